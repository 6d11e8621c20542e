//! What awards a cell names: by the catalogue, with class, issuer, level, year and decision where the cell has them.

use super::award::{Award, award as catalogue_award};
use super::level::{self, Body};
use super::matching::{Found, Word, find, is_count, words};
use super::money::without_money;
use super::nothing::{is_grading, is_refusal};
use super::tail::{self, Tail, TailKind, bare, is_office};
use crate::public::Level;
use crate::values::{Decision, When, date};
use crate::vietnamese::{clean, fold};

/// The rank of an award that the catalogue does not know: after all others.
pub const UNKNOWN_RANK: u16 = 900;

const CLASSES: [&str; 3] = ["Nhất", "Nhì", "Ba"];

/// Words around names of awards that say nothing of them. With accents: "phong trào" is not "trao".
const NOISE: [&str; 35] = [
    "danh",
    "hiệu",
    "hình",
    "thức",
    "khen",
    "thưởng",
    "thi",
    "đua",
    "đạt",
    "được",
    "tặng",
    "trao",
    "nhận",
    "đề",
    "nghị",
    "các",
    "gồm",
    "và",
    "kèm",
    "theo",
    "vinh",
    "dự",
    "cùng",
    "đã",
    "cấp",
    "xét",
    "trình",
    "xuất",
    "đăng",
    "ký",
    "đn",
    "công",
    "đủ",
    "điều",
    "kiện",
];

/// Verbs between an issuer and the award that it confers.
const VERBS: [&str; 5] = ["tặng", "thưởng", "trao", "cấp", "nhận"];

/// An award as a cell names it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ResolvedAward {
    /// Of the catalogue; none where it does not know the award.
    pub id: Option<&'static str>,
    /// For lists by award: the catalogue's name without class or issuer; the text itself where unknown.
    pub form: String,
    /// As shown: in the catalogue's spelling, with class, and issuer or level as given.
    pub name: String,
    /// Legal rank, [`UNKNOWN_RANK`] where unknown.
    pub rank: u16,
    pub issuer: Option<String>,
    pub level: Option<Level>,
    /// The year or period that stands with it ("CSTĐ cơ sở năm 2014").
    pub year: Option<When>,
    pub decision: Option<Decision>,
    pub reason: Option<String>,
    /// The wrong name, where it is commonly misfiled ("Huân chương Chiến sĩ vẻ vang").
    pub misfiled: Option<&'static str>,
    /// The cell says that it is proposed ("đề nghị tặng …").
    pub proposed: bool,
    /// Everything in the text was understood, and nothing is missing that would tell which award it is.
    pub exact: bool,
}

/// All awards that a cell names, unknown ones included, in its order. Empty where it says that there is none.
pub fn resolve(text: &str) -> Vec<ResolvedAward> {
    let text = without_money(&clean(text));
    let pieces = pieces(&text).into_iter().filter(|piece| !is_none(piece));
    pieces.flat_map(|piece| given_after_death(&piece).unwrap_or_else(|| resolve_piece(&piece))).collect()
}

/// The awards of "Truy tặng Bằng khen …", "Bằng khen … (truy tặng)": their names keep that they were given after death.
fn given_after_death(piece: &str) -> Option<Vec<ResolvedAward>> {
    const SAID: [&str; 5] = ["(truy tặng)", "(Truy tặng)", "truy tặng", "Truy tặng", "TRUY TẶNG"];
    let said = SAID.iter().find(|said| piece.contains(**said))?;
    let awards = resolve_piece(bare(&piece.replacen(said, " ", 1)).as_str());
    let named =
        |award: ResolvedAward| ResolvedAward { name: format!("{} (truy tặng)", award.name), ..award };
    let known = awards.iter().all(|award| award.id.is_some());
    known.then(|| awards.into_iter().map(named).collect())
}

/// The gradings among what a cell says ("HTTNV, LĐTT"): they are no awards.
pub fn gradings(text: &str) -> Vec<String> {
    let is_part = |part: &String| is_grading(part);
    text.split([';', ',', '\n', '+']).map(bare).filter(is_part).collect()
}

