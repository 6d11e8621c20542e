//! Pages made to be printed: the yearbook, and the list for the notice board.

use super::cards::{self, Card};
use super::parts;
use super::shell::{self, Head, Section};
use crate::plan::address;
use crate::plan::entries::{NOTICE_BOARD_VOLUME, YEARBOOK_VOLUME, volumes};
use crate::plan::facets;
use crate::plan::here::Here;
use crate::public::{AwardState, HonoreeId, Kind};
use crate::render::{Html, Part, RenderFault, Rendered, markdown};
use serde::Serialize;

/// Collectives before persons, as in the books of the field.
const GROUPS: [Kind; 4] = [Kind::Collective, Kind::Person, Kind::Household, Kind::Model];

#[derive(Serialize)]
struct Yearbook<'p> {
    foreword: Html,
    groups: Vec<Chapter<'p>>,
    index: Vec<IndexEntry<'p>>,
    volumes: Vec<Volume>,
}

#[derive(Serialize)]
struct Chapter<'p> {
    anchor: &'static str,
    label: &'p str,
    records: Vec<Part<RecordPart<'p>>>,
}

#[derive(Serialize)]
struct RecordPart<'p> {
    record: Record<'p>,
}

#[derive(Serialize)]
struct Record<'p> {
    anchor: &'p str,
    card: Card<'p>,
    awards: Vec<String>,
    achievements: &'p [String],
}

#[derive(Serialize)]
struct IndexEntry<'p> {
    anchor: &'p str,
    name: &'p str,
}

/// A link to a part of what is too long for one page.
#[derive(Serialize)]
struct Volume {
    number: u32,
    href: String,
    current: bool,
}

#[derive(Serialize)]
struct NoticeBoard<'p> {
    groups: Vec<BoardGroup<'p>>,
    count: usize,
    volumes: Vec<Volume>,
}

#[derive(Serialize)]
struct BoardGroup<'p> {
    numeral: &'static str,
    label: &'p str,
    rows: Vec<Part<RowPart<'p>>>,
}

#[derive(Serialize)]
struct RowPart<'p> {
    row: Row<'p>,
}

#[derive(Serialize)]
struct Row<'p> {
    number: usize,
    href: String,
    title: &'p str,
    name: &'p str,
    line: String,
    awards: Vec<String>,
}

pub fn yearbook(here: &Here<'_>, volume: u32) -> Result<Rendered, RenderFault> {
    let shown = part(here, volume, YEARBOOK_VOLUME);
    let foreword = here.settings().foreword.as_deref().filter(|_| volume == 1);
    let it = Yearbook {
        foreword: foreword.map(|text| markdown::html(text, 3)).unwrap_or_default(),
        groups: chapters(here, shown),
        index: index(here, shown),
        volumes: volume_links(here, volume, YEARBOOK_VOLUME, address::yearbook),
    };
    let title = here.say("nav.yearbook").to_string();
    let description = here.say("yearbook.description").to_string();
    let head = Head { title, description, section: Section::Yearbook, ..Head::default() };
    shell::fill(here, "yearbook.html", &head, &it)
}

pub fn notice_board(here: &Here<'_>, volume: u32) -> Result<Rendered, RenderFault> {
    let shown = part(here, volume, NOTICE_BOARD_VOLUME);
    let it = NoticeBoard {
        groups: sections(here, shown),
        count: here.index().order.len(),
        volumes: volume_links(here, volume, NOTICE_BOARD_VOLUME, address::notice_board),
    };
    let title = here.say("nav.notice_board").to_string();
    let description = here.say("notice_board.description").to_string();
    let head = Head { title, description, section: Section::Yearbook, ..Head::default() };
    shell::fill(here, "notice-board.html", &head, &it)
}

fn part<'p>(here: &Here<'p>, volume: u32, size: usize) -> &'p [HonoreeId] {
    let order = &here.index().order;
    let start = ((volume as usize - 1) * size).min(order.len());
    &order[start..(start + size).min(order.len())]
}

fn volume_links(here: &Here<'_>, current: u32, size: usize, path: fn(u32) -> String) -> Vec<Volume> {
    let count = volumes(here.index().order.len(), size);
    let link = |number| Volume { number, href: here.link(&path(number)), current: number == current };
    (1..=count).filter(|_| count > 1).map(link).collect()
}

fn of_kind<'a>(
    here: &'a Here<'_>,
    shown: &'a [HonoreeId],
    kind: Kind,
) -> impl Iterator<Item = HonoreeId> + 'a {
    shown.iter().copied().filter(move |&id| here.site().honoree(id).kind == kind)
}

fn chapters<'p>(here: &Here<'p>, shown: &[HonoreeId]) -> Vec<Chapter<'p>> {
    let chapter = |kind| Chapter {
        anchor: facets::kind_slug(kind),
        label: here.say(facets::kind_word(kind)),
        records: of_kind(here, shown, kind).map(|id| record(here, id)).collect(),
    };
    GROUPS.map(chapter).into_iter().filter(|chapter| !chapter.records.is_empty()).collect()
}

fn record<'p>(here: &Here<'p>, id: HonoreeId) -> Part<RecordPart<'p>> {
    let honoree = here.site().honoree(id);
    let record = Record {
        anchor: &honoree.slug,
        card: cards::card(here, id),
        awards: awards(here, id),
        achievements: &honoree.achievements,
    };
    Part::new("parts/record.html", RecordPart { record })
}

/// "Bằng khen …, số 1436/QĐ-UBND ngày 22/08/2014"; proposed ones are not in print.
fn awards(here: &Here<'_>, id: HonoreeId) -> Vec<String> {
    let granted = here.site().honoree(id).awards.iter().filter(|award| award.state == AwardState::Granted);
    let told = granted.map(|award| {
        let date = award.date.map(|when| here.date_text(when));
        let mut words = vec![award.name.as_str()];
        if let Some(number) = &award.decision {
            words.extend([", ", here.say("award.decision_short"), " ", number]);
        }
        if let Some(date) = &date {
            words.extend([" ", here.say("award.date"), " ", date]);
        }
        words.concat()
    });
    told.collect()
}

/// Those of this volume, by name.
fn index<'p>(here: &Here<'p>, shown: &[HonoreeId]) -> Vec<IndexEntry<'p>> {
    let mut ids = shown.to_vec();
    ids.sort_by_key(|&id| here.index().name_position(id));
    let names = ids.into_iter().map(|id| here.site().honoree(id));
    names.map(|honoree| IndexEntry { anchor: &honoree.slug, name: &honoree.name }).collect()
}

fn sections<'p>(here: &Here<'p>, shown: &[HonoreeId]) -> Vec<BoardGroup<'p>> {
    let kinds = GROUPS.into_iter().filter(|&kind| of_kind(here, shown, kind).next().is_some());
    let section = |(kind, numeral): (Kind, &'static str)| BoardGroup {
        numeral,
        label: here.say(facets::kind_word(kind)),
        rows: of_kind(here, shown, kind).enumerate().map(|(place, id)| row(here, place + 1, id)).collect(),
    };
    kinds.zip(["I", "II", "III", "IV"]).map(section).collect()
}

fn row<'p>(here: &Here<'p>, number: usize, id: HonoreeId) -> Part<RowPart<'p>> {
    let honoree = here.site().honoree(id);
    let row = Row {
        number,
        href: here.honoree(id),
        title: &honoree.title,
        name: &honoree.name,
        line: parts::line(here, honoree),
        awards: awards(here, id),
    };
    Part::new("parts/board-row.html", RowPart { row })
}
