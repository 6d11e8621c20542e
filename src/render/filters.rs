//! The few filters of templates: words with gaps, numbers and hard spaces as Vietnamese is set.

use crate::theme;
use minijinja::value::{Kwargs, Rest, Value};
use minijinja::{Environment, Error};

const NBSP: char = '\u{a0}';

/// Words after which a line does not break, folded to lower case.
const BOUND: [&str; 16] = [
    "ông", "bà", "đ/c", "anh", "chị", "em", "cô", "số", "điều", "tháng", "năm", "ngày", "quý", "lần", "ts.",
    "ths.",
];

pub fn register(environment: &mut Environment<'static>) {
    environment.add_filter("fill", fill);
    environment.add_filter("number", number);
    environment.add_filter("tie", |text: &str| tie(text));
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

/// In any case; its letters have as many bytes in capitals.
fn is_bound(word: &str) -> bool {
    let same_length = BOUND.iter().filter(|bound| bound.len() == word.len());
    same_length.copied().any(|bound| word.chars().flat_map(char::to_lowercase).eq(bound.chars()))
}

/// Hard spaces after "ông", "Số", "tháng" … so that a line does not end there.
pub fn tie(text: &str) -> String {
    let mut tied = String::with_capacity(text.len() + 8);
    let mut words = text.split(' ').peekable();
    while let Some(word) = words.next() {
        tied.push_str(word);
        if words.peek().is_some() {
            tied.push(if is_bound(word) { NBSP } else { ' ' });
        }
    }
    tied
}
