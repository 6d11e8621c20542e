//! Names of units and collectives written in capitals, as they are shown: common words small, proper names capital,
//! abbreviations kept. Persons: see `names`.

use super::names::{is_all_capitals, name_key, title_case_word};
use super::places::{VILLAGES, communes_and_above};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Common words of units, as written inside a name (after NĐ 30/2020/NĐ-CP, annex II). Longest match wins.
const PHRASES: &str = "Ủy ban nhân dân|Hội đồng nhân dân|Ủy ban Mặt trận Tổ quốc|Mặt trận Tổ quốc|Đảng ủy|Đảng bộ|chi bộ|\
    Tỉnh ủy|Thành ủy|Huyện ủy|Thị ủy|Ban Chấp hành|Ban Thường vụ|Ban Chỉ huy|quân sự|Công an|\
    Bộ đội Biên phòng|Cảnh sát|mô hình|biên phòng|phường|xã|thị trấn|thị xã|thành phố|tỉnh|huyện|quận|\
    đặc khu|thôn|bản|làng|ấp|buôn|khu phố|khu dân cư|tổ dân phố|tổ|khóm|khối|đội|cụm|nhóm|Trường|trường|\
    Tiểu học|Trung học cơ sở|Trung học phổ thông|Mầm non|Mẫu giáo|Đại học|Cao đẳng|Trung tâm|Trạm|Y tế|\
    Bệnh viện|Đa khoa|Phòng khám|Sở|Phòng|Ban|Chi cục|Cục|Kho bạc Nhà nước|Ngân hàng|Bảo hiểm xã hội|\
    Tòa án nhân dân|Viện kiểm sát nhân dân|Thanh tra|Văn phòng|Nội vụ|Tài chính|Kế hoạch|Kinh tế|\
    Hạ tầng|Văn hóa|Thông tin|Thể thao|Du lịch|Giáo dục|Đào tạo|Tư pháp|Tài nguyên|Môi trường|\
    Nông nghiệp|Xây dựng|Giao thông|Công thương|Khoa học|Công nghệ|Lao động|Thương binh|Xã hội|\
    Tuyên giáo|Dân vận|Tổ chức|Kiểm tra|Liên đoàn Lao động|Công đoàn|Đoàn Thanh niên|Thanh niên|\
    Cộng sản|Hồ Chí Minh|Liên hiệp|Phụ nữ|Nông dân|Cựu chiến binh|Người cao tuổi|Chữ thập đỏ|Khuyến học|\
    Hội|chi hội|chi đoàn|Đoàn|Hợp tác xã|tổ hợp tác|câu lạc bộ|Công ty|cổ phần|trách nhiệm hữu hạn|\
    một thành viên|doanh nghiệp tư nhân|doanh nghiệp|xí nghiệp|nhà máy|giáo xứ|giáo họ|chùa|tập thể|Phó Chủ tịch|Chủ tịch|Phó Giám đốc|Giám đốc|Hiệu trưởng|Bộ trưởng|\
    Thủ tướng|Chính phủ|Bí thư|Bằng khen|Giấy khen|khu vực|nghề|nghề nghiệp|hạng|Quyết định|\
    Kỹ thuật|Dịch vụ|Sư phạm|Mía đường|Kế toán|Lục quân|Không quân|Hải quân|Sĩ quan|Chính sách|Nghệ thuật|\
    Quản lý|Dự án|Đầu tư|Phát triển|Nông thôn|Thủy lợi|Thủy sản|Lâm nghiệp|Chăn nuôi|Thú y|Khuyến nông|Bảo vệ|\
    Thực vật|Hành chính|Tổng hợp|Dược|Điều dưỡng|Phụ sản|Nhi|Sản xuất|Thương mại|Điện lực|Viễn thông|Bưu điện|\
    Ngoại ngữ|Tin học|Thống kê|Thuế|Hải quan|Biên giới|Quân khu|Quân đoàn|Sư đoàn|Trung đoàn|Tiểu đoàn|Đại đội|\
    đồn|Cao su|Than|Khoáng sản|Vận tải|Kiểm lâm|Quốc phòng|An ninh|Cứu hộ|Cứu nạn|tình nguyện|từ thiện|tự quản|Phòng cháy|Chữa cháy|\
    Học viện|Viện|Nội tim mạch|cán bộ|giáo viên|nhân viên|nhân dân|hộ gia đình|gia đình|ông|bà|và|các|của|số";

/// Abbreviations that have a vowel, which others of capitals have not.
const ABBREVIATIONS: [&str; 16] = [
    "UBND", "UBMTTQ", "UBMTTQVN", "UB", "UBKT", "CATP", "CAX", "CAP", "AIDS", "EVN", "UNESCO", "BIDV", "IT",
    "ATGT", "ANTT", "BQLDA",
];

/// By their keys: folding away accents would mistake proper names for common words.
static BY_KEY: LazyLock<HashMap<String, &'static str>> =
    LazyLock::new(|| PHRASES.split('|').map(|phrase| (name_key(phrase), phrase)).collect());

/// A name of a unit or collective as shown: `TRƯỜNG THCS NGUYỄN DU` → `Trường THCS Nguyễn Du`. Text that has a small
/// letter is left alone.
pub fn unit_case(name: &str) -> String {
    if !is_all_capitals(name) {
        return name.to_owned();
    }
    let words: Vec<&str> = name.split(' ').collect();
    let mut shown = Vec::new();
    let mut at = 0;
    let mut in_name = false;
    while at < words.len() {
        let common =
            phrase_at(&words[at..]).filter(|(length, _)| !(in_name && ends_name(&words[at..], *length)));
        in_name = common.is_none() && !is_abbreviation(words[at]);
        let (length, phrase) = common.unwrap_or_else(|| (1, proper(words[at])));
        shown.push(phrase);
        at += length;
    }
    raise_first(&shown.join(" "))
}

