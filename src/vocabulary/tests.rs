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
        ("Tên tập thể, họ tên và chức vụ cá nhân", Field::AnyName),
        ("Tên gia đình, dòng họ, đơn vị", Field::AnyName),
        ("Tên doanh nghiệp, doanh nhân", Field::AnyName),
        ("Full name/ Họ và tên", Field::Name),
        ("Họ và tên - Full name", Field::Name),
        ("Họ và tên cá nhân đề nghị biểu dương", Field::Name),
        ("Họ và têm", Field::Name),
        ("Tên cá nhân có thành tích xuất sắc", Field::Name),
        ("Đơn vị được tặng Cờ thi đua", Field::CollectiveName),
        ("Khoa/Viện", Field::Department),
        ("ĐVCT", Field::Unit),
        ("Đề xuất hình thức khen", Field::ProposedAward),
        ("Đề nghị danh hiệu", Field::ProposedAward),
        ("Danh hiệu được công nhận", Field::Award),
        ("Số QĐ công nhận", Field::Decision),
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
        "Employee ID/ Mã NV",
        "Số điện thoaij",
        "Họ tên bốo",
    ] {
        assert!(matches!(meaning(heading), Meaning::Private { .. }), "{heading}");
    }
}

#[test]
fn a_heading_with_an_unknown_part_stays_unknown() {
    for heading in [
        "Họ và tên người nhận",
        "Họ tên người lập biểu",
        "Dân tộc, tôn giáo",
        "Chức vụ, sở thích",
        "Danh hiệu thi đua năm 2023",
    ] {
        assert!(matches!(meaning(heading), Meaning::Unknown { .. }), "{heading}");
    }
    // A letter off "Số hiệu" and "Ngành", but no typing errors; how many agreed is no consent.
    for heading in ["Số phiếu", "Ngạch", "Số phiếu đồng ý", "Ngày công bố"] {
        assert!(matches!(meaning(heading), Meaning::Known { field: Field::Ignored, .. }), "{heading}");
    }
}

#[test]
fn of_several_headings_in_one_the_known_one_is_named() {
    for (heading, expected) in [
        ("Đơn vị/Tổ dân phố", Some("Đơn vị công tác")),
        ("Chức vụ, sở thích", Some("Chức vụ")),
        ("Sở thích/Ghi chú", None),
    ] {
        let Meaning::Unknown { nearest } = meaning(heading) else { panic!("{heading} is known") };
        assert_eq!(nearest, expected, "{heading}");
    }
}

#[test]
fn a_typing_error_never_makes_a_private_heading_public() {
    let words = Vocabulary::standard();
    let fields = &words.fields[&RecordKind::Honoree];
    let set_aside = |senses: &Vec<Sense>| !senses.iter().any(is_published);
    let withheld: Vec<String> =
        (fields.iter().filter(|(_, senses)| set_aside(senses)).map(|(key, _)| key.clone()))
            .chain(template::words().private.iter().map(|word| fold(word.trim_start_matches('='))))
            .collect();
    let mut leaks = Vec::new();
    for heading in withheld.iter().filter(|heading| heading.len() >= 4) {
        for typed in mistyped(heading) {
            let meaning = words.meaning(RecordKind::Honoree, &[&typed]);
            // An error may make another heading that is known letter by letter; it cannot be told from that.
            if let Meaning::Known { field, exact: false, .. } = meaning
                && field != Field::Publication
                && is_published(&Sense { spoken: String::new(), field, word: "" })
            {
                leaks.push(format!("{heading}: {typed} → {field:?}"));
            }
        }
    }
    assert!(leaks.is_empty(), "{}", leaks.join("\n"));
}

/// The heading with a letter left out, doubled, or swapped with the next.
fn mistyped(heading: &str) -> Vec<String> {
    let letters: Vec<char> = heading.chars().collect();
    let mut typed = Vec::new();
    for at in (0..letters.len()).filter(|at| letters[*at] != ' ') {
        let with = |change: &dyn Fn(&mut Vec<char>)| {
            let mut own = letters.clone();
            change(&mut own);
            own.into_iter().collect::<String>()
        };
        typed.push(with(&|own| {
            own.remove(at);
        }));
        typed.push(with(&|own| own.insert(at, own[at])));
        if letters.get(at + 1).is_some_and(|next| *next != ' ') {
            typed.push(with(&|own| own.swap(at, at + 1)));
        }
    }
    typed
}
