//! Texts that would be something else where they are printed: markup, script, templates, formulas, folders, names of
//! devices, marks that turn the direction of writing. They come out as the words they are, everywhere.

use crate::office::{Office, files};
use std::collections::BTreeSet;

const HEADINGS: &[&str] =
    &["STT", "Họ và tên", "Đơn vị", "Chức vụ", "Tóm tắt thành tích", "Danh hiệu", "Số quyết định", "Năm"];

/// Each stands in every column of a row that takes any text.
const TEXTS: [&str; 12] = [
    "</script><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "{{ 7*7 }}{% for x in it %}",
    "[bấm](javascript:alert(1))",
    "<a href=\"javascript:alert(1)\">bấm</a>",
    "=HYPERLINK(\"http://evil.example\")",
    "../../../etc/passwd",
    "..\\..\\CON",
    "\u{202e}gnáS gnơưG\u{200b}",
    "]]><!ENTITY x SYSTEM \"file:///etc/passwd\">",
    "a\r\nEND:VCALENDAR\r\nBEGIN:VEVENT",
    "&lt;b&gt; &amp; 'x'",
];

fn office() -> Office {
    let office = Office::new();
    let names: Vec<String> = (1..=TEXTS.len()).map(|number| format!("Nguyễn Văn {number} ")).collect();
    let rows: Vec<Vec<String>> = TEXTS
        .iter()
        .zip(&names)
        .map(|(text, name)| {
            let mut row = vec!["1".to_string(), format!("{name}{text}"), format!("Xã {text}")];
            row.extend([text, text].map(|text| text.to_string()));
            row.extend(["Giấy khen".into(), format!("12/QĐ-UBND {text}"), "2025".into()]);
            row
        })
        .collect();
    let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let mut all: Vec<&[&str]> = vec![HEADINGS];
    all.extend(rows.iter().map(Vec::as_slice));
    office.people("ds.xlsx", &all);
    let built = office.run(&["build", "--base-url", "https://guong.example", "--keep-going"]);
    assert_eq!(built.code, 0, "{}", built.err);
    office
}

#[test]
fn hostile_texts_are_words_in_every_file() {
    let office = office();
    let site = files(&office.path("site"));
    let text = |path: &str| String::from_utf8_lossy(&site[path]).into_owned();
    for path in site.keys().filter(|path| path.ends_with(".html")) {
        let html = text(path);
        for harm in ["<script>alert", "<img src=x", "href=\"javascript:", "<!ENTITY", "\u{202e}", "\u{200b}"]
        {
            assert!(!html.contains(harm), "“{harm}” in {path}");
        }
        // Nothing that looks like a template was carried out: 7 × 7.
        assert!(!html.contains("Nguyễn Văn 3 49"), "{path}");
        for data in html.split("<script type=\"application/ld+json\">").skip(1) {
            let json = data.split("</script>").next().unwrap_or_default();
            serde_json::from_str::<serde_json::Value>(json).unwrap_or_else(|fault| panic!("{path}: {fault}"));
        }
    }
    for path in site.keys().filter(|path| path.ends_with(".xml")) {
        parse_xml(path, &text(path));
    }
    for path in site.keys().filter(|path| path.ends_with(".json") || path.ends_with(".webmanifest")) {
        serde_json::from_str::<serde_json::Value>(&text(path))
            .unwrap_or_else(|fault| panic!("{path}: {fault}"));
    }
    for path in site.keys().filter(|path| path.ends_with(".csv")) {
        let cells = text(path);
        let formula = cells.split([',', '\n']).find(|cell| cell.trim_start_matches('"').starts_with('='));
        assert_eq!(formula, None, "{path}");
    }
}

#[test]
fn hostile_names_become_plain_addresses() {
    let office = office();
    let site = files(&office.path("site"));
    let paths: BTreeSet<String> = site.keys().map(|path| path.to_lowercase()).collect();
    assert_eq!(paths.len(), site.len(), "two addresses differ in case only");
    for path in site.keys() {
        let parts: Vec<&str> = path.split(['/', '\\']).collect();
        for part in &parts {
            let stem = part.split('.').next().unwrap_or_default().to_lowercase();
            let device = ["con", "prn", "aux", "nul", "com1", "lpt1"].contains(&stem.as_str());
            let plain = part.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c));
            assert!(plain && !device && part.len() < 120 && *part != "..", "{path}");
        }
    }
    // Nobody is lost: each row has its page.
    let people = site.keys().filter(|path| path.starts_with("guong/")).count();
    assert_eq!(
        people,
        TEXTS.len(),
        "{:?}",
        site.keys().filter(|path| path.starts_with("guong/")).collect::<Vec<_>>()
    );
}

