//! Code lists ("DANHMUC", hidden sheets): what a code such as `1650360491` stands for. A list never yields people.

use crate::read::{Sheet, Value};
use std::collections::HashMap;

/// Codes of a workbook. A code with two meanings has none.
#[derive(Debug, Default)]
pub(super) struct Codes(HashMap<String, Option<String>>);

impl Codes {
    /// Adds every pair of neighbouring cells "code, text" (or "text, code") of a list.
    pub fn add(&mut self, sheet: &Sheet) {
        for row in &sheet.rows {
            for pair in row.cells.windows(2) {
                let (left, right) = (pair[0].value.shown(), pair[1].value.shown());
                if is_code(&pair[0].value, &left) && is_words(&right) {
                    self.insert(left, right);
                } else if is_words(&left) && is_code(&pair[1].value, &right) {
                    self.insert(right, left);
                }
            }
        }
    }

    fn insert(&mut self, code: String, text: String) {
        let entry = self.0.entry(code.trim().to_string()).or_insert_with(|| Some(text.clone()));
        if entry.as_deref() != Some(text.as_str()) {
            *entry = None;
        }
    }

    /// What the code stands for.
    pub fn resolve(&self, code: &str) -> Option<&str> {
        self.0.get(code.trim())?.as_deref()
    }
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
