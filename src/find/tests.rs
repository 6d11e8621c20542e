//! Any grid at all: finding ends, never fails, and takes no row twice.

use super::{Grid, RowKind, find, prepare};
use crate::read::{Area, Cell, Row, Sheet, Value};
use crate::vocabulary::Vocabulary;
use proptest::prelude::*;
use std::collections::HashSet;

/// Texts of which real sheets are made, so that random grids hold headings, sections, totals and signatures.
const TEXTS: [&str; 24] = [
    "STT",
    "Họ và tên",
    "Năm sinh",
    "Nam",
    "Nữ",
    "Đơn vị công tác",
    "Quyết định",
    "Số",
    "Ngày",
    "Danh hiệu",
    "Tên tập thể",
    "I",
    "I. TẬP THỂ",
    "- Cá nhân",
    "Trong đó:",
    "(Không có)",
    "Tổng cộng",
    "Nơi nhận:",
    "CHỦ TỊCH",
    "Nguyễn Văn An",
    "x",
    "0",
    "DANH SÁCH KHEN THƯỞNG",
    "STT, SĐT",
];

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        6 => prop::sample::select(&TEXTS[..]).prop_map(|text| Value::Text(text.into())),
        2 => (0u32..30).prop_map(|number| Value::Number(f64::from(number))),
        1 => "\\PC{1,12}".prop_filter("a cell is not blank", |text| !text.trim().is_empty()).prop_map(|text| Value::Text(text.into())),
        1 => Just(Value::Error("#N/A")),
    ]
}

prop_compose! {
    fn area()(row in 0u32..20, column in 0u32..8, height in 0u32..4, width in 0u32..4) -> Area {
        Area { first_row: row, last_row: row + height, first_column: column, last_column: column + width }
    }
}

prop_compose! {
    fn sheet()(
        cells in prop::collection::btree_map((0u32..20, 0u32..8), value(), 0..90),
        merges in prop::collection::vec(area(), 0..6),
    ) -> Sheet {
        let mut sheet = Sheet { name: "Sheet1".into(), merges, ..Sheet::default() };
        for ((index, column), value) in cells {
            if sheet.rows.last().is_none_or(|row| row.index != index) {
                sheet.rows.push(Row { index, ..Row::default() });
            }
            if let Some(row) = sheet.rows.last_mut() {
                row.cells.push(Cell { column, value });
            }
        }
        sheet
    }
}

proptest! {
    #[test]
    fn every_grid_is_read_to_its_end(mut sheet in sheet()) {
        prepare(&mut sheet);
        let grid = Grid::new(&sheet);
        let found = find(&grid, Vocabulary::standard());
        for table in &found.tables {
            let mut seen = HashSet::new();
            for row in &table.rows {
                // All rows of a form are its labels'; that of the name stands for it.
                let beyond = table.form.is_some() || row.index > table.headings.1;
                prop_assert!(beyond, "row {} lies in the headings", row.index);
                prop_assert!(seen.insert(row.index), "row {} is taken twice", row.index);
                if let RowKind::Section(index) | RowKind::Data { section: Some(index) } = row.what {
                    prop_assert!(index < table.sections.len());
                }
            }
            prop_assert!(table.columns.windows(2).all(|two| two[0].index < two[1].index));
        }
    }
}
