//! One cell of OpenDocument: what its tag says and what text and pictures stand in it.

use super::content::skip;
use crate::read::fault::{Bound, Fault};
use crate::read::limits;
use crate::read::serial::DAY_ZERO;
use crate::read::sheet::Value;
use crate::read::value;
use crate::read::xml;
use chrono::{Duration, NaiveTime};
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::borrow::Cow;
use std::io::BufRead;

/// How often something stands there; at least 1.
pub type Repeated = u32;

/// What a cell's tag says.
#[derive(Debug, Default)]
pub struct CellTag {
    pub times: Repeated,
    /// Rows and columns that it covers, at least 1 each.
    pub span: (u32, u32),
    kind: String,
    /// The value in the form of its kind.
    value: Option<String>,
}

/// What stands between the tags.
#[derive(Debug, Default)]
pub struct Inside {
    /// Paragraphs, a line break between them.
    pub text: String,
    /// Parts of the pictures anchored to the cell.
    pub pictures: Vec<String>,
    paragraphs: usize,
}

impl CellTag {
    pub fn of(element: &BytesStart<'_>) -> Result<Self, Fault> {
        let mut tag = CellTag { times: 1, span: (1, 1), ..CellTag::default() };
        for attribute in element.attributes().with_checks(false) {
            let attribute = attribute?;
            let text = attribute.normalized_value(XmlVersion::Implicit1_0)?;
            let number = || text.trim().parse::<u32>().unwrap_or(1).max(1);
            match attribute.key.as_ref() {
                "table:number-columns-repeated" => tag.times = number(),
                "table:number-rows-spanned" => tag.span.0 = number(),
                "table:number-columns-spanned" => tag.span.1 = number(),
                "office:value-type" if tag.kind.is_empty() => tag.kind = text.into_owned(),
                // LibreOffice gives an error as an empty string and says so beside it.
                "calcext:value-type" if text == "error" => tag.kind = "error".to_owned(),
                "office:value"
                | "office:date-value"
                | "office:time-value"
                | "office:boolean-value"
                | "office:string-value" => tag.value = Some(text.into_owned()),
                _ => {}
            }
        }
        Ok(tag)
    }

    /// The value, with `text` as it is shown. What is of no known kind is the text.
    pub fn value(&self, text: &str) -> Option<Value> {
        let given = self.value.as_deref().unwrap_or_default().trim();
        let value = match self.kind.as_str() {
            "float" | "percentage" | "currency" => {
                given.parse().ok().filter(|number: &f64| number.is_finite()).map(Value::Number)
            }
            "date" => value::iso_date(given).map(Value::Date),
            "time" => time(given),
            "boolean" => Some(Value::Bool(given == "true")),
            "error" => Some(Value::Error(value::error(text))),
            "string" if text.is_empty() => return nonblank(given),
            _ => None,
        };
        value.or_else(|| nonblank(text))
    }
}

/// Reads on to the end of the cell, whose tag is named `end`. Notes and shapes have texts of their own, which are not
/// the cell's.
pub fn read<R: BufRead>(reader: &mut Reader<R>, end: &str) -> Result<Inside, Fault> {
    let mut buffer = Vec::new();
    let mut inside = Inside::default();
    let mut in_paragraph = false;
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer)?;
        match &event {
            Event::Start(element) => match element.name().as_ref() {
                "draw:frame" => frame(reader, &mut inside.pictures)?,
                name if name == "office:annotation" || is_shape(name) => skip(reader, name)?,
                name => {
                    in_paragraph |= is_paragraph(name);
                    inside.begin(element)?;
                }
            },
            Event::Empty(element) => inside.begin(element)?,
            Event::End(element) => match element.name().as_ref() {
                name if name == end => return Ok(inside),
                name => in_paragraph &= !is_paragraph(name),
            },
            Event::Eof => return Err(Fault::Broken),
            event if in_paragraph => xml::push_text(event, &mut inside.text),
            _ => {}
        }
        // Four bytes make a character at most.
        if inside.text.len() > limits::CELL_TEXT * 4 {
            return Err(Fault::TooLarge(Bound::CellText));
        }
    }
}

impl Inside {
    /// What an element other than text adds to the text.
    fn begin(&mut self, element: &BytesStart<'_>) -> Result<(), Fault> {
        match element.name().as_ref() {
            name if is_paragraph(name) => {
                self.text.push_str(if self.paragraphs > 0 { "\n" } else { "" });
                self.paragraphs += 1;
            }
            "text:s" => push_spaces(element, &mut self.text)?,
            "text:tab" => self.text.push('\t'),
            "text:line-break" => self.text.push('\n'),
            _ => {}
        }
        Ok(())
    }
}

/// The attribute of this full name (prefixes are fixed in practice), with entities resolved.
pub fn qualified<'e>(element: &'e BytesStart<'_>, name: &str) -> Result<Option<Cow<'e, str>>, Fault> {
    match element.try_get_attribute(name)? {
        Some(attribute) => Ok(Some(attribute.normalized_value(XmlVersion::Implicit1_0)?)),
        None => Ok(None),
    }
}

fn is_paragraph(name: &str) -> bool {
    matches!(name, "text:p" | "text:h")
}

fn is_shape(name: &str) -> bool {
    name.starts_with("draw:") && name != "draw:a"
}

/// The first picture of a frame; others are the same one in another format.
fn frame<R: BufRead>(reader: &mut Reader<R>, pictures: &mut Vec<String>) -> Result<(), Fault> {
    let mut buffer = Vec::new();
    let mut found = None;
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer)? {
            Event::Start(element) | Event::Empty(element) if element.name().as_ref() == "draw:image" => {
                let part =
                    qualified(&element, "xlink:href")?.map(|part| part.trim_start_matches("./").to_owned());
                found = found.or(part);
            }
            Event::End(element) if element.name().as_ref() == "draw:frame" => {
                pictures.extend(found);
                return Ok(());
            }
            Event::Eof => return Err(Fault::Broken),
            _ => {}
        }
    }
}

/// `<text:s text:c="3"/>` stands for three spaces.
fn push_spaces(element: &BytesStart<'_>, text: &mut String) -> Result<(), Fault> {
    let count = qualified(element, "text:c")?.and_then(|count| count.trim().parse().ok()).unwrap_or(1_usize);
    text.extend(std::iter::repeat_n(' ', count.min(limits::CELL_TEXT)));
    Ok(())
}

/// `PT07H30M00S` as a time of day; a longer one as a number of days.
fn time(text: &str) -> Option<Value> {
    let mut rest = text.strip_prefix("PT")?;
    let mut seconds = 0.0;
    for (unit, length) in [('H', 3_600.0), ('M', 60.0), ('S', 1.0)] {
        if let Some((number, after)) = rest.split_once(unit) {
            seconds += number.replace(',', ".").parse::<f64>().ok()? * length;
            rest = after;
        }
    }
    if !(0.0..86_400.0).contains(&seconds) {
        return Some(Value::Number(seconds / 86_400.0));
    }
    Some(Value::Date(
        DAY_ZERO.and_time(NaiveTime::MIN) + Duration::seconds(seconds.round().min(86_399.0) as i64),
    ))
}

fn nonblank(text: &str) -> Option<Value> {
    (!text.trim_start().is_empty()).then(|| Value::Text(text.into()))
}
