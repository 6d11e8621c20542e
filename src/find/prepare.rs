//! Makes a sheet's text readable once, before anything looks at it: legacy encodings decoded, then cleaned. Decoding
//! comes first, because cleaning removes U+00AD, which is "ư" in TCVN3.

use crate::read::{Sheet, Value};
use crate::vietnamese::clean;
use crate::vietnamese::legacy::{self, Encoding, Tally};
use std::borrow::Cow;
use std::collections::BTreeMap;

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
    let encodings = detect(sheet);
    let mut conversions: BTreeMap<u32, Conversion> = BTreeMap::new();
    for row in &mut sheet.rows {
        let index = row.index;
        for cell in &mut row.cells {
            let Value::Text(text) = &mut cell.value else { continue };
            let encoding = encodings.get(&cell.column).copied().filter(|_| is_legacy_text(text));
            if let Some(encoding) = encoding {
                *text = legacy::decode(encoding, text).into();
                let column = cell.column;
                let new = Conversion { column, encoding, first_row: index, cells: 0 };
                conversions.entry(column).or_insert(new).cells += 1;
            }
            if let Cow::Owned(cleaned) = clean(text) {
                *text = cleaned.into();
            }
        }
        row.cells.retain(|cell| cell.value.as_text().is_none_or(|text| !text.trim().is_empty()));
    }
    sheet.rows.retain(|row| !row.cells.is_empty());
    conversions.into_values().collect()
}

/// The encoding of each column, decided by its own cells, else (short columns) by the sheet as a whole.
fn detect(sheet: &Sheet) -> BTreeMap<u32, Encoding> {
    let mut columns: BTreeMap<u32, Vec<&str>> = BTreeMap::new();
    for row in &sheet.rows {
        for cell in &row.cells {
            if let Value::Text(text) = &cell.value
                && is_legacy_text(text)
            {
                columns.entry(cell.column).or_default().push(text);
            }
        }
    }
    let tallies = columns.into_iter().map(|(column, texts)| {
        let few = texts.len() <= FEW_CELLS;
        (column, few, Tally::of(texts))
    });
    let tallies: Vec<(u32, bool, Tally)> = tallies.collect();
    let whole = tallies.iter().map(|(.., tally)| *tally).sum::<Tally>().verdict();
    let decided = |(column, few, tally): (u32, bool, Tally)| {
        tally.verdict().or(whole.filter(|_| few)).map(|encoding| (column, encoding))
    };
    tallies.into_iter().filter_map(decided).collect()
}

/// A column of no more cells is often undecided alone; the sheet then speaks for it.
const FEW_CELLS: usize = 3;

/// Whether a text could be TCVN3 or VNI: it has a letter of the upper half of Latin-1 and none of the letters that only
/// Unicode Vietnamese has.
fn is_legacy_text(text: &str) -> bool {
    let mut upper = false;
    for character in text.chars() {
        match character as u32 {
            0x80..=0xFF => upper = true,
            0x100..=0x1FF | 0x1E00..=0x1EFF | 0x300..=0x36F => return false,
            _ => {}
        }
    }
    upper
}
