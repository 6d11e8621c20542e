//! Problems as JSON lines for other programs: always the same seven keys, empty where there is no place.

use super::{Diagnostic, Language, Severity};
use serde::Serialize;

#[derive(Serialize)]
struct Line<'d> {
    severity: Severity,
    code: &'d str,
    file: &'d str,
    sheet: &'d str,
    cell: String,
    message: &'d str,
    hint: &'d str,
}

/// One JSON object, without the line break.
pub fn json(diagnostic: &Diagnostic, language: Language) -> String {
    let words = diagnostic.words(language);
    let line = Line {
        severity: diagnostic.severity,
        code: diagnostic.code,
        file: &diagnostic.place.file,
        sheet: diagnostic.place.sheet_name(),
        cell: diagnostic.place.cell_name(),
        message: &words.message,
        hint: &words.hint,
    };
    serde_json::to_string(&line).expect("a struct of strings serializes")
}
