//! What is made of a text, kept for the next row that says the same: a list of a hundred thousand rows names a few dozen
//! awards, and a decision honours many.

use crate::catalogue::{self, ResolvedAward};
use crate::values::decision::{self, Decision};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// Answers that depend on a text alone.
#[derive(Debug, Default)]
pub(super) struct Memo {
    awards: Kept<Vec<ResolvedAward>>,
    decisions: Kept<Vec<Decision>>,
    fields: Kept<Option<&'static str>>,
}

thread_local! {
    /// Each thread keeps its own, for all tables that it reads.
    static OWN: Memo = Memo::default();
}

impl Memo {
    /// The answers of this thread.
    pub fn with<T>(read: impl FnOnce(&Memo) -> T) -> T {
        OWN.with(read)
    }

    /// As [`catalogue::field`].
    pub fn field(&self, text: &str) -> Option<&'static str> {
        *self.fields.get(text, catalogue::field)
    }

    /// As [`catalogue::resolve`].
    pub fn resolve(&self, text: &str) -> Rc<Vec<ResolvedAward>> {
        self.awards.get(text, catalogue::resolve)
    }

    /// As [`decision::parse_all`].
    pub fn decisions(&self, text: &str) -> Rc<Vec<Decision>> {
        self.decisions.get(text, decision::parse_all)
    }
}

/// What a function of a text alone has answered.
#[derive(Debug)]
struct Kept<T>(RefCell<HashMap<String, Rc<T>>>);

impl<T> Default for Kept<T> {
    fn default() -> Self {
        Self(RefCell::default())
    }
}

impl<T> Kept<T> {
    fn get(&self, text: &str, of: impl Fn(&str) -> T) -> Rc<T> {
        if let Some(known) = self.0.borrow().get(text) {
            return known.clone();
        }
        let found = Rc::new(of(text));
        let mut kept = self.0.borrow_mut();
        if kept.len() >= MOST {
            kept.clear();
        }
        kept.insert(text.to_string(), found.clone());
        found
    }
}

/// Distinct texts that are kept; lists in which every row says something of its own are forgotten now and then.
const MOST: usize = 8192;
