//! The forms of dates. A run of tokens is written as a pattern of one letter each (`22/8/2014` is `9/9/Y`), and the forms
//! are told apart by it.

use super::DateFault;
use super::token::{Kind, Token};
use crate::values::When;
use chrono::NaiveDate;
use std::collections::HashMap;
use std::ops::{Range, RangeInclusive};

/// Years that a date can have.
pub const YEARS: RangeInclusive<i32> = 1800..=2100;

/// More tokens make no date: `22 tháng 8 năm 2014 đến 23 tháng 8 năm 2014` has eleven.
const LONGEST: usize = 12;

/// More make no span: the days of a month one by one, `1, 2, … 31/8/2014`, have 65.
const LONGEST_SPAN: usize = 65;

type Read = Result<When, DateFault>;

/// Reads tokens that are to be one date, with nothing unknown around it.
pub fn whole(tokens: &[Token]) -> Read {
    let form = Form::of(without_place(tokens));
    let form = form.trimmed();
    form.read().or_else(|| form.without_joints()).unwrap_or_else(|| Err(form.lack()))
}

/// The first date among tokens, and its place in the text. A bare number is none.
pub fn first(tokens: &[Token]) -> Option<(Read, Range<usize>)> {
    (0..tokens.len()).filter(|&at| may_start(tokens, at)).find_map(|at| {
        let longest = LONGEST.min(tokens.len() - at);
        (2..=longest).rev().filter(|length| may_end(tokens, at + length)).find_map(|length| {
            let window = &tokens[at..at + length];
            let read = Form::of(window).read()?;
            Some((read, window[0].range.start..window[length - 1].range.end))
        })
    })
}

/// "An Hòa, ngày …": the place is left off, as "ngày" is already.
fn without_place(tokens: &[Token]) -> &[Token] {
    let number = tokens.iter().position(|token| matches!(token.kind, Kind::Number(..))).unwrap_or(0);
    let comma = tokens[..number].iter().rposition(|token| token.kind == Kind::Comma);
    comma.map_or(tokens, |comma| &tokens[comma + 1..])
}

/// A date does not start inside a document's number: `12/2014/NĐ-CP`.
fn may_start(tokens: &[Token], at: usize) -> bool {
    let is_separator = |token: &Token| matches!(token.kind, Kind::Slash | Kind::Dash | Kind::Dot);
    let adjacent = at > 0 && tokens[at - 1].range.end == tokens[at].range.start;
    !(adjacent && (is_separator(&tokens[at - 1]) || is_separator(&tokens[at])))
}

/// Nor does it end inside one.
fn may_end(tokens: &[Token], end: usize) -> bool {
    let Some(next) = tokens.get(end) else { return true };
    let adjacent = tokens[end - 1].range.end == next.range.start;
    !(adjacent && matches!(next.kind, Kind::Slash | Kind::Dash | Kind::Number(..)))
}

/// Tokens as a pattern: `Y` a year of four digits, `9` a number of one or two, `r` a roman numeral I–IV, `m` tháng,
/// `y` năm, `q` quý, `t` đến, `a` và, the separators `/` `-` `,` as they are (a full stop is `/`), `w` anything else.
struct Form {
    pattern: String,
    /// Value and digits of each `Y`, `9` and `r`, in order.
    numbers: Vec<(u32, usize)>,
}

impl Form {
    fn of(tokens: &[Token]) -> Form {
        let mut form = Form { pattern: String::new(), numbers: Vec::new() };
        for token in tokens {
            let (letter, number) = letter(&token.kind);
            form.pattern.push(letter);
            form.numbers.extend(number);
        }
        form
    }

    /// Without separators at either end: blanks that were left open (`…/8/2014`), times that were taken out.
    fn trimmed(self) -> Form {
        let pattern = self.pattern.trim_matches(['/', '-', ',', 't']).to_owned();
        Form { pattern, ..self }
    }

    fn read(&self) -> Option<Read> {
        // "năm 2014", "năm học 2013-2014"
        let pattern =
            self.pattern.strip_prefix('y').filter(|rest| rest.starts_with('Y')).unwrap_or(&self.pattern);
        single(pattern, &self.numbers)
            .or_else(|| years_in_a_row(pattern, &self.numbers))
            .or_else(|| Spans::default().read(pattern, &self.numbers))
    }

    /// A day whose parts stand apart by blanks or commas, or not at all: `01 01 1968`, `01,01,1968`, `01011968`. Only
    /// where a date and nothing else is expected.
    fn without_joints(&self) -> Option<Read> {
        match (self.pattern.as_str(), self.numbers.as_slice()) {
            ("99Y" | "9,9,Y", &[(day, _), (month, _), (year, _)]) => Some(numeric_day(day, month, year)),
            ("x", &[(run, 8)]) => {
                let (day_number, month, year) = (run / 1_000_000, run / 10_000 % 100, run % 10_000);
                let is_year = i32::try_from(year).is_ok_and(|year| YEARS.contains(&year));
                is_year.then(|| day(day_number, month, year)).filter(Result::is_ok)
            }
            _ => None,
        }
    }

