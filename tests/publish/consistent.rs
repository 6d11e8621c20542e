//! Whether what visitors find fits together: every file that a page refers to is there.

use std::collections::BTreeMap;

/// What pages refer to that has to be there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Needed {
    /// Style sheets, scripts, pictures: what a page cannot do without while a site comes for the first time.
    Assets,
    /// Other pages as well.
    Everything,
}

/// Names each reference to what is not there.
pub fn missing(files: &BTreeMap<String, Vec<u8>>, needed: Needed) -> Vec<String> {
    let pages = files.iter().filter(|(path, _)| path.ends_with(".html"));
    let broken = pages.flat_map(|(path, bytes)| {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let targets: Vec<String> = references(&text).map(|reference| target(path, reference)).collect();
        targets.into_iter().map(move |target| (path.clone(), target))
    });
    broken
        .filter(|(_, target)| needed == Needed::Everything || !target.ends_with(".html"))
        .filter(|(_, target)| !files.contains_key(target))
        .map(|(path, target)| format!("{path} → {target}"))
        .collect()
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
