//! What each row below the headings is: data, section, total, signature, or nothing.

use super::sections::{Sections, Told, says_kind};
use super::words::{self, Footer, Marker};
use super::{Column, Grid, RowKind, TableRow};
use crate::read::{Row, Value};
use crate::vietnamese::fold;
use crate::vocabulary::{Field, Meaning};

/// Takes the rows of one table, from the top.
pub(super) struct Rows<'g, 's> {
    pub(super) grid: &'g Grid<'s>,
    pub(super) order: Option<u32>,
    pub(super) names: Vec<u32>,
    positions: Vec<u32>,
    /// Columns whose cells say nothing of what a row is: remarks, and what is private.
    pub(super) quiet: Vec<u32>,
    /// Columns in which a number is no count: dates and years of birth.
    pub(super) births: Vec<u32>,
    pub(super) columns: Vec<u32>,
    /// The columns of key and value, in a table of settings.
    pair: Option<(u32, u32)>,
    /// The column of names holds people's.
    pub(super) of_people: bool,
    pub sections: Sections,
    /// A signature block has begun.
    pub closed: bool,
    /// The number of the last row of data, by which a numbered section is told from the next row of data.
    pub(super) last_number: Option<u32>,
    /// Some row of data had a number.
    numbered: bool,
}

/// A row's cells inside the table, each merged area once.
pub(super) struct Seen<'s> {
    pub cells: Vec<(u32, &'s Value)>,
    /// The number of distinct columns that the row's texts run over, at most.
    pub widest: u32,
}

impl<'g, 's> Rows<'g, 's> {
    pub fn new(grid: &'g Grid<'s>, columns: &[Column]) -> Self {
        let of = |wanted: fn(Field) -> bool| {
            columns.iter().filter(move |column| column.field().is_some_and(wanted)).map(|column| column.index)
        };
        let mut names: Vec<u32> = of(is_naming).collect();
        if names.is_empty() {
            // The award history of a form's person: each row is known by its award.
            names.extend(of(|field| field == Field::Award));
        }
        Self {
            grid,
            order: of(|field| field == Field::Order).next(),
            names,
            positions: of(is_held).collect(),
            quiet: columns.iter().filter(|column| is_quiet(column)).map(|column| column.index).collect(),
            births: of(is_birth).collect(),
            columns: columns.iter().map(|column| column.index).collect(),
            pair: of(|field| field == Field::Key).next().zip(of(|field| field == Field::Value).next()),
            of_people: of(|field| matches!(field, Field::Name | Field::FamilyName)).next().is_some(),
            sections: Sections::default(),
            closed: false,
            last_number: None,
            numbered: false,
        }
    }

    /// What the row is; none if it holds nothing in the table's columns.
    pub fn take(&mut self, row: &'s Row) -> Option<TableRow> {
        let seen = self.seen(row);
        if seen.cells.is_empty() {
            return None;
        }
        Some(TableRow { index: row.index, hidden: row.hidden, what: self.classify(row, &seen) })
    }

