//! Typed records of one workbook, each value with its cell. Private facts stand here, and go no further than `unite` and
//! `withhold`.

use crate::diagnostic::{CellAt, Place};
use crate::public::{AwardState, Kind, Level, Status};
use crate::values::{Publication, Sex, When};
use crate::vocabulary::RecordKind;
use serde::Deserialize;
use std::sync::Arc;

/// A value and the cell it came from, on the record's sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct At<T> {
    pub value: T,
    pub at: CellAt,
}

impl<T> At<T> {
    pub fn new(value: T, at: CellAt) -> Self {
        Self { value, at }
    }
}

/// The row that a record came from.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin {
    /// File and sheet, no cell; shared by all rows of the sheet.
    pub sheet: Arc<Place>,
    /// Zero-based.
    pub row: u32,
}

impl Origin {
    pub fn at(&self, cell: CellAt) -> Place {
        self.sheet.at(cell)
    }

    /// The row's first cell, where nothing more exact is known.
    pub fn start(&self) -> Place {
        self.sheet.at(CellAt::new(self.row, 0))
    }
}

type Text = Option<At<String>>;

/// Many things of some hundred bytes that become others one by one: each is freed when the next stage has it, whereas a
/// plain vector would stand in memory whole beside that of the next stage.
pub type Large<T> = Vec<Box<T>>;

/// A person, collective, household or model as one row has it.
#[derive(Clone, Debug, Default)]
pub struct HonoreeRecord {
    pub origin: Origin,
    pub hidden: bool,
    pub kind: Kind,
    pub code: Text,
    pub title: String,
    pub name: Text,
    pub former_names: Vec<String>,
    pub sort_name: Option<String>,
    pub sex: Option<At<Sex>>,
    pub birth: Option<At<When>>,
    pub ethnicity: Option<String>,
    pub religion: Option<String>,
    pub party: Option<bool>,
    pub position: Text,
    pub unit: Text,
    /// Where the unit is looked for if the row has none: banner, sheet name, file and folder names.
    pub unit_hints: Arc<[UnitHint]>,
    pub field: Option<String>,
    pub categories: Vec<String>,
    pub movements: Vec<At<String>>,
    pub events: Vec<At<String>>,
    pub awards: Vec<AwardRecord>,
    pub achievement: Text,
    pub quote: Text,
    /// The cell's own text, shared.
    pub story: Option<At<Arc<str>>>,
    pub photo: Option<At<PhotoRecord>>,
    pub photo_caption: Option<String>,
    pub photo_consent: Option<bool>,
    pub publication: Option<At<Publication>>,
    pub child_consent: bool,
    pub guardian_consent: bool,
    pub featured: bool,
    pub posthumous: bool,
    pub method: Text,
    pub cost: Text,
    pub results: Text,
    pub lessons: Text,
    pub replicated: Text,
    /// Of a sheet of awards: it tells of somebody listed elsewhere.
    pub only_awards: bool,
}

/// A unit that the surroundings of a row suggest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitHint {
    pub name: String,
    /// Sheet, file and folder names serve only if such a unit is known; a banner or section says it outright.
    pub certain: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PhotoRecord {
    /// A file's name, as typed.
    Named(String),
    /// Pasted into the cell: key into the workbook's pictures.
    Pasted(String),
}

/// An award as a row has it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AwardRecord {
    pub at: CellAt,
    pub name: String,
    pub form: String,
    pub rank: u16,
    pub state: AwardState,
    pub level: Option<Level>,
    pub decision: Option<String>,
    pub date: Option<When>,
    pub issuer: Option<String>,
    pub year: Option<When>,
    pub reason: Option<String>,
}

#[derive(Clone, Debug, Default)]
pub struct UnitRecord {
    pub origin: Origin,
    pub code: Text,
    pub name: Text,
    pub other_names: Vec<String>,
    pub level: Option<Level>,
    pub sort: Option<String>,
    pub parent: Text,
    pub successor: Text,
    pub since: Option<When>,
    pub about: Text,
}

