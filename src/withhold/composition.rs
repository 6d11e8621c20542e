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
    let shown = match delegates {
        // Women, young people, party members: who is of one may be of the others, and each is a total of its own.
        Some(all) if sum > all => counts.iter().map(|&count| shown(&[count], all.max(count))[0]).collect(),
        _ => shown(&counts, delegates.unwrap_or(sum)),
    };
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

#[cfg(test)]
mod tests {
    use super::*;

    fn told(dimension: &str, counts: &[u32], delegates: u32) -> Vec<Option<u32>> {
        let share = |&count: &u32| Share { group: count.to_string(), count: Some(count) };
        let given = Composition { dimension: dimension.into(), shares: counts.iter().map(share).collect() };
        published(&given, Some(delegates)).shares.iter().map(|share| share.count).collect()
    }

    #[test]
    fn few_are_withheld_and_so_is_what_tells_of_them() {
        assert_eq!(told("Giới tính", &[97, 3], 100), [None, None]);
        assert_eq!(told("Giới tính", &[97], 100), [None]);
        assert_eq!(told("Cơ cấu", &[60, 97, 4, 95], 100), [Some(60), None, None, Some(95)]);
        assert_eq!(told("Theo lĩnh vực", &[97, 3], 100), [Some(97), Some(3)]);
    }
}
