//! Scripts for the loudspeakers of a commune: each story in sixty to ninety seconds, written as it is spoken.

use super::Printed;
use super::desk::Desk;
use super::host::{self, called, lower_first, upper_first};
use crate::aloud;
use crate::plan::Plan;
use crate::plan::view::parts;
use crate::public::{Honoree, HonoreeId};
use crate::render::{RenderFault, markdown};
use crate::values::When;
use serde::Serialize;

/// Syllables of a script: ninety seconds of a calm reader.
const MOST: usize = 260;

/// Syllables of a story that is worth a script.
const LEAST: usize = 40;

#[derive(Serialize)]
struct Scripts<'p> {
    scripts: Vec<Script<'p>>,
}

#[derive(Serialize)]
struct Script<'p> {
    title: &'p str,
    name: &'p str,
    line: String,
    syllables: usize,
    seconds: usize,
    greeting: String,
    story: Vec<String>,
    closing: String,
}

impl Plan {
    /// Those of `chosen` of whom there is a story to tell.
    pub fn told(&self, chosen: &[HonoreeId]) -> Vec<HonoreeId> {
        let is_told = |id: &HonoreeId| {
            let paragraphs = paragraphs(self.site.honoree(*id));
            paragraphs.iter().map(|text| aloud::syllables(text)).sum::<usize>() >= LEAST
        };
        chosen.iter().copied().filter(is_told).collect()
    }
}

pub fn scripts(desk: Desk<'_>, honorees: &[HonoreeId]) -> Result<Printed, RenderFault> {
    let it = Scripts { scripts: honorees.iter().map(|&id| script(&desk, id)).collect() };
    let title = format!("{} – {}", desk.say("print.scripts"), desk.settings().title);
    desk.lay_out("scripts", title, &it)
}

fn script<'p>(desk: &Desk<'p>, id: HonoreeId) -> Script<'p> {
    let honoree = desk.site().honoree(id);
    let greeting = greeting(desk, honoree);
    let closing = closing(desk, honoree);
    let taken = aloud::syllables(&greeting) + aloud::syllables(&closing);
    let paragraphs: Vec<String> = paragraphs(honoree).iter().map(|text| aloud::spoken(text)).collect();
    let paragraphs: Vec<&str> = paragraphs.iter().map(String::as_str).collect();
    let story = aloud::condensed(&paragraphs, MOST.saturating_sub(taken));
    let syllables = taken + story.iter().map(|text| aloud::syllables(text)).sum::<usize>();
    Script {
        title: &honoree.title,
        name: &honoree.name,
        line: parts::line(desk, honoree),
        seconds: aloud::seconds(syllables),
        syllables,
        greeting,
        story,
        closing,
    }
}

/// "… hôm nay kể về bà Nguyễn Thị Đào, Hội viên Hội Liên hiệp Phụ nữ, xã Trúc Vân."
fn greeting(desk: &Desk<'_>, honoree: &Honoree) -> String {
    let who =
        [called(honoree), host::line(desk.whole_site(), honoree)].into_iter().filter(|part| !part.is_empty());
    let who = who.collect::<Vec<_>>().join(", ");
    aloud::spoken(&desk.fill("print.greeting", &[("site", &desk.settings().title), ("who", &who)]))
}

/// The highest honour, where the story is to be found, and thanks.
fn closing(desk: &Desk<'_>, honoree: &Honoree) -> String {
    let mut parts: Vec<String> = Vec::new();
    if let Some(award) = parts::seal(honoree) {
        let granted = host::grant(award);
        let year = award.date.or(award.year).map(When::year);
        let year = year.map(|year| desk.fill("print.in_year", &[("year", &year.to_string())]));
        let values = [("who", called(honoree)), ("granted", lower_first(&granted))];
        let values: Vec<(&str, &str)> = values.iter().map(|(key, value)| (*key, value.as_str())).collect();
        let said = year.unwrap_or_default() + &desk.fill("print.honoured", &values);
        parts.push(upper_first(&said));
    }
    parts.push(desk.fill("print.farewell", &[("site", &desk.settings().title)]));
    aloud::spoken(&parts.join(" "))
}

/// What is told, without headings: the story, else what a model did and what came of it, else the achievements.
fn paragraphs(honoree: &Honoree) -> Vec<String> {
    let model = honoree.model.as_ref().map(|model| {
        let parts = [&model.method, &model.results, &model.lessons, &model.replicated];
        parts.into_iter().flatten().map(|text| markdown::plain(text)).collect::<Vec<_>>()
    });
    let story = honoree.story.as_deref().map(markdown::paragraphs);
    let told = story.or(model).filter(|paragraphs| !paragraphs.is_empty());
    told.unwrap_or_else(|| honoree.achievements.iter().map(|text| ended(text)).collect())
}

/// With a full stop: a summary in a cell often has none.
fn ended(text: &str) -> String {
    let text = text.trim();
    match text.ends_with(['.', '!', '?', '…', '”']) {
        true => text.to_string(),
        false => format!("{text}."),
    }
}
