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
    let words = |text: &str| text.bytes().filter(|c| *c == b' ').count() + 1;
    let count = words(a);
    if count != words(b) {
        return a.len() >= 5 && a.bytes().filter(|c| *c != b' ').eq(b.bytes().filter(|c| *c != b' '));
    }
    if surely_apart(a, b, MOST_ERRORS) {
        return false;
    }
    let shortest = if count >= 3 { 4 } else { 5 };
    let errors = a.split(' ').zip(b.split(' ')).map(|(a, b)| errors_allowed(a, b, shortest));
    errors.sum::<Option<usize>>().is_some_and(|errors| errors <= MOST_ERRORS)
}

/// In a phrase.
const MOST_ERRORS: usize = 2;

/// Edit distance of at most `limit`, adjacent swaps counted once; none beyond.
pub fn distance(a: &str, b: &str, limit: usize) -> Option<usize> {
    if surely_apart(a, b, limit) {
        return None;
    }
    let (a, b) = without_common_ends(a, b);
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

/// Without the letters with which both begin and end, which cost nothing.
fn without_common_ends<'t>(a: &'t str, b: &'t str) -> (&'t str, &'t str) {
    let first =
        a.chars().zip(b.chars()).take_while(|(a, b)| a == b).map(|(c, _)| c.len_utf8()).sum::<usize>();
    let (a, b) = (&a[first..], &b[first..]);
    let ends = a.chars().rev().zip(b.chars().rev()).take_while(|(a, b)| a == b);
    let last = ends.map(|(c, _)| c.len_utf8()).sum::<usize>();
    (&a[..a.len() - last], &b[..b.len() - last])
}

/// Whether two texts must be more than so many errors apart: most pairs that are compared are told by their letters.
fn surely_apart(a: &str, b: &str, errors: usize) -> bool {
    // An error adds or takes one letter, or puts one in another's place; a swap does neither.
    a.is_ascii() && b.is_ascii() && (a.len().abs_diff(b.len()) > errors || letters_apart(a, b) > 2 * errors)
}

/// How many letters, whatever their order, only one of the two holds, at least: they are counted by groups.
fn letters_apart(a: &str, b: &str) -> usize {
    let mut counts = [0_i32; 32];
    a.bytes().for_each(|byte| counts[usize::from(byte & 31)] += 1);
    b.bytes().for_each(|byte| counts[usize::from(byte & 31)] -= 1);
    counts.iter().map(|count| count.unsigned_abs() as usize).sum()
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
