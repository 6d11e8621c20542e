//! What units have published elsewhere, as further workbooks of a project: `input/` names a published site, its open data
//! or a workbook by an address on the web or a folder, and what is there is laid beside the project's own workbooks. From
//! there on it passes all rules that they pass.
//!
//! Two sorts of files name sources: a shortcut (`.url`, as a browser makes it when an address is dragged into the
//! folder) names one, a file `nguon.txt` one on each line.

mod copies;
mod named;
mod package;
mod place;
mod problems;
mod tables;

use crate::diagnostic::{Diagnostic, Warned};
use crate::read::{Entry, Inventory, Kind};
use copies::Copies;
use place::Place;
use rayon::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tables::{Tables, Told};
use xxhash_rust::xxh3::xxh3_64;

/// The sources of a project, and the folder in which copies of them are kept.
#[derive(Debug)]
pub struct Sources {
    copies: Copies,
}

/// A source, and the file of the input that names it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Named {
    file: Arc<str>,
    place: Place,
}

/// What a source holds.
enum Held {
    Workbook(Entry),
    Tables(Tables),
}

/// What was fetched of a source, or why nothing was.
type Fetched = Result<Held, Box<Diagnostic>>;

impl Sources {
    /// Copies are kept in `folder`; it may be deleted at any time.
    pub fn new(folder: PathBuf) -> Self {
        Self { copies: Copies::new(folder) }
    }

    /// Adds what the sources hold to the workbooks of the inventory. Of a source that cannot be reached the last copy
    /// serves, with a warning; without a copy it is an error, so that no unit vanishes without a word.
    pub fn follow(&self, inventory: &mut Inventory) -> Warned<()> {
        let mut diagnostics = Vec::new();
        let sources = inventory.entries.iter().filter(|entry| entry.kind == Kind::Source);
        let named: Vec<Named> = sources.flat_map(|entry| named(entry).collect(&mut diagnostics)).collect();
        let fetched: Vec<Warned<Fetched>> = named.par_iter().map(|named| self.fetch(named)).collect();
        let mut told = Told::default();
        for (named, fetched) in named.iter().zip(fetched) {
            let laid = match fetched.collect(&mut diagnostics) {
                Ok(Held::Workbook(entry)) => Ok(vec![entry]),
                Ok(Held::Tables(tables)) => self.lists(named, &tables, &mut told),
                Err(problem) => Err(problem),
            };
            match laid {
                Ok(entries) => inventory.entries.extend(entries),
                Err(problem) => diagnostics.push(*problem),
            }
        }
        inventory.entries.sort_by(|a, b| (&a.name, &a.path).cmp(&(&b.name, &b.path)));
        Warned::new((), diagnostics)
    }

    fn fetch(&self, named: &Named) -> Warned<Fetched> {
        let mut diagnostics = Vec::new();
        let fetched = match named.place.is_workbook() {
            true => self.workbook(named, &mut diagnostics),
            false => self.package(named, &mut diagnostics),
        };
        Warned::new(fetched, diagnostics)
    }

    fn workbook(&self, named: &Named, diagnostics: &mut Vec<Diagnostic>) -> Fetched {
        let bytes = self.bytes(named, &named.place, diagnostics)?;
        let name = named.place.file_name();
        Ok(Held::Workbook(self.lay(named, &name, &bytes)?))
    }

    /// The tables of open data.
    fn package(&self, named: &Named, diagnostics: &mut Vec<Diagnostic>) -> Fetched {
        let description = named.place.description();
        let bytes = self.bytes(named, &description, diagnostics)?;
        let fault = || Box::new(problems::not_understood(&named.file, &description));
        let resources = package::resources(&bytes).ok_or_else(fault)?;
        let mut tables = Tables::default();
        for (table, path) in resources {
            let bytes = self.bytes(named, &description.beside(&path), diagnostics)?;
            tables.add(table, &bytes);
        }
        Ok(Held::Tables(tables))
    }

    /// Each table as a list such as offices write.
    fn lists(&self, named: &Named, tables: &Tables, told: &mut Told) -> Result<Vec<Entry>, Box<Diagnostic>> {
        let address = named.place.description().to_string();
        let source = format!("{:08x}", xxh3_64(address.as_bytes()) as u32);
        let lists = tables.lists(&source, told);
        lists.into_iter().map(|(name, text)| self.lay(named, name, text.as_bytes())).collect()
    }

    fn bytes(
        &self,
        named: &Named,
        place: &Place,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Result<Vec<u8>, Box<Diagnostic>> {
        let got =
            self.copies.get(place).map_err(|error| problems::unreachable(&named.file, place, &error))?;
        diagnostics.extend(got.stale.map(|error| problems::copy_serves(&named.file, place, &error)));
        Ok(got.bytes)
    }

    /// Lays a workbook beside the project's own, under a name that tells where it is from.
    fn lay(&self, named: &Named, name: &str, bytes: &[u8]) -> Result<Entry, Box<Diagnostic>> {
        let fault = |error| Box::new(problems::not_kept(&named.file, &error));
        let path = self.copies.lay(&named.place, name, bytes).map_err(fault)?;
        let shown = format!("{}/{}/{name}", named.file, named.place.owner());
        Ok(Entry { name: shown.into(), path, size: bytes.len() as u64, kind: Kind::Workbook })
    }
}

/// The sources that a file of the input names.
fn named(entry: &Entry) -> Warned<Vec<Named>> {
    let read = entry.bytes();
    let text = read.value.map(|bytes| crate::read::text(&bytes)).unwrap_or_default();
    let below = entry.path.parent().unwrap_or(Path::new("."));
    let mut diagnostics = read.diagnostics;
    let mut all = Vec::new();
    for (line, written) in named::addresses(&entry.name, &text) {
        match Place::parse(written, below) {
            Some(place) => all.push(Named { file: entry.name.clone(), place }),
            None => diagnostics.push(problems::address_unknown(&entry.name, line, written)),
        }
    }
    if all.is_empty() && diagnostics.is_empty() {
        diagnostics.push(problems::names_nothing(&entry.name));
    }
    Warned::new(all, diagnostics)
}

/// Writes a file unless it holds these bytes already: what is watched should not seem to have changed.
fn write_if_new(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    if fs::read(path).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, bytes)
}
