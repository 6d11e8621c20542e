//! Awards as cells write them.

use super::*;
use proptest::prelude::*;

fn names(text: &str) -> Vec<String> {
    resolve(text).into_iter().map(|award| award.name).collect()
}

#[test]
fn one_award_and_its_rank() {
    let cases = [
        ("Huân chương Lao động hạng Ba", "Huân chương Lao động hạng Ba", 153),
        ("HCLĐ hạng III", "Huân chương Lao động hạng Ba", 153),
        ("Huân chương Lao động (hạng nhì)", "Huân chương Lao động hạng Nhì", 152),
        ("Huân chương Độc Lập Hạng Nhất", "Huân chương Độc lập hạng Nhất", 131),
        ("Bằng khen của Thủ tướng Chính phủ", "Bằng khen của Thủ tướng Chính phủ", 410),
        ("BKTTg", "Bằng khen của Thủ tướng Chính phủ", 410),
        ("BK TTg", "Bằng khen của Thủ tướng Chính phủ", 410),
        ("Cờ thi đua của Chính phủ", "Cờ thi đua của Chính phủ", 420),
        ("Cờ thi đua của UBND tỉnh", "Cờ thi đua của UBND tỉnh", 510),
        ("Chiến sỹ thi đua toàn quốc", "Chiến sĩ thi đua toàn quốc", 430),
        ("CSTĐ cấp tỉnh", "Chiến sĩ thi đua cấp tỉnh", 520),
        ("Bằng khen của Chủ tịch UBND tỉnh Bình Hương", "Bằng khen của Chủ tịch UBND tỉnh Bình Hương", 530),
        ("BK của CT UBND tỉnh", "Bằng khen của Chủ tịch UBND tỉnh", 530),
        ("Bằng khen UBND tỉnh", "Bằng khen của UBND tỉnh", 530),
        (
            "Bằng khen Bộ Lao động - Thương binh và Xã hội",
            "Bằng khen của Bộ Lao động - Thương binh và Xã hội",
            530,
        ),
        ("Bằng khen cấp tỉnh", "Bằng khen cấp tỉnh", 530),
        ("BẰNG KHEN", "Bằng khen", 530),
        ("Bằng khen của Tỉnh ủy", "Bằng khen của Tỉnh ủy", 800),
        ("Giấy khen của LĐLĐ thị xã", "Giấy khen của LĐLĐ thị xã", 800),
        ("Tập thể Lao động xuất sắc", "Tập thể lao động xuất sắc", 540),
        ("TT Lao động XS", "Tập thể lao động xuất sắc", 540),
        ("TTLĐXS", "Tập thể lao động xuất sắc", 540),
        ("CSTĐCS", "Chiến sĩ thi đua cơ sở", 610),
        ("CSTĐ cơ sở", "Chiến sĩ thi đua cơ sở", 610),
        ("Danh hiệu “Chiến sĩ thi đua cơ sở”", "Chiến sĩ thi đua cơ sở", 610),
        ("LĐTT", "Lao động tiên tiến", 630),
        ("Giấy khen", "Giấy khen", 640),
        ("GK của Chủ tịch UBND phường", "Giấy khen của Chủ tịch UBND phường", 640),
        ("Gia đình văn hóa", "Gia đình văn hóa", 660),
        ("Huy hiệu 30 năm tuổi Đảng", "Huy hiệu 30 năm tuổi Đảng", 800),
        ("Kỷ niệm chương “Vì sự nghiệp giáo dục”", "Kỷ niệm chương Vì sự nghiệp giáo dục", 550),
        ("Huân chương Chiến sĩ vẻ vang hạng Ba", "Huy chương Chiến sĩ vẻ vang hạng Ba", 333),
        ("Nghệ sỹ ưu tú", "Nghệ sĩ Ưu tú", 255),
        ("Giải nhất hội thi tiếng hát", "Giải nhất hội thi tiếng hát", 900),
        ("Danh hiệu “Phụ nữ hai giỏi”", "Phụ nữ hai giỏi", 900),
        ("Chủ tịch UBND tỉnh tặng Bằng khen", "Bằng khen của Chủ tịch UBND tỉnh", 530),
        ("Xã, phường, thị trấn tiêu biểu", "Xã, phường, thị trấn tiêu biểu", 560),
        ("Bằng khen của Chủ tịch\nUBND tỉnh", "Bằng khen của Chủ tịch UBND tỉnh", 530),
        ("Tập thể\nLao động tiên tiến", "Tập thể lao động tiên tiến", 620),
        ("TT LĐ TT", "Tập thể lao động tiên tiến", 620),
        ("LĐ TT", "Lao động tiên tiến", 630),
        ("TTLĐ xuất sắc", "Tập thể lao động xuất sắc", 540),
        ("Tập thể lao động xuất xắc", "Tập thể lao động xuất sắc", 540),
        ("Bằng ken của UBND tỉnh", "Bằng khen của UBND tỉnh", 530),
        ("HC BVTQ hạng Ba", "Huân chương Bảo vệ Tổ quốc hạng Ba", 163),
        ("HCKC hạng Nhất", "Huân chương Kháng chiến hạng Nhất", 175),
        ("HCCSVV hạng Ba", "Huy chương Chiến sĩ vẻ vang hạng Ba", 333),
        ("Cờ TĐ của Chính phủ", "Cờ thi đua của Chính phủ", 420),
        ("Cờ UBND tỉnh", "Cờ thi đua của UBND tỉnh", 510),
        ("HH 30 năm tuổi Đảng", "Huy hiệu 30 năm tuổi Đảng", 800),
        ("40 năm tuổi Đảng", "Huy hiệu 40 năm tuổi Đảng", 800),
        ("GĐ văn hóa", "Gia đình văn hóa", 660),
        ("Bản văn hóa", "Bản văn hóa", 650),
        ("CSTĐ Bộ Y tế", "Chiến sĩ thi đua cấp bộ Y tế", 520),
        ("CSTĐ cấp huyện", "Chiến sĩ thi đua cấp huyện", 610),
        ("GK GĐ Sở Y tế", "Giấy khen của Giám đốc Sở Y tế", 640),
        ("Giấy khen của ĐU xã", "Giấy khen của Đảng ủy xã", 800),
        ("Thủ tướng Chính phủ tặng Bằng khen", "Bằng khen của Thủ tướng Chính phủ", 410),
        ("Giấy khen kèm tiền thưởng 300.000 đồng", "Giấy khen", 640),
        ("LĐTT (không đạt CSTĐCS)", "Lao động tiên tiến", 630),
        ("LĐTT, HTTNV", "Lao động tiên tiến", 630),
        ("HTXSNV, CSTĐCS", "Chiến sĩ thi đua cơ sở", 610),
        ("Bằng khen của Chủ tịch UBND tỉnh tại QĐ số 12/QĐ-UBND", "Bằng khen của Chủ tịch UBND tỉnh", 530),
    ];
    for (text, name, rank) in cases {
        let found: Vec<(String, u16)> =
            resolve(text).into_iter().map(|award| (award.name, award.rank)).collect();
        assert_eq!(found, [(name.to_owned(), rank)], "{text}");
    }
}

