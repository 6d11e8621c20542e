//! What the preview needs of the rest of the program, as two small traits: something that builds, and what was built.
//! Nothing here knows how a site is made.

use crate::diagnostic::Diagnostic;
use std::borrow::Cow;
use std::path::PathBuf;
use std::sync::Arc;
use xxhash_rust::xxh3::xxh3_64;

/// One build: immutable, shared by all requests, dropped when the next one takes its place.
pub trait Snapshot: Send + Sync {
    /// The answer for a site path (`guong/x.html`, no leading `/`), rendered when asked. `None`: no such page. The page
    /// for addresses that do not exist is asked for by `404.html`. An error is the reason why the page cannot be
    /// rendered, in the officer's language.
    fn page(&self, path: &str) -> Option<Result<Page, String>>;

    /// Whether there is a file at `path` whose name tells its content: other bytes would have another name, so the
    /// browser may keep them.
    fn is_lasting(&self, _path: &str) -> bool {
        false
    }

    /// A number that changes with the bytes of `path`. Asked for everything a page links to (styles, scripts, photos),
    /// so that a change there reloads the page.
    fn stamp(&self, path: &str) -> Option<u64> {
        if self.is_lasting(path) {
            return Some(xxh3_64(path.as_bytes()));
        }
        match self.page(path)? {
            Ok(page) => Some(xxh3_64(&page.bytes)),
            Err(reason) => Some(xxh3_64(reason.as_bytes())),
        }
    }

    /// Everything this build has to say, sorted.
    fn diagnostics(&self) -> &[Diagnostic];

    fn counts(&self) -> Counts;

    /// The pages whose content changed since the previous build; empty for the first one.
    fn changed(&self) -> &[Changed];
}

/// Makes snapshots, on one thread, one after the other.
pub trait Project: Send {
    /// Builds what is in the folders now.
    ///
    /// `changed` tells what differs from the last *successful* build; empty means everything may (the first build, and
    /// the first after a panic). A workbook that is just being saved is missing from its folder for a moment: only
    /// `changed.removed` says what is really gone, so the folder must not be walked to find out. For the same reason a
    /// changed file may be away just when it is read; it is then told again as soon as it is back.
    ///
    /// # Errors
    /// What makes every page impossible (a broken template, no workbook at all). The last good snapshot stays on screen.
    fn build(&mut self, changed: &ChangedPaths) -> Result<Arc<dyn Snapshot>, Vec<Diagnostic>>;
}

/// The bytes of one answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// As it stands in the header: `text/html; charset=utf-8`.
    pub content_type: Cow<'static, str>,
    pub bytes: Vec<u8>,
}

/// The numbers in the bar besides those of the diagnostics.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Rows that are published.
    pub published: usize,
    /// Rows that are not, for whatever reason.
    pub withheld: usize,
    /// Pages of the site.
    pub pages: usize,
}

/// A page that changed, under the name of the person or thing it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    pub name: String,
    /// Site path, as for [`Snapshot::page`].
    pub path: String,
}

/// Files that differ from the last build, sorted; each path begins with the watched folder as it was given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangedPaths {
    /// New files and files with other bytes.
    pub changed: Vec<PathBuf>,
    /// Files that are gone.
    pub removed: Vec<PathBuf>,
}

impl ChangedPaths {
    pub fn is_empty(&self) -> bool {
        self.changed.is_empty() && self.removed.is_empty()
    }

    /// Changed or gone.
    pub fn all(&self) -> impl Iterator<Item = &PathBuf> {
        self.changed.iter().chain(&self.removed)
    }

    /// Adds what happened `later`: of two reports on one file the later one holds.
    pub fn merge(&mut self, later: ChangedPaths) {
        self.changed.retain(|path| !later.removed.contains(path) && !later.changed.contains(path));
        self.removed.retain(|path| !later.removed.contains(path) && !later.changed.contains(path));
        self.changed.extend(later.changed);
        self.removed.extend(later.removed);
        self.changed.sort();
        self.removed.sort();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(changed: &[&str], removed: &[&str]) -> ChangedPaths {
        let own = |names: &[&str]| names.iter().map(PathBuf::from).collect();
        ChangedPaths { changed: own(changed), removed: own(removed) }
    }

    #[test]
    fn of_two_reports_the_later_holds() {
        let mut all = paths(&["a", "b"], &["c"]);
        all.merge(paths(&["c"], &["a"]));
        assert_eq!(all, paths(&["b", "c"], &["a"]));
    }
}
