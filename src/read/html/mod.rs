//! Web pages under the name of a workbook, as many management systems export their lists (HTML tables), and pages that
//! Excel saved with all that belongs to them in one file (MHTML) → sheets. Nothing outside the file is ever fetched.

mod grid;
mod islands;
mod page;
mod style;
mod text;
mod tokens;

use super::build::{Budget, SheetBuilder};
use super::fault::{Bound, Fault};
use super::mime::{self, Part};
use super::sheet::Sheet;
use super::{Contents, charset, limits, sniff};
use islands::Noted;

/// The tables of a page as one sheet. It is named as Excel noted, else as the file.
pub fn read(name: &str, bytes: &[u8]) -> Result<Contents, Fault> {
    let page = charset::decode_markup(bytes);
    let noted = islands::sheets(&page).into_iter().next().unwrap_or_default();
    let mut budget = Budget::default();
    let sheet = sheet(&page, &noted, SheetBuilder::new(&mut budget, sheet_name(&noted, name), 0))?;
    Ok(Contents { sheets: vec![sheet.ok_or(Fault::Html)?], ..Contents::default() })
}

/// The pages of a message that hold tables, a sheet each.
pub fn read_message(name: &str, bytes: &[u8]) -> Result<Contents, Fault> {
    let parts = mime::parts(bytes)?;
    let pages: Vec<_> = parts.iter().filter(|part| part.is_page()).map(|part| (part, part.text())).collect();
    let noted: Vec<_> = pages.iter().flat_map(|(_, page)| islands::sheets(page)).collect();
    let mut budget = Budget::default();
    let mut sheets = Vec::new();
    for (part, page) in &pages {
        let position = u16::try_from(sheets.len()).map_err(|_| Fault::TooLarge(Bound::Sheets))?;
        if sheets.len() >= limits::SHEETS {
            return Err(Fault::TooLarge(Bound::Sheets));
        }
        let noted = noted_of(part, pages.len(), &noted);
        let builder = SheetBuilder::new(&mut budget, sheet_name(noted, name), position);
        sheets.extend(sheet(page, noted, builder)?);
    }
    if sheets.is_empty() { Err(Fault::Html) } else { Ok(Contents { sheets, ..Contents::default() }) }
}

/// The sheet, unless the page has no table.
fn sheet(page: &str, noted: &Noted, mut builder: SheetBuilder<'_>) -> Result<Option<Sheet>, Fault> {
    if noted.hidden {
        builder.hide();
    }
    let rows = page::read(page, &mut builder)?;
    Ok((rows > 0).then(|| builder.finish()))
}

/// What is noted of the sheet in this part: the one that names its place, or the only one.
fn noted_of<'n>(part: &Part<'_>, pages: usize, noted: &'n [Noted]) -> &'n Noted {
    const UNKNOWN: &Noted = &Noted { name: String::new(), hidden: false, place: String::new() };
    let file = |place: &str| place.rsplit(['/', '\\']).next().unwrap_or_default().to_lowercase();
    let here = file(&part.place);
    let named = noted.iter().find(|noted| !noted.place.is_empty() && file(&noted.place) == here);
    named.or_else(|| noted.first().filter(|_| pages == 1)).unwrap_or(UNKNOWN)
}

fn sheet_name<'n>(noted: &'n Noted, file: &'n str) -> &'n str {
    if noted.name.is_empty() { sniff::stem(file) } else { &noted.name }
}
