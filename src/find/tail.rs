//! What stands below the last numbered row of a table that numbers its rows: signers, whatever titles they sign by, are
//! told from rows of data that merely lack a number. In a table without numbers they are those that say so and stand apart.

use super::rows::{Rows, Seen, is_nothing, ordinal};
use super::sections::{Told, says_kind};
use super::{RowKind, TableRow, footers};
use crate::catalogue;
use crate::read::{Row, Value};

/// Longer texts are no names and no titles.
const LONGEST_TITLE: usize = 8;

impl Rows<'_, '_> {
    /// Settles the rows before the row `end`. Rows of names and titles alone are signers where one of them, or one
    /// above, says so. Any other name alone is no data either: it becomes a section, which is
    /// doubted aloud.
    pub fn settle_tail(&mut self, rows: &mut [TableRow], end: u32) {
        let numbered = rows.iter().rposition(|row| self.is_numbered_data(row));
        let Some(last) = numbered.or_else(|| self.last_telling(rows)) else { return };
        let (mut before, mut signed, mut apart) = (rows[last].index, false, false);
        let mut lone: Vec<(usize, bool)> = Vec::new();
        for (at, taken) in rows.iter().enumerate().skip(last + 1) {
            let Some(row) = self.row_before(taken, end) else { break };
            let seen = self.seen(row);
            signed |= seen.texts().any(footers::signs_below) && !self.tells(row, taken);
            apart |= row.index > before + 1;
            before = row.index;
            match taken.what {
                RowKind::Data { .. } if !signed && !self.is_lone(row, taken, &seen) => {
                    lone.clear();
                    apart = false;
                }
                RowKind::Data { .. } | RowKind::Nameless { .. } | RowKind::Section(_)
                    if self.is_lone(row, taken, &seen) =>
                {
                    lone.push((at, signed));
                }
                _ => {}
            }
        }
        let signers = numbered.is_some() || apart;
        self.closed |= signers && lone.iter().any(|(_, below)| *below);
        for (at, below) in lone {
            match rows[at].what {
                _ if signers && below => rows[at].what = RowKind::Footer,
                RowKind::Data { .. } if numbered.is_some() => self.doubt(&mut rows[at]),
                _ => {}
            }
        }
    }

    /// The last row that says more of somebody than a name, in a table without numbers.
    fn last_telling(&self, rows: &[TableRow]) -> Option<usize> {
        let facts = |row: &TableRow| self.grid.sheet.row(row.index).map_or(0, |row| self.facts(row));
        rows.iter().rposition(|row| matches!(row.what, RowKind::Data { .. }) && facts(row) >= 2)
    }

    fn row_before(&self, row: &TableRow, end: u32) -> Option<&Row> {
        self.grid.sheet.row(row.index).filter(|row| row.index < end)
    }

    /// A row of data with a number, be it that of a merged cell.
    fn is_numbered_data(&self, row: &TableRow) -> bool {
        let number = || {
            let (_, value) = self.grid.applies(self.grid.sheet.row(row.index)?, self.order?)?;
            Some(ordinal(value).is_some())
        };
        matches!(row.what, RowKind::Data { .. }) && number() == Some(true)
    }

    /// Whether a row names somebody and says enough else to be of the list.
    fn tells(&self, row: &Row, taken: &TableRow) -> bool {
        matches!(taken.what, RowKind::Data { .. }) && self.facts(row) >= 3
    }

    /// The cells that apply to a row, its number aside.
    fn facts(&self, row: &Row) -> usize {
        let applies = |&&column: &&u32| {
            Some(column) != self.order
                && self.grid.applies(row, column).is_some_and(|(_, value)| !is_nothing(value))
        };
        self.columns.iter().filter(applies).count()
    }

    /// Whether a row holds a name or a title alone, or several side by side, and nothing from merged cells above.
    fn is_lone(&self, row: &Row, taken: &TableRow, seen: &Seen<'_>) -> bool {
        let said: Vec<&Value> =
            seen.cells.iter().map(|(_, value)| *value).filter(|value| !is_nothing(value)).collect();
        let marked = match taken.what {
            RowKind::Section(index) => self.sections.all[index].is_marked(),
            _ => false,
        };
        let brief = |value: &&Value| value.as_text().is_some_and(is_name_or_title);
        !marked
            && (1..=3).contains(&said.len())
            && said.iter().all(brief)
            && self.facts(row) <= said.len()
            && (said.len() == 1 || !self.holds_fact(row))
    }

    /// Whether a cell says what only a row of data would: an award, a unit.
    fn holds_fact(&self, row: &Row) -> bool {
        row.cells.iter().filter_map(|cell| cell.value.as_text()).any(|text| {
            let is_award = catalogue::resolve(text).iter().any(|award| award.exact);
            is_award || (catalogue::kind::guess(text).is_some() && !footers::signs_below(text))
        })
    }

    /// Makes a row of one cell a section, for a name without a number is none for certain.
    fn doubt(&mut self, row: &mut TableRow) {
        let cells = self.grid.sheet.row(row.index).map_or(&[][..], |row| row.cells.as_slice());
        let cell = cells.first().filter(|_| cells.len() == 1);
        let told = cell.and_then(|cell| Some(Told::unmarked(cell.column, cell.value.as_text()?)));
        if let Some(told) = told {
            row.what = RowKind::Section(self.sections.open(row.index, told));
        }
    }
}

/// A short text without figures that neither begins a list of its own nor names a kind.
fn is_name_or_title(text: &str) -> bool {
    let words = text.split_whitespace().count();
    (1..=LONGEST_TITLE).contains(&words)
        && !text.contains(|c: char| c.is_ascii_digit() || c == ':')
        && !says_kind(text)
        && !catalogue::resolve(text).iter().any(|award| award.exact)
}
