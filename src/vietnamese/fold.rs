//! Text folded for comparing, searching and addresses: no case, no accents, no punctuation. Never for display.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// No slug is longer; words beyond are left off whole. Leaves room for a stable id within 80 characters.
const SLUG_LENGTH: usize = 60;

/// Lower case without accents: `Họ và tên` → `ho va ten`, `H'Khuyên` → `hkhuyen`. Everything that is neither letter nor
/// digit becomes a single space; apostrophes are dropped.
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return fold_chars(text.chars(), text.len());
    }
    let plain = text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    // Lower-casing can bring marks back (İ), and some letters have no decomposition (đ).
    fold_chars(plain.filter(|c| !is_combining_mark(*c)).map(without_stroke), text.len())
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

fn fold_chars(chars: impl Iterator<Item = char>, capacity: usize) -> String {
    let mut folded = String::with_capacity(capacity);
    let mut gap = false;
    for c in chars {
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
