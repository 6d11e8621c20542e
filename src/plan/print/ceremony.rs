//! The list for the award ceremony: from the highest honour down, in groups that stand on the stage together, each with
//! the sentence that the host reads.

use super::Printed;
use super::desk::Desk;
use super::host;
use super::order::{GROUPS, granted};
use crate::aloud;
use crate::plan::Plan;
use crate::public::{Award, EventId, Honoree, HonoreeId, Kind};
use crate::render::RenderFault;
use crate::values::When;
use serde::Serialize;
use std::collections::HashSet;

/// How many stand on a stage at one time.
const STAGE: usize = 10;

/// Whose awards are given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ceremony {
    /// The conference at which they are; its own year's awards are given.
    pub event: Option<EventId>,
    pub honorees: Vec<HonoreeId>,
}

/// An award and who receives it.
#[derive(Clone, Copy)]
struct Given<'p> {
    award: &'p Award,
    honoree: &'p Honoree,
}

#[derive(Serialize)]
struct List<'p> {
    name: Option<&'p str>,
    when: Option<String>,
    venue: Option<&'p str>,
    year: Option<i32>,
    groups: Vec<Group<'p>>,
    count: usize,
}

/// One award by one decision.
#[derive(Serialize)]
struct Group<'p> {
    award: &'p str,
    /// What the host reads before the names.
    opening: String,
    batches: Vec<Batch<'p>>,
}

/// Those who are on the stage together.
#[derive(Serialize)]
struct Batch<'p> {
    /// From 1; nothing where all find room at once.
    number: Option<usize>,
    rows: Vec<Row<'p>>,
}

#[derive(Serialize)]
struct Row<'p> {
    number: usize,
    title: &'p str,
    name: &'p str,
    line: String,
    sentence: String,
}

impl Plan {
    /// The ceremony of a conference, else that of the newest awards; of the chosen honorees only.
    pub fn ceremony(&self, event: Option<EventId>, chosen: &[HonoreeId]) -> Ceremony {
        let is_here = |id: &HonoreeId| event.is_none_or(|event| self.site.event(event).honorees.contains(id));
        Ceremony { event, honorees: chosen.iter().copied().filter(is_here).collect() }
    }

    /// The next conference at which one of the chosen is honoured.
    pub fn next_ceremony(&self, chosen: &[HonoreeId]) -> Option<EventId> {
        let chosen: HashSet<HonoreeId> = chosen.iter().copied().collect();
        self.next_event(|id| self.site.event(id).honorees.iter().any(|honoree| chosen.contains(honoree)))
    }
}

pub fn ceremony(desk: Desk<'_>, ceremony: &Ceremony) -> Result<Printed, RenderFault> {
    let event = ceremony.event.map(|id| desk.site().event(id));
    let when = event.and_then(|event| event.when.or(event.expected));
    let groups = groups(&desk, given(&desk, ceremony, when));
    let it = List {
        name: event.map(|event| event.name.as_str()),
        when: when.map(|when| host::upper_first(&when.vi_long())),
        venue: event.and_then(|event| event.venue.as_deref()),
        year: when.map(When::year),
        count: groups.iter().flat_map(|group| &group.batches).map(|batch| batch.rows.len()).sum(),
        groups,
    };
    let place = it.name.unwrap_or(&desk.settings().title);
    let title = format!("{} – {place}", desk.say("print.ceremony"));
    desk.lay_out("ceremony", title, &it)
}

/// The awards of the ceremony's year; of who has none, those of their newest year. Without a conference, only those of
/// the newest year.
fn given<'p>(desk: &Desk<'p>, ceremony: &Ceremony, when: Option<When>) -> Vec<Given<'p>> {
    let honorees: Vec<&Honoree> = ceremony.honorees.iter().map(|&id| desk.site().honoree(id)).collect();
    let year = when.map(When::year).or_else(|| honorees.iter().filter_map(|honoree| newest(honoree)).max());
    let of_honoree = |honoree: &'p Honoree| {
        let has = granted(honoree).any(|award| year_of(award) == year);
        let own = if has { year } else { newest(honoree).filter(|_| when.is_some()) };
        let given = granted(honoree).filter(move |award| own.is_some() && year_of(award) == own);
        given.map(move |award| Given { award, honoree })
    };
    honorees.iter().copied().flat_map(of_honoree).collect()
}

