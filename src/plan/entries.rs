//! Which pages a site has: one for each thing of the model, the lists over them, and the files for machines.

use super::facets::Dimension;
use super::page::{DataFile, Entry, Page, SearchFile};
use super::{Plan, address, data};
use crate::diagnostic::Language;
use crate::public::{DocumentId, EventId, HonoreeId, MovementId, TalkId, UnitId};
use std::collections::HashSet;

/// Conferences on a page of their list.
pub const EVENTS_PAGE: usize = 200;

/// Units on a page of their list: as heavy as a page of honorees.
pub const UNITS_PAGE: usize = 400;

/// Honorees in a volume of the yearbook: a browser prints as many in some seconds.
pub const YEARBOOK_VOLUME: usize = 500;

/// Honorees in a volume of the list for the notice board.
pub const NOTICE_BOARD_VOLUME: usize = 2000;

/// All entries, sorted by path, each path once.
pub fn entries(plan: &Plan) -> Vec<Entry> {
    let mut all = pages(plan, Language::Vi);
    if plan.site.settings.english {
        all.extend(pages(plan, Language::En));
    }
    all.extend(files(plan));
    all.sort_by(|a, b| a.path.cmp(&b.path));
    all.dedup_by(|later, first| later.path == first.path);
    all
}

fn pages(plan: &Plan, language: Language) -> Vec<Entry> {
    let mut pages = single_pages(plan);
    pages.extend(model_pages(plan));
    pages.extend(list_pages(plan));
    pages.extend(former_pages(plan));
    let entry =
        |(path, page): (String, Page)| Entry { path: address::in_language(&path, language), page, language };
    pages.into_iter().map(entry).collect()
}

fn single_pages(plan: &Plan) -> Vec<(String, Page)> {
    let site = &plan.site;
    let pages = [
        (address::HOME, Page::Home, true),
        (address::FACETS, Page::Facets, true),
        (address::PROGRESS, Page::Progress, !site.events.is_empty()),
        (address::MOVEMENTS, Page::Movements, !site.movements.is_empty()),
        (address::DOCUMENTS, Page::Documents, !site.documents.is_empty()),
        (address::TALKS, Page::Talks, !site.talks.is_empty()),
        (address::STATISTICS, Page::Statistics, true),
        (address::SEARCH, Page::Search, true),
        (address::DATA, Page::Data, true),
        (address::GALLERY, Page::Gallery, plan.theme.options().gallery),
        (address::ABOUT, Page::About, true),
        (address::PRIVACY, Page::Privacy, true),
        (address::TAKE_DOWN, Page::TakeDown, true),
        (address::NOT_FOUND, Page::NotFound, true),
    ];
    pages.into_iter().filter(|(.., exists)| *exists).map(|(path, page, _)| (path.to_string(), page)).collect()
}

fn model_pages(plan: &Plan) -> Vec<(String, Page)> {
    let site = &plan.site;
    let mut pages = Vec::with_capacity(site.honorees.len() + site.units.len() + site.events.len());
    let ids = |count: usize| 0..count as u32;
    pages.extend(
        ids(site.honorees.len())
            .map(HonoreeId)
            .map(|id| (address::honoree(&site.honoree(id).slug), Page::Honoree(id))),
    );
    pages.extend(
        ids(site.events.len()).map(EventId).map(|id| (address::event(&site.event(id).slug), Page::Event(id))),
    );
    pages.extend(
        ids(site.units.len()).map(UnitId).map(|id| (address::unit(&site.unit(id).slug), Page::Unit(id))),
    );
    pages.extend(
        ids(site.movements.len())
            .map(MovementId)
            .map(|id| (address::movement(&site.movement(id).slug), Page::Movement(id))),
    );
    pages.extend(
        ids(site.documents.len())
            .map(DocumentId)
            .map(|id| (address::document(&site.document(id).slug), Page::Document(id))),
    );
    pages.extend(
        ids(site.talks.len()).map(TalkId).map(|id| (address::talk(&site.talk(id).slug), Page::Talk(id))),
    );
    pages
}

