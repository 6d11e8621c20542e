//! Text of the encodings before Unicode, as a spreadsheet shows it: recognised by whether its words can be Vietnamese,
//! and decoded. Must come before any cleaning, since a letter of TCVN3 is the soft hyphen.

mod table;

use super::letters::{is_beyond_latin1, without_tone};
use super::names::raise_initials;
use super::syllable::{is_syllable, words};
use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::AddAssign;
use std::sync::LazyLock;

/// A Vietnamese encoding older than Unicode, seen as Latin-1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// TCVN 5712:1993 in its one-byte form, also called ABC; fonts `.VnTime` and the like.
    Tcvn3,
    /// VNI-Windows: a letter and a mark; fonts `VNI-Times` and the like.
    Vni,
}

impl Encoding {
    /// The name by which offices know it.
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Tcvn3 => "TCVN3 (ABC)",
            Encoding::Vni => "VNI",
        }
    }
}

/// One-byte codes by their Latin-1 character.
static TCVN3: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    // Small letters last: where capital and small letter share a code, it is the small one's.
    let (capitals, small): (Vec<_>, Vec<_>) = table::LETTERS.iter().partition(|row| row.0.is_uppercase());
    capitals.into_iter().chain(small).map(|&(letter, code, _)| (code, letter)).collect()
});

/// One or two characters, in either case of the mark.
static VNI: LazyLock<HashMap<(char, Option<char>), char>> = LazyLock::new(|| {
    let mut letters = HashMap::new();
    for &(letter, _, code) in &table::LETTERS {
        let mut code = code.chars();
        let Some(base) = code.next() else { continue };
        let mark = code.next();
        letters.insert((base, mark), letter);
        if let Some(other) = mark.and_then(other_case) {
            letters.entry((base, Some(other))).or_insert(letter);
        }
    }
    letters
});

/// The text in Unicode (NFC). Characters that are no code stay as they are. TCVN3 has no capitals with a tone: words
/// written in capitals are made whole (`DANH S¸CH` → `DANH SÁCH`), and so are initials where all the others are capitals
/// (`Ngäc ¸nh` → `Ngọc Ánh`).
pub fn decode(encoding: Encoding, text: &str) -> String {
    match encoding {
        Encoding::Tcvn3 => {
            let decoded: String = text.chars().map(|c| TCVN3.get(&c).copied().unwrap_or(c)).collect();
            if is_in_capitals(&decoded) {
                return decoded.to_uppercase();
            }
            let words: Vec<_> = decoded.split(' ').map(whole_capitals).collect();
            let joined = words.join(" ");
            if is_title(&joined) { raise_initials(&joined) } else { joined }
        }
        Encoding::Vni => decode_vni(text),
    }
}

/// One cell of a column in which the encoding was found: decoded, unless the cell itself is Unicode already.
pub fn decode_cell(encoding: Encoding, text: &str) -> Cow<'_, str> {
    if text.is_ascii() || is_surely_unicode(text) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(decode(encoding, text))
}

/// The encoding of a column, given its texts as they stand; none where it reads best as Unicode.
///
/// Only words with a character beyond ASCII can tell. A reading must turn clearly more of them into Vietnamese syllables
/// than there are without it: short texts of Unicode must never be converted, a legacy text left alone is seen at once.
pub fn detect<'a>(texts: impl IntoIterator<Item = &'a str>) -> Option<Encoding> {
    let mut scale = Scale::default();
    let mut sum = Tally::default();
    for text in texts {
        sum += scale.weigh(text);
    }
    sum.verdict()
}

/// Counts telling words, each time they occur. A long list has few distinct ones, so what each is worth is kept.
#[derive(Debug, Default)]
pub struct Scale<'t> {
    known: HashMap<&'t str, Tally>,
}

impl<'t> Scale<'t> {
    /// The count of one text's words.
    pub fn weigh(&mut self, text: &'t str) -> Tally {
        let mut sum = Tally::default();
        if text.is_ascii() || is_surely_unicode(text) {
            return sum;
        }
        for word in words(text).filter(|word| is_telling(word)) {
            sum += *self.known.entry(word).or_insert_with(|| Tally::of_word(word));
        }
        sum
    }
}

/// How many telling words are syllables as they stand and in each reading. The tallies of columns add up to that of
/// their sheet.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    words: usize,
    as_is: usize,
    tcvn3: usize,
    vni: usize,
    /// Words with a sign inside that no Unicode word has: `th­ëng`, `H×nh`, `§iÓn`.
    odd: usize,
}

