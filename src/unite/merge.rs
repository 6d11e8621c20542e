//! Two rows about one person → one, with everything that either says; what they disagree on is told with both cells.

use super::model::{Fact, Person};
use super::problems;
use super::units::{Kin, Units};
use crate::diagnostic::{Diagnostic, Place};
use crate::public::{Award, AwardState, ModelFacts};
use crate::values::{Publication, When};
use crate::vietnamese::{fold, name_key};

/// Adds a row to the person that it is about.
pub(super) fn into(person: &mut Person, row: Person) -> Vec<Diagnostic> {
    let mut said = private(person, &row);
    if repeats(person, &row) {
        let told = person.origins.last().map(|origin| origin.start()).unwrap_or_default();
        said.push(problems::repeated_row(row.place_of(Fact::Award), &person.name, &told));
        person.origins.extend(row.origins);
        return said;
    }
    said.extend(position(person, &row));
    let places = (row.place_of(Fact::Award), person.place_of(Fact::Award));
    person.code = person.code.take().or(row.code);
    person.title = longer(&person.title, row.title);
    person.sort_name = person.sort_name.take().or(row.sort_name);
    person.field = person.field.take().or(row.field);
    person.quote = person.quote.take().or(row.quote);
    person.story = person.story.take().or(row.story);
    person.featured |= row.featured;
    person.posthumous |= row.posthumous;
    add_new(&mut person.former_names, row.former_names);
    add_new(&mut person.categories, row.categories);
    add_new(&mut person.movements, row.movements);
    add_new(&mut person.events, row.events);
    add_new(&mut person.photos, row.photos);
    for text in row.achievements {
        if !person.achievements.iter().any(|own| fold(own) == fold(&text)) {
            person.achievements.push(text);
        }
    }
    for new in row.awards {
        said.extend(award(&mut person.awards, new, &person.name, &places));
    }
    facts(person, row.facts);
    for (fact, at) in row.said_at {
        if person.said_at.iter().all(|(own, _)| *own != fact) {
            person.said_at.push((fact, at));
        }
    }
    person.origins.extend(row.origins);
    said
}

fn add_new<T: PartialEq>(own: &mut Vec<T>, new: Vec<T>) {
    for item in new {
        if !own.contains(&item) {
            own.push(item);
        }
    }
}

fn longer(own: &str, new: String) -> String {
    if own.is_empty() { new } else { own.to_string() }
}

/// Whether a row says nothing that the person does not have: an exact repeat.
fn repeats(person: &Person, row: &Person) -> bool {
    let told = |award: &Award| person.awards.contains(award);
    row.awards.iter().all(told)
        && !row.awards.is_empty()
        && row.position == person.position
        && row.achievements.iter().all(|text| person.achievements.contains(text))
        && row.story.is_none()
        && row.photos.iter().all(|photo| person.photos.contains(photo))
        && row.events.iter().all(|event| person.events.contains(event))
        && row.movements.iter().all(|movement| person.movements.contains(movement))
        && row.categories.iter().all(|category| person.categories.contains(category))
        && (row.quote.is_none() || row.quote == person.quote)
}

/// The unit of the newest year is shown; that there is another is told, unless both are one under two names.
pub(super) fn unit(person: &mut Person, row: &Person, units: &Units) -> Option<Diagnostic> {
    let new = row.unit?;
    let own = *person.unit.get_or_insert(new);
    if own == new || units.kin(own, new) == Kin::One {
        return None;
    }
    if newest(row) > newest(person) {
        person.unit = Some(new);
    }
    let used = &units.list[person.unit?.0 as usize].name;
    let place = row.origins.first()?.start();
    Some(problems::newer_unit(place, &person.name, used, &person.origins.first()?.start()))
}

/// What is granted is no longer proposed.
pub(super) fn settle(person: &mut Person) {
    if person.awards.iter().all(|award| award.state == AwardState::Granted) {
        return;
    }
    let is_granted = |proposal: &Award, awards: &[Award]| {
        awards.iter().any(|award| {
            let later = |(asked, given): (When, When)| (0..=1).contains(&(given.year() - asked.year()));
            award.state == AwardState::Granted
                && name_key(&award.name) == name_key(&proposal.name)
                && proposal.year.zip(award.year).is_none_or(later)
        })
    };
    let all = person.awards.clone();
    person.awards.retain(|award| award.state == AwardState::Granted || !is_granted(award, &all));
}

/// The position of the newest year is shown; that there is another is told.
fn position(person: &mut Person, row: &Person) -> Option<Diagnostic> {
    let new = row.position.as_ref()?;
    let Some(own) = &person.position else {
        person.position = Some(new.clone());
        return None;
    };
    if name_key(own) == name_key(new) {
        return None;
    }
    if newest(row) > newest(person) {
        person.position = Some(new.clone());
    }
    let used = person.position.clone().unwrap_or_default();
    Some(problems::newer_position(
        row.place_of(Fact::Position),
        &person.name,
        &used,
        &person.place_of(Fact::Position),
    ))
}

