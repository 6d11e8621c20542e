//! The awards of a row: from columns of awards, and from [`matrix`]; completed by the decision's columns, the section and
//! the banner.

use super::banner::{Facts, in_small_letters};
use super::codes::Codes;
use super::complete::complete;
use super::decided;
use super::doubts;
use super::matrix::{self, Matrix, group_year};
use super::memo::{AwardCell, Memo};
use super::problems;
use super::records::{At, AwardRecord};
use super::row::{RowView, shown_line};
use crate::catalogue::{self, ResolvedAward, UNKNOWN_RANK};
use crate::diagnostic::CellAt;
use crate::find::Column;
use crate::public::{AwardState, Level};
use crate::read::Value;
use crate::values::decision::Decision;
use crate::values::{When, date};
use crate::vietnamese::{clean_line, fold};
use crate::vocabulary::Field;
use chrono::Datelike;
use std::rc::Rc;

/// What the surroundings of the row say.
pub(super) struct Surroundings<'a> {
    pub facts: &'a Facts,
    pub codes: &'a Codes,
    pub matrix: &'a [(u32, Matrix)],
    pub memo: &'a Memo,
}

/// All awards of the row.
pub(super) fn awards(row: &mut RowView<'_, '_>, around: &Surroundings<'_>) -> Vec<AwardRecord> {
    let shared = shared(row, around);
    let mut awards = listed(row, around, &shared);
    awards.extend(matrix::marked(row, around, &shared));
    if awards.is_empty() && !refuses(row) {
        awards.extend(implied(row, around, &shared));
    }
    let awards = decided::by_decisions(row, awards, around.memo);
    let awards = decided::by_years(row, awards);
    doubts::say(row, &awards);
    awards
}

/// The row's cell of awards says that there is none ("Không đạt"): the title's award is not its either.
fn refuses(row: &RowView<'_, '_>) -> bool {
    row.peek(Field::Award).is_some_and(|found| {
        let text = shown_line(found.value);
        catalogue::is_refusal(&text) || catalogue::is_grading(&text)
    })
}

/// What the columns beside the award say of it, for each award of the row.
pub(super) struct Shared<'a> {
    pub memo: &'a Memo,
    pub decision: Option<Decision>,
    pub level: Option<Level>,
    pub issuer: Option<String>,
    pub year: Option<When>,
    /// The row has a decision of its own.
    pub own_decision: Option<CellAt>,
}

/// The year that a day without one may be of: a period of several has none.
fn only_year(period: When) -> Option<i32> {
    (period.first_day().year() == period.last_day().year()).then(|| period.year())
}

fn shared<'a>(row: &mut RowView<'_, '_>, around: &Surroundings<'a>) -> Shared<'a> {
    let facts = around.facts;
    let written = row.public_line(Field::DecisionAll).or_else(|| row.public_line(Field::Decision));
    let own_decision = written.as_ref().map(|written| written.at);
    let mut decision = written.map(|written| read_decision(row, &written, around.memo));
    let banner_year = facts.year.as_ref().and_then(|year| only_year(year.value));
    let date = row.when_within(Field::DecisionDate, banner_year).map(|when| when.value);
    let issuer = row.public_line(Field::Issuer).map(|issuer| issuer.value);
    if date.is_some() || issuer.is_some() {
        let own = decision.get_or_insert_with(Decision::default);
        own.date = date.or(own.date);
        own.issuer = issuer.or(own.issuer.take());
    }
    let from_banner = facts.decision.as_ref().map(|decision| decision.value.clone());
    let mut decision = match (decision, from_banner) {
        (Some(own), Some(banner)) if own.number.is_none() && own.date.is_none() => {
            Some(Decision { issuer: own.issuer.or(banner.issuer.clone()), ..banner })
        }
        (own, banner) => own.or(banner),
    };
    let level = level(row, &mut decision).or(facts.level);
    let year = year(row).or_else(|| facts.year.as_ref().map(|year| year.value));
    Shared {
        memo: around.memo,
        issuer: decision.as_ref().and_then(|decision| decision.issuer.clone()),
        level,
        year,
        own_decision,
        decision,
    }
}

/// A decision's cell may hold number, date and issuer together; a text that is none of the known forms is kept whole.
fn read_decision(row: &mut RowView<'_, '_>, cell: &At<String>, memo: &Memo) -> Decision {
    let text = cell.value.trim();
    let found = memo.decisions(text).first().cloned().unwrap_or_default();
    if let Some(fault) = found.date_fault {
        row.say(problems::date(row.place(cell.at), text, fault));
    }
    let blank_number = text.starts_with('/') || !text.chars().any(|character| character.is_ascii_digit());
    match found.number.is_none() && found.date.is_none() && found.date_fault.is_none() && !blank_number {
        true => Decision { number: Some(text.to_string()), ..found },
        false => found,
    }
}

