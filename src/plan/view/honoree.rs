//! The page of an honoree: who, why, the story, the honours, where next.

use super::cards::{self, CardPart};
use super::parts::{self, Link, PaperView, UnitView};
use super::portrait::{self, PictureView, Portrait};
use super::shell::{self, Head, Section};
use super::{schema, share};
use crate::plan::address;
use crate::plan::dates::DateView;
use crate::plan::facets::{self, Dimension};
use crate::plan::here::Here;
use crate::plan::page::Page;
use crate::public::{Award, AwardState, Honoree, HonoreeId};
use crate::render::{Part, RenderFault, Rendered};
use crate::values::When;
use serde::Serialize;

/// Related examples of each reason.
const RELATED: usize = 3;

/// Reasons shown: more would weigh more than the page itself.
const REASONS: usize = 2;

/// Longest achievement that is set as the sentence below the name, in characters.
const LEDE: usize = 260;

#[derive(Serialize)]
struct HonoreePage<'p> {
    title: &'p str,
    name: &'p str,
    kind: Link,
    portrait: Portrait<'p>,
    position: Option<&'p str>,
    unit: Option<UnitView<'p>>,
    birth_year: Option<String>,
    posthumous: bool,
    field: Option<Link>,
    categories: Vec<Link>,
    years: Vec<Link>,
    /// The sentence of why, below the name.
    lede: Option<&'p str>,
    /// The sentence is a quotation.
    quoted: bool,
    seal: Option<&'p str>,
    achievements: &'p [String],
    /// Markdown, as the next.
    story: Option<&'p str>,
    model: Vec<Telling<'p>>,
    photos: Vec<Figure<'p>>,
    awards: Vec<Part<AwardPart<'p>>>,
    proposed: Vec<Part<AwardPart<'p>>>,
    movements: Vec<Link>,
    events: Vec<parts::EventCard<'p>>,
    talks: Vec<Link>,
    related: Vec<Related<'p>>,
    previous: Option<Link>,
    next: Option<Link>,
    all: String,
    share: Option<share::Share>,
}

/// One section of what is told of a model.
#[derive(Serialize)]
struct Telling<'p> {
    label: &'p str,
    text: &'p str,
}

#[derive(Serialize)]
struct Figure<'p> {
    picture: PictureView,
    caption: Option<&'p str>,
}

#[derive(Serialize)]
struct AwardPart<'p> {
    it: AwardView<'p>,
}

#[derive(Serialize)]
struct AwardView<'p> {
    name: &'p str,
    year: Option<DateView>,
    decision: Option<&'p str>,
    date: Option<DateView>,
    issuer: Option<&'p str>,
    reason: Option<&'p str>,
    list: Option<String>,
    document: Option<Link>,
    paper: Option<PaperView>,
}

/// Others, and what they have in common with this one.
#[derive(Serialize)]
struct Related<'p> {
    reason: String,
    href: String,
    cards: Vec<CardPart<'p>>,
}

pub fn page(here: &Here<'_>, id: HonoreeId) -> Result<Rendered, RenderFault> {
    let it = context(here, id);
    shell::fill(here, "honoree.html", &head(here, id)?, &it)
}

fn context<'p>(here: &Here<'p>, id: HonoreeId) -> HonoreePage<'p> {
    let honoree = here.site().honoree(id);
    let (previous, next) = here.index().neighbours(id);
    let link = |id: HonoreeId| Link::new(here.honoree(id), &here.site().honoree(id).name);
    HonoreePage {
        title: &honoree.title,
        name: &honoree.name,
        kind: kind(here, honoree),
        portrait: large_portrait(here, honoree),
        position: honoree.position.as_deref(),
        unit: honoree.unit.map(|id| parts::unit(here, id)),
        birth_year: honoree.birth_year.map(|year| year.to_string()),
        posthumous: honoree.posthumous,
        field: honoree.field.as_deref().and_then(|field| facet_link(here, Dimension::Field, field)),
        categories: honoree
            .categories
            .iter()
            .filter_map(|name| facet_link(here, Dimension::Category, name))
            .collect(),
        years: years(here, honoree),
        lede: lede(honoree),
        quoted: honoree.quote.is_some(),
        seal: parts::seal(honoree).map(|award| award.name.as_str()),
        achievements: &honoree.achievements
            [usize::from(honoree.quote.is_none() && lede(honoree).is_some())..],
        story: honoree.story.as_deref(),
        model: model(here, honoree),
        photos: figures(here, honoree),
        awards: awards(here, honoree, AwardState::Granted),
        proposed: awards(here, honoree, AwardState::Proposed),
        movements: honoree
            .movements
            .iter()
            .map(|&id| Link::new(here.movement(id), &here.site().movement(id).name))
            .collect(),
        events: honoree.events.iter().map(|&id| parts::event_card(here, id)).collect(),
        talks: honoree
            .talks
            .iter()
            .map(|&id| Link::new(here.talk(id), &here.site().talk(id).title))
            .collect(),
        related: related(here, id),
        previous: previous.map(link),
        next: next.map(link),
        all: here.link("danh-sach/tat-ca.html"),
        share: share::of(here),
    }
}

