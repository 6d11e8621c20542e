//! Person, collective, household or model: from the words of a column, or guessed from a name.

use crate::public::Kind;
use crate::values::person::split_title;
use crate::vietnamese::{fold, name_key};
use std::sync::LazyLock;

/// How names of collectives begin. Compared with accents: Hồ, Đoàn, Trương, Bàn and Tô are families.
const COLLECTIVES: &str = "tập thể|cán bộ|nhân dân|ban|bộ|sở|phòng|trường|hội|chi hội|chi đoàn|chi bộ|đảng bộ|đảng ủy|ủy ban|\
    hội đồng|mặt trận|liên đoàn|công đoàn|công an|quân sự|bộ đội|đồn|đội|tổ|nhóm|cụm|khối|khoa|lớp|\
    văn phòng|chi cục|cục|trung tâm|trạm|bệnh viện|ngân hàng|kho bạc|bảo hiểm|tòa án|viện|doanh nghiệp|\
    công ty|xí nghiệp|nhà máy|hợp tác xã|tổ hợp tác|câu lạc bộ|trang trại|thôn|bản|làng|buôn|ấp|khu phố|\
    khu dân cư|tổ dân phố|xã|phường|thị trấn|thị xã|huyện|quận|thành phố|tỉnh|giáo xứ|giáo họ|chùa|\
    dòng họ|đơn vị|cơ quan|liên minh|hiệp hội|mầm non|tiểu học|đoàn thanh niên|đoàn xã|đoàn phường|\
    đoàn trường|đoàn cơ sở|đoàn khối|đoàn tncs|đoàn thể|đài|báo|nhà văn hóa|thanh tra|ubnd|hđnd|ubmttq|\
    ubmttqvn|mttq|htx|clb|thcs|thpt|bch|bchqs|lđlđ|hlhpn|hnd|ccb|hccb|ttyt|tyt|tnhh|ctcp|dntn|tdp|cđcs|\
    ca|sư đoàn|lữ đoàn|trung đoàn|tiểu đoàn|đại đội|trung đội|tiểu đội|phân đội|hạt kiểm lâm|ban quản lý|ban chỉ đạo|\
    toàn thể|dân quân|các cháu|các em|các hộ|quân và dân|quân dân|cán bộ và nhân dân|liên đội|chi đội|điểm trường|xóm|khóm|\
    khối phố|tiểu khu|sóc|buôn làng|phân trạm|tiểu ban|lực lượng|phân hội|phật tử|quỹ|bưu điện|bưu cục|kho|vnpt|viettel|evn|\
    điện lực|nhà trẻ|nhà trường|nhà thờ|nhà hàng|nhà thuốc|chợ|học viện|đại học|cao đẳng|hải đội|hải đoàn|cửa hàng|chốt|\
    trại giam|trại tạm giam|nhà tạm giữ|cơ sở|thư viện|bếp ăn|tịnh xá|thiền viện|niệm phật đường|thánh thất|hội thánh|\
    giáo hội|ngành|thường trực|nghiệp đoàn|tổng công ty|tập đoàn|siêu thị|khách sạn|tạp chí|phòng khám|tổng cục|vùng|\
    quân khu|quân đoàn|quân chủng|binh chủng|họ tộc|tộc họ|chi họ|hạt|vườn ươm|bql|ubkt|hợp tác|tổ chức|khu vực";

/// The key of "hộ", between spaces.
static HOUSEHOLD: LazyLock<String> = LazyLock::new(|| format!(" {} ", name_key("hộ")));

/// Keys of all beginnings.
static BEGINNINGS: LazyLock<Vec<(String, Kind)>> = LazyLock::new(|| {
    let others = [("mô hình", Kind::Model), ("hộ", Kind::Household), ("gia đình", Kind::Household)];
    let collectives = COLLECTIVES.split('|').map(|words| (words, Kind::Collective));
    others.into_iter().chain(collectives).map(|(words, kind)| (name_key(words), kind)).collect()
});

/// What a cell or heading of a kind says: "CANHAN", "Khen thưởng tập thể", "II. CÁ NHÂN", "Hộ gia đình", "Mô hình". None
/// where it names none, or more than one.
pub fn parse(text: &str) -> Option<Kind> {
    let folded = fold(text);
    let code = match folded.as_str() {
        "canhan" | "cn" | "nguoi" => Some(Kind::Person),
        "tapthe" | "tt" | "don vi" | "to chuc" | "co quan" | "don vi tap the" => Some(Kind::Collective),
        "hogiadinh" | "hgd" | "gd" => Some(Kind::Household),
        "mohinh" | "mh" => Some(Kind::Model),
        _ => None,
    };
    code.or_else(|| phrase(text, &folded))
}

