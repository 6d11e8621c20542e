//! Text cut into words, as fast as the texts of a whole province ask for.

use crate::hashing::QuickMap;
use std::sync::LazyLock;

/// Numbers by word. Nearly all words are short: those are looked up as numbers themselves.
#[derive(Debug, Default)]
pub struct ByWord {
    short: QuickMap<u128, u32>,
    long: QuickMap<Box<str>, u32>,
}

/// A word as it is looked up.
#[derive(Clone, Copy)]
pub enum Key<'t> {
    /// Its bytes, at most [`SHORT`]. No two words have the same number: a zero stands in no word.
    Short(u128),
    Long(&'t str),
}

const SHORT: usize = size_of::<u128>();

impl ByWord {
    pub fn get(&self, key: Key<'_>) -> Option<u32> {
        match key {
            Key::Short(number) => self.short.get(&number),
            Key::Long(word) => self.long.get(word),
        }
        .copied()
    }

    pub fn insert(&mut self, key: Key<'_>, number: u32) {
        match key {
            Key::Short(word) => self.short.insert(word, number),
            Key::Long(word) => self.long.insert(word.into(), number),
        };
    }
}

impl<'t> Key<'t> {
    pub fn of(word: &'t str) -> Self {
        let mut bytes = [0; SHORT];
        match bytes.get_mut(..word.len()) {
            Some(room) => {
                room.copy_from_slice(word.as_bytes());
                Key::Short(u128::from_le_bytes(bytes))
            }
            None => Key::Long(word),
        }
    }

    /// The key of a part of a text. Bytes are read beyond its end and left aside, which is faster than to stop there.
    fn within(text: &'t str, start: usize, end: usize) -> Self {
        match text.as_bytes()[start..].first_chunk() {
            Some(&bytes) if end - start < SHORT => {
                Key::Short(u128::from_le_bytes(bytes) & ((1 << (8 * (end - start))) - 1))
            }
            _ => Key::of(&text[start..end]),
        }
    }
}

/// Below this stand all letters of Vietnamese, those of most other languages written in Latin letters, and the marks that
/// stand between words.
const KNOWN: usize = 0x2070;

/// What a character is in a word.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Letter {
    /// Ends a word.
    None,
    /// In lower case one letter or digit.
    One,
    /// In lower case more than one character, of which some may end a word.
    Several,
}

static LETTERS: LazyLock<Vec<Letter>> = LazyLock::new(|| {
    let letter = |code: usize| char::from_u32(code as u32).map_or(Letter::None, letter);
    (0..KNOWN).map(letter).collect()
});

fn letter(char: char) -> Letter {
    let lower = char.to_lowercase();
    match (lower.clone().any(char::is_alphanumeric), lower.len()) {
        (false, _) => Letter::None,
        (true, 1) => Letter::One,
        (true, _) => Letter::Several,
    }
}

/// Calls `visit` with each word as it is written: letters and digits without anything between them.
pub fn each_spelling(text: &str, mut visit: impl FnMut(Spelling<'_>)) {
    let letters = LETTERS.as_slice();
    let bytes = text.as_bytes();
    let mut start = 0;
    while start < bytes.len() {
        let (mut end, mut is_plain) = (start, true);
        // Of the character that ends the word.
        let mut gap = 0;
        while let Some(&byte) = bytes.get(end) {
            let (class, length) = match byte {
                byte if byte.is_ascii_alphanumeric() => (Letter::One, 1),
                byte if byte.is_ascii() => (Letter::None, 1),
                _ => class_at(text, end, letters),
            };
            if class == Letter::None {
                gap = length;
                break;
            }
            is_plain &= class == Letter::One;
            end += length;
        }
        if end > start {
            visit(Spelling { text: &text[start..end], key: Key::within(text, start, end), is_plain });
        }
        start = end + gap;
    }
}

/// What the character is that begins at a byte, and how many it has.
fn class_at(text: &str, at: usize, letters: &[Letter]) -> (Letter, usize) {
    let Some(char) = text[at..].chars().next() else { return (Letter::None, 1) };
    (letters.get(char as usize).copied().unwrap_or_else(|| letter(char)), char.len_utf8())
}

/// A word as it is written.
#[derive(Clone, Copy)]
pub struct Spelling<'t> {
    pub text: &'t str,
    pub key: Key<'t>,
    /// Each letter has one in lower case: it is one word there as well.
    pub is_plain: bool,
}

impl Spelling<'_> {
    /// Calls `visit` with each word that it is in lower case.
    pub fn each_word(self, mut visit: impl FnMut(&str)) {
        let lower: String = self.text.chars().flat_map(char::to_lowercase).collect();
        let words = lower.split(|char: char| !char.is_alphanumeric());
        words.filter(|word| !word.is_empty()).for_each(&mut visit);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(text: &str) -> Vec<String> {
        let mut words = Vec::new();
        each_spelling(text, |spelling| spelling.each_word(|word| words.push(word.to_string())));
        words
    }

    #[test]
    fn words_are_without_punctuation_and_in_lower_case() {
        assert_eq!(words("“ĐÀO Ngọc-Lễ”, 300 m²… İ 中文"), ["đào", "ngọc", "lễ", "300", "m²", "i", "中文"]);
        assert!(words(" – ").is_empty());
    }

    #[test]
    fn words_are_told_apart_by_their_letters_and_their_length() {
        let words =
            ["a", "b", "ab", "ba", "nghiêng", "nghiêngnghiêng", "nghiêngnghiêngx", "nghiêngnghiêngxy"];
        let mut numbers = ByWord::default();
        for (number, word) in (0..).zip(words) {
            assert_eq!(numbers.get(Key::of(word)), None, "{word}");
            numbers.insert(Key::of(word), number);
        }
        // Where they stand in a text they are the same.
        let text = words.join(" ");
        let mut found = Vec::new();
        each_spelling(&text, |spelling| found.push(numbers.get(spelling.key)));
        assert_eq!(found, (0..8).map(Some).collect::<Vec<_>>());
        assert!(!numbers.short.is_empty() && !numbers.long.is_empty());
    }

    proptest! {
        #[test]
        fn words_are_those_that_the_slow_way_finds(text in "[^Σ]{0,60}") {
            let lower = text.to_lowercase();
            let slow = lower.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty());
            prop_assert_eq!(words(&text), slow.map(str::to_string).collect::<Vec<_>>());
        }
    }
}
