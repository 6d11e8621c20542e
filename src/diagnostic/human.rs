//! Problems as text for the terminal: place, what was found, how to mend it on a line of its own.

use super::{Diagnostic, Group, Language, Severity, group};

/// Cells told of a group beside its first.
const MOST_CELLS: usize = 5;

/// Characters of a value that is told again beside its cell.
const LONGEST_VALUE: usize = 32;

/// All of `diagnostics` (sorted) as text, similar ones grouped. Ends with a line break unless empty.
pub fn human(diagnostics: &[Diagnostic], language: Language) -> String {
    group(diagnostics).iter().map(|group| entry(group, language)).collect()
}

fn entry(group: &Group<'_>, language: Language) -> String {
    let diagnostic = group.first;
    let words = diagnostic.words(language);
    let severity = severity_word(diagnostic.severity, language);
    let place = diagnostic.place.to_string();
    let mut text = match place.is_empty() {
        true => format!("{severity}: {}\n", words.message),
        false => format!("{severity}: {place}\n  {}\n", words.message),
    };
    if !words.hint.is_empty() {
        text.push_str(&format!("  → {}\n", words.hint));
    }
    text.push_str(&more(group, language));
    text
}

/// The like of a problem: how many, and where the first of them stand.
fn more(group: &Group<'_>, language: Language) -> String {
    let count = group.more.len();
    if count == 0 {
        return String::new();
    }
    let cells = cells(group, language);
    let end = if count > MOST_CELLS { ", …" } else { "" };
    match language {
        Language::Vi => format!("  … và {count} ô nữa trong cột này: {cells}{end}\n"),
        Language::En => format!("  … and {count} more cells of this column: {cells}{end}\n"),
    }
}

/// The first cells of the like, those first that are about another value, with it.
fn cells(group: &Group<'_>, language: Language) -> String {
    let mut seen = vec![quoted(group.first, language)];
    let mut shown: Vec<(usize, String)> = Vec::new();
    let mut alike: Vec<(usize, String)> = Vec::new();
    for (at, diagnostic) in group.more.iter().enumerate() {
        let (cell, value) = (diagnostic.place.cell_name(), quoted(diagnostic, language));
        if shown.len() == MOST_CELLS {
            break;
        }
        if seen.contains(&value) {
            alike.push((at, cell));
        } else {
            shown.push((at, format!("{cell} {value}")));
            seen.push(value);
        }
    }
    shown.extend(alike.into_iter().take(MOST_CELLS - shown.len()));
    shown.sort_unstable();
    shown.into_iter().map(|(_, cell)| cell).collect::<Vec<_>>().join(", ")
}

/// What a message quotes first, with its quotes, where that is short enough to be told again.
fn quoted(diagnostic: &Diagnostic, language: Language) -> &str {
    let message = &diagnostic.words(language).message;
    let found = message.find('“').zip(message.find('”')).filter(|(start, end)| start < end);
    let text = found.map_or("", |(start, end)| &message[start..end + '”'.len_utf8()]);
    if text.chars().count() <= LONGEST_VALUE { text } else { "" }
}

fn severity_word(severity: Severity, language: Language) -> &'static str {
    match (severity, language) {
        (Severity::Error, Language::Vi) => "lỗi",
        (Severity::Warning, Language::Vi) => "cảnh báo",
        (Severity::Note, Language::Vi) => "ghi nhận",
        (Severity::Error, Language::En) => "error",
        (Severity::Warning, Language::En) => "warning",
        (Severity::Note, Language::En) => "note",
    }
}
