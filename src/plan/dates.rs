//! Dates as pages show them, with the precision they were given in.

use crate::diagnostic::Language;
use crate::public::Settings;
use crate::values::When;
use chrono::NaiveDate;
use serde::Serialize;

/// A date for a template: words, and the machine form where there is one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DateView {
    pub text: String,
    /// For `<time datetime>`: a day, month or year; none for spans and quarters.
    pub iso: Option<String>,
}

/// First and last day that a date can mean, for scripts that compare with the visitor's day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Days {
    pub from: String,
    pub to: String,
}

pub fn view(when: When, language: Language) -> DateView {
    DateView { text: text(when, language), iso: when.iso() }
}

pub fn days(when: When) -> Days {
    Days { from: when.first_day().to_string(), to: when.last_day().to_string() }
}

/// `22/08/2014`, `tháng 10/2014`, `quý IV/2014`, `2014`, `2011–2015`.
pub fn text(when: When, language: Language) -> String {
    match (when, language) {
        // Beside a label "Năm", or in a column of dates, the word would stand twice.
        (When::Year(year), _) => year.to_string(),
        (when, Language::Vi) => when.vi(),
        (when, Language::En) => when.en(),
    }
}

/// A period as offices type it, with a dash between its years: `2021-2026` → `2021–2026`.
pub fn span(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let is_digit =
        |place: Option<usize>| place.and_then(|place| letters.get(place)).is_some_and(char::is_ascii_digit);
    let between = |place: usize| is_digit(place.checked_sub(1)) && is_digit(place.checked_add(1));
    let shown = |(place, &letter)| if letter == '-' && between(place) { '–' } else { letter };
    letters.iter().enumerate().map(shown).collect()
}

/// The day against which "past" and "overdue" are told: the one given, else that of the settings.
pub fn reference(today: Option<NaiveDate>, settings: &Settings) -> Option<NaiveDate> {
    today.or_else(|| settings.updated.map(When::last_day))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_years_are_joined_by_a_dash() {
        let cases = [
            ("2021-2026", "2021–2026"),
            ("2021-nay", "2021-nay"),
            ("vừa học - vừa làm", "vừa học - vừa làm"),
            ("", ""),
        ];
        for (text, shown) in cases {
            assert_eq!(span(text), shown);
        }
    }
}
