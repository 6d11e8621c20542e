//! A project that is read again and again: what was not touched is not opened, what is gone is forgotten only when told.

use super::{Project, Settings};
use rust_xlsxwriter::Workbook;
use std::fs;
use std::path::{Path, PathBuf};

struct Office {
    folder: tempfile::TempDir,
    project: Project,
}

impl Office {
    fn new(project: fn(Settings) -> Project) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let settings =
            Settings { input: folder.path().to_path_buf(), today: Default::default(), base_url: None };
        Self { project: project(settings), folder }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("ds.xlsx")
    }

    fn write(&self, name: &str) {
        fs::write(self.path(), list(name)).expect("written");
    }

    fn names(&mut self) -> Vec<String> {
        let site = self.project.read(&|_| {}).site;
        site.honorees.iter().map(|honoree| honoree.name.clone()).collect()
    }
}

fn list(name: &str) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["STT", "Họ và tên", "Đơn vị", "Danh hiệu"]).expect("cells");
    sheet.write_row(1, 0, ["1", name, "Xã Trúc Vân", "Giấy khen"]).expect("cells");
    book.save_to_buffer().expect("in memory")
}

#[test]
fn a_watched_workbook_is_opened_again_when_it_was_touched() {
    let mut office = Office::new(Project::watched);
    office.write("Lò Thị Mai");
    assert_eq!(office.names(), ["Lò Thị Mai"]);
    office.write("Lò Thị Lan");
    assert_eq!(office.names(), ["Lò Thị Mai"], "nobody has told");
    office.project.touch(&[office.folder.path().join("khac.xlsx")]);
    assert_eq!(office.names(), ["Lò Thị Mai"], "another was touched");
    let path = office.path();
    office.project.touch(&[path]);
    assert_eq!(office.names(), ["Lò Thị Lan"]);
    office.write("Lò Thị Đào");
    office.project.touch_all();
    assert_eq!(office.names(), ["Lò Thị Đào"]);
}

#[test]
fn a_watched_workbook_that_is_away_counts_until_it_is_forgotten() {
    let mut office = Office::new(Project::watched);
    office.write("Lò Thị Mai");
    assert_eq!(office.names(), ["Lò Thị Mai"]);
    fs::remove_file(office.path()).expect("removed");
    assert_eq!(office.names(), ["Lò Thị Mai"]);
    let path = office.path();
    office.project.forget(&[path]);
    assert!(office.names().is_empty());
    office.write("Lò Thị Lan");
    assert_eq!(office.names(), ["Lò Thị Lan"], "a new one is read without a word");
}

#[test]
fn what_cannot_be_read_any_more_is_not_shown_as_it_was() {
    let mut office = Office::new(Project::watched);
    office.write("Lò Thị Mai");
    assert_eq!(office.names(), ["Lò Thị Mai"]);
    let path: &Path = &office.path();
    fs::write(path, b"PK\x03\x04 broken").expect("written");
    office.project.touch(&[path.to_path_buf()]);
    assert!(office.names().is_empty());
    assert!(office.names().is_empty(), "nor on the next reading");
}

#[test]
fn without_a_watcher_every_reading_sees_the_files_as_they_are() {
    let mut office = Office::new(Project::new);
    office.write("Lò Thị Mai");
    assert_eq!(office.names(), ["Lò Thị Mai"]);
    office.write("Lò Thị Lan");
    assert_eq!(office.names(), ["Lò Thị Lan"]);
}
