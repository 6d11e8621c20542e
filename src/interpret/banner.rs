//! What stands above a table, or opens a section inside it, said as facts: unit, decision, period, kind, award, whether
//! it is a list of proposals. Each with the cell that says it.

use super::records::At;
use super::{standing, title};
use crate::catalogue::{self, ResolvedAward};
use crate::diagnostic::CellAt;
use crate::find::Line;
use crate::public::{Kind, Level};
use crate::values::decision::{self, Decision, DocumentKind};
use crate::values::{When, date};
use crate::vietnamese::{VILLAGES, clean_line, fold, is_all_capitals, unit_case};

/// Facts for the rows that lack them. The inner ones (a section's) come before the outer (the banner's).
#[derive(Clone, Debug, Default)]
pub(super) struct Facts {
    pub unit: Option<At<String>>,
    /// The unit around a nearer one: the banner's, where a section names a department.
    pub within: Option<At<String>>,
    pub kind: Option<Kind>,
    pub category: Option<At<String>>,
    pub award: Option<At<ResolvedAward>>,
    pub level: Option<Level>,
    pub decision: Option<At<Decision>>,
    pub year: Option<At<When>>,
    /// The cell that says that this is a list of proposals.
    pub proposed: Option<CellAt>,
}

impl Facts {
    /// Whether anything at all was understood.
    pub fn is_empty(&self) -> bool {
        self.unit.is_none()
            && self.kind.is_none()
            && self.category.is_none()
            && self.award.is_none()
            && self.level.is_none()
            && self.decision.is_none()
            && self.year.is_none()
            && self.proposed.is_none()
    }

    /// These facts, and where they are silent those of `outer`.
    pub fn or(self, outer: &Facts) -> Facts {
        let around = self.unit.as_ref().and(outer.unit.as_ref());
        Facts {
            within: self.within.or_else(|| around.or(outer.within.as_ref()).cloned()),
            unit: self.unit.or_else(|| outer.unit.clone()),
            kind: self.kind.or(outer.kind),
            category: self.category.or_else(|| outer.category.clone()),
            award: self.award.or_else(|| outer.award.clone()),
            level: self.level.or(outer.level),
            decision: self.decision.or_else(|| outer.decision.clone()),
            year: self.year.or_else(|| outer.year.clone()),
            proposed: self.proposed.or(outer.proposed),
        }
    }
}

impl Facts {
    /// A banner's facts, where the list is one more of the document `above`: what that says of unit, decision and
    /// period holds for all of its lists.
    pub fn of_document(self, above: &Facts) -> Facts {
        let has_own = self.decision.is_some() || self.proposed.is_some();
        let unless_own = |taken: bool| if taken { None } else { Some(above) };
        Facts {
            unit: self.unit.or_else(|| above.unit.clone()),
            year: self.year.or_else(|| unless_own(has_own)?.year.clone()),
            decision: self.decision.or_else(|| unless_own(has_own)?.decision.clone()),
            proposed: self.proposed.or_else(|| unless_own(has_own)?.proposed),
            ..self
        }
    }

    /// What remains of a banner's facts below signatures: whose sheet it is.
    pub fn of_office(&self) -> Facts {
        Facts { unit: self.unit.clone(), ..Facts::default() }
    }
}

/// The facts of the lines above a table.
pub(super) fn banner(lines: &[Line]) -> Facts {
    let title = title::title(lines);
    let mut facts = Facts {
        unit: unit_line(lines),
        decision: title::decision(lines).or_else(|| letterhead(lines)),
        year: title::period(lines),
        ..Facts::default()
    };
    facts.proposed = standing::proposal(lines);
    if let Some(title) = &title {
        facts.proposed = standing::says_proposed(&title.value).then_some(title.at).or(facts.proposed);
        facts.kind = only_kind(&title.value);
        facts.award = title::award(title);
        let category = category_in(&title.value).filter(|_| facts.award.is_none());
        facts.category = category.map(|category| At::new(category, title.at));
    }
    facts
}

/// What a sheet's name says: "Tập thể", "NTVT". A sheet "Cá nhân" may hold a collective all the same.
/// Where the banner's line for the commune is left blank, the sheet is called after it.
pub(super) fn sheet_name(name: &str, banner: &[Line]) -> Facts {
    let line = clean_line(name);
    let kind = only_kind(&line).filter(|kind| *kind != Kind::Person);
    let is_unit = names_a_unit(&line)
        || names_a_part(&line)
        || (banner.iter().any(leaves_commune_blank) && !is_numbered_sheet(&line));
    let start = CellAt::new(0, 0);
    let unit = is_unit.then(|| At::new(shown_unit(&line), start));
    Facts {
        unit,
        year: title::year_in_name(&line).map(|year| At::new(year, start)),
        kind,
        category: catalogue::category(&line).map(|category| At::new(category.to_string(), start)),
        ..Facts::default()
    }
}

