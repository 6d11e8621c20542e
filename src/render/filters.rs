//! The few filters of templates: words with gaps, numbers and hard spaces as Vietnamese is set.

use super::mould::Gap;
use super::{Html, markdown};
use crate::theme;
use crate::vietnamese::in_running_text;
use minijinja::value::{Kwargs, Rest, Value};
use minijinja::{Environment, Error, ErrorKind};

const NBSP: char = '\u{a0}';

/// Letters that are tied together at most: more would not fit a narrow column.
const LONGEST_TIED: usize = 14;

pub fn register(environment: &mut Environment<'static>) {
    environment.add_filter("fill", fill);
    environment.add_filter("number", grouped);
    add_text_filter(environment, "tie", tie);
    add_text_filter(environment, "inline", |text| in_running_text(text).into_owned());
    add_html_filter(environment, "prose", |text| markdown::html(text, 3));
    add_html_filter(environment, "prose_below", |text| markdown::html(text, 4));
    add_text_filter(environment, "length_class", |name| length_class(name).to_string());
}

/// A filter from text to text, which may also be a gap of a mould.
fn add_text_filter(environment: &mut Environment<'static>, name: &'static str, change: fn(&str) -> String) {
    environment.add_filter(name, move |value: &Value| match (Gap::of(value), value.as_str()) {
        (Some(gap), _) => Ok(gap.changed(change)),
        (None, Some(text)) => Ok(Value::from(change(text))),
        (None, None) => Err(Error::new(ErrorKind::InvalidOperation, format!("{value} is no text"))),
    });
}

/// A filter from text to HTML, which may also be a gap of a mould: then it is asked only for pages that are made.
pub fn add_html_filter(environment: &mut Environment<'static>, name: &'static str, set: fn(&str) -> Html) {
    environment.add_filter(name, move |value: &Value| match (Gap::of(value), value.as_str()) {
        (Some(gap), _) => Ok(gap.set(set)),
        (None, Some(text)) => Ok(Value::from_safe_string(set(text).0)),
        (None, None) => Err(Error::new(ErrorKind::InvalidOperation, format!("{value} is no text"))),
    });
}

/// `{{ t.list.count | fill(count=it.count) }}`.
fn fill(text: &str, _rest: Rest<Value>, values: Kwargs) -> Result<Value, Error> {
    let keys: Vec<&str> = values.args().collect();
    let mut pairs = Vec::with_capacity(keys.len());
    let mut gap = None;
    for key in keys {
        let value = values.get::<Value>(key)?;
        let text = match Gap::of(&value) {
            Some(gap) => gap.mark(),
            None => value.to_string(),
        };
        gap = gap.or_else(|| Gap::of(&value).is_some().then(|| value.clone()));
        pairs.push((key, text));
    }
    values.assert_all_used()?;
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(key, value)| (*key, value.as_str())).collect();
    let filled = theme::fill(text, &pairs);
    Ok(match gap.as_ref().and_then(Gap::of) {
        Some(gap) => gap.joined(&filled),
        None => Value::from(filled),
    })
}

/// How a name is kept in one piece: see the style sheet.
fn length_class(name: &str) -> &'static str {
    match name.chars().count() {
        0..=18 => "name",
        19..=28 => "name name-mid",
        _ => "name-long",
    }
}

/// 12345 as `12.345`.
fn grouped(count: &Value) -> Result<Value, Error> {
    match Gap::of(count) {
        Some(gap) => Ok(gap.changed(group)),
        None => u64::try_from(count.clone()).map(|count| Value::from(group(&count.to_string()))),
    }
}

fn group(digits: &str) -> String {
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
    // What is not written yet: it has no hard space.
    let mut from = 0;
    // Letters since the last place where the line may break.
    let mut run = 0;
    let (mut word, mut space) = word_at(text, 0);
    while space < text.len() {
        let (next, end) = word_at(text, space + 1);
        let is_tied = is_bound(word, next) && {
            run += word.chars().count();
            run <= LONGEST_TIED
        };
        if is_tied {
            tied.push_str(&text[from..space]);
            tied.push(NBSP);
            from = space + 1;
        } else {
            run = 0;
        }
        (word, space) = (next, end);
    }
    tied.push_str(&text[from..]);
    tied
}

/// The word that begins at a byte, and where the space behind it stands, or the end of the text.
fn word_at(text: &str, from: usize) -> (&str, usize) {
    // A word is too short for the library's ways of finding to pay.
    let length = text[from..].bytes().position(|byte| byte == b' ');
    let end = length.map_or(text.len(), |length| from + length);
    (&text[from..end], end)
}

fn is_bound(word: &str, next: &str) -> bool {
    // Abbreviations ("THCS") are no part of a name.
    let is_capital =
        |word: &str| word.starts_with(char::is_uppercase) && !word.chars().skip(1).any(char::is_uppercase);
    let in_name = is_capital(word) && is_capital(next) && word.ends_with(char::is_alphanumeric);
    in_name || next == "-" || next == "–" || binds(word)
}

/// Whether a line does not break after the word, also where it has a capital.
fn binds(word: &str) -> bool {
    // No such word is longer; most words are no capitals, and are not changed to be compared.
    const LONGEST: usize = "điều".len();
    word.len() <= LONGEST
        && (is_binding(word) || (word.starts_with(char::is_uppercase) && is_binding(&word.to_lowercase())))
}

fn is_binding(word: &str) -> bool {
    matches!(word, "ông" | "bà" | "đ/c" | "anh" | "chị" | "em" | "cô" | "ts." | "ths.")
        || matches!(word, "số" | "điều" | "tháng" | "năm" | "ngày" | "quý" | "lần")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_do_not_break_after_what_belongs_to_the_next_word() {
        for tied in [
            "ông 5",
            "Đ/c 5",
            "ThS. 5",
            "điều 5",
            "Điều 5",
            "ĐIỀU 5",
            "tháng 5",
            "Tháng 5",
            "Trúc Vân",
            "5 –",
        ] {
            assert_eq!(tie(tied), tied.replace(' ', "\u{a0}"), "{tied}");
        }
        for free in ["xóm 5", "nghiêng 5", "THCS Vân", "Vân vui", "điều, 5"] {
            assert_eq!(tie(free), free);
        }
    }
}
