//! An inverted index: for each word, in which records it stands, by field. Knows nothing of files.

use crate::vietnamese;
use std::collections::{BTreeMap, HashSet};

/// A word in more than this share of many records tells nothing and would only cost bytes.
const COMMON_SHARE: usize = 8;

/// Below this many records no word is common enough to be left out.
const COMMON_FLOOR: usize = 2000;

/// Words by their folded and their accented form, in order.
#[derive(Debug, Default)]
pub struct Inverted {
    words: BTreeMap<(String, String), Postings>,
    records: u32,
}

/// Records in which a word stands, in order: in their name, and elsewhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Postings {
    pub name: Vec<u32>,
    pub text: Vec<u32>,
}

impl Inverted {
    /// Adds the next record: the words of its name, and those of the rest.
    pub fn add(&mut self, name: &str, rest: &[&str]) {
        let record = self.records;
        self.records += 1;
        let mut seen: HashSet<String> = HashSet::new();
        for word in words(name).filter(|word| seen.insert(word.clone())).collect::<Vec<_>>() {
            self.postings(word).name.push(record);
        }
        for text in rest {
            for word in words(text).filter(|word| seen.insert(word.clone())).collect::<Vec<_>>() {
                self.postings(word).text.push(record);
            }
        }
    }

    fn postings(&mut self, word: String) -> &mut Postings {
        self.words.entry((vietnamese::fold(&word), word)).or_default()
    }

    /// Folded form, accented form, postings; in order of the folded form.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str, &Postings)> {
        self.words.iter().map(|((folded, word), postings)| (folded.as_str(), word.as_str(), postings))
    }

    pub fn records(&self) -> u32 {
        self.records
    }

    /// Leaves out of the texts what stands nearly everywhere, and returns those words (folded): a search for them must
    /// not come out empty.
    pub fn drop_common(&mut self) -> Vec<String> {
        let most = (self.records as usize / COMMON_SHARE).max(COMMON_FLOOR);
        let mut dropped = Vec::new();
        for ((folded, _), postings) in &mut self.words {
            if postings.text.len() > most {
                postings.text = Vec::new();
                dropped.push(folded.clone());
            }
        }
        self.words.retain(|_, postings| !postings.name.is_empty() || !postings.text.is_empty());
        dropped.dedup();
        dropped
    }
}

/// Words in lower case, without punctuation; a number is a word.
fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_once_in_a_record_and_the_name_comes_first() {
        let mut index = Inverted::default();
        index.add("Nguyễn Thị Đào", &["Đào hiến đất, hiến 300 m²"]);
        index.add("Lê Dao", &["Nguyễn"]);
        let found: Vec<_> = index
            .iter()
            .map(|(_, word, postings)| (word, postings.name.clone(), postings.text.clone()))
            .collect();
        assert!(found.contains(&("đào", vec![0], vec![])));
        assert!(found.contains(&("dao", vec![1], vec![])));
        assert!(found.contains(&("nguyễn", vec![0], vec![1])));
        assert!(found.contains(&("hiến", vec![], vec![0])));
        let folded: Vec<&str> = index.iter().map(|(folded, ..)| folded).collect();
        assert!(folded.is_sorted());
    }

    #[test]
    fn what_stands_everywhere_is_dropped_from_texts_but_not_from_names() {
        let mut index = Inverted::default();
        for record in 0..3000 {
            let name = if record == 7 { "Xã Hương" } else { "An" };
            index.add(name, &["xã"]);
        }
        assert_eq!(index.drop_common(), vec!["xa".to_string()]);
        assert!(index.iter().any(|(folded, _, postings)| folded == "xa" && postings.name == [7]));
    }
}
