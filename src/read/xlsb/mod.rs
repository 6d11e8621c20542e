//! Workbooks of Excel 2007 and later in binary form (.xlsb; [MS-XLSB]) → sheets. The cells come from calamine, which
//! gets them written plainly; what it does not tell (merged areas, hidden rows and columns, pictures) is read here.

mod layout;
mod plain;
mod records;
mod shared;

use super::Contents;
use super::build::{Budget, SheetBuilder};
use super::calamine::Binary;
use super::fault::Fault;
use super::package::Package;
use super::pictures::Pictures;
use super::xlsx;

/// All worksheets; chart and macro sheets are left out.
pub fn read(package: &mut Package<'_>) -> Result<Contents, Fault> {
    let shared = shared::read(package)?;
    let plain = plain::rewritten(package, &shared)?;
    let mut cells = Binary::open(&plain, shared.epoch)?;
    let mut budget = Budget::default();
    let mut pictures = Pictures::default();
    let mut sheets = Vec::new();
    for (number, sheet) in shared.sheets.iter().enumerate() {
        let mut builder = SheetBuilder::new(&mut budget, &sheet.name, sheet.position);
        if sheet.hidden {
            builder.hide();
        }
        let has_drawing = layout::read(package.required(&sheet.part)?, &mut builder)?;
        cells.cells(&number.to_string(), &mut builder)?;
        if has_drawing {
            xlsx::place_drawing(package, &sheet.part, &mut pictures, &mut builder)?;
        }
        sheets.push(builder.finish());
    }
    Ok(Contents { sheets, pictures_left_out: pictures.left_out, ..Contents::default() })
}
