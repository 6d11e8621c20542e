//! Names: when two spellings are the same name, and how a name in capitals is shown. Does not take titles off: see
//! `values::person`.

use super::clean::composed;
use super::fold::is_apostrophe;
use super::latin::PerLetter;
use super::letters::{Tone, split_tone};
use super::syllable::is_syllable;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// Onsets after which a final i and y are the same sound: sĩ/sỹ, kỷ/kỉ, Mỹ/Mĩ, lý/lí, tỷ/tỉ, quý/quí.
const I_OR_Y: [&str; 7] = ["h", "k", "l", "m", "s", "t", "qu"];

/// What identifies a name: blind to case, spacing, hyphens, punctuation, the placement of tone marks and i or y;
/// accents count. Not for display. `Hoà-Mỹ` and `HÒA MĨ` are one, `Đào` and `Đạo` are two.
pub fn name_key(name: &str) -> String {
    key_known(name).unwrap_or_else(|| key_any(name))
}

/// What a letter is in a key.
#[derive(Clone, Copy, Debug)]
enum Keyed {
    /// Small, without its tone.
    Letter(char, Tone),
    Gap,
    /// An apostrophe.
    Nothing,
    /// More than one letter.
    Several,
}

static KEYED: LazyLock<PerLetter<Keyed>> = LazyLock::new(|| PerLetter::new(keyed));

fn keyed(letter: char) -> Keyed {
    let text = key_lower(letter);
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (None, _) => Keyed::Nothing,
        (Some(small), None) if !small.is_alphanumeric() && !is_mark(small) => Keyed::Gap,
        (Some(_), None) => {
            match split_tone(&text).map(|(bare, tone)| (bare.chars().collect::<Vec<_>>(), tone)) {
                Some((bare, tone)) if bare.len() == 1 => Keyed::Letter(bare[0], tone),
                _ => Keyed::Several,
            }
        }
        _ => Keyed::Several,
    }
}

fn key_lower(letter: char) -> String {
    lower_any(letter.encode_utf8(&mut [0; 4]))
}

/// A name whose letters are all in the table, none of its words with two tones.
fn key_known(name: &str) -> Option<String> {
    let mut key = String::with_capacity(name.len() + 8);
    let keyed = &*KEYED;
    let (mut start, mut tone) = (0, Tone::Level);
    for letter in name.chars() {
        match *keyed.get(letter)? {
            Keyed::Letter(letter, found) => {
                key.push(letter);
                match (tone, found) {
                    (_, Tone::Level) => {}
                    (Tone::Level, found) => tone = found,
                    _ => return None,
                }
            }
            Keyed::Gap if key.len() > start => {
                end_word(&mut key, start, std::mem::take(&mut tone));
                key.push(' ');
                start = key.len();
            }
            Keyed::Gap | Keyed::Nothing => {}
            Keyed::Several => return None,
        }
    }
    match key.len() > start {
        true => end_word(&mut key, start, tone),
        false => key.truncate(key.trim_end().len()),
    }
    Some(key)
}

/// Ends the word that begins at `start`: i for y, then its tone.
fn end_word(key: &mut String, start: usize, tone: Tone) {
    if key[start..].strip_suffix('y').is_some_and(|onset| I_OR_Y.contains(&onset)) {
        key.pop();
        key.push('i');
    }
    key.extend(tone.mark());
}

fn key_any(name: &str) -> String {
    let lower = lower_any(name);
    let mut key = String::with_capacity(lower.len());
    for word in lower.split(|c: char| !c.is_alphanumeric() && !is_mark(c)).filter(|word| !word.is_empty()) {
        if !key.is_empty() {
            key.push(' ');
        }
        key.push_str(&word_key(word));
    }
    key
}

fn lower_any(name: &str) -> String {
    let lower: String = name.nfc().filter(|c| !is_apostrophe(*c)).flat_map(char::to_lowercase).collect();
    lower.nfc().collect()
}

/// A person's name as shown: all capitals or all small letters become capital initials (`H'KHUYÊN NIÊ` → `H'Khuyên
/// Niê`; roman numerals stay), any other is left alone.
pub fn title_case_name(name: &str) -> String {
    let name = composed(name);
    if is_mixed_case(&name) {
        return name.into_owned();
    }
    let words: Vec<String> = name.split(' ').map(title_case_word).collect();
    words.join(" ")
}

/// Whether the text has no small letter, and at least one capital.
pub fn is_all_capitals(text: &str) -> bool {
    text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase)
}

/// Mends the case that decoding TCVN3 leaves, which has no capitals with tones: `ánh` → `Ánh`, `NGUYễN` → `NGUYỄN`.
/// For columns of persons' names.
pub fn raise_initials(name: &str) -> String {
    name.split(' ').map(raise_word).collect::<Vec<_>>().join(" ")
}

