//! Workbooks written by real programs, the same list in every format.

use super::{file, read, shown};
use crate::read::Value;
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;
use std::collections::BTreeMap;

const PEOPLE: &str = r##"0 Cá nhân
  0: 0 "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN"
  1: 0 "STT" | 1 "Họ và tên" | 2 "Ngày sinh" | 3 "Đạt" | 4 "Ghi chú"
  2: 0 1 | 1 "Nguyễn Thị Đào" | 2 1968-08-22 00:00:00 | 3 "x" | 4 "  giữ khoảng trắng "
  3: 0 2.5 | 1 "Trần Văn Bình" | 2 2014-08-22 00:00:00 | 4 "dòng một\ndòng hai"
  4 hidden: 0 3 | 1 "Dòng ẩn" | 2 1899-12-31 07:30:00
  5: 0 4 | 1 "Lê & <Hợp>" | 2 1950-05-19 00:00:00 | 4 #DIV/0!
  6: 0 5 | 1 "Phạm Thị Cúc" | 4 2
  7: 0 "Gộp ba dòng"
  9: 1 #N/A
  11: 7 "xa"
  hidden columns [3, 5, 6]
  merged rows 0..=0 columns 0..=4
  merged rows 7..=9 columns 0..=0
1 DANHMUC hidden
  0: 0 "CANHAN"
2 Trống
"##;

#[test]
fn every_format_gives_the_same_cells() {
    for name in
        ["people.xlsx", "people.xlsb", "people.xls", "people.ods", "people-1904.xlsx", "people-1904.xls"]
    {
        assert_eq!(shown(&read(name, &file(name))), PEOPLE, "{name}");
    }
}

#[test]
fn the_format_is_found_by_content() {
    for (name, source) in
        [("thu/bieu.xls", "people.xlsx"), ("bieu.xlsx", "people.xls"), ("bieu", "people.ods")]
    {
        let book = read(name, &file(source));
        assert_eq!(&*book.file, name);
        assert_eq!(shown(&book), PEOPLE, "{source} named {name}");
    }
}

#[test]
fn filtered_rows_are_hidden_rows() {
    for name in ["filtered.xlsx", "filtered.xls", "filtered.ods"] {
        let book = read(name, &file(name));
        let hidden: Vec<_> =
            book.sheets[0].rows.iter().filter(|row| row.hidden).map(|row| row.index).collect();
        assert_eq!(hidden, [2], "{name}");
    }
}

#[test]
fn pictures_lie_at_their_cells() {
    for name in ["pictures.xlsx", "pictures.ods"] {
        let book = read(name, &file(name));
        let places: Vec<_> =
            book.sheets[0].pictures.iter().map(|picture| (picture.row, picture.column)).collect();
        assert_eq!(places, [(1, 1), (2, 1)], "{name}");
        for picture in &book.sheets[0].pictures {
            assert!(picture.bytes.starts_with(b"\x89PNG"), "{name}");
        }
        assert_ne!(book.sheets[0].pictures[0].bytes, book.sheets[0].pictures[1].bytes);
    }
}

/// A value and how the writer of workbooks that this program itself uses writes it.
fn values() -> impl Strategy<Value = Value> {
    prop_oneof![
        "[ -~À-ỹ\n_\u{ad}]{0,12}[a-zđ]".prop_map(|text| Value::Text(text.into())),
        (-1e9..1e9).prop_map(Value::Number),
        any::<bool>().prop_map(Value::Bool),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_written_is_read(cells in proptest::collection::btree_map((0_u32..60, 0_u16..30), values(), 0..80)) {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        for ((row, column), value) in &cells {
            match value {
                Value::Text(text) => sheet.write_string(*row, *column, &**text),
                Value::Number(number) => sheet.write_number(*row, *column, *number),
                Value::Bool(truth) => sheet.write_boolean(*row, *column, *truth),
                other => unreachable!("not made: {other:?}"),
            }
            .expect("within Excel's bounds");
        }
        let book = read("x.xlsx", &book.save_to_buffer().expect("memory"));
        let rows = book.sheets[0].rows.iter();
        let back: BTreeMap<_, _> = rows
            .flat_map(|row| row.cells.iter().map(|cell| ((row.index, cell.column as u16), cell.value.clone())))
            .collect();
        prop_assert_eq!(back, cells);
    }
}
