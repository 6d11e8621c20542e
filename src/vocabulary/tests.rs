//! What headings of lists of people mean, as offices write them.

use super::*;

fn meaning(heading: &str) -> Meaning {
    let path: Vec<&str> = heading.split(" > ").collect();
    Vocabulary::standard().meaning(RecordKind::Honoree, &path)
}

#[test]
fn headings_are_read_by_what_they_are_made_of() {
    let cases = [
        ("Đ/vị", Field::Unit),
        ("C.vụ", Field::Position),
        ("H.Tên", Field::Name),
        ("Họ và tên, năm sinh", Field::Name),
        ("Họ và tên, chức vụ, đơn vị công tác", Field::Name),
        ("Họ tên cán bộ, giáo viên, nhân viên", Field::Name),
        ("Họ và tên người được đề nghị khen thưởng", Field::Name),
        ("Họ và tên Mẹ VNAH", Field::Name),
        ("Tên tập thể đề nghị khen thưởng", Field::CollectiveName),
        ("Tên cá nhân, tập thể được khen thưởng", Field::AnyName),
        ("Tên tổ chức/cá nhân", Field::AnyName),
        ("Danh hiệu/HTKT", Field::Award),
        ("Danh hiệu thi đua đạt được", Field::Award),
        ("Số - ngày QĐ", Field::DecisionAll),
        ("QĐ số, ngày", Field::DecisionAll),
        ("Nghề nghiệp/Chức vụ", Field::Position),
        ("Cơ quan, đơn vị, địa phương", Field::Unit),
        ("Nghề nghiệp, nơi công tác", Field::PositionAndUnit),
        ("Tóm tắt nội dung thành tích", Field::Achievement),
        ("Nội dung gương người tốt việc tốt", Field::Achievement),
        ("Phụ huynh đồng ý đăng", Field::GuardianConsent),
        ("Có đồng ý công khai thông tin không", Field::Publication),
    ];
    for (heading, wanted) in cases {
        match meaning(heading) {
            Meaning::Known { field, .. } => assert_eq!(field, wanted, "{heading}"),
            other => panic!("{heading}: {other:?}"),
        }
    }
}

#[test]
fn private_headings_are_private_however_they_are_joined() {
    for heading in [
        "ĐT",
        "Phone",
        "Tel",
        "Họ và tên, SĐT",
        "Đơn vị công tác/SĐT",
        "Nơi công tác/ nơi ở",
        "Chức vụ, địa chỉ",
        "Thông tin liên hệ > Số",
        "Tài khoản ngân hàng > Tên NH",
        "Số thẻ đảng viên",
        "Họ tên vợ/chồng",
        "Hình thức khen thưởng và tiền thưởng",
    ] {
        assert!(matches!(meaning(heading), Meaning::Private { .. }), "{heading}");
    }
}

#[test]
fn a_heading_with_an_unknown_part_stays_unknown() {
    for heading in
        ["Họ và tên người nhận", "Dân tộc, tôn giáo", "Chức vụ, sở thích", "Danh hiệu thi đua năm 2023"]
    {
        assert!(matches!(meaning(heading), Meaning::Unknown { .. }), "{heading}");
    }
    // A letter off "Số hiệu" and "Ngành", but no typing errors; how many agreed is no consent.
    for heading in ["Số phiếu", "Ngạch", "Số phiếu đồng ý", "Ngày công bố"] {
        assert!(matches!(meaning(heading), Meaning::Known { field: Field::Ignored, .. }), "{heading}");
    }
}
