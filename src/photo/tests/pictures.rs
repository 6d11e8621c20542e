//! Pictures in every format and with everything that cameras and programs put beside them.

use super::*;
use image::ImageFormat;
use std::io::Cursor;

/// What must not be found in any output.
pub const PLANTED: &str = "PLANTED-SECRET-10.7626N";

pub fn encoded(picture: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.into().write_to(&mut bytes, format).expect("an encodable picture");
    bytes.into_inner()
}

/// A JPEG with an EXIF block of orientation, position and a planted text.
pub fn jpeg_with_exif(picture: &RgbImage, orientation: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = jpeg_encoder::Encoder::new(&mut bytes, 90);
    encoder.add_app_segment(1, exif(orientation)).expect("a small segment");
    encoder.add_app_segment(13, format!("Photoshop 3.0\0{PLANTED}").into_bytes()).expect("a small segment");
    let (width, height) = (picture.width() as u16, picture.height() as u16);
    encoder
        .encode(picture.as_raw(), width, height, jpeg_encoder::ColorType::Rgb)
        .expect("an encodable picture");
    bytes
}

/// EXIF 2.3: a little-endian TIFF with a maker, an orientation and a pointer to a GPS directory.
fn exif(orientation: u8) -> Vec<u8> {
    let text = format!("{PLANTED}\0");
    let mut tiff = b"II*\0\x08\0\0\0\x03\0".to_vec();
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        [&tag.to_le_bytes()[..], &kind.to_le_bytes(), &count.to_le_bytes(), &value.to_le_bytes()].concat()
    };
    tiff.extend(entry(0x010f, 2, text.len() as u32, 80));
    tiff.extend(entry(0x0112, 3, 1, u32::from(orientation)));
    tiff.extend(entry(0x8825, 4, 1, 50));
    tiff.extend([0; 4]);
    tiff.extend(b"\x01\0");
    tiff.extend(entry(0x0001, 2, 2, u32::from_le_bytes(*b"N\0\0\0")));
    tiff.resize(80, 0);
    tiff.extend(text.as_bytes());
    [b"Exif\0\0".to_vec(), tiff].concat()
}

/// A PNG with a chunk put after its header.
pub fn png_with_chunk(picture: &RgbImage, kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let bytes = encoded(picture.clone(), ImageFormat::Png);
    let (header, rest) = bytes.split_at(33);
    [header, &chunk(kind, data), rest].concat()
}

/// A PNG that claims to be of this size and has no more than a few bytes of pixels.
pub fn png_claiming(width: u32, height: u32) -> Vec<u8> {
    let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    let data = [0x78, 0x9c, 0x63, 0x60, 0x60, 0x60, 0, 0, 0, 4, 0, 1];
    let chunks = [chunk(b"IHDR", &header), chunk(b"IDAT", &data), chunk(b"IEND", &[])].concat();
    [b"\x89PNG\r\n\x1a\n".to_vec(), chunks].concat()
}

fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let body = [&kind[..], data].concat();
    [&(data.len() as u32).to_be_bytes()[..], &body, &crc(&body).to_be_bytes()].concat()
}

/// CRC-32 as in the PNG specification, annex D.
fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32, _| if crc & 1 == 1 { 0xedb8_8320 ^ (crc >> 1) } else { crc >> 1 };
    !bytes.iter().fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), step))
}

pub fn cmyk_jpeg(picture: &RgbImage) -> Vec<u8> {
    let inks: Vec<u8> = picture.pixels().flat_map(|Rgb([r, g, b])| [255 - r, 255 - g, 255 - b, 0]).collect();
    let mut bytes = Vec::new();
    let encoder = jpeg_encoder::Encoder::new(&mut bytes, 95);
    let (width, height) = (picture.width() as u16, picture.height() as u16);
    encoder.encode(&inks, width, height, jpeg_encoder::ColorType::Cmyk).expect("an encodable picture");
    bytes
}

pub fn animated_gif(first: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = image::codecs::gif::GifEncoder::new(&mut bytes);
    let black = RgbImage::new(first.width(), first.height());
    for picture in [first, &black] {
        let rgba = DynamicImage::ImageRgb8(picture.clone()).into_rgba8();
        encoder.encode_frame(image::Frame::new(rgba)).expect("an encodable frame");
    }
    drop(encoder);
    bytes
}
