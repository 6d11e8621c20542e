//! Who stands where in the yearbook: collectives, households and models, then persons; by honour, field, unit, name; in
//! as few volumes as can be bound.

use super::measure::told;
use crate::plan::Plan;
use crate::plan::view::parts;
use crate::public::{Award, AwardState, Honoree, HonoreeId, Kind};
use crate::vietnamese::Collation;

/// Collectives before persons, as in the books of the field.
pub const GROUPS: [Kind; 4] = [Kind::Collective, Kind::Household, Kind::Model, Kind::Person];

/// What a volume holds at most, in thousandths of a page of A4: a book of 320 pages can still be bound and held.
const THICKEST: u64 = 320_000;

/// What an honoree takes of a page at least, and what a hundred letters of text take, in thousandths of a page of A4.
const RECORD: u64 = 180;
const HUNDRED_LETTERS: u64 = 45;

/// A volume of the yearbook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Volume {
    /// From 1.
    pub number: usize,
    /// How many there are.
    pub of: usize,
    /// In the order of the book.
    pub honorees: Vec<HonoreeId>,
}

/// Equally thick volumes.
pub fn volumes(plan: &Plan) -> Vec<Volume> {
    let order = honorees(plan);
    let weights = || order.iter().map(|&id| weight(plan.site.honoree(id)));
    let all: u64 = weights().sum();
    let of = all.div_ceil(THICKEST).max(1);
    let mut volumes: Vec<Volume> =
        (1..=of as usize).map(|number| Volume { number, of: of as usize, honorees: Vec::new() }).collect();
    let mut before = 0;
    for (&id, weight) in order.iter().zip(weights()) {
        volumes[(before * of / all.max(1)) as usize].honorees.push(id);
        before += weight;
    }
    volumes
}

/// Everybody in the order of the book.
pub fn honorees(plan: &Plan) -> Vec<HonoreeId> {
    let collation = Collation::new();
    let mut all: Vec<HonoreeId> =
        (0..plan.site.honorees.len()).map(|index| HonoreeId(index as u32)).collect();
    all.sort_by_cached_key(|&id| {
        let honoree = plan.site.honoree(id);
        let group = GROUPS.iter().position(|&kind| kind == honoree.kind);
        let rank = parts::seal(honoree).map_or(u16::MAX, |award| award.rank);
        let unit = honoree.unit.map(|unit| plan.site.unit(unit).name.as_str());
        let key = |text: Option<&str>| (text.is_none(), text.map(|text| collation.key(text)));
        (group, rank, key(honoree.field.as_deref()), key(unit), plan.index.name_position(id))
    });
    all
}

fn weight(honoree: &Honoree) -> u64 {
    RECORD + told(honoree) as u64 * HUNDRED_LETTERS / 100
}

/// The awards that stand in print: those that are only proposed do not.
pub fn granted(honoree: &Honoree) -> impl Iterator<Item = &Award> {
    honoree.awards.iter().filter(|award| award.state == AwardState::Granted)
}
