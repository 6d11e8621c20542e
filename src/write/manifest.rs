//! The marker `.guong`: says that guong wrote a folder, and which files of it are its own.

use super::WriteFault;
use super::fault::At;
use super::site_path;
use crate::hashing::hex;
use serde::Deserialize;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::time::SystemTime;
use xxhash_rust::xxh3::{Xxh3, xxh3_128};

/// The marker's name at the root of a site.
pub(super) const MARKER: &str = ".guong";

/// Raised when the marker's meaning changes.
const FORMAT: u32 = 1;

/// A file's content, told by size (bytes) and hash (XXH3, 128 bits).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    pub size: u64,
    pub hash: u128,
}

/// Passes bytes on and stamps them.
pub(super) struct Stamper<W> {
    out: W,
    size: u64,
    hash: Xxh3,
}

/// The files of a site with their stamps, ascending by path. No times and no places: equal sites, equal markers.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    files: Vec<(Box<str>, Stamp)>,
}

/// A manifest as it was found, and when it was written.
#[derive(Debug)]
pub(super) struct Found {
    pub manifest: Manifest,
    pub written: SystemTime,
}

#[derive(Deserialize)]
struct Document<'d> {
    format: u32,
    #[serde(borrow)]
    files: Vec<(Box<str>, u64, &'d str)>,
}

impl Stamp {
    /// The stamp of a file's bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self { size: bytes.len() as u64, hash: xxh3_128(bytes) }
    }
}

impl<W: Write> Stamper<W> {
    pub fn new(out: W) -> Self {
        Self { out, size: 0, hash: Xxh3::new() }
    }

    /// The stamp of all that was written.
    pub fn finish(mut self) -> io::Result<Stamp> {
        self.out.flush()?;
        Ok(Stamp { size: self.size, hash: self.hash.digest128() })
    }
}

impl<W: Write> Write for Stamper<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.size += written as u64;
        self.hash.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

impl Manifest {
    /// From files ascending by path.
    pub fn new(files: Vec<(Box<str>, Stamp)>) -> Self {
        debug_assert!(files.is_sorted_by(|a, b| a.0 < b.0));
        Self { files }
    }

    /// Of no files.
    pub const fn none() -> Self {
        Self { files: Vec::new() }
    }

    pub fn get(&self, path: &str) -> Option<Stamp> {
        let found = self.files.binary_search_by(|(other, _)| (**other).cmp(path)).ok()?;
        Some(self.files[found].1)
    }

    /// All files with their stamps.
    pub fn into_files(self) -> Vec<(Box<str>, Stamp)> {
        self.files
    }

    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(|(path, _)| &**path)
    }

    /// Writes the marker into `folder`, over an older one.
    pub fn write(&self, folder: &Path) -> Result<(), WriteFault> {
        let marker = folder.join(MARKER);
        let mut out = BufWriter::new(File::create(&marker).at(&marker)?);
        self.write_json(&mut out).and_then(|()| out.flush()).at(&marker)
    }

    /// Reads the marker of `folder`; none where there is no marker.
    pub fn read(folder: &Path) -> Result<Option<Found>, WriteFault> {
        let marker = folder.join(MARKER);
        let bytes = match fs::read(&marker) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            read => read.at(&marker)?,
        };
        let written = fs::metadata(&marker).and_then(|metadata| metadata.modified()).at(&marker)?;
        let manifest = Self::from_json(&bytes).ok_or(WriteFault::Unreadable(marker))?;
        Ok(Some(Found { manifest, written }))
    }

    /// One file a line, so that a site kept in git shows what changed.
    fn write_json(&self, out: &mut impl Write) -> io::Result<()> {
        write!(out, "{{\"format\": {FORMAT}, \"files\": [")?;
        for (place, (path, stamp)) in self.files.iter().enumerate() {
            out.write_all(if place == 0 { b"\n[" } else { b",\n[" })?;
            serde_json::to_writer(&mut *out, path)?;
            write!(out, ", {}, \"", stamp.size)?;
            out.write_all(&hex::<32>(stamp.hash))?;
            out.write_all(b"\"]")?;
        }
        out.write_all(if self.files.is_empty() { b"\n\n]}\n" } else { b"\n]}\n" })
    }

    /// None where the text is not a marker of this version, or names a file outside the site.
    pub fn from_json(bytes: &[u8]) -> Option<Self> {
        let document: Document<'_> = serde_json::from_slice(bytes).ok()?;
        if document.format != FORMAT {
            return None;
        }
        let stamped = document.files.into_iter().map(|(path, size, hash)| {
            let hash = u128::from_str_radix(hash, 16).ok()?;
            site_path::flaw(&path).is_none().then_some((path, Stamp { size, hash }))
        });
        let files: Vec<_> = stamped.collect::<Option<_>>()?;
        files.is_sorted_by(|a, b| a.0 < b.0).then_some(Self { files })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(manifest: &Manifest) -> String {
        let mut text = Vec::new();
        manifest.write_json(&mut text).expect("written");
        String::from_utf8(text).expect("UTF-8")
    }

    fn manifest(paths: &[&str]) -> Manifest {
        Manifest::new(paths.iter().map(|path| (Box::from(*path), Stamp::of(path.as_bytes()))).collect())
    }

    #[test]
    fn a_marker_reads_back_as_it_was_written() {
        for paths in [&[][..], &["index.html"], &["a b.html", "guong/đào.html", "z.html"]] {
            let written = manifest(paths);
            assert_eq!(Manifest::from_json(json(&written).as_bytes()), Some(written));
        }
    }

    #[test]
    fn a_marker_that_is_damaged_or_leads_out_is_not_believed() {
        let good = json(&manifest(&["a.html", "b.html"]));
        let bad = [
            good[..good.len() / 2].to_owned(),
            good.replace("\"format\": 1", "\"format\": 2"),
            good.replace("a.html", "../a.html"),
            good.replace("a.html", "c.html"),
            String::new(),
        ];
        for text in bad {
            assert_eq!(Manifest::from_json(text.as_bytes()), None, "{text}");
        }
    }
}
