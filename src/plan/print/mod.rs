//! What is printed from the same model as the site: the yearbook, posters, the programme of a conference, the list for a
//! ceremony, scripts to read aloud. Each is one HTML page with pictures and fonts beside it; what prints it is no business
//! of this room.

mod book;
mod ceremony;
mod choose;
mod desk;
mod host;
mod index;
mod measure;
mod order;
mod posters;
mod programme;
mod scripts;

pub use ceremony::Ceremony;
pub use order::Volume;
pub use posters::Subject;

use super::Plan;
use super::here::Here;
use super::page::{Entry, Page};
use crate::diagnostic::Language;
use crate::public::{EventId, HonoreeId};
use crate::render::RenderFault;
use desk::Desk;
use std::collections::{BTreeSet, HashMap};

/// On which page of a printed paper each of its anchors landed.
pub type PageNumbers = HashMap<String, u32>;

/// A size of paper, upright.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    A3,
    #[default]
    A4,
    A5,
}

impl Size {
    /// As CSS has it.
    pub fn word(self) -> &'static str {
        match self {
            Size::A3 => "A3",
            Size::A4 => "A4",
            Size::A5 => "A5",
        }
    }
}

/// What is to be printed.
#[derive(Clone, Copy, Debug)]
pub enum Print<'p> {
    Book(&'p Volume),
    Posters(&'p [Subject]),
    /// Of a conference, for its delegates.
    Programme(EventId),
    /// In the order of honours, with what the host reads.
    Ceremony(&'p Ceremony),
    Scripts(&'p [HonoreeId]),
}

/// How a paper is laid out.
#[derive(Clone, Copy, Debug)]
pub struct Layout<'l> {
    pub size: Size,
    /// Put before the addresses of fonts and pictures: nothing, or a folder with `/` at its end.
    pub folder: &'l str,
    /// Empty before they are known; then contents and index say no numbers.
    pub pages: &'l PageNumbers,
}

/// Something that the outline of a paper names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    pub label: String,
    pub anchor: String,
    pub below: Vec<Mark>,
}

/// A paper as HTML.
#[derive(Clone, Debug)]
pub struct Printed {
    pub title: String,
    pub html: String,
    /// The photos that it shows, below the site's root.
    pub pictures: BTreeSet<String>,
    /// Its outline; only of what a link of the paper leads to.
    pub marks: Vec<Mark>,
}

impl Plan {
    /// Makes a paper. In Vietnamese: offices print no other.
    pub fn print(&self, print: Print<'_>, layout: &Layout<'_>) -> Result<Printed, RenderFault> {
        let entry = Entry { path: String::new(), page: Page::Home, language: Language::Vi };
        let desk = Desk::new(Here::new(self, &entry), layout);
        match print {
            Print::Book(volume) => book::book(desk, volume),
            Print::Posters(subjects) => posters::posters(desk, subjects),
            Print::Programme(event) => programme::programme(desk, event),
            Print::Ceremony(ceremony) => ceremony::ceremony(desk, ceremony),
            Print::Scripts(honorees) => scripts::scripts(desk, honorees),
        }
    }

    /// The volumes of the yearbook, as few as can be bound.
    pub fn volumes(&self) -> Vec<Volume> {
        order::volumes(self)
    }
}