/// By a phrase anywhere. "Hộ" alone needs its accent: "Họ và tên", "Hồ Sơn".
fn phrase(text: &str, folded: &str) -> Option<Kind> {
    let padded = format!(" {folded} ");
    let says = |words: &str| padded.contains(&format!(" {words} "));
    let is_household =
        says("ho gia dinh") || says("gia dinh") || format!(" {} ", name_key(text)).contains(&*HOUSEHOLD);
    let found = [
        (Kind::Person, says("ca nhan")),
        (Kind::Collective, says("tap the")),
        (Kind::Household, is_household),
        (Kind::Model, says("mo hinh")),
    ];
    let mut kinds = found.into_iter().filter(|(_, is_said)| *is_said).map(|(kind, _)| kind);
    kinds.next().filter(|_| kinds.next().is_none())
}

/// From how a name begins: "Chi bộ …", "Hộ ông …", "Mô hình …", "Ông …". None where nothing tells, as with most people.
pub fn guess(name: &str) -> Option<Kind> {
    let key = name_key(name);
    let begun = BEGINNINGS.iter().find(|(words, _)| starts_with_words(&key, words)).map(|(_, kind)| *kind);
    begun
        .or_else(|| numbered_quarter(&key))
        .or_else(|| (!split_title(name).0.is_empty()).then_some(Kind::Person))
}

/// "Khu 5", "Khu A": a part of a commune.
fn numbered_quarter(key: &str) -> Option<Kind> {
    let rest = key.strip_prefix("khu ")?;
    (rest.len() == 1 || rest.starts_with(|c: char| c.is_ascii_digit())).then_some(Kind::Collective)
}

/// With something after them: a name of one word says nothing.
fn starts_with_words(key: &str, words: &str) -> bool {
    key.strip_prefix(words).is_some_and(|rest| rest.starts_with(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_as_said() {
        let cases = [
            ("CANHAN", Some(Kind::Person)),
            ("Cá nhân", Some(Kind::Person)),
            ("Khen thưởng tập thể", Some(Kind::Collective)),
            ("TAPTHE", Some(Kind::Collective)),
            ("I. TẬP THỂ", Some(Kind::Collective)),
            ("Hộ gia đình", Some(Kind::Household)),
            ("HOGIADINH", Some(Kind::Household)),
            ("Mô hình", Some(Kind::Model)),
            ("Tập thể, cá nhân", None),
            ("III. HỘ", Some(Kind::Household)),
            ("Họ và tên", None),
            ("2. Xã Hồ Sơn", None),
            ("Đơn vị: Trường THCS An Hòa", None),
            ("Khác", None),
            ("", None),
        ];
        for (text, kind) in cases {
            assert_eq!(parse(text), kind, "{text}");
        }
    }

    #[test]
    fn kinds_as_guessed() {
        let collective = [
            "Tập thể cán bộ phường An Hòa",
            "CHI BỘ THÔN 3",
            "Trường THCS Nguyễn Du",
            "UBND xã Phong Mỹ",
            "Câu lạc bộ Thơ",
            "Tổ hợp tác rau sạch",
            "Hợp tác xã An Hòa",
            "Công ty TNHH Sông Trăng",
            "Ban Chỉ huy Quân sự xã",
            "Hội Nông dân xã",
            "Cán bộ và nhân dân thôn 3",
            "Đoàn Thanh niên phường",
        ];
        for name in collective {
            assert_eq!(guess(name), Some(Kind::Collective), "{name}");
        }
        for name in ["Hộ ông Lê An", "Gia đình ông Lê An", "Hộ gia đình bà Mai"] {
            assert_eq!(guess(name), Some(Kind::Household), "{name}");
        }
        assert_eq!(guess("Mô hình trồng sen"), Some(Kind::Model));
        assert_eq!(guess("Ông Lê An"), Some(Kind::Person));
        for name in [
            "Hồ Văn An",
            "Đoàn Văn An",
            "Trương Thị Mai",
            "Bàn Văn Sáng",
            "Tô Hoài An",
            "Bế Văn Tư",
            "Ban",
            "",
        ] {
            assert_eq!(guess(name), None, "{name}");
        }
    }
}