impl Tally {
    fn of_word(word: &str) -> Self {
        Self {
            words: 1,
            as_is: usize::from(is_syllable(word)),
            tcvn3: usize::from(is_syllable(&decode(Encoding::Tcvn3, word))),
            vni: usize::from(is_syllable(&decode(Encoding::Vni, word))),
            odd: usize::from(is_odd(word)),
        }
    }

    /// The encoding of the counted texts, as [`detect`] says it.
    pub fn verdict(&self) -> Option<Encoding> {
        let (encoding, valid) =
            if self.tcvn3 >= self.vni { (Encoding::Tcvn3, self.tcvn3) } else { (Encoding::Vni, self.vni) };
        let gain = valid.saturating_sub(self.as_is);
        let surely = gain >= 2 || (gain == 1 && self.odd > 0);
        // Foreign names and abbreviations among legacy text stay invalid in every reading, hence not all of them.
        let mostly = valid * 10 >= self.words * 6 && gain * 4 >= self.words;
        (surely && mostly).then_some(encoding)
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.words += other.words;
        self.as_is += other.as_is;
        self.tcvn3 += other.tcvn3;
        self.vni += other.vni;
        self.odd += other.odd;
    }
}

/// A letter outside Latin-1: no legacy text has one.
fn is_surely_unicode(text: &str) -> bool {
    text.chars().any(|c| is_beyond_latin1(c) || unicode_normalization::char::is_combining_mark(c))
}

/// Whether a word can tell: it has a letter, or the sign that is Đ in TCVN3. Bullets and the like stand alone.
fn is_telling(word: &str) -> bool {
    !word.is_ascii() && (word.starts_with(['§', '®']) || word.contains(|c: char| c.is_ascii_alphabetic()))
}

fn is_odd(word: &str) -> bool {
    let mut pairs = word.chars().zip(word.chars().skip(1));
    has_sign(word) || pairs.any(|(base, mark)| VNI.contains_key(&(base, Some(mark))))
}

fn has_sign(word: &str) -> bool {
    word.contains(|c: char| ('\u{A1}'..='\u{BF}').contains(&c) || matches!(c, '×' | '÷'))
}

/// A word of two plain capitals or more and no plain small letter was meant in capitals throughout.
fn whole_capitals(word: &str) -> Cow<'_, str> {
    let capitals = word.bytes().filter(u8::is_ascii_uppercase).count();
    let is_capital = capitals >= 2 && !word.bytes().any(|b| b.is_ascii_lowercase());
    if is_capital { Cow::Owned(word.to_uppercase()) } else { Cow::Borrowed(word) }
}

/// Whether nothing in a text is a plain small letter, and a word of it is in capitals.
fn is_in_capitals(text: &str) -> bool {
    let capital = |word: &str| word.bytes().filter(u8::is_ascii_uppercase).count() >= 2;
    !text.bytes().any(|b| b.is_ascii_lowercase()) && text.split(' ').any(capital)
}

/// Whether every word begins with a capital, save those whose capital TCVN3 cannot write; and one does.
fn is_title(text: &str) -> bool {
    let initials = || text.split(' ').filter_map(|word| word.chars().next());
    let may_be_capital =
        |c: char| c.is_uppercase() || (!c.is_ascii() && c.is_lowercase() && without_tone(c) != c);
    initials().count() >= 2 && initials().all(may_be_capital) && initials().any(char::is_uppercase)
}

/// Whether a word of the text holds a sign that no Unicode word has (`Q§`): then what the rest of the sheet is decides.
pub fn is_odd_text(text: &str) -> bool {
    words(text).any(|word| is_telling(word) && has_sign(word))
}

fn decode_vni(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(base) = chars.next() {
        let pair = chars.peek().and_then(|&mark| VNI.get(&(base, Some(mark))));
        if let Some(&letter) = pair {
            chars.next();
            decoded.push(letter);
        } else {
            decoded.push(VNI.get(&(base, None)).copied().unwrap_or(base));
        }
    }
    decoded
}

fn other_case(mark: char) -> Option<char> {
    let other = if mark.is_lowercase() { mark.to_uppercase().next() } else { mark.to_lowercase().next() };
    other.filter(|other| *other != mark)
}

#[cfg(test)]
mod tests;
