//! One build at a time for each target: a lock that the system lets go when its holder dies.

use super::WriteFault;
use super::fault::At;
use std::fs::{File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How long to wait for another build, and what to do when waiting begins.
#[derive(Clone, Copy)]
pub struct Patience<'p> {
    pub wait: Duration,
    /// Called once, when another build is found at work.
    pub waiting: &'p dyn Fn(),
}

/// A lock file that is held.
#[derive(Debug)]
pub(super) struct Lock {
    file: File,
    path: PathBuf,
}

/// Short enough not to be felt, long enough to cost nothing.
const POLL: Duration = Duration::from_millis(50);

impl Default for Patience<'_> {
    /// Half a minute covers the longest build of a province; without a message.
    fn default() -> Self {
        Self { wait: Duration::from_secs(30), waiting: &|| {} }
    }
}

impl Lock {
    /// Holds the lock file `path` of the target `folder`.
    pub fn take(path: PathBuf, folder: &Path, patience: &Patience) -> Result<Self, WriteFault> {
        let started = Instant::now();
        let mut told = false;
        loop {
            if let Some(lock) = Self::attempt(&path)? {
                return Ok(lock);
            }
            if started.elapsed() >= patience.wait {
                return Err(WriteFault::Busy { folder: folder.to_owned(), waited: patience.wait });
            }
            if !std::mem::replace(&mut told, true) {
                (patience.waiting)();
            }
            std::thread::sleep(POLL);
        }
    }

    /// None where another holds it, or removed it between our opening and our locking.
    fn attempt(path: &Path) -> Result<Option<Self>, WriteFault> {
        let file = File::options().create(true).truncate(false).write(true).open(path).at(path)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Ok(None),
            // A network drive that knows no locks must not hinder the office from building.
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {}
            Err(TryLockError::Error(error)) => return Err(error).at(path),
        }
        Ok(is_at(&file, path).then(|| Self { file, path: path.to_owned() }))
    }
}

impl Drop for Lock {
    /// Removed while held: whoever opened it before finds out by [`is_at`]. A file that cannot be removed does no harm.
    fn drop(&mut self) {
        if cfg!(unix) && is_at(&self.file, &self.path) {
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), std::fs::metadata(path)) {
        (Ok(held), Ok(there)) => (held.dev(), held.ino()) == (there.dev(), there.ino()),
        _ => false,
    }
}

/// Elsewhere the lock file is never removed, so it is always the one that was opened.
#[cfg(not(unix))]
fn is_at(_file: &File, _path: &Path) -> bool {
    true
}
