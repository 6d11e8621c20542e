//! Text as typed, without what cannot be seen: canonical composition, plain spaces, no control characters. Changes no
//! visible letter, and knows nothing of legacy encodings, which must be decoded before.

use super::latin::PerLetter;
use std::borrow::Cow;
use std::sync::LazyLock;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// NFC, plain single spaces, no invisible characters; line breaks stay as single `\n`, lines and the whole are trimmed.
pub fn clean(text: &str) -> Cow<'_, str> {
    if is_clean(text) {
        return Cow::Borrowed(text);
    }
    let visible: String = text.replace("\r\n", "\n").chars().filter_map(visible).collect();
    let composed: String = visible.nfc().collect();
    let lines: Vec<String> = composed.lines().map(single_spaces).collect();
    Cow::Owned(lines.join("\n").trim_matches('\n').to_owned())
}

/// As [`clean`], on one line: line breaks become spaces.
pub fn clean_line(text: &str) -> Cow<'_, str> {
    match clean(text) {
        Cow::Borrowed(text) if !text.contains('\n') => Cow::Borrowed(text),
        text => Cow::Owned(single_spaces(&text)),
    }
}

/// Nothing to do: most cells, so worth a look first.
fn is_clean(text: &str) -> bool {
    is_clean_by_bytes(text) || is_clean_any(text)
}

/// Whether the bytes alone tell that nothing is to be done, as they do of most text. Written without branches, so that
/// the processor looks at many bytes at once: a tenth of the time that letters take.
fn is_clean_by_bytes(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_gap = |byte: Option<&u8>| byte.is_some_and(|byte| matches!(byte, b' ' | b'\n'));
    if is_gap(bytes.first()) || is_gap(bytes.last()) {
        return false;
    }
    let within = bytes.windows(3).fold(false, |odd, near| odd | is_odd([near[0], near[1], near[2]]));
    let at_end = match bytes {
        [.., before, last] => is_odd([*before, *last, b'.']) | is_odd([*last, b'.', b'.']),
        [only] => is_odd([*only, b'.', b'.']),
        [] => false,
    };
    !(within | at_end)
}

/// Whether a byte, with the two behind it, may be part of what is to be cleaned. What is not are visible characters of
/// ASCII, the letters that begin with C3 to C8 (U+00C0 to U+023F) or with E1 B8 to E1 BB (U+1E00 to U+1EFF), the
/// punctuation of E2 80 90 to E2 80 A7, and a gap beside which there is no other.
fn is_odd([byte, next, third]: [u8; 3]) -> bool {
    let is_control = (byte < b' ') & (byte != b'\n') | (byte == 0x7F);
    let is_double = (byte == b' ') & ((next == b' ') | (next == b'\n')) | (byte == b'\n') & (next == b' ');
    let is_other = (byte == 0xC2) | (byte >= 0xC9) & (byte != 0xE1) & (byte != 0xE2);
    let is_other_latin = (byte == 0xE1) & !(0xB8..=0xBB).contains(&next);
    let is_other_sign = (byte == 0xE2) & ((next != 0x80) | !(0x90..=0xA7).contains(&third));
    is_control | is_double | is_other | is_other_latin | is_other_sign
}

/// Whether a letter stays as it is whatever stands beside it.
static STAYS: LazyLock<PerLetter<bool>> =
    LazyLock::new(|| PerLetter::new(|letter| visible(letter) == Some(letter) && is_composed(letter)));

fn is_composed(letter: char) -> bool {
    is_nfc(letter.encode_utf8(&mut [0; 4]))
}

/// Any text.
fn is_clean_any(text: &str) -> bool {
    let plain = |c: char| visible(c) == Some(c);
    text.trim().len() == text.len()
        && !text.contains("  ")
        && !text.contains(" \n")
        && !text.contains("\n ")
        && text.chars().all(plain)
        && is_nfc(text)
}

/// The text in canonical composition, as most text is.
pub fn composed(text: &str) -> Cow<'_, str> {
    let stays = |letter| STAYS.get(letter).copied().unwrap_or(false);
    if text.chars().all(stays) || is_nfc(text) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.nfc().collect())
}

/// What becomes of a character: none where it cannot be seen.
fn visible(c: char) -> Option<char> {
    match c {
        '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{B}' | '\u{C}' => Some('\n'),
        '\t' => Some(' '),
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' => None,
        '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' => None,
        '\u{FE00}'..='\u{FE0F}' => None,
        c if c.is_control() => None,
        c if c.is_whitespace() => Some(' '),
        c => Some(c),
    }
}

fn single_spaces(line: &str) -> String {
    line.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn cleans_what_cannot_be_seen() {
        let cases = [
            ("Nguyễn Văn An", "Nguyễn Văn An"),
            ("  Nguyễn\u{A0}Văn   An ", "Nguyễn Văn An"),
            ("Nguye\u{302}\u{303}n", "Nguyễn"),
            ("An\u{200B} Hòa\u{FEFF}\u{AD}\u{202E}", "An Hòa"),
            ("một \r\n  hai\rba\n", "một\nhai\nba"),
            ("a\n\nb", "a\n\nb"),
            ("\u{1}a\tb", "a b"),
            (" \n ", ""),
        ];
        for (text, wanted) in cases {
            assert_eq!(clean(text), wanted, "{text:?}");
        }
        assert_eq!(clean_line("S\nT \r\n T"), "S T T");
    }

    #[test]
    fn clean_text_is_not_copied() {
        assert!(matches!(clean("Họ và tên\n(chữ in hoa)"), Cow::Borrowed(_)));
    }

    #[test]
    fn vietnamese_text_is_clean_by_its_bytes() {
        for text in ["", "a", "đ", "Ủy ban – “Ngưỡng Cửa”…\n\nƠn nghĩa"] {
            assert!(is_clean_by_bytes(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_clean_by_its_bytes_is_clean(
            text in "[ \\n\\t\\r]{0,2}[a-zđễ \\n\\u{A0}\\u{AD}\\u{0}-\\u{24F}\\u{1E00}-\\u{1EFF}\\u{2000}-\\u{206F}]{0,9}[ \\n]{0,2}"
        ) {
            prop_assert!(!is_clean_by_bytes(&text) || is_clean_any(&text));
        }

        #[test]
        fn the_table_composes_as_unicode_does(text in "[a-zđễ\\u{300}-\\u{323}\\u{0}-\\u{24F}\\u{1E00}-\\u{1EFF}]{0,9}") {
            prop_assert_eq!(composed(&text).into_owned(), text.nfc().collect::<String>());
        }

        #[test]
        fn cleaning_twice_changes_nothing(text in "\\PC*|[ \\n\\r\\u{A0}\\u{AD}\\u{301}a-eđ]{0,12}") {
            let once = clean(&text).into_owned();
            prop_assert_eq!(clean(&once), once.as_str());
            let line = clean_line(&text).into_owned();
            prop_assert!(!line.contains('\n'));
            prop_assert_eq!(clean_line(&line), line.as_str());
        }
    }
}
