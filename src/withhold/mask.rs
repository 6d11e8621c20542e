//! Names that must appear nowhere, found inside the texts of others: programmes, talks, stories, results. Where nobody
//! who is published bears the same name, it is replaced; a namesake's own name is left.

use super::decide::Decisions;
use crate::public::{Honoree, Kind};
use crate::unite::{Model, speaker_key};
use crate::vietnamese::name_key;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// What stands in the place of a name.
const INSTEAD: &str = "(không nêu tên)";

/// Names of a single word are too common to be found in running text.
const FEWEST_WORDS: usize = 2;

#[derive(Debug, Default)]
pub(super) struct Mask {
    /// First word of a name's key → the keys of all words of the names that begin so.
    names: HashMap<String, Vec<Vec<String>>>,
}

impl Mask {
    pub fn new(model: &Model, decisions: &Decisions) -> Self {
        if (0..model.people.len()).all(|index| !decisions.is_nameless(index)) {
            return Self::default();
        }
        let persons = || model.people.iter().enumerate().filter(|(_, person)| person.kind == Kind::Person);
        let public: HashSet<String> = persons()
            .filter(|(index, _)| !decisions.is_nameless(*index))
            .map(|(_, person)| name_key(&person.name))
            .collect();
        let mut mask = Self::default();
        for (_, person) in persons().filter(|(index, _)| decisions.is_nameless(*index)) {
            let key = name_key(&person.name);
            let words: Vec<String> = key.split(' ').map(str::to_string).collect();
            if words.len() >= FEWEST_WORDS && !public.contains(&key) {
                let same = mask.names.entry(words[0].clone()).or_default();
                if !same.contains(&words) {
                    same.push(words);
                }
            }
        }
        mask
    }

    /// A text that may be absent.
    pub fn clean(&self, text: &mut Option<String>) {
        if let Some(text) = text {
            self.text(text);
        }
    }

    /// A speaker or presenter whose name must not appear is not named at all.
    pub fn person(&self, speaker: &mut Option<String>) {
        let hidden = speaker.as_deref().is_some_and(|speaker| {
            let key = speaker_key(speaker);
            self.at_start(&key.split(' ').collect::<Vec<_>>()).is_some()
        });
        if hidden {
            *speaker = None;
        }
        self.clean(speaker);
    }

    pub fn honoree(&self, honoree: &mut Honoree) {
        for text in [&mut honoree.position, &mut honoree.quote] {
            self.clean(text);
        }
        self.story(&mut honoree.story);
        honoree.achievements.iter_mut().for_each(|text| self.text(text));
        honoree.awards.iter_mut().for_each(|award| self.clean(&mut award.reason));
        honoree.photos.iter_mut().for_each(|photo| self.clean(&mut photo.caption));
        if honoree.kind != Kind::Person {
            self.text(&mut honoree.name);
        }
        if let Some(facts) = &mut honoree.model {
            for text in [
                &mut facts.method,
                &mut facts.cost,
                &mut facts.results,
                &mut facts.lessons,
                &mut facts.replicated,
            ] {
                self.clean(text);
            }
        }
    }

    /// [`Self::clean`] of a text that others may share, which is copied only where there is something to replace.
    fn story(&self, story: &mut Option<Arc<str>>) {
        let Some(shared) = story.as_mut().filter(|_| !self.names.is_empty()) else { return };
        let mut own = shared.to_string();
        self.text(&mut own);
        *shared = own.into();
    }

    /// Replaces every name in a text.
    pub fn text(&self, text: &mut String) {
        if self.names.is_empty() {
            return;
        }
        let spans = words(text);
        let keys: Vec<String> = spans.iter().map(|span| name_key(&text[span.clone()])).collect();
        let mut replaced: Vec<std::ops::Range<usize>> = Vec::new();
        let mut at = 0;
        while at < keys.len() {
            let rest: Vec<&str> = keys[at..].iter().take(8).map(String::as_str).collect();
            match self.at_start(&rest) {
                Some(length) => {
                    replaced.push(spans[at].start..spans[at + length - 1].end);
                    at += length;
                }
                None => at += 1,
            }
        }
        for range in replaced.into_iter().rev() {
            text.replace_range(range, INSTEAD);
        }
    }

    /// The number of words of a hidden name with which `words` begin.
    fn at_start(&self, words: &[&str]) -> Option<usize> {
        let candidates = self.names.get(*words.first()?)?;
        let fits =
            |name: &&Vec<String>| name.len() <= words.len() && name.iter().zip(words).all(|(a, b)| a == b);
        candidates.iter().filter(fits).map(Vec::len).max()
    }
}

/// The byte ranges of the words of a text: runs of letters, digits and apostrophes.
fn words(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut spans = Vec::new();
    let mut start = None;
    for (at, character) in text.char_indices() {
        let inside = character.is_alphanumeric() || matches!(character, '\'' | '’') || is_mark(character);
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                spans.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    spans.extend(start.map(|from| from..text.len()));
    spans
}

fn is_mark(character: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&character)
}
