//! Problems as text for the terminal: place, what was found, how to mend it on a line of its own.

use super::{Diagnostic, Group, Language, Severity, group};

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
    if group.more > 0 {
        text.push_str(&match language {
            Language::Vi => format!("  … và {} ô nữa trong cột này\n", group.more),
            Language::En => format!("  … and {} more cells of this column\n", group.more),
        });
    }
    text
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
