//! The model → the public model. The only room that decides what may be published, and the last that sees what may not.
//! The rules are those of `domain.md` §4.2 (Law 91/2025/QH15, Decree 356/2025/NĐ-CP).

mod address;
mod child;
mod composition;
mod decide;
mod mask;
mod people;
mod problems;
mod totals;
mod units;

pub use totals::SMALLEST_GROUP;

use crate::diagnostic::{Severity, Warned};
use crate::interpret::{Account, Large, Origin, RowFate};
use crate::public::{Event, EventId, Honoree, HonoreeId, Site, Talk, TalkId};
use crate::unite::{Model, Person};
use crate::vietnamese::name_key;
use address::Addresses;
use child::Child;
use chrono::NaiveDate;
use decide::Decisions;
use mask::Mask;
use people::Around;
use rayon::prelude::*;
use std::collections::HashMap;

/// What may be published, and what became of every row.
#[derive(Debug, Default)]
pub struct Withheld {
    pub site: Site,
    pub account: Account,
}

/// Makes the public model. `today` tells who is a child where no year of an award does.
pub fn withhold(mut model: Model, today: NaiveDate) -> Warned<Withheld> {
    let mut diagnostics = Vec::new();
    let mut account = std::mem::take(&mut model.account);
    let decisions = Decisions::of(&model, today, &mut account).collect(&mut diagnostics);
    let mask = Mask::new(&model, &decisions);
    let slugs = Addresses::new(&model).all(&decisions);
    let mut site = Site {
        settings: model.settings.clone(),
        units: model.units.clone(),
        movements: model.movements.clone(),
        documents: model.documents.clone(),
        files: model.files.clone(),
        totals: totals::totals(&model, &decisions, today),
        gone: address::gone(&slugs, &decisions),
        ..Site::default()
    };
    let speakers = speakers(&model);
    let people = std::mem::take(&mut model.people);
    let mut publisher = Publisher {
        model: &model,
        speakers,
        decisions: &decisions,
        mask: &mask,
        account: &mut account,
        diagnostics: Vec::new(),
    };
    publisher.run((people, slugs), &mut site);
    diagnostics.append(&mut publisher.diagnostics);
    units::keep_public(&mut site, model.declared_units);
    refuse(&mut account, &diagnostics);
    Warned::new(Withheld { site, account }, diagnostics)
}

/// People by name; none where two share it.
type Speakers = HashMap<String, Option<u32>>;

/// Who may be the presenters of programmes.
fn speakers(model: &Model) -> Speakers {
    let mut speakers = Speakers::new();
    if model.events.iter().all(|event| event.programme.is_empty()) {
        return speakers;
    }
    for (index, person) in (0..).zip(&model.people) {
        let known = speakers.entry(name_key(&person.name)).or_insert(Some(index));
        if *known != Some(index) {
            *known = None;
        }
    }
    speakers
}

fn refuse(account: &mut Account, diagnostics: &[crate::diagnostic::Diagnostic]) {
    for problem in diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error) {
        if let Some(cell) = problem.place.cell {
            let sheet = crate::diagnostic::Place { cell: None, ..problem.place.clone() };
            account.set(&Origin { sheet: sheet.into(), row: cell.row }, RowFate::Refused);
        }
    }
}

/// All people, and the address of each.
type Addressed = (Large<Person>, Vec<String>);

/// Fills the public model: who is published gets an index there, and all references follow.
struct Publisher<'m> {
    /// Without its people.
    model: &'m Model,
    speakers: Speakers,
    decisions: &'m Decisions,
    mask: &'m Mask,
    account: &'m mut Account,
    diagnostics: Vec<crate::diagnostic::Diagnostic>,
}

