//! How a date is said, with the precision that it has: short and long in Vietnamese, in English, and for machines.

use super::When;
use chrono::{Datelike, NaiveDate};

const ROMAN: [&str; 4] = ["I", "II", "III", "IV"];

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl When {
    /// Short: `02/09/2026`, `từ 03/09/2014 đến 04/09/2014`, `tháng 12/2014`, `quý IV/2014`, `năm 2014`, `2011–2015`.
    pub fn vi(self) -> String {
        match self {
            When::Day(day) => slashes(day),
            When::Days(first, last) => format!("từ {} đến {}", slashes(first), slashes(last)),
            When::Month { year, month } => format!("tháng {month}/{year}"),
            When::Quarter { year, quarter } => format!("quý {}/{year}", roman(quarter)),
            When::Year(year) => format!("năm {year}"),
            When::Years(first, last) => format!("{first}–{last}"),
        }
    }

    /// In full, as documents have it (NĐ 30/2020/NĐ-CP, annex I): `ngày 02 tháng 9 năm 2026`; days below 10 and the
    /// months 1 and 2 have a leading zero.
    pub fn vi_long(self) -> String {
        match self {
            When::Day(day) => formal(day),
            When::Days(first, last) => format!("từ {} đến {}", formal(first), formal(last)),
            When::Month { year, month } => format!("tháng {} năm {year}", formal_month(month)),
            When::Quarter { year, quarter } => format!("quý {} năm {year}", roman(quarter)),
            When::Year(year) => format!("năm {year}"),
            When::Years(first, last) => format!("từ năm {first} đến năm {last}"),
        }
    }

    /// `2 September 2026`, `December 2014`, `Q4 2014`, `2014`, `2011–2015`.
    pub fn en(self) -> String {
        match self {
            When::Day(day) => english(day),
            When::Days(first, last) => format!("{} – {}", english(first), english(last)),
            When::Month { year, month } => format!("{} {year}", english_month(month)),
            When::Quarter { year, quarter } => format!("Q{quarter} {year}"),
            When::Year(year) => year.to_string(),
            When::Years(first, last) => format!("{first}–{last}"),
        }
    }

    /// The value of HTML's `datetime`: `2014-08-22`, `2014-12`, `2014`. None for what it cannot say: spans, quarters.
    pub fn iso(self) -> Option<String> {
        match self {
            When::Day(day) => Some(day.to_string()),
            When::Month { year, month } => Some(format!("{year:04}-{month:02}")),
            When::Year(year) => Some(format!("{year:04}")),
            When::Days(..) | When::Quarter { .. } | When::Years(..) => None,
        }
    }
}

/// Digit by digit where the year has four: a page may have a thousand dates.
fn slashes(day: NaiveDate) -> String {
    let Ok(year @ 1000..=9999) = u32::try_from(day.year()) else { return day.format("%d/%m/%Y").to_string() };
    let digit = |number: u32| char::from(b'0' + (number % 10) as u8);
    let two = |number: u32| [digit(number / 10), digit(number)];
    let [day, month] = [two(day.day()), two(day.month())];
    let mut text = String::with_capacity("02/09/2026".len());
    text.extend(
        day.into_iter().chain(['/']).chain(month).chain(['/']).chain(two(year / 100)).chain(two(year)),
    );
    text
}

fn formal(day: NaiveDate) -> String {
    format!("ngày {:02} tháng {} năm {}", day.day(), formal_month(day.month()), day.year())
}

fn formal_month(month: u32) -> String {
    if month <= 2 { format!("0{month}") } else { month.to_string() }
}

fn english(day: NaiveDate) -> String {
    format!("{} {} {}", day.day(), english_month(day.month()), day.year())
}

fn english_month(month: u32) -> &'static str {
    MONTHS.get(month.wrapping_sub(1) as usize).copied().unwrap_or_default()
}

fn roman(quarter: u32) -> &'static str {
    ROMAN.get(quarter.wrapping_sub(1) as usize).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
    }

    #[test]
    fn said_in_vietnamese() {
        let cases = [
            (When::Day(day(2026, 9, 2)), "02/09/2026", "ngày 02 tháng 9 năm 2026"),
            (When::Day(day(2026, 2, 12)), "12/02/2026", "ngày 12 tháng 02 năm 2026"),
            (
                When::Days(day(2014, 9, 3), day(2014, 9, 4)),
                "từ 03/09/2014 đến 04/09/2014",
                "từ ngày 03 tháng 9 năm 2014 đến ngày 04 tháng 9 năm 2014",
            ),
            (When::Month { year: 2014, month: 12 }, "tháng 12/2014", "tháng 12 năm 2014"),
            (When::Quarter { year: 2014, quarter: 4 }, "quý IV/2014", "quý IV năm 2014"),
            (When::Year(2014), "năm 2014", "năm 2014"),
            (When::Years(2011, 2015), "2011–2015", "từ năm 2011 đến năm 2015"),
        ];
        for (when, short, long) in cases {
            assert_eq!((when.vi().as_str(), when.vi_long().as_str()), (short, long));
        }
    }

    #[test]
    fn said_in_english_and_to_machines() {
        let cases = [
            (When::Day(day(2026, 9, 2)), "2 September 2026", Some("2026-09-02")),
            (When::Month { year: 2014, month: 12 }, "December 2014", Some("2014-12")),
            (When::Quarter { year: 2014, quarter: 4 }, "Q4 2014", None),
            (When::Year(2014), "2014", Some("2014")),
            (When::Years(2011, 2015), "2011–2015", None),
        ];
        for (when, english, machine) in cases {
            assert_eq!((when.en().as_str(), when.iso().as_deref()), (english, machine));
        }
    }
}
