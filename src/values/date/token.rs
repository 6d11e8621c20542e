//! A text cut into what dates are made of, the words around a date and the time of day left out. Blanks, dots that stand
//! for blanks, and brackets leave nothing.

use crate::vietnamese::fold;
use std::ops::Range;

/// One piece of a text, and where it stands in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Token {
    pub kind: Kind,
    pub range: Range<usize>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// Value and number of digits.
    Number(u32, usize),
    /// Folded.
    Word(String),
    Slash,
    Dash,
    Dot,
    Comma,
    Colon,
}

/// Words that may stand around a date without changing it. "trước", "chậm nhất" and the like say how it is meant, which
/// the heading of the column says too.
const NOISE: [&str; 53] = [
    "ngay", "giai", "doan", "hoc", "nien", "khoa", "nhiem", "ky", "du", "kien", "trong", "vao", "truoc",
    "cham", "nhat", "het", "cuoi", "dau", "giua", "khoang", "luc", "hoi", "sang", "chieu", "trua", "buoi",
    "tu", "thoi", "gian", "am", "pm", "sa", "ch", "nh", "gd", "ki", "dip", "he", "tet", "ns", "qd", "ca",
    "hk", "hoan", "thanh", "xong", "sinh", "sn", "chu", "sau", "z", "moi", "dot",
];

/// Months in words; "năm" is left out, since "tháng năm 2022" is a month left blank.
const MONTHS: [(&str, u32); 24] = [
    ("gieng", 1),
    ("mot", 1),
    ("hai", 2),
    ("ba", 3),
    ("tu", 4),
    ("bon", 4),
    ("sau", 6),
    ("bay", 7),
    ("tam", 8),
    ("chin", 9),
    ("muoi", 10),
    ("chap", 12),
    ("jan", 1),
    ("feb", 2),
    ("mar", 3),
    ("apr", 4),
    ("may", 5),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sep", 9),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
];

/// Cuts a text; words that say nothing of the date, weekdays and times are gone.
pub fn tokens(text: &str) -> Vec<Token> {
    without_noise(with_months_in_figures(without_times(without_weekdays(pieces(text)))))
}

/// "tháng ba", "quý bốn", "1-Jan-1968": the month's word as its number.
fn with_months_in_figures(mut tokens: Vec<Token>) -> Vec<Token> {
    for at in 1..tokens.len() {
        let Kind::Word(word) = &tokens[at].kind else { continue };
        let named =
            is_word(tokens.get(at - 1), &["thang", "thg", "quy"]) || tokens[at - 1].kind == Kind::Dash;
        let month = MONTHS.iter().find(|(name, _)| name == word).filter(|_| named);
        if let Some((_, number)) = month {
            tokens[at].kind = Kind::Number(*number, 2);
        }
    }
    tokens
}

fn pieces(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        let end = at + remark_length(&text[at..]).unwrap_or_else(|| run_length(&text[at..], c));
        let after_word = matches!(tokens.last(), Some(Token { kind: Kind::Word(_), .. }));
        if let Some(kind) = kind(&text[at..end], c).filter(|kind| !(after_word && *kind == Kind::Dot)) {
            tokens.push(Token { kind, range: at..end });
        }
        at = end;
    }
    tokens
}

/// More bytes in brackets are no remark beside a date.
const LONGEST_REMARK: usize = 200;

/// The length of a remark in brackets, without figures: "(chiều)".
fn remark_length(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('(')?;
    let length = inner.bytes().take(LONGEST_REMARK).position(|byte| byte == b')')?;
    (!inner[..length].contains(|c: char| c.is_ascii_digit())).then_some(length + 2)
}

/// The length in bytes of the piece that starts with `first`.
fn run_length(rest: &str, first: char) -> usize {
    let same: fn(char) -> bool = match first {
        c if c.is_ascii_digit() => return figures_length(rest),
        c if is_letter(c) => is_letter,
        '.' => |c| c == '.',
        _ => return first.len_utf8(),
    };
    rest.find(|c| !same(c)).unwrap_or(rest.len())
}

/// A run of figures, in which the letter O may stand for a nought: `2O14`.
fn figures_length(rest: &str) -> usize {
    let run = rest.find(|c: char| !(c.is_ascii_digit() || c == 'O' || c == 'o')).unwrap_or(rest.len());
    rest[..run].trim_end_matches(['O', 'o']).len()
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() || unicode_normalization::char::is_combining_mark(c)
}

