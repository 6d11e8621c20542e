//! What a target may hold against what the site has: which files are to be sent, and which to go.

use super::journal::Journal;
use super::list::{List, Print};
use super::order::{Action, Step};
use std::collections::{BTreeMap, BTreeSet};

/// What is known of the target's files.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// What the last completed publication brought.
    pub base: BTreeMap<Box<str>, Print>,
    /// Paths at which something else, or nothing, may stand by now.
    pub doubtful: BTreeSet<Box<str>>,
}

/// How many files are concerned, and the bytes to send.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub new: usize,
    pub changed: usize,
    pub removed: usize,
    pub unchanged: usize,
    pub bytes: u64,
}

impl Known {
    /// Takes into account a publication that began and did not end.
    pub fn doubt(&mut self, list: &List) {
        let comes = list.files.iter().filter(|&(path, print)| self.base.get(path) != Some(print));
        let goes = self.base.keys().filter(|path| !list.files.contains_key(*path));
        let doubtful: Vec<_> = comes.map(|(path, _)| path).chain(goes).cloned().collect();
        self.doubtful.extend(doubtful);
    }

    /// The steps that make the target hold `site` and nothing else that is known. What the journal has seen arrive is
    /// not sent again.
    pub fn steps(&self, site: &BTreeMap<Box<str>, Print>, journal: &Journal) -> Vec<Step> {
        let comes = site.iter().filter_map(|(path, &print)| {
            let action = self.action(path, print, journal)?;
            Some(Step { path: path.clone(), action })
        });
        let known: BTreeSet<&Box<str>> = self.base.keys().chain(&self.doubtful).collect();
        let goes = known.into_iter().filter(|path| !site.contains_key(*path));
        comes.chain(goes.map(|path| Step { path: path.clone(), action: Action::Remove })).collect()
    }

    fn action(&self, path: &str, print: Print, journal: &Journal) -> Option<Action> {
        let base = self.base.get(path);
        let stands = match self.doubtful.contains(path) {
            true => journal.confirms(path, print),
            false => base == Some(&print),
        };
        match base {
            _ if stands => None,
            None => Some(Action::Add(print)),
            Some(_) => Some(Action::Replace(print)),
        }
    }
}

impl Tally {
    /// Of the steps that lead to a site of so many files.
    pub fn new(steps: &[Step], files: usize) -> Self {
        let mut tally = Self::default();
        for step in steps {
            match step.action {
                Action::Add(print) => (tally.new, tally.bytes) = (tally.new + 1, tally.bytes + print.size),
                Action::Replace(print) => {
                    (tally.changed, tally.bytes) = (tally.changed + 1, tally.bytes + print.size);
                }
                Action::Remove => tally.removed += 1,
            }
        }
        tally.unchanged = files - tally.new - tally.changed;
        tally
    }

    /// How many files are touched.
    pub fn steps(&self) -> usize {
        self.new + self.changed + self.removed
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::index::Index;

    fn files(files: &[(&str, u64)]) -> BTreeMap<Box<str>, Print> {
        files.iter().map(|&(path, hash)| (Box::from(path), Print { size: 1, hash })).collect()
    }

    fn list(of: &[(&str, u64)]) -> List {
        List { files: files(of), index: Index::default() }
    }

    #[test]
    fn only_differences_are_steps() {
        let known = Known { base: files(&[("a", 1), ("b", 1), ("c", 1)]), ..Known::default() };
        let steps = known.steps(&files(&[("a", 1), ("b", 2), ("d", 1)]), &Journal::none());
        let print = |hash| Print { size: 1, hash };
        let expected =
            [("b", Action::Replace(print(2))), ("d", Action::Add(print(1))), ("c", Action::Remove)];
        let steps: Vec<_> = steps.iter().map(|step| (&*step.path, step.action)).collect();
        assert_eq!(steps, expected);
    }

    /// A person added by a run that broke off, and taken down before the next, must go.
    #[test]
    fn what_an_interrupted_run_may_have_brought_is_sent_again_or_goes() {
        let mut known = Known { base: files(&[("a", 1), ("b", 1), ("c", 1)]), ..Known::default() };
        known.doubt(&list(&[("a", 1), ("b", 2), ("taken-down", 1)]));
        let steps = known.steps(&files(&[("a", 1), ("b", 1), ("c", 1)]), &Journal::none());
        let steps: Vec<_> = steps.iter().map(|step| (&*step.path, step.action)).collect();
        let print = Print { size: 1, hash: 1 };
        let expected =
            [("b", Action::Replace(print)), ("c", Action::Replace(print)), ("taken-down", Action::Remove)];
        assert_eq!(steps, expected);
    }
}
