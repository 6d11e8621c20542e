//! The title above a table: its lines as one text, and what they say of award, decision and period.

use super::banner::{in_small_letters, is_motto};
use super::records::At;
use crate::catalogue::{self, ResolvedAward};
use crate::find::{Line, in_capitals};
use crate::values::decision::{self, Decision, DocumentKind};
use crate::values::{When, date};
use crate::vietnamese::{clean_line, fold};

/// The lines of the title as one text: the line that begins "DANH SÁCH" or "BẢNG", and those that go on below, in capitals
/// or, under a short first line, in small letters.
pub(super) fn title(lines: &[Line]) -> Option<At<String>> {
    const STARTS: [&str; 15] = [
        "v v ",
        "ve viec ",
        "danh sach",
        "dach sach",
        "bang tong hop",
        "bieu tong hop",
        "tong hop",
        "bang ke",
        "bang",
        "ket qua",
        "so theo doi",
        "bao cao thanh tich",
        "bao cao tom tat thanh tich",
        "tom tat thanh tich",
        "ban khai thanh tich",
    ];
    let first = lines.iter().position(|line| {
        let folded = fold(&line.text);
        STARTS.iter().any(|start| folded.starts_with(start))
    })?;
    let mut text = lines[first].text.clone();
    for line in &lines[first + 1..] {
        if is_motto(&line.text) || !goes_on(&text, &line.text) {
            break;
        }
        text = format!("{text} {}", line.text);
    }
    Some(At::new(clean_line(&text).into_owned(), lines[first].at))
}

/// Whether a line goes on with the title above it.
fn goes_on(title: &str, line: &str) -> bool {
    let folded = fold(line);
    let is_bare = title.split_whitespace().count() <= 2;
    let is_other = ["kem ", "ban hanh ", "ngay ", "so ", "dinh kem ", "theo quyet dinh "]
        .iter()
        .any(|start| folded.starts_with(start));
    in_capitals(line)
        || line.to_lowercase().starts_with("đề nghị ")
        || (is_bare && !is_other && !line.contains(':') && line.starts_with(char::is_alphabetic))
}

/// The award that a title names: "DANH SÁCH … ĐƯỢC TẶNG GIẤY KHEN …", "DANH SÁCH LAO ĐỘNG TIÊN TIẾN". None where it names
/// several.
pub(super) fn award(title: &At<String>) -> Option<At<ResolvedAward>> {
    let found = given(&title.value).or_else(|| listed(&title.value))?;
    Some(At::new(found, title.at))
}

/// The award behind the verb that says it was given.
fn given(title: &str) -> Option<ResolvedAward> {
    let lower = title.to_lowercase();
    let verbs = ["tặng ", "danh hiệu ", "công nhận ", "đạt ", "nhận "];
    let start = verbs.iter().filter_map(|verb| lower.find(verb).map(|at| at + verb.len())).min()?;
    let rest = after_chars(title, lower[..start].chars().count());
    // "Công nhận danh hiệu …"
    let titled = rest.to_lowercase().starts_with("danh hiệu ");
    let rest = if titled { after_chars(rest, "danh hiệu ".chars().count()) } else { rest };
    let rest = rest.trim_start_matches(['“', '"']);
    let named = catalogue::resolve(&in_small_letters(without_reason(rest)));
    only(named.into_iter().filter(|award| award.exact))
}

/// The award that stands right behind "DANH SÁCH", or behind the word for those who are listed.
fn listed(title: &str) -> Option<ResolvedAward> {
    const LISTED: [&str; 16] = [
        "các",
        "cá nhân",
        "tập thể",
        "hộ gia đình",
        "cán bộ",
        "công chức",
        "viên chức",
        "người lao động",
        "giáo viên",
        "nhân viên",
        "học sinh",
        "sinh viên",
        "đảng viên",
        "hội viên",
        "đoàn viên",
        "quân nhân",
    ];
    let lower = title.to_lowercase();
    let after = "danh sách ".chars().count();
    let mut rest = after_chars(title, after).trim_start();
    lower.strip_prefix("danh sách ")?;
    loop {
        let named = catalogue::resolve(&in_small_letters(without_reason(rest)));
        // "DANH SÁCH NGƯỜI TỐT, VIỆC TỐT", "DANH SÁCH BIỂU DƯƠNG …" say what for, not what was given.
        let is_known = |award: &ResolvedAward| {
            let is_occasion = catalogue::category(&award.form).is_some() || award.form == "Biểu dương";
            award.exact && award.id.is_some() && !is_occasion
        };
        if !named.is_empty() && named.iter().all(is_known) {
            return only(named.into_iter());
        }
        let lower = rest.to_lowercase();
        let word = LISTED.iter().find(|word| {
            lower.strip_prefix(**word).is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
        })?;
        rest = after_chars(rest, word.chars().count()).trim_start_matches([',', ' ']);
    }
}

