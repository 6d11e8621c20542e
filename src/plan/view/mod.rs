//! The contexts of pages: everything a template shows, ready to be laid out. One file per kind of page.

pub mod cards;
mod documents;
mod events;
mod facet_rail;
pub mod frame;
mod home;
mod honoree;
mod list;
mod movements;
mod pager;
pub mod parts;
pub mod portrait;
mod prints;
pub mod progress;
mod schema;
pub mod share;
mod shell;
mod statistics;
mod units;
mod words;

pub use home::is_past;

use super::here::Here;
use super::page::Page;
use crate::render::{RenderFault, Rendered};

/// A page for people.
pub fn page(here: &Here<'_>, page: Page) -> Result<Rendered, RenderFault> {
    match page {
        Page::Honoree(id) => honoree::page(here, id),
        Page::List(facet, number) => list::page(here, facet, number),
        Page::Facets => list::facets(here),
        Page::Events(number) => events::all(here, number),
        Page::Event(id) => events::page(here, id),
        Page::Progress => progress::page(here),
        Page::Units(number) => units::all(here, number),
        Page::Unit(id) => units::page(here, id),
        Page::Movements => movements::all(here),
        Page::Movement(id) => movements::page(here, id),
        Page::Documents => documents::all(here),
        Page::Document(id) => documents::document(here, id),
        Page::Talks => documents::talks(here),
        Page::Talk(id) => documents::talk(here, id),
        Page::Statistics => statistics::page(here),
        Page::Search => words::search(here),
        Page::Yearbook(volume) => prints::yearbook(here, volume),
        Page::NoticeBoard(volume) => prints::notice_board(here, volume),
        page => of_words(here, page),
    }
}

fn of_words(here: &Here<'_>, page: Page) -> Result<Rendered, RenderFault> {
    match page {
        Page::Data => words::data(here),
        Page::Gallery => words::gallery(here),
        Page::About => words::about(here),
        Page::Privacy => words::privacy(here),
        Page::TakeDown => words::take_down(here),
        Page::Gone(_) => words::gone(here),
        Page::Redirect(id, _) => words::redirect(here, id),
        Page::NotFound => words::not_found(here),
        _ => home::page(here),
    }
}
