//! Decisions as cells and banners give them: number, date and issuer, often all in one text. A proposal (tờ trình) is no
//! decision, and is told apart.

use super::When;
use super::date::{self, DateFault};
use crate::vietnamese::{clean_line, fold};
use std::ops::Range;

/// Symbols of documents that confer nothing.
const OTHER_SYMBOLS: [&str; 11] = ["kh", "cv", "bc", "tb", "nq", "nd", "tt", "ct", "hd", "l", "qh"];

/// Their names.
const OTHER_NAMES: [&str; 8] =
    ["thong tu", "nghi dinh", "cong van", "ke hoach", "luat", "chi thi", "nghi quyet", "huong dan"];

/// First words by which a text that stands before a number is known as its issuer.
const OFFICES: [&str; 40] = [
    "ubnd",
    "uy ban",
    "chu tich",
    "bo",
    "bo truong",
    "so",
    "giam doc",
    "thu tuong",
    "chinh phu",
    "hieu truong",
    "tinh uy",
    "thanh uy",
    "huyen uy",
    "dang uy",
    "bch",
    "ban",
    "hoi",
    "lien doan",
    "ldld",
    "cong an",
    "hdnd",
    "trung uong",
    "tw",
    "tinh doan",
    "thanh doan",
    "truong",
    "phong",
    "trung tam",
    "benh vien",
    "cong ty",
    "cuc",
    "chi cuc",
    "doan",
    "mttq",
    "ubmttq",
    "tong lien doan",
    "btv",
    "chi bo",
    "quan khu",
    "bhxh",
];

/// What kind of document a number belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum DocumentKind {
    /// Quyết định.
    Decision,
    /// Tờ trình, đề nghị: what it names is proposed, not granted.
    Proposal,
    /// A law, plan, letter, announcement …
    Other,
    /// Nothing says.
    #[default]
    Unstated,
}

/// A decision (or other document), each part only where the text gives it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decision {
    pub kind: DocumentKind,
    /// `1436/QĐ-UBND`; none where it was left blank (`Số:      /QĐ-UBND`).
    pub number: Option<String>,
    pub date: Option<When>,
    /// Where the text has a date that cannot be one.
    pub date_fault: Option<DateFault>,
    /// "Chủ tịch UBND tỉnh Bình Hương".
    pub issuer: Option<String>,
}

impl Decision {
    pub fn is_empty(&self) -> bool {
        self.number.is_none() && self.date.is_none() && self.date_fault.is_none() && self.issuer.is_none()
    }
}

/// Reads one decision.
pub fn parse(text: &str) -> Decision {
    let text = clean_line(text);
    let date = date::find(&text);
    let taken = date.as_ref().map(|(_, range)| range.clone());
    let number = number(&text, taken.clone());
    let (when, date_fault) = match date {
        Some((Ok(when), _)) => (Some(when), None),
        Some((Err(fault), _)) => (None, Some(fault)),
        None => (None, None),
    };
    let date_start = taken.as_ref().map(|range| range.start);
    let start =
        number.iter().map(|number| number.range.start).chain(taken.iter().map(|range| range.start)).min();
    let after =
        number.iter().map(|number| number.range.end).chain(taken.map(|range| range.end)).max().unwrap_or(0);
    let date_fault =
        date_fault.or_else(|| (when.is_none() && lacks_year(&text)).then_some(DateFault::NoYear));
    Decision {
        kind: kind(&text, number.as_ref()),
        issuer: match start {
            Some(start) => issuer(&text[after..])
                .or_else(|| leading_issuer(&text[..start]))
                .or_else(|| issuer_between(&text, number.as_ref(), date_start)),
            None => leading_issuer(&text),
        },
        number: number.and_then(|number| number.text),
        date: when,
        date_fault,
    }
}

/// Reads all decisions of a cell: divided by semicolons or line breaks, each with a number of its own.
pub fn parse_all(text: &str) -> Vec<Decision> {
    let mut items: Vec<String> = Vec::new();
    let pieces = text.split(['\n', ';']).flat_map(numbered_parts);
    for piece in pieces.map(str::trim).filter(|piece| !piece.is_empty()) {
        match items.last_mut() {
            Some(item) if !has_number(piece) || !has_number(item) => {
                item.push(' ');
                item.push_str(piece);
            }
            _ => items.push(piece.to_owned()),
        }
    }
    items.iter().map(|item| parse(item)).filter(|decision| !decision.is_empty()).collect()
}

