//! Things known by code or name (movements, conferences, documents): looked up as people write them.

use crate::vietnamese::{fold, name_key, nearly};
use std::collections::HashMap;

/// Codes and names of one kind of thing → its index.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// Code, then name with its accents.
    exact: HashMap<String, u32>,
    /// Without accents; none where two things share it.
    folded: HashMap<String, Option<u32>>,
    /// In the order of adding, for suggestions.
    shown: Vec<String>,
}

impl Names {
    /// The index already known by this code or name.
    pub fn add(&mut self, name: &str, index: u32) -> Option<u32> {
        let key = key(name);
        if key.is_empty() {
            return None;
        }
        if let Some(&known) = self.exact.get(&key) {
            return Some(known).filter(|&known| known != index);
        }
        self.exact.insert(key, index);
        let folded = self.folded.entry(fold(name)).or_insert(Some(index));
        if *folded != Some(index) {
            *folded = None;
        }
        self.shown.push(name.to_string());
        None
    }

    /// By code or name; a name typed without accents serves if only one thing can be meant.
    pub fn find(&self, name: &str) -> Option<u32> {
        self.exact.get(&key(name)).copied().or_else(|| self.folded.get(&fold(name)).copied().flatten())
    }

    /// A name that is nearly this one.
    pub fn nearest(&self, name: &str) -> Option<&str> {
        let folded = fold(name);
        self.shown.iter().find(|shown| nearly(&folded, &fold(shown))).map(String::as_str)
    }
}

fn key(name: &str) -> String {
    let quotes = ['“', '”', '"', '\'', '«', '»'];
    name_key(&name.replace(quotes, ""))
}
