//! What is said of a table as a whole: its headings, hidden columns, converted text, facts taken from above it.

use super::awards::UNNAMED;
use super::banner::Facts;
use super::matrix::{Matrix, group_year};
use super::problems;
use super::records::HonoreeRecord;
use super::row::{RowView, shown_line};
use crate::diagnostic::{CellAt, Diagnostic, Place};
use crate::find::{Column, Conversion, Grid, RowKind, Table, is_kinship, is_naming};
use crate::read::{Row, Sheet, Value};
use crate::vietnamese::{fold, is_syllable};
use crate::vocabulary::{Field, Meaning};
use std::collections::BTreeMap;

/// Headings that are unknown, forgiven a typing error, said twice, or private though they name people.
pub(super) fn headings(
    sheet: &Place,
    grid: &Grid<'_>,
    table: &Table,
    matrix: &[(u32, Matrix)],
) -> Vec<Diagnostic> {
    let mut said = Vec::new();
    for column in &table.columns {
        let place = sheet.at(column.at);
        match &column.meaning {
            Meaning::Unknown { nearest } => {
                let is_matrix = matrix.iter().any(|(index, _)| *index == column.index);
                if !is_matrix && holds_data(grid, table, column) {
                    said.push(problems::unknown_heading(place, &column.title(), *nearest));
                }
            }
            Meaning::Known { exact: false, word, .. } if !word.is_empty() => {
                said.push(problems::forgiven_heading(place, &column.title(), word));
            }
            // "Số QĐ" under each year belongs to that year's awards.
            Meaning::Known { field, .. } if is_single(*field) && group_year(column).is_none() => {
                if let Some(first) = first_of(table, *field, column) {
                    said.push(problems::repeated_column(place, &column.title(), &first.title()));
                }
            }
            Meaning::Private { word } if names_people(column) => {
                said.push(problems::private_name_column(place, &column.title(), word));
            }
            _ => {}
        }
    }
    said
}

/// Columns without a heading that hold something in rows of data.
pub(super) fn untitled(sheet: &Place, grid: &Grid<'_>, table: &Table) -> Vec<Diagnostic> {
    let (Some(first), Some(last), None) = (table.columns.first(), table.columns.last(), &table.form) else {
        return Vec::new();
    };
    let headed = |column: u32| {
        table.columns.binary_search_by_key(&column, |own| own.index).is_ok()
            // The first column of a table that stands close beside this one.
            || (column > last.index && grid.seen(table.headings.1, column).is_some())
    };
    let mut told: BTreeMap<u32, u32> = BTreeMap::new();
    for row in table.rows.iter().filter(|row| matches!(row.what, RowKind::Data { .. })) {
        let cells = grid.sheet.row(row.index).map_or(&[][..], |row| row.cells.as_slice());
        let inside = cells
            .iter()
            .filter(|cell| (first.index..=last.index + 1).contains(&cell.column) && !headed(cell.column));
        inside.for_each(|cell| {
            told.entry(cell.column).or_insert(row.index);
        });
    }
    told.into_iter()
        .map(|(column, row)| problems::untitled_column(sheet.at(CellAt::new(row, column))))
        .collect()
}

/// Fields of which a row can have only one.
fn is_single(field: Field) -> bool {
    let single = [
        Field::Unit,
        Field::Position,
        Field::Birth,
        Field::Field,
        Field::Decision,
        Field::DecisionDate,
        Field::Year,
    ];
    single.contains(&field)
}

/// The column before this one that means the same.
fn first_of<'t>(table: &'t Table, field: Field, column: &Column) -> Option<&'t Column> {
    let first = table.columns.iter().find(|other| other.field() == Some(field))?;
    (first.index < column.index).then_some(first)
}

/// Whether a private heading also says that the column names people: "Họ tên, SĐT".
fn names_people(column: &Column) -> bool {
    let folded = format!(" {} ", fold(&column.title()));
    let of_others =
        [" bo ", " me ", " cha ", " vo ", " chong ", " phu huynh ", " nguoi than ", " tai khoan "];
    let names = folded.starts_with(" ho ten ") || folded.starts_with(" ho va ten ");
    names && !of_others.iter().any(|word| folded.contains(word))
}

