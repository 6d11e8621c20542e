//! Posters to hang up: one for each honoree and each unit, with a code that leads to its page.

use super::Printed;
use super::desk::{Desk, Photograph};
use crate::plan::view::parts;
use crate::plan::{address, dates, facets};
use crate::public::{HonoreeId, UnitId};
use crate::render::RenderFault;
use serde::Serialize;

/// Longest sentence of why, in characters: six lines of its size.
const WHY: usize = 240;

/// Longest name that is set large, in characters: two lines.
const LONG: usize = 40;

/// Names on the poster of a unit; the page behind the code has them all.
const NAMES: usize = 24;

/// Up to how many each has a face, and how wide it is in tenths of a millimetre.
const FEW: usize = 5;
const FACE: u32 = 300;

/// Of whom a poster is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    Honoree(HonoreeId),
    Unit(UnitId),
}

#[derive(Serialize)]
struct Posters<'p> {
    posters: Vec<Poster<'p>>,
    period: Option<String>,
}

#[derive(Serialize)]
struct Poster<'p> {
    kind: &'p str,
    title: &'p str,
    name: &'p str,
    line: String,
    photo: Option<Photograph<'p>>,
    letter: Option<char>,
    why: Option<String>,
    /// The sentence is a quotation.
    quoted: bool,
    seal: Option<&'p str>,
    names: Vec<Line<'p>>,
    /// So few that each has room for a face and a sentence.
    few: bool,
    /// How many names there is no room for.
    more: usize,
    /// So long that it is set smaller.
    long: bool,
    url: Option<String>,
}

#[derive(Serialize)]
struct Line<'p> {
    title: &'p str,
    name: &'p str,
    line: Option<&'p str>,
    photo: Option<Photograph<'p>>,
    letter: Option<char>,
    why: Option<String>,
}

pub fn posters(desk: Desk<'_>, subjects: &[Subject]) -> Result<Printed, RenderFault> {
    let poster = |&subject: &Subject| match subject {
        Subject::Honoree(id) => of_honoree(&desk, id),
        Subject::Unit(id) => of_unit(&desk, id),
    };
    let period = desk.settings().period.as_deref().map(dates::span);
    let it = Posters { posters: subjects.iter().map(poster).collect(), period };
    let title = format!("{} – {}", desk.say("print.posters"), desk.settings().title);
    desk.lay_out("posters", title, &it)
}

fn of_honoree<'p>(desk: &Desk<'p>, id: HonoreeId) -> Poster<'p> {
    let honoree = desk.site().honoree(id);
    let why = honoree.quote.as_deref().or(honoree.achievements.first().map(String::as_str));
    let told = why.map(|text| parts::shorten(text, WHY)).or_else(|| parts::why(honoree));
    // Two thirds of the sheet.
    let width = match desk.size() {
        super::Size::A3 => 2000,
        _ => 1400,
    };
    Poster {
        kind: desk.say(facets::kind_word(honoree.kind)),
        title: &honoree.title,
        name: &honoree.name,
        long: is_long(&honoree.name),
        line: parts::line(desk, honoree),
        photo: desk.portrait(honoree, width),
        letter: desk.letter(honoree),
        why: told,
        quoted: honoree.quote.is_some(),
        seal: parts::seal(honoree).map(|award| award.name.as_str()),
        ..addressed(desk, &address::honoree(&honoree.slug))
    }
}

fn of_unit<'p>(desk: &Desk<'p>, id: UnitId) -> Poster<'p> {
    let unit = desk.site().unit(id);
    let honorees = desk.index().unit_honorees(id);
    let few = honorees.len() <= FEW;
    let line = |&id: &HonoreeId| {
        let honoree = desk.site().honoree(id);
        Line {
            title: &honoree.title,
            name: &honoree.name,
            line: honoree.position.as_deref(),
            photo: desk.portrait(honoree, FACE).filter(|_| few),
            letter: desk.letter(honoree),
            why: parts::why(honoree).filter(|_| few),
        }
    };
    Poster {
        kind: desk.say("print.unit"),
        name: &unit.name,
        long: is_long(&unit.name),
        names: honorees.iter().take(NAMES).map(line).collect(),
        more: honorees.len().saturating_sub(NAMES),
        few,
        ..addressed(desk, &address::unit(&unit.slug))
    }
}

fn is_long(name: &str) -> bool {
    name.chars().count() > LONG
}

/// A poster that leads to a page of the site, and says nothing yet.
fn addressed<'p>(desk: &Desk<'p>, path: &str) -> Poster<'p> {
    let url = desk.absolute(path);
    Poster {
        kind: "",
        title: "",
        name: "",
        line: String::new(),
        photo: None,
        letter: None,
        why: None,
        quoted: false,
        seal: None,
        names: Vec::new(),
        few: false,
        more: 0,
        long: false,
        url,
    }
}
