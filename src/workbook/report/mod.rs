//! The correction list that the office sends back: a sheet for each workbook in which something is to be mended, cell by
//! cell. Always in Vietnamese, since those who mend read it. Holds what the diagnostics say and nothing else.

mod sheets;

use super::paper::Paper;
use super::sheet_name::SheetNames;
use super::{NotMarked, WorkbookFault, look};
use crate::diagnostic::{Diagnostic, Severity};
use crate::public::Unit;
use chrono::NaiveDate;
use rust_xlsxwriter::{DocProperties, Workbook};
use std::collections::BTreeMap;

/// What a correction list is made of.
#[derive(Clone, Debug)]
pub struct Report<'r> {
    /// Sorted by file, sheet, row.
    pub diagnostics: &'r [Diagnostic],
    /// Names of all workbooks that were read, so that those without fault are told too.
    pub workbooks: &'r [std::sync::Arc<str>],
    /// For the names of units that folders stand for.
    pub units: &'r [Unit],
    /// The way from the list to the input folder, with `/`; none where there is no such way.
    pub input: Option<String>,
    /// Of each faulty workbook, its marked copy.
    pub copies: &'r BTreeMap<String, Copy>,
    /// The day of the list.
    pub today: NaiveDate,
}

/// Where the marked copy of a workbook is, seen from the list and with `/`; or why there is none.
pub type Copy = Result<String, NotMarked>;

/// What is wrong in one workbook. The name is empty for what concerns no file.
struct Faults<'r> {
    file: &'r str,
    diagnostics: Vec<&'r Diagnostic>,
}

/// The correction list as a workbook.
pub fn report(report: &Report<'_>) -> Result<Vec<u8>, WorkbookFault> {
    let files = by_file(report);
    let mut names = SheetNames::default();
    let overview = names.give("Tổng hợp");
    let faulty = files.iter().filter(|faults| faults.count(Severity::Note) < faults.diagnostics.len());
    let named: Vec<(String, &Faults<'_>)> =
        faulty.map(|faults| (names.give(&report.title(faults.file)), faults)).collect();
    let mut workbook = look::workbook(DocProperties::new().set_title("Danh sách cần sửa"), report.today)?;
    add(&mut workbook, &overview, &sheets::overview(report, &files, &named))?;
    for (name, faults) in &named {
        add(&mut workbook, name, &sheets::corrections(report, faults))?;
    }
    let notes = sheets::notes(report, &files);
    if !notes.rows.is_empty() {
        add(&mut workbook, &names.give("Ghi nhận"), &notes)?;
    }
    look::bytes(&mut workbook)
}

fn add(workbook: &mut Workbook, name: &str, paper: &Paper) -> Result<(), WorkbookFault> {
    let sheet = workbook.add_worksheet();
    sheet.set_name(name)?;
    Ok(paper.write(sheet)?)
}

/// All workbooks in the order of their names, what concerns none of them first.
fn by_file<'r>(report: &Report<'r>) -> Vec<Faults<'r>> {
    let mut files: BTreeMap<&'r str, Vec<&'r Diagnostic>> =
        report.workbooks.iter().map(|file| (&**file, Vec::new())).collect();
    for diagnostic in report.diagnostics {
        files.entry(&diagnostic.place.file).or_default().push(diagnostic);
    }
    files.into_iter().map(|(file, diagnostics)| Faults { file, diagnostics }).collect()
}

impl Faults<'_> {
    fn count(&self, severity: Severity) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }
}

#[cfg(test)]
mod tests;
