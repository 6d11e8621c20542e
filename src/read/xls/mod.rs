//! Workbooks of Excel 5 to 2003 (.xls; [MS-XLS] in [MS-CFB]) → sheets. Pictures are not read.

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

/// What a compound file holds.
pub fn format(bytes: &[u8]) -> Result<Format, Fault> {
    let storage = Storage::open(bytes)?;
    if STREAMS.iter().any(|name| storage.has(name)) {
        return Ok(Format::Xls);
    }
    Err(if storage.has("EncryptedPackage") { Fault::Encrypted } else { Fault::OtherDocument })
}

/// All worksheets; chart and macro sheets are left out.
pub fn read(bytes: &[u8]) -> Result<Contents, Fault> {
    let storage = Storage::open(bytes)?;
    let name = STREAMS.iter().find(|name| storage.has(name)).ok_or(Fault::Broken)?;
    let stream = storage.stream(name)?;
    let globals = Globals::read(&stream)?;
    let mut budget = Budget::default();
    let mut sheets = Vec::new();
    // Sheets lie one behind the other: those that overlap were made to keep us busy.
    let mut left = stream.len();
    for sheet in &globals.sheets {
        let mut builder = SheetBuilder::new(&mut budget, &sheet.name, sheet.position);
        if sheet.hidden {
            builder.hide();
        }
        let records = stream.get(sheet.start..).ok_or(Fault::Broken)?;
        let read = cells::read(records, &globals, &mut builder)?;
        left = left.checked_sub(read).ok_or(Fault::Broken)?;
        sheets.push(builder.finish());
    }
    Ok(Contents { sheets, ..Contents::default() })
}
