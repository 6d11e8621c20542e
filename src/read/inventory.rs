//! What lies in `input/`: every file with its kind. Opens only what its name does not tell; reads no cells.

use super::fault::{Bound, Fault};
use super::{limits, problems, sniff};
use crate::diagnostic::{Diagnostic, Warned};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use unicode_normalization::UnicodeNormalization;
use walkdir::{DirEntry, WalkDir};

/// The files of the input folder, ascending by name.
#[derive(Debug, Default)]
pub struct Inventory {
    pub entries: Vec<Entry>,
}

/// One file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Path below the input folder, with `/`, in NFC.
    pub name: Arc<str>,
    pub path: PathBuf,
    /// In bytes.
    pub size: u64,
    pub kind: Kind,
}

/// What a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A workbook by content, or a file whose name says that it should be one.
    Workbook,
    /// A picture by name, of any format that offices use; not all of them can be shown.
    Photo,
    /// Text of a story: .md, .txt.
    Story,
    /// A document to attach: .pdf, .docx …
    Paper,
    /// Names what units have published elsewhere: a shortcut (.url), or a list of addresses.
    Source,
    Other,
}

/// The name of a list of addresses.
const SOURCES: &str = "nguon.txt";

const PHOTO_EXTENSIONS: [&str; 12] =
    ["jpg", "jpeg", "jfif", "png", "webp", "gif", "bmp", "heic", "heif", "tif", "tiff", "avif"];
const STORY_EXTENSIONS: [&str; 3] = ["md", "markdown", "txt"];
const PAPER_EXTENSIONS: [&str; 9] = ["pdf", "docx", "doc", "odt", "rtf", "pptx", "ppt", "odp", "zip"];

/// How often a file that another program holds is tried, and how long in between: Excel holds a file for some tenths
/// of a second while it saves.
const TRIES: u32 = 5;
const PAUSE: Duration = Duration::from_millis(120);

/// Windows: ERROR_SHARING_VIOLATION and ERROR_LOCK_VIOLATION.
const HELD_BY_ANOTHER: [i32; 2] = [32, 33];

/// Walks the folder. Lock files, temporary and hidden files are passed over in silence; links that lead out of the
/// folder, and what cannot be read, are told.
pub fn input(dir: &Path) -> Warned<Inventory> {
    let mut diagnostics = Vec::new();
    let mut entries = Vec::new();
    let root = fs::canonicalize(dir).unwrap_or_else(|_| dir.to_owned());
    let mut walk = WalkDir::new(dir).follow_links(true).sort_by_file_name().into_iter();
    while let Some(found) = walk.next() {
        match found {
            Ok(found) if found.depth() > 0 && is_passed_over(&found) => skip(&mut walk, &found),
            Ok(found) if leads_out(&found, &root) => {
                diagnostics.push(problems::link_leads_out(&name_below(dir, found.path())));
                skip(&mut walk, &found);
            }
            Ok(found) if found.file_type().is_file() => match entry(dir, &found) {
                Ok(entry) => entries.push(entry),
                Err(error) => {
                    diagnostics.push(problems::file_unreadable(&name_below(dir, found.path()), &error))
                }
            },
            Ok(_) => {}
            // A link back to a folder above it: what is there is read in its own place.
            Err(error) if error.loop_ancestor().is_some() => {}
            Err(error) => diagnostics.push(unreadable(dir, error)),
        }
    }
    entries.sort_by(|a, b| (&a.name, &a.path).cmp(&(&b.name, &b.path)));
    Warned::new(Inventory { entries }, diagnostics)
}

impl Entry {
    /// The file's bytes, read whole and closed at once; nothing, and why, if it is too large or cannot be read. A file
    /// that another program is just writing is tried again for half a second.
    pub fn bytes(&self) -> Warned<Option<Vec<u8>>> {
        if self.size > limits::FILE_BYTES {
            return Warned::new(None, vec![problems::fault(&self.name, Fault::TooLarge(Bound::File))]);
        }
        match read_patiently(&self.path) {
            Ok(bytes) => Warned::new(Some(bytes), Vec::new()),
            Err(error) => Warned::new(None, vec![problems::file_unreadable(&self.name, &error)]),
        }
    }
}

fn read_patiently(path: &Path) -> io::Result<Vec<u8>> {
    for _ in 1..TRIES {
        match fs::read(path) {
            Err(error) if is_held(&error) => std::thread::sleep(PAUSE),
            result => return result,
        }
    }
    fs::read(path)
}

fn skip(walk: &mut walkdir::IntoIter, found: &DirEntry) {
    if found.file_type().is_dir() {
        walk.skip_current_dir();
    }
}

