//! What a cell of names holds beside the names: several people, birth years, offices, other names, remarks. Only the name
//! is shown as one; what else is public takes its own place, and the rest is left out, aloud.

use super::banner::names_a_unit;
use super::workplace::{self, Workplace};
use crate::catalogue;
use crate::public::Kind;
use crate::values::person::{couple, split_title};
use crate::values::{Sex, When, date};
use crate::vietnamese::{
    clean_line, fold, is_all_capitals, is_syllable, raise_initials, title_case_name, unit_case,
};

/// One person as a cell writes them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Written {
    pub title: String,
    pub name: String,
    pub posthumous: bool,
    pub birth: Option<When>,
    pub sex: Option<Sex>,
    pub workplace: Workplace,
    /// What stood in the cell and is not shown.
    pub left: Vec<String>,
}

/// What stands beside a name.
enum Detail {
    Birth(When),
    Sex(Sex),
    Posthumous,
    Position(Workplace),
    /// A nickname in brackets, by which people know the person.
    Nickname,
    /// Another name, kin, a home, a footnote's mark.
    Left,
    Unknown,
}

/// The people whom a cell names.
pub(super) fn people(text: &str) -> Vec<Written> {
    let line = clean_line(&lines_apart(text)).into_owned();
    if let Some(both) = couple(&line) {
        return both.iter().map(|text| one(text)).collect();
    }
    listed(text).unwrap_or_else(|| vec![one(&line)]).into_iter().filter(|one| !one.name.is_empty()).collect()
}

/// With commas for the breaks before lines that tell of the person: "Lê Văn An⏎Bí thư Đảng ủy".
fn lines_apart(text: &str) -> String {
    let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut apart = lines.next().unwrap_or_default().to_string();
    for line in lines {
        let told = line.split([',', ';']).all(|part| !matches!(detail(part, false), Detail::Unknown));
        apart.push_str(if told && !line.starts_with('(') { ", " } else { " " });
        apart.push_str(line);
    }
    apart
}

/// Several people, one a line or between commas; none where any part is not plainly a full name.
fn listed(text: &str) -> Option<Vec<Written>> {
    if !text.contains([',', ';', '\n']) && !text.contains(" và ") {
        return None;
    }
    let by_line = pieces(text, &['\n', ';']);
    let numbered = text.lines().filter(|line| has_bullet(line)).count() >= 2;
    // A long name may be broken over two lines.
    let fewest = if numbered || !text.contains('\n') { 2 } else { 3 };
    if by_line.len() >= 2 {
        let lines: Vec<Written> = by_line.iter().map(|piece| one(piece)).collect();
        if lines.iter().all(|line| is_full_name(&line.name, fewest)) {
            return Some(lines);
        }
    }
    let joined = clean_line(text).replace(" và ", ",");
    let all = pieces(&joined, &[',', ';']);
    let plain = |piece: &&str| is_full_name(split_title(piece).1, 2) && !piece.contains(['(', '-']);
    (all.len() >= 2 && all.iter().all(plain)).then(|| all.iter().map(|piece| one(piece)).collect())
}

fn pieces<'t>(text: &'t str, separators: &[char]) -> Vec<&'t str> {
    text.split(separators).map(without_bullet).filter(|piece| !piece.is_empty()).collect()
}

fn has_bullet(line: &str) -> bool {
    without_bullet(line).len() < line.trim().len()
}

/// "- Lê An", "1. Lê An", "2) Lê An"
pub(super) fn without_bullet(text: &str) -> &str {
    let bare = text.trim().trim_start_matches(['-', '+', '•', '*', '–', ' ']);
    let numbered = bare.starts_with(|c: char| c.is_ascii_digit());
    let unnumbered = bare.trim_start_matches(|c: char| c.is_ascii_digit()).strip_prefix(['.', ')', '/']);
    unnumbered.filter(|rest| numbered && rest.contains(char::is_alphabetic)).unwrap_or(bare).trim()
}

