//! The workbooks of all cases as real files: written as .xlsx here, saved in other formats by other programs, and read
//! back by the reader. What a case expects does not depend on the file that its sheets came in.

use chrono::{NaiveDateTime, NaiveTime};
use guong::read::{self, DAY_ZERO, Row, Sheet, Value, Workbook};
use rayon::prelude::*;
use rust_xlsxwriter::{Format, Formula, Worksheet};
use std::path::{Path, PathBuf};
use std::process::Command;

const CONVERTER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/formats");

/// Who writes the file that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writer {
    /// .xlsx, by the library that also writes the template.
    Own,
    /// By LibreOffice, in the format of this ending.
    LibreOffice(&'static str),
    /// By SheetJS, in the format of this ending.
    SheetJs(&'static str),
}

impl Writer {
    pub const ALL: [Self; 9] = [
        Self::Own,
        Self::LibreOffice("xlsx"),
        Self::LibreOffice("xls"),
        Self::LibreOffice("ods"),
        Self::LibreOffice("fods"),
        Self::SheetJs("xlsx"),
        Self::SheetJs("xlsb"),
        Self::SheetJs("xls"),
        Self::SheetJs("xlml"),
    ];

    /// Whether what a sheet holds survives in this writer's files. SheetJS drops what is hidden
    /// in an .xls or an XML document of 2003 (.xlml).
    pub fn can_hold(self, sheet: &Sheet) -> bool {
        let hides = !sheet.hidden_columns.is_empty() || sheet.rows.iter().any(|row| row.hidden);
        !hides || !matches!(self, Self::SheetJs("xls" | "xlml"))
    }

    fn ending(self) -> &'static str {
        match self {
            Self::Own => "xlsx",
            Self::LibreOffice(ending) | Self::SheetJs(ending) => ending,
        }
    }
}

/// A folder of real files, all written at once because every start of an office program takes seconds.
pub struct Shelf {
    folder: tempfile::TempDir,
}

impl Shelf {
    /// Writes these workbooks, each under a stem of its own, with every writer.
    pub fn write(workbooks: &[(String, Workbook)]) -> Self {
        let shelf = Self { folder: tempfile::tempdir().expect("a temporary folder") };
        let own = shelf.folder_of(Writer::Own);
        std::fs::create_dir(&own).expect("a folder in a temporary one");
        for (stem, workbook) in workbooks {
            xlsx(workbook)
                .save(own.join(format!("{stem}.xlsx")))
                .unwrap_or_else(|error| panic!("{stem}: {error}"));
            std::fs::write(own.join(format!("{stem}.hidden.json")), hidden_rows(workbook)).expect("a file");
        }
        Writer::ALL.par_iter().for_each(|&writer| shelf.convert(writer));
        shelf
    }

    /// What the reader makes of a file; it is known by `name` whatever its format.
    pub fn read(&self, stem: &str, name: &str, writer: Writer) -> Workbook {
        let path = self.folder_of(writer).join(format!("{stem}.{}", writer.ending()));
        let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let read = read::workbook(name, &bytes);
        read.value.unwrap_or_else(|| panic!("{stem} by {writer:?}: {:?}", read.diagnostics))
    }

    fn folder_of(&self, writer: Writer) -> PathBuf {
        self.folder.path().join(format!("{writer:?}").replace(['(', ')', '"'], "-"))
    }

    fn convert(&self, writer: Writer) {
        let (from, to) = (self.folder_of(Writer::Own), self.folder_of(writer));
        let mut command = match writer {
            Writer::Own => return,
            Writer::LibreOffice(ending) => libreoffice(&from, &to, ending),
            Writer::SheetJs(ending) => sheetjs(&from, &to, ending),
        };
        let needs = "install libreoffice-calc and node, and run `npm ci` in tests/formats";
        let ran = command.output().unwrap_or_else(|error| panic!("{error}: {needs}"));
        assert!(ran.status.success(), "{writer:?}: {}; {needs}", String::from_utf8_lossy(&ran.stderr));
    }
}

