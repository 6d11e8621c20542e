//! Publications from small sites that are written for the purpose, to real folders.

use super::*;
use crate::write::Staging;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A folder with room for a site, journals and a target.
struct Place(TempDir);

const NOW: &str = "2026-11-22T08:00:00Z";

impl Place {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Builds a site of pages, each with its own name in it, and open data that tells of nobody.
    fn site(&self, pages: &[&str]) -> Site {
        let staging = Staging::begin(&self.path("site"), &self.path("input")).expect("a site");
        let data = r#"{"guong": [], "hoi_nghi": [], "khen_thuong": []}"#;
        staging.put("du-lieu/guong.json", data.as_bytes()).expect("written");
        for page in pages {
            staging.put(page, page.as_bytes()).expect("written");
        }
        staging.finish().expect("written");
        Site::open(&self.path("site")).expect("a site")
    }

    fn target(&self) -> Box<dyn Target> {
        open(&Address::Folder(self.path("web")), &Connection::default()).expect("a target")
    }

    /// The journal of one of several computers.
    fn journal(&self, computer: &str) -> Journal {
        Journal::open(&self.path(computer), "web").expect("a journal")
    }
}

fn names(folder: &Path) -> Vec<String> {
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().filter_map(Result::ok);
    let files = entries.filter(|entry| entry.file_type().is_file());
    let names = files.map(|entry| entry.path().strip_prefix(folder).expect("below").display().to_string());
    names.filter(|name| !name.starts_with(".guong")).collect()
}

/// The officer of one office reads the question for an hour, while the other office publishes.
#[test]
fn who_waited_too_long_is_told_that_another_was_faster() {
    let place = Place::new();
    let (target, first) = (place.target(), place.site(&["index.html"]));
    let slow = Publication::prepare(&*target, &first, place.journal("a"), How::default()).expect("looked at");
    let second = Place::new();
    let other = second.site(&["index.html", "guong/dao.html"]);
    let fast = Publication::prepare(&*target, &other, place.journal("b"), How::default()).expect("looked at");
    fast.run(NOW, &|_, _| {}).expect("published");
    assert!(matches!(slow.run(NOW, &|_, _| {}), Err(PublishFault::Overtaken { .. })));
    assert_eq!(names(&place.path("web")), ["du-lieu/guong.json", "guong/dao.html", "index.html"]);
}

/// Two that begin at the same moment: the one that says so last goes on, the other stops at its next stage.
#[test]
fn of_two_at_work_one_stops() {
    let place = Place::new();
    let (target, site) = (place.target(), place.site(&["index.html", "guong/dao.html"]));
    let publication =
        Publication::prepare(&*target, &site, place.journal("a"), How::default()).expect("looked at");
    let head = place.path("web/.guong-publish.json");
    let overtake = |done, _| {
        if done == 1 {
            let text = std::fs::read_to_string(&head).expect("a head");
            let (before, rest) = text.split_once("\"under_way\": [\n    \"").expect("a run");
            let other = format!("{before}\"under_way\": [\n    \"00000000000000aa{}", &rest[16..]);
            std::fs::write(&head, other).expect("a head");
        }
    };
    assert!(matches!(publication.run(NOW, &overtake), Err(PublishFault::Overtaken { .. })));
    assert!(!place.path("web/index.html").exists());
}

#[test]
fn a_file_changed_since_the_build_is_not_published() {
    let place = Place::new();
    let (target, site) = (place.target(), place.site(&["index.html"]));
    std::fs::write(place.path("site/index.html"), "other").expect("written");
    let publication =
        Publication::prepare(&*target, &site, Journal::none(), How::default()).expect("looked at");
    let run = publication.run(NOW, &|_, _| {});
    assert!(matches!(run, Err(PublishFault::SiteChanged(path)) if path == "index.html"));
    assert!(!place.path("web/index.html").exists());
}

/// On FAT and NTFS a name in other case is the same file; on others it is another one. Either way the new one stays.
#[test]
fn a_name_that_changed_its_case_stays() {
    let place = Place::new();
    let target = place.target();
    for page in ["tep/A.pdf", "tep/a.pdf"] {
        let site = place.site(&["index.html", page]);
        let publication =
            Publication::prepare(&*target, &site, place.journal("a"), How::default()).expect("looked at");
        publication.run(NOW, &|_, _| {}).expect("published");
    }
    assert_eq!(names(&place.path("web")), ["du-lieu/guong.json", "index.html", "tep/a.pdf"]);
}