    pub(super) fn seen<'r>(&self, row: &'r Row) -> Seen<'r> {
        let first = self.columns.first().copied().unwrap_or(0);
        let last = self.columns.last().copied().unwrap_or(0);
        let mut widest = 0;
        let inside = row.cells.iter().filter(|cell| (first..=last).contains(&cell.column));
        let cells = inside
            .map(|cell| {
                let width = self
                    .grid
                    .area(row.index, cell.column)
                    .map_or(1, |area| area.last_column - area.first_column + 1);
                widest = widest.max(width);
                (cell.column, &cell.value)
            })
            .collect();
        Seen { cells, widest }
    }

    fn classify(&mut self, row: &'s Row, seen: &Seen<'s>) -> RowKind {
        if self.is_pair(row) {
            return self.data(row, seen, None);
        }
        let number = self.number(row);
        if number.is_none() && is_total(seen) {
            self.closed |= seen.texts().any(|text| words::footer(text) == Some(Footer::Signature));
            return RowKind::Total;
        }
        if self.is_example(row) {
            return RowKind::Example;
        }
        let others = seen
            .cells
            .iter()
            .filter(|(column, value)| !self.is_lead(*column, value) && !is_nothing(value))
            .count();
        if others == 0 {
            return RowKind::Empty;
        }
        if number.is_none()
            && let Some(footer) = self.footer(row, seen)
        {
            self.closed |= footer == Footer::Signature;
            return RowKind::Footer;
        }
        if self.closed && !(number.is_some() && others >= 2) {
            return RowKind::Footer;
        }
        self.closed = false;
        self.section(row, seen, number).unwrap_or_else(|| self.data(row, seen, number))
    }

    /// A setting and its value, whatever words they are.
    fn is_pair(&self, row: &Row) -> bool {
        self.pair.is_some_and(|(key, value)| row.value(key).is_some() && row.value(value).is_some())
    }

    /// The row's own number, where it has one.
    pub(super) fn number(&self, row: &Row) -> Option<u32> {
        ordinal(row.value(self.order?)?)
    }

    fn is_example(&self, row: &Row) -> bool {
        let text = self.order.and_then(|order| row.value(order)).and_then(Value::as_text);
        text.is_some_and(|text| matches!(fold(text).as_str(), "vi du" | "vd" | "mau"))
    }

    /// Whether a cell is the row's number or marker. A section's whole text often begins in the column of numbers.
    pub(super) fn is_lead(&self, column: u32, value: &Value) -> bool {
        let is_mark = |text: &str| words::is_ordinal(text) || words::marker(text).is_some();
        Some(column) == self.order && value.as_text().is_none_or(is_mark)
    }

    fn footer(&self, row: &'s Row, seen: &Seen<'s>) -> Option<Footer> {
        let footers = seen.cells.iter().filter_map(|(column, value)| {
            let footer = words::footer(value.as_text()?)?;
            Some((*column, footer))
        });
        let found: Vec<(u32, Footer)> = footers.collect();
        if self.is_officer(row, seen, &found) {
            return None;
        }
        if self.numbered && seen.texts().count() <= 3 && seen.texts().all(words::signs) {
            return Some(Footer::Signature);
        }
        // A signature phrase among many cells of data (a position "CHỦ TỊCH" in capitals) closes nothing.
        if found.is_empty() || seen.cells.len() - found.len() > 2 {
            return None;
        }
        let signs = |(_, footer): &(u32, Footer)| *footer == Footer::Signature;
        let signed = found.iter().any(signs).then_some(Footer::Signature);
        // A remark opens its row; further to the right it is a remark on somebody.
        let remark = || {
            let speaks = |text: &&str| text.contains(char::is_alphabetic) && words::marker(text).is_none();
            seen.texts().find(speaks).and_then(words::footer)
        };
        signed.or_else(remark)
    }

    /// A person whose position is one by which signers sign: named, and with more to say than a signature would have.
    fn is_officer(&self, row: &'s Row, seen: &Seen<'s>, footers: &[(u32, Footer)]) -> bool {
        let least = if self.numbered { 3 } else { 2 };
        let in_position = |(column, _): &(u32, Footer)| self.positions.contains(column);
        let named =
            || self.named(row).and_then(Value::as_text).is_some_and(|name| words::footer(name).is_none());
        seen.cells.len() >= least && footers.iter().all(in_position) && named()
    }

    /// A row that speaks for the rows below it.
    fn section(&mut self, row: &'s Row, seen: &Seen<'s>, number: Option<u32>) -> Option<RowKind> {
        let told = self.section_text(row, seen, number)?;
        if words::says_none(told.text) {
            return Some(RowKind::Empty);
        }
        self.last_number = None;
        Some(RowKind::Section(self.sections.open(row.index, told)))
    }

    /// Opens a section whose line stands above the headings.
    pub fn open_section(&mut self, row: u32, told: Told<'_>) {
        self.sections.open(row, told);
    }

    /// Bulleted lines in the column of names with nothing below them are rows of data: "- Tiểu đoàn 1".
    pub fn settle_bullets(&mut self, rows: &mut [TableRow]) {
        let mut has_rows = vec![false; self.sections.all.len()];
        for row in rows.iter() {
            if let RowKind::Data { section: Some(section) } | RowKind::Nameless { section: Some(section) } =
                row.what
            {
                has_rows[section] = true;
            }
        }
        self.sections
            .all
            .iter()
            .filter_map(|section| section.parent)
            .for_each(|parent| has_rows[parent] = true);
        for row in rows {
            let RowKind::Section(index) = row.what else { continue };
            let section = &self.sections.all[index];
            let bulleted = section.marker == Some(Marker::Dash) && self.names.contains(&section.at.column);
            if bulleted && !has_rows[index] && !says_kind(&section.text) && !words::says_part(&section.text) {
                row.what = RowKind::Data { section: section.parent };
            }
        }
    }

    /// The cell that names the row.
    pub(super) fn named(&self, row: &'s Row) -> Option<&'s Value> {
        let named = |&name: &u32| self.grid.applies(row, name).map(|(_, value)| value);
        self.names.iter().filter_map(named).find(|value| !is_nothing(value))
    }

    fn data(&mut self, row: &'s Row, seen: &Seen<'s>, number: Option<u32>) -> RowKind {
        let section = self.sections.current;
        if self.named(row).is_some() {
            self.last_number = number.or(self.last_number);
            self.numbered |= number.is_some();
            return RowKind::Data { section };
        }
        let spoken =
            seen.cells.iter().filter(|(column, value)| Some(*column) != self.order && is_text(value)).count();
        match spoken {
            0 => RowKind::Empty,
            _ => RowKind::Nameless { section },
        }
    }
}

