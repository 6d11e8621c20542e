//! Any list at all: reading never fails, every row of data is in the account, and a refused row is told why.

use super::{Habits, RowExplained, RowFate, workbook};
use crate::read::{Cell, Row, Sheet, Value, Workbook};
use crate::vocabulary::Vocabulary;
use proptest::prelude::*;

const HEADINGS: [&str; 14] = [
    "STT",
    "Họ và tên",
    "Ngày sinh",
    "Giới tính",
    "Chức vụ",
    "Đơn vị công tác",
    "Danh hiệu",
    "Số QĐ",
    "Ngày QĐ",
    "Năm",
    "Công bố",
    "Tên tập thể",
    "CCCD",
    "Mã danh hiệu thi đua",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "Nguyễn Thị Đào",
            "TRẦN VĂN AN",
            "Chi bộ thôn 3",
            "ông A và bà B",
            "1/2/1980",
            "31/2/1980",
            "10/20/1959",
            "Giấy khen",
            "CSTĐCS; Bằng khen của Chủ tịch UBND tỉnh",
            "12/QĐ-UBND ngày 1/2/2024",
            "x",
            "Không",
            "đang chờ",
            "II. CÁ NHÂN",
            "Tổng cộng",
        ])
        .prop_map(str::to_string),
        "\\PC{1,20}",
    ]
}

fn cell() -> impl Strategy<Value = Option<Value>> {
    prop_oneof![
        2 => Just(None),
        5 => text().prop_map(|text| (!text.trim().is_empty()).then(|| Value::Text(text.into()))),
        2 => (-10.0..60000.0f64).prop_map(|number| Some(Value::Number(number.trunc()))),
        1 => Just(Some(Value::Error("#N/A"))),
    ]
}

fn row(index: u32, values: Vec<Option<Value>>) -> Row {
    let cells = values.into_iter().enumerate();
    let cells = cells.filter_map(|(column, value)| Some(Cell { column: column as u32, value: value? }));
    Row { index, hidden: false, cells: cells.collect() }
}

fn list() -> impl Strategy<Value = Workbook> {
    let headings = prop::sample::subsequence(HEADINGS.to_vec(), 3..10).prop_shuffle();
    let rows = prop::collection::vec(prop::collection::vec(cell(), 10), 0..20);
    (headings, rows).prop_map(|(headings, rows)| {
        let headings = headings.into_iter().map(|text| Some(Value::Text(text.into()))).collect();
        let first = row(0, headings);
        let rows = rows.into_iter().enumerate().map(|(index, values)| row(index as u32 + 1, values));
        let rows: Vec<Row> = std::iter::once(first).chain(rows).filter(|row| !row.cells.is_empty()).collect();
        let sheet = Sheet { name: "Danh sách".into(), rows, ..Sheet::default() };
        Workbook { file: "ds.xlsx".into(), sheets: vec![sheet] }
    })
}

proptest! {
    #[test]
    fn the_account_adds_up(book in list()) {
        let habits = Habits { words: Vocabulary::standard().clone(), publish_hidden: false };
        let read = workbook(book, &habits);
        let totals = read.account.totals();
        prop_assert_eq!(totals.read, totals.published + totals.withheld + totals.refused);
        let rows = read.explained.iter().flat_map(|sheet| &sheet.tables).flat_map(|table| &table.rows);
        let records = rows.filter(|(_, what)| matches!(what, RowExplained::Record(_))).count();
        prop_assert!(records <= totals.read);
        for (origin, _) in read.account.rows().into_iter().filter(|(_, fate)| *fate == RowFate::Refused) {
            let told = read.diagnostics.iter().any(|said| said.place.cell.is_some_and(|cell| cell.row == origin.row));
            prop_assert!(told, "row {} is refused without a word", origin.row);
        }
    }
}

/// A long list as offices write them: sections, marks that repeat the row above, wrong days, totals.
fn long_list() -> Sheet {
    let line = |at: u32| -> Vec<(u32, String)> {
        match at % 97 {
            0 => vec![(0, format!("{}. XÃ AN {}", at / 97 + 1, at / 97 + 1))],
            1 => vec![(1, "Cộng".to_string())],
            _ => vec![
                (0, at.to_string()),
                (1, format!("Nguyễn Văn {}", ["An", "Bình", "Cường", "Dũng"][at as usize % 4])),
                (2, format!("{}/{}/1980", at % 33, at % 12 + 1)),
                (4, if at.is_multiple_of(5) { "nt".to_string() } else { "Giáo viên".to_string() }),
                (6, ["Giấy khen", "LĐTT; CSTĐCS", "Không", "Cờ gì đó"][at as usize / 3 % 4].to_string()),
                (7, format!("{}/QĐ-UBND ngày 1/2/2024", at % 50 + 1)),
            ],
        }
    };
    let text = |(column, text): (u32, String)| Cell { column, value: Value::Text(text.into()) };
    let headings = (0..).zip(HEADINGS.map(String::from)).map(text).collect();
    let data =
        (1..9000).map(|at| Row { index: at, hidden: false, cells: line(at).into_iter().map(text).collect() });
    let rows = std::iter::once(Row { index: 0, hidden: false, cells: headings }).chain(data).collect();
    Sheet { name: "Danh sách".into(), rows, ..Sheet::default() }
}

#[test]
fn a_list_is_read_the_same_by_one_thread_and_by_many() {
    let habits = Habits { words: Vocabulary::standard().clone(), publish_hidden: false };
    let read = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        pool.install(|| {
            let read = workbook(Workbook { file: "ds.xlsx".into(), sheets: vec![long_list()] }, &habits);
            format!("{:?} {:?} {:?}", read.records, read.diagnostics, read.explained)
        })
    };
    let one = read(1);
    assert!(one.contains("Cờ gì đó") && one == read(4));
}