#[derive(Clone, Debug, Default)]
pub struct EventRecord {
    pub origin: Origin,
    pub hidden: bool,
    pub code: Text,
    pub name: Text,
    pub form: Option<String>,
    pub level: Option<Level>,
    pub host: Text,
    pub venue: Option<String>,
    pub when: Option<At<When>>,
    pub expected: Option<At<When>>,
    pub duration: Option<String>,
    pub deadline: Option<At<When>>,
    pub status: Option<Status>,
    pub pilot: bool,
    pub delegates: Option<u32>,
    pub result: Text,
    pub photo: Option<At<PhotoRecord>>,
    pub publication: Option<At<Publication>>,
}

#[derive(Clone, Debug, Default)]
pub struct ProgrammeRecord {
    pub origin: Origin,
    pub event: Text,
    pub order: Option<f64>,
    pub time: Option<String>,
    pub content: String,
    pub presenter: Option<String>,
    pub paper: Text,
}

#[derive(Clone, Debug, Default)]
pub struct DelegatesRecord {
    pub origin: Origin,
    pub event: Text,
    pub dimension: Option<String>,
    pub group: String,
    pub count: u32,
}

#[derive(Clone, Debug, Default)]
pub struct MovementRecord {
    pub origin: Origin,
    pub code: Text,
    pub name: Text,
    pub period: Option<When>,
    pub launched_by: Option<String>,
    pub goal: Option<String>,
    pub content: Option<String>,
    pub result: Option<String>,
}

#[derive(Clone, Debug, Default)]
pub struct DocumentRecord {
    pub origin: Origin,
    pub number: String,
    pub sort: Option<String>,
    pub date: Option<When>,
    pub issuer: Option<String>,
    pub summary: Option<String>,
    pub paper: Text,
    pub link: Text,
    pub events: Vec<At<String>>,
    pub movements: Vec<At<String>>,
}

#[derive(Clone, Debug, Default)]
pub struct TalkRecord {
    pub origin: Origin,
    pub event: Text,
    pub name: Text,
    pub presenter: Text,
    pub unit: Text,
    pub summary: Text,
    pub paper: Text,
}

/// A person who asked to be taken down.
#[derive(Clone, Debug, Default)]
pub struct TakedownRecord {
    pub origin: Origin,
    pub code: Text,
    pub name: Text,
    pub unit: Text,
    pub birth: Option<At<When>>,
}

/// One line of the settings sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct SettingRecord {
    pub origin: Origin,
    pub key: Setting,
    pub value: At<String>,
}

/// What a line of the settings sheet sets. The words stand in `settings.toml`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Setting {
    Title,
    Place,
    Period,
    Slogan,
    Office,
    Address,
    Phone,
    Email,
    Responsible,
    About,
    Foreword,
    Privacy,
    Notice,
    Source,
    Updated,
    BirthYear,
    Order,
    BaseUrl,
    Languages,
    HiddenRows,
}

/// A project's own heading ("Tên cột").
#[derive(Clone, Debug, PartialEq)]
pub struct HeadingRecord {
    pub origin: Origin,
    pub heading: At<String>,
    pub meaning: At<String>,
}

/// All records of a workbook, in the order of its sheets and rows.
#[derive(Clone, Debug, Default)]
pub struct Records {
    pub honorees: Large<HonoreeRecord>,
    /// Rows of sheets of awards: joined to honorees by name and unit.
    pub awards: Large<HonoreeRecord>,
    pub units: Vec<UnitRecord>,
    pub events: Vec<EventRecord>,
    pub programme: Vec<ProgrammeRecord>,
    pub delegates: Vec<DelegatesRecord>,
    pub movements: Vec<MovementRecord>,
    pub documents: Vec<DocumentRecord>,
    pub talks: Vec<TalkRecord>,
    pub takedowns: Vec<TakedownRecord>,
    pub settings: Vec<SettingRecord>,
    pub headings: Vec<HeadingRecord>,
}

impl Records {
    /// Makes room for so many rows of people.
    pub(super) fn expect(&mut self, kind: RecordKind, rows: usize) {
        match kind {
            RecordKind::Honoree => self.honorees.reserve(rows),
            RecordKind::Award => self.awards.reserve(rows),
            _ => {}
        }
    }
}
