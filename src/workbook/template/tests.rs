//! What the program writes, its own reader understands to the last column.

use super::choice::{Choice, Recipient};
use super::lists::Lists;
use super::{FORM_NAME, TEMPLATE_NAME, form, template};
use crate::catalogue;
use crate::diagnostic::Severity;
use crate::find::{Grid, find, prepare};
use crate::interpret::{self, Habits, Interpreted, RowExplained};
use crate::public::{Kind, Status};
use crate::read;
use crate::read::{Cell, Row, Value, Workbook};
use crate::values::{Publication, When, mark};
use crate::vocabulary::{Field, Meaning, Vocabulary};
use std::path::Path;
use std::process::Command;

fn read_back(name: &str, bytes: &[u8]) -> Interpreted {
    let read = read::workbook(name, bytes);
    assert_eq!(read.diagnostics, Vec::new(), "{name}");
    interpreted(read.value.expect("it could be read"))
}

fn interpreted(workbook: Workbook) -> Interpreted {
    let habits = Habits { words: Vocabulary::standard().clone(), publish_hidden: false };
    interpret::workbook(workbook, &habits)
}

/// Every sheet with data is one table whose columns are all known as they are written.
fn assert_known(name: &str, bytes: &[u8], sheets: usize) {
    let mut workbook = read::workbook(name, bytes).value.expect("it could be read");
    let mut found = 0;
    for sheet in workbook.sheets.iter_mut().filter(|sheet| !sheet.hidden && &*sheet.name != "Hướng dẫn")
    {
        prepare(sheet);
        let grid = Grid::new(sheet);
        let tables = find(&grid, Vocabulary::standard()).tables;
        assert_eq!(tables.len(), 1, "{}", sheet.name);
        for column in tables.iter().flat_map(|table| &table.columns) {
            assert!(
                matches!(column.meaning, Meaning::Known { exact: true, .. }),
                "{} › {}: {:?}",
                sheet.name,
                column.title(),
                column.meaning
            );
        }
        found += 1;
    }
    assert_eq!(found, sheets, "{name}");
}

fn assert_empty(interpreted: &Interpreted) {
    assert_eq!(interpreted.diagnostics, Vec::new());
    let records = &interpreted.records;
    let people =
        records.honorees.len() + records.awards.len() + records.talks.len() + records.takedowns.len();
    let others =
        records.units.len() + records.events.len() + records.programme.len() + records.delegates.len();
    let rest =
        records.movements.len() + records.documents.len() + records.settings.len() + records.headings.len();
    assert_eq!((people, others, rest), (0, 0, 0));
    assert!(interpreted.pictures.is_empty());
}

/// The template as somebody fills it: the examples become rows of data, and the sheets that have none get a row.
fn filled() -> Workbook {
    let bytes = template().expect("the template can be made");
    let mut workbook = read::workbook(TEMPLATE_NAME, &bytes).value.expect("it could be read");
    for sheet in &mut workbook.sheets {
        for cell in sheet.rows.iter_mut().skip(2).flat_map(|row| &mut row.cells) {
            if cell.value == Value::Text("Ví dụ".into()) {
                cell.value = Value::Number(1.0);
            }
        }
        match &*sheet.name {
            "Cơ cấu đại biểu" => {
                sheet.rows.push(row(&["Hội nghị điển hình tiên tiến Phường Ví Dụ", "Lĩnh vực", "Y tế", "24"]))
            }
            "Tên cột" => sheet.rows.push(row(&["Tên anh chị em", "Họ và tên"])),
            "Thiết lập" => {
                sheet.rows.iter_mut().skip(2).for_each(|row| row.cells.insert(1, text(1, "2025")))
            }
            _ => {}
        }
    }
    workbook
}

fn row(texts: &[&str]) -> Row {
    let cells = (0..).zip(texts).map(|(column, value)| text(column, value)).collect();
    Row { index: 2, hidden: false, cells }
}

fn text(column: u32, text: &str) -> Cell {
    Cell { column, value: Value::Text(text.into()) }
}

/// The workbook as LibreOffice saves it in another format.
fn saved_by_libreoffice(folder: &Path, name: &str, format: &str) -> Vec<u8> {
    let (out, profile) = (folder.join(format), folder.join("profile"));
    let ran = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", profile.display()))
        .args(["--headless", "--convert-to", format, "--outdir"])
        .args([out.as_os_str(), folder.join(name).as_os_str()])
        .output();
    let ran = ran.expect("LibreOffice is needed for this test: apt-get install libreoffice-calc");
    let path = out.join(name).with_extension(format);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&ran.stderr)))
}

#[test]
fn the_template_is_read_back_without_a_word() {
    let bytes = template().expect("the template can be made");
    assert_known(TEMPLATE_NAME, &bytes, Choice::standard().sheets.len());
    let interpreted = read_back(TEMPLATE_NAME, &bytes);
    assert_empty(&interpreted);
    let tables = interpreted.explained.iter().flat_map(|sheet| &sheet.tables);
    let examples =
        tables.flat_map(|table| &table.rows).filter(|(_, row)| *row == RowExplained::Example).count();
    let wanted = Choice::standard()
        .sheets
        .iter()
        .filter(|sheet| sheet.columns.iter().any(|column| column.example.is_some()))
        .count();
    assert_eq!(examples, wanted);
}

