//! What is said of texts as they stand in stories.

use super::*;
use proptest::prelude::*;

#[test]
fn abbreviations_dates_and_measures_are_said_in_words() {
    let cases = [
        ("Chủ tịch UBND xã tặng Giấy khen.", "Chủ tịch Ủy ban nhân dân xã tặng Giấy khen."),
        ("Quyết định số 214/QĐ-UBND", "Quyết định số 214/QĐ-UBND"),
        ("Từ tháng 4/2024, cầu thông xe.", "Từ tháng 4 năm 2024, cầu thông xe."),
        ("Sáng 05/10/2026 (thứ Hai)", "Sáng ngày 5 tháng 10 năm 2026 (thứ Hai)"),
        ("Ngày 5.10.2026, bà kể", "Ngày 5 tháng 10 năm 2026, bà kể"),
        ("ngày 27/7 hằng năm", "ngày 27 tháng 7 hằng năm"),
        ("trực 24/7, 24/24 giờ", "trực 24/7, 24/24 giờ"),
        ("giai đoạn 2021-2025.", "giai đoạn 2021 đến 2025."),
        ("từ 5–7 người", "từ 5 đến 7 người"),
        ("lúc 19h30, đến 21h", "lúc 19 giờ 30, đến 21 giờ"),
        (
            "hiến 300 m² đất, 1,5ha rừng, giảm 70%.",
            "hiến 300 mét vuông đất, 1,5 héc-ta rừng, giảm 70 phần trăm.",
        ),
        ("Trường THCS Trúc Hạ; HTX “Hoa Sen”", "Trường Trung học cơ sở Trúc Hạ; Hợp tác xã “Hoa Sen”"),
        ("cao 2 m và m là một chữ", "cao 2 mét và m là một chữ"),
        ("1.200 hộ, số 12.", "1.200 hộ, số 12."),
    ];
    for (written, said) in cases {
        assert_eq!(spoken(written), said);
    }
}

#[test]
fn forms_of_address_are_said_before_the_name() {
    let cases = [
        ("Bà", "bà"),
        ("Đ/c", "đồng chí"),
        ("Thượng tá", "Thượng tá"),
        ("ThS.", "Thạc sĩ"),
        ("PGS.TS.", "Phó Giáo sư, Tiến sĩ"),
        ("Đ/c Thượng tá", "đồng chí Thượng tá"),
        ("", ""),
    ];
    for (written, said) in cases {
        assert_eq!(title(written), said);
    }
}

#[test]
fn sentences_end_where_they_end() {
    let text = "Bà bảo thế là mừng: “Đò nghỉ. Tụi nhỏ khỏi lo sóng.” Mười lăm năm trước, TP. Huế mưa. Ông B. nói gì? “Có.” \
                Rồi 42 em qua sông… và về nhà. v.v. Hết";
    assert_eq!(
        sentences(text),
        [
            "Bà bảo thế là mừng: “Đò nghỉ. Tụi nhỏ khỏi lo sóng.”",
            "Mười lăm năm trước, TP. Huế mưa.",
            "Ông B. nói gì?",
            "“Có.”",
            "Rồi 42 em qua sông… và về nhà. v.v.",
            "Hết",
        ]
    );
    assert!(sentences(" \n ").is_empty());
}

#[test]
fn syllables_are_counted_as_they_are_said() {
    assert_eq!(syllables("Bà Nguyễn Thị Đào."), 4);
    assert_eq!(syllables("– 42 học sinh, 8 ki-lô-mét"), 3 + 2 + 1 + 3);
    assert_eq!(syllables("năm 2024"), 8);
    assert_eq!((seconds(0), seconds(180), seconds(260)), (0, 63, 90));
}

#[test]
fn a_story_is_condensed_to_its_beginning_and_its_end() {
    let story = [
        "Một hai ba bốn. Năm sáu bảy tám.",
        "Giữa chừng còn dài. Lại dài thêm nữa.",
        "Gần hết rồi đây. Hết chuyện rồi đó.",
    ];
    assert_eq!(condensed(&story, 100), story.map(str::to_string));
    assert_eq!(condensed(&story, 13), ["Một hai ba bốn. Năm sáu bảy tám.", "Hết chuyện rồi đó."]);
    assert_eq!(condensed(&story, 2), ["Một hai ba bốn."], "a first sentence is never cut");
    assert!(condensed(&[], 100).is_empty());
}

proptest! {
    #[test]
    fn no_text_is_lost_between_sentences(text in "[a-zA-Z.!?“” …\n]{0,80}") {
        let joined: String = sentences(&text).concat();
        let bare = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
        prop_assert_eq!(bare(&joined), bare(&text));
    }

    #[test]
    fn condensed_stories_hold_whole_sentences_in_their_order(most in 0_usize..60) {
        let story = ["Một hai ba. Bốn năm sáu bảy.", "Tám chín mười. Một mươi hai.", "Ba mươi tư năm. Sáu bảy tám chín mười."];
        let condensed = condensed(&story, most);
        let whole = story.join(" ");
        let mut from = 0;
        for sentence in condensed.iter().flat_map(|paragraph| sentences(paragraph)) {
            let at = whole[from..].find(sentence);
            prop_assert!(at.is_some());
            from += at.unwrap_or_default() + sentence.len();
        }
        let first = syllables("Một hai ba.");
        prop_assert!(condensed.iter().map(|text| syllables(text)).sum::<usize>() <= most.max(first));
    }
}
