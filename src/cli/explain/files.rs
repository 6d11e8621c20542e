//! Which workbook is meant by what was typed: its path, its name, or a part of its name.

use crate::cli::options::Options;
use crate::project::Reading;
use crate::vietnamese::{distance, fold};

/// The workbooks that a text can mean.
pub(super) enum Wanted {
    Files(Vec<String>),
    /// None; the names that are nearest.
    None(Vec<String>),
}

/// Names shown where none fits.
const SUGGESTIONS: usize = 5;

/// Names with more letters changed are all alike.
const FARTHEST: usize = 40;

/// By the whole path first, then by the file's name, by its name without the ending, and by a part of either.
pub(super) fn wanted(reading: &Reading, options: &Options, typed: &str) -> Wanted {
    let names: Vec<String> = reading.workbooks.iter().map(|name| name.to_string()).collect();
    let typed = below_input(typed, options);
    let wanted = fold(&typed);
    let ways: [&dyn Fn(&str) -> bool; 4] = [
        &|name| fold(name) == wanted,
        &|name| fold(last(name)) == wanted || fold(name).ends_with(&format!(" {wanted}")),
        &|name| fold(stem(last(name))) == wanted,
        &|name| !wanted.is_empty() && fold(name).contains(&wanted),
    ];
    for fits in ways {
        let found: Vec<String> = names.iter().filter(|name| fits(name)).cloned().collect();
        if !found.is_empty() {
            return Wanted::Files(found);
        }
    }
    Wanted::None(nearest(names, &typed))
}

/// What was typed, from the folder input on, however that was written.
fn below_input(typed: &str, options: &Options) -> String {
    let typed = typed.replace('\\', "/");
    let input = options.input.to_string_lossy().replace('\\', "/");
    let input = input.trim_start_matches("./").trim_end_matches('/').to_string();
    let folder = input.rsplit('/').next().unwrap_or(&input);
    let path = typed.trim_start_matches("./");
    let inside = path
        .strip_prefix(&format!("{input}/"))
        .or_else(|| path.strip_prefix(&format!("{folder}/")))
        .or_else(|| path.rsplit_once(&format!("/{folder}/")).map(|(_, rest)| rest));
    inside.unwrap_or(path).to_string()
}

fn nearest(mut names: Vec<String>, typed: &str) -> Vec<String> {
    let wanted = fold(stem(last(typed)));
    let far = |name: &String| distance(&fold(stem(last(name))), &wanted, FARTHEST).unwrap_or(FARTHEST);
    names.sort_by_cached_key(far);
    names.truncate(SUGGESTIONS);
    names
}

fn last(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
