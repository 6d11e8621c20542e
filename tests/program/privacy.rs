//! Private facts planted in every place where offices keep them, then looked for in every byte that the program makes.

use crate::office::{Office, Run, files, fill};
use rust_xlsxwriter::{DocProperties, Note, Workbook};
use std::io::{Cursor, Read};

/// Words that stand nowhere else; each is planted in one private place.
const MARKS: [&str; 22] = [
    "046081000123",
    "0905123987",
    "zuydieu.private@example.vn",
    "Hẻm Kín Mít",
    "9704229988776655",
    "Ghichuzq bí mật",
    "Dantoczq",
    "Tongiaozq",
    "Laloailaq",
    "Tienthuongzq",
    "Anzq Dòng Khuất",
    "Cotkhuatzq",
    "Sheetkhuatzq",
    "Binhluanzq",
    "Thuoctinhzq",
    "Khongzq Công Bố",
    "Andanhzq Kín Tên",
    "Chuaroqz Đang Chờ",
    "Goboqz Yêu Cầu",
    "Treemqz Hồng Nhung",
    "1961-03-27",
    "27/03/1961",
];

/// `Goboqz` may stand in the address that answers "đã gỡ theo yêu cầu", and nowhere else.
const TAKEN_DOWN: &str = "goboqz";

#[test]
fn nothing_private_reaches_any_output() {
    let office = Office::new();
    plant(&office);
    let runs = [
        office.run(&["build", "--base-url", "https://guong.example"]),
        office.run(&["build", "--lang", "en"]),
    ];
    assert!(runs.iter().all(|run| run.code == 0), "{}", runs[0].err);
    for (path, bytes) in files(&office.path("site")) {
        if path == ".guong" {
            continue;
        }
        search(&path, &bytes);
        let folded = guong::vietnamese::fold(&path.replace(TAKEN_DOWN, ""));
        assert!(!leaks(&folded), "the path {path}");
    }
    assert!(office.page("guong/nguyen-thi-dao").contains("Nguyễn Thị Đào"), "the public row is there");
}

#[test]
fn nothing_private_reaches_the_consolidated_workbook() {
    let office = Office::new();
    plant(&office);
    assert_eq!(office.run(&["export", "tong-hop.xlsx"]).code, 0);
    let bytes = std::fs::read(office.path("tong-hop.xlsx")).expect("the workbook");
    let parts = unzipped(&bytes);
    assert!(parts.iter().any(|(_, part)| String::from_utf8_lossy(part).contains("Nguyễn Thị Đào")));
    // It says in which file a row is withheld: the office's own list names its sources.
    for (path, part) in parts {
        let text = String::from_utf8_lossy(&part);
        assert!(MARKS.iter().all(|mark| !text.contains(mark)), "{path} of the consolidated workbook");
    }
}

#[test]
fn nothing_private_reaches_what_is_printed() {
    let office = Office::new();
    plant(&office);
    let kinds = [
        &["book"][..],
        &["print", "posters"],
        &["print", "ceremony", "--of", "Xã Trúc Vân"],
        &["print", "scripts"],
    ];
    let mut names = 0;
    for kind in kinds {
        for file in ["in.html", "in.pdf"] {
            let run = office.run(&[kind, &[file, "--base-url", "https://guong.example"]].concat());
            // There is no story to tell, and that is no secret.
            assert!(run.code == 0 || kind.contains(&"scripts"), "{kind:?}: {}", run.err);
            let text = match file {
                _ if run.code != 0 => continue,
                "in.pdf" => crate::book::pages(&office.path(file)).concat(),
                _ => std::fs::read_to_string(office.path(file)).expect("a page"),
            };
            let folded = guong::vietnamese::fold(&text.to_lowercase());
            assert!(!leaks(&folded) && !folded.contains("tenteptin"), "{kind:?} {file}: {text}");
            names += usize::from(folded.contains("nguyen thi dao"));
        }
    }
    assert_eq!(names, 6, "the public person is in all of them");
}

#[test]
fn who_was_taken_down_answers_so_and_a_child_shows_the_given_name_only() {
    let office = Office::new();
    plant(&office);
    assert_eq!(office.run(&["build"]).code, 0);
    let gone = office.page(TAKEN_DOWN);
    assert!(gone.to_lowercase().contains("gỡ theo yêu cầu") && gone.contains("noindex"), "{gone}");
    let child = office.page("guong/nhung");
    assert!(
        child.contains("noindex") && !child.contains("Treemqz") && !child.contains("Trường Kínzq"),
        "{child}"
    );
}

#[test]
fn private_numbers_in_published_text_are_errors_at_their_cell() {
    for text in ["Liên hệ 0905.123.987 để học", "CCCD 046081000123", "Gửi thư về an.hoa@example.vn"]
    {
        let office = Office::new();
        let row: &[&str] = &["1", "Nguyễn Thị Đào", "Xã Trúc Vân", text];
        office.people("ds.xlsx", &[&["STT", "Họ và tên", "Đơn vị", "Tóm tắt thành tích"], row]);
        let Run { code, err, .. } = office.run(&["build"]);
        assert_eq!(code, 1, "{text}");
        assert!(err.contains("› D2"), "{err}");
        assert!(!office.path("site/index.html").exists());
    }
}

