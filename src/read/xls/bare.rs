//! Workbooks without a compound file around them: those of Excel 2 to 4, and those that small programs still write
//! record by record. Written anew in the form of Excel 5, for the reader of that one. Format: "OpenOffice.org's
//! Documentation of the Microsoft Excel File Format", 5.

use super::records::{BOF, EOF};
use crate::read::binary::split;
use crate::read::fault::{Bound, Fault};
use crate::read::limits;

const DATE_MODE: u16 = 0x0022;
const FILE_PASS: u16 = 0x002F;
const CODE_PAGE: u16 = 0x0042;
const BOUND_SHEET: u16 = 0x0085;
const FORMAT: u16 = 0x041E;
const XF: u16 = 0x00E0;
const NUMBER: u16 = 0x0203;

/// `BOF` of Excel 2, 3 and 4.
const OLD_BOF: [u16; 3] = [0x0009, 0x0209, 0x0409];
/// Type of a worksheet in `BOF`.
const WORKSHEET: u16 = 0x0010;
/// Cell styles of Excel 2 are the numbers of their formats, in six bits.
const OLD_STYLES: u16 = 64;

/// What is gathered from the stream.
#[derive(Default)]
struct Modern {
    globals: Vec<u8>,
    /// The records of each worksheet.
    sheets: Vec<Vec<u8>>,
    formats: u16,
}

/// Whether the bytes begin with the `BOF` of a bare workbook.
pub fn is_bare(bytes: &[u8]) -> bool {
    matches!(bytes, [9, 0 | 2 | 4 | 8, 4..=16, 0, ..])
}

/// The workbook in the form of Excel 5.
pub fn modern(stream: &[u8]) -> Result<Vec<u8>, Fault> {
    let mut modern = Modern::default();
    let (mut rest, mut version, mut depth) = (stream, BOF, 0_usize);
    let mut in_sheet = false;
    while let Some((kind, body, after)) = split(rest) {
        rest = after;
        match kind {
            _ if kind == BOF || OLD_BOF.contains(&kind) => {
                depth += 1;
                let begins = body.get(2..4) == Some(&WORKSHEET.to_le_bytes());
                if begins {
                    (version, in_sheet, depth) = (kind, true, 1);
                    modern.sheets.push(Vec::new());
                }
            }
            EOF => {
                depth = depth.saturating_sub(1);
                in_sheet &= depth > 0;
            }
            _ if in_sheet && depth > 1 => {}
            FILE_PASS => return Err(Fault::Encrypted),
            _ if version == OLD_BOF[0] => modern.oldest(kind, body)?,
            _ => modern.old(kind, body),
        }
        if modern.sheets.len() > limits::SHEETS {
            return Err(Fault::TooLarge(Bound::Sheets));
        }
    }
    // A stream that ends within a sheet was cut off.
    if in_sheet || modern.sheets.is_empty() { Err(Fault::Broken) } else { Ok(modern.stream()) }
}

impl Modern {
    /// A record of Excel 3 to 5, most of which have their form already.
    fn old(&mut self, kind: u16, body: &[u8]) {
        match kind {
            DATE_MODE | CODE_PAGE | XF => push(&mut self.globals, kind, &[body]),
            0x0243 | 0x0443 => {
                let format = body.get(1).copied().unwrap_or_default();
                push(&mut self.globals, XF, &[&[0, 0, format, 0]]);
            }
            0x001E => self.format(body),
            // The first two bytes are not used.
            FORMAT => self.format(body.get(2..).unwrap_or_default()),
            _ => self.cell(kind, &[body]),
        }
    }

    /// A record of Excel 2, whose cells have three bytes of attributes for a style.
    fn oldest(&mut self, kind: u16, body: &[u8]) -> Result<(), Fault> {
        match kind {
            DATE_MODE | CODE_PAGE => push(&mut self.globals, kind, &[body]),
            0x001E => self.format(body),
            // Text of a formula; its length takes one byte.
            0x0007 => {
                self.cell(0x0207, &[&body[..body.len().min(1)], &[0], body.get(1..).unwrap_or_default()])
            }
            0x0008 => {
                let fixed = body.get(..8).ok_or(Fault::Broken)?;
                self.cell(0x0208, &[fixed, &[0; 8]]);
            }
            0x0002..=0x0006 => {
                let (head, value) = body.split_at_checked(7).ok_or(Fault::Broken)?;
                let place = &head[..4];
                let style = [head[5] & 0x3F, 0];
                match (kind, value) {
                    (0x0002, [low, high, ..]) => {
                        let number = f64::from(u16::from_le_bytes([*low, *high]));
                        self.cell(NUMBER, &[place, &style, &number.to_le_bytes()]);
                    }
                    (0x0004, [length, text @ ..]) => {
                        self.cell(0x0204, &[place, &style, &[*length, 0], text]);
                    }
                    (0x0006, _) => self.cell(kind, &[place, &style, value]),
                    _ => self.cell(kind + 0x0200, &[place, &style, value]),
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// The next number format, which is numbered by its place.
    fn format(&mut self, name: &[u8]) {
        push(&mut self.globals, FORMAT, &[&self.formats.to_le_bytes(), name]);
        self.formats = self.formats.saturating_add(1);
    }

    fn cell(&mut self, kind: u16, body: &[&[u8]]) {
        if let Some(sheet) = self.sheets.last_mut() {
            push(sheet, kind, body);
        }
    }

    fn stream(mut self) -> Vec<u8> {
        // Excel 2 has no list of styles.
        for style in 0..OLD_STYLES {
            push(&mut self.globals, XF, &[&[0, 0], &style.to_le_bytes()]);
        }
        let names: Vec<_> = (1..=self.sheets.len()).map(|number| format!("Sheet{number}")).collect();
        let begin = |stream: &mut Vec<u8>, kind: u8| push(stream, BOF, &[&[0, 5, kind, 0]]);
        let bound = |name: &String| 4 + 7 + name.len();
        let mut start = 8 + self.globals.len() + names.iter().map(bound).sum::<usize>() + 4;
        let mut stream = Vec::new();
        begin(&mut stream, 5);
        stream.append(&mut self.globals);
        for (name, sheet) in names.iter().zip(&self.sheets) {
            let place = u32::try_from(start).unwrap_or(u32::MAX).to_le_bytes();
            push(&mut stream, BOUND_SHEET, &[&place, &[0, 0, name.len() as u8], name.as_bytes()]);
            start += 8 + sheet.len() + 4;
        }
        push(&mut stream, EOF, &[]);
        for sheet in &self.sheets {
            begin(&mut stream, 0x10);
            stream.extend_from_slice(sheet);
            push(&mut stream, EOF, &[]);
        }
        stream
    }
}

/// Appends a record.
fn push(stream: &mut Vec<u8>, kind: u16, body: &[&[u8]]) {
    let body = body.concat();
    let length = u16::try_from(body.len()).unwrap_or(u16::MAX);
    stream.extend_from_slice(&kind.to_le_bytes());
    stream.extend_from_slice(&length.to_le_bytes());
    stream.extend_from_slice(&body[..usize::from(length)]);
}
