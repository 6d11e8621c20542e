//! What a file is, told by its first bytes and not by its name.

use super::PhotoFault;
use image::ImageFormat;

/// Known formats that are refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    /// HEIC and HEIF, as iPhones write them.
    Heic,
    Avif,
    Tiff,
    Svg,
    /// A web page saved under a photo's name.
    Html,
    Pdf,
    /// A Word, Excel or zip file.
    Zip,
    Video,
}

/// Enough for a declaration, a comment and a doctype before an SVG's or a page's first element.
const TEXT_SEEN: usize = 1024;

/// Whether a file's name promises a photo, even one that is refused later: such a file is offered to the shelf.
pub fn is_photo_name(name: &str) -> bool {
    const ENDINGS: [&str; 14] = [
        "jpg", "jpeg", "jfif", "jpe", "png", "webp", "gif", "bmp", "heic", "heif", "avif", "tif", "tiff",
        "svg",
    ];
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}

/// The format of a photo that can be decoded.
pub(super) fn recognise(bytes: &[u8]) -> Result<ImageFormat, PhotoFault> {
    match bytes {
        [] => Err(PhotoFault::Empty),
        [0xff, 0xd8, 0xff, ..] => Ok(ImageFormat::Jpeg),
        [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => Ok(ImageFormat::Png),
        [b'G', b'I', b'F', b'8', ..] => Ok(ImageFormat::Gif),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Ok(ImageFormat::WebP),
        [b'B', b'M', ..] => Ok(ImageFormat::Bmp),
        _ => Err(foreign(bytes).map_or(PhotoFault::Unknown, PhotoFault::Foreign)),
    }
}

fn foreign(bytes: &[u8]) -> Option<Foreign> {
    match bytes {
        [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => Some(Foreign::Tiff),
        [b'%', b'P', b'D', b'F', ..] => Some(Foreign::Pdf),
        [b'P', b'K', 3, 4, ..] => Some(Foreign::Zip),
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => Some(media_brand(brand)),
        _ => text_kind(bytes),
    }
}

/// The major brand of an ISO base media file (ISO/IEC 14496-12, and 23008-12 for still images).
fn media_brand(brand: &[u8]) -> Foreign {
    match brand.get(..4) {
        Some(b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"hevx" | b"mif1" | b"msf1") => Foreign::Heic,
        Some(b"avif" | b"avis") => Foreign::Avif,
        _ => Foreign::Video,
    }
}

fn text_kind(bytes: &[u8]) -> Option<Foreign> {
    let start = &bytes[..bytes.len().min(TEXT_SEEN)];
    let text = String::from_utf8_lossy(start).to_ascii_lowercase();
    let text = text.trim_start_matches('\u{feff}').trim_start();
    if !text.starts_with('<') {
        None
    } else if text.contains("<svg") || text.contains("doctype svg") {
        Some(Foreign::Svg)
    } else {
        Some(Foreign::Html)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_files_are_told_by_content() {
        let cases: [(&[u8], PhotoFault); 11] = [
            (b"", PhotoFault::Empty),
            (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", PhotoFault::Foreign(Foreign::Heic)),
            (b"\0\0\0\x1cftypavif\0\0\0\0", PhotoFault::Foreign(Foreign::Avif)),
            (b"\0\0\0\x1cftypisom\0\0\0\0", PhotoFault::Foreign(Foreign::Video)),
            (b"II*\0\x08\0\0\0", PhotoFault::Foreign(Foreign::Tiff)),
            (b"<?xml version=\"1.0\"?>\n<!-- x --><svg/>", PhotoFault::Foreign(Foreign::Svg)),
            (b"\xef\xbb\xbf  <SVG onload=alert(1)>", PhotoFault::Foreign(Foreign::Svg)),
            (b"<!DOCTYPE html><html>", PhotoFault::Foreign(Foreign::Html)),
            (b"%PDF-1.7", PhotoFault::Foreign(Foreign::Pdf)),
            (b"PK\x03\x04", PhotoFault::Foreign(Foreign::Zip)),
            (b"hello", PhotoFault::Unknown),
        ];
        for (bytes, expected) in cases {
            assert_eq!(recognise(bytes), Err(expected), "{:?}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn photos_are_offered_by_ending() {
        for name in ["a.jpg", "A.JPEG", "Đào.Png", "x.y.webp", "IMG_1.HEIC"] {
            assert!(is_photo_name(name), "{name}");
        }
        for name in ["a.xlsx", "jpg", "a.jpg.txt", "note.md"] {
            assert!(!is_photo_name(name), "{name}");
        }
    }
}
