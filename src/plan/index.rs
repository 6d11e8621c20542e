//! What many pages need, computed once in time linear in the site: orders, lists, and who belongs to what.

use super::facets::{Dimension, FacetId, Facets};
use super::kinship::Kinship;
use crate::public::{DocumentId, EventId, Honoree, HonoreeId, Kind, Order, Site, UnitId};
use crate::vietnamese::Collation;
use rayon::prelude::*;

/// Shared by all pages of a plan.
#[derive(Debug, Hash)]
pub struct Index {
    /// Everybody, as lists show them.
    pub order: Vec<HonoreeId>,
    pub facets: Facets,
    pub kinship: Kinship,
    /// By date; those without one last, in protocol order.
    pub events: Vec<EventId>,
    position: Vec<u32>,
    name_position: Vec<u32>,
    unit_honorees: Vec<Vec<HonoreeId>>,
    unit_events: Vec<Vec<EventId>>,
    document_honorees: Vec<Vec<HonoreeId>>,
}

impl Index {
    pub fn new(site: &Site) -> Self {
        let collation = Collation::new();
        let by_name = by_name(site, &collation);
        let order = match site.settings.order {
            Order::Protocol => everybody(site).collect(),
            Order::Name => by_name.clone(),
        };
        let kinship = Kinship::new(site);
        let facets = Facets::new(site, &order, &kinship, &collation);
        let mut index = Self {
            position: positions(&order),
            name_position: positions(&by_name),
            order,
            facets,
            kinship,
            events: by_date(site),
            unit_honorees: vec![vec![]; site.units.len()],
            unit_events: vec![vec![]; site.units.len()],
            document_honorees: vec![vec![]; site.documents.len()],
        };
        index.link(site);
        index
    }

    fn link(&mut self, site: &Site) {
        for &id in &self.order {
            let honoree = site.honoree(id);
            if let Some(unit) = honoree.unit {
                self.unit_honorees[unit.0 as usize].push(id);
            }
            for document in honoree.awards.iter().filter_map(|award| award.document) {
                let list = &mut self.document_honorees[document.0 as usize];
                if list.last() != Some(&id) {
                    list.push(id);
                }
            }
        }
        for &id in &self.events {
            if let Some(host) = site.event(id).host {
                self.unit_events[host.0 as usize].push(id);
            }
        }
    }

    /// Place of an honoree in [`Index::order`].
    pub fn position(&self, id: HonoreeId) -> usize {
        self.position[id.0 as usize] as usize
    }

    /// Place of an honoree among everybody by given name, then middle, then family name.
    pub fn name_position(&self, id: HonoreeId) -> usize {
        self.name_position[id.0 as usize] as usize
    }

    /// Those before and after in the order of lists.
    pub fn neighbours(&self, id: HonoreeId) -> (Option<HonoreeId>, Option<HonoreeId>) {
        let place = self.position(id);
        let before = place.checked_sub(1).map(|place| self.order[place]);
        (before, self.order.get(place + 1).copied())
    }

    /// Honorees of the unit itself, without those of units below it.
    pub fn unit_honorees(&self, id: UnitId) -> &[HonoreeId] {
        &self.unit_honorees[id.0 as usize]
    }

    /// Conferences that the unit hosts, by date.
    pub fn unit_events(&self, id: UnitId) -> &[EventId] {
        &self.unit_events[id.0 as usize]
    }

    /// Those whose award the document grants.
    pub fn document_honorees(&self, id: DocumentId) -> &[HonoreeId] {
        &self.document_honorees[id.0 as usize]
    }

    /// Up to `count` others of a list (in the order of lists), those that follow `id` first.
    pub fn others(&self, members: &[HonoreeId], id: HonoreeId, count: usize) -> Vec<HonoreeId> {
        let place = members.partition_point(|&other| self.position(other) <= self.position(id));
        let (before, after) = members.split_at(place);
        after.iter().chain(before).copied().filter(|&other| other != id).take(count).collect()
    }

    /// How many are honoured of a kind.
    pub fn count(&self, kind: Kind) -> usize {
        let id = self.facets.find(Dimension::Kind, super::facets::kind_slug(kind));
        id.map_or(0, |id| self.members(id).len())
    }

    pub fn members(&self, id: FacetId) -> &[HonoreeId] {
        &self.facets.get(id).members
    }
}

fn everybody(site: &Site) -> impl Iterator<Item = HonoreeId> {
    (0..site.honorees.len()).map(|index| HonoreeId(index as u32))
}

fn positions(order: &[HonoreeId]) -> Vec<u32> {
    let mut positions = vec![0; order.len()];
    for (place, id) in order.iter().enumerate() {
        positions[id.0 as usize] = place as u32;
    }
    positions
}

fn by_name(site: &Site, collation: &Collation) -> Vec<HonoreeId> {
    let mut all: Vec<(Vec<u8>, HonoreeId)> = (0..site.honorees.len() as u32)
        .into_par_iter()
        .map(HonoreeId)
        .map(|id| (name_key(site.honoree(id), collation), id))
        .collect();
    all.par_sort_unstable();
    all.into_iter().map(|(_, id)| id).collect()
}

fn name_key(honoree: &Honoree, collation: &Collation) -> Vec<u8> {
    let name = honoree.sort_name.as_deref().unwrap_or(&honoree.name);
    match honoree.kind {
        Kind::Person => collation.person_key(name),
        _ => collation.key(name),
    }
}

fn by_date(site: &Site) -> Vec<EventId> {
    let mut all: Vec<EventId> = (0..site.events.len()).map(|index| EventId(index as u32)).collect();
    all.sort_by_key(|&id| {
        let event = site.event(id);
        let when = event.when.or(event.expected);
        (when.is_none(), when.map(|when| (when.first_day(), when.last_day())), id)
    });
    all
}
