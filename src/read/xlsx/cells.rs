//! A worksheet part: cells, merged areas, hidden rows and columns, in one pass.

mod pieces;

use super::{Placed, Shared, plain, strings};
use crate::read::build::SheetBuilder;
use crate::read::chunks::Chunks;
use crate::read::fault::Fault;
use crate::read::reference;
use crate::read::serial;
use crate::read::sheet::Value;
use crate::read::value;
use crate::read::xml;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::io::Read;

/// What a worksheet refers to.
#[derive(Debug, Default)]
pub struct Found {
    /// Pictures placed in cells.
    pub pictures: Vec<Placed>,
    /// Whether shapes lie on the sheet.
    pub has_drawing: bool,
}

pub(super) struct SheetReader<'s, 'b> {
    shared: &'s Shared,
    builder: &'s mut SheetBuilder<'b>,
    found: Found,
    /// Between `<sheetData>` and its end; elsewhere other elements bear the same names.
    in_rows: bool,
    row: u32,
    column: u32,
    /// The row that one without its own number has.
    next_row: u32,
    /// A row did not say its own number: it depends on what stands before it.
    follows: bool,
    /// What stands in the `<v>` or `<is>` of the cell that is being read.
    text: String,
}

/// What a `<c>` says of itself.
struct CellTag {
    kind: CellKind,
    style: usize,
    /// The number of a rich value, from 1.
    rich: Option<usize>,
}

/// The `t` of a `<c>` (ECMA-376, 18.18.11).
#[derive(Clone, Copy, PartialEq, Eq)]
enum CellKind {
    Number,
    Shared,
    Text,
    Inline,
    Bool,
    Error,
    Date,
}

/// Reads the part into `builder`.
pub fn read<R: Read + Send>(
    part: R,
    shared: &Shared,
    builder: &mut SheetBuilder<'_>,
) -> Result<Found, Fault> {
    let mut reader = SheetReader::new(shared, builder);
    let mut closed = false;
    Chunks::new(part, "row").parse(|chunks| {
        let mut waiting = Vec::new();
        for chunk in chunks {
            if reader.in_rows && pieces::stands_alone(chunk) {
                waiting.push(chunk);
                continue;
            }
            reader.pieces(&mut waiting)?;
            closed |= reader.chunk(chunk)?;
        }
        reader.pieces(&mut waiting)
    })?;
    if closed { Ok(reader.found) } else { Err(Fault::Broken) }
}

impl<'s, 'b> SheetReader<'s, 'b> {
    fn new(shared: &'s Shared, builder: &'s mut SheetBuilder<'b>) -> Self {
        Self {
            shared,
            builder,
            found: Found::default(),
            in_rows: false,
            row: 0,
            column: 0,
            next_row: 0,
            follows: false,
            text: String::new(),
        }
    }

    /// Reads a piece of the part, which holds whole rows; returns whether the worksheet ended in it.
    fn chunk(&mut self, chunk: &str) -> Result<bool, Fault> {
        let mut xml = xml::piece(chunk);
        let mut closed = false;
        loop {
            if self.in_rows {
                let rest = self.plain_cells(xml::rest(&xml, chunk))?;
                xml::go_on(&mut xml, rest);
            }
            match xml.read_event()? {
                Event::Start(element) if self.in_rows && element.local_name().as_ref() == "c" => {
                    let tag = self.cell_tag(element.attributes_raw())?;
                    self.cell(&tag, &mut xml)?;
                }
                Event::Start(element) | Event::Empty(element) => self.begin(&element)?,
                Event::End(element) => match element.local_name().as_ref() {
                    "sheetData" => self.in_rows = false,
                    "worksheet" => closed = true,
                    _ => {}
                },
                Event::Eof => return Ok(closed),
                _ => {}
            }
        }
    }

