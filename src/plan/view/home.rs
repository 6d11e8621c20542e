//! The first page: some of the people, what comes next, the numbers, the doors.

use super::cards::{self, Card};
use super::facet_rail::{self, FacetGroup};
use super::parts::{self, EventCard};
use super::shell::{self, Head};
use super::{portrait, schema};
use crate::plan::address;
use crate::plan::dates;
use crate::plan::facets::{self, Dimension};
use crate::plan::here::Here;
use crate::public::{EventId, HonoreeId, Kind, Status};
use crate::render::{RenderFault, Rendered};
use crate::theme::HomeSection;
use serde::Serialize;

/// Conferences shown of those to come, and of those past.
const EVENTS: usize = 3;

#[derive(Serialize)]
struct HomePage<'p> {
    sections: &'p [HomeSection],
    heading: String,
    honorees: Vec<Card<'p>>,
    all: String,
    upcoming: Vec<EventCard<'p>>,
    recent: Vec<EventCard<'p>>,
    events: String,
    numbers: Vec<Number<'p>>,
    doors: Vec<FacetGroup<'p>>,
    facets: String,
}

/// A count and what is counted.
#[derive(Serialize)]
struct Number<'p> {
    count: usize,
    label: &'p str,
    href: Option<String>,
}

pub fn page(here: &Here<'_>) -> Result<Rendered, RenderFault> {
    let settings = here.settings();
    let (upcoming, recent) = events(here);
    let it = HomePage {
        sections: &here.theme_options().home.sections,
        heading: heading(here),
        honorees: chosen(here).into_iter().map(|id| feature(here, id)).collect(),
        all: here.link("danh-sach/tat-ca.html"),
        upcoming,
        recent,
        events: here.link(address::EVENTS),
        numbers: numbers(here),
        doors: [Dimension::Field, Dimension::Unit].map(|dimension| door(here, dimension)).into(),
        facets: here.link(address::FACETS),
    };
    let head = Head {
        title: settings.title.clone(),
        description: it.heading.clone(),
        json_ld: schema::site(here)?,
        early: Some("js/ngay.js"),
        ..Head::default()
    };
    shell::fill(here, "home.html", &head, &it)
}

/// "Những tấm gương của thị xã …, 2011–2015".
fn heading(here: &Here<'_>) -> String {
    let settings = here.settings();
    match (settings.place.as_deref(), settings.period.as_deref().map(dates::span)) {
        (Some(place), Some(period)) => here.fill("home.heading", &[("place", place), ("period", &period)]),
        (Some(place), None) => here.fill("home.heading_place", &[("place", place)]),
        _ => settings.title.clone(),
    }
}

/// The featured ones; without any, those of the highest honours who have a story or a picture, spread over units.
fn chosen(here: &Here<'_>) -> Vec<HonoreeId> {
    let order = &here.index().order;
    let most = here.theme_options().home.honorees;
    let is_child = |id: &HonoreeId| here.site().honoree(*id).child;
    let mut chosen: Vec<HonoreeId> = order
        .iter()
        .copied()
        .filter(|&id| here.site().honoree(id).featured && !is_child(&id))
        .take(most)
        .collect();
    if !chosen.is_empty() {
        return chosen;
    }
    let mut others: Vec<HonoreeId> = order.iter().copied().filter(|id| !is_child(id)).collect();
    let rank = |&id: &HonoreeId| {
        let honoree = here.site().honoree(id);
        let untold = honoree.story.is_none() && honoree.quote.is_none();
        (untold, honoree.photos.is_empty(), parts::seal(honoree).map_or(u16::MAX, |award| award.rank))
    };
    others.sort_by_key(rank);
    let mut units = Vec::new();
    for id in others {
        let unit = here.site().honoree(id).unit;
        if chosen.len() < most && !units.contains(&unit) {
            units.push(unit);
            chosen.push(id);
        }
    }
    chosen
}

fn feature<'p>(here: &Here<'p>, id: HonoreeId) -> Card<'p> {
    let mut card = cards::card(here, id);
    card.portrait = portrait::of(here, here.site().honoree(id), portrait::FEATURE);
    card
}

/// Those to come, the next first, and those past, the last first, against the day of reference.
fn events<'p>(here: &Here<'p>) -> (Vec<EventCard<'p>>, Vec<EventCard<'p>>) {
    let past = |id: &EventId| is_past(here, *id);
    let (recent, upcoming): (Vec<EventId>, Vec<EventId>) =
        here.index().events.iter().copied().partition(past);
    let dated = |id: &EventId| here.site().event(*id).when.or(here.site().event(*id).expected).is_some();
    let card = |id: EventId| parts::event_card(here, id);
    let next = upcoming.into_iter().filter(dated).take(EVENTS).map(card).collect();
    let last = recent.into_iter().rev().filter(dated).take(EVENTS).map(card).collect();
    (next, last)
}

/// Held, or its last possible day lies before the day of reference.
pub fn is_past(here: &Here<'_>, id: EventId) -> bool {
    let event = here.site().event(id);
    let today = dates::reference(here.options.today, here.settings());
    let over = event.when.zip(today).is_some_and(|(when, today)| when.last_day() < today);
    event.status == Status::Held || (over && event.status != Status::Postponed)
}

fn numbers<'p>(here: &Here<'p>) -> Vec<Number<'p>> {
    let mut numbers: Vec<Number<'_>> = Vec::new();
    for kind in Kind::ALL {
        let count = here.index().count(kind);
        if count > 0 {
            let path = address::list(Dimension::Kind, facets::kind_slug(kind), 1);
            numbers.push(Number { count, label: here.say(kind_number(kind)), href: Some(here.link(&path)) });
        }
    }
    let held = here.site().events.iter().filter(|event| event.status == Status::Held);
    let mut hosts: Vec<_> = held.filter_map(|event| event.host).collect();
    hosts.sort();
    hosts.dedup();
    if !hosts.is_empty() {
        let href = Some(here.link(address::PROGRESS));
        numbers.push(Number { count: hosts.len(), label: here.say("home.number_units"), href });
    }
    numbers
}

fn kind_number(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "home.number_people",
        Kind::Collective => "home.number_collectives",
        Kind::Household => "home.number_households",
        Kind::Model => "home.number_models",
    }
}

fn door<'p>(here: &Here<'p>, dimension: Dimension) -> FacetGroup<'p> {
    facet_rail::first(here, dimension)
}
