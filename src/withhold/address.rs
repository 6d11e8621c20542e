//! Addresses of people: the name without accents and a short id that stays the same when rows move or others are added.

use super::child::Child;
use super::decide::Decisions;
use crate::unite::{Model, Person};
use crate::vietnamese::{given_name, name_key, slug as folded};
use rayon::prelude::*;
use std::collections::HashMap;
use xxhash_rust::xxh3::xxh3_64;

/// Without letters and digits that are taken for each other when read aloud or copied from paper.
const ALPHABET: &[u8; 32] = b"23456789abcdefghjkmnpqrstuvwxyz0";

/// Five signs of 32 keep 10,000 namesakes apart from each other; equal ids are told apart by a number.
const ID_LENGTH: usize = 5;

/// Makes addresses. Units are asked for by many people, so that their keys are made once.
pub(super) struct Addresses<'m> {
    model: &'m Model,
    units: Vec<String>,
}

impl<'m> Addresses<'m> {
    pub fn new(model: &'m Model) -> Self {
        Self { model, units: model.units.par_iter().map(|unit| name_key(&unit.name)).collect() }
    }

    /// The address of each person of the model, unique among all, in its order.
    pub fn all(&self, decisions: &Decisions) -> Vec<String> {
        let people = &self.model.people;
        let base = |(index, person): (usize, &Person)| match decisions.child(index) {
            Some(Child::Protected) => self.child_slug(person),
            _ => self.slug(person),
        };
        let mut slugs: Vec<String> = people.par_iter().map(Box::as_ref).enumerate().map(base).collect();
        for shared in sharers(&slugs) {
            let base = slugs[shared[0]].clone();
            let mut shared = shared;
            shared.sort_by_cached_key(|&index| seniority(self.model, &people[index]));
            for (number, &index) in shared.iter().enumerate().skip(1) {
                slugs[index] = format!("{base}-{}", number + 1);
            }
        }
        slugs
    }

    /// `nguyen-thi-dao-2k7f9`. The id is of the code if there is one, else of name, unit and kind; nothing private is in
    /// it.
    pub fn slug(&self, person: &Person) -> String {
        join(&folded(&person.name), &self.id(person))
    }

    /// Only the given name of a child may be read in its address.
    fn child_slug(&self, person: &Person) -> String {
        join(&folded(given_name(&person.name)), &self.id(person))
    }

    fn id(&self, person: &Person) -> String {
        let unit = person.unit.map(|unit| self.units[unit.0 as usize].as_str()).unwrap_or_default();
        let identity = match &person.code {
            Some(code) => format!("code\u{1f}{code}"),
            None => format!("{}\u{1f}{unit}\u{1f}{}", name_key(&person.name), person.kind.word()),
        };
        short(xxh3_64(identity.as_bytes()))
    }
}

/// The places of those addresses that more than one has.
fn sharers(slugs: &[String]) -> Vec<Vec<usize>> {
    let mut bearers: HashMap<&str, Vec<usize>> = HashMap::with_capacity(slugs.len());
    for (index, slug) in slugs.iter().enumerate() {
        bearers.entry(slug).or_default().push(index);
    }
    bearers.into_values().filter(|shared| shared.len() > 1).collect()
}

/// The order of namesakes: by what tells them apart, whatever file they stand in. The number behind an address says no
/// more of a birth than who is older.
fn seniority(model: &Model, person: &Person) -> (bool, String, String, Option<String>, Vec<String>) {
    let unit = |id: crate::public::UnitId| &model.units[id.0 as usize];
    let above = person.unit.and_then(|own| unit(own).parent).map(|parent| unit(parent).name.clone());
    let birth = person.private.birth.map(|birth| birth.first_day().to_string()).unwrap_or_default();
    let mut awards: Vec<String> = person
        .awards
        .iter()
        .map(|award| format!("{:?} {:?} {}", award.date, award.year, award.name))
        .collect();
    awards.sort();
    (birth.is_empty(), birth, above.unwrap_or_default(), person.position.clone(), awards)
}

fn join(name: &str, id: &str) -> String {
    if name.is_empty() { id.to_string() } else { format!("{name}-{id}") }
}

fn short(hash: u64) -> String {
    let sign = |at: usize| char::from(ALPHABET[(hash >> (at * 5)) as usize & 31]);
    (0..ID_LENGTH).map(sign).collect()
}

/// Addresses under which the page was known by a former name.
pub(super) fn former(person: &Person, current: &str, child: Option<Child>) -> Vec<String> {
    if child == Some(Child::Protected) {
        return Vec::new();
    }
    if person.former_names.is_empty() {
        return Vec::new();
    }
    let id = current.strip_prefix(&format!("{}-", folded(&person.name))).unwrap_or_default();
    let mut former: Vec<String> = person.former_names.iter().map(|name| join(&folded(name), id)).collect();
    former.retain(|slug| slug != current);
    former
}

/// Of these addresses of everybody, those that answer "đã gỡ theo yêu cầu".
pub(super) fn gone(slugs: &[String], decisions: &Decisions) -> Vec<String> {
    let taken_down = (0..slugs.len()).filter(|&index| decisions.is_taken_down(index));
    taken_down.map(|index| slugs[index].clone()).collect()
}
