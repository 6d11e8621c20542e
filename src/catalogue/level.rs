//! Levels of government and of issuers, from words. The tree of units itself is data, not here.

use crate::public::Level;
use crate::vietnamese::fold;

/// What kind of body grants an award.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Body {
    State,
    /// The Party, the Front, unions, associations: by their own statutes.
    PartyOrMass,
}

/// First words by which a unit or office tells its level; the longest that fits decides.
const OF_OFFICES: [(&str, Level); 64] = [
    ("chu tich nuoc", Level::Central),
    ("thu tuong", Level::Central),
    ("chinh phu", Level::Central),
    ("quoc hoi", Level::Central),
    ("trung uong", Level::Central),
    ("ban chap hanh trung uong", Level::Central),
    ("tw", Level::Central),
    ("tong lien doan", Level::Central),
    ("tong ldld", Level::Central),
    ("tong ldldvn", Level::Central),
    ("bo truong", Level::Ministry),
    ("bo chi huy quan su tinh", Level::Province),
    ("bo chi huy quan su", Level::Province),
    ("bo chi huy", Level::Province),
    ("bo chqs", Level::Province),
    ("tu lenh quan khu", Level::Ministry),
    ("bo tu lenh", Level::Ministry),
    ("bo", Level::Ministry),
    ("tong cuc", Level::Ministry),
    ("tong cong ty", Level::Ministry),
    ("quan khu", Level::Ministry),
    ("bao hiem xa hoi viet nam", Level::Ministry),
    ("ngan hang nha nuoc", Level::Ministry),
    ("ubnd tinh", Level::Province),
    ("hdnd tinh", Level::Province),
    ("uy ban nhan dan tinh", Level::Province),
    ("hoi dong nhan dan tinh", Level::Province),
    ("ubnd thanh pho", Level::Province),
    ("uy ban nhan dan thanh pho", Level::Province),
    ("so", Level::Province),
    ("tinh uy", Level::Province),
    ("thanh uy", Level::Province),
    ("tinh doan", Level::Province),
    ("thanh doan", Level::Province),
    ("cong an tinh", Level::Province),
    ("cong an thanh pho", Level::Province),
    ("tinh", Level::Province),
    ("thanh pho", Level::Province),
    ("ubnd huyen", Level::District),
    ("ubnd quan", Level::District),
    ("ubnd thi xa", Level::District),
    ("uy ban nhan dan huyen", Level::District),
    ("uy ban nhan dan quan", Level::District),
    ("uy ban nhan dan thi xa", Level::District),
    ("huyen uy", Level::District),
    ("quan uy", Level::District),
    ("thi uy", Level::District),
    ("huyen doan", Level::District),
    ("huyen", Level::District),
    ("quan", Level::District),
    ("thi xa", Level::District),
    ("ubnd xa", Level::Commune),
    ("ubnd phuong", Level::Commune),
    ("ubnd thi tran", Level::Commune),
    ("ubnd dac khu", Level::Commune),
    ("uy ban nhan dan xa", Level::Commune),
    ("uy ban nhan dan phuong", Level::Commune),
    ("uy ban nhan dan thi tran", Level::Commune),
    ("dang uy xa", Level::Commune),
    ("dang uy phuong", Level::Commune),
    ("xa", Level::Commune),
    ("phuong", Level::Commune),
    ("thi tran", Level::Commune),
    ("dac khu", Level::Commune),
];

/// Bodies of every level, which say theirs in the middle or at the end: "Hội Nông dân xã An Hòa", "LĐLĐ tỉnh".
const OF_EVERY_LEVEL: [&str; 22] = [
    "hoi",
    "ldld",
    "lien doan lao dong",
    "cong doan",
    "doan thanh nien",
    "doan tncs",
    "mttq",
    "ubmttq",
    "ubmttqvn",
    "mat tran",
    "uy ban mttq",
    "uy ban mat tran",
    "cong an",
    "ca",
    "truong cong an",
    "ban chi huy quan su",
    "ban chqs",
    "toa an",
    "chanh an tand",
    "vien truong vksnd",
    "vien kiem sat",
    "trung uong hoi",
];

