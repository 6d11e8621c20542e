//! The worked example gives the same bytes wherever, whenever and on whatever machine it is built.

use crate::office::files;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, SystemTime};

/// Photos are named by what they are; so many of the example's are enough, and cards are left out: both take most of the
/// time.
const PHOTOS: usize = 3;

/// A machine on which the example is built.
struct Machine {
    /// Where the project lies below a temporary folder.
    place: &'static str,
    variables: &'static [(&'static str, &'static str)],
    /// Whether the files are written last name first, and when they say that they were changed.
    backwards: bool,
    changed: Duration,
}

#[test]
fn the_worked_example_is_the_same_on_every_machine() {
    let one = Machine {
        place: "a",
        variables: &[("RAYON_NUM_THREADS", "8")],
        backwards: false,
        changed: Duration::ZERO,
    };
    let other = Machine {
        place: "Công việc/năm 2026/thi đua",
        variables: &[
            ("RAYON_NUM_THREADS", "1"),
            ("LANG", "tr_TR.UTF-8"),
            ("LC_ALL", "tr_TR.UTF-8"),
            ("TZ", "Pacific/Kiritimati"),
            ("HOME", "/nonexistent"),
            ("SOURCE_DATE_EPOCH", "1"),
        ],
        backwards: true,
        changed: Duration::from_secs(2_000_000_000),
    };
    let (one, other) = (built(&one), built(&other));
    assert!(one.len() > 200, "{} files", one.len());
    let differing: Vec<&String> = one.keys().filter(|path| one.get(*path) != other.get(*path)).collect();
    assert_eq!(differing, [""; 0]);
    assert_eq!(one.len(), other.len());
}

fn built(machine: &Machine) -> std::collections::BTreeMap<String, Vec<u8>> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let project = folder.path().join(machine.place);
    copy_example(&project.join("input"), machine);
    let mut command = Command::new(env!("CARGO_BIN_EXE_guong"));
    command.args([
        "build",
        "--no-cards",
        "--keep-going",
        "--now",
        "2026-11-22",
        "--base-url",
        "https://guong.example",
    ]);
    let built =
        command.current_dir(&project).envs(machine.variables.iter().copied()).output().expect("a run");
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    files(&project.join("site"))
}

fn copy_example(to: &Path, machine: &Machine) {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("input");
    let entries = walkdir::WalkDir::new(&example).sort_by_file_name().into_iter().filter_map(Result::ok);
    let mut photos = 0;
    let wanted = |path: &PathBuf| {
        let is_photo = path.extension().is_some_and(|extension| extension == "jpg" || extension == "png");
        photos += usize::from(is_photo);
        path.is_file() && (!is_photo || photos <= PHOTOS)
    };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.into_path()).filter(wanted).collect();
    if machine.backwards {
        paths.reverse();
    }
    for path in paths {
        let target = to.join(path.strip_prefix(&example).expect("below the example"));
        fs::create_dir_all(target.parent().expect("below the project")).expect("a folder");
        fs::copy(&path, &target).expect("a copy");
        let file = File::options().append(true).open(&target).expect("the copy");
        file.set_modified(SystemTime::UNIX_EPOCH + machine.changed).expect("a time");
    }
}
