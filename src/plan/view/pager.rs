//! Links between the pages of a long list.

use serde::Serialize;

/// The neighbours, the first, the last, and those near the page one is on.
#[derive(Serialize)]
pub struct Pager {
    previous: Option<String>,
    next: Option<String>,
    pages: Vec<PagerLink>,
}

#[derive(Serialize)]
struct PagerLink {
    number: u32,
    href: String,
    current: bool,
    /// Pages are left out before this one.
    gap: bool,
}

impl Pager {
    /// Of page `number` (from 1) of `count`; `href` is where a page stands.
    pub fn new(number: u32, count: u32, href: impl Fn(u32) -> String) -> Self {
        let near = |page: &u32| *page == 1 || *page == count || page.abs_diff(number) <= 2;
        let mut pages: Vec<PagerLink> = Vec::new();
        for page in (1..=count).filter(near) {
            let gap = pages.last().is_some_and(|last| last.number + 1 < page);
            pages.push(PagerLink { number: page, href: href(page), current: page == number, gap });
        }
        let previous = (number > 1).then(|| href(number - 1));
        let next = (number < count).then(|| href(number + 1));
        Self { previous, next, pages }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn far_pages_are_left_out_and_the_gap_is_told() {
        let pager = Pager::new(6, 12, |page| page.to_string());
        let shown: Vec<(u32, bool)> = pager.pages.iter().map(|link| (link.number, link.gap)).collect();
        let expected = [(1, false), (4, true), (5, false), (6, false), (7, false), (8, false), (12, true)];
        assert_eq!(shown, expected);
        assert_eq!((pager.previous.as_deref(), pager.next.as_deref()), (Some("5"), Some("7")));
    }
}