/// "163/QĐ-UBND ngày 5/3": the day has no year.
fn lacks_year(text: &str) -> bool {
    let lower = text.to_lowercase();
    let Some((_, day)) = lower.split_once("ngày ") else { return false };
    let end =
        day.find(|c: char| !(c.is_ascii_digit() || matches!(c, '/' | '-' | '.' | ' '))).unwrap_or(day.len());
    date::parse(&day[..end]) == Err(DateFault::NoYear)
}

fn has_number(text: &str) -> bool {
    number(text, date::find(text).map(|(_, range)| range)).is_some()
}

/// The decision or proposal under which a list stands: "(Kèm theo Quyết định số … ngày … của …)". None for any other
/// text, laws and circulars included. The issuer may stand on the next row: see [`issuer`].
pub fn find_in_banner(text: &str) -> Option<Decision> {
    let folded = fold(text);
    let at = ["kem theo", "theo quyet dinh", "theo to trinh", "quyet dinh so", "kem quyet dinh", "kem qd"];
    let speaks = at.iter().any(|words| folded.contains(words))
        || ["qd so ", "qd ", "theo qd "].iter().any(|start| folded.starts_with(start));
    let decision = speaks.then(|| approved(text).unwrap_or_else(|| parse(text)))?;
    matches!(decision.kind, DocumentKind::Decision | DocumentKind::Proposal).then_some(decision)
}

/// The decision that a proposal became: "Tờ trình số …, đã được phê duyệt tại Quyết định số …".
fn approved(text: &str) -> Option<Decision> {
    let words = ["đã được phê duyệt ", "đã phê duyệt ", "đã được duyệt "];
    let (_, rest) = words.into_iter().find_map(|words| text.split_once(words))?;
    Some(parse(rest)).filter(|read| read.kind == DocumentKind::Decision && read.number.is_some())
}

/// The issuer in what follows number and date: "của Hiệu trưởng …)", ", UBND huyện …", "do Chủ tịch … ký".
pub fn issuer(text: &str) -> Option<String> {
    let text = clean_line(text);
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    let text =
        ["của ", "Của ", "do ", "CỦA "].iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text);
    let end = [" ngày", " về ", " V/v", " v/v", " ban hành", " ký", ";", ")", " Về "];
    let end = end.iter().filter_map(|word| text.find(word)).min().unwrap_or(text.len());
    let issuer = text[..end].trim_end_matches(|c: char| !c.is_alphanumeric());
    let is_name = !fold(issuer).starts_with("qd")
        && issuer.chars().any(char::is_alphabetic)
        && !starts_reason(issuer)
        && issuer.chars().count() > 1;
    is_name.then(|| issuer.to_owned())
}

/// "163/QĐ-UBND của UBND xã An Hòa ngày …": the issuer stands between number and date.
fn issuer_between(text: &str, number: Option<&Number>, date: Option<usize>) -> Option<String> {
    let between = text.get(number?.range.end..date?)?;
    let named = ["của ", "do "].iter().find_map(|word| between.find(word));
    issuer(&between[named?..])
}

/// An office before number and date: "UBND tỉnh, 12/QĐ-UBND ngày …".
fn leading_issuer(text: &str) -> Option<String> {
    let end = ["Quyết định", "quyết định", "QĐ", "Số", "số", "ngày", "Ngày"]
        .iter()
        .filter_map(|word| text.find(word))
        .min();
    let office = issuer(&text[..end.unwrap_or(text.len())])?;
    let folded = fold(&office);
    if folded.starts_with("ban hanh") {
        return None;
    }
    OFFICES.iter().any(|word| folded == *word || folded.starts_with(&format!("{word} "))).then_some(office)
}

