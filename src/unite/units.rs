//! The units of all workbooks: those that a sheet declares, those that rows merely name, and who stands under whom.

use super::names::Names;
use super::neighbours::Neighbours;
use super::places::{Found, Places, level_by_name, seat};
use super::problems;
use super::spelling::{self, commune};
use crate::diagnostic::{Diagnostic, Place, Warned};
use crate::interpret::{At, Origin, UnitHint, UnitRecord};
use crate::public::{Unit, UnitId};
use crate::vietnamese::{fold, slug};
use std::collections::HashMap;

/// Units above or after each other, beyond any that exist; circles are broken before.
const MOST_LINKS: usize = 32;

/// Declared units, and those that rows name as they come.
#[derive(Debug)]
pub(super) struct Units {
    pub list: Vec<Unit>,
    /// The key of the place that each unit governs, else its own.
    governed: Vec<String>,
    names: Names,
    places: Places,
    neighbours: Neighbours,
    /// Which unit a sheet, file or folder is called after, and how many names were known when that was looked up.
    called_after: HashMap<String, (usize, Option<UnitId>)>,
    declared: usize,
}

/// The commune that a row's surroundings name.
struct Scope {
    /// Its key.
    commune: String,
    /// The unit by which it is named: the commune or an office of it.
    unit: UnitId,
}

/// What two units have to do with each other, as far as a person of both is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kin {
    /// One unit, or a place and its people's committee.
    One,
    /// One succeeds the other or lies in it.
    Near,
    Apart,
}

