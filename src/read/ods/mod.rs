//! Workbooks of LibreOffice and others (.ods; OpenDocument 1.3, part 3) → sheets, in one pass over `content.xml`.

mod cell;
mod content;

use super::Contents;
use super::fault::Fault;
use super::package::Package;
use super::pictures::Pictures;
use super::xml;

/// All sheets with their cells and the pictures anchored to cells.
pub fn read(package: &mut Package<'_>) -> Result<Contents, Fault> {
    if is_encrypted(package)? {
        return Err(Fault::Encrypted);
    }
    let found = content::read(xml::reader(package.required("content.xml")?))?;
    let mut pictures = Pictures::default();
    let mut sheets = found.sheets;
    for placed in &found.pictures {
        if let Some(bytes) = pictures.get(package, &placed.part) {
            let (row, column) = (placed.row, placed.column);
            sheets[placed.sheet].pictures.push(super::Picture { row, column, bytes });
        }
    }
    Ok(Contents { sheets, pictures_left_out: pictures.left_out, ..Contents::default() })
}

/// The sheets of a workbook that is one XML document (.fods). Its pictures are left out.
pub fn read_flat(document: &str) -> Result<Contents, Fault> {
    let found = content::read(xml::document(document))?;
    let pictures_left_out = !found.pictures.is_empty();
    Ok(Contents { sheets: found.sheets, pictures_left_out, ..Contents::default() })
}

fn is_encrypted(package: &mut Package<'_>) -> Result<bool, Fault> {
    let Some(manifest) = package.part("META-INF/manifest.xml")? else { return Ok(false) };
    let mut encrypted = false;
    xml::for_each_start(manifest, |element| {
        encrypted |= element.local_name().as_ref() == "encryption-data";
        Ok(())
    })?;
    Ok(encrypted)
}
