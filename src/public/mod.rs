//! The public model: all that pages, search, feeds, statistics, exports, the yearbook and the preview can reach.
//!
//! It has no private field, by type: no identity number, phone, address, sex, ethnicity, religion, party membership,
//! full birth date or remark has a place here. Only `withhold` makes one. Cross references are indices into the vectors
//! of [`Site`], all of them valid.

mod event;
mod honoree;
mod settings;
mod totals;
mod unit;

pub use event::{Composition, Event, EventId, Paper, ProgrammeItem, Share, Status, Talk, TalkId};
pub use honoree::{Award, AwardState, Honoree, HonoreeId, Kind, ModelFacts, Photo};
pub use settings::{Order, Settings, UNNAMED};
pub use totals::{Breakdown, Totals};
pub use unit::{Document, DocumentId, Level, Movement, MovementId, Unit, UnitId};

/// Everything that may be published. Vectors are in protocol order: the order of the files by name, then of their rows.
#[derive(Clone, Debug, Default, Hash)]
pub struct Site {
    pub settings: Settings,
    pub units: Vec<Unit>,
    pub honorees: Vec<Honoree>,
    pub events: Vec<Event>,
    pub movements: Vec<Movement>,
    pub documents: Vec<Document>,
    pub talks: Vec<Talk>,
    /// Files of `input/` that are published as they are (papers, documents), by their path below `input/`.
    pub files: Vec<PublishedFile>,
    /// Addresses (slugs of honorees) that answer "đã gỡ theo yêu cầu".
    pub gone: Vec<String>,
    pub totals: Totals,
}

/// A paper that is copied into the site.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PublishedFile {
    /// Path below `input/`, with `/`.
    pub source: String,
    /// Path below the site's root, without accents or spaces: `tep/ke-hoach.pdf`.
    pub target: String,
    /// In bytes.
    pub size: u64,
}

impl Site {
    pub fn honoree(&self, id: HonoreeId) -> &Honoree {
        &self.honorees[id.0 as usize]
    }

    pub fn unit(&self, id: UnitId) -> &Unit {
        &self.units[id.0 as usize]
    }

    pub fn event(&self, id: EventId) -> &Event {
        &self.events[id.0 as usize]
    }

    pub fn movement(&self, id: MovementId) -> &Movement {
        &self.movements[id.0 as usize]
    }

    pub fn document(&self, id: DocumentId) -> &Document {
        &self.documents[id.0 as usize]
    }

    pub fn talk(&self, id: TalkId) -> &Talk {
        &self.talks[id.0 as usize]
    }
}
