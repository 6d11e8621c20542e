//! Where everything stands on the card: a frame of hairlines, the kind above, the name, why, and the site's name below.

use super::canvas::{Canvas, HEIGHT, Ink, WIDTH};
use super::lotus::Mark;
use super::setting::{Room, Style, tidy};
use super::{Card, Press};

/// In pixels, from the left edge to the text.
const LEFT: f32 = 96.0;

/// In pixels: how wide the text may be.
const MEASURE: f32 = 1008.0;

/// The room for the name and the reason, in whose middle they stand: pixels from the top.
const TOP: f32 = 138.0;
const BOTTOM: f32 = 496.0;

/// Names in up to two lines, long titles in up to four. The leading leaves room for Ễ and Ậ above a line with y and ợ.
const TITLE: Room = Room {
    width: MEASURE,
    height: BOTTOM - TOP,
    leading: 1.3,
    sizes: &[(104.0, 1), (92.0, 2), (80.0, 2), (70.0, 2), (62.0, 3), (54.0, 3), (46.0, 4)],
};

const LINE: Room = Room { width: MEASURE, height: 90.0, leading: 1.4, sizes: &[(36.0, 1), (30.0, 2)] };

/// Between name and reason, with the red stroke in it.
const GAP: f32 = 44.0;

/// What is the same on every card of a site.
pub(super) fn blank() -> Canvas {
    let mut canvas = Canvas::new();
    draw_watermark(&mut canvas);
    draw_frame(&mut canvas);
    Mark { left: LEFT - 6.0, top: 517.0, size: 56.0, line: 2.6, ink: Ink::Red }.draw(&mut canvas);
    canvas
}

/// Sets the words of a card on a blank.
pub(super) fn set_words(press: &Press, card: &Card, canvas: &mut Canvas) {
    draw_kind(press, card.kind_word, canvas);
    draw_words(press, card, canvas);
    draw_footer(press, card.footer, canvas);
}

fn draw_watermark(canvas: &mut Canvas) {
    Mark { left: 650.0, top: 78.0, size: 520.0, line: 9.0, ink: Ink::Watermark }.draw(canvas);
}

/// A hairline of gold all round, as on a certificate.
fn draw_frame(canvas: &mut Canvas) {
    let (width, height) = (WIDTH as i32, HEIGHT as i32);
    let (inset, line) = (30, 2);
    for y in [inset, height - inset - line] {
        canvas.fill((inset, y), (width - 2 * inset, line), Ink::Hairline);
    }
    for x in [inset, width - inset - line] {
        canvas.fill((x, inset), (line, height - 2 * inset), Ink::Hairline);
    }
}

fn draw_kind(press: &Press, word: &str, canvas: &mut Canvas) {
    let style = Style { face: &press.strong, size: 24.0, tracking: 0.12 };
    let word = style.cut(&tidy(word).to_uppercase(), MEASURE);
    style.draw(&word, (LEFT, 112.0), Ink::Gold, canvas);
}

/// The name and the reason, as one block in the middle.
fn draw_words(press: &Press, card: &Card, canvas: &mut Canvas) {
    let plain = |face| Style { face, size: 0.0, tracking: 0.0 };
    let line = plain(&press.text).fit(card.line, &LINE);
    let below = if line.lines.is_empty() { 0.0 } else { GAP + line.height() };
    let title = plain(&press.name).fit(card.title, &Room { height: TITLE.height - below, ..TITLE });
    let top = (TOP + BOTTOM - title.height() - below) / 2.0;
    // Large letters have air on their left; the edge that is seen is the stem's.
    title.draw((LEFT - title.style.size * 0.035, top), Ink::Dark, canvas);
    if below > 0.0 {
        let end = top + title.height();
        canvas.fill((LEFT as i32, (end + GAP / 2.0) as i32 - 4), (72, 4), Ink::Red);
        line.draw((LEFT, end + GAP), Ink::Muted, canvas);
    }
}

fn draw_footer(press: &Press, text: &str, canvas: &mut Canvas) {
    let style = Style { face: &press.strong, size: 27.0, tracking: 0.0 };
    let text = style.cut(&tidy(text), MEASURE - 64.0);
    style.draw(&text, (LEFT + 64.0, 555.0), Ink::Red, canvas);
}
