//! A row of people, collectives, households or models → records.

use super::awards::{self, Surroundings};
use super::banner::Facts;
use super::codes::Codes;
use super::matrix::Matrix;
use super::memo::Memo;
use super::person::{self, Named, SaidKind};
use super::problems;
use super::records::{At, AwardRecord, HonoreeRecord, PhotoRecord, UnitHint};
use super::row::{RowView, shown_line};
use super::standing;
use super::workplace;
use crate::catalogue;
use crate::public::Kind;
use crate::values::{Publication, mark};
use crate::vietnamese::{clean_line, fold, is_all_capitals, unit_case};
use crate::vocabulary::{Field, RecordKind};
use std::sync::Arc;

/// What stands around the row: everything that is the same for many rows.
pub(super) struct Around<'a> {
    pub facts: &'a Facts,
    pub codes: &'a Codes,
    pub matrix: &'a [(u32, Matrix)],
    pub memo: &'a Memo,
    /// Where the unit is looked for if the row has none.
    pub unit_hints: &'a Arc<[UnitHint]>,
    /// Pictures of the sheet by row: key of the first.
    pub pictures: &'a std::collections::HashMap<u32, String>,
}

/// The honorees of a row: two for a couple. Empty with a problem if the row names nobody.
pub(super) fn honorees(row: &mut RowView<'_, '_>, around: &Around<'_>) -> Vec<HonoreeRecord> {
    let Some(name) = person::name(row) else { return Vec::new() };
    let said = said_kind(row, around);
    let placed = position_and_unit(row, around.facts);
    let mut shared = shared(row, around);
    shared.position = placed.position;
    shared.unit = placed.unit;
    if shared.unit.is_none() && name.0 == Field::Name {
        // "Tập thể | Cá nhân" both filled: the person belongs to the collective.
        shared.unit = row.public_line(Field::CollectiveName);
    }
    let implied = || shared.awards.iter().find_map(only_recipient);
    let named = person::named(row, name, said, &implied);
    let mut honorees: Vec<HonoreeRecord> =
        named.into_iter().map(|named| with_name(row, &shared, named)).collect();
    settle_home(row, &mut honorees, placed.home);
    honorees
}

/// A village beside a position is the seat of a collective, but the home of a person, which is not published.
fn settle_home(row: &mut RowView<'_, '_>, honorees: &mut [HonoreeRecord], home: Option<At<String>>) {
    let Some(home) = home else { return };
    let seated = |record: &HonoreeRecord| matches!(record.kind, Kind::Collective | Kind::Model);
    if honorees.iter().any(|record| !seated(record)) {
        row.say(problems::home_withheld(row.place(home.at), &home.value));
        return;
    }
    honorees
        .iter_mut()
        .filter(|record| record.unit.is_none())
        .for_each(|record| record.unit = Some(home.clone()));
}

fn with_name(row: &mut RowView<'_, '_>, shared: &HonoreeRecord, named: Named) -> HonoreeRecord {
    let mut record = shared.clone();
    if named.kind == Kind::Person {
        (record.sex, record.birth) = person::sex_and_birth(row, &named.title);
        beside_name(&mut record, &named);
    }
    if named.kind == Kind::Model
        && let Some(author) = authors(row).filter(|author| author.at != named.name.at)
    {
        let others =
            record.position.take().map_or_else(String::new, |position| format!(", {}", position.value));
        record.position = Some(At::new(format!("Tác giả: {}{others}", author.value), author.at));
    }
    let refused = record.publication.as_ref().is_some_and(|said| said.value == Publication::No);
    if !refused && mark::is_nameless(&named.name.value) {
        record.publication = Some(At::new(Publication::Anonymous, named.name.at));
    }
    record.posthumous |= named.posthumous;
    record.kind = named.kind;
    record.title = named.title;
    record.name = Some(named.name);
    record
}

/// Who made the model: of several authors, one a line, each apart.
fn authors(row: &mut RowView<'_, '_>) -> Option<At<String>> {
    let cell = row.public_text(Field::Name)?;
    let lines = cell.value.lines().map(|line| clean_line(line).into_owned()).filter(|line| !line.is_empty());
    Some(At::new(lines.collect::<Vec<_>>().join(", "), cell.at))
}

