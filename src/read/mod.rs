//! Bytes of a workbook → sheets of placed cells, whatever its format.
//!
//! Each format has a small reader of its own, because a file is foreign: what it says of its own size is never
//! believed, memory is taken only for what was really read, and hidden rows, hidden columns and merged areas come out
//! of the same pass as the cells. The values of .xlsb come from calamine, which also gets a second try at an .xlsx that
//! our reader gives up; .xls and .ods it never sees, because it takes memory there for what a file claims.
//! Everything else (what a table is, what a heading means) is for later stages.

mod binary;
mod build;
mod calamine;
mod charset;
mod chunks;
mod csv;
mod fallback;
mod fault;
mod html;
mod inventory;
mod limits;
mod mime;
mod ods;
mod package;
mod pictures;
mod problems;
mod reference;
mod relations;
mod serial;
mod sheet;
mod sniff;
mod strings;
#[cfg(test)]
mod tests;
mod value;
mod xls;
mod xlsb;
mod xlsx;
mod xml;
mod xml2003;

pub use inventory::{Entry, Inventory, Kind, input, is_source};
pub use serial::DAY_ZERO;
pub use sheet::{Area, Cell, Picture, Row, Sheet, Value, Workbook};

use crate::diagnostic::Warned;
use fault::{Bound, Fault};
use package::Package;
use sniff::Format;
use std::sync::Arc;

/// What a format's reader gives back.
#[derive(Debug, Default)]
struct Contents {
    sheets: Vec<Sheet>,
    /// Position and name of the sheets that could not be read while others could.
    broken: Vec<(u16, String)>,
    /// Whether pictures were left out because of the bounds.
    pictures_left_out: bool,
    /// Whether the cells alone could be read.
    read_otherwise: bool,
}

/// Reads a workbook of any format; `name` is its path below the input folder. A file that cannot be read gives nothing
/// and one error that says why.
pub fn workbook(name: &str, bytes: &[u8]) -> Warned<Option<Workbook>> {
    match contents(name, bytes) {
        Ok(contents) => {
            let left_out = contents.pictures_left_out.then(|| problems::pictures_left_out(name));
            let otherwise = contents.read_otherwise.then(|| problems::read_otherwise(name));
            let broken = contents.broken.iter().map(|sheet| problems::sheet_broken(name, sheet));
            let problems = broken.chain(left_out).chain(otherwise).collect();
            Warned::new(Some(Workbook { file: Arc::from(name), sheets: contents.sheets }), problems)
        }
        Err(fault) => Warned::new(None, vec![problems::fault(name, fault)]),
    }
}

/// The text of a story: UTF-8, UTF-16 or the Vietnamese code page of Windows.
pub fn text(bytes: &[u8]) -> String {
    charset::decode(bytes).into_owned()
}

fn contents(name: &str, bytes: &[u8]) -> Result<Contents, Fault> {
    if bytes.len() as u64 > limits::FILE_BYTES {
        return Err(Fault::TooLarge(Bound::File));
    }
    match sniff::format(name, bytes)? {
        Format::Xlsx => xlsx(bytes),
        Format::Xlsb => xlsb::read(&mut Package::open(bytes)?),
        Format::Ods => ods::read(&mut Package::open(bytes)?),
        Format::Xls => xls::read(bytes),
        Format::FlatOds => ods::read_flat(&charset::decode_markup(bytes)),
        Format::Xml2003 => xml2003::read(&charset::decode_markup(bytes)),
        Format::Html => html::read(name, bytes),
        Format::Message => html::read_message(name, bytes),
        Format::Csv => csv::read(name, bytes),
    }
}

/// Where the first reader finds something broken, the second one may read it all.
fn xlsx(bytes: &[u8]) -> Result<Contents, Fault> {
    let second = || fallback::read(&mut Package::open(bytes)?);
    match xlsx::read(&mut Package::open(bytes)?) {
        Ok(contents) if !contents.broken.is_empty() => Ok(second().unwrap_or(contents)),
        Err(Fault::Broken) => second(),
        result => result,
    }
}

impl Contents {
    /// Takes a sheet, or notes that it is broken: that does not keep the others from being read.
    fn take(&mut self, (position, name): (u16, &str), read: Result<Sheet, Fault>) -> Result<(), Fault> {
        match read {
            Ok(sheet) => self.sheets.push(sheet),
            Err(Fault::Broken) => self.broken.push((position, name.to_owned())),
            Err(fault) => return Err(fault),
        }
        Ok(())
    }

    /// Unless nothing but broken sheets was found.
    fn unless_all_broken(self) -> Result<Self, Fault> {
        let all_broken = self.sheets.is_empty() && !self.broken.is_empty();
        if all_broken { Err(Fault::Broken) } else { Ok(self) }
    }
}
