//! The public model and a theme in, a plan of pages out; each page is made when it is asked for, so that memory stays
//! flat and one page can be made without the others. Writes nothing and knows no template language.

pub(crate) mod address;
mod card;
mod data;
mod dates;
mod entries;
mod facets;
mod grounds;
mod here;
mod images;
mod index;
mod kinship;
mod page;
mod print;
mod qr;
mod view;

pub use card::{CARD_FONTS, CardText};
pub use grounds::{Grounds, Seen};
pub use images::{Images, Picture, Rendition};
pub use page::{DataFile, Entry, Page, SearchFile};
pub use print::{Ceremony, Layout, Mark, PageNumbers, Print, Printed, Size, Subject, Volume};
pub use view::progress::{State as Progress, state as progress};

use crate::diagnostic::Warned;
use crate::public::Site;
use crate::render::{RenderFault, Rendered, Renderer};
use crate::theme::Theme;
use chrono::NaiveDate;
use data::SearchIndex;
use here::Here;
use index::Index;
use std::io::{self, Write};
use std::sync::{Arc, OnceLock};
use view::cards;
use view::frame::Frames;

/// What a plan is told beside the model.
#[derive(Clone, Debug, Default, Hash)]
pub struct Options {
    /// The day against which "past" and "overdue" are told; without it, the day of the settings sheet.
    pub today: Option<NaiveDate>,
    /// Whether a social card stands at [`Plan::card_path`] for each honoree and conference.
    pub cards: bool,
}

/// All pages of a site. Shared by threads; the same plan gives the same bytes.
pub struct Plan {
    site: Arc<Site>,
    theme: Arc<Theme>,
    images: Arc<Images>,
    options: Options,
    renderer: Arc<Renderer>,
    index: Index,
    search: OnceLock<SearchIndex>,
    kept_cards: cards::KeptCards,
    frames: Frames,
    entries: Vec<Entry>,
    /// Tells the type in which cards are set.
    card_type: u64,
}

/// A theme whose templates are ready to be filled, for one plan after the other.
#[derive(Clone)]
pub struct Dress {
    theme: Arc<Theme>,
    renderer: Arc<Renderer>,
}

impl Dress {
    /// What is wrong with the templates is told here.
    pub fn new(theme: Arc<Theme>) -> Warned<Dress> {
        let renderer = Renderer::new(&theme, &[("qr", view::share::qr)]);
        Warned::new(Dress { theme, renderer: Arc::new(renderer.value) }, renderer.diagnostics)
    }
}

impl Plan {
    /// Lays out the site. What is wrong with the theme's templates is told here; a page that needs one of them will
    /// not render.
    pub fn new(site: Arc<Site>, theme: Arc<Theme>, images: Arc<Images>, options: Options) -> Warned<Plan> {
        let (dress, index) = rayon::join(|| Dress::new(theme), || Index::new(&site));
        Warned::new(Self::of_parts(site, &dress.value, images, options, index), dress.diagnostics)
    }

    /// [`Plan::new`] with a theme that has been made ready before.
    pub fn dressed(site: Arc<Site>, dress: &Dress, images: Arc<Images>, options: Options) -> Plan {
        let index = Index::new(&site);
        Self::of_parts(site, dress, images, options, index)
    }

    fn of_parts(site: Arc<Site>, dress: &Dress, images: Arc<Images>, options: Options, index: Index) -> Plan {
        let Dress { theme, renderer } = dress.clone();
        let (search, entries) = (OnceLock::new(), Vec::new());
        let frames = Frames::default();
        let kept_cards = cards::KeptCards::of(site.honorees.len());
        let card_type = card::type_of(&theme);
        let mut plan = Plan {
            site,
            theme,
            images,
            options,
            renderer,
            index,
            search,
            kept_cards,
            frames,
            entries,
            card_type,
        };
        plan.entries = entries::entries(&plan);
        let sitemaps = entries::sitemaps(&plan);
        plan.entries.extend(sitemaps);
        plan.entries.sort_by(|a, b| a.path.cmp(&b.path));
        plan
    }

    pub fn theme(&self) -> &Theme {
        &self.theme
    }

    /// Every file of the site but photos and papers, sorted by path.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The file at a path below the site's root (without a slash before it).
    pub fn find(&self, path: &str) -> Option<&Entry> {
        let place = self.entries.binary_search_by(|entry| entry.path.as_str().cmp(path)).ok()?;
        self.entries.get(place)
    }

    /// The bytes of one file.
    pub fn render(&self, entry: &Entry) -> Result<Vec<u8>, RenderFault> {
        let here = Here::new(self, entry);
        match entry.page {
            page if page.is_html() => view::page(&here, page).map(Rendered::into_bytes),
            page => {
                let mut bytes = Vec::new();
                data::write(&here, page, &mut bytes).map_err(|fault| RenderFault::File {
                    path: entry.path.clone(),
                    reason: fault.to_string(),
                })?;
                Ok(bytes)
            }
        }
    }

    /// A page for people, unless `known` is the key of what it is made from; and whom it saw.
    pub fn page_unless(&self, entry: &Entry, known: Option<u128>) -> Result<(Rendered, Seen), RenderFault> {
        let mut here = Here::new(self, entry);
        here.known = known;
        let rendered = view::page(&here, entry.page)?;
        Ok((rendered, here.into_seen()))
    }

    /// Writes a file for machines without holding all of it, for those that hold everybody (see [`Page::is_long`]).
    pub fn stream(&self, entry: &Entry, out: &mut (dyn Write + Send)) -> io::Result<()> {
        data::write(&Here::new(self, entry), entry.page, out)
    }

    /// Makes the search index, on all cores. Without it the first file of the index makes it.
    pub fn prepare(&self) {
        self.search();
    }

    /// Not made within the lock: its threads may meanwhile render a page that asks for it.
    fn search(&self) -> &SearchIndex {
        match self.search.get() {
            Some(index) => index,
            None => {
                let index = SearchIndex::new(self);
                self.search.get_or_init(|| index)
            }
        }
    }
}

#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;
