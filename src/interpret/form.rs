//! Forms of one person or collective, and the histories of awards below them: whose the awards of a history are, and
//! which award a form asks for.

use super::banner::Facts;
use super::honoree::{self, Around};
use super::problems;
use super::records::{AwardRecord, HonoreeRecord};
use super::row::RowView;
use crate::diagnostic::CellAt;
use crate::public::AwardState;
use crate::vocabulary::Field;

/// The award that the title of a form asks for ("… ĐỀ NGHỊ TẶNG BẰNG KHEN …"), taken out of the facts: awards that the
/// form's own lines tell of were given before.
pub(super) fn asked(facts: &mut Facts) -> Option<AwardRecord> {
    facts.proposed.as_ref()?;
    let award = facts.award.take()?;
    facts.proposed = None;
    let (at, award) = (award.at, award.value);
    Some(AwardRecord {
        at,
        name: award.name,
        form: award.form.to_string(),
        rank: award.rank,
        state: AwardState::Proposed,
        level: award.level,
        issuer: award.issuer,
        ..AwardRecord::default()
    })
}

/// A row of a history: an award of whom the form above is about, who may be a couple.
pub(super) fn history(
    row: &mut RowView<'_, '_>,
    around: &Around<'_>,
    people: &[Box<HonoreeRecord>],
) -> Vec<HonoreeRecord> {
    let awards = honoree::awards(row, around);
    if people.is_empty() {
        let column = row.columns(Field::Award).next().map_or(0, |column| column.index);
        row.say(problems::owner_refused(row.place(CellAt::new(row.row.index, column))));
    }
    let with_awards = |person: &HonoreeRecord| HonoreeRecord {
        origin: row.origin(),
        hidden: person.hidden || row.row.hidden,
        awards: awards.clone(),
        achievement: None,
        story: None,
        photo: None,
        ..person.clone()
    };
    people.iter().map(|person| with_awards(person)).collect()
}
