//! "Chức vụ, đơn vị công tác" in one cell: which part is the position, which the unit, and which is where somebody lives,
//! which is nobody's business. Looks at one text at a time.

use super::banner::names_a_unit;
use super::written;
use crate::catalogue;
use crate::public::Kind;
use crate::vietnamese::{VILLAGES, communes_and_above, fold};

/// What a joined cell says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Workplace {
    pub position: Option<String>,
    pub unit: Option<String>,
    /// A village or street that is no unit of the position: the seat of a collective, the home of a person.
    pub home: Option<String>,
}

/// Position and unit where a column of units holds both: "Phó Giám đốc - Sở Tài chính".
pub(super) fn held_in_unit(text: &str) -> Option<(String, String)> {
    let begins = parts(text).first().is_some_and(|first| is_office(first) || written::is_office(first));
    let found = if begins { split(text) } else { Workplace::default() };
    found.position.zip(found.unit)
}

/// What a part between commas, dashes or line breaks is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Position,
    Unit,
    /// A class or a team: the unit only where nothing greater is named.
    Team,
    /// A commune, district or province, which also tells where the unit before it stands.
    Place,
    Home,
}

/// Splits a joined cell, in whatever order its parts stand.
pub(super) fn split(text: &str) -> Workplace {
    let parts = parts(text);
    let kinds: Vec<Part> = parts.iter().map(|part| kind(part)).collect();
    let unit_at = first(&kinds, Part::Unit).or(first(&kinds, Part::Place)).or(first(&kinds, Part::Team));
    let said = |wanted: &dyn Fn(usize) -> bool| {
        let chosen: Vec<&str> = (0..parts.len()).filter(|&at| wanted(at)).map(|at| parts[at]).collect();
        chosen.join(", ")
    };
    let home = filled(said(&|at| kinds[at] == Part::Home));
    let is_unit = |at: usize| {
        Some(at) == unit_at
            || unit_at.is_some_and(|unit| at > unit && kinds[at] != Part::Position && kinds[at] != Part::Home)
    };
    let position = said(&|at| kinds[at] != Part::Home && !is_unit(at));
    let unit = filled(said(&is_unit));
    settle(position, unit.map(|unit| (unit, unit_at.is_some_and(|at| kinds[at] == Part::Place))), home)
}

/// Position and unit once the parts are told apart: a unit named inside the position, a village that is the position's
/// own, a commune that says where the unit stands.
fn settle(position: String, unit: Option<(String, bool)>, home: Option<String>) -> Workplace {
    let place = match unit {
        Some((unit, false)) => return whole(position, Some(unit), home),
        Some((place, true)) => Some(place),
        None => None,
    };
    if let Some(home) = home.as_ref().filter(|home| is_of_village(&position, home)) {
        let seat = place.map_or(home.clone(), |place| format!("{home}, {place}"));
        return whole(position, Some(seat), None);
    }
    match unit_within(&position) {
        Some(start) => {
            let inner = &position[start..];
            let unit = match speaks_of_several(&position[..start]) {
                true => place.or_else(|| place_within(&position)),
                false => Some(place.map_or(inner.to_string(), |place| format!("{inner}, {place}"))),
            };
            let held = match keeps_its_unit(&position[..start]) {
                true => position.clone(),
                false => position[..start].to_string(),
            };
            whole(held, unit, home)
        }
        None => whole(without_home(&position), place.or_else(|| place_within(&position)), home),
    }
}

fn whole(position: String, unit: Option<String>, home: Option<String>) -> Workplace {
    let trimmed = |text: String| filled(text.trim_matches([' ', ',', ';', '-', '–', ':', '.']).to_string());
    Workplace {
        position: trimmed(position).map(|position| raise_first(&position)),
        unit: unit.and_then(trimmed).map(|unit| raise_first(&unit)),
        home: home.map(|home| raise_first(&home)),
    }
}

fn filled(text: String) -> Option<String> {
    Some(text).filter(|text| text.chars().any(char::is_alphanumeric))
}

fn first(kinds: &[Part], wanted: Part) -> Option<usize> {
    kinds.iter().position(|kind| *kind == wanted)
}

/// The parts between line breaks, commas and semicolons, and between dashes where what follows stands on its own:
/// "Văn phòng - Thống kê" is one.
fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    for piece in text.split(['\n', ',', ';']) {
        let mut start = 0;
        for (at, dash) in piece.match_indices(" - ").chain(piece.match_indices(" – ")) {
            let after = at + dash.len();
            if at >= start && kind(&piece[after..]) != Part::Position {
                parts.push(&piece[start..at]);
                start = after;
            }
        }
        parts.push(&piece[start..]);
    }
    let bare = parts.into_iter().map(|part| part.trim_matches([' ', '-', '–', '.', ':']));
    bare.filter(|part| !part.is_empty()).collect()
}

