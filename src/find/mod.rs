//! A sheet → its tables: where the headings stand, what each column is called and means, what each row is, and what is
//! written above. Knows the words of headings and footers, but not what the cells of data mean.

mod above;
mod beside;
mod columns;
mod context;
mod grid;
mod heading;
mod prepare;
mod rows;
mod scan;
mod sections;
mod shape;
mod words;

pub use columns::{Column, essential, is_kinship};
pub use grid::Grid;
pub use prepare::{Conversion, prepare};
pub use rows::is_naming;
pub use scan::{Found, find};
pub use words::{Marker, in_capitals, is_ordinal, says_part, split_marker};

use crate::diagnostic::CellAt;
use crate::vocabulary::RecordKind;

/// A table of a sheet.
#[derive(Debug)]
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
}

/// A text outside the table, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub at: CellAt,
    pub text: String,
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
    /// The section and those around it, innermost first.
    pub fn sections_of(&self, section: Option<usize>) -> impl Iterator<Item = &Section> {
        std::iter::successors(section, |&index| self.sections[index].parent)
            .map(|index| &self.sections[index])
    }
}

#[cfg(test)]
mod tests;
