//! The composition of a conference's delegates, small counts withheld where they could point at somebody.

use super::totals::shown;
use crate::public::{Composition, Share};
use crate::vietnamese::fold;

/// Dimensions of offices, not of persons: their counts are shown whatever they are.
const OF_OFFICES: [&str; 6] = ["cap", "nganh", "linh vuc", "thanh phan kinh te", "don vi", "khoi"];

/// `delegates` is the number of all delegates, if it is published.
pub(super) fn composition(given: &[Composition], delegates: Option<u32>) -> Vec<Composition> {
    given.iter().map(|dimension| published(dimension, delegates)).collect()
}

fn published(given: &Composition, delegates: Option<u32>) -> Composition {
    if is_of_offices(&given.dimension) {
        return given.clone();
    }
    let counts: Vec<u32> = given.shares.iter().map(|share| share.count.unwrap_or(0)).collect();
    let sum: u32 = counts.iter().sum();
    let shown = shown(&counts, delegates.unwrap_or(sum).max(sum));
    let shares = given.shares.iter().zip(shown).map(|(share, shown)| Share {
        group: share.group.clone(),
        // Nobody at all is no small group: there is nobody to point at.
        count: share.count.filter(|&count| shown || count == 0),
    });
    Composition { dimension: given.dimension.clone(), shares: shares.collect() }
}

fn is_of_offices(dimension: &str) -> bool {
    let folded = fold(dimension);
    let bare = folded.strip_prefix("theo ").unwrap_or(&folded);
    OF_OFFICES.contains(&bare)
}
