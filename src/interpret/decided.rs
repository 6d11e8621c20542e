//! Several awards of a row beside several decisions or years: which belongs to which.

use super::memo::Memo;
use super::problems;
use super::records::AwardRecord;
use super::row::{RowView, shown_line};
use crate::values::decision::Decision;
use crate::values::{When, date};
use crate::vocabulary::Field;

/// "12/QĐ-UBND ngày …; 13/QĐ-UBND ngày …" beside two awards: each has its own, in order. Where the numbers differ the
/// first decision stays with all, and that is said.
pub(super) fn by_decisions(
    row: &mut RowView<'_, '_>,
    mut awards: Vec<AwardRecord>,
    memo: &Memo,
) -> Vec<AwardRecord> {
    let Some(found) = row.peek(Field::DecisionAll).or_else(|| row.peek(Field::Decision)) else {
        return awards;
    };
    let decisions = memo.decisions(&found.value.shown());
    if decisions.len() < 2 || awards.is_empty() {
        return awards;
    }
    if decisions.len() == awards.len() {
        awards.iter_mut().zip(decisions.iter()).for_each(|(award, decision)| decide(award, decision.clone()));
    } else {
        row.say(problems::decisions_unmatched(row.place(found.at), &shown_line(found.value), awards.len()));
    }
    awards
}

fn decide(award: &mut AwardRecord, decision: Decision) {
    award.decision = decision.number.or(award.decision.take());
    award.date = decision.date.or(award.date);
    award.issuer = decision.issuer.or(award.issuer.take());
}

/// "2019, 2021" in the column of years: the row's award once for each.
pub(super) fn by_years(row: &RowView<'_, '_>, awards: Vec<AwardRecord>) -> Vec<AwardRecord> {
    let Some(found) = row.peek(Field::Year) else { return awards };
    let Some(years) = date::years(&found.value.shown()) else { return awards };
    let each = |award: &AwardRecord| -> Vec<AwardRecord> {
        years.iter().map(|year| AwardRecord { year: Some(When::Year(*year)), ..award.clone() }).collect()
    };
    match awards.as_slice() {
        [award] => each(award),
        // As many awards as years: each has its own.
        several if several.len() == years.len() => {
            let own =
                |(award, year): (AwardRecord, &i32)| AwardRecord { year: Some(When::Year(*year)), ..award };
            awards.into_iter().zip(&years).map(own).collect()
        }
        several => several.iter().flat_map(each).collect(),
    }
}
