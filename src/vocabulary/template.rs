//! The words as they stand in `headings.toml`: for the reader's index and for the template that `guong new` writes, so
//! that the two cannot drift apart.

use super::{Field, RecordKind};
use serde::Deserialize;
use std::sync::LazyLock;

#[derive(Debug, Deserialize)]
pub(super) struct Words {
    pub private: Vec<String>,
    pub not_private: Vec<String>,
    pub wording: Wording,
    pub sheet: Vec<SheetWords>,
}

/// What headings are made of; folded.
#[derive(Debug, Deserialize)]
pub(super) struct Wording {
    /// What is short, and what it stands for.
    pub abbreviations: Vec<[String; 2]>,
    /// Qualifiers behind and before a heading.
    pub tails: Vec<String>,
    pub heads: Vec<String>,
    /// Words that ask for a text about something.
    pub contents: Vec<String>,
    /// Who is honoured.
    pub people: Vec<String>,
    pub collectives: Vec<String>,
    pub households: Vec<String>,
    /// Who is named though nobody honours them, and what makes a column of names private.
    pub others: Vec<String>,
}

/// A kind of sheet.
#[derive(Debug, Deserialize)]
pub struct SheetWords {
    pub kind: RecordKind,
    /// Its name in the template.
    pub title: String,
    pub names: Vec<String>,
    #[serde(rename = "column", default)]
    pub columns: Vec<ColumnWords>,
}

/// A column of a kind of sheet.
#[derive(Debug, Deserialize)]
pub struct ColumnWords {
    pub field: Field,
    /// Its heading in the template.
    pub title: String,
    pub names: Vec<String>,
    /// What the template says about it.
    pub note: Option<String>,
    /// The closed list behind its drop-down.
    pub list: Option<String>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    toml::from_str(include_str!("headings.toml")).expect("headings.toml is part of the program")
});

pub(super) fn words() -> &'static Words {
    &WORDS
}

/// All kinds of sheets, in the template's order.
pub fn sheets() -> &'static [SheetWords] {
    &WORDS.sheet
}

/// What a field of lists of people is called in the template.
pub fn title(field: Field) -> Option<&'static str> {
    let columns = WORDS.sheet.first().map(|sheet| sheet.columns.as_slice()).unwrap_or_default();
    columns.iter().find(|column| column.field == field).map(|column| column.title.as_str())
}
