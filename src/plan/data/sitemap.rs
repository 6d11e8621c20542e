//! What search engines are told: every page that may be found, and nothing that was taken down.

use crate::plan::Plan;
use crate::plan::address;
use crate::plan::here::Here;
use crate::plan::page::{Entry, Page};
use crate::render::escape;

/// Addresses in one sitemap; the format allows 50,000.
const SIZE: usize = 45_000;

/// Addresses start with the site's own; without it there is no sitemap.
pub fn robots(here: &Here<'_>) -> String {
    match here.absolute(address::SITEMAP) {
        Some(sitemap) => format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n"),
        None => "User-agent: *\nAllow: /\n".into(),
    }
}

/// The sitemap, or the list of its parts.
pub fn sitemap(here: &Here<'_>) -> String {
    let parts = part_count(here);
    if parts == 0 {
        let all: Vec<&Entry> = listed(here).collect();
        return urls(here, &all);
    }
    let part = |number| here.absolute(&address::sitemap_part(number)).unwrap_or_default();
    let parts: String = (1..=parts)
        .map(|number| format!("<sitemap><loc>{}</loc></sitemap>\n", escape(&part(number))))
        .collect();
    format!("{HEAD}<sitemapindex xmlns=\"{SPACE}\">\n{parts}</sitemapindex>\n")
}

/// A part, from 1.
pub fn part(here: &Here<'_>, number: u32) -> String {
    let all: Vec<&Entry> = listed(here).skip((number as usize - 1) * SIZE).take(SIZE).collect();
    urls(here, &all)
}

/// Parts beside the list; none where one file holds all.
pub fn part_count(plan: &Plan) -> u32 {
    let count = listed(plan).count();
    if count <= SIZE { 0 } else { count.div_ceil(SIZE) as u32 }
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const SPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

fn listed(plan: &Plan) -> impl Iterator<Item = &Entry> {
    plan.entries.iter().filter(|entry| match entry.page {
        Page::Honoree(id) => !plan.site.honoree(id).child,
        Page::NotFound | Page::Gone(_) | Page::Redirect(..) | Page::Search | Page::Gallery => false,
        page => page.is_html(),
    })
}

fn urls(here: &Here<'_>, entries: &[&Entry]) -> String {
    let modified = here.settings().updated.map(|when| format!("<lastmod>{}</lastmod>", when.last_day()));
    let modified = modified.unwrap_or_default();
    let mut text = format!("{HEAD}<urlset xmlns=\"{SPACE}\">\n");
    for entry in entries {
        let address = here.absolute(&entry.path).unwrap_or_default();
        text.extend(["<url><loc>", &escape(&address), "</loc>", &modified, "</url>\n"]);
    }
    text + "</urlset>\n"
}
