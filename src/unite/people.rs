//! Rows about the same person become one: same name (folded with its accents), unit, kind and, where given, birth year;
//! or the same code. Homonyms stay apart.

use super::merge;
use super::model::Person;
use super::problems;
use crate::diagnostic::Diagnostic;
use crate::public::{Kind, UnitId};
use crate::vietnamese::name_key;
use std::collections::HashMap;

/// People in the order in which they first stand in the workbooks.
#[derive(Debug, Default)]
pub(super) struct People {
    pub list: Vec<Person>,
    by_code: HashMap<String, u32>,
    by_name: HashMap<Key, Vec<u32>>,
    /// Everybody of a name, whatever the unit.
    bearers: HashMap<String, Vec<u32>>,
    pub diagnostics: Vec<Diagnostic>,
}

type Key = (String, Option<UnitId>, Kind);

impl People {
    /// Adds all rows. Those with a birth year (or a code) come first, and sheets of awards last, so that the others find
    /// whom they can join, whatever the order of the files; the order of the list is that of the rows all the same.
    pub fn unite(rows: Vec<Person>) -> Self {
        let mut people = Self::default();
        let mut slots: Vec<Option<u32>> = vec![None; rows.len()];
        let (sure, unsure): (Vec<usize>, Vec<usize>) = (0..rows.len()).partition(|&at| is_sure(&rows[at]));
        let mut rows: Vec<Option<Person>> = rows.into_iter().map(Some).collect();
        let (awards, lists): (Vec<usize>, Vec<usize>) = sure
            .into_iter()
            .chain(unsure)
            .partition(|&at| rows[at].as_ref().is_some_and(|row| row.only_awards));
        for at in lists.into_iter().chain(awards) {
            if let Some(row) = rows[at].take() {
                slots[at] = Some(people.add(row));
            }
        }
        people.order(&slots);
        people
    }

    fn add(&mut self, row: Person) -> u32 {
        let found = self.same(&row);
        match found {
            Some(index) => {
                let said = merge::into(&mut self.list[index as usize], row);
                self.diagnostics.extend(said);
                index
            }
            None => self.insert(row),
        }
    }

    fn insert(&mut self, row: Person) -> u32 {
        let index = self.list.len() as u32;
        if let Some(code) = &row.code {
            self.by_code.insert(code.clone(), index);
        }
        self.by_name.entry(key(&row)).or_default().push(index);
        self.bearers.entry(name_key(&row.name)).or_default().push(index);
        self.list.push(row);
        index
    }

    /// The person that a row is about, if known.
    fn same(&mut self, row: &Person) -> Option<u32> {
        if let Some(&index) = row.code.as_ref().and_then(|code| self.by_code.get(code)) {
            return Some(index);
        }
        if row.only_awards && row.unit.is_none() {
            return self.by_name_alone(row);
        }
        let candidates = self.by_name.get(&key(row))?;
        let year = |person: &Person| person.private.birth.map(|birth| birth.year());
        let compatible = |&&index: &&u32| {
            let other = &self.list[index as usize];
            let codes_differ = row.code.is_some() && other.code.is_some() && row.code != other.code;
            !codes_differ && (year(row).is_none() || year(other).is_none() || year(row) == year(other))
        };
        let found: Vec<u32> = candidates.iter().filter(compatible).copied().collect();
        let exact = found.iter().copied().find(|&index| year(&self.list[index as usize]) == year(row));
        match (exact, found.as_slice()) {
            (Some(index), _) => Some(index),
            (None, [index]) => Some(*index),
            (None, []) => None,
            (None, several) => {
                let place = row.origins.first().map(|origin| origin.start()).unwrap_or_default();
                self.diagnostics.push(problems::which_namesake(place, &row.name, several.len()));
                None
            }
        }
    }

    /// An award without a unit is that of the only person of the name and, where given, the birth year.
    fn by_name_alone(&mut self, row: &Person) -> Option<u32> {
        let name = name_key(&row.name);
        let year = |person: &Person| person.private.birth.map(|birth| birth.year());
        let fits = |other: &Person| year(row).is_none() || year(other).is_none() || year(row) == year(other);
        let named = self.bearers.get(&name).map_or(&[][..], Vec::as_slice);
        let found: Vec<u32> =
            named.iter().copied().filter(|&index| fits(&self.list[index as usize])).collect();
        match found.as_slice() {
            [only] => Some(*only),
            [] => None,
            several => {
                self.diagnostics.push(problems::whose_award(
                    row.place_of(super::model::Fact::Award),
                    &row.name,
                    several.len(),
                ));
                None
            }
        }
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
        let mut old: Vec<Option<Person>> = std::mem::take(&mut self.list).into_iter().map(Some).collect();
        self.list = first.iter().filter_map(|&index| old[index as usize].take()).collect();
        for person in &mut self.list {
            person.origins.sort();
        }
    }
}

fn is_sure(row: &Person) -> bool {
    row.code.is_some() || row.private.birth.is_some()
}

fn key(person: &Person) -> Key {
    (name_key(&person.name), person.unit, person.kind)
}
