//! Changes to a file as foreign hands and bad disks make them: of bytes, of the parts of a zip, of numbers and marks in
//! markup, and mixtures of two files.

use crate::chance::Chance;
use crate::pieces;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

const NUMBERS: &[&str] = &[
    "0",
    "-1",
    "1",
    "2",
    "255",
    "256",
    "16384",
    "16385",
    "65535",
    "65536",
    "1048576",
    "1048577",
    "2147483647",
    "4294967295",
    "4294967296",
    "9223372036854775807",
    "99999999999999999999",
    "1e308",
    "-1e308",
    "NaN",
    "inf",
    "",
    "A1",
    "XFD1048576",
    "A0",
    "ZZZZ1",
    "A1:XFD1048576",
    "B2:A1",
    "true",
    "rId1",
    "../../x",
];

const WORDS: [[u8; 4]; 8] = [
    [0, 0, 0, 0],
    [0xFF, 0xFF, 0xFF, 0xFF],
    [0xFF, 0xFF, 0xFF, 0x7F],
    [0, 0, 0, 0x80],
    [0xFE, 0xFF, 0xFF, 0xFF],
    [1, 0, 0, 0],
    [0xFF, 0xFF, 0, 0],
    [0, 0, 1, 0],
];

/// The file, changed in some places. `other` is a file from which pieces may come.
pub fn mutated(bytes: &[u8], other: &[u8], chance: &mut Chance) -> Vec<u8> {
    let parts = if chance.once_in(6) { None } else { unzipped(bytes) };
    let mut bytes = match parts {
        Some(mut parts) => {
            change_parts(&mut parts, chance);
            zipped(&parts)
        }
        None => some_times(bytes.to_vec(), chance),
    };
    if chance.once_in(40) {
        bytes.extend_from_slice(&other[..chance.below(other.len())]);
    }
    bytes
}

/// A part of a zip: its name and its bytes.
type Part = (String, Vec<u8>);

fn change_parts(parts: &mut Vec<Part>, chance: &mut Chance) {
    for _ in 0..=chance.below(3) {
        if parts.is_empty() {
            return;
        }
        let at = chance.below(parts.len());
        match chance.below(20) {
            0 => drop(parts.remove(at)),
            1 => {
                parts[at].0 =
                    chance.of(&["xl/workbook.xml", "../../x", "xl/sharedStrings.xml", "a\\b", ""]).to_string()
            }
            2 => {
                let bytes = chance.of(parts).1.clone();
                parts[at].1 = bytes;
            }
            _ => {
                let bytes = std::mem::take(&mut parts[at].1);
                parts[at].1 = some_times(bytes, chance);
            }
        }
    }
}

fn some_times(mut bytes: Vec<u8>, chance: &mut Chance) -> Vec<u8> {
    for _ in 0..=chance.below(4) {
        let is_markup = bytes.iter().take(200).any(|byte| *byte == b'<');
        bytes = if is_markup && !chance.once_in(4) { markup(bytes, chance) } else { raw(bytes, chance) };
    }
    bytes
}

fn raw(mut bytes: Vec<u8>, chance: &mut Chance) -> Vec<u8> {
    let at = chance.below(bytes.len());
    let end = (at + 1 + chance.below(64)).min(bytes.len());
    match chance.below(7) {
        0 if !bytes.is_empty() => bytes[at] ^= 1 << chance.below(8),
        1 if !bytes.is_empty() => bytes[at] = chance.number() as u8,
        2 if bytes.len() >= 4 => {
            let at = at.min(bytes.len() - 4);
            bytes[at..at + 4].copy_from_slice(chance.of::<[u8; 4]>(&WORDS));
        }
        3 => drop(bytes.drain(at..end)),
        4 => {
            let piece = bytes[at..end].repeat(1 + chance.below(50));
            bytes.splice(at..at, piece);
        }
        5 if chance.once_in(8) => bytes.truncate(at),
        _ => drop(bytes.splice(at..at, pieces::text(chance).into_bytes())),
    }
    bytes
}

/// Changes a number, a value or an element of markup.
fn markup(bytes: Vec<u8>, chance: &mut Chance) -> Vec<u8> {
    let Ok(text) = String::from_utf8(bytes) else { return Vec::new() };
    let spans = spans(&text, if chance.once_in(2) { ('"', '"') } else { ('>', '<') });
    let Some(span) = (!spans.is_empty()).then(|| chance.of(&spans).clone()) else { return text.into_bytes() };
    let instead = match chance.below(4) {
        0 => pieces::text(chance),
        1 => text[span.clone()].repeat(2 + chance.below(2_000) / (1 + span.len())),
        _ => chance.of(NUMBERS).to_string(),
    };
    let tag = text[..span.start].rfind('<').zip(text[span.end..].find('>'));
    match tag {
        // The whole element once more, or many times, or not at all.
        Some((from, to)) if chance.once_in(4) => {
            let element = text[from..span.end + to + 1].repeat(*chance.of(&[0, 2, 40]));
            [&text[..from], &element, &text[span.end + to + 1..]].concat().into_bytes()
        }
        _ => [&text[..span.start], &instead, &text[span.end..]].concat().into_bytes(),
    }
}

/// What stands between the two marks, wherever they follow each other.
fn spans(text: &str, (open, close): (char, char)) -> Vec<std::ops::Range<usize>> {
    let mut spans = Vec::new();
    let mut from = 0;
    while let Some(begin) = text[from..].find(open).map(|at| from + at + 1) {
        let Some(end) = text[begin..].find(close).map(|at| begin + at) else { break };
        spans.push(begin..end);
        from = end + if open == close { 1 } else { 0 };
    }
    spans
}

fn unzipped(bytes: &[u8]) -> Option<Vec<Part>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let count = archive.len();
    let part = |at| -> Option<Part> {
        let part = archive.by_index(at).ok()?;
        let name = part.name().ok()?.into_owned();
        let mut bytes = Vec::new();
        part.take(8 << 20).read_to_end(&mut bytes).ok()?;
        Some((name, bytes))
    };
    (0..count).map(part).collect()
}

fn zipped(parts: &[Part]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, bytes) in parts {
        // Two parts of one name cannot be written; the first one stays.
        if writer.start_file(name.as_str(), options).is_ok() {
            writer.write_all(bytes).expect("memory");
        }
    }
    writer.finish().expect("memory").into_inner()
}
