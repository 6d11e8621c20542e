//! What stands in a cell of awards and is none: refusals ("Không đạt"), and the gradings of officials and pupils ("Hoàn
//! thành tốt nhiệm vụ"), which are no awards either. What is an award is read in `resolve`.

use crate::vietnamese::fold;

/// Words after "không" and "chưa" in a refusal.
const REFUSED: [&str; 20] = [
    "co", "dat", "xet", "de", "duoc", "du", "khen", "xep", "dang", "cong", "trinh", "hoan", "thong", "tham",
    "tang", "dong", "binh", "chon", "ap", "thuoc",
];

const GRADINGS: [&str; 22] = [
    "hoan thanh xuat sac nhiem vu",
    "hoan thanh tot nhiem vu",
    "hoan thanh nhiem vu",
    "khong hoan thanh nhiem vu",
    "hoan thanh nhiem vu nhung con han che",
    "hoan thanh xuat sac",
    "hoan thanh tot",
    "hoan thanh",
    "htxsnv",
    "htxs nv",
    "httnv",
    "htt nv",
    "htnv",
    "ht nv",
    "khtnv",
    "xuat sac",
    "tot",
    "kha",
    "trung binh",
    "dat yeu cau",
    "kem",
    "yeu",
];

/// Whether a text says that there is no award, or not yet: "Không", "Chưa xét", "Không đạt LĐTT".
pub fn is_refusal(text: &str) -> bool {
    let folded = fold(text);
    let mut words = folded.split(' ');
    let (first, second) = (words.next().unwrap_or_default(), words.next());
    match first {
        "" | "0" | "o" => second.is_none(),
        "khong" | "chua" | "ko" | "kh" | "k" => second.is_none_or(|second| REFUSED.contains(&second)),
        "kd" | "kxt" | "kcn" => second.is_none(),
        "n" => second == Some("a"),
        _ => false,
    }
}

/// Whether a text is a grading and no award; "Loại", "Xếp loại" and the year may go with it.
pub fn is_grading(text: &str) -> bool {
    let folded = fold(text);
    let mut word = folded.as_str();
    for lead in ["xep loai ", "danh gia ", "loai "] {
        word = word.strip_prefix(lead).unwrap_or(word);
    }
    let named = word.len() < folded.len();
    let word = word.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ').trim_end_matches(" nam");
    GRADINGS.contains(&word) || (named && matches!(word, "a" | "b" | "c" | "d"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refusals() {
        for text in [
            "Không",
            "không có",
            "Không đạt",
            "KHÔNG XÉT",
            "Không đạt LĐTT",
            "Chưa",
            "chưa đủ điều kiện",
            "Chưa xét",
            "Không khen thưởng",
            "ko",
            "KĐ",
            "N/A",
            "0",
            "-",
            "…",
        ] {
            assert!(is_refusal(text), "{text}");
        }
        for text in ["Bằng khen", "Không gian xanh", "K'Brối", "Kỷ niệm chương", "Chùa đẹp"] {
            assert!(!is_refusal(text), "{text}");
        }
    }

    #[test]
    fn gradings() {
        for text in [
            "Hoàn thành xuất sắc nhiệm vụ",
            "HTTNV",
            "Xếp loại: Hoàn thành tốt nhiệm vụ",
            "HTXSNV năm 2024",
            "Loại A",
            "Tốt",
        ] {
            assert!(is_grading(text), "{text}");
        }
        for text in ["Giấy khen", "Đảng viên hoàn thành xuất sắc nhiệm vụ", "Học sinh xuất sắc", "A"]
        {
            assert!(!is_grading(text), "{text}");
        }
    }
}
