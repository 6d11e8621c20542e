//! The list of units, and a unit: where it belongs, its conferences, its people.

use super::cards::{self, CardPart};
use super::pager::Pager;
use super::parts::{self, EventCard, Link};
use super::shell::{self, Head, Section};
use crate::plan::address;
use crate::plan::dates::DateView;
use crate::plan::entries::{UNITS_PAGE, volumes};
use crate::plan::facets::{self, Dimension};
use crate::plan::here::Here;
use crate::public::{Level, UnitId};
use crate::render::{Html, RenderFault, Rendered, markdown};
use serde::Serialize;

/// Honorees shown on the page of a unit or movement; the list shows the rest.
pub const SHOWN: usize = 12;

#[derive(Serialize)]
struct UnitsPage<'p> {
    groups: Vec<Group<'p>>,
    count: usize,
    pager: Pager,
}

/// Units of one level.
#[derive(Serialize)]
struct Group<'p> {
    label: &'p str,
    units: Vec<Row<'p>>,
}

#[derive(Serialize)]
struct Row<'p> {
    href: String,
    name: &'p str,
    now: Option<Link>,
    honorees: usize,
    events: usize,
}

#[derive(Serialize)]
struct UnitPage<'p> {
    name: &'p str,
    level: Option<&'p str>,
    sort: Option<&'p str>,
    other_names: &'p [String],
    parent: Option<Link>,
    successor: Option<Link>,
    succeeded: Option<DateView>,
    predecessors: Vec<Link>,
    children: Vec<Row<'p>>,
    about: Html,
    events: Vec<EventCard<'p>>,
    honorees: Vec<CardPart<'p>>,
    all: Option<Link>,
    feed: Option<String>,
}

/// A page (from 1) of the list of units.
pub fn all(here: &Here<'_>, number: u32) -> Result<Rendered, RenderFault> {
    let count = here.site().units.len();
    let pages = volumes(count, UNITS_PAGE);
    let it = UnitsPage {
        groups: groups(here, number),
        count,
        pager: Pager::new(number, pages, |number| here.link(&address::units(number))),
    };
    let heading = here.say("nav.units");
    let title = match number {
        1 => heading.to_string(),
        _ => here.fill("list.title_page", &[("heading", heading), ("page", &number.to_string())]),
    };
    let description = here.fill("unit.list_description", &[("count", &count.to_string())]);
    let head = Head { title, description, section: Section::Units, ..Head::default() };
    shell::fill(here, "units.html", &head, &it)
}

pub fn page(here: &Here<'_>, id: UnitId) -> Result<Rendered, RenderFault> {
    let unit = here.site().unit(id);
    let mut crumbs = vec![Link::new(here.link(address::UNITS), here.say("nav.units"))];
    crumbs.extend(unit.parent.map(|id| link(here, id)));
    let it = context(here, id);
    let head = Head {
        title: unit.name.clone(),
        description: here
            .fill("unit.description", &[("name", &unit.name), ("count", &it.honorees.len().to_string())]),
        section: Section::Units,
        crumbs,
        feed: it.feed.is_some().then(|| address::feed(Some(&unit.slug))),
        ..Head::default()
    };
    shell::fill(here, "unit.html", &head, &it)
}

fn context<'p>(here: &Here<'p>, id: UnitId) -> UnitPage<'p> {
    let unit = here.site().unit(id);
    let kinship = &here.index().kinship;
    let list = here.index().facets.find(Dimension::Unit, &unit.slug);
    let members = list.map(|list| here.index().members(list)).unwrap_or_default();
    let feed = address::feed(Some(&unit.slug));
    UnitPage {
        name: &unit.name,
        level: unit.level.map(|level| here.say(facets::level_word(level))),
        sort: unit.sort.as_deref(),
        other_names: &unit.other_names,
        parent: unit.parent.map(|id| link(here, id)),
        successor: unit.successor.map(|id| link(here, id)),
        succeeded: unit.succeeded.map(|when| here.date(when)),
        predecessors: kinship.predecessors(id).iter().map(|&id| link(here, id)).collect(),
        children: kinship.children(id).iter().map(|&id| row(here, id)).collect(),
        about: unit.about.as_deref().map(|about| markdown::html(about, 3)).unwrap_or_default(),
        events: here.index().unit_events(id).iter().map(|&id| parts::event_card(here, id)).collect(),
        honorees: cards::cards(here, &members[..members.len().min(SHOWN)], 3),
        all: list.map(|list| all_link(here, here.list(list), members.len())),
        feed: here.find(&feed).map(|_| here.file(&feed)),
    }
}

/// "Xem cả 84 tấm gương".
pub fn all_link(here: &Here<'_>, href: String, count: usize) -> Link {
    Link::new(href, here.fill("unit.all", &[("count", &count.to_string())]))
}

pub fn link(here: &Here<'_>, id: UnitId) -> Link {
    Link::new(here.unit(id), &here.site().unit(id).name)
}

/// The levels from the highest, then the units whose level is not known.
const LEVELS: [Option<Level>; 7] = [
    Some(Level::Central),
    Some(Level::Ministry),
    Some(Level::Province),
    Some(Level::District),
    Some(Level::Commune),
    Some(Level::Grassroots),
    None,
];

/// The units of a page, by level.
fn groups<'p>(here: &Here<'p>, number: u32) -> Vec<Group<'p>> {
    let units = &here.site().units;
    let of_level = |level: Option<Level>| {
        (0..units.len()).filter(move |&index| units[index].level == level).map(move |index| (level, index))
    };
    let start = (number as usize - 1) * UNITS_PAGE;
    let shown = LEVELS.into_iter().flat_map(of_level).skip(start).take(UNITS_PAGE);
    let mut groups: Vec<(Option<Level>, Group<'p>)> = Vec::new();
    for (level, index) in shown {
        if groups.last().is_none_or(|(last, _)| *last != level) {
            let label = here.say(level.map_or("unit.other", facets::level_word));
            groups.push((level, Group { label, units: Vec::new() }));
        }
        if let Some((_, group)) = groups.last_mut() {
            group.units.push(row(here, UnitId(index as u32)));
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

fn row<'p>(here: &Here<'p>, id: UnitId) -> Row<'p> {
    let unit = here.site().unit(id);
    let list = here.index().facets.find(Dimension::Unit, &unit.slug);
    Row {
        href: here.unit(id),
        name: &unit.name,
        now: unit.successor.map(|id| link(here, id)),
        honorees: list.map_or(0, |list| here.index().members(list).len()),
        events: here.index().unit_events(id).len(),
    }
}
