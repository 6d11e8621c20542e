//! The yearbook as a printer gets it: a real browser prints it, and other people's programs read what came of it.

use crate::office::{Office, Run, fill};
use lopdf::{Document, Object};
use rust_xlsxwriter::Workbook;
use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

const HEADINGS: &[&str] = &[
    "STT",
    "Danh xưng",
    "Họ và tên",
    "Chức vụ",
    "Đơn vị",
    "Lĩnh vực",
    "Danh hiệu",
    "Số QĐ",
    "Ngày QĐ",
    "Tóm tắt thành tích",
    "Câu chuyện",
];

const GIVEN: [&str; 12] =
    ["An", "Ánh", "Bình", "Đào", "Dung", "Ân", "Hòa", "Lễ", "Ngân", "Quý", "Thủy", "Yến"];

const SENTENCE: &str = "Mỗi sáng bà con ra bến sớm, cùng nhau đưa từng em qua sông rồi mới về đồng. ";

/// Three persons, and a foreword of two paragraphs.
fn three() -> Office {
    let office = Office::new();
    let mut workbook = Workbook::new();
    let people = workbook.add_worksheet();
    people.set_name("Cá nhân").expect("a name");
    let story = SENTENCE.repeat(60);
    let dao =
        ["1", "Bà", "Nguyễn Thị Đào", "Hội viên", "Xã Trúc Vân", "Nông nghiệp", "Giấy khen", "12/QĐ-UBND"];
    let binh = [
        "2",
        "Ông",
        "Trần Văn Bình",
        "Trưởng thôn",
        "Xã Sa Mai",
        "Y tế",
        "Bằng khen của Thủ tướng Chính phủ",
    ];
    let row = |cells: &[&'static str], rest: &[&'static str]| [cells, rest].concat();
    let dao = row(&dao, &["22/8/2014", "Chở học trò qua sông"]);
    let an = ["3", "Chị", "Lê Thị Ân", "Thợ may", "Xã Sa Mai", "", "", "", "", "Dạy nghề không lấy tiền"];
    let binh: Vec<&str> = [&binh[..], &["7/QĐ-TTg", "1/2/2015", "Giữ rừng đầu nguồn"], &[&story]].concat();
    fill(people, &[HEADINGS, &dao, &binh, &an]);
    settings(&mut workbook);
    workbook.save(office.path("input/ds.xlsx")).expect("a workbook");
    office
}

fn settings(workbook: &mut Workbook) {
    let sheet = workbook.add_worksheet();
    sheet.set_name("Thiết lập").expect("a name");
    let rows: [&[&str]; 5] = [
        &["Mục", "Giá trị"],
        &["Tên trang", "Gương sáng “Bến Vân”"],
        &["Cơ quan chủ quản", "UBND xã Trúc Vân"],
        &["Giai đoạn", "2021-2025"],
        &["Lời nói đầu", "Đoạn mở đầu cuốn sách.\n\nĐoạn thứ hai cuốn sách."],
    ];
    fill(sheet, &rows);
}

/// A hundred and twenty persons, half of them with stories of a page.
fn many() -> Office {
    let office = Office::new();
    let mut workbook = Workbook::new();
    let mut rows: Vec<Vec<String>> = vec![HEADINGS.iter().map(|heading| heading.to_string()).collect()];
    for number in 0..120_usize {
        let middle = ["Văn", "Thị", "Hữu", "Minh", "Xuân"][number % 5];
        let family = ["Nguyễn", "Trần", "Lê", "Phạm", "Võ", "Đặng"][number / 20];
        let name = format!("{family} {middle} {} {}", GIVEN[number / 5 % 4], GIVEN[number % 12]);
        let story = if number % 2 == 0 { SENTENCE.repeat(8 + number % 23) } else { String::new() };
        let cells =
            ["Bà", &name, "Trưởng thôn", "Xã Trúc Vân", "Y tế", "Giấy khen", "12/QĐ-UBND", "22/8/2014"];
        let mut row: Vec<String> = std::iter::once((number + 1).to_string()).collect();
        row.extend(cells.map(str::to_string));
        row.extend([SENTENCE.trim().to_string(), story]);
        rows.push(row);
    }
    let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    fill(workbook.add_worksheet(), &rows);
    workbook.save(office.path("input/ds.xlsx")).expect("a workbook");
    office
}

