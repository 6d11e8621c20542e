//! A workbook as placed cells: what every format comes down to.

use std::sync::Arc;

/// One file of `input/` that could be read.
#[derive(Debug, Default)]
pub struct Workbook {
    /// Path below `input/`, with `/`.
    pub file: Arc<str>,
    pub sheets: Vec<Sheet>,
}

#[derive(Debug, Default)]
pub struct Sheet {
    pub name: Arc<str>,
    /// Position in the workbook, from 0.
    pub position: u16,
    /// Hidden or very hidden.
    pub hidden: bool,
    /// Rows that have a cell, ascending by `index`.
    pub rows: Vec<Row>,
    /// Merged areas, in any order.
    pub merges: Vec<Area>,
    /// Hidden columns, ascending.
    pub hidden_columns: Vec<u32>,
    pub pictures: Vec<Picture>,
}

#[derive(Debug, Default)]
pub struct Row {
    /// Zero-based.
    pub index: u32,
    /// Hidden by hand or by a filter.
    pub hidden: bool,
    /// Non-blank cells, ascending by `column`.
    pub cells: Vec<Cell>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// Zero-based.
    pub column: u32,
    pub value: Value,
}

/// What stands in a cell. A blank cell (or one of white space only) is absent.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Never only white space; otherwise just as in the file. Shared by all cells that have it from one place of the file,
    /// and by what takes it over whole: long texts stand in memory once.
    Text(Arc<str>),
    Number(f64),
    Bool(bool),
    /// A cell formatted as a date or time; the time of day is dropped unless the date is day 0 (a time alone).
    Date(chrono::NaiveDateTime),
    /// `#N/A`, `#REF!` …, as shown.
    Error(&'static str),
}

/// A rectangle of cells, zero-based, inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Area {
    pub first_row: u32,
    pub last_row: u32,
    pub first_column: u32,
    pub last_column: u32,
}

/// A picture whose upper left corner lies in a cell, or that is placed in it.
#[derive(Debug, Clone)]
pub struct Picture {
    pub row: u32,
    pub column: u32,
    /// The file's bytes as embedded (PNG, JPEG …), unchecked.
    pub bytes: Arc<[u8]>,
}

impl Sheet {
    /// The row with this index, if it has any cell.
    pub fn row(&self, index: u32) -> Option<&Row> {
        self.rows.binary_search_by_key(&index, |row| row.index).ok().map(|found| &self.rows[found])
    }

    pub fn value(&self, row: u32, column: u32) -> Option<&Value> {
        self.row(row)?.value(column)
    }

    pub fn is_hidden_column(&self, column: u32) -> bool {
        self.hidden_columns.binary_search(&column).is_ok()
    }
}

impl Row {
    pub fn value(&self, column: u32) -> Option<&Value> {
        let found = self.cells.binary_search_by_key(&column, |cell| cell.column).ok()?;
        Some(&self.cells[found].value)
    }
}

impl Area {
    pub fn contains(&self, row: u32, column: u32) -> bool {
        (self.first_row..=self.last_row).contains(&row)
            && (self.first_column..=self.last_column).contains(&column)
    }
}