/// The award, if there are not two of different names.
fn only(mut awards: impl Iterator<Item = ResolvedAward>) -> Option<ResolvedAward> {
    let first = awards.next()?;
    awards.all(|other| other.name == first.name).then_some(first)
}

/// The text behind its first characters: small letters and capitals may differ in bytes.
fn after_chars(text: &str, count: usize) -> &str {
    text.char_indices().nth(count).map_or("", |(at, _)| &text[at..])
}

/// Without the reason behind an award: "… CÓ THÀNH TÍCH XUẤT SẮC TRONG …". Capitals do not tell where an office's name
/// ends, so the words that begin a reason must.
pub(super) fn without_reason(text: &str) -> &str {
    const REASONS: [&str; 13] = [
        " có thành tích",
        " đã có ",
        " vì đã ",
        " trong phong trào",
        " trong công tác",
        " trong việc",
        " trong thực hiện",
        " về thành tích",
        " nhân dịp",
        " nhân ngày",
        " đạt thành tích",
        " đạt tiêu chuẩn",
        " cho các ",
    ];
    let lower = text.to_lowercase();
    let end = REASONS.iter().filter_map(|reason| lower.find(reason)).min();
    let kept = end.map_or(usize::MAX, |end| lower[..end].chars().count());
    text.char_indices().nth(kept).map_or(text, |(at, _)| &text[..at])
}

/// "(Kèm theo Quyết định số … ngày … của …)", which may run over two rows or three.
pub(super) fn decision(lines: &[Line]) -> Option<At<Decision>> {
    lines.iter().enumerate().find_map(|(index, line)| {
        let alone = decision::find_in_banner(&clean_line(&line.text))?;
        let whole = decision::find_in_banner(&with_rows_below(lines, index));
        let same = |whole: &Decision| alone.number.is_none() || whole.number == alone.number;
        let decision = whole.filter(same).unwrap_or_else(|| alone.clone());
        (decision.number.is_some() && decision.kind != DocumentKind::Proposal)
            .then(|| At::new(decision, line.at))
    })
}

/// A line and the rows below that go on with it.
fn with_rows_below(lines: &[Line], index: usize) -> String {
    let mut text = clean_line(&lines[index].text).into_owned();
    let mut row = lines[index].at.row;
    for next in lines[index + 1..].iter().filter(|next| next.at.row > lines[index].at.row).take(2) {
        if next.at.row != row + 1 || !decision_goes_on(&text, &next.text) {
            break;
        }
        text = format!("{text} {}", clean_line(&next.text));
        row = next.at.row;
    }
    text
}

/// Whether a row goes on with a decision: a bracket is open, or it begins with the day or the office.
fn decision_goes_on(text: &str, next: &str) -> bool {
    let is_open = text.matches('(').count() > text.matches(')').count();
    let folded = fold(next);
    let breaks_day = text.ends_with(|c: char| c.is_ascii_digit()) && fold(text).contains("ngay ");
    let begins = |starts: &[&str]| starts.iter().any(|start| folded.starts_with(start));
    is_open || begins(&["cua ", "ngay "]) || (breaks_day && begins(&["thang ", "nam "]))
}

/// "NĂM 2022", "Năm học: 2023-2024", "giai đoạn 2011-2015": in a line that is no decision and no signing date; else the
/// year at the end of the title: "DANH SÁCH LAO ĐỘNG TIÊN TIẾN (2025)".
pub(super) fn period(lines: &[Line]) -> Option<At<When>> {
    let said = lines.iter().find_map(|line| only_year(&line.text).map(|year| At::new(year, line.at)));
    said.or_else(|| {
        let title = title(lines)?;
        Some(At::new(last_year(&title.value)?, title.at))
    })
}

/// The year or years in a sheet's name: "Năm 2024", "2024", "LĐTT 2024".
pub(super) fn year_in_name(name: &str) -> Option<When> {
    only_year(name).or_else(|| last_year(name))
}

/// The year, or the span of years, that ends a text of which no day or document is said.
fn last_year(text: &str) -> Option<When> {
    let text = text.trim_end_matches(|c: char| !c.is_ascii_digit());
    let start = text
        .rfind(|c: char| !(c.is_ascii_digit() || matches!(c, '-' | '–')))
        .map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    let (before, year) = text.split_at(start);
    let stands_alone = before.is_empty() || before.ends_with([' ', '(']);
    match date::parse(year.trim_matches(['-', '–'])).ok().filter(|_| stands_alone && !names_document(text))?
    {
        when @ (When::Year(1945..) | When::Years(1945.., _)) => Some(when),
        _ => None,
    }
}

fn names_document(text: &str) -> bool {
    let folded = fold(text);
    ["quyet dinh", "thong tu", "ngay", "nghi quyet"].iter().any(|word| folded.contains(word))
}