#[test]
fn several_in_a_cell() {
    let cases: [(&str, &[&str]); 16] = [
        ("Bằng khen; CSTĐ cơ sở", &["Bằng khen", "Chiến sĩ thi đua cơ sở"]),
        ("CSTĐCS và Giấy khen", &["Chiến sĩ thi đua cơ sở", "Giấy khen"]),
        (
            "CSTĐCS, BK của Chủ tịch UBND tỉnh",
            &["Chiến sĩ thi đua cơ sở", "Bằng khen của Chủ tịch UBND tỉnh"],
        ),
        ("1. Bằng khen\n2. Giấy khen", &["Bằng khen", "Giấy khen"]),
        ("LĐTT, 02 Giấy khen", &["Lao động tiên tiến", "Giấy khen"]),
        ("LĐTT\nGiấy khen", &["Lao động tiên tiến", "Giấy khen"]),
        ("Giải nhất hội thi, Bằng khen", &["Giải nhất hội thi", "Bằng khen"]),
        (
            "Giấy khen của UBND xã và Bằng khen của UBND tỉnh",
            &["Giấy khen của UBND xã", "Bằng khen của UBND tỉnh"],
        ),
        ("không", &[]),
        ("Không đạt LĐTT", &[]),
        ("CSTĐCS: không đạt", &[]),
        ("Hoàn thành tốt nhiệm vụ", &[]),
        ("1) LĐTT 2) GK", &["Lao động tiên tiến", "Giấy khen"]),
        ("a) LĐTT; b) GK", &["Lao động tiên tiến", "Giấy khen"]),
        (
            "Huân chương Lao động hạng Nhất, Nhì, Ba",
            &[
                "Huân chương Lao động hạng Nhất",
                "Huân chương Lao động hạng Nhì",
                "Huân chương Lao động hạng Ba",
            ],
        ),
        (
            "HCLĐ hạng Ba (2015), hạng Nhì (2020)",
            &["Huân chương Lao động hạng Ba", "Huân chương Lao động hạng Nhì"],
        ),
    ];
    for (text, wanted) in cases {
        assert_eq!(names(text), wanted, "{text}");
    }
}

#[test]
fn an_award_for_each_year() {
    let years = |text| -> Vec<Option<When>> { resolve(text).into_iter().map(|award| award.year).collect() };
    let each =
        |years: &[i32]| -> Vec<Option<When>> { years.iter().map(|year| Some(When::Year(*year))).collect() };
    assert_eq!(years("LĐTT năm 2023, 2024"), each(&[2023, 2024]));
    assert_eq!(years("CSTĐCS năm 2019; 2021; 2023"), each(&[2019, 2021, 2023]));
    assert_eq!(years("2021: LĐTT; 2022: CSTĐCS"), each(&[2021, 2022]));
    assert_eq!(years("Năm 2021: LĐTT, 2022: CSTĐCS"), each(&[2021, 2022]));
    assert_eq!(years("HCLĐ hạng Ba (2015), hạng Nhì (2020)"), each(&[2015, 2020]));
    assert_eq!(years("CSTĐCS 2021-2023"), [Some(When::Years(2021, 2023))]);
}

