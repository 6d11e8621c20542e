//! Where a build may put its staging folder and its lock: beside the target, else inside it.

use super::lock::{Lock, Patience};
use super::{Way, WriteFault};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// A place to work in, held by this build alone.
#[derive(Debug)]
pub(super) struct Workplace {
    pub staging: PathBuf,
    pub way: Way,
    /// Let go when the workplace is dropped.
    _lock: Lock,
}

impl Workplace {
    /// Takes the place for `folder`, waiting for another build to end.
    ///
    /// Beside the target where it is on the same file system and one may write there: only then can the folders be
    /// exchanged. A mounted folder, or one in a folder of the administrator's (`/var/www/html`), is worked on inside.
    pub fn take(folder: &Path, way: Way, patience: &Patience) -> Result<Self, WriteFault> {
        if is_mounted(folder) {
            return Self::inside(folder, patience);
        }
        match Self::beside(folder, way, patience) {
            Err(WriteFault::Machine { error, .. }) if is_refusal(&error) && folder.is_dir() => {
                Self::inside(folder, patience)
            }
            taken => taken,
        }
    }

    fn beside(folder: &Path, way: Way, patience: &Patience) -> Result<Self, WriteFault> {
        let named = |suffix| folder.with_file_name(own_name(folder, suffix));
        let lock = Lock::take(named("lock"), folder, patience)?;
        Ok(Self { staging: named("new"), way, _lock: lock })
    }

    /// Inside the target, where only the journal serves.
    pub fn inside(folder: &Path, patience: &Patience) -> Result<Self, WriteFault> {
        let lock = Lock::take(folder.join(".guong-lock"), folder, patience)?;
        Ok(Self { staging: folder.join(".guong-new"), way: Way::Journal, _lock: lock })
    }
}

/// `.site.guong-new` for a folder `site`.
fn own_name(folder: &Path, suffix: &str) -> String {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    format!(".{name}.guong-{suffix}")
}

fn is_refusal(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem)
}

/// Whether the folder is on another file system than the folder above it.
#[cfg(unix)]
fn is_mounted(folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let device = |path: &Path| fs::metadata(path).map(|metadata| metadata.dev()).ok();
    match (device(folder), folder.parent().and_then(device)) {
        (Some(own), Some(above)) => own != above,
        _ => false,
    }
}

/// Elsewhere it cannot be told without calling the system by hand; moving files across then fails with a plain fault.
#[cfg(not(unix))]
fn is_mounted(_folder: &Path) -> bool {
    false
}
