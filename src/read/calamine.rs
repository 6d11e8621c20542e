//! Cells through calamine, put into our sheets under our bounds. The only file that knows that library; it is handed
//! workbooks whose parts were walked before, and knows nothing of merged areas, hidden rows and pictures.

use super::build::{Budget, SheetBuilder};
use super::fault::{Bound, Fault};
use super::limits;
use super::serial::{self, Epoch, Format};
use super::sheet::{Sheet, Value};
use super::value;
use ::calamine::{Cell, DataRef, ExcelDateTime, Reader, SheetType, SheetVisible};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// A workbook of Excel in binary form (.xlsb) whose cells can be asked for sheet by sheet.
pub struct Binary<'a> {
    book: ::calamine::Xlsb<Cursor<&'a [u8]>>,
    epoch: Epoch,
}

impl<'a> Binary<'a> {
    pub fn open(bytes: &'a [u8], epoch: Epoch) -> Result<Self, Fault> {
        let book = shielded(|| ::calamine::Xlsb::new(Cursor::new(bytes)).map_err(unsupported))?;
        Ok(Self { book, epoch })
    }

    /// Adds the cells of the sheet with this name.
    pub fn cells(&mut self, name: &str, builder: &mut SheetBuilder<'_>) -> Result<(), Fault> {
        shielded(|| {
            let mut cells = self.book.worksheet_cells_reader(name).map_err(unsupported)?;
            while let Some(cell) = cells.next_cell().map_err(unsupported)? {
                place(&cell, self.epoch, builder)?;
            }
            Ok(())
        })
    }
}

/// The visible and hidden worksheets of a workbook of Excel in XML (.xlsx), with their cells and nothing else.
pub fn xlsx(bytes: &[u8]) -> Result<Vec<Sheet>, Fault> {
    shielded(|| {
        let mut book = ::calamine::Xlsx::new(Cursor::new(bytes)).map_err(unsupported)?;
        let epoch = if book.has_1904_epoch() { Epoch::Y1904 } else { Epoch::Y1900 };
        let listed = book.sheets_metadata().to_vec();
        if listed.len() > limits::SHEETS {
            return Err(Fault::TooLarge(Bound::Sheets));
        }
        let mut budget = Budget::default();
        let mut sheets = Vec::new();
        for (position, sheet) in (0..).zip(&listed).filter(|(_, sheet)| sheet.typ == SheetType::WorkSheet) {
            let mut builder = SheetBuilder::new(&mut budget, &sheet.name, position);
            if sheet.visible != SheetVisible::Visible {
                builder.hide();
            }
            let mut cells = book.worksheet_cells_reader(&sheet.name).map_err(unsupported)?;
            while let Some(cell) = cells.next_cell().map_err(unsupported)? {
                place(&cell, epoch, &mut builder)?;
            }
            sheets.push(builder.finish());
        }
        Ok(sheets)
    })
}

/// The library panics on some damaged files.
fn shielded<T>(work: impl FnOnce() -> Result<T, Fault>) -> Result<T, Fault> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(Fault::Unsupported))
}

/// What the library says of a file is English and meant for programmers.
fn unsupported<E>(_: E) -> Fault {
    Fault::Unsupported
}

fn place(cell: &Cell<DataRef<'_>>, epoch: Epoch, builder: &mut SheetBuilder<'_>) -> Result<(), Fault> {
    let (row, column) = cell.get_position();
    match cell.get_value() {
        DataRef::Empty => Ok(()),
        DataRef::String(text) | DataRef::DurationIso(text) => builder.text(row, column, text),
        DataRef::SharedString(text) => builder.text(row, column, text),
        DataRef::Int(number) => builder.value(row, column, Value::Number(*number as f64)),
        DataRef::Float(number) => builder.value(row, column, serial::value(*number, Format::Number, epoch)),
        DataRef::Bool(truth) => builder.value(row, column, Value::Bool(*truth)),
        DataRef::DateTime(day) => builder.value(row, column, date(day, epoch)),
        DataRef::DateTimeIso(text) => match value::iso_date(text) {
            Some(date) => builder.value(row, column, Value::Date(date)),
            None => builder.text(row, column, text),
        },
        DataRef::Error(error) => builder.value(row, column, Value::Error(value::error(&error.to_string()))),
    }
}

/// By its serial number, so that a day is the same day whoever read it.
fn date(day: &ExcelDateTime, epoch: Epoch) -> Value {
    let format = if day.is_duration() { Format::Elapsed } else { Format::Date };
    serial::value(day.as_f64(), format, epoch)
}

/// The other reader's own view of a sound file, to compare with: through ranges, which keep no bounds.
#[cfg(test)]
pub mod other {
    use super::*;
    use ::calamine::{Data, open_workbook_auto_from_rs};
    use chrono::{NaiveDate, NaiveTime};
    use std::collections::BTreeMap;

    /// The values of a sheet by row and column.
    pub type Values = BTreeMap<(u32, u32), Value>;

    /// Name and values of each sheet.
    pub fn sheets(bytes: &[u8]) -> Option<Vec<(String, Values)>> {
        let mut book = open_workbook_auto_from_rs(Cursor::new(bytes)).ok()?;
        let sheets = book.worksheets().into_iter().map(|(name, range)| {
            let (first_row, first_column) = range.start().unwrap_or_default();
            let values = range.used_cells().filter_map(|(row, column, data)| {
                Some(((first_row + row as u32, first_column + column as u32), value(data)?))
            });
            (name, values.collect())
        });
        Some(sheets.collect())
    }

    fn value(data: &Data) -> Option<Value> {
        Some(match data {
            Data::Empty => return None,
            Data::String(text) | Data::DurationIso(text) if text.trim().is_empty() => return None,
            Data::String(text) | Data::DurationIso(text) => Value::Text(text.as_str().into()),
            Data::Int(number) => Value::Number(*number as f64),
            Data::Float(number) => Value::Number(*number),
            Data::Bool(truth) => Value::Bool(*truth),
            Data::DateTime(day) => date(day),
            Data::DateTimeIso(text) => {
                value::iso_date(text).map_or(Value::Text(text.as_str().into()), Value::Date)
            }
            Data::Error(error) => Value::Error(value::error(&error.to_string())),
        })
    }

    /// By the library's own calendar.
    fn date(day: &ExcelDateTime) -> Value {
        let (year, month, date, hour, minute, second, _) = day.to_ymd_hms_milli();
        let time = NaiveTime::from_hms_opt(hour.into(), minute.into(), second.into());
        let date = match day.as_f64() < 1.0 {
            true => time.map(|time| serial::DAY_ZERO.and_time(time)),
            false => NaiveDate::from_ymd_opt(year.into(), month.into(), date.into())
                .filter(|_| !day.is_duration())
                .map(|date| date.and_time(NaiveTime::MIN)),
        };
        date.map_or(Value::Number(day.as_f64()), Value::Date)
    }
}
