//! Who a row is about: names, form of address, sex and birth. Sex comes from what the row says of it, never from a rank.

use super::problems;
use super::records::At;
use super::row::{RowView, shown_line};
use super::written::{self, Written};
use crate::catalogue;
use crate::diagnostic::CellAt;
use crate::find::in_capitals;
use crate::public::Kind;
use crate::read::Value;
use crate::values::{DateFault, Sex, When, date, mark, person};
use crate::vietnamese::{clean_line, fold, title_case_name, unit_case};
use crate::vocabulary::Field;
use chrono::NaiveDate;

/// The one or more honorees that a row names.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Named {
    pub kind: Kind,
    pub title: String,
    pub name: At<String>,
    pub posthumous: bool,
    /// What else the cell of the name says.
    pub beside: Written,
}

/// The cell that names the row, and the field of its column.
pub(super) fn name(row: &mut RowView<'_, '_>) -> Option<(Field, At<String>)> {
    let (field, cell) = name_cell(row)?;
    row.guard(&cell);
    Some((field, cell))
}

/// What a row and its surroundings say of the kind of honoree.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct SaidKind {
    /// By a column of the row.
    pub own: Option<Kind>,
    /// By the section or the title.
    pub around: Option<Kind>,
}

/// Whom the name means: of the kind that the row says; that the section or title says, unless the name plainly says
/// another; that its column implies; that it begins like ("Chi bộ …"); or that alone can be given the row's awards.
/// Two spouses who are both named are two persons, unless the row is said to be of a household.
pub(super) fn named(
    row: &mut RowView<'_, '_>,
    (field, cell): (Field, At<String>),
    said: SaidKind,
    implied: &dyn Fn() -> Option<Kind>,
) -> Vec<Named> {
    let around = || said.around.map(|most| catalogue::kind::plain(&cell.value, most).unwrap_or(most));
    let begun = || match catalogue::kind::guess(&cell.value) {
        Some(Kind::Collective) if catalogue::is_bare_name(&cell.value) && speaks_of_person(row) => None,
        begun => begun,
    };
    let known = said.own.or_else(around).or(column_kind(field)).or_else(begun);
    let kind = known.or_else(implied).unwrap_or_default();
    match kind {
        Kind::Person => persons(row, &cell),
        _ => vec![thing(kind, At::new(clean_line(&cell.value).into_owned(), cell.at))],
    }
}

/// A position, a birth or a sex: what only persons have.
fn speaks_of_person(row: &RowView<'_, '_>) -> bool {
    [
        Field::Position,
        Field::Birth,
        Field::BirthYear,
        Field::BirthMale,
        Field::BirthFemale,
        Field::Sex,
        Field::Title,
    ]
    .into_iter()
    .any(|field| row.peek(field).is_some())
}

/// The column that names the row: a model before its author, a person before their collective.
fn name_cell(row: &mut RowView<'_, '_>) -> Option<(Field, At<String>)> {
    if let Some(family) = row.line(Field::FamilyName) {
        let given = row.line(Field::GivenName).or_else(|| row.line(Field::Name));
        let parts = [row.line(Field::MiddleName), given].into_iter().flatten().map(|part| part.value);
        let name = std::iter::once(family.value).chain(parts).collect::<Vec<_>>().join(" ");
        return Some((Field::Name, At::new(name, family.at)));
    }
    let order = [Field::ModelName, Field::Name, Field::AnyName, Field::HouseholdName, Field::CollectiveName];
    order.into_iter().find_map(|field| {
        let found = row.value(field)?;
        let lines = found.value.shown().lines().map(|line| clean_line(line).into_owned()).collect::<Vec<_>>();
        Some((field, without_bullet(At::new(lines.join("\n").trim().to_string(), found.at))))
    })
}

/// "- Tiểu đoàn 1", "1. Nguyễn Văn An", "2) Trần Thị Mai"; of several lines each keeps its own until they are told apart.
fn without_bullet(cell: At<String>) -> At<String> {
    match cell.value.contains('\n') {
        true => cell,
        false => At::new(written::without_bullet(&cell.value).to_string(), cell.at),
    }
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
    Named { kind, title, name: At::new(name, cell.at), posthumous: false, beside: Written::default() }
}

