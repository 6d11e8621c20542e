//! Beside a correction list, a folder with a copy of each faulty workbook in which the faulty cells are marked.

use super::options::Options;
use crate::diagnostic::{Diagnostic, Severity};
use crate::project::Reading;
use crate::workbook::{self, Copy, NotMarked, WorkbookFault};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Writes the copies, and tells of each faulty workbook where its copy is, or why it has none. Copies of an earlier run
/// whose workbook is in order by now are taken away.
pub(super) fn write(
    options: &Options,
    reading: &Reading,
    report: &Path,
) -> Result<BTreeMap<String, Copy>, WorkbookFault> {
    let folder = folder(report);
    let mut copies = BTreeMap::new();
    for name in &reading.workbooks {
        let target = folder.join(&**name);
        let wrong: Vec<&Diagnostic> =
            reading.diagnostics.iter().filter(|said| is_wrong(said, name)).collect();
        let made = match wrong.is_empty() {
            true => None,
            false => Some(copy(&options.input.join(&**name), &wrong)),
        };
        match made {
            Some(Ok(bytes)) => {
                workbook::save(&bytes, &target)?;
                copies.insert(name.to_string(), Ok(shown(&folder, name)));
            }
            Some(Err(why)) => {
                workbook::remove(&target)?;
                copies.insert(name.to_string(), Err(why));
            }
            None => workbook::remove(&target)?,
        }
    }
    Ok(copies)
}

fn is_wrong(said: &Diagnostic, workbook: &str) -> bool {
    said.severity > Severity::Note && *said.place.file == *workbook
}

fn copy(path: &Path, wrong: &[&Diagnostic]) -> Result<Vec<u8>, NotMarked> {
    let bytes = std::fs::read(path).map_err(|_| NotMarked::Unreadable)?;
    workbook::marked(&bytes, wrong)
}

/// `can-sua.xlsx` has its copies in `can-sua-to-mau`.
fn folder(report: &Path) -> PathBuf {
    let stem = report.file_stem().unwrap_or_default().to_string_lossy();
    report.with_file_name(format!("{stem}-to-mau"))
}

/// As seen from the list, with `/`.
fn shown(folder: &Path, name: &str) -> String {
    format!("{}/{name}", folder.file_name().unwrap_or_default().to_string_lossy())
}
