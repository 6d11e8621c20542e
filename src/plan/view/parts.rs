//! The small parts that many pages show: links, cards, seals.

use crate::plan::dates::{self, DateView, Days};
use crate::plan::facets;
use crate::plan::here::Here;
use crate::public::{Award, AwardState, Event, EventId, Honoree, Paper, Status, UnitId};
use crate::render::markdown;
use crate::vietnamese::in_running_text;
use serde::Serialize;

/// Longest line of why on a card, in characters: three lines on a phone.
const WHY: usize = 150;

#[derive(Clone, Debug, Default, Serialize)]
pub struct Link {
    pub href: String,
    pub label: String,
}

impl Link {
    pub fn new(href: impl Into<String>, label: impl Into<String>) -> Self {
        Self { href: href.into(), label: label.into() }
    }
}

/// "Hội viên nông dân, xã Hương Vân".
pub fn line(here: &Here<'_>, honoree: &Honoree) -> String {
    let unit = honoree.unit.map(|id| here.site().unit(id).name.as_str());
    match (honoree.position.as_deref(), unit) {
        (Some(position), Some(unit)) => [position, ", ", &in_running_text(unit)].concat(),
        (position, unit) => position.or(unit).unwrap_or_default().to_string(),
    }
}

/// The quote, in quotation marks, else the first achievement, else the model's method or the story.
pub fn why(honoree: &Honoree) -> Option<String> {
    if let Some(quote) = &honoree.quote {
        return Some(format!("“{}”", shorten(quote, WHY)));
    }
    let method = honoree.model.as_ref().and_then(|model| model.method.as_deref());
    let told = || method.or(honoree.story.as_deref()).map(markdown::plain);
    let text = honoree.achievements.first().cloned().or_else(told)?;
    Some(shorten(&text, WHY))
}

/// What is told of a model: the name of the theme's word for each part, and its text in Markdown.
pub fn model(honoree: &Honoree) -> impl Iterator<Item = (&'static str, &str)> {
    let parts = honoree.model.as_ref().map(|facts| {
        [
            ("model.method", &facts.method),
            ("model.cost", &facts.cost),
            ("model.results", &facts.results),
            ("model.lessons", &facts.lessons),
            ("model.replicated", &facts.replicated),
        ]
    });
    parts.into_iter().flatten().filter_map(|(word, text)| Some((word, text.as_deref()?)))
}

/// The highest award that is granted.
pub fn seal(honoree: &Honoree) -> Option<&Award> {
    honoree.awards.iter().find(|award| award.state == AwardState::Granted)
}

/// At most `most` characters, cut between words, with an ellipsis.
pub fn shorten(text: &str, most: usize) -> String {
    let text = text.trim();
    if text.chars().count() <= most {
        return text.to_string();
    }
    let end = text.char_indices().nth(most).map_or(text.len(), |(index, _)| index);
    let cut = text[..end].rfind(' ').unwrap_or(end);
    format!("{}…", text[..cut].trim_end_matches([',', '.', ';', ':', ' ', '–', '-']))
}

/// A unit, and what it is called now.
#[derive(Serialize)]
pub struct UnitView<'p> {
    pub href: String,
    pub name: &'p str,
    pub now: Option<Link>,
}

pub fn unit<'p>(here: &Here<'p>, id: UnitId) -> UnitView<'p> {
    let unit = here.site().unit(id);
    let now = unit.successor.map(|id| Link::new(here.unit(id), &here.site().unit(id).name));
    UnitView { href: here.unit(id), name: &unit.name, now }
}

/// A conference in a list.
#[derive(Serialize)]
pub struct EventCard<'p> {
    pub href: String,
    pub name: &'p str,
    pub when: Option<DateView>,
    pub days: Option<Days>,
    /// The date is an expected one.
    pub expected: bool,
    pub status: &'static str,
    pub status_label: &'p str,
    pub host: Option<&'p str>,
    pub venue: Option<&'p str>,
    pub form: Option<&'p str>,
    pub level: Option<&'p str>,
    pub pilot: bool,
    pub honorees: usize,
}

pub fn event_card<'p>(here: &Here<'p>, id: EventId) -> EventCard<'p> {
    let event = here.site().event(id);
    let when = event.when.or(event.expected);
    EventCard {
        href: here.event(id),
        name: &event.name,
        when: when.map(|when| here.date(when)),
        days: when.map(dates::days),
        expected: is_expected(event),
        status: status_name(event.status),
        status_label: here.say(status_word(event.status)),
        host: event.host.map(|id| here.site().unit(id).name.as_str()),
        venue: event.venue.as_deref(),
        form: event.form.as_deref(),
        level: event.level.map(|level| here.say(facets::level_word(level))),
        pilot: event.pilot,
        honorees: event.honorees.len(),
    }
}

pub fn is_expected(event: &Event) -> bool {
    event.when.is_none() && event.expected.is_some()
}

pub fn status_name(status: Status) -> &'static str {
    match status {
        Status::Planned => "planned",
        Status::Expected => "expected",
        Status::Held => "held",
        Status::Postponed => "postponed",
    }
}

pub fn status_word(status: Status) -> &'static str {
    match status {
        Status::Planned => "status.planned",
        Status::Expected => "status.expected",
        Status::Held => "status.held",
        Status::Postponed => "status.postponed",
    }
}

/// A paper to download.
#[derive(Serialize)]
pub struct PaperView {
    pub href: String,
    /// "PDF, 240 KB"; nothing for links elsewhere.
    pub note: Option<String>,
}

pub fn paper(here: &Here<'_>, paper: &Paper) -> PaperView {
    PaperView { href: here.paper(paper), note: paper_note(paper) }
}

fn paper_note(paper: &Paper) -> Option<String> {
    let Paper::File { target, size } = paper else { return None };
    let end = target.rsplit('.').next().unwrap_or_default().to_uppercase();
    Some(format!("{end}, {}", size_text(*size)))
}

fn size_text(bytes: u64) -> String {
    match bytes {
        0..1_000_000 => format!("{} KB", bytes.div_ceil(1000)),
        _ => format!("{},{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_cut_between_words() {
        assert_eq!(shorten("Mười năm chở học trò", 100), "Mười năm chở học trò");
        assert_eq!(shorten("Mười năm, chở học trò", 11), "Mười năm…");
        assert_eq!(shorten("Mườinămchở", 4), "Mười…");
    }

    #[test]
    fn sizes_are_told_shortly() {
        assert_eq!((size_text(900).as_str(), size_text(245_000).as_str()), ("1 KB", "245 KB"));
        assert_eq!(size_text(2_350_000), "2,3 MB");
    }
}
