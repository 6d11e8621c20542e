//! The programme of a conference, for its delegates: when and where, item by item, and who is honoured.

use super::Printed;
use super::desk::Desk;
use super::host;
use crate::plan::view::parts;
use crate::public::{EventId, HonoreeId, ProgrammeItem};
use crate::render::RenderFault;
use serde::Serialize;

#[derive(Serialize)]
struct Programme<'p> {
    name: &'p str,
    host: Option<&'p str>,
    when: Option<String>,
    /// The day is an expected one.
    expected: bool,
    venue: Option<&'p str>,
    items: Vec<Item<'p>>,
    honoured: Vec<Honoured<'p>>,
}

#[derive(Serialize)]
struct Item<'p> {
    time: Option<&'p str>,
    content: &'p str,
    presenter: Option<&'p str>,
}

#[derive(Serialize)]
struct Honoured<'p> {
    title: &'p str,
    name: &'p str,
    line: String,
}

pub fn programme(desk: Desk<'_>, id: EventId) -> Result<Printed, RenderFault> {
    let event = desk.site().event(id);
    let it = Programme {
        name: &event.name,
        host: event.host.map(|unit| desk.site().unit(unit).name.as_str()),
        when: event.when.or(event.expected).map(|when| host::upper_first(&when.vi_long())),
        expected: parts::is_expected(event),
        venue: event.venue.as_deref(),
        items: event.programme.iter().map(item).collect(),
        honoured: event.honorees.iter().map(|&id| honoured(&desk, id)).collect(),
    };
    let title = format!("{} – {}", desk.say("print.programme"), event.name);
    desk.lay_out("programme", title, &it)
}

fn item(item: &ProgrammeItem) -> Item<'_> {
    Item { time: item.time.as_deref(), content: &item.content, presenter: item.presenter.as_deref() }
}

fn honoured<'p>(desk: &Desk<'p>, id: HonoreeId) -> Honoured<'p> {
    let honoree = desk.site().honoree(id);
    Honoured { title: &honoree.title, name: &honoree.name, line: parts::line(desk, honoree) }
}
