//! A build that finds the site of the last one: only what changed is made anew, and the site is the one that a first build
//! would make.

use crate::office::Office;
use std::collections::BTreeMap;
use std::fs;

const HEADINGS: &[&str] = &["STT", "Họ và tên", "Đơn vị", "Chức vụ", "Thành tích", "Khen thưởng"];

/// Files without the marker, which says of each file what it is.
fn site(office: &Office) -> BTreeMap<String, Vec<u8>> {
    let mut files = office.site();
    files.remove(".guong");
    files
}

fn built(office: &Office) -> String {
    let run = office.run(&["build", "--keep-going"]);
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    run.out
}

/// A project of a list of thirty, built; the deed of the last one is given.
fn office(last: &str) -> Office {
    let office = Office::new();
    write(&office, last);
    built(&office);
    office
}

fn write(office: &Office, last: &str) {
    let given = ["Đào", "Lan", "Cúc", "Mai", "Trúc", "Hòa"];
    let middle = ["Thị", "Ngọc", "Thu", "Kim", "Bích"];
    let names: Vec<String> = given
        .iter()
        .flat_map(|given| middle.iter().map(move |middle| format!("Nguyễn {middle} {given}")))
        .collect();
    let mut rows: Vec<[&str; 6]> = names
        .iter()
        .map(|name| {
            ["1", name.as_str(), "Trạm Y tế xã Hương Vân", "Y sĩ", "Chăm lo sức khỏe cho bà con", "Giấy khen"]
        })
        .collect();
    rows[29][4] = last;
    let all: Vec<&[&str]> = std::iter::once(HEADINGS).chain(rows.iter().map(|row| row.as_slice())).collect();
    office.people("danh-sach.xlsx", &all);
}

#[test]
fn where_nothing_changed_nothing_is_written() {
    let office = office("Giúp bạn đến trường");
    let first = site(&office);
    let said = built(&office);
    assert!(
        said.contains(&format!("({} tệp: 0 mới, 0 đổi, {} giữ nguyên, 0 bỏ)", first.len(), first.len())),
        "{said}"
    );
    assert!(site(&office) == first);
}

#[test]
fn what_was_changed_by_hand_is_made_good() {
    let office = office("Giúp bạn đến trường");
    let first = site(&office);
    let page = first.keys().find(|path| path.starts_with("guong/")).expect("a page");
    let changed = String::from_utf8_lossy(&first[page]).replace("Nguyễn", "Nguyệt");
    let file = |path: &str| office.path("site").join(path);
    fs::write(file(page), changed).expect("changed");
    fs::write(file("tim/muc-luc.js"), "").expect("changed");
    fs::remove_file(file("du-lieu/guong.csv")).expect("removed");
    fs::remove_file(file("index.html")).expect("removed");
    let said = built(&office);
    assert!(said.contains("0 mới, 4 đổi"), "{said}");
    assert!(site(&office) == first);
}

#[test]
fn a_changed_row_gives_the_site_of_a_first_build() {
    let again = office("Giúp bạn đến trường");
    let first = site(&again);
    write(&again, "Hiến đất mở đường");
    let said = built(&again);
    let fresh = office("Hiến đất mở đường");
    let (again, fresh) = (site(&again), site(&fresh));
    let differing: Vec<&String> = fresh.keys().filter(|path| again.get(*path) != fresh.get(*path)).collect();
    assert_eq!(differing, [""; 0], "{said}");
    assert_eq!(again.len(), fresh.len());
    let kept = fresh.iter().filter(|(path, bytes)| first.get(*path) == Some(bytes)).count();
    assert!(kept > fresh.len() / 2 && kept < fresh.len(), "{kept} of {}", fresh.len());
    assert!(said.contains(&format!("{kept} giữ nguyên")), "{said}");
}
