//! Who is a child: under 16 in the year of the award (Law 91/2025/QH15, article 24, asks for the consent of child and
//! guardian before a child is shown).

use crate::public::{AwardState, Kind};
use crate::unite::{Model, Person};
use crate::values::When;
use crate::vietnamese::fold;
use chrono::{Datelike, NaiveDate};

/// Under this age, in whole years of the calendar, a person is a child here.
const ADULT_AGE: i32 = 16;

/// How a child is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Child {
    /// Both consents are recorded: shown like others, but not to search engines.
    Consented,
    /// Given name only, no photo, no school.
    Protected,
}

/// None for grown-ups, collectives and models.
pub(super) fn child(model: &Model, person: &Person, today: NaiveDate) -> Option<Child> {
    if person.kind != Kind::Person || !is_child(model, person, today) {
        return None;
    }
    let both = person.private.child_consent && person.private.guardian_consent;
    Some(if both { Child::Consented } else { Child::Protected })
}

fn is_child(model: &Model, person: &Person, today: NaiveDate) -> bool {
    match person.private.birth {
        // The earliest award decides: it is then that the person was honoured as a child.
        Some(birth) => first_year(person).min(today.year()) - birth.year() < ADULT_AGE,
        None => looks_like_a_pupil(model, person),
    }
}

fn first_year(person: &Person) -> i32 {
    let granted =
        person.awards.iter().filter(|award| award.state == AwardState::Granted || award.year.is_some());
    granted.filter_map(|award| award.year.or(award.date)).map(When::year).min().unwrap_or(i32::MAX)
}

/// Without a birth year a pupil of the first nine classes is a child.
fn looks_like_a_pupil(model: &Model, person: &Person) -> bool {
    let unit = person.unit.map(|unit| model.units[unit.0 as usize].name.as_str()).unwrap_or_default();
    let said = format!(" {} {} ", fold(person.position.as_deref().unwrap_or_default()), fold(unit));
    let title = fold(&person.title);
    let pupil = said.contains(" hoc sinh ") || matches!(title.as_str(), "em" | "chau" | "hoc sinh");
    let low_class = class(&said).is_some_and(|class| class <= LAST_CLASS_OF_CHILDREN);
    let low_school = [" tieu hoc ", " thcs ", " trung hoc co so ", " mam non "];
    let low_school = low_school.iter().any(|school| said.contains(school));
    said.contains(" thieu nhi ") || title == "chau" || (pupil && (low_class || low_school))
}

/// Pupils of class 9 are 14 or 15.
const LAST_CLASS_OF_CHILDREN: u32 = 9;

/// The number of the class in "lớp 5A".
fn class(said: &str) -> Option<u32> {
    let (_, after) = said.split_once(" lop ")?;
    let digits: String = after.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_class_is_read_from_what_is_said() {
        assert_eq!(class(" hoc sinh lop 5a truong tieu hoc "), Some(5));
        assert_eq!(class(" hoc sinh lop 12 "), Some(12));
        assert_eq!(class(" lop truong "), None);
        assert_eq!(class(" giao vien "), None);
    }
}
