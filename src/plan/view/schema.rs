//! Pages in the words of schema.org, for machines that read them.

use super::parts::Link;
use crate::plan::here::Here;
use crate::public::{AwardState, EventId, HonoreeId, Kind, Status};
use serde_json::{Map, Value, json};

/// An honoree and the way to it.
pub fn honoree(here: &Here<'_>, id: HonoreeId, crumbs: &[Link]) -> Vec<Value> {
    let honoree = here.site().honoree(id);
    let mut thing = Map::new();
    let sort = match honoree.kind {
        Kind::Person => "Person",
        Kind::Collective | Kind::Household => "Organization",
        Kind::Model => "CreativeWork",
    };
    thing.insert("@type".into(), json!(sort));
    thing.insert("name".into(), json!(honoree.name));
    put(&mut thing, "url", here.absolute(here.path));
    put(&mut thing, "description", super::parts::why(honoree));
    if honoree.kind == Kind::Person {
        put(&mut thing, "honorificPrefix", Some(honoree.title.clone()).filter(|title| !title.is_empty()));
        put(&mut thing, "jobTitle", honoree.position.clone());
    }
    if let Some(unit) = honoree.unit {
        let key = match honoree.kind {
            Kind::Person => "affiliation",
            Kind::Collective | Kind::Household => "parentOrganization",
            Kind::Model => "creator",
        };
        thing.insert(key.into(), json!({ "@type": "Organization", "name": here.site().unit(unit).name }));
    }
    let granted = honoree.awards.iter().filter(|award| award.state == AwardState::Granted);
    let awards: Vec<&str> = granted.map(|award| award.name.as_str()).collect();
    if !awards.is_empty() {
        thing.insert("award".into(), json!(awards));
    }
    with_crumbs(here, Value::Object(thing), crumbs, &honoree.name)
}

/// A conference and the way to it.
pub fn event(here: &Here<'_>, id: EventId, crumbs: &[Link]) -> Vec<Value> {
    let event = here.site().event(id);
    let mut thing = Map::new();
    thing.insert("@type".into(), json!("Event"));
    thing.insert("name".into(), json!(event.name));
    put(&mut thing, "url", here.absolute(here.path));
    let date = event.when.or(event.expected).and_then(|when| here.date(when).iso);
    put(&mut thing, "startDate", date);
    if let Some(venue) = &event.venue {
        thing.insert("location".into(), json!({ "@type": "Place", "name": venue, "address": venue }));
    }
    if let Some(host) = event.host {
        thing.insert(
            "organizer".into(),
            json!({ "@type": "Organization", "name": here.site().unit(host).name }),
        );
    }
    if event.status == Status::Postponed {
        thing.insert("eventStatus".into(), json!("https://schema.org/EventPostponed"));
    }
    with_crumbs(here, Value::Object(thing), crumbs, &event.name)
}

fn put(thing: &mut Map<String, Value>, key: &str, value: Option<String>) {
    if let Some(value) = value {
        thing.insert(key.into(), Value::String(value));
    }
}

fn with_crumbs(here: &Here<'_>, thing: Value, crumbs: &[Link], name: &str) -> Vec<Value> {
    let names = crumbs.iter().map(|crumb| crumb.label.as_str()).chain([name]);
    let item = |(index, name): (usize, &str)| {
        let mut item = json!({ "@type": "ListItem", "position": index + 1, "name": name });
        let path = crumbs
            .get(index)
            .map_or_else(|| Some(here.path.to_string()), |crumb| resolve(here.path, &crumb.href));
        if let (Some(url), Value::Object(item)) = (path.and_then(|path| here.absolute(&path)), &mut item) {
            item.insert("item".into(), Value::String(url));
        }
        item
    };
    let items: Vec<Value> = names.enumerate().map(item).collect();
    vec![thing, json!({ "@type": "BreadcrumbList", "itemListElement": items })]
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
