//! `content.xml`: tables, rows and columns with what is repeated, hidden or merged.

use super::cell::{self, CellTag, Repeated};
use crate::read::build::{Budget, SheetBuilder};
use crate::read::fault::{Bound, Fault};
use crate::read::limits;
use crate::read::sheet::{Area, Sheet, Value};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashSet;
use std::io::BufRead;

/// All that the part holds.
#[derive(Debug, Default)]
pub struct Content {
    pub sheets: Vec<Sheet>,
    pub pictures: Vec<Placed>,
}

/// A picture anchored to a cell.
#[derive(Debug)]
pub struct Placed {
    /// Index in [`Content::sheets`].
    pub sheet: usize,
    pub row: u32,
    pub column: u32,
    pub part: String,
}

/// A table that is being read.
struct Table<'b> {
    builder: SheetBuilder<'b>,
    row: u32,
    column: u32,
    pictures: Vec<Placed>,
}

/// A row that is being read; it counts `times`.
struct RowTag {
    times: u32,
    hidden: bool,
}

/// A cell that is not blank, or is merged with others.
struct Found {
    column: u32,
    times: u32,
    value: Option<Value>,
    /// Rows and columns that it covers.
    span: (u32, u32),
}

/// The styles of tables, by which a sheet is hidden.
#[derive(Default)]
struct Styles {
    /// The style that is being read.
    name: String,
    hidden: HashSet<String>,
}

/// Reads the part, or a document that is all in one.
pub fn read<R: BufRead>(mut reader: Reader<R>) -> Result<Content, Fault> {
    let mut buffer = Vec::new();
    let mut budget = Budget::default();
    let mut styles = Styles::default();
    let mut content = Content::default();
    let mut closed = false;
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer)? {
            Event::Start(element) if element.name().as_ref() == "table:table" => {
                let hidden = styles.hidden.contains(&text_of(&element, "table:style-name")?);
                let name = text_of(&element, "table:name")?;
                content.table(&mut reader, &mut budget, (&name, hidden))?;
            }
            Event::Start(element) if element.name().as_ref() == "table:tracked-changes" => {
                skip(&mut reader, "table:tracked-changes")?;
            }
            Event::Start(element) | Event::Empty(element) => styles.see(&element)?,
            Event::End(element) => {
                closed |= matches!(element.name().as_ref(), "office:document-content" | "office:document");
            }
            Event::Eof if closed => return Ok(content),
            Event::Eof => return Err(Fault::Broken),
            _ => {}
        }
    }
}

impl Content {
    /// Reads a table that was just begun, with its name and whether it is hidden.
    fn table<R: BufRead>(
        &mut self,
        reader: &mut Reader<R>,
        budget: &mut Budget,
        (name, hidden): (&str, bool),
    ) -> Result<(), Fault> {
        let sheet = self.sheets.len();
        if sheet >= limits::SHEETS {
            return Err(Fault::TooLarge(Bound::Sheets));
        }
        let mut builder = SheetBuilder::new(budget, name, sheet as u16);
        if hidden {
            builder.hide();
        }
        let mut table = Table { builder, row: 0, column: 0, pictures: Vec::new() };
        table.read(reader)?;
        self.pictures.extend(table.pictures.into_iter().map(|placed| Placed { sheet, ..placed }));
        self.sheets.push(table.builder.finish());
        Ok(())
    }
}

impl Styles {
    fn see(&mut self, element: &BytesStart<'_>) -> Result<(), Fault> {
        match element.name().as_ref() {
            "style:style" => self.name = text_of(element, "style:name")?,
            "style:table-properties" if text_of(element, "table:display")? == "false" => {
                self.hidden.insert(self.name.clone());
            }
            _ => {}
        }
        Ok(())
    }
}

