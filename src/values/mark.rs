//! Marks and short answers: is a box ticked, may it be published, yes or no.

use crate::vietnamese::{fold, name_key};

/// What a cell of the column "Công bố" wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Publication {
    Yes,
    No,
    /// Counted, never named.
    Anonymous,
    /// Cannot be understood as yes: to be withheld.
    Unclear,
}

const YES: [&str; 21] = [
    "x",
    "v",
    "1",
    "co",
    "c",
    "dung",
    "yes",
    "y",
    "true",
    "ok",
    "duoc",
    "dong y",
    "cho phep",
    "cong khai",
    "cong bo",
    "da dong y",
    "co cong bo",
    "duoc cong bo",
    "duoc phep",
    "duoc dang",
    "dong y cong bo",
];

const NO: [&str; 20] = [
    "khong",
    "k",
    "ko",
    "kh",
    "khg",
    "0",
    "no",
    "n",
    "false",
    "sai",
    "khong dong y",
    "khong cong bo",
    "khong cong khai",
    "khong duoc",
    "khong cho phep",
    "khong dang",
    "tu choi",
    "ko dong y",
    "k dong y",
    "khong cho",
];

const ANONYMOUS: [&str; 9] = [
    "an danh",
    "giau ten",
    "khong neu ten",
    "an ten",
    "ko neu ten",
    "khong ghi ten",
    "vo danh",
    "khong cong bo ten",
    "xin giau ten",
];

/// The same in the place of a name. Their accents count: "Nguyễn An Danh" is one.
const NAMELESS: [&str; 6] =
    ["ẩn danh", "giấu tên", "ẩn tên", "không nêu tên", "không ghi tên", "không công bố tên"];

/// Whether what stands in the place of a name says that it is not to be told: "Một nhà hảo tâm giấu tên".
pub fn is_nameless(name: &str) -> bool {
    // Of all names few have one of these words.
    let lower = name.to_lowercase();
    if !["danh", "tên"].iter().any(|word| lower.contains(word)) {
        return false;
    }
    let padded = |text: &str| format!(" {} ", name_key(text));
    let name = padded(name);
    NAMELESS.iter().any(|words| name.contains(&padded(words)))
}

/// Whether a cell of a matrix is ticked: x, ✓, 1, "có" … A star, a bullet and the tick of the font Wingdings ("ü") tick a
/// box, but consent to nothing.
pub fn is_mark(text: &str) -> bool {
    let bare = text.trim();
    is_tick(bare)
        || matches!(bare, "*" | "•" | "ü" | "(x)" | "++")
        || matches!(fold(text).as_str(), "x" | "xx" | "v" | "1" | "01" | "co" | "dat" | "true")
}

/// What a filled cell of "Công bố" says. An empty cell is the caller's to decide.
pub fn publication(text: &str) -> Publication {
    let folded = fold(text);
    match yes_no(text) {
        _ if ANONYMOUS.contains(&folded.as_str()) => Publication::Anonymous,
        Some(true) => Publication::Yes,
        Some(false) => Publication::No,
        None => Publication::Unclear,
    }
}

/// A plain yes or no in any usual spelling; none for anything else.
pub fn yes_no(text: &str) -> Option<bool> {
    if text.contains('?') {
        return None;
    }
    let folded = fold(text);
    if is_tick(text.trim()) || YES.contains(&folded.as_str()) {
        return Some(true);
    }
    NO.contains(&folded.as_str()).then_some(false)
}

fn is_tick(text: &str) -> bool {
    matches!(text, "×" | "✓" | "✔" | "✕" | "✖" | "✗" | "✘" | "☑" | "☒" | "√" | "●" | "+")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks() {
        for text in ["x", "X", " x ", "×", "✓", "✔", "1", "có", "v", "√", "*", "•", "+", "●", "01"]
        {
            assert!(is_mark(text), "{text}");
        }
        for text in ["", "-", "0", "không", "An", "2", "xã", "o", "K", "**Ghi chú"] {
            assert!(!is_mark(text), "{text}");
        }
    }

    #[test]
    fn what_stands_for_a_name_may_say_that_there_is_none() {
        for text in
            ["Một nhà hảo tâm ẩn danh", "NGƯỜI ỦNG HỘ GIẤU TÊN", "Mạnh thường quân (xin giấu tên)", "Ẩn danh"]
        {
            assert!(is_nameless(text), "{text}");
        }
        for text in ["Nguyễn An Danh", "Trần Danh", "Hội quán Tên lửa", "Đào Thị Ẩn"] {
            assert!(!is_nameless(text), "{text}");
        }
    }

    #[test]
    fn publication_in_every_spelling() {
        let cases = [
            ("Có", Publication::Yes),
            ("x", Publication::Yes),
            ("Công khai", Publication::Yes),
            ("Được", Publication::Yes),
            ("Đồng ý.", Publication::Yes),
            ("Không", Publication::No),
            ("K", Publication::No),
            ("ko", Publication::No),
            ("KHÔNG ĐỒNG Ý", Publication::No),
            ("Ẩn danh", Publication::Anonymous),
            ("giấu tên", Publication::Anonymous),
            ("Không nêu tên", Publication::Anonymous),
            ("chưa", Publication::Unclear),
            ("đang chờ", Publication::Unclear),
            ("chưa xin phép", Publication::Unclear),
            ("có, nhưng hỏi lại", Publication::Unclear),
            ("Có?", Publication::Unclear),
        ];
        for (text, wanted) in cases {
            assert_eq!(publication(text), wanted, "{text}");
        }
    }

    #[test]
    fn yes_and_no() {
        assert_eq!((yes_no("Có"), yes_no("ko"), yes_no("?")), (Some(true), Some(false), None));
    }
}
