//! Workbooks as text. A sheet begins with `# sheet NAME` (`[hidden]` after it), each line below is a row, cells stand
//! between `|`; a blank line is a blank row.
//!
//! Cells: whole and decimal numbers are numbers, `'12` is text, `=date 2014-08-22`, `=time 07:30`, `=error #N/A`,
//! `=true`; `\n`, `\p` (a bar), `\s` (a space) and `\u{AD}` stand for what cannot be typed.
//!
//! Other lines: `# merge A1:K1`, `# hide row 5`, `# hide column D`, `# note …` (for the reader of the case), `# never …`
//! (must not be published), `# row 150` (the next line is that row), `# repeat 550 …` (that many rows; `{n}` is counted
//! from 1).

use chrono::{NaiveDate, NaiveTime};
use guong::read::{Area, Cell, Row, Sheet, Value, Workbook};

pub fn workbook(name: &str, text: &str) -> Workbook {
    let mut workbook = Workbook { file: name.into(), sheets: Vec::new() };
    let mut next = 0;
    for line in text.lines() {
        if let Some(title) = line.strip_prefix("# sheet ") {
            workbook.sheets.push(sheet(title, workbook.sheets.len()));
            next = 0;
        } else if let Some(sheet) = workbook.sheets.last_mut() {
            next = take(sheet, line, next);
        }
    }
    workbook
}

/// What a text says must not be published.
pub fn secrets(text: &str) -> Vec<String> {
    text.lines().filter_map(|line| line.strip_prefix("# never ")).map(str::to_string).collect()
}

fn sheet(title: &str, position: usize) -> Sheet {
    let hidden = title.ends_with("[hidden]");
    let name = title.trim_end_matches("[hidden]").trim();
    Sheet { name: name.into(), position: position as u16, hidden, ..Sheet::default() }
}

/// Takes one line; returns the index of the row that comes next.
fn take(sheet: &mut Sheet, line: &str, next: u32) -> u32 {
    let Some((word, rest)) = directive(line) else {
        add_row(sheet, next, line);
        return next + 1;
    };
    match word {
        "merge" => sheet.merges.push(area(rest)),
        "hide" => hide(sheet, rest),
        "row" => return rest.parse::<u32>().expect("a row number") - 1,
        "repeat" => {
            let (count, row) = rest.split_once(' ').expect("a count and a row");
            let count: u32 = count.parse().expect("a count");
            for at in 0..count {
                add_row(sheet, next + at, &row.replace("{n}", &(at + 1).to_string()));
            }
            return next + count;
        }
        _ => {}
    }
    next
}

fn directive(line: &str) -> Option<(&str, &str)> {
    let (word, rest) = line.strip_prefix("# ")?.split_once(' ')?;
    ["merge", "hide", "row", "repeat", "note", "never"].contains(&word).then_some((word, rest))
}

fn hide(sheet: &mut Sheet, what: &str) {
    let (kind, which) = what.split_once(' ').expect("row or column, and which");
    if kind == "column" {
        sheet.hidden_columns.push(column(which).0);
        sheet.hidden_columns.sort_unstable();
        return;
    }
    let index = which.parse::<u32>().expect("a row number") - 1;
    let row = sheet.rows.iter_mut().find(|row| row.index == index).expect("rows are hidden below themselves");
    row.hidden = true;
}

fn add_row(sheet: &mut Sheet, index: u32, line: &str) {
    let cells = line.split('|').enumerate();
    let cells: Vec<Cell> = cells
        .filter_map(|(at, cell)| Some(Cell { column: at as u32, value: value(cell.trim_matches(' '))? }))
        .collect();
    if !cells.is_empty() {
        sheet.rows.push(Row { index, hidden: false, cells });
    }
}

fn value(cell: &str) -> Option<Value> {
    if let Some(typed) = cell.strip_prefix('=') {
        return Some(typed_value(typed));
    }
    let plain = cell.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-'));
    if let Some(number) = cell.parse::<f64>().ok().filter(|_| plain) {
        return Some(Value::Number(number));
    }
    let text = unescape(cell.strip_prefix('\'').unwrap_or(cell));
    (!text.trim().is_empty()).then(|| Value::Text(text.into()))
}

fn typed_value(typed: &str) -> Value {
    let (kind, rest) = typed.split_once(' ').unwrap_or((typed, ""));
    match kind {
        "date" => {
            let date = NaiveDate::parse_from_str(rest, "%Y-%m-%d").expect("a date");
            Value::Date(date.and_time(NaiveTime::MIN))
        }
        "time" => {
            let day = NaiveDate::from_ymd_opt(1899, 12, 31).expect("the day zero");
            Value::Date(day.and_time(NaiveTime::parse_from_str(rest, "%H:%M").expect("a time")))
        }
        "error" => Value::Error(if rest == "#REF!" { "#REF!" } else { "#N/A" }),
        "true" => Value::Bool(true),
        "false" => Value::Bool(false),
        "number" => Value::Number(rest.parse().expect("a number")),
        other => panic!("“={other}” is no kind of cell"),
    }
}

fn unescape(text: &str) -> String {
    let mut plain = text.replace("\\n", "\n").replace("\\p", "|").replace("\\s", " ");
    while let Some(start) = plain.find("\\u{") {
        let end = start + plain[start..].find('}').expect("a closing brace");
        let code = u32::from_str_radix(&plain[start + 3..end], 16).expect("a code point");
        plain.replace_range(start..=end, &char::from_u32(code).expect("a character").to_string());
    }
    plain
}

/// `A1:K1`.
fn area(text: &str) -> Area {
    let (first, last) = text.split_once(':').expect("two corners");
    let ((first_column, first_row), (last_column, last_row)) = (corner(first), corner(last));
    Area { first_row, last_row, first_column, last_column }
}

fn corner(text: &str) -> (u32, u32) {
    let (column, row) = column(text.trim());
    (column, row.parse::<u32>().expect("a row number") - 1)
}

/// The column of leading letters, and the rest.
fn column(text: &str) -> (u32, &str) {
    let end = text.find(|c: char| !c.is_ascii_uppercase()).unwrap_or(text.len());
    let index = text[..end].bytes().fold(0, |sum, letter| sum * 26 + u32::from(letter - b'A') + 1);
    (index - 1, &text[end..])
}
