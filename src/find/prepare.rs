//! Makes a sheet's text readable once, before anything looks at it: legacy encodings decoded, then cleaned. Decoding
//! comes first, because cleaning removes U+00AD, which is "ư" in TCVN3.

use crate::read::{Row, Sheet, Value};
use crate::vietnamese::legacy::{self, Encoding, Scale, Tally};
use crate::vietnamese::{clean, share_of_syllables};
use rayon::prelude::*;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// A column whose text was not Unicode, and what it was taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Conversion {
    pub column: u32,
    pub encoding: Encoding,
    /// Row of the first converted cell.
    pub first_row: u32,
    pub cells: usize,
}

/// Decodes and cleans all text cells in place. Cells that hold nothing after cleaning go.
pub fn prepare(sheet: &mut Sheet) -> Vec<Conversion> {
    let encodings = Encodings::detect(sheet);
    let converted: Vec<Vec<Conversion>> =
        sheet.rows.par_iter_mut().map(|row| prepare_row(row, &encodings)).collect();
    sheet.rows.retain(|row| !row.cells.is_empty());
    let mut conversions: BTreeMap<u32, Conversion> = BTreeMap::new();
    for cell in converted.into_iter().flatten() {
        let own = conversions.entry(cell.column).or_insert(Conversion { cells: 0, ..cell });
        own.cells += cell.cells;
    }
    conversions.into_values().collect()
}

/// The cells of the row that were converted, each by itself.
fn prepare_row(row: &mut Row, encodings: &Encodings) -> Vec<Conversion> {
    let mut converted = Vec::new();
    for cell in &mut row.cells {
        let Value::Text(text) = &mut cell.value else { continue };
        if let Some(encoding) = encodings.of(row.index, cell.column, text) {
            *text = legacy::decode(encoding, text).into();
            converted.push(Conversion { column: cell.column, encoding, first_row: row.index, cells: 1 });
        }
        if let Cow::Owned(cleaned) = clean(text) {
            *text = cleaned.into();
        }
    }
    row.cells.retain(|cell| cell.value.as_text().is_none_or(|text| !text.trim().is_empty()));
    converted
}

/// The encodings of a sheet: each column's, each row's (headings in legacy text over data in Unicode), the whole's.
#[derive(Default)]
struct Encodings {
    columns: BTreeMap<u32, Encoding>,
    rows: BTreeMap<u32, Encoding>,
    whole: Option<Encoding>,
    /// Columns in which cells of Unicode stand beside the legacy ones.
    mixed: BTreeSet<u32>,
}

impl Encodings {
    /// A column is decided by its own cells, else (short columns) by the sheet as a whole.
    fn detect(sheet: &Sheet) -> Encodings {
        let weighed =
            sheet.rows.par_chunks(ROWS_AT_ONCE).map(Weighed::of).reduce(Weighed::default, Weighed::and);
        let Weighed { columns, rows, mixed } = weighed;
        let mut whole = Tally::default();
        columns.values().for_each(|(_, tally)| whole += *tally);
        let whole = whole.verdict();
        let decided = |(column, (cells, tally)): (u32, (usize, Tally))| {
            let decided = tally.verdict().or(whole.filter(|_| cells <= FEW_CELLS));
            decided.map(|encoding| (column, encoding))
        };
        Encodings { columns: columns.into_iter().filter_map(decided).collect(), rows, whole, mixed }
    }

    /// The encoding of a cell. Beside cells of Unicode, one that reads well as it is stays.
    fn of(&self, row: u32, column: u32, text: &str) -> Option<Encoding> {
        let has_any = self.whole.is_some() || !self.rows.is_empty() || !self.columns.is_empty();
        if !has_any || !is_legacy_text(text) {
            return None;
        }
        let of_row = self.rows.get(&row).copied();
        let of_column = self.columns.get(&column).copied();
        let reads_well = || {
            let (syllables, words) = share_of_syllables(text);
            syllables == words
        };
        match of_column {
            Some(_) if of_row.is_none() && self.mixed.contains(&column) && reads_well() => None,
            Some(encoding) => Some(encoding),
            None if of_row.is_some() => of_row,
            None => self.whole.filter(|_| legacy::is_odd_text(text)),
        }
    }
}

/// What the texts of some rows tell of their encoding.
#[derive(Default)]
struct Weighed {
    /// How many cells of each column may be legacy text, and their count of telling words.
    columns: BTreeMap<u32, (usize, Tally)>,
    rows: BTreeMap<u32, Encoding>,
    mixed: BTreeSet<u32>,
}

/// Rows that one core weighs.
const ROWS_AT_ONCE: usize = 1024;

impl Weighed {
    fn of(rows: &[Row]) -> Self {
        let mut found = Self::default();
        let mut scale = Scale::default();
        for row in rows {
            let mut of_row = Tally::default();
            let texts = row.cells.iter().filter_map(|cell| Some((cell.column, cell.value.as_text()?)));
            for (column, text) in texts {
                if is_legacy_text(text) {
                    let tally = scale.weigh(text);
                    let (cells, of_column) = found.columns.entry(column).or_default();
                    *cells += 1;
                    *of_column += tally;
                    of_row += tally;
                } else if !text.is_ascii() {
                    found.mixed.insert(column);
                }
            }
            found.rows.extend(of_row.verdict().map(|encoding| (row.index, encoding)));
        }
        found
    }

    fn and(mut self, other: Self) -> Self {
        for (column, (cells, tally)) in other.columns {
            let own = self.columns.entry(column).or_default();
            own.0 += cells;
            own.1 += tally;
        }
        self.rows.extend(other.rows);
        self.mixed.extend(other.mixed);
        self
    }
}

/// A column of no more cells is often undecided alone; the sheet then speaks for it.
const FEW_CELLS: usize = 3;

/// Whether a text could be TCVN3 or VNI: it has a letter of the upper half of Latin-1 and none of the letters that only
/// Unicode Vietnamese has. Told by the first bytes of each letter.
fn is_legacy_text(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut upper = false;
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            0xC2 | 0xC3 => upper = true,
            // U+0100 to U+01FF; U+0300 to U+036F.
            0xC4..=0xC7 | 0xCC => return false,
            0xCD if bytes[at + 1] < 0xB0 => return false,
            // U+1E00 to U+1EFF.
            0xE1 if (0xB8..=0xBB).contains(&bytes[at + 1]) => return false,
            _ => {}
        }
    }
    upper
}
