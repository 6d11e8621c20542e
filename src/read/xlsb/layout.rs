//! A binary worksheet part, once for everything but its ordinary cells: merged areas, hidden rows and columns, and the
//! two kinds of cells that calamine passes over in silence.

use super::records::Records;
use super::shared::wide;
use crate::read::binary::Body;
use crate::read::build::SheetBuilder;
use crate::read::fault::{Bound, Fault};
use crate::read::limits;
use crate::read::sheet::{Area, Value};
use crate::read::value;
use std::io::BufRead;

const ROW: u32 = 0;
const FORMULA_ERROR: u32 = 11;
/// 13 to 18 are cells without a column, right of the cell before: only few programs write them, calamine reads none.
const SHORT_NUMBER: u32 = 13;
const SHORT_SHARED_TEXT: u32 = 18;
const COLUMN: u32 = 60;
const RICH_TEXT: u32 = 62;
const END_SHEET_DATA: u32 = 146;
const MERGE: u32 = 176;
const DRAWING: u32 = 550;

struct LayoutReader<'s, 'b> {
    builder: &'s mut SheetBuilder<'b>,
    row: u32,
    has_drawing: bool,
}

/// Reads the part into `builder`; returns whether shapes lie on the sheet.
pub fn read<R: BufRead>(part: R, builder: &mut SheetBuilder<'_>) -> Result<bool, Fault> {
    let mut reader = LayoutReader { builder, row: 0, has_drawing: false };
    let mut records = Records::new(part);
    let mut closed = false;
    while let Some((kind, mut body)) = records.next()? {
        closed |= kind == END_SHEET_DATA;
        reader.record(kind, &mut body)?;
    }
    if closed { Ok(reader.has_drawing) } else { Err(Fault::Broken) }
}

impl LayoutReader<'_, '_> {
    fn record(&mut self, kind: u32, body: &mut Body<'_>) -> Result<(), Fault> {
        match kind {
            ROW => self.begin_row(body),
            FORMULA_ERROR => {
                let column = cell(body)?;
                self.builder.value(self.row, column, Value::Error(value::error_of_code(body.u8()?)))
            }
            RICH_TEXT => {
                let column = cell(body)?;
                body.skip(1)?;
                let mut text = String::new();
                wide(body, &mut text)?;
                self.builder.text(self.row, column, &text)
            }
            SHORT_NUMBER..=SHORT_SHARED_TEXT => Err(Fault::Unsupported),
            COLUMN => self.columns(body),
            MERGE => {
                let [first_row, last_row, first_column, last_column] =
                    [body.u32()?, body.u32()?, body.u32()?, body.u32()?];
                self.builder.merge(Area { first_row, last_row, first_column, last_column })
            }
            DRAWING => {
                self.has_drawing = true;
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn begin_row(&mut self, body: &mut Body<'_>) -> Result<(), Fault> {
        self.row = body.u32()?;
        // calamine takes such a row for the end of the sheet.
        if self.row >= limits::ROWS {
            return Err(Fault::TooLarge(Bound::Position));
        }
        // After style, height and padding: fDyZero, hidden by hand, by a filter or by a folded group.
        let flags = if body.left() > 7 { body.array::<8>()?[7] } else { 0 };
        if flags & 0x10 != 0 {
            self.builder.hide_row(self.row);
        }
        Ok(())
    }

    fn columns(&mut self, body: &mut Body<'_>) -> Result<(), Fault> {
        let (first, last) = (body.u32()?, body.u32()?);
        body.skip(8)?;
        if body.u16()? & 1 != 0 {
            self.builder.hide_columns(first, last);
        }
        Ok(())
    }
}

/// The column of a cell; its style is passed over.
fn cell(body: &mut Body<'_>) -> Result<u32, Fault> {
    let column = body.u32()?;
    body.skip(4)?;
    Ok(column)
}
