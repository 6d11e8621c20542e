//! Every form in which dates were met, and what must not become one.

use super::*;
use proptest::prelude::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

#[test]
fn days() {
    let august = When::Day(day(2014, 8, 22));
    for text in [
        "22/8/2014",
        "22/08/2014",
        "22-8-2014",
        "22.8.2014",
        "22 / 8 /2014",
        "ngày 22 tháng 8 năm 2014",
        "Ngày 22   tháng  08 năm 2014.",
        "ngày…22…tháng…8…năm 2014",
        "ngày 22/8 /2014",
        "22/8/2014 (chiều)",
        "chiều thứ sáu, ngày 22/8/2014",
        "2014-08-22",
        "2014-08-22T00:00:00",
        "2014-08-22 07:30:00.000",
        "7h30 ngày 22/8/2014",
        "từ 7h30 đến 11h30 ngày 22/8/2014",
        "7 giờ 30 phút, ngày 22 tháng 8 năm 2014",
        "An Hòa, ngày 22 tháng 8 năm 2014",
        "trước ngày 22/8/2014",
        "dự kiến 22/8/2014",
        "22/8/14",
        "nga\u{300}y 22/8/2014",
        "22 tháng 8, 2014",
        "22 tháng tám năm 2014",
        "22 thg 8 2014",
        "22/08/2O14",
        "22 08 2014",
        "22,08,2014",
        "22082014",
        "22//8/2014",
        "22-Aug-2014",
        "22/8/2014 12:00:00 SA",
        "QĐ ngày 22/8/2014",
        "dịp 22/8/2014",
    ] {
        assert_eq!(parse(text), Ok(august), "{text}");
    }
    assert_eq!(parse("07-4-2014"), Ok(When::Day(day(2014, 4, 7))));
    assert_eq!(parse("12/5/68"), Ok(When::Day(day(1968, 5, 12))));
    assert_eq!(parse("29/2/2024"), Ok(When::Day(day(2024, 2, 29))));
}

#[test]
fn less_than_days() {
    let december = When::Month { year: 2014, month: 12 };
    let fourth = When::Quarter { year: 2014, quarter: 4 };
    let cases = [
        ("12/2014", december),
        ("12-2014", december),
        ("tháng 12/2014", december),
        ("Tháng 12 năm 2014", december),
        ("T12.2014", december),
        ("T12,2014", december),
        ("2014-12", december),
        ("ngày        tháng  12  năm 2014", december),
        ("ngày …/12/2014", december),
        ("cuối tháng 12/2014", december),
        ("Quý IV/2014", fourth),
        ("quý 4 năm 2014", fourth),
        ("Q4/2014", fourth),
        ("QUÝ IV - 2014", fourth),
        ("2014", When::Year(2014)),
        ("năm 2014", When::Year(2014)),
        ("Năm: 2014", When::Year(2014)),
        ("ngày … tháng … năm 2014", When::Year(2014)),
        ("…/…/2014", When::Year(2014)),
        ("6 tháng đầu năm 2014", When::Year(2014)),
        ("2014 (đột xuất)", When::Year(2014)),
        ("đến năm 2014", When::Year(2014)),
        ("00/00/2014", When::Year(2014)),
        ("0/0/2014", When::Year(2014)),
        ("--/--/2014", When::Year(2014)),
        ("00/2014", When::Year(2014)),
        ("00/12/2014", december),
        ("2014.0", When::Year(2014)),
        ("2014?", When::Year(2014)),
        ("'2014", When::Year(2014)),
        ("NS 2014", When::Year(2014)),
        ("cả năm 2014", When::Year(2014)),
        ("Tết 2014", When::Year(2014)),
        ("đợt 1 năm 2014", When::Year(2014)),
        ("tháng mười năm 2014", When::Month { year: 2014, month: 10 }),
        ("tháng chạp năm 2014", december),
        ("Quý bốn năm 2014", fourth),
        ("hoàn thành trong tháng 12/2014", december),
    ];
    for (text, wanted) in cases {
        assert_eq!(parse(text), Ok(wanted), "{text}");
    }
}