impl Units {
    /// The units of the sheets "Đơn vị".
    pub fn declared(records: &[&UnitRecord]) -> Warned<Self> {
        let mut units = Self {
            list: Vec::new(),
            governed: Vec::new(),
            names: Names::of_units(),
            places: Places::default(),
            neighbours: Neighbours::default(),
            called_after: HashMap::new(),
            declared: 0,
        };
        let mut diagnostics = Vec::new();
        let mut kept: Vec<(&UnitRecord, u32)> = Vec::new();
        for &record in records {
            let Some(name) = &record.name else { continue };
            let index = units.list.len() as u32;
            if let Some(known) =
                units.names.find(&name.value).filter(|&known| units.list[known as usize].name == name.value)
            {
                let first = kept.iter().find(|(_, index)| *index == known).map(|(record, _)| *record);
                if first.is_none_or(|first| !another_file_says_the_same(first, record)) {
                    let first = first.map(|first| first.origin.start()).unwrap_or_default();
                    let place = record.origin.at(name.at);
                    diagnostics.push(problems::told_twice(
                        place,
                        ("đơn vị", "the unit"),
                        &name.value,
                        &first,
                    ));
                }
                continue;
            }
            units.push(unit(record, &name.value));
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

    fn push(&mut self, unit: Unit) {
        // Two units of one local name are of two communes.
        let parts = self.places.parts(&unit.name);
        let own = if parts.is_local { self.list.len().to_string() } else { String::new() };
        self.governed.push(parts.governed.clone() + &own);
        self.list.push(unit);
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
            self.places.add(&name, None, index);
        }
        self.neighbours.add(index, &self.list[index as usize].name);
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
        if let Some(place) = parent.and_then(|parent| commune(&self.list[parent.0 as usize].name)) {
            self.places.move_to(&self.list[index as usize].name, place, index);
        }
        let unit = &mut self.list[index as usize];
        (unit.parent, unit.successor) = (parent, successor);
    }

    /// A unit that is above or after itself loses that link.
    fn break_circles(&mut self, records: &[&UnitRecord], diagnostics: &mut Vec<Diagnostic>) {
        for index in 0..self.list.len() {
            for link in [|unit: &Unit| unit.parent, |unit: &Unit| unit.successor] {
                let chain =
                    std::iter::successors(link(&self.list[index]), |id| link(&self.list[id.0 as usize]));
                let chain: Vec<usize> = chain.take(self.list.len() + 1).map(|id| id.0 as usize).collect();
                if let Some(end) = chain.iter().position(|&at| at == index) {
                    let name = self.list[index].name.clone();
                    let members: Vec<&str> = std::iter::once(&index)
                        .chain(&chain[..=end])
                        .map(|&at| self.list[at].name.as_str())
                        .collect();
                    let record = records
                        .iter()
                        .find(|record| record.name.as_ref().is_some_and(|own| own.value == name));
                    diagnostics.push(problems::unit_circle(
                        record.map(|record| record.origin.start()).unwrap_or_default(),
                        &members.join("” → “"),
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
            let place = origin.at(own.at);
            if !self.places.parts(&own.value).is_local {
                return self.named(&own.value, &place).map_some();
            }
            let mut said = Vec::new();
            let scope = self.scope(hints, &origin.start()).collect(&mut said);
            let named = self.named_at(&own.value, scope, &place).collect(&mut said);
            return Warned::new(Some(named), said);
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
    pub fn known(&mut self, name: &str) -> Option<UnitId> {
        let names = self.names.count();
        if let Some((_, known)) = self.called_after.get(name).filter(|(count, _)| *count == names) {
            return *known;
        }
        let known = self.look_up(name);
        self.called_after.insert(name.to_string(), (names, known));
        known
    }

    fn look_up(&self, name: &str) -> Option<UnitId> {
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
        self.named_at(name, None, place)
    }

    /// The commune around a row, and the unit that says it: what a section or the banner names, else the sheet, file or
    /// folder if it is called after a known unit.
    fn scope(&mut self, hints: &[UnitHint], place: &Place) -> Warned<Option<Scope>> {
        for hint in hints {
            let found = match hint.certain {
                true => self.places.commune(hint).map(|commune| (commune, self.named(&hint.name, place))),
                false => self.known(&hint.name).and_then(|unit| {
                    let commune = commune(&self.list[unit.0 as usize].name)?;
                    Some((commune, Warned::new(unit, Vec::new())))
                }),
            };
            if let Some((commune, unit)) = found {
                return Warned::new(Some(Scope { commune, unit: unit.value }), unit.diagnostics);
            }
        }
        Warned::default()
    }

    /// As [`Units::named`], for a name that every commune has: the unit of the commune around the row.
    fn named_at(&mut self, name: &str, scope: Option<Scope>, place: &Place) -> Warned<UnitId> {
        let name = name.trim().trim_end_matches(['.', ',', ';']);
        let commune = scope.as_ref().map(|scope| scope.commune.as_str());
        let known = match self.places.find(name, commune) {
            Found::Known(known) => Some(known),
            Found::Elsewhere => None,
            Found::Unsaid => self.names.find_key(&self.places.parts(name).key),
        };
        if let Some(known) = known {
            self.prefer_accents(known, name);
            return Warned::new(UnitId(known), Vec::new());
        }
        let index = self.list.len() as u32;
        let mut unit = Unit { name: name.to_string(), level: level_by_name(name), ..Unit::default() };
        unit.parent = self.parent_by_name(name).or(scope.as_ref().map(|scope| scope.unit));
        self.push(unit);
        self.names.add_key(name, &self.places.parts(name).key, index);
        self.places.add(name, commune, index);
        let question = self.neighbours.meet(index, &self.list);
        let problem =
            question.map(|other| problems::unit_nearly(place.clone(), name, &self.list[other as usize].name));
        Warned::new(UnitId(index), problem.into_iter().collect())
    }

    /// Whether a person of the one may be the person of that name of the other.
    pub fn kin(&self, a: UnitId, b: UnitId) -> Kin {
        let unit = |id: UnitId| &self.list[id.0 as usize];
        if a == b || self.governed[a.0 as usize] == self.governed[b.0 as usize] {
            return Kin::One;
        }
        let reaches = |from: UnitId, to: UnitId| {
            let above = std::iter::successors(Some(from), |&id| unit(id).parent).take(MOST_LINKS);
            let after = std::iter::successors(Some(from), |&id| unit(id).successor).take(MOST_LINKS);
            above.chain(after).any(|id| id == to)
        };
        if reaches(a, b) || reaches(b, a) { Kin::Near } else { Kin::Apart }
    }

    /// The key that all spellings and former names of a collective share.
    pub fn collective_key(&self, name: &str) -> String {
        let known = self.names.find(name).map(|known| &self.list[known as usize].name);
        spelling::written_out(known.map_or(name, String::as_str))
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

/// Units send lists of their own, and each names the units above it.
fn another_file_says_the_same(one: &UnitRecord, other: &UnitRecord) -> bool {
    let named = |named: &Option<At<String>>| named.as_ref().map(|named| fold(&named.value));
    let facts = |record: &UnitRecord| {
        (record.level, record.since, named(&record.parent), named(&record.successor), named(&record.about))
    };
    one.origin.sheet.file != other.origin.sheet.file && facts(one) == facts(other)
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
