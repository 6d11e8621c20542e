//! Single files, each operation with the place named when the system refuses.

use super::WriteFault;
use super::fault::At;
use super::manifest::{Stamp, Stamper};
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// What writes a file piece by piece.
pub(super) type Stream<'s> = dyn Fn(&mut (dyn Write + Send)) -> io::Result<()> + 's;

/// In bytes: few calls of the system, little memory.
const BUFFER: usize = 1 << 16;

/// Writes a file that must not exist yet, with the folders above it. False where it exists.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> Result<bool, WriteFault> {
    let mut file = match in_folder(path, || File::create_new(path)) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(false),
        created => created.at(path)?,
    };
    file.write_all(bytes).at(path)?;
    Ok(true)
}

/// Writes a file that must not exist yet piece by piece, with the folders above it. None where it exists.
pub(super) fn stream_new(path: &Path, write: &Stream) -> Result<Option<Stamp>, WriteFault> {
    let file = match in_folder(path, || File::create_new(path)) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(None),
        created => created.at(path)?,
    };
    stamp(file, write).map(Some).at(path)
}

/// Writes into `out` through a buffer, and stamps what was written.
fn stamp(out: impl Write + Send, write: &Stream) -> io::Result<Stamp> {
    let mut buffer = BufWriter::with_capacity(BUFFER, Stamper::new(out));
    write(&mut buffer)?;
    buffer.into_inner().map_err(io::IntoInnerError::into_error)?.finish()
}

/// A second name for a file's content: a hard link, a copy where the file system has none. Whoever changes either must
/// replace it, never write into it.
pub(super) fn link(from: &Path, to: &Path) -> Result<(), WriteFault> {
    match in_folder(to, || fs::hard_link(from, to)) {
        Ok(()) => Ok(()),
        // Links are refused for many reasons (no links on FAT, too many of them, another user's file); a copy serves
        // for all, and where it is refused as well its reason is the one to tell.
        Err(_) => fs::copy(from, to).map(drop).at(to),
    }
}

/// Moves a file over another within one file system.
pub(super) fn replace(from: &Path, to: &Path) -> Result<(), WriteFault> {
    in_folder(to, || patiently(|| fs::rename(from, to))).at(to)
}

/// Removes a file; one that is gone already is no fault.
pub(super) fn remove(path: &Path) -> Result<(), WriteFault> {
    match patiently(|| fs::remove_file(path)) {
        Err(error) if is_absence(&error) => Ok(()),
        removed => removed.at(path),
    }
}

/// Whether there is nothing at a path.
pub fn is_absence(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

/// Does `action` at `path`; if the folder above is missing, makes it and does it again. Cheaper than looking first:
/// thousands of pages share a few folders.
pub fn in_folder<T>(path: &Path, action: impl Fn() -> io::Result<T>) -> io::Result<T> {
    match (action(), path.parent()) {
        (Err(error), Some(folder)) if error.kind() == io::ErrorKind::NotFound => {
            fs::create_dir_all(folder)?;
            action()
        }
        (done, _) => done,
    }
}

/// On Windows a virus scanner or an indexer holds new files for moments (errors 5 and 32): tried again for a second.
#[cfg(windows)]
fn patiently(action: impl Fn() -> io::Result<()>) -> io::Result<()> {
    for pause in [10, 20, 50, 100, 200, 300, 300] {
        match action() {
            Err(error) if matches!(error.raw_os_error(), Some(5 | 32)) => {
                std::thread::sleep(std::time::Duration::from_millis(pause));
            }
            done => return done,
        }
    }
    action()
}

#[cfg(not(windows))]
fn patiently(action: impl Fn() -> io::Result<()>) -> io::Result<()> {
    action()
}
