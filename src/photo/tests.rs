//! The promises of the room, kept with photos made for the purpose.

use super::*;
use image::{DynamicImage, Rgb, RgbImage};
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;

mod cached;
mod hostile;
mod made;
mod pictures;

/// Prepares one photo in memory.
fn one(bytes: Vec<u8>) -> Result<Prepared, PhotoFault> {
    let request = Request { source: "anh/x".to_owned(), bytes: PhotoBytes::Memory(bytes.into()) };
    prepare(&[request], None, &|| {}).photos.remove(0)
}

/// The largest rendition of a format, decoded.
fn largest(prepared: &Prepared, format: Format) -> RgbImage {
    let rendition = prepared.of(format).last().expect("a rendition");
    decode(rendition)
}

fn decode(rendition: &Rendition) -> RgbImage {
    let bytes = rendition.bytes().expect("the rendition's bytes");
    image::load_from_memory(&bytes).expect("a rendition that decodes").into_rgb8()
}

/// The upright picture of every test: four quarters, red and green above blue and white.
fn quarters(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| match (x * 2 < width, y * 2 < height) {
        (true, true) => Rgb([200, 30, 30]),
        (false, true) => Rgb([30, 180, 30]),
        (true, false) => Rgb([30, 30, 200]),
        (false, false) => Rgb([250, 250, 250]),
    })
}

/// Whether a picture shows [`quarters`], as nearly as lossy formats keep it.
fn shows_quarters(picture: &RgbImage) -> bool {
    let (width, height) = picture.dimensions();
    let upright = quarters(width, height);
    [(1, 1), (3, 1), (1, 3), (3, 3)].into_iter().all(|(x, y)| {
        let at = (width * x / 4, height * y / 4);
        let (shown, meant) = (picture.get_pixel(at.0, at.1), upright.get_pixel(at.0, at.1));
        shown.0.iter().zip(meant.0).all(|(shown, meant)| shown.abs_diff(meant) < 40)
    })
}