/// "Thôn An Bình", "Tổ 3", "Khoa Nội", as sheets are called: the word for a part, then its name or number.
fn names_a_part(name: &str) -> bool {
    const PARTS: [&str; 5] = ["tổ", "chi hội", "chi đoàn", "khoa", "đội"];
    let lower = name.to_lowercase();
    let part = VILLAGES
        .into_iter()
        .chain(PARTS)
        .find(|part| lower.strip_prefix(*part).is_some_and(|rest| rest.starts_with(' ')));
    let own = part.and_then(|part| name.get(part.len() + 1..)).unwrap_or_default();
    let is_name = own.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit());
    // In capitals "BẢN TỔNG HỢP" and "TỔ CHỨC" begin alike.
    is_name && !is_all_capitals(name) && own.split(' ').count() <= 5
}

/// "Xã, phường, thị trấn………………"
fn leaves_commune_blank(line: &Line) -> bool {
    matches!(
        fold(&line.text).as_str(),
        "xa phuong thi tran" | "xa phuong" | "xa" | "phuong" | "xa phuong dac khu"
    ) && line.text.contains(['.', '…', ':', '_'])
}

/// "Sheet1", "Trang tính 2": the program's own names.
fn is_numbered_sheet(name: &str) -> bool {
    let folded = fold(name);
    ["sheet", "trang tinh", "worksheet"].iter().any(|start| folded.starts_with(start))
        || folded.chars().all(|c| c.is_ascii_digit())
}

/// The category that a line names, alone or among other words, if it names just one.
fn category_in(line: &str) -> Option<String> {
    let folded = format!(" {} ", fold(line));
    let says = |name: &String| folded.contains(&format!(" {} ", fold(name)));
    let mut named =
        catalogue::categories().iter().filter(|entry| says(&entry.name) || entry.aliases.iter().any(says));
    named.next().filter(|_| named.next().is_none()).map(|entry| entry.name.clone())
}

/// The facts of a section's text.
pub(super) fn section(text: &str, at: CellAt) -> Facts {
    let whole = clean_line(text);
    let line = in_small_letters(without_count(&whole));
    let decision = decision::find_in_banner(&line).map(|decision| At::new(decision, at));
    let award = award_of_section(&line).map(|award| At::new(award, at));
    // "Tổ Hộ lý" is a department, whatever words its name holds.
    let kind = if is_department(&line) { only_kind(&line) } else { section_kind(&line) };
    let is_group = award.is_some() || kind.is_some() || decision.is_some();
    let unit = (!is_group).then(|| section_unit(&line)).flatten().map(|unit| At::new(unit, at));
    Facts {
        category: category_in(&line).filter(|_| award.is_none()).map(|category| At::new(category, at)),
        level: catalogue::level::parse(&line).filter(|_| fold(&line).starts_with("cap ")),
        proposed: standing::says_proposed(&line).then_some(at),
        year: decision.is_none().then(|| title::only_year(&line)).flatten().map(|year| At::new(year, at)),
        unit,
        kind,
        award,
        decision,
        within: None,
    }
}

/// Without how many stand below: "Lao động tiên tiến (02 người)", "Cá nhân: 05 đồng chí".
fn without_count(line: &str) -> &str {
    let counts = |text: &str| text.trim_start().starts_with(|c: char| c.is_ascii_digit());
    let open = line.rfind('(').filter(|&at| counts(&line[at + 1..]) && line.trim_end().ends_with(')'));
    let colon = line.rfind(':').filter(|&at| counts(&line[at + 1..]) && line[at..].split(' ').count() <= 4);
    open.or(colon).map_or(line, |at| line[..at].trim_end_matches([' ', '-', ':']))
}

/// The award that a section names, with or without "Danh hiệu" or "Hình thức" before it.
fn award_of_section(line: &str) -> Option<ResolvedAward> {
    let bare = title::without_reason(line);
    let named =
        bare.split_once(':').filter(|(label, _)| is_award_label(label)).map_or(bare, |(_, rest)| rest);
    let resolve = |text: &str| catalogue::resolve(text).into_iter().find(|award| award.exact);
    let behind_label = || {
        let folded = fold(named);
        let label =
            ["danh hieu thi dua", "danh hieu", "hinh thuc khen thuong", "hinh thuc", "tang thuong", "tang"]
                .into_iter()
                .find(|label| folded.starts_with(&format!("{label} ")))?;
        let words = label.split(' ').count();
        let rest: Vec<&str> = named.split_whitespace().skip(words).collect();
        resolve(&rest.join(" "))
    };
    resolve(named.trim()).or_else(behind_label)
}

