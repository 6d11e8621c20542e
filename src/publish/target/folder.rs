//! A folder: of a web server, on a network share, on a USB stick. Needs of the file system nothing but renaming.

use super::Target;
use crate::publish::fault::TargetFault;
use crate::write::{in_folder, is_absence};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;

pub(super) struct Folder {
    root: PathBuf,
    name: String,
    /// Numbers of temporary files that nobody uses at the moment, and the next new one.
    parts: Mutex<(Vec<usize>, usize)>,
}

/// Few: a USB stick and a disk are slower when many write at once.
const LANES: usize = 4;

impl Folder {
    pub fn new(root: &Path) -> Self {
        let shown = root.display().to_string();
        let name = shown.strip_prefix(r"\\?\").map_or_else(|| shown.clone(), str::to_owned);
        Self { root: root.to_owned(), name, parts: Mutex::default() }
    }

    /// Writes a file under a name of its own and gives it its name at once: a visitor never sees half of it.
    fn replace(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        let number = self.take_part();
        let part = self.part(number);
        let done = write_through(&part, bytes).and_then(|()| move_to(&part, &self.root.join(path)));
        self.parts.lock().expect("nothing panics while it is held").0.push(number);
        done
    }

    fn take_part(&self) -> usize {
        let mut parts = self.parts.lock().expect("nothing panics while it is held");
        parts.0.pop().unwrap_or_else(|| {
            parts.1 += 1;
            parts.1
        })
    }

    fn part(&self, number: usize) -> PathBuf {
        self.root.join(format!(".guong-publish-part-{number}"))
    }
}

impl Target for Folder {
    fn name(&self) -> &str {
        &self.name
    }

    fn lanes(&self) -> usize {
        LANES
    }

    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, TargetFault> {
        match fs::read(self.root.join(path)) {
            Err(error) if is_absence(&error) => Ok(None),
            read => read.map(Some).map_err(|error| TargetFault::of_system(path, &error)),
        }
    }

    fn put(&self, path: &str, bytes: &[u8]) -> Result<(), TargetFault> {
        self.replace(path, bytes).map_err(|error| TargetFault::of_system(path, &error))
    }

    fn remove(&self, path: &str) -> Result<(), TargetFault> {
        match fs::remove_file(self.root.join(path)) {
            Err(error) if !is_absence(&error) => return Err(TargetFault::of_system(path, &error)),
            _ => {}
        }
        for folder in Path::new(path).ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty()) {
            // One that is not empty stays, and so do those above it.
            if fs::remove_dir(self.root.join(folder)).is_err() {
                break;
            }
        }
        Ok(())
    }

    fn foreign(&self) -> Result<Option<String>, TargetFault> {
        let entries = match fs::read_dir(&self.root) {
            Err(error) if is_absence(&error) => return Ok(None),
            entries => entries.map_err(|error| TargetFault::of_system("", &error))?,
        };
        for entry in entries {
            let name = entry.map_err(|error| TargetFault::of_system("", &error))?.file_name();
            let name = name.to_string_lossy().into_owned();
            if !is_left_by_systems(&name) {
                return Ok(Some(name));
            }
        }
        Ok(None)
    }

    fn finish(&self) -> Result<(), TargetFault> {
        let count = self.parts.lock().expect("nothing panics while it is held").1;
        // More of them were left by a run with more lanes that broke off.
        for number in 1..=count.max(LANES) {
            self.remove(&format!(".guong-publish-part-{number}"))?;
        }
        Ok(())
    }
}

/// What stands in a folder or at the root of a drive without anybody having put content there.
fn is_left_by_systems(name: &str) -> bool {
    let names =
        [".DS_Store", "Thumbs.db", "desktop.ini", "System Volume Information", "$RECYCLE.BIN", "lost+found"];
    names.contains(&name) || name.starts_with(".guong-publish") || name.starts_with(".Trash")
}

/// Writes a file and waits until the disk has it: what the list says is there must survive a stick that is pulled out.
fn write_through(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = in_folder(path, || File::create(path))?;
    file.write_all(bytes)?;
    file.sync_data()
}

fn move_to(from: &Path, to: &Path) -> io::Result<()> {
    in_folder(to, || fs::rename(from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_come_whole_and_go_with_their_empty_folders() {
        let root = tempfile::tempdir().expect("a folder");
        let target = Folder::new(&root.path().join("web/site"));
        assert_eq!(target.read("guong/dao.html"), Ok(None));
        assert_eq!(target.foreign(), Ok(None));
        target.put("guong/dao.html", b"one").expect("put");
        target.put("guong/dao.html", b"two").expect("put");
        assert_eq!(target.read("guong/dao.html"), Ok(Some(b"two".to_vec())));
        assert_eq!(target.foreign(), Ok(Some("guong".to_owned())));
        target.remove("guong/dao.html").expect("removed");
        target.remove("guong/dao.html").expect("nothing to remove");
        target.finish().expect("finished");
        assert_eq!(fs::read_dir(root.path().join("web/site")).expect("a folder").count(), 0);
    }
}
