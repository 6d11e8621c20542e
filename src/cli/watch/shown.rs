//! One build of the project on screen: pages from the plan, photos from the cache, papers from the input folder.

use crate::cli::images::File;
use crate::diagnostic::{self, Diagnostic};
use crate::plan::{self, Entry, Plan};
use crate::project::Reading;
use crate::render::RenderFault;
use crate::servers;
use crate::watch::{Changed, Counts, Page, Snapshot};
use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;

/// One build on screen.
pub(super) struct Shown {
    plan: Plan,
    photos: BTreeMap<String, File>,
    /// Path in the site → file of the input folder.
    papers: HashMap<String, PathBuf>,
    diagnostics: Vec<Diagnostic>,
    counts: Counts,
    changed: Vec<Changed>,
    language: diagnostic::Language,
}

impl Shown {
    pub fn new(
        plan: Plan,
        photos: Vec<File>,
        reading: Reading,
        changed: Vec<Changed>,
        language: diagnostic::Language,
    ) -> Self {
        let totals = reading.account.totals();
        let papers = reading
            .site
            .files
            .iter()
            .filter_map(|file| Some((file.target.clone(), reading.papers.get(&file.source)?.clone())));
        Self {
            counts: Counts {
                published: totals.published,
                withheld: totals.withheld + totals.refused,
                pages: plan.entries().iter().filter(|entry| entry.page.is_html()).count(),
            },
            papers: papers.collect(),
            photos: photos.into_iter().map(|photo| (photo.path.clone(), photo)).collect(),
            diagnostics: reading.diagnostics,
            changed,
            plan,
            language,
        }
    }

    fn fault(&self, fault: &RenderFault) -> String {
        fault.diagnostic().words(self.language).message.clone()
    }
}

impl Snapshot for Shown {
    fn page(&self, path: &str) -> Option<Result<Page, String>> {
        let path = if path.is_empty() || path.ends_with('/') {
            format!("{path}index.html")
        } else {
            path.to_string()
        };
        let bytes = if let Some(entry) = self.plan.find(&path) {
            self.plan.render(entry).map_err(|fault| self.fault(&fault))
        } else if let Some(photo) = self.photos.get(&path) {
            photo.bytes().map(|bytes| bytes.to_vec()).map_err(|error| error.to_string())
        } else {
            std::fs::read(self.papers.get(&path)?).map_err(|error| error.to_string())
        };
        Some(bytes.map(|bytes| Page { content_type: servers::content_type(&path).into(), bytes }))
    }

    fn is_lasting(&self, path: &str) -> bool {
        let is_asset = |entry: &Entry| matches!(entry.page, plan::Page::Asset(_));
        self.photos.contains_key(path) || self.plan.find(path).is_some_and(is_asset)
    }

    fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    fn counts(&self) -> Counts {
        self.counts
    }

    fn changed(&self) -> &[Changed] {
        &self.changed
    }
}
