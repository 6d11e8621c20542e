//! Renditions of earlier builds, found by the content of the source. An entry is one file, whole or not there, checked
//! by its hash whenever it is used; anything else in its place is made anew.

use super::develop::Print;
use super::rendition::{Content, Format, Prepared, Rendition};
use serde::{Deserialize, Serialize};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};
use xxhash_rust::xxh3::{Xxh3, xxh3_128};

/// What the source's content and the parameters of developing come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Key(u128);

/// A folder of entries.
pub(super) struct Cache {
    folder: PathBuf,
}

/// The first line of an entry: JSON. The pictures follow, in this order.
#[derive(Serialize, Deserialize)]
struct Header {
    /// XXH3 of all that follows the line, and of the renditions as JSON before it.
    hash: String,
    renditions: Vec<Listed>,
}

#[derive(Clone, Serialize, Deserialize)]
struct Listed {
    width: u32,
    height: u32,
    ending: String,
    size: u64,
}

/// What the entries' names end in; nothing else in the folder is touched.
const ENDING: &str = "guong-photo";

/// An entry that no build has used for so long goes.
const LIFE: Duration = Duration::from_secs(60 * 24 * 3600);

/// How exactly an entry's last use is remembered, so that a build does not write to every entry.
const USE_GRAIN: Duration = Duration::from_secs(24 * 3600);

impl Key {
    pub fn new(source: &[u8], parameters: &str) -> Self {
        let mut hash = Xxh3::new();
        hash.update(parameters.as_bytes());
        hash.update(source);
        Self(hash.digest128())
    }

    /// `anh/9f3a0c5d2e7b4a61-640.webp`
    pub fn file_name(self, width: u32, format: Format) -> String {
        format!("anh/{:016x}-{width}.{}", self.0 >> 64, format.ending())
    }

    /// Renditions that are held in memory.
    pub fn in_memory(self, prints: Vec<Print>) -> Prepared {
        let renditions = prints.into_iter().map(|print| Rendition {
            width: print.width,
            height: print.height,
            format: print.format,
            file_name: self.file_name(print.width, print.format),
            size: print.bytes.len() as u64,
            content: Content::Memory(print.bytes.into()),
        });
        Prepared { renditions: renditions.collect() }
    }
}

impl Cache {
    /// The cache in `folder`, which is made if need be.
    pub fn open(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        Ok(Self { folder: folder.to_owned() })
    }

    /// The renditions of an earlier build; none where there are none, or they are damaged.
    pub fn get(&self, key: Key) -> Option<Prepared> {
        let entry = self.entry(key);
        let bytes = fs::read(&entry).ok()?;
        let end = bytes.iter().position(|byte| *byte == b'\n')? + 1;
        let header: Header = serde_json::from_slice(&bytes[..end]).ok()?;
        if header.hash != hash(&header.renditions, &bytes[end..]) {
            return None;
        }
        mark_used(&entry);
        prepared(key, &header.renditions, entry, end as u64)
    }

    /// Keeps prints, and returns them as they are found by the next build.
    pub fn put(&self, key: Key, prints: &[Print]) -> io::Result<Prepared> {
        let listed: Vec<Listed> = prints.iter().map(Listed::of).collect();
        let pictures: Vec<u8> = prints.iter().flat_map(|print| &print.bytes).copied().collect();
        let header = Header { hash: hash(&listed, &pictures), renditions: listed };
        let mut bytes = serde_json::to_vec(&header)?;
        bytes.push(b'\n');
        let start = bytes.len() as u64;
        let mut part = tempfile::Builder::new().suffix(&format!(".{ENDING}")).tempfile_in(&self.folder)?;
        part.write_all(&bytes)?;
        part.write_all(&pictures)?;
        let entry = self.entry(key);
        part.persist(&entry)?;
        prepared(key, &header.renditions, entry, start).ok_or_else(|| io::ErrorKind::InvalidData.into())
    }

    /// Removes entries that no build has used for a long time.
    pub fn prune(&self, now: SystemTime) -> io::Result<()> {
        for found in fs::read_dir(&self.folder)? {
            let path = found?.path();
            let is_entry = path.extension().is_some_and(|ending| ending == ENDING);
            if is_entry && age(&path, now).is_some_and(|age| age > LIFE) {
                fs::remove_file(&path)?;
            }
        }
        Ok(())
    }

    fn entry(&self, key: Key) -> PathBuf {
        self.folder.join(format!("{:032x}.{ENDING}", key.0))
    }
}

impl Listed {
    fn of(print: &Print) -> Self {
        let ending = print.format.ending().to_owned();
        Self { width: print.width, height: print.height, ending, size: print.bytes.len() as u64 }
    }
}

fn hash(listed: &[Listed], pictures: &[u8]) -> String {
    let listed = serde_json::to_vec(listed).expect("a list of plain fields serializes");
    format!(
        "{:032x}",
        xxh3_128(&[xxh3_128(&listed).to_le_bytes(), xxh3_128(pictures).to_le_bytes()].concat())
    )
}

fn prepared(key: Key, listed: &[Listed], entry: PathBuf, start: u64) -> Option<Prepared> {
    let entry = Arc::new(entry);
    let mut offset = start;
    let renditions = listed.iter().map(|listed| {
        let format = Format::of_ending(&listed.ending)?;
        let content = Content::Cached { entry: entry.clone(), offset };
        offset += listed.size;
        let file_name = key.file_name(listed.width, format);
        Some(Rendition {
            width: listed.width,
            height: listed.height,
            format,
            file_name,
            size: listed.size,
            content,
        })
    });
    renditions.collect::<Option<_>>().map(|renditions| Prepared { renditions })
}

/// Remembers the use of an entry; where that cannot be written, the entry only goes sooner.
fn mark_used(entry: &Path) {
    let now = SystemTime::now();
    if age(entry, now).is_none_or(|age| age > USE_GRAIN) {
        let _ = File::options().append(true).open(entry).and_then(|file| file.set_modified(now));
    }
}

/// None where it cannot be told, or lies ahead of a clock that was set back.
fn age(entry: &Path, now: SystemTime) -> Option<Duration> {
    now.duration_since(fs::metadata(entry).ok()?.modified().ok()?).ok()
}
