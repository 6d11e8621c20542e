//! The few filters of templates: words with gaps, numbers and hard spaces as Vietnamese is set.

use crate::theme;
use crate::vietnamese::in_running_text;
use minijinja::value::{Kwargs, Rest, Value};
use minijinja::{Environment, Error};

const NBSP: char = '\u{a0}';

/// Letters that are tied together at most: more would not fit a narrow column.
const LONGEST_TIED: usize = 14;

/// Words after which a line does not break, folded to lower case.
const BOUND: [&str; 16] = [
    "ông", "bà", "đ/c", "anh", "chị", "em", "cô", "số", "điều", "tháng", "năm", "ngày", "quý", "lần", "ts.",
    "ths.",
];

pub fn register(environment: &mut Environment<'static>) {
    environment.add_filter("fill", fill);
    environment.add_filter("number", number);
    environment.add_filter("tie", |text: &str| tie(text));
    environment.add_filter("inline", |text: &str| in_running_text(text).into_owned());
}

/// `{{ t.list.count | fill(count=it.count) }}`.
fn fill(text: &str, _rest: Rest<Value>, values: Kwargs) -> Result<String, Error> {
    let keys: Vec<&str> = values.args().collect();
    let mut pairs = Vec::with_capacity(keys.len());
    for key in keys {
        pairs.push((key, values.get::<Value>(key)?.to_string()));
    }
    values.assert_all_used()?;
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(key, value)| (*key, value.as_str())).collect();
    Ok(theme::fill(text, &pairs))
}

/// 12345 as `12.345`.
pub fn number(count: u64) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    text
}

/// Hard spaces after "ông", "Số", "tháng" …, before a dash, and inside short names of several capitals ("Trúc Vân"), so
/// that a line does not end there.
pub fn tie(text: &str) -> String {
    let mut tied = String::with_capacity(text.len() + 8);
    let mut words = text.split(' ').peekable();
    // Letters since the last place where the line may break.
    let mut run = 0;
    while let Some(word) = words.next() {
        tied.push_str(word);
        run += word.chars().count();
        let Some(next) = words.peek() else { break };
        let bound = run <= LONGEST_TIED && is_bound(word, next);
        tied.push(if bound { NBSP } else { ' ' });
        run = if bound { run } else { 0 };
    }
    tied
}

fn is_bound(word: &str, next: &str) -> bool {
    // Abbreviations ("THCS") are no part of a name.
    let is_capital =
        |word: &str| word.starts_with(char::is_uppercase) && !word.chars().skip(1).any(char::is_uppercase);
    let in_name = is_capital(word) && is_capital(next) && word.ends_with(char::is_alphanumeric);
    in_name || next == "-" || next == "–" || binds(word)
}

/// In any case; its letters have as many bytes in capitals.
fn binds(word: &str) -> bool {
    let same_length = BOUND.iter().filter(|bound| bound.len() == word.len());
    same_length.copied().any(|bound| word.chars().flat_map(char::to_lowercase).eq(bound.chars()))
}
