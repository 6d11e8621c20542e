//! Names of units that differ by a typing error, or by accents alone: found without comparing each with all.

use super::spelling::written_out;
use crate::public::Unit;
use crate::vietnamese::{fold, nearly};
use std::collections::HashMap;

/// Names with one letter left out → units: neighbours within a typing error share one.
#[derive(Debug, Default)]
pub(super) struct Neighbours {
    units: HashMap<u64, Vec<u32>>,
}

impl Neighbours {
    pub fn add(&mut self, index: u32, name: &str) {
        for key in neighbourhood(&fold(name)) {
            self.units.entry(key).or_default().push(index);
        }
    }

    /// Adds a new unit and returns one whose name it nearly has. Each unit is new once, so each pair is asked about once.
    pub fn meet(&mut self, index: u32, list: &[Unit]) -> Option<u32> {
        let own = &list[index as usize].name;
        let mut candidates: Vec<u32> = Vec::new();
        for key in neighbourhood(&fold(own)) {
            let known = self.units.entry(key).or_default();
            candidates.extend(known.iter());
            known.push(index);
        }
        candidates.sort_unstable();
        candidates.dedup();
        candidates.into_iter().find(|&other| other != index && is_near(&list[other as usize].name, own))
    }
}

/// Names with other figures in them are other units, and equal names are units of two places.
fn is_near(name: &str, own: &str) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    digits(name) == digits(own) && nearly(&fold(name), &fold(own)) && written_out(name) != written_out(own)
}

/// The hashes of a name and of the name with one letter left out.
fn neighbourhood(folded: &str) -> Vec<u64> {
    let hash = |text: &str| xxhash_rust::xxh3::xxh3_64(text.as_bytes());
    let mut shorter = String::with_capacity(folded.len());
    let mut without = |start: usize, end: usize| {
        shorter.clear();
        shorter.push_str(&folded[..start]);
        shorter.push_str(&folded[end..]);
        hash(&shorter)
    };
    // Folded text is ASCII but for letters of other scripts; those are left whole.
    let positions = folded.char_indices().map(|(at, character)| (at, at + character.len_utf8()));
    std::iter::once(hash(folded)).chain(positions.map(|(start, end)| without(start, end))).collect()
}
