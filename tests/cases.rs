//! Made workbooks, each a folder of text with what is expected of it: what is said, what is published, what became of
//! every row. Starts where the reader of real files ends; those are tested in `src/read`.
//!
//! `GUONG_BLESS=1 cargo test --test cases` writes every expectation anew; `GUONG_CASE=name` runs the cases whose names
//! hold that text.

#[path = "cases/support/mod.rs"]
mod support;

use std::path::{Path, PathBuf};
use support::Case;

#[test]
fn every_case_reads_as_expected() {
    let wanted = std::env::var("GUONG_CASE").unwrap_or_default();
    let bless = std::env::var_os("GUONG_BLESS").is_some();
    let folders: Vec<PathBuf> =
        folders().into_iter().filter(|folder| name(folder).contains(&wanted)).collect();
    assert!(!folders.is_empty(), "no case is called “{wanted}”");
    let failures: Vec<String> = folders.iter().flat_map(|folder| check(folder, bless)).collect();
    assert!(
        failures.is_empty(),
        "{} of {} cases:\n\n{}",
        failures.len(),
        folders.len(),
        failures.join("\n\n")
    );
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

fn folders() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let entries = std::fs::read_dir(&root).expect("tests/cases is part of the source tree");
    let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let mut folders: Vec<PathBuf> =
        paths.filter(|path| path.is_dir() && !path.ends_with("support")).collect();
    folders.sort();
    folders
}

fn name(folder: &Path) -> String {
    folder.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
