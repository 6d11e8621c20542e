//! One sheet explained as a line of JSON, for other programs. Rows and columns as Excel counts them.

use super::rows::{self, Run};
use crate::diagnostic::column_letters;
use crate::interpret::{
    ColumnExplained, Role, RowExplained, RowFate, SheetExplained, TableExplained, TakenFor,
};
use crate::project::Reading;
use serde_json::{Value, json};

pub(super) fn sheet(sheet: &SheetExplained, reading: &Reading) -> String {
    let role = match sheet.role {
        Role::Data => "data",
        Role::Guide => "guide",
        Role::Hidden => "hidden",
    };
    let tables: Vec<Value> = sheet.tables.iter().map(|table| self::table(table, sheet, reading)).collect();
    let line = json!({
        "file": &*sheet.sheet.file,
        "sheet": sheet.sheet.sheet_name(),
        "role": role,
        "tables": tables,
    });
    format!("{line}\n")
}

fn table(table: &TableExplained, sheet: &SheetExplained, reading: &Reading) -> Value {
    let runs = rows::runs(table, sheet, reading);
    json!({
        "headings": [table.headings.0 + 1, table.headings.1 + 1],
        "columns": table.columns.iter().map(column).collect::<Vec<Value>>(),
        "rows": runs.iter().map(run).collect::<Vec<Value>>(),
    })
}

fn column(column: &ColumnExplained) -> Value {
    let (taken, word) = match &column.taken_for {
        TakenFor::Field(_, word) => ("field", word.to_string()),
        TakenFor::Matrix(name) => ("marks", name.clone()),
        TakenFor::Private(word) => ("private", word.clone()),
        TakenFor::Unknown => ("unknown", column.nearest.unwrap_or_default().to_string()),
        TakenFor::HiddenColumn => ("hidden", String::new()),
    };
    json!({
        "column": column_letters(column.column),
        "title": column.title,
        "taken_for": taken,
        "word": word,
        "forgiven": column.forgiven,
    })
}

fn run(run: &Run) -> Value {
    let reason = match run.fate {
        Some(RowFate::Withheld(reason)) => Some(reason.word()),
        _ => None,
    };
    json!({ "first": run.first + 1, "last": run.last + 1, "taken_for": word(run), "reason": reason })
}

fn word(run: &Run) -> &'static str {
    match (run.fate, run.what) {
        (Some(RowFate::Refused), _) => "refused",
        (Some(RowFate::Withheld(_)), _) => "withheld",
        (_, RowExplained::Record(_)) => "published",
        (_, RowExplained::Section) => "section",
        (_, RowExplained::Numbering) => "numbering",
        (_, RowExplained::RepeatedHeadings) => "headings",
        (_, RowExplained::Total) => "total",
        (_, RowExplained::Footer) => "footer",
        (_, RowExplained::Empty) => "empty",
        (_, RowExplained::Example) => "example",
    }
}
