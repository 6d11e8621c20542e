//! The progress board: which units have held their conference, against the plan's deadlines.

use super::parts::Link;
use super::shell::{self, Head, Section};
use super::units;
use crate::plan::dates::{self, DateView};
use crate::plan::facets;
use crate::plan::here::Here;
use crate::public::{Event, EventId, Level, Status, UnitId};
use crate::render::{RenderFault, Rendered};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeSet;

/// Where a unit stands with its conference. The order is that of the board's picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    OnTime,
    Late,
    Expected,
    Overdue,
    Unknown,
}

const STATES: [State; 5] = [State::OnTime, State::Late, State::Expected, State::Overdue, State::Unknown];

#[derive(Serialize)]
struct ProgressPage<'p> {
    groups: Vec<Group<'p>>,
    states: Vec<Legend<'p>>,
    today: Option<String>,
}

#[derive(Serialize)]
struct Legend<'p> {
    state: State,
    label: &'p str,
    count: usize,
}

/// The units of one level.
#[derive(Serialize)]
struct Group<'p> {
    label: &'p str,
    rows: Vec<Row<'p>>,
    parts: Vec<Part>,
    /// The picture in words.
    summary: String,
}

/// A piece of the level's picture, in units of a row.
#[derive(Serialize)]
struct Part {
    state: State,
    start: usize,
    count: usize,
}

#[derive(Serialize)]
struct Row<'p> {
    unit: Link,
    event: Option<Link>,
    pilot: bool,
    state: State,
    state_label: &'p str,
    date: Option<DateView>,
    expected: bool,
    deadline: Option<DateView>,
}

pub fn page(here: &Here<'_>) -> Result<Rendered, RenderFault> {
    let groups = groups(here);
    let count = |state| groups.iter().flat_map(|group| &group.rows).filter(|row| row.state == state).count();
    let legend = |state| Legend { state, label: here.say(word(state)), count: count(state) };
    let states = STATES.map(legend).into_iter().filter(|legend| legend.count > 0).collect();
    let today = dates::reference(here.options.today, here.settings());
    let today = today.map(|day| here.date_text(crate::values::When::Day(day)));
    let it = ProgressPage { groups, states, today };
    let title = here.say("nav.progress").to_string();
    let description = here.say("progress.description").to_string();
    let head = Head { title, description, section: Section::Progress, ..Head::default() };
    shell::fill(here, "progress.html", &head, &it)
}

fn groups<'p>(here: &Here<'p>) -> Vec<Group<'p>> {
    let today = dates::reference(here.options.today, here.settings());
    let events = here.index().events.iter().map(|&id| here.site().event(id));
    let hosted: BTreeSet<Option<Level>> = events.map(|event| level(here, event)).collect();
    let group = |level: Option<Level>| {
        let rows = rows(here, level, today);
        let parts = parts(&rows);
        let summary = summary(here, &parts);
        Group { label: here.say(level.map_or("unit.other", facets::level_word)), rows, parts, summary }
    };
    // The known levels from the top, then the rest.
    let known = hosted.iter().filter(|level| level.is_some());
    let rest = hosted.iter().filter(|level| level.is_none());
    known.chain(rest).map(|&level| group(level)).filter(|group| !group.rows.is_empty()).collect()
}

fn level(here: &Here<'_>, event: &Event) -> Option<Level> {
    event.level.or_else(|| event.host.and_then(|id| here.site().unit(id).level))
}