    /// Adds the cells that hold a bare value and stand next; returns what follows them.
    fn plain_cells<'c>(&mut self, mut rest: &'c str) -> Result<&'c str, Fault> {
        while let Some((attributes, value, after)) = plain::cell(rest) {
            let tag = self.cell_tag(attributes)?;
            if !self.is_picture(&tag) {
                self.add(&tag, value)?;
            }
            rest = after;
        }
        Ok(rest)
    }

    /// Any start tag but that of a cell with content.
    fn begin(&mut self, element: &BytesStart<'_>) -> Result<(), Fault> {
        match element.local_name().as_ref() {
            "c" if self.in_rows => {
                self.cell_tag(element.attributes_raw())?;
            }
            "row" if self.in_rows => self.begin_row(element)?,
            "sheetData" => self.in_rows = true,
            "col" if is_hidden_column(element)? => {
                let first = xml::number::<u32>(element, "min")?.unwrap_or(1).max(1);
                let last = xml::number::<u32>(element, "max")?.unwrap_or(first).max(1);
                self.builder.hide_columns(first - 1, last - 1);
            }
            "mergeCell" => {
                let area = xml::attribute(element, "ref")?;
                if let Some(area) = area.and_then(|area| reference::area(&area)) {
                    self.builder.merge(area)?;
                }
            }
            "drawing" => self.found.has_drawing = true,
            _ => {}
        }
        Ok(())
    }

    fn begin_row(&mut self, element: &BytesStart<'_>) -> Result<(), Fault> {
        let (mut number, mut hidden) = (None, false);
        let mut raw = element.attributes_raw();
        while let Some((name, text)) = xml::next_attribute(&mut raw)? {
            match name {
                "r" => number = text.trim().parse::<u32>().ok().and_then(|row| row.checked_sub(1)),
                "hidden" => hidden |= xml::is_true(text),
                "ht" => hidden |= text.trim().parse::<f64>().is_ok_and(|height| height <= 0.0),
                _ => {}
            }
        }
        self.follows |= number.is_none();
        self.row = number.unwrap_or(self.next_row);
        self.next_row = self.row.saturating_add(1);
        // The cell without its own place follows the one before, or stands first.
        self.column = u32::MAX;
        if hidden {
            self.builder.hide_row(self.row);
        }
        Ok(())
    }

    /// Moves to the cell's place and returns what else its tag says.
    fn cell_tag(&mut self, mut raw: &str) -> Result<CellTag, Fault> {
        let mut tag = CellTag { kind: CellKind::Number, style: 0, rich: None };
        self.column = self.column.wrapping_add(1);
        while let Some((name, text)) = xml::next_attribute(&mut raw)? {
            match name {
                "r" => (self.row, self.column) = reference::cell(text).ok_or(Fault::Broken)?,
                "s" => tag.style = text.parse().unwrap_or(0),
                "t" => tag.kind = CellKind::of(text),
                "vm" => tag.rich = text.parse().ok(),
                _ => {}
            }
        }
        Ok(tag)
    }

    /// Reads on to the end of the cell and adds what it holds.
    fn cell(&mut self, tag: &CellTag, xml: &mut Reader<&[u8]>) -> Result<(), Fault> {
        self.text.clear();
        let mut in_value = false;
        loop {
            match xml.read_event()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "v" => in_value = true,
                    // What stands beside it is for programs that do not know it.
                    "is" => {
                        self.text.clear();
                        strings::text(xml, "is", &mut self.text)?;
                    }
                    _ => {}
                },
                Event::End(element) => match element.local_name().as_ref() {
                    "v" => in_value = false,
                    "c" => break,
                    _ => {}
                },
                Event::Eof => return Err(Fault::Broken),
                event if in_value => xml::push_text(&event, &mut self.text),
                _ => {}
            }
        }
        if self.is_picture(tag) {
            return Ok(());
        }
        let text = std::mem::take(&mut self.text);
        self.add(tag, &text)?;
        self.text = text;
        Ok(())
    }

    /// Whether the cell is a picture placed in it; what else it holds is for programs that cannot show one.
    fn is_picture(&mut self, tag: &CellTag) -> bool {
        let picture = tag.rich.and_then(|rich| self.shared.cell_pictures.get(rich.checked_sub(1)?)?.as_ref());
        if let Some(part) = picture {
            self.found.pictures.push(Placed { row: self.row, column: self.column, part: part.clone() });
        }
        picture.is_some()
    }

    fn add(&mut self, tag: &CellTag, text: &str) -> Result<(), Fault> {
        let (row, column) = (self.row, self.column);
        match tag.kind {
            _ if text.is_empty() => Ok(()),
            CellKind::Shared => {
                let index = text.trim().parse().map_err(|_| Fault::Broken)?;
                self.builder.shared_text(row, column, self.shared.strings.get(index).ok_or(Fault::Broken)?)
            }
            CellKind::Text | CellKind::Inline if !text.contains('_') => self.builder.text(row, column, text),
            CellKind::Text | CellKind::Inline => {
                let mut resolved = String::new();
                strings::push_unescaped(text, &mut resolved);
                self.builder.text(row, column, &resolved)
            }
            CellKind::Bool => {
                self.builder.value(row, column, Value::Bool(matches!(text.trim(), "1" | "true")))
            }
            CellKind::Error => self.builder.value(row, column, Value::Error(value::error(text))),
            CellKind::Date => match value::iso_date(text) {
                Some(date) => self.builder.value(row, column, Value::Date(date)),
                None => self.builder.text(row, column, text),
            },
            CellKind::Number => match text.trim().parse::<f64>() {
                Ok(number) if number.is_finite() => {
                    let format = self.shared.formats.get(tag.style).copied().unwrap_or_default();
                    self.builder.value(row, column, serial::value(number, format, self.shared.epoch))
                }
                // Some programs forget to say that it is a text.
                _ => self.builder.text(row, column, text),
            },
        }
    }
}

/// Hidden by name, or by a width of nothing.
fn is_hidden_column(element: &BytesStart<'_>) -> Result<bool, Fault> {
    let nothing = xml::number::<f64>(element, "width")?.is_some_and(|width| width <= 0.0);
    Ok(nothing || xml::flag(element, "hidden")?)
}

impl CellKind {
    fn of(kind: &str) -> Self {
        match kind {
            "s" => CellKind::Shared,
            "str" => CellKind::Text,
            "inlineStr" | "is" => CellKind::Inline,
            "b" => CellKind::Bool,
            "e" => CellKind::Error,
            "d" => CellKind::Date,
            _ => CellKind::Number,
        }
    }
}
