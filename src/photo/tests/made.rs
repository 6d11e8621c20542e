//! What is made of good photos: upright, of the right sizes, in both formats, with nothing but the picture.

use super::pictures::*;
use super::*;
use image::{ImageBuffer, ImageFormat, Rgba};

#[test]
fn a_photo_is_made_in_a_few_widths_and_never_enlarged() {
    let prepared = one(encoded(quarters(1000, 500), ImageFormat::Jpeg)).expect("renditions");
    let sizes: Vec<_> = prepared.of(Format::Jpeg).map(|made| (made.width, made.height)).collect();
    assert_eq!(sizes, [(320, 160), (640, 320), (1000, 500)]);
    for made in &prepared.renditions {
        assert_eq!(decode(made).dimensions(), (made.width, made.height));
        assert_eq!(made.size, made.bytes().expect("bytes").len() as u64);
        assert!(made.file_name.ends_with(&format!("-{}.{}", made.width, made.format.ending())));
        assert!(shows_quarters(&decode(made)), "{}", made.file_name);
    }
}

#[cfg(feature = "webp")]
#[test]
fn each_size_is_made_as_jpeg_and_as_webp() {
    let prepared = one(encoded(quarters(400, 300), ImageFormat::Png)).expect("renditions");
    let made: Vec<_> = prepared.renditions.iter().map(|made| (made.width, made.format)).collect();
    assert_eq!(made, [(400, Format::Jpeg), (400, Format::WebP)]);
    let start =
        |format| prepared.of(format).next().expect("a rendition").bytes().expect("bytes")[..4].to_vec();
    assert_eq!(start(Format::Jpeg)[..3], [0xff, 0xd8, 0xff]);
    assert_eq!(start(Format::WebP), b"RIFF");
}

/// Where the pixel (x, y) of the file is seen, for each orientation of EXIF 2.3 (4.6.4, tag 274).
fn seen_at(orientation: u8, (x, y): (u32, u32), (width, height): (u32, u32)) -> (u32, u32) {
    match orientation {
        1 => (x, y),
        2 => (width - 1 - x, y),
        3 => (width - 1 - x, height - 1 - y),
        4 => (x, height - 1 - y),
        5 => (y, x),
        6 => (width - 1 - y, x),
        7 => (width - 1 - y, height - 1 - x),
        _ => (y, height - 1 - x),
    }
}

#[test]
fn photos_are_turned_upright_from_every_orientation() {
    let size = (96, 64);
    let upright = quarters(size.0, size.1);
    for orientation in 1..=8 {
        let stored_size = if orientation < 5 { size } else { (size.1, size.0) };
        let stored = RgbImage::from_fn(stored_size.0, stored_size.1, |x, y| {
            let (x, y) = seen_at(orientation, (x, y), size);
            *upright.get_pixel(x, y)
        });
        let prepared = one(jpeg_with_exif(&stored, orientation)).expect("renditions");
        for made in &prepared.renditions {
            let picture = decode(made);
            assert_eq!(picture.dimensions(), size, "orientation {orientation}");
            assert!(shows_quarters(&picture), "orientation {orientation}, {:?}", made.format);
        }
    }
}

#[test]
fn nothing_but_the_picture_is_left() {
    let picture = quarters(400, 300);
    let sources = [
        jpeg_with_exif(&picture, 6),
        png_with_chunk(&picture, b"tEXt", format!("Comment\0{PLANTED}").as_bytes()),
        png_with_chunk(&picture, b"eXIf", PLANTED.as_bytes()),
        png_with_chunk(&picture, b"iTXt", format!("XML:com.adobe.xmp\0\0\0\0\0{PLANTED}").as_bytes()),
    ];
    for source in sources {
        assert!(contains(&source, PLANTED.as_bytes()), "the secret was planted");
        for made in one(source).expect("renditions").renditions {
            let bytes = made.bytes().expect("bytes");
            for trace in [PLANTED, "GPS", "Exif", "EXIF", "XMP", "xmp", "Photoshop", "ICC"] {
                assert!(!contains(&bytes, trace.as_bytes()), "{trace} in {}", made.file_name);
            }
        }
    }
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[test]
fn photos_of_every_kind_show_the_same() {
    let picture = quarters(200, 100);
    let sixteen = ImageBuffer::from_fn(200, 100, |x, y| {
        Rgb(picture.get_pixel(x, y).0.map(|value| u16::from(value) * 257))
    });
    let sources = [
        ("16-bit PNG", encoded(DynamicImage::ImageRgb16(sixteen), ImageFormat::Png)),
        ("CMYK JPEG", cmyk_jpeg(&picture)),
        ("animated GIF", animated_gif(&picture)),
        ("WebP", encoded(picture.clone(), ImageFormat::WebP)),
        ("BMP", encoded(picture.clone(), ImageFormat::Bmp)),
        (
            "motion photo",
            [encoded(picture, ImageFormat::Jpeg), b"\0\0\0\x18ftypmp42 and a film".to_vec()].concat(),
        ),
    ];
    for (kind, source) in sources {
        let prepared = one(source).unwrap_or_else(|fault| panic!("{kind}: {fault:?}"));
        assert!(shows_quarters(&largest(&prepared, Format::Jpeg)), "{kind}");
    }
    let grey = image::GrayImage::from_pixel(50, 50, image::Luma([128]));
    let grey = largest(&one(encoded(grey, ImageFormat::Jpeg)).expect("renditions"), Format::Jpeg);
    assert!(grey.get_pixel(25, 25).0.iter().all(|value| value.abs_diff(128) < 4));
}

#[test]
fn what_is_transparent_lies_on_paper() {
    let clear = ImageBuffer::from_pixel(500, 500, Rgba([0_u8, 0, 0, 0]));
    let prepared = one(encoded(clear, ImageFormat::Png)).expect("renditions");
    for made in &prepared.renditions {
        let shown = decode(made).get_pixel(10, 10).0;
        assert!(
            shown.iter().zip([0xfb_u8, 0xf8, 0xf2]).all(|(shown, paper)| shown.abs_diff(paper) < 4),
            "{shown:?}"
        );
    }
}

#[test]
fn wide_colours_become_srgb() {
    let profile = moxcms::ColorProfile::new_display_p3().encode().expect("a profile");
    let red = RgbImage::from_pixel(64, 64, Rgb([200, 60, 60]));
    let mut bytes = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, 95);
    encoder.add_icc_profile(&profile).expect("a small profile");
    encoder.encode(red.as_raw(), 64, 64, jpeg_encoder::ColorType::Rgb).expect("an encodable picture");
    let shown = *largest(&one(bytes).expect("renditions"), Format::Jpeg).get_pixel(32, 32);
    assert!(shown.0[0] > 208 && shown.0[1] < 56, "{shown:?} is as pale as without the profile");
}
