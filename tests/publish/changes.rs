//! What is said before publishing and kept in the log, and what has to be agreed to.

use crate::office::{Office, Place, person};

#[test]
fn nobody_at_the_terminal_and_no_yes_is_refused() {
    let office = Office::of(3);
    let web = office.path("web");
    let run = office.run(&["publish", web.to_str().expect("UTF-8")]);
    assert_eq!(run.code, 2, "{}", run.err);
    assert!(run.err.contains("--yes"), "{}", run.err);
    assert!(run.out.contains("Công bố lần đầu: 3 người và tập thể"), "{}", run.out);
    assert!(!web.exists());
}

#[test]
fn changes_are_told_in_words_and_kept_in_the_log() {
    let office = Office::of(12);
    let place = Place::folder(&office.path("web"));
    assert_eq!(office.publish(&place, &[]).code, 0);
    let mut people: Vec<_> = (0..12).map(person).collect();
    people.remove(3);
    people[0].1 = "Bằng khen của Chủ tịch UBND tỉnh";
    people.push(("Hoàng Xuân Mới".into(), "Giấy khen"));
    office.people(&people);
    let run = office.publish(&place, &["--dry-run"]);
    assert!(run.out.contains("Chạy thử"), "{}", run.out);
    assert!(!place.tells_of("Hoàng Xuân Mới"), "a dry run sends nothing");
    let run = office.publish(&place, &[]);
    assert_eq!(run.code, 0, "{}", run.err);
    let log = std::fs::read_to_string(office.path("nhat-ky-cong-bo.txt")).expect("a log");
    for said in [
        "Thêm 1 người: Hoàng Xuân Mới.",
        "Rút 1 người: Nguyễn Thị Hạnh.",
        "Sửa 1 người: Nguyễn Thị Đào (thêm Bằng khen",
    ] {
        assert!(run.out.contains(said), "{said} in {}", run.out);
        assert!(log.contains(said), "{said} in {log}");
    }
    assert_eq!(place.differences(&office), [""; 0]);
    assert!(!place.tells_of("Nguyễn Thị Hạnh"), "whoever is withdrawn stands in no file of the target");
}

#[test]
fn many_people_vanish_only_when_it_is_meant() {
    let office = Office::of(10);
    let place = Place::folder(&office.path("web"));
    assert_eq!(office.publish(&place, &[]).code, 0);
    office.people(&(0..7).map(person).collect::<Vec<_>>());
    let run = office.publish(&place, &[]);
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(run.err.contains("3 trên 10"), "{}", run.err);
    assert!(place.tells_of("Nguyễn Văn Đào"), "nothing was touched");
    assert_eq!(office.publish(&place, &["--allow-loss"]).code, 0);
    assert_eq!(place.differences(&office), [""; 0]);
}

#[test]
fn errors_in_the_data_publish_nothing() {
    let office = Office::of(3);
    let place = Place::folder(&office.path("web"));
    let list = std::fs::read_to_string(office.path("input/ds.csv")).expect("a list");
    std::fs::write(office.path("input/ds.csv"), list.replacen("22/8/2024", "31/2/2024", 1)).expect("a list");
    let run = office.publish(&place, &[]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("Chưa công bố gì"), "{}", run.err);
    assert!(!place.files.exists());
}
