//! Rows about the same person become one: same name (folded with its accents), unit, kind and, where given, birth year;
//! or the same code. Homonyms stay apart, and who might be one of two is asked about.

use super::likeness::{Likeness, likeness, year};
use super::merge;
use super::model::{Fact, Person, PersonId};
use super::problems;
use super::units::Units;
use crate::diagnostic::Diagnostic;
use crate::interpret::Large;
use crate::public::Kind;
use crate::values::Publication;
use crate::vietnamese::name_key;
use rayon::prelude::*;
use std::collections::HashMap;

/// What all spellings of a name share, and the kind of who bears it.
type Key = (String, Kind);

/// People in the order in which they first stand in the workbooks.
#[derive(Debug)]
pub(super) struct People<'u> {
    pub list: Large<Person>,
    units: &'u Units,
    by_code: HashMap<String, u32>,
    /// Everybody of a name and kind, whatever the unit.
    bearers: HashMap<Key, Vec<u32>>,
    /// Those of whom only the name says that they are one.
    pub perhaps: Vec<(PersonId, PersonId)>,
    pub diagnostics: Vec<Diagnostic>,
}

impl<'u> People<'u> {
    /// Adds all rows. Those that say more of who is meant (a code, the birth, the unit) come first, and sheets of awards
    /// last, so that the others find whom they can join, whatever the order of the files; the order of the list is that
    /// of the rows all the same.
    pub fn unite(rows: Large<Person>, units: &'u Units) -> Self {
        let mut people = Self {
            list: Vec::with_capacity(rows.len()),
            units,
            by_code: HashMap::new(),
            bearers: HashMap::with_capacity(rows.len()),
            perhaps: Vec::new(),
            diagnostics: Vec::new(),
        };
        let mut slots: Vec<Option<u32>> = vec![None; rows.len()];
        let mut order: Vec<usize> = (0..rows.len()).collect();
        order.sort_by_cached_key(|&at| vagueness(&rows[at]));
        let mut keys: Vec<String> = rows.par_iter().map(|row| key(row, units)).collect();
        let mut rows: Vec<Option<Box<Person>>> = rows.into_iter().map(Some).collect();
        for at in order {
            if let Some(row) = rows[at].take() {
                let key = (std::mem::take(&mut keys[at]), row.kind);
                slots[at] = Some(people.add(row, key));
            }
        }
        drop(rows);
        people.order(&slots);
        people.list.iter_mut().for_each(|person| merge::settle(person));
        people
    }

    fn add(&mut self, row: Box<Person>, key: Key) -> u32 {
        match self.same(&row, &key) {
            Ok(index) => {
                let known = &mut self.list[index as usize];
                let said = merge::unit(known, &row, self.units);
                self.diagnostics.extend(said);
                let said = merge::into(known, *row);
                self.diagnostics.extend(said);
                index
            }
            Err(perhaps) => {
                let index = self.insert(row, key);
                self.perhaps.extend(perhaps.into_iter().map(|other| (PersonId(other), PersonId(index))));
                index
            }
        }
    }

    fn insert(&mut self, row: Box<Person>, key: Key) -> u32 {
        let index = self.list.len() as u32;
        if let Some(code) = &row.code {
            self.by_code.insert(code.clone(), index);
        }
        self.bearers.entry(key).or_default().push(index);
        self.list.push(row);
        index
    }

    /// The person that a row is about, if known; else those who might be.
    fn same(&mut self, row: &Person, key: &Key) -> Result<u32, Vec<u32>> {
        if let Some(&index) = row.code.as_ref().and_then(|code| self.by_code.get(code)) {
            return Ok(index);
        }
        let Some(bearers) = self.bearers.get(key) else { return Err(Vec::new()) };
        let judged: Vec<(u32, Likeness)> = bearers
            .iter()
            .map(|&index| (index, likeness(row, &self.list[index as usize], self.units)))
            .collect();
        let all = |wanted: Likeness| -> Vec<u32> {
            judged.iter().filter(|(_, found)| *found == wanted).map(|(index, _)| *index).collect()
        };
        let (same, mut perhaps) = (all(Likeness::Same), all(Likeness::Perhaps));
        let exact = |&&index: &&u32| {
            let known = &self.list[index as usize];
            known.unit == row.unit && year(known) == year(row)
        };
        match (same.iter().find(exact), same.as_slice()) {
            (Some(&index), _) | (None, &[index]) => return Ok(index),
            _ => {}
        }
        let question = self.question(row, &same, &perhaps, &all(Likeness::Namesakes));
        self.diagnostics.extend(question);
        perhaps.extend(same);
        Err(perhaps)
    }

    /// What is asked of a row that gets a page of its own though others bear the name.
    fn question(&self, row: &Person, same: &[u32], perhaps: &[u32], namesakes: &[u32]) -> Option<Diagnostic> {
        let place = row.origins.first().map(|origin| origin.start()).unwrap_or_default();
        let first = |found: &[u32]| {
            let known = &self.list[*found.first()? as usize];
            known.origins.first().map(|origin| origin.start())
        };
        if row.only_awards && row.unit.is_none() && same.len() > 1 {
            return Some(problems::whose_award(row.place_of(Fact::Award), &row.name, same.len()));
        }
        if same.len() > 1 {
            return Some(problems::which_namesake(place, &row.name, same.len()));
        }
        if let Some(first) = first(namesakes) {
            return Some(problems::namesakes(place, &row.name, &first));
        }
        // That one of the two must not be named is told when it is decided what is published.
        let told = perhaps.iter().any(|&other| refuses(&self.list[other as usize]) != refuses(row));
        first(perhaps).filter(|_| !told).map(|first| problems::perhaps_same(place, &row.name, &first))
    }

    /// Puts the list in the order of first mention.
    fn order(&mut self, slots: &[Option<u32>]) {
        let mut first: Vec<u32> = Vec::with_capacity(self.list.len());
        let mut seen = vec![false; self.list.len()];
        for &index in slots.iter().flatten() {
            if !std::mem::replace(&mut seen[index as usize], true) {
                first.push(index);
            }
        }
        let mut places: Vec<u32> = vec![0; first.len()];
        for (place, &index) in (0..).zip(&first) {
            places[index as usize] = place;
        }
        for (one, other) in &mut self.perhaps {
            (*one, *other) = (PersonId(places[one.0 as usize]), PersonId(places[other.0 as usize]));
        }
        // As a list without doubts is from the start.
        if !first.is_sorted() {
            let mut old: Vec<Option<Box<Person>>> =
                std::mem::take(&mut self.list).into_iter().map(Some).collect();
            self.list = first.iter().filter_map(|&index| old[index as usize].take()).collect();
        }
        for person in &mut self.list {
            person.origins.sort();
        }
    }
}

/// Collectives are known by any name of theirs. A name without letters or digits has an empty key, and is known as it is
/// written: two of them are two people.
fn key(person: &Person, units: &Units) -> String {
    let key = match person.kind {
        Kind::Collective => units.collective_key(&person.name),
        _ => name_key(&person.name),
    };
    if key.is_empty() { person.name.clone() } else { key }
}

fn refuses(person: &Person) -> bool {
    !matches!(person.private.publication, None | Some(Publication::Yes))
}

/// Rows that say less of who is meant come later.
fn vagueness(row: &Person) -> (bool, bool, bool) {
    let is_sure = row.code.is_some() || row.private.birth.is_some();
    (row.only_awards, row.unit.is_none(), !is_sure)
}
