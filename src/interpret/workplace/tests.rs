//! Joined cells, in every order offices write them.

use super::*;

fn said(text: &str) -> [String; 3] {
    let found = split(text);
    [found.position, found.unit, found.home].map(Option::unwrap_or_default)
}

#[test]
fn position_unit_and_home_in_every_order() {
    let cases = [
        ("Nông dân, bản Nà Sim", "Nông dân", "", "Bản Nà Sim"),
        ("Buôn bán, tổ dân phố 3", "Buôn bán", "", "Tổ dân phố 3"),
        ("Nội trợ, khu 5", "Nội trợ", "", "Khu 5"),
        ("Nông dân, số 12 đường Lê Lợi", "Nông dân", "", "Số 12 đường Lê Lợi"),
        ("Nông dân\nThôn Mây", "Nông dân", "", "Thôn Mây"),
        ("Nông dân, thôn Gió, xã A Sơn", "Nông dân", "Xã A Sơn", "Thôn Gió"),
        ("Nông dân thôn Gió", "Nông dân", "", ""),
        ("Thôn Gió", "", "", "Thôn Gió"),
        ("Trưởng thôn Gió", "Trưởng thôn Gió", "", ""),
        ("Trưởng bản, bản Nà Sim", "Trưởng bản", "Bản Nà Sim", ""),
        ("Già làng, buôn Ea Kao", "Già làng", "Buôn Ea Kao", ""),
        ("Bí thư chi bộ thôn Gió, thôn Gió", "Bí thư chi bộ thôn Gió", "Thôn Gió", ""),
        ("Tổ trưởng Tổ dân phố 3, phường An Hòa", "Tổ trưởng Tổ dân phố 3", "Phường An Hòa", ""),
        ("Giáo viên Trường THCS Sa Mai", "Giáo viên", "Trường THCS Sa Mai", ""),
        ("Trường Mầm non Hoa Sen, giáo viên", "Giáo viên", "Trường Mầm non Hoa Sen", ""),
        ("Hiệu trưởng\nTrường Tiểu học Sa Mai", "Hiệu trưởng", "Trường Tiểu học Sa Mai", ""),
        ("Trưởng phòng - Phòng Nội vụ", "Trưởng phòng", "Phòng Nội vụ", ""),
        ("Công chức Văn phòng - Thống kê", "Công chức Văn phòng - Thống kê", "", ""),
        (
            "Chuyên viên Phòng Văn hóa - Xã hội, UBND xã A Sơn",
            "Chuyên viên Phòng Văn hóa - Xã hội",
            "UBND xã A Sơn",
            "",
        ),
        ("Chủ tịch UBND xã A Sơn, huyện B Giang", "Chủ tịch", "UBND xã A Sơn, huyện B Giang", ""),
        ("Chủ tịch Hội Nông dân, phường An Hòa", "Chủ tịch Hội Nông dân", "Phường An Hòa", ""),
        ("Phó Chủ tịch Hội Nông dân xã A Sơn", "Phó Chủ tịch", "Hội Nông dân xã A Sơn", ""),
        ("Chủ tịch Hội CCB xã A Sơn", "Chủ tịch", "Hội CCB xã A Sơn", ""),
        ("Nguyên Bí thư Đảng ủy xã A Sơn", "Nguyên Bí thư", "Đảng ủy xã A Sơn", ""),
        ("Bí thư Đảng ủy, Chủ tịch HĐND xã A Sơn", "Bí thư Đảng ủy, Chủ tịch HĐND xã A Sơn", "Xã A Sơn", ""),
        (
            "Bí thư Chi bộ, Hiệu trưởng Trường THCS Sa Mai",
            "Bí thư Chi bộ, Hiệu trưởng",
            "Trường THCS Sa Mai",
            "",
        ),
        (
            "Đại úy, Phó Trưởng Công an xã A Sơn",
            "Đại úy, Phó Trưởng Công an xã A Sơn",
            "Công an xã A Sơn",
            "",
        ),
        ("Bác sĩ, Khoa Nội, Bệnh viện đa khoa Sen", "Bác sĩ, Khoa Nội", "Bệnh viện đa khoa Sen", ""),
        ("Bác sĩ, Khoa Nội", "Bác sĩ", "Khoa Nội", ""),
        (
            "Đội trưởng, Đội Cảnh sát giao thông, Công an tỉnh Sen",
            "Đội trưởng, Đội Cảnh sát giao thông",
            "Công an tỉnh Sen",
            "",
        ),
        ("Giám đốc HTX Mây Xanh, thôn Gió, xã A Sơn", "Giám đốc", "HTX Mây Xanh, xã A Sơn", "Thôn Gió"),
        ("Phòng Nội vụ", "", "Phòng Nội vụ", ""),
        ("Công chức Uỷ ban nhân dân xã A Sơn", "Công chức", "Uỷ ban nhân dân xã A Sơn", ""),
        ("Cán bộ UBND xã A Sơn", "Cán bộ", "UBND xã A Sơn", ""),
        ("Công nhân Công ty Sen Hồng", "Công nhân", "Công ty Sen Hồng", ""),
        ("Trung đoàn trưởng Trung đoàn 43", "Trung đoàn trưởng", "Trung đoàn 43", ""),
        ("Phó Chánh Văn phòng UBND tỉnh Sen", "Phó Chánh Văn phòng", "UBND tỉnh Sen", ""),
        ("Phó Bí thư Đảng ủy, Chủ tịch UBND xã", "Phó Bí thư Đảng ủy, Chủ tịch UBND xã", "", ""),
        ("Phó Chủ tịch Ủy ban nhân dân xã", "Phó Chủ tịch Ủy ban nhân dân xã", "", ""),
        ("Bí thư Chi bộ, Trưởng thôn Đông", "Bí thư Chi bộ, Trưởng thôn Đông", "", ""),
        ("Nông dân", "Nông dân", "", ""),
        ("Cán bộ Hội Nông dân", "Cán bộ Hội Nông dân", "", ""),
        ("", "", "", ""),
    ];
    for (text, position, unit, home) in cases {
        assert_eq!(said(text), [position, unit, home].map(str::to_string), "{text}");
    }
}

#[test]
fn a_unit_that_holds_a_position_is_both() {
    let both = |held: &str, unit: &str| Some((held.to_string(), unit.to_string()));
    assert_eq!(held_in_unit("Phó Giám đốc - Sở Sen Hồng"), both("Phó Giám đốc", "Sở Sen Hồng"));
    assert_eq!(held_in_unit("Văn thư - Sở Sen Hồng"), both("Văn thư", "Sở Sen Hồng"));
    for text in [
        "Sở Sen Hồng",
        "Phòng Nội vụ - UBND xã A Sơn",
        "Hội viên",
        "Ủy ban nhân dân xã A Sơn",
        "Đội 5, HTX Mây",
    ] {
        assert_eq!(held_in_unit(text), None, "{text}");
    }
}