impl Publisher<'_> {
    fn run(&mut self, people: Addressed, site: &mut Site) {
        let events = self.events();
        let (people, honorees) = self.people(people, &events);
        site.honorees = honorees;
        self.fill_events(site, &events, &people);
        self.fill_talks(site, &events, &people);
        for document in &mut site.documents {
            document.events.retain_mut(|id| {
                events.get(&id.0).is_some_and(|new| {
                    *id = *new;
                    true
                })
            });
            self.mask.clean(&mut document.summary);
        }
        for movement in &mut site.movements {
            for text in [&mut movement.goal, &mut movement.content, &mut movement.result] {
                self.mask.clean(text);
            }
        }
        for unit in &mut site.units {
            self.mask.clean(&mut unit.about);
        }
        for text in [&mut site.settings.about, &mut site.settings.foreword] {
            self.mask.clean(text);
        }
    }

    /// Indices in the model → indices on the site, for conferences that may be published.
    fn events(&mut self) -> HashMap<u32, EventId> {
        let mut ids = HashMap::new();
        for (index, event) in self.model.events.iter().enumerate() {
            match decide::of_event(event) {
                RowFate::Published => {
                    let next = EventId(ids.len() as u32);
                    ids.insert(index as u32, next);
                }
                fate => {
                    self.account.set(&event.origin, fate);
                    for (_, origin) in &event.programme {
                        self.account.set(origin, fate);
                    }
                }
            }
        }
        ids
    }

    /// Those of the people, each with an address, who may be published.
    fn people(
        &self,
        (people, slugs): Addressed,
        events: &HashMap<u32, EventId>,
    ) -> (HashMap<u32, HonoreeId>, Vec<Honoree>) {
        let published = |index: &usize| self.decisions.is_published(*index);
        let ids = (0..people.len()).filter(published).zip(0..);
        let ids = ids.map(|(index, id)| (index as u32, HonoreeId(id))).collect();
        let named = people.into_iter().zip(slugs).enumerate().filter(|(index, _)| published(index));
        // Their number is known: each is written where it stays.
        let named: Vec<_> = named.collect();
        let honorees = named.into_par_iter().map(|(index, person)| self.honoree(index, person, events));
        (ids, honorees.collect())
    }

    fn honoree(
        &self,
        index: usize,
        (person, slug): (Box<Person>, String),
        events: &HashMap<u32, EventId>,
    ) -> Honoree {
        let child = self.decisions.child(index);
        let around = Around { units: &self.model.units, show_birth_years: self.model.show_birth_years };
        let former_slugs = address::former(&person, &slug, child);
        let tells_school = |event: &u32| {
            child == Some(Child::Protected)
                && person.unit.is_some()
                && self.model.events[*event as usize].event.host == person.unit
        };
        let told = person.events.iter().filter(|event| !tells_school(event));
        let events = told.filter_map(|event| events.get(event).copied()).collect();
        let honoree = people::honoree(around, *person, child);
        let mut honoree = Honoree { slug, former_slugs, events, ..honoree };
        self.mask.honoree(&mut honoree);
        honoree
    }

    fn fill_events(&self, site: &mut Site, events: &HashMap<u32, EventId>, people: &HashMap<u32, HonoreeId>) {
        let speaking = |key: &String| people.get(self.speakers.get(key)?.as_ref()?).copied();
        for (index, source) in self.model.events.iter().enumerate() {
            let Some(id) = events.get(&(index as u32)) else { continue };
            let mut event: Event = source.event.clone();
            event.composition = composition::composition(&source.composition, event.delegates);
            event.programme = source.programme.iter().map(|(item, _)| item.clone()).collect();
            for item in &mut event.programme {
                self.mask.text(&mut item.content);
                self.mask.person(&mut item.presenter);
                let speaker = item.presenter.as_deref().map(crate::unite::speaker_key);
                item.honoree = speaker.and_then(|key| speaking(&key));
            }
            self.mask.clean(&mut event.result);
            let documents = site
                .documents
                .iter()
                .enumerate()
                .filter(|(_, document)| document.events.contains(&EventId(index as u32)));
            event.documents = documents.map(|(at, _)| crate::public::DocumentId(at as u32)).collect();
            debug_assert_eq!(id.0 as usize, site.events.len());
            site.events.push(event);
        }
        for (at, honoree) in site.honorees.iter().enumerate() {
            for event in &honoree.events {
                site.events[event.0 as usize].honorees.push(HonoreeId(at as u32));
            }
        }
    }

    fn fill_talks(&self, site: &mut Site, events: &HashMap<u32, EventId>, people: &HashMap<u32, HonoreeId>) {
        for source in &self.model.talks {
            let mut talk: Talk = source.talk.clone();
            let event = talk.event.map(|event| event.0);
            // A talk at a conference that is not published is not published either.
            if event.is_some_and(|event| !events.contains_key(&event)) {
                continue;
            }
            let id = TalkId(site.talks.len() as u32);
            talk.event = event.and_then(|event| events.get(&event).copied());
            talk.honoree = source.speaker.and_then(|person| people.get(&person.0).copied());
            self.mask.person(&mut talk.speaker);
            self.mask.text(&mut talk.title);
            self.mask.clean(&mut talk.summary);
            if let Some(event) = talk.event {
                site.events[event.0 as usize].talks.push(id);
            }
            if let Some(honoree) = talk.honoree {
                site.honorees[honoree.0 as usize].talks.push(id);
            }
            site.talks.push(talk);
        }
    }
}
