//! Whether what visitors find fits together: every file that a page refers to is there.

use std::collections::{BTreeMap, BTreeSet};

/// The files that visitors get, by path.
type Files = BTreeMap<String, Vec<u8>>;

/// Names each style sheet, script and picture that a page does without. Holds for every page at every moment.
pub fn missing_assets(files: &Files) -> Vec<String> {
    let pages = files.keys().filter(|path| path.ends_with(".html"));
    let broken = pages.flat_map(|page| broken(files, page));
    broken.filter(|(_, target)| !target.ends_with(".html")).map(told).collect()
}

/// Names whatever a visitor who comes to the home page and follows links finds missing. Pages that are to go may still
/// refer to one another while they go, and nothing refers to them.
pub fn missing_for_visitors(files: &Files) -> Vec<String> {
    let (mut seen, mut next) = (BTreeSet::new(), vec!["index.html".to_owned()]);
    while let Some(page) = next.pop() {
        if seen.insert(page.clone()) {
            next.extend(targets(files, &page).into_iter().filter(|target| target.ends_with(".html")));
        }
    }
    seen.iter().flat_map(|page| broken(files, page)).map(told).collect()
}

/// The references of a page to what is not there.
fn broken(files: &Files, page: &str) -> impl Iterator<Item = (String, String)> {
    let missing = targets(files, page).into_iter().filter(|target| !files.contains_key(target));
    missing.map(|target| (page.to_owned(), target))
}

fn told((page, target): (String, String)) -> String {
    format!("{page} → {target}")
}

/// What a page refers to; nothing where there is no such page.
fn targets(files: &Files, page: &str) -> Vec<String> {
    let text = files.get(page).map(|bytes| String::from_utf8_lossy(bytes)).unwrap_or_default();
    references(&text).map(|reference| target(page, reference)).collect()
}

/// The values of `href` and `src` that lead into the site.
fn references(page: &str) -> impl Iterator<Item = &str> {
    let after = |name: &'static str| page.split(name).skip(1);
    let values = after(" href=\"").chain(after(" src=\"")).filter_map(|rest| rest.split('"').next());
    values.filter(|value| !value.is_empty() && !value.starts_with(['#', '?']) && !value.contains(':'))
}

/// The path to which a reference leads from a page.
fn target(page: &str, reference: &str) -> String {
    let reference = reference.split(['#', '?']).next().unwrap_or_default();
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in reference.split('/') {
        match part {
            ".." => drop(parts.pop()),
            "." => {}
            part => parts.push(part),
        }
    }
    let path = parts.join("/");
    if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path }
}