fn kind(part: &str) -> Part {
    let part = part.trim();
    if is_home(part) {
        return Part::Home;
    }
    if is_office(part) {
        return Part::Position;
    }
    match names_a_unit(part) {
        true if is_place(part) => Part::Place,
        true => Part::Unit,
        false if catalogue::kind::guess(part) == Some(Kind::Collective) => match is_team(part) {
            true => Part::Team,
            false => Part::Unit,
        },
        false => Part::Position,
    }
}

/// A village, a quarter, a street: where people live.
pub(super) fn is_home(part: &str) -> bool {
    const HOMES: [&str; 15] = [
        "sóc",
        "bon",
        "khu",
        "plei",
        "phum",
        "tiểu khu",
        "khối phố",
        "tổ",
        "khối",
        "số nhà",
        "số",
        "đường",
        "ngõ",
        "hẻm",
        "trú tại",
    ];
    let lower = part.trim().to_lowercase();
    let after = |start: &&str| lower.strip_prefix(*start).is_some_and(|rest| rest.starts_with([' ', ':']));
    let Some(start) = VILLAGES.into_iter().chain(HOMES).find(after) else { return false };
    let rest = lower[start.len()..].trim();
    let named = !part.trim().split(' ').nth(1).is_some_and(|word| word.starts_with(char::is_lowercase));
    match start {
        // "Buôn bán", "bản thân" are none.
        "buôn" | "bản" | "bon" | "đường" if !named => false,
        // "Tổ trưởng", "Khối Dân vận" are none; "tổ 3" is.
        "tổ" | "khối" | "khu" | "số" | "làng" => {
            rest.starts_with(|c: char| c.is_ascii_digit())
                || rest.len() == 1
                || (matches!(start, "khu" | "làng") && rest.split(' ').count() <= 3 && !is_office(&lower))
        }
        _ => !is_office(&lower),
    }
}

fn is_place(part: &str) -> bool {
    let lower = part.to_lowercase();
    let begins = |place: &str| lower.strip_prefix(place).is_some_and(|rest| rest.starts_with(' '));
    communes_and_above().any(begins) && part.split(' ').count() <= 6
}

fn is_team(part: &str) -> bool {
    let lower = part.to_lowercase();
    [
        "khoa ",
        "phân xưởng ",
        "xưởng ",
        "tổ ",
        "đội ",
        "lớp ",
        "nhóm ",
        "khối ",
        "bộ ",
        "chi bộ ",
        "chi hội ",
        "chi đoàn ",
        "ban ",
    ]
    .iter()
    .any(|team| lower.starts_with(team))
}

/// Somebody's office or trade, though its first word also begins the names of units: "Đội trưởng", "Hội viên", "Cán bộ
/// Hội Nông dân", "Công an viên".
fn is_office(part: &str) -> bool {
    let words: Vec<String> = part.to_lowercase().split_whitespace().map(str::to_string).collect();
    let is_holder = |pair: &[String]| match pair[1].trim_end_matches([',', '.']) {
        "trưởng" | "phó" | "viên" | "sĩ" | "sỹ" => true,
        // "Ủy ban nhân dân" is no holder of anything.
        "nhân" => matches!(pair[0].as_str(), "công" | "quân" | "doanh" | "nghệ" | "thương" | "bệnh" | "tư"),
        _ => false,
    };
    let begins = |start: &str| fold(&words.iter().take(2).cloned().collect::<Vec<_>>().join(" ")) == start;
    words.first().is_some_and(|first| matches!(first.as_str(), "phó" | "trưởng" | "nguyên"))
        || words.windows(2).take(2).any(is_holder)
        || ["buon ban", "ban than", "can bo", "bo doi", "xa hoi", "nhan dan", "don vi"]
            .iter()
            .any(|start| begins(start))
}

/// Whether the position is an office of the village named beside it.
fn is_of_village(position: &str, home: &str) -> bool {
    const OFFICES: [&str; 14] = [
        " thôn ",
        " bản ",
        " xóm ",
        " ấp ",
        " buôn ",
        " làng ",
        " khu phố ",
        " khóm ",
        " tổ dân phố ",
        " chi bộ ",
        " chi hội ",
        " mặt trận ",
        " công an viên ",
        " uy tín ",
    ];
    // A trader is no officer of a "buôn".
    let said = format!(" {} ", position.to_lowercase().replace("buôn bán", ""));
    fold(position).contains(&fold(home)) || OFFICES.iter().any(|office| said.contains(office))
}

