//! An inverted index: for each word, in which records it stands, by field. Knows nothing of files.

use super::letters::{self, ByWord};
use super::postings::Postings;
use crate::vietnamese;
use std::collections::HashMap;

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
    words: HashMap<String, Word, ByWord>,
    /// The number of the next record.
    next: u32,
    count: usize,
}

impl Collector {
    /// For records from this number on.
    pub fn from(first: u32) -> Self {
        Self { next: first, ..Self::default() }
    }

    /// Adds the next record: the words of its name, and those of the rest.
    pub fn add<'t>(&mut self, name: &str, rest: impl IntoIterator<Item = &'t str>) {
        let record = self.next;
        self.next += 1;
        self.count += 1;
        self.each(name, |word| {
            if word.name.last() != Some(record) {
                word.name.push(record);
            }
        });
        for text in rest {
            self.each(text, |word| {
                if word.name.last() != Some(record) && word.text.last() != Some(record) {
                    word.text.push(record);
                }
            });
        }
    }

    /// Adds what another collected of records that come later.
    pub fn append(&mut self, later: Collector) {
        self.next = later.next;
        self.count += later.count;
        for (word, postings) in later.words {
            match self.words.get_mut(&word) {
                Some(known) => {
                    known.name.append(&postings.name);
                    known.text.append(&postings.text);
                }
                None => drop(self.words.insert(word, postings)),
            }
        }
    }

    /// Words in lower case, without punctuation; a number is a word.
    fn each(&mut self, text: &str, mut visit: impl FnMut(&mut Word)) {
        let words = &mut self.words;
        letters::each_word(text, |word| match words.get_mut(word) {
            Some(known) => visit(known),
            None => visit(words.entry(word.to_string()).or_default()),
        });
    }

    /// All words in order of their folded form, and those (folded) that stand nearly everywhere: they are left out of
    /// texts, and a search for them must not come out empty.
    pub fn finish(self) -> (Vec<Word>, Vec<String>) {
        let most = (self.count / COMMON_SHARE).max(COMMON_FLOOR);
        let mut common = Vec::new();
        let mut all: Vec<Word> = Vec::with_capacity(self.words.len());
        for (word, mut postings) in self.words {
            postings.folded = vietnamese::fold(&word);
            postings.word = word;
            if postings.text.len() > most {
                postings.text = Postings::default();
                common.push(postings.folded.clone());
            }
            if !postings.name.is_empty() || !postings.text.is_empty() {
                all.push(postings);
            }
        }
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
        let mut collector = Collector::default();
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
        let mut collector = Collector::default();
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
            let mut collector = Collector::from(records.start as u32);
            records.for_each(|record| collector.add(&texts[record], [texts[89 - record].as_str()]));
            collector
        };
        let mut parts = collect(0..40);
        [40..41, 41..90].into_iter().for_each(|part| parts.append(collect(part)));
        assert_eq!(parts.finish(), collect(0..90).finish());
    }
}
