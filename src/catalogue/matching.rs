//! Where names of awards stand in a text. Words are compared folded, abbreviations written out; what follows a name is
//! read in `tail`.

use super::award::{Award, awards, expansion, match_key, match_words};
use crate::vietnamese::{distance, fold};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

/// A word of a text, or one of the words that it abbreviates.
#[derive(Clone, Debug)]
pub struct Word {
    pub key: String,
    /// In small letters, with accents.
    pub written: String,
    /// Of the word as written.
    pub range: Range<usize>,
    /// The last of the words that one as written stands for.
    is_last: bool,
}

/// One name of an award.
pub struct Name {
    words: Vec<String>,
    pub award: &'static Award,
    /// The name to show.
    pub shown: &'static str,
    /// The wrong name, where it is one.
    pub misfiled: Option<&'static str>,
}

/// A name found: the words that it takes.
pub struct Found {
    pub name: &'static Name,
    pub words: Range<usize>,
}

/// Names by their first word, the longest first.
static NAMES: LazyLock<HashMap<String, Vec<Name>>> = LazyLock::new(|| {
    let mut names: HashMap<String, Vec<Name>> = HashMap::new();
    for name in awards().iter().flat_map(names_of) {
        let first = name.words.first().cloned().unwrap_or_default();
        names.entry(first).or_default().push(name);
    }
    names.values_mut().for_each(|list| list.sort_by_key(|name| std::cmp::Reverse(name.words.len())));
    names
});

/// Words after which a name of an award may stand without a separator: "được tặng Bằng khen", "danh hiệu Lao động …".
/// With accents: "phong trào" is not "trao".
const LEADS: [&str; 21] = [
    "và",
    "tặng",
    "thưởng",
    "nhận",
    "đạt",
    "trao",
    "cấp",
    "hiệu",
    "thức",
    "gồm",
    "được",
    "kèm",
    "nghị",
    "xuất",
    "ký",
    "kiện",
    "xét",
    "đn",
    "là",
    "trình",
    "không",
];

/// The words of a text, abbreviations written out.
pub fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = 0;
    for piece in text.split(|c: char| !c.is_alphanumeric()) {
        let range = start..start + piece.len();
        // The separator is skipped with its own length.
        start = range.end + text[range.end..].chars().next().map_or(0, char::len_utf8);
        if piece.is_empty() {
            continue;
        }
        let key = fold(piece);
        let keys = expansion(&key).unwrap_or_else(|| vec![match_key(&key)]);
        words.extend(expanded(keys, piece, range));
    }
    words
}

/// All awards that a text names, in order. A name inside other words ("phong trào Lao động giỏi") is none.
pub fn find(text: &str, words: &[Word]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        // What follows "Huy hiệu" is its title: "40 năm tuổi Đảng".
        let in_title = found.last().is_some_and(|last| last.name.award.titled && last.words.end == at);
        let starts = !in_title && may_start(text, words, at);
        let Some(name) = name_at(words, at).or_else(|| nearly_at(words, at).filter(|_| starts)) else {
            at += 1;
            continue;
        };
        let end = at + name.words.len();
        if starts {
            found.push(Found { name, words: at..end });
        }
        at = end;
    }
    found
}

/// One word of a text for each that it stands for.
fn expanded(keys: Vec<String>, piece: &str, range: Range<usize>) -> impl Iterator<Item = Word> {
    let last = keys.len().saturating_sub(1);
    let written = piece.to_lowercase();
    let word =
        move |(at, key)| Word { key, written: written.clone(), range: range.clone(), is_last: at == last };
    keys.into_iter().enumerate().map(word)
}

fn names_of(award: &'static Award) -> Vec<Name> {
    let name = |words: &str, shown, misfiled| Name { words: match_words(words), award, shown, misfiled };
    let aliases = award.aliases.iter().map(|alias| {
        let (words, shown) = alias.split_once('=').unwrap_or((alias, &award.name));
        name(words, shown, None)
    });
    let misfiled = award.misfiled.iter().map(|wrong| name(wrong, award.name.as_str(), Some(wrong.as_str())));
    let short = award.abbreviations.iter().map(|short| name(short, award.name.as_str(), None));
    let own = [name(&award.name, award.name.as_str(), None)];
    aliases.chain(misfiled).chain(short).chain(own).collect()
}

/// The longest name that starts at a word, and ends with a word as written.
fn name_at(words: &[Word], at: usize) -> Option<&'static Name> {
    let is_first = at == 0 || words[at - 1].is_last;
    let names = NAMES.get(&words[at].key).filter(|_| is_first)?;
    names.iter().find(|name| {
        let taken = words.get(at..at + name.words.len()).unwrap_or_default();
        !taken.is_empty()
            && taken.iter().zip(&name.words).all(|(word, key)| word.key == *key)
            && taken.last().is_some_and(|word| word.is_last)
    })
}

/// The longest name that starts at a word but for one typed error: "Tập thể lao động xuất xắc", "Bằng ken".
fn nearly_at(words: &[Word], at: usize) -> Option<&'static Name> {
    let is_first = at == 0 || words[at - 1].is_last;
    let names = NAMES.values().flatten().filter(|name| is_first && name.words.len() >= 2);
    let near = names.filter(|name| {
        let taken = words.get(at..at + name.words.len()).unwrap_or_default();
        let errors = taken.iter().zip(&name.words).map(|(word, key)| errors(&word.key, key));
        taken.last().is_some_and(|word| word.is_last) && errors.sum::<Option<usize>>() == Some(1)
    });
    near.max_by_key(|name| (name.words.len(), &name.words))
}

/// None where two words are more apart than a slip; short words leave no room for one.
fn errors(word: &str, key: &str) -> Option<usize> {
    match word == key {
        true => Some(0),
        false if key.len() >= 4 => distance(word, key, 1),
        // "xuất xắc": the two sound alike.
        false if key.strip_prefix('s').is_some_and(|rest| word.strip_prefix('x') == Some(rest)) => Some(1),
        false => None,
    }
}

/// "01 Bằng khen", "2. Giấy khen".
pub fn is_count(word: &Word) -> bool {
    word.key.len() <= 2 && word.key.bytes().all(|b| b.is_ascii_digit())
}

/// At the start, after a separator, or after a word that leads to it.
fn may_start(text: &str, words: &[Word], at: usize) -> bool {
    may_start_after(text, words, at, NUMBERS_BEFORE)
}

/// "1) 02 Giấy khen"; more numbers are a row of numbers.
const NUMBERS_BEFORE: usize = 3;

fn may_start_after(text: &str, words: &[Word], at: usize, numbers: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| &words[before]) else { return true };
    if !before.is_last {
        return false;
    }
    let between = &text[before.range.end..words[at].range.start];
    let goes_on = || numbers > 0 && may_start_after(text, words, at - 1, numbers - 1);
    let counted = is_count(before) && (between.contains(')') || goes_on());
    counted
        || between.contains([',', '+', '/', '&', '-', '–', ':', '•', '|', '.', ')'])
        || LEADS.contains(&before.written.as_str())
}
