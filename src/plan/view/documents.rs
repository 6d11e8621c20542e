//! The list of documents, a document, the list of talks, a talk.

use super::cards::{self, CardPart};
use super::events;
use super::parts::{self, Link, PaperView};
use super::shell::{self, Head, Section};
use super::units;
use crate::plan::address;
use crate::plan::dates::DateView;
use crate::plan::here::Here;
use crate::public::{Document, DocumentId, TalkId};
use crate::render::{Html, RenderFault, Rendered, markdown};
use serde::Serialize;

#[derive(Serialize)]
struct DocumentsPage<'p> {
    documents: Vec<Row<'p>>,
}

#[derive(Serialize)]
struct Row<'p> {
    href: String,
    number: &'p str,
    sort: Option<&'p str>,
    date: Option<DateView>,
    issuer: Option<&'p str>,
    summary: Option<&'p str>,
    paper: Option<PaperView>,
}

#[derive(Serialize)]
struct DocumentPage<'p> {
    heading: String,
    document: Row<'p>,
    events: Vec<Link>,
    movements: Vec<Link>,
    honorees: Vec<CardPart<'p>>,
}

#[derive(Serialize)]
struct TalksPage<'p> {
    talks: Vec<events::TalkView<'p>>,
}

#[derive(Serialize)]
struct TalkPage<'p> {
    talk: events::TalkView<'p>,
    honoree: Option<CardPart<'p>>,
    event: Option<Link>,
    unit: Option<Link>,
    summary: Html,
}

pub fn all(here: &Here<'_>) -> Result<Rendered, RenderFault> {
    let mut ids: Vec<DocumentId> =
        (0..here.site().documents.len()).map(|index| DocumentId(index as u32)).collect();
    // Newest first; those without a date stay in the order of the sheet, last.
    ids.sort_by_key(|&id| std::cmp::Reverse(here.site().document(id).date.map(|when| when.last_day())));
    let it = DocumentsPage { documents: ids.into_iter().map(|id| row(here, id)).collect() };
    let title = here.say("nav.documents").to_string();
    let description = here.say("document.list_description").to_string();
    let head = Head { title, description, section: Section::Documents, ..Head::default() };
    shell::fill(here, "documents.html", &head, &it)
}

fn row<'p>(here: &Here<'p>, id: DocumentId) -> Row<'p> {
    let document = here.site().document(id);
    Row {
        href: here.document(id),
        number: &document.number,
        sort: document.sort.as_deref(),
        date: document.date.map(|when| here.date(when)),
        issuer: document.issuer.as_deref(),
        summary: document.summary.as_deref(),
        paper: document.paper.as_ref().map(|paper| parts::paper(here, paper)),
    }
}

/// "Kế hoạch 12/KH-UBND".
fn heading(document: &Document) -> String {
    let sort = document.sort.as_deref().unwrap_or_default();
    format!("{sort} {}", document.number).trim().to_string()
}

pub fn document(here: &Here<'_>, id: DocumentId) -> Result<Rendered, RenderFault> {
    let document = here.site().document(id);
    let event = |&id| Link::new(here.event(id), &here.site().event(id).name);
    let movement = |&id| Link::new(here.movement(id), &here.site().movement(id).name);
    let honorees = here.index().document_honorees(id);
    let it = DocumentPage {
        heading: heading(document),
        document: row(here, id),
        events: document.events.iter().map(event).collect(),
        movements: document.movements.iter().map(movement).collect(),
        honorees: cards::cards(here, honorees, 3),
    };
    let head = Head {
        title: it.heading.clone(),
        description: document.summary.clone().unwrap_or_else(|| it.heading.clone()),
        section: Section::Documents,
        crumbs: vec![Link::new(here.link(address::DOCUMENTS), here.say("nav.documents"))],
        ..Head::default()
    };
    shell::fill(here, "document.html", &head, &it)
}

pub fn talks(here: &Here<'_>) -> Result<Rendered, RenderFault> {
    let ids = (0..here.site().talks.len()).map(|index| TalkId(index as u32));
    let it = TalksPage { talks: ids.map(|id| events::talk(here, id)).collect() };
    let title = here.say("nav.talks").to_string();
    let description = here.say("talk.list_description").to_string();
    let head = Head { title, description, section: Section::Talks, ..Head::default() };
    shell::fill(here, "talks.html", &head, &it)
}

pub fn talk(here: &Here<'_>, id: TalkId) -> Result<Rendered, RenderFault> {
    let talk = here.site().talk(id);
    let it = TalkPage {
        talk: events::talk(here, id),
        honoree: talk.honoree.map(|id| cards::part(here, id, 3)),
        event: talk.event.map(|id| Link::new(here.event(id), &here.site().event(id).name)),
        unit: talk.unit.map(|id| units::link(here, id)),
        summary: talk.summary.as_deref().map(|summary| markdown::html(summary, 2)).unwrap_or_default(),
    };
    let summary = talk.summary.as_deref().map(markdown::plain);
    let head = Head {
        title: talk.title.clone(),
        description: parts::shorten(&summary.or_else(|| talk.speaker.clone()).unwrap_or_default(), 200),
        section: Section::Talks,
        crumbs: vec![Link::new(here.link(address::TALKS), here.say("nav.talks"))],
        ..Head::default()
    };
    shell::fill(here, "talk.html", &head, &it)
}
