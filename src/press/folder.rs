//! A paper as files: its page, and a folder beside it with fonts, the office's mark and photos.

use super::PressFault;
use super::fault::At;
use crate::plan::Printed;
use crate::theme::Theme;
use std::fs;
use std::io;
use std::path::Path;

/// What stands beside a page.
pub struct Beside<'b> {
    pub theme: &'b Theme,
    /// The bytes of a photo by its path below the site's root.
    pub photo: &'b (dyn Fn(&str) -> io::Result<Vec<u8>> + Sync),
}

/// Writes the page of a paper, and into `folder` what it shows.
///
/// # Errors
/// A photo cannot be read, or the system refuses to write.
pub fn lay_out(printed: &Printed, page: &Path, folder: &Path, beside: &Beside<'_>) -> Result<(), PressFault> {
    let assets = beside.theme.assets().iter();
    let shown = assets.filter(|asset| asset.name.starts_with("fonts/") || asset.name.starts_with("img/"));
    for asset in shown {
        put(&folder.join(&asset.name), &asset.bytes)?;
    }
    for picture in &printed.pictures {
        let path = folder.join(picture);
        put(&path, &(beside.photo)(picture).at(&path)?)?;
    }
    put(page, printed.html.as_bytes())
}

fn put(path: &Path, bytes: &[u8]) -> Result<(), PressFault> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).at(folder)?;
    fs::write(path, bytes).at(path)
}