/// Heads of bodies, before the body's name.
const HEADS: [&str; 18] = [
    "pho chu tich",
    "chu tich",
    "ct",
    "giam doc",
    "tong giam doc",
    "hieu truong",
    "bi thu",
    "ban thuong vu",
    "btv",
    "ban chap hanh",
    "ban bi thu",
    "bch",
    "uy ban",
    "thu truong",
    "truong ban",
    "chi huy truong",
    "ban thuong truc",
    "hoi dong quan tri",
];

/// A column's word for a level: "Cấp tỉnh", "TW", "thị xã", "cấp xã", "cơ sở". None for anything longer or unknown.
pub fn parse(text: &str) -> Option<Level> {
    let folded = fold(text);
    let word = folded.strip_prefix("cap ").unwrap_or(&folded);
    match word {
        "trung uong" | "tw" | "nha nuoc" | "quoc gia" | "toan quoc" | "chinh phu" => Some(Level::Central),
        "bo"
        | "nganh"
        | "bo nganh"
        | "bo ban nganh"
        | "ban nganh"
        | "bo nganh trung uong"
        | "bo nganh doan the trung uong" => Some(Level::Ministry),
        // Since 1 July 2025 there are no other cities than those of provincial level.
        "tinh" | "thanh pho" | "tinh thanh pho" | "thanh pho truc thuoc trung uong" | "tp" => {
            Some(Level::Province)
        }
        "huyen"
        | "quan"
        | "thi xa"
        | "quan huyen"
        | "huyen thi xa"
        | "huyen quan"
        | "thanh pho thuoc tinh"
        | "tx"
        | "huyen thi xa thanh pho"
        | "quan huyen thi xa" => Some(Level::District),
        "xa" | "phuong" | "thi tran" | "dac khu" | "xa phuong" | "phuong xa" | "xa phuong thi tran"
        | "xa phuong dac khu" => Some(Level::Commune),
        "co so" | "don vi" | "thon" | "to dan pho" | "thon to dan pho" | "khu dan cu" | "truong" => {
            Some(Level::Grassroots)
        }
        _ => None,
    }
}

/// The level of a body by its name: "Chủ tịch UBND tỉnh Bình Hương", "Sở Y tế", "UBND phường An Hòa".
pub fn of_office(name: &str) -> Option<Level> {
    let folded = fold(name);
    let office = without_head(&folded);
    let found = OF_OFFICES.iter().filter(|(words, _)| starts_with_words(office, words));
    let by_start = found.max_by_key(|(words, _)| words.len()).map(|(_, level)| *level);
    let is_of_every = OF_EVERY_LEVEL.iter().any(|words| starts_with_words(office, words));
    by_start.or_else(|| is_of_every.then(|| by_place(office)).flatten())
}

/// The level of the last place that a body's name holds: "LĐLĐ tỉnh", "Hội Nông dân xã An Hòa", "… Việt Nam".
fn by_place(office: &str) -> Option<Level> {
    if office.ends_with("viet nam") {
        return Some(Level::Central);
    }
    let words: Vec<&str> = office.split(' ').collect();
    (0..words.len()).rev().find_map(|at| match (words[at], words.get(at + 1)) {
        ("xa", Some(&"hoi")) => None,
        ("xa", _) if at > 0 && words[at - 1] == "thi" => Some(Level::District),
        ("tinh", _) => Some(Level::Province),
        ("pho", _) if at > 0 && words[at - 1] == "thanh" => Some(Level::Province),
        ("huyen", _) => Some(Level::District),
        ("xa" | "phuong", _) => Some(Level::Commune),
        ("tran", _) if at > 0 && words[at - 1] == "thi" => Some(Level::Commune),
        ("khu", _) if at > 0 && words[at - 1] == "dac" => Some(Level::Commune),
        _ => None,
    })
}

