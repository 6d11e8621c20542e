//! Which pages are about something that a save has changed. Compares the records of two builds; renders nothing.

use crate::public::{Document, Event, Honoree, Movement, Site, Talk, Unit};
use crate::watch::Changed;
use std::collections::HashMap;

/// A record with a page of its own.
trait Followed: Clone + PartialEq {
    /// Where pages of its kind lie.
    const FOLDER: &'static str;

    /// Its slug, and what it is called.
    fn called(&self) -> (&str, &str);

    /// Takes over where `old` leads to. Indices of other records move when rows are added above; they alone are no change.
    fn lead_as(&mut self, old: &Self);
}

/// The pages of what is new or not as it was.
pub(super) fn changes(old: &Site, new: &Site) -> Vec<Changed> {
    let mut changed = of_kind(&old.honorees, &new.honorees);
    changed.extend(of_kind(&old.events, &new.events));
    changed.extend(of_kind(&old.units, &new.units));
    changed.extend(of_kind(&old.movements, &new.movements));
    changed.extend(of_kind(&old.talks, &new.talks));
    changed.extend(of_kind(&old.documents, &new.documents));
    changed
}

fn of_kind<T: Followed>(old: &[T], new: &[T]) -> Vec<Changed> {
    let old: HashMap<&str, &T> = old.iter().map(|record| (record.called().0, record)).collect();
    let is_new = |record: &&T| old.get(record.called().0).is_none_or(|old| !is_same(*old, *record));
    let page = |record: &T| {
        let (slug, name) = record.called();
        Changed { name: name.to_string(), path: format!("{}/{slug}.html", T::FOLDER) }
    };
    new.iter().filter(is_new).map(page).collect()
}

fn is_same<T: Followed>(old: &T, new: &T) -> bool {
    if old == new {
        return true;
    }
    let mut moved = new.clone();
    moved.lead_as(old);
    moved == *old
}

/// The old link, where there was one and still is.
fn link<T: Copy>(new: &mut Option<T>, old: Option<T>) {
    if new.is_some() && old.is_some() {
        *new = old;
    }
}

/// The old links, where there are as many.
fn links<T: Clone>(new: &mut [T], old: &[T]) {
    if new.len() == old.len() {
        new.clone_from_slice(old);
    }
}

impl Followed for Honoree {
    const FOLDER: &'static str = "guong";

    fn called(&self) -> (&str, &str) {
        (&self.slug, &self.name)
    }

    fn lead_as(&mut self, old: &Self) {
        link(&mut self.unit, old.unit);
        links(&mut self.events, &old.events);
        links(&mut self.talks, &old.talks);
        links(&mut self.movements, &old.movements);
        for (new, old) in self.awards.iter_mut().zip(&old.awards) {
            link(&mut new.document, old.document);
        }
    }
}

impl Followed for Event {
    const FOLDER: &'static str = "hoi-nghi";

    fn called(&self) -> (&str, &str) {
        (&self.slug, &self.name)
    }

    fn lead_as(&mut self, old: &Self) {
        link(&mut self.host, old.host);
        links(&mut self.talks, &old.talks);
        links(&mut self.honorees, &old.honorees);
        links(&mut self.documents, &old.documents);
        for (new, old) in self.programme.iter_mut().zip(&old.programme) {
            link(&mut new.honoree, old.honoree);
        }
    }
}

impl Followed for Unit {
    const FOLDER: &'static str = "don-vi";

    fn called(&self) -> (&str, &str) {
        (&self.slug, &self.name)
    }

    fn lead_as(&mut self, old: &Self) {
        link(&mut self.parent, old.parent);
        link(&mut self.successor, old.successor);
    }
}

impl Followed for Movement {
    const FOLDER: &'static str = "phong-trao";

    fn called(&self) -> (&str, &str) {
        (&self.slug, &self.name)
    }

    fn lead_as(&mut self, _: &Self) {}
}

impl Followed for Talk {
    const FOLDER: &'static str = "tham-luan";

    fn called(&self) -> (&str, &str) {
        (&self.slug, &self.title)
    }

    fn lead_as(&mut self, old: &Self) {
        link(&mut self.event, old.event);
        link(&mut self.honoree, old.honoree);
        link(&mut self.unit, old.unit);
    }
}

impl Followed for Document {
    const FOLDER: &'static str = "van-ban";

    fn called(&self) -> (&str, &str) {
        (&self.slug, &self.number)
    }

    fn lead_as(&mut self, old: &Self) {
        links(&mut self.events, &old.events);
        links(&mut self.movements, &old.movements);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::public::{HonoreeId, UnitId};

    fn person(name: &str, unit: u32) -> Honoree {
        Honoree { slug: name.into(), name: name.into(), unit: Some(UnitId(unit)), ..Honoree::default() }
    }

    fn conference(honoree: u32) -> Event {
        Event { slug: "hn".into(), honorees: vec![HonoreeId(honoree)], ..Event::default() }
    }

    #[test]
    fn who_only_moved_has_not_changed() {
        let old = Site { honorees: vec![person("b", 0)], events: vec![conference(0)], ..Site::default() };
        let honorees = vec![person("a", 0), person("b", 1)];
        let new = Site { honorees, events: vec![conference(1)], ..Site::default() };
        let changed = changes(&old, &new);
        assert_eq!(changed, [Changed { name: "a".into(), path: "guong/a.html".into() }]);
    }

    #[test]
    fn every_record_with_a_page_is_followed() {
        let movement =
            |goal: &str| Movement { name: "m".into(), goal: Some(goal.into()), ..Movement::default() };
        let old = Site { movements: vec![movement("cũ")], ..Site::default() };
        let new =
            Site { movements: vec![movement("mới")], units: vec![Unit::default()], ..Site::default() };
        let paths: Vec<String> = changes(&old, &new).into_iter().map(|changed| changed.path).collect();
        assert_eq!(paths, ["don-vi/.html", "phong-trao/.html"]);
    }
}
