//! What is on screen now: the last good build, or that and what keeps the next one from being good. Many readers, one
//! writer.

use super::fingerprint::{Fingerprint, fingerprint};
use super::mended::mended;
use super::project::{Page, Snapshot};
use crate::diagnostic::{Diagnostic, Language};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tokio::sync::watch::{Receiver, Sender};

/// The page that every address without a page of its own shows.
const NOT_FOUND: &str = "404.html";

/// Only pages that are open are asked for; addresses made up to fill the memory must not.
const PRINTS_KEPT: usize = 1000;

/// The state after one build.
#[derive(Default)]
pub struct Shown {
    /// Grows with each build, good or not; 0 before the first.
    pub build: u64,
    /// The last good build.
    pub snapshot: Option<Arc<dyn Snapshot>>,
    /// Why this build is not good; empty where it is.
    pub fatal: Vec<Diagnostic>,
    /// What this build no longer finds and the good build before it did.
    pub mended: Vec<Diagnostic>,
    prints: Mutex<HashMap<String, Fingerprint>>,
    /// The page whose fingerprint was taken last: if it changed, it is asked for next.
    rendered: Mutex<Option<(String, Page)>>,
}

/// What answers an address.
pub enum Found {
    Page(Page),
    /// No such page; this one says so.
    Missing(Page),
    /// No such page, and none to say so.
    Nothing,
    /// The page cannot be rendered, for this reason.
    Broken(String),
    /// There is no good build yet.
    NoBuild,
}

impl Shown {
    /// What answers `path`; renders it. `None` for an address that no page can have.
    pub fn find(&self, path: Option<&str>) -> Found {
        let Some(snapshot) = &self.snapshot else { return Found::NoBuild };
        if let Some(page) = self.take_rendered(path.unwrap_or_default()) {
            return Found::Page(page);
        }
        match path.and_then(|path| snapshot.page(path)) {
            Some(Ok(page)) => Found::Page(page),
            Some(Err(reason)) => Found::Broken(reason),
            None => match snapshot.page(NOT_FOUND) {
                Some(Ok(page)) => Found::Missing(page),
                Some(Err(reason)) => Found::Broken(reason),
                None => Found::Nothing,
            },
        }
    }

    /// The fingerprint of what answers `path`; computed once a build.
    pub fn print(&self, path: Option<&str>) -> Fingerprint {
        let key = path.unwrap_or_default();
        if let Some(known) = lock(&self.prints).get(key) {
            return known.clone();
        }
        let print = match (self.find(path), &self.snapshot) {
            (Found::Page(page), Some(snapshot)) => {
                let print = fingerprint(snapshot.as_ref(), key, &page.bytes);
                *lock(&self.rendered) = Some((key.to_string(), page));
                print
            }
            (Found::Missing(page), Some(snapshot)) => fingerprint(snapshot.as_ref(), key, &page.bytes),
            (Found::Broken(reason), _) => words_only(&format!("broken: {reason}")),
            (Found::NoBuild, _) => words_only("no build"),
            _ => words_only("nothing"),
        };
        let mut prints = lock(&self.prints);
        if prints.len() >= PRINTS_KEPT {
            prints.clear();
        }
        prints.insert(key.to_string(), print.clone());
        print
    }

    /// See [`Snapshot::is_lasting`].
    pub fn is_lasting(&self, path: &str) -> bool {
        self.snapshot.as_ref().is_some_and(|snapshot| snapshot.is_lasting(path))
    }

    fn take_rendered(&self, path: &str) -> Option<Page> {
        lock(&self.rendered).take_if(|(own, _)| own == path).map(|(_, page)| page)
    }
}

/// A cache cannot be left half-written, so a panic elsewhere does not matter here.
fn lock<T>(cache: &Mutex<T>) -> MutexGuard<'_, T> {
    cache.lock().unwrap_or_else(PoisonError::into_inner)
}

fn words_only(words: &str) -> Fingerprint {
    Fingerprint { page: words.to_string(), styles: Vec::new() }
}

/// Where builds are put and taken from.
pub struct Screen {
    /// In which language the program speaks to the officer.
    pub language: Language,
    /// The number before that of the first build. Each run begins elsewhere, so that a page never takes a build for one
    /// of an earlier run.
    start: u64,
    shown: Sender<Arc<Shown>>,
}

impl Screen {
    pub fn new(language: Language, start: u64) -> Self {
        Self { language, start, shown: Sender::new(Arc::default()) }
    }

    pub fn now(&self) -> Arc<Shown> {
        self.shown.borrow().clone()
    }

    /// Every new state as it comes; of several while nobody looks, the last.
    pub fn follow(&self) -> Receiver<Arc<Shown>> {
        self.shown.subscribe()
    }

    /// How many pages are open.
    pub fn followers(&self) -> usize {
        self.shown.receiver_count()
    }

    /// Puts the result of a build on screen. A failed one leaves the last good build there.
    pub fn publish(&self, outcome: Result<Arc<dyn Snapshot>, Vec<Diagnostic>>) {
        let last = self.now();
        let build = last.build.max(self.start) + 1;
        let next = match outcome {
            Ok(snapshot) => {
                let before = last.snapshot.as_ref().map_or(&[][..], |snapshot| snapshot.diagnostics());
                let mended = mended(before, snapshot.diagnostics());
                Shown { build, snapshot: Some(snapshot), mended, ..Shown::default() }
            }
            Err(fatal) => Shown { build, snapshot: last.snapshot.clone(), fatal, ..Shown::default() },
        };
        self.shown.send_replace(Arc::new(next));
    }
}
