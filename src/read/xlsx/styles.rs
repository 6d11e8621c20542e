//! The styles part, of which only the number format of each cell style matters: it tells dates from numbers.

use crate::read::fault::{Bound, Fault};
use crate::read::limits;
use crate::read::package::Package;
use crate::read::serial::Format;
use crate::read::xml;
use quick_xml::events::Event;
use std::collections::HashMap;

/// The number format of each cell style; empty if the workbook has no styles.
pub fn read(package: &mut Package<'_>, part: &str) -> Result<Vec<Format>, Fault> {
    let Some(part) = package.part(part)? else { return Ok(Vec::new()) };
    let mut reader = xml::reader(part);
    let mut buffer = Vec::new();
    let mut custom = HashMap::new();
    let mut formats = Vec::new();
    let mut in_cell_styles = false;
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer)? {
            Event::Start(element) | Event::Empty(element) => match element.local_name().as_ref() {
                "numFmt" => {
                    let id = xml::number::<u32>(&element, "numFmtId")?.unwrap_or_default();
                    let code = xml::attribute(&element, "formatCode")?.unwrap_or_default();
                    custom.insert(id, Format::of_code(&code));
                }
                "cellXfs" => in_cell_styles = true,
                "xf" if in_cell_styles => {
                    let id = xml::number::<u32>(&element, "numFmtId")?.unwrap_or_default();
                    formats.push(custom.get(&id).copied().unwrap_or_else(|| Format::builtin(id)));
                }
                _ => {}
            },
            Event::End(element) if element.local_name().as_ref() == "cellXfs" => in_cell_styles = false,
            Event::Eof => return Ok(formats),
            _ => {}
        }
        if custom.len().max(formats.len()) > limits::STYLES {
            return Err(Fault::TooLarge(Bound::Styles));
        }
    }
}
