//! The handbook names only what there is: sheets, columns, buttons, commands, messages and pictures, as the program has
//! them today.

use crate::office::{Office, Run};
use guong::handbook;
use guong::read::{self, Value, Workbook};
use std::collections::BTreeSet;
use std::path::Path;

/// The words of the preview.
const PREVIEW: &str = include_str!("../../src/watch/preview/words.js");

fn page() -> &'static str {
    std::str::from_utf8(handbook::FILES[0].bytes).expect("UTF-8")
}

/// The texts of all elements of a class.
fn named(class: &str) -> BTreeSet<String> {
    let opening = format!("<span class=\"{class}\">");
    let texts: BTreeSet<String> =
        page().split(&opening).skip(1).filter_map(|rest| rest.split("</span>").next()).map(plain).collect();
    assert!(!texts.is_empty(), "{class}");
    texts
}

fn plain(html: &str) -> String {
    html.split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, text)| text))
        .collect::<String>()
        .trim()
        .to_string()
}

fn attributes(name: &str) -> Vec<&'static str> {
    page().split(&format!(" {name}=\"")).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

fn workbook(path: &Path) -> Workbook {
    let bytes = std::fs::read(path).expect("a written workbook");
    read::workbook("a.xlsx", &bytes).value.expect("a readable workbook")
}

fn sheets(workbook: &Workbook) -> BTreeSet<String> {
    workbook.sheets.iter().map(|sheet| sheet.name.to_string()).collect()
}

/// The first lines of all texts of a workbook.
fn texts(workbook: &Workbook) -> BTreeSet<String> {
    let cells = workbook.sheets.iter().flat_map(|sheet| &sheet.rows).flat_map(|row| &row.cells);
    cells
        .filter_map(|cell| match &cell.value {
            Value::Text(text) => text.lines().next().map(str::to_string),
            _ => None,
        })
        .collect()
}

fn assert_all(wanted: BTreeSet<String>, there: &BTreeSet<String>) {
    let missing: Vec<&String> = wanted.difference(there).collect();
    assert!(missing.is_empty(), "{missing:?} are not among {there:?}");
}

/// A list in which the messages of the handbook are to be found.
fn faulty() -> Office {
    let office = Office::new();
    let headings = [
        "STT",
        "Họ và tên",
        "Năm sinh",
        "Đơn vị công tác",
        "Hội nghị",
        "Giấy khen số",
        "Ngày quyết định",
        "Tóm tắt thành tích",
        "Công bố",
        "Ghi nhận của ban",
        "Ảnh",
    ];
    let rows: [&[&str]; 7] = [
        &["DANH SÁCH NĂM 2026"],
        &headings,
        &[
            "1",
            "Nguyễn Thị Hạnh",
            "1975",
            "Trường THCS Sông Trăng",
            "",
            "",
            "31/02/2026",
            "Dạy học.",
            "Có",
            "x",
        ],
        &["2", "", "1980", "Xã Khe Trầm", "", "", "02/09/2026", "Trồng rừng.", "Có"],
        &["3", "Trần Văn Lâm", "1969", "Xã Khe Trầm", "", "", "10/20/2026", "Gọi số 0912 345 678.", "Có"],
        &["4", "Lò Thị Mai", "1990", "Xã Khê Trầm", "", "", "02/09/2026", "Dệt vải.", "đang chờ"],
        &[
            "5",
            "Phạm Văn Đức",
            "1988",
            "Xã Khe Trầm",
            "Hội nghị điển hình",
            "",
            "02/09/2026",
            "Sáng kiến.",
            "Có",
            "",
            "duc.jpg",
        ],
    ];
    office.people("ds.xlsx", &rows);
    office
}

#[test]
fn sheets_and_columns_are_those_of_the_template() {
    let office = Office::new();
    assert_eq!(office.run(&["new", "du-an"]).code, 0);
    let template = workbook(&office.path("du-an/input/danh-sach-guong.xlsx"));
    assert_all(named("to"), &sheets(&template));
    assert_all(named("cot"), &texts(&template));
    let told = std::fs::read_to_string(office.path("du-an/HUONG-DAN.txt")).expect("the guide");
    for name in named("tep").iter().filter(|name| name.ends_with(".cmd")) {
        assert!(told.contains(name.as_str()) || name == "1-xem-truoc.cmd", "{name}");
    }
}

