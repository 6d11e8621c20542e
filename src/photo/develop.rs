//! Pixels into renditions: upright, in sRGB, on paper, in a few widths, encoded with nothing but the picture.
//!
//! Resizing is done on the encoded values and not in linear light: the difference cannot be seen in portraits, while
//! the conversion would double time and memory of the largest step.

use super::decode::Decoded;
use super::{Format, PhotoFault};
use fast_image_resize as resize;
use fast_image_resize::images::{TypedImage, TypedImageRef};
use fast_image_resize::pixels::U8x3;
use image::metadata::Orientation;
use image::{DynamicImage, RgbImage};

/// In pixels: a portrait in a list on a phone, on a dense screen or a page, and on a wide screen or in print.
const WIDTHS: [u32; 3] = [320, 640, 1280];

/// In pixels; a scroll or a banner on end is made narrower than the widths say. WebP allows 16,383.
const TALLEST: u32 = 4096;

/// Paper of the theme's day (`#FBF8F2`): what a transparent picture lies on.
const PAPER: [u8; 3] = [0xfb, 0xf8, 0xf2];

/// Qualities at which grain begins to go and faces do not: about 280 KB and 130 KB at 1280 pixels.
const JPEG_QUALITY: u8 = 80;
#[cfg(feature = "webp")]
const WEBP_QUALITY: f32 = 76.0;

/// Whatever changes the bytes made of a photo stands here, so that the cache does not serve older ones.
pub(super) const PARAMETERS: &str =
    if cfg!(feature = "webp") { "guong photo 2: jpeg webp" } else { "guong photo 2: jpeg" };

/// Width and height in pixels.
type Size = (u32, u32);

/// One size of a photo in one format.
pub(super) struct Print {
    pub width: u32,
    pub height: u32,
    pub format: Format,
    pub bytes: Vec<u8>,
}

/// All prints of a photo, ascending by width, JPEG before WebP.
pub(super) fn develop(photo: Decoded) -> Result<Vec<Print>, PhotoFault> {
    let turned = swaps_sides(photo.orientation);
    let (width, height) = (photo.image.width(), photo.image.height());
    let sizes = if turned { sizes(height, width) } else { sizes(width, height) };
    let largest = upright(photo, *sizes.last().expect("every photo has a size"))?;
    let mut prints = Vec::new();
    for (width, height) in sizes {
        let smaller = (width, height) != largest.dimensions();
        let picture = if smaller { &shrink(&largest, (width, height))? } else { &largest };
        for (format, bytes) in encode(picture)? {
            prints.push(Print { width, height, format, bytes });
        }
    }
    Ok(prints)
}

/// The sizes made of a photo: never larger than it is, and none that is nearly another. Ascending, never empty.
fn sizes(width: u32, height: u32) -> Vec<Size> {
    let top = WIDTHS[WIDTHS.len() - 1].min(width).min(widest(width, height));
    let smaller = WIDTHS.into_iter().filter(|smaller| smaller * 5 < top * 4);
    let scaled = |to: u32| {
        let height = (u64::from(height) * u64::from(to)).div_ceil(u64::from(width));
        (to, u32::try_from(height).unwrap_or(TALLEST).clamp(1, TALLEST))
    };
    smaller.chain([top]).map(scaled).collect()
}

/// The width at which the photo is just not too tall.
fn widest(width: u32, height: u32) -> u32 {
    let width = u64::from(width) * u64::from(TALLEST) / u64::from(height.max(1));
    u32::try_from(width).unwrap_or(u32::MAX).max(1)
}

/// The photo as it is to be looked at, in `size`. Shrunk as early as can be: what follows has less to do.
fn upright(photo: Decoded, (width, height): Size) -> Result<RgbImage, PhotoFault> {
    let size = if swaps_sides(photo.orientation) { (height, width) } else { (width, height) };
    let picture = flatten(photo.image);
    let mut picture = if picture.dimensions() == size { picture } else { shrink(&picture, size)? };
    if let Some(profile) = photo.profile {
        to_srgb(&mut picture, &profile);
    }
    let mut picture = DynamicImage::ImageRgb8(picture);
    picture.apply_orientation(photo.orientation);
    Ok(picture.into_rgb8())
}

fn swaps_sides(orientation: Orientation) -> bool {
    use Orientation::{Rotate90, Rotate90FlipH, Rotate270, Rotate270FlipH};
    matches!(orientation, Rotate90 | Rotate270 | Rotate90FlipH | Rotate270FlipH)
}

