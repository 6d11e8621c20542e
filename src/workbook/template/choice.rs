//! What the template holds, as `choice.toml` and `form.toml` say it, joined with the vocabulary's words. Writes nothing.

use crate::interpret::Setting;
use crate::vocabulary::{ColumnWords, Field, RecordKind, SheetWords, sheets};
use chrono::NaiveDate;
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;
use std::sync::LazyLock;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Choice {
    pub version: String,
    /// The day of this version.
    #[serde(deserialize_with = "day")]
    pub made: NaiveDate,
    /// Lists that suggest, beside those of the catalogue.
    pub lists: BTreeMap<String, Vec<String>>,
    /// The drop-downs of single settings.
    pub settings: BTreeMap<Setting, String>,
    #[serde(rename = "sheet")]
    pub sheets: Vec<Sheet>,
}

/// One sheet of the template.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sheet {
    pub kind: RecordKind,
    #[serde(rename = "title")]
    own_title: Option<String>,
    pub intro: String,
    /// For whom its list of awards is.
    #[serde(default)]
    pub recipient: Recipient,
    /// Columns that stay in sight.
    pub frozen: u16,
    pub columns: Vec<Column>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Column {
    pub field: Field,
    heading: Option<String>,
    /// In characters.
    pub width: f64,
    #[serde(default)]
    pub tone: Tone,
    #[serde(default)]
    pub holds: Holds,
    list: Option<String>,
    note: Option<String>,
    /// As typed; a day as year-month-day.
    pub example: Option<String>,
}

/// What becomes of a column's values.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Tone {
    Required,
    #[default]
    Public,
    Private,
}

/// What a column's cells hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Holds {
    #[default]
    Line,
    /// Text that Excel must not turn into a date or number: "12/2024", "0912".
    Text,
    Long,
    Day,
    /// A date of any precision, kept as text.
    When,
    Year,
    Count,
}

/// To whom an award can be given, in the catalogue's words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Recipient {
    #[default]
    All,
    Person,
    Collective,
    Household,
}

static CHOICE: LazyLock<Choice> = LazyLock::new(|| {
    toml::from_str(include_str!("choice.toml")).expect("choice.toml is part of the program")
});

static FORM: LazyLock<Sheet> =
    LazyLock::new(|| toml::from_str(include_str!("form.toml")).expect("form.toml is part of the program"));

impl Choice {
    pub fn standard() -> &'static Choice {
        &CHOICE
    }

    /// The single sheet of the form.
    pub fn form() -> &'static Sheet {
        &FORM
    }

    /// The first sheet of a kind.
    pub fn sheet(&self, kind: RecordKind) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.kind == kind)
    }
}

impl Sheet {
    pub fn title(&self) -> &str {
        let words = sheets().iter().find(|sheet| sheet.kind == self.kind);
        self.own_title.as_deref().or(words.map(|words| words.title.as_str())).unwrap_or_default()
    }

    fn words(&self) -> &'static SheetWords {
        words(self.kind)
    }

    pub fn position(&self, field: Field) -> Option<usize> {
        self.columns.iter().position(|column| column.field == field)
    }

    /// The heading of a column.
    pub fn heading<'a>(&self, column: &'a Column) -> &'a str {
        match &column.heading {
            Some(heading) => heading,
            None => &self.column_words(column).title,
        }
    }

    /// The list behind a column's drop-down.
    pub fn list<'a>(&self, column: &'a Column) -> Option<&'a str> {
        column.list.as_deref().or(self.column_words(column).list.as_deref())
    }

    /// What there is to know before filling the column in; empty where the heading says it all.
    pub fn note(&self, column: &Column) -> String {
        let words = self.column_words(column);
        let notes = [words.note.as_deref(), column.note.as_deref(), column.holds.note()];
        notes.into_iter().flatten().collect::<Vec<_>>().join("\n")
    }

    fn column_words(&self, column: &Column) -> &'static ColumnWords {
        let words = self.words().columns.iter().find(|words| words.field == column.field);
        words.expect("the template's fields are the vocabulary's, as its tests check")
    }
}

impl Tone {
    /// What stands under the heading, in brackets, which the reader passes over.
    pub fn word(self) -> Option<&'static str> {
        match self {
            Tone::Required => Some("(bắt buộc)"),
            Tone::Public => None,
            Tone::Private => Some("(không công bố)"),
        }
    }
}

impl Holds {
    fn note(self) -> Option<&'static str> {
        match self {
            Holds::Day => Some("Ngày/tháng/năm, ví dụ 22/8/2025."),
            _ => None,
        }
    }
}

/// Awards of people listed elsewhere have the columns of people.
fn words(kind: RecordKind) -> &'static SheetWords {
    let of = |kind: RecordKind| sheets().iter().find(|sheet| sheet.kind == kind);
    let own = of(kind).filter(|sheet| !sheet.columns.is_empty());
    own.or(of(RecordKind::Honoree)).expect("the vocabulary has every kind, as its tests check")
}

fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
}
