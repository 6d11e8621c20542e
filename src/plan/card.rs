//! The social cards of the site: which pages have one, what it says, and where it stands. Draws nothing.

use super::facets::kind_word;
use super::{Page, Plan};
use crate::card::{self, Card};
use crate::diagnostic::Language;
use crate::public::{Event, Honoree};
use crate::theme::Theme;

/// The words of a card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardText {
    pub title: String,
    pub line: String,
    pub footer: String,
    pub kind_word: String,
}

impl CardText {
    pub fn card(&self) -> Card<'_> {
        Card { title: &self.title, line: &self.line, footer: &self.footer, kind_word: &self.kind_word }
    }
}

/// The fonts of a theme in which cards are set: for names, for text, for what is strong.
pub const CARD_FONTS: [&str; 3] =
    ["fonts/literata-400.ttf", "fonts/be-vietnam-pro-400.ttf", "fonts/be-vietnam-pro-600.ttf"];

/// A number that changes with the fonts of the theme.
pub(super) fn type_of(theme: &Theme) -> u64 {
    let fonts = CARD_FONTS.map(|path| theme.file(path).unwrap_or_default());
    card::type_of(fonts)
}

impl Plan {
    /// What the card of a page says; none where pages have no cards. They name it by its full address, so there are
    /// none where the site does not know its own.
    pub fn card(&self, page: Page) -> Option<CardText> {
        if !self.options.cards || self.site.settings.base_url.is_none() {
            return None;
        }
        match page {
            Page::Honoree(id) => Some(self.card_of(self.site.honoree(id))),
            Page::Event(id) => Some(self.card_of_event(self.site.event(id))),
            _ => None,
        }
    }

    /// Where the card of a page stands. The name tells the content, so that the card of an earlier build can be kept.
    pub fn card_path(&self, page: Page) -> Option<String> {
        Some(card::file_name(&self.card(page)?.card(), self.card_type))
    }

    fn card_of(&self, honoree: &Honoree) -> CardText {
        let award = super::view::parts::seal(honoree).map(|award| award.name.clone());
        CardText {
            title: format!("{} {}", honoree.title, honoree.name).trim().to_string(),
            line: award.or_else(|| honoree.position.clone()).unwrap_or_default(),
            footer: self.site.settings.title.clone(),
            kind_word: self.theme.strings(Language::Vi).get(kind_word(honoree.kind)).to_string(),
        }
    }

    fn card_of_event(&self, event: &Event) -> CardText {
        let when = event.when.or(event.expected).map(|when| when.vi()).unwrap_or_default();
        let place = event.venue.clone().or_else(|| event.host.map(|host| self.site.unit(host).name.clone()));
        let line: Vec<String> = std::iter::once(when).chain(place).filter(|part| !part.is_empty()).collect();
        CardText {
            title: event.name.clone(),
            line: line.join(" · "),
            footer: self.site.settings.title.clone(),
            kind_word: self.theme.strings(Language::Vi).get("kind.event").to_string(),
        }
    }
}
