//! Workbooks of Excel 2003 as one XML document (SpreadsheetML), which many management systems still export under the
//! name .xls or .xml → sheets, in one pass.

mod cell;
mod table;

use super::Contents;
use super::build::{Budget, SheetBuilder};
use super::fault::{Bound, Fault};
use super::limits;
use super::serial::{Epoch, Format};
use super::xml;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashMap;
use table::Table;

/// What all sheets share.
#[derive(Default)]
struct Shared {
    epoch: Epoch,
    /// What the number format of each cell style makes of a number.
    formats: HashMap<String, Format>,
}

/// All worksheets of the document.
pub fn read(document: &str) -> Result<Contents, Fault> {
    let mut reader = xml::document(document);
    let mut budget = Budget::default();
    let mut shared = Shared::default();
    let mut style = String::new();
    let mut contents = Contents::default();
    loop {
        match reader.read_event()? {
            Event::Start(element) if element.local_name().as_ref() == "Worksheet" => {
                let name = xml::attribute(&element, "Name")?.unwrap_or_default();
                let position = position(contents.sheets.len())?;
                let builder = SheetBuilder::new(&mut budget, &name, position);
                let sheet = worksheet(&mut reader, &shared, builder)?;
                contents.sheets.push(sheet);
            }
            Event::Start(element) | Event::Empty(element) => shared.see(&element, &mut style)?,
            Event::End(element) if element.local_name().as_ref() == "Workbook" => return Ok(contents),
            Event::Eof => return Err(Fault::Broken),
            _ => {}
        }
    }
}

impl Shared {
    /// Notes a style or how days are counted; `style` is the one that was begun last.
    fn see(&mut self, element: &BytesStart<'_>, style: &mut String) -> Result<(), Fault> {
        match element.local_name().as_ref() {
            "Style" => {
                *style = xml::attribute(element, "ID")?.unwrap_or_default().into_owned();
                let parent = xml::attribute(element, "Parent")?.unwrap_or_default();
                let inherited = self.formats.get(&*parent).copied().unwrap_or_default();
                self.formats.insert(style.clone(), inherited);
            }
            "NumberFormat" => {
                let code = xml::attribute(element, "Format")?.unwrap_or_default();
                self.formats.insert(style.clone(), format(&code));
            }
            "Date1904" => self.epoch = Epoch::Y1904,
            _ => {}
        }
        match self.formats.len() > limits::STYLES {
            true => Err(Fault::TooLarge(Bound::Styles)),
            false => Ok(()),
        }
    }
}

/// A format has a code or a name of its own.
fn format(code: &str) -> Format {
    match code {
        "Fixed" | "Standard" | "Percent" | "Scientific" | "Currency" | "Euro Currency" | "Yes/No"
        | "True/False" | "On/Off" => Format::Number,
        _ if code.ends_with(" Date") || code.ends_with(" Time") => Format::Date,
        _ => Format::of_code(code),
    }
}

fn position(sheets: usize) -> Result<u16, Fault> {
    let position = u16::try_from(sheets).ok().filter(|_| sheets < limits::SHEETS);
    position.ok_or(Fault::TooLarge(Bound::Sheets))
}

/// Reads a worksheet that was just begun.
fn worksheet(
    reader: &mut Reader<&[u8]>,
    shared: &Shared,
    mut builder: SheetBuilder<'_>,
) -> Result<super::Sheet, Fault> {
    loop {
        match reader.read_event()? {
            Event::Start(element) if element.local_name().as_ref() == "Table" => {
                Table::new(shared, &mut builder).read(reader)?;
            }
            Event::Start(element) if element.local_name().as_ref() == "Visible" => {
                let visible = xml::text_until(reader, "Visible")?;
                if visible.trim() != "SheetVisible" {
                    builder.hide();
                }
            }
            Event::End(element) if element.local_name().as_ref() == "Worksheet" => {
                return Ok(builder.finish());
            }
            Event::Eof => return Err(Fault::Broken),
            _ => {}
        }
    }
}