fn holds_data(grid: &Grid<'_>, table: &Table, column: &Column) -> bool {
    let data = table.rows.iter().filter(|row| matches!(row.what, RowKind::Data { .. }));
    data.filter_map(|row| grid.sheet.row(row.index)).any(|row| table.cell(grid, row, column.index).is_some())
}

pub(super) fn hidden_columns(sheet: &Place, table: &Table, hidden: &[u32]) -> Vec<Diagnostic> {
    let columns = table.columns.iter().filter(|column| hidden.binary_search(&table.place(column)).is_ok());
    columns.map(|column| problems::hidden_column(sheet.at(column.at), &column.title())).collect()
}

pub(super) fn conversions(sheet: &Place, cells: &Sheet, conversions: &[Conversion]) -> Vec<Diagnostic> {
    let problem = |conversion: &Conversion| {
        let at = CellAt::new(conversion.first_row, conversion.column);
        let example = cells.value(at.row, at.column).map(shown_line).unwrap_or_default();
        problems::converted(sheet.at(at), conversion.encoding.name(), conversion.cells, &example)
    };
    conversions.iter().map(problem).collect()
}

/// What was taken from above the table, with its cell.
pub(super) fn banner(sheet: &Place, facts: &Facts) -> Vec<Diagnostic> {
    let mut said = Vec::new();
    if let Some(unit) = &facts.unit {
        said.push(problems::from_banner(
            "unit-from-banner",
            sheet.at(unit.at),
            ("đơn vị", "the unit"),
            &unit.value,
        ));
    }
    if let Some(decision) = &facts.decision {
        let number = decision.value.number.clone().unwrap_or_default();
        said.push(problems::from_banner(
            "decision-from-banner",
            sheet.at(decision.at),
            ("quyết định", "the decision"),
            &number,
        ));
    }
    if let Some(year) = &facts.year {
        said.push(problems::from_banner(
            "period-from-banner",
            sheet.at(year.at),
            ("thời gian", "the period"),
            &year.value.vi(),
        ));
    }
    if let Some(award) = &facts.award {
        said.push(problems::from_banner(
            "award-from-banner",
            sheet.at(award.at),
            ("hình thức khen", "the award"),
            &award.value.name,
        ));
    }
    if let Some(category) = &facts.category {
        said.push(problems::from_banner(
            "category-from-banner",
            sheet.at(category.at),
            ("danh mục", "the category"),
            &category.value,
        ));
    }
    if let Some(at) = facts.proposed {
        said.push(problems::proposals(sheet.at(at)));
    }
    said
}

/// The unit and the period that the sheet's name says, where the lines above the table do not.
pub(super) fn sheet_name(sheet: &Place, facts: &Facts, banner: &Facts) -> Vec<Diagnostic> {
    let unit = facts.unit.as_ref().filter(|_| banner.unit.is_none());
    let year = facts.year.as_ref().filter(|_| banner.year.is_none());
    let unit = unit.map(|unit| problems::unit_from_sheet_name(sheet.clone(), &unit.value));
    let year = year.map(|year| problems::period_from_sheet_name(sheet.clone(), &year.value.vi()));
    unit.into_iter().chain(year).collect()
}

/// An award of which only a decision speaks, once for all rows of a table.
pub(super) fn unnamed_award(sheet: &Place, honorees: &[Box<HonoreeRecord>]) -> Option<Diagnostic> {
    let mut awards = honorees.iter().flat_map(|honoree| &honoree.awards);
    let unnamed = awards.find(|award| award.name == UNNAMED)?;
    Some(problems::award_unnamed(sheet.at(unnamed.at)))
}

/// Tables that cannot be read, since no column names anybody, or one joins names with private facts.
pub(super) fn nameless_tables(sheet: &Place, tables: &[Vec<Column>]) -> Vec<Diagnostic> {
    let problem = |columns: &Vec<Column>| {
        if let Some(kinship) =
            columns.iter().find(|column| is_kinship(column.path.last().map_or("", String::as_str)))
        {
            return Some(problems::relatives(sheet.at(kinship.at), &kinship.title()));
        }
        let private = columns.iter().find_map(|column| match &column.meaning {
            Meaning::Private { word } if names_people(column) => Some((column, word)),
            _ => None,
        });
        Some(match private {
            Some((column, word)) => problems::private_name_column(sheet.at(column.at), &column.title(), word),
            None => problems::no_name_column(sheet.at(columns.first()?.at)),
        })
    };
    tables.iter().filter_map(problem).collect()
}

