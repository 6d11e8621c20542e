//! Text that is HTML already, and the escaping of text that is not.

use super::mould::HTML;
use serde::{Serialize, Serializer};
use std::borrow::Cow;

/// HTML that a template writes as it is. Only this program makes it, from escaped parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(pub String);

impl Html {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Html {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(HTML, &self.0)
    }
}

/// `text` for HTML and XML, in content and in quoted attributes. `/` stays: addresses are readable and short.
pub fn escape(text: &str) -> Cow<'_, str> {
    // Nearly every text of a page is plain, and every one comes by here.
    if !has_special(text.as_bytes()) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 16);
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        if let Some(entity) = entity(byte) {
            safe.push_str(&text[from..at]);
            safe.push_str(entity);
            from = at + 1;
        }
    }
    safe.push_str(&text[from..]);
    Cow::Owned(safe)
}

/// Looks at all of them, eight at once, which is faster than to stop at the first.
fn has_special(bytes: &[u8]) -> bool {
    // The last eight cover what the others leave.
    let Some(last) = bytes.last_chunk() else { return bytes.iter().any(|&byte| entity(byte).is_some()) };
    let words = bytes.as_chunks().0.iter().chain([last]);
    words.fold(0, |found, word| found | special(u64::from_le_bytes(*word))) != 0
}

/// Not 0 where one of eight bytes means something to HTML.
fn special(word: u64) -> u64 {
    let each = |byte: u8| u64::from(byte) * (u64::MAX / 255);
    // The highest bit of a byte that is 0, and perhaps of one behind it (S. E. Anderson, Bit Twiddling Hacks).
    let zero = |word: u64| word.wrapping_sub(each(1)) & !word;
    let is = |word: u64, byte: u8| zero(word ^ each(byte));
    // `&` and `'` differ in one bit, and so do `<` and `>`.
    let amp_or_apostrophe = is(word | each(1), b'\'');
    let less_or_greater = is(word | each(2), b'>');
    (amp_or_apostrophe | less_or_greater | is(word, b'"')) & each(128)
}

/// What stands for a character that means something to HTML; all of them are one byte long.
fn entity(byte: u8) -> Option<&'static str> {
    match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        b'\'' => Some("&#39;"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_means_something_is_escaped_wherever_it_stands(text in "[!-@àĐ\u{a0}]{0,40}") {
            let slow: String = text.chars().map(|letter| match letter {
                '&' => "&amp;".to_string(),
                '<' => "&lt;".to_string(),
                '>' => "&gt;".to_string(),
                '"' => "&quot;".to_string(),
                '\'' => "&#39;".to_string(),
                letter => letter.to_string(),
            }).collect();
            prop_assert_eq!(escape(&text), slow);
        }

        /// Between letters alone, of which a few differ from those in one bit.
        #[test]
        fn a_single_one_is_found(before in "[#$%/=?a-zđ]{0,20}", sign in "[&<>\"']", after in "[#$%/=?a-zđ]{0,20}") {
            let is_changed = |text: &str| matches!(escape(text), Cow::Owned(_));
            prop_assert!(is_changed(&[before.as_str(), &sign, &after].concat()));
            prop_assert!(!is_changed(&[before.as_str(), &after].concat()));
        }
    }
}
