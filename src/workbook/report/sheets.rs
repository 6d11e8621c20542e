//! The sheets of the correction list: totals for each file, what to mend in one file, and what was decided for the
//! officer.

use super::{Faults, Report};
use crate::diagnostic::{Diagnostic, Language, Severity};
use crate::values::When;
use crate::vietnamese::fold;
use crate::workbook::paper::{Cell, Column, Paper, Row};

/// More lines than anyone mends by hand; the rest is counted. Excel holds 1,048,576 rows.
const MOST_LINES: usize = 20_000;

const OVERVIEW: [Column; 6] = [
    Column { title: "STT", width: 6.0 },
    Column { title: "Đơn vị, tệp", width: 40.0 },
    Column { title: "Tên tệp", width: 60.0 },
    Column { title: "Lỗi", width: 12.0 },
    Column { title: "Cảnh báo", width: 12.0 },
    Column { title: "Bản sao tô màu", width: 34.0 },
];

const CORRECTIONS: [Column; 8] = [
    Column { title: "STT", width: 6.0 },
    Column { title: "Mức độ", width: 11.0 },
    Column { title: "Trang tính", width: 18.0 },
    Column { title: "Ô", width: 8.0 },
    Column { title: "Người, tập thể", width: 26.0 },
    Column { title: "Điều cần xem lại", width: 52.0 },
    Column { title: "Cách sửa", width: 52.0 },
    Column { title: "Đã sửa", width: 9.0 },
];

const NOTES: [Column; 5] = [
    Column { title: "STT", width: 6.0 },
    Column { title: "Tên tệp", width: 40.0 },
    Column { title: "Trang tính", width: 18.0 },
    Column { title: "Ô", width: 8.0 },
    Column { title: "Điều ghi nhận", width: 104.0 },
];

/// Totals for each file, with a link to its sheet.
pub(super) fn overview(report: &Report<'_>, files: &[Faults<'_>], named: &[(String, &Faults<'_>)]) -> Paper {
    let sheet_of = |file: &str| named.iter().find(|(_, faults)| faults.file == file).map(|(name, _)| name);
    let row = |(number, faults): (usize, &Faults<'_>)| {
        let title = report.title(faults.file);
        let title = match sheet_of(faults.file) {
            Some(sheet) => {
                Cell::Link { to: format!("internal:'{}'!A1", sheet.replace('\'', "''")), text: title }
            }
            None => Cell::Text(title),
        };
        let (errors, warnings) = (faults.count(Severity::Error), faults.count(Severity::Warning));
        Row::Cells(vec![
            Cell::place(number),
            title,
            Cell::text(faults.file),
            Cell::count(errors),
            Cell::count(warnings),
            report.copy(faults.file),
        ])
    };
    Paper {
        title: "DANH SÁCH CẦN SỬA".into(),
        about: about(report, named.is_empty()),
        columns: OVERVIEW.to_vec(),
        rows: (1..).zip(files).map(row).collect(),
        totals: true,
    }
}

/// What to mend in one file, in the order in which it is met there.
pub(super) fn corrections(report: &Report<'_>, faults: &Faults<'_>) -> Paper {
    let wrong: Vec<&&Diagnostic> =
        faults.diagnostics.iter().filter(|diagnostic| diagnostic.severity > Severity::Note).collect();
    let row = |(number, diagnostic): (usize, &&&Diagnostic)| {
        let words = diagnostic.words(Language::Vi);
        Row::Cells(vec![
            Cell::place(number),
            Cell::text(severity(diagnostic.severity)),
            Cell::text(diagnostic.place.sheet_name()),
            report.cell(diagnostic),
            Cell::maybe(diagnostic.who.as_ref()),
            Cell::text(words.message.as_str()),
            Cell::text(words.hint.as_str()),
            Cell::Blank,
        ])
    };
    let mut rows: Vec<Row> = (1..).zip(wrong.iter().take(MOST_LINES)).map(row).collect();
    rows.extend(rest(wrong.len()));
    let about = match faults.file {
        "" => "Không thuộc tệp nào".to_string(),
        file => format!("Tệp: {file}. Sửa trong tệp gốc rồi gửi lại; bấm vào cột Ô để mở đúng chỗ."),
    };
    Paper { title: report.title(faults.file), about, columns: CORRECTIONS.to_vec(), rows, totals: false }
}

/// What the program decided for the officer.
pub(super) fn notes(report: &Report<'_>, files: &[Faults<'_>]) -> Paper {
    let all = files.iter().flat_map(|faults| &faults.diagnostics);
    let notes: Vec<&&Diagnostic> = all.filter(|diagnostic| diagnostic.severity == Severity::Note).collect();
    let row = |(number, diagnostic): (usize, &&&Diagnostic)| {
        let words = diagnostic.words(Language::Vi);
        Row::Cells(vec![
            Cell::place(number),
            Cell::text(&*diagnostic.place.file),
            Cell::text(diagnostic.place.sheet_name()),
            report.cell(diagnostic),
            Cell::text([words.message.as_str(), words.hint.as_str()].join(" ").trim()),
        ])
    };
    let mut rows: Vec<Row> = (1..).zip(notes.iter().take(MOST_LINES)).map(row).collect();
    rows.extend(rest(notes.len()));
    Paper {
        title: "GHI NHẬN".into(),
        about: "Những điều chương trình đã tự hiểu. Không cần sửa nếu đúng ý.".into(),
        columns: NOTES.to_vec(),
        rows,
        totals: false,
    }
}

