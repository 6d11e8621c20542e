//! The rows that are not published, and why: file, sheet, row, reason. No name and no value of a cell.

use super::Export;
use crate::interpret::{Origin, RowFate};
use crate::workbook::paper::{Cell, Column, Paper, Row};

const COLUMNS: [Column; 5] = [
    Column { title: "STT", width: 6.0 },
    Column { title: "Tệp", width: 60.0 },
    Column { title: "Trang tính", width: 26.0 },
    Column { title: "Dòng", width: 9.0 },
    Column { title: "Lý do", width: 44.0 },
];

/// All rows that were read and are not published.
pub(super) fn paper(export: &Export<'_>) -> Paper {
    let rows = export.account.rows();
    let kept_back = rows.into_iter().filter_map(|(origin, fate)| Some((origin, reason(fate)?)));
    Paper {
        title: "CÁC DÒNG KHÔNG CÔNG BỐ".into(),
        about: "Chỉ nêu vị trí và lý do, không nêu tên.".into(),
        columns: COLUMNS.to_vec(),
        rows: (1..).zip(kept_back).map(|(number, (origin, reason))| row(number, &origin, &reason)).collect(),
        totals: false,
    }
}

fn reason(fate: RowFate) -> Option<String> {
    match fate {
        RowFate::Published => None,
        RowFate::Withheld(reason) => Some(reason.vi().to_string()),
        RowFate::Refused => Some("có lỗi cần sửa".to_string()),
    }
}

fn row(number: usize, origin: &Origin, reason: &str) -> Row {
    Row::Cells(vec![
        Cell::place(number),
        Cell::text(&*origin.sheet.file),
        Cell::text(origin.sheet.sheet_name()),
        Cell::Number(i64::from(origin.row) + 1),
        Cell::text(reason),
    ])
}
