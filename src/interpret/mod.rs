//! The tables of a workbook → typed records, each value with its cell. Looks at one workbook at a time; what refers to
//! other workbooks is resolved by `unite`.

mod awards;
mod banner;
mod codes;
mod complete;
mod decided;
mod doubts;
mod explain;
mod form;
mod honoree;
mod matrix;
mod memo;
mod notes;
mod person;
mod problems;
mod records;
mod row;
mod rows;
mod sheet;
mod special;
mod standing;
mod title;
mod workplace;
mod written;

pub use explain::{
    ColumnExplained, Role, RowExplained, SectionExplained, SheetExplained, TableExplained, TakenFor, Told,
};
pub use records::*;
pub use rows::{Account, Reason, RowFate, RowTotals};
pub use special::{SettingWords, setting_words};

use crate::diagnostic::{CellAt, Diagnostic, Place, Severity};
use crate::read::{Row, Sheet, Value, Workbook};
use crate::vietnamese::clean_line;
use crate::vocabulary::Vocabulary;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// How a project wants its workbooks read.
#[derive(Clone, Debug)]
pub struct Habits {
    pub words: Vocabulary,
    /// Hidden rows and columns are read like the others ("Dòng ẩn" = Công bố).
    pub publish_hidden: bool,
}

/// What one workbook holds.
#[derive(Clone, Debug, Default)]
pub struct Interpreted {
    pub file: Arc<str>,
    pub records: Records,
    pub account: Account,
    /// Shared: a workbook that is kept is handed on as often as another one changes.
    pub explained: Vec<Arc<SheetExplained>>,
    /// Pictures pasted into cells, by the key that `PhotoRecord::Pasted` holds.
    pub pictures: BTreeMap<String, Arc<[u8]>>,
    pub diagnostics: Vec<Diagnostic>,
}

/// Interprets all sheets of a workbook.
pub fn workbook(mut workbook: Workbook, habits: &Habits) -> Interpreted {
    let mut interpreted = Interpreted { file: workbook.file.clone(), ..Interpreted::default() };
    let mut conversions = Vec::new();
    for sheet in &mut workbook.sheets {
        let converted = crate::find::prepare(sheet);
        conversions.push(converted);
    }
    let codes = sheet::codes(&workbook, &habits.words);
    for (sheet, conversions) in workbook.sheets.iter().zip(&conversions) {
        sheet::Interpreter::new(&workbook.file, sheet, habits, &codes).run(conversions, &mut interpreted);
    }
    if let Some(missing) = without_tables(&workbook, &interpreted) {
        // It names the row in which the heading is wanted.
        let is_repeated = |said: &Diagnostic| {
            said.code == problems::NO_NAME_COLUMN && said.place.sheet == missing.place.sheet
        };
        interpreted.diagnostics.retain(|said| !is_repeated(said));
        interpreted.diagnostics.push(missing);
    }
    interpreted.diagnostics.extend(unread_sheets(&workbook, &interpreted));
    // To free the rows of a long list takes as long as to look through them.
    workbook.sheets.into_iter().for_each(|sheet| sheet.rows.into_par_iter().for_each(drop));
    interpreted
}

/// Sheets of a workbook with tables that have rows but no table, and of which nothing else is said.
fn unread_sheets(workbook: &Workbook, interpreted: &Interpreted) -> Vec<Diagnostic> {
    if interpreted.explained.iter().all(|sheet| sheet.tables.is_empty()) {
        return Vec::new();
    }
    let sheets = workbook.sheets.iter().zip(&interpreted.explained);
    let told = |place: &Place| interpreted.diagnostics.iter().any(|said| said.place.sheet == place.sheet);
    let unread = sheets.filter(|(_, explained)| explained.role == Role::Data && explained.tables.is_empty());
    let unread = unread.filter(|(sheet, explained)| {
        let rows = sheet.rows.iter().filter(|row| row.cells.len() >= 2).count();
        rows >= 2 && !told(&explained.sheet)
    });
    unread
        .map(|(sheet, explained)| {
            let place = explained.sheet.clone();
            match listed(sheet) {
                Some((first, people)) => problems::people_without_headings(place.at(first), people),
                None => problems::sheet_without_table(place, sheet.rows.len()),
            }
        })
        .collect()
}

