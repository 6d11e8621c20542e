//! What follows the name of an award in a cell: class, issuer or level, year, decision, reason.

use super::level;
use super::matching::words;
use super::nothing::is_grading;
use crate::public::Level;
use crate::values::{Decision, When, date, decision};
use crate::vietnamese::{clean_line, fold};

/// The parts of a tail, each only where it is there.
#[derive(Debug, Default, PartialEq)]
pub struct Tail {
    /// 1 to 3.
    pub class: Option<u16>,
    pub year: Option<When>,
    /// More than one year, one after the other: the award was given in each ("năm 2019, 2021").
    pub years: Vec<i32>,
    pub decision: Option<Decision>,
    pub issuer: Option<String>,
    /// "cấp tỉnh" where no issuer is named.
    pub level_words: Option<String>,
    pub level: Option<Level>,
    pub reason: Option<String>,
    /// Anything else.
    pub rest: Option<String>,
}

/// First words of offices, as far as their level does not tell them (`level::of_office`).
const OFFICES: [&str; 45] = [
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
    "bch",
    "ban giam hieu",
    "thu truong",
    "chi huy truong",
    "truong",
    "cong an",
    "cong ty",
    "ban",
    "phong",
    "hoi",
    "doan",
    "lien doan",
    "ldld",
    "cong doan",
    "trung tam",
    "benh vien",
    "hdnd",
    "ubmttq",
    "mat tran",
    "dang uy",
    "ubnd",
    "uy ban",
    "chi cuc",
    "cuc",
    "gd",
    "ca",
    "cat",
    "du",
    "btl",
    "bcd",
    "tld",
    "pgd",
    "sgd",
    "bgh",
    "bv",
];

/// Words with which a reason begins.
const REASONS: [&str; 9] =
    ["về ", "vì ", "đã có ", "có thành tích", "do có ", "trong ", "cho ", "Về ", "Vì "];

/// Reads a tail. `titled` awards have a title of their own after the name, which then is the rest.
pub fn parse(text: &str, kind: TailKind) -> Tail {
    let mut tail = Tail::default();
    let text = take_decision(text, &mut tail);
    let text = take_reason(text, kind, &mut tail);
    let text = take_class(text, kind, &mut tail);
    let text = take_years(&text, &mut tail).unwrap_or_else(|| take_year(&text, &mut tail));
    take_issuer(&bare(&text), kind, &mut tail);
    tail
}

/// What may follow the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TailKind {
    Plain,
    /// Has classes, so a bare "Nhì" is one.
    Classed,
    /// Has a title of its own.
    Titled,
}

/// Takes off "(QĐ số 12/QĐ-UBND ngày …)" with all that follows it.
fn take_decision<'a>(text: &'a str, tail: &mut Tail) -> &'a str {
    let found = words(text);
    let is_start = |at: usize| {
        found[at].key.starts_with("qd")
            || (found[at].key == "quyet" && found.get(at + 1).is_some_and(|word| word.key == "dinh"))
    };
    let Some(mut at) = (0..found.len()).find(|&at| is_start(at)) else { return text };
    let is_before =
        |key: &str| matches!(key, "theo" | "so" | "kem") || key.bytes().all(|b| b.is_ascii_digit());
    // "năm 2023 (Quyết định …": what stands before the bracket is not the decision's.
    let joins = |at: usize| !text[found[at - 1].range.end..found[at].range.start].contains('(');
    while at > 0 && is_before(&found[at - 1].key) && joins(at) {
        at -= 1;
    }
    let (before, decision) = text.split_at(found[at].range.start);
    tail.decision = Some(decision::parse(decision)).filter(|decision| !decision.is_empty());
    before
}

/// Takes off "về …", "đã có thành tích …" with all that follows. It stays as it is, its year included.
fn take_reason<'a>(text: &'a str, kind: TailKind, tail: &mut Tail) -> &'a str {
    if kind == TailKind::Titled {
        return text;
    }
    let starts = REASONS.iter().flat_map(|reason| text.match_indices(reason)).map(|(at, _)| at);
    let Some(at) = starts.filter(|at| text[..*at].ends_with([' ', '(', ',', ':'])).min() else { return text };
    let (before, reason) = text.split_at(at);
    tail.reason = Some(bare(reason)).filter(|reason| !reason.is_empty());
    tail.year = date::find(reason).and_then(|(read, _)| read.ok());
    before
}

