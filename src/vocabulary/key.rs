//! The keys by which a heading is compared.

use crate::vietnamese::fold;

/// The folded heading, then without its bracketed suffix ("(nếu có)", "(2&3)", "(VND)"), then without the word that
/// many forms put before a value ("Ghi rõ"). Never empty strings.
pub fn heading_keys(text: &str) -> Vec<String> {
    let mut keys = vec![fold(text)];
    if let Some(bare) = without_brackets(text) {
        keys.push(fold(&bare));
    }
    keys.dedup();
    keys.retain(|key| !key.is_empty());
    keys
}

/// The text with everything in brackets taken out; none where there are none.
pub(super) fn without_brackets(text: &str) -> Option<String> {
    if !text.contains('(') {
        return None;
    }
    let mut depth = 0u32;
    let mut bare = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            other if depth == 0 => bare.push(other),
            _ => {}
        }
    }
    Some(bare)
}