/// What office programs and systems leave behind, and what is hidden.
fn is_passed_over(found: &DirEntry) -> bool {
    let name = found.file_name().to_string_lossy().to_lowercase();
    if found.file_type().is_dir() {
        return name.starts_with('.') || matches!(name.as_str(), "__macosx" | "$recycle.bin");
    }
    let excel_saving = name.len() == 8 && name.bytes().all(|byte| byte.is_ascii_hexdigit());
    excel_saving
        || name.starts_with('.')
        || name.starts_with("~$")
        || name.ends_with('~')
        || name.ends_with(".tmp")
        || matches!(name.as_str(), "thumbs.db" | "desktop.ini")
}

fn leads_out(found: &DirEntry, root: &Path) -> bool {
    let is_link = found.depth() > 0 && found.path_is_symlink();
    is_link && !fs::canonicalize(found.path()).is_ok_and(|target| target.starts_with(root))
}

fn entry(dir: &Path, found: &DirEntry) -> io::Result<Entry> {
    let name = name_below(dir, found.path());
    let size = found.metadata().map_err(reason)?.len();
    let kind = kind(&name, found.path())?;
    Ok(Entry { name: name.into(), path: found.path().to_owned(), size, kind })
}

/// Whether a file of this name names what units have published elsewhere.
pub fn is_source(name: &str) -> bool {
    let file = name.rsplit('/').next().unwrap_or(name).to_lowercase();
    file == SOURCES || file.ends_with(".url")
}

/// Pictures, stories and PDF files are believed by their name: there may be thousands, and each opening costs.
fn kind(name: &str, path: &Path) -> io::Result<Kind> {
    if is_source(name) {
        return Ok(Kind::Source);
    }
    let extension = sniff::extension(name);
    let named = kind_by_name(&extension);
    let believed = matches!(named, Kind::Workbook | Kind::Photo | Kind::Story) || extension == "pdf";
    Ok(if !believed && is_workbook(name, path)? { Kind::Workbook } else { named })
}

fn kind_by_name(extension: &str) -> Kind {
    let kinds = [
        (&sniff::WORKBOOK_EXTENSIONS[..], Kind::Workbook),
        (&PHOTO_EXTENSIONS[..], Kind::Photo),
        (&STORY_EXTENSIONS[..], Kind::Story),
        (&PAPER_EXTENSIONS[..], Kind::Paper),
    ];
    kinds.iter().find(|(known, _)| known.contains(&extension)).map_or(Kind::Other, |(_, kind)| *kind)
}

/// Whether a file with another name is a workbook all the same.
fn is_workbook(name: &str, path: &Path) -> io::Result<bool> {
    let mut head = Vec::new();
    let mut file = File::open(path)?;
    file.by_ref().take(sniff::HEAD as u64).read_to_end(&mut head)?;
    if !sniff::may_be_workbook(name, &head) || file.metadata()?.len() > limits::FILE_BYTES {
        return Ok(false);
    }
    file.read_to_end(&mut head)?;
    Ok(sniff::format(name, &head).is_ok())
}

fn is_held(error: &io::Error) -> bool {
    let held = error.raw_os_error().is_some_and(|code| HELD_BY_ANOTHER.contains(&code));
    error.kind() == io::ErrorKind::Interrupted || cfg!(windows) && held
}

fn unreadable(dir: &Path, error: walkdir::Error) -> Diagnostic {
    let path = error.path().unwrap_or(dir).to_owned();
    let (name, at_root, is_folder) = (name_below(dir, &path), error.depth() == 0, path.is_dir());
    let reason = reason(error);
    match (at_root, is_folder) {
        (true, _) => problems::folder_unreadable(&folder_name(dir), &reason),
        (_, true) => problems::folder_unreadable(&name, &reason),
        _ => problems::file_unreadable(&name, &reason),
    }
}

/// The bare reason: walkdir's own words hold the whole path.
fn reason(error: walkdir::Error) -> io::Error {
    error.into_io_error().unwrap_or_else(|| io::ErrorKind::InvalidInput.into())
}

/// The last part of the folder's path: messages hold no paths of a machine.
fn folder_name(dir: &Path) -> String {
    dir.file_name().map_or_else(|| "input".to_owned(), |name| name.to_string_lossy().nfc().collect())
}

fn name_below(dir: &Path, path: &Path) -> String {
    let below = path.strip_prefix(dir).unwrap_or(path);
    let steps: Vec<_> = below.iter().map(|step| step.to_string_lossy()).collect();
    steps.join("/").nfc().collect()
}
