//! What reads single texts: dates, names, decisions, old encodings, Markdown.

use crate::chance::{Chance, rounds};
use crate::{html, pieces};
use guong::render::markdown;
use guong::values::{Publication, Sex, date, decision, ditto, mark, number, person, sensitive};
use guong::vietnamese::{self, legacy};

/// The elements that a text of an officer may bring.
const ELEMENTS: &[&str] = &[
    "p",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "blockquote",
    "pre",
    "code",
    "ol",
    "ul",
    "li",
    "em",
    "strong",
    "s",
    "a",
    "br",
    "hr",
    "div",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
];

#[test]
fn any_text_is_read_or_refused() {
    rounds(20_000, |chance| {
        let text = pieces::text(chance);
        markdown::plain(&text);
    });
}
