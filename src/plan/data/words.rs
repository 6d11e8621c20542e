//! An inverted index: for each word, in which records it stands, by field. Knows nothing of files.

use super::letters::{self, ByWord, Key, Spelling};
use super::postings::Postings;
use crate::vietnamese;

/// A word in more than this share of many records tells nothing and would only cost bytes.
const COMMON_SHARE: usize = 8;

/// Below this many records no word is common enough to be left out.
const COMMON_FLOOR: usize = 2000;

/// A word and where it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Word {
    pub folded: String,
    /// In lower case, with its accents.
    pub word: String,
    /// Records in whose name it stands.
    pub name: Postings,
    /// Records in which it stands elsewhere only.
    pub text: Postings,
}

/// Collects the words of records, one record after the other.
#[derive(Debug, Default)]
pub struct Collector {
    words: Vec<Word>,
    /// Each word by its place, in lower case and in all other spellings that were met.
    spellings: ByWord,
    /// Of each word the last record in which it stands anywhere.
    seen: Vec<u32>,
    /// The number of the next record.
    next: u32,
    /// A word of more texts is common.
    most: usize,
}

impl Collector {
    /// For records from this number on, of so many in all.
    pub fn new(first: u32, all: usize) -> Self {
        Self { next: first, most: (all / COMMON_SHARE).max(COMMON_FLOOR), ..Self::default() }
    }

    /// Adds the next record: the words of its name, and those of the rest.
    pub fn add<'t>(&mut self, name: &str, rest: impl IntoIterator<Item = &'t str>) {
        let record = self.next;
        self.next += 1;
        self.each(name, record, |word| word.name.push(record));
        for text in rest {
            self.each(text, record, |word| word.text.push(record));
        }
    }

    /// This and what another collected of records that come later.
    pub fn joined(mut self, later: Collector) -> Self {
        if self.words.is_empty() {
            return later;
        }
        self.append(later);
        self
    }

    fn append(&mut self, later: Collector) {
        self.next = later.next;
        for word in later.words {
            let place = self.place(&word.word);
            let known = &mut self.words[place as usize];
            known.name.append(&word.name);
            known.text.append(&word.text);
            if known.text.len() > self.most {
                known.text.forget();
            }
        }
    }

    /// The words of a text that the record does not have yet; a number is a word.
    fn each(&mut self, text: &str, record: u32, mut visit: impl FnMut(&mut Word)) {
        letters::each_spelling(text, |spelling| {
            self.places(spelling, |all, place| {
                if std::mem::replace(&mut all.seen[place as usize], record) != record {
                    visit(&mut all.words[place as usize]);
                }
            });
        });
    }

    fn places(&mut self, spelling: Spelling<'_>, mut visit: impl FnMut(&mut Self, u32)) {
        match self.spellings.get(spelling.key) {
            Some(place) => visit(self, place),
            None => spelling.each_word(|word| {
                let place = self.place(word);
                if spelling.is_plain && spelling.text != word {
                    self.spellings.insert(spelling.key, place);
                }
                visit(self, place);
            }),
        }
    }

    /// The place of a word in lower case.
    fn place(&mut self, word: &str) -> u32 {
        let key = Key::of(word);
        if let Some(place) = self.spellings.get(key) {
            return place;
        }
        let place = self.words.len() as u32;
        self.words.push(Word { word: word.to_string(), ..Word::default() });
        self.seen.push(u32::MAX);
        self.spellings.insert(key, place);
        place
    }

    /// All words in order of their folded form, and those (folded) that stand nearly everywhere: they are left out of
    /// texts, and a search for them must not come out empty.
    pub fn finish(self) -> (Vec<Word>, Vec<String>) {
        let mut common = Vec::new();
        let mut all = self.words;
        for word in &mut all {
            word.folded = vietnamese::fold(&word.word);
            word.name.close();
            word.text.close();
            if word.text.len() > self.most {
                word.text = Postings::default();
                common.push(word.folded.clone());
            }
        }
        all.retain(|word| !word.name.is_empty() || !word.text.is_empty());
        all.sort_by(|a, b| (&a.folded, &a.word).cmp(&(&b.folded, &b.word)));
        common.sort();
        common.dedup();
        (all, common)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_once_in_a_record_and_the_name_comes_first() {
        let mut collector = Collector::new(0, 2);
        collector.add("Nguyễn Thị Đào", ["Đào hiến đất, hiến 300 m²"]);
        collector.add("Lê Dao", ["Nguyễn"]);
        let (all, common) = collector.finish();
        let found = |name: &str| {
            let word = all.iter().find(|word| word.word == name).expect("the word is there");
            (word.name.to_string(), word.text.to_string())
        };
        assert_eq!(found("đào"), ("0".into(), "".into()));
        assert_eq!(found("dao"), ("1".into(), "".into()));
        assert_eq!(found("nguyễn"), ("0".into(), "1".into()));
        assert_eq!(found("hiến"), ("".into(), "0".into()));
        assert!(all.is_sorted_by(|a, b| a.folded <= b.folded));
        assert!(common.is_empty());
    }

    #[test]
    fn what_stands_everywhere_is_dropped_from_texts_but_not_from_names() {
        let mut collector = Collector::new(0, 3000);
        for record in 0..3000 {
            let name = if record == 7 { "Xã Hương" } else { "An" };
            collector.add(name, ["xã"]);
        }
        let (all, common) = collector.finish();
        assert_eq!(common, ["xa"]);
        let hung = all.iter().find(|word| word.folded == "xa").expect("it stands in a name");
        assert_eq!((hung.name.to_string(), hung.text.len()), ("7".into(), 0));
    }

    #[test]
    fn parts_collected_apart_are_as_if_collected_together() {
        let texts: Vec<String> = (0..90).map(|record| format!("an {} {}", record % 7, record % 11)).collect();
        let collect = |records: std::ops::Range<usize>| {
            let mut collector = Collector::new(records.start as u32, 90);
            records.for_each(|record| collector.add(&texts[record], [texts[89 - record].as_str()]));
            collector
        };
        let mut parts = collect(0..40);
        for part in [40..41, 41..90] {
            parts = parts.joined(collect(part));
        }
        assert_eq!(parts.finish(), collect(0..90).finish());
    }
}