fn newest(honoree: &Honoree) -> Option<i32> {
    granted(honoree).filter_map(year_of).max()
}

fn year_of(award: &Award) -> Option<i32> {
    award.date.or(award.year).map(When::year)
}

/// By rank, award and decision; collectives before persons, each in the order of the yearbook.
fn groups<'p>(desk: &Desk<'p>, mut given: Vec<Given<'p>>) -> Vec<Group<'p>> {
    let key = |given: &Given<'p>| {
        let award = given.award;
        (award.rank, award.name.as_str(), award.date.map(When::first_day), award.decision.as_deref())
    };
    let kind = |given: &Given<'p>| GROUPS.iter().position(|&kind| kind == given.honoree.kind);
    given.sort_by(|a, b| (key(a), kind(a)).cmp(&(key(b), kind(b))));
    given.chunk_by(|a, b| key(a) == key(b)).map(|given| group(desk, given)).collect()
}

fn group<'p>(desk: &Desk<'p>, given: &[Given<'p>]) -> Group<'p> {
    let award = given[0].award;
    let rows: Vec<Row<'p>> = given.iter().enumerate().map(|(at, given)| row(desk, at + 1, *given)).collect();
    let several = rows.len() > STAGE;
    let stages = rows.len().div_ceil(STAGE);
    // Equal groups: nobody stands alone on the stage after ten others.
    let size = rows.len().div_ceil(stages.max(1)).max(1);
    let mut rows = rows.into_iter().peekable();
    let mut batches = Vec::new();
    while rows.peek().is_some() {
        let number = several.then_some(batches.len() + 1);
        batches.push(Batch { number, rows: rows.by_ref().take(size).collect() });
    }
    let decision = decision(award);
    let opening = opening(desk, given, decision.as_deref());
    Group { award: &award.name, opening, batches }
}

/// "Quyết định số 214/QĐ-UBND ngày 05 tháng 10 năm 2026 của Chủ tịch Ủy ban nhân dân xã Trúc Vân".
fn decision(award: &Award) -> Option<String> {
    let number = award.decision.as_ref()?;
    let date = award.date.map(|date| format!(" {}", date.vi_long())).unwrap_or_default();
    let issuer = award.issuer.as_ref().map(|issuer| format!(" của {issuer}")).unwrap_or_default();
    Some(format!("Quyết định số {number}{date}{issuer}"))
}

fn opening(desk: &Desk<'_>, given: &[Given<'_>], decision: Option<&str>) -> String {
    let of_kind = |kind| given.iter().filter(|given| given.honoree.kind == kind).count();
    let counts = GROUPS.map(|kind| (kind, of_kind(kind))).into_iter().filter(|(_, count)| *count > 0);
    let counts: Vec<String> = counts.map(|(kind, count)| counted(desk, kind, count)).collect();
    let what = host::grant(given[0].award);
    let granted = format!("{what} cho {}", join(&counts));
    let whole = match decision {
        Some(decision) => format!("{decision}. {granted}."),
        None => format!("{granted}."),
    };
    aloud::spoken(&whole)
}

fn counted(desk: &Desk<'_>, kind: Kind, count: usize) -> String {
    let word = crate::plan::facets::kind_word(kind);
    format!("{count} {}", desk.say(word).to_lowercase())
}

/// "a, b và c".
fn join(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} và {last}", first.join(", ")),
    }
}

fn row<'p>(desk: &Desk<'p>, number: usize, given: Given<'p>) -> Row<'p> {
    let honoree = given.honoree;
    let line = host::line(desk.whole_site(), honoree);
    let sentence = host::sentence(given.award, honoree, &line);
    Row { number, title: &honoree.title, name: &honoree.name, line, sentence }
}
