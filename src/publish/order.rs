//! In which order files go to the target, so that at no moment a page refers to what is not there.
//!
//! Nothing that is there refers to a new file: all new ones come before anything changes. What changes then refers to
//! what was there or has come. What goes is referred to by nothing any more.

use super::list::Print;
use crate::plan::address;
use crate::servers::is_named_by_content;
use crate::write::folders_above;
use std::collections::HashSet;

/// What is done to one file of the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// To where nothing is.
    Add(Print),
    /// Over what is there.
    Replace(Print),
    Remove,
}

/// One file and what is done to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub path: Box<str>,
    pub action: Action,
}

/// Files whose order among themselves does not matter. All of a stage are done before the next begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// What stands where a new file is to stand: a file in the place of a folder, a name in other case.
    Clearance,
    /// Style sheets, scripts, fonts, photos, cards: named by their content, and referring to one another only.
    Assets,
    NewFiles,
    NewPages,
    /// New lists of pages.
    NewLists,
    /// The home page of a language.
    NewHome,
    ChangedFiles,
    ChangedPages,
    ChangedLists,
    /// Where visitors, search engines and feed readers begin.
    Front,
    RemovedPages,
    RemovedFiles,
}

/// Divides steps into stages, in order; within a stage they are in the order of their paths.
pub fn stages(steps: Vec<Step>) -> Vec<(Stage, Vec<Step>)> {
    let clearances = Clearances::of(&steps);
    let mut staged: Vec<(Stage, Step)> =
        steps.into_iter().map(|step| (clearances.stage(&step), step)).collect();
    staged.sort_by(|(a, one), (b, other)| (a, &one.path).cmp(&(b, &other.path)));
    let mut stages: Vec<(Stage, Vec<Step>)> = Vec::new();
    for (stage, step) in staged {
        match stages.last_mut().filter(|(last, _)| *last == stage) {
            Some((_, steps)) => steps.push(step),
            None => stages.push((stage, vec![step])),
        }
    }
    stages
}

/// The names that the new site needs, in small letters: on FAT and NTFS `A.html` and `a.html` are one file.
struct Clearances {
    files: HashSet<String>,
    folders: HashSet<String>,
}

impl Clearances {
    fn of(steps: &[Step]) -> Self {
        let comes = |step: &&Step| matches!(step.action, Action::Add(_));
        let files: HashSet<String> =
            steps.iter().filter(comes).map(|step| step.path.to_lowercase()).collect();
        let folders = files.iter().flat_map(|path| folders_above(path)).map(str::to_owned).collect();
        Self { files, folders }
    }

    fn stage(&self, step: &Step) -> Stage {
        match step.action {
            Action::Remove if self.is_needed(&step.path.to_lowercase()) => Stage::Clearance,
            action => stage(&step.path, action),
        }
    }

    fn is_needed(&self, path: &str) -> bool {
        let stands_in_a_file = || folders_above(path).any(|folder| self.files.contains(folder));
        self.files.contains(path) || self.folders.contains(path) || stands_in_a_file()
    }
}

fn stage(path: &str, action: Action) -> Stage {
    let is_page = path.ends_with(".html");
    match action {
        Action::Remove if is_page => Stage::RemovedPages,
        Action::Remove => Stage::RemovedFiles,
        _ if is_named_by_content(path) => Stage::Assets,
        Action::Add(_) if !is_page => Stage::NewFiles,
        Action::Add(_) if is_front(path) => Stage::NewHome,
        Action::Add(_) if is_list(path) => Stage::NewLists,
        Action::Add(_) => Stage::NewPages,
        Action::Replace(_) if is_front(path) => Stage::Front,
        Action::Replace(_) if !is_page => Stage::ChangedFiles,
        Action::Replace(_) if is_list(path) => Stage::ChangedLists,
        Action::Replace(_) => Stage::ChangedPages,
    }
}

/// A path without the folder of the second interface.
fn in_any_language(path: &str) -> &str {
    path.strip_prefix(address::ENGLISH).unwrap_or(path)
}

fn is_front(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    in_any_language(path) == address::HOME || name == "atom.xml" || name.starts_with("sitemap")
}

/// Pages at the root, indexes of folders, and all pages of the lists.
fn is_list(path: &str) -> bool {
    let path = in_any_language(path);
    match path.split_once('/') {
        None | Some(("danh-sach", _)) => true,
        Some((_, name)) => name.starts_with("index."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PRINT: Print = Print { size: 1, hash: 1 };

    fn order(steps: &[(&str, Action)]) -> Vec<String> {
        let steps = steps.iter().map(|(path, action)| Step { path: Box::from(*path), action: *action });
        stages(steps.collect())
            .into_iter()
            .flat_map(|(_, steps)| steps)
            .map(|step| step.path.into())
            .collect()
    }

    #[test]
    fn what_is_referred_to_comes_first_and_what_goes_goes_last() {
        use Action::*;
        let steps = [
            ("anh/old.jpg", Remove),
            ("atom.xml", Replace(PRINT)),
            ("don-vi/xa-truc-van.xml", Add(PRINT)),
            ("danh-sach/tat-ca.2.html", Add(PRINT)),
            ("danh-sach/tat-ca.html", Replace(PRINT)),
            ("du-lieu/guong.csv", Replace(PRINT)),
            ("en/index.html", Add(PRINT)),
            ("guong/dao.html", Add(PRINT)),
            ("guong/old.html", Remove),
            ("guong/tam.html", Replace(PRINT)),
            ("index.html", Replace(PRINT)),
            ("tep-tinh/a.css", Add(PRINT)),
            ("tep/ke-hoach.pdf", Add(PRINT)),
        ];
        let expected = [
            "tep-tinh/a.css",
            "don-vi/xa-truc-van.xml",
            "tep/ke-hoach.pdf",
            "guong/dao.html",
            "danh-sach/tat-ca.2.html",
            "en/index.html",
            "du-lieu/guong.csv",
            "guong/tam.html",
            "danh-sach/tat-ca.html",
            "atom.xml",
            "index.html",
            "guong/old.html",
            "anh/old.jpg",
        ];
        assert_eq!(order(&steps), expected);
    }

    #[test]
    fn what_stands_in_the_way_of_a_new_file_goes_first() {
        use Action::*;
        let steps = [
            ("tep/A.pdf", Remove),
            ("tep/a.pdf", Add(PRINT)),
            ("x", Remove),
            ("x/y.html", Add(PRINT)),
            ("z", Add(PRINT)),
            ("z/y.html", Remove),
            ("q.html", Remove),
        ];
        assert_eq!(order(&steps), ["tep/A.pdf", "x", "z/y.html", "tep/a.pdf", "z", "x/y.html", "q.html"]);
    }
}
