//! Person, collective, household or model: from the words of a column, or guessed from a name.

use super::personal::{is_bare_name, is_personal};
use crate::public::Kind;
use crate::values::person::{couple, split_title};
use crate::vietnamese::{fold, name_key};
use std::collections::{HashMap, HashSet};
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
    quân khu|quân đoàn|quân chủng|binh chủng|họ tộc|tộc họ|chi họ|hạt|vườn ươm|bql|ubkt|hợp tác|tổ chức|khu vực|\
    họ|tộc|dòng tộc|họ đạo|chi nhánh|phòng giao dịch|bảo tàng|nông trường|lâm trường|mái ấm|nhà ga|vườn quốc gia|\
    khu bảo tồn|khu công nghiệp|nhà văn hoá|nhà máy nước|đền|đình|miếu|tu viện|dòng tu|hội dòng|bà con|phân xưởng|xưởng|\
    tổng kho|nhà khách|nhà dưỡng lão|trại|đài truyền thanh|ban ngành|ban giám hiệu|ngân hàng chính sách";

/// Bodies that a list calls by these words alone: "Bưu điện", "Công an", beside the commune of the whole list.
const ALONE: &str = "bưu điện|điện lực|kho bạc|thư viện|bảo tàng|công an|quân sự|ban giám hiệu|nhà trường|trường học|\
    trạm y tế|hội nông dân|hội phụ nữ|hội cựu chiến binh|đoàn thanh niên|mặt trận tổ quốc|ủy ban nhân dân|đảng ủy|\
    văn phòng|trung tâm|mầm non|tiểu học|thcs|thpt";

/// Bodies that may have been honoured for a model of theirs, and may so stand for it in a list of models.
const MODEL_BEARERS: &str = "câu lạc bộ|clb|tổ|nhóm|đội|hợp tác xã|htx|hợp tác|chi hội|chi đoàn|chi bộ|lớp|thôn|bản|làng|\
    buôn|ấp|xóm|khóm|khu|khu phố|khu dân cư|tổ dân phố|tdp|trang trại|vườn|mái ấm|quỹ|chợ|bếp ăn|cụm|liên đội|chi đội|\
    mầm non|tiểu học|ban|nhà trẻ|cửa hàng|xưởng|trại|hội|cơ sở|đường|tuyến|điểm|khối";

/// The key of "hộ", between spaces.
static HOUSEHOLD: LazyLock<String> = LazyLock::new(|| format!(" {} ", name_key("hộ")));

/// Keys of all beginnings by their first words.
static BEGINNINGS: LazyLock<HashMap<String, Vec<(String, Kind)>>> = LazyLock::new(|| {
    let others = [
        ("mô hình", Kind::Model),
        ("mh", Kind::Model),
        ("hộ", Kind::Household),
        ("gia đình", Kind::Household),
        ("vợ chồng", Kind::Household),
        ("hai vợ chồng", Kind::Household),
    ];
    let collectives = COLLECTIVES.split('|').map(|words| (words, Kind::Collective));
    let mut beginnings: HashMap<String, Vec<(String, Kind)>> = HashMap::new();
    for (words, kind) in others.into_iter().chain(collectives) {
        let key = name_key(words);
        beginnings.entry(first_word(&key).to_string()).or_default().push((key, kind));
    }
    beginnings
});

fn first_word(key: &str) -> &str {
    key.split(' ').next().unwrap_or_default()
}

/// The beginnings that the key has; it goes on behind them.
fn beginnings(key: &str) -> impl Iterator<Item = &'static (String, Kind)> {
    let same = BEGINNINGS.get(first_word(key)).into_iter().flatten();
    same.filter(move |(words, _)| starts_with_words(key, words))
}

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

/// From how a name begins: "Chi bộ …", "Hộ ông …", "Mô hình …", "Ông …". None where nothing tells, as with most people,
/// and of two spouses who are both named: they are two persons.
pub fn guess(name: &str) -> Option<Kind> {
    let key = name_key(name);
    begun(&key)
        .filter(|_| !is_personal(name) && !is_named_couple(name))
        .or_else(|| (!split_title(name).0.is_empty()).then_some(Kind::Person))
}

