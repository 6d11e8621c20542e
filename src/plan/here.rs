//! The page being made: addresses as seen from it, words in its language.

use super::data::SearchIndex;
use super::dates::{self, DateView};
use super::facets::{Facet, FacetId, Label};
use super::grounds::{Seen, Sight};
use super::index::Index;
use super::page::{Entry, Page};
use super::view::cards;
use super::{Plan, address};
use crate::diagnostic::Language;
use crate::public::{DocumentId, EventId, HonoreeId, MovementId, Paper, Settings, Site, TalkId, UnitId};
use crate::theme::Strings;
use crate::values::When;
use std::cell::RefCell;
use std::ops::Deref;
use std::sync::Arc;
use xxhash_rust::xxh3::{xxh3_64, xxh3_64_with_seed};

/// A page of a plan while it is made. Fields of the plan are reached through it.
pub struct Here<'p> {
    plan: &'p Plan,
    pub path: &'p str,
    pub language: Language,
    /// The key of what the page was made from before; if it is the same, it need not be made again.
    pub known: Option<u128>,
    /// Put before addresses in the place of a relative path: for the page that answers at any path, and for what stands
    /// in many.
    fixed_root: Option<String>,
    /// The ids of honorees that were asked for.
    seen: RefCell<Vec<u32>>,
    ways: Arc<Ways>,
}

/// The ways that many links of a page begin with: empty, or with a slash at the end.
#[derive(Debug, Default)]
pub struct Ways {
    /// To the site's folder.
    pub root: String,
    /// To that of honorees: a page may link to a thousand of them.
    pub to_honorees: String,
    key: u64,
}

impl Ways {
    fn new(root: String, to_honorees: String) -> Arc<Self> {
        let key = xxh3_64_with_seed(to_honorees.as_bytes(), xxh3_64(root.as_bytes()));
        Arc::new(Self { root, to_honorees, key })
    }

    /// A number of both.
    pub fn key(&self) -> u64 {
        self.key
    }
}

impl Deref for Here<'_> {
    type Target = Plan;

    fn deref(&self) -> &Plan {
        self.plan
    }
}

impl<'p> Here<'p> {
    pub fn new(plan: &'p Plan, entry: &'p Entry) -> Self {
        let base = plan.site.settings.base_url.as_deref();
        let fixed_root = base.filter(|_| entry.page == Page::NotFound).map(root_path);
        let (path, language) = (entry.path.as_str(), entry.language);
        let root = fixed_root.clone().unwrap_or_else(|| address::relative(path, ""));
        let seen = RefCell::default();
        let mut here = Self {
            plan,
            path,
            language,
            known: None,
            fixed_root,
            seen,
            ways: Ways::new(root, String::new()),
        };
        here.ways = Ways::new(here.ways.root.clone(), here.link(address::HONOREES));
        here
    }

    /// What stands in pages of any folder, with these in the place of the ways to the site's folder and to that of
    /// honorees.
    pub fn below(&self, root: char, to_honorees: char) -> Here<'p> {
        let ways = Ways::new(root.into(), to_honorees.into());
        Here { fixed_root: Some(root.into()), ways, seen: RefCell::default(), ..*self }
    }

    pub fn ways(&self) -> &Arc<Ways> {
        &self.ways
    }

    /// The site. Which honorees are asked for is noted.
    pub fn site(&self) -> Sight<'_, 'p> {
        Sight { site: &self.plan.site, seen: &self.seen }
    }

    /// The site for files of everybody: what they see is not noted.
    pub fn whole_site(&self) -> &'p Site {
        &self.plan.site
    }

    /// The honorees that were asked for.
    pub fn into_seen(self) -> Seen {
        Seen::these(self.seen.into_inner())
    }

    pub fn settings(&self) -> &'p Settings {
        &self.plan.site.settings
    }

    pub fn index(&self) -> &'p Index {
        &self.plan.index
    }

    /// Made when it is first asked for: most runs of the preview never do.
    pub fn search(&self) -> &'p SearchIndex {
        self.plan.search()
    }

    /// What the theme lets be chosen.
    pub fn theme_options(&self) -> &'p crate::theme::Options {
        self.plan.theme.options()
    }

    pub fn kept_cards(&self) -> &'p cards::KeptCards {
        &self.plan.kept_cards
    }

    fn strings(&self) -> &'p Strings {
        self.plan.theme.strings(self.language)
    }

    /// Words of the theme.
    pub fn say(&self, name: &'static str) -> &'p str {
        self.strings().get(name)
    }

    /// Words of the theme with `{key}` replaced.
    pub fn fill(&self, name: &str, values: &[(&str, &str)]) -> String {
        self.strings().fill(name, values)
    }

    /// A page in the language of this one.
    pub fn link(&self, to: &str) -> String {
        match self.language {
            Language::Vi => self.file(to),
            language => self.file(&address::in_language(to, language)),
        }
    }

    /// A file that both languages share.
    pub fn file(&self, to: &str) -> String {
        match &self.fixed_root {
            Some(root) => [root, to].concat(),
            // Most links lead out of the page's folder by another letter.
            None if self.path.as_bytes().first() != to.as_bytes().first() => [&self.ways.root, to].concat(),
            None => address::relative(self.path, to),
        }
    }

    /// The full address of a path, where the site knows its own.
    pub fn absolute(&self, path: &str) -> Option<String> {
        let base = self.settings().base_url.as_deref()?;
        let path = path.strip_suffix(address::HOME).filter(|rest| rest.is_empty()).unwrap_or(path);
        Some([base, "/", path].concat())
    }

    pub fn asset(&self, name: &str) -> String {
        self.plan.theme.asset(name).map(|path| self.file(path)).unwrap_or_default()
    }

    pub fn honoree(&self, id: HonoreeId) -> String {
        [&self.ways.to_honorees, self.site().honoree(id).slug.as_str(), address::PAGE].concat()
    }

    pub fn event(&self, id: EventId) -> String {
        self.link(&address::event(&self.site().event(id).slug))
    }

    pub fn unit(&self, id: UnitId) -> String {
        self.link(&address::unit(&self.site().unit(id).slug))
    }

    pub fn movement(&self, id: MovementId) -> String {
        self.link(&address::movement(&self.site().movement(id).slug))
    }

    pub fn document(&self, id: DocumentId) -> String {
        self.link(&address::document(&self.site().document(id).slug))
    }

    pub fn talk(&self, id: TalkId) -> String {
        self.link(&address::talk(&self.site().talk(id).slug))
    }

    /// The first page of a list.
    pub fn list(&self, id: FacetId) -> String {
        self.link(&self.index().facets.get(id).path)
    }

    pub fn paper(&self, paper: &Paper) -> String {
        match paper {
            Paper::File { target, .. } => self.file(target),
            Paper::Link(url) => url.clone(),
        }
    }

    pub fn label(&self, facet: &'p Facet) -> &'p str {
        match &facet.label {
            Label::Text(text) => text,
            Label::Word(name) => self.say(name),
        }
    }

    pub fn date(&self, when: When) -> DateView {
        dates::view(when, self.language)
    }

    /// The words of [`Here::date`] alone.
    pub fn date_text(&self, when: When) -> String {
        dates::text(when, self.language)
    }
}

/// The path of the site on its host: `https://a.example/b` is `/b/`.
fn root_path(base: &str) -> String {
    let after_scheme = base.split_once("://").map_or(base, |(_, rest)| rest);
    match after_scheme.split_once('/') {
        Some((_, path)) => format!("/{path}/"),
        None => "/".into(),
    }
}
