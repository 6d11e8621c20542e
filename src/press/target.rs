//! Where a printed paper is to lie: the name that was given, or one for each volume; never in the input.

use super::PressFault;
use crate::workbook::{self, WorkbookFault};
use std::path::{Path, PathBuf};

/// The file that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    path: PathBuf,
    /// The page itself was asked for and not a PDF of it.
    pub html: bool,
}

impl Target {
    /// # Errors
    /// The name ends in neither `.pdf` nor `.html`, is a folder's, or lies in the input.
    pub fn new(path: &Path, input: &Path) -> Result<Target, PressFault> {
        let ends = |end: &str| path.extension().is_some_and(|own| own.eq_ignore_ascii_case(end));
        let html = ends("html") || ends("htm");
        if !html && !ends("pdf") {
            return Err(PressFault::Name(path.to_owned()));
        }
        if path.is_dir() {
            return Err(PressFault::IsFolder(path.to_owned()));
        }
        if workbook::lies_in(path, input) {
            return Err(PressFault::InInput(path.to_owned()));
        }
        let path = std::path::absolute(path)
            .map_err(|error| PressFault::Machine { path: path.to_owned(), error })?;
        Ok(Target { path, html })
    }

    /// The file of a volume (from 1): `ky-yeu.pdf`, or `ky-yeu-2.pdf` of several.
    pub fn of_volume(&self, number: usize, of: usize) -> PathBuf {
        match of {
            0 | 1 => self.path.clone(),
            _ => self.path.with_file_name(format!("{}-{number}.{}", self.stem(), self.end())),
        }
    }

    pub fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(Path::new("."))
    }

    fn stem(&self) -> String {
        self.path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
    }

    fn end(&self) -> String {
        self.path.extension().unwrap_or_default().to_string_lossy().into_owned()
    }
}

/// Writes the bytes so that the file is at any moment the old one or the whole new one.
///
/// # Errors
/// The system refuses.
pub fn save(bytes: &[u8], path: &Path) -> Result<(), PressFault> {
    workbook::save(bytes, path).map_err(|fault| match fault {
        WorkbookFault::Machine { path, error } => PressFault::Machine { path, error },
        other => PressFault::Machine { path: path.to_owned(), error: std::io::Error::other(other) },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn volumes_have_names_of_their_own() {
        let target = Target::new(Path::new("ky-yeu.pdf"), Path::new("input")).expect("a target");
        assert!(target.of_volume(1, 1).ends_with("ky-yeu.pdf") && target.of_volume(1, 1).is_absolute());
        assert!(target.of_volume(2, 3).ends_with("ky-yeu-2.pdf"));
        assert!(!target.html && Target::new(Path::new("a.HTML"), Path::new("input")).is_ok_and(|it| it.html));
        assert!(matches!(Target::new(Path::new("a.docx"), Path::new("input")), Err(PressFault::Name(_))));
    }
}