/// The kind that a name itself says so plainly that a title or section over it, which speaks of `most`, cannot mean it:
/// "Trường Mầm non …" and "Hộ ông …" under "DANH SÁCH CÁ NHÂN". A family name that is also a body's word ("Phòng Minh
/// Châu") and a body that stands for its model are left to the title.
pub fn plain(name: &str, most: Kind) -> Option<Kind> {
    let found = guess(name)?;
    let plain = match (most, found) {
        (Kind::Person, Kind::Collective) => !is_bare_name(name) || begins_surely(&name_key(name)),
        (Kind::Household, Kind::Person) | (Kind::Person, Kind::Model) => false,
        (_, Kind::Person) => is_bare_name(split_title(name).1),
        (Kind::Model, Kind::Collective) => !begins_with_any(&name_key(name), MODEL_BEARERS),
        _ => true,
    };
    Some(found).filter(|found| plain && *found != most)
}

/// Two spouses who are both named.
fn is_named_couple(name: &str) -> bool {
    fold(name).contains("vo chong") && couple(name).is_some()
}

/// By its first words, or by all of them where they are enough alone.
fn begun(key: &str) -> Option<Kind> {
    let begun = beginnings(key).next().map(|(_, kind)| *kind);
    let alone = || ALONE_KEYS.contains(key).then_some(Kind::Collective);
    begun.or_else(|| numbered_quarter(key)).or_else(alone)
}

/// With a beginning of more than one word, or one that is no family.
fn begins_surely(key: &str) -> bool {
    let sure = |words: &str| words.contains(' ') || matches!(words, "họ" | "tộc");
    beginnings(key).any(|(words, _)| sure(words))
}

static ALONE_KEYS: LazyLock<HashSet<String>> = LazyLock::new(|| ALONE.split('|').map(name_key).collect());

fn begins_with_any(key: &str, words: &str) -> bool {
    words.split('|').any(|words| starts_with_words(key, &name_key(words)))
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
            "Bưu điện",
            "Chi nhánh Sông Trăng",
            "Họ Lò Văn",
            "Tộc Phan",
            "Phòng Văn Hóa",
            "Xã Văn Sen",
        ];
        for name in collective {
            assert_eq!(guess(name), Some(Kind::Collective), "{name}");
        }
        for name in [
            "Hộ ông Lê An",
            "Gia đình ông Lê An",
            "Hộ gia đình bà Mai",
            "Hộ ông A và bà B",
            "Vợ chồng ông Ba bà Tư",
        ] {
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
            "Đội Thị Lan",
            "Phòng Văn Bình",
            "Vợ chồng ông Lê An và bà Hà Mai",
            "Ban",
            "",
        ] {
            assert_eq!(guess(name), None, "{name}");
        }
    }

    #[test]
    fn a_plain_name_goes_before_a_title() {
        for (name, most, kind) in [
            ("Trường Mầm non Hoa Sen", Kind::Person, Some(Kind::Collective)),
            ("HỘI NÔNG DÂN XÃ", Kind::Person, Some(Kind::Collective)),
            ("Hộ ông Lê An", Kind::Person, Some(Kind::Household)),
            ("Hộ ông Lê An", Kind::Collective, Some(Kind::Household)),
            ("Phòng Minh Châu", Kind::Person, None),
            ("Đội Văn Sáng", Kind::Person, None),
            ("Lê An", Kind::Collective, None),
            ("Ông Lê Văn An", Kind::Collective, Some(Kind::Person)),
            ("Bà con thôn 3", Kind::Collective, None),
            ("Ông Lê Văn An", Kind::Household, None),
            ("Họ Lò Văn", Kind::Model, Some(Kind::Collective)),
            ("Câu lạc bộ Hoa Sen", Kind::Model, None),
        ] {
            assert_eq!(plain(name, most), kind, "{name} {most:?}");
        }
    }
}