fn parse_xml(path: &str, text: &str) {
    let mut reader = quick_xml::Reader::from_str(text);
    loop {
        match reader.read_event() {
            Ok(quick_xml::events::Event::Eof) => return,
            Ok(quick_xml::events::Event::DocType(_)) => panic!("{path} has a document type"),
            Ok(_) => {}
            Err(fault) => panic!("{path}: {fault}"),
        }
    }
}

#[test]
fn odd_names_have_pages_of_their_own() {
    let office = Office::new();
    let long = "Nguyễn ".repeat(700);
    let names = [
        "!!! ???",
        "🌸🌸🌸",
        "Lê Văn Tâm",
        "LÊ  VĂN TÂM",
        "Lê Văn Tâm",
        "CON",
        "a/b",
        "../../x",
        long.trim_end(),
    ];
    let units = ["Xã A", "Xã A", "Xã A", "Xã A", "Xã B", "Xã A", "Xã A", "Xã A", "Xã A"];
    let rows: Vec<[&str; 4]> =
        names.iter().zip(units).map(|(name, unit)| ["1", *name, unit, "Giấy khen"]).collect();
    let mut all: Vec<&[&str]> = vec![&["STT", "Họ và tên", "Đơn vị", "Danh hiệu"]];
    all.extend(rows.iter().map(|row| row.as_slice()));
    office.people("ds.xlsx", &all);
    let built = office.run(&["build", "--keep-going", "--message-format", "json"]);
    assert_eq!(built.code, 0, "{}", built.err);
    let summary: serde_json::Value = serde_json::from_str(built.out.trim()).expect("a summary");
    let lost = summary["withheld"].as_u64().unwrap_or(0) + summary["refused"].as_u64().unwrap_or(0);
    let pages = office.site().into_keys().filter(|path| path.starts_with("guong/")).count() as u64;
    // The third and the fourth are one person; whoever has no page is told.
    assert_eq!(pages + lost, names.len() as u64 - 1, "{} {}", built.out, built.err);
}

#[cfg(unix)]
#[test]
fn photos_are_pictures_of_the_input_folder_only() {
    let outside = tempfile::tempdir().expect("a folder");
    let secret = outside.path().join("mat.png");
    std::fs::write(&secret, crate::pictures::plain(crate::search::SECRET_COLOUR, image::ImageFormat::Png))
        .expect("a photo");
    let secret = secret.to_string_lossy().into_owned();
    let up = format!("../..{secret}");
    let names = [
        "../../etc/passwd",
        "/etc/passwd",
        secret.as_str(),
        up.as_str(),
        "\\\\may-chu\\chung\\x.jpg",
        "C:\\Windows\\x.jpg",
        "file:///etc/passwd",
        "http://evil.example/x.jpg",
        "link.png",
        "svg.jpg",
        "html.jpg",
        "cut.jpg",
        "bomb.png",
        "CON.jpg",
    ];
    let office = Office::new();
    std::os::unix::fs::symlink(&secret, office.path("input/link.png")).expect("a link");
    let cut = crate::pictures::jpeg();
    let mut bomb = crate::pictures::png();
    bomb[16..24].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
    for (name, bytes) in [
        ("svg.jpg", b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".as_slice()),
        ("html.jpg", b"<!DOCTYPE html><script>alert(1)</script>"),
        ("cut.jpg", &cut[..cut.len() / 2]),
        ("bomb.png", &bomb),
    ] {
        std::fs::write(office.path("input").join(name), bytes).expect("a file");
    }
    let people: Vec<String> = (0..names.len()).map(|number| format!("Trần Văn Số {number}")).collect();
    let rows: Vec<[&str; 4]> =
        people.iter().zip(names).map(|(person, photo)| ["1", person.as_str(), "Xã A", photo]).collect();
    let mut all: Vec<&[&str]> = vec![&["STT", "Họ và tên", "Đơn vị", "Ảnh"]];
    all.extend(rows.iter().map(|row| row.as_slice()));
    office.people("ds.xlsx", &all);
    let built = office.run(&["build", "--keep-going", "--no-cards", "--message-format", "json"]);
    assert_eq!(built.code, 0, "{}", built.err);
    for (row, name) in names.iter().enumerate() {
        let told = |key: &str, value: &str| built.err.contains(&format!("\"{key}\":\"{value}\""));
        assert!(told("cell", &format!("D{}", row + 2)) || told("file", name), "{name}:\n{}", built.err);
    }
    for (path, bytes) in office.site() {
        crate::search::search(&path, &bytes, &["root:x:0:0", "alert(1)"]);
        assert!(!path.starts_with("anh/"), "{path}");
    }
}
