//! Values that several formats write as text or as codes: errors and ISO dates.

use super::serial::DAY_ZERO;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

/// Errors of a cell as shown, with the code that binary formats give them ([MS-XLS] 2.5.10).
const ERRORS: [(u8, &str); 10] = [
    (0x00, "#NULL!"),
    (0x07, "#DIV/0!"),
    (0x0F, "#VALUE!"),
    (0x17, "#REF!"),
    (0x1D, "#NAME?"),
    (0x24, "#NUM!"),
    (0x2A, "#N/A"),
    (0x2B, "#GETTING_DATA"),
    // Newer ones, which binary formats never hold.
    (0xFE, "#SPILL!"),
    (0xFF, "#CALC!"),
];

/// What Excel itself shows for an error that it does not know.
const UNKNOWN_ERROR: &str = "#UNKNOWN!";

/// The error written so.
pub fn error(text: &str) -> &'static str {
    let known = ERRORS.iter().find(|(_, shown)| *shown == text.trim());
    known.map_or(UNKNOWN_ERROR, |(_, shown)| shown)
}

/// The error of this code.
pub fn error_of_code(code: u8) -> &'static str {
    let known = ERRORS.iter().find(|(known, _)| *known == code);
    known.map_or(UNKNOWN_ERROR, |(_, shown)| shown)
}

/// `2014-08-22` or `2014-08-22T07:30:00`, as a day; a time alone (`07:30:00`) stands on the day zero.
pub fn iso_date(text: &str) -> Option<NaiveDateTime> {
    let text = text.trim().trim_end_matches('Z');
    let day = text.split('T').next().unwrap_or(text);
    let date = NaiveDate::parse_from_str(day, "%Y-%m-%d").ok();
    let date = date.filter(|date| (1..=9999).contains(&chrono::Datelike::year(date)));
    match date {
        Some(date) => Some(date.and_time(NaiveTime::MIN)),
        None => NaiveTime::parse_from_str(text, "%H:%M:%S%.f").ok().map(|time| DAY_ZERO.and_time(time)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn iso_dates_are_days() {
        for (text, expected) in [
            ("2014-08-22", Some("2014-08-22 00:00:00")),
            ("2014-08-22T07:30:00.5Z", Some("2014-08-22 00:00:00")),
            ("07:30:00", Some("1899-12-31 07:30:00")),
            ("2014-02-30", None),
            ("12014-02-01", None),
            ("22/8/2014", None),
        ] {
            assert_eq!(iso_date(text).map(|date| date.to_string()).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn errors_are_as_shown() {
        assert_eq!(error("#N/A"), "#N/A");
        assert_eq!(error("#GÌ?"), "#UNKNOWN!");
        assert_eq!(error_of_code(0x17), "#REF!");
    }
}
