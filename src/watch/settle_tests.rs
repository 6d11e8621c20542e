//! The rules of settling against a disk and a clock made of data.

use super::*;
use crate::watch::project::ChangedPaths;
use std::cell::RefCell;
use std::io;
use std::rc::Rc;
use std::time::SystemTime;

/// What a file holds: text (no end mark), a whole or half zip, or something another program keeps to itself.
#[derive(Clone, Copy)]
enum Body {
    Text(u64),
    Zip(u64),
    HalfZip,
    Held,
}

#[derive(Clone, Default)]
struct FakeDisk(Rc<RefCell<BTreeMap<PathBuf, (Stamp, Body)>>>);

impl Disk for FakeDisk {
    fn whole(&self, path: &Path) -> io::Result<Whole> {
        match self.body(path)? {
            Body::Text(_) => Ok(Whole::Unknown),
            Body::Zip(_) => Ok(Whole::Yes),
            Body::HalfZip => Ok(Whole::Half),
            Body::Held => Err(io::ErrorKind::PermissionDenied.into()),
        }
    }

    fn hash(&self, path: &Path) -> io::Result<u64> {
        match self.body(path)? {
            Body::Text(hash) | Body::Zip(hash) => Ok(hash),
            Body::HalfZip => Ok(0),
            Body::Held => Err(io::ErrorKind::PermissionDenied.into()),
        }
    }
}

