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
use crate::interpret::{Account, Origin, RowFate};
use crate::public::{Event, EventId, HonoreeId, Site, Talk, TalkId};
use crate::unite::Model;
use crate::vietnamese::name_key;
use chrono::NaiveDate;
use decide::Decisions;
use mask::Mask;
use std::collections::HashMap;

/// What may be published, and what became of every row.
#[derive(Debug, Default)]
pub struct Withheld {
    pub site: Site,
    pub account: Account,
}

/// Makes the public model. `today` tells who is a child where no year of an award does.
pub fn withhold(model: Model, today: NaiveDate) -> Warned<Withheld> {
    let mut diagnostics = Vec::new();
    let mut account = model.account.clone();
    let decisions = Decisions::of(&model, today, &mut account).collect(&mut diagnostics);
    let mask = Mask::new(&model, &decisions);
    let mut site = Site {
        settings: model.settings.clone(),
        units: model.units.clone(),
        movements: model.movements.clone(),
        documents: model.documents.clone(),
        files: model.files.clone(),
        totals: totals::totals(&model, &decisions, today),
        gone: address::gone(&model, &decisions),
        ..Site::default()
    };
    let mut publisher = Publisher {
        model: &model,
        decisions: &decisions,
        mask: &mask,
        account: &mut account,
        diagnostics: Vec::new(),
    };
    publisher.run(&mut site);
    diagnostics.append(&mut publisher.diagnostics);
    units::keep_public(&mut site, model.declared_units);
    refuse(&mut account, &diagnostics);
    Warned::new(Withheld { site, account }, diagnostics)
}

fn refuse(account: &mut Account, diagnostics: &[crate::diagnostic::Diagnostic]) {
    for problem in diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error) {
        if let Some(cell) = problem.place.cell {
            let sheet = crate::diagnostic::Place { cell: None, ..problem.place.clone() };
            account.set(&Origin { sheet, row: cell.row }, RowFate::Refused);
        }
    }
}

/// Fills the public model: who is published gets an index there, and all references follow.
struct Publisher<'m> {
    model: &'m Model,
    decisions: &'m Decisions,
    mask: &'m Mask,
    account: &'m mut Account,
    diagnostics: Vec<crate::diagnostic::Diagnostic>,
}

impl Publisher<'_> {
    fn run(&mut self, site: &mut Site) {
        let events = self.events();
        let (people, honorees) = self.people(&events);
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

    fn people(
        &mut self,
        events: &HashMap<u32, EventId>,
    ) -> (HashMap<u32, HonoreeId>, Vec<crate::public::Honoree>) {
        let mut ids = HashMap::new();
        let mut honorees = Vec::new();
        let slugs = address::slugs(self.model, self.decisions);
        for (index, person) in self.model.people.iter().enumerate() {
            if !self.decisions.is_published(index) {
                continue;
            }
            let child = self.decisions.child(index);
            let mut honoree = people::honoree(self.model, person, child);
            honoree.slug = slugs[index].clone();
            honoree.former_slugs = address::former(person, &honoree.slug, child);
            honoree.events = person.events.iter().filter_map(|event| events.get(event).copied()).collect();
            self.mask.honoree(&mut honoree);
            ids.insert(index as u32, HonoreeId(honorees.len() as u32));
            honorees.push(honoree);
        }
        (ids, honorees)
    }

    fn fill_events(&self, site: &mut Site, events: &HashMap<u32, EventId>, people: &HashMap<u32, HonoreeId>) {
        let speakers = self.speakers(people);
        for (index, source) in self.model.events.iter().enumerate() {
            let Some(id) = events.get(&(index as u32)) else { continue };
            let mut event: Event = source.event.clone();
            event.composition = composition::composition(&source.composition, event.delegates);
            event.programme = source.programme.iter().map(|(item, _)| item.clone()).collect();
            for item in &mut event.programme {
                self.mask.text(&mut item.content);
                self.mask.person(&mut item.presenter);
                let speaker = item.presenter.as_deref().map(crate::unite::speaker_key);
                item.honoree = speaker.and_then(|key| speakers.get(&key).copied().flatten());
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

    /// Published persons by name; none where two share it.
    fn speakers(&self, people: &HashMap<u32, HonoreeId>) -> HashMap<String, Option<HonoreeId>> {
        let mut speakers: HashMap<String, Option<HonoreeId>> = HashMap::new();
        for (index, person) in self.model.people.iter().enumerate() {
            let id = people.get(&(index as u32)).copied();
            let entry = speakers.entry(name_key(&person.name)).or_insert(id);
            if *entry != id {
                *entry = None;
            }
        }
        speakers
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