/// Whether a body is of the Party or a mass organisation.
pub(super) fn body(name: &str) -> Body {
    let folded = format!(" {} ", fold(name));
    // "Bộ Lao động - Thương binh và Xã hội", "Hội đồng": no associations.
    let plain = folded.replace(" xa hoi ", " ").replace(" hoi dong ", " ").replace(" thi dua ", " ");
    let words = [
        " tinh uy ",
        " thanh uy ",
        " huyen uy ",
        " thi uy ",
        " quan uy ",
        " dang uy ",
        " chi bo ",
        " dang bo ",
        " mttq ",
        " ubmttq ",
        " ubmttqvn ",
        " mat tran ",
        " lien doan lao dong ",
        " ldld ",
        " tong lien doan ",
        " ldldvn ",
        " tld ",
        " cong doan ",
        " tinh doan ",
        " thanh doan ",
        " huyen doan ",
        " doan tncs ",
        " doan thanh nien ",
        " trung uong doan ",
        " hoi ",
        " tw doan ",
        " ban chap hanh trung uong ",
        " dang ",
    ];
    if words.iter().any(|word| plain.contains(word)) { Body::PartyOrMass } else { Body::State }
}

/// Without "Chủ tịch", "Giám đốc" and the like.
fn without_head(folded: &str) -> &str {
    let head = HEADS.iter().filter(|head| starts_with_words(folded, head)).max_by_key(|head| head.len());
    let rest = head.map_or(folded, |head| folded[head.len()..].trim_start());
    // "Chủ tịch nước" and "Ủy ban nhân dân" need their first words.
    let is_cut = rest.is_empty() || rest.starts_with("nuoc") || rest.starts_with("nhan dan");
    if is_cut { folded } else { rest }
}

fn starts_with_words(text: &str, words: &str) -> bool {
    text.strip_prefix(words).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_levels() {
        let cases = [
            ("Cấp tỉnh", Some(Level::Province)),
            ("Tỉnh", Some(Level::Province)),
            ("TW", Some(Level::Central)),
            ("cấp xã", Some(Level::Commune)),
            ("Phường", Some(Level::Commune)),
            ("thị xã", Some(Level::District)),
            ("cấp huyện", Some(Level::District)),
            ("Bộ, ngành", Some(Level::Ministry)),
            ("Cơ sở", Some(Level::Grassroots)),
            ("xã An Hòa", None),
            ("", None),
        ];
        for (text, level) in cases {
            assert_eq!(parse(text), level, "{text}");
        }
    }

    #[test]
    fn levels_of_offices() {
        let cases = [
            ("Chủ tịch UBND tỉnh Bình Hương", Some(Level::Province)),
            ("UBND phường An Hòa", Some(Level::Commune)),
            ("Ủy ban nhân dân xã Phong Mỹ", Some(Level::Commune)),
            ("Giám đốc Sở Y tế", Some(Level::Province)),
            ("Bộ trưởng Bộ Y tế", Some(Level::Ministry)),
            ("Chủ tịch nước", Some(Level::Central)),
            ("Thủ tướng Chính phủ", Some(Level::Central)),
            ("UBND thị xã Sông Trăng", Some(Level::District)),
            ("Trường THCS An Hòa", None),
            ("Sơn La", None),
            ("Hội Nông dân xã An Hòa", Some(Level::Commune)),
            ("BCH Hội LHPN tỉnh", Some(Level::Province)),
            ("Trưởng Công an huyện", Some(Level::District)),
            ("Hội Chữ thập đỏ Việt Nam", Some(Level::Central)),
            ("Chỉ huy trưởng Bộ CHQS tỉnh", Some(Level::Province)),
            ("Ban Bí thư Trung ương Đoàn TNCS Hồ Chí Minh", Some(Level::Central)),
            ("Hội đồng nhân dân", None),
        ];
        for (name, level) in cases {
            assert_eq!(of_office(name), level, "{name}");
        }
    }

    #[test]
    fn bodies() {
        for name in [
            "Tỉnh ủy",
            "Ban Thường vụ Đảng ủy xã",
            "Hội Nông dân tỉnh",
            "LĐLĐ tỉnh",
            "Tỉnh đoàn",
            "UBMTTQVN xã",
        ] {
            assert_eq!(body(name), Body::PartyOrMass, "{name}");
        }
        for name in
            ["UBND tỉnh", "Bộ Lao động - Thương binh và Xã hội", "Hội đồng Thi đua", "Bảo hiểm xã hội"]
        {
            assert_eq!(body(name), Body::State, "{name}");
        }
    }
}