/// Capital words enough for a family and a given name, and no unit, village or office.
fn is_full_name(name: &str, fewest: usize) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    let is_word = |word: &&str| {
        word.starts_with(char::is_uppercase)
            && word.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '.'))
    };
    (fewest..=6).contains(&words.len())
        && words.iter().all(is_word)
        && !names_a_unit(name)
        && !workplace::is_home(name)
        && !is_office(name)
        && !matches!(catalogue::kind::guess(name), Some(Kind::Collective | Kind::Household | Kind::Model))
}

/// One person, with what stands beside the name.
fn one(text: &str) -> Written {
    let (bare, brackets) = without_brackets(text);
    let mut parts =
        bare.split([',', ';']).flat_map(|part| part.split(" - ")).flat_map(|part| part.split(" – "));
    let first = parts.next().unwrap_or_default();
    let (name, birth) = first.split_at(birth_start(first).unwrap_or(first.len()));
    let outside: Vec<&str> =
        std::iter::once(birth).chain(parts).map(str::trim).filter(|part| !part.is_empty()).collect();
    let understood = outside.iter().all(|part| !matches!(detail(part, false), Detail::Unknown));
    let mut written = Written::default();
    let mut shown = if understood { name.to_string() } else { bare.clone() };
    let details = outside.iter().filter(|_| understood).map(|part| (*part, false));
    for (part, bracketed) in details.chain(brackets.iter().map(|part| (part.as_str(), true))) {
        match detail(part, bracketed) {
            Detail::Nickname => shown = format!("{} ({part})", shown.trim_end()),
            other => written.take(other, part),
        }
    }
    let (title, name) = split_title(without_marks(&shown));
    written.posthumous |= fold(&title).split(' ').any(|word| word == "co") && title.contains("Cố");
    written.title = title;
    written.name = shown_name(name);
    written
}

impl Written {
    fn take(&mut self, detail: Detail, part: &str) {
        match detail {
            Detail::Birth(when) => self.birth = self.birth.or(Some(when)),
            Detail::Sex(sex) => self.sex = Some(sex),
            Detail::Posthumous => self.posthumous = true,
            Detail::Position(found) if self.workplace == Workplace::default() => self.workplace = found,
            _ if part.chars().any(char::is_alphabetic) => self.left.push(part.to_string()),
            _ => {}
        }
    }
}

/// Without what stands in brackets, and that. "(" without an end takes the rest.
fn without_brackets(text: &str) -> (String, Vec<String>) {
    let mut bare = String::new();
    let mut inside = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('(') {
        bare.push_str(before);
        let (held, behind) = after.split_once(')').unwrap_or((after, ""));
        inside.push(held.trim().to_string());
        rest = behind;
    }
    bare.push_str(rest);
    inside.retain(|held| !held.is_empty());
    (clean_line(&bare).into_owned(), inside)
}

/// Where "sinh năm 1968", "SN 1970" or a bare year begins behind a name.
fn birth_start(text: &str) -> Option<usize> {
    let said = || {
        let lower = text.to_lowercase();
        let words = [" sinh năm ", " sinh ngày ", " sn ", " sn: ", " sn:", " sinh: "];
        words.iter().filter_map(|word| lower.find(word)).min().filter(|_| lower.len() == text.len())
    };
    let may_say = text.contains(" s") || text.contains(" S");
    let year = || text.rfind(' ').filter(|&at| born(text[at..].trim(), true).is_some());
    may_say.then(said).flatten().or_else(year)
}