    /// What is missing in a form that is no date.
    fn lack(&self) -> DateFault {
        let of_date = !self.pattern.contains(['Y', 'w', 'x']);
        let parts = self.pattern.matches(['9', 'r', 'm', 'q']).count();
        if of_date && parts >= 2 { DateFault::NoYear } else { DateFault::NotADate }
    }
}

fn letter(kind: &Kind) -> (char, Option<(u32, usize)>) {
    match kind {
        Kind::Number(value, 4) if i32::try_from(*value).is_ok_and(|year| YEARS.contains(&year)) => {
            ('Y', Some((*value, 4)))
        }
        Kind::Number(value, digits @ 1..=2) => ('9', Some((*value, *digits))),
        Kind::Number(value, digits) => ('x', Some((*value, *digits))),
        Kind::Word(word) => word_letter(word),
        Kind::Slash | Kind::Dot => ('/', None),
        Kind::Dash => ('-', None),
        Kind::Comma => (',', None),
        Kind::Colon => ('w', None),
    }
}

fn word_letter(word: &str) -> (char, Option<(u32, usize)>) {
    match word {
        "thang" | "t" | "th" | "thg" => ('m', None),
        "nam" => ('y', None),
        "quy" | "q" => ('q', None),
        "den" | "toi" => ('t', None),
        "va" => ('a', None),
        "i" => ('r', Some((1, 1))),
        "ii" => ('r', Some((2, 1))),
        "iii" => ('r', Some((3, 1))),
        "iv" => ('r', Some((4, 1))),
        _ => ('w', None),
    }
}

/// One date, not a span.
fn single(pattern: &str, numbers: &[(u32, usize)]) -> Option<Read> {
    let n = |at: usize| numbers.get(at).map_or(0, |number| number.0);
    match pattern {
        "9/9/Y" | "9-9-Y" | "9//9/Y" | "9/9//Y" | "9/9-Y" | "9/9yY" | "9-9yY" | "9/9,Y" | "9/9Y" => {
            Some(numeric_day(n(0), n(1), n(2)))
        }
        "9m9yY" | "9m9Y" | "9m9/Y" | "9m9-Y" | "9m9,Y" | "9m9,yY" => Some(day(n(0), n(1), n(2))),
        "9/9/9" | "9-9-9" | "9m9y9" => two_digit_year(numbers).map(|year| numeric_day(n(0), n(1), year)),
        "Y-9-9" | "Y/9/9" => Some(day(n(2), n(1), n(0))),
        "9/Y" | "9-Y" | "9,Y" | "m9/Y" | "m9-Y" | "m9,Y" | "m9yY" | "m9Y" | "m9,yY" | "/9/Y" => {
            Some(month(n(0), n(1)))
        }
        "Y-9" | "Y/9" => iso_month_or_years(numbers),
        "qr/Y" | "qryY" | "qrY" | "qr-Y" | "qr,Y" | "q9/Y" | "q9yY" | "q9Y" | "q9-Y" => {
            Some(quarter(n(0), n(1)))
        }
        "Y" | "yY" | "myY" | "m/Y" | "//Y" => Some(Ok(When::Year(year(n(0))))),
        "9myY" => Some(Ok(When::Year(year(n(1))))),
        // "đợt 1 năm 2014"
        "9yY" => Some(Ok(When::Year(year(n(1))))),
        // "5 năm (2011-2015)", "HK I năm học 2024-2025"
        "9yY-Y" | "ryY-Y" if n(1) < n(2) => Some(Ok(When::Years(year(n(1)), year(n(2))))),
        _ => None,
    }
}

/// Two dates with a joint; the first may lean on the second (`03/09 - 04/09/2014`), which may be two itself. What stands
/// behind each joint is read once: a list of numbers has many.
#[derive(Default)]
struct Spans {
    /// By the length of what stands behind the joint.
    known: HashMap<usize, Option<Read>>,
}

impl Spans {
    fn read(&mut self, pattern: &str, numbers: &[(u32, usize)]) -> Option<Read> {
        // The 9th of October, or September and October: nobody can tell.
        if pattern == "9-9/Y" || pattern.len() > LONGEST_SPAN {
            return None;
        }
        if let Some(known) = self.known.get(&pattern.len()) {
            return *known;
        }
        let joints = pattern
            .match_indices(['-', 't', 'a', ',', '/'])
            .filter(|(_, joint)| *joint != "/" || pattern == "Y/Y");
        let read = joints.map(|(at, _)| at).find_map(|at| self.read_at(at, pattern, numbers));
        self.known.insert(pattern.len(), read);
        read
    }

    /// With the joint at a place of the pattern.
    fn read_at(&mut self, at: usize, pattern: &str, numbers: &[(u32, usize)]) -> Option<Read> {
        let (before, after) = (&pattern[..at], &pattern[at + 1..]);
        let (first, last) = numbers.split_at(before.matches(['9', 'Y', 'r', 'x']).count());
        let in_quarters = before.starts_with('q') && !after.starts_with('q');
        let last = match in_quarters {
            true => single(&format!("q{after}"), last),
            false => single(after, last).or_else(|| self.read(after, last)),
        }?;
        let first = single(before, first).or_else(|| leaning(before, first, last))?;
        let is_list = pattern[at..].starts_with([',', 'a']);
        let leaves_years_out = is_list && matches!(last, Ok(When::Year(_) | When::Years(..)));
        (!leaves_years_out).then(|| first.and_then(|first| joined(first, last?)))
    }
}

