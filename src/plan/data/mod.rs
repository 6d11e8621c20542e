//! Files for machines: feeds, calendars, sitemaps, open data, the search index. Public facts only, by type.

mod calendar;
mod feed;
mod letters;
mod manifest;
mod open_data;
mod postings;
mod search;
mod sitemap;
mod words;

pub use calendar::has_day;
pub use search::{Index as SearchIndex, record_shards, word_shards};
pub use sitemap::part_count;

use super::here::Here;
use super::page::Page;
use std::io::{self, Write};

/// Writes a file that is no page, the long ones piece by piece.
pub fn write(here: &Here<'_>, page: Page, out: &mut (dyn Write + Send)) -> io::Result<()> {
    match page {
        Page::OpenData(table) => open_data::write(here, table, out),
        page => out.write_all(&file(here, page)),
    }
}

/// The bytes of a file that is no page and not long.
fn file(here: &Here<'_>, page: Page) -> Vec<u8> {
    match page {
        Page::Asset(index) => here.theme.assets()[index as usize].bytes.clone(),
        Page::Favicon => here.theme.file("img/sen.svg").unwrap_or_default().to_vec(),
        Page::FaviconIco => here.theme.file("img/favicon.ico").unwrap_or_default().to_vec(),
        Page::Manifest => manifest::manifest(here).into_bytes(),
        Page::Robots => sitemap::robots(here).into_bytes(),
        Page::Sitemap => sitemap::sitemap(here).into_bytes(),
        Page::SitemapPart(number) => sitemap::part(here, number).into_bytes(),
        Page::Feed(unit) => feed::feed(here, unit).into_bytes(),
        Page::Calendar(event) => calendar::calendar(here, event).into_bytes(),
        Page::SearchIndex(file) => search::file(here, file).into_bytes(),
        _ => Vec::new(),
    }
}
