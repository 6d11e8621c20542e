//! Marks that stand for what is written above: "nt", "như trên", `"`, `〃`, `//`.

use crate::vietnamese::fold;

/// Whether a text says "as above" and nothing else.
pub fn is_ditto(text: &str) -> bool {
    let text = text.trim();
    if text.len() > LONGEST || begins_otherwise(text) || text.chars().count() > LETTERS {
        return false;
    }
    let quotes = text.chars().filter(|c| is_quote(*c)).count();
    let apostrophes = text.chars().filter(|c| is_apostrophe(*c)).count();
    let strokes = text.chars().filter(|c| matches!(c, '/' | ',')).count();
    let only_signs = text
        .chars()
        .all(|c| is_quote(c) || is_apostrophe(c) || matches!(c, '/' | ',' | '-' | '–' | '.' | ' '));
    if !text.is_empty() && only_signs {
        return text.chars().count() <= 9 && (quotes > 0 || strokes >= 2 || apostrophes >= 2);
    }
    matches!(fold(text).as_str(), "nt" | "n t" | "nhu tren" | "cung tren" | "idem")
}

/// Letters of the longest mark.
const LETTERS: usize = 16;

/// Its bytes: each letter has four at most.
const LONGEST: usize = 4 * LETTERS;

/// Whether the first letter or figure is one with which no mark begins: most cells need no closer look.
fn begins_otherwise(text: &str) -> bool {
    let first = text.chars().find(|c| c.is_alphanumeric());
    first.is_some_and(|c| c.is_ascii() && !matches!(c.to_ascii_lowercase(), 'n' | 'c' | 'i'))
}

/// Two apostrophes are a quotation mark; a lone one is a habit of spreadsheets, not a mark.
fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '′')
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '″' | '〃' | '”' | '“' | '„' | '〞' | '〝' | '＂')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks() {
        for text in [
            "nt",
            "''",
            "’’",
            "NT",
            "-nt-",
            "n.t",
            "như trên",
            "- Như trên -",
            "\"",
            "- \" -",
            "”",
            "〃",
            "″",
            "//",
            ",,",
            "-//-",
        ] {
            assert!(is_ditto(text), "{text}");
        }
        for text in ["", "-", "…", "'", "/", "Nt Hà", "Như", "12/2014", "x", "An"] {
            assert!(!is_ditto(text), "{text}");
        }
    }
}
