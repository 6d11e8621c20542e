//! Photos that bear people's names: `nguyen-thi-dao.jpg`, `Nguyễn Thị Đào - Phường An Hòa 2.png`.

use super::Shelf;
use crate::vietnamese::{fold, name_key};
use std::collections::BTreeMap;

/// Somebody (or a collective) who may have a photo.
#[derive(Clone, Copy, Debug)]
pub struct Person<'p> {
    pub name: &'p str,
    pub unit: Option<&'p str>,
}

/// What the shelf has for one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found<'s> {
    Nothing,
    /// In the order of their trailing numbers.
    Photos(Vec<&'s str>),
    /// Several files bear the name, and no number says which is first.
    SeveralFiles(Vec<&'s str>),
    /// The file bears the name of `people` persons.
    SeveralPeople {
        file: &'s str,
        people: usize,
    },
}

/// What the shelf has for all.
#[derive(Debug, Default)]
pub struct Matches<'s> {
    /// One for each person, in their order.
    pub found: Vec<Found<'s>>,
    /// Files that bear nobody's name.
    pub unclaimed: Vec<&'s str>,
}

/// Who is called so: positions of persons by key.
type Index = BTreeMap<String, Vec<usize>>;

/// Names with accents and without; the more telling ones, with the unit, apart.
#[derive(Default)]
struct Names {
    accented: [Index; 2],
    folded: [Index; 2],
}

impl Shelf {
    /// Gives each of `people` the photos that bear their name. All who could have a photo must be among them, or a
    /// namesake's photo is given away.
    pub fn of_people(&self, people: &[Person]) -> Matches<'_> {
        if self.files.is_empty() {
            return Matches { found: vec![Found::Nothing; people.len()], unclaimed: Vec::new() };
        }
        let names = Names::new(people);
        let mut own: Vec<Vec<usize>> = vec![Vec::new(); people.len()];
        let mut shared: Vec<Option<(usize, usize)>> = vec![None; people.len()];
        let mut unclaimed = Vec::new();
        for (index, file) in self.files.iter().enumerate() {
            match names.bearers(&file.stem) {
                [] => unclaimed.push(self.path(index)),
                [only] => own[*only].push(index),
                several => several.iter().for_each(|person| shared[*person] = Some((index, several.len()))),
            }
        }
        let found = own.into_iter().zip(shared).map(|(own, shared)| self.found(own, shared)).collect();
        Matches { found, unclaimed }
    }

    fn found(&self, mut own: Vec<usize>, shared: Option<(usize, usize)>) -> Found<'_> {
        let number = |index: &usize| self.files[*index].stem.number;
        own.sort_by_key(number);
        let in_doubt = own.windows(2).any(|pair| number(&pair[0]) == number(&pair[1]));
        let files: Vec<&str> = own.iter().map(|index| self.path(*index)).collect();
        match (files.is_empty(), shared) {
            (true, None) => Found::Nothing,
            (true, Some((file, people))) => Found::SeveralPeople { file: self.path(file), people },
            (false, _) if in_doubt => Found::SeveralFiles(files),
            (false, _) => Found::Photos(files),
        }
    }
}

impl Names {
    fn new(people: &[Person]) -> Self {
        let mut names = Self::default();
        for (position, person) in people.iter().enumerate() {
            for text in with_unit(person) {
                names.insert(0, &text, position);
            }
            names.insert(1, person.name, position);
        }
        names
    }

    fn insert(&mut self, tier: usize, text: &str, position: usize) {
        for (index, key) in [(&mut self.accented[tier], name_key(text)), (&mut self.folded[tier], fold(text))]
        {
            let bearers = index.entry(key).or_default();
            if bearers.last() != Some(&position) {
                bearers.push(position);
            }
        }
    }

    /// Who is meant by a file's name. Accents that are written decide; without them all are meant whose name folds so.
    fn bearers(&self, stem: &super::Stem) -> &[usize] {
        let accented = stem.names.iter().filter(|_| stem.accented).map(|name| (&self.accented, name.clone()));
        let folded = stem.names.iter().map(|name| (&self.folded, fold(name)));
        let mut tries =
            accented.chain(folded).flat_map(|(tiers, key)| tiers.iter().map(move |index| index.get(&key)));
        tries.find_map(|bearers| bearers.filter(|bearers| !bearers.is_empty())).map_or(&[], Vec::as_slice)
    }
}

/// The name with the unit after it or before it, and with the unit's proper name alone ("Phường An Hòa": "An Hòa").
fn with_unit(person: &Person) -> Vec<String> {
    let Some(unit) = person.unit else { return Vec::new() };
    let proper = unit.split_once(' ').map(|(_, proper)| proper);
    let units = [Some(unit), proper].into_iter().flatten();
    units.flat_map(|unit| [format!("{} {unit}", person.name), format!("{unit} {}", person.name)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person<'p>(name: &'p str, unit: &'p str) -> Person<'p> {
        Person { name, unit: Some(unit).filter(|unit| !unit.is_empty()) }
    }

    #[test]
    fn names_are_found_with_and_without_accents() {
        let files = [
            "a/nguyen_thi_dao-2.jpg",
            "a/Nguyễn Thị Đào.jpg",
            "b/Ông Lê Nam.png",
            "to-3-an-hoa.webp",
            "x.jpg",
        ];
        let shelf = Shelf::new(files.into_iter());
        let people = [
            person("Nguyễn Thị Đào", "Phường An Hòa"),
            person("LÊ NAM", ""),
            person("Tổ 3", "Phường An Hòa"),
            person("Không Ảnh", ""),
        ];
        let matches = shelf.of_people(&people);
        let expected = [
            Found::Photos(vec!["a/Nguyễn Thị Đào.jpg", "a/nguyen_thi_dao-2.jpg"]),
            Found::Photos(vec!["b/Ông Lê Nam.png"]),
            Found::Photos(vec!["to-3-an-hoa.webp"]),
            Found::Nothing,
        ];
        assert_eq!(matches.found, expected);
        assert_eq!(matches.unclaimed, ["x.jpg"]);
    }

    #[test]
    fn a_photo_is_never_given_to_one_of_two_namesakes() {
        let shelf = Shelf::new(["le-nam.jpg", "le-nam-an-hoa.jpg"].into_iter());
        let people = [
            person("Lê Nam", "Phường An Hòa"),
            person("Lê Năm", "Xã Phú Lộc"),
            person("Lê Nam", "Xã An Lộc"),
        ];
        let matches = shelf.of_people(&people);
        let shared = Found::SeveralPeople { file: "le-nam.jpg", people: 3 };
        assert_eq!(matches.found, [Found::Photos(vec!["le-nam-an-hoa.jpg"]), shared.clone(), shared]);
    }

    #[test]
    fn accents_that_are_written_decide() {
        let shelf = Shelf::new(["Lê Năm.jpg"].into_iter());
        let people = [person("Lê Nam", ""), person("Lê Năm", "")];
        assert_eq!(shelf.of_people(&people).found, [Found::Nothing, Found::Photos(vec!["Lê Năm.jpg"])]);
    }

    #[test]
    fn files_of_one_name_without_numbers_are_a_doubt() {
        let shelf = Shelf::new(["a/le-nam.jpg", "b/Lê Nam.png", "b/Lê Nam 2.png"].into_iter());
        let matches = shelf.of_people(&[person("Lê Nam", "")]);
        assert_eq!(
            matches.found,
            [Found::SeveralFiles(vec!["a/le-nam.jpg", "b/Lê Nam.png", "b/Lê Nam 2.png"])]
        );
    }
}