/// "12/QĐ-UBND và 13/QĐ-UBND": a part for each number of the same kind.
fn numbered_parts(piece: &str) -> Vec<&str> {
    let starts = piece.char_indices().filter(|(at, c)| starts_number(piece, *at, *c)).map(|(at, _)| at);
    let found: Vec<(usize, DocumentKind)> = starts
        .filter_map(|at| full_number(piece, at))
        .map(|number| (number.range.start, number.kind(piece)))
        .collect();
    let first = found.first().map_or(DocumentKind::Unstated, |(_, kind)| *kind);
    let others = found.iter().skip(1).filter(|(_, kind)| *kind == first).map(|(start, _)| *start);
    let mut parts = Vec::new();
    let mut from = 0;
    for start in others {
        parts.push(without_lead(&piece[from..start]));
        from = start;
    }
    parts.push(&piece[from..]);
    parts
}

/// Without "và", "số", "QĐ số" at the end, which lead to the next number.
fn without_lead(part: &str) -> &str {
    let leads = [" và", " số", " Số", " QĐ", " Quyết định", ",", " "];
    let mut part = part;
    while let Some(rest) = leads.iter().find_map(|lead| part.strip_suffix(lead)) {
        part = rest;
    }
    part
}

fn starts_reason(text: &str) -> bool {
    let folded = fold(text);
    ["ve ", "vi ", "v v", "tang ", "khen ", "nam ", "ngay ", "thang "]
        .iter()
        .any(|word| folded.starts_with(word))
}

/// A document's number as found; no text where it was left blank.
struct Number {
    text: Option<String>,
    range: Range<usize>,
}

fn number(text: &str, date: Option<Range<usize>>) -> Option<Number> {
    let is_free = |at: usize| !date.as_ref().is_some_and(|date| date.contains(&at));
    let starts = text.char_indices().filter(|(at, c)| starts_number(text, *at, *c) && is_free(*at));
    let starts: Vec<usize> = starts.map(|(at, _)| at).collect();
    let full = starts.iter().find_map(|&at| full_number(text, at));
    full.or_else(|| blank_number(text)).or_else(|| starts.iter().find_map(|&at| bare_number(text, at)))
}

fn starts_number(text: &str, at: usize, c: char) -> bool {
    let before = text[..at].chars().next_back();
    let is_joined = before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | '.' | '-'));
    c.is_ascii_digit() && (!is_joined || follows_name(&text[..at]))
}

/// "QĐ163/UBND", "QĐ-163", "QĐ.1436/QĐ-UBND": the figures follow the kind of document directly.
fn follows_name(before: &str) -> bool {
    let word = before.trim_end_matches(['-', '.']).rsplit([' ', ',', ';', '(']).next().unwrap_or_default();
    word.len() <= NEAR && matches!(fold(word).as_str(), "qd" | "so")
}

/// `163/QĐ-UBND`, `06/2022/QH15`, `12 -QĐ/TU`, `15 QĐ/HND`; blanks beside the joints are taken out.
fn full_number(text: &str, at: usize) -> Option<Number> {
    let figures = text[at..].find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len() - at);
    let tail = &text[at + figures..];
    let length = tail_length(tail);
    let end = at + figures + length;
    let is_small =
        tail[..length].starts_with('/') && fold(&tail[..length]).split(' ').any(|word| word == "qd");
    let has_capital = tail[..length].chars().any(char::is_uppercase);
    let has_symbol = has_capital || is_small;
    let start = listed_start(text, at);
    let number: String = text[start..end].split_whitespace().collect::<Vec<_>>().join(" ");
    let number = number.replace(" /", "/").replace("/ ", "/").replace(" -", "-").replace("- ", "-");
    let number = if is_small && !has_capital { number.to_uppercase() } else { number };
    (has_symbol && tail[..length].contains(['/', '-']))
        .then_some(Number { text: Some(number), range: start..end })
}

/// "163, 164/QĐ-UBND": where the first of several numbers with one symbol stands.
fn listed_start(text: &str, at: usize) -> usize {
    let before = text[..at].trim_end();
    let Some(rest) = [",", " và"].iter().find_map(|joint| before.strip_suffix(joint)) else { return at };
    let start = rest
        .rfind(|c: char| !c.is_ascii_digit())
        .map_or(0, |last| last + text[last..].chars().next().map_or(1, char::len_utf8));
    let is_number = start < rest.len() && text[start..].starts_with(|c: char| starts_number(text, start, c));
    if is_number && rest.len() - start <= 5 { listed_start(text, start) } else { at }
}

