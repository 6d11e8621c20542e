//! Dates as offices write them, with the precision that they give. Day before month, always; nothing is invented.

mod grammar;
mod token;

use super::When;
use chrono::{Days, NaiveDate};
use std::ops::{Range, RangeInclusive};

pub use grammar::YEARS;

/// Why a text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateFault {
    /// `10/20/1959`: cannot be day and month, could be month and day. Only its year is sure.
    MonthFirst {
        year: i32,
    },
    /// `31/2/2014`.
    NoSuchDay,
    /// `23/5`: day and month, or so, but no year.
    NoYear,
    NotADate,
}

impl DateFault {
    /// What was found, in Vietnamese.
    pub fn vi(self) -> &'static str {
        match self {
            DateFault::MonthFirst { .. } => "ngày viết theo thứ tự tháng/ngày/năm",
            DateFault::NoSuchDay => "ngày không có trong lịch",
            DateFault::NoYear => "ngày thiếu năm",
            DateFault::NotADate => "không đọc được ngày",
        }
    }

    /// What was found, in English.
    pub fn en(self) -> &'static str {
        match self {
            DateFault::MonthFirst { .. } => "a date with the month before the day",
            DateFault::NoSuchDay => "a day that does not exist",
            DateFault::NoYear => "a date without a year",
            DateFault::NotADate => "not a date",
        }
    }
}

/// Reads a text that is to be a date and nothing else. Words such as "ngày", "giai đoạn", "dự kiến", the place before
/// it ("An Hòa, ngày …"), the time and the part of the day may go with it.
pub fn parse(text: &str) -> Result<When, DateFault> {
    // A number that went through a text file: "1968.0".
    let text = text.trim().strip_suffix(".0").filter(|year| year.len() == 4).unwrap_or(text);
    if let Some(day) = plain_day(text) {
        return Ok(When::Day(day));
    }
    match english_month(text) {
        Some(text) => grammar::whole(&token::tokens(&text)),
        None => grammar::whole(&token::tokens(text)),
    }
}

/// "22/8/2014", as most dates are written: no need to take it apart.
fn plain_day(text: &str) -> Option<NaiveDate> {
    let mut parts = text.split('/');
    let mut number = |digits: RangeInclusive<usize>| {
        let part = parts.next().filter(|part| digits.contains(&part.len()))?;
        part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse::<u32>().ok())?
    };
    let (day, month, year) = (number(1..=2)?, number(1..=2)?, number(4..=4)?);
    let year = i32::try_from(year).ok().filter(|year| YEARS.contains(year) && parts.next().is_none())?;
    NaiveDate::from_ymd_opt(year, month, day)
}

/// "22-Aug-2014", as spreadsheets in English show a day: the month as a number.
fn english_month(text: &str) -> Option<String> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    if !text.bytes().any(|byte| byte.is_ascii_alphabetic()) {
        return None;
    }
    let parts: Vec<&str> = text.trim().split(['-', ' ', '/']).collect();
    let &[day, month, year] = parts.as_slice() else { return None };
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let month = month.to_lowercase();
    let number = MONTHS.iter().position(|known| month.get(..3) == Some(known) && month.is_ascii())? + 1;
    (is_number(day) && is_number(year)).then(|| format!("{day}/{number}/{year}"))
}

/// As [`parse`]; a day and month that lack their year ("23/5") take it from what stands around them.
pub fn parse_within(text: &str, year: Option<i32>) -> Result<When, DateFault> {
    match (parse(text), year) {
        (Err(DateFault::NoYear), Some(year)) => {
            parse(&format!("{}/{year}", text.trim().trim_end_matches('.')))
        }
        (read, _) => read,
    }
}

/// The year in a cell of births: "1980", "NS 1980", "1980 (46 tuổi)"; two digits are of the last century ("80").
pub fn birth_year(text: &str) -> Option<i32> {
    let (year, _) = text.split_once('(').filter(|(_, age)| age.contains("tuổi")).unwrap_or((text, ""));
    let year = year.trim_matches([' ', '.', '`', '\'', '’', ',']).to_lowercase();
    let leads = ["năm sinh", "sinh năm", "sinh", "ns", "sn", "năm"];
    let year = leads.iter().find_map(|lead| year.strip_prefix(lead)).unwrap_or(&year);
    let year = year.trim_start_matches([' ', ':', '.', '`', '\'']);
    let number: i32 = year.parse().ok().filter(|_| year.bytes().all(|byte| byte.is_ascii_digit()))?;
    match year.len() {
        4 => YEARS.contains(&number).then_some(number),
        2 => (30..100).contains(&number).then_some(1900 + number),
        _ => None,
    }
}

/// Two years or more that are no span: "2019, 2021", "2023 và 2024".
pub fn years(text: &str) -> Option<Vec<i32>> {
    let parts = text.split([',', ';', '+', '&', '\n']).flat_map(|part| part.split(" và "));
    // Most cells hold one.
    parts.clone().nth(1)?;
    let year = |part: &str| match parse(part) {
        Ok(When::Year(year)) => Some(year),
        _ => None,
    };
    parts.map(year).collect::<Option<Vec<i32>>>().filter(|years| years.len() > 1)
}

/// The first date in running text, and where it stands.
pub fn find(text: &str) -> Option<(Result<When, DateFault>, Range<usize>)> {
    grammar::first(&token::tokens(text))
}

/// The day that a serial number stands for in the 1900 system of spreadsheets, the time dropped. None outside 1905–2100:
/// smaller numbers are years or counts.
pub fn from_serial(serial: f64) -> Option<NaiveDate> {
    // From the first serial that cannot be read as a year, to 31 December 2100.
    let plausible = f64::from(*YEARS.end() + 1)..73_416.0;
    let epoch = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    plausible.contains(&serial).then(|| epoch.checked_add_days(Days::new(serial as u64)))?
}

/// The year that a number stands for, where it is a whole and plausible one.
pub fn year(number: f64) -> Option<i32> {
    let plausible = f64::from(*YEARS.start())..=f64::from(*YEARS.end());
    (number.fract() == 0.0 && plausible.contains(&number)).then_some(number as i32)
}

#[cfg(test)]
mod tests;
