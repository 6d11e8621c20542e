//! The watcher against what programs really do to a folder when they save.

use guong::watch::{News, SETTLE, Watcher};
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

/// Longer than any wait of the watcher's; reaching it fails the test.
const PATIENCE: Duration = Duration::from_secs(20);

/// A watched folder and what was told about it.
struct Scene {
    root: PathBuf,
    news: Receiver<Told>,
    stop: Box<dyn Fn()>,
    _folder: tempfile::TempDir,
}

/// Names of files, as one report of the watcher's gives them.
#[derive(Debug, Default, PartialEq, Eq)]
struct Told {
    changed: Vec<String>,
    removed: Vec<String>,
    /// What was found in the first changed file when it was told, as a build would read it.
    content: Option<Vec<u8>>,
}

impl Scene {
    fn new(prepare: impl FnOnce(&Path)) -> Self {
        Self::watching(prepare, None)
    }

    fn watching(prepare: impl FnOnce(&Path), poll: Option<Duration>) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let root = folder.path().join("input");
        fs::create_dir(&root).expect("a new folder");
        prepare(&root);
        let mut watcher = Watcher::new(vec![root.clone(), folder.path().join("themes")], SETTLE, poll);
        let bell = watcher.bell();
        let (told, news) = channel();
        let own = root.clone();
        thread::spawn(move || {
            loop {
                match watcher.wait() {
                    News::Changed(changes) => {
                        let names = |paths: &[PathBuf]| paths.iter().map(|path| name(&own, path)).collect();
                        let sent = told.send(Told {
                            changed: names(&changes.changed),
                            removed: names(&changes.removed),
                            content: changes.changed.first().and_then(|path| fs::read(path).ok()),
                        });
                        if sent.is_err() {
                            return;
                        }
                    }
                    News::Hint(_) => {}
                    News::Stopped => return,
                }
            }
        });
        Self { root, news, stop: Box::new(move || bell.stop()), _folder: folder }
    }

    /// Collects what is told until all of `changed` and `removed` have been; anything else fails.
    fn expect(&self, changed: &[&str], removed: &[&str]) {
        let mut left = (changed.to_vec(), removed.to_vec());
        while !left.0.is_empty() || !left.1.is_empty() {
            let told = self.news.recv_timeout(PATIENCE).unwrap_or_else(|_| panic!("never told: {left:?}"));
            for name in told.changed {
                assert!(changed.contains(&name.as_str()), "“{name}” told as changed; expected {changed:?}");
                left.0.retain(|wanted| *wanted != name);
            }
            for name in told.removed {
                assert!(removed.contains(&name.as_str()), "“{name}” told as removed; expected {removed:?}");
                left.1.retain(|wanted| *wanted != name);
            }
        }
    }

    /// Reads what is told until `content` is; a save may be overtaken by the next, the last may not.
    fn until_told(&self, content: &[u8]) {
        loop {
            let told = self.news.recv_timeout(PATIENCE).expect("the last save is told");
            assert_eq!((told.changed, told.removed), (vec!["a.xlsx".to_string()], Vec::new()));
            if told.content.as_deref() == Some(content) {
                return;
            }
        }
    }

    /// A marker is saved and told: nothing else was, before it.
    fn expect_nothing_else(&self) {
        fs::write(self.root.join("marker.xlsx"), zip("marker")).expect("written");
        self.expect(&["marker.xlsx"], &[]);
    }

    fn path(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }
}

impl Drop for Scene {
    fn drop(&mut self) {
        (self.stop)();
    }
}

fn name(root: &Path, path: &Path) -> String {
    let folder = root.parent().expect("the temporary folder");
    let name = path.strip_prefix(root).or_else(|_| path.strip_prefix(folder)).expect("below the folder");
    name.to_string_lossy().replace('\\', "/")
}

/// A workbook as far as the watcher looks: a zip.
fn zip(content: &str) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(io::Cursor::new(Vec::new()));
    zip.start_file("xl/workbook.xml", zip::write::SimpleFileOptions::default()).expect("in memory");
    zip.write_all(content.repeat(2000).as_bytes()).expect("in memory");
    zip.finish().expect("in memory").into_inner()
}

/// As Excel saves: a temporary file by its side, the old one away, the new one in its place, the old one removed.
fn save_as_excel(path: &Path, content: &str, pause: Duration) -> io::Result<()> {
    let folder = path.parent().expect("a folder");
    let (fresh, old) = (folder.join("5F3A9C10"), folder.join("1B2C3D4E.tmp"));
    fs::write(&fresh, zip(content))?;
    fs::rename(path, &old)?;
    thread::sleep(pause);
    fs::rename(&fresh, path)?;
    fs::remove_file(&old)
}

/// As LibreOffice saves: a temporary file renamed over the old one.
fn save_as_libreoffice(path: &Path, content: &str) -> io::Result<()> {
    let fresh = path.with_file_name("lu1234abcd.tmp");
    fs::write(&fresh, zip(content))?;
    fs::rename(&fresh, path)
}

