//! Text folded for comparing, searching and addresses: no case, no accents, no punctuation. Never for display.

use super::latin::PerLetter;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// No slug is longer; words beyond are left off whole. Leaves room for a stable id within 80 characters.
const SLUG_LENGTH: usize = 60;

/// Lower case without accents: `Họ và tên` → `ho va ten`, `H'Khuyên` → `hkhuyen`. Everything that is neither letter nor
/// digit becomes a single space; apostrophes are dropped.
pub fn fold(text: &str) -> String {
    fold_known(text).unwrap_or_else(|| fold_any(text))
}

/// What a letter is folded to, where that is one letter or none.
static FOLDED: LazyLock<PerLetter<Folded>> = LazyLock::new(|| PerLetter::new(folded));

#[derive(Clone, Copy, Debug)]
enum Folded {
    /// A letter or digit.
    To(char),
    Gap,
    Nothing,
    /// More than one letter.
    Several,
}

fn folded(letter: char) -> Folded {
    let parts: Vec<char> = plain(letter.encode_utf8(&mut [0; 4])).collect();
    match parts.as_slice() {
        [] => Folded::Nothing,
        [one] if one.is_alphanumeric() => Folded::To(one.to_ascii_lowercase()),
        [one] if is_apostrophe(*one) => Folded::Nothing,
        [_] => Folded::Gap,
        _ => Folded::Several,
    }
}

/// Text whose letters are all in the table.
fn fold_known(text: &str) -> Option<String> {
    let known = &*FOLDED;
    let mut folded = String::with_capacity(text.len());
    let mut gap = false;
    for letter in text.chars() {
        match *known.get(letter)? {
            Folded::To(letter) => {
                if std::mem::take(&mut gap) && !folded.is_empty() {
                    folded.push(' ');
                }
                folded.push(letter);
            }
            Folded::Gap => gap = true,
            Folded::Nothing => {}
            Folded::Several => return None,
        }
    }
    Some(folded)
}

/// Any text.
fn fold_any(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut gap = false;
    for c in plain(text) {
        if c.is_alphanumeric() {
            if gap && !folded.is_empty() {
                folded.push(' ');
            }
            gap = false;
            folded.push(c.to_ascii_lowercase());
        } else if !is_apostrophe(c) {
            gap = true;
        }
    }
    folded
}

/// The characters in lower case without accents.
fn plain(text: &str) -> impl Iterator<Item = char> {
    let bare = text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    // Lower-casing can bring marks back (İ), and some letters have no decomposition (đ).
    bare.filter(|c| !is_combining_mark(*c)).map(without_stroke)
}

/// An address of lower-case letters, digits and `-`: `Tổ 3 - P. An Hòa` → `to-3-p-an-hoa`. Cut between words only, and
/// only beyond 60 bytes; a single longer word stays whole. Empty where there is no letter or digit.
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for word in fold(text).split(' ').filter_map(ascii_word) {
        if !slug.is_empty() {
            if slug.len() + 1 + word.len() > SLUG_LENGTH {
                break;
            }
            slug.push('-');
        }
        slug.push_str(&word);
    }
    slug
}

pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | '′')
}

fn without_stroke(c: char) -> char {
    match c {
        'đ' | 'ð' => 'd',
        'ł' => 'l',
        'ø' => 'o',
        c => c,
    }
}

/// Letters of other scripts keep their place in an address as their code points.
fn ascii_word(word: &str) -> Option<String> {
    let spelled = |c: char| if c.is_ascii() { c.to_string() } else { format!("{:x}", u32::from(c)) };
    (!word.is_empty()).then(|| word.chars().map(spelled).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn folds() {
        let cases = [
            ("Họ và tên", "ho va ten"),
            ("  Đơn vị /\nđịa phương (nếu có) ", "don vi dia phuong neu co"),
            ("Y' Moan", "y moan"),
            ("H’Khuyên K'Tơr", "hkhuyen ktor"),
            ("Nguye\u{302}\u{303}n", "nguyen"),
            ("SỐ QĐ-UBND", "so qd ubnd"),
            ("Mắt – Nội tiết", "mat noi tiet"),
            ("…", ""),
            ("STT", "stt"),
        ];
        for (text, wanted) in cases {
            assert_eq!(fold(text), wanted, "{text:?}");
        }
    }

    #[test]
    fn slugs() {
        let cases = [
            ("Nguyễn Thị Đào", "nguyen-thi-dao"),
            ("UBND tỉnh Gia Lai", "ubnd-tinh-gia-lai"),
            ("H'Khuyên Niê", "hkhuyen-nie"),
            ("★ – !", ""),
            ("李", "674e"),
        ];
        for (text, wanted) in cases {
            assert_eq!(slug(text), wanted, "{text:?}");
        }
    }

    #[test]
    fn long_slugs_end_with_a_whole_word() {
        let long = slug("Hội nghị biểu dương gương người tốt, việc tốt phường Phong Thu thị xã Sông Trăng");
        assert_eq!(long, "hoi-nghi-bieu-duong-guong-nguoi-tot-viec-tot-phuong-phong");
        assert_eq!(slug(&"a".repeat(90)).len(), 90);
    }

    proptest! {
        #[test]
        fn the_table_folds_as_unicode_does(text in "[\\u{0}-\\u{24F}\\u{1E00}-\\u{1EFF}\\u{2000}-\\u{206F}]{0,20}") {
            if let Some(folded) = fold_known(&text) {
                prop_assert_eq!(folded, fold_any(&text));
            }
        }

        #[test]
        fn folding_twice_changes_nothing(text in "\\PC*") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn slugs_are_plain(text in "\\PC*") {
            prop_assert!(slug(&text).bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
        }
    }
}
