//! Collects the cells of a sheet in any order, under the bounds of its workbook. Knows no format.

use super::fault::{Bound, Fault};
use super::limits;
use super::sheet::{Area, Cell, Picture, Row, Sheet, Value};
use std::sync::Arc;

/// What one workbook may still take.
#[derive(Debug)]
pub struct Budget {
    cells: usize,
    text: usize,
    merges: usize,
}

/// One sheet in the making.
#[derive(Debug)]
pub struct SheetBuilder<'b> {
    budget: &'b mut Budget,
    sheet: Sheet,
    hidden_rows: Vec<u32>,
    hidden_columns: Vec<(u32, u32)>,
    /// Whether a cell came after one that belongs behind it.
    disordered: bool,
}

/// Rows of a sheet that were read apart from the others, under a whole budget of their own.
#[derive(Debug)]
pub struct PieceOfRows {
    /// What they take of the budget.
    taken: Budget,
    rows: Vec<Row>,
    hidden: Vec<u32>,
    disordered: bool,
}

impl Budget {
    fn take(&mut self, taken: &Budget) -> Result<(), Fault> {
        let less = |own: usize, taken: usize, bound| own.checked_sub(taken).ok_or(Fault::TooLarge(bound));
        self.cells = less(self.cells, taken.cells, Bound::Cells)?;
        self.text = less(self.text, taken.text, Bound::Text)?;
        self.merges = less(self.merges, taken.merges, Bound::Merges)?;
        Ok(())
    }
}

impl Default for Budget {
    fn default() -> Self {
        Self { cells: limits::CELLS, text: limits::TEXT_BYTES, merges: limits::MERGES }
    }
}

impl<'b> SheetBuilder<'b> {
    pub fn new(budget: &'b mut Budget, name: &str, position: u16) -> Self {
        let sheet = Sheet { name: Arc::from(name), position, ..Sheet::default() };
        Self { budget, sheet, hidden_rows: Vec::new(), hidden_columns: Vec::new(), disordered: false }
    }

    /// Marks the whole sheet as hidden.
    pub fn hide(&mut self) {
        self.sheet.hidden = true;
    }

    /// Adds a text unless it is blank.
    pub fn text(&mut self, row: u32, column: u32, text: &str) -> Result<(), Fault> {
        self.text_once((row, column), text, || text.into())
    }

    /// As [`Self::text`], of a text that other cells may have as well.
    pub fn shared_text(&mut self, row: u32, column: u32, text: &Arc<str>) -> Result<(), Fault> {
        self.text_once((row, column), text, || text.clone())
    }

    fn text_once(
        &mut self,
        (row, column): (u32, u32),
        text: &str,
        owned: impl FnOnce() -> Arc<str>,
    ) -> Result<(), Fault> {
        if text.trim_start().is_empty() {
            return Ok(());
        }
        if text.len() > limits::CELL_TEXT && text.chars().count() > limits::CELL_TEXT {
            return Err(Fault::TooLarge(Bound::CellText));
        }
        let left = self.budget.text.checked_sub(text.len());
        self.budget.text = left.ok_or(Fault::TooLarge(Bound::Text))?;
        self.value(row, column, Value::Text(owned()))
    }

    /// Adds anything but a text; of two values for one cell the later counts.
    pub fn value(&mut self, row: u32, column: u32, value: Value) -> Result<(), Fault> {
        if row >= limits::ROWS || column >= limits::COLUMNS {
            return Err(Fault::TooLarge(Bound::Position));
        }
        self.budget.cells = self.budget.cells.checked_sub(1).ok_or(Fault::TooLarge(Bound::Cells))?;
        let cells = self.row(row);
        let disordered = cells.last().is_some_and(|last| last.column >= column);
        cells.push(Cell { column, value });
        self.disordered |= disordered;
        Ok(())
    }

    pub fn hide_row(&mut self, row: u32) {
        if self.hidden_rows.last() != Some(&row) {
            self.hidden_rows.push(row);
        }
    }

    /// Hides the columns `first..=last`, as far as a sheet reaches.
    pub fn hide_columns(&mut self, first: u32, last: u32) {
        let last = last.min(limits::COLUMNS - 1);
        if first <= last && self.hidden_columns.last() != Some(&(first, last)) {
            self.hidden_columns.push((first, last));
        }
    }

    /// Adds a merged area; one of a single cell or outside the sheet is none.
    pub fn merge(&mut self, area: Area) -> Result<(), Fault> {
        let upright = area.first_row <= area.last_row && area.first_column <= area.last_column;
        let inside = area.last_row < limits::ROWS && area.last_column < limits::COLUMNS;
        let single = area.first_row == area.last_row && area.first_column == area.last_column;
        if upright && inside && !single {
            self.budget.merges = self.budget.merges.checked_sub(1).ok_or(Fault::TooLarge(Bound::Merges))?;
            self.sheet.merges.push(area);
        }
        Ok(())
    }

    pub fn picture(&mut self, row: u32, column: u32, bytes: Arc<[u8]>) {
        if row < limits::ROWS && column < limits::COLUMNS {
            self.sheet.pictures.push(Picture { row, column, bytes });
        }
    }

