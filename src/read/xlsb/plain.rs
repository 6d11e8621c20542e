//! A binary workbook written anew, with its cells and nothing else, for calamine: that reader passes over cells without
//! a column, rich texts and errors of formulas in silence, insists on usual part names, and believes what a zip says.
//! What each cell means is calamine's affair; here only the form of the records changes.

use super::records::Records;
use super::shared::{Shared, wide_length};
use crate::read::binary::Body;
use crate::read::fault::{Bound, Fault};
use crate::read::limits;
use crate::read::package::{Package, Part};
use std::fmt::Write as _;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

// Record types ([MS-XLSB] 2.3.2).
const ROW: u32 = 0;
const BLANK: u32 = 1;
const RK: u32 = 2;
const ERROR: u32 = 3;
const BOOL: u32 = 4;
const REAL: u32 = 5;
const TEXT: u32 = 6;
const SHARED_TEXT: u32 = 7;
/// 8 to 11 are 6 to 3 with a formula after the value.
const FORMULA_TEXT: u32 = 8;
const FORMULA_ERROR: u32 = 11;
/// 12 to 18 are 1 to 7 without a column: they stand right of the cell before.
const SHORT_BLANK: u32 = 12;
const SHORT_SHARED_TEXT: u32 = 18;
const SHARED_ITEM: u32 = 19;
const RICH_TEXT: u32 = 62;
const BEGIN_SHEET: u32 = 129;
const BEGIN_SHEET_DATA: u32 = 145;
const END_SHEET_DATA: u32 = 146;
const END_BUNDLE: u32 = 144;
const DIMENSIONS: u32 = 148;
const WORKBOOK_PROPERTIES: u32 = 153;
const BUNDLE_SHEET: u32 = 156;
const CALCULATION: u32 = 157;
const BEGIN_SHARED: u32 = 159;
const BEGIN_CELL_STYLES: u32 = 617;

/// The workbook that is being written.
struct Plain {
    zip: ZipWriter<Cursor<Vec<u8>>>,
    /// Bytes and records that may still be written.
    bytes: usize,
    records: usize,
}

/// The workbook as a zip that holds its parts as they are, unpacked; its sheets are named by their number.
pub fn rewritten(package: &mut Package<'_>, shared: &Shared) -> Result<Vec<u8>, Fault> {
    let zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut plain = Plain { zip, bytes: limits::REWRITTEN_BYTES, records: limits::CELLS };
    plain.workbook(shared)?;
    if let Some(part) = package.part(&shared.styles)? {
        plain.styles(part)?;
    }
    let texts = package.part(&shared.texts)?.map(|part| count(part, SHARED_ITEM)).transpose()?;
    if let Some(count) = texts {
        plain.texts(package.required(&shared.texts)?, count)?;
    }
    for (number, sheet) in shared.sheets.iter().enumerate() {
        plain.begin(&format!("xl/{}", place(number)))?;
        plain.sheet(package.required(&sheet.part)?)?;
    }
    let zip = plain.zip.finish().map_err(|_| Fault::Broken)?;
    Ok(zip.into_inner())
}

fn place(number: usize) -> String {
    format!("worksheets/sheet{number}.bin")
}

impl Plain {
    fn begin(&mut self, place: &str) -> Result<(), Fault> {
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        self.zip.start_file(place, stored).map_err(|_| Fault::Broken)
    }

    /// The workbook part and its relations.
    fn workbook(&mut self, shared: &Shared) -> Result<(), Fault> {
        self.begin("xl/workbook.bin")?;
        self.record(WORKBOOK_PROPERTIES, &[u8::from(shared.counts_from_1904()), 0, 0, 0])?;
        for number in 0..shared.sheets.len() {
            let id = wide(&format!("s{number}"));
            self.record(BUNDLE_SHEET, &[&[0; 8], id.as_slice(), &wide(&number.to_string())].concat())?;
        }
        self.record(END_BUNDLE, &[])?;
        self.record(CALCULATION, &[])?;
        let mut relations = String::from("<Relationships>");
        for number in 0..shared.sheets.len() {
            let target = place(number);
            // Writing to a string cannot fail.
            let _ = write!(relations, "<Relationship Id=\"s{number}\" Target=\"{target}\"/>");
        }
        self.begin("xl/_rels/workbook.bin.rels")?;
        self.write(format!("{relations}</Relationships>").as_bytes())
    }