/// The parts between semicolons and line breaks, save those breaks that only wrap a line.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for part in text.split([';', '•']) {
        let mut lines = part.lines().map(without_enumerator).filter(|line| !line.is_empty());
        match (lines.next(), pieces.last_mut()) {
            (Some(years), Some(piece)) if is_year(years) => *piece = format!("{piece}, {years}"),
            (first, _) => pieces.extend(first.map(str::to_owned)),
        }
        for line in lines {
            match pieces.last_mut() {
                Some(piece) if goes_on(piece, line) => *piece = format!("{piece} {line}"),
                _ => pieces.push(line.to_owned()),
            }
        }
    }
    pieces
}

/// "2021", "năm 2021": goes on with a list of years.
fn is_year(text: &str) -> bool {
    matches!(date::parse(text), Ok(When::Year(_)))
}

/// Without "a)", "1)" at the start.
fn without_enumerator(line: &str) -> &str {
    let line = line.trim();
    let rest = line.trim_start_matches(['-', '+', '*', ' ']);
    let item = rest.split_once(')').filter(|(item, _)| {
        let digits = item.len() <= 2 && item.bytes().all(|b| b.is_ascii_digit());
        !item.is_empty() && (digits || (item.len() == 1 && item.is_ascii()))
    });
    item.map_or(line, |(_, rest)| rest.trim())
}

/// Whether an award stands at the start, or after its count or number.
fn starts_award(text: &str) -> bool {
    let words = words(text);
    find(text, &words).first().is_some_and(|found| words[..found.words.start].iter().all(is_count))
}

/// Whether a line goes on with the one before.
fn goes_on(before: &str, line: &str) -> bool {
    let joined = format!("{before} {line}");
    let begins_new = starts_award(line) || line.starts_with(['-', '+', '*']);
    let completes = !starts_award(before) && starts_award(&joined);
    let is_tail =
        line.starts_with(|c: char| c.is_lowercase() || c == '(' || c.is_ascii_digit()) || is_office(line);
    completes || (is_tail && !begins_new)
}

fn is_none(piece: &str) -> bool {
    is_refusal(piece) || is_grading(piece)
}

fn resolve_piece(text: &str) -> Vec<ResolvedAward> {
    let piece = without_proposal(text);
    let words = words(piece);
    let found = find(piece, &words);
    let Some(first) = found.first() else { return vec![unknown(piece)] };
    let lead = Lead::of(piece, &words[..first.words.start]);
    let proposed = piece.len() < text.len() || says_proposed(&words, first.words.start);
    let mut resolved: Vec<ResolvedAward> = lead.unknown.as_deref().map(unknown).into_iter().collect();
    let mut year = lead.year;
    for (at, name) in found.iter().enumerate() {
        let (tail, next_year) = tail_text(piece, &words, name, found.get(at + 1));
        let since = at.checked_sub(1).map_or(0, |before| found[before].words.end);
        if !is_refused(&words[since..name.words.start], tail) {
            let awards = by_class(tail, name).into_iter().flat_map(|tail| award(name, &tail));
            resolved.extend(
                awards
                    .map(|award| with_lead(award, name, &lead, year))
                    .map(|award| ResolvedAward { proposed, ..award }),
            );
        }
        year = next_year;
    }
    resolved
}

/// Without "(đang đề nghị)" at the end, which belongs to no issuer.
fn without_proposal(piece: &str) -> &str {
    let remark = piece.trim_end().strip_suffix(')').and_then(|text| text.rsplit_once('('));
    remark
        .filter(|(_, remark)| says_proposed(&words(remark), 0))
        .map_or(piece, |(before, _)| before.trim_end())
}

/// "đề nghị", "đề xuất", "đăng ký", or "Trình …" before the first award.
fn says_proposed(words: &[Word], first: usize) -> bool {
    let pairs =
        [("đề", "nghị"), ("đủ", "điều"), ("đề", "xuất"), ("đăng", "ký"), ("dang", "ky"), ("de", "nghi")];
    let in_pair = |pair: &[Word]| pairs.contains(&(&pair[0].written, &pair[1].written));
    let submits = words[..first].iter().any(|word| matches!(word.written.as_str(), "trình" | "đn"));
    submits || words.windows(2).any(in_pair)
}

