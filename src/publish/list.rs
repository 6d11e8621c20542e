//! The list of a publication, as it lies on the target: all files of the site with their prints, and its index. Holds
//! nothing that the public site does not.

use super::index::Index;
use crate::write::{Stamp, path_flaw};
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::{self, Read, Write};

/// A file's content, told by size (bytes) and a hash; enough to tell two contents of one path apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "(u64, String)", into = "(u64, String)")]
pub struct Print {
    pub size: u64,
    pub hash: u64,
}

/// What a publication brings.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct List {
    pub files: BTreeMap<Box<str>, Print>,
    pub index: Index,
}

#[derive(Serialize, Deserialize)]
struct Document<F, I> {
    format: u32,
    files: F,
    index: I,
}

/// Raised when the list's meaning changes.
const FORMAT: u32 = 1;

/// More than the list of a whole country; what claims to be larger is no list. Bytes, uncompressed.
const LARGEST: u64 = 1 << 31;

impl Print {
    pub fn of(bytes: &[u8]) -> Self {
        Stamp::of(bytes).into()
    }
}

impl From<Stamp> for Print {
    fn from(stamp: Stamp) -> Self {
        // The lower half: either half of XXH3 is as good as the other.
        Self { size: stamp.size, hash: stamp.hash as u64 }
    }
}

impl From<Print> for (u64, String) {
    fn from(print: Print) -> Self {
        (print.size, format!("{:016x}", print.hash))
    }
}

impl From<(u64, String)> for Print {
    /// A hash that is none is one that no file has: the file is sent again.
    fn from((size, hash): (u64, String)) -> Self {
        Self { size, hash: u64::from_str_radix(&hash, 16).unwrap_or_default() }
    }
}

impl List {
    /// As it is put onto the target.
    pub fn to_bytes(&self) -> io::Result<Vec<u8>> {
        let document = Document { format: FORMAT, files: &self.files, index: &self.index };
        let mut packed = GzEncoder::new(Vec::new(), Compression::default());
        packed.write_all(&serde_json::to_vec(&document)?)?;
        packed.finish()
    }

    /// None where the bytes are no list of this version, or name a file outside the site.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut text = Vec::new();
        GzDecoder::new(bytes).take(LARGEST).read_to_end(&mut text).ok()?;
        let document: Document<BTreeMap<Box<str>, Print>, Index> = serde_json::from_slice(&text).ok()?;
        let stays_inside = document.files.keys().all(|path| path_flaw(path).is_none());
        (document.format == FORMAT && stays_inside)
            .then_some(Self { files: document.files, index: document.index })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(paths: &[&str]) -> List {
        let files = paths.iter().map(|path| (Box::from(*path), Print::of(path.as_bytes()))).collect();
        List { files, index: Index::default() }
    }

    #[test]
    fn a_list_reads_back_as_it_was_written() {
        let written = list(&["index.html", "guong/nguyen-thi-dao.html"]);
        let bytes = written.to_bytes().expect("packed");
        assert_eq!(List::from_bytes(&bytes), Some(written));
    }

    #[test]
    fn a_list_that_is_damaged_or_leads_out_is_not_believed() {
        let bytes = list(&["a.html"]).to_bytes().expect("packed");
        assert_eq!(List::from_bytes(&bytes[..bytes.len() / 2]), None);
        assert_eq!(List::from_bytes(b""), None);
        for path in ["../a.html", "/etc/passwd", "C:/a", ".guong-publish.json"] {
            let bytes = list(&[path]).to_bytes().expect("packed");
            assert_eq!(List::from_bytes(&bytes), None, "{path}");
        }
    }
}
