//! Units, movements and documents.

use super::{EventId, Paper};
use crate::values::When;
use serde::Serialize;

/// Index into [`super::Site::units`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UnitId(pub u32);

/// Index into [`super::Site::movements`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MovementId(pub u32);

/// Index into [`super::Site::documents`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentId(pub u32);

/// Levels from the top. The district level exists in history only (until 30 June 2025).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    Central,
    Ministry,
    Province,
    District,
    Commune,
    Grassroots,
}

#[derive(Clone, Debug, Default, PartialEq, Hash)]
pub struct Unit {
    pub slug: String,
    pub name: String,
    pub other_names: Vec<String>,
    pub level: Option<Level>,
    /// "Phường", "Trường học" …
    pub sort: Option<String>,
    pub parent: Option<UnitId>,
    /// "Nay là …"
    pub successor: Option<UnitId>,
    /// Since when the successor stands in its place.
    pub succeeded: Option<When>,
    /// Markdown.
    pub about: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Hash)]
pub struct Movement {
    pub slug: String,
    pub name: String,
    pub period: Option<When>,
    pub launched_by: Option<String>,
    pub goal: Option<String>,
    /// Markdown.
    pub content: Option<String>,
    pub result: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Hash)]
pub struct Document {
    pub slug: String,
    /// "06/2022/QH15".
    pub number: String,
    /// "Luật", "Kế hoạch".
    pub sort: Option<String>,
    pub date: Option<When>,
    pub issuer: Option<String>,
    /// Trích yếu.
    pub summary: Option<String>,
    pub paper: Option<Paper>,
    pub events: Vec<EventId>,
    pub movements: Vec<MovementId>,
}
