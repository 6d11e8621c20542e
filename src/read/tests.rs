//! Tests of the whole room: real workbooks from `tests/workbooks`, made ones, hostile ones, and the walk.

mod hostile;
mod made;
mod other;
mod rare;
mod real;
mod saved;
mod second;
mod walk;

use super::{Sheet, Value, Workbook, workbook};
use std::fmt::Write;

/// The bytes of a workbook of `tests/workbooks`.
fn file(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/workbooks/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Reads a workbook that has nothing wrong.
fn read(name: &str, bytes: &[u8]) -> Workbook {
    let read = workbook(name, bytes);
    assert_eq!(read.diagnostics, [], "{name}");
    read.value.expect("a workbook")
}

/// The code of the one problem of a file that cannot be read.
fn problem(name: &str, bytes: &[u8]) -> &'static str {
    let read = workbook(name, bytes);
    assert!(read.value.is_none(), "{name}: {:?}", read.value);
    assert_eq!(read.diagnostics.len(), 1, "{name}");
    assert_eq!(&*read.diagnostics[0].place.file, name);
    read.diagnostics[0].code
}

/// All cells, merged areas and what is hidden, as lines of text.
fn shown(book: &Workbook) -> String {
    book.sheets.iter().map(shown_sheet).collect()
}

fn shown_sheet(sheet: &Sheet) -> String {
    let mut text = format!("{} {}{}\n", sheet.position, sheet.name, mark(sheet.hidden));
    for row in &sheet.rows {
        let cells: Vec<_> =
            row.cells.iter().map(|cell| format!("{} {}", cell.column, shown_value(&cell.value))).collect();
        writeln!(text, "  {}{}: {}", row.index, mark(row.hidden), cells.join(" | ")).expect("memory");
    }
    if !sheet.hidden_columns.is_empty() {
        writeln!(text, "  hidden columns {:?}", sheet.hidden_columns).expect("memory");
    }
    let mut merges: Vec<_> = sheet.merges.iter().collect();
    merges.sort_by_key(|area| (area.first_row, area.first_column));
    for area in merges {
        let (rows, columns) = (area.first_row..=area.last_row, area.first_column..=area.last_column);
        writeln!(text, "  merged rows {rows:?} columns {columns:?}").expect("memory");
    }
    for picture in &sheet.pictures {
        writeln!(text, "  picture {} {}: {} bytes", picture.row, picture.column, picture.bytes.len())
            .expect("memory");
    }
    text
}

fn mark(hidden: bool) -> &'static str {
    if hidden { " hidden" } else { "" }
}

fn shown_value(value: &Value) -> String {
    match value {
        Value::Text(text) => format!("{text:?}"),
        Value::Number(number) => number.to_string(),
        Value::Bool(truth) => truth.to_string(),
        Value::Date(date) => date.to_string(),
        Value::Error(error) => (*error).to_owned(),
    }
}
