//! The promises of the room, each way: all or nothing, nothing of others touched, interruptions mended.

use super::*;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

mod faults;
#[cfg(target_os = "linux")]
mod full_disk;
mod interrupted;
mod kept;

const WAYS: [Way; 2] = [Way::Exchange, Way::Journal];

/// A project with an input folder; the site is beside it.
struct Project {
    root: TempDir,
    way: Way,
}

impl Project {
    fn new(way: Way) -> Self {
        let root = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir(root.path().join("input")).expect("an input folder");
        Self { root, way }
    }

    fn path(&self, path: &str) -> PathBuf {
        self.root.path().join(path)
    }

    fn begin(&self) -> Result<Staging, WriteFault> {
        let options = Options { way: self.way, ..Options::default() };
        Staging::begin_with(&self.path("site"), &self.path("input"), options)
    }

    fn build(&self, files: &[(&str, &str)]) -> Result<Written, WriteFault> {
        let staging = self.begin()?;
        for (path, text) in files {
            staging.put(path, text.as_bytes())?;
        }
        staging.finish()
    }

    /// Everything in the site but the marker.
    fn site(&self) -> BTreeMap<String, String> {
        let mut files = read_tree(&self.path("site"));
        files.remove(".guong");
        files
    }

    /// What stands beside input and site.
    fn litter(&self) -> Vec<String> {
        let names = fs::read_dir(self.root.path()).expect("the project's folder");
        let names = names.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
        names.filter(|name| name != "input" && name != "site").collect()
    }
}

fn read_tree(folder: &Path) -> BTreeMap<String, String> {
    if !folder.exists() {
        return BTreeMap::new();
    }
    let files = walkdir::WalkDir::new(folder).into_iter().map(|entry| entry.expect("a readable tree"));
    let files = files.filter(|entry| entry.file_type().is_file());
    let read = files.map(|entry| {
        let path = entry.path().strip_prefix(folder).expect("below").to_string_lossy().replace('\\', "/");
        (path, String::from_utf8_lossy(&fs::read(entry.path()).expect("a readable file")).into_owned())
    });
    read.collect()
}

fn tree(files: &[(&str, &str)]) -> BTreeMap<String, String> {
    files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
}

#[test]
fn a_site_is_as_the_last_build_made_it_and_nothing_lies_about() {
    for way in WAYS {
        let project = Project::new(way);
        let first = [("index.html", "a"), ("guong/dao.html", "b"), ("guong/xoa/cu.html", "c")];
        let written = project.build(&first).expect("a first build");
        assert_eq!(written, Written { files: 3, new: 3, bytes: 3, ..Written::default() });
        assert_eq!(project.site(), tree(&first));

        let second = [("index.html", "aa"), ("guong/dao.html", "b"), ("moi/x.html", "d")];
        let written = project.build(&second).expect("a second build");
        let expected = Written { files: 3, new: 1, changed: 1, unchanged: 1, removed: 1, bytes: 4 };
        assert_eq!(written, expected, "{way:?}");
        assert_eq!(project.site(), tree(&second));
        assert!(!project.path("site/guong/xoa").exists(), "{way:?}");
        assert_eq!(project.litter(), [""; 0]);
    }
}

#[test]
fn equal_sites_have_equal_markers_however_they_came_about() {
    let marker = |way, builds: &[&[(&str, &str)]]| {
        let project = Project::new(way);
        for files in builds {
            project.build(files).expect("a build");
        }
        fs::read_to_string(project.path("site/.guong")).expect("a marker")
    };
    let last: &[(&str, &str)] = &[("b.html", "2"), ("a/c.html", "1")];
    let straight = marker(Way::Exchange, &[last]);
    assert_eq!(straight, marker(Way::Journal, &[&[("a/c.html", "1"), ("x.html", "3")], last]));
    assert_eq!(
        straight,
        marker(Way::Exchange, &[&[("b.html", "old")], &[("a/c.html", "1"), ("b.html", "2")]])
    );
}

#[test]
fn files_are_put_from_many_threads() {
    use rayon::prelude::*;
    for way in WAYS {
        let project = Project::new(way);
        for round in 0..2 {
            let staging = project.begin().expect("a staging folder");
            (0..500).into_par_iter().for_each(|number| {
                let text = if number % 7 == 0 { format!("{number} {round}") } else { number.to_string() };
                staging
                    .put(&format!("d{}/{number}.html", number % 13), text.as_bytes())
                    .expect("room on the disk");
            });
            let written = staging.finish().expect("a build");
            assert_eq!((written.files, written.unchanged), (500, if round == 0 { 0 } else { 428 }));
        }
        assert_eq!(project.site().len(), 500);
    }
}

#[test]
fn a_site_that_is_not_finished_leaves_the_old_one() {
    for way in WAYS {
        let project = Project::new(way);
        project.build(&[("index.html", "old")]).expect("a build");
        let staging = project.begin().expect("a staging folder");
        staging.put("index.html", b"new").expect("room on the disk");
        drop(staging);
        assert_eq!(project.site(), tree(&[("index.html", "old")]));
        assert_eq!(project.litter(), [""; 0]);
    }
}

#[test]
fn a_file_may_become_a_folder_and_a_folder_a_file() {
    for way in WAYS {
        let project = Project::new(way);
        for files in [[("a", "1"), ("b/c", "2")], [("a/x", "3"), ("b", "4")], [("A", "5"), ("b/c", "6")]] {
            project.build(&files).expect("a build");
            assert_eq!(project.site(), tree(&files), "{way:?}");
        }
    }
}
