//! The list of conferences, and a conference: where, when, the programme, the delegates, those honoured.

use super::cards::{self, CardPart};
use super::home::is_past;
use super::pager::Pager;
use super::parts::{self, EventCard, Link, PaperView, UnitView};
use super::portrait::{self, PictureView};
use super::schema;
use super::shell::{self, Head, Section};
use crate::plan::address;
use crate::plan::dates::DateView;
use crate::plan::entries::{EVENTS_PAGE, volumes};
use crate::plan::facets;
use crate::plan::here::Here;
use crate::plan::page::Page;
use crate::public::{Composition, Event, EventId, ProgrammeItem, Share, TalkId};
use crate::render::{Html, RenderFault, Rendered, markdown};
use serde::Serialize;

#[derive(Serialize)]
struct EventsPage<'p> {
    upcoming: Vec<EventCard<'p>>,
    past: Vec<EventCard<'p>>,
    undated: Vec<EventCard<'p>>,
    calendar: Option<String>,
    progress: String,
    pager: Pager,
    count: usize,
}

#[derive(Serialize)]
struct EventPage<'p> {
    name: &'p str,
    form: Option<&'p str>,
    level: Option<&'p str>,
    pilot: bool,
    status: &'static str,
    status_label: &'p str,
    when: Option<DateView>,
    expected: Option<DateView>,
    deadline: Option<DateView>,
    duration: Option<&'p str>,
    venue: Option<&'p str>,
    host: Option<UnitView<'p>>,
    delegates: Option<u32>,
    calendar: Option<String>,
    result: Html,
    photos: Vec<Photo<'p>>,
    programme: Vec<Item<'p>>,
    composition: Vec<Chart<'p>>,
    honorees: Vec<CardPart<'p>>,
    talks: Vec<TalkView<'p>>,
    documents: Vec<Link>,
}

#[derive(Serialize)]
struct Photo<'p> {
    picture: PictureView,
    caption: Option<&'p str>,
}

#[derive(Serialize)]
struct Item<'p> {
    time: Option<&'p str>,
    content: &'p str,
    presenter: Option<&'p str>,
    href: Option<String>,
    paper: Option<PaperView>,
}

/// One dimension of the delegates.
#[derive(Serialize)]
pub struct Chart<'p> {
    pub title: &'p str,
    pub bars: Vec<Bar<'p>>,
    pub withheld: bool,
}

#[derive(Serialize)]
pub struct Bar<'p> {
    pub label: &'p str,
    /// None where it is withheld.
    pub count: Option<u32>,
    /// Length of the bar in hundredths of the longest one.
    pub length: u32,
}

#[derive(Serialize)]
pub struct TalkView<'p> {
    pub href: String,
    pub title: &'p str,
    pub speaker: Option<&'p str>,
    pub paper: Option<PaperView>,
}

/// A page (from 1) of the list: first those to come, the next first, then those past, the last first, then those of
/// which no day is known.
pub fn all(here: &Here<'_>, number: u32) -> Result<Rendered, RenderFault> {
    let it = list(here, number);
    let heading = here.say("nav.events");
    let title = match number {
        1 => heading.to_string(),
        _ => here.fill("list.title_page", &[("heading", heading), ("page", &number.to_string())]),
    };
    let description = here.fill("event.list_description", &[("count", &it.count.to_string())]);
    let early = Some("js/ngay.js");
    let head = Head { title, description, section: Section::Events, early, ..Head::default() };
    shell::fill(here, "events.html", &head, &it)
}

fn list<'p>(here: &Here<'p>, number: u32) -> EventsPage<'p> {
    let dated = |id: &EventId| here.site().event(*id).when.or(here.site().event(*id).expected).is_some();
    let (dated, undated): (Vec<EventId>, Vec<EventId>) = here.index().events.iter().copied().partition(dated);
    let (past, upcoming): (Vec<EventId>, Vec<EventId>) = dated.into_iter().partition(|&id| is_past(here, id));
    let count = here.index().events.len();
    let mut before = (number as usize - 1) * EVENTS_PAGE;
    let mut room = EVENTS_PAGE;
    // What of a part falls on this page.
    let mut on_page = |part: &mut dyn ExactSizeIterator<Item = EventId>| -> Vec<EventCard<'p>> {
        let skipped = before.min(part.len());
        let shown = room.min(part.len() - skipped);
        (before, room) = (before - skipped, room - shown);
        part.skip(skipped).take(shown).map(|id| parts::event_card(here, id)).collect()
    };
    let calendar = address::calendar(None);
    EventsPage {
        upcoming: on_page(&mut upcoming.into_iter()),
        past: on_page(&mut past.into_iter().rev()),
        undated: on_page(&mut undated.into_iter()),
        calendar: here.find(&calendar).map(|_| here.file(&calendar)),
        progress: here.link(address::PROGRESS),
        pager: Pager::new(number, volumes(count, EVENTS_PAGE), |number| here.link(&address::events(number))),
        count,
    }
}

