//! What stands around every page: head, header, footer.

use super::parts::Link;
use crate::plan::address;
use crate::plan::dates::{self, DateView};
use crate::plan::here::Here;
use crate::plan::page::Page;
use crate::public::Kind;
use crate::render::{Html, RenderFault, Rendered};
use crate::values::When;
use serde::Serialize;
use serde_json::Value;

/// What a page says of itself. The rest of the shell follows from the site.
#[derive(Default)]
pub struct Head {
    pub title: String,
    pub description: String,
    /// Of the meta element `guong:kind`.
    pub kind: Option<&'static str>,
    pub section: Section,
    /// Ancestors below home.
    pub crumbs: Vec<Link>,
    pub noindex: bool,
    /// Objects of schema.org.
    pub things: Vec<Value>,
    pub card: Option<String>,
    /// News of this page in the place of those of the site.
    pub feed: Option<String>,
    /// Scripts beside the one of every page.
    pub scripts: &'static [&'static str],
    /// A script that runs before the page is first shown.
    pub early: Option<&'static str>,
}

/// The part of the site that a page belongs to, marked in the navigation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Section {
    #[default]
    None,
    Honorees,
    Events,
    Units,
    Movements,
    Progress,
    Documents,
    Talks,
    Statistics,
    Yearbook,
    About,
}

#[derive(Serialize)]
struct Context<'c, T: Serialize> {
    page: Shell<'c>,
    it: &'c T,
}

#[derive(Serialize)]
struct Shell<'c> {
    lang: &'static str,
    title: String,
    description: &'c str,
    kind: Option<&'static str>,
    /// Of a person.
    profile: bool,
    noindex: bool,
    canonical: Option<String>,
    card: Option<String>,
    json_ld: Html,
    css: String,
    scripts: Vec<String>,
    early: Option<String>,
    icon: String,
    touch_icon: Option<String>,
    /// The office's own mark in the place of the lotus.
    logo: Option<String>,
    manifest: String,
    feed: Option<String>,
    home: String,
    search: String,
    search_index: String,
    search_script: String,
    crumbs: &'c [Link],
    nav: Vec<NavLink>,
    more: Vec<NavLink>,
    footer: Vec<NavLink>,
    other_language: Option<Link>,
    site: SiteView<'c>,
}

#[derive(Serialize)]
struct NavLink {
    href: String,
    label: String,
    current: bool,
}

#[derive(Serialize)]
struct SiteView<'c> {
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

/// Fills `template` with the page's own context `it` and the shell, unless they are known.
pub fn fill(
    here: &Here<'_>,
    template: &str,
    head: &Head,
    it: &impl Serialize,
) -> Result<Rendered, RenderFault> {
    let page = shell(here, head);
    here.renderer.fill_unless(here.language, template, &Context { page, it }, here.known)
}

fn shell<'c>(here: &'c Here<'_>, head: &'c Head) -> Shell<'c> {
    let scripts = ["js/site.js"].iter().chain(head.scripts).map(|name| here.asset(name)).collect();
    Shell {
        lang: language_code(here),
        title: full_title(here, &head.title),
        description: &head.description,
        kind: head.kind,
        profile: head.kind == Some(Kind::Person.word()),
        noindex: head.noindex,
        canonical: here.absolute(here.path),
        card: head.card.as_deref().and_then(|card| here.absolute(card)),
        json_ld: json_ld(&head.things),
        css: here.asset("css"),
        scripts,
        early: head.early.map(|name| here.asset(name)),
        icon: here.file(address::FAVICON),
        touch_icon: here.theme.asset("img/icon-180.png").map(|path| here.file(path)),
        logo: here.theme_options().logo.as_deref().map(|name| here.asset(&format!("img/{name}"))),
        manifest: here.file(address::MANIFEST),
        feed: head
            .feed
            .as_deref()
            .or(Some("atom.xml"))
            .filter(|_| here.find("atom.xml").is_some())
            .map(|path| here.file(path)),
        home: here.link(address::HOME),
        search: here.link(address::SEARCH),
        search_index: here.file("tim/muc-luc.js"),
        search_script: here.asset("js/tim.js"),
        crumbs: &head.crumbs,
        nav: links(here, head.section, &MAIN),
        more: links(here, head.section, &MORE),
        footer: links(here, head.section, &FOOTER),
        other_language: other_language(here),
        site: site(here),
    }
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

fn other_language(here: &Here<'_>) -> Option<Link> {
    use crate::diagnostic::Language::{En, Vi};
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

fn language_code(here: &Here<'_>) -> &'static str {
    match here.language {
        crate::diagnostic::Language::Vi => "vi",
        crate::diagnostic::Language::En => "en",
    }
}

fn full_title(here: &Here<'_>, title: &str) -> String {
    match title == here.settings().title || title.is_empty() {
        true => here.settings().title.clone(),
        false => format!("{title} – {}", here.settings().title),
    }
}

fn site<'c>(here: &'c Here<'_>) -> SiteView<'c> {
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

/// One graph; `<` and `&` are written so that no text can close the element.
fn json_ld(things: &[Value]) -> Html {
    if things.is_empty() {
        return Html::default();
    }
    let graph = serde_json::json!({ "@context": "https://schema.org", "@graph": things });
    Html(graph.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026"))
}
