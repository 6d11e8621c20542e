//! Counts as typed: `1.250`, `05`, `1 250`, `250 đại biểu`.

/// A whole number, with or without thousands separators; words may follow it (`250 đại biểu`). None for fractions,
/// estimates ("khoảng 200") and anything else.
pub fn parse(text: &str) -> Option<u32> {
    let text = text.trim();
    let end = text.find(|c: char| c.is_alphabetic()).unwrap_or(text.len());
    let figures = text[..end].trim();
    let words_only = !text[end..].contains(|c: char| c.is_numeric());
    if words_only { digits(figures)?.parse().ok() } else { None }
}

/// The digits of a number without its separators, where these stand before groups of three.
fn digits(text: &str) -> Option<String> {
    let mut groups = text.split(['.', ',', ' ', '\u{A0}', '\u{202F}']);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let is_number = |group: &str| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit());
    let in_threes = rest.is_empty() || (first.len() <= 3 && rest.iter().all(|group| group.len() == 3));
    (in_threes && is_number(first) && rest.iter().all(|group| is_number(group)))
        .then(|| first.to_owned() + &rest.concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn counts() {
        let cases = [
            ("1.250", Some(1250)),
            ("1 250", Some(1250)),
            ("1,250,000", Some(1_250_000)),
            ("05", Some(5)),
            ("0", Some(0)),
            ("250 đại biểu", Some(250)),
            ("12,5", None),
            ("12.50", None),
            ("khoảng 200", None),
            ("200 - 250", None),
            ("-5", None),
            ("99999999999", None),
            ("", None),
            ("đại biểu", None),
            ("10 người 5 hộ", None),
        ];
        for (text, wanted) in cases {
            assert_eq!(parse(text), wanted, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC*") {
            parse(&text);
        }

        #[test]
        fn plain_numbers_are_themselves(number: u32) {
            prop_assert_eq!(parse(&number.to_string()), Some(number));
        }
    }
}