/// The year or years of which a text says that they are: "năm 2022", "năm học 2023-2024".
pub(super) fn only_year(text: &str) -> Option<When> {
    let folded = fold(text);
    if names_document(text) {
        return None;
    }
    let start = ["giai doan", "nam hoc", "nam"]
        .iter()
        .find(|word| format!(" {folded} ").contains(&format!(" {word} ")))?;
    let lower = text.to_lowercase();
    let spoken = match *start {
        "giai doan" => "giai đoạn",
        "nam hoc" => "năm học",
        _ => "năm",
    };
    let rest = &lower[lower.find(spoken)?..];
    match date::find(rest)?.0.ok()? {
        when @ (When::Year(_) | When::Years(..)) => Some(when),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn award_of(texts: &[&str]) -> Option<String> {
        award(&title(&Line::stacked(texts))?).map(|award| award.value.name)
    }

    #[test]
    fn awards_in_titles() {
        let cases: [(&[&str], Option<&str>); 12] = [
            (&["DANH SÁCH LAO ĐỘNG TIÊN TIẾN (2025)"], Some("Lao động tiên tiến")),
            (&["DANH SÁCH CSTĐCS NĂM HỌC 2024-2025"], Some("Chiến sĩ thi đua cơ sở")),
            (&["DANH SÁCH GIA ĐÌNH VĂN HÓA"], Some("Gia đình văn hóa")),
            (&["DANH SÁCH CÁN BỘ, GIÁO VIÊN LAO ĐỘNG TIÊN TIẾN"], Some("Lao động tiên tiến")),
            (&["DANH SÁCH KHEN THƯỞNG (GIẤY KHEN)"], Some("Giấy khen")),
            (
                &["DANH SÁCH", "đảng viên được tặng Giấy khen hoàn thành xuất sắc nhiệm vụ năm 2025"],
                Some("Giấy khen"),
            ),
            (&["DANH SÁCH LĐTT, CSTĐCS NĂM 2025"], None),
            (&["DANH SÁCH ĐƯỢC TẶNG GIẤY KHEN VÀ BẰNG KHEN"], None),
            (&["DANH SÁCH NGƯỜI TỐT, VIỆC TỐT"], None),
            (&["DANH SÁCH CHI TIỀN CHO LAO ĐỘNG TIÊN TIẾN"], None),
            (&["DANH SÁCH", "Đơn vị: Trường A"], None),
            (&["DANH SÁCH", "(kèm theo Quyết định tặng Giấy khen)"], None),
        ];
        for (texts, wanted) in cases {
            assert_eq!(award_of(texts).as_deref(), wanted, "{texts:?}");
        }
    }

    #[test]
    fn decisions_over_rows() {
        let parts = |texts: &[&str]| {
            let found = decision(&Line::stacked(texts)).map(|found| found.value).unwrap_or_default();
            (found.number.unwrap_or_default(), found.date.map(When::vi).unwrap_or_default(), found.issuer)
        };
        let wanted = (
            "58/QĐ-LS".to_string(),
            "28/05/2026".to_string(),
            Some("Hiệu trưởng Trường THCS Lũng Sen".into()),
        );
        for texts in [
            [
                "(Kèm theo Quyết định số 58/QĐ-LS,",
                "ngày 28 tháng 5 năm 2026 của Hiệu trưởng Trường THCS Lũng Sen)",
            ],
            [
                "Kèm theo Quyết định số 58/QĐ-LS ngày 28 tháng 5",
                "năm 2026 của Hiệu trưởng Trường THCS Lũng Sen",
            ],
            ["(Kèm Quyết định 58/QĐ-LS ngày 28/5/2026", "của Hiệu trưởng Trường THCS Lũng Sen)"],
            ["(QĐ số 58/QĐ-LS ngày 28/5/2026", "của Hiệu trưởng Trường THCS Lũng Sen)"],
        ] {
            assert_eq!(parts(&texts), wanted, "{texts:?}");
        }
        let year_below = ["Kèm theo Quyết định số 58/QĐ-LS", "Năm học 2024-2025"];
        assert_eq!(parts(&year_below), ("58/QĐ-LS".to_string(), String::new(), None));
    }

    #[test]
    fn years() {
        let cases = [
            ("Năm 2024", Some(When::Year(2024))),
            ("2024", Some(When::Year(2024))),
            ("LĐTT 2024", Some(When::Year(2024))),
            ("Năm học 2023-2024", Some(When::Years(2023, 2024))),
            ("2023-2024", Some(When::Years(2023, 2024))),
            ("T9.2013", None),
            ("Sheet1", None),
            ("ngày 5-3-2024", None),
        ];
        for (name, wanted) in cases {
            assert_eq!(year_in_name(name), wanted, "{name}");
        }
    }
}
