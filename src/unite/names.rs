//! Things known by code or name (movements, conferences, documents): looked up as people write them.

use super::spelling::written_out;
use crate::vietnamese::{fold, name_key, nearly};
use std::collections::HashMap;

/// Codes and names of one kind of thing → its index.
#[derive(Debug, Default)]
pub(super) struct Names {
    spelling: Spelling,
    /// Code, then name with its accents.
    exact: HashMap<String, u32>,
    /// Without accents; none where two things share it.
    folded: HashMap<String, Option<u32>>,
    /// In the order of adding, for suggestions.
    shown: Vec<String>,
}

/// Whether abbreviations and their long forms are one name.
#[derive(Clone, Copy, Debug, Default)]
enum Spelling {
    #[default]
    AsWritten,
    OfUnits,
}

impl Names {
    /// Names of units, which are abbreviated in many ways.
    pub fn of_units() -> Self {
        Self { spelling: Spelling::OfUnits, ..Self::default() }
    }

    /// The index already known by this code or name.
    pub fn add(&mut self, name: &str, index: u32) -> Option<u32> {
        self.add_key(name, &self.key(name), index)
    }

    /// As [`Names::add`], where the key of the name is known.
    pub fn add_key(&mut self, name: &str, key: &str, index: u32) -> Option<u32> {
        if key.is_empty() {
            return None;
        }
        if let Some(&known) = self.exact.get(key) {
            return Some(known).filter(|&known| known != index);
        }
        let folded = self.folded.entry(fold(key)).or_insert(Some(index));
        if *folded != Some(index) {
            *folded = None;
        }
        self.exact.insert(key.to_string(), index);
        self.shown.push(name.to_string());
        None
    }

    /// By code or name; a name typed without accents serves if only one thing can be meant.
    pub fn find(&self, name: &str) -> Option<u32> {
        self.find_key(&self.key(name))
    }

    /// As [`Names::find`], where the key of the name is known.
    pub fn find_key(&self, key: &str) -> Option<u32> {
        if let Some(&known) = self.exact.get(key) {
            return Some(known);
        }
        let folded = fold(key);
        if folded == key {
            return self.folded.get(&folded).copied().flatten();
        }
        self.exact.get(&folded).copied()
    }

    /// How many codes and names there are: what is found changes only when one is added.
    pub fn count(&self) -> usize {
        self.shown.len()
    }

    fn key(&self, name: &str) -> String {
        match self.spelling {
            Spelling::AsWritten => name_key(&name.replace(QUOTES, "")),
            Spelling::OfUnits => written_out(name),
        }
    }

    /// A name that is nearly this one.
    pub fn nearest(&self, name: &str) -> Option<&str> {
        let folded = fold(name);
        self.shown.iter().find(|shown| nearly(&folded, &fold(shown))).map(String::as_str)
    }
}

const QUOTES: [char; 6] = ['“', '”', '"', '\'', '«', '»'];
