//! One person of the model → the honoree that the public sees.

use super::child::Child;
use crate::public::{Award, AwardState, Honoree, Unit};
use crate::unite::Person;
use crate::values::When;
use crate::vietnamese::{fold, given_name};

/// Addresses and references to conferences and talks are filled by the caller.
pub(super) fn honoree(around: Around<'_>, person: Person, child: Option<Child>) -> Honoree {
    let school = person.unit.map(|unit| around.units[unit.0 as usize].name.as_str()).unwrap_or_default();
    let full_name = if child == Some(Child::Protected) { person.name.clone() } else { String::new() };
    let mut honoree = Honoree {
        kind: person.kind,
        title: person.title,
        name: person.name,
        sort_name: person.sort_name,
        position: person.position,
        unit: person.unit,
        field: person.field,
        categories: person.categories,
        birth_year: person
            .private
            .birth
            .map(When::year)
            .filter(|_| around.show_birth_years && child.is_none()),
        posthumous: person.posthumous,
        child: child.is_some(),
        years: years(&person.awards),
        awards: ordered(person.awards),
        movements: person.movements.iter().map(|&index| crate::public::MovementId(index)).collect(),
        achievements: person.achievements,
        quote: person.quote,
        story: person.story,
        photos: if person.private.photo_refused { Vec::new() } else { person.photos },
        model: person.facts,
        featured: person.featured,
        ..Honoree::default()
    };
    if child == Some(Child::Protected) {
        protect(&mut honoree, &full_name, school);
    }
    honoree
}

/// What is the same for everybody.
#[derive(Clone, Copy)]
pub(super) struct Around<'m> {
    pub units: &'m [Unit],
    pub show_birth_years: bool,
}

/// Highest rank first, then newest; proposals after what was granted.
fn ordered(mut awards: Vec<Award>) -> Vec<Award> {
    let newest = |award: &Award| award.year.or(award.date).map_or(0, |when| -when.year());
    awards.sort_by_key(|award| (award.state == AwardState::Proposed, award.rank, newest(award)));
    awards
}

fn years(awards: &[Award]) -> Vec<i32> {
    let granted = awards.iter().filter(|award| award.state == AwardState::Granted);
    let mut years: Vec<i32> = granted.filter_map(|award| award.year.or(award.date)).map(When::year).collect();
    years.sort_unstable_by_key(|year| std::cmp::Reverse(*year));
    years.dedup();
    years
}

/// Words by which a text tells a school.
const OF_SCHOOLS: [&str; 7] =
    [" truong ", " lop ", " thcs ", " tieu hoc ", " thpt ", " mam non ", " mau giao "];

/// What an award is called whose every name tells the school.
const NAMELESS_AWARD: &str = "Khen thưởng";

/// A child without both consents: the given name, the award and the year. No photo, school, position, story; of the
/// achievements and of what is said of an award, what tells neither the full name nor the school.
fn protect(honoree: &mut Honoree, full_name: &str, school: &str) {
    let given = given_name(full_name).to_string();
    let school = fold(school);
    let full_name = fold(full_name);
    let tells = |text: &String| {
        let folded = format!(" {} ", fold(text));
        let named = full_name.contains(' ') && folded.contains(&format!(" {full_name} "));
        let schooled = OF_SCHOOLS.iter().any(|word| folded.contains(word));
        named || schooled || (!school.is_empty() && folded.contains(&school))
    };
    honoree.achievements.retain(|text| !tells(text));
    honoree.awards.iter_mut().for_each(|award| protect_award(award, &tells));
    honoree.name = given;
    honoree.sort_name = None;
    honoree.position = None;
    honoree.unit = None;
    honoree.quote = None;
    honoree.story = None;
    honoree.photos = Vec::new();
    honoree.talks = Vec::new();
    honoree.featured = false;
}

/// A school's own award names the school, in its name, its issuer or the symbol of its decision.
fn protect_award(award: &mut Award, tells: &dyn Fn(&String) -> bool) {
    if tells(&award.form) {
        award.form = NAMELESS_AWARD.to_string();
    }
    if tells(&award.name) {
        award.name = award.form.clone();
    }
    award.reason = award.reason.take().filter(|reason| !tells(reason));
    award.issuer = award.issuer.take().filter(|issuer| !tells(issuer));
    if award.decision.as_ref().is_some_and(tells) {
        award.decision = None;
        award.document = None;
    }
}
