//! Lists the files below the watched folders with their size and time. Opens no file and decides nothing.

use super::noise::is_noise;
use std::collections::BTreeMap;
use std::fs::Metadata;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use walkdir::{DirEntry, WalkDir};

/// Deeper folders than this are a loop or a mistake.
const MAX_DEPTH: usize = 32;

/// What tells two states of a file apart without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// In bytes.
    pub size: u64,
    /// Absent where the file system keeps none.
    pub modified: Option<SystemTime>,
}

/// All files that may be content.
#[derive(Clone, Debug, Default)]
pub struct Listing {
    pub files: BTreeMap<PathBuf, Stamp>,
    /// Folders that could not be listed now: nothing is known of what they hold, in particular not that it is gone.
    pub unreachable: Vec<PathBuf>,
}

impl Listing {
    /// Whether the absence of `path` proves that it is gone.
    pub fn covers(&self, path: &Path) -> bool {
        !self.unreachable.iter().any(|folder| path.starts_with(folder))
    }
}

/// Lists everything below `roots`. A root that does not exist holds nothing, unless its parent is missing too: then the
/// drive is away, and the root is unreachable.
pub fn scan(roots: &[PathBuf]) -> Listing {
    let mut listing = Listing::default();
    for root in roots {
        if is_away(root) {
            listing.unreachable.push(root.clone());
        } else if root.exists() {
            list(root, &mut listing);
        }
    }
    listing
}

fn is_away(root: &Path) -> bool {
    let parent = match root.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    };
    !root.exists() && !parent.exists()
}

fn list(root: &Path, listing: &mut Listing) {
    let walk = WalkDir::new(root).max_depth(MAX_DEPTH).into_iter();
    for entry in walk.filter_entry(|entry| entry.depth() == 0 || !is_noise(entry.file_name())) {
        match entry {
            Ok(entry) => {
                if let Some(stamp) = stamp_of(&entry) {
                    listing.files.insert(entry.into_path(), stamp);
                }
            }
            Err(error) => {
                let vanished = error.io_error().is_some_and(|io| io.kind() == ErrorKind::NotFound);
                if let (false, Some(path)) = (vanished, error.path()) {
                    listing.unreachable.push(path.to_path_buf());
                }
            }
        }
    }
}

/// The stamp of a file, through a link if it is one; `None` for a folder or a file that vanished meanwhile.
fn stamp_of(entry: &DirEntry) -> Option<Stamp> {
    let metadata: Metadata = match entry.path_is_symlink() {
        true => std::fs::metadata(entry.path()).ok()?,
        false => entry.metadata().ok()?,
    };
    metadata.is_file().then(|| Stamp { size: metadata.len(), modified: metadata.modified().ok() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn lists_content_and_skips_by_products() -> std::io::Result<()> {
        let folder = tempfile::tempdir()?;
        let root = folder.path().join("input");
        fs::create_dir_all(root.join("anh/.cache"))?;
        for name in ["a.xlsx", "~$a.xlsx", "anh/b.jpg", "anh/.cache/c.jpg", "0A1B2C3D"] {
            fs::write(root.join(name), "x")?;
        }
        let listing = scan(&[root.clone(), folder.path().join("themes")]);
        let names: Vec<_> = listing.files.keys().cloned().collect();
        assert_eq!(names, [root.join("a.xlsx"), root.join("anh/b.jpg")]);
        assert!(listing.unreachable.is_empty());
        Ok(())
    }

    #[test]
    fn a_missing_root_is_empty_but_a_missing_drive_is_unreachable() -> std::io::Result<()> {
        let folder = tempfile::tempdir()?;
        let gone = folder.path().join("input");
        assert!(scan(std::slice::from_ref(&gone)).covers(&gone.join("a.xlsx")));
        let away = folder.path().join("drive/input");
        assert!(!scan(std::slice::from_ref(&away)).covers(&away.join("a.xlsx")));
        Ok(())
    }
}
