//! The records of one sheet: cells, merged areas, hidden rows and columns.

use super::globals::Globals;
use super::records::{BOF, EOF, Records};
use crate::read::binary::{Body, rk};
use crate::read::build::SheetBuilder;
use crate::read::fault::Fault;
use crate::read::serial;
use crate::read::sheet::{Area, Value};
use crate::read::value;

const FORMULA: u16 = 0x0006;
/// What Excel 3 and 4 called it, and some programs still do.
const OLD_FORMULA: [u16; 2] = [0x0206, 0x0406];
const COL_INFO: u16 = 0x007D;
const MUL_RK: u16 = 0x00BD;
const R_STRING: u16 = 0x00D6;
const MERGE_CELLS: u16 = 0x00E5;
const LABEL_SST: u16 = 0x00FD;
const NUMBER: u16 = 0x0203;
const LABEL: u16 = 0x0204;
const BOOL_ERR: u16 = 0x0205;
const STRING: u16 = 0x0207;
const ROW: u16 = 0x0208;
const RK: u16 = 0x027E;

/// The place of a cell and its style.
#[derive(Clone, Copy)]
struct At {
    row: u32,
    column: u32,
    style: u16,
}

struct SheetReader<'s, 'b> {
    globals: &'s Globals,
    builder: &'s mut SheetBuilder<'b>,
    /// The formula whose text comes in a record of its own.
    awaits_text: Option<At>,
}

/// Reads the sheet's records up to its end; returns how many bytes they took.
pub fn read(stream: &[u8], globals: &Globals, builder: &mut SheetBuilder<'_>) -> Result<usize, Fault> {
    let mut reader = SheetReader { globals, builder, awaits_text: None };
    let mut records = Records::new(stream);
    if records.next()?.kind != BOF {
        return Err(Fault::Broken);
    }
    // Charts on the sheet have records of their own, between BOF and EOF.
    let mut depth = 1;
    while depth > 0 {
        let mut record = records.next()?;
        match record.kind {
            BOF => depth += 1,
            EOF => depth -= 1,
            kind if depth == 1 => reader.record(kind, &mut record.body)?,
            _ => {}
        }
    }
    Ok(stream.len() - records.left())
}

impl SheetReader<'_, '_> {
    fn record(&mut self, kind: u16, body: &mut Body<'_>) -> Result<(), Fault> {
        let kind = if OLD_FORMULA.contains(&kind) { FORMULA } else { kind };
        match kind {
            ROW => self.row(body),
            COL_INFO => self.columns(body),
            MERGE_CELLS => self.merges(body),
            MUL_RK => self.rks(body),
            STRING => self.formula_text(body),
            LABEL_SST | LABEL | R_STRING | NUMBER | RK | BOOL_ERR | FORMULA => {
                let at = At { row: body.u16()?.into(), column: body.u16()?.into(), style: body.u16()? };
                self.cell(kind, at, body)
            }
            _ => Ok(()),
        }
    }

    fn cell(&mut self, kind: u16, at: At, body: &mut Body<'_>) -> Result<(), Fault> {
        match kind {
            LABEL_SST => {
                let text = self.globals.strings.get(body.u32()? as usize).ok_or(Fault::Broken)?;
                self.builder.shared_text(at.row, at.column, text)
            }
            LABEL | R_STRING => self.text(at, body),
            NUMBER => self.number(at, body.f64()?),
            RK => self.number(at, rk(body.u32()?)),
            BOOL_ERR => {
                let (code, is_error) = (body.u8()?, body.u8()? != 0);
                let value =
                    if is_error { Value::Error(value::error_of_code(code)) } else { Value::Bool(code != 0) };
                self.builder.value(at.row, at.column, value)
            }
            _ => self.formula(at, body.array()?),
        }
    }

    fn number(&mut self, at: At, number: f64) -> Result<(), Fault> {
        let format = self.globals.format_of(at.style);
        self.builder.value(at.row, at.column, serial::value(number, format, self.globals.epoch))
    }

    fn text(&mut self, at: At, body: &mut Body<'_>) -> Result<(), Fault> {
        let length = usize::from(body.u16()?);
        let mut text = String::new();
        body.text(length, self.globals.charset, &mut text)?;
        self.builder.text(at.row, at.column, &text)
    }

    /// The cached value of a formula ([MS-XLS] 2.5.133).
    fn formula(&mut self, at: At, result: [u8; 8]) -> Result<(), Fault> {
        let [kind, _, code, .., 0xFF, 0xFF] = result else {
            return self.number(at, f64::from_le_bytes(result));
        };
        match kind {
            0 => self.awaits_text = Some(at),
            1 => return self.builder.value(at.row, at.column, Value::Bool(code != 0)),
            2 => return self.builder.value(at.row, at.column, Value::Error(value::error_of_code(code))),
            _ => {}
        }
        Ok(())
    }

    fn formula_text(&mut self, body: &mut Body<'_>) -> Result<(), Fault> {
        self.awaits_text.take().map_or(Ok(()), |at| self.text(at, body))
    }

    /// Several numbers of a row, side by side.
    fn rks(&mut self, body: &mut Body<'_>) -> Result<(), Fault> {
        let (row, first) = (u32::from(body.u16()?), u32::from(body.u16()?));
        let count = body.left().saturating_sub(2) / 6;
        for column in (first..).take(count) {
            let style = body.u16()?;
            self.number(At { row, column, style }, rk(body.u32()?))?;
        }
        Ok(())
    }

    fn row(&mut self, body: &mut Body<'_>) -> Result<(), Fault> {
        let row = body.u16()?;
        body.skip(4)?;
        // With the upper bit it is the usual height, whatever the others say.
        let height = body.u16()?;
        body.skip(4)?;
        // fDyZero: hidden by hand, by a filter or by a folded group.
        if height == 0 || body.u16()? & 0x20 != 0 {
            self.builder.hide_row(row.into());
        }
        Ok(())
    }

    fn columns(&mut self, body: &mut Body<'_>) -> Result<(), Fault> {
        let (first, last, width) = (body.u16()?, body.u16()?, body.u16()?);
        body.skip(2)?;
        if width == 0 || body.u16()? & 1 != 0 {
            self.builder.hide_columns(first.into(), last.into());
        }
        Ok(())
    }

    fn merges(&mut self, body: &mut Body<'_>) -> Result<(), Fault> {
        for _ in 0..body.u16()? {
            let [first_row, last_row, first_column, last_column] =
                [body.u16()?, body.u16()?, body.u16()?, body.u16()?].map(u32::from);
            self.builder.merge(Area { first_row, last_row, first_column, last_column })?;
        }
        Ok(())
    }
}
