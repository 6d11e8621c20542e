//! The sheet list of a binary workbook, how its days are counted, and where its shared parts lie.

use super::records::Records;
use crate::read::binary::Body;
use crate::read::fault::{Bound, Fault};
use crate::read::limits;
use crate::read::package::Package;
use crate::read::relations::Relations;
use crate::read::serial::Epoch;
use crate::read::xlsx::SheetPart;
use std::sync::Arc;

const WORKBOOK_PROPERTIES: u32 = 153;
const BUNDLE_SHEET: u32 = 156;

const WORKBOOK: &str = "xl/workbook.bin";

#[derive(Debug)]
pub struct Shared {
    pub sheets: Vec<SheetPart>,
    pub epoch: Epoch,
    /// The part of the number formats, which may be absent.
    pub styles: String,
    /// The part of the shared texts, which may be absent.
    pub texts: String,
}

pub fn read(package: &mut Package<'_>) -> Result<Shared, Fault> {
    let relations = Relations::of(package, WORKBOOK)?;
    let place = |kind: &str, usual: &str| relations.only(kind).unwrap_or(usual).to_owned();
    let (styles, texts) = (place("styles", "xl/styles.bin"), place("sharedStrings", "xl/sharedStrings.bin"));
    let mut shared = Shared { sheets: Vec::new(), epoch: Epoch::Y1900, styles, texts };
    shared.workbook(package, &relations)?;
    Ok(shared)
}

/// How many bytes the text that `body` begins with takes, its length before it included ([MS-XLSB] 2.5.169).
pub fn wide_length(body: &Body<'_>) -> Result<usize, Fault> {
    let length = body.clone().u32()? as usize;
    length.checked_mul(2).and_then(|bytes| bytes.checked_add(4)).ok_or(Fault::Broken)
}

/// Appends a text with its length before it; the length -1 tells that there is none (2.5.166).
fn wide(body: &mut Body<'_>, text: &mut String) -> Result<(), Fault> {
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
    pub fn counts_from_1904(&self) -> bool {
        self.epoch == Epoch::Y1904
    }

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
