//! What every sheet, column and row was taken for, as text.

use guong::interpret::{
    Account, ColumnExplained, Origin, RowExplained, RowFate, SheetExplained, TableExplained, TakenFor,
};
use std::sync::Arc;

pub fn dump(sheets: &[Arc<SheetExplained>], account: &Account) -> String {
    let mut text = String::new();
    for sheet in sheets {
        text += &format!("{} ({:?})\n", sheet.sheet, sheet.role);
        for found in &sheet.tables {
            text += &table(found, sheet, account);
        }
    }
    let totals = account.totals();
    text += &format!(
        "\nread {} = published {} + withheld {} + refused {}\n",
        totals.read, totals.published, totals.withheld, totals.refused
    );
    text
}

fn table(table: &TableExplained, sheet: &SheetExplained, account: &Account) -> String {
    let (first, last) = table.headings;
    let found = if table.is_form() { "form" } else { "headings" };
    let mut text = format!("  {:?}, {found} {}\n", table.kind, span(first, last));
    for column in &table.columns {
        let taken_for = taken_for(column);
        text += &format!("    {} {} → {taken_for}\n", column.place(), column.title);
    }
    let rows = table.rows.iter().map(|(row, what)| {
        let origin = Origin { sheet: sheet.sheet.clone().into(), row: *row };
        (*row, word(*what, account.fate(&origin)))
    });
    text + &runs(rows)
}

/// Neighbouring rows of the same fate on one line.
fn runs(rows: impl Iterator<Item = (u32, String)>) -> String {
    let mut runs: Vec<(u32, u32, String)> = Vec::new();
    for (row, word) in rows {
        match runs.last_mut() {
            Some((_, last, same)) if *same == word && *last + 1 == row => *last = row,
            _ => runs.push((row, row, word)),
        }
    }
    runs.iter().map(|(first, last, word)| format!("    {}: {word}\n", span(*first, *last))).collect()
}

fn span(first: u32, last: u32) -> String {
    if first == last { (first + 1).to_string() } else { format!("{}–{}", first + 1, last + 1) }
}

fn taken_for(column: &ColumnExplained) -> String {
    match &column.taken_for {
        TakenFor::Field(field, _) => format!("{field:?}"),
        other => format!("{other:?}"),
    }
}

/// A section that was refused as a lonely name has a fate too.
fn word(what: RowExplained, fate: Option<RowFate>) -> String {
    match (what, fate) {
        (RowExplained::Record(_), Some(fate)) => format!("{fate:?}"),
        (RowExplained::Record(_), None) => "NOT IN THE ACCOUNT".to_string(),
        (what, None) => format!("{what:?}"),
        (what, Some(fate)) => format!("{what:?}, {fate:?}"),
    }
}
