//! What other programs and people may rely on: exit codes, messages, and a site that is whole or untouched.

use crate::office::{Office, files};

const HEADINGS: &[&str] =
    &["STT", "Họ và tên", "Chức vụ", "Đơn vị công tác", "Năm sinh", "Danh hiệu", "Số QĐ", "Ngày QĐ"];
const DAO: &[&str] =
    &["1", "Nguyễn Thị Đào", "Hội viên", "Xã Trúc Vân", "1961", "Giấy khen", "12/QĐ-UBND", "22/8/2014"];
const BAD: &[&str] =
    &["2", "Trần Văn Bình", "Trưởng thôn", "Xã Trúc Vân", "1970", "Giấy khen", "13/QĐ-UBND", "31/2/2014"];

#[test]
fn a_list_becomes_a_page_with_its_facts() {
    let office = Office::new();
    office.people("ds.xlsx", &[HEADINGS, DAO]);
    let run = office.run(&["build"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let page = office.page("guong/nguyen-thi-dao");
    for fact in ["Xã Trúc Vân", "Hội viên", "1961", "Giấy khen", "12/QĐ-UBND", "22/08/2014"] {
        assert!(page.contains(fact), "{fact}");
    }
    assert_eq!(page.matches("<h1").count(), 1);
    assert!(page.contains(r#"<meta name="guong:kind" content="person">"#));
    let home = String::from_utf8_lossy(&office.site()["index.html"]).into_owned();
    assert!(home.contains("<title>Gương người tốt, việc tốt</title>"), "a site that nobody named has a name");
}

#[test]
fn errors_leave_the_old_site_and_keep_going_leaves_out_the_row() {
    let office = Office::new();
    office.people("ds.xlsx", &[HEADINGS, DAO]);
    assert_eq!(office.run(&["build"]).code, 0);
    let before = office.site();
    office.people("ds.xlsx", &[HEADINGS, DAO, BAD]);
    let run = office.run(&["build"]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("ds.xlsx › Sheet1 › H3"), "{}", run.err);
    assert!(run.err.contains("31/2/2014"), "{}", run.err);
    assert_eq!(office.site(), before);
    let run = office.run(&["build", "--keep-going"]);
    assert_eq!(run.code, 0);
    assert!(run.err.contains("31/2/2014"), "the error is still told");
    assert!(office.site().keys().all(|path| !path.contains("tran-van-binh")));
}

#[test]
fn check_writes_nothing() {
    let office = Office::new();
    office.people("ds.xlsx", &[HEADINGS, DAO, BAD]);
    let run = office.run(&["check"]);
    assert_eq!(run.code, 1);
    assert!(!office.path("site").exists());
}

#[test]
fn json_lines_have_all_keys_and_the_run_ends_as_in_words() {
    let office = Office::new();
    office.people("ds.xlsx", &[HEADINGS, DAO, BAD]);
    std::fs::write(office.path("input/hong.xlsx"), b"PK\x03\x04 broken").expect("a file");
    let run = office.run(&["build", "--message-format", "json"]);
    assert_eq!(run.code, 1);
    let mut errors = 0;
    for line in run.err.lines() {
        let value: serde_json::Value = serde_json::from_str(line).expect("JSON");
        for key in ["severity", "code", "file", "sheet", "cell", "message", "hint"] {
            assert!(value.get(key).is_some_and(serde_json::Value::is_string), "{key} in {line}");
        }
        errors += usize::from(value["severity"] == "error");
    }
    assert_eq!(errors, 2, "{}", run.err);
    let summary: serde_json::Value = serde_json::from_str(run.out.trim()).expect("one JSON line");
    assert_eq!(summary["rows"].as_u64(), Some(2));
    assert_eq!(summary["refused"].as_u64(), Some(1));
}

#[test]
fn a_row_that_goes_takes_its_page_along() {
    let office = Office::new();
    let other: &[&str] = &["2", "Lê Văn Tâm", "Trưởng thôn", "Xã Trúc Vân", "1959", "Giấy khen", "", ""];
    office.people("ds.xlsx", &[HEADINGS, DAO, other]);
    assert_eq!(office.run(&["build"]).code, 0);
    assert!(office.site().keys().any(|path| path.contains("le-van-tam")));
    office.people("ds.xlsx", &[HEADINGS, DAO]);
    assert_eq!(office.run(&["build"]).code, 0);
    assert!(office.site().keys().all(|path| !path.contains("le-van-tam")));
}

#[test]
fn a_folder_of_others_is_never_emptied() {
    let office = Office::new();
    office.people("ds.xlsx", &[HEADINGS, DAO]);
    std::fs::create_dir(office.path("site")).expect("a folder");
    std::fs::write(office.path("site/luan-van.docx"), b"mine").expect("a file");
    let run = office.run(&["build"]);
    assert_eq!(run.code, 2, "{}", run.err);
    assert_eq!(std::fs::read(office.path("site/luan-van.docx")).expect("still there"), b"mine");
}

#[test]
fn faults_of_the_machine_are_one_plain_message() {
    let office = Office::new();
    office.people("ds.xlsx", &[HEADINGS, DAO]);
    for output in ["input", "input/site", "."] {
        let run = office.run(&["build", "--output", output]);
        assert_eq!(run.code, 2, "{output}: {}", run.err);
        assert!(run.err.starts_with("lỗi:") && !run.err.contains("panicked"), "{}", run.err);
    }
    std::fs::write(office.path("tep"), b"a file").expect("a file");
    assert_eq!(office.run(&["build", "--output", "tep"]).code, 2);
    assert_eq!(office.run(&["build", "--lang", "fr"]).code, 2);
    assert_eq!(office.run(&["dung-trang"]).code, 2);
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let (one, other) = (Office::new(), Office::new());
    for office in [&one, &other] {
        office.people("ds.xlsx", &[HEADINGS, DAO]);
        assert_eq!(office.run(&["build", "--base-url", "https://guong.example"]).code, 0);
    }
    assert_eq!(one.site(), other.site());
}

#[test]
fn a_site_built_over_another_is_as_if_built_anew() {
    let tam = |position| ["2", "Lê Văn Tâm", position, "Xã Trúc Vân", "1959", "Giấy khen", "", ""];
    let (grown, fresh) = (Office::new(), Office::new());
    grown.people("ds.xlsx", &[HEADINGS, DAO, &tam("Trưởng thôn")]);
    assert_eq!(grown.run(&["build"]).code, 0);
    for office in [&grown, &fresh] {
        office.people("ds.xlsx", &[HEADINGS, DAO, &tam("Bí thư chi bộ")]);
        assert_eq!(office.run(&["build"]).code, 0);
    }
    assert_eq!(grown.site(), fresh.site());

    assert_eq!(grown.run(&["build", "--output", "other"]).code, 0);
    assert_eq!(files(&grown.path("other")), fresh.site());

    let page = grown.site().into_keys().find(|path| path.contains("le-van-tam")).expect("the page");
    std::fs::write(grown.path("site").join(&page), b"by hand").expect("a file");
    std::fs::remove_file(grown.path("site/index.html")).expect("a file less");
    let run = grown.run(&["build", "--message-format", "json"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(grown.site(), fresh.site());
}

#[test]
fn the_same_person_of_two_files_is_one_page_with_both_awards() {
    let office = Office::new();
    office.people("a.xlsx", &[HEADINGS, DAO]);
    let again: &[&str] = &[
        "1",
        "NGUYỄN THỊ ĐÀO",
        "Hội viên",
        "xã Trúc Vân",
        "1961",
        "Bằng khen của Thủ tướng Chính phủ",
        "99/QĐ-TTg",
        "2/9/2020",
    ];
    let namesake: &[&str] = &["2", "Nguyễn Thị Đào", "Giáo viên", "Xã Sa Mai", "1980", "Giấy khen", "", ""];
    office.people("b.xlsx", &[HEADINGS, again, namesake]);
    assert_eq!(office.run(&["build"]).code, 0);
    let pages: Vec<String> =
        office.site().into_keys().filter(|path| path.starts_with("guong/nguyen-thi-dao")).collect();
    assert_eq!(pages.len(), 2, "{pages:?}");
    let texts: Vec<String> = pages.iter().map(|path| office.page(path)).collect();
    let both = texts.iter().filter(|text| text.contains("12/QĐ-UBND") && text.contains("99/QĐ-TTg")).count();
    assert_eq!(both, 1);
}

#[test]
fn started_without_a_command_where_there_is_no_input_it_says_what_there_is_to_do() {
    let office = Office::new();
    std::fs::remove_dir(office.path("input")).expect("an empty folder");
    let run = office.run(&[]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    for command in ["build", "check", "new", "export", "watch", "help"] {
        assert!(run.out.contains(&format!("\n  {command}")), "{command}: {}", run.out);
    }
    assert!(!office.path("input").exists(), "nobody agreed to begin here");
}

#[test]
fn copies_are_marked_beside_the_list_and_taken_away_when_the_workbook_is_mended() {
    let office = Office::new();
    office.people("ds.xlsx", &[HEADINGS, DAO, BAD]);
    let original = std::fs::read(office.path("input/ds.xlsx")).expect("the list");
    assert_eq!(office.run(&["check", "--report", "can-sua.xlsx"]).code, 1);
    let copy = office.path("can-sua-to-mau/ds.xlsx");
    assert_ne!(std::fs::read(&copy).ok().as_ref(), Some(&original));
    assert_eq!(
        std::fs::read(office.path("input/ds.xlsx")).ok(),
        Some(original),
        "the input is never written to"
    );
    office.people("ds.xlsx", &[HEADINGS, DAO]);
    assert_eq!(office.run(&["check", "--report", "can-sua.xlsx"]).code, 0);
    assert!(!copy.exists());
}
