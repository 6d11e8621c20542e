//! The yearbook (kỷ yếu): cover, foreword, contents, everybody with photo, honours and story, index, imprint.

use super::desk::{Desk, Photograph, css_string};
use super::host;
use super::index::{self, Letter};
use super::measure::is_short;
use super::order::{GROUPS, Volume, granted};
use super::{Mark, Printed, Size};
use crate::plan::address;
use crate::plan::dates;
use crate::plan::facets;
use crate::plan::view::parts;
use crate::public::{Award, Honoree, HonoreeId, Kind};
use crate::render::{Html, RenderFault, markdown};
use serde::Serialize;

const NUMERALS: [&str; 4] = ["I", "II", "III", "IV"];

/// Anchors beside those of chapters and honorees, as the template has them.
const FOREWORD: &str = "loi-gioi-thieu";
const CONTENTS: &str = "muc-luc";
const INDEX: &str = "bang-ten";

/// Photos after the portrait.
const FIGURES: usize = 2;

#[derive(Serialize)]
struct Book<'p> {
    cover: Cover<'p>,
    foreword: Html,
    chapters: Vec<Chapter<'p>>,
    persons: Vec<Letter<'p>>,
    others: Vec<Letter<'p>>,
    /// The names of the chapters in the running heads, as strings of CSS.
    heads: Vec<Head>,
    imprint: Imprint<'p>,
    index_page: Option<u32>,
    foreword_page: Option<u32>,
    contents_page: Option<u32>,
}

#[derive(Serialize)]
struct Head {
    anchor: &'static str,
    label: Html,
    site: Html,
}

#[derive(Serialize)]
struct Cover<'p> {
    office: Option<&'p str>,
    title: &'p str,
    period: Option<String>,
    slogan: Option<&'p str>,
    /// "Sông Trăng, 2026".
    foot: String,
    volume: Option<String>,
}

#[derive(Serialize)]
struct Chapter<'p> {
    anchor: &'static str,
    numeral: &'static str,
    label: &'p str,
    count: String,
    page: Option<u32>,
    records: Vec<Record<'p>>,
}

#[derive(Serialize)]
struct Record<'p> {
    anchor: &'p str,
    page: Option<u32>,
    title: &'p str,
    name: &'p str,
    position: Option<&'p str>,
    unit: Option<&'p str>,
    /// What the unit is called now.
    now: Option<&'p str>,
    posthumous: bool,
    photo: Option<Photograph<'p>>,
    letter: Option<char>,
    awards: Vec<Honour<'p>>,
    quote: Option<&'p str>,
    achievements: &'p [String],
    story: Html,
    model: Vec<Part<'p>>,
    figures: Vec<Photograph<'p>>,
    /// Short enough to be kept on one page.
    whole: bool,
}

#[derive(Serialize)]
struct Honour<'p> {
    name: &'p str,
    /// "Quyết định số 1436/QĐ-UBND ngày 22/08/2014", or the year.
    basis: String,
}

#[derive(Serialize)]
struct Part<'p> {
    label: &'p str,
    html: Html,
}

#[derive(Serialize)]
struct Imprint<'p> {
    office: Option<&'p str>,
    address: Option<&'p str>,
    phone: Option<&'p str>,
    email: Option<&'p str>,
    responsible: Option<&'p str>,
    source: Option<&'p str>,
    updated: Option<String>,
    url: Option<&'p str>,
    /// What its code for phones holds.
    code: Option<String>,
}

pub fn book(desk: Desk<'_>, volume: &Volume) -> Result<Printed, RenderFault> {
    let settings = desk.settings();
    let foreword = settings.foreword.as_deref().filter(|_| volume.number == 1);
    let chapters = chapters(&desk, volume);
    let heads = chapters.iter().map(|chapter| head(&desk, chapter)).collect();
    let it = Book {
        cover: cover(&desk, volume),
        foreword: foreword.map(|text| markdown::html(text, 2)).unwrap_or_default(),
        chapters,
        heads,
        persons: index::letters(&desk, &volume.honorees, |kind| kind == Kind::Person),
        others: index::letters(&desk, &volume.honorees, |kind| kind != Kind::Person),
        imprint: imprint(&desk),
        index_page: desk.page_of(INDEX),
        foreword_page: desk.page_of(FOREWORD),
        contents_page: desk.page_of(CONTENTS),
    };
    let title = title(&desk, &it.cover);
    let marks = marks(&desk, &it);
    Ok(Printed { marks, ..desk.lay_out("book", title, &it)? })
}

/// Foreword, contents, chapters with their names, index.
fn marks(desk: &Desk<'_>, book: &Book<'_>) -> Vec<Mark> {
    let mark =
        |label: &str, anchor: &str| Mark { label: label.into(), anchor: anchor.into(), below: Vec::new() };
    let chapter = |chapter: &Chapter<'_>| Mark {
        below: chapter.records.iter().map(|record| mark(record.name, record.anchor)).collect(),
        ..mark(&format!("{}. {}", chapter.numeral, chapter.label), chapter.anchor)
    };
    let front =
        [mark(desk.say("yearbook.foreword"), FOREWORD), mark(desk.say("yearbook.contents"), CONTENTS)];
    let index = mark(desk.say("yearbook.index"), INDEX);
    front.into_iter().chain(book.chapters.iter().map(chapter)).chain([index]).collect()
}

