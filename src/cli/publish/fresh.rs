//! Whether the built site still is what the input would give.

use super::super::options::Options;
use crate::diagnostic::{Diagnostic, Place};
use crate::{read, write};
use std::fs::Metadata;
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use walkdir::{DirEntry, WalkDir};

/// What in the input or the project's themes came, changed or went after the site was built, or names what may have
/// changed elsewhere; the input itself where there is no site. Nothing where the site is fresh, or there is no input.
pub(super) fn newer_than_site(options: &Options) -> Option<PathBuf> {
    if !options.input.is_dir() {
        return None;
    }
    // What hinders reading the site is told when it is read for publishing.
    let Ok(Some(listing)) = write::listing(&options.output) else { return Some(options.input.clone()) };
    [&options.input, &options.themes].into_iter().find_map(|folder| newer(folder, listing.written))
}

/// A folder is newer where something was added to it or taken away.
fn newer(folder: &Path, built: SystemTime) -> Option<PathBuf> {
    let entries = WalkDir::new(folder).into_iter().filter_entry(|entry| !is_temporary(entry));
    let mut entries = entries.filter_map(Result::ok);
    let is_newer = |entry: &DirEntry| entry.metadata().is_ok_and(|metadata| touched(&metadata) > built);
    let found =
        entries.find(|entry| is_newer(entry) || read::is_source(&entry.file_name().to_string_lossy()))?;
    Some(found.into_path())
}

/// A copied file keeps the time at which it was written elsewhere, and has a time of birth of its own.
fn touched(metadata: &Metadata) -> SystemTime {
    let times = [metadata.modified(), metadata.created()];
    times.into_iter().filter_map(Result::ok).max().unwrap_or(SystemTime::UNIX_EPOCH)
}

/// What Excel and LibreOffice put beside a workbook while it is open.
fn is_temporary(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    name.starts_with("~$") || name.starts_with(".~lock")
}

pub(super) fn site_is_old(newer: &Path) -> Diagnostic {
    let newer = newer.display();
    Diagnostic::warning("site-is-old", Place::default())
        .vi(
            format!("Trang được dựng trước khi “{newer}” thay đổi."),
            "Bỏ --no-build để trang được dựng lại trước khi công bố.",
        )
        .en(
            format!("The site was built before “{newer}” changed."),
            "Leave out --no-build to have it built anew first.",
        )
}

pub(super) fn nothing_published() -> Diagnostic {
    Diagnostic::note("nothing-published", Place::default())
        .vi(
            "Chưa công bố gì vì trang chưa dựng lại được.",
            "Sửa các lỗi trên; hoặc thêm --keep-going để bỏ qua dòng có lỗi, --no-build để công bố trang đang có.",
        )
        .en(
            "Nothing was published, for the site could not be built.",
            "Mend the errors; or add --keep-going to leave their rows out, --no-build to publish the site as it stands.",
        )
}
