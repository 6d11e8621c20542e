//! Vietnamese order: dictionary order (CLDR `vi`), people by given name, the letters of an A–Z. Sorts nothing itself.

use super::letters::without_tone;
use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

/// The letters under which people are listed, in order. Letters of foreign names come under `#`.
pub const INDEX_LETTERS: [char; 29] = [
    'A', 'Ă', 'Â', 'B', 'C', 'D', 'Đ', 'E', 'Ê', 'G', 'H', 'I', 'K', 'L', 'M', 'N', 'O', 'Ô', 'Ơ', 'P', 'Q',
    'R', 'S', 'T', 'U', 'Ư', 'V', 'X', 'Y',
];

/// Makes keys whose byte order is Vietnamese dictionary order. Cheap to share, not to make: one for a run.
pub struct Collation(CollatorBorrowed<'static>);

impl Collation {
    pub fn new() -> Self {
        let collator = Collator::try_new(locale!("vi").into(), CollatorOptions::default());
        Self(collator.expect("the order of Vietnamese is compiled into the program"))
    }

    /// The key of a text: a ă â b …, and huyền hỏi ngã sắc nặng among equals; the text itself breaks ties.
    pub fn key(&self, text: &str) -> Vec<u8> {
        let mut key = Vec::with_capacity(text.len() * 3);
        self.append(text, &mut key);
        key.push(0);
        key.extend_from_slice(text.as_bytes());
        key
    }

    /// The key of a person's name: given name, then middle names, then family name.
    pub fn person_key(&self, name: &str) -> Vec<u8> {
        let name_proper = without_byname(name);
        let given = given_name(name);
        let rest = name_proper.strip_suffix(given).unwrap_or_default();
        let (family, middle) = rest.trim().split_once(' ').unwrap_or((rest.trim(), ""));
        let mut key = Vec::with_capacity(name.len() * 4);
        for part in [given, middle, family] {
            self.append(&part.to_lowercase(), &mut key);
            key.push(0);
        }
        key.extend_from_slice(name.as_bytes());
        key
    }

    fn append(&self, text: &str, key: &mut Vec<u8>) {
        let Ok(()) = self.0.write_sort_key_to(text, key);
    }
}

impl Default for Collation {
    fn default() -> Self {
        Self::new()
    }
}

/// The last word of a name; a byname in brackets is left aside: `Lê Văn Sang (Tư Sang)` → `Sang`.
pub fn given_name(name: &str) -> &str {
    let name = without_byname(name);
    // A name is too short for the library's ways of finding to pay.
    name.bytes().rposition(|byte| byte == b' ').map_or(name, |at| &name[at + 1..])
}

/// The letter of [`INDEX_LETTERS`] under which the given name is listed, or `#`.
pub fn index_letter(name: &str) -> char {
    let first = given_name(name).chars().find(|c| c.is_alphanumeric());
    let letter = first.map(without_tone).and_then(|c| c.to_uppercase().next());
    letter.filter(|c| INDEX_LETTERS.contains(c)).unwrap_or('#')
}

fn without_byname(name: &str) -> &str {
    match name.bytes().position(|byte| byte == b'(').map(|at| name[..at].trim()) {
        Some(proper) if !proper.is_empty() => proper,
        _ => name.trim(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted_by(names: &str, key: impl Fn(&str) -> Vec<u8>) -> String {
        let mut names: Vec<&str> = names.split(", ").collect();
        names.reverse();
        names.sort_by_cached_key(|name| key(name));
        names.join(", ")
    }

    #[test]
    fn dictionary_order() {
        let collation = Collation::new();
        for names in [
            "a, à, ả, ã, á, ạ, ă, â, b, d, đ, e, ê, o, ô, ơ, u, ư, y",
            "An Hòa, An Hòa 2, Ân, Bình, Chánh, Dân, Đào, Gia",
        ] {
            assert_eq!(sorted_by(names, |name| collation.key(name)), names);
        }
    }

    #[test]
    fn people_by_given_name() {
        let collation = Collation::new();
        for names in [
            "Trần Văn An, Nguyễn Thị Ân, Lê Bình, Nguyễn Văn Bình, Lê Thị Đào, Lê Thị Đạo",
            "Lê An, NGUYỄN VĂN AN, Trần Văn An, Lê Vũ An",
        ] {
            assert_eq!(sorted_by(names, |name| collation.person_key(name)), names);
        }
    }

    #[test]
    fn given_names_and_letters() {
        let cases = [
            ("Nguyễn Văn Ánh", "Ánh", 'A'),
            ("Lê Thị Ấn", "Ấn", 'Â'),
            ("Đào", "Đào", 'Đ'),
            ("Ksor H'Khuyên", "H'Khuyên", 'H'),
            ("Lê Văn Sang (Tư Sang)", "Sang", 'S'),
            ("John Wick", "Wick", '#'),
            ("", "", '#'),
        ];
        for (name, given, letter) in cases {
            assert_eq!((given_name(name), index_letter(name)), (given, letter), "{name}");
        }
    }
}
