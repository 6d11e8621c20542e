//! The turns of phrase by which a row is known for what it is: totals, numbering, section marks. Looks at
//! one text at a time and knows nothing of the table around it.

pub use super::footers::{Footer, footer, signs};
use crate::vietnamese::fold;

/// What stands before a section's text: "I.", "A", "1.", "a)", "-".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Marker {
    /// "Phần thứ nhất", "PHẦN II"
    Part,
    /// A, B …
    Letter,
    /// I, II …
    Roman,
    /// 1, 2 …
    Number,
    /// 1.1, 2.3 …
    Decimal,
    /// a, b …
    Small,
    /// "-", "+", "•"
    Dash,
}

/// Bytes of a cell by which a turn of phrase is known. What goes on behind them is a story, and most of a long list.
const TURN: usize = 600;

/// As much of a text as a turn of phrase takes.
pub(super) fn beginning(text: &str) -> &str {
    &text[..text.floor_char_boundary(TURN)]
}

/// "Tổng cộng", "Cộng", "Cộng (I)", "Mang sang": a row that sums, or carries a page over. "Công ty", "Cộng đồng" and
/// "Tổng công ty" are none.
pub fn is_total(text: &str) -> bool {
    is_long_total(text)
        || matches!(
            lower_total(text).trim_end_matches([':', '.', ' ']),
            "tổng" | "cộng" | "tong cong" | "tong" | "t cộng"
        )
}

/// How a text begins, in small letters, if it does with a letter of a total; most do not.
fn lower_total(text: &str) -> String {
    let text = text.trim_start();
    let may_be = text.starts_with(['t', 'T', 'c', 'C', 'm', 'M']);
    if may_be { beginning(text).trim_end().to_lowercase() } else { String::new() }
}

/// A total that is no single word.
pub fn is_long_total(text: &str) -> bool {
    let lower = lower_total(text);
    let starts = [
        "tổng cộng",
        "tổng số",
        "tổng:",
        "cộng chuyển",
        "cộng trang",
        "cộng mang",
        "cộng:",
        "mang sang",
        "trang trước chuyển",
        "chuyển trang sau",
        "chuyển sang trang",
    ];
    starts.iter().any(|start| lower.starts_with(start)) || sums_a_part(&lower)
}

/// "Cộng I", "Cộng mục A", "Tổng (I+II)", "Cộng: 12 người": the sum of a section.
fn sums_a_part(lower: &str) -> bool {
    const PARTS: [&str; 10] =
        ["mục", "phần", "khối", "nhóm", "tập thể", "cá nhân", "danh sách", "toàn", "các", "số"];
    let Some(rest) = ["cộng", "tổng"].iter().find_map(|word| lower.strip_prefix(word)) else {
        return false;
    };
    let part = rest.trim_start();
    let word =
        part.split(|c: char| c.is_whitespace() || matches!(c, '.' | ':' | '+')).next().unwrap_or_default();
    let marks = !word.is_empty() && marker(&word.to_uppercase()).is_some();
    rest.starts_with([' ', '(', ':'])
        && (part.starts_with(['(', ':']) || marks || PARTS.iter().any(|start| part.starts_with(start)))
}

/// "(Không có)", "không": a section that stays empty.
pub fn says_none(text: &str) -> bool {
    matches!(fold(text).as_str(), "khong co" | "khong" | "ko" | "khong co truong hop nao")
}

/// "Trong đó:", which opens a part of the group above.
pub fn says_part(text: &str) -> bool {
    let folded = fold(text);
    folded == "trong do" || folded.starts_with("trong do ") || folded == "bao gom" || folded == "gom"
}

/// A row number: "12", "12.", "01". Not a year of four digits with a dot.
pub fn is_ordinal(text: &str) -> bool {
    let digits = text.trim().trim_end_matches(['.', ')', '/']);
    !digits.is_empty() && digits.len() <= 6 && digits.chars().all(|character| character.is_ascii_digit())
}

