//! Nothing vanishes: made sheets with rows of every kind in any order, of a known set of people. Whoever stands in one is
//! published, or the account says what became of the row, or something is said of it.

use chrono::NaiveDate;
use guong::diagnostic::Diagnostic;
use guong::interpret::{self, Habits, Origin, RowFate};
use guong::read::{Cell, Row, Sheet, Value, Workbook};
use guong::unite::{self, Files};
use guong::vietnamese::name_key;
use guong::vocabulary::Vocabulary;
use guong::withhold::{self, Withheld};
use proptest::prelude::*;

const FAMILY: [&str; 6] = ["Nguyễn Văn", "Trần Thị", "Lê Hữu", "Phạm Thị", "Vàng A", "Hoàng Minh"];
const GIVEN: [&str; 8] = ["Anh", "Bình", "Cúc", "Dũng", "Hạnh", "Khánh", "Liên", "Sơn"];
const HEADINGS: [&str; 7] =
    ["STT", "Họ và tên", "Năm sinh", "Chức vụ", "Đơn vị công tác", "Hình thức khen thưởng", "Công bố"];

/// What stands in a row.
#[derive(Clone, Copy, Debug)]
enum Line {
    Blank,
    /// All cells.
    Full,
    /// Number and name.
    Bare,
    /// Name and award, no number.
    Unnumbered,
    /// The row before once more.
    Again,
    Hidden,
    /// "Công bố" = Không.
    Refused,
    /// A birth date that is none.
    Wrong,
    /// A name alone, in the column of names.
    Lonely,
    Section(&'static str),
    Total,
    Headings,
    Numbering,
    Signature(&'static str),
}

fn line() -> impl Strategy<Value = Line> {
    let sections = prop::sample::select(vec![
        "I. TẬP THỂ",
        "II. CÁ NHÂN",
        "Thôn Mây",
        "A. Giấy khen",
        "1. Xã Lũng Sen",
        "Trong đó:",
        "(Không có)",
    ]);
    let footers = prop::sample::select(vec!["NGƯỜI LẬP BIỂU", "(Ký, họ tên)", "Nơi nhận:", "- Lưu: VT"]);
    prop_oneof![
        2 => Just(Line::Blank),
        8 => Just(Line::Full),
        2 => Just(Line::Bare),
        2 => Just(Line::Unnumbered),
        1 => Just(Line::Again),
        1 => Just(Line::Hidden),
        1 => Just(Line::Refused),
        1 => Just(Line::Wrong),
        1 => Just(Line::Lonely),
        2 => sections.prop_map(Line::Section),
        1 => Just(Line::Total),
        1 => Just(Line::Headings),
        1 => Just(Line::Numbering),
        1 => footers.prop_map(Line::Signature),
    ]
}

/// The cells of a line; `person` stands in it if it is about one.
fn cells(line: Line, person: &str, number: usize) -> Vec<String> {
    let number = number.to_string();
    let full = |birth: &str, public: &str| {
        [&number, person, birth, "Tổ trưởng", "Thôn Mây", "Giấy khen", public].map(String::from).to_vec()
    };
    let texts = |texts: &[&str]| texts.iter().map(|text| text.to_string()).collect();
    match line {
        Line::Blank | Line::Again => Vec::new(),
        Line::Full | Line::Hidden => full("1980", ""),
        Line::Refused => full("1980", "Không"),
        Line::Wrong => full("31/02/1980", ""),
        Line::Bare => texts(&[&number, person]),
        Line::Unnumbered => texts(&["", person, "", "", "", "Giấy khen"]),
        Line::Lonely => texts(&["", person]),
        Line::Section(text) | Line::Signature(text) => texts(&[text]),
        Line::Total => texts(&["", "Tổng cộng", "12"]),
        Line::Headings => texts(&HEADINGS),
        Line::Numbering => texts(&["1", "2", "3", "4", "5", "6", "7"]),
    }
}

fn is_about_a_person(line: Line) -> bool {
    use Line::*;
    matches!(line, Full | Bare | Unnumbered | Hidden | Refused | Wrong | Lonely)
}

/// The sheet, and who stands in which row.
fn sheet(lines: &[Line]) -> (Sheet, Vec<(u32, String)>) {
    let mut sheet = Sheet { name: "Danh sách".into(), ..Sheet::default() };
    let (mut people, mut signed) = (Vec::new(), false);
    sheet.rows.push(row(0, &HEADINGS.map(String::from)));
    for (index, &line) in (1..).zip(lines) {
        let at = people.len();
        let name = format!("{} {}", FAMILY[at % FAMILY.len()], GIVEN[at / FAMILY.len() % GIVEN.len()]);
        let mut next = match (line, sheet.rows.last()) {
            (Line::Again, Some(last)) => Row { index, hidden: last.hidden, cells: last.cells.clone() },
            _ => row(index, &cells(line, &name, at + 1)),
        };
        next.hidden |= matches!(line, Line::Hidden);
        if !next.cells.is_empty() {
            sheet.rows.push(next);
        }
        signed |= matches!(line, Line::Signature(_));
        // A name alone below the signatures is that of a signer.
        if is_about_a_person(line) && !(signed && matches!(line, Line::Lonely)) {
            people.push((index, name));
        }
    }
    (sheet, people)
}

fn row(index: u32, texts: &[String]) -> Row {
    let value = |text: &String| match text.parse::<f64>() {
        Ok(number) => Value::Number(number),
        Err(_) => Value::Text(text.as_str().into()),
    };
    let filled = (0..).zip(texts).filter(|(_, text)| !text.is_empty());
    let cells = filled.map(|(column, text)| Cell { column, value: value(text) }).collect();
    Row { index, hidden: false, cells }
}

fn read(sheet: Sheet) -> (Withheld, Vec<Diagnostic>, interpret::Interpreted) {
    let workbook = Workbook { file: "ds.xlsx".into(), sheets: vec![sheet] };
    let habits = Habits { words: Vocabulary::standard().clone(), publish_hidden: false };
    let interpreted = interpret::workbook(workbook, &habits);
    let mut said = interpreted.diagnostics.clone();
    let model = unite::unite(vec![interpreted.clone()], &Files::default(), false).collect(&mut said);
    let today = NaiveDate::from_ymd_opt(2026, 11, 15).expect("a day of the calendar");
    let withheld = withhold::withhold(model, today).collect(&mut said);
    (withheld, said, interpreted)
}

/// Whether it is known what became of the person of a row.
fn is_accounted(row: u32, name: &str, read: &(Withheld, Vec<Diagnostic>, interpret::Interpreted)) -> bool {
    let (withheld, said, interpreted) = read;
    let published = withheld.site.honorees.iter().any(|honoree| name_key(&honoree.name) == name_key(name));
    let sheet = interpreted.explained[0].sheet.clone();
    let fate = withheld.account.fate(&Origin { sheet: sheet.into(), row });
    let lost = matches!(fate, Some(RowFate::Withheld(_) | RowFate::Refused));
    let told = said.iter().any(|said| said.place.cell.is_some_and(|cell| cell.row == row));
    published || lost || told
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nobody_vanishes(lines in prop::collection::vec(line(), 0..30)) {
        let (sheet, people) = sheet(&lines);
        let read = read(sheet);
        let totals = read.0.account.totals();
        prop_assert_eq!(totals.read, totals.published + totals.withheld + totals.refused);
        for (row, name) in people {
            prop_assert!(is_accounted(row, &name, &read), "“{}” of row {} vanished", name, row + 1);
        }
    }
}
