//! What the program writes, its own reader understands to the last column.

use super::choice::{Choice, Recipient};
use super::lists::Lists;
use super::{FORM_NAME, TEMPLATE_NAME, form, template};
use crate::catalogue;
use crate::find::{Grid, find, prepare};
use crate::interpret::{self, Habits, Interpreted, RowExplained};
use crate::read;
use crate::values::mark;
use crate::vocabulary::{Meaning, Vocabulary};

fn read_back(name: &str, bytes: &[u8]) -> Interpreted {
    let read = read::workbook(name, bytes);
    assert_eq!(read.diagnostics, Vec::new(), "{name}");
    let habits = Habits { words: Vocabulary::standard().clone(), publish_hidden: false };
    interpret::workbook(read.value.expect("it could be read"), &habits)
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
