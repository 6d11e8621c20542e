//! The whole program as an officer runs it: `guong watch` on real workbooks, a page open in a real browser, saves as Excel
//! and LibreOffice make them.

use super::office::Office;
use super::program::{Browser, Watch};
use std::fs;
use std::path::Path;
use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

/// Enough that a copy of anything kept for each save would show.
const SAVES: usize = 200;

/// What the program may hold more after all saves than after the first tenth, in MB: less than a fifth of a MB a save.
const GROWTH: u64 = 32;

fn open(office: &Office) -> (Watch, Browser) {
    let watch = Watch::start(office.folder());
    let browser = Browser::open(&format!("{}{}", watch.address(), office.page()));
    (watch, browser)
}

#[test]
fn of_two_hundred_saves_none_leaves_the_page_behind() {
    let office = Office::new(3, 4);
    let (watch, mut browser) = open(&office);
    let mut early = None;
    for number in 1..=SAVES {
        office.save(number);
        match number % 5 {
            0 => drop(browser.seen(&Office::mark(number))),
            // Some saves fall into the settling of the one before, some into its build.
            rest => sleep(Duration::from_millis(40 * rest as u64)),
        }
        if number == SAVES / 10 {
            early = watch.memory();
        }
    }
    if let Some((early, late)) = early.zip(watch.memory()) {
        assert!(late < early + GROWTH, "{early} MB after {} saves, {late} MB after {SAVES}", SAVES / 10);
    }
}

#[test]
fn a_save_by_libreoffice_is_seen_while_the_page_is_open() {
    let office = Office::new(1, 3);
    let (_watch, mut browser) = open(&office);
    let scratch = tempfile::tempdir().expect("a temporary folder");
    for number in [7, 8] {
        office.save(number);
        browser.seen(&Office::mark(number));
        // The same name in both, so that one takes the other's place.
        let fresh = scratch.path().join("xa-00.xlsx");
        fs::copy(office.workbook(0), &fresh).expect("a copy");
        office.save(100);
        browser.seen(&Office::mark(100));
        save_by_libreoffice(&fresh, &office.input());
        browser.seen(&Office::mark(number));
    }
}

#[test]
fn a_workbook_goes_and_comes_back_under_another_name() {
    let office = Office::new(2, 3);
    let (_watch, mut browser) = open(&office);
    let (path, other) = (office.workbook(0), office.input().join("xa-khac.xlsx"));
    let away = office.folder().join("xa-00.xlsx");
    fs::rename(&path, &away).expect("moved out");
    browser.seen("Không có trang này");
    fs::rename(&away, &other).expect("moved in");
    browser.seen(&Office::mark(0));
}

#[test]
fn an_edited_theme_is_seen() {
    let office = Office::new(1, 3);
    let (_watch, mut browser) = open(&office);
    let template = "templates/honoree.html";
    let carried = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/sen").join(template));
    let edited =
        carried.expect("the carried template").replacen("{% block main %}", "{% block main %}Mẫu đã sửa", 1);
    let path = office.folder().join("themes/sen").join(template);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a new folder");
    fs::write(path, edited).expect("written");
    browser.seen("Mẫu đã sửa");
}

/// LibreOffice opens a workbook and saves it into a folder under the same name.
fn save_by_libreoffice(workbook: &Path, folder: &Path) {
    let profile = tempfile::tempdir().expect("a temporary folder");
    let ran = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", profile.path().display()))
        .args(["--headless", "--convert-to", "xlsx", "--outdir"])
        .args([folder, workbook])
        .output()
        .expect("LibreOffice is needed for this test: apt-get install libreoffice-calc");
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
}
