//! Places for the cells of a table that gives none: each cell takes the next one that no cell from a row above reaches
//! into. Knows no tags.

use crate::read::fault::{Bound, Fault};
use crate::read::limits;

/// The most columns and rows that one cell may take (HTML 4.9.11).
const COLUMNS: u32 = 1_000;
const ROWS: u32 = 65_534;

/// Columns for which is remembered how far down they are taken. No list is wider.
const REMEMBERED: usize = 2_048;

/// One table, or the page around all tables.
#[derive(Debug, Default)]
pub struct Grid {
    first_column: u32,
    /// The row that comes next.
    pub next_row: u32,
    /// The row that cells are added to.
    row: Option<u32>,
    /// The column that comes next in it.
    next_column: u32,
    /// The first column that no cell has reached.
    right: u32,
    /// For each column from the first the row from which on it is free.
    free_from: Vec<u32>,
}

/// The place of a cell, and how many rows and columns it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    pub row: u32,
    pub column: u32,
    pub rows: u32,
    pub columns: u32,
}

impl Grid {
    /// An empty table whose upper left corner lies here.
    pub fn at(row: u32, column: u32) -> Self {
        Self { first_column: column, next_row: row, right: column, ..Grid::default() }
    }

    /// Begins the next row and gives its number.
    pub fn begin_row(&mut self) -> Result<u32, Fault> {
        let row = self.next_row;
        if row >= limits::ROWS {
            return Err(Fault::TooLarge(Bound::Position));
        }
        (self.row, self.next_row, self.next_column) = (Some(row), row + 1, self.first_column);
        Ok(row)
    }

    /// Ends the row: what comes belongs to a new one.
    pub fn end_row(&mut self) {
        self.row = None;
    }

    /// Whether cells are being added to a row.
    pub fn in_row(&self) -> bool {
        self.row.is_some()
    }

    /// The place of the row's next cell, which takes so many rows and columns.
    pub fn place(&mut self, rows: u32, columns: u32) -> Result<Spot, Fault> {
        let row = match self.row {
            Some(row) => row,
            None => self.begin_row()?,
        };
        let (rows, columns) = (rows.clamp(1, ROWS), columns.clamp(1, COLUMNS));
        let taken = self.free_from.iter().skip((self.next_column - self.first_column) as usize);
        let column = self.next_column + taken.take_while(|free_from| **free_from > row).count() as u32;
        if column >= limits::COLUMNS {
            return Err(Fault::TooLarge(Bound::Position));
        }
        self.next_column = column + columns;
        self.right = self.right.max(self.next_column);
        if rows > 1 {
            self.take(column, columns, row + rows);
        }
        Ok(Spot { row, column, rows, columns })
    }

    /// Makes room for a table that was nested in a cell of this one.
    pub fn surround(&mut self, nested: &Grid) {
        self.next_row = self.next_row.max(nested.next_row);
        self.next_column = self.next_column.max(nested.right);
        self.right = self.right.max(nested.right);
    }

    /// Marks the columns as taken as far as the row.
    fn take(&mut self, column: u32, columns: u32, free_from: u32) {
        let first = (column - self.first_column) as usize;
        let end = (first + columns as usize).min(REMEMBERED);
        if self.free_from.len() < end {
            self.free_from.resize(end, 0);
        }
        if let Some(taken) = self.free_from.get_mut(first..end) {
            taken.fill(free_from);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_pass_by_what_reaches_into_their_row() {
        let mut grid = Grid::at(3, 2);
        let mut places = Vec::new();
        for row in [&[(2, 1), (1, 2), (3, 1)][..], &[(1, 1), (1, 1), (1, 1)], &[(1, 1)]] {
            grid.begin_row().expect("within bounds");
            for (rows, columns) in row {
                let spot = grid.place(*rows, *columns).expect("within bounds");
                places.push((spot.row, spot.column));
            }
        }
        assert_eq!(places, [(3, 2), (3, 3), (3, 5), (4, 3), (4, 4), (4, 6), (5, 2)]);
    }

    #[test]
    fn bounds_are_kept() {
        let mut grid = Grid::default();
        assert_eq!(grid.place(0, 0), Ok(Spot { row: 0, column: 0, rows: 1, columns: 1 }));
        for _ in 0..16 {
            grid.place(u32::MAX, u32::MAX).expect("within bounds");
        }
        grid.place(1, 900).expect("within bounds");
        assert_eq!(grid.place(1, 1), Err(Fault::TooLarge(Bound::Position)));
        assert_eq!(Grid::at(limits::ROWS, 0).begin_row(), Err(Fault::TooLarge(Bound::Position)));
    }
}