#[test]
fn a_save_by_excel_is_one_change() -> io::Result<()> {
    let scene = Scene::new(|root| fs::write(root.join("a.xlsx"), zip("một")).expect("written"));
    let owner = scene.path("~$a.xlsx");
    fs::write(&owner, "An")?;
    save_as_excel(&scene.path("a.xlsx"), "hai", Duration::ZERO)?;
    scene.expect(&["a.xlsx"], &[]);
    save_as_excel(&scene.path("a.xlsx"), "ba", Duration::from_millis(800))?;
    scene.expect(&["a.xlsx"], &[]);
    fs::remove_file(&owner)?;
    scene.expect_nothing_else();
    Ok(())
}

#[test]
fn a_save_by_libreoffice_is_one_change() -> io::Result<()> {
    let scene = Scene::new(|root| fs::write(root.join("a.ods"), zip("một")).expect("written"));
    let lock = scene.path(".~lock.a.ods#");
    fs::write(&lock, "An")?;
    save_as_libreoffice(&scene.path("a.ods"), "hai")?;
    scene.expect(&["a.ods"], &[]);
    fs::remove_file(&lock)?;
    scene.expect_nothing_else();
    Ok(())
}

#[test]
fn a_save_that_changed_nothing_is_no_change() -> io::Result<()> {
    let scene = Scene::new(|root| {
        fs::write(root.join("a.xlsx"), zip("một")).expect("written");
        fs::write(root.join("b.csv"), "một").expect("written");
    });
    save_as_excel(&scene.path("a.xlsx"), "một", Duration::ZERO)?;
    fs::write(scene.path("b.csv"), "một")?;
    fs::File::open(scene.path("b.csv"))?.set_modified(std::time::SystemTime::now())?;
    scene.expect_nothing_else();
    Ok(())
}

#[test]
fn a_file_growing_in_place_is_told_when_it_is_whole() -> io::Result<()> {
    let scene = Scene::new(|root| fs::write(root.join("a.xlsx"), zip("một")).expect("written"));
    let whole = zip(&"hai".repeat(300));
    let mut file = fs::File::create(scene.path("a.xlsx"))?;
    for piece in whole.chunks(whole.len() / 4) {
        file.write_all(piece)?;
        file.flush()?;
        thread::sleep(Duration::from_millis(400));
    }
    drop(file);
    let told = scene.news.recv_timeout(PATIENCE).expect("told");
    assert_eq!(told.changed, ["a.xlsx"]);
    assert_eq!(told.content, Some(whole), "not told before it is whole");
    scene.expect_nothing_else();
    Ok(())
}

#[test]
fn photos_dropped_in_are_all_told() -> io::Result<()> {
    let scene = Scene::new(|_| {});
    let names: Vec<String> = (0..3000).map(|at| format!("anh/nam 2014/{}/{at}.jpg", at % 7)).collect();
    for name in &names {
        let path = scene.path(name);
        fs::create_dir_all(path.parent().expect("a folder"))?;
        fs::write(path, format!("ảnh {name}"))?;
    }
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    scene.expect(&names, &[]);
    fs::write(scene.path(names[0]), "ảnh khác")?;
    scene.expect(&names[..1], &[]);
    fs::remove_dir_all(scene.path("anh"))?;
    scene.expect(&[], &names);
    Ok(())
}

#[test]
fn renamed_and_removed_workbooks_are_told() -> io::Result<()> {
    let scene = Scene::new(|root| fs::write(root.join("a.xlsx"), zip("một")).expect("written"));
    fs::rename(scene.path("a.xlsx"), scene.path("b.xlsx"))?;
    let told = scene.news.recv_timeout(PATIENCE).expect("told");
    assert_eq!((told.changed, told.removed), (vec!["b.xlsx".to_string()], vec!["a.xlsx".to_string()]));
    fs::remove_file(scene.path("b.xlsx"))?;
    scene.expect(&[], &["b.xlsx"]);
    Ok(())
}

#[test]
fn a_folder_that_appears_later_is_watched_too() -> io::Result<()> {
    let scene = Scene::new(|_| {});
    let theme = scene.root.with_file_name("themes").join("sen");
    fs::create_dir_all(&theme)?;
    fs::write(theme.join("site.css"), "p{}")?;
    scene.expect(&["themes/sen/site.css"], &[]);
    fs::write(theme.join("site.css"), "p{color:red}")?;
    scene.expect(&["themes/sen/site.css"], &[]);
    Ok(())
}

#[test]
fn polling_needs_no_events() -> io::Result<()> {
    let prepare = |root: &Path| fs::write(root.join("a.xlsx"), zip("một")).expect("written");
    let scene = Scene::watching(prepare, Some(Duration::from_millis(200)));
    save_as_excel(&scene.path("a.xlsx"), "hai", Duration::ZERO)?;
    scene.expect(&["a.xlsx"], &[]);
    Ok(())
}

#[test]
fn of_two_hundred_saves_the_last_is_always_seen() -> io::Result<()> {
    let scene = Scene::new(|root| fs::write(root.join("a.xlsx"), zip("0")).expect("written"));
    let path = scene.path("a.xlsx");
    for save in 1..=200_u32 {
        let content = save.to_string();
        match save % 3 {
            0 => save_as_excel(&path, &content, Duration::ZERO)?,
            1 => save_as_libreoffice(&path, &content)?,
            _ => fs::write(&path, zip(&content))?,
        }
        if save.is_multiple_of(10) {
            scene.until_told(&fs::read(&path)?);
        }
    }
    Ok(())
}
