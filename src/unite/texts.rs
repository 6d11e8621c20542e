//! Files that cells name: stories, papers and photos of the input folder. Says where one is wanted and missing.

use super::problems;
use crate::diagnostic::{Place, Warned};
use crate::photo::Shelf;
use crate::public::{Paper, PublishedFile};
use crate::values::sensitive;
use crate::vietnamese::{clean, fold, slug};
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// The files beside the workbooks, as the input folder holds them.
#[derive(Debug, Default)]
pub struct Files {
    /// Text of each story file, by its name below `input/`.
    pub stories: BTreeMap<String, String>,
    /// Papers, by name below `input/`, with their size in bytes.
    pub papers: BTreeMap<String, u64>,
    pub photos: Shelf,
}

/// Looks files up, and remembers which papers are to be published.
pub(super) struct Texts<'f> {
    files: &'f Files,
    published: RefCell<BTreeSet<String>>,
}

impl<'f> Texts<'f> {
    pub fn new(files: &'f Files) -> Self {
        Self { files, published: RefCell::default() }
    }

    pub fn photos(&self) -> &'f Shelf {
        &self.files.photos
    }

    /// The text of a cell, or of the story file that it names. Text from a file is searched for private numbers here;
    /// a cell's own text has been.
    pub fn story<'c>(&self, cell: &'c str, place: &Place) -> Warned<Option<Cow<'c, str>>> {
        let cell = cell.trim();
        if !names_a_story(cell) {
            return Warned::new(Some(Cow::from(cell)).filter(|text| !text.is_empty()), Vec::new());
        }
        let Some(name) = find(self.files.stories.keys(), cell, &place.file) else {
            return Warned::new(None, vec![problems::story_missing(place.clone(), cell)]);
        };
        let text = clean(&self.files.stories[name]).into_owned();
        let text = if is_markdown(name) { text } else { as_paragraphs(&text) };
        let private = sensitive::find(&text).into_iter().next();
        let problems = private.map(|finding| problems::private_in_story(place.clone(), name, finding.kind));
        Warned::new(
            Some(Cow::from(text)).filter(|text| !text.trim().is_empty()),
            problems.into_iter().collect(),
        )
    }

    /// The paper that a cell names, or links to.
    pub fn paper(&self, cell: &str, place: &Place) -> Warned<Option<Paper>> {
        let cell = cell.trim();
        if cell.starts_with("http://") || cell.starts_with("https://") {
            return Warned::new(Some(Paper::Link(cell.to_string())), Vec::new());
        }
        let Some(name) = find(self.files.papers.keys(), cell, &place.file) else {
            return Warned::new(None, vec![problems::paper_missing(place.clone(), cell)]);
        };
        self.published.borrow_mut().insert(name.clone());
        let paper = Paper::File { target: target(name), size: self.files.papers[name] };
        Warned::new(Some(paper), Vec::new())
    }

    /// The papers that cells have named, in the order of their names.
    pub fn published(&self) -> Vec<PublishedFile> {
        let names = self.published.borrow();
        let file = |name: &String| PublishedFile {
            source: name.clone(),
            target: target(name),
            size: self.files.papers[name],
        };
        names.iter().map(file).collect()
    }
}

/// A cell that names a file holds one short line that ends as such files do.
fn names_a_story(cell: &str) -> bool {
    let ends_with = |end: &str| {
        let place = cell.len().checked_sub(end.len());
        place.and_then(|place| cell.get(place..)).is_some_and(|last| last.eq_ignore_ascii_case(end))
    };
    [".md", ".markdown", ".txt"].into_iter().any(ends_with)
        && !cell.contains('\n')
        && cell.chars().count() <= 120
}

fn is_markdown(name: &str) -> bool {
    !name.to_lowercase().ends_with(".txt")
}

/// Plain text: its lines are paragraphs, and its marks are no Markdown.
fn as_paragraphs(text: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(escape).collect::<Vec<_>>().join("\n\n")
}

fn escape(line: &str) -> String {
    line.chars()
        .flat_map(|character| {
            let marks = matches!(character, '\\' | '`' | '*' | '_' | '#' | '[' | ']' | '<' | '>' | '|' | '~');
            marks.then_some('\\').into_iter().chain(std::iter::once(character))
        })
        .collect()
}

/// The file that a cell means: by its path below `input/`, by its path beside the workbook, else by its bare name if
/// only one file is called so. A path that climbs out names nothing.
fn find<'n>(
    names: impl Iterator<Item = &'n String> + Clone,
    cell: &str,
    workbook: &str,
) -> Option<&'n String> {
    let wanted = cell.replace('\\', "/");
    if wanted.starts_with('/') || wanted.split('/').any(|part| part == ".." || part.ends_with(':')) {
        return None;
    }
    let wanted = wanted.trim_start_matches("./");
    let folder = workbook.rsplit_once('/').map_or("", |(folder, _)| folder);
    let beside = if folder.is_empty() { wanted.to_string() } else { format!("{folder}/{wanted}") };
    let same = |name: &str, other: &str| fold(name) == fold(other);
    let exact = names
        .clone()
        .find(|name| same(name, &beside))
        .or_else(|| names.clone().find(|name| same(name, wanted)));
    exact.or_else(|| {
        let mut called = names.filter(|name| same(name.rsplit('/').next().unwrap_or(name), wanted));
        called.next().filter(|_| called.next().is_none())
    })
}

/// Where a paper stands in the site: `tep/tai-lieu/ke-hoach.pdf`.
fn target(name: &str) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let parts = stem.split('/').map(slug).collect::<Vec<_>>().join("/");
    format!("tep/{parts}.{}", slug(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_found_beside_the_workbook_first_and_never_outside() {
        let names: Vec<String> = ["an-hoa/bai.md", "bai.md", "bai-viet/Chuyện đò.md"]
            .iter()
            .map(|name| name.to_string())
            .collect();
        let found = |cell: &str, workbook: &str| find(names.iter(), cell, workbook).map(String::as_str);
        assert_eq!(found("bai.md", "an-hoa/ds.xlsx"), Some("an-hoa/bai.md"));
        assert_eq!(found("bai.md", "ds.xlsx"), Some("bai.md"));
        assert_eq!(found("chuyen do.md", "ds.xlsx"), Some("bai-viet/Chuyện đò.md"));
        assert_eq!(found("../bai.md", "an-hoa/ds.xlsx"), None);
        assert_eq!(found("C:\\bai.md", "ds.xlsx"), None);
        assert_eq!(found("/bai.md", "ds.xlsx"), None);
    }

    #[test]
    fn plain_text_stays_plain() {
        assert_eq!(as_paragraphs("Một *sao*\n\n\nHai"), "Một \\*sao\\*\n\nHai");
    }
}
