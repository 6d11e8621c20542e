//! Pages of words: about, privacy, removal, not found, removed, moved, open data, search.

use super::facet_rail::{self, FacetGroup};
use super::parts::Link;
use super::shell::{self, Head, Section};
use crate::plan::address;
use crate::plan::facets::Dimension;
use crate::plan::here::Here;
use crate::plan::page::DataFile;
use crate::public::HonoreeId;
use crate::render::{Html, RenderFault, Rendered, markdown};
use serde::Serialize;

#[derive(Serialize)]
struct Prose<'p> {
    heading: &'p str,
    html: Html,
}

#[derive(Serialize)]
struct Moved<'p> {
    to: Link,
    heading: &'p str,
}

#[derive(Serialize)]
struct DataPage<'p> {
    files: Vec<File<'p>>,
}

#[derive(Serialize)]
struct File<'p> {
    href: String,
    name: &'static str,
    about: &'p str,
}

#[derive(Serialize)]
struct SearchPage<'p> {
    groups: Vec<FacetGroup<'p>>,
    letters: FacetGroup<'p>,
    filters: Vec<Filter<'p>>,
    all: String,
    facets: String,
}

/// A choice that the script fills.
#[derive(Serialize)]
struct Filter<'p> {
    name: &'static str,
    label: &'p str,
}

pub fn about(here: &Here<'_>) -> Result<Rendered, RenderFault> {
    let text = here.settings().about.as_deref().unwrap_or_else(|| here.say("about.text"));
    let text = format!("{text}\n\n{}", here.say("about.accessibility"));
    prose(here, "nav.about", &text)
}

pub fn privacy(here: &Here<'_>) -> Result<Rendered, RenderFault> {
    let text = here.settings().privacy.as_deref().unwrap_or_else(|| here.say("privacy.text"));
    prose(here, "nav.privacy", text)
}

/// Whom to ask, and what happens then.
pub fn take_down(here: &Here<'_>) -> Result<Rendered, RenderFault> {
    let settings = here.settings();
    let contacts =
        [settings.office.clone(), settings.address.clone(), settings.phone.clone(), settings.email.clone()];
    let contacts: Vec<String> =
        contacts.into_iter().flatten().map(|contact| format!("- {contact}")).collect();
    let text = format!("{}\n\n{}", here.say("take_down.text"), contacts.join("\n"));
    prose(here, "nav.take_down", &text)
}

fn prose(here: &Here<'_>, word: &'static str, text: &str) -> Result<Rendered, RenderFault> {
    let heading = here.say(word);
    let it = Prose { heading, html: markdown::html(text, 2) };
    let description = super::parts::shorten(&markdown::plain(text), 160);
    let head = Head { title: heading.into(), description, section: Section::About, ..Head::default() };
    shell::fill(here, "prose.html", &head, &it)
}

pub fn not_found(here: &Here<'_>) -> Result<Rendered, RenderFault> {
    notice(here, "not_found.title", "not_found.text")
}

/// Says nothing of who was here.
pub fn gone(here: &Here<'_>) -> Result<Rendered, RenderFault> {
    notice(here, "gone.title", "gone.text")
}

fn notice(here: &Here<'_>, title: &'static str, text: &'static str) -> Result<Rendered, RenderFault> {
    let it = Prose { heading: here.say(title), html: markdown::html(here.say(text), 2) };
    let head = Head { title: it.heading.into(), noindex: true, ..Head::default() };
    shell::fill(here, "notice.html", &head, &it)
}

/// A former address of an honoree.
pub fn redirect(here: &Here<'_>, id: HonoreeId) -> Result<Rendered, RenderFault> {
    let honoree = here.site().honoree(id);
    let it = Moved { to: Link::new(here.honoree(id), &honoree.name), heading: here.say("moved.title") };
    let head = Head { title: honoree.name.clone(), noindex: true, ..Head::default() };
    shell::fill(here, "moved.html", &head, &it)
}

pub fn data(here: &Here<'_>) -> Result<Rendered, RenderFault> {
    let file = |file: DataFile| File {
        href: here.file(&address::data(file)),
        name: file.name(),
        about: here.say(data_word(file)),
    };
    let it = DataPage { files: DataFile::ALL.map(file).into() };
    let title = here.say("nav.data").to_string();
    let description = here.say("data.description").to_string();
    let head = Head { title, description, section: Section::About, ..Head::default() };
    shell::fill(here, "data.html", &head, &it)
}

fn data_word(file: DataFile) -> &'static str {
    match file {
        DataFile::Package => "data.package",
        DataFile::Json => "data.json",
        DataFile::Honorees => "data.honorees",
        DataFile::Awards => "data.awards",
        DataFile::Events => "data.events",
        DataFile::Units => "data.units",
        DataFile::Workbook => "data.workbook",
    }
}

/// Every component of the theme with its parameters. What it shows stands in the template itself.
pub fn gallery(here: &Here<'_>) -> Result<Rendered, RenderFault> {
    let it = Prose { heading: here.say("gallery.title"), html: Html::default() };
    let head = Head { title: it.heading.into(), noindex: true, ..Head::default() };
    shell::fill(here, "gallery.html", &head, &it)
}

pub fn search(here: &Here<'_>) -> Result<Rendered, RenderFault> {
    let all = here.index().facets.of(Dimension::All).next().map(|(id, _)| id);
    let filter =
        |dimension: Dimension| Filter { name: dimension.folder(), label: here.say(dimension.word()) };
    let it = SearchPage {
        groups: [Dimension::Kind, Dimension::Field]
            .map(|dimension| facet_rail::first(here, dimension))
            .into(),
        letters: facet_rail::whole(here, Dimension::Letter),
        filters: Dimension::FILTERS.map(filter).into(),
        all: all.map(|id| here.list(id)).unwrap_or_default(),
        facets: here.link(address::FACETS),
    };
    let title = here.say("search.title").to_string();
    let description = here.say("search.description").to_string();
    let head = Head { title, description, scripts: &["js/trang-tim.js"], ..Head::default() };
    shell::fill(here, "search.html", &head, &it)
}