pub fn page(here: &Here<'_>, id: EventId) -> Result<Rendered, RenderFault> {
    let event = here.site().event(id);
    let crumbs = vec![Link::new(here.link(address::EVENTS), here.say("nav.events"))];
    let it = context(here, id);
    let head = Head {
        title: event.name.clone(),
        description: description(here, event),
        kind: Some("event"),
        section: Section::Events,
        json_ld: schema::event(here, id, &crumbs)?,
        crumbs,
        card: here.card_path(Page::Event(id)),
        ..Head::default()
    };
    shell::fill(here, "event.html", &head, &it)
}

fn context<'p>(here: &Here<'p>, id: EventId) -> EventPage<'p> {
    let event = here.site().event(id);
    let calendar = address::calendar(Some(&event.slug));
    EventPage {
        name: &event.name,
        form: event.form.as_deref(),
        level: event.level.map(|level| here.say(facets::level_word(level))),
        pilot: event.pilot,
        status: parts::status_name(event.status),
        status_label: here.say(parts::status_word(event.status)),
        when: event.when.map(|when| here.date(when)),
        expected: event.expected.map(|when| here.date(when)),
        deadline: event.deadline.map(|when| here.date(when)),
        duration: event.duration.as_deref(),
        venue: event.venue.as_deref(),
        host: event.host.map(|id| parts::unit(here, id)),
        delegates: event.delegates,
        calendar: here.find(&calendar).map(|_| here.file(&calendar)),
        result: event.result.as_deref().map(|result| markdown::html(result, 3)).unwrap_or_default(),
        photos: photos(here, event),
        programme: event.programme.iter().map(|item| item_view(here, item)).collect(),
        composition: event.composition.iter().map(chart).collect(),
        honorees: cards::cards(here, &event.honorees, 3),
        talks: event.talks.iter().map(|&id| talk(here, id)).collect(),
        documents: documents(here, id),
    }
}

fn description(here: &Here<'_>, event: &Event) -> String {
    let when = event.when.or(event.expected).map(|when| here.date_text(when));
    let host = event.host.map(|id| here.site().unit(id).name.clone());
    let parts = [when, event.venue.clone(), host, event.form.clone()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn photos<'p>(here: &Here<'p>, event: &'p Event) -> Vec<Photo<'p>> {
    let view = |photo: &'p crate::public::Photo| {
        let picture = portrait::picture(here, photo, portrait::FIGURE)?;
        Some(Photo { picture, caption: photo.caption.as_deref() })
    };
    event.photos.iter().filter_map(view).collect()
}

fn item_view<'p>(here: &Here<'p>, item: &'p ProgrammeItem) -> Item<'p> {
    Item {
        time: item.time.as_deref(),
        content: &item.content,
        presenter: item.presenter.as_deref(),
        href: item.honoree.map(|id| here.honoree(id)),
        paper: item.paper.as_ref().map(|paper| parts::paper(here, paper)),
    }
}

fn chart<'p>(composition: &'p Composition) -> Chart<'p> {
    let most = composition.shares.iter().filter_map(|share| share.count).max().unwrap_or(1).max(1);
    let bar = |share: &'p Share| Bar {
        label: &share.group,
        count: share.count,
        length: share.count.map_or(0, |count| count * 100 / most),
    };
    Chart {
        title: &composition.dimension,
        bars: composition.shares.iter().map(bar).collect(),
        withheld: composition.shares.iter().any(|share| share.count.is_none()),
    }
}

pub fn talk<'p>(here: &Here<'p>, id: TalkId) -> TalkView<'p> {
    let talk = here.site().talk(id);
    TalkView {
        href: here.talk(id),
        title: &talk.title,
        speaker: talk.speaker.as_deref(),
        paper: talk.paper.as_ref().map(|paper| parts::paper(here, paper)),
    }
}

/// Those that the conference names and those that name the conference.
fn documents(here: &Here<'_>, id: EventId) -> Vec<Link> {
    let site = here.site();
    let named = |index: &usize| {
        let own = &site.event(id).documents;
        site.documents[*index].events.contains(&id)
            || own.iter().any(|document| document.0 as usize == *index)
    };
    let documents = (0..site.documents.len()).filter(named);
    documents.map(|index| document_link(here, crate::public::DocumentId(index as u32))).collect()
}

/// "Kế hoạch số 12/KH-UBND ngày 05/03/2014: …".
pub fn document_link(here: &Here<'_>, id: crate::public::DocumentId) -> Link {
    let document = here.site().document(id);
    let name = match &document.sort {
        Some(sort) => format!("{sort} số {}", document.number),
        None => document.number.clone(),
    };
    let label = match &document.summary {
        Some(summary) => format!("{name}: {}", parts::shorten(summary, 160)),
        None => name,
    };
    Link::new(here.document(id), label)
}
