//! The photos that lie in `input/`, and which of them is meant: by a name in a cell, or by a person's own name.
//! A doubt is told with its candidates and never decided by a guess. Opens no file.

mod named;
mod people;

pub use named::NameFault;
pub use people::{Found, Matches, Person};

use super::stem::Stem;
use std::collections::BTreeMap;
use unicode_normalization::UnicodeNormalization;

/// The photos of an input folder by their names.
#[derive(Debug, Default)]
pub struct Shelf {
    files: Vec<File>,
    /// Which files have a path, folded by [`alike`].
    by_path: BTreeMap<String, Vec<usize>>,
    /// The same without the folder.
    by_name: BTreeMap<String, Vec<usize>>,
}

#[derive(Debug)]
struct File {
    path: String,
    stem: Stem,
}

impl Shelf {
    /// From the paths of all photos below `input/`, with `/`, in any order. Links that lead out of `input/` must not be
    /// among them.
    pub fn new<'f>(paths: impl Iterator<Item = &'f str>) -> Self {
        let mut paths: Vec<&str> = paths.collect();
        paths.sort_unstable();
        let mut shelf = Self::default();
        for (index, path) in paths.into_iter().enumerate() {
            shelf.by_path.entry(alike(path)).or_default().push(index);
            shelf.by_name.entry(alike(file_name(path))).or_default().push(index);
            shelf.files.push(File { path: path.to_owned(), stem: Stem::of(without_ending(file_name(path))) });
        }
        shelf
    }

    fn path(&self, index: usize) -> &str {
        &self.files[index].path
    }
}

/// What names have in common that differ in case only, or in how their accents are composed: macOS writes them apart.
fn alike(name: &str) -> String {
    name.nfc().flat_map(char::to_lowercase).nfc().collect()
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// Without the extension of a photo; other dots belong to the name (`TS. Lê Nam`).
fn without_ending(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((stem, _)) if super::is_photo_name(name) => stem,
        _ => name,
    }
}
