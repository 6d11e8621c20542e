//! How one unit is spelled in different lists: abbreviations written out, the place behind its name told apart from the
//! name. For comparing only; units are shown as they were written.

use crate::vietnamese::{ABOVE_COMMUNES, COMMUNES, VILLAGES, communes_and_above, composed, name_key};

/// Abbreviations that stand for nothing else, whatever their case.
const CERTAIN: [(&str, &str); 25] = [
    ("UBND", "ủy ban nhân dân"),
    ("HĐND", "hội đồng nhân dân"),
    ("UBMTTQ", "ủy ban mặt trận tổ quốc"),
    ("UBMTTQVN", "ủy ban mặt trận tổ quốc"),
    ("MTTQ", "mặt trận tổ quốc"),
    ("MTTQVN", "mặt trận tổ quốc"),
    ("THCS", "trung học cơ sở"),
    ("THPT", "trung học phổ thông"),
    ("GDTX", "giáo dục thường xuyên"),
    ("GDĐT", "giáo dục và đào tạo"),
    ("LĐLĐ", "liên đoàn lao động"),
    ("LHPN", "liên hiệp phụ nữ"),
    ("CCB", "cựu chiến binh"),
    ("TNCS", "thanh niên cộng sản"),
    ("HCM", "hồ chí minh"),
    ("HTX", "hợp tác xã"),
    ("CHQS", "chỉ huy quân sự"),
    ("BCHQS", "ban chỉ huy quân sự"),
    ("BVĐK", "bệnh viện đa khoa"),
    ("TTYT", "trung tâm y tế"),
    ("TYT", "trạm y tế"),
    ("TDP", "tổ dân phố"),
    ("TNHH", "trách nhiệm hữu hạn"),
    ("MTV", "một thành viên"),
    ("QĐND", "quân đội nhân dân"),
];

/// Abbreviations of two letters, which are words in small letters: only in capitals, in a name that has small letters.
const IN_CAPITALS: [(&str, &str); 6] = [
    ("BV", "bệnh viện"),
    ("KP", "khu phố"),
    ("TP", "thành phố"),
    ("TX", "thị xã"),
    ("CP", "cổ phần"),
    ("QS", "quân sự"),
];

/// As the first word, or behind "Trường".
const AT_START: [(&str, &str); 4] =
    [("CA", "công an"), ("TH", "tiểu học"), ("MN", "mầm non"), ("MG", "mẫu giáo")];

/// Kinds of school, behind which "Trường" may be left off.
const SCHOOLS: [&str; 5] = ["mầm non", "mẫu giáo", "tiểu học", "trung học", "phổ thông"];

/// What every commune has under the same name, beside its villages: without a proper name these mean the commune's own.
const LOCAL: [&str; 14] = [
    "khu",
    "khối",
    "tổ",
    "đội",
    "cụm",
    "phòng",
    "ban",
    "văn phòng",
    "trạm",
    "công an",
    "hội",
    "đoàn",
    "chi bộ",
    "trung tâm",
];

/// The key under which all spellings of a name are one: `CA xã Sa Mai` has that of `Công an xã Sa Mai`.
pub(super) fn written_out(name: &str) -> String {
    name_key(&spelled(name))
}

/// A name in small letters, its abbreviations written out, without punctuation.
pub(super) fn spelled(name: &str) -> String {
    let mixed = name.chars().any(char::is_lowercase);
    let mut words: Vec<String> = Vec::new();
    let parts =
        |c: char| c.is_whitespace() || matches!(c, '/' | '-' | '–' | '—' | ',' | ';' | ':' | '(' | ')');
    for word in composed(name).split(parts) {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '&');
        let at_start = words.is_empty() || (words.len() == 1 && words[0] == "trường");
        if !word.is_empty() {
            let word = expansion(word, mixed, at_start).unwrap_or(word).to_lowercase();
            words.push(if word.contains('ỷ') { word.replace("uỷ", "ủy") } else { word });
        }
    }
    let mut text = words.join(" ");
    if text.contains("mặt trận") {
        text = text.replace("mặt trận tổ quốc việt nam", "mặt trận tổ quốc");
    }
    without_school(&text).to_string()
}

fn expansion(word: &str, mixed: bool, at_start: bool) -> Option<&'static str> {
    let capitals = word.to_uppercase();
    let of = |list: &[(&str, &'static str)]| {
        list.iter().find(|(short, _)| *short == capitals).map(|(_, long)| *long)
    };
    match word {
        "&" => Some("và"),
        "GD&ĐT" => Some("giáo dục và đào tạo"),
        _ if mixed && word == capitals && at_start => {
            of(&AT_START).or_else(|| of(&IN_CAPITALS)).or_else(|| of(&CERTAIN))
        }
        _ if mixed && word == capitals => of(&IN_CAPITALS).or_else(|| of(&CERTAIN)),
        _ => of(&CERTAIN),
    }
}

/// "trường trung học cơ sở sa mai" is also called without its first word.
fn without_school(key: &str) -> &str {
    match key.strip_prefix("trường ") {
        Some(rest) if SCHOOLS.iter().any(|school| begins(rest, school)) => rest,
        _ => key,
    }
}