/// A row for each conference of the level, then for each unit of the level that hosts none.
fn rows<'p>(here: &Here<'p>, of: Option<Level>, today: Option<NaiveDate>) -> Vec<Row<'p>> {
    let events = here.index().events.iter().copied();
    let mut rows: Vec<Row<'_>> = events
        .filter(|&id| level(here, here.site().event(id)) == of)
        .map(|id| event_row(here, id, today))
        .collect();
    rows.sort_by_key(|row| (!row.pilot, row.state));
    let silent = |&index: &usize| {
        let (id, unit) = (UnitId(index as u32), &here.site().units[index]);
        // A unit that came in another's place was not yet there when the plan was made.
        let newer = !here.index().kinship.predecessors(id).is_empty();
        of.is_some() && unit.level == of && !newer && here.index().unit_events(id).is_empty()
    };
    let units = (0..here.site().units.len()).filter(silent);
    rows.extend(units.map(|index| silent_row(here, UnitId(index as u32))));
    rows
}

fn event_row<'p>(here: &Here<'p>, id: EventId, today: Option<NaiveDate>) -> Row<'p> {
    let event = here.site().event(id);
    let state = state(event, today);
    let link = Link::new(here.event(id), &event.name);
    Row {
        unit: event.host.map_or_else(|| link.clone(), |id| units::link(here, id)),
        event: Some(link),
        pilot: event.pilot,
        state,
        state_label: here.say(word(state)),
        date: event.when.or(event.expected).map(|when| here.date(when)),
        expected: event.status != Status::Held,
        deadline: event.deadline.map(|when| here.date(when)),
    }
}

fn silent_row<'p>(here: &Here<'p>, id: UnitId) -> Row<'p> {
    Row {
        unit: units::link(here, id),
        event: None,
        pilot: false,
        state: State::Unknown,
        state_label: here.say(word(State::Unknown)),
        date: None,
        expected: false,
        deadline: None,
    }
}

/// Held after the last day allowed is late; not held after it is overdue; a day without a deadline is never late.
pub fn state(event: &Event, today: Option<NaiveDate>) -> State {
    let deadline = event.deadline.map(|when| when.last_day());
    if event.status == Status::Held {
        let late = event.when.zip(deadline).is_some_and(|(when, deadline)| when.first_day() > deadline);
        return if late { State::Late } else { State::OnTime };
    }
    let overdue = today.zip(deadline).is_some_and(|(today, deadline)| today > deadline);
    match event.when.or(event.expected) {
        _ if overdue => State::Overdue,
        Some(_) => State::Expected,
        None => State::Unknown,
    }
}

fn word(state: State) -> &'static str {
    match state {
        State::OnTime => "progress.on_time",
        State::Late => "progress.late",
        State::Expected => "progress.expected",
        State::Overdue => "progress.overdue",
        State::Unknown => "progress.unknown",
    }
}

fn parts(rows: &[Row<'_>]) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut start = 0;
    for state in STATES {
        let count = rows.iter().filter(|row| row.state == state).count();
        if count > 0 {
            parts.push(Part { state, start, count });
        }
        start += count;
    }
    parts
}

/// "Đã tổ chức: 3; Quá hạn: 1".
fn summary(here: &Here<'_>, parts: &[Part]) -> String {
    let told: Vec<String> =
        parts.iter().map(|part| format!("{}: {}", here.say(word(part.state)), part.count)).collect();
    told.join("; ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::sample::day;
    use crate::values::When;

    #[test]
    fn states_follow_the_deadline() {
        let deadline = Some(When::Month { year: 2014, month: 9 });
        let held = |month| Event {
            when: Some(When::Month { year: 2014, month }),
            status: Status::Held,
            deadline,
            ..Event::default()
        };
        let expected = Event { expected: Some(When::Year(2014)), deadline, ..Event::default() };
        let silent = Event { deadline, ..Event::default() };
        let before = Some(day(2014, 9, 30));
        let after = Some(day(2014, 10, 1));
        assert_eq!(state(&held(9), after), State::OnTime);
        assert_eq!(state(&held(10), after), State::Late);
        assert_eq!(state(&expected, before), State::Expected);
        assert_eq!(state(&expected, after), State::Overdue);
        assert_eq!(state(&expected, None), State::Expected);
        assert_eq!(state(&silent, before), State::Unknown);
    }
}