impl<'s> Seen<'s> {
    pub fn texts(&self) -> impl Iterator<Item = &'s str> + use<'s, '_> {
        self.cells.iter().filter_map(|(_, value)| value.as_text())
    }
}

/// The number that a cell of the column of row numbers holds.
pub(super) fn ordinal(value: &Value) -> Option<u32> {
    match value {
        Value::Number(number) if number.fract() == 0.0 && (0.0..1e6).contains(number) => Some(*number as u32),
        Value::Text(text) if words::is_ordinal(text) => {
            text.trim().trim_end_matches(['.', ')', '/']).parse().ok()
        }
        _ => None,
    }
}

fn is_quiet(column: &Column) -> bool {
    let noted = matches!(column.field(), Some(Field::Remark | Field::Ignored));
    noted || matches!(column.meaning, Meaning::Private { .. })
}

fn is_birth(field: Field) -> bool {
    matches!(field, Field::Birth | Field::BirthDay | Field::BirthMonth | Field::BirthYear)
}

/// Fields that hold what somebody is, or where.
fn is_held(field: Field) -> bool {
    matches!(field, Field::Position | Field::PositionAndUnit | Field::Unit | Field::Department)
}

/// A row that sums. A single word may as well be somebody's name ("Cộng"), where the row says more.
fn is_total(seen: &Seen<'_>) -> bool {
    let spoken =
        seen.texts().filter(|text| !words::is_total(text) && !words::begins_with_number(text)).count();
    seen.texts().any(|text| words::is_total(text) && (spoken < 2 || words::is_long_total(text)))
}

/// Fields that name the record of the row, for any kind of record.
pub fn is_naming(field: Field) -> bool {
    field.is_name()
        || matches!(
            field,
            Field::Key | Field::Content | Field::Group | Field::Number | Field::GivenName | Field::Host
        )
}

/// Bytes of a text that may mean nothing: cells are without white space around them by now.
const LONGEST_NOTHING: usize = 8;

fn says_nothing(text: &str) -> bool {
    matches!(text, "0" | "-" | "–" | "…" | "..." | "N/A" | "#N/A")
}

/// Formula errors, zeros and dashes stand in prepared rows and mean nothing.
pub(super) fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Error(_) => true,
        Value::Number(number) => *number == 0.0,
        Value::Bool(_) => true,
        Value::Text(text) => text.len() <= LONGEST_NOTHING && says_nothing(text.trim()),
        Value::Date(_) => false,
    }
}

fn is_text(value: &Value) -> bool {
    !is_nothing(value) && value.as_text().is_some_and(|text| !words::is_ordinal(text))
}
