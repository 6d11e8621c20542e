//! A TrueType font: how wide its letters are, how they stand to each other, and their shapes. Only here: `ttf-parser`.

use super::canvas::{Canvas, Ink};
use ab_glyph_rasterizer::{Point, Rasterizer, point};
use ttf_parser::gpos::{PairAdjustment, PositioningSubtable};
use ttf_parser::{Face, GlyphId, OutlineBuilder, Rect, Tag};
use xxhash_rust::xxh3::xxh3_64;

/// Bytes that are no TrueType font; the parser's reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FontFault(pub ttf_parser::FaceParsingError);

/// A font, at no particular size.
#[derive(Clone)]
pub(super) struct Typeface<'f> {
    face: Face<'f>,
    fingerprint: u64,
}

/// Where a glyph's origin stands: pixels from the left and from the top, and how large the type is.
#[derive(Clone, Copy)]
pub(super) struct Pen {
    pub x: f32,
    pub baseline: f32,
    /// The em in pixels.
    pub size: f32,
}

/// Turns a glyph's outline into coverage: font units, y upward, into pixels of a box, y downward.
struct Tracer {
    raster: Rasterizer,
    scale: f32,
    offset: Point,
    start: Point,
    last: Point,
}

impl<'f> Typeface<'f> {
    pub fn new(bytes: &'f [u8]) -> Result<Self, FontFault> {
        let face = Face::parse(bytes, 0).map_err(FontFault)?;
        Ok(Self { face, fingerprint: xxh3_64(bytes) })
    }

    /// Tells fonts apart by their bytes.
    pub fn fingerprint(&self) -> u64 {
        self.fingerprint
    }

    /// The glyph of a character; none where the font has none, and then nothing is drawn for it.
    pub fn glyph(&self, character: char) -> Option<GlyphId> {
        self.face.glyph_index(character)
    }

    /// How far the next glyph stands from this one, in ems.
    pub fn advance(&self, glyph: GlyphId) -> f32 {
        f32::from(self.face.glyph_hor_advance(glyph).unwrap_or(0)) / self.em()
    }

    /// What two glyphs are moved towards each other, in ems (OpenType GPOS, feature `kern`).
    pub fn kerning(&self, left: GlyphId, right: GlyphId) -> f32 {
        let Some(table) = self.face.tables().gpos else { return 0.0 };
        let Some(feature) = table.features.find(Tag::from_bytes(b"kern")) else { return 0.0 };
        let lookups = feature.lookup_indices.into_iter().filter_map(|index| table.lookups.get(index));
        let subtables = lookups.flat_map(|lookup| lookup.subtables.into_iter::<PositioningSubtable>());
        let mut pairs = subtables.filter_map(|subtable| match subtable {
            PositioningSubtable::Pair(pair) => adjustment(pair, left, right),
            _ => None,
        });
        f32::from(pairs.next().unwrap_or(0)) / self.em()
    }

    /// Draws a glyph with its origin at the pen.
    pub fn draw(&self, glyph: GlyphId, pen: Pen, ink: Ink, canvas: &mut Canvas) {
        let Some(bounds) = self.face.glyph_bounding_box(glyph) else { return };
        let scale = pen.size / self.em();
        let (left, top, width, height) = pixel_box(bounds, pen, scale);
        let offset = point(pen.x - left as f32, pen.baseline - top as f32);
        let nowhere = point(0.0, 0.0);
        let mut tracer =
            Tracer { raster: Rasterizer::new(width, height), scale, offset, start: nowhere, last: nowhere };
        if self.face.outline_glyph(glyph, &mut tracer).is_some() {
            tracer.raster.for_each_pixel_2d(|x, y, coverage| {
                canvas.lay(left + x as i32, top + y as i32, ink, coverage);
            });
        }
    }

    fn em(&self) -> f32 {
        f32::from(self.face.units_per_em())
    }
}

/// The change of the left glyph's advance, in font units; none where the table says nothing of the left glyph.
fn adjustment(pair: PairAdjustment, left: GlyphId, right: GlyphId) -> Option<i16> {
    let covered = pair.coverage().get(left)?;
    let records = match pair {
        PairAdjustment::Format1 { sets, .. } => sets.get(covered)?.get(right),
        PairAdjustment::Format2 { classes, matrix, .. } => {
            matrix.get((classes.0.get(left), classes.1.get(right)))
        }
    };
    records.map(|(first, _)| first.x_advance)
}

/// The whole pixels that a glyph can touch: left, top, width, height.
fn pixel_box(bounds: Rect, pen: Pen, scale: f32) -> (i32, i32, usize, usize) {
    let left = (pen.x + f32::from(bounds.x_min) * scale).floor() - 1.0;
    let right = (pen.x + f32::from(bounds.x_max) * scale).ceil() + 1.0;
    let top = (pen.baseline - f32::from(bounds.y_max) * scale).floor() - 1.0;
    let bottom = (pen.baseline - f32::from(bounds.y_min) * scale).ceil() + 1.0;
    (left as i32, top as i32, (right - left) as usize, (bottom - top) as usize)
}

impl Tracer {
    fn at(&self, x: f32, y: f32) -> Point {
        point(self.offset.x + x * self.scale, self.offset.y - y * self.scale)
    }
}

impl OutlineBuilder for Tracer {
    fn move_to(&mut self, x: f32, y: f32) {
        self.start = self.at(x, y);
        self.last = self.start;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let to = self.at(x, y);
        self.raster.draw_line(self.last, to);
        self.last = to;
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let (control, to) = (self.at(x1, y1), self.at(x, y));
        self.raster.draw_quad(self.last, control, to);
        self.last = to;
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let (first, second, to) = (self.at(x1, y1), self.at(x2, y2), self.at(x, y));
        self.raster.draw_cubic(self.last, first, second, to);
        self.last = to;
    }

    fn close(&mut self) {
        self.raster.draw_line(self.last, self.start);
        self.last = self.start;
    }
}
