//! The correction list as its readers meet it.

use super::{Report, report};
use crate::diagnostic::{CellAt, Diagnostic, Place};
use crate::public::Unit;
use crate::read::{self, Value, Workbook};
use std::sync::Arc;

fn written(diagnostics: &[Diagnostic]) -> Workbook {
    let units = [Unit { name: "Phường Ví Dụ".into(), ..Unit::default() }];
    let workbooks: [Arc<str>; 2] = ["phuong-vi-du/ds.xlsx".into(), "tot.xlsx".into()];
    let copies =
        [("phuong-vi-du/ds.xlsx".to_string(), Ok("can-sua-to-mau/phuong-vi-du/ds.xlsx".to_string()))].into();
    let today = chrono::NaiveDate::from_ymd_opt(2026, 1, 2).unwrap_or_default();
    let made = report(&Report {
        diagnostics,
        workbooks: &workbooks,
        units: &units,
        input: Some("input".into()),
        copies: &copies,
        today,
    });
    let bytes = made.expect("the report can be made");
    read::workbook("r.xlsx", &bytes).value.expect("it could be read")
}

fn at(row: u32) -> Place {
    Place::sheet("phuong-vi-du/ds.xlsx", 0, "Cá nhân").at(CellAt::new(row, 3))
}

fn texts(workbook: &Workbook, sheet: usize, row: u32) -> Vec<String> {
    let row = workbook.sheets[sheet].row(row).expect("a row");
    row.cells.iter().map(|cell| cell.value.shown()).collect()
}

#[test]
fn each_faulty_workbook_has_a_sheet_called_by_its_unit() {
    let wrong = Diagnostic::error("e", at(16)).vi("sai ngày", "ghi lại ngày").about("Nguyễn Văn Ví Dụ");
    let note = Diagnostic::note("n", at(4)).vi("đã hiểu", "");
    let workbook = written(&[note, wrong]);
    let names: Vec<&str> = workbook.sheets.iter().map(|sheet| &*sheet.name).collect();
    assert_eq!(names, ["Tổng hợp", "Phường Ví Dụ", "Ghi nhận"]);
    assert_eq!(texts(&workbook, 0, 4), ["1", "Phường Ví Dụ", "phuong-vi-du/ds.xlsx", "1", "0", "mở bản sao"]);
    assert_eq!(texts(&workbook, 0, 5), ["2", "tot", "tot.xlsx", "0", "0"]);
    let line = ["1", "Lỗi", "Cá nhân", "D17", "Nguyễn Văn Ví Dụ", "Sai ngày.", "Ghi lại ngày."];
    assert_eq!(texts(&workbook, 1, 4), line);
    assert_eq!(workbook.sheets[1].row(5).map(|row| row.index), None);
}

#[test]
fn nothing_to_mend_is_said() {
    let workbook = written(&[]);
    assert_eq!(workbook.sheets.len(), 1);
    assert_eq!(texts(&workbook, 0, 1), ["Ngày 02 tháng 01 năm 2026. Không có gì cần sửa."]);
}

#[test]
fn a_formula_stays_a_text() {
    let formula = "=HYPERLINK(\"http://example.vn\")";
    let workbook = written(&[Diagnostic::error("e", at(16)).vi(formula, formula).about(formula)]);
    let row = workbook.sheets[1].row(4).expect("a row");
    assert_eq!(row.value(4), Some(&Value::Text(formula.into())));
}

#[test]
fn a_text_longer_than_a_cell_is_cut() {
    let long = "ă".repeat(40_000);
    let workbook = written(&[Diagnostic::error("e", at(16)).vi(long.as_str(), "").about(long.as_str())]);
    let shown = texts(&workbook, 1, 4)[4].clone();
    assert_eq!((shown.chars().count(), shown.ends_with('…')), (32_767, true));
}
