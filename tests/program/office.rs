//! A project in a temporary folder, its workbooks, and runs of the program on it.

use rust_xlsxwriter::{Format, Workbook, Worksheet};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The day on which all runs take place.
const TODAY: &str = "2026-11-22";

pub struct Office {
    folder: TempDir,
}

/// What a run said and how it ended.
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Office {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        std::fs::create_dir(folder.path().join("input")).expect("an input folder");
        Self { folder }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes a workbook of one sheet of people: headings, then rows of text.
    pub fn people(&self, name: &str, rows: &[&[&str]]) {
        let mut workbook = Workbook::new();
        fill(workbook.add_worksheet(), rows);
        workbook.save(self.path("input").join(name)).expect("a workbook");
    }

    /// Runs the program in the project's folder.
    pub fn run(&self, arguments: &[&str]) -> Run {
        let output = assert_cmd::Command::cargo_bin("guong")
            .expect("the program")
            .current_dir(self.folder.path())
            .args(arguments)
            .args(["--now", TODAY])
            .output()
            .expect("a run");
        Run {
            code: output.status.code().expect("no signal"),
            out: String::from_utf8(output.stdout).expect("UTF-8"),
            err: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }

    /// All files of the built site, by path.
    pub fn site(&self) -> BTreeMap<String, Vec<u8>> {
        files(&self.path("site"))
    }

    /// The one page whose path contains a word.
    pub fn page(&self, word: &str) -> String {
        let site = self.site();
        let mut found = site.iter().filter(|(path, _)| path.contains(word) && path.ends_with(".html"));
        let (_, bytes) = found.next().unwrap_or_else(|| panic!("no page {word} among {:?}", site.keys()));
        String::from_utf8(bytes.clone()).expect("UTF-8")
    }
}

/// Fills a sheet from its first cell.
pub fn fill(sheet: &mut Worksheet, rows: &[&[&str]]) {
    for (row, cells) in rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            if !cell.is_empty() {
                sheet
                    .write_string_with_format(row as u32, column as u16, *cell, &Format::new())
                    .expect("a cell");
            }
        }
    }
}

pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
    entries
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).expect("below the folder");
            (path.to_string_lossy().into_owned(), std::fs::read(entry.path()).expect("a file"))
        })
        .collect()
}
