//! The card that is shown when a page is shared: 1200 × 630 pixels, the name large, why, and whose site it is. Draws
//! from texts alone; knows no page and no model.

mod canvas;
mod layout;
mod lotus;
mod setting;
#[cfg(test)]
mod tests;
mod typeface;

use canvas::Canvas;
pub use typeface::FontFault;
use typeface::Typeface;
use xxhash_rust::xxh3::Xxh3;

/// What a card says. Plain texts; any may be empty.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Card<'c> {
    /// The name, large: "Bà Nguyễn Thị Đào".
    pub title: &'c str,
    /// One line of why: the highest award, or the position.
    pub line: &'c str,
    /// Whose site it is: "Gương sáng Sông Trăng".
    pub footer: &'c str,
    /// Above the name, set in capitals: "Cá nhân", "Hội nghị".
    pub kind_word: &'c str,
}

/// The type of a theme: one face for names, two weights of another for everything else.
#[derive(Clone)]
pub struct Press<'f> {
    name: Typeface<'f>,
    text: Typeface<'f>,
    strong: Typeface<'f>,
    blank: Canvas,
}

/// Raised when cards look different for the same words and type.
const VERSION: u32 = 1;

impl<'f> Press<'f> {
    /// From the bytes of TrueType fonts.
    pub fn new(name: &'f [u8], text: &'f [u8], strong: &'f [u8]) -> Result<Self, FontFault> {
        let (name, text, strong) = (Typeface::new(name)?, Typeface::new(text)?, Typeface::new(strong)?);
        Ok(Self { name, text, strong, blank: layout::blank() })
    }

    /// The card as a PNG. Equal words, equal bytes.
    pub fn draw(&self, card: &Card) -> Vec<u8> {
        let mut canvas = self.blank.clone();
        layout::set_words(self, card, &mut canvas);
        canvas.into_png()
    }

    /// The card's path below the site's root, `the/9f3a0c5d2e7b4a61.png`: it tells the content, so that one of an
    /// earlier build can be kept undrawn.
    pub fn file_name(&self, card: &Card) -> String {
        let mut hash = Xxh3::new();
        hash.update(&VERSION.to_le_bytes());
        for face in [&self.name, &self.text, &self.strong] {
            hash.update(&face.fingerprint().to_le_bytes());
        }
        for text in [card.title, card.line, card.footer, card.kind_word] {
            hash.update(&(text.len() as u64).to_le_bytes());
            hash.update(text.as_bytes());
        }
        format!("the/{:016x}.png", hash.digest())
    }
}