/// A row with values but without a name.
pub(super) fn nameless(row: &RowView<'_, '_>) -> Diagnostic {
    let name = row.table.columns.iter().find(|column| column.field().is_some_and(|field| field.is_name()));
    let is_wanted = |field| is_naming(field) || (row.table.owner.is_some() && field == Field::Award);
    let wanted =
        name.or_else(|| row.table.columns.iter().find(|column| column.field().is_some_and(is_wanted)));
    let column = wanted.or(row.table.columns.first()).map_or(0, |column| column.index);
    let place = row.place(CellAt::new(row.row.index, column));
    if let Some(Value::Error(error)) = row.row.value(column) {
        return problems::formula_error(place, error, &wanted.map(Column::title).unwrap_or_default());
    }
    if let (None, Some(wanted)) = (name, wanted) {
        return problems::missing(place, &wanted.title());
    }
    let order = row
        .table
        .columns
        .iter()
        .find(|column| column.field() == Some(Field::Order))
        .map(|column| column.index);
    let found =
        row.row.cells.iter().find(|cell| Some(cell.column) != order).map(|cell| short_line(&cell.value));
    problems::nameless(place, &found.unwrap_or_default())
}

/// The person or thing of a row, for the panel and the correction list.
pub(super) fn who(grid: &Grid<'_>, table: &Table, row: &Row) -> Option<String> {
    let mut names = table.columns.iter().filter(|column| column.field().is_some_and(|field| field.is_name()));
    names.find_map(|column| table.cell(grid, row, column.index)).map(|(_, value)| short_line(value))
}

/// As much of a value as tells which one is meant.
fn short_line(value: &Value) -> String {
    const ENOUGH: usize = 100;
    let line = shown_line(value);
    match line.char_indices().nth(ENOUGH) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

/// The first cell of each row of a sheet that holds something like a person's name, beside another cell.
pub(super) fn people(sheet: &Sheet) -> Vec<CellAt> {
    let is_name = |value: &Value| value.as_text().is_some_and(looks_like_a_person);
    let rows = sheet.rows.iter().filter(|row| row.cells.len() >= 2);
    let named = rows.filter(|row| row.cells.iter().any(|cell| is_name(&cell.value)));
    named.filter_map(|row| Some(CellAt::new(row.index, row.cells.first()?.column))).collect()
}

/// A row below the signatures that looks like one of the list: a person with a number or with other facts. Signers have
/// neither.
pub(super) fn behind_signatures(sheet: &Place, table: &Table, row: &Row) -> Option<Diagnostic> {
    let text = |column: &Column| row.value(column.index).and_then(Value::as_text);
    let name = table.columns.iter().find(|column| {
        column.field().is_some_and(|field| field.is_name()) && text(column).is_some_and(looks_like_a_person)
    })?;
    let numbered = |column: &Column| {
        column.field() == Some(Field::Order) && matches!(row.value(column.index), Some(Value::Number(_)))
    };
    let tells = |column: &Column| {
        let is_fact = column.field().is_some_and(|field| field != Field::Order && !field.is_name());
        is_fact && text(column).is_some_and(|text| !looks_like_a_person(text) && !text.starts_with('('))
    };
    let listed = table.columns.iter().any(|column| numbered(column) || tells(column));
    let who = text(name).filter(|_| listed)?;
    Some(problems::behind_signatures(sheet.at(CellAt::new(row.index, name.index)), who))
}

/// Two to five words, each a syllable that begins with a capital, none of them the first word of a unit's name.
pub(super) fn looks_like_a_person(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let capital = |word: &&str| word.chars().next().is_some_and(char::is_uppercase) && is_syllable(word);
    (2..=5).contains(&words.len()) && words.iter().all(capital) && !super::banner::names_a_unit(text)
}
