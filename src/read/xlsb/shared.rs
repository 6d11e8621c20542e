//! What all sheets of a binary workbook share: sheet list, texts, number formats, how days are counted.

use super::records::Records;
use crate::read::binary::Body;
use crate::read::fault::{Bound, Fault};
use crate::read::limits;
use crate::read::package::Package;
use crate::read::relations::Relations;
use crate::read::serial::{Epoch, Format};
use crate::read::strings::Strings;
use crate::read::xlsx::SheetPart;
use std::collections::HashMap;
use std::sync::Arc;

const SST_ITEM: u32 = 19;
const FORMAT: u32 = 44;
const XF: u32 = 47;
const WORKBOOK_PROPERTIES: u32 = 153;
const BUNDLE_SHEET: u32 = 156;
const BEGIN_CELL_XFS: u32 = 617;
const END_CELL_XFS: u32 = 618;

const WORKBOOK: &str = "xl/workbook.bin";

#[derive(Debug, Default)]
pub struct Shared {
    pub sheets: Vec<SheetPart>,
    pub epoch: Epoch,
    /// Number format of each cell style.
    pub formats: Vec<Format>,
    pub strings: Strings,
}

pub fn read(package: &mut Package<'_>) -> Result<Shared, Fault> {
    let relations = Relations::of(package, WORKBOOK)?;
    let mut shared = Shared::default();
    shared.workbook(package, &relations)?;
    shared.styles(package, relations.only("styles").unwrap_or("xl/styles.bin"))?;
    shared.texts(package, relations.only("sharedStrings").unwrap_or("xl/sharedStrings.bin"))?;
    Ok(shared)
}

/// Appends a text with its length before it ([MS-XLSB] 2.5.169); the length -1 tells that there is none (2.5.166).
pub fn wide(body: &mut Body<'_>, text: &mut String) -> Result<(), Fault> {
    let length = match body.u32()? {
        u32::MAX => 0,
        length => length as usize,
    };
    // Checked beforehand: a length is foreign, and the text would be claimed by it.
    match length.checked_mul(2).is_some_and(|bytes| bytes <= body.left()) {
        true => body.unicode_after(1, length, text),
        false => Err(Fault::Broken),
    }
}

impl Shared {
    fn workbook(&mut self, package: &mut Package<'_>, relations: &Relations) -> Result<(), Fault> {
        let mut records = Records::new(package.required(WORKBOOK)?);
        let mut position = 0;
        while let Some((kind, mut body)) = records.next()? {
            match kind {
                WORKBOOK_PROPERTIES if body.u32()? & 1 != 0 => self.epoch = Epoch::Y1904,
                BUNDLE_SHEET => {
                    self.sheets.extend(sheet(&mut body, position, relations)?);
                    position += 1;
                }
                _ => {}
            }
            if usize::from(position) > limits::SHEETS {
                return Err(Fault::TooLarge(Bound::Sheets));
            }
        }
        Ok(())
    }

    fn styles(&mut self, package: &mut Package<'_>, part: &str) -> Result<(), Fault> {
        let Some(part) = package.part(part)? else { return Ok(()) };
        let mut records = Records::new(part);
        let mut custom = HashMap::new();
        let mut in_cell_styles = false;
        while let Some((kind, mut body)) = records.next()? {
            match kind {
                FORMAT => {
                    let id = body.u16()?;
                    let mut code = String::new();
                    wide(&mut body, &mut code)?;
                    custom.insert(id, Format::of_code(&code));
                }
                BEGIN_CELL_XFS => in_cell_styles = true,
                END_CELL_XFS => in_cell_styles = false,
                XF if in_cell_styles => {
                    body.skip(2)?;
                    let id = body.u16()?;
                    self.formats.push(custom.get(&id).copied().unwrap_or_else(|| Format::builtin(id.into())));
                }
                _ => {}
            }
            if self.formats.len() > limits::STYLES {
                return Err(Fault::TooLarge(Bound::Styles));
            }
        }
        Ok(())
    }

    fn texts(&mut self, package: &mut Package<'_>, part: &str) -> Result<(), Fault> {
        let Some(part) = package.part(part)? else { return Ok(()) };
        let mut records = Records::new(part);
        while let Some((kind, mut body)) = records.next()? {
            if kind == SST_ITEM {
                // Flags of rich text, whose runs come after the characters.
                body.skip(1)?;
                self.strings.push_with(|text| wide(&mut body, text))?;
            }
        }
        Ok(())
    }
}

/// A `BrtBundleSh`, unless it is a chart sheet or a macro sheet.
fn sheet(body: &mut Body<'_>, position: u16, relations: &Relations) -> Result<Option<SheetPart>, Fault> {
    let hidden = body.u32()? != 0;
    body.skip(4)?;
    let (mut id, mut name) = (String::new(), String::new());
    wide(body, &mut id)?;
    wide(body, &mut name)?;
    if id.is_empty() {
        return Ok(None);
    }
    let relation = relations.get(&id).ok_or(Fault::Broken)?;
    let part = Arc::clone(&relation.target);
    Ok(relation.is_worksheet().then_some(SheetPart { name, position, hidden, part }))
}