/// "không đạt CSTĐCS", "CSTĐCS: không".
fn is_refused(before: &[Word], tail: &str) -> bool {
    let negated = before.iter().any(|word| matches!(word.written.as_str(), "không" | "chưa" | "khong"));
    let tail = bare(tail);
    negated || (!tail.is_empty() && is_refusal(&tail))
}

fn by_class(tail: &str, found: &Found) -> Vec<String> {
    if found.name.award.classes > 0 { tail::by_class(tail) } else { vec![tail.to_owned()] }
}

/// What the words before the first award say of those that do not say it themselves.
fn with_lead(mut award: ResolvedAward, found: &Found, lead: &Lead, year: Option<When>) -> ResolvedAward {
    award.year = award.year.or(year);
    if award.issuer.is_none()
        && let Some(issuer) = &lead.issuer
    {
        grant(&mut award, found.name.award, issuer.clone());
    }
    award
}

/// What stands before the first award.
#[derive(Default)]
struct Lead {
    /// "Chủ tịch UBND tỉnh tặng …".
    issuer: Option<String>,
    /// Something else, divided off by a separator.
    unknown: Option<String>,
    /// "Năm 2021: LĐTT".
    year: Option<When>,
}

impl Lead {
    fn of(piece: &str, words: &[Word]) -> Lead {
        let is_noise = |word: &&Word| {
            NOISE.contains(&word.written.as_str()) || word.key.bytes().all(|b| b.is_ascii_digit())
        };
        let year = words
            .first()
            .zip(words.last())
            .and_then(|(first, last)| date::parse(&piece[first.range.start..last.range.end]).ok());
        if year.is_some() {
            return Lead { year, ..Lead::default() };
        }
        let first = words.iter().find(|word| !is_noise(word));
        let last = words.iter().rev().find(|word| !is_noise(word));
        let (Some(first), Some(last)) = (first, last) else { return Lead::default() };
        let text = bare(&piece[first.range.start..last.range.end]);
        let whole = bare(&piece[first.range.start..words[words.len() - 1].range.end]);
        let confers = words.last().is_some_and(|word| VERBS.contains(&word.written.as_str()));
        if confers {
            Lead { issuer: Some(text).filter(|text| is_office(text)), ..Lead::default() }
        } else {
            let unknown = Some(whole).filter(|whole| !is_none(whole));
            Lead { unknown, ..Lead::default() }
        }
    }
}

/// From the end of a name to the next one, without the words that lead to that; and the year that these say
/// ("LĐTT; 2022: CSTĐCS").
fn tail_text<'a>(
    piece: &'a str,
    words: &[Word],
    found: &Found,
    next: Option<&Found>,
) -> (&'a str, Option<When>) {
    let start = words[found.words.end - 1].range.end;
    let Some(next) = next else { return (&piece[start..], None) };
    let gap = &piece[start..words[next.words.start].range.start];
    if let Some((tail, year)) = gap.trim_end().strip_suffix(':').and_then(|gap| gap.rsplit_once([',', '.']))
        && let Ok(year) = date::parse(year)
    {
        return (tail, Some(year));
    }
    let between = &words[found.words.end..next.words.start];
    let kept = between.iter().rposition(|word| !is_lead_in(word));
    (kept.map_or("", |kept| &piece[start..between[kept].range.end]), None)
}

fn is_lead_in(word: &Word) -> bool {
    let written = word.written.as_str();
    NOISE.contains(&written) || matches!(written, "không" | "chưa" | "khong") || is_count(word)
}

