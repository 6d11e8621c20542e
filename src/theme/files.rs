//! The files of a theme by their path in it, wherever they come from.

use super::{embedded, problems};
use crate::diagnostic::Diagnostic;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use walkdir::WalkDir;
use xxhash_rust::xxh3::Xxh3;

#[derive(Debug)]
pub(super) struct Files(BTreeMap<String, Cow<'static, [u8]>>);

impl Files {
    /// The default theme, as carried by the program.
    pub fn carried() -> Self {
        Self(embedded::files().map(|(path, bytes)| (path.to_string(), Cow::Borrowed(bytes))).collect())
    }

    /// Puts the files of a folder over those that are here; says which could not be read.
    pub fn overlay(&mut self, folder: &Path, theme: &str) -> Vec<Diagnostic> {
        let mut diagnostics = Vec::new();
        for entry in WalkDir::new(folder).sort_by_file_name() {
            match entry {
                Ok(entry) if entry.file_type().is_file() => {
                    diagnostics.extend(self.take(folder, entry.path(), theme));
                }
                Ok(_) => {}
                Err(fault) => diagnostics.push(problems::file_unreadable(theme, "", &fault.to_string())),
            }
        }
        diagnostics
    }

    fn take(&mut self, folder: &Path, file: &Path, theme: &str) -> Option<Diagnostic> {
        let below = file.strip_prefix(folder).ok()?.to_string_lossy().replace('\\', "/");
        if below.rsplit('/').next().is_some_and(|name| name.starts_with(['.', '~'])) {
            return None;
        }
        match fs::read(file) {
            Ok(bytes) if is_text(&below) && std::str::from_utf8(&bytes).is_err() => {
                Some(problems::file_not_utf8(theme, &below))
            }
            // A copy of the program's own file is no file of the project's.
            Ok(bytes) if self.get(&below) == Some(bytes.as_slice()) => None,
            Ok(bytes) => {
                self.0.insert(below, Cow::Owned(bytes));
                None
            }
            Err(fault) => Some(problems::file_unreadable(theme, &below, &fault.to_string())),
        }
    }

    /// Whether no folder was put over the default theme.
    pub fn are_carried(&self) -> bool {
        self.0.values().all(|bytes| matches!(bytes, Cow::Borrowed(_)))
    }

    /// Whether those of a folder are the program's own.
    pub fn are_carried_below(&self, folder: &str) -> bool {
        let mut below = self.0.iter().filter(|(path, _)| path.starts_with(folder));
        below.all(|(_, bytes)| matches!(bytes, Cow::Borrowed(_)))
    }

    /// A number that changes with any file.
    pub fn hash(&self) -> u128 {
        let mut hash = Xxh3::new();
        for (path, bytes) in &self.0 {
            hash.update(&[path.len() as u64, bytes.len() as u64].map(u64::to_le_bytes).concat());
            hash.update(path.as_bytes());
            hash.update(bytes);
        }
        hash.digest128()
    }

    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.0.get(path).map(|bytes| bytes.as_ref())
    }

    /// A text file; nothing where it is missing.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.get(path).and_then(|bytes| std::str::from_utf8(bytes).ok())
    }

    /// Files below a folder (with `/` at its end), by their path below it.
    pub fn below<'f>(&'f self, folder: &'f str) -> impl Iterator<Item = (&'f str, &'f [u8])> {
        self.0.iter().filter_map(move |(path, bytes)| Some((path.strip_prefix(folder)?, bytes.as_ref())))
    }
}

fn is_text(path: &str) -> bool {
    path.rsplit('.')
        .next()
        .is_some_and(|end| matches!(end, "html" | "xml" | "css" | "js" | "toml" | "svg" | "txt"))
}
