//! The turns of phrase under a table: signatures, remarks, page numbers. Looks at one text at a time; where a text stands
//! is `tail`'s to judge.

use super::words::beginning;
use crate::vietnamese::fold;

/// How surely a text closes a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Footer {
    /// A remark under the table ("Danh sách có 12 người"): more rows may follow.
    Remark,
    /// A signature block or its date line: what follows are signers' names.
    Signature,
}

/// Whether a text belongs to the block under a table.
pub fn footer(text: &str) -> Option<Footer> {
    let text = beginning(text);
    let folded = fold(text);
    if SIGNATURES.iter().any(|start| folded.starts_with(start))
        || is_doer(&folded)
        || is_signing(text, &folded)
        || is_date_line(&folded)
    {
        return Some(Footer::Signature);
    }
    (REMARKS.iter().any(|start| folded.starts_with(start)) || is_note(text, &folded) || is_page(&folded))
        .then_some(Footer::Remark)
}

const SIGNATURES: [&str; 24] = [
    "noi nhan",
    "lap bieu",
    "lap bang",
    "lap danh sach",
    "thu truong",
    "lanh dao don vi",
    "dai dien don vi",
    "dai dien co quan",
    "dai dien lanh dao",
    "tm uy ban",
    "tm ubnd",
    "tm ban",
    "tm hoi dong",
    "tm dang uy",
    "t m ",
    "kt chu tich",
    "tuq ",
    "tl chu tich",
    "xac nhan cua",
    "xac nhan don vi",
    "y kien cua",
    "luu vt",
    "ky ghi ro",
    "ky ten",
];

/// What those do who sign under a list: "Người lập", "Người tổng hợp". "Người cao tuổi" and "Người tốt việc tốt" are groups.
const DEEDS: [&str; 17] = [
    "lap",
    "tong hop",
    "bao cao",
    "viet bao cao",
    "khai",
    "ke khai",
    "kiem tra",
    "kiem soat",
    "duyet",
    "phe duyet",
    "tham dinh",
    "thong ke",
    "theo doi",
    "danh may",
    "ky",
    "de nghi",
    "thuc hien",
];

/// "Người lập biểu", "NGƯỜI DUYỆT"
fn is_doer(folded: &str) -> bool {
    let deed = folded.strip_prefix("nguoi ").unwrap_or_default();
    let does =
        |start: &str| deed.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    folded.split(' ').count() <= 6 && DEEDS.iter().any(|start| does(start))
}

const REMARKS: [&str; 8] = [
    "danh sach co",
    "danh sach nay co",
    "danh sach gom",
    "danh sach tren co",
    "an dinh danh sach",
    "so tien bang chu",
    "bang chu",
    "thong ke so luong",
];

/// "Ghi chú: …", "(*) Đã nghỉ hưu", "./.", "Hết"
fn is_note(text: &str, folded: &str) -> bool {
    const HEADS: [&str; 5] = ["ghi chu", "luu y", "chu thich", "chu giai", "nguon"];
    let head = text.split_once(':').map(|(head, _)| fold(head)).unwrap_or_default();
    let trimmed = text.trim();
    let starred = trimmed.starts_with("(*") || trimmed.starts_with("**") || trimmed.starts_with("[*");
    HEADS.contains(&head.as_str()) || starred || matches!(folded, "het" | "ghi chu") || trimmed == "./."
}

/// Offices by which signers sign. With their accents: "Trưởng ban" is one, "Trường Ban Mai" is a school.
const OFFICES: [&str; 17] = [
    "chủ tịch",
    "phó chủ tịch",
    "hiệu trưởng",
    "phó hiệu trưởng",
    "giám đốc",
    "phó giám đốc",
    "trưởng phòng",
    "phó trưởng phòng",
    "bí thư",
    "chỉ huy trưởng",
    "trưởng ban",
    "trưởng công an",
    "người lập biểu",
    "kế toán",
    "cán bộ tđkt",
    "chính trị viên",
    "thủ trưởng đơn vị",
];

