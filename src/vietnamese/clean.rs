//! Text as typed, without what cannot be seen: canonical composition, plain spaces, no control characters. Changes no
//! visible letter, and knows nothing of legacy encodings, which must be decoded before.

use std::borrow::Cow;
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
    let plain = |c: char| visible(c) == Some(c);
    text.trim().len() == text.len()
        && !text.contains("  ")
        && !text.contains(" \n")
        && !text.contains("\n ")
        && text.chars().all(plain)
        && is_nfc(text)
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
        fn cleaning_twice_changes_nothing(text in "\\PC*|[ \\n\\r\\u{A0}\\u{AD}\\u{301}a-eđ]{0,12}") {
            let once = clean(&text).into_owned();
            prop_assert_eq!(clean(&once), once.as_str());
            let line = clean_line(&text).into_owned();
            prop_assert!(!line.contains('\n'));
            prop_assert_eq!(clean_line(&line), line.as_str());
        }
    }
}