fn list_pages(plan: &Plan) -> Vec<(String, Page)> {
    let size = plan.theme.options().list.page_size;
    let dimensions = [Dimension::All].into_iter().chain(Dimension::CHOICES);
    let mut pages = Vec::new();
    for (id, facet) in dimensions.flat_map(|dimension| plan.index.facets.of(dimension)) {
        for number in 1..=volumes(facet.members.len(), size) {
            pages.push((address::list(facet.dimension, &facet.slug, number), Page::List(id, number)));
        }
    }
    let people = plan.index.order.len();
    let of = |things: usize, size| 1..=if things == 0 { 0 } else { volumes(things, size) };
    let (events, units) = (plan.site.events.len(), plan.site.units.len());
    pages.extend(of(events, EVENTS_PAGE).map(|n| (address::events(n), Page::Events(n))));
    pages.extend(of(units, UNITS_PAGE).map(|n| (address::units(n), Page::Units(n))));
    pages.extend((1..=volumes(people, YEARBOOK_VOLUME)).map(|n| (address::yearbook(n), Page::Yearbook(n))));
    pages.extend(
        (1..=volumes(people, NOTICE_BOARD_VOLUME)).map(|n| (address::notice_board(n), Page::NoticeBoard(n))),
    );
    pages
}

/// How many parts of `size` hold `count`; one where there is nothing.
pub fn volumes(count: usize, size: usize) -> u32 {
    count.div_ceil(size).max(1) as u32
}

fn former_pages(plan: &Plan) -> Vec<(String, Page)> {
    let site = &plan.site;
    let mut taken: HashSet<&str> = site.honorees.iter().map(|honoree| honoree.slug.as_str()).collect();
    let mut pages = Vec::new();
    for (index, slug) in site.gone.iter().enumerate() {
        if taken.insert(slug) {
            pages.push((address::honoree(slug), Page::Gone(index as u32)));
        }
    }
    for (index, honoree) in site.honorees.iter().enumerate() {
        for (former, slug) in honoree.former_slugs.iter().enumerate() {
            if taken.insert(slug) {
                pages.push((address::honoree(slug), Page::Redirect(HonoreeId(index as u32), former as u32)));
            }
        }
    }
    pages
}

fn files(plan: &Plan) -> Vec<Entry> {
    let entry = |(path, page): (String, Page)| Entry { path, page, language: Language::Vi };
    let assets = plan.theme.assets().iter().enumerate();
    let mut files: Vec<(String, Page)> =
        assets.map(|(index, asset)| (asset.path.clone(), Page::Asset(index as u32))).collect();
    files.push((address::FAVICON.into(), Page::Favicon));
    files.push((address::FAVICON_ICO.into(), Page::FaviconIco));
    files.push((address::MANIFEST.into(), Page::Manifest));
    files.push((address::ROBOTS.into(), Page::Robots));
    files.extend(DataFile::ALL.map(|file| (address::data(file), Page::OpenData(file))));
    files.extend(feeds_and_calendars(plan));
    files.extend(search_files(plan));
    files.into_iter().map(entry).collect()
}

fn feeds_and_calendars(plan: &Plan) -> Vec<(String, Page)> {
    let site = &plan.site;
    let mut files = vec![(address::feed(None), Page::Feed(None))];
    for (index, unit) in site.units.iter().enumerate() {
        if plan.index.facets.find(Dimension::Unit, &unit.slug).is_some() {
            files.push((address::feed(Some(&unit.slug)), Page::Feed(Some(UnitId(index as u32)))));
        }
    }
    for (index, event) in site.events.iter().enumerate().filter(|(_, event)| data::has_day(event)) {
        files.push((address::calendar(Some(&event.slug)), Page::Calendar(Some(EventId(index as u32)))));
    }
    if site.events.iter().any(data::has_day) {
        files.push((address::calendar(None), Page::Calendar(None)));
    }
    files
}

fn search_files(plan: &Plan) -> Vec<(String, Page)> {
    let words = (0..data::word_shards(plan)).map(SearchFile::Words);
    let records = (0..data::record_shards(plan)).map(SearchFile::Records);
    let filters = (0..Dimension::FILTERS.len() as u32).map(SearchFile::Filter);
    let files = [SearchFile::Contents, SearchFile::Filters].into_iter();
    let files = files.chain(filters).chain(words).chain(records);
    files.map(|file| (address::search_index(file), Page::SearchIndex(file))).collect()
}

/// Where the site knows its own address. The parts depend on all pages, which stand in the plan already.
pub fn sitemaps(plan: &Plan) -> Vec<Entry> {
    if plan.site.settings.base_url.is_none() {
        return Vec::new();
    }
    let parts =
        (1..=data::part_count(plan)).map(|number| (address::sitemap_part(number), Page::SitemapPart(number)));
    let all = [(address::SITEMAP.to_string(), Page::Sitemap)].into_iter().chain(parts);
    all.map(|(path, page)| Entry { path, page, language: Language::Vi }).collect()
}
