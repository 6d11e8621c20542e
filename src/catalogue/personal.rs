//! Names of persons that begin like those of bodies: Đội, Phòng, Ban, Hội, Viện are families too.

use crate::vietnamese::{is_all_capitals, is_syllable, name_key};

/// Families whose name is also the first word of bodies, of which no place is called.
const FAMILIES: [&str; 11] = ["đội", "phòng", "ban", "hội", "sở", "viện", "trạm", "đài", "quỹ", "bộ", "cục"];

/// Places, whose names may go on with "Thị" or "Văn".
const PLACES: [&str; 9] = ["thôn", "ấp", "làng", "xóm", "bản", "buôn", "chợ", "xã", "chùa"];

/// What "Văn" and "Thị" begin besides names.
const NOT_NAMED: [&str; 15] = [
    "hóa",
    "hoá",
    "nghệ",
    "thư",
    "phòng",
    "học",
    "sử",
    "thể",
    "xã",
    "trường",
    "chính",
    "ủy",
    "uỷ",
    "trấn",
    "đoàn",
];

/// Second words of bodies, so that they are known where every word begins with a capital.
const SECOND: [&str; 46] = [
    "nông dân",
    "phụ nữ",
    "cựu chiến",
    "chữ thập",
    "khuyến học",
    "người cao",
    "mầm non",
    "tiểu học",
    "trung học",
    "mẫu giáo",
    "thể thao",
    "văn hóa",
    "quản lý",
    "chỉ huy",
    "chỉ đạo",
    "dân vận",
    "tuyên giáo",
    "tổ chức",
    "kinh tế",
    "y tế",
    "biên phòng",
    "cảnh sát",
    "sản xuất",
    "liên hiệp",
    "tự quản",
    "dân phố",
    "giám hiệu",
    "công an",
    "chấp hành",
    "thường vụ",
    "nhân dân",
    "thanh niên",
    "nội vụ",
    "tài chính",
    "tư pháp",
    "giáo dục",
    "khuyến nông",
    "đại học",
    "cao đẳng",
    "bảo vệ",
    "kiểm lâm",
    "hợp tác",
    "công tác",
    "kỹ thuật",
    "dân quân",
    "xung kích",
];

/// "Đội Thị Lan", "Phòng Văn Bình": nothing but a person is called so.
pub(super) fn is_personal(name: &str) -> bool {
    let lower = name.to_lowercase();
    let words: Vec<&str> = lower.split(' ').collect();
    let [first, middle, next, ..] = words.as_slice() else { return false };
    if words.len() > 5 || NOT_NAMED.contains(next) || !is_bare_name(name) {
        return false;
    }
    match *middle {
        "thị" => !PLACES.contains(first),
        "văn" => FAMILIES.contains(first),
        _ => false,
    }
}

/// Two to five syllables with capitals and no word of a body behind the first: a person may be called so.
pub fn is_bare_name(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    // In capitals an abbreviation ("THCS") is known only by being no syllable.
    let is_plain = |word: &str| match is_all_capitals(word) && word.chars().count() > 1 {
        true => is_syllable(word),
        false => word.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’')),
    };
    let begins_capital = |word: &&str| word.starts_with(char::is_uppercase) && is_plain(word);
    (2..=5).contains(&words.len())
        && words.iter().all(begins_capital)
        && !(is_all_capitals(words[0]) && words[0].chars().count() > 1 && !is_all_capitals(name))
        && !has_second_word(name)
}

fn has_second_word(name: &str) -> bool {
    let key = name_key(name);
    let rest = key.split_once(' ').map_or("", |(_, rest)| rest);
    let begins = |words: &&str| {
        let words = name_key(words);
        rest.strip_prefix(words.as_str()).is_some_and(|after| after.is_empty() || after.starts_with(' '))
    };
    SECOND.iter().any(begins)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn persons_with_the_names_of_bodies() {
        for name in ["Đội Thị Lan", "Phòng Văn Bình", "BAN THỊ MAI", "Trạm Thị Nở Hoa"] {
            assert!(is_personal(name), "{name}");
        }
        for name in ["Phòng Văn Hóa", "Phòng Minh Châu", "Đội Thị Chính", "Ấp Thị Tư", "Hội Nông dân", "Ban"]
        {
            assert!(!is_personal(name), "{name}");
        }
    }

    #[test]
    fn bare_names() {
        for name in ["Phòng Minh Châu", "LÊ AN", "Họ Lò Văn"] {
            assert!(is_bare_name(name), "{name}");
        }
        for name in ["Hội Nông Dân Xã", "HỘI NÔNG DÂN XÃ", "Trường Mầm non Hoa Sen", "Đội 5", "THCS Sen"]
        {
            assert!(!is_bare_name(name), "{name}");
        }
    }
}
