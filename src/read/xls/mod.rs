//! Workbooks of Excel 2 to 2003 (.xls; [MS-XLS] in [MS-CFB]) → sheets. Pictures are not read.

mod bare;
mod cells;
mod globals;
mod records;
mod storage;

use super::Contents;
use super::build::{Budget, SheetBuilder};
use super::fault::Fault;
use super::sniff::Format;
use globals::Globals;
use storage::Storage;

/// Excel 97 and later write `Workbook`, Excel 5 and 95 `Book`; a file for both has the newer one too.
const STREAMS: [&str; 2] = ["Workbook", "Book"];

/// Broken sheets beside which others are read. How far a broken one reaches is not known, so there are few.
const BROKEN: usize = 8;

/// What a compound file holds.
pub fn format(bytes: &[u8]) -> Result<Format, Fault> {
    if bare::is_bare(bytes) {
        return Ok(Format::Xls);
    }
    let storage = Storage::open(bytes)?;
    if STREAMS.iter().any(|name| storage.has(name)) {
        return Ok(Format::Xls);
    }
    Err(if storage.has("EncryptedPackage") { Fault::Encrypted } else { Fault::OtherDocument })
}

/// All worksheets; chart and macro sheets are left out.
pub fn read(bytes: &[u8]) -> Result<Contents, Fault> {
    if bare::is_bare(bytes) {
        return sheets(&bare::modern(bytes)?);
    }
    let storage = Storage::open(bytes)?;
    let name = STREAMS.iter().find(|name| storage.has(name)).ok_or(Fault::Broken)?;
    sheets(&storage.stream(name)?)
}

fn sheets(stream: &[u8]) -> Result<Contents, Fault> {
    let globals = Globals::read(stream)?;
    let mut budget = Budget::default();
    let mut contents = Contents::default();
    // Sheets lie one behind the other: those that overlap were made to keep us busy.
    let mut left = stream.len();
    for sheet in &globals.sheets {
        let mut builder = SheetBuilder::new(&mut budget, &sheet.name, sheet.position);
        if sheet.hidden {
            builder.hide();
        }
        let records = stream.get(sheet.start..).unwrap_or_default();
        let read = cells::read(records, &globals, &mut builder).map(|read| {
            left = left.saturating_sub(read);
            builder.finish()
        });
        contents.take((sheet.position, &sheet.name), read)?;
        if left == 0 || contents.broken.len() > BROKEN {
            return Err(Fault::Broken);
        }
    }
    contents.unless_all_broken()
}
