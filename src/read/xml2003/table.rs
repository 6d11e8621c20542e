//! The table of a sheet: rows and columns with what is hidden or merged.

use super::Shared;
use super::cell::{self, Data};
use crate::read::build::SheetBuilder;
use crate::read::fault::Fault;
use crate::read::sheet::Area;
use crate::read::xml;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// A table that is being read.
pub struct Table<'s, 'b> {
    shared: &'s Shared,
    builder: &'s mut SheetBuilder<'b>,
    /// The row, the column and the cell that one without its own number has.
    row: u32,
    column: u32,
    cell: u32,
}

impl<'s, 'b> Table<'s, 'b> {
    pub fn new(shared: &'s Shared, builder: &'s mut SheetBuilder<'b>) -> Self {
        Self { shared, builder, row: 0, column: 0, cell: 0 }
    }

    /// Reads on to the end of the table.
    pub fn read(&mut self, reader: &mut Reader<&[u8]>) -> Result<(), Fault> {
        loop {
            match reader.read_event()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "Column" => self.columns(&element)?,
                    "Row" => {
                        let after = self.begin_row(&element)?;
                        self.cells(reader)?;
                        self.row = after;
                    }
                    _ => {}
                },
                Event::Empty(element) => match element.local_name().as_ref() {
                    "Column" => self.columns(&element)?,
                    "Row" => self.row = self.begin_row(&element)?,
                    _ => {}
                },
                Event::End(element) if element.local_name().as_ref() == "Table" => return Ok(()),
                Event::Eof => return Err(Fault::Broken),
                _ => {}
            }
        }
    }

    fn columns(&mut self, element: &BytesStart<'_>) -> Result<(), Fault> {
        let first = index(element)?.unwrap_or(self.column);
        let last = first.saturating_add(xml::number(element, "Span")?.unwrap_or(0));
        if is_hidden(element, "Width")? {
            self.builder.hide_columns(first, last);
        }
        self.column = last.saturating_add(1);
        Ok(())
    }

    /// Moves to the row; returns the one after it and those that are like it.
    fn begin_row(&mut self, element: &BytesStart<'_>) -> Result<u32, Fault> {
        self.row = index(element)?.unwrap_or(self.row);
        self.cell = 0;
        if is_hidden(element, "Height")? {
            self.builder.hide_row(self.row);
        }
        let span: u32 = xml::number(element, "Span")?.unwrap_or(0);
        Ok(self.row.saturating_add(span).saturating_add(1))
    }

    fn cells(&mut self, reader: &mut Reader<&[u8]>) -> Result<(), Fault> {
        loop {
            match reader.read_event()? {
                Event::Start(element) if element.local_name().as_ref() == "Cell" => {
                    let (column, style) = self.begin_cell(&element)?;
                    if let Some(data) = cell::read(reader)? {
                        self.add(column, &style, &data)?;
                    }
                }
                Event::Empty(element) if element.local_name().as_ref() == "Cell" => {
                    self.begin_cell(&element)?;
                }
                Event::End(element) if element.local_name().as_ref() == "Row" => return Ok(()),
                Event::Eof => return Err(Fault::Broken),
                _ => {}
            }
        }
    }

    /// The cell's column and style; the next one stands right of all that it covers.
    fn begin_cell(&mut self, element: &BytesStart<'_>) -> Result<(u32, String), Fault> {
        let column = index(element)?.unwrap_or(self.cell);
        let across: u32 = xml::number(element, "MergeAcross")?.unwrap_or(0);
        let down: u32 = xml::number(element, "MergeDown")?.unwrap_or(0);
        let last_column = column.saturating_add(across);
        self.builder.merge(Area {
            first_row: self.row,
            last_row: self.row.saturating_add(down),
            first_column: column,
            last_column,
        })?;
        self.cell = last_column.saturating_add(1);
        Ok((column, xml::attribute(element, "StyleID")?.unwrap_or_default().into_owned()))
    }

    fn add(&mut self, column: u32, style: &str, data: &Data) -> Result<(), Fault> {
        let format = self.shared.formats.get(style).copied().unwrap_or_default();
        match data.value(format, self.shared.epoch) {
            Some(value) => self.builder.value(self.row, column, value),
            None => self.builder.text(self.row, column, &data.text),
        }
    }
}

/// The place that the element gives itself, from 0.
fn index(element: &BytesStart<'_>) -> Result<Option<u32>, Fault> {
    Ok(xml::number::<u32>(element, "Index")?.and_then(|index| index.checked_sub(1)))
}

/// Hidden by name, or by a width or height of nothing.
fn is_hidden(element: &BytesStart<'_>, size: &str) -> Result<bool, Fault> {
    let nothing = xml::number::<f64>(element, size)?.is_some_and(|size| size <= 0.0);
    Ok(nothing || xml::flag(element, "Hidden")?)
}
