//! The workbooks of the cases with cells, rows and areas changed, all the way to pages.

use crate::chance::{Chance, rounds};
use crate::{html, office, pieces, text};
use chrono::NaiveDate;
use guong::read::{Area, Cell, Row, Sheet, Value, Workbook};
use std::path::Path;
use std::sync::LazyLock;

/// The workbooks of all cases, as text.
static CASES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let files = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().filter_map(Result::ok);
    let sheets = files.filter(|file| file.file_name().to_string_lossy().ends_with(".sheet.txt"));
    sheets.map(|file| std::fs::read_to_string(file.path()).expect("a case is readable text")).collect()
});

/// Pages of a case with hundreds of people take long and show nothing new.
const PEOPLE: usize = 60;

#[test]
fn changed_cells_give_whole_pages() {
    rounds(60, |chance| {
        let mut workbook = text::workbook("ds.xlsx", chance.of::<String>(&CASES));
        for _ in 0..=chance.below(12) {
            change(&mut workbook, chance);
        }
        let site = office::site(vec![workbook]);
        if site.honorees.len() <= PEOPLE {
            office::pages(site).iter().for_each(|(path, bytes)| check(path, bytes));
        }
    });
}

/// Texts end as texts in every file for people and for machines.
fn check(path: &str, bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let ending = path.rsplit('.').next().unwrap_or_default();
    match ending {
        "html" => {
            html::structure(text).unwrap_or_else(|fault| panic!("{fault} in {path}"));
            for data in text.split("<script type=\"application/ld+json\">").skip(1) {
                json(path, data.split("</script>").next().unwrap_or_default());
            }
        }
        "json" | "webmanifest" => json(path, text),
        "xml" => xml(path, text),
        "csv" => assert!(!text.contains("\n=") && !text.contains(",="), "a formula in {path}"),
        "ics" => lines_of_calendar(path, text),
        _ => {}
    }
}

fn json(path: &str, text: &str) {
    serde_json::from_str::<serde_json::Value>(text).unwrap_or_else(|fault| panic!("{fault} in {path}"));
}

fn xml(path: &str, text: &str) {
    use quick_xml::events::Event;
    let mut reader = quick_xml::Reader::from_str(text);
    loop {
        match reader.read_event().unwrap_or_else(|fault| panic!("{fault} in {path}")) {
            Event::Eof => return,
            Event::DocType(_) => panic!("{path} has a document type"),
            _ => {}
        }
    }
}

/// As many events begin as end, and every line is of a known kind.
fn lines_of_calendar(path: &str, text: &str) {
    let lines = |start: &str| text.lines().filter(|line| *line == start).count();
    assert_eq!(lines("BEGIN:VEVENT"), lines("END:VEVENT"), "{path}");
    assert_eq!((lines("BEGIN:VCALENDAR"), lines("END:VCALENDAR")), (1, 1), "{path}");
    let known =
        |line: &str| line.starts_with(' ') || line.split(':').next().is_some_and(|name| name.len() < 40);
    assert!(text.lines().all(known), "{path}");
}

fn change(workbook: &mut Workbook, chance: &mut Chance) {
    if workbook.sheets.is_empty() {
        return;
    }
    let at = chance.below(workbook.sheets.len());
    let sheet = &mut workbook.sheets[at];
    match chance.below(10) {
        0 => sheet.hidden = !sheet.hidden,
        1 => sheet.name = pieces::text(chance).chars().take(31).collect::<String>().into(),
        2 => sheet.merges.push(area(chance)),
        3 => repeat_row(sheet, chance),
        4 => sheet.hidden_columns = (0..chance.below(4) as u32).collect(),
        _ => change_cell(sheet, chance),
    }
}

fn area(chance: &mut Chance) -> Area {
    let (row, column) = (chance.below(12) as u32, chance.below(8) as u32);
    let (down, right) = (chance.below(4) as u32, chance.below(4) as u32);
    Area { first_row: row, last_row: row + down, first_column: column, last_column: column + right }
}

/// Puts a copy of a row below the last one.
fn repeat_row(sheet: &mut Sheet, chance: &mut Chance) {
    let Some(last) = sheet.rows.last().map(|row| row.index) else { return };
    let cells = chance.of(&sheet.rows).cells.clone();
    sheet.rows.push(Row { index: last + 1 + chance.below(3) as u32, hidden: chance.once_in(5), cells });
}

fn change_cell(sheet: &mut Sheet, chance: &mut Chance) {
    if sheet.rows.is_empty() {
        return;
    }
    let at = chance.below(sheet.rows.len());
    let row = &mut sheet.rows[at];
    let at = chance.below(row.cells.len() + 1);
    let column = row.cells.last().map_or(0, |cell| cell.column + 1);
    match row.cells.get_mut(at) {
        Some(cell) => cell.value = value(&cell.value, chance),
        None => row.cells.push(Cell { column, value: value(&Value::Bool(true), chance) }),
    }
}

fn value(old: &Value, chance: &mut Chance) -> Value {
    let was = old.as_text().unwrap_or_default().to_owned();
    match chance.below(12) {
        0 => Value::Number(f64::from_bits(chance.number())),
        1 => Value::Number(chance.below(100_000) as f64 / 2.0),
        2 => Value::Number(*chance.of(&[0.0, -1.0, 2014.0, 41_873.0, 60.0, 2_958_466.0, 1e300])),
        3 => Value::Error("#N/A"),
        4 => Value::Bool(chance.once_in(2)),
        5 => Value::Date(day(chance)),
        6..9 => full(was + &pieces::text(chance)),
        _ => full(pieces::text(chance)),
    }
}

/// A cell is never of spaces only.
fn full(text: String) -> Value {
    Value::Text(if text.trim().is_empty() { "x".into() } else { text.into() })
}

fn day(chance: &mut Chance) -> chrono::NaiveDateTime {
    let days = NaiveDate::from_num_days_from_ce_opt(1 + chance.below(3_600_000) as i32);
    days.unwrap_or_default().and_time(chrono::NaiveTime::MIN)
}
