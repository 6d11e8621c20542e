//! A binary worksheet part: cells, merged areas, hidden rows and columns, in one pass.

use super::records::Records;
use super::shared::{Shared, wide};
use crate::read::binary::{Body, rk};
use crate::read::build::SheetBuilder;
use crate::read::fault::Fault;
use crate::read::serial;
use crate::read::sheet::{Area, Value};
use crate::read::value;
use std::io::BufRead;

const ROW: u32 = 0;
const BLANK: u32 = 1;
const RK: u32 = 2;
const ERROR: u32 = 3;
const BOOL: u32 = 4;
const REAL: u32 = 5;
const TEXT: u32 = 6;
const SHARED_TEXT: u32 = 7;
const FORMULA_TEXT: u32 = 8;
const FORMULA_NUMBER: u32 = 9;
const FORMULA_BOOL: u32 = 10;
const FORMULA_ERROR: u32 = 11;
/// 12 to 18 are 1 to 7 without a column: they stand right of the cell before.
const SHORT_BLANK: u32 = 12;
const SHORT_SHARED_TEXT: u32 = 18;
const COLUMN: u32 = 60;
const RICH_TEXT: u32 = 62;
const END_SHEET_DATA: u32 = 146;
const MERGE: u32 = 176;
const DRAWING: u32 = 550;

struct SheetReader<'s, 'b> {
    shared: &'s Shared,
    builder: &'s mut SheetBuilder<'b>,
    row: u32,
    column: u32,
    has_drawing: bool,
}

/// Reads the part into `builder`; returns whether shapes lie on the sheet.
pub fn read<R: BufRead>(part: R, shared: &Shared, builder: &mut SheetBuilder<'_>) -> Result<bool, Fault> {
    let mut reader = SheetReader { shared, builder, row: 0, column: 0, has_drawing: false };
    let mut records = Records::new(part);
    let mut closed = false;
    while let Some((kind, mut body)) = records.next()? {
        closed |= kind == END_SHEET_DATA;
        reader.record(kind, &mut body)?;
    }
    if closed { Ok(reader.has_drawing) } else { Err(Fault::Broken) }
}

impl SheetReader<'_, '_> {
    fn record(&mut self, kind: u32, body: &mut Body<'_>) -> Result<(), Fault> {
        match kind {
            ROW => self.begin_row(body),
            BLANK..=FORMULA_ERROR | RICH_TEXT => {
                self.column = body.u32()?;
                self.cell(kind, body)
            }
            SHORT_BLANK..=SHORT_SHARED_TEXT => {
                // The first one of a row stands in its first column.
                self.column = self.column.wrapping_add(1);
                self.cell(kind - SHORT_BLANK + BLANK, body)
            }
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
        self.column = u32::MAX;
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

    /// The style of a cell, then its value; after a formula's value comes the formula, which is not read.
    fn cell(&mut self, kind: u32, body: &mut Body<'_>) -> Result<(), Fault> {
        let style = body.u32()? & 0x00FF_FFFF;
        let (row, column) = (self.row, self.column);
        match kind {
            RK => self.number(style, rk(body.u32()?)),
            REAL | FORMULA_NUMBER => self.number(style, body.f64()?),
            ERROR | FORMULA_ERROR => {
                self.builder.value(row, column, Value::Error(value::error_of_code(body.u8()?)))
            }
            BOOL | FORMULA_BOOL => self.builder.value(row, column, Value::Bool(body.u8()? != 0)),
            TEXT | FORMULA_TEXT => self.text(body),
            RICH_TEXT => {
                body.skip(1)?;
                self.text(body)
            }
            SHARED_TEXT => {
                let text = self.shared.strings.get(body.u32()? as usize).ok_or(Fault::Broken)?;
                self.builder.text(row, column, text)
            }
            _ => Ok(()),
        }
    }

    fn number(&mut self, style: u32, number: f64) -> Result<(), Fault> {
        let format = self.shared.formats.get(style as usize).copied().unwrap_or_default();
        self.builder.value(self.row, self.column, serial::value(number, format, self.shared.epoch))
    }

    fn text(&mut self, body: &mut Body<'_>) -> Result<(), Fault> {
        let mut text = String::new();
        wide(body, &mut text)?;
        self.builder.text(self.row, self.column, &text)
    }
}
