//! Who a row is about: names, form of address, sex and birth. Sex comes from what the row says of it, never from a rank.

use super::problems;
use super::records::At;
use super::row::{RowView, shown_line};
use crate::catalogue;
use crate::diagnostic::CellAt;
use crate::find::in_capitals;
use crate::public::Kind;
use crate::read::Value;
use crate::values::{Sex, When, mark, person};
use crate::vietnamese::{title_case_name, unit_case};
use crate::vocabulary::Field;
use chrono::NaiveDate;

/// The one or more honorees that a row names.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Named {
    pub kind: Kind,
    pub title: String,
    pub name: At<String>,
    pub posthumous: bool,
}

/// The cell that names the row, and the field of its column.
pub(super) fn name(row: &mut RowView<'_, '_>) -> Option<(Field, At<String>)> {
    let (field, cell) = name_cell(row)?;
    row.guard(&cell);
    Some((field, cell))
}

/// Whom the name means: of the kind that is said, that its column implies, that it begins like ("Chi bộ …"), or that
/// alone can be given the row's awards.
pub(super) fn named(
    row: &mut RowView<'_, '_>,
    (field, cell): (Field, At<String>),
    said: Option<Kind>,
    implied: &dyn Fn() -> Option<Kind>,
) -> Vec<Named> {
    let known = said.or(column_kind(field)).or_else(|| catalogue::kind::guess(&cell.value));
    let kind = known.or_else(implied).unwrap_or_default();
    match kind {
        Kind::Person => persons(&cell, row.line(Field::Title)),
        _ => vec![thing(kind, cell)],
    }
}

/// The column that names the row: a model before its author, a person before their collective.
fn name_cell(row: &mut RowView<'_, '_>) -> Option<(Field, At<String>)> {
    if let Some(family) = row.line(Field::FamilyName) {
        let given = row.line(Field::GivenName).or_else(|| row.line(Field::Name));
        let name = given.map_or(family.value.clone(), |given| format!("{} {}", family.value, given.value));
        return Some((Field::Name, At::new(name, family.at)));
    }
    let order = [Field::ModelName, Field::Name, Field::AnyName, Field::HouseholdName, Field::CollectiveName];
    order.into_iter().find_map(|field| Some((field, without_bullet(row.line(field)?))))
}

/// "- Tiểu đoàn 1", "1. Nguyễn Văn An", "2) Trần Thị Mai"
fn without_bullet(cell: At<String>) -> At<String> {
    let bare = cell.value.trim_start_matches(['-', '+', '•', '*', '–', ' ']);
    let unnumbered = bare.trim_start_matches(|c: char| c.is_ascii_digit()).strip_prefix(['.', ')', '/']);
    let numbered = bare.starts_with(|c: char| c.is_ascii_digit());
    let bare = unnumbered.filter(|rest| numbered && rest.contains(char::is_alphabetic)).unwrap_or(bare);
    At::new(bare.trim().to_string(), cell.at)
}

fn column_kind(field: Field) -> Option<Kind> {
    match field {
        Field::CollectiveName => Some(Kind::Collective),
        Field::HouseholdName => Some(Kind::Household),
        Field::ModelName => Some(Kind::Model),
        _ => None,
    }
}

fn thing(kind: Kind, cell: At<String>) -> Named {
    let name = match in_capitals(&cell.value) {
        true => unit_case(&cell.value),
        false => cell.value,
    };
    // A household column often holds the bare name of its head.
    let bare = kind == Kind::Household && catalogue::kind::guess(&name) != Some(Kind::Household);
    let (title, name) = match bare {
        true => {
            let (title, name) = person::split_title(&name);
            (format!("Hộ {}", lower_first(&title)).trim_end().to_string(), title_case_name(name))
        }
        false => (String::new(), name),
    };
    Named { kind, title, name: At::new(name, cell.at), posthumous: false }
}

fn lower_first(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_lowercase().chain(characters).collect())
}

