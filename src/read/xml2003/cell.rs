//! What stands in one cell: its value with its type. Comments have texts of their own, which are not the cell's.

use crate::read::fault::Fault;
use crate::read::serial::{self, Epoch, Format};
use crate::read::sheet::Value;
use crate::read::{value, xml};
use quick_xml::Reader;
use quick_xml::events::Event;

/// The content of a `<Data>`.
#[derive(Debug, Default)]
pub struct Data {
    kind: String,
    pub text: String,
}

/// Reads on to the end of a cell that was just begun.
pub fn read(reader: &mut Reader<&[u8]>) -> Result<Option<Data>, Fault> {
    let mut data = None;
    loop {
        match reader.read_event()? {
            Event::Start(element) => match element.local_name().as_ref() {
                "Data" => {
                    let kind = xml::attribute(&element, "Type")?.unwrap_or_default().into_owned();
                    data = Some(Data { kind, text: xml::text_until(reader, "Data")? });
                }
                name @ ("Comment" | "PhoneticText") => drop(xml::text_until(reader, name)?),
                _ => {}
            },
            Event::End(element) if element.local_name().as_ref() == "Cell" => return Ok(data),
            Event::Eof => return Err(Fault::Broken),
            _ => {}
        }
    }
}

impl Data {
    /// The value, unless it is a text.
    pub fn value(&self, format: Format, epoch: Epoch) -> Option<Value> {
        let text = self.text.trim();
        match self.kind.as_str() {
            "Number" => {
                let number = text.parse().ok().filter(|number: &f64| number.is_finite())?;
                Some(serial::value(number, format, epoch))
            }
            "DateTime" => date(text),
            "Boolean" => Some(Value::Bool(matches!(text, "1" | "true" | "True"))),
            "Error" => Some(Value::Error(value::error(text))),
            _ => None,
        }
    }
}

/// A day, or a time alone, which stands on the day before the first.
fn date(text: &str) -> Option<Value> {
    match text.strip_prefix("1899-12-31T") {
        Some(time) => value::iso_date(time).map(Value::Date),
        None => value::iso_date(text).map(Value::Date),
    }
}
