//! What the page's script is told, as JSON: the state of a page in few bytes, and all problems when the panel is open.
//! Texts only, never HTML.

use super::fingerprint::Fingerprint;
use super::screen::Shown;
use crate::diagnostic::{Diagnostic, Language, Severity};
use serde::Serialize;

/// More names of changed pages than this do not fit into a bar.
const CHANGED_SHOWN: usize = 5;

/// The handshake: what the page on screen should look like, and the numbers of the bar.
#[derive(Serialize)]
struct State<'s> {
    build: u64,
    /// The version of the script itself: a newer program brings a newer one.
    script: &'s str,
    language: Language,
    #[serde(flatten)]
    print: Fingerprint,
    errors: usize,
    warnings: usize,
    withheld: usize,
    pages: usize,
    mended: usize,
    changed: Vec<Link<'s>>,
    changed_more: usize,
    fatal: Vec<Entry<'s>>,
}

#[derive(Serialize)]
struct Link<'s> {
    name: &'s str,
    path: &'s str,
}

/// Problems in the order of the panel: workbook, sheet, cell.
#[derive(Serialize)]
struct Problems<'s> {
    build: u64,
    workbooks: Vec<Workbook<'s>>,
}

#[derive(Serialize)]
struct Workbook<'s> {
    file: &'s str,
    sheets: Vec<Sheet<'s>>,
}

#[derive(Serialize)]
struct Sheet<'s> {
    name: &'s str,
    entries: Vec<Entry<'s>>,
}

#[derive(Serialize)]
struct Entry<'s> {
    severity: Severity,
    code: &'s str,
    /// Workbook, sheet and cell in words; for the overlay, which has no groups.
    place: String,
    cell: String,
    /// What Excel's name box takes: `'Cá nhân'!D17`.
    address: String,
    who: &'s str,
    message: &'s str,
    hint: &'s str,
    mended: bool,
}

/// The state of the page at `path`, as JSON. `script` is the version of the script.
pub fn state(shown: &Shown, path: Option<&str>, script: &str, language: Language) -> Vec<u8> {
    let snapshot = shown.snapshot.as_deref();
    let counts = snapshot.map(|snapshot| snapshot.counts()).unwrap_or_default();
    let diagnostics = snapshot.map_or(&[][..], |snapshot| snapshot.diagnostics());
    // What changed was told by the build that is good; a failed one changes nothing on screen.
    let changed = snapshot.filter(|_| shown.fatal.is_empty()).map_or(&[][..], |snapshot| snapshot.changed());
    let count = |severity| diagnostics.iter().filter(|d| d.severity == severity).count();
    json(&State {
        build: shown.build,
        script,
        language,
        print: shown.print(path),
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        withheld: counts.withheld,
        pages: counts.pages,
        mended: shown.mended.len(),
        changed: changed
            .iter()
            .take(CHANGED_SHOWN)
            .map(|page| Link { name: &page.name, path: &page.path })
            .collect(),
        changed_more: changed.len().saturating_sub(CHANGED_SHOWN),
        fatal: shown.fatal.iter().map(|diagnostic| entry(diagnostic, language)).collect(),
    })
}

/// All problems of what is on screen and those just mended, as JSON.
pub fn problems(shown: &Shown, language: Language) -> Vec<u8> {
    let present = shown.snapshot.as_ref().map_or(&[][..], |snapshot| snapshot.diagnostics());
    let mut all: Vec<(&Diagnostic, bool)> = present.iter().map(|diagnostic| (diagnostic, false)).collect();
    all.extend(shown.mended.iter().map(|diagnostic| (diagnostic, true)));
    all.sort_by_key(|(diagnostic, _)| &diagnostic.place);
    let workbooks = all.chunk_by(|(a, _), (b, _)| a.place.file == b.place.file);
    let workbooks = workbooks.map(|group| Workbook {
        file: &group[0].0.place.file,
        sheets: group
            .chunk_by(|(a, _), (b, _)| a.place.sheet == b.place.sheet)
            .map(|group| Sheet {
                name: group[0].0.place.sheet_name(),
                entries: group
                    .iter()
                    .map(|(d, mended)| Entry { mended: *mended, ..entry(d, language) })
                    .collect(),
            })
            .collect(),
    });
    json(&Problems { build: shown.build, workbooks: workbooks.collect() })
}