/// What the cell of the name says of the person, where no column does.
fn beside_name(record: &mut HonoreeRecord, named: &Named) {
    let at = named.name.at;
    let beside = &named.beside;
    record.birth = record.birth.take().or(beside.birth.map(|birth| At::new(birth, at)));
    record.sex = record.sex.take().or(beside.sex.map(|sex| At::new(sex, at)));
    let place = |text: &Option<String>| text.as_ref().map(|text| At::new(raise_first(text), at));
    record.position = record.position.take().or_else(|| place(&beside.workplace.position));
    record.unit = record.unit.take().or_else(|| place(&beside.workplace.unit));
}

/// The kind that a column says, and that the section or the title says.
fn said_kind(row: &mut RowView<'_, '_>, around: &Around<'_>) -> SaidKind {
    let own = [Field::Kind, Field::ObjectClass].into_iter().find_map(|field| {
        let text = row.line(field)?;
        let meant = spoken(row, field, &text, around.codes);
        catalogue::kind::parse(&meant)
    });
    SaidKind { own, around: around.facts.kind }
}

/// What a cell says once its code is looked up in the lists of the workbook.
fn spoken(row: &RowView<'_, '_>, field: Field, cell: &At<String>, codes: &Codes) -> String {
    let column = row.columns(field).find(|column| column.index == cell.at.column);
    let heading = column.map(crate::find::Column::title).unwrap_or_default();
    codes.resolve_under(&cell.value, &heading).map_or(cell.value.clone(), str::to_string)
}

/// Who alone can be given an award: "Đơn vị quyết thắng" goes to collectives. Persons need no such hint.
fn only_recipient(award: &AwardRecord) -> Option<Kind> {
    let known = catalogue::awards().iter().find(|known| known.name == award.form)?;
    match known.recipients.as_slice() {
        [only] if only == "collective" => Some(Kind::Collective),
        [only] if only == "household" => Some(Kind::Household),
        _ => None,
    }
}

/// Everything of the row but who it is about.
fn shared(row: &mut RowView<'_, '_>, around: &Around<'_>) -> HonoreeRecord {
    let facts = around.facts;
    let mut record = HonoreeRecord {
        origin: row.origin(),
        hidden: row.row.hidden,
        code: row.line(Field::Code),
        former_names: row.line(Field::FormerName).map(|names| split(&names.value)).unwrap_or_default(),
        sort_name: row.line(Field::SortName).map(|name| name.value),
        ethnicity: row.line(Field::Ethnicity).map(|text| text.value),
        religion: row.line(Field::Religion).map(|text| text.value),
        party: party(row),
        unit_hints: around.unit_hints.clone(),
        field: field(row, around),
        categories: categories(row, facts),
        movements: references(row, Field::Movement),
        events: references(row, Field::Event),
        awards: awards(row, around),
        achievement: row.public_texts(Field::Achievement),
        quote: row.public_line(Field::Quote),
        story: row.public_story(Field::Story),
        photo: photo(row, around),
        photo_caption: row.public_line(Field::PhotoCaption).map(|text| text.value),
        photo_consent: consent(row, Field::PhotoConsent),
        publication: publication(row),
        child_consent: consent(row, Field::ChildConsent) == Some(true),
        guardian_consent: consent(row, Field::GuardianConsent) == Some(true),
        featured: yes(row, Field::Featured),
        posthumous: yes(row, Field::Posthumous),
        only_awards: row.table.kind == RecordKind::Award,
        ..HonoreeRecord::default()
    };
    record.method = row.public_text(Field::Method);
    record.cost = row.public_text(Field::Cost);
    record.results = row.public_text(Field::Results).filter(|text| !standing::is_verdict(&text.value));
    record.lessons = row.public_text(Field::Lessons);
    record.replicated = row.public_text(Field::Replicated);
    record
}

