//! The sheet list of a binary workbook and how its days are counted; texts and styles are only walked, so that calamine
//! meets nothing that is cut off or beyond the bounds.

use super::records::Records;
use crate::read::binary::Body;
use crate::read::fault::{Bound, Fault};
use crate::read::limits;
use crate::read::package::Package;
use crate::read::relations::Relations;
use crate::read::serial::Epoch;
use crate::read::xlsx::SheetPart;
use std::collections::HashSet;
use std::sync::Arc;

const WORKBOOK_PROPERTIES: u32 = 153;
const BUNDLE_SHEET: u32 = 156;

const WORKBOOK: &str = "xl/workbook.bin";
/// Where calamine looks for the shared parts, whatever the relations say.
const STYLES: &str = "xl/styles.bin";
const TEXTS: &str = "xl/sharedStrings.bin";

#[derive(Debug, Default)]
pub struct Shared {
    pub sheets: Vec<SheetPart>,
    pub epoch: Epoch,
}

pub fn read(package: &mut Package<'_>) -> Result<Shared, Fault> {
    let relations = Relations::of(package, WORKBOOK)?;
    let mut shared = Shared::default();
    shared.workbook(package, &relations)?;
    walk(package, &relations, ("styles", STYLES, Bound::Styles))?;
    walk(package, &relations, ("sharedStrings", TEXTS, Bound::Cells))?;
    // calamine finds parts by their usual place and sheets by their name: of two alike it would read one twice.
    let names: HashSet<_> = shared.sheets.iter().map(|sheet| &sheet.name).collect();
    match names.len() == shared.sheets.len() && package.is_unambiguous() {
        true => Ok(shared),
        false => Err(Fault::Unsupported),
    }
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
}

/// Goes through all records of a part (how the workbook is related to it, where it must lie, what many records pass).
fn walk(
    package: &mut Package<'_>,
    relations: &Relations,
    (kind, place, bound): (&str, &str, Bound),
) -> Result<(), Fault> {
    if relations.only(kind).is_some_and(|part| !part.eq_ignore_ascii_case(place)) {
        return Err(Fault::Unsupported);
    }
    let Some(part) = package.part(place)? else { return Ok(()) };
    let mut records = Records::new(part);
    let mut left = limits::CELLS;
    while records.next()?.is_some() {
        left = left.checked_sub(1).ok_or(Fault::TooLarge(bound))?;
    }
    Ok(())
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
