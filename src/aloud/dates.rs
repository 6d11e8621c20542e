//! Dates, spans and times of day as they are said. Only what can be nothing else.

/// `05/10/2026` as "ngày 5 tháng 10 năm 2026", `4/2024` as "tháng 4 năm 2024", `2021-2025` as "2021 đến 2025", `19h30` as
/// "19 giờ 30". A word that stands before it already ("ngày", "tháng") is not said twice.
pub fn spoken(core: &str, before: &str) -> Option<String> {
    day(core, before).or_else(|| span(core)).or_else(|| time(core))
}

fn day(core: &str, before: &str) -> Option<String> {
    let parts: Vec<u32> = core.split(['/', '.']).map(number).collect::<Option<_>>()?;
    let separators = core.matches('/').count();
    let said = match parts[..] {
        [day @ 1..=31, month @ 1..=12, year @ 1000..=2999] => {
            format!("ngày {day} tháng {month} năm {year}")
        }
        [month @ 1..=12, year @ 1000..=2999] if separators == 1 => format!("tháng {month} năm {year}"),
        // "24/7" may be anything.
        [day @ 1..=31, month @ 1..=12] if separators == 1 && ends(before, "ngày") => {
            format!("ngày {day} tháng {month}")
        }
        _ => return None,
    };
    let (first, rest) = said.split_once(' ')?;
    Some(if ends(before, first) { rest.to_string() } else { said })
}

fn span(core: &str) -> Option<String> {
    let (first, last) = core.split_once(['-', '–'])?;
    let (from, to) = (number(first)?, number(last)?);
    (from < to).then(|| format!("{from} đến {to}"))
}

fn time(core: &str) -> Option<String> {
    let (hours, minutes) = core.split_once(['h', 'g'])?;
    let hours = number(hours).filter(|hours| *hours < 25)?;
    match minutes {
        "" => Some(format!("{hours} giờ")),
        minutes => Some(match number(minutes).filter(|minutes| *minutes < 60)? {
            0 => format!("{hours} giờ"),
            minutes => format!("{hours} giờ {minutes}"),
        }),
    }
}

fn ends(before: &str, word: &str) -> bool {
    before.to_lowercase() == word
}

/// Digits only: neither a sign nor a space.
fn number(text: &str) -> Option<u32> {
    let digits = !text.is_empty() && text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| digits)
}
