//! Cells of names, with what stands beside the names.

use super::*;
use proptest::prelude::*;

proptest! {
    #[test]
    fn a_name_in_capital_initials_is_shown_as_it_is(name in "[A-ZĐÀ-Ỹ][a-zđà-ỹ]{0,6}( [A-ZĐÀ-Ỹ][a-zđà-ỹ]{0,6}){0,4}") {
        if name.split(' ').all(has_capital_initial) {
            prop_assert_eq!(mended_name(&name), name);
        }
    }
}

fn names(text: &str) -> Vec<String> {
    people(text).into_iter().map(|one| format!("{} {}", one.title, one.name).trim().to_string()).collect()
}

#[test]
fn several_people_in_a_cell() {
    let cases: [(&str, &[&str]); 12] = [
        ("Lô Văn Ha\nVi Thị Ia", &["Lô Văn Ha", "Vi Thị Ia"]),
        ("Lô Văn Ka, Vi Thị La", &["Lô Văn Ka", "Vi Thị La"]),
        ("Lô Văn Ma; Vi Thị Na; Kha Văn Oa", &["Lô Văn Ma", "Vi Thị Na", "Kha Văn Oa"]),
        ("1. Lô Văn Pa\n2. Vi Thị Qua", &["Lô Văn Pa", "Vi Thị Qua"]),
        ("- Lô Văn Ra\n- Vi Thị Sa", &["Lô Văn Ra", "Vi Thị Sa"]),
        ("Lô Văn Sáu, Kha An và Vi Thị Bảy", &["Lô Văn Sáu", "Kha An", "Vi Thị Bảy"]),
        ("Hai em Lò Văn Ka và Vi Văn La", &["Em Lò Văn Ka", "Em Vi Văn La"]),
        ("Nguyễn Thị\nKim Anh", &["Nguyễn Thị Kim Anh"]),
        ("Nguyễn Văn\nAn", &["Nguyễn Văn An"]),
        ("Hoàng Anh - Tuấn", &["Hoàng Anh - Tuấn"]),
        ("Lô Văn An và gia đình", &["Lô Văn An và gia đình"]),
        ("Lô Văn An, Trưởng Thôn Gió", &["Lô Văn An"]),
    ];
    for (text, wanted) in cases {
        assert_eq!(names(text), wanted, "{text}");
    }
}

#[test]
fn what_stands_beside_a_name() {
    let read = |text: &str| people(text).remove(0);
    for text in [
        "Lô Văn An (1968)",
        "Lô Văn An, sinh năm 1968",
        "Lô Văn An SN 1968",
        "Lô Văn An 1968",
        "Lô Văn An - 1968",
    ] {
        let written = read(text);
        assert_eq!((written.name.as_str(), written.birth), ("Lô Văn An", Some(When::Year(1968))), "{text}");
    }
    for (text, name, position) in [
        ("Lô Văn An, Trưởng thôn", "Lô Văn An", "Trưởng thôn"),
        ("Lô Văn An - Trưởng thôn Gió", "Lô Văn An", "Trưởng thôn Gió"),
        ("LÔ VĂN AN (TRƯỞNG THÔN)", "Lô Văn An", "Trưởng thôn"),
        ("Em Lô Thị An, lớp 9A", "Lô Thị An", "Học sinh lớp 9A"),
        ("Lô Văn An (Tư Đờn)", "Lô Văn An (Tư Đờn)", ""),
        ("Nguyễn văn An", "Nguyễn Văn An", ""),
        ("Lô Văn An*", "Lô Văn An", ""),
        ("Lô Văn An (1)", "Lô Văn An", ""),
    ] {
        let written = read(text);
        let held = written.workplace.position.clone().unwrap_or_default();
        assert_eq!((written.name.as_str(), held.as_str()), (name, position), "{text}");
    }
    for text in [
        "Lô Văn An, bí danh Mười",
        "Lô Văn An (vợ ông Kha Văn Ba)",
        "Lô Văn An, thôn Gió",
        "Lô Văn An (đã mất)",
    ] {
        let written = read(text);
        assert_eq!((written.name.as_str(), written.left.len()), ("Lô Văn An", 1), "{text}");
    }
    assert!(read("Lô Văn An (truy tặng)").posthumous && read("Cố Nghệ nhân Lô Văn An").posthumous);
}

#[test]
fn lines_that_tell_of_the_person_are_no_name() {
    let only = |text: &str| {
        let found = people(text);
        assert_eq!(found.len(), 1, "{text}");
        found.into_iter().next().unwrap_or_default()
    };
    let one = only("Lô Văn Thuật Toán\nBí thư Đảng ủy phường");
    assert_eq!(one.name, "Lô Văn Thuật Toán");
    assert_eq!(one.workplace.position.as_deref(), Some("Bí thư Đảng ủy phường"));
    assert_eq!(only("Vi Thị Đan\nTổ trưởng Tổ dân phố 9").name, "Vi Thị Đan");
    assert_eq!(only("Lô Văn\nThuật Toán").name, "Lô Văn Thuật Toán");
}

#[test]
fn peoples_and_faiths_are_never_shown() {
    for text in [
        "Giàng A Sen, dân tộc Mông",
        "Giàng A Sen (Mông)",
        "Giàng A Sen (dân tộc: Mông)",
        "Giàng A Sen (Công giáo)",
    ] {
        let found = people(text);
        assert_eq!(found[0].name, "Giàng A Sen", "{text}");
        assert!(!found[0].left.is_empty(), "{text}");
    }
}

#[test]
fn slips_of_the_keyboard_are_mended() {
    assert_eq!(names("VănG Thị SEN"), ["Văng Thị Sen"]);
    assert_eq!(names("H’ Bia Niê"), ["H’Bia Niê"]);
    assert_eq!(names("Ô. Lô Văn Ba"), ["Ông Lô Văn Ba"]);
    assert_eq!(names("B. Vi Thị Chín"), ["Bà Vi Thị Chín"]);
    assert_eq!(names("CNĐD Vi Thị Ngà"), ["CNĐD Vi Thị Ngà"]);
}
