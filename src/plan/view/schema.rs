//! Pages in the words of schema.org, for machines that read them.

use super::parts::{self, Link};
use crate::plan::here::Here;
use crate::public::{Award, AwardState, EventId, HonoreeId, Kind, Status, UnitId};
use crate::render::{Html, RenderFault};
use serde::Serialize;

/// All things that a page tells, one or several. Names in the order of the alphabet, here and below.
#[derive(Serialize)]
struct Graph<T> {
    #[serde(rename = "@context")]
    context: &'static str,
    #[serde(rename = "@graph")]
    things: T,
}

/// What a page is about.
#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Thing<'t> {
    #[serde(rename = "@type")]
    sort: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    affiliation: Option<Named<'t>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    award: Vec<&'t str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    creator: Option<Named<'t>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    event_status: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    honorific_prefix: Option<&'t str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    job_title: Option<&'t str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    location: Option<Named<'t>>,
    name: &'t str,
    #[serde(skip_serializing_if = "Option::is_none")]
    organizer: Option<Named<'t>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    parent_organization: Option<Named<'t>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    start_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
}

/// A unit or a place.
#[derive(Serialize)]
struct Named<'t> {
    #[serde(rename = "@type")]
    sort: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<&'t str>,
    name: &'t str,
}

/// The way to a page from the start.
#[derive(Serialize)]
struct Crumbs<'t> {
    #[serde(rename = "@type")]
    sort: &'static str,
    #[serde(rename = "itemListElement")]
    items: Vec<Crumb<'t>>,
}

#[derive(Serialize)]
struct Crumb<'t> {
    #[serde(rename = "@type")]
    sort: &'static str,
    #[serde(rename = "item", skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    name: &'t str,
    position: usize,
}

/// An honoree and the way to it.
pub fn honoree(here: &Here<'_>, id: HonoreeId, crumbs: &[Link]) -> Result<Html, RenderFault> {
    let honoree = here.site().honoree(id);
    let is_person = honoree.kind == Kind::Person;
    let unit = |kinds: &[Kind]| {
        honoree.unit.filter(|_| kinds.contains(&honoree.kind)).map(|unit| organization(here, unit))
    };
    let granted = |award: &&Award| award.state == AwardState::Granted;
    let thing = Thing {
        sort: match honoree.kind {
            Kind::Person => "Person",
            Kind::Collective | Kind::Household => "Organization",
            Kind::Model => "CreativeWork",
        },
        name: &honoree.name,
        url: here.absolute(here.path),
        description: parts::why(honoree),
        honorific_prefix: Some(honoree.title.as_str()).filter(|title| is_person && !title.is_empty()),
        job_title: honoree.position.as_deref().filter(|_| is_person),
        affiliation: unit(&[Kind::Person]),
        parent_organization: unit(&[Kind::Collective, Kind::Household]),
        creator: unit(&[Kind::Model]),
        award: honoree.awards.iter().filter(granted).map(|award| award.name.as_str()).collect(),
        ..Thing::default()
    };
    with_crumbs(here, thing, crumbs)
}

/// A conference and the way to it.
pub fn event(here: &Here<'_>, id: EventId, crumbs: &[Link]) -> Result<Html, RenderFault> {
    let event = here.site().event(id);
    let place = |venue| Named { sort: "Place", address: Some(venue), name: venue };
    let is_postponed = event.status == Status::Postponed;
    let thing = Thing {
        sort: "Event",
        name: &event.name,
        url: here.absolute(here.path),
        start_date: event.when.or(event.expected).and_then(|when| when.iso()),
        location: event.venue.as_deref().map(place),
        organizer: event.host.map(|host| organization(here, host)),
        event_status: is_postponed.then_some("https://schema.org/EventPostponed"),
        ..Thing::default()
    };
    with_crumbs(here, thing, crumbs)
}

/// The site itself.
pub fn site(here: &Here<'_>) -> Result<Html, RenderFault> {
    let name = &here.settings().title;
    let thing = Thing { sort: "WebSite", name, url: here.absolute(here.path), ..Thing::default() };
    script(here, [thing])
}

fn organization<'p>(here: &Here<'p>, id: UnitId) -> Named<'p> {
    Named { sort: "Organization", address: None, name: &here.site().unit(id).name }
}

fn with_crumbs(here: &Here<'_>, thing: Thing<'_>, crumbs: &[Link]) -> Result<Html, RenderFault> {
    let ways = crumbs.iter().map(|crumb| (crumb.label.as_str(), resolve(here.path, &crumb.href)));
    let own = (thing.name, Some(here.path.to_string()));
    let items = (1..).zip(ways.chain([own])).map(|(position, (name, path))| Crumb {
        sort: "ListItem",
        url: path.and_then(|path| here.absolute(&path)),
        name,
        position,
    });
    let crumbs = Crumbs { sort: "BreadcrumbList", items: items.collect() };
    script(here, (thing, crumbs))
}

/// JSON in which `<`, `>` and `&` are written so that no text can close the element it stands in.
fn script(here: &Here<'_>, things: impl Serialize) -> Result<Html, RenderFault> {
    let json = serde_json::to_string(&Graph { context: "https://schema.org", things })
        .map_err(|fault| RenderFault::File { path: here.path.to_string(), reason: fault.to_string() })?;
    let is_safe = !json.bytes().any(|byte| matches!(byte, b'<' | b'>' | b'&'));
    Ok(Html(match is_safe {
        true => json,
        false => json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026"),
    }))
}

/// The path below the root of a relative address on the page at `from`.
fn resolve(from: &str, href: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in href.split('/') {
        match part {
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}
