//! The compound file ([MS-CFB]) around an old workbook: which streams it has, and the bytes of one. Every chain of
//! sectors is followed for at most as many steps as the file has sectors.

use crate::read::fault::Fault;

/// A compound file in memory.
pub struct Storage<'a> {
    bytes: &'a [u8],
    /// Log2 of the size of a sector: 9 or 12.
    shift: u32,
    /// The sector after each sector.
    next: Vec<u32>,
    entries: Vec<Entry>,
}

/// A stream or storage of the directory.
struct Entry {
    name: String,
    is_stream: bool,
    left: u32,
    right: u32,
    child: u32,
    start: u32,
    size: u64,
}

/// Sector numbers from here on are marks: end of chain, free …
const FIRST_MARK: u32 = 0xFFFF_FFFA;
/// Streams smaller than this lie in the mini stream, in sectors of 64 bytes.
const MINI_BELOW: u64 = 4096;
const MINI_SHIFT: u32 = 6;
/// Sector numbers of the allocation table that the header holds itself.
const IN_HEADER: usize = 109;
const ENTRY_BYTES: usize = 128;

impl<'a> Storage<'a> {
    pub fn open(bytes: &'a [u8]) -> Result<Self, Fault> {
        let shift = u32::from(u16_at(bytes, 30)?);
        if !matches!(shift, 9 | 12) {
            return Err(Fault::Broken);
        }
        let mut storage = Self { bytes, shift, next: Vec::new(), entries: Vec::new() };
        storage.next = storage.allocation()?;
        let directory = storage.chain(u32_at(bytes, 48)?)?;
        storage.entries = directory.chunks_exact(ENTRY_BYTES).map(Entry::of).collect::<Result<_, _>>()?;
        Ok(storage)
    }

    /// Whether there is a stream of this name at the top: documents may have workbooks embedded below.
    pub fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// The bytes of a stream at the top.
    pub fn stream(&self, name: &str) -> Result<Vec<u8>, Fault> {
        let entry = self.find(name).ok_or(Fault::Broken)?;
        let mut bytes = match entry.size < MINI_BELOW {
            true => self.mini_stream(entry)?,
            false => self.chain(entry.start)?,
        };
        bytes.truncate(usize::try_from(entry.size).unwrap_or(usize::MAX));
        Ok(bytes)
    }

    /// The table that gives the sector after each sector.
    fn allocation(&self) -> Result<Vec<u32>, Fault> {
        let mut sectors: Vec<u32> = words(&self.bytes[76.min(self.bytes.len())..]).take(IN_HEADER).collect();
        let mut more = u32_at(self.bytes, 68)?;
        let mut steps = 0;
        while more < FIRST_MARK && steps < self.sectors() {
            let mut table: Vec<u32> = words(self.sector(more)?).collect();
            more = table.pop().unwrap_or(FIRST_MARK);
            sectors.extend(table);
            steps += 1;
        }
        sectors.truncate(self.sectors());
        let mut next = Vec::new();
        for sector in sectors.into_iter().filter(|sector| *sector < FIRST_MARK) {
            next.extend(words(self.sector(sector)?));
        }
        Ok(next)
    }

    fn sectors(&self) -> usize {
        (self.bytes.len() >> self.shift) + 1
    }

    /// The sector's bytes; the last one of a file may be short.
    fn sector(&self, number: u32) -> Result<&'a [u8], Fault> {
        let start = (number as usize + 1) << self.shift;
        let end = (start + (1 << self.shift)).min(self.bytes.len());
        self.bytes.get(start..end).ok_or(Fault::Broken)
    }

    fn chain(&self, start: u32) -> Result<Vec<u8>, Fault> {
        let mut bytes = Vec::new();
        let mut sector = start;
        for _ in 0..self.sectors() {
            if sector >= FIRST_MARK {
                return Ok(bytes);
            }
            bytes.extend_from_slice(self.sector(sector)?);
            sector = *self.next.get(sector as usize).ok_or(Fault::Broken)?;
        }
        Err(Fault::Broken)
    }

    fn mini_stream(&self, entry: &Entry) -> Result<Vec<u8>, Fault> {
        let root = self.entries.first().ok_or(Fault::Broken)?;
        let container = self.chain(root.start)?;
        let next: Vec<u32> = words(&self.chain(u32_at(self.bytes, 60)?)?).collect();
        let mut bytes = Vec::new();
        let mut sector = entry.start;
        while (bytes.len() as u64) < entry.size {
            let start = (sector as usize) << MINI_SHIFT;
            let end = (start + (1 << MINI_SHIFT)).min(container.len());
            bytes.extend_from_slice(
                container.get(start..end).filter(|part| !part.is_empty()).ok_or(Fault::Broken)?,
            );
            sector = next.get(sector as usize).copied().unwrap_or(FIRST_MARK);
        }
        Ok(bytes)
    }

    /// Walks the tree of the root's children; names are compared as the format does, without regard to case.
    fn find(&self, name: &str) -> Option<&Entry> {
        let mut open = vec![self.entries.first()?.child];
        for _ in 0..self.entries.len() {
            let entry = loop {
                if let Some(entry) = self.entries.get(open.pop()? as usize) {
                    break entry;
                }
            };
            if entry.is_stream && entry.name.eq_ignore_ascii_case(name) {
                return Some(entry);
            }
            open.extend([entry.left, entry.right]);
        }
        None
    }
}

impl Entry {
    fn of(bytes: &[u8]) -> Result<Self, Fault> {
        let length = usize::from(u16_at(bytes, 64)?).clamp(2, 64) - 2;
        let units: Vec<u16> =
            bytes[..length].chunks_exact(2).map(|unit| u16::from_le_bytes([unit[0], unit[1]])).collect();
        Ok(Self {
            name: String::from_utf16_lossy(&units),
            is_stream: bytes[66] == 2,
            left: u32_at(bytes, 68)?,
            right: u32_at(bytes, 72)?,
            child: u32_at(bytes, 76)?,
            start: u32_at(bytes, 116)?,
            // The upper half is rubbish in files of the older version, and no file here needs it.
            size: u64::from(u32_at(bytes, 120)?),
        })
    }
}

fn words(bytes: &[u8]) -> impl Iterator<Item = u32> + '_ {
    bytes.chunks_exact(4).map(|word| u32::from_le_bytes([word[0], word[1], word[2], word[3]]))
}

fn u16_at(bytes: &[u8], at: usize) -> Result<u16, Fault> {
    let word = bytes.get(at..at + 2).ok_or(Fault::Broken)?;
    Ok(u16::from_le_bytes([word[0], word[1]]))
}

fn u32_at(bytes: &[u8], at: usize) -> Result<u32, Fault> {
    words(bytes.get(at..at + 4).ok_or(Fault::Broken)?).next().ok_or(Fault::Broken)
}