/// Capital after anything that is no letter (start, hyphen, apostrophe, full stop), small elsewhere.
pub(super) fn title_case_word(word: &str) -> String {
    if is_roman_numeral(word) {
        return word.to_uppercase();
    }
    let mut shown = String::with_capacity(word.len());
    let mut inside = false;
    for c in word.chars() {
        if inside {
            shown.extend(c.to_lowercase());
        } else {
            shown.extend(c.to_uppercase());
        }
        inside = c.is_alphabetic() || is_mark(c);
    }
    shown
}

/// Of two letters or more, and no name: `Vi` and `Xi` are people.
fn is_roman_numeral(word: &str) -> bool {
    word.len() > 1 && word.chars().all(|c| matches!(c, 'I' | 'V' | 'X')) && !is_syllable(word)
}

fn is_mixed_case(text: &str) -> bool {
    text.chars().any(char::is_uppercase) && text.chars().any(char::is_lowercase)
}

fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

fn word_key(word: &str) -> String {
    let Some((mut bare, tone)) = split_tone(word) else { return word.to_owned() };
    if bare.strip_suffix('y').is_some_and(|onset| I_OR_Y.contains(&onset)) {
        bare.pop();
        bare.push('i');
    }
    bare.extend(tone.mark());
    bare
}

fn raise_word(word: &str) -> String {
    let capitals = word.chars().filter(char::is_ascii_uppercase).count();
    if capitals > 0
        && word.len() > 1
        && !word.chars().any(|c| c.is_ascii_lowercase())
        && has_more_letters(word)
    {
        return word.to_uppercase();
    }
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A capital beyond the first letter: the word was written in capitals.
fn has_more_letters(word: &str) -> bool {
    word.chars().skip(1).any(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn spellings_of_one_name() {
        let same = [
            ("Nguyễn Thị Hoà", "NGUYỄN  THỊ HÒA"),
            ("Thuỷ", "Thủy"),
            ("Lê Văn Sĩ", "Lê Văn Sỹ"),
            ("Lý Mỹ Kỳ", "Lí Mĩ Kì"),
            ("Quý", "Quí"),
            ("Mắt – Nội tiết", "Mắt - Nội tiết"),
            ("H'Khuyên", "H’khuyên"),
            ("Ủy ban", "Uỷ ban"),
            ("Nguyễn", "Nguye\u{302}\u{303}n"),
        ];
        for (a, b) in same {
            assert_eq!(name_key(a), name_key(b), "{a} {b}");
        }
    }

    #[test]
    fn different_names() {
        for (a, b) in
            [("Đào", "Đạo"), ("Đào", "Dào"), ("Thúy", "Thủy"), ("Tri", "Try"), ("Hai", "Hay"), ("An", "Ân")]
        {
            assert_ne!(name_key(a), name_key(b), "{a} {b}");
        }
    }

    #[test]
    fn capitals_become_names() {
        let cases = [
            ("NGUYỄN THỊ ĐÀO", "Nguyễn Thị Đào"),
            ("nguyễn thị đào", "Nguyễn Thị Đào"),
            ("KSOR H'KHUYÊN", "Ksor H'Khuyên"),
            ("Y MOAN ÊBAN", "Y Moan Êban"),
            ("K' BRỐI", "K' Brối"),
            ("LÊ-NGUYỄN AN", "Lê-Nguyễn An"),
            ("ĐINH VĂN II", "Đinh Văn II"),
            ("TRẦN THỊ VI", "Trần Thị Vi"),
            ("Ksor H'Khuyên", "Ksor H'Khuyên"),
            ("Nguyễn Văn A (TƯ)", "Nguyễn Văn A (TƯ)"),
        ];
        for (name, shown) in cases {
            assert_eq!(title_case_name(name), shown);
        }
    }

    #[test]
    fn initials_are_raised() {
        for (name, shown) in [
            ("Trần Thị Ngọc ánh", "Trần Thị Ngọc Ánh"),
            ("NGUYễN VăN Hà", "NGUYỄN VĂN Hà"),
            ("ý", "Ý"),
            ("", ""),
        ] {
            assert_eq!(raise_initials(name), shown);
        }
    }

    proptest! {
        #[test]
        fn the_table_keys_as_unicode_does(
            name in "[\\u{0}-\\u{24F}\\u{1E00}-\\u{1EFF}\\u{2000}-\\u{206F}]{0,12}|[ 'a-zyọkễỳị-]{0,12}"
        ) {
            if let Some(key) = key_known(&name) {
                prop_assert_eq!(key, key_any(&name));
            }
        }

        #[test]
        fn keys_are_stable(name in "\\PC*") {
            let key = name_key(&name);
            prop_assert_eq!(name_key(&key), key);
            title_case_name(&name);
            raise_initials(&name);
        }
    }
}
