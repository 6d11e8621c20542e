//! Workbooks of Excel 2007 and later in binary form (.xlsb; [MS-XLSB]) → sheets. The cells come from calamine; what it
//! does not tell (merged areas, hidden rows and columns, pictures) is read here, in a walk that also keeps the bounds.

mod layout;
mod records;
mod shared;

use super::Contents;
use super::build::{Budget, SheetBuilder};
use super::calamine::Binary;
use super::fault::Fault;
use super::package::Package;
use super::pictures::Pictures;
use super::xlsx;

/// All worksheets; chart sheets are left out.
pub fn read(package: &mut Package<'_>) -> Result<Contents, Fault> {
    let shared = shared::read(package)?;
    let mut budget = Budget::default();
    let mut pictures = Pictures::default();
    let mut cells = None;
    let mut sheets = Vec::new();
    for sheet in &shared.sheets {
        let mut builder = SheetBuilder::new(&mut budget, &sheet.name, sheet.position);
        if sheet.hidden {
            builder.hide();
        }
        let has_drawing = layout::read(package.required(&sheet.part)?, &mut builder)?;
        let cells = match &mut cells {
            Some(cells) => cells,
            none => none.insert(Binary::open(package.file(), shared.epoch)?),
        };
        cells.cells(&sheet.name, &mut builder)?;
        if has_drawing {
            xlsx::place_drawing(package, &sheet.part, &mut pictures, &mut builder)?;
        }
        sheets.push(builder.finish());
    }
    Ok(Contents { sheets, pictures_left_out: pictures.left_out, ..Contents::default() })
}
