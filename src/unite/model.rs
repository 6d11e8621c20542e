//! All that the workbooks of a project say, united: references resolved, the same person one record. Private facts still
//! stand here; only `withhold` sees it.

use crate::diagnostic::{CellAt, Place};
use crate::interpret::{Account, Large, Origin};
use crate::public::{
    Award, Composition, Document, Event, Kind, ModelFacts, Movement, Photo, ProgrammeItem, PublishedFile,
    Settings, Talk, Unit, UnitId,
};
use crate::values::{Publication, Sex, When};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Index into [`Model::people`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonId(pub u32);

#[derive(Debug, Default)]
pub struct Model {
    pub settings: Settings,
    /// Birth years may be shown.
    pub show_birth_years: bool,
    pub units: Vec<Unit>,
    /// The first so many units have a row of their own; the others are only named by rows.
    pub declared_units: usize,
    pub movements: Vec<Movement>,
    pub documents: Vec<Document>,
    /// With `honorees`, `talks` and the honorees of programme items still empty: `withhold` fills them.
    pub events: Vec<EventModel>,
    pub talks: Vec<TalkModel>,
    pub people: Large<Person>,
    /// People who bear one name and may be one person: nothing says so, and nothing speaks against it.
    pub perhaps: Vec<(PersonId, PersonId)>,
    pub takedowns: Vec<Takedown>,
    pub files: Vec<PublishedFile>,
    /// Bytes of pictures pasted into cells, by the source that a photo names.
    pub pictures: BTreeMap<String, Arc<[u8]>>,
    pub account: Account,
}

/// An honoree of any kind, with everything that is known.
#[derive(Clone, Debug, Default)]
pub struct Person {
    /// The rows it stands in, the first first.
    pub origins: Vec<Origin>,
    pub kind: Kind,
    pub code: Option<String>,
    pub title: String,
    pub name: String,
    pub former_names: Vec<String>,
    pub sort_name: Option<String>,
    pub unit: Option<UnitId>,
    pub position: Option<String>,
    pub field: Option<String>,
    pub categories: Vec<String>,
    pub movements: Vec<u32>,
    /// Indices into [`Model::events`].
    pub events: Vec<u32>,
    pub awards: Vec<Award>,
    pub achievements: Vec<String>,
    pub quote: Option<String>,
    pub story: Option<Arc<str>>,
    pub photos: Vec<Photo>,
    /// None where nothing is told.
    pub facts: Option<Box<ModelFacts>>,
    pub featured: bool,
    pub posthumous: bool,
    pub private: Private,
    /// Where the facts stand on which rows may disagree; the first cell that says each.
    pub said_at: Vec<(Fact, SaidAt)>,
    /// A row of a sheet of awards, which tells of somebody listed elsewhere.
    pub only_awards: bool,
}

/// The cell of a fact.
#[derive(Clone, Debug)]
pub struct SaidAt {
    /// File and sheet, no cell.
    pub sheet: Arc<Place>,
    pub cell: CellAt,
}

/// Something that two rows about one person may say differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    Sex,
    Birth,
    Position,
    Award,
    /// A word in “Công bố” that is neither yes nor no.
    UnclearPublication,
}

impl Person {
    /// The cell that says the fact, else the first row.
    pub fn place_of(&self, fact: Fact) -> Place {
        let said = self.said_at.iter().find(|(own, _)| *own == fact).map(|(_, at)| at.sheet.at(at.cell));
        said.or_else(|| Some(self.origins.first()?.start())).unwrap_or_default()
    }
}

/// What never leaves the model but as a total, a year, or a decision.
#[derive(Clone, Debug, Default)]
pub struct Private {
    pub sex: Option<Sex>,
    pub birth: Option<When>,
    pub ethnicity: Option<String>,
    pub religion: Option<String>,
    pub party: Option<bool>,
    pub photo_refused: bool,
    pub child_consent: bool,
    pub guardian_consent: bool,
    /// The strictest that any row says.
    pub publication: Option<Publication>,
}

#[derive(Clone, Debug, Default)]
pub struct EventModel {
    pub origin: Origin,
    pub event: Event,
    pub publication: Option<Publication>,
    /// Counts as given.
    pub composition: Vec<Composition>,
    pub programme: Vec<(ProgrammeItem, Origin)>,
}

#[derive(Clone, Debug)]
pub struct TalkModel {
    pub origin: Origin,
    pub talk: Talk,
    pub speaker: Option<PersonId>,
}

/// Somebody who asked to be taken down.
#[derive(Clone, Debug, Default)]
pub struct Takedown {
    pub origin: Origin,
    pub code: Option<String>,
    pub name: Option<String>,
    pub unit: Option<UnitId>,
    /// A unit was given but no such unit is known.
    pub unknown_unit: bool,
    pub birth_year: Option<i32>,
}
