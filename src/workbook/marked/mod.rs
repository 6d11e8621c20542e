//! A copy of a faulty workbook in which the faulty cells are coloured and say in a comment what to mend. Made by splicing
//! into the parts of the package: values, formulas, pictures and all that is not touched stay byte for byte, and where
//! that cannot be warranted there is no copy.

mod notes;
mod package;
mod sheet;
mod styles;
#[cfg(test)]
mod tests;
mod xml;

use crate::diagnostic::{CellAt, Diagnostic, Language, Severity};
use package::Package;
use sheet::Wanted;
use std::collections::BTreeMap;
use styles::Styles;
use xml::tags;

const WORKBOOK: &str = "xl/workbook.xml";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// Why there is no copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotMarked {
    /// Only .xlsx and .xlsm can be changed without being written anew.
    OtherFormat,
    /// A change would make the signature invalid.
    Signed,
    /// Nothing that is wrong has a cell.
    NoCell,
    /// The file cannot be read any more.
    Unreadable,
    /// The package is put together in a way that is not known well enough to change it.
    Unusual,
}

impl NotMarked {
    /// Why, to the officer.
    pub fn vi(self) -> &'static str {
        match self {
            Self::OtherFormat => "chỉ tô màu được tệp .xlsx, .xlsm",
            Self::Signed => "tệp có chữ ký số",
            Self::Unreadable => "không đọc lại được tệp",
            Self::NoCell => "không có ô nào để tô",
            Self::Unusual => "tệp có cấu trúc lạ",
        }
    }
}

/// What is to be marked on one sheet.
#[derive(Default)]
struct Marks {
    cells: Wanted,
    texts: BTreeMap<CellAt, String>,
}

/// The workbook with the cells of its errors and warnings marked.
///
/// # Errors
/// There is no copy that is sure to hold all that the workbook holds.
pub fn marked(bytes: &[u8], diagnostics: &[&Diagnostic]) -> Result<Vec<u8>, NotMarked> {
    let marks = by_sheet(diagnostics);
    let mut package = Package::open(bytes)?;
    if !package.has(WORKBOOK) {
        return Err(NotMarked::OtherFormat);
    }
    if package.names().any(|name| name.starts_with("_xmlsignatures/")) {
        return Err(NotMarked::Signed);
    }
    if marks.is_empty() {
        return Err(NotMarked::NoCell);
    }
    // The stricter variant of the format has other names for everything.
    if !package.text(WORKBOOK)?.contains(MAIN) {
        return Err(NotMarked::Unusual);
    }
    let relations = package.relations(WORKBOOK)?;
    let target = |kind: &str| {
        relations.iter().find(|relation| relation.kind == kind).map(|relation| relation.target.clone())
    };
    let styles_part = target("styles").ok_or(NotMarked::Unusual)?;
    let mut styles = Styles::read(package.text(&styles_part)?)?;
    let parts = sheets(&mut package)?;
    for (name, marks) in &marks {
        let part = parts.get(*name).ok_or(NotMarked::Unusual)?;
        let painted = sheet::paint(&package.text(part)?, &marks.cells, &mut styles)?;
        package.put(part, painted);
        // A sheet whose own comments cannot be added to is coloured only; the list says what is wrong.
        package.attempt(|package| notes::add(package, part, &marks.texts));
    }
    package.put(&styles_part, styles.written()?);
    package.written()
}

/// Errors and warnings by sheet and cell; the graver one gives the colour.
fn by_sheet<'d>(diagnostics: &[&'d Diagnostic]) -> BTreeMap<&'d str, Marks> {
    let mut sheets: BTreeMap<&str, Marks> = BTreeMap::new();
    for diagnostic in diagnostics.iter().filter(|said| said.severity > Severity::Note) {
        let Some(cell) = diagnostic.place.cell else { continue };
        let marks = sheets.entry(diagnostic.place.sheet_name()).or_default();
        let colour =
            marks.cells.entry(cell.row).or_default().entry(cell.column).or_insert(diagnostic.severity);
        *colour = diagnostic.severity.max(*colour);
        let words = diagnostic.words(Language::Vi);
        let text = marks.texts.entry(cell).or_default();
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        text.push_str(&words.message);
        if !words.hint.is_empty() {
            text.push_str(&format!("\n→ {}", words.hint));
        }
    }
    sheets
}

/// The part of each sheet by the sheet's name.
fn sheets(package: &mut Package<'_>) -> Result<BTreeMap<String, String>, NotMarked> {
    let relations = package.relations(WORKBOOK)?;
    let text = package.text(WORKBOOK)?;
    let mut found = BTreeMap::new();
    for tag in tags(&text) {
        let tag = tag?;
        if let (Some(name), Some(id)) =
            (tag.attribute("name").filter(|_| tag.name == "sheet"), tag.attribute("r:id"))
        {
            let relation = relations.iter().find(|relation| relation.id == id).ok_or(NotMarked::Unusual)?;
            found.insert(name, relation.target.clone());
        }
    }
    Ok(found)
}