fn entry(diagnostic: &Diagnostic, language: Language) -> Entry<'_> {
    let words = diagnostic.words(language);
    Entry {
        severity: diagnostic.severity,
        code: diagnostic.code,
        place: diagnostic.place.to_string(),
        cell: diagnostic.place.cell_name(),
        address: address(diagnostic),
        who: diagnostic.who.as_deref().unwrap_or_default(),
        message: &words.message,
        hint: &words.hint,
        mended: false,
    }
}

/// A sheet's name stands in single quotes, a quote in it is doubled (Excel's reference style A1).
fn address(diagnostic: &Diagnostic) -> String {
    let place = &diagnostic.place;
    match (place.sheet_name(), place.cell_name()) {
        (_, cell) if cell.is_empty() => String::new(),
        ("", cell) => cell,
        (sheet, cell) => format!("'{}'!{cell}", sheet.replace('\'', "''")),
    }
}

fn json(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).expect("structs of strings and numbers serialize")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{CellAt, Place};
    use crate::watch::screen::Screen;
    use crate::watch::toy::Toy;
    use std::sync::Arc;

    fn problem(file: &str, sheet: &str, row: u32) -> Diagnostic {
        let place = Place::sheet(file, 0, sheet).at(CellAt::new(row, 3));
        Diagnostic::error("wrong", place).vi("sai <b>", "sửa")
    }

    fn parsed(json: Vec<u8>) -> serde_json::Value {
        serde_json::from_slice(&json).expect("JSON")
    }

    #[test]
    fn problems_stand_in_groups_and_the_mended_in_their_place() {
        let screen = Screen::new(Language::Vi, 0);
        let both = vec![problem("a.xlsx", "Cá nhân", 1), problem("b.xlsx", "Tổ 1's", 2)];
        screen.publish(Ok(Arc::new(Toy { diagnostics: both, ..Toy::default() })));
        let one = vec![problem("a.xlsx", "Cá nhân", 1)];
        screen.publish(Ok(Arc::new(Toy { diagnostics: one, ..Toy::default() })));
        let told = parsed(problems(&screen.now(), Language::Vi));
        let first = |at: usize| &told["workbooks"][at]["sheets"][0]["entries"][0];
        assert_eq!(told["workbooks"][0]["file"], "a.xlsx");
        assert_eq!(first(0)["mended"], false);
        assert_eq!(first(1)["address"], "'Tổ 1''s'!D3");
        assert_eq!(first(1)["message"], "Sai <b>.");
        assert_eq!(first(1)["mended"], true);
    }

    #[test]
    fn a_failed_build_leaves_the_page_and_says_why() {
        let screen = Screen::new(Language::Vi, 0);
        let page = |text| Arc::new(Toy::of(&[("index.html", text)]));
        screen.publish(Ok(page("một")));
        let good = parsed(state(&screen.now(), Some("index.html"), "", Language::Vi));
        screen.publish(Err(vec![problem("a.xlsx", "Cá nhân", 1)]));
        let failed = parsed(state(&screen.now(), Some("index.html"), "", Language::Vi));
        assert_eq!(failed["page"], good["page"]);
        assert_eq!(failed["fatal"][0]["place"], "a.xlsx › Cá nhân › D2");
        screen.publish(Ok(page("hai")));
        let mended = parsed(state(&screen.now(), Some("index.html"), "", Language::Vi));
        assert_ne!(mended["page"], good["page"]);
        assert_eq!(mended["fatal"], serde_json::json!([]));
    }
}
