//! One person of the model → the honoree that the public sees.

use super::child::Child;
use crate::public::{Award, AwardState, Honoree};
use crate::unite::{Model, Person};
use crate::values::When;
use crate::vietnamese::{fold, given_name};

/// Addresses and references to conferences and talks are filled by the caller.
pub(super) fn honoree(model: &Model, person: &Person, child: Option<Child>) -> Honoree {
    let mut honoree = Honoree {
        kind: person.kind,
        title: person.title.clone(),
        name: person.name.clone(),
        sort_name: person.sort_name.clone(),
        position: person.position.clone(),
        unit: person.unit,
        field: person.field.clone(),
        categories: person.categories.clone(),
        birth_year: person
            .private
            .birth
            .map(When::year)
            .filter(|_| model.show_birth_years && child.is_none()),
        posthumous: person.posthumous,
        child: child.is_some(),
        awards: ordered(&person.awards),
        movements: person.movements.iter().map(|&index| crate::public::MovementId(index)).collect(),
        achievements: person.achievements.clone(),
        quote: person.quote.clone(),
        story: person.story.clone(),
        photos: if person.private.photo_refused { Vec::new() } else { person.photos.clone() },
        model: Some(person.facts.clone()).filter(|facts| !facts.is_empty()),
        featured: person.featured,
        years: years(&person.awards),
        ..Honoree::default()
    };
    if child == Some(Child::Protected) {
        protect(&mut honoree, model, person);
    }
    honoree
}

/// Highest rank first, then newest; proposals after what was granted.
fn ordered(awards: &[Award]) -> Vec<Award> {
    let mut awards = awards.to_vec();
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

/// A child without both consents: the given name, the award and the year. No photo, school, position, story; of the
/// achievements, those that tell neither the full name nor the school.
fn protect(honoree: &mut Honoree, model: &Model, person: &Person) {
    let given = given_name(&person.name).to_string();
    let school = person.unit.map(|unit| fold(&model.units[unit.0 as usize].name)).unwrap_or_default();
    let family: Vec<String> = fold(&person.name).split(' ').map(str::to_string).collect();
    let tells = |text: &String| {
        let folded = format!(" {} ", fold(text));
        let named = family.len() > 1 && folded.contains(&format!(" {} ", family.join(" ")));
        let schooled =
            [" truong ", " lop ", " thcs ", " tieu hoc ", " thpt "].iter().any(|word| folded.contains(word));
        named || schooled || (!school.is_empty() && folded.contains(&school))
    };
    honoree.achievements.retain(|text| !tells(text));
    for award in &mut honoree.awards {
        award.reason = award.reason.take().filter(|reason| !tells(reason));
        // A school's own award names the school.
        award.issuer = award.issuer.take().filter(|issuer| !tells(issuer));
    }
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
