//! The words that make a column private wherever they stand in its heading's path.

use crate::vietnamese::{distance, fold, name_key, nearly};

/// Looks for private words in headings.
#[derive(Clone, Debug)]
pub(super) struct Private {
    /// Folded with a space on either side, and as written.
    folded: Vec<(String, String)>,
    /// Those that other words fold to as well ("ĐT" and "DT"): compared with their accents.
    spoken: Vec<(String, String)>,
    /// Phrases in which a private word is none ("Mẹ VNAH"), folded.
    except: Vec<String>,
}

impl Private {
    /// Words that begin with "=" are compared with their accents.
    pub fn new(words: &[String], except: &[String]) -> Self {
        let between = |text: String| format!(" {text} ");
        let spoken = words.iter().filter_map(|word| word.strip_prefix('='));
        let folded = words.iter().filter(|word| !word.starts_with('='));
        Self {
            folded: folded.map(|word| (between(fold(word)), word.clone())).collect(),
            spoken: spoken.map(|word| (between(name_key(word)), word.to_string())).collect(),
            except: except.iter().map(|phrase| between(fold(phrase))).collect(),
        }
    }

    /// The first private word of a path, if there is one.
    pub fn word(&self, path: &[&str]) -> Option<&str> {
        let joined = path.join(" ");
        let mut text = format!(" {} ", fold(&joined));
        for phrase in &self.except {
            if text.contains(phrase.as_str()) {
                text = text.replace(phrase.as_str(), " ");
            }
        }
        let found = self.folded.iter().find(|(word, _)| text.contains(word.as_str()));
        let with_accents = || {
            let spoken = format!(" {} ", name_key(&joined));
            self.spoken.iter().find(|(word, _)| spoken.contains(word.as_str()))
        };
        found.or_else(with_accents).map(|(_, word)| word.as_str())
    }

    /// The private word that a heading is but for a typing error: "Số tàii khoản", "Số điện thoạii".
    pub fn mistyped(&self, path: &[&str]) -> Option<&str> {
        let leaf = fold(path.last()?);
        let bare = leaf.strip_prefix("so ").unwrap_or(&leaf);
        let is_slip = |word: &str| word.len() >= LONG_WORD && distance(bare, word, 1).is_some();
        let found = self.folded.iter().find(|(word, _)| {
            let word = &word[1..word.len() - 1];
            nearly(bare, word) || (bare.len() < leaf.len() && nearly(&leaf, word)) || is_slip(word)
        });
        found.map(|(_, word)| word.as_str())
    }
}

/// From this length (folded) a letter off a private word is a typing error.
const LONG_WORD: usize = 8;
