//! Real workbooks of every format, from `tests/workbooks`, all with the same cells.

use super::{Area, Sheet, Value, Workbook, workbook};
use std::fmt::Write;

/// Reads a workbook of `tests/workbooks` that has nothing wrong.
fn read(name: &str) -> Workbook {
    let read = workbook(name, &file(name));
    assert_eq!(read.diagnostics, [], "{name}");
    read.value.expect("a workbook")
}

fn file(name: &str) -> Vec<u8> {
    let path = format!("{}/tests/workbooks/{name}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Everything of a workbook as lines of text.
fn shown(book: &Workbook) -> String {
    let mut text = String::new();
    for sheet in &book.sheets {
        let hidden = if sheet.hidden { " hidden" } else { "" };
        let columns = &sheet.hidden_columns;
        writeln!(text, "{} {}{hidden} columns {columns:?}", sheet.position, sheet.name).expect("memory");
        for row in &sheet.rows {
            let cells: Vec<_> =
                row.cells.iter().map(|cell| format!("{}={}", cell.column, value(&cell.value))).collect();
            let hidden = if row.hidden { " hidden" } else { "" };
            writeln!(text, "  {}{hidden}: {}", row.index, cells.join(" | ")).expect("memory");
        }
        writeln!(text, "  merged: {:?}", merges(sheet)).expect("memory");
    }
    text
}

fn value(value: &Value) -> String {
    match value {
        Value::Text(text) => format!("{text:?}"),
        Value::Number(number) => number.to_string(),
        Value::Bool(truth) => truth.to_string(),
        Value::Date(date) => date.to_string(),
        Value::Error(error) => (*error).to_owned(),
    }
}

fn merges(sheet: &Sheet) -> Vec<(u32, u32, u32, u32)> {
    let mut areas: Vec<_> = sheet.merges.iter().map(corners).collect();
    areas.sort_unstable();
    areas
}

fn corners(area: &Area) -> (u32, u32, u32, u32) {
    (area.first_row, area.last_row, area.first_column, area.last_column)
}

#[test]
fn show() {
    for name in ["people.xlsx", "people.ods", "people.xls", "people-1904.xlsx", "people-1904.xls"] {
        println!("{name}\n{}", shown(&read(name)));
    }
}