fn libreoffice(from: &Path, to: &Path, ending: &str) -> Command {
    let mut command = Command::new("soffice");
    command
        .arg(format!("-env:UserInstallation=file://{}/profile", to.display()))
        .args(["--headless", "--convert-to", ending, "--outdir"])
        .arg(to)
        .args(files(from));
    command
}

fn sheetjs(from: &Path, to: &Path, ending: &str) -> Command {
    let mut command = Command::new("node");
    command.current_dir(CONVERTER).arg("convert.cjs").args([from, to]).arg(ending);
    command
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder just written").filter_map(Result::ok);
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "xlsx"));
    files.sort();
    files
}

fn hidden_rows(workbook: &Workbook) -> String {
    let of = |sheet: &Sheet| -> Vec<u32> {
        sheet.rows.iter().filter(|row| row.hidden).map(|row| row.index).collect()
    };
    let all: Vec<Vec<u32>> = workbook.sheets.iter().map(of).collect();
    serde_json::to_string(&all).expect("numbers are JSON")
}

fn xlsx(workbook: &Workbook) -> rust_xlsxwriter::Workbook {
    let mut book = rust_xlsxwriter::Workbook::new();
    let shown = workbook.sheets.iter().position(|sheet| !sheet.hidden).unwrap_or(0);
    for (at, sheet) in workbook.sheets.iter().enumerate() {
        let target = book.add_worksheet();
        if at == shown {
            target.set_active(true).set_first_tab(true);
        }
        target.set_hidden(sheet.hidden);
        fill(target, sheet).unwrap_or_else(|error| panic!("{} of {}: {error}", sheet.name, workbook.file));
    }
    book
}

type Written = Result<(), rust_xlsxwriter::XlsxError>;

fn fill(target: &mut Worksheet, sheet: &Sheet) -> Written {
    target.set_name(&*sheet.name)?;
    let plain = Format::new();
    for area in &sheet.merges {
        let (first, last) = (area.first_column as u16, area.last_column as u16);
        target.merge_range(area.first_row, first, area.last_row, last, "", &plain)?;
    }
    for &column in &sheet.hidden_columns {
        target.set_column_hidden(column as u16)?;
    }
    sheet.rows.iter().try_for_each(|row| fill_row(target, row))
}

fn fill_row(target: &mut Worksheet, row: &Row) -> Written {
    for cell in &row.cells {
        put(target, (row.index, cell.column as u16), &cell.value)?;
    }
    if row.hidden {
        target.set_row_hidden(row.index)?;
    }
    Ok(())
}

fn put(target: &mut Worksheet, (row, column): (u32, u16), value: &Value) -> Written {
    match value {
        Value::Text(text) => target.write_string(row, column, &**text)?,
        Value::Number(number) => target.write_number(row, column, *number)?,
        Value::Bool(truth) => target.write_boolean(row, column, *truth)?,
        Value::Error(error) => {
            target.write_formula(row, column, Formula::new(formula_of(error)).set_result(*error))?
        }
        Value::Date(date) => {
            let (serial, shown) = serial(*date);
            target.write_number_with_format(row, column, serial, &Format::new().set_num_format(shown))?
        }
    };
    Ok(())
}

/// A day or a time of day as Excel counts it, and the format in which it is shown. Days before March 1900 are counted
/// otherwise; no case has one.
fn serial(date: NaiveDateTime) -> (f64, &'static str) {
    let seconds = date.signed_duration_since(DAY_ZERO.and_time(NaiveTime::MIN)).num_seconds();
    let days = seconds as f64 / 86_400.0;
    match date.date() == DAY_ZERO {
        true => (days, "hh:mm"),
        false => (days + 1.0, "dd/mm/yyyy"),
    }
}

/// A formula that comes to this error.
fn formula_of(error: &str) -> &'static str {
    match error {
        "#N/A" => "=NA()",
        _ => "=#REF!",
    }
}
