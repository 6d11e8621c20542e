//! What this reader and another one make of the same sound files. The folders are those of this repository; name one
//! with workbooks of any origin in the variable `WORKBOOKS` to compare those, too.

use super::shown_value;
use crate::read::calamine::other::{self, Values};
use crate::read::{Kind, Sheet, Value, input, workbook};
use std::path::PathBuf;

fn folders() -> Vec<PathBuf> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let given = std::env::var_os("WORKBOOKS").map(PathBuf::from);
    [root.join("tests/workbooks"), root.join("input")].into_iter().chain(given).collect()
}

#[test]
fn both_readers_see_the_same_cells() {
    let mut compared = 0;
    let mut different = Vec::new();
    for entry in folders().iter().flat_map(|folder| input(folder).value.entries) {
        if entry.kind != Kind::Workbook || entry.name.ends_with(".csv") {
            continue;
        }
        let bytes = entry.bytes().value.unwrap_or_else(|| panic!("{} cannot be opened", entry.name));
        let read = workbook(&entry.name, &bytes);
        match (read.value, other::sheets(&bytes)) {
            (Some(book), Some(others)) => {
                compared += 1;
                different.extend(
                    book.sheets
                        .iter()
                        .flat_map(|sheet| differences(&entry.name, sheet, &others))
                        .map(|line| format!("{}: {line}", entry.name)),
                );
            }
            (None, Some(_)) => different.push(format!("{}: only the other reader reads it", entry.name)),
            _ => {}
        }
    }
    assert!(different.is_empty(), "{}", different.join("\n"));
    assert!(compared >= 17, "only {compared} workbooks");
}

/// The cells that differ, each as a line.
fn differences(file: &str, sheet: &Sheet, others: &[(String, Values)]) -> Vec<String> {
    let Some((_, other)) = others.iter().find(|(name, _)| **name == *sheet.name) else {
        return vec![format!("{}: no such sheet", sheet.name)];
    };
    let own: Values = sheet
        .rows
        .iter()
        .flat_map(|row| row.cells.iter().map(|cell| ((row.index, cell.column), cell.value.clone())))
        .collect();
    let places = own.keys().chain(other.keys().filter(|place| !own.contains_key(place)));
    let shown = |values: &Values, place| values.get(place).map(shown_value);
    places
        .filter(|place| !agree(file, own.get(place), other.get(place)))
        .map(|place| {
            format!("{} {place:?}: {:?}, not {:?}", sheet.name, shown(&own, place), shown(other, place))
        })
        .collect()
}

/// Whether the readers agree, or differ for a reason: the other one gives errors and times of OpenDocument as text, cuts
/// white space off a text that does not ask for it to be kept, and passes over some kinds of cells of .xlsb.
fn agree(file: &str, own: Option<&Value>, other: Option<&Value>) -> bool {
    match (own, other) {
        (Some(Value::Error(error)), Some(Value::Text(text))) => *error == &**text,
        (Some(Value::Date(_) | Value::Number(_)), Some(Value::Text(text))) => text.starts_with("PT"),
        (Some(Value::Text(own)), Some(Value::Text(other))) => own.trim() == other.trim(),
        (Some(_), None) => file.ends_with(".xlsb"),
        (own, other) => own == other,
    }
}
