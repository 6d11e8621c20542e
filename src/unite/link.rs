//! What is known only when all people are: photos by their names, speakers with a page, decisions among the documents.

use super::model::{Model, Person, PersonId};
use crate::diagnostic::Diagnostic;
use crate::photo::{Found, Person as Bearer, Shelf, photo_is_nobodys};
use crate::public::{DocumentId, Photo, Unit};
use crate::values::person::split_title;
use crate::vietnamese::{fold, name_key};
use std::collections::{BTreeSet, HashMap};

/// Gives people without a photo the files that bear their names.
pub(super) fn photos(people: &mut [Box<Person>], units: &[Unit], shelf: &Shelf) -> Vec<Diagnostic> {
    let names: Vec<(String, Option<String>)> = people
        .iter()
        .map(|person| (person.name.clone(), person.unit.map(|unit| units[unit.0 as usize].name.clone())))
        .collect();
    let bearers: Vec<Bearer<'_>> =
        names.iter().map(|(name, unit)| Bearer { name, unit: unit.as_deref() }).collect();
    let matches = shelf.of_people(&bearers);
    let mut said = Vec::new();
    for (person, found) in people.iter_mut().zip(&matches.found) {
        if !person.photos.is_empty() {
            continue;
        }
        if let Found::Photos(files) = found {
            person.photos =
                files.iter().map(|file| Photo { source: file.to_string(), caption: None }).collect();
        }
        let place = person.origins.first().map(|origin| origin.start()).unwrap_or_default();
        said.extend(found.diagnostic(&person.name, place));
    }
    let used: BTreeSet<&str> =
        people.iter().flat_map(|person| &person.photos).map(|photo| photo.source.as_str()).collect();
    let nobodys = matches.unclaimed.iter().filter(|file| !used.contains(**file));
    // Files that a conference names are no riddle either; they are unknown here and told only if in a folder of people.
    said.extend(nobodys.filter(|file| !file.contains("hoi-nghi")).map(|file| photo_is_nobodys(file)));
    said
}

/// Speakers who are honoured themselves.
pub(super) fn talks(model: &mut Model) {
    if model.talks.is_empty() {
        return;
    }
    let mut by_name: HashMap<String, Vec<u32>> = HashMap::new();
    for (index, person) in model.people.iter().enumerate() {
        by_name.entry(name_key(&person.name)).or_default().push(index as u32);
    }
    for talk in &mut model.talks {
        let Some(speaker) = &talk.talk.speaker else { continue };
        let Some(found) = by_name.get(&speaker_key(speaker)) else { continue };
        let here: Vec<u32> = found
            .iter()
            .copied()
            .filter(|&index| talk.talk.unit.is_none() || model.people[index as usize].unit == talk.talk.unit)
            .collect();
        // A namesake is no guess to make.
        if let [only] = here.as_slice() {
            talk.speaker = Some(PersonId(*only));
        } else if let [only] = found.as_slice() {
            talk.speaker = Some(PersonId(*only));
        }
    }
}

/// The name within "Bà Nguyễn Thị Đào, hội viên nông dân".
pub fn speaker_key(speaker: &str) -> String {
    let name = speaker.split([',', ';', '(', '–']).next().unwrap_or(speaker);
    let name = name.split(" - ").next().unwrap_or(name);
    name_key(split_title(name).1)
}

/// Awards whose decision is among the documents.
pub(super) fn documents(model: &mut Model) {
    let bare = |number: &str| fold(number).replace(' ', "");
    let by_number: HashMap<String, u32> = model
        .documents
        .iter()
        .enumerate()
        .map(|(index, document)| (bare(&document.number), index as u32))
        .collect();
    if by_number.is_empty() {
        return;
    }
    for award in model.people.iter_mut().flat_map(|person| &mut person.awards) {
        let found = award.decision.as_deref().and_then(|number| by_number.get(&bare(number)));
        award.document = found.copied().map(DocumentId);
    }
}