/// A first part that takes what it lacks from the last.
fn leaning(pattern: &str, numbers: &[(u32, usize)], last: Read) -> Option<Read> {
    let n = |at: usize| numbers.get(at).map_or(0, |number| number.0);
    let last = match last {
        Ok(last) => last,
        Err(fault) => return Some(Err(fault)),
    };
    let end = last.first_day();
    let (end_month, end_year) = (chrono::Datelike::month(&end), chrono::Datelike::year(&end).unsigned_abs());
    match (pattern, last) {
        ("9", When::Day(_) | When::Days(..)) => Some(day(n(0), end_month, end_year)),
        // "31/12 - 01/01/2015" began in the year before.
        ("9/9" | "9-9" | "9m9", When::Day(_)) => {
            Some(day(n(0), n(1), end_year - u32::from(n(1) > end_month)))
        }
        ("m9", When::Month { .. }) => Some(month(n(0), end_year)),
        ("qr" | "q9", When::Quarter { .. }) => Some(quarter(n(0), end_year)),
        _ => None,
    }
}

/// "2013, 2014 và 2015": a span only if no year is left out.
fn years_in_a_row(pattern: &str, numbers: &[(u32, usize)]) -> Option<Read> {
    let is_list = pattern.contains([',', 'a']) && pattern.chars().all(|c| matches!(c, 'Y' | 'y' | ',' | 'a'));
    let follows = numbers.windows(2).all(|pair| pair[0].0 + 1 == pair[1].0);
    let (first, last) = (numbers.first()?.0, numbers.last()?.0);
    (is_list && follows && first < last).then(|| Ok(When::Years(year(first), year(last))))
}

/// The span of two dates: of days where both are days, else of whole years, since no day may be invented.
fn joined(first: When, last: When) -> Read {
    match (first, last) {
        (When::Day(first), When::Day(last)) if first < last => Ok(When::Days(first, last)),
        (When::Day(first), When::Day(last)) if first == last => Ok(When::Day(first)),
        // "26, 27, 28/8/2024": only days that follow one another.
        (When::Day(first), When::Days(next, last)) if first.succ_opt() == Some(next) => {
            Ok(When::Days(first, last))
        }
        (first, last) if first.first_day() > last.first_day() => Err(DateFault::NotADate),
        (first, last) if first.year() == last.year() => Ok(When::Year(last.year())),
        (first, last) => Ok(When::Years(first.year(), last.year())),
    }
}

/// `2014-12` is a month; `2023-24` two years.
fn iso_month_or_years(numbers: &[(u32, usize)]) -> Option<Read> {
    let (&(first, _), &(second, digits)) = (numbers.first()?, numbers.get(1)?);
    if (1..=12).contains(&second) {
        return Some(month(second, first));
    }
    let follows = digits == 2 && (first + 1) % 100 == second;
    follows.then(|| Ok(When::Years(year(first), year(first + 1))))
}

/// As spreadsheets read two digits: 00–29 of this century, 30–99 of the last. None where the last number is of one digit.
fn two_digit_year(numbers: &[(u32, usize)]) -> Option<u32> {
    let &(value, digits) = numbers.last()?;
    (digits == 2).then_some(if value < 30 { 2000 + value } else { 1900 + value })
}

/// Day and month in figures, which may have been swapped. Noughts stand for what is not known: `00/00/1968`.
fn numeric_day(day_number: u32, month_number: u32, year_number: u32) -> Read {
    match (day_number, month_number) {
        (0, 0) => return Ok(When::Year(year(year_number))),
        (0, _) => return month(month_number, year_number),
        _ => {}
    }
    let swapped = || day(month_number, day_number, year_number);
    match day(day_number, month_number, year_number) {
        Err(_) if month_number > 12 && swapped().is_ok() => {
            Err(DateFault::MonthFirst { year: year(year_number) })
        }
        read => read,
    }
}

fn day(day: u32, month: u32, year_number: u32) -> Read {
    let date = NaiveDate::from_ymd_opt(year(year_number), month, day);
    date.map(When::Day).ok_or(DateFault::NoSuchDay)
}

fn month(month: u32, year_number: u32) -> Read {
    if month == 0 {
        return Ok(When::Year(year(year_number)));
    }
    let exists = (1..=12).contains(&month);
    if exists { Ok(When::Month { year: year(year_number), month }) } else { Err(DateFault::NoSuchDay) }
}

fn quarter(quarter: u32, year_number: u32) -> Read {
    let exists = (1..=4).contains(&quarter);
    if exists { Ok(When::Quarter { year: year(year_number), quarter }) } else { Err(DateFault::NoSuchDay) }
}

/// Years of tokens are within [`YEARS`].
fn year(number: u32) -> i32 {
    i32::try_from(number).unwrap_or(*YEARS.end())
}