/// A name as it is written in the middle of a sentence: `Xã Trúc Vân` → `xã Trúc Vân` (NĐ 30/2020/NĐ-CP, annex II).
/// What is no place keeps its capital, as has the one city whose name is a person's.
pub fn in_running_text(name: &str) -> Cow<'_, str> {
    let Some(first) = name.chars().next().filter(|first| first.is_uppercase()) else {
        return Cow::Borrowed(name);
    };
    let after = &name[first.len_utf8()..];
    let is_head = |head: &str| {
        let mut letters = head.chars();
        let is_same = letters.next().is_some_and(|initial| first.to_lowercase().eq([initial]));
        is_same && after.strip_prefix(letters.as_str()).is_some_and(|rest| rest.starts_with(' '))
    };
    match communes_and_above().chain(VILLAGES).chain(["khối"]).any(is_head) {
        true if !name.ends_with("Hồ Chí Minh") => {
            Cow::Owned(first.to_lowercase().chain(after.chars()).collect())
        }
        _ => Cow::Borrowed(name),
    }
}

/// Whether a common word stands last, where the name before it takes it in: "LÝ THÁI TỔ", "PHÚ XÃ".
fn ends_name(words: &[&str], length: usize) -> bool {
    let is_last = words.len() == 1 || words[0].ends_with([',', ';', '.']) || words.get(1) == Some(&"-");
    // Others ("TRƯỞNG THÔN") are hardly ever the end of a proper name.
    let is_proper = ["tổ", "xã"].contains(&words[0].to_lowercase().trim_end_matches([',', ';', '.']));
    length == 1 && is_last && is_proper
}

/// The longest common phrase with which the words begin, as shown, and how many words it has.
fn phrase_at(words: &[&str]) -> Option<(usize, String)> {
    // A dash that stands alone is part of no phrase.
    let run = words.iter().take_while(|word| word.contains(char::is_alphanumeric)).count();
    (1..=run.min(5)).rev().find_map(|length| {
        let text = words[..length].join(" ");
        let end = text.trim_end_matches([',', ';', ':', '.']).len();
        let phrase = BY_KEY.get(&name_key(&text[..end]))?;
        Some((length, format!("{phrase}{}", &text[end..])))
    })
}

fn proper(word: &str) -> String {
    if is_abbreviation(word) { word.to_owned() } else { title_case_word(word) }
}

fn is_abbreviation(word: &str) -> bool {
    let letters: String = word.chars().filter(|c| c.is_alphabetic()).collect();
    ABBREVIATIONS.contains(&letters.as_str())
        || !super::fold(&letters).contains(['a', 'e', 'i', 'o', 'u', 'y'])
}

fn raise_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_places_are_small_inside_a_sentence() {
        let cases = [
            ("Xã Trúc Vân", "xã Trúc Vân"),
            ("Thị xã Sông Trăng", "thị xã Sông Trăng"),
            ("Tổ dân phố 4", "tổ dân phố 4"),
            ("Thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh"),
            ("Trường THCS Trúc Hạ", "Trường THCS Trúc Hạ"),
            ("Xãn", "Xãn"),
            ("", ""),
        ];
        for (name, shown) in cases {
            assert_eq!(in_running_text(name), shown);
        }
    }

    #[test]
    fn units_in_capitals() {
        let cases = [
            ("UBND PHƯỜNG AN HÒA", "UBND phường An Hòa"),
            ("TRƯỜNG THCS NGUYỄN DU", "Trường THCS Nguyễn Du"),
            ("HỘI LIÊN HIỆP PHỤ NỮ XÃ PHONG MỸ", "Hội Liên hiệp Phụ nữ xã Phong Mỹ"),
            ("ỦY BAN NHÂN DÂN THỊ XÃ SÔNG TRĂNG", "Ủy ban nhân dân thị xã Sông Trăng"),
            ("HTX NÔNG NGHIỆP EA KAO", "HTX Nông nghiệp Ea Kao"),
            ("XÃ PHONG MỸ, TỈNH BÌNH HƯƠNG", "Xã Phong Mỹ, tỉnh Bình Hương"),
            ("Trường THCS Nguyễn Du", "Trường THCS Nguyễn Du"),
            ("THCS", "THCS"),
            ("TRƯỜNG CAO ĐẲNG KỸ THUẬT LÝ THÁI TỔ", "Trường Cao đẳng Kỹ thuật Lý Thái Tổ"),
            ("UBND PHƯỜNG PHÚ XÃ", "UBND phường Phú Xã"),
            ("HỘI LHPN XÃ", "Hội LHPN xã"),
            ("TRƯỜNG SĨ QUAN LỤC QUÂN 9", "Trường Sĩ quan Lục quân 9"),
            ("HTX DỊCH VỤ NÔNG NGHIỆP SEN", "HTX Dịch vụ Nông nghiệp Sen"),
            ("TRƯỜNG ĐẠI HỌC SƯ PHẠM LŨNG SEN", "Trường Đại học Sư phạm Lũng Sen"),
            ("NGÂN HÀNG CHÍNH SÁCH XÃ HỘI TỈNH", "Ngân hàng Chính sách Xã hội tỉnh"),
            ("ĐỒN BIÊN PHÒNG LŨNG MÂY", "Đồn biên phòng Lũng Mây"),
            ("PHÒNG KẾ TOÁN", "Phòng Kế toán"),
            ("ĐỘI CẢNH SÁT GIAO THÔNG - CÔNG AN THỊ XÃ", "Đội Cảnh sát Giao thông - Công an thị xã"),
        ];
        for (name, shown) in cases {
            assert_eq!(unit_case(name), shown);
        }
    }
}