impl Table<'_> {
    fn read<R: BufRead>(&mut self, reader: &mut Reader<R>) -> Result<(), Fault> {
        let mut buffer = Vec::new();
        loop {
            buffer.clear();
            match reader.read_event_into(&mut buffer)? {
                Event::Start(element) => match element.name().as_ref() {
                    "table:table-row" => {
                        let row = row_tag(&element)?;
                        let found = self.cells(reader)?;
                        self.end_row(&row, &found)?;
                    }
                    "table:table-column" => self.hide_columns(&element)?,
                    "table:shapes" => skip(reader, "table:shapes")?,
                    _ => {}
                },
                Event::Empty(element) => match element.name().as_ref() {
                    "table:table-row" => self.row = self.row.saturating_add(row_tag(&element)?.times),
                    "table:table-column" => self.hide_columns(&element)?,
                    _ => {}
                },
                Event::End(element) if element.name().as_ref() == "table:table" => return Ok(()),
                Event::Eof => return Err(Fault::Broken),
                _ => {}
            }
        }
    }

    fn hide_columns(&mut self, element: &BytesStart<'_>) -> Result<(), Fault> {
        let times = repeated(element, "table:number-columns-repeated")?;
        if is_hidden(element)? {
            self.builder.hide_columns(self.column, self.column.saturating_add(times - 1));
        }
        self.column = self.column.saturating_add(times);
        Ok(())
    }

    /// The cells of a row that was just begun.
    fn cells<R: BufRead>(&mut self, reader: &mut Reader<R>) -> Result<Vec<Found>, Fault> {
        let mut buffer = Vec::new();
        let mut found = Vec::new();
        let mut column = 0_u32;
        loop {
            buffer.clear();
            match reader.read_event_into(&mut buffer)? {
                Event::Start(element) if is_cell(&element) => {
                    let tag = CellTag::of(&element)?;
                    let end = element.name().as_ref().to_owned();
                    let inside = cell::read(reader, &end)?;
                    let pictures = inside.pictures.into_iter();
                    self.pictures.extend(pictures.map(|part| Placed {
                        sheet: 0,
                        row: self.row,
                        column,
                        part,
                    }));
                    found.extend(Found::of(&tag, column, tag.value(&inside.text)));
                    column = column.saturating_add(tag.times);
                }
                Event::Empty(element) if is_cell(&element) => {
                    let tag = CellTag::of(&element)?;
                    found.extend(Found::of(&tag, column, tag.value("")));
                    column = column.saturating_add(tag.times);
                }
                Event::End(element) if element.name().as_ref() == "table:table-row" => return Ok(found),
                Event::Eof => return Err(Fault::Broken),
                _ => {}
            }
        }
    }

    /// Adds the row as often as it is repeated. A blank one is only counted, whatever the number.
    fn end_row(&mut self, tag: &RowTag, found: &[Found]) -> Result<(), Fault> {
        let after = self.row.saturating_add(tag.times);
        if !found.is_empty() {
            if after > limits::ROWS {
                return Err(Fault::TooLarge(Bound::Position));
            }
            for row in self.row..after {
                if tag.hidden {
                    self.builder.hide_row(row);
                }
                for cell in found {
                    cell.add(row, &mut self.builder)?;
                }
            }
        }
        self.row = after;
        Ok(())
    }
}

impl Found {
    /// Nothing for a blank cell of its own.
    fn of(tag: &CellTag, column: u32, value: Option<Value>) -> Option<Self> {
        let merged = tag.span != (1, 1);
        let times = if merged { 1 } else { tag.times };
        (value.is_some() || merged).then_some(Self { column, times, value, span: tag.span })
    }

    fn add(&self, row: u32, builder: &mut SheetBuilder<'_>) -> Result<(), Fault> {
        for column in self.column..self.column.saturating_add(self.times) {
            match &self.value {
                Some(Value::Text(text)) => builder.text(row, column, text)?,
                Some(value) => builder.value(row, column, value.clone())?,
                None => {}
            }
            builder.merge(Area {
                first_row: row,
                last_row: row.saturating_add(self.span.0 - 1),
                first_column: column,
                last_column: column.saturating_add(self.span.1 - 1),
            })?;
        }
        Ok(())
    }
}

fn is_cell(element: &BytesStart<'_>) -> bool {
    matches!(element.name().as_ref(), "table:table-cell" | "table:covered-table-cell")
}

fn row_tag(element: &BytesStart<'_>) -> Result<RowTag, Fault> {
    Ok(RowTag { times: repeated(element, "table:number-rows-repeated")?, hidden: is_hidden(element)? })
}

fn is_hidden(element: &BytesStart<'_>) -> Result<bool, Fault> {
    let visibility = cell::qualified(element, "table:visibility")?;
    Ok(matches!(visibility.as_deref(), Some("collapse" | "filter")))
}

fn repeated(element: &BytesStart<'_>, name: &str) -> Result<Repeated, Fault> {
    Ok(cell::qualified(element, name)?.and_then(|times| times.trim().parse().ok()).unwrap_or(1).max(1))
}

fn text_of(element: &BytesStart<'_>, name: &str) -> Result<String, Fault> {
    Ok(cell::qualified(element, name)?.unwrap_or_default().into_owned())
}

/// Reads on to the end of the element `name`, which may hold others of its name.
pub fn skip<R: BufRead>(reader: &mut Reader<R>, name: &str) -> Result<(), Fault> {
    let mut buffer = Vec::new();
    let mut depth = 1;
    while depth > 0 {
        buffer.clear();
        match reader.read_event_into(&mut buffer)? {
            Event::Start(element) if element.name().as_ref() == name => depth += 1,
            Event::End(element) if element.name().as_ref() == name => depth -= 1,
            Event::Eof => return Err(Fault::Broken),
            _ => {}
        }
    }
    Ok(())
}
