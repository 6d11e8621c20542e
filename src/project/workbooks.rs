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
use std::sync::Arc;
use unicode_normalization::UnicodeNormalization;
use xxhash_rust::xxh3::xxh3_128;

#[derive(Debug, Default)]
pub(super) struct Workbooks {
    kept: HashMap<Arc<str>, Kept>,
    /// The project's own headings and whether hidden rows are read, as of the last reading.
    own: Own,
    /// What workbooks held is kept, for the next reading. One that is missing counts as it was until it is forgotten: it
    /// is just being saved.
    keeps: bool,
}

#[derive(Debug)]
struct Kept {
    hash: u128,
    own: Own,
    workbook: Arc<Interpreted>,
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
    pub fn kept() -> Self {
        Self { keeps: true, ..Self::default() }
    }

    /// The headings that the project itself has named, folded, as of the last reading.
    pub fn own_headings(&self) -> Vec<String> {
        self.own.headings.iter().map(|(heading, _)| fold(heading)).collect()
    }

    /// A workbook, or all those in a folder, are gone.
    pub fn forget(&mut self, name: &str) {
        let name: String = name.nfc().collect();
        let folder = format!("{name}/");
        self.kept.retain(|kept, _| **kept != *name && !kept.starts_with(&folder));
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
        self.add_absent(&entries, &mut all);
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
        let (words, _) = Vocabulary::standard().with_own(&self.own.headings);
        let habits = Habits { words, publish_hidden: self.own.publish_hidden };
        let read: Vec<OneRead> = entries
            .par_iter()
            .map(|entry| {
                let one = self.one(entry, &habits);
                progress(entries.len());
                one
            })
            .collect();
        let mut diagnostics = Vec::new();
        let mut all = Vec::new();
        for (entry, (hash, read)) in entries.iter().zip(read) {
            match read {
                Ok(workbook) => {
                    if self.keeps {
                        let kept = Kept { hash, own: self.own.clone(), workbook: workbook.clone() };
                        self.kept.insert(entry.name.clone(), kept);
                    }
                    all.push(workbook);
                }
                Err(problems) => diagnostics.extend(problems),
            }
        }
        Warned::new(all, diagnostics)
    }

    /// One workbook, from what was kept if its bytes are the same.
    fn one(&self, entry: &Entry, habits: &Habits) -> OneRead {
        let loaded = entry.bytes();
        let Some(bytes) = loaded.value else { return (0, Err(loaded.diagnostics)) };
        let hash = xxh3_128(&bytes);
        let kept = self.kept.get(&entry.name).filter(|kept| kept.hash == hash && kept.own == self.own);
        if let Some(kept) = kept {
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
        let (_, unknown) = Vocabulary::standard().with_own(&self.own.headings);
        let records: Vec<&HeadingRecord> = headings(all).collect();
        let problem = |position: usize| {
            let record = records.get(position)?;
            Some(unknown_meaning(record.origin.at(record.meaning.at), &record.meaning.value))
        };
        unknown.into_iter().filter_map(problem).collect()
    }
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
