//! A binary worksheet part, for everything but its cells: merged areas, hidden rows and columns, whether shapes lie on
//! it.

use super::records::Records;
use crate::read::binary::Body;
use crate::read::build::SheetBuilder;
use crate::read::fault::{Bound, Fault};
use crate::read::limits;
use crate::read::sheet::Area;
use std::io::BufRead;

const ROW: u32 = 0;
const COLUMN: u32 = 60;
const MERGE: u32 = 176;
const DRAWING: u32 = 550;

struct LayoutReader<'s, 'b> {
    builder: &'s mut SheetBuilder<'b>,
    has_drawing: bool,
}

/// Reads the part into `builder`; returns whether shapes lie on the sheet.
pub fn read<R: BufRead>(part: R, builder: &mut SheetBuilder<'_>) -> Result<bool, Fault> {
    let mut reader = LayoutReader { builder, has_drawing: false };
    let mut records = Records::new(part);
    while let Some((kind, mut body)) = records.next()? {
        reader.record(kind, &mut body)?;
    }
    Ok(reader.has_drawing)
}

impl LayoutReader<'_, '_> {
    fn record(&mut self, kind: u32, body: &mut Body<'_>) -> Result<(), Fault> {
        match kind {
            ROW => self.begin_row(body),
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
        let row = body.u32()?;
        // calamine takes such a row for the end of the sheet.
        if row >= limits::ROWS {
            return Err(Fault::TooLarge(Bound::Position));
        }
        // After style, height and padding: fDyZero, hidden by hand, by a filter or by a folded group.
        let flags = if body.left() > 7 { body.array::<8>()?[7] } else { 0 };
        if flags & 0x10 != 0 {
            self.builder.hide_row(row);
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