#[test]
fn spans() {
    let days = When::Days(day(2014, 9, 3), day(2014, 9, 4));
    let cases = [
        ("03/09 - 04/09/2014", days),
        ("03/09- 04/09/2014", days),
        ("03-04/9/2014", days),
        ("03 và 04/9/2014", days),
        ("ngày 3, 4 tháng 9 năm 2014", days),
        ("từ ngày 03/9/2014 đến ngày 04/9/2014", days),
        ("Từ ngày: 3 tháng 9 đến ngày 4 tháng 9 năm 2014", days),
        ("3/9/2014 – 4/9/2014", days),
        ("2011-2015", When::Years(2011, 2015)),
        ("giai đoạn  2011 – 2015", When::Years(2011, 2015)),
        ("Giai đoạn từ năm 2011 đến năm 2015", When::Years(2011, 2015)),
        ("năm học 2023-2024", When::Years(2023, 2024)),
        ("năm học 2023-24", When::Years(2023, 2024)),
        ("năm học 2023/2024", When::Years(2023, 2024)),
        ("nhiệm kỳ 2021 - 2026", When::Years(2021, 2026)),
        ("2013, 2014 và 2015", When::Years(2013, 2015)),
        ("tháng 9 - tháng 10/2014", When::Year(2014)),
        ("tháng 9, 10/2014", When::Year(2014)),
        ("Quý III - IV/2014", When::Year(2014)),
        ("quý 3, 4/2014", When::Year(2014)),
        ("3 & 4/9/2014", days),
        ("31/12 - 01/01/2015", When::Days(day(2014, 12, 31), day(2015, 1, 1))),
        ("5 năm (2011-2015)", When::Years(2011, 2015)),
        ("9/2013 - 5/2014", When::Years(2013, 2014)),
        ("NH 2023-2024", When::Years(2023, 2024)),
        ("GĐ 2021-2025", When::Years(2021, 2025)),
        ("nhiệm kì 2020 - 2025", When::Years(2020, 2025)),
        ("HK I năm học 2024-2025", When::Years(2024, 2025)),
        ("2, 3, 4/9/2014", When::Days(day(2014, 9, 2), day(2014, 9, 4))),
        ("03/9~04/9/2014", days),
    ];
    for (text, wanted) in cases {
        assert_eq!(parse(text), Ok(wanted), "{text}");
    }
}

#[test]
fn faults() {
    let cases = [
        ("10/20/1959", DateFault::MonthFirst { year: 1959 }),
        ("04/30/1984", DateFault::MonthFirst { year: 1984 }),
        ("31/2/2014", DateFault::NoSuchDay),
        ("02/30/1984", DateFault::NoSuchDay),
        ("ngày 31 tháng 4 năm 2014", DateFault::NoSuchDay),
        ("13/2014", DateFault::NoSuchDay),
        ("5/0/2014", DateFault::NoSuchDay),
        ("31/2 - 1/3/2014", DateFault::NoSuchDay),
        ("23/5", DateFault::NoYear),
        ("12.5", DateFault::NoYear),
        ("03/09- 04/09", DateFault::NoYear),
        ("tháng 5", DateFault::NoYear),
        ("quý IV", DateFault::NoYear),
        ("", DateFault::NotADate),
        ("12", DateFault::NotADate),
        ("1436", DateFault::NotADate),
        ("không nhớ", DateFault::NotADate),
        ("163/QĐ-UBND", DateFault::NotADate),
        ("22/8/20145", DateFault::NotADate),
        ("2011, 2015", DateFault::NotADate),
        ("2015-2011", DateFault::NotADate),
        ("9-10/2014", DateFault::NotADate),
        ("22//2014", DateFault::NotADate),
        ("22/…/2014", DateFault::NotADate),
        ("từ năm 2014 đến nay", DateFault::NotADate),
        ("ngày … tháng … năm …", DateFault::NotADate),
        ("1250000", DateFault::NotADate),
    ];
    for (text, wanted) in cases {
        assert_eq!(parse(text), Err(wanted), "{text}");
    }
}

#[test]
fn years_from_around_and_in_lists() {
    assert_eq!(parse_within("23/5", Some(2014)), Ok(When::Day(day(2014, 5, 23))));
    assert_eq!(parse_within("12.5.", Some(2014)), Ok(When::Day(day(2014, 5, 12))));
    assert_eq!(parse_within("30/2", Some(2014)), Err(DateFault::NoSuchDay));
    assert_eq!(parse_within("23/5", None), Err(DateFault::NoYear));
    assert_eq!(parse_within("23/5/2015", Some(2014)), Ok(When::Day(day(2015, 5, 23))));
    assert_eq!(years("2019, 2021"), Some(vec![2019, 2021]));
    assert_eq!(years("năm 2019; năm 2021 và 2022"), Some(vec![2019, 2021, 2022]));
    assert_eq!((years("2019"), years("2019-2021"), years("2019, nay")), (None, None, None));
}

