//! Header and footer: the same on all pages of a section in a folder, so they are made once for those.

use super::parts::Link;
use super::shell::Section;
use crate::diagnostic::Language;
use crate::plan::address;
use crate::plan::dates::{self, DateView};
use crate::plan::here::Here;
use crate::plan::page::Page;
use crate::render::{Print, Ready, RenderFault};
use crate::values::When;
use serde::Serialize;
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use xxhash_rust::xxh3::xxh3_64;

/// What stands above and below a page.
#[derive(Debug, Serialize)]
pub struct Frame {
    header: Ready,
    footer: Ready,
}

/// A text that stands in many pages.
struct Filled {
    html: String,
    key: u64,
}

impl Filled {
    fn ready(html: String) -> Ready {
        Ready::new(Self { key: xxh3_64(html.as_bytes()), html })
    }
}

impl Print for Filled {
    fn key(&self) -> u64 {
        self.key
    }

    fn size(&self) -> usize {
        self.html.len()
    }

    fn print(&self, out: &mut String) {
        out.push_str(&self.html);
    }
}

/// The frames that were made. Shared by threads.
#[derive(Debug, Default)]
pub struct Frames(RwLock<HashMap<Key, Arc<Frame>>>);

/// What a frame depends on.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    language: Language,
    section: Section,
    /// The page's own folder, and the way from it to the root.
    folder: String,
    root: String,
}

/// What the templates of header and footer are given.
#[derive(Serialize)]
struct Context<'c> {
    page: FrameView<'c>,
}

#[derive(Serialize)]
struct FrameView<'c> {
    home: String,
    search: String,
    /// The office's own mark in the place of the lotus.
    logo: Option<String>,
    nav: Vec<NavLink>,
    more: Vec<NavLink>,
    footer: Vec<NavLink>,
    other_language: Option<&'c Link>,
    site: SiteView<'c>,
}

#[derive(Serialize)]
struct NavLink {
    href: String,
    label: String,
    current: bool,
}

#[derive(Serialize)]
pub struct SiteView<'c> {
    title: &'c str,
    place: Option<&'c str>,
    period: Option<String>,
    slogan: Option<&'c str>,
    notice: Option<&'c str>,
    office: Option<&'c str>,
    address: Option<&'c str>,
    phone: Option<&'c str>,
    email: Option<&'c str>,
    responsible: Option<&'c str>,
    source: Option<&'c str>,
    updated: Option<DateView>,
}

impl Frames {
    /// The frame of a page. One that links to the same page in another language is like no other.
    pub fn of(
        &self,
        here: &Here<'_>,
        section: Section,
        other_language: Option<&Link>,
    ) -> Result<Arc<Frame>, RenderFault> {
        if other_language.is_some() {
            return make(here, section, other_language).map(Arc::new);
        }
        let folder = here.path.rfind('/').map_or("", |end| &here.path[..=end]).to_string();
        let key = Key { language: here.language, section, folder, root: here.file("") };
        if let Some(frame) = self.0.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(frame.clone());
        }
        let frame = Arc::new(make(here, section, None)?);
        self.0.write().unwrap_or_else(PoisonError::into_inner).insert(key, frame.clone());
        Ok(frame)
    }
}

fn make(here: &Here<'_>, section: Section, other_language: Option<&Link>) -> Result<Frame, RenderFault> {
    let context = Context {
        page: FrameView {
            home: here.link(address::HOME),
            search: here.link(address::SEARCH),
            logo: here.theme_options().logo.as_deref().map(|name| here.asset(&format!("img/{name}"))),
            nav: links(here, section, &MAIN),
            more: links(here, section, &MORE),
            footer: links(here, section, &FOOTER),
            other_language,
            site: site(here),
        },
    };
    let fill = |template| here.renderer.fill(here.language, template, &context).map(Filled::ready);
    Ok(Frame { header: fill("components/header.html")?, footer: fill("components/footer.html")? })
}

type NavEntry = (Page, Section, &'static str, &'static str);

const MAIN: [NavEntry; 5] = [
    (Page::Facets, Section::Honorees, "danh-sach/tat-ca.html", "nav.honorees"),
    (Page::Events(1), Section::Events, address::EVENTS, "nav.events"),
    (Page::Units(1), Section::Units, address::UNITS, "nav.units"),
    (Page::Movements, Section::Movements, address::MOVEMENTS, "nav.movements"),
    (Page::Statistics, Section::Statistics, address::STATISTICS, "nav.statistics"),
];

const MORE: [NavEntry; 5] = [
    (Page::Progress, Section::Progress, address::PROGRESS, "nav.progress"),
    (Page::Talks, Section::Talks, address::TALKS, "nav.talks"),
    (Page::Documents, Section::Documents, address::DOCUMENTS, "nav.documents"),
    (Page::Yearbook(1), Section::Yearbook, "ky-yeu.html", "nav.yearbook"),
    (Page::NoticeBoard(1), Section::Yearbook, "niem-yet.html", "nav.notice_board"),
];

const FOOTER: [NavEntry; 4] = [
    (Page::About, Section::About, address::ABOUT, "nav.about"),
    (Page::Privacy, Section::About, address::PRIVACY, "nav.privacy"),
    (Page::TakeDown, Section::About, address::TAKE_DOWN, "nav.take_down"),
    (Page::Data, Section::About, address::DATA, "nav.data"),
];

/// Only those whose page exists.
fn links(here: &Here<'_>, section: Section, entries: &[NavEntry]) -> Vec<NavLink> {
    let existing = entries.iter().filter(|(.., path, _)| here.find(path).is_some());
    let link = |(_, own, path, word): &NavEntry| NavLink {
        href: here.link(path),
        label: here.say(word).to_string(),
        current: *own == section && *own != Section::None,
    };
    existing.map(link).collect()
}

pub fn other_language(here: &Here<'_>) -> Option<Link> {
    use Language::{En, Vi};
    if !here.settings().english {
        return None;
    }
    let own = here.path.strip_prefix(address::ENGLISH).unwrap_or(here.path);
    let other = match here.language {
        Vi => address::in_language(own, En),
        En => own.to_string(),
    };
    here.find(&other)?;
    Some(Link::new(here.file(&other), here.say("nav.other_language")))
}

pub fn site<'c>(here: &'c Here<'_>) -> SiteView<'c> {
    let settings = here.settings();
    SiteView {
        title: &settings.title,
        place: settings.place.as_deref(),
        period: settings.period.as_deref().map(dates::span),
        slogan: settings.slogan.as_deref(),
        notice: settings.notice.as_deref(),
        office: settings.office.as_deref(),
        address: settings.address.as_deref(),
        phone: settings.phone.as_deref(),
        email: settings.email.as_deref(),
        responsible: settings.responsible.as_deref(),
        source: settings.source.as_deref(),
        updated: settings.updated.map(|when: When| here.date(when)),
    }
}
