//! How much room an honoree takes in the yearbook, told before anything is laid out.

use super::Size;
use super::order::granted;
use crate::public::{Honoree, ModelFacts};

/// Letters in a line of text, and lines of a page.
fn measure(size: Size) -> (usize, usize) {
    match size {
        Size::A5 => (50, 37),
        Size::A3 | Size::A4 => (66, 44),
    }
}

/// Whether a record takes no more than a third of a page, so that it can be kept in one piece without leaving a page much
/// too short.
pub fn is_short(honoree: &Honoree, size: Size) -> bool {
    let (letters, page) = measure(size);
    let lines = |text: &str| text.chars().count().div_ceil(letters);
    // The name, where from, and what the quotation and each paragraph need around them.
    let head = 3 + 2 * granted(honoree).count() + honoree.quote.as_ref().map_or(0, |quote| 2 + lines(quote));
    let told: usize = honoree.achievements.iter().map(|text| lines(text)).sum();
    let parts: usize = parts(honoree).map(|part| 2 + lines(part)).sum();
    let story = honoree.story.as_deref().map_or(0, lines);
    honoree.photos.len() < 2 && (head + told + parts + story) * 3 <= page
}

/// How many letters are told of an honoree.
pub fn told(honoree: &Honoree) -> usize {
    let texts = honoree.achievements.iter().chain(&honoree.quote).chain(parts(honoree));
    let texts = texts.map(String::as_str).chain(honoree.story.as_deref());
    texts.map(|text| text.chars().count()).sum()
}

fn parts(honoree: &Honoree) -> impl Iterator<Item = &String> {
    honoree.model.as_deref().into_iter().flat_map(of_model).flatten()
}

fn of_model(model: &ModelFacts) -> [Option<&String>; 5] {
    [&model.method, &model.cost, &model.results, &model.lessons, &model.replicated].map(Option::as_ref)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::public::Award;

    #[test]
    fn what_is_long_may_be_continued_on_the_next_page() {
        let with = |awards, letters| Honoree {
            awards: vec![Award::default(); awards],
            achievements: vec!["a".repeat(letters)],
            ..Honoree::default()
        };
        assert!(is_short(&with(1, 200), Size::A4) && is_short(&with(1, 200), Size::A5));
        assert!(is_short(&with(1, 500), Size::A4) && !is_short(&with(1, 500), Size::A5));
        assert!(!is_short(&with(6, 100), Size::A4));
        let part = Some("a".repeat(60));
        let model = ModelFacts {
            method: part.clone(),
            results: part.clone(),
            lessons: part.clone(),
            cost: part,
            ..ModelFacts::default()
        };
        assert!(!is_short(&Honoree { model: Some(model.into()), ..with(1, 60) }, Size::A4));
    }
}
