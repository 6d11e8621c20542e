//! What is said about the input: where, what was found, how to mend it. Plain data; how it is shown is decided by the
//! renderers beside this file (terminal, JSON) and by the preview and the workbooks, never where the problem is found.
//!
//! Each room that finds problems has a `problems` module of constructors: one rule, one function, one stable code, the
//! text in both languages side by side.

mod group;
mod human;
mod json;
mod place;

pub use group::{Group, group};
pub use human::human;
pub use json::json;
pub use place::{CellAt, Place, column_letters};

use serde::Serialize;

/// The language in which the program speaks to the officer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    #[default]
    Vi,
    En,
}

/// How bad it is. The order is that of gravity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Something was decided for the officer, who may want to know (a text converted, a decision taken from a banner).
    Note,
    /// Something is doubtful; the row is published.
    Warning,
    /// Something is wrong; without `--keep-going` nothing is published.
    Error,
}

/// What was found and how to mend it, in one language. `hint` may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    pub message: String,
    pub hint: String,
}

/// One thing said about one place of the input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    pub severity: Severity,
    /// Stable, kebab-case, English: `date-does-not-exist`.
    pub code: &'static str,
    pub place: Place,
    /// The person or thing of the row, for the panel and the correction list. Never written into the site.
    pub who: Option<String>,
    // Boxed: a problem is often the error of a result, and should not weigh down the good case.
    vi: Box<Words>,
    en: Box<Words>,
}

impl Diagnostic {
    pub fn error(code: &'static str, place: Place) -> Self {
        Self::new(Severity::Error, code, place)
    }

    pub fn warning(code: &'static str, place: Place) -> Self {
        Self::new(Severity::Warning, code, place)
    }

    pub fn note(code: &'static str, place: Place) -> Self {
        Self::new(Severity::Note, code, place)
    }

    fn new(severity: Severity, code: &'static str, place: Place) -> Self {
        Self { severity, code, place, who: None, vi: Box::default(), en: Box::default() }
    }

    /// The Vietnamese text: what was found, how to mend it.
    pub fn vi(mut self, message: impl Into<String>, hint: impl Into<String>) -> Self {
        *self.vi = Words { message: sentence(message.into()), hint: sentence(hint.into()) };
        self
    }

    /// The English text: what was found, how to mend it.
    pub fn en(mut self, message: impl Into<String>, hint: impl Into<String>) -> Self {
        *self.en = Words { message: sentence(message.into()), hint: sentence(hint.into()) };
        self
    }

    /// Names the person or thing of the row.
    pub fn about(mut self, who: impl Into<String>) -> Self {
        self.who = Some(who.into());
        self
    }

    pub fn words(&self, language: Language) -> &Words {
        match language {
            Language::Vi => &self.vi,
            Language::En => &self.en,
        }
    }
}

/// Begins with a capital and ends with a full stop, so that every room's words read alike.
fn sentence(text: String) -> String {
    let mut characters = text.chars();
    let Some(first) = characters.next() else { return text };
    let stop = if text.ends_with(['.', '?', '…', ':']) { "" } else { "." };
    first.to_uppercase().chain(characters).chain(stop.chars()).collect()
}

/// A stage's value together with everything it has to say. No stage stops at its first problem.
#[derive(Debug, Default)]
pub struct Warned<T> {
    pub value: T,
    pub diagnostics: Vec<Diagnostic>,
}

impl<T> Warned<T> {
    pub fn new(value: T, diagnostics: Vec<Diagnostic>) -> Self {
        Self { value, diagnostics }
    }

    /// Hands over the value and leaves its diagnostics in `into`.
    pub fn collect(self, into: &mut Vec<Diagnostic>) -> T {
        into.extend(self.diagnostics);
        self.value
    }
}

/// The order in which problems are told: file, sheet, row, column, then gravity and code.
pub fn sort(diagnostics: &mut [Diagnostic]) {
    diagnostics.sort_by(|a, b| {
        (&a.place, std::cmp::Reverse(a.severity), a.code, &a.vi.message).cmp(&(
            &b.place,
            std::cmp::Reverse(b.severity),
            b.code,
            &b.vi.message,
        ))
    });
}
