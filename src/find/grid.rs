//! A sheet with its merged areas laid over it: what a reader sees in a cell, rather than what is stored there.

use crate::read::{Area, Row, Sheet, Value};
use chrono::Datelike;
use std::collections::HashMap;
use std::sync::Arc;

/// Merged areas cost one entry for each row they cover. Legal sheets have a few thousand; a hostile one may claim
/// millions, and is then read as if the rest were not merged.
const MOST_COVERED_ROWS: usize = 1_000_000;

/// A sheet and, for each row, the merged areas that cover it.
#[derive(Debug)]
pub struct Grid<'s> {
    pub sheet: &'s Sheet,
    covers: HashMap<u32, Vec<Area>>,
}

impl<'s> Grid<'s> {
    pub fn new(sheet: &'s Sheet) -> Self {
        let mut covers: HashMap<u32, Vec<Area>> = HashMap::new();
        let mut entries = 0;
        for &area in &sheet.merges {
            let first = sheet.rows.partition_point(|row| row.index < area.first_row);
            for row in sheet.rows[first..].iter().take_while(|row| row.index <= area.last_row) {
                covers.entry(row.index).or_default().push(area);
                entries += 1;
            }
            // A covered row without any cell of its own is no row of data; only the rows above are of interest.
            if entries > MOST_COVERED_ROWS {
                break;
            }
        }
        Self { sheet, covers }
    }

    /// The merged area that a cell lies in.
    pub fn area(&self, row: u32, column: u32) -> Option<Area> {
        self.covers.get(&row)?.iter().copied().find(|area| area.contains(row, column))
    }

    /// What is seen in a cell of a heading: a merged area shows its text in all its cells.
    pub fn seen(&self, row: u32, column: u32) -> Option<&'s Value> {
        match self.area(row, column) {
            Some(area) => self.sheet.value(area.first_row, area.first_column),
            None => self.sheet.value(row, column),
        }
    }

    /// What applies to a cell of data, and where it stands: a merged area fills the rows below its first, in its first
    /// column only (a name that runs over three columns is not three values).
    pub fn applies(&self, row: &'s Row, column: u32) -> Option<(u32, &'s Value)> {
        if let Some(value) = row.value(column) {
            return Some((row.index, value));
        }
        let area = self.area(row.index, column)?;
        if area.first_column != column || area.first_row == row.index {
            return None;
        }
        Some((area.first_row, self.sheet.value(area.first_row, column)?))
    }

    pub fn text(&self, row: u32, column: u32) -> Option<&'s str> {
        self.seen(row, column).and_then(Value::as_text)
    }
}

impl Value {
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// [`Self::shown`], a text without a copy.
    pub fn shown_shared(&self) -> Arc<str> {
        match self {
            Value::Text(text) => text.clone(),
            value => value.shown().into(),
        }
    }

    /// The text as a reader sees it: whole numbers without a fraction, dates as day/month/year.
    pub fn shown(&self) -> String {
        match self {
            Value::Text(text) => text.to_string(),
            Value::Number(number) if number.fract() == 0.0 && number.abs() < 1e15 => {
                (*number as i64).to_string()
            }
            Value::Number(number) => number.to_string(),
            Value::Bool(true) => "TRUE".into(),
            Value::Bool(false) => "FALSE".into(),
            Value::Date(date) => format!("{:02}/{:02}/{:04}", date.day(), date.month(), date.year()),
            Value::Error(error) => (*error).into(),
        }
    }
}
