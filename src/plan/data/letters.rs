//! Text cut into words, as fast as the texts of a whole province ask for.

use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;
use xxhash_rust::xxh3::xxh3_64_with_seed;

/// A table of words hashed whole; those of an index are short.
pub type ByWord = BuildHasherDefault<WordHasher>;

#[derive(Default)]
pub struct WordHasher(u64);

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = xxh3_64_with_seed(bytes, self.0);
    }

    /// The end of a string.
    fn write_u8(&mut self, _: u8) {}

    fn finish(&self) -> u64 {
        self.0
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
    let mut start = None;
    let mut is_plain = true;
    for (at, char) in text.char_indices() {
        let class = letters.get(char as usize).copied().unwrap_or_else(|| letter(char));
        if class != Letter::None {
            start.get_or_insert(at);
            is_plain &= class == Letter::One;
        } else if let Some(start) = start.take() {
            visit(Spelling { text: &text[start..at], is_plain });
            is_plain = true;
        }
    }
    if let Some(start) = start {
        visit(Spelling { text: &text[start..], is_plain });
    }
}

/// A word as it is written.
#[derive(Clone, Copy)]
pub struct Spelling<'t> {
    pub text: &'t str,
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

    proptest! {
        #[test]
        fn words_are_those_that_the_slow_way_finds(text in "[^Σ]{0,60}") {
            let lower = text.to_lowercase();
            let slow = lower.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty());
            prop_assert_eq!(words(&text), slow.map(str::to_string).collect::<Vec<_>>());
        }
    }
}
