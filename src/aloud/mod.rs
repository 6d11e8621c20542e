//! Text as it is read aloud: abbreviations, dates and measures in words, sentences, and how long it takes to say them.
//! Knows no model.

mod dates;
mod sentences;
#[cfg(test)]
mod tests;
mod words;

pub use sentences::{condensed, seconds, sentences, syllables};
pub use words::title;

/// `text` with abbreviations, dates and measures in words. Numbers of documents ("214/QĐ-UBND") stay.
pub fn spoken(text: &str) -> String {
    let mut said: Vec<String> = Vec::new();
    for token in text.split_whitespace() {
        let before = said.last().cloned().unwrap_or_default();
        let (opening, core, closing) = peeled(token);
        let core = dates::spoken(core, &before)
            .or_else(|| words::measured(core, &before))
            .unwrap_or_else(|| words::spelled(core));
        said.push(format!("{opening}{core}{closing}"));
    }
    said.join(" ")
}

/// A word without the punctuation around it.
fn peeled(token: &str) -> (&str, &str, &str) {
    let is_mark = |letter: char| !letter.is_alphanumeric() && !matches!(letter, '%' | '°');
    let start = token.find(|letter| !is_mark(letter)).unwrap_or(token.len());
    let end = token
        .rfind(|letter| !is_mark(letter))
        .map_or(start, |at| at + token[at..].chars().next().map_or(0, char::len_utf8));
    (&token[..start], &token[start..end], &token[end..])
}
