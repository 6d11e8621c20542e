//! Dates as pages show them, with the precision they were given in.

use crate::diagnostic::Language;
use crate::public::Settings;
use crate::values::When;
use chrono::{Datelike, NaiveDate};
use serde::Serialize;

/// A date for a template: words, and the machine form where there is one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DateView {
    pub text: String,
    /// For `<time datetime>`: a day, month or year; none for spans and quarters.
    pub iso: Option<String>,
    /// First and last day it can mean, for scripts that compare with the visitor's day.
    pub from: String,
    pub to: String,
}

pub fn view(when: When, language: Language) -> DateView {
    DateView {
        text: text(when, language),
        iso: iso(when),
        from: when.first_day().to_string(),
        to: when.last_day().to_string(),
    }
}

/// `22/08/2014`, `tháng 10/2014`, `quý IV/2014`, `2014`, `2011–2015`.
pub fn text(when: When, language: Language) -> String {
    match (when, language) {
        (When::Day(day), _) => numeric(day),
        (When::Days(from, to), _) if (from.year(), from.month()) == (to.year(), to.month()) => {
            format!("{:02}–{}", from.day(), numeric(to))
        }
        (When::Days(from, to), _) => format!("{} – {}", numeric(from), numeric(to)),
        (When::Month { year, month }, Language::Vi) => format!("tháng {month}/{year}"),
        (When::Month { year, month }, Language::En) => format!("{month:02}/{year}"),
        (When::Quarter { year, quarter }, Language::Vi) => format!("quý {}/{year}", roman(quarter)),
        (When::Quarter { year, quarter }, Language::En) => format!("Q{quarter}/{year}"),
        (When::Year(year), _) => year.to_string(),
        (When::Years(from, to), _) => format!("{from}–{to}"),
    }
}

/// The day against which "past" and "overdue" are told: the one given, else that of the settings.
pub fn reference(today: Option<NaiveDate>, settings: &Settings) -> Option<NaiveDate> {
    today.or_else(|| settings.updated.map(When::last_day))
}

fn numeric(day: NaiveDate) -> String {
    format!("{:02}/{:02}/{}", day.day(), day.month(), day.year())
}

fn roman(quarter: u32) -> &'static str {
    ["I", "II", "III", "IV"][(quarter.clamp(1, 4) - 1) as usize]
}

fn iso(when: When) -> Option<String> {
    match when {
        When::Day(day) => Some(day.to_string()),
        When::Month { year, month } => Some(format!("{year:04}-{month:02}")),
        When::Year(year) => Some(format!("{year:04}")),
        When::Days(..) | When::Quarter { .. } | When::Years(..) => None,
    }
}
