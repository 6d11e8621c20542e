//! What changed between two publications, as people see it.

use super::index::{Event, Index, Person};
use std::collections::BTreeMap;

/// People, awards and conferences that came, changed or went; each list in the order of the addresses of their pages.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Changes<'c> {
    pub added: Vec<&'c Person>,
    pub revised: Vec<Revised<'c>>,
    pub withdrawn: Vec<&'c Person>,
    pub events_added: Vec<&'c Event>,
    pub events_revised: Vec<&'c Event>,
    pub events_withdrawn: Vec<&'c Event>,
    /// How many people there were.
    pub before: usize,
}

/// Somebody of whom something else is told than before.
#[derive(Debug, PartialEq, Eq)]
pub struct Revised<'c> {
    pub person: &'c Person,
    pub gained: Vec<&'c str>,
    pub lost: Vec<&'c str>,
}

/// What vanishes beyond a fifth is more likely a lost workbook than a decision.
const LOSS: usize = 5;

impl<'c> Changes<'c> {
    pub fn between(before: &'c Index, now: &'c Index) -> Self {
        let people = compare(&before.people, &now.people);
        let events = compare(&before.events, &now.events);
        Self {
            added: people.added,
            revised: people.changed.into_iter().map(|(before, now)| Revised::new(before, now)).collect(),
            withdrawn: people.gone,
            events_added: events.added,
            events_revised: events.changed.into_iter().map(|(_, now)| now).collect(),
            events_withdrawn: events.gone,
            before: before.people.len(),
        }
    }

    pub fn is_empty(&self) -> bool {
        let counts = [
            self.added.len(),
            self.revised.len(),
            self.withdrawn.len(),
            self.events_added.len(),
            self.events_revised.len(),
            self.events_withdrawn.len(),
        ];
        counts.iter().all(|&count| count == 0)
    }

    /// Whether so many people go that somebody should look twice.
    pub fn is_great_loss(&self) -> bool {
        self.withdrawn.len() * LOSS > self.before
    }

    /// Awards that came, those of new people among them.
    pub fn awards_gained(&self) -> usize {
        let new: usize = self.added.iter().map(|person| person.awards.len()).sum();
        new + self.revised.iter().map(|revised| revised.gained.len()).sum::<usize>()
    }

    /// Awards that went, those of withdrawn people among them.
    pub fn awards_lost(&self) -> usize {
        let gone: usize = self.withdrawn.iter().map(|person| person.awards.len()).sum();
        gone + self.revised.iter().map(|revised| revised.lost.len()).sum::<usize>()
    }
}

impl<'c> Revised<'c> {
    fn new(before: &'c Person, person: &'c Person) -> Self {
        let gained = beyond(&person.awards, &before.awards);
        Self { person, gained, lost: beyond(&before.awards, &person.awards) }
    }
}

/// Those of `these` that are not among `those`, each counted as often as it stands.
fn beyond<'c>(these: &'c [String], those: &[String]) -> Vec<&'c str> {
    let mut left: Vec<&str> = those.iter().map(String::as_str).collect();
    let is_beyond = |award: &&str| match left.iter().position(|other| other == award) {
        Some(place) => {
            left.swap_remove(place);
            false
        }
        None => true,
    };
    these.iter().map(String::as_str).filter(is_beyond).collect()
}

struct Compared<'c, T> {
    added: Vec<&'c T>,
    changed: Vec<(&'c T, &'c T)>,
    gone: Vec<&'c T>,
}

fn compare<'c, T: PartialEq>(
    before: &'c BTreeMap<String, T>,
    now: &'c BTreeMap<String, T>,
) -> Compared<'c, T> {
    let mut compared = Compared { added: Vec::new(), changed: Vec::new(), gone: Vec::new() };
    for (code, entry) in now {
        match before.get(code) {
            None => compared.added.push(entry),
            Some(old) if old != entry => compared.changed.push((old, entry)),
            Some(_) => {}
        }
    }
    compared.gone.extend(before.iter().filter(|(code, _)| !now.contains_key(*code)).map(|(_, entry)| entry));
    compared
}
