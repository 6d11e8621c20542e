//! A page of a list of honorees, and the page of all lists.

use super::cards::{self, CardPart};
use super::facet_rail::{self, FacetGroup, GroupPart};
use super::pager::Pager;
use super::parts::Link;
use super::shell::{self, Head, Section};
use crate::plan::address;
use crate::plan::entries::volumes;
use crate::plan::facets::{Dimension, FacetId};
use crate::plan::here::Here;
use crate::render::{RenderFault, Rendered};
use serde::Serialize;

#[derive(Serialize)]
struct ListPage<'p> {
    heading: String,
    dimension: &'static str,
    count: usize,
    first: usize,
    last: usize,
    cards: Vec<CardPart<'p>>,
    rail: Vec<GroupPart<'p>>,
    letters: GroupPart<'p>,
    pager: Pager,
    all: String,
    all_count: usize,
    is_all: bool,
    facets: String,
    /// The page of the thing itself (a unit, a movement).
    about: Option<Link>,
}

#[derive(Serialize)]
struct FacetsPage<'p> {
    groups: Vec<FacetGroup<'p>>,
    all: String,
    all_count: usize,
}

pub fn page(here: &Here<'_>, id: FacetId, number: u32) -> Result<Rendered, RenderFault> {
    let facet = here.index().facets.get(id);
    let size = here.theme.options().list.page_size;
    let start = (number as usize - 1) * size;
    let shown = &facet.members[start..(start + size).min(facet.members.len())];
    let it = ListPage {
        heading: heading(here, id),
        dimension: facet.dimension.folder(),
        count: facet.members.len(),
        first: start + 1,
        last: start + shown.len(),
        cards: cards::cards(here, shown, 3),
        rail: facet_rail::rail(here, id),
        letters: facet_rail::letters(here, id),
        pager: pager(here, id, number),
        all: here.link("danh-sach/tat-ca.html"),
        all_count: here.index().order.len(),
        is_all: facet.dimension == Dimension::All,
        facets: here.link(address::FACETS),
        about: about(here, id),
    };
    shell::fill(here, "list.html", &head(here, &it, number), &it)
}

/// All ways to look at the honorees.
pub fn facets(here: &Here<'_>) -> Result<Rendered, RenderFault> {
    let groups = Dimension::CHOICES.map(|dimension| facet_rail::whole(here, dimension));
    let it = FacetsPage {
        groups: groups.into_iter().filter(|group| !group.links.is_empty()).collect(),
        all: here.link("danh-sach/tat-ca.html"),
        all_count: here.index().order.len(),
    };
    let title = here.say("facet.title").to_string();
    let description = here.say("facet.description").to_string();
    let head = Head { title, description, section: Section::Honorees, ..Head::default() };
    shell::fill(here, "facets.html", &head, &it)
}

fn head(here: &Here<'_>, it: &ListPage<'_>, number: u32) -> Head {
    let count = it.count.to_string();
    let page = number.to_string();
    let title = match number {
        1 => it.heading.clone(),
        _ => here.fill("list.title_page", &[("heading", &it.heading), ("page", &page)]),
    };
    let crumbs = match it.is_all {
        true => Vec::new(),
        false => {
            vec![Link::new(&it.all, here.say("nav.honorees")), Link::new(&it.facets, here.say("facet.title"))]
        }
    };
    Head {
        description: here.fill("list.description", &[("heading", &it.heading), ("count", &count)]),
        title,
        section: Section::Honorees,
        crumbs,
        ..Head::default()
    }
}

/// "Lĩnh vực: Giáo dục"; the plain label where it speaks for itself.
fn heading(here: &Here<'_>, id: FacetId) -> String {
    let facet = here.index().facets.get(id);
    let label = here.label(facet);
    match facet.dimension {
        Dimension::All | Dimension::Kind | Dimension::Category | Dimension::Unit | Dimension::Movement => {
            label.into()
        }
        Dimension::Letter => here.fill("list.letter", &[("letter", label)]),
        Dimension::Year => here.fill("list.year", &[("year", label)]),
        Dimension::Field | Dimension::Level | Dimension::Award => label.into(),
    }
}

fn about(here: &Here<'_>, id: FacetId) -> Option<Link> {
    let facet = here.index().facets.get(id);
    let path = match facet.dimension {
        Dimension::Unit => address::unit(&facet.slug),
        Dimension::Movement => address::movement(&facet.slug),
        _ => return None,
    };
    here.find(&path)?;
    Some(Link::new(here.link(&path), here.say("list.about")))
}

fn pager(here: &Here<'_>, id: FacetId, number: u32) -> Pager {
    let facet = here.index().facets.get(id);
    let count = volumes(facet.members.len(), here.theme.options().list.page_size);
    Pager::new(number, count, |number| here.link(&address::list(facet.dimension, &facet.slug, number)))
}