/// Fewer rows with something like a name are a letter or a signature.
const FEWEST_PEOPLE: usize = 2;

/// The first cell of a sheet's rows that look like people, and how many they are.
fn listed(sheet: &Sheet) -> Option<(CellAt, usize)> {
    let people = notes::people(sheet);
    let &first = people.first().filter(|_| people.len() >= FEWEST_PEOPLE)?;
    Some((first, people.len()))
}

/// Figures under a statistics form's number or a summary's title, and no heading that names anybody.
fn is_statistics(workbook: &Workbook) -> bool {
    let cells = || {
        workbook
            .sheets
            .iter()
            .filter(|sheet| !sheet.hidden)
            .flat_map(|sheet| &sheet.rows)
            .flat_map(|row| &row.cells)
    };
    let says = |text: &str| {
        let folded = crate::vietnamese::fold(text);
        ["bieu so", "bieu mau so", "bang tong hop", "thong ke", "ma so"]
            .iter()
            .any(|start| folded.starts_with(start))
    };
    let is_figure = |value: &Value| match value {
        Value::Number(_) => true,
        Value::Text(text) => text.chars().all(|character| character.is_ascii_digit()),
        _ => false,
    };
    let figures = cells().filter(|cell| is_figure(&cell.value)).count();
    figures * 3 > cells().count() && cells().any(|cell| cell.value.as_text().is_some_and(says))
}

/// A workbook in which no table was found is reported; a sheet without one is harmless. Where a table was found whose
/// names cannot be read apart from private facts, that has been said, and is what is to be mended.
fn without_tables(workbook: &Workbook, interpreted: &Interpreted) -> Option<Diagnostic> {
    let is_told = interpreted.diagnostics.iter().any(|said| said.severity == Severity::Error);
    if is_told || interpreted.explained.iter().any(|sheet| !sheet.tables.is_empty()) {
        return None;
    }
    let place = Place::file(workbook.file.clone());
    if is_statistics(workbook) {
        return Some(problems::statistics(place));
    }
    let data = workbook
        .sheets
        .iter()
        .zip(&interpreted.explained)
        .filter(|(_, explained)| explained.role == Role::Data);
    let sheets: Vec<_> = data.map(|(sheet, explained)| (sheet, &explained.sheet)).collect();
    if sheets.iter().all(|(sheet, _)| sheet.rows.len() < 2) {
        return Some(problems::nothing_in_workbook(place));
    }
    let likeliest = sheets.iter().filter_map(|(sheet, place)| {
        let (likeness, at, texts) = likeliest_headings(sheet)?;
        Some((likeness, place.at(at), texts))
    });
    let likeliest = likeliest.reduce(|best, other| if other.0 > best.0 { other } else { best });
    let listed = || sheets.iter().find_map(|(sheet, place)| Some(place.at(listed(sheet)?.0)));
    Some(match likeliest {
        Some((_, place, texts)) => problems::no_table_at(place, &texts),
        None => problems::no_table(listed().unwrap_or(place)),
    })
}

/// Headings stand near the top.
const ROWS_WITH_HEADINGS: usize = 30;

/// The row with the most texts that are known headings: how many, where it begins, and its texts.
fn likeliest_headings(sheet: &Sheet) -> Option<(usize, CellAt, String)> {
    let words = Vocabulary::standard();
    let is_known = |text: &&str| words.is_heading(text) || words.private_word(&[*text]).is_some();
    let texts = |row: &Row| -> Vec<String> {
        row.cells
            .iter()
            .filter_map(|cell| cell.value.as_text())
            .map(|text| clean_line(text).into_owned())
            .collect()
    };
    let likeness = |row: &Row| {
        let texts = texts(row);
        texts.iter().map(String::as_str).filter(is_known).count()
    };
    let rows = sheet.rows.iter().take(ROWS_WITH_HEADINGS).map(|row| (likeness(row), row));
    let (known, row) = rows.reduce(|best, other| if other.0 > best.0 { other } else { best })?;
    let first = row.cells.first().filter(|_| known > 0 && row.cells.len() > 1)?;
    Some((known, CellAt::new(row.index, first.column), texts(row).join(" | ")))
}

#[cfg(test)]
mod tests;
