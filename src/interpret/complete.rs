//! An award as its cell names it, completed by what the row's other columns, the section and the banner say.

use super::awards::Shared;
use super::records::AwardRecord;
use crate::catalogue::ResolvedAward;
use crate::diagnostic::CellAt;
use crate::public::{AwardState, Level};
use crate::values::When;

/// The award with all that its row says of it.
pub(super) fn complete(
    award: ResolvedAward,
    at: CellAt,
    state: AwardState,
    shared: &Shared<'_>,
) -> AwardRecord {
    let decision = shared.decision.clone().unwrap_or_default();
    let award = completed(award, shared);
    let own = award.decision.clone().unwrap_or_default();
    AwardRecord {
        at,
        rank: award.rank,
        form: award.form.to_string(),
        level: award.level.or(shared.level),
        issuer: own.issuer.or(decision.issuer).or(award.issuer),
        year: award.year.or(shared.year).or(own.date.or(decision.date).map(|date| When::Year(date.year()))),
        name: award.name,
        state: if award.proposed { AwardState::Proposed } else { state },
        // A decision in the award's own cell is that award's; the row's columns speak for the others.
        decision: own.number.clone().or(decision.number.filter(|_| own.number.is_none())),
        date: own.date.or(decision.date.filter(|_| own.number.is_none())),
        reason: award.reason,
    }
}

/// "Bằng khen" alone does not tell which; the columns of issuer and level do.
fn completed(award: ResolvedAward, shared: &Shared<'_>) -> ResolvedAward {
    let told = award.issuer.is_some() || shared.issuer.is_some();
    if let Some(own) = of_issuer(&award, shared) {
        return own;
    }
    let by_level_alone =
        award.exact && !told && shared.level.is_some() && LEVELLED.contains(&award.form.as_str());
    if award.id.is_none() || (award.exact && !by_level_alone) {
        return award;
    }
    let by_issuer = shared.issuer.as_ref().map(|issuer| format!("{} của {issuer}", award.name));
    let by_level = shared.level.map(|level| format!("{} cấp {}", award.name, level_word(level)));
    let whole = [by_issuer, by_level].into_iter().flatten().find_map(|text| {
        let found = shared.memo.resolve(&text);
        found.first().filter(|found| found.exact && found.form == award.form).cloned()
    });
    match whole {
        Some(whole) => ResolvedAward {
            year: award.year,
            decision: award.decision,
            reason: award.reason,
            proposed: award.proposed,
            ..whole
        },
        None => award,
    }
}

/// "Bằng khen" beside the issuer "Thủ tướng Chính phủ" is an award of its own.
fn of_issuer(award: &ResolvedAward, shared: &Shared<'_>) -> Option<ResolvedAward> {
    let issuer = shared.issuer.as_ref().filter(|_| award.exact && award.issuer.is_none())?;
    let found = shared.memo.resolve(&format!("{} của {issuer}", award.name)).first()?.clone();
    let is_other = found.exact && found.id != award.id && LEVELLED.contains(&award.form.as_str());
    let own = || ResolvedAward {
        year: award.year,
        decision: award.decision.clone(),
        reason: award.reason.clone(),
        proposed: award.proposed,
        ..found
    };
    is_other.then(own)
}

/// Forms that every level grants, so that the name alone does not tell which.
const LEVELLED: [&str; 3] = ["Bằng khen", "Giấy khen", "Cờ thi đua"];

fn level_word(level: Level) -> &'static str {
    match level {
        Level::Central => "trung ương",
        Level::Ministry => "bộ",
        Level::Province => "tỉnh",
        Level::District => "huyện",
        Level::Commune => "xã",
        Level::Grassroots => "cơ sở",
    }
}
