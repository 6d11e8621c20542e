//! A point or span of time as exactly as the source gives it, and no more exactly.

use chrono::{Datelike, NaiveDate};

/// A date of any precision. Nothing is invented: a month stays a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum When {
    Day(NaiveDate),
    /// First and last day, both inclusive.
    Days(NaiveDate, NaiveDate),
    Month {
        year: i32,
        month: u32,
    },
    /// `quarter` is 1 to 4.
    Quarter {
        year: i32,
        quarter: u32,
    },
    Year(i32),
    /// First and last year, both inclusive; a school year is a span of two.
    Years(i32, i32),
}

impl When {
    /// The first day that it can mean.
    pub fn first_day(self) -> NaiveDate {
        match self {
            When::Day(day) | When::Days(day, _) => day,
            When::Month { year, month } => first_of(year, month),
            When::Quarter { year, quarter } => first_of(year, quarter * 3 - 2),
            When::Year(year) | When::Years(year, _) => first_of(year, 1),
        }
    }

    /// The last day that it can mean.
    pub fn last_day(self) -> NaiveDate {
        match self {
            When::Day(day) | When::Days(_, day) => day,
            When::Month { year, month } => last_of(year, month),
            When::Quarter { year, quarter } => last_of(year, quarter * 3),
            When::Year(year) | When::Years(_, year) => last_of(year, 12),
        }
    }

    /// The year by which lists group it: the last one of a span.
    pub fn year(self) -> i32 {
        self.last_day().year()
    }
}

fn first_of(year: i32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, 1).unwrap_or(NaiveDate::MIN)
}

fn last_of(year: i32, month: u32) -> NaiveDate {
    let (year, month) = if month == 12 { (year + 1, 1) } else { (year, month + 1) };
    first_of(year, month).pred_opt().unwrap_or(NaiveDate::MIN)
}
