//! What an interrupted run left behind is completed or cleared away, if it was guong that left it.

use super::WriteFault;
use super::carry;
use super::fault::At;
use super::files;
use super::journal::Journal;
use super::manifest::MARKER;
use rayon::prelude::*;
use std::fs::{self, DirEntry};
use std::path::Path;

/// Completes the journal in `staging` if there is one, then clears the folder away.
pub(super) fn tidy(staging: &Path, site: &Path) -> Result<(), WriteFault> {
    match fs::symlink_metadata(staging) {
        Err(error) if files::is_absence(&error) => return Ok(()),
        Err(error) => return Err(error).at(staging),
        Ok(metadata) if !metadata.is_dir() => return Err(WriteFault::NotAFolder(staging.to_owned())),
        Ok(_) => {}
    }
    refuse_foreign(staging)?;
    if let Some(journal) = Journal::read(staging)? {
        journal.complete(staging, site)?;
    }
    discard(staging, site)
}

/// Removes a staging folder, or the old site after the exchange; its marker last, so that after an interruption the
/// next run still knows whose it is.
pub(super) fn discard(staging: &Path, site: &Path) -> Result<(), WriteFault> {
    if !carry::carry_repository(staging, site)? {
        return Err(WriteFault::Foreign { folder: staging.to_owned(), example: ".git".to_owned() });
    }
    let entries: Vec<_> = fs::read_dir(staging).and_then(Iterator::collect).at(staging)?;
    entries
        .into_par_iter()
        .filter(|entry| entry.file_name() != MARKER)
        .try_for_each(|entry| remove(&entry))?;
    files::remove(&staging.join(MARKER))?;
    fs::remove_dir(staging).at(staging)
}

fn remove(entry: &DirEntry) -> Result<(), WriteFault> {
    let path = entry.path();
    let is_folder = entry.file_type().at(&path)?.is_dir();
    if is_folder { fs::remove_dir_all(&path).at(&path) } else { files::remove(&path) }
}

/// Ours has a marker, or nothing at all in it (the interruption came before the marker).
fn refuse_foreign(staging: &Path) -> Result<(), WriteFault> {
    if staging.join(MARKER).is_file() {
        return Ok(());
    }
    match fs::read_dir(staging).at(staging)?.next() {
        None => Ok(()),
        Some(entry) => {
            let example = entry.at(staging)?.file_name().to_string_lossy().into_owned();
            Err(WriteFault::Foreign { folder: staging.to_owned(), example })
        }
    }
}