/// "12 người", "05"
pub fn begins_with_number(text: &str) -> bool {
    text.trim_start().starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a marker is the first of its series: "I.", "A", "1)", "a", "1.1", "Phần thứ nhất".
pub fn begins_series(mark: &str) -> bool {
    let folded = fold(mark);
    let last = folded.rsplit(' ').next().unwrap_or_default().trim_start_matches('0');
    matches!(last, "i" | "a" | "1" | "nhat" | "mot")
}

/// The marker that stands alone in a cell: "I", "II.", "A", "1.1".
pub fn marker(text: &str) -> Option<Marker> {
    let bare = text.trim().trim_end_matches(['.', ')', '/', ':', '-', '–', ' ']);
    if bare.is_empty() {
        return text.trim().starts_with(BULLETS).then_some(Marker::Dash);
    }
    if is_roman(bare) {
        return Some(Marker::Roman);
    }
    let mut characters = bare.chars();
    match (characters.next(), characters.next()) {
        (Some(letter), None) if letter.is_ascii_uppercase() => Some(Marker::Letter),
        (Some(letter), None) if letter.is_ascii_lowercase() => Some(Marker::Small),
        _ => numbered(bare),
    }
}

fn numbered(bare: &str) -> Option<Marker> {
    let digits = |part: &str| !part.is_empty() && part.len() <= 3 && part.chars().all(|c| c.is_ascii_digit());
    let mut parts = bare.split('.');
    match (parts.next().is_some_and(digits), parts.next()) {
        (true, None) => Some(Marker::Number),
        (true, Some(part)) if digits(part) && parts.all(digits) => Some(Marker::Decimal),
        _ => None,
    }
}

/// What stands before the lines of a list.
const BULLETS: [char; 6] = ['-', '+', '•', '*', '–', '—'];

/// What stands between a marker and its text.
const STOPS: [char; 7] = ['.', ')', '/', ':', '-', '–', '—'];

/// "Phần thứ nhất: TẬP THỂ", "PHẦN II. CÁ NHÂN": the text after the number of the part.
fn after_part(text: &str) -> Option<&str> {
    let end = text.find(STOPS)?;
    let folded = fold(&text[..end]);
    let number = folded.strip_prefix("phan ")?;
    let counted = number.strip_prefix("thu ").is_some_and(|word| !word.contains(' '));
    let rest = text[end..].trim_start_matches(STOPS).trim();
    ((counted || marker(&number.to_uppercase()).is_some()) && !rest.is_empty()).then_some(rest)
}

/// The marker with which a text begins, and the rest: "II. CÁ NHÂN" is (Roman, "CÁ NHÂN").
pub fn split_marker(text: &str) -> Option<(Marker, &str)> {
    let text = text.trim();
    // "V/v tặng …" is no fifth part.
    if text.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("v/v")) {
        return None;
    }
    if let Some(rest) = text.strip_prefix(BULLETS) {
        return Some((Marker::Dash, rest.trim()));
    }
    if let Some(rest) = after_part(text) {
        return Some((Marker::Part, rest));
    }
    let end = text.find(STOPS)?;
    // "1.1. Xã …": the marker goes on after its first stop.
    let tail = &text[end..];
    let more = tail.find(|c: char| !(c.is_ascii_digit() || STOPS.contains(&c))).unwrap_or(0);
    let (mark, rest) = text.split_at(end + more);
    let rest = rest.trim();
    (!rest.is_empty()).then_some(())?;
    Some((marker(mark)?, rest))
}

fn is_roman(text: &str) -> bool {
    text.len() <= 6 && !text.is_empty() && text.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
}

/// Whether every letter is a capital, and there are at least two.
pub fn in_capitals(text: &str) -> bool {
    let mut letters = 0;
    text.chars().all(|character| {
        letters += usize::from(character.is_alphabetic());
        !character.is_lowercase()
    }) && letters >= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn totals_are_told_from_companies() {
        for total in [
            "Tổng cộng",
            "TỔNG CỘNG (12 đơn vị)",
            "Cộng",
            "Cộng:",
            "Tổng số: 12",
            "Cộng chuyển trang sau",
            "Mang sang",
        ] {
            assert!(is_total(total), "{total}");
        }
        for other in [
            "Công ty TNHH An Phú",
            "Tổng công ty Điện lực",
            "Công an phường",
            "Công đoàn cơ sở",
            "Tổng Thị Mai",
        ] {
            assert!(!is_total(other), "{other}");
        }
    }

    #[test]
    fn markers_are_split_from_their_text() {
        assert_eq!(split_marker("II. CÁ NHÂN"), Some((Marker::Roman, "CÁ NHÂN")));
        assert_eq!(split_marker("A. TẬP THỂ"), Some((Marker::Letter, "TẬP THỂ")));
        assert_eq!(split_marker("1.2. Xã An Phú"), Some((Marker::Decimal, "Xã An Phú")));
        assert_eq!(split_marker("1/ Xã An Phú"), Some((Marker::Number, "Xã An Phú")));
        assert_eq!(split_marker("b) Hộ gia đình"), Some((Marker::Small, "Hộ gia đình")));
        assert_eq!(split_marker("- Cá nhân"), Some((Marker::Dash, "Cá nhân")));
        assert_eq!(split_marker("Nguyễn Văn An"), None);
        assert_eq!(split_marker("TS. Nguyễn Văn An"), None);
    }
}
