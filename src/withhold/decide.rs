//! Who is published, counted only, or nowhere; and who is a child.

use super::address::Addresses;
use super::child::{self, Child};
use super::problems;
use crate::diagnostic::{Diagnostic, Warned};
use crate::interpret::{Account, Reason, RowFate};
use crate::unite::{EventModel, Model, Person, PersonId, Takedown};
use crate::values::Publication;
use crate::vietnamese::name_key;
use chrono::NaiveDate;
use std::collections::HashMap;

/// What was decided of each person of the model.
#[derive(Debug, Default)]
pub(super) struct Decisions {
    fates: Vec<RowFate>,
    children: Vec<Option<Child>>,
}

impl Decisions {
    pub fn of(model: &Model, today: NaiveDate, account: &mut Account) -> Warned<Self> {
        let mut diagnostics = Vec::new();
        let taken_down = taken_down(model, &mut diagnostics);
        let refusals = refusals(model);
        let mut decisions = Self::default();
        for (index, person) in model.people.iter().enumerate() {
            let fate = match (taken_down[index], said(person.private.publication)) {
                (true, _) => RowFate::Withheld(Reason::TakenDown),
                (false, RowFate::Published) if refusals.contains_key(&index) => {
                    diagnostics.push(problems::perhaps_refused(person, refusals[&index]));
                    RowFate::Withheld(Reason::Namesake)
                }
                (false, said) => said,
            };
            let child = child::child(model, person, today);
            if fate == RowFate::Published {
                diagnostics.extend(child.and_then(|child| problems::child(person, child)));
            } else {
                person.origins.iter().for_each(|origin| account.set(origin, fate));
            }
            if fate == RowFate::Withheld(Reason::Unclear) {
                diagnostics.push(problems::publication_unclear(person));
            }
            decisions.fates.push(fate);
            decisions.children.push(child);
        }
        Warned::new(decisions, diagnostics)
    }

    pub fn is_published(&self, person: usize) -> bool {
        self.fates[person] == RowFate::Published
    }

    pub fn is_anonymous(&self, person: usize) -> bool {
        self.fates[person] == RowFate::Withheld(Reason::Anonymous)
    }

    pub fn is_taken_down(&self, person: usize) -> bool {
        self.fates[person] == RowFate::Withheld(Reason::TakenDown)
    }

    pub fn child(&self, person: usize) -> Option<Child> {
        self.children[person]
    }

    /// Whether the full name must appear nowhere.
    pub fn is_nameless(&self, person: usize) -> bool {
        !self.is_published(person) || self.children[person] == Some(Child::Protected)
    }
}

/// What "Công bố" means for the row. Nothing said is consent by the rules of commendation, which are public by law
/// (Law 06/2022/QH15, article 5); anything unclear is not.
fn said(publication: Option<Publication>) -> RowFate {
    match publication {
        None | Some(Publication::Yes) => RowFate::Published,
        Some(Publication::No) => RowFate::Withheld(Reason::NotPublished),
        Some(Publication::Anonymous) => RowFate::Withheld(Reason::Anonymous),
        Some(Publication::Unclear) => RowFate::Withheld(Reason::Unclear),
    }
}

/// People of whom only the name says that they are somebody who is not to be named → that person. In doubt the refusal
/// holds for both.
fn refusals(model: &Model) -> HashMap<usize, &Person> {
    let person = |id: PersonId| &*model.people[id.0 as usize];
    let both = model.perhaps.iter().flat_map(|&(one, other)| [(one, other), (other, one)]);
    both.filter(|&(_, other)| said(person(other).private.publication) != RowFate::Published)
        .map(|(one, other)| (one.0 as usize, person(other)))
        .collect()
}

pub(super) fn of_event(event: &EventModel) -> RowFate {
    said(event.publication)
}

/// Who is on the take-down sheet. A request that matches nobody is told: the name may be misspelt, and still stand.
fn taken_down(model: &Model, diagnostics: &mut Vec<Diagnostic>) -> Vec<bool> {
    let mut taken = vec![false; model.people.len()];
    let mut bearers: HashMap<String, Vec<usize>> = HashMap::new();
    if model.takedowns.iter().any(|request| request.code.is_none()) {
        for (index, person) in model.people.iter().enumerate() {
            bearers.entry(name_key(&person.name)).or_default().push(index);
        }
    }
    let addresses = Addresses::new(model);
    for request in &model.takedowns {
        let named = request.name.as_ref().and_then(|name| bearers.get(&name_key(name)));
        let meant: Vec<usize> = match &request.code {
            Some(code) => {
                (0..taken.len()).filter(|&index| is_of_code(code, &model.people[index], &addresses)).collect()
            }
            None => named
                .into_iter()
                .flatten()
                .copied()
                .filter(|&at| means(request, &model.people[at], model))
                .collect(),
        };
        meant.iter().for_each(|&index| taken[index] = true);
        if meant.is_empty() {
            diagnostics.push(problems::takedown_unmatched(request));
        }
    }
    taken
}

/// By the code of the workbooks, or by the address of the page.
fn is_of_code(code: &String, person: &Person, addresses: &Addresses<'_>) -> bool {
    person.code.as_ref() == Some(code) || addresses.slug(person) == *code
}

/// Of those who bear the name, a request means everybody whom it could: taking down a namesake too is the smaller harm.
fn means(request: &Takedown, person: &Person, model: &Model) -> bool {
    let same_unit = request
        .unit
        .is_none_or(|unit| person.unit.is_none_or(|own| own == unit || related(model, own, unit)));
    let year = person.private.birth.map(|birth| birth.year());
    let same_year = request.birth_year.is_none_or(|wanted| year.is_none_or(|year| year == wanted));
    same_unit && same_year
}

/// Whether one unit lies in, or succeeds, the other.
fn related(model: &Model, a: crate::public::UnitId, b: crate::public::UnitId) -> bool {
    let reaches = |from: crate::public::UnitId, to: crate::public::UnitId| {
        let unit = |id: crate::public::UnitId| &model.units[id.0 as usize];
        let parents = std::iter::successors(Some(from), |&id| unit(id).parent);
        let successors = std::iter::successors(Some(from), |&id| unit(id).successor);
        parents.take(32).chain(successors.take(32)).any(|id| id == to)
    };
    reaches(a, b) || reaches(b, a)
}
