//! Code lists ("DANHMUC", hidden sheets): what a code such as `1650360491` stands for. A list never yields people.

use crate::catalogue;
use crate::read::{Sheet, Value};
use std::collections::HashMap;

/// Codes of a workbook. A code with two meanings has none.
#[derive(Debug, Default)]
pub(super) struct Codes {
    long: HashMap<String, Option<String>>,
    /// Numbers of one or two digits, which serve only in a column that is called one of codes.
    short: HashMap<String, Option<String>>,
}

impl Codes {
    /// Adds every pair of neighbouring cells "code, text" (or "text, code") of a list.
    pub fn add(&mut self, sheet: &Sheet) {
        for row in &sheet.rows {
            for pair in row.cells.windows(2) {
                let (left, right) = (pair[0].value.shown(), pair[1].value.shown());
                if is_code(&pair[0].value, &left) && is_words(&right) {
                    insert(&mut self.long, left, right);
                } else if is_words(&left) && is_code(&pair[1].value, &right) {
                    insert(&mut self.long, right, left);
                } else if is_short(&left) && names_award(&right) {
                    insert(&mut self.short, left, right);
                }
            }
        }
    }

    /// What the code stands for.
    pub fn resolve(&self, code: &str) -> Option<&str> {
        self.long.get(code.trim())?.as_deref()
    }

    /// What a short number stands for in a column of codes.
    pub fn resolve_short(&self, code: &str) -> Option<&str> {
        self.short.get(code.trim())?.as_deref()
    }
}

/// A code with two meanings loses both.
fn insert(codes: &mut HashMap<String, Option<String>>, code: String, text: String) {
    let entry = codes.entry(code.trim().to_string()).or_insert_with(|| Some(text.clone()));
    if entry.as_deref() != Some(text.as_str()) {
        *entry = None;
    }
}

fn names_award(text: &str) -> bool {
    is_words(text) && catalogue::resolve(text).iter().any(|award| award.exact)
}

fn is_short(shown: &str) -> bool {
    (1..=3).contains(&shown.len()) && shown.chars().all(|character| character.is_ascii_digit())
}

/// Short numbers are row numbers, not codes; a code of letters is written in capitals without spaces.
fn is_code(value: &Value, shown: &str) -> bool {
    match value {
        Value::Number(number) => *number >= 1000.0 && number.fract() == 0.0,
        Value::Text(_) => {
            let digits = shown.chars().all(|character| character.is_ascii_digit()) && shown.len() >= 3;
            let word = shown.len() >= 2
                && shown.len() <= 24
                && shown
                    .chars()
                    .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || matches!(c, '_' | '-' | '.'))
                && shown.chars().any(|c| c.is_ascii_digit() || c == '_');
            digits || word
        }
        _ => false,
    }
}

fn is_words(shown: &str) -> bool {
    shown.chars().filter(|character| character.is_alphabetic()).count() >= 3 && shown.contains(' ')
}