/// A name and the place behind it: "Trường Tiểu học Sa Mai, xã Sa Mai" → both keys, and the place as it is written.
pub(super) fn placed(name: &str) -> Option<(String, &str)> {
    let (stem, place) = name
        .char_indices()
        .filter(|(_, c)| matches!(c, ',' | '-' | '–' | '('))
        .map(|(at, c)| (&name[..at], name[at + c.len_utf8()..].trim().trim_end_matches(')')))
        .find(|(_, rest)| is_place(rest))?;
    let place = place.split([',', '(']).next().unwrap_or(place).trim();
    let stem = written_out(stem);
    (!stem.is_empty()).then_some((stem, place))
}

/// A place is told by how it begins: so many bytes of it are looked at, since each separator of a long text asks.
const BEGINNING: usize = 120;

fn is_place(text: &str) -> bool {
    let text = &text[..text.floor_char_boundary(BEGINNING)];
    let key = without_society(&spelled(text));
    communes_and_above().any(|place| begins(&key, place) && key.len() > place.len())
}

/// Whether the name ([spelled out](spelled)) says no place, and every commune has a unit called so.
pub(super) fn is_local(key: &str) -> bool {
    if !VILLAGES.iter().chain(&LOCAL).any(|word| begins(key, word)) {
        return false;
    }
    let padded = format!(" {} ", without_society(key));
    let places = communes_and_above().any(|place| {
        padded.split_once(&format!(" {place} ")).is_some_and(|(_, rest)| !rest.trim().is_empty())
    });
    !places
}

/// Whether a name is that of a commune, or of an office seated there: the place as a key.
pub(super) fn commune(name: &str) -> Option<String> {
    let padded = format!(" {}", without_society(&spelled(name)));
    let ranks = COMMUNES.iter().filter_map(|rank| padded.rfind(&format!(" {rank} ")));
    let at = ranks.filter(|&at| !padded[..at].ends_with(" thị")).max()?;
    let place = &padded[at + 1..];
    let end = ABOVE_COMMUNES.iter().filter_map(|rank| place.find(&format!(" {rank} "))).min();
    Some(name_key(&place[..end.unwrap_or(place.len())]))
}

/// The key of the place that a "Ủy ban nhân dân" ([spelled out](spelled)) governs; of any other unit its own.
pub(super) fn governed(text: &str) -> String {
    let offices = ["hội đồng nhân dân và ủy ban nhân dân ", "ủy ban nhân dân "];
    name_key(offices.iter().find_map(|office| text.strip_prefix(office)).unwrap_or(text))
}

/// "Xã" is no commune in "văn hóa - xã hội" and "hợp tác xã".
fn without_society(key: &str) -> String {
    key.replace("xã hội", "xã-hội").replace("tác xã", "tác-xã")
}

fn begins(key: &str, word: &str) -> bool {
    key.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_unit_have_one_key() {
        for (one, other) in [
            ("Trường THCS An Sơn", "Trường Trung học cơ sở An Sơn"),
            ("THCS An Sơn", "Trường THCS An Sơn"),
            ("Trường TH Lũng Sen", "Trường Tiểu học Lũng Sen"),
            ("UBND xã Lũng Sen", "Uỷ ban nhân dân Xã Lũng Sen"),
            ("CA xã Lũng Sen", "Công an xã Lũng Sen"),
            ("Ban CHQS xã Lũng Sen", "BAN CHỈ HUY QUÂN SỰ XÃ LŨNG SEN"),
            ("Phòng GD&ĐT", "Phòng Giáo dục & Đào tạo"),
            ("UB MTTQ Việt Nam xã Lũng Sen", "UB MTTQ xã Lũng Sen"),
        ] {
            assert_eq!(written_out(one), written_out(other));
        }
        assert_ne!(written_out("Xã Lũng Sen"), written_out("UBND xã Lũng Sen"));
        assert_ne!(written_out("Thôn Ca"), written_out("Thôn Công an"));
    }

    #[test]
    fn the_place_behind_a_name_is_told_apart() {
        assert_eq!(placed("Trường THCS Sơn Ca, xã Sơn Ca"), Some((written_out("THCS Sơn Ca"), "xã Sơn Ca")));
        assert_eq!(placed("Thôn 1 - xã Sơn Ca, huyện Hạ Mây").map(|(_, place)| place), Some("xã Sơn Ca"));
        assert_eq!(placed("Phòng Văn hóa - Xã hội").map(|(_, place)| place), None);
        assert_eq!(placed("Công an xã Sơn Ca"), None);
    }

    #[test]
    fn what_every_commune_has_is_local() {
        let is_local = |name: &str| is_local(&spelled(name));
        assert!(is_local("Thôn 1") && is_local("Công an xã") && is_local("Phòng Nội vụ"));
        assert!(!is_local("Công an xã Sơn Ca") && !is_local("Trường THCS Sơn Ca"));
        assert_eq!(commune("UBND xã Sơn Ca"), Some(name_key("xã sơn ca")));
        assert_eq!(commune("Thị xã Sơn Ca"), None);
        assert_eq!(commune("UBND tỉnh Sơn Hà"), None);
        assert_eq!(commune("UBND xã Sơn Ca, huyện Hạ Mây"), Some(name_key("xã sơn ca")));
        assert_eq!(commune("Hợp tác xã Sơn Ca"), None);
    }
}
