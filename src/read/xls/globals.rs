//! What all sheets of an old workbook share: sheet list, texts, number formats, how days are counted.

use super::records::{BOF, EOF, Records};
use crate::read::binary::{Body, Charset};
use crate::read::fault::{Bound, Fault};
use crate::read::limits;
use crate::read::serial::{Epoch, Format};
use crate::read::strings::Strings;
use encoding_rs::{Encoding, WINDOWS_1252};
use std::collections::HashMap;

const FILE_PASS: u16 = 0x002F;
const CODE_PAGE: u16 = 0x0042;
const DATE_MODE: u16 = 0x0022;
const BOUND_SHEET: u16 = 0x0085;
const FORMAT: u16 = 0x041E;
const XF: u16 = 0x00E0;
const SST: u16 = 0x00FC;

/// Version number in `BOF` of Excel 97 and later.
const BIFF_8: u16 = 0x0600;
/// Version number in `BOF` of Excel 5 and 95.
const BIFF_5: u16 = 0x0500;

pub struct Globals {
    pub sheets: Vec<BoundSheet>,
    pub strings: Strings,
    pub epoch: Epoch,
    pub charset: Charset,
    /// Number format id of each cell style, and what the ids of this workbook's own formats mean.
    styles: Vec<u16>,
    formats: HashMap<u16, Format>,
}

/// A worksheet and where its records begin in the stream.
pub struct BoundSheet {
    pub name: String,
    /// Among all sheets, chart sheets included.
    pub position: u16,
    pub hidden: bool,
    pub start: usize,
}

impl Globals {
    pub fn read(stream: &[u8]) -> Result<Self, Fault> {
        let mut records = Records::new(stream);
        let mut globals = Self::begin(records.next()?.kind, &mut Records::new(stream))?;
        let mut sheets = 0;
        loop {
            let mut record = records.next()?;
            let body = &mut record.body;
            match record.kind {
                FILE_PASS => return Err(Fault::Encrypted),
                CODE_PAGE => globals.set_code_page(body.u16()?),
                DATE_MODE if body.u16()? == 1 => globals.epoch = Epoch::Y1904,
                BOUND_SHEET => {
                    globals.sheet(body, sheets)?;
                    sheets += 1;
                }
                FORMAT => globals.format(body)?,
                XF => globals.styles.push(body.skip(2).and_then(|()| body.u16())?),
                SST => globals.strings(body)?,
                EOF => return Ok(globals),
                _ => {}
            }
            if usize::from(sheets) > limits::SHEETS {
                return Err(Fault::TooLarge(Bound::Sheets));
            }
        }
    }

    /// What the number format of a cell style makes of a number.
    pub fn format_of(&self, style: u16) -> Format {
        let id = self.styles.get(usize::from(style)).copied().unwrap_or_default();
        self.formats.get(&id).copied().unwrap_or_else(|| Format::builtin(id.into()))
    }

    fn begin(kind: u16, records: &mut Records<'_>) -> Result<Self, Fault> {
        let version = records.next()?.body.u16()?;
        let charset = match version {
            BIFF_8 => Charset::Unicode,
            BIFF_5 => Charset::Bytes(WINDOWS_1252),
            _ => return Err(Fault::Broken),
        };
        let globals = Self {
            sheets: Vec::new(),
            strings: Strings::default(),
            epoch: Epoch::Y1900,
            charset,
            styles: Vec::new(),
            formats: HashMap::new(),
        };
        if kind == BOF { Ok(globals) } else { Err(Fault::Broken) }
    }

    /// A code page that is not known is read as the Western one, whose letters are the bytes of old Vietnamese fonts.
    fn set_code_page(&mut self, number: u16) {
        if let Charset::Bytes(encoding) = &mut self.charset {
            *encoding = Encoding::for_label(format!("windows-{number}").as_bytes()).unwrap_or(WINDOWS_1252);
        }
    }

    fn sheet(&mut self, body: &mut Body<'_>, position: u16) -> Result<(), Fault> {
        let start = body.u32()? as usize;
        let hidden = body.u8()? & 0b11 != 0;
        let is_worksheet = body.u8()? == 0;
        let length = usize::from(body.u8()?);
        let mut name = String::new();
        body.text(length, self.charset, &mut name)?;
        if is_worksheet {
            self.sheets.push(BoundSheet { name, position, hidden, start });
        }
        Ok(())
    }

    fn format(&mut self, body: &mut Body<'_>) -> Result<(), Fault> {
        let id = body.u16()?;
        let length = match self.charset {
            Charset::Unicode => usize::from(body.u16()?),
            Charset::Bytes(_) => usize::from(body.u8()?),
        };
        let mut code = String::new();
        body.text(length, self.charset, &mut code)?;
        self.formats.insert(id, Format::of_code(&code));
        Ok(())
    }

    /// The shared texts ([MS-XLS] 2.4.265, 2.5.293), as many as there are and not as many as are claimed.
    fn strings(&mut self, body: &mut Body<'_>) -> Result<(), Fault> {
        body.skip(4)?;
        let claimed = body.u32()?;
        for _ in 0..claimed {
            if body.is_at_end() {
                break;
            }
            let length = usize::from(body.u16()?);
            let flags = body.u8()?;
            let runs = if flags & 0b1000 != 0 { usize::from(body.u16()?) } else { 0 };
            let phonetic = if flags & 0b0100 != 0 { body.u32()? as usize } else { 0 };
            self.strings.push_with(|text| body.unicode_after(flags, length, text))?;
            body.skip(runs * 4)?;
            body.skip(phonetic)?;
        }
        Ok(())
    }
}