impl Number {
    /// What its symbol says: `/QĐ-`, `/TTr-`, `/QH15`.
    fn kind(&self, text: &str) -> DocumentKind {
        let symbol = fold(&text[self.range.clone()]);
        let has =
            |list: &[&str]| symbol.split(' ').any(|word| list.iter().any(|symbol| is_symbol(word, symbol)));
        if has(&["ttr"]) {
            DocumentKind::Proposal
        } else if has(&["qd"]) {
            DocumentKind::Decision
        } else if has(&OTHER_SYMBOLS) {
            DocumentKind::Other
        } else {
            DocumentKind::Unstated
        }
    }
}

/// How far a number's symbol goes: letters and figures joined by `/` and `-`, blanks only beside these joints.
fn tail_length(tail: &str) -> usize {
    let mut end = 0;
    let mut joint = false;
    for (at, c) in tail.char_indices() {
        match c {
            '/' | '-' | '–' | '&' | '.' | '_' => joint = true,
            // " - 05/3/2024" is the day, not part of the symbol.
            c if c.is_ascii_digit() && end > 0 && tail[..at].ends_with(' ') => break,
            ' ' if joint || next_is_joint(&tail[at..]) || (at == 0 && next_is_symbol(tail)) => continue,
            c if c.is_alphanumeric() => {
                joint = false;
                end = at + c.len_utf8();
            }
            _ => break,
        }
    }
    end
}

fn next_is_joint(text: &str) -> bool {
    text.trim_start().starts_with(['/', '-'])
}

/// ` QĐ/HND` directly after the figures.
fn next_is_symbol(text: &str) -> bool {
    let word = text.trim_start().split(' ').next().unwrap_or_default();
    word.starts_with(|c: char| c.is_uppercase())
        && (word.contains('/') || word.starts_with("QĐ-") || word.starts_with("QD-"))
}

/// `Số:        /QĐ-UBND`.
fn blank_number(text: &str) -> Option<Number> {
    let at = text.find('/')?;
    let before = text[..at].trim_end_matches(['.', '…', ' ', ':', '_']);
    let is_blank = ["so", "qd so", "quyet dinh so", "qd", ""].contains(&fold(before).as_str())
        || fold(before).ends_with(" so");
    let length = tail_length(&text[at..]);
    let has_symbol = text[at..at + length].chars().any(char::is_uppercase);
    (is_blank && has_symbol).then_some(Number { text: None, range: at..at + length })
}

/// What names a number stands within so many bytes before it: a long text of numbers asks at each of them.
const NEAR: usize = 32;

/// Figures alone, after "số" or "QĐ" or as the whole text.
fn bare_number(text: &str, at: usize) -> Option<Number> {
    let length = text[at..].find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len() - at);
    let from = text.floor_char_boundary(at.saturating_sub(NEAR));
    let before = fold(&text[from..at]);
    let begins = from == 0 && (before.is_empty() || before == "so");
    let is_named = begins || before.ends_with(" so") || before.ends_with("qd");
    let stands_alone =
        !text[at + length..].starts_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '-'));
    let number = text[at..at + length].to_owned();
    (is_named && stands_alone && length <= 6).then_some(Number { text: Some(number), range: at..at + length })
}

/// By the symbol of its number, else by the words before it.
fn kind(text: &str, number: Option<&Number>) -> DocumentKind {
    let of_symbol = number.map_or(DocumentKind::Unstated, |number| number.kind(text));
    if of_symbol != DocumentKind::Unstated {
        return of_symbol;
    }
    let words = format!(" {} ", fold(&text[..number.map_or(text.len(), |number| number.range.start)]));
    let says = |list: &[&str]| list.iter().any(|phrase| words.contains(&format!(" {phrase} ")));
    if says(&["to trinh", "ttr"]) {
        DocumentKind::Proposal
    } else if says(&["quyet dinh", "qd"]) {
        DocumentKind::Decision
    } else if says(&OTHER_NAMES) {
        DocumentKind::Other
    } else {
        DocumentKind::Unstated
    }
}

/// A part of a symbol: `qd` in `qd`, `qdkt`, `qh` in `qh15`.
fn is_symbol(word: &str, symbol: &str) -> bool {
    word == symbol || (symbol == "qd" && word.starts_with("qd")) || (symbol == "qh" && word.starts_with("qh"))
}

#[cfg(test)]
mod tests;
