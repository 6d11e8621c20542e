//! What the codecs alone cost for photos: each decoded, shrunk to the widths that guong makes, and encoded as JPEG and
//! WebP, on all cores; nothing is looked at, kept or written. `codecs FOLDER`.

use fast_image_resize as resize;
use image::RgbImage;
use rayon::prelude::*;
use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::path::PathBuf;

type Fault = Box<dyn Error + Send + Sync>;

fn main() -> Result<(), Fault> {
    let folder = std::env::args().skip(1).find(|word| word != "--bench").ok_or("codecs FOLDER")?;
    let files: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<_, std::io::Error>>()?;
    files.into_par_iter().try_for_each(|file| photo(&fs::read(file)?))
}

fn photo(bytes: &[u8]) -> Result<(), Fault> {
    let whole = image::load_from_memory(bytes)?.into_rgb8();
    let large = shrunk(&whole, 1280)?;
    for picture in [&large, &shrunk(&large, 640)?, &shrunk(&large, 320)?] {
        black_box((jpeg(picture)?, webp(picture)));
    }
    Ok(())
}

fn shrunk(image: &RgbImage, width: u32) -> Result<RgbImage, Fault> {
    let height = image.height() * width / image.width();
    let kind = resize::PixelType::U8x3;
    let source = resize::images::ImageRef::new(image.width(), image.height(), image.as_raw(), kind)?;
    let mut target = resize::images::Image::new(width, height, kind);
    resize::Resizer::new().resize(&source, &mut target, None)?;
    RgbImage::from_raw(width, height, target.into_vec()).ok_or_else(|| "too few pixels".into())
}

fn jpeg(picture: &RgbImage) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, 80);
    encoder.set_progressive(true);
    encoder.set_optimized_huffman_tables(true);
    encoder.set_sampling_factor(jpeg_encoder::SamplingFactor::F_2_2);
    let (width, height) = (picture.width().try_into()?, picture.height().try_into()?);
    encoder.encode(picture.as_raw(), width, height, jpeg_encoder::ColorType::Rgb)?;
    Ok(bytes)
}

#[cfg(feature = "webp")]
fn webp(picture: &RgbImage) -> usize {
    webp::Encoder::from_rgb(picture.as_raw(), picture.width(), picture.height()).encode(76.0).len()
}

#[cfg(not(feature = "webp"))]
fn webp(_picture: &RgbImage) -> usize {
    0
}