fn shrink(image: &RgbImage, to: Size) -> Result<RgbImage, PhotoFault> {
    let (width, height) = image.dimensions();
    let source = TypedImageRef::<U8x3>::from_buffer(width, height, image.as_raw());
    let source = source.map_err(|error| PhotoFault::damaged(&error))?;
    let mut shrunk = RgbImage::new(to.0, to.1);
    let target = TypedImage::<U8x3>::from_buffer(to.0, to.1, &mut shrunk);
    let mut target = target.map_err(|error| PhotoFault::damaged(&error))?;
    let options =
        resize::ResizeOptions::new().resize_alg(resize::ResizeAlg::Convolution(resize::FilterType::Lanczos3));
    // By the kind of pixel, so that the program carries the code for this one and not for all that there are.
    let done = resize::Resizer::new().resize_typed(&source, &mut target, &options);
    done.map_err(|error| PhotoFault::damaged(&error))?;
    drop(target);
    Ok(shrunk)
}

/// Eight bits a channel; a transparent picture lies on paper.
fn flatten(image: DynamicImage) -> RgbImage {
    if !image.color().has_alpha() {
        return image.into_rgb8();
    }
    let image = image.into_rgba8();
    RgbImage::from_fn(image.width(), image.height(), |x, y| on_paper(*image.get_pixel(x, y)))
}

fn on_paper(image::Rgba([red, green, blue, alpha]): image::Rgba<u8>) -> image::Rgb<u8> {
    let mix = |ink: u8, paper: u8| {
        let sum = u32::from(ink) * u32::from(alpha) + u32::from(paper) * u32::from(255 - alpha);
        u8::try_from((sum + 127) / 255).unwrap_or(u8::MAX)
    };
    image::Rgb([mix(red, PAPER[0]), mix(green, PAPER[1]), mix(blue, PAPER[2])])
}

/// Brings the colours into sRGB, since the profile is not published. Photos of phones have wider colours, which would
/// look pale without it. A profile that is broken, or not of RGB, leaves them as they are.
fn to_srgb(picture: &mut RgbImage, profile: &[u8]) {
    use moxcms::{ColorProfile, Layout, TransformOptions};
    let srgb = ColorProfile::new_srgb();
    let Ok(profile) = ColorProfile::new_from_slice(profile) else { return };
    let options = TransformOptions::default();
    let Ok(transform) = profile.create_transform_8bit(Layout::Rgb, &srgb, Layout::Rgb, options) else {
        return;
    };
    let mut converted = vec![0; picture.as_raw().len()];
    if transform.transform(picture.as_raw(), &mut converted).is_ok() {
        picture.copy_from_slice(&converted);
    }
}

fn encode(picture: &RgbImage) -> Result<Vec<(Format, Vec<u8>)>, PhotoFault> {
    let mut encoded = vec![(Format::Jpeg, encode_jpeg(picture)?)];
    #[cfg(feature = "webp")]
    encoded.push((Format::WebP, encode_webp(picture)?));
    Ok(encoded)
}

fn encode_jpeg(picture: &RgbImage) -> Result<Vec<u8>, PhotoFault> {
    use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
    let side = |length: u32| u16::try_from(length).expect("no rendition is taller than TALLEST");
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, JPEG_QUALITY);
    encoder.set_progressive(true);
    encoder.set_optimized_huffman_tables(true);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    let encoded =
        encoder.encode(picture.as_raw(), side(picture.width()), side(picture.height()), ColorType::Rgb);
    encoded.map_err(|error| PhotoFault::damaged(&error))?;
    Ok(bytes)
}

#[cfg(feature = "webp")]
fn encode_webp(picture: &RgbImage) -> Result<Vec<u8>, PhotoFault> {
    let encoder = webp::Encoder::from_rgb(picture.as_raw(), picture.width(), picture.height());
    let encoded = encoder.encode_simple(false, WEBP_QUALITY);
    let encoded = encoded.map_err(|error| PhotoFault::Damaged(format!("WebP: {error:?}")))?;
    Ok(encoded.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_never_exceed_the_photo_and_keep_its_shape() {
        let cases: [(u32, u32, &[Size]); 9] = [
            (4000, 3000, &[(320, 240), (640, 480), (1280, 960)]),
            (3000, 4000, &[(320, 427), (640, 854), (1280, 1707)]),
            (1280, 720, &[(320, 180), (640, 360), (1280, 720)]),
            (700, 700, &[(320, 320), (700, 700)]),
            (330, 100, &[(330, 100)]),
            (100, 100, &[(100, 100)]),
            (1, 1, &[(1, 1)]),
            (1000, 50_000, &[(81, 4050)]),
            (60_000, 10, &[(320, 1), (640, 1), (1280, 1)]),
        ];
        for (width, height, expected) in cases {
            assert_eq!(sizes(width, height), expected, "{width} × {height}");
        }
    }
}
