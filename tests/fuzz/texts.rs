//! What reads single texts: dates, names, decisions, old encodings, Markdown.

use crate::chance::{Chance, rounds};
use crate::{html, pieces};
use guong::render::markdown;
use guong::values::{Publication, Sex, date, decision, ditto, mark, number, person, sensitive};
use guong::vietnamese::{self, legacy};

/// The elements that a text of an officer may bring.
#[rustfmt::skip]
const ELEMENTS: &[&str] = &[
    "p", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code", "ol", "ul", "li", "em", "strong", "s", "a", "br", "hr",
    "div", "table", "thead", "tbody", "tr", "th", "td",
];

#[test]
fn any_text_is_read_or_refused() {
    rounds(3_000, |chance| {
        let text = pieces::text(chance);
        read_values(&text);
        read_vietnamese(&text, chance);
        let serial = f64::from_bits(chance.number());
        let _ = (date::from_serial(serial), date::year(serial));
        let small = chance.below(6_000_000) as f64 / 2.0 - 100_000.0;
        let _ = (date::from_serial(small), date::year(small));
    });
}

fn read_values(text: &str) {
    let _ =
        (date::parse(text), date::parse_within(text, Some(2014)), date::birth_year(text), date::years(text));
    if let Some((_, range)) = date::find(text) {
        assert!(text.get(range).is_some(), "a date of {text:?} begins or ends within a letter");
    }
    let (_, name) = person::split_title(text);
    assert!(name.len() <= text.len());
    let _ = (person::title_alone(text), person::couple(text), Sex::parse(text), Sex::of_title(text));
    let _ = (
        decision::parse(text),
        decision::parse_all(text),
        decision::find_in_banner(text),
        decision::issuer(text),
    );
    let _ = (number::parse(text), mark::is_mark(text), ditto::is_ditto(text), sensitive::find(text));
    if mark::publication(text) == Publication::Yes {
        assert_ne!(mark::yes_no(text), Some(false), "{text:?} is published and refused");
    }
}

fn read_vietnamese(text: &str, chance: &mut Chance) {
    let slug = vietnamese::slug(text);
    let is_plain = slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    assert!(is_plain, "{slug:?} of {text:?}");
    let _ = (vietnamese::clean(text), vietnamese::fold(text), vietnamese::name_key(text));
    let _ =
        (vietnamese::title_case_name(text), vietnamese::raise_initials(text), vietnamese::given_name(text));
    let _ = (vietnamese::index_letter(text), vietnamese::unit_case(text), vietnamese::in_running_text(text));
    let _ = (vietnamese::share_of_syllables(text), legacy::is_odd_text(text));
    let other = pieces::text(chance);
    let _ = (vietnamese::nearly(text, &other), vietnamese::distance(text, &other, 3));
    if let Some(encoding) = legacy::detect([text, other.as_str()]) {
        let _ = (legacy::decode(encoding, text), legacy::decode_cell(encoding, text));
    }
}

#[test]
fn any_markdown_is_whole_html_of_few_elements() {
    rounds(2_000, |chance| {
        // As every text of cells and files is before it is Markdown.
        let text = vietnamese::clean(&pieces::text(chance)).into_owned();
        let written = markdown::html(&text, 2).0;
        let structure =
            html::structure(&written).unwrap_or_else(|fault| panic!("{fault} in {written:?} of {text:?}"));
        for element in structure {
            let (name, attributes) = element.split_once(' ').unwrap_or((&element, ""));
            assert!(ELEMENTS.contains(&name), "<{name}> of {text:?}");
            let expected = ["", "href", "start", "class tabindex", "tabindex class"];
            assert!(expected.contains(&attributes), "<{name} {attributes}> of {text:?}");
        }
        markdown::plain(&text);
    });
}