fn title(desk: &Desk<'_>, cover: &Cover<'_>) -> String {
    let parts = [Some(cover.title.to_string()), cover.period.clone(), cover.volume.clone()];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    format!("{} {}", desk.say("nav.yearbook"), parts.join(", "))
}

fn cover<'p>(desk: &Desk<'p>, volume: &Volume) -> Cover<'p> {
    let settings = desk.settings();
    let year = dates::reference(desk.options.today, settings).map(|day| day.format("%Y").to_string());
    let foot: Vec<String> = settings.place.iter().map(|place| host::upper_first(place)).chain(year).collect();
    Cover {
        office: settings.office.as_deref(),
        title: &settings.title,
        period: settings.period.as_deref().map(dates::span),
        slogan: settings.slogan.as_deref(),
        foot: foot.join(", "),
        volume: (volume.of > 1).then(|| format!("{} {}", desk.say("yearbook.volume"), volume.number)),
    }
}

fn head(desk: &Desk<'_>, chapter: &Chapter<'_>) -> Head {
    Head {
        anchor: chapter.anchor,
        label: css_string(chapter.label),
        site: css_string(&desk.settings().title),
    }
}

fn chapters<'p>(desk: &Desk<'p>, volume: &Volume) -> Vec<Chapter<'p>> {
    let of_kind = |kind| {
        let site = desk.site();
        volume.honorees.iter().copied().filter(move |&id| site.honoree(id).kind == kind)
    };
    let kinds = GROUPS.into_iter().filter(|&kind| of_kind(kind).next().is_some());
    let chapter = |(kind, numeral)| chapter(desk, kind, numeral, of_kind(kind).collect());
    kinds.zip(NUMERALS).map(chapter).collect()
}

fn chapter<'p>(desk: &Desk<'p>, kind: Kind, numeral: &'static str, ids: Vec<HonoreeId>) -> Chapter<'p> {
    let anchor = facets::kind_slug(kind);
    Chapter {
        anchor,
        numeral,
        label: desk.say(facets::kind_word(kind)),
        count: desk.fill("list.count", &[("count", &ids.len().to_string())]),
        page: desk.page_of(anchor),
        records: ids.into_iter().map(|id| record(desk, id)).collect(),
    }
}

fn record<'p>(desk: &Desk<'p>, id: HonoreeId) -> Record<'p> {
    let honoree = desk.site().honoree(id);
    let unit = honoree.unit.map(|unit| desk.site().unit(unit));
    let now = unit.and_then(|unit| unit.successor).map(|unit| desk.site().unit(unit).name.as_str());
    Record {
        anchor: &honoree.slug,
        page: desk.page_of(&honoree.slug),
        title: &honoree.title,
        name: &honoree.name,
        position: honoree.position.as_deref(),
        unit: unit.map(|unit| unit.name.as_str()),
        now,
        posthumous: honoree.posthumous,
        photo: desk.portrait(honoree, column(desk.size())),
        letter: desk.letter(honoree),
        awards: granted(honoree)
            .map(|award| Honour { name: &award.name, basis: basis(desk, award) })
            .collect(),
        quote: honoree.quote.as_deref(),
        achievements: &honoree.achievements,
        story: honoree.story.as_deref().map(|story| markdown::html(story, 3)).unwrap_or_default(),
        model: model(desk, honoree),
        figures: figures(desk, honoree),
        whole: is_short(honoree, desk.size()),
    }
}

/// How wide the column of portraits is, in tenths of a millimetre.
fn column(size: Size) -> u32 {
    match size {
        Size::A5 => 300,
        _ => 440,
    }
}

/// The decision with its day; of an award without one, the year.
fn basis(desk: &Desk<'_>, award: &Award) -> String {
    let date = award.date.map(|when| desk.date(when).text);
    let year = || award.year.map(|when| when.vi()).unwrap_or_default();
    match (&award.decision, date) {
        (Some(number), Some(date)) => {
            format!("{} {number} {} {date}", desk.say("award.decision"), desk.say("award.date"))
        }
        (Some(number), None) => format!("{} {number}", desk.say("award.decision")),
        (None, Some(date)) => format!("{} {date}", desk.say("award.date")),
        (None, None) => year(),
    }
}

fn model<'p>(desk: &Desk<'p>, honoree: &'p Honoree) -> Vec<Part<'p>> {
    let part = |(word, text)| Part { label: desk.say(word), html: markdown::html(text, 4) };
    parts::model(honoree).map(part).collect()
}

fn figures<'p>(desk: &Desk<'p>, honoree: &'p Honoree) -> Vec<Photograph<'p>> {
    let width = column(desk.size()) * 2;
    let shown = honoree.photos.iter().filter_map(|photo| desk.photograph(photo, width));
    shown.skip(1).take(FIGURES).collect()
}

fn imprint<'p>(desk: &Desk<'p>) -> Imprint<'p> {
    let settings = desk.settings();
    let url = settings.base_url.as_deref();
    Imprint {
        office: settings.office.as_deref(),
        address: settings.address.as_deref(),
        phone: settings.phone.as_deref(),
        email: settings.email.as_deref(),
        responsible: settings.responsible.as_deref(),
        source: settings.source.as_deref(),
        updated: settings.updated.map(|when| when.vi()),
        url,
        code: desk.absolute(address::HOME),
    }
}
