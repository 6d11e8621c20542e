//! Day numbers and number formats of Excel: which numbers are dates, and which dates they are.

use super::sheet::Value;
use chrono::{Duration, NaiveDate, NaiveDateTime};

/// The day that a time alone is placed on (Excel shows it as 00/01/1900).
pub const DAY_ZERO: NaiveDate = NaiveDate::from_ymd_opt(1899, 12, 31).expect("a day of the calendar");

/// 31/12/9999, the last day that Excel knows, counted in the 1900 system.
const LAST_SERIAL: f64 = 2_958_465.0;
/// Days between the two systems of counting.
const FROM_1904: f64 = 1_462.0;

/// Where a workbook begins to count days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Epoch {
    /// Day 1 is 1/1/1900, day 60 a 29/2/1900 that never was.
    #[default]
    Y1900,
    /// Day 0 is 1/1/1904: workbooks from older Macs.
    Y1904,
}

/// What a cell's number format makes of its number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    #[default]
    Number,
    Date,
    /// `[h]:mm`: hours that do not end at 24.
    Elapsed,
}

impl Format {
    /// The format of a built-in number format id (ECMA-376, 18.8.30; 27–36 and 50–58 are the East Asian dates).
    pub fn builtin(id: u32) -> Self {
        match id {
            14..=22 | 27..=36 | 45 | 47 | 50..=58 => Format::Date,
            46 => Format::Elapsed,
            _ => Format::Number,
        }
    }

    /// The format of a code such as `dd/mm/yyyy;@`: only its first section counts.
    pub fn of_code(code: &str) -> Self {
        if code.eq_ignore_ascii_case("general") {
            return Format::Number;
        }
        let mut format = Format::Number;
        let mut letters = code.chars();
        while let Some(letter) = letters.next() {
            match letter {
                '"' => skip_to(&mut letters, '"'),
                '\\' | '_' | '*' => drop(letters.next()),
                '[' if is_elapsed(letters.as_str()) => return Format::Elapsed,
                '[' => skip_to(&mut letters, ']'),
                // Digits grouped or optional stand in no date.
                '#' | '?' => return Format::Number,
                ';' => break,
                _ if "dmyhsDMYHS".contains(letter) => format = Format::Date,
                _ => {}
            }
        }
        format
    }
}

/// What a cell with this number and format holds. A number that is no possible date stays a number; what is no number
/// at all, which only a broken file holds, is shown as Excel would.
pub fn value(number: f64, format: Format, epoch: Epoch) -> Value {
    if !number.is_finite() {
        return Value::Error("#NUM!");
    }
    let date = match format {
        Format::Number => None,
        Format::Date => date(number, epoch),
        Format::Elapsed => date(number, epoch).filter(|date| date.date() == DAY_ZERO),
    };
    date.map_or(Value::Number(number), Value::Date)
}

/// The day of a serial number, or the time of day on [`DAY_ZERO`] where it is a time alone.
pub fn date(serial: f64, epoch: Epoch) -> Option<NaiveDateTime> {
    if (0.0..1.0).contains(&serial) && (epoch == Epoch::Y1900 || serial > 0.0) {
        let seconds = (serial * 86_400.0).round().min(86_399.0);
        return Some(DAY_ZERO.and_time(chrono::NaiveTime::MIN) + Duration::seconds(seconds as i64));
    }
    let day = match epoch {
        Epoch::Y1900 => serial.floor(),
        Epoch::Y1904 => serial.floor() + FROM_1904,
    };
    // A 1904 workbook may count back, but no day before 1/1/1904 is a date in Excel.
    if !(serial >= 0.0 && (1.0..=LAST_SERIAL).contains(&day)) || day == 60.0 {
        return None;
    }
    // After the 29/2/1900 that never was, the count is one too high.
    let days = if day > 60.0 { day - 1.0 } else { day };
    Some((DAY_ZERO + Duration::days(days as i64)).and_time(chrono::NaiveTime::MIN))
}

/// Whether the rest after `[` is `h]`, `mm]`, `ss]` …
fn is_elapsed(rest: &str) -> bool {
    let inside = rest.split(']').next().unwrap_or_default();
    ["h", "m", "s"]
        .iter()
        .any(|unit| !inside.is_empty() && inside.to_lowercase().replace(unit, "").is_empty())
}

fn skip_to(letters: &mut std::str::Chars<'_>, end: char) {
    letters.find(|&letter| letter == end);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_tell_dates_from_numbers() {
        for (code, format) in [
            ("dd/mm/yyyy", Format::Date),
            ("[$-1010000]d/m/yyyy;@", Format::Date),
            ("[$-42A]dd mmmm yyyy", Format::Date),
            ("\"ngày\" dd \"tháng\" mm \"năm\" yyyy", Format::Date),
            ("h:mm AM/PM", Format::Date),
            ("mm:ss.0", Format::Date),
            ("[h]:mm:ss", Format::Elapsed),
            ("[MM]:ss", Format::Elapsed),
            ("General", Format::Number),
            ("@", Format::Number),
            ("0.00E+00", Format::Number),
            ("#,##0 \"đồng\"", Format::Number),
            ("#,##0 VND", Format::Number),
            ("0\\d", Format::Number),
            ("_d0*m", Format::Number),
            ("[Red]0", Format::Number),
            ("0;dd/mm/yyyy", Format::Number),
            ("", Format::Number),
        ] {
            assert_eq!(Format::of_code(code), format, "{code}");
        }
    }

    #[test]
    fn serials_are_days() {
        let shown = |serial, epoch| date(serial, epoch).map(|date| date.to_string());
        for (serial, epoch, expected) in [
            (1.0, Epoch::Y1900, Some("1900-01-01 00:00:00")),
            (59.0, Epoch::Y1900, Some("1900-02-28 00:00:00")),
            (60.0, Epoch::Y1900, None),
            (61.0, Epoch::Y1900, Some("1900-03-01 00:00:00")),
            (41_873.75, Epoch::Y1900, Some("2014-08-22 00:00:00")),
            (0.3125, Epoch::Y1900, Some("1899-12-31 07:30:00")),
            (0.999_999_9, Epoch::Y1900, Some("1899-12-31 23:59:59")),
            (2_958_465.0, Epoch::Y1900, Some("9999-12-31 00:00:00")),
            (2_958_466.0, Epoch::Y1900, None),
            (-1.0, Epoch::Y1900, None),
            (f64::NAN, Epoch::Y1900, None),
            (f64::INFINITY, Epoch::Y1904, None),
            (0.0, Epoch::Y1904, Some("1904-01-01 00:00:00")),
            (40_411.0, Epoch::Y1904, Some("2014-08-22 00:00:00")),
            (-0.5, Epoch::Y1904, None),
        ] {
            assert_eq!(shown(serial, epoch).as_deref(), expected, "{serial}");
        }
    }

    #[test]
    fn what_is_no_number_is_an_error() {
        for number in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(value(number, Format::Number, Epoch::Y1900), Value::Error("#NUM!"));
        }
    }

    #[test]
    fn elapsed_hours_are_a_time_only_below_a_day() {
        assert_eq!(value(1.5, Format::Elapsed, Epoch::Y1900), Value::Number(1.5));
        assert!(matches!(value(0.5, Format::Elapsed, Epoch::Y1900), Value::Date(_)));
    }
}