fn kind(piece: &str, first: char) -> Option<Kind> {
    match first {
        '0'..='9' if piece.len() <= 9 => {
            let figures = piece.replace(['O', 'o'], "0");
            figures.parse().ok().map(|value| Kind::Number(value, piece.len()))
        }
        c if c.is_ascii_digit() || is_letter(c) => Some(Kind::Word(fold(piece))),
        '/' | '\\' => Some(Kind::Slash),
        '-' | '–' | '—' | '‐' | '‑' | '−' | '~' => Some(Kind::Dash),
        '.' => (piece.len() == 1).then_some(Kind::Dot),
        ',' | ';' => Some(Kind::Comma),
        '&' => Some(Kind::Word("va".to_owned())),
        ':' => Some(Kind::Colon),
        _ => None,
    }
}

fn is_word(token: Option<&Token>, words: &[&str]) -> bool {
    matches!(token, Some(Token { kind: Kind::Word(word), .. }) if words.contains(&word.as_str()))
}

fn is_number(token: Option<&Token>) -> bool {
    matches!(token, Some(Token { kind: Kind::Number(..), .. }))
}

fn is_colon(token: Option<&Token>) -> bool {
    matches!(token, Some(Token { kind: Kind::Colon, .. }))
}

/// Takes out "thứ bảy", "thứ 7", "thứ năm".
fn without_weekdays(tokens: Vec<Token>) -> Vec<Token> {
    remove_runs(tokens, |rest| {
        let names = is_word(rest.get(1), &["hai", "ba", "tu", "nam", "sau", "bay"]) || is_number(rest.get(1));
        if is_word(rest.first(), &["thu"]) && names { 2 } else { 0 }
    })
}

/// Takes out "7h30", "7 giờ 30 phút", "07:30", "T00:00:00".
fn without_times(tokens: Vec<Token>) -> Vec<Token> {
    remove_runs(tokens, |rest| {
        let iso =
            usize::from(is_word(rest.first(), &["t"]) && is_number(rest.get(1)) && is_colon(rest.get(2)));
        let clock = &rest[iso..];
        if !is_number(clock.first()) {
            return 0;
        }
        if is_colon(clock.get(1)) && is_number(clock.get(2)) {
            return iso + clock_length(clock);
        }
        if !is_word(clock.get(1), &["h", "gio", "g"]) {
            return 0;
        }
        // The minutes are minutes only where no date starts with them.
        let minutes = is_number(clock.get(2)) && !starts_date(clock.get(3));
        2 + usize::from(minutes) + usize::from(minutes && is_word(clock.get(3), &["phut", "p"]))
    })
}

/// Numbers joined by colons, and a fraction of seconds.
fn clock_length(clock: &[Token]) -> usize {
    let parts = clock.iter().position(|token| !matches!(token.kind, Kind::Number(..) | Kind::Colon));
    let length = parts.unwrap_or(clock.len());
    let fraction =
        matches!(clock.get(length), Some(Token { kind: Kind::Dot, .. })) && is_number(clock.get(length + 1));
    length + if fraction { 2 } else { 0 }
}

fn starts_date(token: Option<&Token>) -> bool {
    matches!(token, Some(Token { kind: Kind::Slash | Kind::Dash | Kind::Dot, .. }))
        || is_word(token, &["thang"])
}

/// Drops as many tokens as `length` says at each place.
fn remove_runs(tokens: Vec<Token>, length: impl Fn(&[Token]) -> usize) -> Vec<Token> {
    if (0..tokens.len()).all(|at| length(&tokens[at..]) == 0) {
        return tokens;
    }
    let mut kept = Vec::with_capacity(tokens.len());
    let mut at = 0;
    while at < tokens.len() {
        match length(&tokens[at..]) {
            0 => {
                kept.push(tokens[at].clone());
                at += 1;
            }
            run => at += run,
        }
    }
    kept
}

fn without_noise(mut tokens: Vec<Token>) -> Vec<Token> {
    tokens.retain(|token| !is_word(Some(token), &NOISE) && token.kind != Kind::Colon);
    tokens
}
