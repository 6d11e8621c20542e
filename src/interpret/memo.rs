//! What the catalogue says of a text, kept for the next row that says the same: a list of a hundred thousand rows names
//! a few dozen awards.

use crate::catalogue::{self, ResolvedAward};
use std::cell::RefCell;
use std::collections::HashMap;

/// Answers of the catalogue, for one table.
#[derive(Debug, Default)]
pub(super) struct Memo(RefCell<HashMap<String, Vec<ResolvedAward>>>);

impl Memo {
    /// As [`catalogue::resolve`].
    pub fn resolve(&self, text: &str) -> Vec<ResolvedAward> {
        if let Some(known) = self.0.borrow().get(text) {
            return known.clone();
        }
        let found = catalogue::resolve(text);
        self.0.borrow_mut().insert(text.to_string(), found.clone());
        found
    }
}
