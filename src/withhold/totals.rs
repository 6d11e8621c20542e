//! Totals over what is never told of one person: sex, age, ethnicity, religion, party. A small group is withheld, and so
//! is whatever would let it be computed from the rest.

use super::decide::Decisions;
use crate::public::{Breakdown, Kind, Totals};
use crate::unite::{Model, Person};
use crate::values::Sex;
use crate::vietnamese::fold;
use chrono::{Datelike, NaiveDate};
use std::collections::HashMap;

/// Groups below this are withheld (`domain.md` §4.2).
pub const SMALLEST_GROUP: u32 = 5;

/// The group of a dimension that a person belongs to, if it is known.
type Group<'g> = &'g dyn Fn(&Person) -> Option<String>;

pub(super) fn totals(model: &Model, decisions: &Decisions, today: NaiveDate) -> Totals {
    let counted = |index: &usize| decisions.is_published(*index) || decisions.is_anonymous(*index);
    let persons: Vec<&Person> = (0..model.people.len())
        .filter(counted)
        .map(|index| &*model.people[index])
        .filter(|person| person.kind == Kind::Person)
        .collect();
    let anonymous = (0..model.people.len()).filter(|&index| decisions.is_anonymous(index)).count();
    let dimensions: [(&'static str, Group<'_>); 5] = [
        ("sex", &sex),
        ("age", &|person: &Person| age(person, today)),
        ("ethnicity", &ethnicity),
        ("religion", &religion),
        ("party", &party),
    ];
    let breakdowns = dimensions.into_iter().filter_map(|(name, of)| breakdown(name, &persons, of)).collect();
    Totals { anonymous: anonymous as u32, breakdowns }
}

fn breakdown(dimension: &'static str, persons: &[&Person], of: Group<'_>) -> Option<Breakdown> {
    let mut groups = counted(persons.iter().filter_map(|person| of(person)));
    match dimension {
        "age" => groups.sort_by(|a, b| a.0.cmp(&b.0)),
        _ => groups.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| fold(&a.0).cmp(&fold(&b.0)))),
    }
    let known: u32 = groups.iter().map(|(_, count)| count).sum();
    let counts: Vec<u32> = groups.iter().map(|(_, count)| *count).collect();
    let shown = shown(&counts, persons.len() as u32);
    let kept: Vec<(String, u32)> =
        groups.into_iter().zip(&shown).filter(|(_, shown)| **shown).map(|(group, _)| group).collect();
    let all_shown = shown.iter().all(|shown| *shown);
    // One group alone that is everybody tells it of each of them.
    let tells_all = kept.len() == 1 && kept[0].1 == persons.len() as u32;
    (!kept.is_empty() && !tells_all).then(|| Breakdown {
        dimension,
        groups: kept,
        known: all_shown.then_some(known),
    })
}

/// The groups in the order of their first member, each with its number. Spellings that fold to one are one group, called
/// as it is first written.
fn counted(members: impl Iterator<Item = String>) -> Vec<(String, u32)> {
    let mut groups: Vec<(String, u32)> = Vec::new();
    let (mut spelled, mut known) = (HashMap::new(), HashMap::new());
    for group in members {
        let at = match spelled.get(&group) {
            Some(at) => *at,
            None => {
                let at = *known.entry(fold(&group)).or_insert(groups.len());
                if at == groups.len() {
                    groups.push((group.clone(), 0));
                }
                spelled.insert(group, at);
                at
            }
        };
        groups[at].1 += 1;
    }
    groups
}

/// Which counts may be shown, if `all` persons are known to be behind them: none under [`SMALLEST_GROUP`], and never so
/// many that what is left out could be told to be small. One group alone leaves out all who are not of it: 97 women of 100
/// delegates tell of 3 men.
pub(super) fn shown(counts: &[u32], all: u32) -> Vec<bool> {
    let mut shown: Vec<bool> = counts.iter().map(|&count| count >= SMALLEST_GROUP).collect();
    let alone = counts.iter().filter(|&&count| count > 0).count() == 1 && counts.iter().sum::<u32>() < all;
    let withheld =
        |shown: &[bool]| alone || counts.iter().zip(shown).any(|(&count, shown)| !shown && count > 0);
    let rest = |shown: &[bool]| {
        let told: u32 = counts.iter().zip(shown).filter(|(_, shown)| **shown).map(|(count, _)| count).sum();
        all.saturating_sub(told)
    };
    while withheld(&shown) && rest(&shown) < SMALLEST_GROUP {
        let smallest = (0..counts.len()).filter(|&index| shown[index]).min_by_key(|&index| counts[index]);
        match smallest {
            Some(index) => shown[index] = false,
            None => break,
        }
    }
    shown
}

fn sex(person: &Person) -> Option<String> {
    person.private.sex.map(|sex| match sex {
        Sex::Male => "Nam".to_string(),
        Sex::Female => "Nữ".to_string(),
    })
}

fn age(person: &Person, today: NaiveDate) -> Option<String> {
    let age = today.year() - person.private.birth?.year();
    let band = match age {
        ..30 => "Dưới 30 tuổi",
        30..45 => "Từ 30 đến 44 tuổi",
        45..60 => "Từ 45 đến 59 tuổi",
        _ => "Từ 60 tuổi",
    };
    Some(band.to_string())
}

fn ethnicity(person: &Person) -> Option<String> {
    person.private.ethnicity.clone()
}

fn religion(person: &Person) -> Option<String> {
    let religion = person.private.religion.clone()?;
    Some(match fold(&religion).as_str() {
        "khong" | "ko" | "khong co" => "Không theo tôn giáo".to_string(),
        _ => religion,
    })
}

fn party(person: &Person) -> Option<String> {
    person.private.party.map(|member| if member { "Đảng viên" } else { "Quần chúng" }.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_groups_and_what_gives_them_away_are_withheld() {
        // 3 of 100: the 97 would tell.
        assert_eq!(shown(&[97, 3], 100), [false, false]);
        // Enough unknown persons hide the 3.
        assert_eq!(shown(&[80, 3], 100), [true, false]);
        // Two small groups together are not small.
        assert_eq!(shown(&[90, 4, 3], 97), [true, false, false]);
        // The next smallest goes with the small one.
        assert_eq!(shown(&[60, 20, 2], 82), [true, false, false]);
        assert_eq!(shown(&[60, 40], 100), [true, true]);
        assert_eq!(shown(&[60, 0], 60), [true, false]);
        // 3 who are not of the only group.
        assert_eq!(shown(&[97], 100), [false]);
        assert_eq!(shown(&[97, 0], 100), [false, false]);
        assert_eq!(shown(&[95], 100), [true]);
    }
}
