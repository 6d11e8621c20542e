//! What became of every row that was read: the account in which nothing is lost.

use super::records::Origin;
use crate::diagnostic::Place;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// What became of a row of data.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowFate {
    #[default]
    Published,
    Withheld(Reason),
    /// It has an error, or cannot be told from a section.
    Refused,
}

/// Why a row is not published though nothing is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// `Công bố` = Không.
    NotPublished,
    /// `Công bố` = Ẩn danh.
    Anonymous,
    /// `Công bố` says something that is neither.
    Unclear,
    /// On the take-down sheet.
    TakenDown,
    HiddenRow,
    /// Refused, or what was given was taken back.
    NotAwarded,
    /// In a list of delegates, staff or the like.
    NotHonours,
    /// Perhaps the same person as one who is not to be named.
    Namesake,
}

/// The account of rows of data.
#[derive(Clone, Debug, Default)]
pub struct Account {
    /// The fate of each row of a sheet.
    sheets: BTreeMap<Place, HashMap<u32, RowFate>>,
}

impl Account {
    /// Notes that a row was read; it counts as published until something else is said.
    pub fn read(&mut self, origin: &Origin) {
        self.sheet(&origin.sheet).entry(origin.row).or_default();
    }

    /// The worst fate of a row's records is that of the row.
    pub fn set(&mut self, origin: &Origin, fate: RowFate) {
        let current = self.sheet(&origin.sheet).entry(origin.row).or_default();
        *current = (*current).max(fate);
    }

    fn sheet(&mut self, sheet: &Place) -> &mut HashMap<u32, RowFate> {
        self.sheets.entry(sheet.clone()).or_default()
    }

    /// Adds the account of another workbook.
    pub fn extend(&mut self, other: Account) {
        for (sheet, rows) in other.sheets {
            let own = self.sheets.entry(sheet).or_default();
            if own.is_empty() {
                *own = rows;
                continue;
            }
            for (row, fate) in rows {
                let current = own.entry(row).or_default();
                *current = (*current).max(fate);
            }
        }
    }

    pub fn fate(&self, origin: &Origin) -> Option<RowFate> {
        self.sheets.get(&origin.sheet)?.get(&origin.row).copied()
    }

    /// All rows with their fates, in the order of files, sheets and rows.
    pub fn rows(&self) -> Vec<(Origin, RowFate)> {
        let of_sheet = |(sheet, rows): (&Place, &HashMap<u32, RowFate>)| -> Vec<(Origin, RowFate)> {
            let sheet = Arc::new(sheet.clone());
            rows.iter().map(|(&row, &fate)| (Origin { sheet: sheet.clone(), row }, fate)).collect()
        };
        let mut rows: Vec<_> = self.sheets.iter().flat_map(of_sheet).collect();
        rows.sort();
        rows
    }

    /// Rows read, published, withheld, refused; the first is the sum of the others.
    pub fn totals(&self) -> RowTotals {
        let mut totals = RowTotals::default();
        for fate in self.sheets.values().flat_map(HashMap::values) {
            totals.read += 1;
            match fate {
                RowFate::Published => totals.published += 1,
                RowFate::Refused => totals.refused += 1,
                RowFate::Withheld(reason) => {
                    totals.withheld += 1;
                    *totals.reasons.entry(*reason).or_default() += 1;
                }
            }
        }
        totals
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowTotals {
    pub read: usize,
    pub published: usize,
    pub withheld: usize,
    pub refused: usize,
    pub reasons: BTreeMap<Reason, usize>,
}
