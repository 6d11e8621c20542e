//! What a host says of an award and of who receives it.

use crate::aloud;
use crate::public::{Award, Honoree, Kind, Site};
use crate::vietnamese::in_running_text;

/// "Tặng Bằng khen của … cho bà Nguyễn Thị Đào, Hội viên, xã Trúc Vân, đã có thành tích …; Quyết định số … ngày …."
pub fn sentence(award: &Award, honoree: &Honoree, line: &str) -> String {
    let mut said = format!("{} cho {}", grant(award), called(honoree));
    if !line.is_empty() {
        said.push_str(&format!(", {line}"));
    }
    said.push_str(&award.reason.as_deref().map(reason).unwrap_or_default());
    if let Some(number) = &award.decision {
        let date = award.date.map(|date| format!(" {}", date.vi_long())).unwrap_or_default();
        said.push_str(&format!("; Quyết định số {number}{date}"));
    }
    aloud::spoken(&format!("{said}."))
}

/// "bà Nguyễn Thị Đào", "Tổ xe đêm Bến Trăng", "hộ ông Trần Văn Lộc", "mô hình “Tiếng trống khuyến học”".
pub fn called(honoree: &Honoree) -> String {
    const MODEL: &str = "mô hình";
    let name = &honoree.name;
    let lower = lower_first(name);
    match honoree.kind {
        Kind::Person => format!("{} {name}", aloud::title(&honoree.title)).trim().to_string(),
        Kind::Household if lower.starts_with("hộ ") || lower.starts_with("gia đình ") => lower,
        Kind::Model if lower.starts_with(MODEL) => lower,
        Kind::Model => format!("{MODEL} “{name}”"),
        Kind::Collective | Kind::Household => in_running_text(name).into_owned(),
    }
}

/// Position and unit behind a name: "Hội viên, xã Trúc Vân".
pub fn line(site: &Site, honoree: &Honoree) -> String {
    let unit = honoree.unit.map(|id| in_running_text(&site.unit(id).name).into_owned());
    let parts: Vec<String> = honoree.position.iter().cloned().chain(unit).collect();
    parts.join(", ")
}

/// "Tặng Bằng khen của …", "Tặng danh hiệu “Chiến sĩ thi đua cơ sở”", "Truy tặng Huân chương Dũng cảm".
pub fn grant(award: &Award) -> String {
    const AFTER_DEATH: &str = "(truy tặng)";
    let verb = if award.name.contains(AFTER_DEATH) { "Truy tặng" } else { "Tặng" };
    let name = award.name.replace(AFTER_DEATH, "");
    let name = name.trim();
    match is_thing(name) {
        true => format!("{verb} {name}"),
        false => format!("{verb} danh hiệu “{name}”"),
    }
}

/// What is handed over, in contrast to a title that is borne.
fn is_thing(name: &str) -> bool {
    const THINGS: [&str; 12] = [
        "Huân chương",
        "Huy chương",
        "Huy hiệu",
        "Kỷ niệm chương",
        "Bằng",
        "Giấy",
        "Cờ",
        "Giải",
        "Thư",
        "Biểu trưng",
        "Danh hiệu",
        "Phần thưởng",
    ];
    THINGS.iter().any(|thing| name.starts_with(thing))
}

/// ", đã có thành tích …", ", về việc: …".
fn reason(text: &str) -> String {
    let text = text.trim().trim_end_matches('.');
    let lower = lower_first(text);
    match lower.split(' ').next() {
        Some("đã" | "vì" | "về" | "do") => format!(", {lower}"),
        Some("có" | "đạt" | "lập") => format!(", đã {lower}"),
        _ => format!(", thành tích: {lower}"),
    }
}

pub fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

pub fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::values::When;

    fn award(name: &str, reason: Option<&str>) -> Award {
        Award { name: name.into(), reason: reason.map(str::to_string), ..Award::default() }
    }

    #[test]
    fn what_is_handed_over_is_given_and_a_title_is_borne() {
        let cases = [
            ("Bằng khen của Thủ tướng Chính phủ", "Tặng Bằng khen của Thủ tướng Chính phủ"),
            ("Chiến sĩ thi đua cơ sở", "Tặng danh hiệu “Chiến sĩ thi đua cơ sở”"),
            ("Huân chương Dũng cảm (truy tặng)", "Truy tặng Huân chương Dũng cảm"),
        ];
        for (name, said) in cases {
            assert_eq!(grant(&award(name, None)), said);
        }
    }

    #[test]
    fn the_host_says_who_why_and_by_which_decision() {
        let dao = Honoree { title: "Bà".into(), name: "Nguyễn Thị Đào".into(), ..Honoree::default() };
        let day = chrono::NaiveDate::from_ymd_opt(2026, 10, 5).map(When::Day);
        let given = Award {
            decision: Some("214/QĐ-UBND".into()),
            date: day,
            ..award("Giấy khen của Chủ tịch UBND xã", Some("Có thành tích trong phong trào học bơi."))
        };
        assert_eq!(
            sentence(&given, &dao, "Hội viên, xã Trúc Vân"),
            "Tặng Giấy khen của Chủ tịch Ủy ban nhân dân xã cho bà Nguyễn Thị Đào, Hội viên, xã Trúc Vân, đã có thành tích \
             trong phong trào học bơi; Quyết định số 214/QĐ-UBND ngày 05 tháng 10 năm 2026."
        );
        let team =
            Honoree {
                name: "Tổ xe đêm Bến Trăng".into(), kind: Kind::Collective, ..Honoree::default()
            };
        let bare = award("Tập thể lao động tiên tiến", Some("Chở bệnh nhân ban đêm"));
        let model =
            Honoree { name: "Phiên chợ cho mượn".into(), kind: Kind::Model, ..Honoree::default() };
        let home =
            Honoree { name: "Hộ bà Lê Thị Nhạn".into(), kind: Kind::Household, ..Honoree::default() };
        assert_eq!([called(&model), called(&home)], ["mô hình “Phiên chợ cho mượn”", "hộ bà Lê Thị Nhạn"]);
        assert_eq!(
            sentence(&bare, &team, ""),
            "Tặng danh hiệu “Tập thể lao động tiên tiến” cho Tổ xe đêm Bến Trăng, thành tích: chở bệnh nhân ban đêm."
        );
    }
}
