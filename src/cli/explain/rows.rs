//! The rows of a table in runs: neighbours that were taken for the same thing, with what is to be said of each run.

use crate::interpret::{Origin, RowExplained, RowFate, SheetExplained, TableExplained};
use crate::project::Reading;

/// Neighbouring rows of the same fate; zero-based.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Run {
    pub first: u32,
    pub last: u32,
    pub what: RowExplained,
    /// What became of the row, if it is in the account: a section that may be a person is.
    pub fate: Option<RowFate>,
    /// What was said of the row is told: it may differ from what was said of the next.
    pub told: bool,
}

/// Refused rows of which all is told; of the others `check` tells.
const MOST_TOLD: usize = 20;

/// What became of each row is known only after everything was united.
pub(super) fn runs(table: &TableExplained, sheet: &SheetExplained, reading: &Reading) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut refused = 0;
    for &(row, what) in &table.rows {
        let fate = reading.account.fate(&Origin { sheet: sheet.sheet.clone().into(), row });
        // Its first fate is that of the first reading.
        let what = match what {
            RowExplained::Record(_) => RowExplained::Record(fate.unwrap_or_default()),
            other => other,
        };
        let is_refused = fate == Some(RowFate::Refused);
        refused += usize::from(is_refused);
        let told = what == RowExplained::Section || (is_refused && refused <= MOST_TOLD);
        let run = Run { first: row, last: row, what, fate, told };
        match runs.last_mut() {
            Some(own) if own.what == what && own.fate == fate && own.last + 1 == row && !told => {
                own.last = row;
            }
            _ => runs.push(run),
        }
    }
    runs
}

/// Rows of data, published, withheld, refused; and the other rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sums {
    pub read: u32,
    pub published: u32,
    pub withheld: u32,
    pub refused: u32,
    pub others: u32,
}

pub(super) fn sums(runs: &[Run]) -> Sums {
    let mut sums = Sums::default();
    for run in runs {
        let rows = run.last - run.first + 1;
        let Some(fate) = run.fate else {
            sums.others += rows;
            continue;
        };
        sums.read += rows;
        match fate {
            RowFate::Published => sums.published += rows,
            RowFate::Withheld(_) => sums.withheld += rows,
            RowFate::Refused => sums.refused += rows,
        }
    }
    sums
}