#[test]
fn a_name_inside_a_reason_is_no_award() {
    let text = "Giấy khen của Chủ tịch UBND xã về phong trào “Lao động giỏi, lao động sáng tạo”";
    let found = resolve(text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].name, "Giấy khen của Chủ tịch UBND xã");
    assert_eq!(found[0].reason.as_deref(), Some("về phong trào “Lao động giỏi, lao động sáng tạo”"));
}

#[test]
fn what_stands_beside_the_name() {
    let one = |text| resolve(text).into_iter().next().unwrap_or_default();
    assert_eq!(one("CSTĐ cơ sở năm 2014").year, Some(When::Year(2014)));
    assert_eq!(one("LĐTT năm học 2013-2014").year, Some(When::Years(2013, 2014)));
    assert_eq!(one("LĐTT năm học 2013-2014").name, "Lao động tiên tiến");
    assert_eq!(one("Bằng khen UBND tỉnh 2014").name, "Bằng khen của UBND tỉnh");
    assert_eq!(one("Bằng khen của UBND tỉnh giai đoạn 2011-2015").name, "Bằng khen của UBND tỉnh");
    let decided = one("Bằng khen của UBND tỉnh (QĐ số 12/QĐ-UBND ngày 1/2/2014)");
    assert_eq!(decided.name, "Bằng khen của UBND tỉnh");
    assert_eq!(decided.decision.and_then(|decision| decision.number).as_deref(), Some("12/QĐ-UBND"));
    let reason = one("Bằng khen của UBND tỉnh về thành tích 5 năm (2011-2015) xây dựng nông thôn mới");
    assert_eq!(reason.name, "Bằng khen của UBND tỉnh");
    assert_eq!(reason.reason.as_deref(), Some("về thành tích 5 năm (2011-2015) xây dựng nông thôn mới"));
    assert_eq!(reason.year, Some(When::Years(2011, 2015)));
    assert!(one("Đề nghị Chủ tịch UBND tỉnh tặng Bằng khen").proposed);
    assert!(one("Đề nghị tặng Bằng khen").proposed);
    for text in [
        "Bằng khen của UBND tỉnh (đề nghị)",
        "Bằng khen của UBND tỉnh (đang đề nghị)",
        "Bằng khen của UBND tỉnh (đăng ký)",
    ] {
        let award = one(text);
        assert!(award.proposed, "{text}");
        assert_eq!(award.name, "Bằng khen của UBND tỉnh");
        assert_eq!(award.issuer.as_deref(), Some("UBND tỉnh"));
    }
    for text in [
        "Đề xuất Giấy khen",
        "Đăng ký CSTĐCS",
        "Trình UBND tỉnh tặng Bằng khen",
        "ĐN CSTĐCS",
        "đủ điều kiện LĐTT",
    ] {
        assert!(one(text).proposed, "{text}");
    }
    assert!(!one("Bằng khen").proposed);
    assert_eq!(one("Huy hiệu 40 năm tuổi Đảng").id, Some("huy-hieu-dang"));
    assert_eq!(one("Giấy khen của Chủ tịch UBND phường An Hòa").level, Some(Level::Commune));
    assert_eq!(one("Huân chương Chiến sĩ vẻ vang").misfiled, Some("Huân chương Chiến sĩ vẻ vang"));
    assert_eq!(one("BKTTg").issuer.as_deref(), Some("Thủ tướng Chính phủ"));
    assert_eq!(one("Bằng khen của Tỉnh ủy").form, "Bằng khen");
}

#[test]
fn exactness() {
    for text in
        ["CSTĐCS", "Bằng khen của UBND tỉnh", "Huân chương Lao động hạng Ba", "Kỷ niệm chương Vì thế hệ trẻ"]
    {
        assert!(resolve(text).iter().all(|award| award.exact), "{text}");
    }
    for text in ["CSTĐ", "Huân chương Lao động", "Giải nhất", "Bằng khen đặc biệt"] {
        assert!(resolve(text).iter().all(|award| !award.exact), "{text}");
    }
}

#[test]
fn every_name_of_the_catalogue_finds_its_award() {
    for award in crate::catalogue::awards() {
        for name in award.abbreviations.iter().chain([&award.name]) {
            let found = resolve(name);
            assert_eq!(found.len(), 1, "{name}");
            assert_eq!(found[0].id, Some(award.id.as_str()), "{name}");
        }
    }
}

proptest! {
    #[test]
    fn any_text_is_read(text in "\\PC*|(Bằng khen|CSTĐ|của|UBND|tỉnh|hạng|Ba|và|[,;.()“” \n]|2014|QĐ|1/){0,12}") {
        for award in resolve(&text) {
            prop_assert!(award.rank > 0);
        }
    }
}
