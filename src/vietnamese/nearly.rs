//! Whether two folded phrases are the same but for a typed error or two. For headings and references, which are then
//! told to the officer; never for people's names.

/// Same phrase but for spaces, or for one error in a word of five letters or more, two from seven on, and two in all.
/// In a phrase of three words or more a word of four letters may have one too ("ngày bành hành").
///
/// Both are folded (`vietnamese::fold`). An error is a letter more, less, other, or two swapped.
pub fn nearly(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let (left, right): (Vec<&str>, Vec<&str>) = (a.split(' ').collect(), b.split(' ').collect());
    if left.len() != right.len() {
        return a.len() >= 5 && a.bytes().filter(|c| *c != b' ').eq(b.bytes().filter(|c| *c != b' '));
    }
    let shortest = if left.len() >= 3 { 4 } else { 5 };
    let errors = left.iter().zip(&right).map(|(a, b)| errors_allowed(a, b, shortest));
    errors.sum::<Option<usize>>().is_some_and(|errors| errors <= 2)
}

/// Edit distance of at most `limit`, adjacent swaps counted once; none beyond.
pub fn distance(a: &str, b: &str, limit: usize) -> Option<usize> {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > limit {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 0..a.len() {
        let mut row = vec![i + 1];
        for j in 0..b.len() {
            let mut best = (last[j] + usize::from(a[i] != b[j])).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] {
                best = best.min(before[j - 1] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|found| *found <= limit)
}

/// The errors between two words, where no more than their length allows.
fn errors_allowed(a: &str, b: &str, shortest: usize) -> Option<usize> {
    let length = a.len().max(b.len());
    let limit = match length {
        _ if a == b => 0,
        _ if length < shortest => return None,
        0..7 => 1,
        _ => 2,
    };
    distance(a, b, limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_errors() {
        for (a, b) in [
            ("ngay banh hanh", "ngay ban hanh"),
            ("so quyet dinh", "so quyet dihn"),
            ("ho va ten", "hovaten"),
            ("noi dung khen thuong", "noi dung khem thuongg"),
            ("chuc vu", "chuc vu"),
        ] {
            assert!(nearly(a, b), "{a} {b}");
        }
    }

    #[test]
    fn other_words() {
        for (a, b) in [
            ("nam sinh", "nam hoc"),
            ("ho ten", "to ten"),
            ("ngay ky", "ngay cap"),
            ("tinh", "dinh"),
            ("don vi", "don v"),
            ("que quan", "co quan"),
            ("khen thuong nam", "khen thuongabc nam"),
        ] {
            assert!(!nearly(a, b), "{a} {b}");
        }
    }

    #[test]
    fn distances() {
        for (a, b, wanted) in [
            ("abc", "acb", Some(1)),
            ("", "ab", Some(2)),
            ("kitten", "sitting", None),
            ("đào", "dào", Some(1)),
        ] {
            assert_eq!(distance(a, b, 2), wanted, "{a} {b}");
        }
    }
}