impl FakeDisk {
    fn body(&self, path: &Path) -> io::Result<Body> {
        self.0.borrow().get(path).map(|(_, body)| *body).ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

/// A tree, a clock that only moves when told, and the memory under test.
struct Scene {
    disk: FakeDisk,
    settle: Settle<FakeDisk>,
    now: Instant,
    saves: u64,
}

impl Scene {
    fn new(files: &[(&str, Body)]) -> Self {
        let disk = FakeDisk::default();
        let settle = Settle::new(Listing::default(), disk.clone());
        let mut scene = Self { disk, settle, now: Instant::now(), saves: 0 };
        files.iter().for_each(|(name, body)| scene.save(name, *body));
        scene.settle = Settle::new(scene.listing(), scene.disk.clone());
        scene
    }

    fn listing(&self) -> Listing {
        let files = self.disk.0.borrow().iter().map(|(path, (stamp, _))| (path.clone(), *stamp)).collect();
        Listing { files, unreachable: Vec::new() }
    }

    /// Each save has a time of its own.
    fn save(&mut self, name: &str, body: Body) {
        self.saves += 1;
        let modified = SystemTime::UNIX_EPOCH + Duration::from_secs(self.saves);
        let stamp = Stamp { size: 100, modified: Some(modified) };
        self.disk.0.borrow_mut().insert(name.into(), (stamp, body));
    }

    /// Other bytes, the same size and time.
    fn save_unseen(&mut self, name: &str, body: Body) {
        if let Some(file) = self.disk.0.borrow_mut().get_mut(Path::new(name)) {
            file.1 = body;
        }
    }

    fn remove(&mut self, name: &str) {
        self.disk.0.borrow_mut().remove(Path::new(name));
    }

    /// Lets `milliseconds` pass, then looks.
    fn look(&mut self, milliseconds: u64) -> ChangedPaths {
        self.now += Duration::from_millis(milliseconds);
        self.settle.step(&self.listing(), self.now)
    }
}

fn changed(name: &str) -> ChangedPaths {
    ChangedPaths { changed: vec![name.into()], removed: Vec::new() }
}

fn removed(name: &str) -> ChangedPaths {
    ChangedPaths { changed: Vec::new(), removed: vec![name.into()] }
}

#[test]
fn a_whole_workbook_is_ready_at_once() {
    let mut scene = Scene::new(&[("a.xlsx", Body::Zip(1))]);
    scene.save("a.xlsx", Body::Zip(2));
    assert_eq!(scene.look(0), changed("a.xlsx"));
    assert!(scene.look(10).is_empty());
}

#[test]
fn a_save_that_changed_no_byte_is_no_change() {
    let mut scene = Scene::new(&[("a.xlsx", Body::Zip(1)), ("b.csv", Body::Text(1))]);
    scene.save("a.xlsx", Body::Zip(1));
    scene.save("b.csv", Body::Text(1));
    assert!(scene.look(0).is_empty());
    assert!(scene.look(5000).is_empty());
    scene.save("a.xlsx", Body::Zip(2));
    assert_eq!(scene.look(0), changed("a.xlsx"));
}

#[test]
fn a_text_has_to_stand_still() {
    let mut scene = Scene::new(&[]);
    scene.save("a.csv", Body::Text(1));
    assert!(scene.look(0).is_empty());
    scene.save("a.csv", Body::Text(2));
    assert!(scene.look(200).is_empty());
    assert!(scene.look(200).is_empty());
    assert_eq!(scene.look(200), changed("a.csv"));
}

#[test]
fn a_growing_copy_is_waited_for_but_a_broken_workbook_not_for_ever() {
    let mut scene = Scene::new(&[]);
    scene.save("a.xlsx", Body::HalfZip);
    assert!(scene.look(0).is_empty());
    assert!(scene.look(3000).is_empty());
    assert_eq!(scene.look(2000), changed("a.xlsx"));
    scene.save("a.xlsx", Body::Zip(1));
    assert_eq!(scene.look(0), changed("a.xlsx"));
}

#[test]
fn a_held_file_is_tried_again() {
    let mut scene = Scene::new(&[("a.xlsx", Body::Zip(1))]);
    scene.save("a.xlsx", Body::Held);
    assert!(scene.look(0).is_empty());
    assert!(scene.look(5000).is_empty());
    scene.save_unseen("a.xlsx", Body::Zip(2));
    assert_eq!(scene.look(100), changed("a.xlsx"));
    scene.save("a.xlsx", Body::Held);
    assert!(scene.look(0).is_empty());
    assert_eq!(scene.look(11_000), changed("a.xlsx"), "in the end the reader says why it cannot be opened");
}

#[test]
fn a_workbook_away_for_a_moment_is_being_saved() {
    let mut scene = Scene::new(&[("a.xlsx", Body::Zip(1))]);
    scene.remove("a.xlsx");
    assert!(scene.look(0).is_empty());
    assert!(scene.look(2000).is_empty());
    scene.save("a.xlsx", Body::Zip(2));
    assert_eq!(scene.look(100), changed("a.xlsx"));
    assert!(scene.look(5000).is_empty());
    scene.remove("a.xlsx");
    assert!(scene.look(0).is_empty());
    assert_eq!(scene.look(2500), removed("a.xlsx"));
}

#[test]
fn a_workbook_that_was_away_when_it_was_to_be_read_is_told_again() {
    let mut scene = Scene::new(&[("a.xlsx", Body::Zip(1))]);
    scene.save("a.xlsx", Body::Zip(2));
    assert_eq!(scene.look(0), changed("a.xlsx"));
    scene.remove("a.xlsx");
    assert!(scene.look(10).is_empty());
    scene.save("a.xlsx", Body::Zip(2));
    assert_eq!(scene.look(10), changed("a.xlsx"));
}

#[test]
fn a_renamed_file_moves_in_one_step() {
    let mut scene = Scene::new(&[("a.xlsx", Body::Zip(1))]);
    scene.remove("a.xlsx");
    scene.save("b.xlsx", Body::Zip(1));
    let moved = ChangedPaths { changed: vec!["b.xlsx".into()], removed: vec!["a.xlsx".into()] };
    assert_eq!(scene.look(0), moved);
}

#[test]
fn a_second_save_with_the_same_size_and_time_is_seen() {
    let mut scene = Scene::new(&[("a.xlsx", Body::Zip(1))]);
    scene.save("a.xlsx", Body::Zip(2));
    assert_eq!(scene.look(0), changed("a.xlsx"));
    assert!(scene.settle.again(scene.now).is_some(), "somebody has to look again");
    scene.save_unseen("a.xlsx", Body::Zip(3));
    assert_eq!(scene.look(2500), changed("a.xlsx"));
    assert!(scene.look(2500).is_empty());
    assert_eq!(scene.settle.again(scene.now), None);
}

#[test]
fn a_folder_that_cannot_be_listed_has_lost_nothing() {
    let mut scene = Scene::new(&[("in/a.xlsx", Body::Zip(1))]);
    let away = Listing { files: BTreeMap::new(), unreachable: vec!["in".into()] };
    for _ in 0..3 {
        scene.now += Duration::from_secs(5);
        assert!(scene.settle.step(&away, scene.now).is_empty());
    }
    assert!(scene.look(0).is_empty());
}
