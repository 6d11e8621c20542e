//! The workbooks of a project; of a project that is watched, each is read and interpreted once for as long as its bytes
//! stay the same.

use crate::diagnostic::{Diagnostic, Place, Warned};
use crate::interpret::{self, Habits, HeadingRecord, Interpreted};
use crate::read::{self, Entry, Inventory, Kind};
use crate::unite::publishes_hidden;
use crate::vietnamese::fold;
use crate::vocabulary::Vocabulary;
use rayon::prelude::*;
use std::collections::HashMap;
use std::ops::Deref;
use std::sync::{Arc, LazyLock};
use xxhash_rust::xxh3::xxh3_128;

#[derive(Debug, Default)]
pub(super) struct Workbooks {
    kept: HashMap<Arc<str>, Kept>,
    /// The project's own headings and whether hidden rows are read, as of the last reading.
    own: Own,
    /// Somebody tells which files change: a workbook that is missing counts as it was until it is forgotten (it is just
    /// being saved), and one that is there is opened again only when it was touched.
    is_watched: bool,
}

#[derive(Debug)]
struct Kept {
    hash: u128,
    own: Own,
    workbook: Arc<Interpreted>,
    /// Its file may have other bytes by now.
    is_touched: bool,
}

/// What a project itself says about how it is to be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Own {
    headings: Vec<(String, String)>,
    publish_hidden: bool,
}

type AllRead = (Vec<Arc<Interpreted>>, bool);

/// The hash of a file's bytes, and what it holds or why it cannot be read.
type OneRead = (u128, Result<Arc<Interpreted>, Vec<Diagnostic>>);

impl Workbooks {
    pub fn watched() -> Self {
        Self { is_watched: true, ..Self::default() }
    }

    /// The headings that the project itself has named, folded, as of the last reading.
    pub fn own_headings(&self) -> Vec<String> {
        self.own.headings.iter().map(|(heading, _)| fold(heading)).collect()
    }

    /// A workbook, or all those in a folder, are gone.
    pub fn forget(&mut self, name: &str) {
        self.kept.retain(|kept, _| !is_at(kept, name));
    }

    /// A workbook, or any of those in a folder, may have changed.
    pub fn touch(&mut self, name: &str) {
        let named = self.kept.iter_mut().filter(|(kept, _)| is_at(kept, name));
        named.for_each(|(_, kept)| kept.is_touched = true);
    }

    pub fn touch_all(&mut self) {
        self.kept.values_mut().for_each(|kept| kept.is_touched = true);
    }

    /// All workbooks in the order of their names, and whether hidden rows are published. What the workbooks say about
    /// reading applies to all of them: if it is new, they are interpreted once more.
    pub fn read(&mut self, inventory: &Inventory, progress: &(dyn Fn(usize) + Sync)) -> Warned<AllRead> {
        let entries: Vec<&Entry> =
            inventory.entries.iter().filter(|entry| entry.kind == Kind::Workbook).collect();
        let mut diagnostics = Vec::new();
        let mut all = self.interpret(&entries, progress).collect(&mut diagnostics);
        let said = Own::of(&all);
        if said != self.own {
            self.own = said;
            diagnostics.clear();
            all.clear();
            all = self.interpret(&entries, &|_| {}).collect(&mut diagnostics);
        }
        if self.is_watched {
            self.add_absent(&entries, &mut all);
        }
        diagnostics.extend(self.unknown_meanings(&all));
        Warned::new((all, self.own.publish_hidden), diagnostics)
    }

    fn add_absent(&self, entries: &[&Entry], all: &mut Vec<Arc<Interpreted>>) {
        let present = |name: &Arc<str>| entries.iter().any(|entry| entry.name == *name);
        all.extend(
            self.kept.iter().filter(|(name, _)| !present(name)).map(|(_, kept)| kept.workbook.clone()),
        );
        all.sort_by(|a, b| a.file.cmp(&b.file));
    }