fn detail(part: &str, bracketed: bool) -> Detail {
    let part = part.trim();
    let folded = fold(part);
    let starts =
        |words: &[&str]| words.iter().any(|word| format!("{folded} ").starts_with(&format!("{word} ")));
    if let Some(when) = born(part, false) {
        return Detail::Birth(when);
    }
    if let Some(sex) = Sex::parse(part).filter(|_| folded.len() > 1) {
        return Detail::Sex(sex);
    }
    if folded.contains("truy tang") || folded.contains("truy phong") {
        return Detail::Posthumous;
    }
    if starts(&LEFT) || workplace::is_home(part) || !part.chars().any(char::is_alphabetic) {
        return Detail::Left;
    }
    if is_office(part) || names_a_unit(part) || starts(&["lop"]) {
        return Detail::Position(held(part));
    }
    let is_name =
        part.split(' ').count() <= 4 && part.split(' ').all(|word| word.starts_with(char::is_uppercase));
    match bracketed {
        true if is_name && !is_people_or_faith(part) => Detail::Nickname,
        true => Detail::Left,
        false => Detail::Unknown,
    }
}

fn held(part: &str) -> Workplace {
    let text = match is_all_capitals(part) && part.chars().count() > 6 {
        true => unit_case(part),
        false => part.to_string(),
    };
    match fold(part).starts_with("lop ") {
        true => {
            let class = text.split_once(' ').map_or(text.as_str(), |(_, class)| class);
            Workplace { position: Some(format!("Học sinh lớp {class}")), ..Workplace::default() }
        }
        false => workplace::split(&text),
    }
}

/// Other names, kin and remarks.
const LEFT: [&str; 30] = [
    "dan toc",
    "nguoi dan toc",
    "ton giao",
    "theo dao",
    "dang vien",
    "gia dinh",
    "bi danh",
    "tuc",
    "the danh",
    "phap danh",
    "ten thuong goi",
    "ten khac",
    "con goi",
    "thuong goi",
    "biet danh",
    "ten goi khac",
    "vo",
    "chong",
    "con",
    "chau",
    "bo",
    "me",
    "cha",
    "em",
    "dai dien",
    "da mat",
    "da hy sinh",
    "da tu tran",
    "da chet",
    "tu tran",
];

/// "sinh năm 1968", "SN: 1970", "12/5/1968", "1968": when somebody was born. A bare number must be a year.
fn born(part: &str, bare_only: bool) -> Option<When> {
    let digits = &part[part.find(|c: char| c.is_ascii_digit())?..];
    let folded = fold(part);
    let start = ["sinh ngay", "sinh nam", "nam sinh", "ngay sinh", "sinh", "sn", "ns"]
        .iter()
        .find(|word| folded.starts_with(&format!("{word} ")))
        .copied();
    let is_whole = part.starts_with(|c: char| c.is_ascii_digit());
    if !is_whole && (start.is_none() || bare_only) {
        return None;
    }
    let when = date::parse(digits.trim()).ok()?;
    let plain_year = digits.trim().len() == 4 || digits.contains(['/', '.', '-']) || start.is_some();
    (plain_year && (1850..2100).contains(&when.year())).then_some(when)
}

/// The name of one of the peoples of the country, or of a faith, which a nickname could also be: shown for neither.
fn is_people_or_faith(part: &str) -> bool {
    const NAMES: &str = "kinh|tay|thai|muong|khmer|kho me|hoa|nung|hmong|mong|dao|gia rai|gia lai|e de|ede|ba na|bana|san chay|cham|\
        co ho|kho|k ho|xo dang|xe dang|san diu|hre|ra glai|raglai|mnong|m nong|tho|xtieng|stieng|kho mu|bru van kieu|van kieu|\
        co tu|giay|ta oi|ma|gie trieng|co|cho ro|xinh mun|ha nhi|chu ru|lao|la chi|khang|phu la|la hu|la ha|pa then|lu|\
        ngai|chut|lo lo|mang|co lao|bo y|cong|si la|pu peo|ro mam|brau|o du|cao lan|phat giao|cong giao|tin lanh|cao dai|\
        hoa hao|thien chua|thien chua giao|hoi giao|khong";
    let folded = fold(part);
    NAMES.split('|').any(|name| name.trim() == folded)
}

/// Whether a text begins as offices and trades do.
pub(super) fn is_office(text: &str) -> bool {
    let lower = format!("{} ", text.trim().to_lowercase());
    OFFICES.split('|').any(|office| lower.starts_with(&format!("{office} ")))
}

