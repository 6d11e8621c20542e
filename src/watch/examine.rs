//! Looks into a file just enough to know whether it is complete and whether its bytes changed. Does not read workbooks.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;
use xxhash_rust::xxh3::Xxh3;

/// The end record of a zip is 22 bytes and a comment of at most 65,535 (APPNOTE 4.3.16).
const ZIP_TAIL: u64 = 22 + 65_535;
const ZIP_START: &[u8; 4] = b"PK\x03\x04";
const ZIP_END: &[u8; 4] = b"PK\x05\x06";

/// Whether a file shows by itself that it was written to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whole {
    /// A zip (xlsx, xlsm, xlsb, ods, docx) with its directory, which is written last.
    Yes,
    /// A zip without its directory, or nothing at all: still being written, or broken.
    Half,
    /// The format has no mark at its end (photos, text, xls).
    Unknown,
}

/// How files are looked at; a trait so that the rules of settling can be tested without a disk.
pub trait Disk {
    /// # Errors
    /// The file cannot be opened now: gone, held by another program (a sharing violation), no right.
    fn whole(&self, path: &Path) -> io::Result<Whole>;

    /// A hash of all bytes.
    ///
    /// # Errors
    /// As for [`Disk::whole`].
    fn hash(&self, path: &Path) -> io::Result<u64>;
}

/// The real file system. Files are opened for as short as can be, since an open file keeps Excel from renaming it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Files;

impl Disk for Files {
    fn whole(&self, path: &Path) -> io::Result<Whole> {
        whole(&mut File::open(path)?)
    }

    fn hash(&self, path: &Path) -> io::Result<u64> {
        let mut file = File::open(path)?;
        let mut hasher = Xxh3::new();
        let mut buffer = vec![0; 256 * 1024];
        loop {
            match file.read(&mut buffer)? {
                0 => return Ok(hasher.digest()),
                read => hasher.update(&buffer[..read]),
            }
        }
    }
}

fn whole(file: &mut (impl Read + Seek)) -> io::Result<Whole> {
    let size = file.seek(SeekFrom::End(0))?;
    file.rewind()?;
    let mut start = Vec::with_capacity(4);
    file.by_ref().take(4).read_to_end(&mut start)?;
    if start.is_empty() {
        return Ok(Whole::Half);
    }
    if start != ZIP_START {
        return Ok(Whole::Unknown);
    }
    file.seek(SeekFrom::Start(size.saturating_sub(ZIP_TAIL)))?;
    let mut tail = Vec::new();
    file.take(ZIP_TAIL).read_to_end(&mut tail)?;
    Ok(if has_directory(&tail, size) { Whole::Yes } else { Whole::Half })
}

/// Whether an end record stands at the end of `tail` and points at a directory inside the file.
fn has_directory(tail: &[u8], size: u64) -> bool {
    let number = |at: usize| -> Option<u64> {
        let bytes = tail.get(at..at + 4)?;
        Some(u64::from(u32::from_le_bytes(bytes.try_into().ok()?)))
    };
    (0..tail.len().saturating_sub(21)).rev().filter(|&at| tail[at..].starts_with(ZIP_END)).any(|at| {
        let directory = number(at + 12).zip(number(at + 16));
        directory.is_some_and(|(length, offset)| offset == u64::from(u32::MAX) || offset + length <= size)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Cursor, Write};

    fn zip() -> Vec<u8> {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        zip.start_file("a.xml", zip::write::SimpleFileOptions::default()).expect("in memory");
        zip.write_all(&[b'x'; 3000]).expect("in memory");
        zip.finish().expect("in memory").into_inner()
    }

    #[test]
    fn only_a_zip_with_its_directory_is_whole() -> io::Result<()> {
        let zip = zip();
        assert_eq!(whole(&mut Cursor::new(&zip))?, Whole::Yes);
        for length in [0, 4, 30, zip.len() / 2, zip.len() - 1] {
            assert_eq!(whole(&mut Cursor::new(&zip[..length]))?, Whole::Half, "{length} bytes");
        }
        assert_eq!(whole(&mut Cursor::new("họ tên;đơn vị"))?, Whole::Unknown);
        Ok(())
    }

    #[test]
    fn an_end_record_that_points_outside_is_no_end() -> io::Result<()> {
        let mut short = zip();
        short.drain(10..60);
        assert_eq!(whole(&mut Cursor::new(&short))?, Whole::Half);
        Ok(())
    }
}