    /// Adds rows that were read by themselves, behind those that are here.
    pub fn append(&mut self, rows: PieceOfRows) -> Result<(), Fault> {
        let PieceOfRows { taken, rows, hidden, disordered } = rows;
        self.budget.take(&taken)?;
        self.disordered |= disordered;
        for row in rows {
            // Two rows of one number are joined when all are put in order.
            let last = self.sheet.rows.last();
            self.disordered |= last.is_some_and(|last| last.index >= row.index);
            self.sheet.rows.push(row);
        }
        hidden.into_iter().for_each(|row| self.hide_row(row));
        Ok(())
    }

    /// What was added so far, as a piece of another sheet.
    pub fn into_rows(self) -> PieceOfRows {
        let whole = Budget::default();
        let taken = Budget {
            cells: whole.cells - self.budget.cells,
            text: whole.text - self.budget.text,
            merges: whole.merges - self.budget.merges,
        };
        let (hidden, disordered) = (self.hidden_rows, self.disordered);
        PieceOfRows { taken, rows: self.sheet.rows, hidden, disordered }
    }

    /// The sheet, in order.
    pub fn finish(mut self) -> Sheet {
        if self.disordered {
            order(&mut self.sheet.rows);
        }
        self.hidden_rows.sort_unstable();
        for row in &mut self.sheet.rows {
            row.hidden = self.hidden_rows.binary_search(&row.index).is_ok();
        }
        self.sheet.hidden_columns = union(self.hidden_columns);
        self.sheet
    }

    /// The cells of the row, which is begun if it is not the last one.
    fn row(&mut self, index: u32) -> &mut Vec<Cell> {
        let rows = &mut self.sheet.rows;
        let last = rows.last().map(|row| row.index);
        if last != Some(index) {
            self.disordered |= last.is_some_and(|last| last > index);
            // Rows of a list are of equal length.
            let width = rows.last().map_or(4, |row| row.cells.len());
            rows.push(Row { index, hidden: false, cells: Vec::with_capacity(width) });
        }
        let last = rows.len() - 1;
        &mut rows[last].cells
    }
}

/// Sorts rows and cells, joins rows of the same index and keeps the later one of two cells.
fn order(rows: &mut Vec<Row>) {
    rows.sort_by_key(|row| row.index);
    rows.dedup_by(|later, earlier| {
        let same = later.index == earlier.index;
        if same {
            earlier.cells.append(&mut later.cells);
        }
        same
    });
    for row in rows {
        // The sort is stable: reversed, the later one comes first and is the one that stays.
        row.cells.reverse();
        row.cells.sort_by_key(|cell| cell.column);
        row.cells.dedup_by_key(|cell| cell.column);
    }
}

/// All columns of the ranges, ascending, each once.
fn union(mut ranges: Vec<(u32, u32)>) -> Vec<u32> {
    ranges.sort_unstable();
    let mut columns = Vec::new();
    let mut next = 0;
    for (first, last) in ranges {
        columns.extend(first.max(next)..=last);
        next = next.max(last + 1);
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_in_any_order_come_out_in_order() {
        let mut budget = Budget::default();
        let mut sheet = SheetBuilder::new(&mut budget, "S", 0);
        for (row, column, value) in [(5, 2, 1.0), (1, 7, 2.0), (5, 1, 3.0), (5, 2, 4.0), (1, 0, 5.0)] {
            sheet.value(row, column, Value::Number(value)).expect("within bounds");
        }
        sheet.hide_row(5);
        let sheet = sheet.finish();
        let seen: Vec<_> = sheet.rows.iter().map(|row| (row.index, row.hidden, row.cells.len())).collect();
        assert_eq!(seen, [(1, false, 2), (5, true, 2)]);
        assert_eq!(sheet.value(5, 2), Some(&Value::Number(4.0)));
        assert_eq!(sheet.value(1, 0), Some(&Value::Number(5.0)));
    }

    #[test]
    fn hidden_columns_are_listed_once() {
        let mut budget = Budget::default();
        let mut sheet = SheetBuilder::new(&mut budget, "S", 0);
        for (first, last) in [(4, 6), (1, 1), (5, 5), (6, 8), (16_383, u32::MAX)] {
            sheet.hide_columns(first, last);
        }
        assert_eq!(sheet.finish().hidden_columns, [1, 4, 5, 6, 7, 8, 16_383]);
    }

    #[test]
    fn bounds_are_kept() {
        let mut budget = Budget { cells: 1, text: 3, merges: 0 };
        let mut sheet = SheetBuilder::new(&mut budget, "S", 0);
        assert_eq!(sheet.text(0, 0, "\u{a0} \n"), Ok(()), "blank: no cell");
        assert_eq!(sheet.text(0, 0, "abcd"), Err(Fault::TooLarge(Bound::Text)));
        assert_eq!(sheet.text(limits::ROWS, 0, "a"), Err(Fault::TooLarge(Bound::Position)));
        assert_eq!(sheet.text(0, 0, "a"), Ok(()));
        assert_eq!(sheet.value(0, 1, Value::Bool(true)), Err(Fault::TooLarge(Bound::Cells)));
        let area = Area { first_row: 0, last_row: 1, first_column: 0, last_column: 0 };
        assert_eq!(sheet.merge(area), Err(Fault::TooLarge(Bound::Merges)));
    }
}