fn lower_first(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_lowercase().chain(characters).collect())
}

fn persons(row: &mut RowView<'_, '_>, cell: &At<String>) -> Vec<Named> {
    let title = row.line(Field::Title);
    let (text, posthumous) = without_posthumous(&cell.value);
    let people = written::people(&text);
    for one in people.iter().filter(|one| !one.left.is_empty()) {
        row.say(problems::beside_name(row.place(cell.at), &one.name, &one.left.join("; ")));
    }
    people
        .into_iter()
        .map(|one| Named {
            kind: Kind::Person,
            title: whole_title(title.as_ref(), &one.title),
            name: At::new(one.name.clone(), cell.at),
            posthumous: posthumous || one.posthumous,
            beside: one,
        })
        .collect()
}

/// The form of address of the column and that before the name, each once.
fn whole_title(column: Option<&At<String>>, own: &str) -> String {
    let Some(column) = column else { return own.to_string() };
    let shown = title_case_if_capitals(&column.value);
    if own.is_empty() || column.value.contains(own) { shown } else { format!("{shown} {own}") }
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
    if row.has_column(Field::Birth) {
        let said = row.value(Field::Birth).map(|found| whole_birth(row, found));
        if let Some(found) = said {
            return found;
        }
    }
    let year = row.value(Field::BirthYear)?;
    let number =
        |found: Option<At<&Value>>| found.and_then(|found| shown_line(found.value).parse::<u32>().ok());
    let (day, month) = (number(row.value(Field::BirthDay)), number(row.value(Field::BirthMonth)));
    let at = year.at;
    let whole = match (day, month, shown_line(year.value).parse::<i32>()) {
        (Some(day), Some(month), Ok(year)) => {
            let whole = NaiveDate::from_ymd_opt(year, month, day).map(When::Day);
            if whole.is_none() {
                let text = format!("{day}/{month}/{year}");
                row.say(problems::date(row.sheet.at(at), &text, DateFault::NoSuchDay));
            }
            whole
        }
        _ => None,
    };
    match whole {
        Some(when) => Some(At::new(when, year.at)),
        None => row.read_when(year),
    }
}

/// The birth in a cell of its own: a year with words around it ("NS 1980", "1980 (46 tuổi)"), of two digits, or any date.
/// A number under "Năm sinh" is the serial number of a day only where other cells of the column are days.
fn whole_birth(row: &mut RowView<'_, '_>, found: At<&Value>) -> Option<At<When>> {
    if matches!(found.value, Value::Date(_)) {
        return row.read_when(found);
    }
    let text = shown_line(found.value);
    if let Some(year) = date::birth_year(&text) {
        return Some(At::new(When::Year(year), found.at));
    }
    let is_number = text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit());
    let of_years = row.columns(Field::Birth).any(|column| {
        let title = fold(&column.title());
        title.contains("nam sinh") && !title.contains("ngay") && !has_days(row, column.index)
    });
    if is_number && of_years {
        row.say(problems::date(row.place(found.at), &text, DateFault::NotADate));
        return None;
    }
    row.read_when(found)
}

/// Whether a cell of the column in another row is a day, or the serial number of one.
fn has_days(row: &RowView<'_, '_>, column: u32) -> bool {
    let others = row.table.rows.iter().filter(|other| other.index != row.row.index);
    others.filter_map(|other| row.grid.seen(other.index, column)).any(|value| match value {
        Value::Date(_) => true,
        Value::Number(number) => date::year(*number).is_none() && date::from_serial(*number).is_some(),
        value => value.as_text().is_some_and(|text| matches!(date::parse(text), Ok(When::Day(_)))),
    })
}

/// Nobody honoured in these lists was born before 1850; a typing error in the century is common.
fn plausible(row: &mut RowView<'_, '_>, birth: &At<When>) -> bool {
    let year = birth.value.year();
    let plausible = (1850..=2100).contains(&year);
    if !plausible {
        let problem = problems::unlikely_birth(row.place(birth.at), &year.to_string());
        row.say(problem);
    } else if year < 1900 {
        row.say(problems::doubtful_birth(row.place(birth.at), &year.to_string()));
    }
    plausible
}