/// Takes out "hạng Ba", "(hạng III)", "H3"; a bare "Nhì" directly after the name of an award that has classes.
fn take_class(text: &str, kind: TailKind, tail: &mut Tail) -> String {
    let found = words(text);
    let named = (0..found.len()).find_map(|at| {
        let class = (found[at].key == "hang").then(|| found.get(at + 1)).flatten();
        Some((found[at].range.start, class?.range.end, class_of(&class?.key)?))
    });
    let bare = || {
        let first = found.first().filter(|_| kind == TailKind::Classed)?;
        Some((first.range.start, first.range.end, class_of(first.key.trim_start_matches('h'))?))
    };
    let Some((start, end, class)) = named.or_else(bare) else { return text.to_owned() };
    tail.class = Some(class);
    format!("{} {}", &text[..start], &text[end..])
}

/// "hạng Ba (2015), hạng Nhì (2020)", "hạng Nhất, Nhì, Ba": a tail for each class.
pub fn by_class(text: &str) -> Vec<String> {
    let found = words(text);
    let mut starts: Vec<usize> = Vec::new();
    for (at, word) in found.iter().enumerate().filter(|(_, word)| class_of(&word.key).is_some()) {
        let before = at.checked_sub(1).map(|before| &found[before]);
        let gap = before.map_or("", |before| text[before.range.end..word.range.start].trim());
        match before {
            Some(before) if before.key == "hang" => starts.push(before.range.start),
            Some(before) if starts.is_empty() || !is_joint(gap, &before.key) => {}
            Some(_) => starts.push(word.range.start),
            None => {}
        }
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let parts = starts.iter().zip(ends).map(|(&start, end)| text[start..end].trim());
    match starts.len() {
        0 | 1 => vec![text.to_owned()],
        _ => parts
            .map(|part| if fold(part).starts_with("hang") { part.to_owned() } else { format!("hạng {part}") })
            .collect(),
    }
}

/// Whether a class after this goes with the class before: ", Nhì", "và Ba".
fn is_joint(gap: &str, before: &str) -> bool {
    before == "va" || (matches!(gap, "," | ";" | "/" | "-" | "+" | "&") && class_of(before).is_some())
}

fn class_of(word: &str) -> Option<u16> {
    match word {
        "nhat" | "1" | "i" | "mot" => Some(1),
        "nhi" | "2" | "ii" | "hai" => Some(2),
        "ba" | "3" | "iii" => Some(3),
        _ => None,
    }
}

/// Takes out "năm 2019, 2021 và 2023": two years or more that are no span.
fn take_years(text: &str, tail: &mut Tail) -> Option<String> {
    let found = words(text);
    let year = |key: &str| key.parse().ok().filter(|year| key.len() == 4 && date::YEARS.contains(year));
    let first = found.iter().position(|word| year(&word.key).is_some())?;
    let is_lead = |key: &str| matches!(key, "nam" | "cac" | "va" | "trong");
    let run = found[first..].iter().take_while(|word| year(&word.key).is_some() || is_lead(&word.key));
    let last = first + run.count() - 1;
    let years: Vec<i32> = found[first..=last].iter().filter_map(|word| year(&word.key)).collect();
    let gaps = found[first..=last].windows(2).map(|pair| text[pair[0].range.end..pair[1].range.start].trim());
    let is_list = gaps.clone().all(|gap| matches!(gap, "" | "," | ";" | "+" | "&"));
    let is_span = gaps.clone().all(str::is_empty) && found[first..=last].iter().all(|word| word.key != "va");
    if years.len() < 2 || !is_list || is_span {
        return None;
    }
    let lead = found[..first].iter().rev().take_while(|word| is_lead(&word.key)).last();
    let start = lead.map_or(found[first].range.start, |word| word.range.start);
    tail.years = years;
    Some(format!("{} {}", &text[..start], &text[found[last].range.end..]))
}

/// Takes out "năm 2014", "năm học 2013-2014", "(2011-2015)", a bare year at the end.
fn take_year(text: &str, tail: &mut Tail) -> String {
    let found = words(text);
    let last_year = || {
        let last = found.last().filter(|word| word.key.len() == 4)?;
        Some((date::parse(&last.key).ok()?, last.range.clone()))
    };
    let dated = date::find(text).and_then(|(read, range)| Some((read.ok()?, range)));
    let Some((when, range)) = dated.or_else(last_year) else { return text.to_owned() };
    tail.year = Some(when);
    let leads = ["nam", "hoc", "giai", "doan", "nien", "khoa", "tu", "cac", "ngay"];
    let before = found.iter().rev().skip_while(|word| word.range.start >= range.start);
    let start = before.take_while(|word| leads.contains(&word.key.as_str())).last();
    let start = start.map_or(range.start, |word| word.range.start);
    format!("{} {}", &text[..start], &text[range.end..])
}

/// Reads what is left as issuer, level or rest.
fn take_issuer(text: &str, kind: TailKind, tail: &mut Tail) {
    if text.is_empty() {
        return;
    }
    let named =
        ["của ", "Của ", "CỦA ", "do ", "cua ", "CUA "].iter().find_map(|word| text.strip_prefix(word));
    if let Some(level) = level::parse(text).filter(|_| named.is_none()) {
        tail.level = Some(level);
        let words = text.to_lowercase();
        tail.level_words = Some(if words.starts_with("cấp ") { words } else { format!("cấp {words}") });
    } else if named.is_some() || (kind != TailKind::Titled && is_office(text)) {
        let issuer = issuer(named.unwrap_or(text));
        tail.level = level::of_office(&issuer);
        tail.issuer = Some(issuer);
    } else if is_grading(text) {
        tail.reason.get_or_insert_with(|| text.to_owned());
    } else {
        tail.rest = Some(text.to_owned());
    }
}

/// Whether a text begins like the name of an office.
pub fn is_office(text: &str) -> bool {
    let folded = fold(text);
    let begins = |words: &&str| {
        folded.strip_prefix(*words).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    level::of_office(text).is_some()
        || level::body(text) == level::Body::PartyOrMass
        || OFFICES.iter().any(begins)
}

/// "CT UBND tỉnh tặng" → "Chủ tịch UBND tỉnh".
fn issuer(text: &str) -> String {
    let verbs = [" trao tặng", " tặng thưởng", " tặng", " trao", " khen"];
    let office = verbs.iter().find_map(|verb| text.strip_suffix(verb)).unwrap_or(text);
    let office = [" tại", " theo"].iter().find_map(|word| office.strip_suffix(word)).unwrap_or(office);
    let written = SHORT_HEADS.iter().find_map(|(short, long)| {
        let rest = office.strip_prefix(short)?;
        (rest.is_empty() || rest.starts_with(' ')).then(|| format!("{long}{rest}"))
    });
    written.unwrap_or_else(|| office.to_owned())
}

/// Heads and bodies as offices shorten them at the start of an issuer's name.
const SHORT_HEADS: [(&str, &str); 7] = [
    ("CT", "Chủ tịch"),
    ("GĐ", "Giám đốc"),
    ("ĐU", "Đảng ủy"),
    ("CA", "Công an"),
    ("CAT", "Công an tỉnh"),
    ("TLĐ", "Tổng Liên đoàn"),
    ("BGH", "Ban Giám hiệu"),
];

/// On one line, without the punctuation around it; brackets and quotes only where they enclose all, or lack their other
/// half.
pub fn bare(text: &str) -> String {
    let line = clean_line(text).replace("()", " ");
    let mut rest = line.as_str();
    loop {
        let trimmed = without_outer_pair(trim_punctuation(rest));
        if trimmed.len() == rest.len() {
            return clean_line(trimmed).into_owned();
        }
        rest = trimmed;
    }
}

fn trim_punctuation(text: &str) -> &str {
    let opening = |c: char| matches!(c, '(' | '“' | '"' | '[');
    let closing = |c: char| matches!(c, ')' | '”' | '"' | ']');
    text.trim_start_matches(|c: char| !c.is_alphanumeric() && !opening(c))
        .trim_end_matches(|c: char| !c.is_alphanumeric() && !closing(c))
}

fn without_outer_pair(text: &str) -> &str {
    for (open, close) in [('(', ')'), ('“', '”'), ('"', '"'), ('[', ']')] {
        let (begins, ends) = (text.strip_prefix(open), text.strip_suffix(close));
        let has = |inner: Option<&str>, c| inner.is_some_and(|inner| inner.contains(c));
        match (begins, ends) {
            (Some(inner), Some(_)) => return inner.strip_suffix(close).unwrap_or(inner),
            (Some(inner), None) if !has(begins, close) => return inner,
            (None, Some(inner)) if !has(ends, open) => return inner,
            _ => {}
        }
    }
    text
}
