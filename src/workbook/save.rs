//! Puts a finished workbook in its place at once: a temporary file beside it, then one rename. Decides where a workbook
//! may lie; knows nothing of what is in it.

use super::WorkbookFault;
use super::fault::At;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How often a file that another program holds is tried, and how long in between.
const TRIES: u32 = 8;
const PAUSE: Duration = Duration::from_millis(150);

/// Whether a workbook may be written there: an `.xlsx`, outside the input folder.
pub fn check_target(path: &Path, input: &Path) -> Result<(), WorkbookFault> {
    let is_xlsx = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("xlsx"));
    if !is_xlsx {
        return Err(WorkbookFault::NotXlsx(path.to_owned()));
    }
    if path.is_dir() {
        return Err(WorkbookFault::IsFolder(path.to_owned()));
    }
    if lies_in(path, input) {
        return Err(WorkbookFault::InInput(path.to_owned()));
    }
    Ok(())
}

/// Writes the bytes so that the file is at any moment the old one or the whole new one.
pub fn save(bytes: &[u8], path: &Path) -> Result<(), WorkbookFault> {
    let folder = folder_of(path);
    fs::create_dir_all(&folder).at(&folder)?;
    let temporary = temporary(path);
    let written = write(bytes, &temporary).and_then(|()| replace(&temporary, path));
    if written.is_err() {
        // What is half written is of no use; if it cannot be removed, the fault below says enough.
        let _ = fs::remove_file(&temporary);
    }
    written.at(path)
}

/// Takes a file away that may not be there.
pub fn remove(path: &Path) -> Result<(), WorkbookFault> {
    match fs::remove_file(path) {
        Err(error) if !matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
            Err(error).at(path)
        }
        _ => Ok(()),
    }
}

/// The way from the folder of a file to a folder, with `/`, as links in workbooks have it; none if there is none, as
/// between two drives.
pub fn relative(file: &Path, folder: &Path) -> Option<String> {
    let from = fs::canonicalize(folder_of(file)).ok()?;
    let to = fs::canonicalize(folder).ok()?;
    let shared = from.components().zip(to.components()).take_while(|(a, b)| a == b).count();
    if shared == 0 {
        return None;
    }
    let up = from.components().skip(shared).map(|_| Some(".."));
    let down = to.components().skip(shared).map(|part| part.as_os_str().to_str());
    let parts: Option<Vec<&str>> = up.chain(down).collect();
    parts.map(|parts| parts.join("/"))
}

fn write(bytes: &[u8], path: &Path) -> std::io::Result<()> {
    let mut file = fs::File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// A virus scanner or an indexer of Windows may hold a new file for moments (errors 5 and 32).
fn replace(from: &Path, to: &Path) -> std::io::Result<()> {
    let is_held = |error: &std::io::Error| cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32));
    for _ in 1..TRIES {
        match fs::rename(from, to) {
            Err(error) if is_held(&error) => std::thread::sleep(PAUSE),
            done => return done,
        }
    }
    fs::rename(from, to)
}

/// A name that the reader passes over, of this run alone.
fn temporary(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{}.tmp", std::process::id()))
}

fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// Whether a file lies in a folder. By the real paths: links and `..` lead nowhere else. The file itself may be a link into the folder.
pub fn lies_in(path: &Path, input: &Path) -> bool {
    let Ok(input) = fs::canonicalize(input) else { return false };
    let real = fs::canonicalize(path).ok();
    let beside = existing(&folder_of(path));
    real.is_some_and(|real| real.starts_with(&input))
        || beside.is_some_and(|folder| folder.starts_with(&input))
}

/// The real path of the nearest folder that exists.
fn existing(folder: &Path) -> Option<PathBuf> {
    folder.ancestors().find_map(|folder| {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        fs::canonicalize(folder).ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_workbook_never_lies_in_the_input() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let input = folder.path().join("input");
        fs::create_dir_all(input.join("xa")).expect("a folder for the test");
        let refused = |name: &str| check_target(&folder.path().join(name), &input).is_err();
        assert!(refused("input/a.xlsx"));
        assert!(refused("input/xa/a.xlsx"));
        assert!(refused("input/moi/a.xlsx"));
        assert!(refused("input/../input/a.xlsx"));
        assert!(refused("a.csv"));
        assert!(refused("input"));
        assert!(!refused("a.xlsx"));
        assert!(!refused("moi/a.XLSX"));
    }

    #[test]
    fn the_way_to_the_input_is_told_from_where_the_list_lies() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let way = |file: &str, to: &str| relative(&folder.path().join(file), &folder.path().join(to));
        fs::create_dir_all(folder.path().join("du-an/input")).expect("a folder for the test");
        fs::create_dir_all(folder.path().join("gui/xa")).expect("a folder for the test");
        assert_eq!(way("du-an/r.xlsx", "du-an/input").as_deref(), Some("input"));
        assert_eq!(way("gui/xa/r.xlsx", "du-an/input").as_deref(), Some("../../du-an/input"));
        assert_eq!(way("moi/r.xlsx", "du-an/input"), None);
    }

    #[test]
    fn a_workbook_is_replaced_whole() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let path = folder.path().join("moi/a.xlsx");
        save(b"first", &path).expect("written");
        save(b"second", &path).expect("written");
        assert_eq!(fs::read(&path).ok().as_deref(), Some(b"second".as_slice()));
        assert_eq!(fs::read_dir(folder.path().join("moi")).map(Iterator::count).ok(), Some(1));
        let hindered = save(b"third", folder.path());
        assert!(matches!(hindered, Err(WorkbookFault::Machine { .. })));
    }
}