    /// The styles as they are; an empty list of cell styles at their end is for workbooks that have none.
    fn styles(&mut self, part: Part<'_, '_>) -> Result<(), Fault> {
        self.begin("xl/styles.bin")?;
        let mut records = Records::new(part);
        while let Some((kind, body)) = records.next()? {
            self.record(kind, body.rest())?;
        }
        self.record(BEGIN_CELL_STYLES, &[0; 4])
    }

    /// The shared texts, of which there are `count`, whatever the part claims.
    fn texts(&mut self, part: Part<'_, '_>, count: u32) -> Result<(), Fault> {
        self.begin("xl/sharedStrings.bin")?;
        let count = count.to_le_bytes();
        self.record(BEGIN_SHARED, &[count, count].concat())?;
        let mut records = Records::new(part);
        while let Some((kind, body)) = records.next()? {
            if kind == SHARED_ITEM {
                self.record(SHARED_ITEM, body.rest())?;
            }
        }
        Ok(())
    }

    fn sheet(&mut self, part: Part<'_, '_>) -> Result<(), Fault> {
        self.record(BEGIN_SHEET, &[])?;
        self.record(DIMENSIONS, &[0; 16])?;
        self.record(BEGIN_SHEET_DATA, &[])?;
        let mut records = Records::new(part);
        let mut column = u32::MAX;
        while let Some((kind, mut body)) = records.next()? {
            match kind {
                ROW => {
                    column = u32::MAX;
                    self.record(ROW, &body.array::<4>()?)?;
                }
                BLANK..=FORMULA_ERROR | RICH_TEXT => {
                    column = body.u32()?;
                    self.cell(kind, column, &mut body)?;
                }
                SHORT_BLANK..=SHORT_SHARED_TEXT => {
                    column = column.wrapping_add(1);
                    self.cell(kind - SHORT_BLANK + BLANK, column, &mut body)?;
                }
                END_SHEET_DATA => return self.record(END_SHEET_DATA, &[]),
                _ => {}
            }
        }
        Err(Fault::Broken)
    }

    /// A cell from its style on, with its value but without what follows: a formula, the runs of a rich text.
    fn cell(&mut self, kind: u32, column: u32, body: &mut Body<'_>) -> Result<(), Fault> {
        let style = body.array::<4>()?;
        let kind = match kind {
            FORMULA_TEXT..=FORMULA_ERROR => FORMULA_TEXT + TEXT - kind,
            RICH_TEXT => {
                body.skip(1)?;
                TEXT
            }
            kind => kind,
        };
        let length = match kind {
            RK | SHARED_TEXT => 4,
            ERROR | BOOL => 1,
            REAL => 8,
            TEXT => wide_length(body)?,
            _ => return Ok(()),
        };
        let value = body.rest().get(..length).ok_or(Fault::Broken)?;
        self.record(kind, &[column.to_le_bytes().as_slice(), &style, value].concat())
    }

    fn record(&mut self, kind: u32, content: &[u8]) -> Result<(), Fault> {
        self.records = self.records.checked_sub(1).ok_or(Fault::TooLarge(Bound::Cells))?;
        let length = u32::try_from(content.len()).map_err(|_| Fault::Broken)?;
        self.write(&packed(kind))?;
        self.write(&packed(length))?;
        self.write(content)
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), Fault> {
        self.bytes = self.bytes.checked_sub(bytes.len()).ok_or(Fault::TooLarge(Bound::Unpacked))?;
        Ok(self.zip.write_all(bytes)?)
    }
}

/// How many records of this type the part has.
fn count(part: Part<'_, '_>, wanted: u32) -> Result<u32, Fault> {
    let mut records = Records::new(part);
    let mut count = 0;
    while let Some((kind, _)) = records.next()? {
        count += u32::from(kind == wanted);
    }
    Ok(count)
}

/// A number in seven bits a byte.
fn packed(mut number: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number > 0x7F {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}

/// A text of letters and digits with its length before it.
fn wide(text: &str) -> Vec<u8> {
    let units = text.encode_utf16().flat_map(u16::to_le_bytes);
    (text.len() as u32).to_le_bytes().into_iter().chain(units).collect()
}