/// The level that a column says. Police lists name the office in it ("Bộ Công an"), which is then the issuer.
fn level(row: &mut RowView<'_, '_>, decision: &mut Option<Decision>) -> Option<Level> {
    let cell = row.line(Field::Level)?;
    if let Some(level) = catalogue::level::parse(&cell.value) {
        return Some(level);
    }
    let level = catalogue::level::of_office(&cell.value);
    match level {
        Some(_) => {
            let own = decision.get_or_insert_with(Decision::default);
            own.issuer = own.issuer.take().or(Some(cell.value));
        }
        None => row.say(problems::unknown_word(
            row.place(cell.at),
            &cell.value,
            "Cấp khen thưởng",
            "Trung ương, Bộ, Tỉnh, Huyện, Xã, Cơ sở",
        )),
    }
    level
}

fn year(row: &mut RowView<'_, '_>) -> Option<When> {
    let listed = row.peek(Field::Year).and_then(|found| date::years(&found.value.shown()));
    if let Some(last) = listed.and_then(|years| years.last().copied()) {
        return Some(When::Year(last));
    }
    if let Some(year) = row.when(Field::Year) {
        return Some(year.value);
    }
    let from = row.when(Field::YearFrom)?.value.year();
    let to = row.when(Field::YearTo).map_or(from, |to| to.value.year());
    Some(if from == to { When::Year(from) } else { When::Years(from.min(to), from.max(to)) })
}

/// Awards named in a column of awards.
fn listed(row: &mut RowView<'_, '_>, around: &Surroundings<'_>, shared: &Shared<'_>) -> Vec<AwardRecord> {
    let mut awards = Vec::new();
    for (field, state) in [(Field::Award, AwardState::Granted), (Field::ProposedAward, AwardState::Proposed)]
    {
        if field == Field::ProposedAward && has_result(row) {
            continue;
        }
        for found in award_cells(row, field, around.codes) {
            let text = found.value;
            let cell = At::new(text, found.at);
            if names_none(row, &cell, around) || is_request(row, &cell, around.memo) {
                continue;
            }
            row.guard(&cell);
            let state = if around.facts.proposed.is_some() { AwardState::Proposed } else { state };
            let of_group = of_group(row, cell.at, shared);
            for award in &resolve(row, &cell, around.memo).awards {
                awards.push(complete(award.clone(), cell.at, state, of_group.as_ref().unwrap_or(shared)));
            }
        }
    }
    awards
}

/// What is said of an award whose column stands in a year's group ("Năm 2023" over "Danh hiệu | Số QĐ"): the decision and
/// the year are those of its own group, never of another's.
fn of_group<'a>(row: &mut RowView<'_, '_>, at: CellAt, shared: &Shared<'a>) -> Option<Shared<'a>> {
    let own = row.table.columns.iter().find(|column| column.index == at.column)?;
    let year = group_year(own)?;
    let beside = |column: &Column| column.path.first() == own.path.first();
    let written = row.values_where(Field::Decision, beside).into_iter().next();
    let written = written.map(|found| At::new(shown_line(found.value), found.at));
    let decision = written.map(|written| {
        row.guard(&written);
        read_decision(row, &written, shared.memo)
    });
    Some(Shared {
        memo: shared.memo,
        issuer: decision.as_ref().and_then(|decision| decision.issuer.clone()),
        level: shared.level,
        year: Some(year),
        own_decision: shared.own_decision,
        decision,
    })
}

/// A title that was registered for ("Danh hiệu đăng ký") is nothing beside a column of what was given.
fn has_result(row: &RowView<'_, '_>) -> bool {
    let registered =
        row.columns(Field::ProposedAward).all(|column| fold(&column.title()).contains("dang ky"));
    registered && row.has_column(Field::Award)
}

/// What the columns of awards say. Columns of codes ("Mã danh hiệu") repeat what stands beside them in words, and serve
/// where that is blank.
fn award_cells(row: &mut RowView<'_, '_>, field: Field, codes: &Codes) -> Vec<At<String>> {
    let written = row.values_where(field, |column| !is_code(column));
    if !written.is_empty() {
        let said = |found: At<&Value>| {
            let code = codes.resolve(&shown_line(found.value));
            At::new(code.map_or_else(|| shown_lines(found.value), str::to_string), found.at)
        };
        return written.into_iter().map(said).collect();
    }
    let mut said = Vec::new();
    for found in row.values_where(field, is_code) {
        let code = shown_line(found.value);
        let heading = row.columns(field).find(|column| column.index == found.at.column).map(Column::title);
        match codes.resolve_under(&code, &heading.unwrap_or_default()) {
            Some(text) => said.push(At::new(text.to_string(), found.at)),
            None if catalogue::resolve(&code).iter().any(|award| award.exact) => {
                said.push(At::new(code, found.at))
            }
            None => row.say(problems::unknown_code(row.place(found.at), &code)),
        }
    }
    said
}

