//! Cards of honorees. Many lists show the same one, so it is filled once, with marks in the place of what differs from page
//! to page.

use super::parts::{line, seal, why};
use super::portrait::{self, Portrait};
use crate::diagnostic::Language;
use crate::plan::facets;
use crate::plan::here::{Here, Ways};
use crate::public::HonoreeId;
use crate::render::{Kept, Part, Print, Ready, tie};
use serde::{Serialize, Serializer};
use std::sync::{Arc, OnceLock};

/// An honoree in a list.
#[derive(Serialize)]
pub struct Card<'p> {
    pub href: String,
    pub title: &'p str,
    pub name: &'p str,
    /// Position and unit, with hard spaces.
    pub line: String,
    /// One line of why, with hard spaces.
    pub why: Option<String>,
    pub seal: Option<&'p str>,
    pub kind: &'p str,
    pub portrait: Portrait<'p>,
}

pub fn card<'p>(here: &Here<'p>, id: HonoreeId) -> Card<'p> {
    let honoree = here.site().honoree(id);
    Card {
        href: here.honoree(id),
        title: &honoree.title,
        name: &honoree.name,
        line: tie(&line(here, honoree)),
        why: why(honoree).as_deref().map(tie),
        seal: seal(honoree).map(|award| award.name.as_str()),
        kind: here.say(facets::kind_word(honoree.kind)),
        portrait: portrait::of(here, honoree, portrait::CARD),
    }
}

/// A card, and of which level its heading is.
#[derive(Serialize)]
pub struct Levelled<'p, L> {
    it: Card<'p>,
    level: L,
}

/// A card in a page.
pub enum CardPart<'p> {
    Kept(Ready),
    Own(Box<Part<Levelled<'p, u8>>>),
}

impl Serialize for CardPart<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            CardPart::Kept(card) => card.serialize(serializer),
            CardPart::Own(part) => part.serialize(serializer),
        }
    }
}

const TEMPLATE: &str = "parts/card.html";

pub fn cards<'p>(here: &Here<'p>, ids: &[HonoreeId], level: u8) -> Vec<CardPart<'p>> {
    ids.iter().map(|&id| part(here, id, level)).collect()
}

pub fn part<'p>(here: &Here<'p>, id: HonoreeId, level: u8) -> CardPart<'p> {
    match kept(here, id) {
        Some(card) => CardPart::Kept(Ready::new(Placed { card, ways: here.ways().clone(), level })),
        None => CardPart::Own(Box::new(Part::new(TEMPLATE, Levelled { it: card(here, id), level }))),
    }
}

/// Cards that were filled, by honoree: in the language of the data, which nearly all pages have.
#[derive(Default)]
pub struct KeptCards(Vec<OnceLock<Option<Arc<Kept>>>>);

impl KeptCards {
    /// For so many honorees.
    pub fn of(count: usize) -> Self {
        Self(std::iter::repeat_with(OnceLock::new).take(count).collect())
    }
}

/// What stands in a kept card in the place of what differs from page to page. No text has such characters: see
/// [`crate::vietnamese::clean()`].
const ROOT: char = '\u{1}';
const HONOREES: char = '\u{2}';
const LEVEL: char = '\u{3}';

fn kept(here: &Here<'_>, id: HonoreeId) -> Option<Arc<Kept>> {
    if here.language != Language::Vi {
        return None;
    }
    // The page sees the honoree, also where another has filled the card.
    here.site().honoree(id);
    let fill = || {
        let it = Levelled { it: card(&here.below(ROOT, HONOREES), id), level: LEVEL };
        here.renderer.keep(here.language, TEMPLATE, &it).map(Arc::new)
    };
    here.kept_cards().0[id.0 as usize].get_or_init(fill).clone()
}

/// A kept card as it stands in a page.
struct Placed {
    card: Arc<Kept>,
    ways: Arc<Ways>,
    level: u8,
}

impl Print for Placed {
    fn key(&self) -> u64 {
        self.card.key() ^ self.ways.key().rotate_left(8) ^ u64::from(self.level)
    }

    fn size(&self) -> usize {
        self.card.size()
    }

    fn print(&self, out: &mut String) {
        let Ways { root, to_honorees, .. } = &*self.ways;
        self.card.print(out, |text, out| match text.chars().next() {
            // An address, or several: a picture has some of different sizes.
            Some(ROOT) => text.split(ROOT).skip(1).for_each(|address| out.extend([root, address])),
            Some(HONOREES) => out.extend([to_honorees, &text[HONOREES.len_utf8()..]]),
            Some(LEVEL) => out.push((b'0' + self.level).into()),
            _ => out.push_str(text),
        });
    }
}
