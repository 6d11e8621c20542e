//! Builds that are killed, have no room, meet each other, or read what is just being written: the site is whole, old or
//! new. `GUONG_KILLS=100` kills more often.

use crate::office::{Office, files};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant, SystemTime};

type Site = BTreeMap<String, Vec<u8>>;

const HEADINGS: &[&str] = &["STT", "Họ và tên", "Đơn vị", "Chức vụ", "Danh hiệu", "Năm"];

/// So many people that a build is long enough to be killed in all its parts.
const PEOPLE: usize = 60;

/// Writes the list in one of two versions: other positions, and other people at the end.
fn list(office: &Office, version: usize) {
    let rows: Vec<Vec<String>> = (0..PEOPLE + 10 * version)
        .map(|number| {
            let name =
                format!("Lê {} Thị Mai", ["An", "Bình", "Chi", "Dung", "Hà", "Lan", "Nga"][number % 7]);
            let unit = format!("Tổ {}, phường Sông Trăng", number / 7 + 1);
            let position = ["Tổ trưởng", "Chi hội trưởng"][version];
            [number.to_string(), name, unit, position.into(), "Giấy khen".into(), "2025".into()].to_vec()
        })
        .collect();
    let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let mut all: Vec<&[&str]> = vec![HEADINGS];
    all.extend(rows.iter().map(Vec::as_slice));
    office.people("ds.xlsx", &all);
}

/// Starts a build that says nothing.
fn start(folder: &Path) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_guong"));
    command.args(["build", "--no-cards", "--now", "2026-11-22"]).current_dir(folder);
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program starts")
}

fn build(office: &Office) -> i32 {
    start(&office.path("")).wait().expect("an end").code().expect("no signal")
}

/// What lies beside input and site.
fn litter(office: &Office) -> Vec<String> {
    let entries = fs::read_dir(office.path("")).expect("the project").filter_map(Result::ok);
    let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.filter(|name| !["input", "site", ".guong-cache"].contains(&name.as_str())).collect()
}

/// An office with a built site of its first version, both versions, and how long a build takes.
fn with_both() -> (Office, [Site; 2], Duration) {
    let office = Office::new();
    let mut sites = [1, 0].map(|version| {
        list(&office, version);
        let begun = Instant::now();
        assert_eq!(build(&office), 0);
        (office.site(), begun.elapsed())
    });
    sites.reverse();
    let took = sites[0].1.max(sites[1].1);
    (office, sites.map(|(site, _)| site), took)
}

#[test]
fn a_kill_at_any_moment_leaves_the_whole_old_or_new_site() {
    let (office, sites, took) = with_both();
    let kills: u32 = std::env::var("GUONG_KILLS").map_or(12, |kills| kills.parse().expect("a number"));
    let (mut old, mut new) = (0, 0);
    for kill in 0..kills {
        let version = (kill as usize + 1) % 2;
        list(&office, version);
        let mut victim = start(&office.path(""));
        // Every part of a build is hit, in no order.
        std::thread::sleep(took.mul_f64(f64::from(kill * 37 % kills) / f64::from(kills) * 1.1));
        victim.kill().expect("a kill");
        victim.wait().expect("an end");
        let site = office.site();
        old += u32::from(site == sites[1 - version]);
        new += u32::from(site == sites[version]);
        assert_eq!(old + new, kill + 1, "kill {kill}: {} files that are neither site", site.len());
        assert_eq!(build(&office), 0);
        assert!(office.site() == sites[version], "kill {kill}: the next run completes the site");
        assert_eq!(litter(&office), [""; 0], "kill {kill}: the next run tidies");
    }
    eprintln!("{kills} kills: {old} left the old site, {new} the new one");
}

#[test]
fn builds_at_once_leave_one_whole_site() {
    let (office, sites, _) = with_both();
    list(&office, 1);
    let mut builds: Vec<Child> = (0..3).map(|_| start(&office.path(""))).collect();
    let codes: Vec<i32> =
        builds.iter_mut().map(|build| build.wait().expect("an end").code().expect("no signal")).collect();
    assert!(codes.contains(&0) && codes.iter().all(|code| [0, 2].contains(code)), "{codes:?}");
    assert!(office.site() == sites[1]);
    assert_eq!(litter(&office), [""; 0]);
}

