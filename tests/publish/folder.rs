//! A folder as the target: what it may be, and what is never touched in it.

use crate::office::{Office, Place};
use std::fs;

#[test]
fn a_folder_gets_the_site_and_then_only_what_changed() {
    let office = Office::of(4);
    let place = Place::folder(&office.path("usb/web"));
    assert_eq!(office.publish(&place, &[]).code, 0);
    assert_eq!(place.differences(&office), [""; 0]);
    let times =
        |path: &str| fs::metadata(place.files.join(path)).and_then(|file| file.modified()).expect("a file");
    let before = times("gioi-thieu.html");
    let run = office.publish(&place, &[]);
    assert!(run.out.contains("không có gì thay đổi"), "{}", run.out);
    let run = office.publish(&place, &["--everything", "--message-format", "json"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let summary: serde_json::Value = serde_json::from_str(run.out.trim()).expect("one JSON line");
    assert_eq!(summary["unchanged"], 0);
    assert!(times("gioi-thieu.html") > before);
}

#[test]
fn what_others_put_there_stays() {
    let office = Office::of(2);
    let place = Place::folder(&office.path("web"));
    fs::create_dir_all(place.files.join("guong")).expect("a folder");
    fs::write(place.files.join("bao-cao.docx"), "của người khác").expect("a file");
    fs::write(place.files.join("guong/rieng.html"), "của người khác").expect("a file");
    let run = office.publish(&place, &[]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("--take-over"), "{}", run.err);
    assert_eq!(place.published().len(), 2, "nothing was touched");
    assert_eq!(office.publish(&place, &["--take-over"]).code, 0);
    office.people(&[("Hoàng Xuân Mới".into(), "Giấy khen")]);
    assert_eq!(office.publish(&place, &["--allow-loss"]).code, 0);
    let published = place.published();
    assert!(published.contains_key("bao-cao.docx") && published.contains_key("guong/rieng.html"));
    assert_eq!(published.len(), office.site().len() + 2);
}

/// Offices copied the folder by hand before; what went since then must go there too.
#[test]
fn a_copy_made_by_hand_is_taken_over() {
    let office = Office::of(6);
    assert_eq!(office.run(&["build"]).code, 0);
    let place = Place::folder(&office.path("web"));
    for (path, bytes) in office.site() {
        let copy = place.files.join(path);
        fs::create_dir_all(copy.parent().expect("a folder")).expect("a folder");
        fs::write(copy, bytes).expect("a copy");
    }
    fs::copy(office.path("site/.guong"), place.files.join(".guong")).expect("a copy");
    office.people(&[("Hoàng Xuân Mới".into(), "Giấy khen")]);
    assert_eq!(office.publish(&place, &[]).code, 0);
    assert_eq!(place.differences(&office), [""; 0]);
    assert!(!place.tells_of("nguyen-thi-dao"), "not even the marker names who is gone");
}

#[test]
fn the_site_and_the_input_are_no_targets() {
    let office = Office::of(1);
    assert_eq!(office.run(&["build"]).code, 0);
    for target in ["site", "input", "site/web", ".", "input/../site"] {
        let run = office.run(&["publish", "--yes", target]);
        assert_eq!(run.code, 2, "{target}: {}", run.err);
        assert!(run.err.contains("trùng, chứa hoặc nằm trong"), "{target}: {}", run.err);
    }
}

#[test]
fn a_folder_that_guong_did_not_build_is_not_published() {
    let office = Office::of(1);
    fs::remove_dir_all(office.path("input")).expect("removed");
    fs::create_dir(office.path("site")).expect("a folder");
    fs::write(office.path("site/index.html"), "khác").expect("a file");
    let run = office.run(&["publish", "--yes", "web"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("không phải trang do guong dựng"), "{}", run.err);
}

#[test]
fn files_of_others_in_the_site_are_told_and_not_published() {
    let office = Office::of(1);
    assert_eq!(office.run(&["build"]).code, 0);
    fs::write(office.path("site/danh sach goc.xlsx"), "căn cước").expect("a file");
    fs::write(office.path("site/CNAME"), "guong.example.vn").expect("a file");
    let place = Place::folder(&office.path("web"));
    let run = office.publish(&place, &[]);
    assert_eq!(run.code, 0);
    assert!(run.err.contains("danh sach goc.xlsx"), "{}", run.err);
    let published = place.published();
    assert!(published.contains_key("CNAME") && !published.contains_key("danh sach goc.xlsx"));
}

#[test]
fn another_computer_at_work_is_noticed() {
    let office = Office::of(2);
    let place = Place::folder(&office.path("web"));
    assert_eq!(office.publish(&place, &[]).code, 0);
    let head = place.files.join(".guong-publish.json");
    let idle = fs::read_to_string(&head).expect("a head");
    let list = place.files.join(".guong-publish-00000000000000aa.gz");
    fs::copy(newest_list(&place), list).expect("a list");
    fs::write(&head, idle.replace("\"under_way\": []", "\"under_way\": [\"00000000000000aa\"]"))
        .expect("a head");
    let run = office.publish(&place, &[]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("Một máy khác đang công bố"), "{}", run.err);
    assert_eq!(office.publish(&place, &["--take-over"]).code, 0);
    assert!(fs::read_to_string(&head).expect("a head").contains("\"under_way\": []"));
    assert!(!place.files.join(".guong-publish-00000000000000aa.gz").exists());
}

/// What is remembered on the target may have been written by anybody who can write there.
#[test]
fn a_forged_list_leads_nowhere() {
    let office = Office::of(2);
    let place = Place::folder(&office.path("web"));
    assert_eq!(office.publish(&place, &[]).code, 0);
    fs::write(office.path("precious.txt"), "giữ lại").expect("a file");
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    let forged = r#"{"format":1,"files":{"../precious.txt":[1,"00"]},"index":{"people":{},"events":{}}}"#;
    std::io::Write::write_all(&mut packed, forged.as_bytes()).expect("packed");
    fs::write(newest_list(&place), packed.finish().expect("packed")).expect("a list");
    let run = office.publish(&place, &[]);
    assert_eq!(run.code, 2, "{}", run.out);
    assert!(office.path("precious.txt").exists());
}

fn newest_list(place: &Place) -> std::path::PathBuf {
    let entries = fs::read_dir(&place.files).expect("a folder").filter_map(Result::ok);
    let mut lists =
        entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|end| end == "gz"));
    lists.next().expect("a list")
}
