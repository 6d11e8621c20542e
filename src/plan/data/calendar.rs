//! Conferences as iCalendar (RFC 5545). Days only: a month or a quarter is said in words, not made up as a day.

use crate::plan::address;
use crate::plan::here::Here;
use crate::plan::view::parts;
use crate::public::{Event, EventId, Status};
use crate::values::When;
use chrono::{Days, NaiveDate};

/// Octets of a line before it has to be folded.
const LINE: usize = 73;

/// Whether the conference has a day that a calendar can hold.
pub fn has_day(event: &Event) -> bool {
    span(event).is_some()
}

/// One conference, or all that have a day.
pub fn calendar(here: &Here<'_>, only: Option<EventId>) -> String {
    let ids: Vec<EventId> = only.map_or_else(|| here.index().events.clone(), |id| vec![id]);
    let mut lines: Vec<String> =
        ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//guong//guong//VI", "CALSCALE:GREGORIAN"]
            .map(String::from)
            .into();
    if only.is_none() {
        lines.push(format!("X-WR-CALNAME:{}", escape(&here.settings().title)));
    }
    for id in ids {
        lines.extend(event(here, id));
    }
    lines.push("END:VCALENDAR".into());
    lines.iter().map(|line| fold(line) + "\r\n").collect()
}

fn event(here: &Here<'_>, id: EventId) -> Vec<String> {
    let event = here.site().event(id);
    let Some((from, to)) = span(event) else { return Vec::new() };
    let stamp = here.settings().updated.map_or(from, When::last_day);
    let mut lines = vec![
        "BEGIN:VEVENT".to_string(),
        format!("UID:{}@guong", event.slug),
        format!("DTSTAMP:{}T000000Z", stamp.format("%Y%m%d")),
        format!("DTSTART;VALUE=DATE:{}", from.format("%Y%m%d")),
        // The end is the first day that is no longer part of it.
        format!("DTEND;VALUE=DATE:{}", to.checked_add_days(Days::new(1)).unwrap_or(to).format("%Y%m%d")),
        format!("SUMMARY:{}", escape(&event.name)),
        format!("STATUS:{}", status(event)),
    ];
    lines.extend(event.venue.as_ref().map(|venue| format!("LOCATION:{}", escape(venue))));
    lines.extend(description(here, event).map(|text| format!("DESCRIPTION:{}", escape(&text))));
    lines.extend(here.absolute(&address::event(&event.slug)).map(|url| format!("URL:{url}")));
    lines.push("END:VEVENT".into());
    lines
}

fn span(event: &Event) -> Option<(NaiveDate, NaiveDate)> {
    match event.when.or(event.expected)? {
        When::Day(day) => Some((day, day)),
        When::Days(from, to) => Some((from, to)),
        When::Month { .. } | When::Quarter { .. } | When::Year(_) | When::Years(..) => None,
    }
}

fn status(event: &Event) -> &'static str {
    match event.status {
        Status::Postponed => "CANCELLED",
        _ if parts::is_expected(event) => "TENTATIVE",
        Status::Held => "CONFIRMED",
        Status::Planned | Status::Expected => "TENTATIVE",
    }
}

fn description(here: &Here<'_>, event: &Event) -> Option<String> {
    let host = event.host.map(|id| here.site().unit(id).name.clone());
    let parts: Vec<String> =
        [event.form.clone(), host, event.duration.clone()].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

fn escape(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// Long lines go on after a line break and a space, never within a character.
fn fold(line: &str) -> String {
    let mut folded = String::with_capacity(line.len() + 8);
    let mut width = 0;
    for char in line.chars() {
        if width + char.len_utf8() > LINE {
            folded.push_str("\r\n ");
            width = 1;
        }
        folded.push(char);
        width += char.len_utf8();
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_characters() {
        let folded = fold(&"ễ".repeat(60));
        assert!(folded.split("\r\n").all(|line| line.len() <= 75));
        assert_eq!(folded.replace("\r\n ", ""), "ễ".repeat(60));
    }

    #[test]
    fn what_has_a_meaning_is_escaped() {
        assert_eq!(escape("a, b; c\\d\ne"), "a\\, b\\; c\\\\d\\ne");
    }
}
