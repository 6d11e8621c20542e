//! Made workbooks, each a folder of text with what is expected of it: what is said, what is published, what became of
//! every row. Each runs twice: on its sheets as the text says, and on real files of all formats by several writers.
//!
//! `GUONG_BLESS=1 cargo test --test cases` writes every expectation anew; `GUONG_CASE=name` runs the cases whose names
//! hold that text.

#[path = "cases/support/mod.rs"]
mod support;

use rayon::prelude::*;
use std::path::{Path, PathBuf};
use support::Case;
use support::real::{Shelf, Writer};

#[test]
fn every_case_reads_as_expected() {
    let bless = std::env::var_os("GUONG_BLESS").is_some();
    let failures: Vec<String> = folders().iter().flat_map(|folder| check(folder, bless)).collect();
    assert!(failures.is_empty(), "{} differences:\n\n{}", failures.len(), failures.join("\n\n"));
}

#[test]
fn every_case_reads_the_same_from_real_files() {
    let cases: Vec<(PathBuf, Case)> =
        folders().into_iter().map(|folder| (folder.clone(), Case::load(&folder))).collect();
    let workbooks = cases.iter().flat_map(|(folder, case)| {
        case.workbooks().enumerate().map(|(at, workbook)| (stem(folder, at), workbook))
    });
    let shelf = Shelf::write(&workbooks.collect::<Vec<_>>());
    let both = cases.par_iter().flat_map_iter(|case| Writer::ALL.map(|writer| (case, writer)));
    let failures: Vec<String> =
        both.flat_map_iter(|((folder, case), writer)| check_real(folder, case, &shelf, writer)).collect();
    assert!(failures.is_empty(), "{} differences:\n\n{}", failures.len(), failures.join("\n\n"));
}

/// What is wrong with a case; with `bless` its expectations are written first.
fn check(folder: &Path, bless: bool) -> Vec<String> {
    let case = Case::load(folder);
    let outcome = case.run();
    let mut failures: Vec<String> = outcome.broken_promises(&case);
    if bless {
        support::expected::write(folder, &outcome.files());
    }
    failures.extend(support::expected::compare(folder, &outcome.files()));
    failures.iter().map(|failure| format!("{}: {failure}", name(folder))).collect()
}

/// What differs when a case is read from the files of this writer.
fn check_real(folder: &Path, case: &Case, shelf: &Shelf, writer: Writer) -> Vec<String> {
    let held = case.workbooks().all(|workbook| workbook.sheets.iter().all(|sheet| writer.can_hold(sheet)));
    if !held {
        return Vec::new();
    }
    let load = || {
        let numbered = case.workbooks().enumerate();
        numbered.map(|(at, workbook)| shelf.read(&stem(folder, at), &workbook.file, writer)).collect()
    };
    let found = support::expected::compare(folder, &case.run_on(&load).files());
    found.iter().map(|failure| format!("{} by {writer:?}: {failure}", name(folder))).collect()
}

/// The name of the file of a case's workbook, without its ending.
fn stem(folder: &Path, at: usize) -> String {
    format!("{}-{at}", name(folder))
}

/// The cases, in the order of their names; with `GUONG_CASE` only some.
fn folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let entries = std::fs::read_dir(&root).expect("tests/cases is part of the source tree");
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut folders: Vec<PathBuf> =
        paths.filter(|path| path.is_dir() && !path.ends_with("support")).collect();
    let wanted = std::env::var("GUONG_CASE").unwrap_or_default();
    folders.retain(|folder| name(folder).contains(&wanted));
    assert!(!folders.is_empty(), "no case is called “{wanted}”");
    folders.sort();
    folders
}

fn name(folder: &Path) -> String {
    folder.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
