//! Words set into lines: measured once, broken at spaces, made smaller until they fit. Knows no place on the card.

use super::canvas::{Canvas, Ink};
use super::typeface::{Pen, Typeface};
use ttf_parser::GlyphId;
use unicode_normalization::UnicodeNormalization;

/// A face in a size, with room between the letters.
#[derive(Clone, Copy)]
pub(super) struct Style<'p> {
    pub face: &'p Typeface<'p>,
    /// The em in pixels.
    pub size: f32,
    /// Added to each letter, in ems.
    pub tracking: f32,
}

/// How large a text may be set, and how much room it may take.
pub(super) struct Room<'r> {
    /// In pixels.
    pub width: f32,
    pub height: f32,
    /// From one baseline to the next, in ems.
    pub leading: f32,
    /// Sizes from the largest, each with the most lines in which it looks well.
    pub sizes: &'r [(f32, usize)],
}

/// A text in its lines.
pub(super) struct Block<'p> {
    pub style: Style<'p>,
    pub leading: f32,
    pub lines: Vec<String>,
}

/// Words with their widths, in ems.
struct Measured<'t> {
    words: Vec<(&'t str, f32)>,
    space: f32,
}

/// Longer texts are cut before anything is measured; no name and no title of a conference is as long.
const LONGEST: usize = 240;

const ELLIPSIS: &str = "…";

impl<'p> Style<'p> {
    /// Sets the text in the largest size of `room` in which it fits; cuts it in the smallest if it never does. The
    /// style's own size does not count.
    pub fn fit(self, text: &str, room: &Room) -> Block<'p> {
        let text = tidy(text);
        let measured = Measured::new(self, &text);
        let block = |size: f32, lines| Block { style: Self { size, ..self }, leading: room.leading, lines };
        for (size, most) in room.sizes {
            let lines = measured.balanced(room.width / size);
            if lines.as_ref().is_some_and(|lines| lines.len() <= room.most_lines(*size, *most)) {
                return block(*size, lines.unwrap_or_default());
            }
        }
        let (size, most) = room.sizes.last().copied().unwrap_or((self.size, 1));
        let lines = Self { size, ..self }.squeezed(&measured, room.most_lines(size, most), room.width);
        block(size, lines)
    }

    /// In pixels.
    pub fn width(&self, text: &str) -> f32 {
        self.placed(text).last().map_or(0.0, |(_, end)| end)
    }

    /// Draws one line from `x` on the `baseline`.
    pub fn draw(&self, text: &str, (x, baseline): (f32, f32), ink: Ink, canvas: &mut Canvas) {
        for (glyph, end) in self.placed(text) {
            let own = (self.face.advance(glyph) + self.tracking) * self.size;
            self.face.draw(glyph, Pen { x: x + end - own, baseline, size: self.size }, ink, canvas);
        }
    }

    /// One line, cut with an ellipsis where it is too long.
    pub fn cut(&self, text: &str, width: f32) -> String {
        let room = width - self.width(ELLIPSIS);
        let mut fits = 0;
        for (behind, _, end) in self.indexed(text) {
            if end <= room {
                fits = behind;
            } else if end > width {
                return format!("{}{ELLIPSIS}", text[..fits].trim_end());
            }
        }
        text.to_owned()
    }

    /// At most `most` lines, each cut where it is too long.
    fn squeezed(&self, measured: &Measured, most: usize, width: f32) -> Vec<String> {
        let mut lines = measured.lines(width / self.size);
        let rest = lines.split_off(lines.len().min(most.saturating_sub(1)));
        if !rest.is_empty() {
            lines.push(rest.join(" "));
        }
        lines.iter().map(|line| self.cut(line, width)).collect()
    }

    /// Each glyph with the place where it ends, in pixels from the start of the line.
    fn placed(&self, text: &str) -> impl Iterator<Item = (GlyphId, f32)> {
        self.indexed(text).map(|(_, glyph, end)| (glyph, end))
    }

    /// The same with the glyph's character: the byte behind it.
    fn indexed(&self, text: &str) -> impl Iterator<Item = (usize, GlyphId, f32)> {
        let mut end = 0.0;
        let mut before: Option<GlyphId> = None;
        let glyphs = text
            .char_indices()
            .filter_map(|(at, character)| Some((at + character.len_utf8(), self.face.glyph(character)?)));
        glyphs.map(move |(behind, glyph)| {
            let kerning = before.map_or(0.0, |before| self.face.kerning(before, glyph));
            before = Some(glyph);
            end += (kerning + self.face.advance(glyph) + self.tracking) * self.size;
            (behind, glyph, end)
        })
    }
}

impl Room<'_> {
    fn most_lines(&self, size: f32, most: usize) -> usize {
        // A small whole number.
        most.min((self.height / (size * self.leading)) as usize)
    }
}

impl Block<'_> {
    /// In pixels.
    pub fn height(&self) -> f32 {
        self.lines.len() as f32 * self.style.size * self.leading
    }

    /// Draws the lines with the top of the first at `top`.
    pub fn draw(&self, (x, top): (f32, f32), ink: Ink, canvas: &mut Canvas) {
        let step = self.style.size * self.leading;
        // The letters stand in the middle of their line: three quarters of an em above the baseline, one below.
        let first = top + (step - self.style.size) / 2.0 + self.style.size * 0.82;
        for (number, line) in self.lines.iter().enumerate() {
            self.style.draw(line, (x, first + step * number as f32), ink, canvas);
        }
    }
}

impl<'t> Measured<'t> {
    fn new(style: Style, text: &'t str) -> Self {
        let style = Style { size: 1.0, ..style };
        let words = text.split(' ').filter(|word| !word.is_empty());
        Self { words: words.map(|word| (word, style.width(word))).collect(), space: style.width(" ") }
    }

    /// The words in lines no wider than `width` (in ems); a word that is wider stands alone.
    fn lines(&self, width: f32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        let mut used = f32::INFINITY;
        for (word, own) in &self.words {
            used += self.space + own;
            match lines.last_mut() {
                Some(line) if used <= width => {
                    line.push(' ');
                    line.push_str(word);
                }
                _ => {
                    used = *own;
                    lines.push((*word).to_owned());
                }
            }
        }
        lines
    }

    /// As many lines as [`Self::lines`] makes, of widths as equal as can be: two halves, not a line and a word. None
    /// where a single word is wider.
    fn balanced(&self, width: f32) -> Option<Vec<String>> {
        let widest = self.words.iter().map(|(_, width)| *width).fold(0.0, f32::max);
        let count = (widest <= width).then(|| self.lines(width).len())?;
        let (mut narrow, mut wide) = (widest, width);
        for _ in 0..7 {
            let middle = f32::midpoint(narrow, wide);
            if self.lines(middle).len() > count { narrow = middle } else { wide = middle }
        }
        Some(self.lines(wide))
    }
}

/// Composed letters, for the font has no loose marks; one space between words; no longer than can be shown.
pub(super) fn tidy(text: &str) -> String {
    let composed: String = text.nfc().take(LONGEST).collect();
    composed.split_whitespace().collect::<Vec<_>>().join(" ")
}
