//! Private numbers in running text, and the numbers that are none.

use super::*;
use proptest::prelude::*;

fn found(text: &str) -> Vec<(SensitiveKind, &str)> {
    find(text).into_iter().map(|finding| (finding.kind, &text[finding.range])).collect()
}

#[test]
fn private_numbers_are_found() {
    use SensitiveKind::{BankAccount, Email, IdNumber, Phone};
    let cases = [
        ("CCCD: 046090001234", IdNumber, "046090001234"),
        ("số định danh 046 090 001 234 cấp năm 2021", IdNumber, "046 090 001 234"),
        ("Thẻ 046090001234.", IdNumber, "046090001234"),
        ("CMND số 191234567", IdNumber, "191234567"),
        ("CMND 191.234.567", IdNumber, "191.234.567"),
        ("mang số 191234567 và", IdNumber, "191234567"),
        ("gọi 0905123456 gặp chị", Phone, "0905123456"),
        ("ĐT: 0905.123.456", Phone, "0905.123.456"),
        ("090 512 3456", Phone, "090 512 3456"),
        ("09.05.12.34.56", Phone, "09.05.12.34.56"),
        ("+84 905 123 456", Phone, "+84 905 123 456"),
        ("+84905123456", Phone, "+84905123456"),
        ("(0234) 3823456", Phone, "0234) 3823456"),
        ("0234.3823.456", Phone, "0234.3823.456"),
        ("số tài khoản 0161001234567 tại", BankAccount, "0161001234567"),
        ("STK: 1234567890", BankAccount, "1234567890"),
        ("viết cho an.nguyen@example.com.", Email, "an.nguyen@example.com"),
    ];
    for (text, kind, literal) in cases {
        assert_eq!(found(text), [(kind, literal)], "{text}");
    }
}

#[test]
fn other_numbers_are_left_alone() {
    for text in [
        "ủng hộ 1.250.000.000 đồng",
        "trị giá 125000000 đồng",
        "125.000.000.000",
        "Quyết định số 1436/QĐ-UBND ngày 22/8/2014",
        "năm 2014, 2015 và 2016",
        "ngày 03.09.2014 và 04.09.2014",
        "02-09-2014 03-09-2014",
        "giai đoạn 2011-2015, 2016-2020",
        "12.500 m2 đất, 350 hộ, 1.200 người",
        "diện tích 123456789 m2",
        "Luật số 06/2022/QH15",
        "1900 1234",
        "tỷ lệ 0,123456789%",
        "@ban tổ chức",
        "",
    ] {
        assert_eq!(found(text), [], "{text}");
    }
}

#[test]
fn several_in_order() {
    let kinds: Vec<_> =
        find("0905123456, an@example.vn, CCCD 046090001234").iter().map(|found| found.kind).collect();
    assert_eq!(kinds, [SensitiveKind::Phone, SensitiveKind::Email, SensitiveKind::IdNumber]);
}

proptest! {
    #[test]
    fn ranges_are_of_the_text(text in "\\PC*|([0-9]{1,6}|[ .,@+()-]|CCCD|đ|a){0,14}") {
        for finding in find(&text) {
            prop_assert!(text.get(finding.range).is_some_and(|literal| !literal.is_empty()));
        }
    }
}
