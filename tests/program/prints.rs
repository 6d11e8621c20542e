//! Posters, programme, list for the ceremony and scripts, as they come from a real browser.

use crate::book::pages;
use crate::office::{Office, fill};
use rust_xlsxwriter::Workbook;

const STORY: &str = "Từ tháng 4/2024, bà đưa 42 em qua bến, không lấy tiền của ai. Bà ghi tên từng em vào quyển sổ treo dưới mui. \
                     Thầy cô Trường THCS Trúc Hạ kể rằng từ ngày ấy không em nào bỏ học giữa chừng. Bà bảo: “Còn em nào sang sông thì \
                     còn chèo.”";

const EVENT: &str = "Hội nghị biểu dương người tốt, việc tốt xã Trúc Vân năm 2026";

/// A conference to come, with its programme and those honoured at it.
fn town() -> Office {
    let office = Office::new();
    let mut workbook = Workbook::new();
    let people = [
        "STT|Danh xưng|Họ và tên|Chức vụ|Đơn vị|Danh hiệu|Số QĐ|Ngày QĐ|Câu chuyện|Hội nghị".to_string(),
        format!(
            "1|Bà|Nguyễn Thị Đào|Hội viên|Xã Trúc Vân|Giấy khen của Chủ tịch UBND xã|214/QĐ-UBND|5/10/2026|{STORY}|{EVENT}"
        ),
        format!(
            "2|Ông|Trần Văn Bình|Trưởng thôn|Xã Trúc Vân|Bằng khen của Thủ tướng Chính phủ|7/QĐ-TTg|1/9/2026||{EVENT}"
        ),
        "3|Chị|Lê Thị Ân|Thợ may|Xã Sa Mai|Chiến sĩ thi đua cơ sở|9/QĐ-UBND|1/9/2025".to_string(),
    ];
    let events = [
        "Tên hội nghị|Đơn vị|Thời gian|Địa điểm|Tình trạng".to_string(),
        format!("{EVENT}|Xã Trúc Vân|18/12/2026|Nhà văn hóa xã|Dự kiến"),
    ];
    let programme = [
        "Hội nghị|Thời gian|Nội dung|Người thực hiện".to_string(),
        format!("{EVENT}|7 giờ 30|Đón tiếp đại biểu|Ban Tổ chức"),
        format!("{EVENT}|8 giờ|Khai mạc|Chủ tịch UBND xã"),
    ];
    sheet(&mut workbook, "Cá nhân", &people);
    sheet(&mut workbook, "Hội nghị", &events);
    sheet(&mut workbook, "Chương trình", &programme);
    workbook.save(office.path("input/ds.xlsx")).expect("a workbook");
    office
}

/// Rows whose cells stand between bars.
fn sheet(workbook: &mut Workbook, name: &str, rows: &[String]) {
    let sheet = workbook.add_worksheet();
    sheet.set_name(name).expect("a name");
    let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.split('|').collect()).collect();
    fill(sheet, &rows.iter().map(Vec::as_slice).collect::<Vec<_>>());
}

/// The pages of a printed kind, each as one line of words.
fn printed(office: &Office, arguments: &[&str]) -> Vec<String> {
    let all = [&["print", arguments[0], "in.pdf"], &arguments[1..]].concat();
    let run = office.run(&all);
    assert_eq!(run.code, 0, "{arguments:?}: {}", run.err);
    let pages = pages(&office.path("in.pdf"));
    pages.iter().map(|page| page.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn each_unit_and_each_honoree_has_a_poster_that_leads_to_its_page() {
    let office = town();
    let posters = printed(&office, &["posters", "--base-url", "https://guong.example", "--paper", "a3"]);
    assert_eq!(posters.len(), 5, "{posters:?}");
    let of = |name: &str| posters.iter().find(|poster| poster.contains(name)).expect("a poster");
    assert!(of("XÃ TRÚC VÂN").contains("Bà Nguyễn Thị Đào"));
    assert!(of("NGUYỄN THỊ ĐÀO").contains("https://guong.example/guong/nguyen-thi-dao-"));
    let only = printed(&office, &["ap-phich", "--of", "nguyễn thị đào"]);
    assert!(only.len() == 1 && !only[0].contains("https://"), "{only:?}");
    let run = office.run(&["print", "posters", "in.html", "--of", "Xã Sa Mai"]);
    assert!(run.err.contains("không có mã QR") && run.err.contains("--base-url"), "{}", run.err);
    let page = std::fs::read_to_string(office.path("in.html")).expect("a page");
    assert!(page.contains("Lê Thị Ân") && !page.contains("Đào") && !page.contains("<svg class=\"qr\""));
}

#[test]
fn the_programme_is_that_of_the_next_conference() {
    let office = town();
    let pages = printed(&office, &["programme", "--paper", "a5"]);
    assert_eq!(pages.len(), 1, "{pages:?}");
    for told in [
        "XÃ TRÚC VÂN",
        "Ngày 18 tháng 12 năm 2026",
        "Nhà văn hóa xã",
        "7 giờ 30",
        "Khai mạc",
        "Nguyễn Thị Đào",
    ] {
        assert!(pages[0].contains(told), "{told} in {}", pages[0]);
    }
    let run = office.run(&["print", "programme", "in.pdf", "--event", "không có"]);
    assert!(run.code == 2 && run.err.contains("Không rõ “không có” là hội nghị nào"), "{}", run.err);
}

#[test]
fn the_host_reads_from_the_highest_honour_down() {
    let office = town();
    let list = printed(&office, &["trao-thuong"]).join(" ");
    let first = "Tặng Bằng khen của Thủ tướng Chính phủ cho ông Trần Văn Bình, Trưởng thôn, xã Trúc Vân; Quyết định số \
                 7/QĐ-TTg ngày 01 tháng 9 năm 2026.";
    let second = "Tặng Giấy khen của Chủ tịch Ủy ban nhân dân xã cho bà Nguyễn Thị Đào, Hội viên, xã Trúc Vân; Quyết định số \
                  214/QĐ-UBND ngày 05 tháng 10 năm 2026.";
    let place = |sentence: &str| list.find(sentence).unwrap_or_else(|| panic!("{sentence} in {list}"));
    assert!(place(first) < place(second));
    assert!(!list.contains("Lê Thị Ân"), "who is honoured elsewhere: {list}");
    let own = printed(&office, &["ceremony", "--of", "Lê Thị Ân"]).join(" ");
    assert!(own.contains("Tặng danh hiệu “Chiến sĩ thi đua cơ sở” cho chị Lê Thị Ân"), "{own}");
}

#[test]
fn a_story_is_told_as_it_is_spoken() {
    let office = town();
    let scripts = printed(&office, &["phat-thanh"]);
    assert_eq!(scripts.len(), 1, "only one has a story: {scripts:?}");
    for told in [
        "Kính thưa bà con.",
        "về bà Nguyễn Thị Đào, Hội viên, xã Trúc Vân.",
        "Từ tháng 4 năm 2024, bà đưa 42 em",
        "Trường Trung học cơ sở Trúc Hạ",
        "Năm 2026, bà Nguyễn Thị Đào được tặng Giấy khen của Chủ tịch Ủy ban nhân dân xã.",
        "Cảm ơn bà con đã lắng nghe.",
    ] {
        assert!(scripts[0].contains(told), "{told} in {}", scripts[0]);
    }
}
