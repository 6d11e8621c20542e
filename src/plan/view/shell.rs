//! What stands around every page: head, header, footer.

use super::frame::{self, Frame, SiteView};
use super::parts::Link;
use crate::plan::address;
use crate::plan::here::Here;
use crate::public::Kind;
use crate::render::{Html, RenderFault, Rendered};
use serde::Serialize;
use std::sync::Arc;

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
    /// What it says to machines, as JSON for a script element.
    pub json_ld: Html,
    pub card: Option<String>,
    /// News of this page in the place of those of the site.
    pub feed: Option<String>,
    /// Scripts beside the one of every page.
    pub scripts: &'static [&'static str],
    /// A script that runs before the page is first shown.
    pub early: Option<&'static str>,
}

/// The part of the site that a page belongs to, marked in the navigation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
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
    json_ld: &'c Html,
    css: String,
    scripts: Vec<String>,
    early: Option<String>,
    icon: String,
    touch_icon: Option<String>,
    manifest: String,
    feed: Option<String>,
    home: String,
    search: String,
    search_index: String,
    search_script: String,
    crumbs: &'c [Link],
    other_language: Option<Link>,
    frame: Arc<Frame>,
    site: SiteView<'c>,
}

/// Fills `template` with the page's own context `it` and the shell, unless they are known.
pub fn fill(
    here: &Here<'_>,
    template: &str,
    head: &Head,
    it: &impl Serialize,
) -> Result<Rendered, RenderFault> {
    let page = shell(here, head)?;
    here.renderer.fill_unless(here.language, template, &Context { page, it }, here.known)
}

fn shell<'c>(here: &'c Here<'_>, head: &'c Head) -> Result<Shell<'c>, RenderFault> {
    let other_language = frame::other_language(here);
    let scripts = ["js/site.js"].iter().chain(head.scripts).map(|name| here.asset(name)).collect();
    Ok(Shell {
        lang: language_code(here),
        title: full_title(here, &head.title),
        description: &head.description,
        kind: head.kind,
        profile: head.kind == Some(Kind::Person.word()),
        noindex: head.noindex,
        canonical: here.absolute(here.path),
        card: head.card.as_deref().and_then(|card| here.absolute(card)),
        json_ld: &head.json_ld,
        css: here.asset("css"),
        scripts,
        early: head.early.map(|name| here.asset(name)),
        icon: here.file(address::FAVICON),
        touch_icon: here.theme.asset("img/icon-180.png").map(|path| here.file(path)),
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
        site: frame::site(here),
        frame: here.frames.of(here, head.section, other_language.as_ref())?,
        other_language,
    })
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
        false => [title, " – ", &here.settings().title].concat(),
    }
}