/// The awards that the row tells of.
pub(super) fn awards(row: &mut RowView<'_, '_>, around: &Around<'_>) -> Vec<AwardRecord> {
    let surroundings =
        Surroundings { facts: around.facts, codes: around.codes, matrix: around.matrix, memo: around.memo };
    awards::awards(row, &surroundings)
}

/// Position and unit, from columns of their own or from one that joins them, and the village that such a one names; a
/// department goes before the unit's name in the position, since it is no unit of its own; it stands for the unit only
/// where nothing else names one.
fn position_and_unit(row: &mut RowView<'_, '_>, facts: &Facts) -> Placed {
    let joined = row.public_text(Field::PositionAndUnit);
    let split = joined.as_ref().map(|joined| workplace::split(&joined.value)).unwrap_or_default();
    let at = |text: Option<String>| Some(At::new(text?, joined.as_ref()?.at));
    let mut position = row.public_line(Field::Position).or(at(split.position));
    let mut unit = row.public_line(Field::Unit).or(at(split.unit));
    if let (None, Some(said)) = (&position, &unit)
        && let Some((held, place)) = workplace::held_in_unit(&said.value)
    {
        (position, unit) = (Some(At::new(held, said.at)), Some(At::new(place, said.at)));
    }
    // What the section above says already is no position in it.
    let is_new = |department: &At<String>| {
        facts.unit.as_ref().is_none_or(|unit| fold(&unit.value) != fold(&department.value))
    };
    if let Some(department) = department(row, position.is_some()).filter(is_new) {
        match &position {
            _ if unit.is_none() && facts.unit.is_none() && !is_pupil(&department.value) => {
                unit = Some(department)
            }
            Some(held) => position = Some(At::new(format!("{}, {}", held.value, department.value), held.at)),
            None => position = Some(department),
        }
    }
    // A department that a section names is the row's own, in the unit that the banner names.
    let unit = unit.or_else(|| facts.within.as_ref().and(facts.unit.clone()));
    let capitals = |text: At<String>| match is_all_capitals(&text.value) && text.value.chars().count() > 6 {
        true => At::new(unit_case(&text.value), text.at),
        false => text,
    };
    Placed { position: position.map(capitals), unit: unit.map(capitals), home: at(split.home) }
}

/// Where somebody works, as the row has it.
#[derive(Clone, Debug, Default)]
struct Placed {
    position: Option<At<String>>,
    unit: Option<At<String>>,
    home: Option<At<String>>,
}

/// What a column of departments says. A number alone is that of what the heading names: "Lớp" over "9A" is "Lớp 9A", and
/// who stands there without a position is its pupil.
fn department(row: &mut RowView<'_, '_>, has_position: bool) -> Option<At<String>> {
    let said = row.public_line(Field::Department)?;
    let column = row.columns(Field::Department).find(|column| column.index == said.at.column)?;
    let heading = fold(column.path.last()?);
    let word =
        ["lớp", "tổ", "đội", "khối"].into_iter().find(|word| heading.split(' ').any(|own| own == fold(word)));
    let bare = said.value.starts_with(|c: char| c.is_ascii_digit()) || said.value.chars().count() == 1;
    let named = match word.filter(|_| bare) {
        Some(word) => format!("{word} {}", said.value),
        // A letter alone names nothing that a reader knows.
        None if said.value.chars().filter(|c| c.is_alphanumeric()).count() < 2 => return None,
        None => said.value.clone(),
    };
    let is_pupil = !has_position && word == Some("lớp") && is_school_class(&named);
    let text = if is_pupil { format!("{PUPIL} {}", lower_first(&named)) } else { raise_first(&named) };
    Some(At::new(text, said.at))
}

const PUPIL: &str = "Học sinh";

fn is_pupil(position: &str) -> bool {
    position.starts_with(PUPIL)
}

