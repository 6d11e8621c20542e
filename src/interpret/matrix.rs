//! Columns that are themselves an award, with a mark for whoever has it, or a year, with what was given in it.

use super::awards::{Shared, Surroundings, resolve, says_nothing};
use super::complete::complete;
use super::problems;
use super::records::{At, AwardRecord};
use super::row::{RowView, shown_line};
use crate::catalogue::{self, ResolvedAward};
use crate::find::Column;
use crate::public::AwardState;
use crate::read::Value;
use crate::values::{When, date, decision, mark};
use crate::vietnamese::{clean_line, fold};
use crate::vocabulary::Meaning;

/// A column that is itself an award or a year.
#[derive(Clone, Debug)]
pub(super) enum Matrix {
    /// A mark in the cell means that the row has it.
    Award(Box<ResolvedAward>),
    /// The cell says which award was given in that year.
    Year(When),
}

impl Matrix {
    /// How it is called when the reading is explained.
    pub fn name(&self) -> String {
        match self {
            Matrix::Award(award) => award.name.clone(),
            Matrix::Year(year) => year.vi().trim_start_matches("năm ").to_string(),
        }
    }
}

/// The columns of a table that are awards or years; their headings are then no unknown ones.
pub(super) fn columns(columns: &[Column]) -> Vec<(u32, Matrix)> {
    let unknown = columns.iter().filter(|column| matches!(column.meaning, Meaning::Unknown { .. }));
    unknown
        .filter_map(|column| {
            let leaf = clean_line(column.path.last()?);
            if let Some(year) = year_heading(&leaf) {
                return Some((column.index, Matrix::Year(year)));
            }
            let mut award = catalogue::resolve(&leaf).into_iter().find(|award| award.exact)?;
            award.year = award.year.or_else(|| group_year(column));
            Some((column.index, Matrix::Award(Box::new(award))))
        })
        .collect()
}

/// The year of the group that a column stands in: "Năm 2024" over "LĐTT | CSTĐCS".
pub(super) fn group_year(column: &Column) -> Option<When> {
    let groups = column.path.split_last().map_or(&[][..], |(_, groups)| groups);
    groups.iter().rev().find_map(|group| year_heading(&clean_line(group)))
}

/// "2021", "Năm 2021", "Năm học 2021-2022", "Danh hiệu năm 2023": the year or years whose awards a column holds.
fn year_heading(leaf: &str) -> Option<When> {
    const BEFORE: [&str; 9] = [
        "",
        "nam",
        "nam hoc",
        "danh hieu nam",
        "danh hieu thi dua nam",
        "hinh thuc khen thuong nam",
        "khen thuong nam",
        "danh hieu",
        "khen thuong",
    ];
    let folded = fold(leaf);
    let start = folded.find(|c: char| c.is_ascii_digit())?;
    let (before, years) = folded.split_at(start);
    let years: Option<Vec<i32>> = years.split(' ').map(|part| part.parse().ok()).collect();
    match years.filter(|_| BEFORE.contains(&before.trim_end()))?.as_slice() {
        [year] if (1945..2200).contains(year) => Some(When::Year(*year)),
        &[from, to] if (1945..2200).contains(&from) && (from..from + 50).contains(&to) => {
            Some(When::Years(from, to))
        }
        _ => None,
    }
}

/// Awards of a column each, and awards in columns of years.
pub(super) fn marked(
    row: &mut RowView<'_, '_>,
    around: &Surroundings<'_>,
    shared: &Shared<'_>,
) -> Vec<AwardRecord> {
    let state = if around.facts.proposed.is_some() { AwardState::Proposed } else { AwardState::Granted };
    let mut awards = Vec::new();
    for (column, means) in around.matrix {
        let Some(found) = row.cell(*column) else { continue };
        let heading = row.table.columns.iter().find(|heading| heading.index == *column);
        if heading.is_some_and(|heading| row.is_too_long(&found, heading)) {
            continue;
        }
        let text = shown_line(found.value);
        if says_nothing(&text) && !mark::is_mark(&text) {
            continue;
        }
        match means {
            Matrix::Award(award) if is_count(found.value) => {
                row.say(problems::count_in_matrix(row.place(found.at), &text, &award.name));
            }
            Matrix::Award(award) => {
                let mut record = complete(ResolvedAward::clone(award), found.at, state, shared);
                if !mark::is_mark(&text) {
                    note_in_mark(&mut record, &text);
                }
                awards.push(record);
            }
            Matrix::Year(year) if !mark::is_mark(&text) => {
                for grading in catalogue::gradings(&text) {
                    row.say(problems::grading(row.place(found.at), &grading));
                }
                for award in &resolve(row, &At::new(text.clone(), found.at), around.memo).awards {
                    let mut record = complete(award.clone(), found.at, state, shared);
                    record.year = Some(*year);
                    awards.push(record);
                }
            }
            Matrix::Year(_) => {}
        }
    }
    awards
}

/// A number that is neither a mark nor a year: how many were given the award, not that this row was.
fn is_count(value: &Value) -> bool {
    matches!(value, Value::Number(number) if *number > 1.0 && date::year(*number).is_none() && *number < 1000.0)
}

/// What stands in a matrix cell in place of a mark: a year or a decision.
fn note_in_mark(record: &mut AwardRecord, text: &str) {
    if let Ok(year) = date::parse(text) {
        record.year = Some(year);
    } else {
        let decision = decision::parse(text);
        record.decision = decision.number.or(record.decision.take());
        record.date = decision.date.or(record.date);
    }
}