fn is_award_label(label: &str) -> bool {
    matches!(
        fold(label).as_str(),
        "danh hieu" | "danh hieu thi dua" | "hinh thuc" | "hinh thuc khen thuong" | "khen thuong"
    )
}

/// The unit that a section names: behind "Đơn vị:", or as names of units and of their departments begin.
fn section_unit(line: &str) -> Option<String> {
    if let Some((label, rest)) = line.split_once(':').filter(|(_, rest)| !rest.trim().is_empty()) {
        let name = match fold(label).as_str() {
            "don vi" | "ten don vi" | "co quan" | "don vi cong tac" | "don vi de nghi" | "don vi trinh" => {
                rest.trim().to_string()
            }
            _ => format!("{} {}", label.trim(), rest.trim()),
        };
        return (is_unit_label(label) && name.chars().any(char::is_alphabetic)).then(|| shown_unit(&name));
    }
    (names_a_unit(line) || is_department(line)).then(|| shown_unit(line))
}

/// "Đơn vị", "Thôn", "Khoa": what stands before the colon of a unit's line.
fn is_unit_label(label: &str) -> bool {
    let folded = fold(label);
    ["don vi", "ten don vi", "co quan"].iter().any(|start| folded.starts_with(start))
        || catalogue::kind::guess(&format!("{label} 1")) == Some(Kind::Collective)
}

/// "Khoa Nội", "Ban Giám hiệu", "Đại đội 1": one body, and not a group of bodies or people ("Các phòng", "Phòng, ban",
/// "Cán bộ quản lý").
fn is_department(line: &str) -> bool {
    const GROUPS: [&str; 14] = [
        "tap the",
        "can bo",
        "nhan dan",
        "toan the",
        "luc luong",
        "nganh",
        "to chuc",
        "doanh nghiep",
        "doan the",
        "co quan",
        "don vi",
        "dan quan",
        "cac",
        "bao",
    ];
    let folded = format!("{} ", fold(line));
    let listed = line.split_whitespace().next().is_some_and(|first| first.ends_with(','));
    catalogue::kind::guess(line) == Some(Kind::Collective)
        && !listed
        && line.split_whitespace().count() <= 14
        && !GROUPS.iter().any(|group| folded.starts_with(&format!("{group} ")))
}

/// Capitals as they would be written in a sentence: "GIẤY KHEN CỦA CHỦ TỊCH UBND XÃ". Abbreviations alone stay.
pub(super) fn in_small_letters(line: &str) -> String {
    match line.contains(' ') && is_all_capitals(line) {
        true => unit_case(line),
        false => line.to_string(),
    }
}

pub(super) fn is_motto(text: &str) -> bool {
    let folded = fold(text);
    folded.starts_with("cong hoa xa hoi")
        || folded.starts_with("doc lap tu do")
        || folded.starts_with("dang cong san")
}

/// The kind that a title names, if it names just one: "DANH SÁCH TẬP THỂ, CÁ NHÂN" names two.
fn only_kind(title: &str) -> Option<Kind> {
    let folded = format!(" {} ", fold(title));
    let named: Vec<Kind> = [
        (" ca nhan ", Kind::Person),
        (" tap the ", Kind::Collective),
        (" ho gia dinh ", Kind::Household),
        (" mo hinh ", Kind::Model),
    ]
    .into_iter()
    .filter(|(word, _)| folded.contains(word))
    .map(|(_, kind)| kind)
    .collect();
    match named.as_slice() {
        [kind] => Some(*kind),
        _ => None,
    }
}

fn section_kind(line: &str) -> Option<Kind> {
    catalogue::kind::parse(line).or_else(|| only_kind(line))
}

/// The letterhead of a decision: "Số: 77/QĐ-UBND" on the left, place and day on the right.
fn letterhead(lines: &[Line]) -> Option<At<Decision>> {
    let line = lines.iter().find(|line| standing::numbered(line) == Some(DocumentKind::Decision))?;
    let mut found = decision::parse(&line.text);
    let beside = lines.iter().filter(|other| other.at.row == line.at.row && other.at != line.at);
    let day = beside
        .filter(|other| fold(&other.text).contains("ngay"))
        .find_map(|other| date::parse(&other.text).ok());
    found.date = found.date.or(day);
    Some(At::new(found, line.at))
}