#[test]
fn the_correction_list_and_the_consolidated_workbook_are_named_as_they_are() {
    let office = faulty();
    office.run(&["check", "--report", "can-sua.xlsx"]);
    let report = workbook(&office.path("can-sua.xlsx"));
    assert_all(named("bc"), &sheets(&report).union(&texts(&report)).cloned().collect());
    office.run(&["export", "tong-hop.xlsx", "--keep-going"]);
    let export = workbook(&office.path("tong-hop.xlsx"));
    assert_eq!(named("th"), sheets(&export));
}

#[test]
fn words_of_the_preview_are_its_own() {
    for words in named("nut") {
        assert!(PREVIEW.contains(&format!("'{words}'")), "{words}");
    }
}

#[test]
fn messages_are_told_as_the_handbook_quotes_them() {
    let Run { err, .. } = faulty().run(&["check", "--message-format", "json"]);
    let told: Vec<serde_json::Value> =
        err.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let rows: Vec<&str> = page().split("<tr data-ma=\"").skip(1).collect();
    assert!(rows.len() > 5);
    for row in rows {
        let code = row.split('"').next().unwrap_or_default();
        let quoted = row.split("<td>").nth(1).and_then(|cell| cell.split("</td>").next()).map(plain);
        let quoted = quoted.unwrap_or_default();
        let is_told = |said: &&serde_json::Value| said["code"] == code && said["message"] == quoted.as_str();
        assert!(told.iter().any(|said| is_told(&said)), "{code}: “{quoted}” is not among {err}");
    }
}

#[test]
fn commands_and_options_exist() {
    let office = Office::new();
    let commands = page().split("<code>guong ").skip(1).filter_map(|rest| rest.split("</code>").next());
    for command in commands {
        let mut words = command.split_whitespace();
        let first = words.next().unwrap_or_default();
        let help = match first.starts_with('-') {
            true => office.run(&[first]),
            false => office.run(&[first, "--help"]),
        };
        assert_eq!(help.code, 0, "{command}: {}", help.err);
        for option in words.filter(|word| word.starts_with("--")) {
            assert!(help.out.contains(option), "{command}");
        }
    }
}

#[test]
fn pictures_and_places_are_there() {
    let ids = attributes("id");
    for link in attributes("href").into_iter().filter_map(|link| link.strip_prefix('#')) {
        assert!(ids.contains(&link), "#{link}");
    }
    let sources = attributes("src");
    let sizes = attributes("width").into_iter().zip(attributes("height"));
    let texts = attributes("alt");
    assert_eq!((sources.len(), texts.len()), (handbook::FILES.len() - 2, sources.len()));
    for ((source, (width, height)), text) in sources.into_iter().zip(sizes).zip(texts) {
        let file = handbook::file(source).unwrap_or_else(|| panic!("{source} is not carried"));
        let picture = image::load_from_memory(file.bytes).expect("a picture");
        assert_eq!(
            (width, height),
            (&*picture.width().to_string(), &*picture.height().to_string()),
            "{source}"
        );
        assert!(text.chars().count() > 40, "{source}: {text}");
    }
}

#[test]
fn help_writes_the_handbook_where_it_is_asked_to() {
    let office = Office::new();
    let run = office.run(&["help", "so-tay", "--no-open"]);
    assert_eq!((run.code, run.out.as_str()), (0, "Sổ tay: so-tay/index.html\n"));
    for file in &handbook::FILES {
        assert_eq!(std::fs::read(office.path("so-tay").join(file.name)).ok().as_deref(), Some(file.bytes));
    }
    std::fs::write(office.path("tep"), "").expect("a file");
    assert_eq!(office.run(&["help", "tep/so-tay", "--no-open"]).code, 2);
}
