//! One row of a table seen through its columns: values by field, each with its cell, and what there is to say about it.

use super::problems;
use super::records::{At, Origin};
use crate::diagnostic::{CellAt, Diagnostic, Place, Severity};
use crate::find::{Column, Grid, RowKind, Table};
use crate::read::{Row, Value};
use crate::values::date::{self, DateFault};
use crate::values::{When, ditto, number, sensitive};
use crate::vietnamese::clean_line;
use crate::vocabulary::{Field, Fields};
use chrono::NaiveDate;
use std::borrow::Cow;
use std::sync::Arc;

/// Rows that one value may be repeated over by ditto marks: more than any list has, and a bound for hostile files.
const LONGEST_DITTO: usize = 2000;

/// Bytes of a text that names or dates something. A longer one is a whole document in one cell; to look for names,
/// awards and days in thousands of those would take hours.
const LONGEST_PHRASE: usize = 8192;

/// A row of data. Problems gather in it; a row with an error is refused as a whole.
pub(super) struct RowView<'t, 's> {
    pub grid: &'t Grid<'s>,
    pub table: &'t Table,
    /// The fields of the table's columns.
    pub fields: Fields,
    pub row: &'s Row,
    pub sheet: &'t Arc<Place>,
    /// Columns that the sheet hides: read as if they were not there.
    pub hidden_columns: &'t [u32],
    pub diagnostics: Vec<Diagnostic>,
}

impl<'t, 's> RowView<'t, 's> {
    pub fn origin(&self) -> Origin {
        Origin { sheet: self.sheet.clone(), row: self.row.index }
    }

    pub fn failed(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    pub fn say(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    pub fn place(&self, at: CellAt) -> Place {
        self.sheet.at(at)
    }

    /// The columns of a field, in the order of the sheet.
    pub fn columns(&self, field: Field) -> impl Iterator<Item = &'t Column> + use<'t> {
        let columns = if self.fields.has(field) { self.table.columns.as_slice() } else { &[] };
        columns.iter().filter(move |column| column.field() == Some(field))
    }

    pub fn has_column(&self, field: Field) -> bool {
        self.fields.has(field)
    }

    /// What applies to this row in a column, and its cell; blank and hidden cells are none.
    pub fn cell(&self, column: u32) -> Option<At<&'t Value>> {
        let (at, value) = self.table.cell(self.grid, self.row, column)?;
        if self.hidden_columns.binary_search(&at.column).is_ok() {
            return None;
        }
        match is_ditto(value) {
            true => self.above(at),
            false => Some(At::new(value, at)),
        }
    }

    /// What a ditto mark stands for: the value above it in the table, its own cell kept. None where that is blank.
    fn above(&self, at: CellAt) -> Option<At<&'t Value>> {
        let end = self.table.rows.partition_point(|above| above.index < at.row);
        let rows = self.table.rows[..end].iter().rev().take(LONGEST_DITTO);
        let rows = rows.filter(|above| !matches!(above.what, RowKind::Section(_)));
        let values = rows.map(|above| self.grid.seen(above.index, at.column));
        let meant = values.take_while(Option::is_some).flatten().find(|value| !is_ditto(value))?;
        Some(At::new(meant, at))
    }

