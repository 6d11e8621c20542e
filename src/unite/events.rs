//! Conferences with their programmes and the composition of their delegates.

use super::model::EventModel;
use super::rows::{Referred, Rows};
use super::units::unique_slug;
use super::{Gathered, problems, withhold_hidden};
use crate::interpret::{Account, At, DelegatesRecord, EventRecord, Origin, ProgrammeRecord};
use crate::public::{Composition, Event, Photo, ProgrammeItem, Share};
use crate::vietnamese::{fold, slug};
use std::collections::HashMap;

pub(super) fn events(
    rows: &mut Rows<'_>,
    records: &Gathered<'_>,
    publish_hidden: bool,
    account: &mut Account,
) -> Vec<EventModel> {
    let mut taken = HashMap::new();
    let mut events: Vec<EventModel> =
        records.events.iter().map(|record| event(rows, record, &mut taken)).collect();
    programmes(rows, records, &mut events);
    delegates(rows, records, &mut events);
    for (record, event) in records.events.iter().zip(&mut events) {
        if record.hidden && !publish_hidden {
            withhold_hidden(account, &record.origin);
            event.publication = Some(crate::values::Publication::No);
        }
    }
    events
}

fn event(rows: &mut Rows<'_>, record: &EventRecord, taken: &mut HashMap<String, u32>) -> EventModel {
    let name = record.name.as_ref().map(|name| name.value.clone()).unwrap_or_default();
    let photo = record.photo.as_ref().and_then(|photo| rows.photo_source(photo, &record.origin));
    let when = record.when.as_ref().map(|when| when.value);
    let host = rows.unit(record.host.as_ref(), &record.origin);
    let event = Event {
        slug: unique_slug(&slug(&name), "hoi-nghi", taken),
        form: record.form.clone().or_else(|| crate::catalogue::event_form(&name).map(str::to_string)),
        level: record.level.or_else(|| rows.units.list[host?.0 as usize].level),
        host,
        venue: record.venue.clone(),
        when,
        expected: record.expected.as_ref().map(|when| when.value),
        duration: record.duration.clone(),
        deadline: record.deadline.as_ref().map(|when| when.value),
        status: record.status.unwrap_or_default(),
        pilot: record.pilot,
        delegates: record.delegates,
        result: record.result.as_ref().and_then(|cell| rows.story(cell, &record.origin)),
        photos: photo.map(|source| Photo { source, caption: None }).into_iter().collect(),
        name,
        ..Event::default()
    };
    let publication = record.publication.as_ref().map(|said| said.value);
    EventModel { origin: record.origin.clone(), event, publication, ..EventModel::default() }
}

fn programmes(rows: &mut Rows<'_>, records: &Gathered<'_>, events: &mut [EventModel]) {
    let mut order: Vec<&&ProgrammeRecord> = records.programme.iter().collect();
    // Rows without a number keep their place: the sort is stable, and they follow those that have one.
    order.sort_by(|a, b| a.order.unwrap_or(f64::MAX).total_cmp(&b.order.unwrap_or(f64::MAX)));
    for record in order {
        let Some(index) = must_refer(rows, record.event.as_ref(), &record.origin) else { continue };
        let item = ProgrammeItem {
            time: record.time.clone(),
            content: record.content.clone(),
            presenter: record.presenter.clone(),
            honoree: None,
            paper: rows.paper(record.paper.as_ref(), &record.origin),
        };
        events[index as usize].programme.push((item, record.origin.clone()));
    }
}

fn delegates(rows: &mut Rows<'_>, records: &Gathered<'_>, events: &mut [EventModel]) {
    for record in &records.delegates {
        let Some(index) = must_refer(rows, record.event.as_ref(), &record.origin) else { continue };
        add_share(&mut events[index as usize].composition, record);
    }
}

fn add_share(composition: &mut Vec<Composition>, record: &DelegatesRecord) {
    let dimension = record.dimension.clone().unwrap_or_else(|| "Thành phần".to_string());
    let found = composition.iter().position(|own| fold(&own.dimension) == fold(&dimension));
    let index = found.unwrap_or_else(|| {
        composition.push(Composition { dimension, shares: Vec::new() });
        composition.len() - 1
    });
    composition[index].shares.push(Share { group: record.group.clone(), count: Some(record.count) });
}

/// The conference without which the row has no place: an unknown one is an error.
fn must_refer(rows: &mut Rows<'_>, cell: Option<&At<String>>, origin: &Origin) -> Option<u32> {
    let cell = cell?;
    let found = rows.events.find(&cell.value);
    if found.is_none() {
        let nearest = rows.events.nearest(&cell.value);
        let problem =
            problems::must_be_found(origin.at(cell.at), Referred::Event.words(), &cell.value, nearest);
        rows.diagnostics.push(problem);
    }
    found
}
