//! Abbreviations and measures in words, from `words.toml`.

use serde::Deserialize;
use std::collections::HashMap;
use std::sync::LazyLock;

#[derive(Deserialize)]
struct Table {
    words: HashMap<String, String>,
    units: HashMap<String, String>,
}

static TABLE: LazyLock<Table> =
    LazyLock::new(|| toml::from_str(include_str!("words.toml")).expect("the table is part of the program"));

/// A form of address as it is said before a name: "Bà" is "bà", "Đ/c" is "đồng chí", "ThS." is "Thạc sĩ"; ranks stay.
pub fn title(title: &str) -> String {
    const SMALL: [&str; 14] = [
        "Ông",
        "Bà",
        "Anh",
        "Chị",
        "Em",
        "Cô",
        "Thầy",
        "Bác",
        "Chú",
        "Cháu",
        "Cụ",
        "Mẹ",
        "Đồng chí",
        "Ông/Bà",
    ];
    if SMALL.contains(&title) {
        return title.to_lowercase();
    }
    let words = title.split(' ').map(|word| {
        let parts = word.split('.').filter(|part| !part.is_empty()).map(spelled);
        parts.collect::<Vec<_>>().join(", ")
    });
    words.collect::<Vec<_>>().join(" ")
}

/// An abbreviation in words; anything else as it is. What holds `/` or `-` is the number of a document.
pub fn spelled(core: &str) -> String {
    TABLE.words.get(core).cloned().unwrap_or_else(|| core.to_string())
}

/// A measure behind its number, in one word with it (`50%`, `300m²`) or the next (`300 m²`).
pub fn measured(core: &str, before: &str) -> Option<String> {
    let end = core.find(|letter: char| !is_of_number(letter)).unwrap_or(core.len());
    let (number, unit) = core.split_at(end);
    let unit = TABLE.units.get(unit);
    match number {
        "" if before.ends_with(|letter: char| letter.is_ascii_digit()) => unit.cloned(),
        "" => None,
        number => unit.map(|unit| format!("{number} {unit}")),
    }
}

fn is_of_number(letter: char) -> bool {
    letter.is_ascii_digit() || matches!(letter, '.' | ',')
}
