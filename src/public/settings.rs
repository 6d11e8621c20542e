//! What the settings sheet says of the site as a whole.

use crate::values::When;

/// The name of a site to which nobody gave one.
pub const UNNAMED: &str = "Gương người tốt, việc tốt";

/// Texts are plain unless said otherwise; empty strings are `None`.
#[derive(Clone, Debug, Default, PartialEq, Hash)]
pub struct Settings {
    /// "Gương sáng Sông Trăng".
    pub title: String,
    /// "thị xã Sông Trăng".
    pub place: Option<String>,
    pub period: Option<String>,
    pub slogan: Option<String>,
    /// Cơ quan chủ quản.
    pub office: Option<String>,
    pub address: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    /// Người chịu trách nhiệm.
    pub responsible: Option<String>,
    /// Markdown.
    pub about: Option<String>,
    /// Markdown; a full default text stands in the theme's strings.
    pub privacy: Option<String>,
    /// Markdown: the yearbook's foreword.
    pub foreword: Option<String>,
    /// One line shown on every page.
    pub notice: Option<String>,
    pub source: Option<String>,
    pub updated: Option<When>,
    pub order: Order,
    /// Without a slash at the end; from the command line, else from the sheet.
    pub base_url: Option<String>,
    /// A second interface in English beside the Vietnamese one.
    pub english: bool,
}

/// The order of people in lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Order {
    /// As in the sheets, which is protocol.
    #[default]
    Protocol,
    /// By given name, then middle, then family name.
    Name,
}
