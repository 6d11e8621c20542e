//! Looks for planted words in every byte of what the program made: as it is, unzipped, folded as search indices fold, and
//! in whatever stands in a picture beside its pixels.

use guong::vietnamese::fold;
use std::io::{Cursor, Read};

/// The colour of pictures that must not be published: no other picture has it.
pub const SECRET_COLOUR: [u8; 3] = [255, 0, 255];

/// Segments of a JPEG that say how it is to be decoded, and nothing else (ITU-T T.81, table B.1; 0xE0 is JFIF).
const OF_JPEG: [u8; 11] = [0xC0, 0xC1, 0xC2, 0xC4, 0xDA, 0xDB, 0xDD, 0xE0, 0xD8, 0xD9, 0xDC];
const OF_PNG: [&[u8]; 7] = [b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"sRGB", b"gAMA"];
const OF_WEBP: [&[u8]; 4] = [b"VP8 ", b"VP8L", b"VP8X", b"ALPH"];

/// Fails where one of the marks stands in the file at `path`.
pub fn search(path: &str, bytes: &[u8], marks: &[&str]) {
    if bytes.starts_with(b"PK\x03\x04") {
        for (part, bytes) in unzipped(bytes) {
            search(&format!("{path}/{part}"), &bytes, marks);
        }
    }
    if is_picture(bytes) {
        holds_pixels_only(path, bytes);
    }
    let wide: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != 0).collect();
    for bytes in [bytes, &wide] {
        let text = String::from_utf8_lossy(bytes);
        for mark in marks {
            assert!(!text.contains(mark), "“{mark}” in {path}");
        }
        let folded = fold(&text);
        for mark in marks.iter().map(|mark| fold(mark)) {
            assert!(!folded.contains(&mark), "“{mark}”, folded, in {path}");
        }
    }
}

/// The parts of a workbook, by name.
pub fn unzipped(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let count = archive.len();
    let part = |number| {
        let mut entry = archive.by_index(number).expect("a part");
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("its bytes");
        (entry.name().expect("a name").into_owned(), bytes)
    };
    (0..count).map(part).collect()
}

fn is_picture(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xFF\xD8\xFF") || bytes.starts_with(b"\x89PNG") || bytes.get(8..12) == Some(b"WEBP")
}

/// Nothing stands beside the pixels, and the pixels are none of a secret picture.
fn holds_pixels_only(path: &str, bytes: &[u8]) {
    match bytes[0] {
        0xFF => of_jpeg(path, bytes),
        0x89 => of_png(path, bytes),
        _ => of_webp(path, bytes),
    }
    let pixels = image::load_from_memory(bytes).unwrap_or_else(|fault| panic!("{path}: {fault}")).to_rgb8();
    let near = |pixel: &&image::Rgb<u8>| pixel.0.iter().zip(SECRET_COLOUR).all(|(a, b)| a.abs_diff(b) < 40);
    let secret = pixels.pixels().filter(near).count();
    assert!(secret * 50 < pixels.pixels().len(), "{path} shows a picture that is not to be published");
}

fn of_jpeg(path: &str, bytes: &[u8]) {
    let mut at = 2;
    while let Some([0xFF, marker, high, low]) = bytes.get(at..at + 4) {
        assert!(OF_JPEG.contains(marker), "{path} has a segment {marker:X}");
        if *marker == 0xDA {
            return;
        }
        at += 2 + usize::from(*high) * 256 + usize::from(*low);
    }
    panic!("{path} is cut off");
}

fn of_png(path: &str, bytes: &[u8]) {
    let mut at = 8;
    while let Some(head) = bytes.get(at..at + 8) {
        assert!(OF_PNG.contains(&&head[4..]), "{path} has a chunk {:?}", String::from_utf8_lossy(&head[4..]));
        at += 12 + u32::from_be_bytes([head[0], head[1], head[2], head[3]]) as usize;
    }
}

fn of_webp(path: &str, bytes: &[u8]) {
    let mut at = 12;
    while let Some(head) = bytes.get(at..at + 8) {
        assert!(
            OF_WEBP.contains(&&head[..4]),
            "{path} has a chunk {:?}",
            String::from_utf8_lossy(&head[..4])
        );
        at += 8 + (u32::from_le_bytes([head[4], head[5], head[6], head[7]]) as usize).next_multiple_of(2);
    }
}
