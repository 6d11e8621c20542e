//! An inverted index: for each word, in which records it stands, by field. Knows nothing of files.

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
    /// Records in whose name it stands, in order.
    pub name: Vec<u32>,
    /// Records in which it stands elsewhere only, in order.
    pub text: Vec<u32>,
}

/// Collects the words of records, one record after the other.
#[derive(Debug, Default)]
pub struct Collector {
    words: HashMap<String, Word>,
    records: u32,
}

impl Collector {
    /// Adds the next record: the words of its name, and those of the rest.
    pub fn add(&mut self, name: &str, rest: &[String]) {
        let record = self.records;
        self.records += 1;
        self.each(name, |word| {
            if word.name.last() != Some(&record) {
                word.name.push(record);
            }
        });
        for text in rest {
            self.each(text, |word| {
                if word.name.last() != Some(&record) && word.text.last() != Some(&record) {
                    word.text.push(record);
                }
            });
        }
    }

    /// Words in lower case, without punctuation; a number is a word.
    fn each(&mut self, text: &str, mut visit: impl FnMut(&mut Word)) {
        let lower = text.to_lowercase();
        for word in lower.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty()) {
            match self.words.get_mut(word) {
                Some(known) => visit(known),
                None => visit(self.words.entry(word.to_string()).or_default()),
            }
        }
    }

    /// All words in order of their folded form, and those (folded) that stand nearly everywhere: they are left out of
    /// texts, and a search for them must not come out empty.
    pub fn finish(self) -> (Vec<Word>, Vec<String>) {
        let most = (self.records as usize / COMMON_SHARE).max(COMMON_FLOOR);
        let mut common = Vec::new();
        let mut all: Vec<Word> = Vec::with_capacity(self.words.len());
        for (word, mut postings) in self.words {
            postings.folded = vietnamese::fold(&word);
            postings.word = word;
            if postings.text.len() > most {
                postings.text = Vec::new();
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
        collector.add("Nguyễn Thị Đào", &["Đào hiến đất, hiến 300 m²".to_string()]);
        collector.add("Lê Dao", &["Nguyễn".to_string()]);
        let (all, common) = collector.finish();
        let found = |name: &str| {
            let word = all.iter().find(|word| word.word == name).expect("the word is there");
            (word.name.clone(), word.text.clone())
        };
        assert_eq!(found("đào"), (vec![0], vec![]));
        assert_eq!(found("dao"), (vec![1], vec![]));
        assert_eq!(found("nguyễn"), (vec![0], vec![1]));
        assert_eq!(found("hiến"), (vec![], vec![0]));
        assert!(all.is_sorted_by(|a, b| a.folded <= b.folded));
        assert!(common.is_empty());
    }

    #[test]
    fn what_stands_everywhere_is_dropped_from_texts_but_not_from_names() {
        let mut collector = Collector::default();
        for record in 0..3000 {
            let name = if record == 7 { "Xã Hương" } else { "An" };
            collector.add(name, &["xã".to_string()]);
        }
        let (all, common) = collector.finish();
        assert_eq!(common, ["xa"]);
        assert!(all.iter().any(|word| word.folded == "xa" && word.name == [7] && word.text.is_empty()));
    }
}
