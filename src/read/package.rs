//! The parts of a zipped workbook, unpacked under bounds whatever the zip says of itself.

use super::fault::Fault;
use super::limits;
use std::collections::HashMap;
use std::io::{self, BufReader, Cursor, Read};
use zip::ZipArchive;
use zip::read::ZipFile;

/// Bytes read at once from a part. The XML reader asks often and little.
const BUFFER: usize = 64 << 10;

/// A zip in memory.
pub struct Package<'a> {
    file: &'a [u8],
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Index of each part by its name in lower case with `/`: producers differ in both.
    names: HashMap<String, usize>,
    /// Bytes that may still be unpacked.
    left: u64,
}

/// A part that is being unpacked.
pub type Part<'p, 'a> = BufReader<Bounded<'p, ZipFile<'p, Cursor<&'a [u8]>>>>;

/// Fails with [`io::ErrorKind::FileTooLarge`] once more comes out than may.
pub struct Bounded<'p, R> {
    inner: R,
    part: u64,
    package: &'p mut u64,
}

impl<'a> Package<'a> {
    pub fn open(bytes: &'a [u8]) -> Result<Self, Fault> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Fault::Broken)?;
        let names = (0..archive.len())
            .filter_map(|index| Some((normal(&archive.name_for_index(index)?.ok()?), index)))
            .collect();
        Ok(Self { file: bytes, archive, names, left: limits::PACKAGE_BYTES })
    }

    /// The zip itself.
    pub fn file(&self) -> &'a [u8] {
        self.file
    }

    /// Whether no two parts have the same name, so that every reader finds the same part under a name.
    pub fn is_unambiguous(&self) -> bool {
        self.names.len() == self.archive.len()
    }

    /// The names of all parts as they are compared, ascending.
    pub fn names(&self) -> Vec<String> {
        let mut names: Vec<_> = self.names.keys().cloned().collect();
        names.sort_unstable();
        names
    }

    pub fn has(&self, name: &str) -> bool {
        self.names.contains_key(&normal(name))
    }

    /// Whether any part's name begins so.
    pub fn has_folder(&self, start: &str) -> bool {
        self.names.keys().any(|name| name.starts_with(start))
    }

    /// The part of this name, or nothing if there is none.
    pub fn part(&mut self, name: &str) -> Result<Option<Part<'_, 'a>>, Fault> {
        let Some(&index) = self.names.get(&normal(name)) else { return Ok(None) };
        let file = self.archive.by_index(index).map_err(|_| Fault::Broken)?;
        let grown = file.compressed_size().saturating_mul(limits::UNPACKING);
        let part = grown.clamp(limits::UNPACKING_FREE, limits::PART_BYTES);
        let bounded = Bounded { inner: file, part, package: &mut self.left };
        Ok(Some(BufReader::with_capacity(BUFFER, bounded)))
    }

    /// The part of this name, which a workbook cannot be without.
    pub fn required(&mut self, name: &str) -> Result<Part<'_, 'a>, Fault> {
        self.part(name)?.ok_or(Fault::Broken)
    }

    /// All bytes of a part, or nothing if there is none.
    pub fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        let Some(mut part) = self.part(name)? else { return Ok(None) };
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes)?;
        Ok(Some(bytes))
    }
}

impl<R: Read> Read for Bounded<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        let bytes = read as u64;
        if bytes > self.part || bytes > *self.package {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.part -= bytes;
        *self.package -= bytes;
        Ok(read)
    }
}

/// A part's name as it is compared: lower case, `/`, no leading slash.
fn normal(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_lowercase()
}
