//! The units of all workbooks: those that a sheet declares, those that rows merely name, and who stands under whom.

use super::names::Names;
use super::problems;
use crate::diagnostic::{Diagnostic, Place, Warned};
use crate::interpret::{At, Origin, UnitHint, UnitRecord};
use crate::public::{Level, Unit, UnitId};
use crate::vietnamese::{fold, nearly, slug};
use std::collections::{HashMap, HashSet};

/// Declared units, and those that rows name as they come.
#[derive(Debug, Default)]
pub(super) struct Units {
    pub list: Vec<Unit>,
    names: Names,
    /// Names with one letter left out → units: neighbours within a typing error share one.
    neighbours: HashMap<u64, Vec<u32>>,
    declared: usize,
    asked: HashSet<(u32, u32)>,
}

impl Units {
    /// The units of the sheets "Đơn vị".
    pub fn declared(records: &[&UnitRecord]) -> Warned<Self> {
        let mut units = Self::default();
        let mut diagnostics = Vec::new();
        let mut kept: Vec<(&UnitRecord, u32)> = Vec::new();
        for &record in records {
            let Some(name) = &record.name else { continue };
            let index = units.list.len() as u32;
            if let Some(known) =
                units.names.find(&name.value).filter(|&known| units.list[known as usize].name == name.value)
            {
                let first =
                    kept.iter().find(|(_, index)| *index == known).map(|(record, _)| record.origin.start());
                let place = record.origin.at(name.at);
                diagnostics.push(problems::told_twice(
                    place,
                    ("đơn vị", "the unit"),
                    &name.value,
                    &first.unwrap_or_default(),
                ));
                continue;
            }
            units.list.push(unit(record, &name.value));
            units.call(index, record);
            kept.push((record, index));
        }
        units.declared = units.list.len();
        for (record, index) in kept {
            units.relate(record, index, &mut diagnostics);
        }
        units.break_circles(records, &mut diagnostics);
        Warned::new(units, diagnostics)
    }

    /// All the names that a declared unit goes by.
    fn call(&mut self, index: u32, record: &UnitRecord) {
        let code = record.code.as_ref().map(|code| code.value.clone());
        let names = code
            .into_iter()
            .chain([self.list[index as usize].name.clone()])
            .chain(record.other_names.iter().cloned());
        for name in names.collect::<Vec<_>>() {
            self.names.add(&name, index);
        }
        self.remember_neighbours(index);
    }

    fn relate(&mut self, record: &UnitRecord, index: u32, diagnostics: &mut Vec<Diagnostic>) {
        let mut refer = |named: &Option<At<String>>| {
            let named = named.as_ref()?;
            let found = self.names.find(&named.value);
            if found.is_none() {
                let nearest = self.names.nearest(&named.value);
                let place = record.origin.at(named.at);
                diagnostics.push(problems::not_found(place, ("Đơn vị", "unit"), &named.value, nearest));
            }
            found.map(UnitId)
        };
        let (parent, successor) = (refer(&record.parent), refer(&record.successor));
        let unit = &mut self.list[index as usize];
        (unit.parent, unit.successor) = (parent, successor);
    }

    /// A unit that is above or after itself loses that link.
    fn break_circles(&mut self, records: &[&UnitRecord], diagnostics: &mut Vec<Diagnostic>) {
        for index in 0..self.list.len() {
            for link in [|unit: &Unit| unit.parent, |unit: &Unit| unit.successor] {
                let chain =
                    std::iter::successors(link(&self.list[index]), |id| link(&self.list[id.0 as usize]));
                if chain.take(self.list.len() + 1).any(|id| id.0 as usize == index) {
                    let name = self.list[index].name.clone();
                    let record = records
                        .iter()
                        .find(|record| record.name.as_ref().is_some_and(|own| own.value == name));
                    diagnostics.push(problems::unit_circle(
                        record.map(|record| record.origin.start()).unwrap_or_default(),
                        &name,
                    ));
                    self.list[index].parent = None;
                    self.list[index].successor = None;
                }
            }
        }
    }

    /// The unit that a row means: by its own cell, else by what stands around it.
    pub fn of_row(
        &mut self,
        own: Option<&At<String>>,
        hints: &[UnitHint],
        origin: &Origin,
    ) -> Warned<Option<UnitId>> {
        if let Some(own) = own {
            return self.named(&own.value, &origin.at(own.at)).map_some();
        }
        for hint in hints {
            if let Some(known) = self.known(&hint.name) {
                return Warned::new(Some(known), Vec::new());
            }
            if hint.certain {
                return self.named(&hint.name, &origin.start()).map_some();
            }
        }
        Warned::default()
    }

    /// A unit that is known by this name, by the name of the place behind "UBND", or by its bare name: sheets and files
    /// are called "Sa Mai" after "Xã Sa Mai".
    pub fn known(&self, name: &str) -> Option<UnitId> {
        let communal = || {
            ["Xã", "Phường", "Thị trấn", "Đặc khu"]
                .iter()
                .filter_map(|rank| self.names.find(&format!("{rank} {name}")))
        };
        let only = || Some(communal().next()?).filter(|first| communal().all(|other| other == *first));
        self.names.find(name).or_else(|| self.names.find(seat(name)?)).or_else(only).map(UnitId)
    }