impl Report<'_> {
    /// The unit that a file's innermost known folder (or name) stands for, else the file's own name.
    pub(super) fn title(&self, file: &str) -> String {
        if file.is_empty() {
            return "Chung".into();
        }
        let name = file.rsplit('/').next().unwrap_or(file);
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let known =
            std::iter::once(stem).chain(file.split('/').rev().skip(1)).find_map(|part| self.unit(part));
        known.unwrap_or_else(|| stem.to_string())
    }

    fn unit(&self, part: &str) -> Option<String> {
        let key = fold(part);
        let called = |name: &String| fold(name) == key;
        let unit = self.units.iter().find(|unit| called(&unit.name) || unit.other_names.iter().any(called));
        unit.map(|unit| unit.name.clone())
    }

    /// The marked copy of a workbook, or why there is none.
    fn copy(&self, file: &str) -> Cell {
        match self.copies.get(file) {
            Some(Ok(copy)) if !copy.contains(['#', '%']) => {
                Cell::Link { to: format!("file:///{copy}"), text: "mở bản sao".into() }
            }
            Some(Ok(copy)) => Cell::text(copy.as_str()),
            Some(Err(why)) => Cell::text(format!("không có: {}", why.vi())),
            None => Cell::Blank,
        }
    }

    /// The cell's name, leading to it where the way is known and can be written as a link.
    fn cell(&self, diagnostic: &Diagnostic) -> Cell {
        let place = &diagnostic.place;
        let text = place.cell_name();
        let file = &*place.file;
        // These two characters mean something else inside a link.
        let can_be_linked = !file.is_empty() && !file.contains(['#', '%']);
        match &self.input {
            Some(input) if can_be_linked && !text.is_empty() => {
                let sheet = place.sheet_name().replace('\'', "''");
                let at = if sheet.is_empty() { String::new() } else { format!("#'{sheet}'!{text}") };
                Cell::Link { to: format!("file:///{input}/{file}{at}"), text }
            }
            _ => Cell::Text(text),
        }
    }
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "Lỗi",
        Severity::Warning => "Cảnh báo",
        Severity::Note => "Ghi nhận",
    }
}

fn about(report: &Report<'_>, is_clean: bool) -> String {
    let day = When::Day(report.today).vi_long().replacen("ngày", "Ngày", 1);
    let text = match is_clean {
        true => "Không có gì cần sửa.",
        false => {
            "Mỗi tệp một trang tính; bấm tên để mở. Bản sao tô màu: ô đỏ là lỗi, ô vàng là cảnh báo, đưa chuột lên ô để đọc cách sửa."
        }
    };
    format!("{day}. {text}")
}

fn rest(count: usize) -> Option<Row> {
    let more = count.checked_sub(MOST_LINES).filter(|more| *more > 0)?;
    Some(Row::Group(format!("… và {more} chỗ nữa; sửa những chỗ trên rồi kiểm tra lại.")))
}
