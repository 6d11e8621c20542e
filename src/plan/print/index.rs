//! The index of the yearbook: persons by given name, all others by name, under their letters.

use super::desk::Desk;
use crate::plan::facets::sorting_letter;
use crate::public::{Honoree, HonoreeId, Kind};
use crate::vietnamese::given_name;
use serde::Serialize;
use std::collections::HashMap;

#[derive(Serialize)]
pub struct Letter<'p> {
    letter: char,
    names: Vec<Name<'p>>,
}

/// The name is `before`, `given`, `after` in one.
#[derive(Serialize)]
struct Name<'p> {
    anchor: &'p str,
    before: &'p str,
    /// By which it stands here; empty for those that stand by their first word.
    given: &'p str,
    after: &'p str,
    /// The unit, where somebody else has the same name.
    unit: Option<&'p str>,
    page: Option<u32>,
}

/// Those of `shown` that `wanted` takes, under their letters.
pub fn letters<'p>(desk: &Desk<'p>, shown: &[HonoreeId], wanted: fn(Kind) -> bool) -> Vec<Letter<'p>> {
    let site = desk.site();
    let mut ids: Vec<HonoreeId> = shown.iter().copied().filter(|&id| wanted(site.honoree(id).kind)).collect();
    ids.sort_by_key(|&id| desk.index().name_position(id));
    let mut bearers: HashMap<&str, usize> = HashMap::new();
    ids.iter().for_each(|&id| *bearers.entry(&site.honoree(id).name).or_default() += 1);
    let mut letters: Vec<Letter<'p>> = Vec::new();
    for honoree in ids.into_iter().map(|id| site.honoree(id)) {
        let letter = sorting_letter(honoree);
        if letters.last().is_none_or(|last| last.letter != letter) {
            letters.push(Letter { letter, names: Vec::new() });
        }
        if let Some(last) = letters.last_mut() {
            last.names.push(name(desk, honoree, bearers[honoree.name.as_str()] > 1));
        }
    }
    letters
}

fn name<'p>(desk: &Desk<'p>, honoree: &'p Honoree, shared: bool) -> Name<'p> {
    let (before, given, after) = parts(honoree);
    let unit = honoree.unit.map(|unit| desk.site().unit(unit).name.as_str());
    let page = desk.page_of(&honoree.slug);
    Name { anchor: &honoree.slug, before, given, after, unit: unit.filter(|_| shared), page }
}

/// A person's name around the given name; the whole of any other.
fn parts(honoree: &Honoree) -> (&str, &str, &str) {
    let name = honoree.name.as_str();
    let given = given_name(name);
    let at = name.rfind(given).filter(|_| honoree.kind == Kind::Person && honoree.sort_name.is_none());
    match at {
        Some(at) => (&name[..at], given, &name[at + given.len()..]),
        None => (name, "", ""),
    }
}