/// "Mã danh hiệu". Asked for each row: a first letter tells most columns.
fn is_code(column: &Column) -> bool {
    let first = column.path.iter().flat_map(|text| text.chars()).find(|letter| letter.is_alphanumeric());
    matches!(first, Some('m' | 'M')) && fold(&column.title()).starts_with("ma ")
}

/// A cell as shown, its line breaks kept: they part one award from the next.
fn shown_lines(value: &Value) -> String {
    let shown = value.shown();
    let lines = shown.lines().map(clean_line).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// A cell of awards that names none: blank, refused, a mark. Gradings in it are said, and marks of which nothing tells
/// what they mean.
fn names_none(row: &mut RowView<'_, '_>, cell: &At<String>, around: &Surroundings<'_>) -> bool {
    let said = around.memo.award_cell(&cell.value);
    for grading in &said.gradings {
        row.say(problems::grading(row.place(cell.at), grading));
    }
    if said.is_mark && around.facts.award.is_none() {
        row.say(problems::mark_without_award(row.place(cell.at), &cell.value));
    }
    said.is_mark || said.is_refusal
}

/// A text below a bare "Đề nghị" that names no known award may ask for anything; it is said and not published.
fn is_request(row: &mut RowView<'_, '_>, cell: &At<String>, memo: &Memo) -> bool {
    let mut columns = row.table.columns.iter().filter(|column| column.index == cell.at.column);
    let mut is_bare =
        || columns.any(|column| matches!(fold(&column.title()).as_str(), "de nghi" | "de xuat"));
    if memo.resolve(&in_small_letters(&cell.value)).iter().any(|award| award.exact) || !is_bare() {
        return false;
    }
    row.say(problems::unknown_word(row.place(cell.at), &cell.value, "Đề nghị", "Giấy khen, Bằng khen"));
    true
}

pub(super) fn says_nothing(text: &str) -> bool {
    catalogue::is_refusal(text)
}

/// The awards that a text names; unknown ones as they stand, said.
pub(super) fn resolve(row: &mut RowView<'_, '_>, cell: &At<String>, memo: &Memo) -> Rc<AwardCell> {
    let found = memo.award_cell(&cell.value);
    for award in &found.awards {
        if award.misfiled.is_some() {
            row.say(problems::misfiled_award(row.place(cell.at), &clean_line(&cell.value), &award.name));
        }
        if award.rank >= UNKNOWN_RANK {
            row.say(problems::unknown_award(row.place(cell.at), &award.name));
        }
    }
    found
}

/// How an award is called of which a decision alone speaks.
pub(super) const UNNAMED: &str = "Khen thưởng";

/// No column names the award: the section or the title does, or a decision alone speaks of one.
fn implied(row: &mut RowView<'_, '_>, around: &Surroundings<'_>, shared: &Shared<'_>) -> Option<AwardRecord> {
    let facts = around.facts;
    let state = if facts.proposed.is_some() { AwardState::Proposed } else { AwardState::Granted };
    if let Some(award) = &facts.award {
        return Some(complete(award.value.clone(), award.at, state, shared));
    }
    if let Some(recognised) = recognised(row, shared) {
        return Some(complete(recognised.value, recognised.at, state, shared));
    }
    let names_awards = row.has_column(Field::Award) || row.has_column(Field::ProposedAward);
    let around = facts.decision.as_ref().filter(|_| !names_awards).map(|decision| decision.at);
    let at = shared.own_decision.or(around)?;
    let has_decision = shared.decision.as_ref().is_some_and(|decision| decision.number.is_some());
    if !has_decision || row.has_column(Field::Award) && state == AwardState::Proposed {
        return None;
    }
    let unnamed = ResolvedAward {
        name: UNNAMED.into(),
        form: UNNAMED.into(),
        rank: UNKNOWN_RANK,
        ..ResolvedAward::default()
    };
    Some(complete(unnamed, at, state, shared))
}

/// Lists of initiatives say who recognised each and when, and call it no award.
fn recognised(row: &mut RowView<'_, '_>, shared: &Shared<'_>) -> Option<At<ResolvedAward>> {
    let column = row.columns(Field::ModelName).next()?;
    let dated = row.has_column(Field::DecisionDate) || row.has_column(Field::Issuer);
    let decision =
        shared.decision.as_ref().filter(|decision| decision.date.is_some() || decision.issuer.is_some());
    decision.filter(|_| dated)?;
    let name = match fold(&column.title()) {
        title if title.contains("de tai") || title.contains("sang kien") => "Công nhận đề tài, sáng kiến",
        _ => "Công nhận mô hình",
    };
    let award = ResolvedAward {
        name: name.into(),
        form: name.into(),
        rank: UNKNOWN_RANK,
        ..ResolvedAward::default()
    };
    Some(At::new(award, CellAt::new(row.row.index, column.index)))
}