/// The award, once for each year that the tail lists.
fn award(found: &Found, tail: &str) -> Vec<ResolvedAward> {
    let known = found.name.award;
    let mut tail = tail::parse(tail, tail_kind(known));
    let known = titled_as(known, &tail);
    let mut award = ResolvedAward {
        id: Some(&known.id),
        form: known.name.clone(),
        name: shown(found, &tail),
        rank: rank(known, tail.class),
        issuer: known.issuer.clone(),
        level: tail.level.or(named_level(found.name.shown)).or(known.level()),
        misfiled: found.name.misfiled,
        exact: is_exact(known, &tail),
        year: tail.year,
        decision: tail.decision,
        reason: tail.reason,
        proposed: false,
    };
    if let Some(issuer) = tail.issuer.take() {
        grant(&mut award, known, issuer);
    }
    match tail.years.as_slice() {
        [] => vec![award],
        years => years
            .iter()
            .map(|year| ResolvedAward { year: Some(When::Year(*year)), ..award.clone() })
            .collect(),
    }
}

/// "Chiến sĩ thi đua cấp bộ" says its level itself.
fn named_level(shown: &str) -> Option<Level> {
    shown.rsplit_once(" cấp ").and_then(|(_, words)| level::parse(words))
}

/// "Huy hiệu 30 năm tuổi Đảng" is the Party's badge, whatever its number.
fn titled_as(known: &'static Award, tail: &Tail) -> &'static Award {
    let of_party = tail.rest.as_deref().is_some_and(|rest| fold(rest).ends_with("tuoi dang"));
    if known.titled && of_party { catalogue_award("huy-hieu-dang").unwrap_or(known) } else { known }
}

fn tail_kind(award: &Award) -> TailKind {
    match award {
        award if award.titled => TailKind::Titled,
        award if award.classes > 0 => TailKind::Classed,
        _ => TailKind::Plain,
    }
}

/// The issuer named: it is shown, and decides rank and level of forms that many may grant.
fn grant(award: &mut ResolvedAward, known: &Award, issuer: String) {
    if known.issuer.is_some() {
        return;
    }
    let name = format!("{} của {issuer}", award.name);
    if let Some(own) = with_own_issuer(&name) {
        return *award = ResolvedAward {
            id: own.id,
            form: own.form,
            name: own.name,
            rank: own.rank,
            issuer: own.issuer,
            level: own.level,
            ..award.clone()
        };
    }
    award.name = name;
    award.level = level::of_office(&issuer).or(award.level);
    if level::body(&issuer) == Body::PartyOrMass {
        award.rank = known.party_rank.unwrap_or(award.rank);
    }
    award.issuer = Some(issuer);
}

/// Another award of the catalogue that only this issuer grants: "Bằng khen" of the Prime Minister.
fn with_own_issuer(name: &str) -> Option<ResolvedAward> {
    let words = words(name);
    let found = find(name, &words).into_iter().next().filter(|found| found.words.end == words.len())?;
    found.name.award.issuer.as_ref()?;
    award(&found, "").into_iter().next()
}

/// Name, class, title, level; the issuer is added by [`grant`].
fn shown(found: &Found, tail: &Tail) -> String {
    let mut name = found.name.shown.to_owned();
    let class =
        tail.class.and_then(|class| CLASSES.get(usize::from(class) - 1)).map(|class| format!("hạng {class}"));
    for part in [class, tail.rest.clone(), tail.level_words.clone()].into_iter().flatten() {
        name.push(' ');
        name.push_str(&part);
    }
    name
}

/// Of the class; without one of the lowest, so that nothing is ranked higher than it is.
fn rank(award: &Award, class: Option<u16>) -> u16 {
    match class {
        _ if award.classes == 0 => award.rank,
        Some(class) => award.rank + class.min(award.classes) - 1,
        None => award.rank + award.classes - 1,
    }
}

fn is_exact(award: &Award, tail: &Tail) -> bool {
    let has_class = (award.classes > 0) == tail.class.is_some();
    has_class && !award.vague && (tail.rest.is_none() || award.titled)
}

/// An award that the catalogue does not know, as it stands; "Danh hiệu" and quotes go.
fn unknown(text: &str) -> ResolvedAward {
    let text = bare(text);
    let name = ["Danh hiệu ", "danh hiệu "].iter().find_map(|lead| text.strip_prefix(lead)).unwrap_or(&text);
    let name = bare(name);
    ResolvedAward { form: name.clone(), name, rank: UNKNOWN_RANK, ..ResolvedAward::default() }
}

#[cfg(test)]
mod tests;
