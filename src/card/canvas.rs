//! The sheet on which a card is drawn: one byte a pixel, which ink and how much of it. Knows no type and no layout.
//!
//! A few inks on one paper, each in 31 strengths, make a palette: a third of the bytes of full colour to compress, and
//! no difference to see.

use png::{BitDepth, ColorType, Compression, Encoder, Filter};

/// In pixels, as the networks ask for (Open Graph, 1.91 : 1).
pub(super) const WIDTH: usize = 1200;
pub(super) const HEIGHT: usize = 630;

/// The colours of the theme's day (`look.md`: paper, ink, muted, red, gold), and two that lie under everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    /// A drawing that shines through the paper; anything else covers it.
    Watermark,
    Hairline,
    Gold,
    Red,
    Muted,
    Dark,
}

type Rgb = [u8; 3];

const PAPER: Rgb = [0xfb, 0xf8, 0xf2];

/// Strengths of an ink; index 0 of the palette is paper.
const STRENGTHS: u8 = 31;

#[derive(Clone)]
pub(super) struct Canvas {
    pixels: Vec<u8>,
}

impl Ink {
    /// In the order of their places in the palette.
    const ALL: [Ink; 6] = [Ink::Watermark, Ink::Hairline, Ink::Gold, Ink::Red, Ink::Muted, Ink::Dark];

    fn colour(self) -> Rgb {
        match self {
            Ink::Watermark => [0xf0, 0xe6, 0xd4],
            Ink::Hairline => [0xc9, 0xa7, 0x5a],
            Ink::Gold => [0x8a, 0x61, 0x16],
            Ink::Red => [0x9b, 0x1c, 0x1f],
            Ink::Muted => [0x5e, 0x53, 0x4a],
            Ink::Dark => [0x22, 0x1c, 0x18],
        }
    }

    /// The palette's index of this ink at full strength is `base() + STRENGTHS`.
    fn base(self) -> u8 {
        self as u8 * STRENGTHS
    }

    /// Whether a pixel has this ink.
    fn holds(self, pixel: u8) -> bool {
        pixel > self.base() && pixel <= self.base() + STRENGTHS
    }
}

impl Canvas {
    pub fn new() -> Self {
        Self { pixels: vec![0; WIDTH * HEIGHT] }
    }

    /// Lays ink on a pixel, as much as `coverage` (0 to 1) says; outside the sheet nothing. The stronger of two stays.
    pub fn lay(&mut self, x: i32, y: i32, ink: Ink, coverage: f32) {
        let (Ok(x), Ok(y)) = (usize::try_from(x), usize::try_from(y)) else { return };
        if x >= WIDTH || y >= HEIGHT {
            return;
        }
        // Within 0..=STRENGTHS, so the cast keeps the value.
        let strength = (coverage.clamp(0.0, 1.0) * f32::from(STRENGTHS) + 0.5) as u8;
        let pixel = &mut self.pixels[y * WIDTH + x];
        let present = if ink.holds(*pixel) { *pixel - ink.base() } else { strength_of(*pixel) };
        if strength > present {
            *pixel = ink.base() + strength;
        }
    }

    /// Fills a rectangle of whole pixels.
    pub fn fill(&mut self, (x, y): (i32, i32), (width, height): (i32, i32), ink: Ink) {
        for row in y..y + height {
            for column in x..x + width {
                self.lay(column, row, ink, 1.0);
            }
        }
    }

    pub fn into_png(self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = Encoder::new(&mut bytes, WIDTH as u32, HEIGHT as u32);
        encoder.set_color(ColorType::Indexed);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_palette(palette());
        // Flat areas of equal bytes: filters only disturb them.
        encoder.set_filter(Filter::NoFilter);
        // A tenth larger than with the slower ones, at a fifth of their time.
        encoder.set_compression(Compression::Fast);
        let mut writer = encoder.write_header().expect("a small header into memory");
        writer.write_image_data(&self.pixels).expect("as many pixels as the header says, into memory");
        writer.finish().expect("an end into memory");
        bytes
    }
}

/// The strength of a palette's index; paper and the watermark give way to anything.
fn strength_of(pixel: u8) -> u8 {
    if pixel <= STRENGTHS { 0 } else { (pixel - 1) % STRENGTHS + 1 }
}

fn palette() -> Vec<u8> {
    let shades =
        Ink::ALL.into_iter().flat_map(|ink| (1..=STRENGTHS).map(move |strength| shade(ink, strength)));
    std::iter::once(PAPER).chain(shades).flatten().collect()
}

fn shade(ink: Ink, strength: u8) -> Rgb {
    let colour = ink.colour();
    std::array::from_fn(|channel| {
        let (strength, whole) = (u32::from(strength), u32::from(STRENGTHS));
        let sum = u32::from(colour[channel]) * strength + u32::from(PAPER[channel]) * (whole - strength);
        u8::try_from((sum + whole / 2) / whole).expect("a mean of two bytes is a byte")
    })
}
