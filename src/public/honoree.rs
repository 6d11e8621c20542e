//! A person, collective, household or model that is honoured.

use super::{DocumentId, EventId, MovementId, TalkId, UnitId};
use crate::values::When;
use serde::Serialize;
use std::sync::Arc;

/// Index into [`super::Site::honorees`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HonoreeId(pub u32);

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    #[default]
    Person,
    Collective,
    Household,
    Model,
}

impl Kind {
    pub const ALL: [Kind; 4] = [Kind::Person, Kind::Collective, Kind::Household, Kind::Model];

    /// The word of `<meta name="guong:kind">`.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Person => "person",
            Kind::Collective => "collective",
            Kind::Household => "household",
            Kind::Model => "model",
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Hash)]
pub struct Honoree {
    /// Last part of the address: folded name and short stable id, `nguyen-thi-dao-2k7f9`. Unique.
    pub slug: String,
    /// Slugs under which the page was known; each answers with a redirect.
    pub former_slugs: Vec<String>,
    pub kind: Kind,
    /// "Bà", "Đ/c", "Thượng tá", "TS."; empty where none is given.
    pub title: String,
    /// As shown. For a child without both consents: the given name only.
    pub name: String,
    /// Overrides the name when sorting by name ("Tên sắp xếp").
    pub sort_name: Option<String>,
    pub position: Option<String>,
    pub unit: Option<UnitId>,
    /// "Lĩnh vực", as in the sheet after unifying spelling.
    pub field: Option<String>,
    /// "Danh mục": Điển hình tiên tiến, Người tốt việc tốt …
    pub categories: Vec<String>,
    /// Only where it may be shown.
    pub birth_year: Option<i32>,
    /// Honoured after death (truy tặng).
    pub posthumous: bool,
    /// A child: `noindex`, and no photo or unit unless both consents are recorded.
    pub child: bool,
    /// Highest rank first, then newest.
    pub awards: Vec<Award>,
    pub movements: Vec<MovementId>,
    pub events: Vec<EventId>,
    pub talks: Vec<TalkId>,
    /// One entry for each distinct summary (tóm tắt thành tích), in the order of the sheets.
    pub achievements: Vec<String>,
    /// One sentence that stands for the story.
    pub quote: Option<String>,
    /// Markdown; raw HTML in it is to be shown as text.
    pub story: Option<Arc<str>>,
    pub photos: Vec<Photo>,
    /// Of few; in a box, so that the others have no room for it.
    pub model: Option<Box<ModelFacts>>,
    /// Chosen for the home page ("Nổi bật").
    pub featured: bool,
    /// All years in which it was honoured, newest first.
    pub years: Vec<i32>,
}

/// An award as granted, or as proposed, which is never shown as granted.
#[derive(Clone, Debug, Default, PartialEq, Hash)]
pub struct Award {
    /// As shown: "Bằng khen của Chủ tịch UBND tỉnh".
    pub name: String,
    /// Legal rank of `domain.md` §3.2: the lower, the higher the honour; 900 where unknown.
    pub rank: u16,
    /// The catalogue's form without issuer or class, for lists by award: "Bằng khen"; the name itself where unknown.
    pub form: String,
    pub state: AwardState,
    /// "1436/QĐ-UBND".
    pub decision: Option<String>,
    pub date: Option<When>,
    pub issuer: Option<String>,
    /// The year or period that it is for, or else of its decision.
    pub year: Option<When>,
    pub reason: Option<String>,
    pub document: Option<DocumentId>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum AwardState {
    #[default]
    Granted,
    Proposed,
}

/// A model to replicate (mô hình): what was done and what came of it. Plain text or Markdown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ModelFacts {
    pub method: Option<String>,
    pub cost: Option<String>,
    pub results: Option<String>,
    pub lessons: Option<String>,
    pub replicated: Option<String>,
}

impl ModelFacts {
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A photo given for publication. Only the photo stage opens it; what is published is re-encoded without metadata.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Photo {
    /// Path below `input/`, or `workbook.xlsx#Sheet!D5` for one pasted into a cell. Never published.
    pub source: String,
    pub caption: Option<String>,
}