/// Where a unit's name begins inside a position: "Hiệu trưởng Trường Tiểu học Sa Mai". Bodies of a village stay in it.
fn unit_within(text: &str) -> Option<usize> {
    let starts = text.match_indices(' ').map(|(at, _)| at + 1);
    starts.into_iter().find(|&at| {
        let rest = &text[at..];
        let joined = rest.split(',').next().unwrap_or(rest).trim();
        rest.starts_with(char::is_uppercase)
            && !rest.contains(',')
            && !is_office(joined)
            && !fold(joined).starts_with("chi bo")
            && !is_of_its_place(joined)
            && (names_a_unit(joined) || is_body(joined) || is_establishment(joined))
    })
}

/// "UBND xã", which says no name: the list around it tells which.
fn is_of_its_place(text: &str) -> bool {
    let folded = fold(text);
    [" xa", " phuong", " thi tran", " huyen", " tinh", " thanh pho"]
        .iter()
        .any(|place| folded.ends_with(place))
        && !text.contains("Xã")
        && !text.contains("Tĩnh")
}

/// Bodies that a commune or higher has, called by their short names.
fn is_body(text: &str) -> bool {
    const BODIES: [&str; 9] = [
        "hđnd ",
        "hội đồng nhân dân ",
        "hội ",
        "mttq ",
        "ủy ban mttq ",
        "mặt trận ",
        "hlhpn ",
        "lđlđ ",
        "công đoàn ",
    ];
    let lower = text.to_lowercase();
    let names_place = [" xã ", " phường ", " thị trấn ", " huyện ", " tỉnh ", " thị xã ", " thành phố "]
        .iter()
        .any(|place| lower.contains(place));
    names_place && BODIES.iter().any(|body| lower.starts_with(body))
}

/// Units of the army, works and houses, which stand behind the offices of their heads: "Trung đoàn trưởng Trung đoàn 43".
fn is_establishment(text: &str) -> bool {
    const ESTABLISHMENTS: [&str; 26] = [
        "quân khu ",
        "quân đoàn ",
        "sư đoàn ",
        "lữ đoàn ",
        "trung đoàn ",
        "tiểu đoàn ",
        "đại đội ",
        "hải đội ",
        "đồn biên phòng ",
        "trạm ",
        "đoàn ",
        "hạt kiểm lâm ",
        "chi nhánh ",
        "nhà máy ",
        "xí nghiệp ",
        "tập đoàn ",
        "tổng công ty ",
        "ngân hàng ",
        "bưu điện ",
        "điện lực ",
        "thư viện ",
        "bảo tàng ",
        "nông trường ",
        "lâm trường ",
        "chùa ",
        "giáo xứ ",
    ];
    let lower = text.to_lowercase();
    ESTABLISHMENTS.iter().any(|start| lower.starts_with(start))
}

/// "Trưởng Công an xã" is the position as a whole, and so is one of several offices.
fn keeps_its_unit(before: &str) -> bool {
    let last = before.rsplit(',').next().unwrap_or(before);
    matches!(
        fold(last).as_str(),
        "truong" | "pho truong" | "pho" | "nguyen truong" | "nguyen pho truong" | "chanh" | "pho chanh"
    ) || speaks_of_several(before)
}

/// One office of a body before that of another: the commune that both are of is the unit.
fn speaks_of_several(before: &str) -> bool {
    before.contains(',') && speaks_of_body(before)
}

fn speaks_of_body(text: &str) -> bool {
    let said = format!(" {} ", fold(text));
    [" dang uy ", " dang bo ", " hdnd ", " ubnd ", " doan ", " hoi "].iter().any(|body| said.contains(body))
}

/// The commune at the end of a position of several offices: "Bí thư Đảng ủy, Chủ tịch HĐND xã A".
fn place_within(position: &str) -> Option<String> {
    let lower = position.to_lowercase();
    let start = [" xã ", " phường ", " thị trấn ", " đặc khu "]
        .iter()
        .filter_map(|place| lower.rfind(place))
        .max()?;
    let place = position.get(start + 1..)?;
    let named = place
        .split(' ')
        .skip(1)
        .all(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()));
    (named && speaks_of_body(position) && place.contains(' ')).then(|| place.to_string())
}

/// "Nông dân thôn Gió" says where somebody lives.
fn without_home(position: &str) -> String {
    const RESIDENTS: [&str; 7] =
        ["người dân", "nông dân", "công dân", "nhân dân", "hộ dân", "cư dân", "quần chúng"];
    let lower = position.to_lowercase();
    let resident = RESIDENTS.iter().find(|word| lower.starts_with(**word));
    let Some(resident) = resident else { return position.to_string() };
    let rest = position.get(resident.len()..).unwrap_or_default();
    match is_home(rest) {
        true => position[..resident.len()].to_string(),
        false => position.to_string(),
    }
}

fn raise_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests;
