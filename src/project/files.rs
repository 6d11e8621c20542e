//! The files beside the workbooks: stories, papers, photos.

use crate::diagnostic::{Diagnostic, Warned};
use crate::photo::Shelf;
use crate::public::Site;
use crate::read::{self, Entry, Inventory, Kind};
use crate::unite::{Files, Model};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

/// Where the bytes of a photo are.
#[derive(Clone, Debug)]
pub enum PhotoSource {
    File(PathBuf),
    /// Pasted into a cell.
    Pasted(Arc<[u8]>),
}

/// What cells may name. A story that cannot be read is told; whether anybody wants it or not.
pub(super) fn files(inventory: &Inventory) -> Warned<Files> {
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    let mut files = Files {
        photos: Shelf::new(of(inventory, Kind::Photo).map(|entry| &*entry.name)),
        ..Files::default()
    };
    for entry in of(inventory, Kind::Story) {
        if let Some(bytes) = entry.bytes().collect(&mut diagnostics) {
            files.stories.insert(entry.name.to_string(), read::text(&bytes));
        }
    }
    files.papers = of(inventory, Kind::Paper).map(|entry| (entry.name.to_string(), entry.size)).collect();
    Warned::new(files, diagnostics)
}

fn of(inventory: &Inventory, kind: Kind) -> impl Iterator<Item = &Entry> {
    inventory.entries.iter().filter(move |entry| entry.kind == kind)
}

/// The photos that the model names.
pub(super) fn photos(model: &Model, inventory: &Inventory) -> BTreeMap<String, PhotoSource> {
    let paths: BTreeMap<&str, &PathBuf> =
        of(inventory, Kind::Photo).map(|entry| (&*entry.name, &entry.path)).collect();
    let people = model.people.iter().flat_map(|person| &person.photos);
    let events = model.events.iter().flat_map(|event| &event.event.photos);
    let source = |name: &str| match model.pictures.get(name) {
        Some(bytes) => Some(PhotoSource::Pasted(bytes.clone())),
        None => paths.get(name).map(|path| PhotoSource::File(path.to_path_buf())),
    };
    people.chain(events).filter_map(|photo| Some((photo.source.clone(), source(&photo.source)?))).collect()
}

/// Where the papers of the site lie.
pub(super) fn papers(site: &Site, inventory: &Inventory) -> BTreeMap<String, PathBuf> {
    let wanted = |entry: &&Entry| site.files.iter().any(|file| file.source == *entry.name);
    of(inventory, Kind::Paper)
        .filter(wanted)
        .map(|entry| (entry.name.to_string(), entry.path.clone()))
        .collect()
}
