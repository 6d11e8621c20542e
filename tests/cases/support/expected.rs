//! The folder `expected/` of a case: compared, or written anew.

use std::path::Path;

/// Differences between what is expected and what came out; a missing or stale file is one.
pub fn compare(folder: &Path, outcome: &[(&str, String)]) -> Vec<String> {
    let expected = folder.join("expected");
    let mut failures = Vec::new();
    for (name, text) in outcome {
        match std::fs::read_to_string(expected.join(name)) {
            Err(_) => failures.push(format!("expected/{name} is missing")),
            Ok(wanted) if wanted != *text => {
                failures.push(format!("expected/{name} differs\n{}", diff(&wanted, text)))
            }
            Ok(_) => {}
        }
    }
    for stale in names(&expected).iter().filter(|name| outcome.iter().all(|(own, _)| own != name)) {
        failures.push(format!("expected/{stale} is stale"));
    }
    failures
}

/// Writes all expectations and removes those that are stale.
pub fn write(folder: &Path, outcome: &[(&str, String)]) {
    let expected = folder.join("expected");
    std::fs::create_dir_all(&expected).expect("the case's folder can be written");
    for name in names(&expected) {
        std::fs::remove_file(expected.join(name)).expect("an old expectation can be removed");
    }
    for (name, text) in outcome {
        std::fs::write(expected.join(name), text).expect("an expectation can be written");
    }
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let mut names: Vec<String> =
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// The lines between the common start and the common end.
fn diff(wanted: &str, found: &str) -> String {
    let (wanted, found): (Vec<&str>, Vec<&str>) = (wanted.lines().collect(), found.lines().collect());
    let same_start = wanted.iter().zip(&found).take_while(|(a, b)| a == b).count();
    let (rest_wanted, rest_found) = (&wanted[same_start..], &found[same_start..]);
    let same_end = rest_wanted.iter().rev().zip(rest_found.iter().rev()).take_while(|(a, b)| a == b).count();
    let lines = |mark: &str, lines: &[&str]| {
        lines[..lines.len() - same_end].iter().map(|line| format!("  {mark} {line}\n")).collect::<String>()
    };
    lines("-", rest_wanted) + &lines("+", rest_found)
}
