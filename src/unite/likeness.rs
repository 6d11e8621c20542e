//! Whether a row is about a person who is already known by the same name: surely, perhaps, or not.

use super::model::Person;
use super::spelling;
use super::units::{Kin, Units};
use crate::public::{Award, Kind};
use crate::values::When;
use crate::vietnamese::name_key;

/// What a row and a known person of the same name and kind are to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Likeness {
    /// Of the same unit, and nothing speaks against it.
    Same,
    /// Nothing says that they are two, but nothing but the name says that they are one.
    Perhaps,
    /// Two in one list, though their unit is the same: a list does not honour anybody twice for one thing.
    Namesakes,
    Other,
}

/// A name shared by strangers is common, so that a unit that one of them lacks must be made good by the year of birth
/// or the position; a unit that differs, by the very day of birth.
pub(super) fn likeness(row: &Person, known: &Person, units: &Units) -> Likeness {
    if codes_differ(row, known) || years_differ(row, known) {
        return Likeness::Other;
    }
    let kin = match (row.unit, known.unit) {
        (Some(a), Some(b)) => units.kin(a, b),
        (None, None) => Kin::One,
        _ => Kin::Near,
    };
    match (kin, row.kind) {
        (Kin::One, _) if are_namesakes(row, known) => Likeness::Namesakes,
        (Kin::One, _) => Likeness::Same,
        (Kin::Near, _) if tells_more(row, known) => Likeness::Same,
        (Kin::Near, _) => Likeness::Perhaps,
        (Kin::Apart, Kind::Person) if born_on_one_day(row, known) => Likeness::Same,
        (Kin::Apart, _) => Likeness::Other,
    }
}

/// Something besides the name says that they are one.
fn tells_more(row: &Person, known: &Person) -> bool {
    let same_year = year(row).is_some() && year(row) == year(known);
    let same_position = row.position.is_some() && positions_agree(row, known);
    let own_name = matches!(row.kind, Kind::Collective | Kind::Model)
        && !spelling::is_local(&spelling::spelled(&row.name));
    row.only_awards || known.only_awards || same_year || same_position || own_name
}

fn codes_differ(row: &Person, known: &Person) -> bool {
    row.code.is_some() && known.code.is_some() && row.code != known.code
}

fn years_differ(row: &Person, known: &Person) -> bool {
    year(row).is_some() && year(known).is_some() && year(row) != year(known)
}

pub(super) fn year(person: &Person) -> Option<i32> {
    person.private.birth.map(When::year)
}

fn born_on_one_day(row: &Person, known: &Person) -> bool {
    matches!((row.private.birth, known.private.birth), (Some(When::Day(a)), Some(When::Day(b))) if a == b)
}

/// Two rows of one list that give the same award to people born on different days, or in different positions.
fn are_namesakes(row: &Person, known: &Person) -> bool {
    let here = row.origins.first().map(|origin| &origin.sheet);
    if !known.origins.iter().any(|origin| Some(&origin.sheet) == here) {
        return false;
    }
    let days_differ = matches!((row.private.birth, known.private.birth), (Some(When::Day(a)), Some(When::Day(b))) if a != b);
    let untold = row.private.birth.is_none() && known.private.birth.is_none();
    let both = row.position.is_some() && known.position.is_some();
    let same_award = row.awards.iter().any(|award| known.awards.iter().any(|own| are_one(award, own)));
    let other_position = untold && both && !positions_agree(row, known);
    row.kind == Kind::Person && row.code.is_none() && same_award && (days_differ || other_position)
}

fn are_one(a: &Award, b: &Award) -> bool {
    name_key(&a.name) == name_key(&b.name)
        && a.state == b.state
        && a.year == b.year
        && a.decision == b.decision
}

fn positions_agree(row: &Person, known: &Person) -> bool {
    let key = |person: &Person| person.position.as_deref().map(name_key);
    key(row) == key(known)
}