#[test]
fn the_form_is_read_back_without_a_word() {
    let bytes = form().expect("the form can be made");
    assert_known(FORM_NAME, &bytes, 1);
    assert_empty(&read_back(FORM_NAME, &bytes));
}

#[test]
fn the_same_bytes_every_time() {
    assert_eq!(template().ok(), template().ok());
    assert_eq!(form().ok(), form().ok());
}

#[test]
fn what_a_list_offers_the_reader_takes() {
    let lists = Lists::new(Choice::standard());
    let all = |name: &str, takes: &dyn Fn(&str) -> bool| {
        assert!(!lists.values(name).is_empty(), "{name}");
        lists.values(name).iter().for_each(|value| assert!(takes(value), "{name}: {value}"));
    };
    all("levels", &|value| catalogue::level::parse(value).is_some());
    all("kinds", &|value| catalogue::kind::parse(value).is_some());
    all("yes_no", &|value| mark::yes_no(value).is_some());
    all("publication", &|value| mark::publication(value) != mark::Publication::Unclear);
    for recipient in [Recipient::All, Recipient::Person, Recipient::Collective, Recipient::Household] {
        all(&format!("awards {recipient:?}"), &|value| {
            let found = catalogue::resolve(value);
            matches!(found.as_slice(), [award] if award.rank < catalogue::UNKNOWN_RANK && award.misfiled.is_none())
        });
    }
}

#[test]
fn every_list_that_a_column_names_exists() {
    let choice = Choice::standard();
    let lists = Lists::new(choice);
    for sheet in &choice.sheets {
        for column in &sheet.columns {
            if let Some(name) = sheet.list(column) {
                assert!(
                    lists.range(sheet, name).is_some(),
                    "{} › {}: {name}",
                    sheet.title(),
                    sheet.heading(column)
                );
            }
        }
    }
}

#[test]
fn libreoffice_keeps_what_the_reader_needs() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let sheets = Choice::standard().sheets.len();
    for (name, bytes, sheets) in [(TEMPLATE_NAME, template(), sheets), (FORM_NAME, form(), 1)] {
        std::fs::write(folder.path().join(name), bytes.expect("it can be made")).expect("written");
        for format in ["xlsx", "ods"] {
            let saved = saved_by_libreoffice(folder.path(), name, format);
            assert_known(name, &saved, sheets);
            assert_empty(&read_back(name, &saved));
        }
    }
}

#[test]
fn a_filled_row_of_each_sheet_is_its_record() {
    let interpreted = interpreted(filled());
    let wrong: Vec<_> =
        interpreted.diagnostics.iter().filter(|said| said.severity > Severity::Note).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    let records = &interpreted.records;
    let kinds: Vec<Kind> = records.honorees.iter().map(|honoree| honoree.kind).collect();
    assert_eq!(kinds, Kind::ALL);
    let people = (records.awards.len(), records.talks.len(), records.takedowns.len());
    let conferences = (records.events.len(), records.programme.len(), records.delegates.len());
    let others =
        (records.units.len(), records.movements.len(), records.documents.len(), records.headings.len());
    assert_eq!((people, conferences, others), ((1, 1, 1), (1, 1, 1), (1, 1, 1, 1)));
    assert_eq!(records.settings.len(), interpret::setting_words().len());
}

#[test]
fn a_filled_row_says_what_was_typed() {
    let interpreted = interpreted(filled());
    let honoree = &interpreted.records.honorees[0];
    let said = |text: &Option<interpret::At<String>>| {
        text.as_ref().map(|text| text.value.clone()).unwrap_or_default()
    };
    assert_eq!(
        (said(&honoree.name), honoree.title.as_str(), said(&honoree.unit)),
        ("Nguyễn Thị Ví Dụ".into(), "Bà", "Phường Ví Dụ".into())
    );
    assert_eq!(honoree.birth.as_ref().map(|birth| birth.value), Some(When::Year(1975)));
    assert_eq!(honoree.publication.as_ref().map(|said| said.value), Some(Publication::Yes));
    assert_eq!(honoree.photo_consent, Some(true));
    let award = &honoree.awards[0];
    assert_eq!((award.name.as_str(), award.decision.as_deref()), ("Giấy khen", Some("12/QĐ-UBND")));
    assert_eq!(award.date.and_then(When::iso).as_deref(), Some("2025-09-02"));
    let event = &interpreted.records.events[0];
    assert_eq!((event.status, event.delegates), (Some(Status::Expected), Some(120)));
    assert_eq!(event.expected.as_ref().map(|when| when.value), Some(When::Month { year: 2025, month: 9 }));
    assert_eq!(
        event.deadline.as_ref().map(|when| when.value),
        Some(When::Quarter { year: 2025, quarter: 3 })
    );
}

#[test]
fn no_column_asks_for_what_is_never_published() {
    for sheet in Choice::standard().sheets.iter().chain([Choice::form()]) {
        for column in &sheet.columns {
            assert_eq!(Vocabulary::standard().private_word(&[sheet.heading(column)]), None);
        }
        let twice = |field: Field| sheet.columns.iter().filter(|column| column.field == field).count() > 1;
        assert!(!sheet.columns.iter().any(|column| twice(column.field)), "{}", sheet.title());
    }
}
