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
        let mut found = Encodings::default();
        let mut scale = Scale::default();
        let mut whole = Tally::default();
        let mut columns: BTreeMap<u32, (usize, Tally)> = BTreeMap::new();
        for row in &sheet.rows {
            let mut of_row = Tally::default();
            for (column, text) in
                row.cells.iter().filter_map(|cell| Some((cell.column, cell.value.as_text()?)))
            {
                if is_legacy_text(text) {
                    let tally = scale.weigh(text);
                    let (cells, of_column) = columns.entry(column).or_default();
                    *cells += 1;
                    *of_column += tally;
                    of_row += tally;
                    whole += tally;
                } else if !text.is_ascii() {
                    found.mixed.insert(column);
                }
            }
            found.rows.extend(of_row.verdict().map(|encoding| (row.index, encoding)));
        }
        found.whole = whole.verdict();
        for (column, (cells, tally)) in columns {
            let decided = tally.verdict().or(found.whole.filter(|_| cells <= FEW_CELLS));
            found.columns.extend(decided.map(|encoding| (column, encoding)));
        }
        found
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
