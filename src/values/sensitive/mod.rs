//! Identity numbers, phones, e-mail addresses and bank accounts inside running text, which must not be published. Finds
//! them; removes nothing.

mod digits;

use crate::vietnamese::fold;
use digits::Run;
use std::ops::Range;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SensitiveKind {
    /// CCCD (12 digits), CMND (9), social insurance.
    IdNumber,
    Phone,
    Email,
    BankAccount,
}

impl SensitiveKind {
    pub fn vi(self) -> &'static str {
        match self {
            SensitiveKind::IdNumber => "số định danh cá nhân",
            SensitiveKind::Phone => "số điện thoại",
            SensitiveKind::Email => "địa chỉ thư điện tử",
            SensitiveKind::BankAccount => "số tài khoản",
        }
    }

    pub fn en(self) -> &'static str {
        match self {
            SensitiveKind::IdNumber => "identity number",
            SensitiveKind::Phone => "phone number",
            SensitiveKind::Email => "e-mail address",
            SensitiveKind::BankAccount => "bank account",
        }
    }
}

/// One find and its bytes in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub kind: SensitiveKind,
    pub range: Range<usize>,
}

/// Everything found, in the order of the text.
pub fn find(text: &str) -> Vec<Finding> {
    let mut found = emails(text);
    found.extend(numbers(text));
    found.sort_by_key(|finding| (finding.range.start, finding.range.end));
    found
}

/// Runs of digits that are one of the kinds. A run belongs to one finding at most.
fn numbers(text: &str) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    let mut free_from = 0;
    for run in digits::runs(text) {
        let Some(kind) = (run.range.start >= free_from).then(|| kind(text, &run)).flatten() else { continue };
        free_from = run.range.end;
        found.push(Finding { kind, range: run.range });
    }
    found
}

/// First by the words before the number, then by its form.
fn kind(text: &str, run: &Run) -> Option<SensitiveKind> {
    let before = words_before(text, run.range.start);
    let says = |phrases: &[&str]| phrases.iter().any(|phrase| before.contains(phrase));
    let digits = run.digits.len();
    if is_amount(text, run) {
        None
    } else if says(&[
        " cccd ",
        " cmnd ",
        " cmt ",
        " can cuoc ",
        " chung minh ",
        " dinh danh ",
        " ho chieu ",
        " bhxh ",
        " bhyt ",
    ]) && (8..=13).contains(&digits)
    {
        Some(SensitiveKind::IdNumber)
    } else if says(&[" stk ", " tai khoan ", " so tk "]) && (6..=19).contains(&digits) {
        Some(SensitiveKind::BankAccount)
    } else if run.is_phone()
        || (says(&[" sdt ", " dien thoai ", " dt ", " zalo ", " hotline ", " phone ", " lien he "])
            && (8..=11).contains(&digits))
    {
        Some(SensitiveKind::Phone)
    } else {
        run.is_identity().then_some(SensitiveKind::IdNumber)
    }
}

/// The last words before a place, folded, with a space at either end.
fn words_before(text: &str, at: usize) -> String {
    let start = text[..at].char_indices().rev().nth(23).map_or(0, |(start, _)| start);
    format!(" {} ", fold(&text[start..at]))
}

/// Money, areas, document numbers: told by what follows.
fn is_amount(text: &str, run: &Run) -> bool {
    let after = text[run.range.end..].trim_start();
    let folded = fold(
        after.get(..after.char_indices().nth(8).map_or(after.len(), |(end, _)| end)).unwrap_or_default(),
    );
    let unit = folded.split(' ').next().unwrap_or_default();
    let is_unit = matches!(
        unit,
        "dong"
            | "d"
            | "vnd"
            | "trieu"
            | "ty"
            | "ti"
            | "nghin"
            | "ngan"
            | "m2"
            | "m3"
            | "ha"
            | "kg"
            | "tan"
            | "usd"
    );
    is_unit || after.starts_with(['₫', '%']) || text[run.range.end..].starts_with('/')
}

fn emails(text: &str) -> Vec<Finding> {
    text.match_indices('@').filter_map(|(at, _)| email(text, at)).collect()
}

/// An address around an `@`: something before it, a domain with a full stop after it.
fn email(text: &str, at: usize) -> Option<Finding> {
    let is_local = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '%');
    let is_domain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    let start = text[..at].char_indices().rev().take_while(|(_, c)| is_local(*c)).last()?.0;
    let domain = &text[at + 1..];
    let domain = &domain[..domain.find(|c| !is_domain(c)).unwrap_or(domain.len())];
    let domain = domain.trim_end_matches(['.', '-']);
    let has_top = domain.rsplit_once('.').is_some_and(|(name, top)| !name.is_empty() && top.len() >= 2);
    has_top.then(|| Finding { kind: SensitiveKind::Email, range: start..at + 1 + domain.len() })
}

#[cfg(test)]
mod tests;
