//! What is made of a text, kept for the next row that says the same: a list of a hundred thousand rows names a few dozen
//! awards, and a decision honours many.

use super::banner::in_small_letters;
use crate::catalogue::{self, ResolvedAward};
use crate::values::decision::{self, Decision};
use crate::values::mark;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// Answers that depend on a text alone.
#[derive(Debug, Default)]
pub(super) struct Memo {
    awards: Kept<Vec<ResolvedAward>>,
    cells: Kept<AwardCell>,
    decisions: Kept<Vec<Decision>>,
    fields: Kept<Option<&'static str>>,
}

/// What the text of a cell of awards says.
#[derive(Debug)]
pub(super) struct AwardCell {
    pub gradings: Vec<String>,
    /// It only ticks a box.
    pub is_mark: bool,
    /// It says that there is none.
    pub is_refusal: bool,
    /// The awards that it names, those in capitals too.
    pub awards: Vec<ResolvedAward>,
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

    /// What a cell of awards says that holds this text.
    pub fn award_cell(&self, text: &str) -> Rc<AwardCell> {
        self.cells.get(text, |text| AwardCell {
            gradings: catalogue::gradings(text),
            is_mark: mark::is_mark(text),
            is_refusal: catalogue::is_refusal(text),
            awards: catalogue::resolve(&text.lines().map(in_small_letters).collect::<Vec<_>>().join("\n")),
        })
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
