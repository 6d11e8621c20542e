//! Private facts planted in every place where offices keep them, then looked for in every byte that the program makes.

use crate::office::{Office, Run, files};
use crate::planted::{AROUND, PEOPLE, TAKEN_DOWN, VALUES, plant};
use crate::preview::Preview;
use crate::search::{search, unzipped};

fn all() -> Vec<&'static str> {
    [VALUES.as_slice(), &AROUND, &PEOPLE].concat()
}

/// What no message quotes. Who a row is about must be told to whoever is to mend it.
fn unquoted() -> Vec<&'static str> {
    [VALUES.as_slice(), &AROUND].concat()
}

fn planted() -> Office {
    let office = Office::new();
    plant(&office);
    office
}

#[test]
fn nothing_private_reaches_the_site_or_what_is_kept_beside_it() {
    let office = planted();
    let runs = [
        office.run(&["build", "--base-url", "https://guong.example"]),
        office.run(&["build", "--lang", "en", "--keep-going"]),
    ];
    assert!(runs.iter().all(|run| run.code == 0), "{}", runs[0].err);
    let site = office.site();
    for (path, bytes) in &site {
        // An old address keeps the name in it: it is there to answer that the page is gone.
        let without = |text: &str| text.replace("goboqz-yeu-cau", "").into_bytes();
        let bytes = match std::str::from_utf8(bytes) {
            Ok(text) => without(text),
            Err(_) => bytes.clone(),
        };
        search(path, &bytes, &all());
        search("the paths", &without(path), &all());
    }
    for (path, bytes) in files(&office.path(".guong-cache")) {
        let text = String::from_utf8_lossy(&bytes).replace("goboqz-yeu-cau", "");
        search(&path, text.as_bytes(), &all());
    }
    assert!(office.page("guong/nguyen-thi-dao").contains("Nguyễn Thị Đào"), "the public row is there");
    for ending in [".jpg", ".webp"] {
        assert!(
            site.keys().any(|path| path.starts_with("anh/") && path.ends_with(ending)),
            "the photos are there"
        );
    }
}

#[test]
fn nothing_private_reaches_the_consolidated_workbook() {
    let office = planted();
    assert_eq!(office.run(&["export", "tong-hop.xlsx"]).code, 0);
    let bytes = std::fs::read(office.path("tong-hop.xlsx")).expect("the workbook");
    let parts = unzipped(&bytes);
    assert!(parts.iter().any(|(_, part)| String::from_utf8_lossy(part).contains("Nguyễn Thị Đào")));
    // It says in which file a row is withheld: the office's own list names its sources.
    let marks: Vec<&str> = all().into_iter().filter(|mark| !mark.contains("tenteptin")).collect();
    search("the consolidated workbook", &bytes, &marks);
}

#[test]
fn messages_quote_no_private_value() {
    let office = planted();
    let name = "input/ds-bi-mat-tenteptin.xlsx";
    for arguments in [
        ["check", "--lang", "vi"].as_slice(),
        &["check", "--lang", "en"],
        &["check", "--message-format", "json"],
        &["check", "--explain", name],
        &["build", "--output", "mot"],
        &["build", "--keep-going", "--message-format", "json", "--output", "hai"],
        &["check", "--report", "can-sua.xlsx"],
    ] {
        let Run { out, err, .. } = office.run(arguments);
        for said in [out, err] {
            search(&arguments.join(" "), said.as_bytes(), &unquoted());
        }
    }
    // The list of what is to be mended; the marked copies beside it are the unit's own workbooks and go back to it alone.
    let list = std::fs::read(office.path("can-sua.xlsx")).expect("the list");
    search("the correction list", &list, &unquoted());
}

#[test]
fn a_wrong_private_value_is_told_by_its_cell() {
    let office = Office::new();
    let row: &[&str] =
        &["1", "Nguyễn Thị Đào", "31/02/1961", "Xã Trúc Vân", "046081000123 0905123987", "2025"];
    let headings: &[&str] = &["STT", "Họ và tên", "Ngày sinh", "Đơn vị", "Tóm tắt thành tích", "Năm"];
    office.people("ds.xlsx", &[headings, row]);
    for format in ["human", "json"] {
        let Run { code, out, err } = office.run(&["check", "--message-format", format]);
        assert_eq!(code, 1);
        search(format, [out, err].concat().as_bytes(), &["046081000123", "0905123987"]);
    }
}

#[test]
fn nothing_private_reaches_a_browser_from_the_preview() {
    let office = planted();
    assert_eq!(office.run(&["build"]).code, 0);
    let paths: Vec<String> = office.site().into_keys().filter(|path| !path.starts_with('.')).collect();
    let preview = Preview::start(&office.path(""));
    let marks = all();
    for path in paths.iter().filter(|path| !path.contains(TAKEN_DOWN)) {
        let answer = preview.get(path);
        let text = String::from_utf8_lossy(&answer).replace("goboqz-yeu-cau", "");
        search(path, text.as_bytes(), &marks);
    }
    for path in [
        "khong-co.html",
        "input/ds-bi-mat-tenteptin.xlsx",
        "..%2finput%2fkhong.jpg",
        ".guong",
        "__guong/events",
    ] {
        search(path, &preview.get(path), &marks);
    }
    // The panel is the officer's own: it names rows and workbooks, and no private value.
    for path in ["__guong/problems", "__guong/state/index.html"] {
        let answer = preview.get(path);
        assert!(answer.starts_with(b"HTTP/1.1 200"), "{path}");
        search(path, &answer, &unquoted());
    }
}

#[test]
fn nothing_private_reaches_what_is_printed() {
    let office = planted();
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
            search(file, text.as_bytes(), &all());
            names += usize::from(text.to_lowercase().contains("nguyễn thị đào"));
        }
    }
    assert_eq!(names, 6, "the public person is in all of them");
}

#[test]
fn who_was_taken_down_answers_so_and_a_child_shows_the_given_name_only() {
    let office = planted();
    assert_eq!(office.run(&["build"]).code, 0);
    let gone = office.page(TAKEN_DOWN);
    assert!(gone.to_lowercase().contains("gỡ theo yêu cầu") && gone.contains("noindex"), "{gone}");
    let child = office.page("guong/nhung");
    assert!(child.contains("noindex") && !child.contains("Treemqz") && !child.contains("Kínzq"), "{child}");
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