/// One workbook with a mark in every private place, and one public person.
fn plant(office: &Office) {
    let mut workbook = Workbook::new();
    workbook.set_properties(
        &DocProperties::new().set_title("Thuoctinhzq").set_author("Thuoctinhzq").set_comment("Thuoctinhzq"),
    );
    let sheet = workbook.add_worksheet();
    sheet.set_name("Cá nhân").expect("a name");
    let headings: &[&str] = &[
        "STT",
        "Họ và tên",
        "Ngày sinh",
        "Số CCCD",
        "Điện thoại",
        "Email",
        "Địa chỉ / Nơi ở",
        "Số tài khoản ngân hàng",
        "Ghi chú",
        "Dân tộc",
        "Tôn giáo",
        "Cột lạ",
        "Tiền thưởng(VND)",
        "Đơn vị",
        "Danh hiệu",
        "Năm",
        "Công bố",
        "Chức vụ",
    ];
    let person = |name: &'static str, publication: &'static str| -> Vec<&'static str> {
        let mut row = vec!["1", name, "27/3/1961"];
        row.extend(&MARKS[..10]);
        row.truncate(13);
        row.extend(["Xã Trúc Vân", "Giấy khen", "2025", publication, "Hội viên"]);
        row
    };
    let rows: Vec<Vec<&str>> = vec![
        person("Nguyễn Thị Đào", "Có"),
        person("Anzq Dòng Khuất", "Có"),
        person("Khongzq Công Bố", "Không"),
        person("Andanhzq Kín Tên", "Ẩn danh"),
        person("Chuaroqz Đang Chờ", "đang chờ"),
        person("Goboqz Yêu Cầu", "Có"),
    ];
    let mut cells: Vec<&[&str]> = vec![headings];
    cells.extend(rows.iter().map(Vec::as_slice));
    fill(sheet, &cells);
    // Dates as Excel keeps them, too.
    sheet.set_row_hidden(2).expect("a hidden row");
    sheet.write_string(0, 20, "Thành tích").expect("a heading");
    sheet.write_string(1, 20, "Cotkhuatzq").expect("a cell");
    sheet.set_column_hidden(20).expect("a hidden column");
    sheet.insert_note(1, 1, &Note::new("Binhluanzq")).expect("a note");
    let child = workbook.add_worksheet();
    child.set_name("Học sinh").expect("a name");
    fill(
        child,
        &[
            &["STT", "Họ và tên", "Năm sinh", "Đơn vị", "Danh hiệu", "Năm", "Tóm tắt thành tích"],
            &[
                "1",
                "Treemqz Hồng Nhung",
                "2015",
                "Trường Kínzq",
                "Giấy khen",
                "2026",
                "Em Treemqz Hồng Nhung nhặt được của rơi",
            ],
        ],
    );
    let hidden = workbook.add_worksheet();
    hidden.set_name("Riêng").expect("a name").set_hidden(true);
    fill(hidden, &[&["STT", "Họ và tên", "Đơn vị"], &["1", "Sheetkhuatzq", "Xã Trúc Vân"]]);
    let gone = workbook.add_worksheet();
    gone.set_name("Gỡ bỏ").expect("a name");
    fill(gone, &[&["Họ và tên", "Đơn vị", "Lý do"], &["Goboqz Yêu Cầu", "Xã Trúc Vân", "Ghichuzq bí mật"]]);
    let talks = workbook.add_worksheet();
    talks.set_name("Tham luận").expect("a name");
    fill(
        talks,
        &[
            &["Tên tham luận", "Người trình bày", "Tóm tắt"],
            &["Bài nói", "Bà Khongzq Công Bố", "Chị Andanhzq Kín Tên kể chuyện"],
        ],
    );
    workbook.save(office.path("input/ds-bi-mat-tenteptin.xlsx")).expect("a workbook");
}

/// The parts of a workbook, by name.
fn unzipped(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let count = archive.len();
    let part = |number| {
        let mut entry = archive.by_index(number).expect("a part");
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("its bytes");
        (entry.name().expect("a name").into_owned(), bytes)
    };
    (0..count).map(part).collect()
}

/// Looks for every mark in the bytes as they are, unzipped, and folded as search indices fold.
fn search(path: &str, bytes: &[u8]) {
    if path.ends_with(".xlsx") {
        for (part, bytes) in unzipped(bytes) {
            search(&format!("{path}/{part}"), &bytes);
        }
    }
    let text = String::from_utf8_lossy(bytes);
    for mark in MARKS {
        assert!(!text.contains(mark), "“{mark}” in {path}");
    }
    if path.ends_with(".html")
        || path.ends_with(".js")
        || path.ends_with(".json")
        || path.ends_with(".csv")
        || path.ends_with(".xml")
    {
        let folded = guong::vietnamese::fold(&text.to_lowercase().replace(TAKEN_DOWN, ""));
        assert!(!leaks(&folded), "a folded mark in {path}");
        assert!(!folded.contains("ds bi mat tenteptin"), "the workbook's name in {path}");
    }
}

fn leaks(folded: &str) -> bool {
    MARKS.iter().map(|mark| guong::vietnamese::fold(mark)).any(|mark| folded.contains(&mark))
}
