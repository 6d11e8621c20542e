//! A conference, its programme, its delegates and its talks.

use super::{DocumentId, HonoreeId, Level, Photo, UnitId};
use crate::values::When;
use serde::Serialize;

/// Index into [`super::Site::events`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventId(pub u32);

/// Index into [`super::Site::talks`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TalkId(pub u32);

#[derive(Clone, Debug, Default, PartialEq, Hash)]
pub struct Event {
    /// `hoi-nghi-dien-hinh-tien-tien-phuong-an-hoa-7f3k2`. Unique.
    pub slug: String,
    pub name: String,
    /// "Hội nghị điển hình tiên tiến", "Hội nghị biểu dương gương người tốt, việc tốt" …
    pub form: Option<String>,
    pub level: Option<Level>,
    pub host: Option<UnitId>,
    pub venue: Option<String>,
    /// When it was or will be held.
    pub when: Option<When>,
    /// When it is expected, where `when` is not settled.
    pub expected: Option<When>,
    /// "một buổi", "một ngày".
    pub duration: Option<String>,
    /// The latest date that the plan allows.
    pub deadline: Option<When>,
    pub status: Status,
    /// A pilot conference (làm điểm) of its level.
    pub pilot: bool,
    pub delegates: Option<u32>,
    /// What came of it; Markdown.
    pub result: Option<String>,
    pub photos: Vec<Photo>,
    pub programme: Vec<ProgrammeItem>,
    pub composition: Vec<Composition>,
    pub talks: Vec<TalkId>,
    /// Those honoured at it, in protocol order.
    pub honorees: Vec<HonoreeId>,
    pub documents: Vec<DocumentId>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Kế hoạch.
    #[default]
    Planned,
    /// Dự kiến.
    Expected,
    /// Đã tổ chức.
    Held,
    /// Hoãn.
    Postponed,
}

#[derive(Clone, Debug, Default, PartialEq, Hash)]
pub struct ProgrammeItem {
    /// "7 giờ 30", as in the sheet.
    pub time: Option<String>,
    pub content: String,
    pub presenter: Option<String>,
    /// The presenter, where they are an honoree with a page.
    pub honoree: Option<HonoreeId>,
    pub paper: Option<Paper>,
}

/// Delegates by one dimension ("Theo lĩnh vực").
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Composition {
    pub dimension: String,
    pub shares: Vec<Share>,
}

/// One group of a dimension. `count` is none where it is withheld because it is small, or could be computed from one
/// that is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Share {
    pub group: String,
    pub count: Option<u32>,
}

#[derive(Clone, Debug, Default, PartialEq, Hash)]
pub struct Talk {
    pub slug: String,
    pub title: String,
    pub event: Option<EventId>,
    /// The speaker as shown, with form of address.
    pub speaker: Option<String>,
    pub honoree: Option<HonoreeId>,
    pub unit: Option<UnitId>,
    /// Markdown.
    pub summary: Option<String>,
    pub paper: Option<Paper>,
}

/// A paper to download: a file of the site, or a link (http or https).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Paper {
    /// Path below the site's root, and size in bytes.
    File {
        target: String,
        size: u64,
    },
    Link(String),
}