fn persons(cell: &At<String>, title: Option<At<String>>) -> Vec<Named> {
    let both = person::couple(&cell.value).unwrap_or_else(|| vec![cell.value.clone()]);
    both.iter()
        .map(|text| {
            let (text, posthumous) = without_posthumous(text);
            let (own, name) = person::split_title(&text);
            let title = match (&title, own.is_empty()) {
                (Some(title), true) => title_case_if_capitals(&title.value),
                (Some(title), false) if !title.value.contains(own.as_str()) => {
                    format!("{} {own}", title_case_if_capitals(&title.value))
                }
                (Some(title), false) => title_case_if_capitals(&title.value),
                (None, _) => own,
            };
            Named { kind: Kind::Person, title, name: At::new(title_case_name(name), cell.at), posthumous }
        })
        .filter(|named| !named.name.value.is_empty())
        .collect()
}

fn title_case_if_capitals(title: &str) -> String {
    match in_capitals(title) && title.chars().count() > 4 {
        true => unit_case(title),
        false => title.to_string(),
    }
}

/// "Nguyễn Văn A (truy tặng)"
fn without_posthumous(text: &str) -> (String, bool) {
    let lower = text.to_lowercase();
    match lower.find("truy tặng") {
        Some(at) => {
            let name: String = text.chars().take(lower[..at].chars().count()).collect();
            (name.trim_end_matches([' ', '(', '-', ',']).to_string(), true)
        }
        None => (text.to_string(), false),
    }
}

/// Sex and birth, from whichever columns say them.
pub(super) fn sex_and_birth(row: &mut RowView<'_, '_>, title: &str) -> (Option<At<Sex>>, Option<At<When>>) {
    let mut sex = row.line(Field::Sex).and_then(|text| Some(At::new(Sex::parse(&text.value)?, text.at)));
    let mut birth = birth(row);
    for (field, implied) in [
        (Field::Male, Sex::Male),
        (Field::Female, Sex::Female),
        (Field::BirthMale, Sex::Male),
        (Field::BirthFemale, Sex::Female),
    ] {
        let Some(found) = row.value(field) else { continue };
        let marked = mark::is_mark(&shown_line(found.value));
        let implied = Some(At::new(implied, found.at));
        if marked {
            sex = sex.or(implied);
        } else if let Some(when) = row.read_when(found) {
            sex = sex.or(implied);
            birth = birth.or(Some(when));
        }
    }
    // A column "Nữ" that marks women alone leaves the others men; a column "Nam" beside it would say so itself.
    let marks_women_only =
        row.has_column(Field::Female) && !row.has_column(Field::Male) && !row.has_column(Field::BirthMale);
    let start = CellAt::new(row.row.index, 0);
    if sex.is_none() && marks_women_only && !row.has_column(Field::BirthFemale) {
        sex = Some(At::new(Sex::Male, start));
    }
    (sex.or_else(|| Some(At::new(Sex::of_title(title)?, start))), birth.filter(|birth| plausible(row, birth)))
}

fn birth(row: &mut RowView<'_, '_>) -> Option<At<When>> {
    if let Some(found) = row.when(Field::Birth) {
        return Some(found);
    }
    let year = row.value(Field::BirthYear)?;
    let number =
        |found: Option<At<&Value>>| found.and_then(|found| shown_line(found.value).parse::<u32>().ok());
    let (day, month) = (number(row.value(Field::BirthDay)), number(row.value(Field::BirthMonth)));
    let whole = match (day, month, shown_line(year.value).parse::<i32>()) {
        (Some(day), Some(month), Ok(year)) => NaiveDate::from_ymd_opt(year, month, day).map(When::Day),
        _ => None,
    };
    match whole {
        Some(when) => Some(At::new(when, year.at)),
        None => row.read_when(year),
    }
}

/// Nobody honoured in these lists was born before 1850; a typing error in the century is common.
fn plausible(row: &mut RowView<'_, '_>, birth: &At<When>) -> bool {
    let year = birth.value.year();
    let plausible = (1850..=2100).contains(&year);
    if !plausible {
        let problem = problems::unlikely_birth(row.place(birth.at), &year.to_string());
        row.say(problem);
    }
    plausible
}
