//! The list of emulation movements, and a movement: what for, by whom, who stood out.

use super::cards::{self, CardPart};
use super::events::document_link;
use super::parts::Link;
use super::shell::{self, Head, Section};
use super::units::{SHOWN, all_link};
use crate::plan::address;
use crate::plan::dates::DateView;
use crate::plan::facets::Dimension;
use crate::plan::here::Here;
use crate::public::{DocumentId, MovementId};
use crate::render::{Html, RenderFault, Rendered, markdown};
use serde::Serialize;

#[derive(Serialize)]
struct MovementsPage<'p> {
    movements: Vec<Row<'p>>,
}

#[derive(Serialize)]
struct Row<'p> {
    href: String,
    name: &'p str,
    period: Option<DateView>,
    goal: Option<&'p str>,
    honorees: usize,
}

#[derive(Serialize)]
struct MovementPage<'p> {
    name: &'p str,
    period: Option<DateView>,
    launched_by: Option<&'p str>,
    goal: Option<&'p str>,
    content: Html,
    result: Html,
    honorees: Vec<CardPart<'p>>,
    all: Option<Link>,
    documents: Vec<Link>,
}

pub fn all(here: &Here<'_>) -> Result<Rendered, RenderFault> {
    let ids = (0..here.site().movements.len()).map(|index| MovementId(index as u32));
    let it = MovementsPage { movements: ids.map(|id| row(here, id)).collect() };
    let title = here.say("nav.movements").to_string();
    let description = here.fill("movement.list_description", &[("count", &it.movements.len().to_string())]);
    let head = Head { title, description, section: Section::Movements, ..Head::default() };
    shell::fill(here, "movements.html", &head, &it)
}

fn row<'p>(here: &Here<'p>, id: MovementId) -> Row<'p> {
    let movement = here.site().movement(id);
    let list = here.index().facets.find(Dimension::Movement, &movement.slug);
    Row {
        href: here.movement(id),
        name: &movement.name,
        period: movement.period.map(|when| here.date(when)),
        goal: movement.goal.as_deref(),
        honorees: list.map_or(0, |list| here.index().members(list).len()),
    }
}

pub fn page(here: &Here<'_>, id: MovementId) -> Result<Rendered, RenderFault> {
    let movement = here.site().movement(id);
    let head = Head {
        title: movement.name.clone(),
        description: movement.goal.clone().unwrap_or_else(|| movement.name.clone()),
        section: Section::Movements,
        crumbs: vec![Link::new(here.link(address::MOVEMENTS), here.say("nav.movements"))],
        ..Head::default()
    };
    shell::fill(here, "movement.html", &head, &context(here, id))
}

fn context<'p>(here: &Here<'p>, id: MovementId) -> MovementPage<'p> {
    let movement = here.site().movement(id);
    let list = here.index().facets.find(Dimension::Movement, &movement.slug);
    let members = list.map(|list| here.index().members(list)).unwrap_or_default();
    let documents = &here.site().documents;
    let own = (0..documents.len()).filter(|&index| documents[index].movements.contains(&id));
    let html = |text: Option<&str>| text.map(|text| markdown::html(text, 3)).unwrap_or_default();
    MovementPage {
        name: &movement.name,
        period: movement.period.map(|when| here.date(when)),
        launched_by: movement.launched_by.as_deref(),
        goal: movement.goal.as_deref(),
        content: html(movement.content.as_deref()),
        result: html(movement.result.as_deref()),
        honorees: cards::cards(here, &members[..members.len().min(SHOWN)], 3),
        all: list.map(|list| all_link(here, here.list(list), members.len())),
        documents: own.map(|index| document_link(here, DocumentId(index as u32))).collect(),
    }
}