    /// The first column of the field that holds something. A formula's error is a problem of the row.
    pub fn value(&mut self, field: Field) -> Option<At<&'t Value>> {
        let mut first = None;
        self.each_value(
            field,
            |_| true,
            |found| {
                first.get_or_insert(found);
            },
        );
        first
    }

    /// Everything that the columns of the field hold.
    pub fn values(&mut self, field: Field) -> Vec<At<&'t Value>> {
        self.values_where(field, |_| true)
    }

    /// Everything that those of the field's columns hold which are wanted.
    pub fn values_where(&mut self, field: Field, wanted: impl Fn(&Column) -> bool) -> Vec<At<&'t Value>> {
        let mut all = Vec::new();
        self.each_value(field, wanted, |found| all.push(found));
        all
    }

    fn each_value(
        &mut self,
        field: Field,
        wanted: impl Fn(&Column) -> bool,
        mut take: impl FnMut(At<&'t Value>),
    ) {
        for column in self.columns(field).filter(|column| wanted(column)) {
            match self.cell(column.index) {
                Some(At { value: Value::Error(error), at }) => {
                    let problem = problems::formula_error(self.place(at), error, &column.title());
                    self.say(problem);
                }
                Some(At { value: Value::Text(text), .. }) if is_blank(text) => {}
                Some(value) if field.is_phrase() && self.is_too_long(&value, column) => {}
                Some(value) => take(value),
                None => {}
            }
        }
    }

    /// Whether the cell holds more than any phrase has; it is said.
    pub fn is_too_long(&mut self, found: &At<&Value>, column: &Column) -> bool {
        let Some(text) = found.value.as_text().filter(|text| text.len() > LONGEST_PHRASE) else {
            return false;
        };
        let problem = problems::too_long(self.place(found.at), text.chars().count(), &column.title());
        self.say(problem);
        true
    }

    /// The first that the columns of the field hold, with nothing said of it: for a second look.
    pub fn peek(&self, field: Field) -> Option<At<&'t Value>> {
        let cells = self.columns(field).filter_map(|column| self.cell(column.index));
        cells.into_iter().find(|found| match found.value {
            Value::Error(_) => false,
            Value::Text(text) => !is_blank(text) && (text.len() <= LONGEST_PHRASE || !field.is_phrase()),
            _ => true,
        })
    }

    /// One line of text that is not published as it is (references, marks, names of files).
    pub fn line(&mut self, field: Field) -> Option<At<String>> {
        self.value(field).map(|found| At::new(shown_line(found.value), found.at))
    }

    /// One line of text for publication: searched for private numbers.
    pub fn public_line(&mut self, field: Field) -> Option<At<String>> {
        let line = self.line(field)?;
        self.guard(&line);
        Some(line)
    }

    /// The distinct texts of all columns of the field, one below the other.
    pub fn public_texts(&mut self, field: Field) -> Option<At<String>> {
        let mut whole: Option<At<String>> = None;
        for found in self.values(field) {
            let text = At::new(found.value.shown(), found.at);
            self.guard(&text);
            match &mut whole {
                None => whole = Some(text),
                Some(own) if own.value.contains(&text.value) => {}
                Some(own) => own.value = format!("{}\n{}", own.value, text.value),
            }
        }
        whole
    }

    /// Text for publication with its line breaks.
    pub fn public_text(&mut self, field: Field) -> Option<At<String>> {
        let found = self.value(field)?;
        let text = At::new(found.value.shown(), found.at);
        self.guard(&text);
        Some(text)
    }

    /// [`Self::public_text`] where that may be long: the cell's own, not a copy.
    pub fn public_story(&mut self, field: Field) -> Option<At<Arc<str>>> {
        let found = self.value(field)?;
        let text = At::new(found.value.shown_shared(), found.at);
        self.guard(&text);
        Some(text)
    }

    /// Makes identity numbers, phones and e-mails inside published text an error at the cell.
    pub fn guard<T: AsRef<str>>(&mut self, text: &At<T>) {
        if let Some(finding) = sensitive::find(text.value.as_ref()).first() {
            let problem = problems::private_in_text(self.place(text.at), finding.kind);
            self.say(problem);
        }
    }

    /// A date or span of any precision.
    pub fn when(&mut self, field: Field) -> Option<At<When>> {
        self.when_within(field, None)
    }

    /// As [`Self::when`]; a day and month alone are of that year.
    pub fn when_within(&mut self, field: Field, year: Option<i32>) -> Option<At<When>> {
        let found = self.value(field)?;
        let when = match found.value {
            Value::Number(number) if is_day_and_month(*number) => {
                date::parse_within(&found.value.shown(), year)
            }
            Value::Text(text) => date::parse_within(text, year),
            _ => Err(DateFault::NotADate),
        };
        match when {
            Ok(when) => Some(At::new(when, found.at)),
            Err(_) => self.read_when(found),
        }
    }

    pub fn read_when(&mut self, found: At<&Value>) -> Option<At<When>> {
        let when = match found.value {
            Value::Date(date) => Ok(When::Day(date.date())),
            Value::Number(number) if is_day_and_month(*number) => date::parse(&found.value.shown()),
            Value::Number(number) => match date::year(*number) {
                Some(year) => Ok(When::Year(year)),
                None => date::from_serial(*number)
                    .map(When::Day)
                    .map_or_else(|| date::parse(&found.value.shown()), Ok),
            },
            value => {
                serial_as_text(value).map_or_else(|| date::parse(&value.shown()), |day| Ok(When::Day(day)))
            }
        };
        match when {
            Ok(when) => Some(At::new(when, found.at)),
            Err(fault) => {
                let text = shown_line(found.value);
                self.say(problems::date(self.sheet.at(found.at), &text, fault));
                match fault {
                    DateFault::MonthFirst { year } => Some(At::new(When::Year(year), found.at)),
                    _ => None,
                }
            }
        }
    }

    /// A whole number that is not negative.
    pub fn count(&mut self, field: Field) -> Option<At<u32>> {
        let found = self.value(field)?;
        let count = match found.value {
            Value::Number(number) if number.fract() == 0.0 && (0.0..1e9).contains(number) => {
                Some(*number as u32)
            }
            Value::Number(_) => None,
            value => number::parse(&value.shown()),
        };
        if count.is_none() {
            let problem = problems::not_a_count(self.place(found.at), &shown_line(found.value));
            self.say(problem);
        }
        count.map(|count| At::new(count, found.at))
    }
}

/// "12.5" that a spreadsheet took for a number. One decimal that is 1 may have been 10 ("5.10"): then it is none.
fn is_day_and_month(number: f64) -> bool {
    if !(1.0..32.0).contains(&number) {
        return false;
    }
    let shown = format!("{number}");
    let month = shown.split_once('.').and_then(|(_, month)| month.parse::<u32>().ok());
    month.is_some_and(|month| (2..=12).contains(&month) && month != 10)
}

fn is_ditto(value: &Value) -> bool {
    value.as_text().is_some_and(ditto::is_ditto)
}

/// "45536" in a column of dates: a day's serial that lost its format on the way through a text file.
fn serial_as_text(value: &Value) -> Option<NaiveDate> {
    let text = value.as_text()?.trim();
    let is_serial = text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit());
    date::from_serial(text.parse().ok().filter(|_| is_serial)?)
}

/// A value as one line of clean text.
pub(super) fn shown_line(value: &Value) -> String {
    let shown = value.shown();
    if let Cow::Owned(line) = clean_line(&shown) {
        return line;
    }
    shown
}

/// Dashes and dots stand for nothing.
fn is_blank(text: &str) -> bool {
    text.chars().all(|character| {
        matches!(character, '-' | '–' | '—' | '.' | '…' | '_' | ' ' | '\u{a0}' | '\n' | '\r' | '\t')
    })
}