/// Further offices, which below the last numbered row sign, and elsewhere may as well head a group of rows.
const LESSER_OFFICES: [&str; 24] = [
    "phó bí thư",
    "trưởng thôn",
    "trưởng khoa",
    "trưởng bản",
    "trưởng ấp",
    "trưởng khu",
    "trưởng đoàn",
    "trưởng trạm",
    "tổ trưởng",
    "đội trưởng",
    "nhóm trưởng",
    "khối trưởng",
    "chi hội trưởng",
    "viện trưởng",
    "chánh văn phòng",
    "chánh thanh tra",
    "thư ký",
    "thủ quỹ",
    "trụ trì",
    "chủ nhiệm",
    "tổng giám đốc",
    "ban tổ chức",
    "ban giám hiệu",
    "cán bộ",
];

/// An office alone on a line and in capitals, one that signs for another ("KT. TRƯỞNG PHÒNG"), or a request to sign in
/// brackets.
fn is_signing(text: &str, folded: &str) -> bool {
    let in_capitals = text.chars().any(char::is_alphabetic) && !text.chars().any(char::is_lowercase);
    let asks = folded.starts_with("ky") || folded.starts_with("da ky");
    let asks_to_sign = text.trim_start().starts_with('(') && asks;
    let is_office = || OFFICES.contains(&text.trim().to_lowercase().as_str());
    asks_to_sign || folded == "da ky" || (in_capitals && (is_office() || signs_for(text)))
}

/// "KT. HIỆU TRƯỞNG", "TM. BAN CHẤP HÀNH", "TL. GIÁM ĐỐC"
fn signs_for(text: &str) -> bool {
    const PROXIES: [&str; 9] = ["KT.", "TM.", "TL.", "TUQ.", "T/M", "K/T", "T/L", "T.M", "T.L"];
    PROXIES.iter().any(|proxy| text.trim_start().starts_with(proxy))
}

/// Whether a text is what stands over a signature: an office, perhaps with its unit ("Trưởng Công an xã"), a deputy's
/// ("P. HIỆU TRƯỞNG"), an approval. Only the place in the table tells it from a position.
pub fn signs(text: &str) -> bool {
    begins_with_office(text, &OFFICES) || footer(text) == Some(Footer::Signature)
}

/// As [`signs`], for the rows below the last that is numbered.
pub fn signs_below(text: &str) -> bool {
    signs(text) || begins_with_office(text, &LESSER_OFFICES)
}

fn begins_with_office(text: &str, offices: &[&str]) -> bool {
    let lower = text.trim().to_lowercase();
    let deputy = lower.strip_prefix("p.").or(lower.strip_prefix("q.")).unwrap_or(&lower).trim_start();
    offices.iter().any(|office| deputy.starts_with(office)) && deputy.split(' ').count() <= 6
}

/// "Trang 1/2", "Trang 3"
fn is_page(folded: &str) -> bool {
    let numbers = folded.strip_prefix("trang ").unwrap_or_default();
    !numbers.is_empty() && numbers.split(' ').all(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// "…, ngày … tháng … năm 2014" as a line of its own, numbers given or left blank.
fn is_date_line(folded: &str) -> bool {
    let words: Vec<&str> = folded.split(' ').collect();
    let place_of = |word: &str| words.iter().position(|other| *other == word);
    match (place_of("ngay"), place_of("thang"), place_of("nam")) {
        (Some(day), Some(month), Some(year)) => day < month && month < year && words.len() <= 14 && day <= 5,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signature_blocks_are_known() {
        for text in [
            "Nơi nhận:",
            "NGƯỜI LẬP BIỂU",
            "Người tổng hợp",
            "TM. UBND PHƯỜNG",
            "(Ký, ghi rõ họ tên)",
            "(Đã ký)",
            "CHỦ TỊCH",
            "An Hòa, ngày 12 tháng 5 năm 2014",
            "…………, Ngày…...tháng …… năm ……",
            "- Lưu: VT.",
        ] {
            assert_eq!(footer(text), Some(Footer::Signature), "{text}");
        }
        for text in ["Chủ tịch Hội Nông dân", "Bà Lê Thị Ngày", "Quyết định ngày 12", "Người cao tuổi"]
        {
            assert_eq!(footer(text), None, "{text}");
        }
    }

    #[test]
    fn remarks_are_known() {
        for text in
            ["Ghi chú: xếp theo tên", "* Ghi chú: xếp theo tên", "(*) Đã nghỉ hưu", "./.", "Trang 1/3"]
        {
            assert_eq!(footer(text), Some(Footer::Remark), "{text}");
        }
        for text in ["Nguồn lực con người", "Hết lòng vì dân", "Ghi chú sử sách"] {
            assert_eq!(footer(text), None, "{text}");
        }
    }
}
