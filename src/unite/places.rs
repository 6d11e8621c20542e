//! Names that several communes use for units of their own ("Thôn 1", "Phòng Nội vụ"), told apart by the commune that the
//! name or the list around it says; and what the first words of a name tell of its seat and level.

use super::spelling::{commune, governed, is_local, placed, spelled, written_out};
use crate::interpret::UnitHint;
use crate::public::Level;
use crate::vietnamese::name_key;
use std::collections::HashMap;
use std::sync::Arc;

/// Names without their place → the places of that name that are known.
#[derive(Debug, Default)]
pub(super) struct Places {
    units: HashMap<String, Vec<Placed>>,
    /// The commune of each name that stood around rows, since it stands around many.
    communes: HashMap<String, Option<String>>,
    /// What each name is made of: lists repeat their units.
    taken_apart: HashMap<String, Arc<Parts>>,
}

/// A name taken apart.
#[derive(Clone, Debug)]
pub(super) struct Parts {
    /// See [`written_out`].
    pub key: String,
    /// See [`governed`].
    pub governed: String,
    /// Whether every commune has a unit called so.
    pub is_local: bool,
    /// The key of the name without its place.
    stem: String,
    /// The key of the place, where the name says one.
    place: Option<String>,
}

impl Parts {
    fn of(name: &str) -> Self {
        let text = spelled(name);
        let key = name_key(&text);
        let (stem, place) = match placed(name) {
            Some((stem, place)) => (stem, Some(commune(place).unwrap_or_else(|| written_out(place)))),
            None => (key.clone(), None),
        };
        Self { key, governed: governed(&text), is_local: is_local(&text), stem, place }
    }

    /// The place that the name says; of a name that every commune has, else the one around it.
    fn place(&self, scope: Option<&str>) -> Option<String> {
        self.place.clone().or_else(|| scope.filter(|_| self.is_local).map(str::to_string))
    }
}

#[derive(Debug)]
struct Placed {
    /// The key of its commune, where somebody said it.
    place: Option<String>,
    unit: u32,
}

/// What is known of a name at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    Known(u32),
    /// The name is known, but at another place.
    Elsewhere,
    /// No place is said; the name itself must tell.
    Unsaid,
}

impl Places {
    /// The commune that a certain hint says, as a key.
    pub fn commune(&mut self, hint: &UnitHint) -> Option<String> {
        self.communes.entry(hint.name.clone()).or_insert_with(|| commune(&hint.name)).clone()
    }

    /// The parts of a name, looked up for each row that has it.
    pub fn parts(&mut self, name: &str) -> Arc<Parts> {
        if let Some(known) = self.taken_apart.get(name) {
            return known.clone();
        }
        let parts = Arc::new(Parts::of(name));
        self.taken_apart.insert(name.to_string(), parts.clone());
        parts
    }

    /// The unit of this name at the place that the name, or `scope`, says. One whose place nobody had said until now is
    /// from now on of this place.
    pub fn find(&mut self, name: &str, scope: Option<&str>) -> Found {
        let parts = self.parts(name);
        let place = parts.place(scope);
        let Some(units) = self.units.get_mut(&parts.stem) else { return Found::Unsaid };
        match (place, units.as_mut_slice()) {
            (None, [only]) => Found::Known(only.unit),
            (Some(place), [only]) if only.place.is_none() => {
                only.place = Some(place);
                Found::Known(only.unit)
            }
            (place, units) => {
                let here = units.iter().find(|known| known.place == place);
                here.map_or(Found::Elsewhere, |known| Found::Known(known.unit))
            }
        }
    }

    pub fn add(&mut self, name: &str, scope: Option<&str>, unit: u32) {
        let parts = self.parts(name);
        let place = parts.place(scope);
        let known = self.units.entry(parts.stem.clone()).or_default();
        // "HTX Mây" and "Hợp tác xã Mây" are one name, whichever of the two is the alias.
        if !known.iter().any(|other| other.unit == unit && other.place == place) {
            known.push(Placed { place, unit });
        }
    }

    /// A unit of which no place was said lies in this commune.
    pub fn move_to(&mut self, name: &str, place: String, unit: u32) {
        let parts = self.parts(name);
        let of_name = self.units.get_mut(&parts.stem).into_iter().flatten();
        of_name.filter(|known| known.unit == unit && known.place.is_none()).for_each(|known| {
            known.place = Some(place.clone());
        });
    }
}

/// The place behind the office: "UBND phường An Hòa" is seated in "phường An Hòa".
pub(super) fn seat(name: &str) -> Option<&str> {
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
pub(super) fn level_by_name(name: &str) -> Option<Level> {
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