    /// The unit of this name; made if nobody has named it before, and asked about if it is nearly another's name.
    pub fn named(&mut self, name: &str, place: &Place) -> Warned<UnitId> {
        let name = name.trim().trim_end_matches(['.', ',', ';']);
        if let Some(known) = self.names.find(name) {
            self.prefer_accents(known, name);
            return Warned::new(UnitId(known), Vec::new());
        }
        let index = self.list.len() as u32;
        let mut unit = Unit { name: name.to_string(), level: level_by_name(name), ..Unit::default() };
        unit.parent = self.parent_by_name(name);
        self.list.push(unit);
        self.names.add(name, index);
        let near = self.near(index);
        self.remember_neighbours(index);
        let question = near.filter(|&other| self.asked.insert((index, other)));
        let problem =
            question.map(|other| problems::unit_nearly(place.clone(), name, &self.list[other as usize].name));
        Warned::new(UnitId(index), problem.into_iter().collect())
    }

    /// A unit first met without accents is shown with them once somebody writes them.
    fn prefer_accents(&mut self, known: u32, name: &str) {
        let unit = &mut self.list[known as usize];
        if known as usize >= self.declared && unit.name.is_ascii() && !name.is_ascii() {
            unit.name = name.to_string();
            self.names.add(name, known);
        }
    }

    /// "UBND xã Sa Mai" stands under "xã Sa Mai"; "Trường Tiểu học Sa Mai, xã Sa Mai" under the unit behind the comma.
    fn parent_by_name(&self, name: &str) -> Option<UnitId> {
        let behind = name.rsplit_once(',').map(|(_, rest)| rest.trim());
        let place = seat(name).or(behind)?;
        self.names.find(place).map(UnitId)
    }

    /// A unit whose name differs by a typing error, or by accents alone.
    fn near(&self, index: u32) -> Option<u32> {
        let folded = fold(&self.list[index as usize].name);
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        let mut candidates: Vec<u32> = neighbourhood(&folded)
            .into_iter()
            .filter_map(|key| self.neighbours.get(&key))
            .flatten()
            .copied()
            .collect();
        candidates.sort_unstable();
        candidates.dedup();
        candidates.into_iter().find(|&other| {
            let name = fold(&self.list[other as usize].name);
            other != index && digits(&name) == digits(&folded) && nearly(&name, &folded)
        })
    }

    fn remember_neighbours(&mut self, index: u32) {
        for key in neighbourhood(&fold(&self.list[index as usize].name)) {
            self.neighbours.entry(key).or_default().push(index);
        }
    }

    /// How many units have a row of their own; they come first.
    pub fn declared_count(&self) -> usize {
        self.declared
    }

    /// Gives every unit its address: unique, in the order of the list.
    pub fn finish(mut self) -> Vec<Unit> {
        let mut taken: HashMap<String, u32> = HashMap::new();
        for unit in &mut self.list {
            unit.slug = unique_slug(&slug(&unit.name), "don-vi", &mut taken);
        }
        self.list
    }
}

impl<T> Warned<T> {
    fn map_some(self) -> Warned<Option<T>> {
        Warned::new(Some(self.value), self.diagnostics)
    }
}

/// A slug nobody has taken: the first keeps the bare form, the next get `-2`, `-3`.
pub(super) fn unique_slug(slug: &str, fallback: &str, taken: &mut HashMap<String, u32>) -> String {
    let base = if slug.is_empty() { fallback } else { slug };
    loop {
        let count = taken.entry(base.to_string()).or_default();
        *count += 1;
        let candidate = if *count == 1 { base.to_string() } else { format!("{base}-{count}") };
        // "an-2" may be somebody's own name.
        if *count == 1 || !taken.contains_key(&candidate) {
            taken.entry(candidate.clone()).or_insert(1);
            return candidate;
        }
    }
}

fn unit(record: &UnitRecord, name: &str) -> Unit {
    Unit {
        slug: String::new(),
        name: name.to_string(),
        other_names: record.other_names.clone(),
        level: record.level.or_else(|| level_by_name(name)),
        sort: record.sort.clone(),
        parent: None,
        successor: None,
        succeeded: record.since,
        about: record.about.as_ref().map(|about| about.value.clone()),
    }
}

/// The place behind the office: "UBND phường An Hòa" is seated in "phường An Hòa".
fn seat(name: &str) -> Option<&str> {
    const OFFICES: [&str; 8] = [
        "ubnd ",
        "ủy ban nhân dân ",
        "uỷ ban nhân dân ",
        "hđnd và ubnd ",
        "đảng ủy ",
        "đảng uỷ ",
        "ủy ban mttq việt nam ",
        "ủy ban mttq ",
    ];
    let lower = name.to_lowercase();
    let office = OFFICES.iter().find(|office| lower.starts_with(**office))?;
    // Lower-casing Vietnamese keeps the number of characters, not of bytes.
    let skip = office.chars().count();
    let start = name.char_indices().nth(skip)?.0;
    Some(name[start..].trim())
}

/// What the first words of a name say of its level. The district level ended on 30 June 2025 (Law 72/2025/QH15).
fn level_by_name(name: &str) -> Option<Level> {
    let lower = name.to_lowercase();
    let starts = |words: &[&str]| words.iter().any(|word| lower.starts_with(word));
    if starts(&["xã ", "phường ", "đặc khu ", "thị trấn "]) {
        return Some(Level::Commune);
    }
    if starts(&["huyện ", "quận ", "thị xã "]) {
        return Some(Level::District);
    }
    starts(&["tỉnh "]).then_some(Level::Province)
}

/// The hashes of a name and of the name with one letter left out.
fn neighbourhood(folded: &str) -> Vec<u64> {
    let hash = |text: &str| xxhash_rust::xxh3::xxh3_64(text.as_bytes());
    // Folded text is ASCII but for letters of other scripts; those are left whole.
    let positions = folded.char_indices().map(|(at, character)| (at, at + character.len_utf8()));
    let without = positions.map(|(start, end)| hash(&[&folded[..start], &folded[end..]].concat()));
    std::iter::once(hash(folded)).chain(without).collect()
}
