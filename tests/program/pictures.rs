//! Photos that say more than they show: who, where and when, in every place where cameras and programs write it.

use image::codecs::webp::WebPEncoder;
use image::{DynamicImage, ImageEncoder, ImageFormat, Rgb, RgbImage};
use std::io::Cursor;

/// A picture of one colour.
pub fn plain(colour: [u8; 3], format: ImageFormat) -> Vec<u8> {
    let picture = DynamicImage::ImageRgb8(RgbImage::from_pixel(320, 400, Rgb(colour)));
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).expect("in memory");
    bytes.into_inner()
}

/// With EXIF, XMP, IPTC, a colour profile's text and a comment.
pub fn jpeg() -> Vec<u8> {
    let bytes = plain([90, 120, 60], ImageFormat::Jpeg);
    let segment = |marker: u8, head: &[u8], mark: &str| {
        let content = [head, mark.as_bytes()].concat();
        [&[0xFF, marker], (content.len() as u16 + 2).to_be_bytes().as_slice(), &content].concat()
    };
    let exif =
        [b"Exif\0\0II*\0\x08\0\0\0\x01\0\x0E\x01\x02\0\x10\0\0\0\x1A\0\0\0\0\0\0\0".as_slice()].concat();
    let segments = [
        segment(0xE1, &exif, "Exifzq-10.77-106.69"),
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0", "<x:xmpmeta>Xmpzq</x:xmpmeta>"),
        segment(0xED, b"Photoshop 3.0\08BIM\x04\x04\0\0\0\0\0\x0A\x1C\x02\x50\0\x06", "Iptczq"),
        segment(0xE2, b"ICC_PROFILE\0\x01\x01", "Iccmauzq"),
        segment(0xFE, b"", "Chuthichzq"),
    ];
    [&bytes[..2], &segments.concat(), &bytes[2..], b"Duoitepzq"].concat()
}

/// With texts of all three kinds and EXIF.
pub fn png() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut info = png::Info::with_size(64, 64);
    info.color_type = png::ColorType::Rgb;
    info.bit_depth = png::BitDepth::Eight;
    info.exif_metadata = Some(b"II*\0Exifzq".as_slice().into());
    let mut encoder = png::Encoder::with_info(&mut bytes, info).expect("a picture");
    encoder.add_text_chunk("Author".into(), "Pngtextzq".into()).expect("a text");
    encoder.add_ztxt_chunk("Comment".into(), "Pngnenzq".repeat(20)).expect("a text");
    encoder.add_itxt_chunk("XML:com.adobe.xmp".into(), "Xmpzq".into()).expect("a text");
    let mut writer = encoder.write_header().expect("in memory");
    writer.write_image_data(&[100; 64 * 64 * 3]).expect("in memory");
    drop(writer);
    bytes
}

/// With chunks of EXIF and of a colour profile.
pub fn webp() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = WebPEncoder::new_lossless(&mut bytes);
    encoder.set_exif_metadata(b"II*\0Webpexifzq".to_vec()).expect("a format that holds it");
    encoder.set_icc_profile(b"Iccmauzq".to_vec()).expect("a format that holds it");
    let pixels = vec![80; 64 * 64 * 3];
    encoder.encode(&pixels, 64, 64, image::ExtendedColorType::Rgb8).expect("in memory");
    bytes
}
