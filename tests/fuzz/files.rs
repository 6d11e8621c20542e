//! Files of every format, changed, from bytes to what may be published and now and then to pages.

use crate::chance::rounds;
use crate::corpus::{self, SEEDS};
use crate::{mutate, office};
use guong::read;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// Pages are made of every so many files: they take far longer than reading.
const RENDERED: usize = 25;

/// More people than this are not rendered.
const PEOPLE: usize = 60;

#[test]
fn what_did_harm_once_does_so_no_more() {
    corpus::found().iter().for_each(|seed| drop(site(&seed.name, &seed.bytes)));
}

#[test]
fn changed_files_are_read_or_told() {
    let mut slowest = (Duration::ZERO, PathBuf::new());
    rounds(400, |chance| {
        let (seed, other) = (chance.of(SEEDS.as_slice()), chance.of(SEEDS.as_slice()));
        let bytes = mutate::mutated(&seed.bytes, &other.bytes, chance);
        // Left behind where even an abort ends the round.
        let kept = keep("last", &seed.name, &bytes);
        let begun = Instant::now();
        let site = site(&seed.name, &bytes);
        if begun.elapsed() > slowest.0 {
            slowest = (begun.elapsed(), keep("slowest", &seed.name, &bytes));
        }
        if chance.once_in(RENDERED) && site.as_ref().is_some_and(|site| site.honorees.len() <= PEOPLE) {
            site.map(office::pages);
        }
        drop(kept);
    });
    eprintln!("the slowest took {:?}: {}", slowest.0, slowest.1.display());
}

/// What of the file may be published, if it can be read; otherwise it is told why.
fn site(name: &str, bytes: &[u8]) -> Option<guong::public::Site> {
    let read = read::workbook(name, bytes);
    assert!(read.value.is_some() || read.diagnostics.len() == 1, "{:?}", read.diagnostics);
    read.value.map(|workbook| office::site(vec![workbook]))
}

/// Writes the file where it can be found afterwards.
fn keep(what: &str, name: &str, bytes: &[u8]) -> PathBuf {
    let folder = std::env::temp_dir().join("guong-fuzz");
    let path = folder.join(format!("{what}-{name}"));
    std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&path, bytes)).expect("room on the disk");
    path
}