/// "lớp 9A", "Trường Tiểu học Vân Đình, lớp 5B"; not a university's "K60A", nor "Chủ nhiệm lớp 9A".
fn is_school_class(named: &str) -> bool {
    let folded = fold(named);
    let is_class = |digits: String| digits.parse::<u32>().is_ok_and(|class| (1..=12).contains(&class));
    let number = |text: &str| text.chars().take_while(char::is_ascii_digit).collect();
    match folded.strip_prefix("lop ") {
        Some(class) => is_class(number(class.trim_start_matches(|c: char| !c.is_ascii_digit()))),
        None => {
            let teaches = ["giao vien", "chu nhiem", "phu trach"].iter().any(|word| folded.contains(word));
            !teaches && folded.split_once(" lop ").is_some_and(|(_, class)| is_class(number(class)))
        }
    }
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

fn raise_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A unit said by section or banner is certain; names of sheets, files and folders are only suggestions.
pub(super) fn hints(facts: &Facts, suggestions: &[UnitHint]) -> Arc<[UnitHint]> {
    let around = facts.within.as_ref().or(facts.unit.as_ref());
    let certain = around.map(|unit| UnitHint { name: unit.value.clone(), certain: true });
    // What a sheet or file is called is nearer than the office in the banner only if it names a known unit; the
    // order is: section or banner, then the names.
    certain.into_iter().chain(suggestions.iter().cloned()).collect()
}

fn party(row: &mut RowView<'_, '_>) -> Option<bool> {
    let text = row.line(Field::Party)?.value;
    Some(
        mark::yes_no(&text).unwrap_or_else(|| {
            text.chars().any(|character| character.is_ascii_digit()) || mark::is_mark(&text)
        }),
    )
}

fn field(row: &mut RowView<'_, '_>, around: &Around<'_>) -> Option<String> {
    let text = row.public_line(Field::Field)?;
    let text = spoken(row, Field::Field, &text, around.codes);
    // A number that no list explains says nothing to a reader.
    if !text.chars().any(char::is_alphabetic) {
        return None;
    }
    Some(around.memo.field(&text).map_or(text, str::to_string)).filter(|field| field != "N/A")
}

fn categories(row: &mut RowView<'_, '_>, facts: &Facts) -> Vec<String> {
    let Some(text) = row.public_line(Field::Category) else {
        return facts.category.iter().map(|category| category.value.clone()).collect();
    };
    catalogue::categories_in(&text.value)
}

/// Names or codes of other records, split at semicolons and line breaks.
pub(super) fn references(row: &mut RowView<'_, '_>, field: Field) -> Vec<At<String>> {
    let found: Vec<At<String>> =
        row.values(field).into_iter().map(|found| At::new(found.value.shown(), found.at)).collect();
    found.iter().flat_map(|cell| split(&cell.value).into_iter().map(|part| At::new(part, cell.at))).collect()
}

pub(super) fn split(text: &str) -> Vec<String> {
    text.split([';', '\n'])
        .map(|part| clean_line(part).into_owned())
        .filter(|part| !part.is_empty())
        .collect()
}

/// A file named in the cell, or a picture pasted on the row.
fn photo(row: &mut RowView<'_, '_>, around: &Around<'_>) -> Option<At<PhotoRecord>> {
    if let Some(name) = row.line(Field::Photo).filter(|name| mark::yes_no(&name.value).is_none()) {
        return Some(At::new(PhotoRecord::Named(name.value), name.at));
    }
    let key = around.pictures.get(&row.row.index)?;
    let column = row.columns(Field::Photo).next().map_or(0, |column| column.index);
    Some(At::new(PhotoRecord::Pasted(key.clone()), crate::diagnostic::CellAt::new(row.row.index, column)))
}

/// What "Công bố" says; blank says nothing.
pub(super) fn publication(row: &mut RowView<'_, '_>) -> Option<At<Publication>> {
    let found = row.value(Field::Publication)?;
    Some(At::new(mark::publication(&shown_line(found.value)), found.at))
}

/// A consent: none where the cell is blank, no where it is unclear.
fn consent(row: &mut RowView<'_, '_>, field: Field) -> Option<bool> {
    let text = row.line(field)?;
    let said = mark::yes_no(&text.value);
    if said.is_none() {
        row.say(problems::not_yes_or_no(row.place(text.at), &text.value));
    }
    Some(said == Some(true))
}

pub(super) fn yes(row: &mut RowView<'_, '_>, field: Field) -> bool {
    consent(row, field) == Some(true)
}