#[test]
fn found_in_running_text() {
    let cases = [
        ("QĐ số 34/QĐ-UBND ngày 11/01/2006, UBND huyện", Some("11/01/2006")),
        ("Số 163/QĐ-UBND ngày 05 tháng 3 năm 2024 của Chủ tịch", Some("05 tháng 3 năm 2024")),
        ("2753/TTr-STP 28/9/2022", Some("28/9/2022")),
        ("Nghị định 12/2014/NĐ-CP", None),
        ("Luật 06/2022/QH15", None),
        ("trong 10 năm triển khai", None),
        ("có 2014 hộ", None),
        ("ngày …/…/2024 của", Some("/…/2024")),
    ];
    for (text, wanted) in cases {
        assert_eq!(find(text).map(|(_, range)| &text[range]), wanted, "{text}");
    }
}

#[test]
fn numbers() {
    assert_eq!(from_serial(45536.0), Some(day(2024, 9, 1)));
    assert_eq!(from_serial(45536.75), Some(day(2024, 9, 1)));
    for serial in [2014.0, -1.0, 12.0, 1e9, f64::NAN, f64::INFINITY] {
        assert_eq!(from_serial(serial), None, "{serial}");
    }
    assert_eq!(year(1990.0), Some(1990));
    assert_eq!((year(1990.5), year(45536.0), year(f64::NAN)), (None, None, None));
}

proptest! {
    #[test]
    fn a_plain_day_is_what_it_would_be_taken_apart(text in "[0-3]?[0-9]/[01]?[0-9]/([12][0-9]{3}|[0-9]{1,5})") {
        if let Some(day) = plain_day(&text) {
            prop_assert_eq!(grammar::whole(&token::tokens(&text)), Ok(When::Day(day)));
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC*|(ngày|tháng|năm|quý|[0-9]{1,4}|[-/., :…IV]|đến| ){0,12}") {
        let _ = parse(&text);
        if let Some((_, range)) = find(&text) {
            prop_assert!(text.get(range).is_some());
        }
    }

    #[test]
    fn what_is_said_can_be_read(days in 0u64..69_000) {
        let when = When::Day(day(1910, 1, 1) + Days::new(days));
        prop_assert_eq!(parse(&when.vi()), Ok(when));
        prop_assert_eq!(parse(&when.vi_long()), Ok(when));
    }

    #[test]
    fn nothing_is_invented(day in 1u32..40, month in 1u32..40, year in 1900i32..2100) {
        if let Ok(When::Day(read)) = parse(&format!("{day}/{month}/{year}")) {
            prop_assert_eq!(read.format("%-d/%-m/%Y").to_string(), format!("{day}/{month}/{year}"));
        }
    }
}

#[test]
fn years_of_birth() {
    for text in ["1980", "NS 1980", "Sinh 1980", "sinh năm 1980", "80", "1980 (46 tuổi)", "`1980"] {
        assert_eq!(birth_year(text), Some(1980), "{text}");
    }
    for text in ["19800", "5", "12", "3/1980", "?", "46 tuổi", ""] {
        assert_eq!(birth_year(text), None, "{text}");
    }
}

#[test]
fn months_in_english() {
    assert_eq!(parse("22-Aug-2014"), parse("22/8/2014"));
    assert_eq!(parse("5-Mar-14"), parse("5/3/2014"));
    assert!(parse("Công ty May-2014").is_err());
}

#[test]
fn a_row_of_numbers_is_no_date_however_long() {
    let numbers = |count: u32, joint: &str| {
        (1..=count).map(|number| (number % 30 + 1).to_string()).collect::<Vec<_>>().join(joint)
    };
    for (count, joint) in [(20, "-"), (32, ", "), (60, "-"), (5_000, "-"), (5_000, " và ")] {
        assert!(parse(&numbers(count, joint)).is_err(), "{count} numbers with “{joint}”");
    }
    let days: Vec<String> = (1..=31).map(|day| day.to_string()).collect();
    assert_eq!(
        parse(&format!("{}/8/2014", days.join(", "))),
        Ok(When::Days(day(2014, 8, 1), day(2014, 8, 31)))
    );
    assert!(parse(&"(".repeat(20_000)).is_err());
}
