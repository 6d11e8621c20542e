//! The keys by which a heading is compared.

use crate::vietnamese::fold;

/// The folded heading, then without its bracketed suffix ("(nếu có)", "(2&3)", "(VND)"), then without the word that
/// many forms put before a value ("Ghi rõ"), then without its English half. Never empty strings.
pub fn heading_keys(text: &str) -> Vec<String> {
    let mut keys = vec![fold(text)];
    if let Some(bare) = without_brackets(text) {
        keys.push(fold(&bare));
    }
    if let Some(vietnamese) = without_english(text) {
        keys.push(fold(vietnamese));
    }
    keys.dedup();
    keys.retain(|key| !key.is_empty());
    keys
}

/// Words of English headings that stand beside the Vietnamese ones.
const ENGLISH: [&str; 51] = [
    "full",
    "name",
    "position",
    "title",
    "unit",
    "organization",
    "organisation",
    "award",
    "awards",
    "date",
    "of",
    "birth",
    "year",
    "dob",
    "gender",
    "sex",
    "no",
    "phone",
    "number",
    "address",
    "note",
    "notes",
    "remark",
    "remarks",
    "decision",
    "achievement",
    "achievements",
    "department",
    "email",
    "issued",
    "by",
    "issuer",
    "level",
    "school",
    "office",
    "workplace",
    "job",
    "honor",
    "honour",
    "class",
    "employee",
    "staff",
    "id",
    "code",
    "fullname",
    "form",
    "reward",
    "birthday",
    "summary",
    "decree",
    "section",
];

/// The Vietnamese part of a heading in two languages: "Họ và tên / Full name", "Full name - Họ và tên", the English on
/// a line of its own.
pub(super) fn without_english(text: &str) -> Option<&str> {
    let joints = [" - ", " – ", "/", "|", "\n"];
    if !text.contains(['-', '–', '/', '|', '\n']) {
        return None;
    }
    joints.iter().find_map(|joint| {
        let behind = text.rsplit_once(joint).filter(|(_, last)| is_english(last)).map(|(first, _)| first);
        let before = || text.split_once(joint).filter(|(first, _)| is_english(first)).map(|(_, last)| last);
        behind.or_else(before).map(str::trim)
    })
}

fn is_english(text: &str) -> bool {
    let folded = fold(text);
    !folded.is_empty() && folded.split(' ').all(|word| ENGLISH.contains(&word))
}

/// The text with everything in brackets taken out; none where there are none.
pub(super) fn without_brackets(text: &str) -> Option<String> {
    if !text.contains(['(', '[']) {
        return None;
    }
    let mut depth = 0u32;
    let mut bare = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            other if depth == 0 => bare.push(other),
            _ => {}
        }
    }
    Some(bare)
}
