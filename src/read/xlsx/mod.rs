//! Workbooks of Excel 2007 and later in XML (.xlsx, .xlsm; ECMA-376) → sheets, each part read once as a stream.

mod book;
mod cells;
mod drawing;
mod plain;
mod rich;
mod strings;
mod styles;

pub use book::SheetPart;

use super::Contents;
use super::build::{Budget, SheetBuilder};
use super::fault::Fault;
use super::package::Package;
use super::pictures::Pictures;
use super::relations::Relations;
use super::serial::{Epoch, Format};
use super::sheet::Sheet;
use super::strings::Strings;
use std::sync::Arc;

/// What all sheets of a workbook share.
#[derive(Debug, Default)]
struct Shared {
    epoch: Epoch,
    /// Number format of each cell style.
    formats: Vec<Format>,
    strings: Strings,
    /// Part of the picture that each value of `vm` places in its cell (the first is 1).
    cell_pictures: Vec<Option<Arc<str>>>,
}

/// A workbook that is being read sheet by sheet.
struct BookReader<'p, 'a> {
    package: &'p mut Package<'a>,
    shared: Shared,
    budget: Budget,
    pictures: Pictures,
}

/// All worksheets; chart sheets have no cells and are left out.
pub fn read(package: &mut Package<'_>) -> Result<Contents, Fault> {
    let book = book::read(package)?;
    let shared = Shared {
        epoch: book.epoch,
        formats: styles::read(package, &book.styles)?,
        strings: strings::read(package, &book.strings)?,
        cell_pictures: rich::read(package)?,
    };
    let (budget, pictures) = (Budget::default(), Pictures::default());
    let mut reader = BookReader { package, shared, budget, pictures };
    let mut contents = Contents::default();
    for sheet in &book.sheets {
        contents.take((sheet.position, &sheet.name), reader.sheet(sheet))?;
    }
    contents.pictures_left_out = reader.pictures.left_out;
    contents.unless_all_broken()
}

impl BookReader<'_, '_> {
    fn sheet(&mut self, sheet: &SheetPart) -> Result<Sheet, Fault> {
        let mut builder = SheetBuilder::new(&mut self.budget, &sheet.name, sheet.position);
        if sheet.hidden {
            builder.hide();
        }
        let found = cells::read(self.package.required(&sheet.part)?, &self.shared, &mut builder)?;
        for placed in &found.pictures {
            if let Some(bytes) = self.pictures.get(self.package, &placed.part) {
                builder.picture(placed.row, placed.column, bytes);
            }
        }
        if found.has_drawing {
            place_drawing(self.package, &sheet.part, &mut self.pictures, &mut builder)?;
        }
        Ok(builder.finish())
    }
}

/// Adds the pictures that lie on the sheet.
pub fn place_drawing(
    package: &mut Package<'_>,
    sheet: &str,
    pictures: &mut Pictures,
    builder: &mut SheetBuilder<'_>,
) -> Result<(), Fault> {
    let relations = Relations::of(package, sheet)?;
    let Some(part) = relations.only("drawing") else { return Ok(()) };
    for placed in drawing::read(package, part)? {
        if let Some(bytes) = pictures.get(package, &placed.part) {
            builder.picture(placed.row, placed.column, bytes);
        }
    }
    Ok(())
}

/// A picture and the cell of its upper left corner.
#[derive(Debug, PartialEq, Eq)]
struct Placed {
    row: u32,
    column: u32,
    /// The part that holds the picture.
    part: Arc<str>,
}
