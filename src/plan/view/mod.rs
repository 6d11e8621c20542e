//! The contexts of pages: everything a template shows, ready to be laid out. One file per kind of page.

mod events;
mod facet_rail;
mod home;
mod honoree;
mod list;
mod parts;
mod portrait;
mod schema;
mod share;
mod shell;

use super::here::Here;
use super::page::Page;
use crate::render::RenderFault;

/// A page for people.
pub fn page(here: &Here<'_>, page: Page) -> Result<String, RenderFault> {
    match page {
        Page::Honoree(id) => honoree::page(here, id),
        Page::List(facet, number) => list::page(here, facet, number),
        Page::Facets => list::facets(here),
        Page::Events => events::all(here),
        Page::Event(id) => events::page(here, id),
        _ => home::page(here),
    }
}

/// A file for machines.
pub fn file(here: &Here<'_>, page: Page) -> Vec<u8> {
    match page {
        Page::Asset(index) => here.theme.assets()[index as usize].bytes.clone(),
        Page::Favicon => here.theme.file("img/sen.svg").unwrap_or_default().to_vec(),
        _ => Vec::new(),
    }
}
