//! What others put into a site (`.gitkeep`, `CNAME`, a `.git`) stays in it when the site is exchanged.

use super::WriteFault;
use super::fault::At;
use super::files;
use super::manifest::{MARKER, Manifest};
use super::site_path::OWN_PREFIX;
use std::fs;
use std::path::Path;
use walkdir::{DirEntry, WalkDir};

/// The repository of a site that is its own checkout: moved as one after the exchange, for it may be huge.
const REPOSITORY: &str = ".git";

/// Links every file of `site` that is not one of `own` into `staging`, unless the new site has a file of that path.
pub(super) fn carry(site: &Path, own: &Manifest, staging: &Path) -> Result<(), WriteFault> {
    for entry in foreign(site) {
        let entry = entry.map_err(|error| unreadable(site, error))?;
        let path = entry.path().strip_prefix(site).expect("walked from the site");
        let to = staging.join(path);
        let is_own = path.to_str().is_some_and(|path| own.get(&with_slashes(path)).is_some());
        if !is_own && !entry.file_type().is_dir() && fs::symlink_metadata(&to).is_err() {
            files::link(entry.path(), &to)?;
        }
    }
    Ok(())
}

/// Moves the repository from the old site to the new one, unless that has one. False where both have one.
pub(super) fn carry_repository(old: &Path, new: &Path) -> Result<bool, WriteFault> {
    let (from, to) = (old.join(REPOSITORY), new.join(REPOSITORY));
    if fs::symlink_metadata(&from).is_err() {
        return Ok(true);
    }
    if fs::symlink_metadata(&to).is_ok() {
        return Ok(false);
    }
    fs::rename(&from, &to).at(&to)?;
    Ok(true)
}

fn foreign(site: &Path) -> impl Iterator<Item = walkdir::Result<DirEntry>> {
    WalkDir::new(site).min_depth(1).into_iter().filter_entry(|entry| {
        let name = entry.file_name().to_string_lossy();
        entry.depth() > 1 || !(name == REPOSITORY || name == MARKER || name.starts_with(OWN_PREFIX))
    })
}

fn unreadable(site: &Path, error: walkdir::Error) -> WriteFault {
    let path = error.path().unwrap_or(site).to_path_buf();
    WriteFault::Machine { path, error: error.into() }
}

fn with_slashes(path: &str) -> String {
    path.replace(std::path::MAIN_SEPARATOR, "/")
}
