//! Code lists ("DANHMUC", hidden sheets): what a code such as `1650360491` stands for. A list never yields people.

use crate::catalogue;
use crate::read::{Sheet, Value};
use crate::vietnamese::fold;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Code lists of a workbook. A code with two meanings has none, unless a column's heading tells which list is meant.
#[derive(Debug, Default)]
pub(super) struct Codes {
    lists: Vec<List>,
}

/// A column of codes beside a column of what they stand for.
#[derive(Debug, Default)]
struct List {
    /// Folded words of the list's headings and its sheet's name.
    called: BTreeSet<String>,
    meanings: HashMap<String, Option<String>>,
}

impl Codes {
    /// Adds the lists of a sheet: each pair of neighbouring columns of which one holds codes and the other words.
    pub fn add(&mut self, sheet: &Sheet) {
        let columns = columns(sheet);
        let mut taken = None;
        for (&column, cells) in &columns {
            let Some(next) = columns.get(&(column + 1)).filter(|_| taken != Some(column)) else { continue };
            let list = list(cells, next).or_else(|| list(next, cells));
            if let Some(mut list) = list {
                list.called.extend(words(&sheet.name));
                self.lists.push(list);
                taken = Some(column + 1);
            }
        }
    }

    /// What the code stands for, whatever the column is called; numbers of one or two digits are no codes then.
    pub fn resolve(&self, code: &str) -> Option<&str> {
        if self.lists.is_empty() {
            return None;
        }
        let key = key(code);
        if is_short(&key) {
            return None;
        }
        only(self.lists.iter().filter_map(|list| list.meanings.get(&key)))
    }

    /// What the code stands for in a column of this heading: by the list that is called like it, else by the only one.
    pub fn resolve_under(&self, code: &str, heading: &str) -> Option<&str> {
        if self.lists.is_empty() {
            return None;
        }
        let key = key(code);
        let holding: Vec<&List> = self.lists.iter().filter(|list| list.meanings.contains_key(&key)).collect();
        let wanted = words(heading);
        let shared = |list: &List| list.called.intersection(&wanted).count();
        let best = holding.iter().map(|list| shared(list)).max()?;
        if best > 0 {
            let nearest = holding.iter().filter(|list| shared(list) == best);
            if let Some(found) = only(nearest.filter_map(|list| list.meanings.get(&key))) {
                return Some(found);
            }
        }
        let found = only(holding.iter().filter_map(|list| list.meanings.get(&key)))?;
        (best > 0 || !is_short(&key) || names_award(found)).then_some(found)
    }
}

/// The meaning on which all agree.
fn only<'l>(mut found: impl Iterator<Item = &'l Option<String>>) -> Option<&'l str> {
    let first = found.next()?.as_deref()?;
    found.all(|other| other.as_deref() == Some(first)).then_some(first)
}

/// The cells of each column, by row.
fn columns(sheet: &Sheet) -> BTreeMap<u32, BTreeMap<u32, &Value>> {
    let mut columns: BTreeMap<u32, BTreeMap<u32, &Value>> = BTreeMap::new();
    for row in &sheet.rows {
        for cell in &row.cells {
            columns.entry(cell.column).or_default().insert(row.index, &cell.value);
        }
    }
    columns
}

/// A list, if most rows that have words beside them have a code; what stands above the first code names it.
fn list(codes: &BTreeMap<u32, &Value>, texts: &BTreeMap<u32, &Value>) -> Option<List> {
    let mut list = List::default();
    let mut others = 0;
    for (row, text) in texts {
        let text = text.shown();
        let code = codes.get(row).filter(|code| is_code(code)).map(|code| key(&code.shown()));
        match code.filter(|_| is_words(&text)) {
            Some(code) => {
                // A code with two meanings loses both.
                let entry = list.meanings.entry(code).or_insert_with(|| Some(text.clone()));
                if entry.as_deref() != Some(text.as_str()) {
                    *entry = None;
                }
            }
            None if list.meanings.is_empty() => list.called.extend(words(&text)),
            None => others += 1,
        }
    }
    (!list.meanings.is_empty() && list.meanings.len() > others).then_some(list)
}

/// The words of a heading that tell one list from another; abbreviations of sheets' names stand for theirs.
fn words(heading: &str) -> BTreeSet<String> {
    const COMMON: [&str; 9] = ["ma", "danh", "muc", "neu", "co", "so", "cua", "ten", "bang"];
    let folded = format!(" {} ", fold(heading))
        .replace(" htkt ", " hinh thuc khen thuong ")
        .replace(" dhtd ", " hieu thi dua ")
        .replace(" pldt ", " phan loai doi tuong ")
        .replace(" plkt ", " phan loai khen thuong ")
        .replace(" lvhd ", " linh vuc hoat dong ");
    folded.split_whitespace().filter(|word| !COMMON.contains(word)).map(str::to_string).collect()
}

/// "01" and 1 are one code.
fn key(code: &str) -> String {
    let code = code.trim();
    let digits = code.chars().all(|character| character.is_ascii_digit());
    match digits {
        true => code.trim_start_matches('0').to_string(),
        false => code.to_uppercase(),
    }
}

fn names_award(text: &str) -> bool {
    catalogue::resolve(text).iter().any(|award| award.exact)
}

fn is_short(key: &str) -> bool {
    key.len() <= 3 && key.chars().all(|character| character.is_ascii_digit())
}

/// A whole number, or capitals and digits without spaces.
fn is_code(value: &Value) -> bool {
    match value {
        Value::Number(number) => *number >= 1.0 && number.fract() == 0.0,
        Value::Text(text) => {
            let text = text.trim();
            (1..=24).contains(&text.chars().count())
                && text.chars().any(|c| c.is_ascii_digit() || c.is_uppercase())
                && text
                    .chars()
                    .all(|c| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '_' | '-' | '.'))
        }
        _ => false,
    }
}

fn is_words(shown: &str) -> bool {
    shown.chars().filter(|character| character.is_alphabetic()).count() >= 3 && shown.contains(' ')
}
