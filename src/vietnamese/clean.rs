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
    is_clean_known(text).unwrap_or_else(|| is_clean_any(text))
}

/// Whether a letter stays as it is whatever stands beside it.
static STAYS: LazyLock<PerLetter<bool>> =
    LazyLock::new(|| PerLetter::new(|letter| visible(letter) == Some(letter) && is_composed(letter)));

fn is_composed(letter: char) -> bool {
    is_nfc(letter.encode_utf8(&mut [0; 4]))
}

/// Text whose letters are all in the table. The start and the end count as a break: no gap may stand beside it.
fn is_clean_known(text: &str) -> Option<bool> {
    let mut before = '\n';
    for letter in text.chars() {
        let beside_gap = letter == ' ' && matches!(before, ' ' | '\n') || letter == '\n' && before == ' ';
        if beside_gap || !*STAYS.get(letter)? {
            return Some(false);
        }
        before = letter;
    }
    Some(!text.starts_with('\n') && (text.is_empty() || !matches!(before, ' ' | '\n')))
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

    proptest! {
        #[test]
        fn the_table_judges_as_unicode_does(
            text in "[ \\n\\t\\r]{0,2}[a-zđễ \\n\\u{A0}\\u{AD}\\u{0}-\\u{24F}\\u{1E00}-\\u{1EFF}\\u{2000}-\\u{206F}]{0,9}[ \\n]{0,2}"
        ) {
            if let Some(known) = is_clean_known(&text) {
                prop_assert_eq!(known, is_clean_any(&text));
            }
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
