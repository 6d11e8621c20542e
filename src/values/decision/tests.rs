//! Decisions as cells and banners write them.

use super::*;
use chrono::NaiveDate;
use proptest::prelude::*;

fn day(year: i32, month: u32, day: u32) -> When {
    When::Day(NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default())
}

/// Text, number, date, issuer.
type Case = (&'static str, Option<&'static str>, Option<When>, Option<&'static str>);

fn cases() -> Vec<Case> {
    vec![
        (
            "QĐ số 34/QĐ-UBND ngày 11/01/2006, UBND huyện Trà Sơn",
            Some("34/QĐ-UBND"),
            Some(day(2006, 1, 11)),
            Some("UBND huyện Trà Sơn"),
        ),
        (
            "Số 163/QĐ-UBND ngày 05 tháng 3 năm 2024 của Chủ tịch UBND tỉnh Bình Hương về việc khen thưởng",
            Some("163/QĐ-UBND"),
            Some(day(2024, 3, 5)),
            Some("Chủ tịch UBND tỉnh Bình Hương"),
        ),
        ("123/QĐ-BYT", Some("123/QĐ-BYT"), None, None),
        ("1436 / QĐ - UBND", Some("1436/QĐ-UBND"), None, None),
        ("12-QĐ/TU ngày 1/2/2020", Some("12-QĐ/TU"), Some(day(2020, 2, 1)), None),
        ("15 QĐ/HND, 01/02/2020", Some("15 QĐ/HND"), Some(day(2020, 2, 1)), None),
        ("06/2022/QH15", Some("06/2022/QH15"), None, None),
        ("Số:              /QĐ-UBND", None, None, None),
        ("Số: …/QĐ-UBND ngày … tháng … năm 2024", None, Some(When::Year(2024)), None),
        ("1436", Some("1436"), None, None),
        ("Quyết định số 1436 ngày 22/8/2014", Some("1436"), Some(day(2014, 8, 22)), None),
        ("22/8/2014", None, Some(day(2014, 8, 22)), None),
        (
            "Số 163/QĐ-UBND\nngày 05/3/2024\ncủa Giám đốc Sở Y tế",
            Some("163/QĐ-UBND"),
            Some(day(2024, 3, 5)),
            Some("Giám đốc Sở Y tế"),
        ),
        ("UBND tỉnh, 12/QĐ-UBND ngày 1/2/2020", Some("12/QĐ-UBND"), Some(day(2020, 2, 1)), Some("UBND tỉnh")),
        ("UBND tỉnh", None, None, Some("UBND tỉnh")),
        ("Số: …/QĐ-UBND ngày …/…/2024", None, Some(When::Year(2024)), None),
        ("163/qđ-ubnd", Some("163/QĐ-UBND"), None, None),
        ("163/QĐ-TTg", Some("163/QĐ-TTg"), None, None),
        ("163/QĐ-UBND - 05/3/2024", Some("163/QĐ-UBND"), Some(day(2024, 3, 5)), None),
        ("QĐ163/UBND", Some("163/UBND"), None, None),
        ("QĐ-163", Some("163"), None, None),
        ("QĐ1436", Some("1436"), None, None),
        ("QĐ.1436/QĐ-UBND", Some("1436/QĐ-UBND"), None, None),
        ("1436 QĐ-UBND", Some("1436 QĐ-UBND"), None, None),
        ("QĐ số 163, 164/QĐ-UBND ngày 5/3/2024", Some("163, 164/QĐ-UBND"), Some(day(2024, 3, 5)), None),
        (
            "163/QĐ-UBND của UBND xã Lũng Sen ngày 5/3/2024",
            Some("163/QĐ-UBND"),
            Some(day(2024, 3, 5)),
            Some("UBND xã Lũng Sen"),
        ),
        (
            "QĐ 163/QĐ-UBND do Chủ tịch UBND xã ký ngày 5/3/2024",
            Some("163/QĐ-UBND"),
            Some(day(2024, 3, 5)),
            Some("Chủ tịch UBND xã"),
        ),
        (
            "Trường THCS Lũng Sen, QĐ 163/QĐ-THCS ngày 05/3/2024",
            Some("163/QĐ-THCS"),
            Some(day(2024, 3, 5)),
            Some("Trường THCS Lũng Sen"),
        ),
        (
            "UBND xã Lũng Sen - 163/QĐ-UBND - 05/3/2024",
            Some("163/QĐ-UBND"),
            Some(day(2024, 3, 5)),
            Some("UBND xã Lũng Sen"),
        ),
        ("", None, None, None),
        ("chưa có", None, None, None),
    ]
}

#[test]
fn parts_of_decisions() {
    for (text, number, date, issuer) in cases() {
        let read = parse(text);
        assert_eq!(
            (read.number.as_deref(), read.date, read.issuer.as_deref()),
            (number, date, issuer),
            "{text}"
        );
    }
}

#[test]
fn kinds() {
    let cases = [
        ("163/QĐ-UBND", DocumentKind::Decision),
        ("QĐ 163", DocumentKind::Decision),
        ("Số:      /QĐ-UBND", DocumentKind::Decision),
        ("2753/TTr-STP 28/9/2022", DocumentKind::Proposal),
        ("Tờ trình số 12", DocumentKind::Proposal),
        ("12/KH-UBND", DocumentKind::Other),
        ("06/2022/QH15", DocumentKind::Other),
        ("1436", DocumentKind::Unstated),
    ];
    for (text, kind) in cases {
        assert_eq!(parse(text).kind, kind, "{text}");
    }
}

#[test]
fn several_in_a_cell() {
    let numbers =
        |text| parse_all(text).into_iter().filter_map(|decision| decision.number).collect::<Vec<_>>();
    assert_eq!(numbers("12/QĐ-UBND ngày 1/2/2020; 13/QĐ-UBND ngày 2/2/2021"), ["12/QĐ-UBND", "13/QĐ-UBND"]);
    assert_eq!(numbers("12/QĐ-UBND\n13/QĐ-UBND"), ["12/QĐ-UBND", "13/QĐ-UBND"]);
    assert_eq!(numbers("Số 12/QĐ-UBND\nngày 1/2/2020\ncủa UBND xã"), ["12/QĐ-UBND"]);
    assert_eq!(numbers("số 12/QĐ-UBND và số 13/QĐ-UBND ngày 1/2/2020"), ["12/QĐ-UBND", "13/QĐ-UBND"]);
    assert_eq!(numbers("12/QĐ-UBND, 13/QĐ-UBND"), ["12/QĐ-UBND", "13/QĐ-UBND"]);
    assert_eq!(numbers("12/QĐ-UBND, ngày 1/2/2020, UBND tỉnh"), ["12/QĐ-UBND"]);
    assert_eq!(numbers("05/3/2024; 163/QĐ-UBND; UBND xã Lũng Sen"), ["163/QĐ-UBND"]);
    assert_eq!(parse_all("05/3/2024; 163/QĐ-UBND; UBND xã Lũng Sen").len(), 1);
    assert!(parse_all(" ; \n").is_empty());
}

#[test]
fn faulty_dates_are_told() {
    assert_eq!(parse("12/QĐ-UBND ngày 31/2/2020").date_fault, Some(DateFault::NoSuchDay));
}

#[test]
fn banners() {
    let text =
        "(Kèm theo Quyết định số 163/QĐ-UBND ngày 05 tháng 3 năm 2024 của Chủ tịch UBND phường An Hòa)";
    let read = find_in_banner(text).unwrap_or_default();
    assert_eq!(read.number.as_deref(), Some("163/QĐ-UBND"));
    assert_eq!(read.date, Some(day(2024, 3, 5)));
    assert_eq!(read.issuer.as_deref(), Some("Chủ tịch UBND phường An Hòa"));
    let approved = "(Kèm theo Tờ trình số 14/TTr-CTĐ ngày 02/6/2026; đã được phê duyệt tại QĐ 377/QĐ-UBND ngày 15/6/2026)";
    let approved = find_in_banner(approved).unwrap_or_default();
    assert_eq!((approved.kind, approved.number.as_deref()), (DocumentKind::Decision, Some("377/QĐ-UBND")));
    assert_eq!(approved.date, Some(day(2026, 6, 15)));
    let asked =
        find_in_banner("(Kèm theo Tờ trình số 14/TTr-CTĐ đã được phê duyệt của xã)").unwrap_or_default();
    assert_eq!(asked.kind, DocumentKind::Proposal);
    let proposal = find_in_banner("(Kèm theo Tờ trình số 12/TTr-UBND ngày 1/2/2024)");
    assert_eq!(proposal.map(|read| read.kind), Some(DocumentKind::Proposal));
    for text in ["(Ban hành kèm theo Thông tư số 03/2018/TT-BNV)", "DANH SÁCH KHEN THƯỞNG", "Năm 2024"]
    {
        assert_eq!(find_in_banner(text), None, "{text}");
    }
    assert_eq!(
        issuer("của Hiệu trưởng Trường THCS An Hòa)").as_deref(),
        Some("Hiệu trưởng Trường THCS An Hòa")
    );
}

proptest! {
    #[test]
    fn any_text_is_read(text in "\\PC*|(QĐ|số|ngày|/|-| |[0-9]{1,4}|UBND|của|\\.|;|\n){0,14}") {
        parse(&text);
        parse_all(&text);
        find_in_banner(&text);
        issuer(&text);
    }
}
