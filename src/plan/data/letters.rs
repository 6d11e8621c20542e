//! Text cut into words in lower case, as fast as the texts of a whole province ask for.

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

/// Below this stand all letters of Vietnamese, and those of most other languages written in Latin letters.
const KNOWN: usize = 0x1f00;

/// What a character is in a word.
#[derive(Clone, Copy)]
enum Letter {
    /// Ends a word.
    None,
    /// In lower case.
    One(char),
    /// In lower case more than one character, or not in the table.
    Other,
}

static LETTERS: LazyLock<Vec<Letter>> = LazyLock::new(|| {
    let letter = |code: usize| match char::from_u32(code as u32).map(|char| (char, char.to_lowercase())) {
        Some((_, mut lower)) if lower.len() == 1 => match lower.next() {
            Some(lower) if lower.is_alphanumeric() => Letter::One(lower),
            _ => Letter::None,
        },
        _ => Letter::Other,
    };
    (0..KNOWN).map(letter).collect()
});

/// Calls `visit` with each word: letters and digits without anything between them.
pub fn each_word(text: &str, mut visit: impl FnMut(&str)) {
    let letters = LETTERS.as_slice();
    let mut word = String::with_capacity(32);
    let mut end = |word: &mut String| {
        if !word.is_empty() {
            visit(word);
            word.clear();
        }
    };
    for char in text.chars() {
        match letters.get(char as usize).copied().unwrap_or(Letter::Other) {
            Letter::One(lower) => word.push(lower),
            Letter::None => end(&mut word),
            Letter::Other => char.to_lowercase().for_each(|lower| match lower.is_alphanumeric() {
                true => word.push(lower),
                false => end(&mut word),
            }),
        }
    }
    end(&mut word);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(text: &str) -> Vec<String> {
        let mut words = Vec::new();
        each_word(text, |word| words.push(word.to_string()));
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