fn newest(person: &Person) -> i32 {
    person
        .awards
        .iter()
        .filter_map(|award| award.year.or(award.date))
        .map(When::year)
        .max()
        .unwrap_or(i32::MIN)
}

fn private(person: &mut Person, row: &Person) -> Vec<Diagnostic> {
    let mut said = Vec::new();
    let known = Person {
        name: person.name.clone(),
        origins: person.origins.clone(),
        said_at: person.said_at.clone(),
        ..Person::default()
    };
    let mut differ = |fact: Fact, what: (&str, &str)| {
        said.push(problems::private_contradiction(
            row.place_of(fact),
            what,
            &known.name,
            &known.place_of(fact),
        ));
    };
    let (own, row) = (&mut person.private, &row.private);
    match (own.sex, row.sex) {
        (Some(a), Some(b)) if a != b => differ(Fact::Sex, ("giới tính", "sex")),
        (None, new) => own.sex = new,
        _ => {}
    }
    match (own.birth, row.birth) {
        (Some(When::Day(a)), Some(When::Day(b))) if a != b => {
            differ(Fact::Birth, ("ngày sinh", "birth date"))
        }
        (Some(When::Year(_)) | None, Some(new)) => own.birth = Some(new),
        _ => {}
    }
    match (&own.ethnicity, &row.ethnicity) {
        (Some(a), Some(b)) if fold(a) != fold(b) => differ(Fact::Award, ("dân tộc", "ethnicity")),
        (None, new) => own.ethnicity = new.clone(),
        _ => {}
    }
    own.religion = own.religion.take().or_else(|| row.religion.clone());
    own.party = own.party.or(row.party);
    own.photo_refused |= row.photo_refused;
    own.child_consent |= row.child_consent;
    own.guardian_consent |= row.guardian_consent;
    own.publication = stricter(own.publication, row.publication);
    said
}

/// A refusal in one row holds for the person.
fn stricter(own: Option<Publication>, new: Option<Publication>) -> Option<Publication> {
    let rank = |said: &Option<Publication>| match said {
        None => 0,
        Some(Publication::Yes) => 1,
        Some(Publication::Anonymous) => 2,
        Some(Publication::Unclear) => 3,
        Some(Publication::No) => 4,
    };
    if rank(&new) > rank(&own) { new } else { own }
}

/// The same award told twice is one, with what either row knows of its decision.
fn award(
    awards: &mut Vec<Award>,
    new: Award,
    who: &str,
    (here, first): &(Place, Place),
) -> Option<Diagnostic> {
    let fits = |a: &Option<String>, b: &Option<String>| a.is_none() || b.is_none() || same_number(a, b);
    let same = awards.iter_mut().find(|own| {
        name_key(&own.name) == name_key(&new.name)
            && own.state == new.state
            && fits(&own.decision, &new.decision)
            && (years_fit(own, &new) || is_late(own, &new))
    });
    let Some(own) = same else {
        awards.push(new);
        return None;
    };
    let dates = own.date.zip(new.date).filter(|(a, b)| a != b);
    own.decision = own.decision.take().or(new.decision);
    own.date = own.date.or(new.date);
    own.issuer = own.issuer.take().or(new.issuer);
    own.year = own.year.or(new.year);
    own.reason = own.reason.take().or(new.reason);
    dates.map(|(own, new)| {
        problems::contradiction(
            here.clone(),
            ("ngày quyết định", "decision date"),
            who,
            (&new.vi(), &own.vi()),
            first,
        )
    })
}

fn years_fit(a: &Award, b: &Award) -> bool {
    a.year.is_none() || b.year.is_none() || a.year == b.year
}

/// One decision, of which one row says the year that is honoured and the other the year of its signature. Numbers begin
/// anew each year, so that two years of the same sort are two decisions.
fn is_late(a: &Award, b: &Award) -> bool {
    let by_date =
        |award: &Award| award.date.is_some_and(|date| award.year.map(When::year) == Some(date.year()));
    let years = a.year.zip(b.year).map(|(a, b)| (a.year() - b.year()).abs());
    a.decision.is_some()
        && same_number(&a.decision, &b.decision)
        && by_date(a) != by_date(b)
        && years == Some(1)
}

fn same_number(a: &Option<String>, b: &Option<String>) -> bool {
    let bare = |number: &Option<String>| number.as_deref().map(|number| fold(number).replace(' ', ""));
    bare(a) == bare(b)
}

fn facts(person: &mut Person, row: Option<Box<ModelFacts>>) {
    let Some(row) = row else { return };
    let own = person.facts.get_or_insert_default();
    own.method = own.method.take().or(row.method);
    own.cost = own.cost.take().or(row.cost);
    own.results = own.results.take().or(row.results);
    own.lessons = own.lessons.take().or(row.lessons);
    own.replicated = own.replicated.take().or(row.replicated);
}
