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
pub fn each_spelling(text: &str, visit: impl FnMut(Spelling<'_>)) {
    match is_told_by_bytes(text) {
        true => each_by_bytes(text, visit),
        false => each_by_letters(text, visit),
    }
}

/// Whether a text has no more than ASCII, the letters of Vietnamese and the punctuation that begins with E2 80 (U+2000 to
/// U+203F), as nearly all have: its words are found without a letter being decoded. Written without branches, so that the
/// processor looks at many bytes at once.
fn is_told_by_bytes(text: &str) -> bool {
    !text.as_bytes().windows(2).fold(false, |other, pair| other | begins_another([pair[0], pair[1]]))
}

/// Whether a byte begins another character than those; the bytes behind the first begin none. Beside the letters of
/// Vietnamese there are others of U+00C0 to U+01BF and U+1E80 to U+1EFF, all of which have one in lower case but İ.
fn begins_another([byte, next]: [u8; 2]) -> bool {
    let is_latin = (byte == 0xC3) & (next != 0x97) & (next != 0xB7)
        | (byte == 0xC4) & (next != 0xB0)
        | (byte == 0xC5)
        | (byte == 0xC6)
        | (byte == 0xE1) & ((next == 0xBA) | (next == 0xBB));
    let is_sign = (byte == PUNCTUATION) & (next == 0x80);
    (byte >= 0xC0) & !is_latin & !is_sign
}

/// The first of three bytes of punctuation.
const PUNCTUATION: u8 = 0xE2;

/// Bytes that are looked at together: a bit of a number for each.
const BLOCK: usize = u64::BITS as usize;

/// [`each_spelling`] of a text that is told by its bytes. Where words begin and end is told for a block at once: a
/// processor that has to guess the end of each is wrong once a word.
fn each_by_bytes(text: &str, mut visit: impl FnMut(Spelling<'_>)) {
    let (blocks, rest) = text.as_bytes().as_chunks::<BLOCK>();
    let mut last = [0; BLOCK];
    last[..rest.len()].copy_from_slice(rest);
    let mut start = None;
    // What the block before has to say of this one: whether it ended within a word, and within a sign.
    let (mut within_word, mut within_sign) = (0, 0);
    for (number, block) in blocks.iter().chain([&last]).enumerate() {
        let first = bits(block, |eight| equal(eight, PUNCTUATION));
        let signs = first | first << 1 | first << 2 | within_sign;
        within_sign = first >> 63 | first >> 62;
        let words = bits(block, in_word) & !signs;
        let mut turns = words ^ (words << 1 | within_word);
        within_word = words >> 63;
        while turns != 0 {
            let at = number * BLOCK + turns.trailing_zeros() as usize;
            turns &= turns - 1;
            match start.take() {
                None => start = Some(at),
                Some(start) => visit(Spelling::plain(text, start, at)),
            }
        }
    }
    if let Some(start) = start {
        visit(Spelling::plain(text, start, text.len()));
    }
}

/// A bit for each byte of a block, from the lowest on: the highest of what `of_eight` makes of it, which looks at eight
/// bytes at once.
fn bits(block: &[u8; BLOCK], of_eight: impl Fn(u64) -> u64) -> u64 {
    let eights = block.as_chunks().0.iter().enumerate();
    eights.fold(0, |bits, (place, eight)| {
        // The bits of eight bytes come to stand side by side in the highest byte: none of the products meets another.
        let apart = of_eight(u64::from_le_bytes(*eight)) >> 7 & each(1);
        bits | (apart.wrapping_mul(0x0102_0408_1020_4080) >> 56) << (8 * place)
    })
}

/// Eight times the same byte.
const fn each(byte: u8) -> u64 {
    byte as u64 * (u64::MAX / 255)
}

/// The highest bit of each byte that is a letter or digit of ASCII, or none of ASCII.
fn in_word(eight: u64) -> u64 {
    let low = eight & each(0x7F);
    // No sum leaves its byte.
    let between =
        |bytes: u64, first: u8, last: u8| (bytes + each(0x80 - first)) & !(bytes + each(0x7F - last));
    between(low | each(0x20), b'a', b'z') | between(low, b'0', b'9') | eight
}

/// The highest bit of each byte that is this one.
fn equal(eight: u64, byte: u8) -> u64 {
    let differ = eight ^ each(byte);
    !(((differ & each(0x7F)) + each(0x7F)) | differ)
}

/// [`each_spelling`] of any text.
fn each_by_letters(text: &str, mut visit: impl FnMut(Spelling<'_>)) {
    let letters = LETTERS.as_slice();
    let (mut start, mut at, mut is_plain) = (0, 0, true);
    while at <= text.len() {
        let (class, length) = class_at(text, at, letters);
        if class == Letter::None {
            if at > start {
                visit(Spelling { is_plain, ..Spelling::plain(text, start, at) });
            }
            (start, is_plain) = (at + length, true);
        }
        is_plain &= class != Letter::Several;
        at += length;
    }
}

/// What the character is that begins at a byte, and how many it has; the end of the text ends a word.
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

impl<'t> Spelling<'t> {
    /// A part of a text, each letter of which has one in lower case.
    fn plain(text: &'t str, start: usize, end: usize) -> Self {
        Self { text: &text[start..end], key: Key::within(text, start, end), is_plain: true }
    }

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

    fn words_of_the_slow_way(text: &str) -> Vec<String> {
        let lower = text.to_lowercase();
        let words = lower.split(|char: char| !char.is_alphanumeric());
        words.filter(|word| !word.is_empty()).map(str::to_string).collect()
    }

    proptest! {
        #[test]
        fn words_are_those_that_the_slow_way_finds(text in "[^Σ]{0,60}") {
            prop_assert_eq!(words(&text), words_of_the_slow_way(&text));
        }

        /// As nearly all text is.
        #[test]
        fn words_of_vietnamese_are_told_by_their_bytes(text in "[@-z0-9ÀÁÂđĐơưẠ-ỹ–…“” .]{0,120}") {
            prop_assert!(is_told_by_bytes(&text));
            prop_assert_eq!(words(&text), words_of_the_slow_way(&text));
        }

        /// Among letters of Vietnamese, signs whose first byte is that of a letter.
        #[test]
        fn a_sign_of_several_bytes_ends_a_word(text in "[a-zÀÁÂđĐơưẠ-ỹ×÷İ–…ẞ\u{1680}\u{180e}中 .]{0,90}") {
            prop_assert_eq!(words(&text), words_of_the_slow_way(&text));
        }
    }
}