const OFFICES: &str = "chủ tịch|phó chủ tịch|phó|bí thư|trưởng|giám đốc|hiệu trưởng|hiệu phó|nguyên|cán bộ|giáo viên|giảng viên|\
    công chức|viên chức|nhân viên|chuyên viên|hội viên|đoàn viên|công an viên|công an|chi hội trưởng|chi hội phó|tổ trưởng|\
    tổ phó|tổ viên|đội trưởng|đội phó|đội viên|học sinh|sinh viên|nông dân|công nhân|bác sĩ|y sĩ|y tá|điều dưỡng|già làng|\
    người có uy tín|ủy viên|uỷ viên|thành viên|chủ nhiệm|chủ cơ sở|chủ hộ|chủ doanh nghiệp|chiến sĩ|dân quân|kế toán|thủ quỹ|\
    văn thư|thôn đội trưởng|xã đội trưởng|chỉ huy trưởng|chính trị viên|thợ|lái xe|ngư dân|tiểu thương|doanh nhân|chánh|\
    tổng giám đốc|thư ký|cộng tác viên|tình nguyện viên|trạm trưởng|trạm phó|buôn trưởng|thôn trưởng|tiểu đội trưởng|\
    trung đội trưởng|đại đội trưởng|kỹ sư|lớp trưởng|nhóm trưởng";

/// Without the marks of footnotes: "Lê An*", "Lê An1".
fn without_marks(name: &str) -> &str {
    let bare = name.trim().trim_end_matches(['*', '¹', '²', '³', '.', ' ']);
    let undigited = bare.trim_end_matches(|c: char| c.is_ascii_digit());
    if undigited.ends_with(char::is_alphabetic) { undigited } else { bare }
}

/// In capital initials; a word left small in a Vietnamese name is raised: "Nguyễn văn An".
fn shown_name(name: &str) -> String {
    if name.split(' ').all(has_capital_initial) { name.to_string() } else { mended_name(name) }
}

fn mended_name(name: &str) -> String {
    let name = title_case_name(&without_gaps(name.trim()));
    let (first, nickname) =
        name.split_once(" (").map_or((name.as_str(), None), |(first, rest)| (first, Some(rest)));
    let joins = first.split(' ').any(|word| matches!(word, "và" | "cùng" | "với"));
    let raised = match !joins && first.split(' ').all(is_syllable) {
        true => raise_initials(&first.split(' ').map(even_case).collect::<Vec<_>>().join(" ")),
        false => first.to_string(),
    };
    nickname.map_or(raised.clone(), |nickname| format!("{raised} ({nickname}"))
}

/// One capital and small letters, as most names are written.
fn has_capital_initial(word: &str) -> bool {
    let mut letters = word.chars();
    let is_letter = |letter: char| matches!(letter, 'A'..='z' | 'À'..='ỹ');
    letters.next().is_some_and(|first| is_letter(first) && first.is_uppercase())
        && letters.all(|letter| is_letter(letter) && letter.is_lowercase())
}

/// "H’ Bia", "K’ Brẻo": the clan's letter belongs to the name behind it.
fn without_gaps(name: &str) -> String {
    let mut joined = String::with_capacity(name.len());
    for word in name.split(' ') {
        let clan = joined.rsplit(' ').next().unwrap_or_default();
        let is_open = clan.ends_with(['\'', '’', '‘', '`']) && clan.chars().count() <= 3;
        if !joined.is_empty() && !is_open {
            joined.push(' ');
        }
        joined.push_str(word);
    }
    joined
}

/// "NguyễN", "LỖI" in a name with small letters: capitals that slipped in.
fn even_case(word: &str) -> String {
    let mut letters = word.chars();
    let first: String = letters.next().into_iter().collect();
    if letters.as_str().chars().any(char::is_uppercase) {
        first + &letters.as_str().to_lowercase()
    } else {
        word.to_string()
    }
}

#[cfg(test)]
mod tests;