    fn interpret(
        &mut self,
        entries: &[&Entry],
        progress: &(dyn Fn(usize) + Sync),
    ) -> Warned<Vec<Arc<Interpreted>>> {
        let read = self.all(entries, progress);
        let mut diagnostics = Vec::new();
        let mut all = Vec::new();
        for (entry, (hash, read)) in entries.iter().zip(read) {
            match read {
                Ok(workbook) => {
                    if self.is_watched {
                        let kept = Kept {
                            hash,
                            own: self.own.clone(),
                            workbook: workbook.clone(),
                            is_touched: false,
                        };
                        self.kept.insert(entry.name.clone(), kept);
                    }
                    all.push(workbook);
                }
                Err(problems) => {
                    self.kept.remove(&entry.name);
                    diagnostics.extend(problems);
                }
            }
        }
        Warned::new(all, diagnostics)
    }

    /// All of them, in their order; the words are made ready while the first are unpacked.
    fn all(&self, entries: &[&Entry], progress: &(dyn Fn(usize) + Sync)) -> Vec<OneRead> {
        rayon::spawn(|| {
            Vocabulary::standard();
        });
        let habits = LazyLock::new(|| self.habits());
        let one = |entry: &&Entry| {
            let one = self.one(entry, &habits);
            progress(entries.len());
            one
        };
        entries.par_iter().map(one).collect()
    }

    /// How the workbooks are to be read, as far as is known by now.
    fn habits(&self) -> Habits {
        let (words, _) = Vocabulary::standard().with_own(&self.own.headings);
        Habits { words, publish_hidden: self.own.publish_hidden }
    }

    /// One workbook, from what was kept if its bytes are the same.
    fn one(&self, entry: &Entry, habits: &impl Deref<Target = Habits>) -> OneRead {
        let kept = self.kept.get(&entry.name).filter(|kept| kept.own == self.own);
        if let Some(kept) = kept.filter(|kept| self.is_watched && !kept.is_touched) {
            return (kept.hash, Ok(kept.workbook.clone()));
        }
        let loaded = entry.bytes();
        let Some(bytes) = loaded.value else { return (0, Err(loaded.diagnostics)) };
        let hash = xxh3_128(&bytes);
        if let Some(kept) = kept.filter(|kept| kept.hash == hash) {
            return (hash, Ok(kept.workbook.clone()));
        }
        let read = read::workbook(&entry.name, &bytes);
        drop(bytes);
        let Some(workbook) = read.value else { return (hash, Err(read.diagnostics)) };
        let mut interpreted = interpret::workbook(workbook, habits);
        interpreted.diagnostics.extend(read.diagnostics);
        (hash, Ok(Arc::new(interpreted)))
    }

    /// Lines of "Tên cột" whose meaning is no known heading.
    fn unknown_meanings(&self, all: &[Arc<Interpreted>]) -> Vec<Diagnostic> {
        if self.own.headings.is_empty() {
            return Vec::new();
        }
        let (_, unknown) = Vocabulary::standard().with_own(&self.own.headings);
        let records: Vec<&HeadingRecord> = headings(all).collect();
        let problem = |position: usize| {
            let record = records.get(position)?;
            Some(unknown_meaning(record.origin.at(record.meaning.at), &record.meaning.value))
        };
        unknown.into_iter().filter_map(problem).collect()
    }
}

/// Whether a workbook is the one of this name, or lies in the folder of this name.
fn is_at(workbook: &str, name: &str) -> bool {
    workbook.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn headings(all: &[Arc<Interpreted>]) -> impl Iterator<Item = &HeadingRecord> {
    all.iter().flat_map(|workbook| &workbook.records.headings)
}

impl Own {
    fn of(all: &[Arc<Interpreted>]) -> Self {
        let pair = |record: &HeadingRecord| (record.heading.value.clone(), record.meaning.value.clone());
        let settings: Vec<_> = all.iter().flat_map(|workbook| &workbook.records.settings).collect();
        Self { headings: headings(all).map(pair).collect(), publish_hidden: publishes_hidden(&settings) }
    }
}

fn unknown_meaning(place: Place, meaning: &str) -> Diagnostic {
    Diagnostic::error("unknown-meaning", place)
        .vi(
            format!("“{meaning}” không phải là một tên cột mà chương trình biết"),
            "ghi đúng một tên cột của tệp mẫu, ví dụ “Họ và tên”, “Đơn vị công tác”",
        )
        .en(
            format!("“{meaning}” is no heading that the program knows"),
            "write a heading of the template, such as “Họ và tên”",
        )
}