fn head(here: &Here<'_>, id: HonoreeId) -> Result<Head, RenderFault> {
    let honoree = here.site().honoree(id);
    let all = Link::new(here.link("danh-sach/tat-ca.html"), here.say("nav.honorees"));
    let crumbs = vec![all, kind(here, honoree)];
    let named = format!("{} {}", honoree.title, honoree.name).trim().to_string();
    let description = [parts::line(here, honoree), parts::why(honoree).unwrap_or_default()];
    let description: Vec<String> = description.into_iter().filter(|part| !part.is_empty()).collect();
    Ok(Head {
        json_ld: schema::honoree(here, id, &crumbs)?,
        title: named,
        description: parts::shorten(&description.join(". "), 200),
        kind: Some(honoree.kind.word()),
        section: Section::Honorees,
        crumbs,
        noindex: honoree.child,
        card: here.card_path(Page::Honoree(id)),
        ..Head::default()
    })
}

/// The quotation, else the first achievement where it is short enough to stand for all.
fn lede(honoree: &Honoree) -> Option<&str> {
    let achievement = honoree.achievements.first().filter(|text| text.chars().count() <= LEDE);
    honoree.quote.as_ref().or(achievement).map(String::as_str)
}

fn kind(here: &Here<'_>, honoree: &Honoree) -> Link {
    let path = address::list(Dimension::Kind, facets::kind_slug(honoree.kind), 1);
    Link::new(here.link(&path), here.say(facets::kind_word(honoree.kind)))
}

fn facet_link(here: &Here<'_>, dimension: Dimension, value: &str) -> Option<Link> {
    let id = here.index().facets.find(dimension, value)?;
    Some(Link::new(here.list(id), value))
}

fn years(here: &Here<'_>, honoree: &Honoree) -> Vec<Link> {
    honoree.years.iter().filter_map(|year| facet_link(here, Dimension::Year, &year.to_string())).collect()
}

fn large_portrait<'p>(here: &Here<'p>, honoree: &'p Honoree) -> Portrait<'p> {
    let mut portrait = portrait::of(here, honoree, portrait::LARGE);
    portrait.alt = here.fill("honoree.portrait_alt", &[("name", &honoree.name)]);
    portrait
}

/// The photos after the one that is the portrait.
fn figures<'p>(here: &Here<'p>, honoree: &'p Honoree) -> Vec<Figure<'p>> {
    let shown = honoree.photos.iter().filter_map(|photo| {
        let picture = portrait::picture(here, photo, portrait::FIGURE)?;
        Some(Figure { picture, caption: photo.caption.as_deref() })
    });
    shown.skip(1).collect()
}

fn model<'p>(here: &Here<'p>, honoree: &'p Honoree) -> Vec<Telling<'p>> {
    parts::model(honoree).map(|(word, text)| Telling { label: here.say(word), text }).collect()
}

/// The last ones first, as a life is told back; of one day, those of higher rank first.
fn awards<'p>(here: &Here<'p>, honoree: &'p Honoree, state: AwardState) -> Vec<Part<AwardPart<'p>>> {
    let mut awards: Vec<&Award> = honoree.awards.iter().filter(|award| award.state == state).collect();
    awards.sort_by_key(|award| std::cmp::Reverse(award.date.or(award.year).map(When::last_day)));
    let part = |award| Part::new("parts/award.html", AwardPart { it: award_view(here, award) });
    awards.into_iter().map(part).collect()
}

fn award_view<'p>(here: &Here<'p>, award: &'p Award) -> AwardView<'p> {
    let document = award.document.map(|id| (id, here.site().document(id)));
    let list = here.index().facets.find(Dimension::Award, &award.form);
    AwardView {
        name: &award.name,
        year: award.year.or(award.date).map(|when| here.date(when)),
        decision: award.decision.as_deref(),
        date: award.date.map(|when| here.date(when)),
        issuer: award.issuer.as_deref(),
        reason: award.reason.as_deref(),
        list: list.filter(|_| award.state == AwardState::Granted).map(|id| here.list(id)),
        document: document.map(|(id, document)| Link::new(here.document(id), &document.number)),
        paper: document
            .and_then(|(_, document)| document.paper.as_ref())
            .map(|paper| parts::paper(here, paper)),
    }
}

/// Of the same unit, then the same movement, then the same field; nobody twice.
fn related<'p>(here: &Here<'p>, id: HonoreeId) -> Vec<Related<'p>> {
    let honoree = here.site().honoree(id);
    let index = here.index();
    let mut groups: Vec<(String, String, &[HonoreeId])> = Vec::new();
    if let Some(unit) = honoree.unit {
        groups.push((here.say("related.unit").into(), here.unit(unit), index.unit_honorees(unit)));
    }
    for &movement in honoree.movements.iter().take(1) {
        let movement = here.site().movement(movement);
        if let Some(list) = index.facets.find(Dimension::Movement, &movement.slug) {
            let reason = here.fill("related.movement", &[("name", &movement.name)]);
            groups.push((reason, here.list(list), index.members(list)));
        }
    }
    if let Some(list) = honoree.field.as_deref().and_then(|field| index.facets.find(Dimension::Field, field))
    {
        let reason = here.fill("related.field", &[("name", here.label(index.facets.get(list)))]);
        groups.push((reason, here.list(list), index.members(list)));
    }
    let mut met = vec![id];
    groups.into_iter().filter_map(|group| related_group(here, group, &mut met)).take(REASONS).collect()
}

fn related_group<'p>(
    here: &Here<'p>,
    (reason, href, members): (String, String, &[HonoreeId]),
    met: &mut Vec<HonoreeId>,
) -> Option<Related<'p>> {
    let mut others = here.index().others(members, met[0], RELATED + met.len());
    others.retain(|other| !met.contains(other));
    others.truncate(RELATED);
    met.extend(&others);
    let cards = cards::cards(here, &others, 4);
    (!cards.is_empty()).then_some(Related { reason, href, cards })
}