#[test]
fn a_workbook_that_is_being_written_is_whole_or_told() {
    let (office, sites, _) = with_both();
    let path = office.path("input/ds.xlsx");
    let whole = fs::read(&path).expect("the workbook");
    for part in [0, 4, whole.len() / 3, whole.len() / 2, whole.len() - 1] {
        fs::write(&path, &whole[..part]).expect("a half-written workbook");
        assert_eq!(build(&office), 1, "{part} bytes");
        assert!(office.site() == sites[0], "{part} bytes: the old site stays");
    }
    // Written over and over in the place while builds read it.
    std::thread::scope(|scope| {
        let building = scope.spawn(|| (0..3).map(|_| build(&office)).collect::<Vec<_>>());
        while !building.is_finished() {
            fs::write(&path, &whole[..whole.len() / 2]).expect("the first half");
            std::thread::sleep(Duration::from_millis(2));
            fs::write(&path, &whole).expect("all of it");
            std::thread::sleep(Duration::from_millis(5));
        }
        let codes = building.join().expect("builds");
        assert!(codes.iter().all(|code| [0, 1].contains(code)), "{codes:?}");
    });
    assert!(office.site() == sites[0], "it says the same all the time, or is told");
}

#[test]
fn a_clock_that_was_set_back_changes_nothing() {
    let (office, sites, _) = with_both();
    let later = SystemTime::now() + Duration::from_secs(400 * 24 * 3600);
    for path in files(&office.path("")).into_keys() {
        let file = File::options().append(true).open(office.path(&path)).expect("a file");
        file.set_modified(later).expect("a time");
    }
    list(&office, 1);
    assert_eq!(build(&office), 0);
    assert!(office.site() == sites[1]);
}

/// Not a test of its own: started by the test below where the project lies on a disk of one megabyte.
#[test]
fn victim_of_a_full_disk() {
    let Ok(disk) = std::env::var("GUONG_TEST_FULL_DISK") else { return };
    let disk = Path::new(&disk);
    let office = Office::new();
    list(&office, 0);
    let run = |output: &Path| office.run(&["build", "--no-cards", "--output", &output.to_string_lossy()]);
    let old = disk.join("site");
    assert_eq!(run(&old).code, 0);
    let before = files(&old);
    // Something else takes the room.
    let free = vec![0; 64 << 10];
    let rest: Vec<u8> = free.repeat(400);
    let _ = fs::write(disk.join("khac"), rest);
    list(&office, 1);
    let full = run(&old);
    assert_eq!(full.code, 2, "{}", full.err);
    assert!(
        full.err.starts_with("lỗi:") && full.err.contains("đầy") && !full.err.contains("panicked"),
        "{}",
        full.err
    );
    assert!(files(&old) == before, "the old site stays");
    fs::remove_file(disk.join("khac")).expect("room again");
    assert_eq!(run(&old).code, 0);
    assert!(files(&old) != before);
    assert_eq!(fs::read_dir(disk).expect("the disk").count(), 1, "nothing is left beside the site");
}

#[test]
fn a_full_disk_is_one_message_and_the_old_site_stays() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let script = "mount -t tmpfs -o size=16m guong-test \"$GUONG_TEST_FULL_DISK\" || exit 77; \
                  exec \"$GUONG_TEST_PROGRAM\" --exact crash::victim_of_a_full_disk";
    let output = Command::new("unshare")
        .args(["--user", "--map-root-user", "--mount", "sh", "-c", script])
        .env("GUONG_TEST_FULL_DISK", folder.path())
        .env("GUONG_TEST_PROGRAM", std::env::current_exe().expect("this program"))
        .output();
    match output {
        Ok(output) if output.status.success() => {}
        Ok(output) if output.stdout.starts_with(b"\nrunning") => {
            panic!("{}", String::from_utf8_lossy(&output.stdout));
        }
        _ => eprintln!("no file system may be mounted here: not tried"),
    }
}
