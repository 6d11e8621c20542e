//! Bytes of a text file → text, whichever of the encodings met in Vietnamese offices they are in.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1258};
use std::borrow::Cow;

/// How much of a document is looked at for what it says of its own encoding.
const HEAD: usize = 4096;

/// By byte order mark; else UTF-8 if it is valid; else a code page of Windows. Text in TCVN3 or VNI comes out as the
/// Latin letters of its bytes, as it does from a workbook, and is recognised later.
pub fn decode(bytes: &[u8]) -> Cow<'_, str> {
    let encoding = certain(bytes).unwrap_or_else(|| guessed(bytes));
    encoding.decode_with_bom_removal(bytes).0
}

/// The text of a web page or an XML document: what it says of its encoding counts where the bytes leave a doubt.
pub fn decode_markup(bytes: &[u8]) -> Cow<'_, str> {
    let said = || declared(&bytes[..bytes.len().min(HEAD)]);
    let encoding = certain(bytes).or_else(said).unwrap_or_else(|| guessed(bytes));
    encoding.decode_with_bom_removal(bytes).0
}

/// The text of a part of a message whose head names this encoding.
pub fn decode_as<'b>(label: &str, bytes: &'b [u8]) -> Cow<'b, str> {
    match certain(bytes).or_else(|| Encoding::for_label(label.as_bytes())) {
        Some(encoding) => encoding.decode_with_bom_removal(bytes).0,
        None => decode_markup(bytes),
    }
}

/// The encoding of an XML part that begins so, if it is not UTF-8.
pub fn of_xml(head: &[u8]) -> Option<&'static Encoding> {
    let wide = match head {
        [0xFF, 0xFE, ..] | [b'<', 0, ..] => Some(UTF_16LE),
        [0xFE, 0xFF, ..] | [0, b'<', ..] => Some(UTF_16BE),
        _ => None,
    };
    let declaration = head.split(|byte| *byte == b'>').next().filter(|text| text.starts_with(b"<?xml"));
    let said = || declared(declaration?).filter(|encoding| *encoding != UTF_8);
    wide.or_else(said)
}

/// The encoding that the bytes themselves prove.
fn certain(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [0xFF, 0xFE, ..] | [b'<', 0, ..] => Some(UTF_16LE),
        [0xFE, 0xFF, ..] | [0, b'<', ..] => Some(UTF_16BE),
        _ if std::str::from_utf8(bytes).is_ok() => Some(UTF_8),
        _ => None,
    }
}

fn guessed(bytes: &[u8]) -> &'static Encoding {
    if is_windows_1258(bytes) { WINDOWS_1258 } else { WINDOWS_1252 }
}

/// What stands behind the first `charset=` or `encoding=`.
fn declared(head: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let (_, rest) = ["charset=", "encoding="].iter().find_map(|name| head.split_once(name))?;
    let label: String = rest
        .trim_start_matches(['"', '\'', ' '])
        .chars()
        .take_while(|letter| letter.is_ascii_alphanumeric() || "-_:.".contains(*letter))
        .collect();
    // A document that can be read so far is not in UTF-16, whatever it says.
    Encoding::for_label(label.as_bytes()).filter(|encoding| encoding.is_ascii_compatible())
}

/// Windows-1258 writes tones as bytes of their own after the vowel. In TCVN3 and VNI the same bytes are whole vowels,
/// which follow consonants, and TCVN3 is full of bytes below 0xC0.
fn is_windows_1258(bytes: &[u8]) -> bool {
    const TONES: &[u8] = &[0xCC, 0xD2, 0xDE, 0xEC, 0xF2];
    const VOWELS: &[u8] = b"aeiouyAEIOUY\xC2\xE2\xC3\xE3\xCA\xEA\xD4\xF4\xD5\xF5\xDD\xFD";
    let tones = bytes.windows(2).filter(|pair| TONES.contains(&pair[1])).count();
    let after_vowels =
        bytes.windows(2).filter(|pair| TONES.contains(&pair[1]) && VOWELS.contains(&pair[0])).count();
    let symbols = bytes.iter().filter(|byte| (0xA1..=0xBF).contains(*byte)).count();
    tones > 0 && after_vowels * 10 >= tones * 9 && symbols < tones
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_document_says_counts_in_doubt_only() {
        let utf_16: Vec<u8> = "<p>ộ".encode_utf16().flat_map(u16::to_le_bytes).collect();
        for (bytes, expected) in [
            ("<meta charset=windows-1252>Đào".as_bytes(), "<meta charset=windows-1252>Đào"),
            (b"<meta charset=\"windows-1258\">\xD0\xE0o", "<meta charset=\"windows-1258\">Đào"),
            (b"<?xml encoding='utf-16'?>\xE0", "<?xml encoding='utf-16'?>à"),
            (b"<meta charset=x-gi-do>\xE0", "<meta charset=x-gi-do>à"),
            (&utf_16, "<p>ộ"),
        ] {
            assert_eq!(decode_markup(bytes), expected);
        }
        assert_eq!(decode_as("windows-1258", b"\xD0\xE0o"), "Đào");
    }
}
