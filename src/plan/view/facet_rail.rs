//! The lists beside a list: other values of each dimension, with counts.

use crate::plan::address;
use crate::plan::entries::UNITS_PAGE;
use crate::plan::facets::{Dimension, FacetId};
use crate::plan::here::Here;
use crate::render::Part;
use serde::Serialize;

/// Values shown of a dimension beside a list; the page of all lists shows every one.
const SHOWN: usize = 8;

#[derive(Serialize)]
pub struct FacetGroup<'p> {
    pub label: &'p str,
    /// Its anchor on the page of all lists.
    pub anchor: &'static str,
    pub links: Vec<FacetLink<'p>>,
    /// Where more values than these are.
    pub more: Option<String>,
    pub open: bool,
}

#[derive(Serialize)]
pub struct GroupOf<'p> {
    it: FacetGroup<'p>,
}

pub type GroupPart<'p> = Part<GroupOf<'p>>;

#[derive(Serialize)]
pub struct FacetLink<'p> {
    pub href: String,
    pub label: &'p str,
    pub count: usize,
    pub current: bool,
}

/// Every dimension that has a choice, the largest lists first where there are too many.
pub fn rail<'p>(here: &Here<'p>, current: FacetId) -> Vec<GroupPart<'p>> {
    let dimensions = Dimension::CHOICES.into_iter().filter(|&dimension| dimension != Dimension::Letter);
    let groups = dimensions.map(|dimension| group(here, dimension, Some(current), SHOWN));
    let part = |it| Part::new("parts/facet-group.html", GroupOf { it });
    groups.filter(|group| !group.links.is_empty()).map(part).collect()
}

/// All lists of a dimension; of thousands of units the largest, the rest stand on the pages of units.
pub fn whole<'p>(here: &Here<'p>, dimension: Dimension) -> FacetGroup<'p> {
    if dimension != Dimension::Unit {
        return group(here, dimension, None, usize::MAX);
    }
    let mut units = group(here, dimension, None, UNITS_PAGE);
    units.more = units.more.map(|_| here.link(address::UNITS));
    units
}

/// The largest lists of a dimension.
pub fn first<'p>(here: &Here<'p>, dimension: Dimension) -> FacetGroup<'p> {
    group(here, dimension, None, SHOWN + SHOWN / 2)
}

/// The A–Z.
pub fn letters<'p>(here: &Here<'p>, current: FacetId) -> GroupPart<'p> {
    let it = group(here, Dimension::Letter, Some(current), usize::MAX);
    Part::new("parts/letters.html", GroupOf { it })
}

fn group<'p>(
    here: &Here<'p>,
    dimension: Dimension,
    current: Option<FacetId>,
    shown: usize,
) -> FacetGroup<'p> {
    let facets = &here.index().facets;
    let largest = facets.largest(dimension);
    let more = largest.len() > shown;
    // The chosen one stays, then the largest; shown in the order of the dimension again.
    let chosen = current.filter(|&id| facets.get(id).dimension == dimension);
    let others = largest.iter().copied().filter(|&id| Some(id) != chosen);
    let mut all: Vec<FacetId> = chosen.into_iter().chain(others).take(shown).collect();
    all.sort();
    let is_current = |id| Some(id) == current;
    let link = |&id: &FacetId| FacetLink {
        href: here.list(id),
        label: here.label(facets.get(id)),
        count: facets.get(id).members.len(),
        current: is_current(id),
    };
    let anchor = dimension.folder();
    FacetGroup {
        label: here.say(dimension.word()),
        anchor,
        links: all.iter().map(link).collect(),
        more: more.then(|| format!("{}#{anchor}", here.link(address::FACETS))),
        open: all.iter().any(|&id| is_current(id)) || dimension == Dimension::Kind,
    }
}
