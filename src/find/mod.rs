//! A sheet → its tables: where the headings stand, what each column is called and means, what each row is, and what is
//! written above. Knows the words of headings and footers, but not what the cells of data mean.

mod above;
mod beside;
mod bulleted;
mod columns;
mod context;
mod footers;
mod form;
mod grid;
mod heading;
mod labels;
mod prepare;
mod rows;
mod scan;
mod sections;
mod shape;
mod tail;
mod words;

pub use columns::{Column, essential, is_kinship};
pub use footers::signs_below;
pub use grid::Grid;
pub use prepare::{Conversion, prepare};
pub use rows::is_naming;
pub use scan::{Found, find};
pub use words::{Marker, in_capitals, is_ordinal, says_part, split_marker};

use crate::diagnostic::CellAt;
use crate::read::{Row, Value};
use crate::vocabulary::RecordKind;

/// A table of a sheet.
#[derive(Debug, Default)]
pub struct Table {
    pub kind: RecordKind,
    /// In the order of the sheet.
    pub columns: Vec<Column>,
    /// First and last row of the headings.
    pub headings: (u32, u32),
    /// What stands above the table, from the top.
    pub banner: Vec<Line>,
    pub sections: Vec<Section>,
    /// All rows below the headings that hold anything in the table's columns.
    pub rows: Vec<TableRow>,
    /// What is written for each label, where the table is a form with labels down the side: its columns are the labels
    /// in their order, its headings all of its rows, its one row that of the name.
    pub form: Option<Vec<Option<Filled>>>,
    /// The form (its place among the sheet's tables) whose person the rows tell of: a history of awards has no names.
    pub owner: Option<usize>,
}

/// What is written for a label of a form, and where it begins.
#[derive(Clone, Debug)]
pub struct Filled {
    pub at: CellAt,
    pub value: Value,
}

/// A text outside the table, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub at: CellAt,
    pub text: String,
}

#[cfg(test)]
impl Line {
    /// Lines one below the other in the first column.
    pub fn stacked(texts: &[&str]) -> Vec<Line> {
        let line = |(row, text): (u32, &&str)| Line { at: CellAt::new(row, 0), text: text.to_string() };
        (0..).zip(texts).map(line).collect()
    }
}

/// A row inside the table that speaks for those below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    pub at: CellAt,
    /// Without its marker.
    pub text: String,
    /// The section it is part of.
    pub parent: Option<usize>,
    marker: Option<Marker>,
}

impl Section {
    /// Whether it begins with a mark: "I.", "A", "1)".
    pub fn is_marked(&self) -> bool {
        self.marker.is_some()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TableRow {
    pub index: u32,
    pub hidden: bool,
    pub what: RowKind,
}

/// What a row of the table was taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowKind {
    /// Of the innermost section it stands in.
    Data {
        section: Option<usize>,
    },
    /// A row with values but without a name.
    Nameless {
        section: Option<usize>,
    },
    Section(usize),
    /// The numbers of the columns.
    Numbering,
    /// Headings printed again on the next page.
    RepeatedHeadings,
    Total,
    /// Signatures, remarks, "Nơi nhận".
    Footer,
    /// Prepared, or said to be empty.
    Empty,
    /// An example of the template.
    Example,
}

impl Table {
    /// What applies to a row in a column, and its cell.
    pub fn cell<'t>(&'t self, grid: &Grid<'t>, row: &'t Row, column: u32) -> Option<(CellAt, &'t Value)> {
        match &self.form {
            Some(values) => {
                let filled = values.get(column as usize)?.as_ref()?;
                Some((filled.at, &filled.value))
            }
            None => {
                let (row, value) = grid.applies(row, column)?;
                Some((CellAt::new(row, column), value))
            }
        }
    }

    /// The column of the sheet in which a column's values stand.
    pub fn place(&self, column: &Column) -> u32 {
        let filled = self.form.as_ref().and_then(|values| values.get(column.index as usize)?.as_ref());
        match &self.form {
            Some(_) => filled.map_or(column.at.column, |filled| filled.at.column),
            None => column.index,
        }
    }

    /// Of each section, whether it has rows below it, of its own or in its parts.
    pub fn sections_with_rows(&self) -> Vec<bool> {
        let mut with_rows = vec![false; self.sections.len()];
        for row in &self.rows {
            let (RowKind::Data { section } | RowKind::Nameless { section }) = row.what else { continue };
            let mut own = section.filter(|&section| !with_rows[section]);
            while let Some(section) = own {
                with_rows[section] = true;
                own = self.sections[section].parent.filter(|&parent| !with_rows[parent]);
            }
        }
        with_rows
    }

    /// The section and those around it, innermost first.
    pub fn sections_of(&self, section: Option<usize>) -> impl Iterator<Item = &Section> {
        std::iter::successors(section, |&index| self.sections[index].parent)
            .map(|index| &self.sections[index])
    }
}

#[cfg(test)]
mod tests;
