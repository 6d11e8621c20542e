//! The workbook part: which sheets there are, where the shared parts lie, how days are counted.

use crate::read::fault::{Bound, Fault};
use crate::read::limits;
use crate::read::package::Package;
use crate::read::relations::Relations;
use crate::read::serial::Epoch;
use crate::read::xml;
use quick_xml::events::BytesStart;
use std::sync::Arc;

/// The workbook part, its parts named from the root of the package.
#[derive(Debug)]
pub struct Book {
    pub sheets: Vec<SheetPart>,
    pub epoch: Epoch,
    pub styles: String,
    pub strings: String,
}

/// A worksheet and its part.
#[derive(Debug)]
pub struct SheetPart {
    pub name: String,
    /// Among all sheets, chart sheets included.
    pub position: u16,
    pub hidden: bool,
    pub part: Arc<str>,
}

pub fn read(package: &mut Package<'_>) -> Result<Book, Fault> {
    let root = Relations::of(package, "")?;
    let part = root.only("officeDocument").filter(|part| package.has(part)).unwrap_or("xl/workbook.xml");
    let relations = Relations::of(package, part)?;
    let shared = |kind: &str, usual: &str| relations.only(kind).unwrap_or(usual).to_owned();
    let mut book = Book {
        sheets: Vec::new(),
        epoch: Epoch::Y1900,
        styles: shared("styles", "xl/styles.xml"),
        strings: shared("sharedStrings", "xl/sharedStrings.xml"),
    };
    let mut position = 0;
    xml::for_each_start(package.required(part)?, |element| {
        match element.local_name().as_ref() {
            "workbookPr" if xml::flag(element, "date1904")? => book.epoch = Epoch::Y1904,
            "sheet" => {
                book.sheets.extend(sheet(element, position, &relations)?);
                position += 1;
            }
            _ => {}
        }
        match usize::from(position) > limits::SHEETS {
            true => Err(Fault::TooLarge(Bound::Sheets)),
            false => Ok(()),
        }
    })?;
    Ok(book)
}

/// A `<sheet>`, unless it is a chart sheet or a macro sheet.
fn sheet(element: &BytesStart<'_>, position: u16, relations: &Relations) -> Result<Option<SheetPart>, Fault> {
    let name = xml::attribute(element, "name")?.unwrap_or_default().into_owned();
    let hidden = xml::attribute(element, "state")?.is_some_and(|state| state != "visible");
    let id = xml::attribute(element, "id")?.unwrap_or_default();
    let relation = relations.get(&id);
    // A module of Visual Basic from Excel 95 is listed without a part.
    if id.is_empty() || relation.is_some_and(|relation| !relation.is_worksheet()) {
        return Ok(None);
    }
    // A sheet without a part is broken when it is read, and not before: others are whole.
    let part = relation.map_or_else(|| Arc::from(""), |relation| relation.target.clone());
    Ok(Some(SheetPart { name, position, hidden, part }))
}
