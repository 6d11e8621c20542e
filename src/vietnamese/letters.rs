//! Vietnamese letters taken apart into base, quality and tone. Not for whole words: see `syllable`.

use super::latin::PerLetter;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::decompose_canonical;

/// The six tones, in the order of dictionaries (and of CLDR `vi`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tone {
    /// Without a mark (thanh ngang).
    #[default]
    Level,
    /// Huyền.
    Falling,
    /// Hỏi.
    Dipping,
    /// Ngã.
    Rising,
    /// Sắc.
    Sharp,
    /// Nặng.
    Heavy,
}

impl Tone {
    /// The combining mark that writes the tone; none for the level one.
    pub fn mark(self) -> Option<char> {
        match self {
            Tone::Level => None,
            Tone::Falling => Some('\u{300}'),
            Tone::Dipping => Some('\u{309}'),
            Tone::Rising => Some('\u{303}'),
            Tone::Sharp => Some('\u{301}'),
            Tone::Heavy => Some('\u{323}'),
        }
    }

    fn of_mark(mark: char) -> Option<Tone> {
        [Tone::Falling, Tone::Dipping, Tone::Rising, Tone::Sharp, Tone::Heavy]
            .into_iter()
            .find(|tone| tone.mark() == Some(mark))
    }
}

/// The word in NFC without its tone mark, and the tone. None where it carries more than one tone.
pub fn split_tone(word: &str) -> Option<(String, Tone)> {
    split_by(&PARTS, word).unwrap_or_else(|| split_any(word))
}

/// As [`split_tone`], of the word in small letters.
pub fn split_tone_small(word: &str) -> Option<(String, Tone)> {
    split_by(&SMALL_PARTS, word).unwrap_or_else(|| split_tone(&word.to_lowercase()))
}

/// As [`split_tone`], by a table; nothing where a letter is not in it.
fn split_by(parts: &PerLetter<Option<(char, Tone)>>, word: &str) -> Option<Option<(String, Tone)>> {
    let mut tone = Tone::Level;
    let mut bare = String::with_capacity(word.len());
    for letter in word.chars() {
        let (letter, found) = (*parts.get(letter)?)?;
        bare.push(letter);
        match (tone, found) {
            (_, Tone::Level) => {}
            (Tone::Level, found) => tone = found,
            _ => return Some(None),
        }
    }
    Some(Some((bare, tone)))
}

/// The parts of each letter's small form; none where that is no single letter.
static SMALL_PARTS: LazyLock<PerLetter<Option<(char, Tone)>>> = LazyLock::new(|| {
    PerLetter::new(|letter| {
        let mut small = letter.to_lowercase();
        let first = small.next().filter(|_| small.next().is_none())?;
        *PARTS.get(first)?
    })
});

/// Each letter without its tone, and the tone; none where it has several or falls apart.
static PARTS: LazyLock<PerLetter<Option<(char, Tone)>>> = LazyLock::new(|| {
    PerLetter::new(|letter| {
        let (bare, tone) = split_any(letter.encode_utf8(&mut [0; 4]))?;
        let mut letters = bare.chars();
        letters.next().filter(|_| letters.next().is_none()).map(|letter| (letter, tone))
    })
});

/// As [`split_tone`], by Unicode's own rules.
fn split_any(word: &str) -> Option<(String, Tone)> {
    let mut tone = Tone::Level;
    let mut bare = String::with_capacity(word.len());
    for letter in word.nfd() {
        match Tone::of_mark(letter) {
            Some(found) if tone == Tone::Level => tone = found,
            Some(_) => return None,
            None => bare.push(letter),
        }
    }
    Some((bare.nfc().collect(), tone))
}

/// The letter without its tone: `ế` → `ê`, `Ạ` → `A`. Other characters are returned as they are.
pub fn without_tone(letter: char) -> char {
    let mut kept = String::new();
    decompose_canonical(letter, |part| {
        if Tone::of_mark(part).is_none() {
            kept.push(part);
        }
    });
    kept.nfc().next().unwrap_or(letter)
}

/// Whether only Vietnamese Unicode text has this letter: it lies outside Latin-1 (`ă đ ĩ ũ ơ ư`, all of U+1EA0–1EF9).
pub fn is_beyond_latin1(letter: char) -> bool {
    matches!(letter, 'ă' | 'Ă' | 'đ' | 'Đ' | 'ĩ' | 'Ĩ' | 'ũ' | 'Ũ' | 'ơ' | 'Ơ' | 'ư' | 'Ư')
        || ('\u{1EA0}'..='\u{1EF9}').contains(&letter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_table_splits_as_unicode_does(word in "[a-zA-ZÀ-ỹ\\u{0}-\\u{24F}\\u{1E00}-\\u{1EFF}]{0,8}") {
            prop_assert_eq!(split_tone(&word), split_any(&word));
            prop_assert_eq!(split_tone_small(&word), split_any(&word.to_lowercase()));
        }
    }

    #[test]
    fn words_are_split_into_bare_word_and_tone() {
        assert_eq!(split_tone("đường"), Some(("đương".into(), Tone::Falling)));
        assert_eq!(split_tone("ba"), Some(("ba".into(), Tone::Level)));
        assert_eq!(split_tone("viê\u{323}t"), Some(("viêt".into(), Tone::Heavy)));
        assert_eq!(split_tone("cáfé"), None);
    }

    #[test]
    fn letters_lose_tone_but_keep_quality() {
        for (letter, bare) in [('ế', 'ê'), ('Ạ', 'A'), ('ữ', 'ư'), ('đ', 'đ'), ('ñ', 'n'), ('x', 'x')]
        {
            assert_eq!(without_tone(letter), bare, "{letter}");
        }
    }
}
