//! What guong wrote into a site, for those who carry it elsewhere.

use super::WriteFault;
use super::manifest::{Manifest, Stamp};
use std::path::Path;
use std::time::SystemTime;

/// The files that guong wrote into a folder, ascending by path, and when it did so.
#[derive(Debug)]
pub struct Listing {
    pub files: Vec<(Box<str>, Stamp)>,
    pub written: SystemTime,
}

/// The paths that a marker names; none where the bytes are no marker.
pub fn marked_paths(marker: &[u8]) -> Option<Vec<Box<str>>> {
    Some(Manifest::from_json(marker)?.into_files().into_iter().map(|(path, _)| path).collect())
}

/// Reads the marker of a folder; none where guong did not write it.
pub fn listing(folder: &Path) -> Result<Option<Listing>, WriteFault> {
    let found = Manifest::read(folder)?;
    Ok(found.map(|found| Listing { files: found.manifest.into_files(), written: found.written }))
}