/// "Đơn vị: Phường An Hòa", else the office in the block on the left: the lowest line above the title that names one.
fn unit_line(lines: &[Line]) -> Option<At<String>> {
    lines.iter().find_map(labelled_unit).or_else(|| office(lines))
}

fn labelled_unit(line: &Line) -> Option<At<String>> {
    const LABELS: [&str; 9] = [
        "don vi",
        "ten don vi",
        "xa phuong thi tran",
        "xa phuong",
        "phuong",
        "xa",
        "truong",
        "co quan",
        "don vi bao cao",
    ];
    let (label, rest) = line.text.split_once(':')?;
    let name = clean_line(rest);
    let blank = !name.chars().any(char::is_alphabetic);
    let known = LABELS.contains(&fold(label).as_str());
    (known && !blank && !fold(&name).contains("tinh")).then(|| At::new(shown_unit(&name), line.at))
}

fn office(lines: &[Line]) -> Option<At<String>> {
    let left = lines.iter().map(|line| line.at.column).min()?;
    let end = lines.iter().position(|line| fold(&line.text).starts_with("danh sach")).unwrap_or(lines.len());
    let mut block = lines[..end].iter().filter(|line| line.at.column <= left + 2 && !is_motto(&line.text));
    let is_unit = |text: &str| names_a_unit(text) || fold(text).starts_with("to dan pho ");
    let found = block.rfind(|line| is_unit(&line.text))?;
    Some(At::new(shown_unit(without_title(&clean_line(&found.text))), found.at))
}

/// Without the title that goes on behind the unit: "XÃ SA MAI - ĐIỂN HÌNH TIÊN TIẾN 2021-2025".
fn without_title(line: &str) -> &str {
    const TITLES: [&str; 10] = [
        "danh sach",
        "dien hinh",
        "khen thuong",
        "bieu duong",
        "tong hop",
        "ket qua",
        "nguoi tot",
        "guong ",
        "bang ",
        "de nghi",
    ];
    let ends = [" - ", " – ", ": "].into_iter().filter_map(|joint| {
        let (unit, rest) = line.split_once(joint)?;
        let folded = fold(rest);
        TITLES.iter().any(|start| folded.starts_with(start)).then_some(unit)
    });
    ends.min_by_key(|unit| unit.len()).unwrap_or(line)
}

/// Whether a text begins as the names of units do. Accents count where there are any: "Sở" is an office, "Số" a number.
pub(super) fn names_a_unit(text: &str) -> bool {
    const STARTS: [&str; 44] = [
        "ubnd ",
        "ngân hàng ",
        "đồn biên phòng ",
        "kho bạc nhà nước ",
        "học viện ",
        "bộ chỉ huy ",
        "ủy ban ",
        "uỷ ban ",
        "đảng ủy ",
        "đảng uỷ ",
        "đảng bộ ",
        "xã ",
        "phường ",
        "đặc khu ",
        "thị trấn ",
        "thị xã ",
        "huyện ",
        "thành phố ",
        "trường ",
        "công an ",
        "ban chqs ",
        "ban chỉ huy quân sự ",
        "bệnh viện ",
        "trung tâm ",
        "phòng ",
        "sở ",
        "hội nông dân ",
        "hội liên hiệp ",
        "hội cựu ",
        "hội chữ ",
        "hội khuyến ",
        "liên đoàn lao động ",
        "đoàn ",
        "công ty ",
        "chi bộ ",
        "hợp tác xã ",
        "htx ",
        "trạm y tế ",
        "tòa án ",
        "chi cục ",
        "đơn vị ",
        "tỉnh ",
        "tỉnh đoàn ",
        "ban chấp hành ",
    ];
    let lower = text.trim().to_lowercase();
    let plain = lower.is_ascii();
    let starts = |start: &&str| match plain {
        true => *start != "sở " && lower.starts_with(&format!("{} ", fold(start))),
        false => lower.starts_with(*start),
    };
    let words = lower.split_whitespace().count();
    (2..=14).contains(&words) && STARTS.iter().any(starts)
}

fn shown_unit(name: &str) -> String {
    let bare = name.trim().trim_end_matches([':', '.', ';', ',']);
    // Text of a capitals font arrives in small letters.
    let is_small = bare.contains(' ') && !bare.chars().any(char::is_uppercase);
    match (is_all_capitals(bare), is_small) {
        (true, _) => unit_case(bare),
        (_, true) => unit_case(&bare.to_uppercase()),
        _ => bare.to_string(),
    }
}
