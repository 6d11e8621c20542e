//! Of whom something is printed, by what the officer typed: a person, a collective, a unit, a conference.

use super::Subject;
use crate::plan::Plan;
use crate::plan::here::Here;
use crate::plan::page::{Entry, Page};
use crate::plan::view::is_past;
use crate::public::{EventId, HonoreeId, UnitId};
use crate::vietnamese::name_key;

impl Plan {
    /// Everybody in the order of the yearbook; with a name only those who bear it, or who belong to the unit of that name
    /// or to one below it. Empty where nobody does.
    pub fn chosen(&self, name: Option<&str>) -> Vec<HonoreeId> {
        let all = super::order::honorees(self);
        let Some(name) = name else { return all };
        let key = name_key(name);
        let units = self.units_named(&key);
        let belongs = |id: &HonoreeId| {
            let honoree = self.site.honoree(*id);
            let named = [&honoree.name, &format!("{} {}", honoree.title, honoree.name)];
            let of_unit =
                honoree.unit.is_some_and(|unit| units.iter().any(|&over| self.is_below(unit, over)));
            of_unit || named.into_iter().any(|name| name_key(name) == key)
        };
        all.into_iter().filter(belongs).collect()
    }

    /// Whom posters show: the units that have somebody to show, and everybody; with a name, those of [`Plan::chosen`].
    pub fn subjects(&self, name: Option<&str>) -> Vec<Subject> {
        let honorees = self.chosen(name);
        let wanted = name.map(|name| self.units_named(&name_key(name)));
        let units = (0..self.site.units.len()).map(|index| UnitId(index as u32));
        let units = units.filter(|unit| wanted.as_ref().is_none_or(|wanted| wanted.contains(unit)));
        let shown = units.filter(|&unit| !self.index.unit_honorees(unit).is_empty()).map(Subject::Unit);
        shown.chain(honorees.into_iter().map(Subject::Honoree)).collect()
    }

    /// The conference of that name, or the only one whose name holds these words.
    ///
    /// # Errors
    /// The names of those that might be meant; none where there is no such one.
    pub fn event_named(&self, name: &str) -> Result<EventId, Vec<String>> {
        let key = name_key(name);
        let events = || self.index.events.iter().copied();
        let own = |id: EventId| name_key(&self.site.event(id).name);
        if let Some(id) = events().find(|&id| own(id) == key) {
            return Ok(id);
        }
        let like: Vec<EventId> = events().filter(|&id| own(id).contains(&key)).collect();
        match like[..] {
            [id] => Ok(id),
            _ => Err(like.into_iter().map(|id| self.site.event(id).name.clone()).collect()),
        }
    }

    /// The next conference for which `ready` holds, else the last one.
    pub fn next_event(&self, ready: impl Fn(EventId) -> bool) -> Option<EventId> {
        let entry = Entry { path: String::new(), page: Page::Home, language: Default::default() };
        let here = Here::new(self, &entry);
        let dated = |id: EventId| {
            let event = self.site.event(id);
            event.when.or(event.expected).is_some()
        };
        let events: Vec<EventId> =
            self.index.events.iter().copied().filter(|&id| ready(id) && dated(id)).collect();
        let next = events.iter().copied().find(|&id| !is_past(&here, id));
        next.or_else(|| events.last().copied())
    }

    /// The next conference whose programme is known.
    pub fn next_programme(&self) -> Option<EventId> {
        self.next_event(|id| !self.site.event(id).programme.is_empty())
    }

    fn units_named(&self, key: &str) -> Vec<UnitId> {
        let units = self.site.units.iter().enumerate();
        let named = units.filter(|(_, unit)| {
            std::iter::once(&unit.name).chain(&unit.other_names).any(|name| name_key(name) == key)
        });
        named.map(|(index, _)| UnitId(index as u32)).collect()
    }

    /// Whether a unit is another, or lies below it. A ring of parents ends where everybody has been met.
    fn is_below(&self, unit: UnitId, over: UnitId) -> bool {
        let parents = std::iter::successors(Some(unit), |&unit| self.site.unit(unit).parent);
        parents.take(self.site.units.len()).any(|unit| unit == over)
    }
}
