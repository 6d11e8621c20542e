//! What pages a site has, as small values: nothing of their content.

use super::facets::FacetId;
use crate::diagnostic::Language;
use crate::public::{DocumentId, EventId, HonoreeId, MovementId, TalkId, UnitId};

/// A file of the site: where it stands and what it holds.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Entry {
    /// Below the site's root, with `/`: `guong/nguyen-thi-dao-2k7f9.html`.
    pub path: String,
    pub page: Page,
    /// Of the interface; files for machines are made in Vietnamese only.
    pub language: Language,
}

/// A page for people, or a file for machines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    Home,
    /// All ways to look at the honorees.
    Facets,
    /// A page (from 1) of the list of a facet.
    List(FacetId, u32),
    Honoree(HonoreeId),
    /// A page (from 1) of the list of conferences.
    Events(u32),
    Event(EventId),
    Progress,
    /// A page (from 1) of the list of units.
    Units(u32),
    Unit(UnitId),
    Movements,
    Movement(MovementId),
    Documents,
    Document(DocumentId),
    Talks,
    Talk(TalkId),
    Statistics,
    Search,
    /// A volume (from 1) of the yearbook.
    Yearbook(u32),
    /// A volume (from 1) of the list for the notice board.
    NoticeBoard(u32),
    Data,
    /// All components of the theme, for whoever changes it.
    Gallery,
    About,
    Privacy,
    TakeDown,
    NotFound,
    /// Index into [`crate::public::Site::gone`].
    Gone(u32),
    /// A former address of an honoree, by its index in `former_slugs`.
    Redirect(HonoreeId, u32),
    /// Index into [`crate::theme::Theme::assets`].
    Asset(u32),
    Favicon,
    /// The same for browsers that ask without being told.
    FaviconIco,
    Manifest,
    Robots,
    /// The sitemap, or the list of sitemaps where one cannot hold all.
    Sitemap,
    /// A part (from 1) of a sitemap in parts.
    SitemapPart(u32),
    /// News of all honorees, or of those of a unit.
    Feed(Option<UnitId>),
    /// All conferences, or one.
    Calendar(Option<EventId>),
    OpenData(DataFile),
    SearchIndex(SearchFile),
}

impl Page {
    /// A page that a person reads.
    pub fn is_html(self) -> bool {
        use Page::*;
        !matches!(
            self,
            Asset(_)
                | Favicon
                | FaviconIco
                | Manifest
                | Robots
                | Sitemap
                | SitemapPart(_)
                | Feed(_)
                | Calendar(_)
                | OpenData(_)
                | SearchIndex(_)
        )
    }

    /// A file that grows with the site, whereas pages and the rest come in parts.
    pub fn is_long(self) -> bool {
        matches!(self, Page::OpenData(_))
    }
}

/// The files of open data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DataFile {
    Package,
    Json,
    Honorees,
    Awards,
    Events,
    Units,
    /// All tables as one workbook.
    Workbook,
}

impl DataFile {
    pub const ALL: [DataFile; 7] = [
        DataFile::Package,
        DataFile::Json,
        DataFile::Honorees,
        DataFile::Awards,
        DataFile::Events,
        DataFile::Units,
        DataFile::Workbook,
    ];

    /// The file's name in the folder of open data.
    pub fn name(self) -> &'static str {
        match self {
            DataFile::Package => "datapackage.json",
            DataFile::Json => "guong.json",
            DataFile::Honorees => "guong.csv",
            DataFile::Awards => "khen-thuong.csv",
            DataFile::Events => "hoi-nghi.csv",
            DataFile::Units => "don-vi.csv",
            DataFile::Workbook => "guong.xlsx",
        }
    }
}

/// The files of the search index: what there is, words by range, records by range, filters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SearchFile {
    Contents,
    Words(u32),
    Records(u32),
    /// The values of all filters.
    Filters,
    /// The records of each value of a filter.
    Filter(u32),
}
