//! Units that only withheld rows name: they leave the public model, so that nothing of such a row stands anywhere.

use crate::public::{Site, UnitId};

/// Keeps the units that have a row of their own (the first `declared`), those that something published stands in, and
/// those above and after them.
pub(super) fn keep_public(site: &mut Site, declared: usize) {
    let mut open: Vec<UnitId> =
        (0..declared.min(site.units.len())).map(|index| UnitId(index as u32)).collect();
    open.extend(referred(site).filter_map(|unit| *unit));
    let kept = reached(site, open);
    let mut next = 0;
    let moved: Vec<Option<UnitId>> = kept
        .iter()
        .map(|&keep| {
            let id = keep.then_some(UnitId(next));
            next += u32::from(keep);
            id
        })
        .collect();
    let mut keeps = kept.iter();
    site.units.retain(|_| keeps.next().copied().unwrap_or(true));
    for unit in &mut site.units {
        for link in [&mut unit.parent, &mut unit.successor] {
            *link = link.and_then(|id| moved[id.0 as usize]);
        }
    }
    referred(site).for_each(|unit| *unit = unit.and_then(|id| moved[id.0 as usize]));
}

/// The units of a list, and all above and after them.
fn reached(site: &Site, mut open: Vec<UnitId>) -> Vec<bool> {
    let mut reached = vec![false; site.units.len()];
    while let Some(id) = open.pop() {
        if !std::mem::replace(&mut reached[id.0 as usize], true) {
            let unit = &site.units[id.0 as usize];
            open.extend(unit.parent.into_iter().chain(unit.successor));
        }
    }
    reached
}

/// Every place of the public model, but the units themselves, that names a unit.
fn referred(site: &mut Site) -> impl Iterator<Item = &mut Option<UnitId>> {
    let honorees = site.honorees.iter_mut().map(|honoree| &mut honoree.unit);
    let events = site.events.iter_mut().map(|event| &mut event.host);
    let talks = site.talks.iter_mut().map(|talk| &mut talk.unit);
    honorees.chain(events).chain(talks)
}
