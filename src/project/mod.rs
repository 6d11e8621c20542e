//! A project's folder → its public model, with everything there is to say: the stages from `read` to `withhold` in
//! order. One that is watched keeps what each workbook held, so that a change costs one workbook. Writes and prints
//! nothing.

mod files;
#[cfg(test)]
mod tests;
mod workbooks;

pub use files::PhotoSource;

use crate::diagnostic::{self, Diagnostic, Severity};
use crate::interpret::{Account, Interpreted, SheetExplained};
use crate::public::Site;
use crate::read::{self, Inventory, Kind};
use crate::sources::Sources;
use crate::{unite, withhold};
use chrono::NaiveDate;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use unicode_normalization::UnicodeNormalization;
use workbooks::Workbooks;

/// Where a project lies, and the day on which it is read.
#[derive(Clone, Debug)]
pub struct Settings {
    pub input: PathBuf,
    /// Decides who is a child where nothing else does, and what is past.
    pub today: NaiveDate,
    /// From the command line; comes before the settings sheet.
    pub base_url: Option<String>,
}

/// A project that is read, and read again when it changed.
#[derive(Debug)]
pub struct Project {
    settings: Settings,
    workbooks: Workbooks,
    sources: Option<Sources>,
}

/// What a project says on one reading.
#[derive(Debug)]
pub struct Reading {
    pub site: Arc<Site>,
    pub account: Account,
    /// Sorted by file, sheet, row.
    pub diagnostics: Vec<Diagnostic>,
    /// Names of the workbooks below `input/`.
    pub workbooks: Vec<Arc<str>>,
    /// The project's own headings ("Tên cột"), folded.
    pub own_headings: Vec<String>,
    /// Where the bytes of each photo of the site are found, by its source.
    pub photos: BTreeMap<String, PhotoSource>,
    /// Where the papers of the site lie, by their name below `input/`.
    pub papers: BTreeMap<String, PathBuf>,
    explained: Vec<Arc<SheetExplained>>,
}

impl Reading {
    /// What each sheet was taken for.
    pub fn explained(&self) -> impl Iterator<Item = &SheetExplained> {
        self.explained.iter().map(Arc::as_ref)
    }

    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }
}

impl Project {
    /// A project that is read once: what its workbooks held is handed on, not kept.
    pub fn new(settings: Settings) -> Self {
        Self { settings, workbooks: Workbooks::default(), sources: None }
    }

    /// A project that is read while its workbooks are being saved: one that is missing counts as it was until it is
    /// [forgotten](Project::forget), and one that was read is not opened again until it is [told](Project::touch) to have
    /// changed.
    pub fn watched(settings: Settings) -> Self {
        Self { settings, workbooks: Workbooks::watched(), sources: None }
    }

    /// Follows what the input names of other places; without, such files say nothing.
    pub fn with_sources(self, sources: Sources) -> Self {
        Self { sources: Some(sources), ..self }
    }

    /// These files (paths that begin with the input folder as it was given) are really gone.
    pub fn forget(&mut self, removed: &[PathBuf]) {
        self.names(removed).iter().for_each(|name| self.workbooks.forget(name));
    }

    /// These files, named as for [`Project::forget`], have other bytes than when they were read.
    pub fn touch(&mut self, changed: &[PathBuf]) {
        self.names(changed).iter().for_each(|name| self.workbooks.touch(name));
    }

    /// Any file may have other bytes than when it was read.
    pub fn touch_all(&mut self) {
        self.workbooks.touch_all();
    }

    /// The names of those below the input folder, as the inventory has them.
    fn names(&self, paths: &[PathBuf]) -> Vec<String> {
        let below = paths.iter().filter_map(|path| path.strip_prefix(&self.settings.input).ok());
        below.map(|path| path.to_string_lossy().replace('\\', "/").nfc().collect()).collect()
    }

    /// Reads everything that changed since the last time. `progress` is called once for each workbook, with the number
    /// of all.
    pub fn read(&mut self, progress: &(dyn Fn(usize) + Sync)) -> Reading {
        let mut diagnostics = Vec::new();
        let mut inventory = read::input(&self.settings.input).collect(&mut diagnostics);
        if let Some(sources) = &self.sources {
            sources.follow(&mut inventory).collect(&mut diagnostics);
        }
        let (interpreted, publish_hidden) =
            self.workbooks.read(&inventory, progress).collect(&mut diagnostics);
        let files = files::files(&inventory).collect(&mut diagnostics);
        // A workbook that nobody keeps is not copied; of one that is kept, what is large is shared.
        let mut interpreted: Vec<Interpreted> =
            interpreted.into_par_iter().map(Arc::unwrap_or_clone).collect();
        let mut explained = Vec::new();
        for workbook in &mut interpreted {
            diagnostics.append(&mut workbook.diagnostics);
            explained.append(&mut workbook.explained);
        }
        let model = unite::unite(interpreted, &files, publish_hidden).collect(&mut diagnostics);
        let photos = files::photos(&model, &inventory);
        let withheld = withhold::withhold(model, self.settings.today).collect(&mut diagnostics);
        let mut site = withheld.site;
        if let Some(base_url) = &self.settings.base_url {
            site.settings.base_url = Some(base_url.trim_end_matches('/').to_string());
        }
        diagnostic::sort(&mut diagnostics);
        Reading {
            papers: files::papers(&site, &inventory),
            site: Arc::new(site),
            account: withheld.account,
            workbooks: names(&inventory),
            own_headings: self.workbooks.own_headings(),
            diagnostics,
            photos,
            explained,
        }
    }
}

fn names(inventory: &Inventory) -> Vec<Arc<str>> {
    let workbooks = inventory.entries.iter().filter(|entry| entry.kind == Kind::Workbook);
    workbooks.map(|entry| entry.name.clone()).collect()
}