/// What a program of others says of a file.
fn said(program: &str, arguments: &[&str], file: &Path) -> String {
    let output = Command::new(program).args(arguments).arg(file).args(trailing(program)).output();
    let output = output.unwrap_or_else(|_| panic!("{program} is missing: see tests/run"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn trailing(program: &str) -> &'static [&'static str] {
    if program == "pdftotext" { &["-"] } else { &[] }
}

/// The text of each page, the first one first.
pub fn pages(file: &Path) -> Vec<String> {
    let text = said("pdftotext", &["-layout"], file);
    text.trim_end_matches('\u{c}').split('\u{c}').map(str::to_string).collect()
}

/// Names and page numbers of all lines of contents and index that end in a number: `Nguyễn Thị Đào … 12`.
fn numbered(text: &str) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    // The page's own number stands at its foot.
    let text = text.trim_end().rsplit_once('\n').map_or(text, |(above, _)| above);
    for part in text.lines().flat_map(|line| line.split("  ").filter(|part| !part.trim().is_empty())) {
        let words: Vec<&str> = part.split_whitespace().collect();
        match words.as_slice() {
            [number] if number.parse::<usize>().is_ok() => {
                if let (Some((_, page)), Ok(number)) = (found.last_mut(), number.parse()) {
                    *page = number;
                }
            }
            [name @ .., number] if number.parse::<usize>().is_ok() => {
                found.push((name.join(" "), number.parse().unwrap_or(0)));
            }
            words => found.push((words.join(" "), 0)),
        }
    }
    found.retain(|(_, page)| *page > 0);
    found
}

/// Every name that contents or index give a page stands on it in capitals. Returns how many there are.
fn assert_numbers_are_true(pages: &[String]) -> usize {
    let is_list = |page: &&String| page.contains("Mục lục") || !page.contains("Trúc Vân");
    let bodies: BTreeMap<usize, String> = pages
        .iter()
        .enumerate()
        .map(|(at, page)| (at + 1, page.split_whitespace().collect::<Vec<_>>().join(" ")))
        .collect();
    let mut count = 0;
    for (name, page) in pages.iter().filter(is_list).flat_map(|page| numbered(page)) {
        let Some(name) = GIVEN.iter().any(|given| name.ends_with(given)).then(|| name.to_uppercase()) else {
            continue;
        };
        let body = &bodies[&page];
        assert!(body.contains(&name), "{name} is not on page {page}: {body}");
        count += 1;
    }
    count
}

fn catalog(document: &Document) -> &lopdf::Dictionary {
    document.catalog().expect("a catalog")
}

#[test]
fn three_people_become_a_book_that_a_printer_accepts() {
    let office = three();
    let Run { code, err, out } = office.run(&["book", "ky-yeu.pdf", "--base-url", "https://guong.example"]);
    assert_eq!(code, 0, "{err}");
    let file = office.path("ky-yeu.pdf");
    assert!(out.contains("ky-yeu.pdf"), "{out}");
    said("qpdf", &["--check"], &file);
    let about = said("pdfinfo", &[], &file);
    for told in ["Tagged:          yes", "Kỷ yếu Gương sáng “Bến Vân”, 2021–2025", "UBND xã Trúc Vân", "(A4)"]
    {
        assert!(about.contains(told), "{told} in {about}");
    }
    let fonts = said("pdffonts", &[], &file);
    assert!(
        fonts.lines().skip(2).all(|font| font.contains(" yes yes yes ") && !font.contains("Type 3")),
        "{fonts}"
    );
    let document = Document::load(&file).expect("a PDF");
    assert_eq!(catalog(&document).get(b"Lang").and_then(Object::as_str).ok(), Some(&b"vi"[..]));
    assert!(catalog(&document).get(b"Metadata").is_ok() && catalog(&document).get(b"StructTreeRoot").is_ok());
    let pages = pages(&file);
    assert!(pages[0].contains("KỶ YẾU") && pages[0].contains("Gương sáng “Bến Vân”"), "{}", pages[0]);
    assert!(pages[1].contains("Đoạn mở đầu") && pages[1].contains("Đoạn thứ hai"), "{}", pages[1]);
    let text = pages.join("\n");
    let place = |name: &str| text.find(name).unwrap_or_else(|| panic!("{name} in {text}"));
    let order = ["TRẦN VĂN BÌNH", "NGUYỄN THỊ ĐÀO", "LÊ THỊ ÂN"].map(place);
    assert!(order.is_sorted(), "by rank, those without an award last");
    assert!(text.contains("Quyết định số 12/QĐ-UBND ngày 22/08/2014"));
    assert_eq!(assert_numbers_are_true(&pages), 6, "each in the contents and in the index");
}

#[test]
fn the_outline_leads_to_everybody() {
    let office = three();
    assert_eq!(office.run(&["book", "ky-yeu.pdf"]).code, 0);
    let document = Document::load(office.path("ky-yeu.pdf")).expect("a PDF");
    let dictionary =
        |object: &Object| document.dereference(object).ok().and_then(|(_, it)| it.as_dict().ok()).cloned();
    let outlines = catalog(&document).get(b"Outlines").ok().and_then(dictionary).expect("an outline");
    let named = catalog(&document).get(b"Dests").ok().and_then(dictionary).expect("destinations");
    let mut titles = Vec::new();
    let mut waiting: Vec<Object> = outlines.get(b"First").ok().cloned().into_iter().collect();
    while let Some(item) = waiting.pop().as_ref().and_then(dictionary) {
        titles.push(lopdf::decode_text_string(item.get(b"Title").expect("a title")).expect("text"));
        let target = item.get(b"Dest").and_then(Object::as_name).expect("a destination");
        assert!(named.get(target).is_ok());
        waiting.extend([b"Next", b"First".as_slice()].iter().filter_map(|key| item.get(key).ok().cloned()));
    }
    let wanted = [
        "Lời giới thiệu",
        "Mục lục",
        "I. Cá nhân",
        "Trần Văn Bình",
        "Nguyễn Thị Đào",
        "Lê Thị Ân",
        "Bảng tên, theo chữ cái",
    ];
    assert_eq!(titles, wanted);
}

#[test]
fn every_number_in_contents_and_index_is_true_in_a_thick_book_too() {
    let office = many();
    for paper in ["a4", "a5"] {
        let run = office.run(&["book", "day.pdf", "--paper", paper]);
        assert_eq!(run.code, 0, "{}", run.err);
        let pages = pages(&office.path("day.pdf"));
        assert!(pages.len() > 40, "{}", pages.len());
        assert_eq!(assert_numbers_are_true(&pages), 240, "{paper}");
        // Between contents and index, all but the last page of the only chapter.
        let first = pages.iter().position(|page| page.contains("120 tấm gương")).expect("the chapter");
        let last =
            pages.iter().position(|page| page.contains("Bảng tên, theo chữ cái\n")).expect("the index");
        for (number, page) in pages.iter().enumerate().take(last.max(first + 2) - 1).skip(first) {
            let words = page.split_whitespace().count();
            assert!(words > 60, "{paper}: page {} has {words} words: {page}", number + 1);
        }
    }
}

#[test]
fn the_same_input_gives_the_same_book() {
    let office = three();
    let book = || {
        assert_eq!(office.run(&["book", "ky-yeu.pdf"]).code, 0);
        std::fs::read(office.path("ky-yeu.pdf")).expect("a book")
    };
    assert!(book() == book());
}

#[test]
fn without_a_browser_the_page_is_written_and_said_how_to_print() {
    let office = three();
    let output = assert_cmd::Command::cargo_bin("guong")
        .expect("the program")
        .current_dir(office.path(""))
        .args(["book", "ky-yeu.pdf"])
        .env("PATH", office.path("input"))
        .env("HOME", office.path(""))
        .output()
        .expect("a run");
    let err = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{err}");
    assert!(err.contains("ky-yeu.html") && err.contains("Ctrl+P"), "{err}");
    assert!(office.path("ky-yeu.html").exists() && !office.path("ky-yeu.pdf").exists());
}

#[test]
fn a_page_asked_for_by_name_has_all_that_it_shows_beside_it() {
    let office = three();
    std::fs::copy("input/anh/nguyen-thi-dao.jpg", office.path("input/nguyen-thi-dao.jpg")).expect("a photo");
    let run = office.run(&["book", "ra/ky yếu.html", "--base-url", "https://guong.example"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let page = std::fs::read_to_string(office.path("ra/ky yếu.html")).expect("a page");
    let sources: Vec<&str> = page
        .split("src=\"")
        .skip(1)
        .chain(page.split("url(").skip(1))
        .filter_map(|rest| rest.split(['"', ')']).next())
        .collect();
    assert!(sources.len() > 3 && sources.iter().any(|source| source.ends_with(".jpg")), "{sources:?}");
    for source in sources {
        assert!(office.path("ra").join(source).is_file(), "{source}");
    }
    assert!(!page.contains("<script") && !office.path("ra/ky yếu.pdf").exists());
}

#[test]
fn what_cannot_be_printed_is_told_before_anything_is_written() {
    let office = three();
    for (arguments, told) in [
        (&["book", "ky-yeu.docx"][..], "không kết thúc bằng .pdf"),
        (&["book", "input/ky-yeu.pdf"], "nằm trong thư mục dữ liệu đầu vào"),
        (&["book", "input"], "không kết thúc bằng .pdf"),
        (&["book", "a.pdf", "--browser", "/khong/co"], "Không có trình duyệt ở “/khong/co”"),
        (&["book", "a.pdf", "--browser", "/bin/false"], "không in được tệp PDF"),
        (&["book", "a.pdf", "--paper", "a9"], "không nhận giá trị “a9”"),
        (&["print", "posters", "a.pdf", "--of", "Không Có Ai"], "Không có gì để in về “Không Có Ai”"),
        (&["print", "programme", "a.pdf"], "Chưa có hội nghị nào có chương trình"),
    ] {
        let run = office.run(arguments);
        assert_eq!(run.code, 2, "{arguments:?}: {}", run.err);
        assert!(run.err.contains(told), "{arguments:?}: {}", run.err);
    }
    let left: Vec<_> = std::fs::read_dir(office.path("")).expect("the folder").flatten().collect();
    let left: Vec<String> =
        left.iter().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    assert!(left.iter().all(|name| name == "input" || name == ".guong-cache"), "{left:?}");
}

#[test]
fn errors_in_the_data_stop_the_book() {
    let office = Office::new();
    let bad: &[&str] =
        &["1", "Bà", "Nguyễn Thị Đào", "Hội viên", "Xã Trúc Vân", "", "Giấy khen", "12/QĐ-UBND", "31/2/2014"];
    office.people("ds.xlsx", &[HEADINGS, bad]);
    let run = office.run(&["book", "a.pdf"]);
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(run.out.contains("Chưa in vì còn lỗi") && !office.path("a.pdf").exists(), "{}", run.out);
}
