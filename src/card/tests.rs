//! Cards are handsome by eye; what can be held is that they are whole, within their frame and always the same.

use super::setting::{Room, Style};
use super::*;
use proptest::prelude::*;

const NAME: &[u8] = include_bytes!("../../themes/sen/fonts/literata-400.ttf");
const TEXT: &[u8] = include_bytes!("../../themes/sen/fonts/be-vietnam-pro-400.ttf");
const STRONG: &[u8] = include_bytes!("../../themes/sen/fonts/be-vietnam-pro-600.ttf");

const CARD: Card = Card {
    title: "Bà Nguyễn Thị Đào",
    line: "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
    footer: "Gương sáng Sông Trăng",
    kind_word: "Điển hình tiên tiến",
};

fn press() -> Press<'static> {
    Press::new(NAME, TEXT, STRONG).expect("the theme's fonts")
}

fn drawn(card: &Card) -> image::RgbImage {
    image::load_from_memory(&press().draw(card)).expect("a PNG").into_rgb8()
}

/// How many pixels are of this very colour.
fn count(picture: &image::RgbImage, colour: [u8; 3]) -> usize {
    picture.pixels().filter(|pixel| pixel.0 == colour).count()
}

#[test]
fn a_card_is_a_small_picture_of_the_size_that_networks_ask_for() {
    let bytes = press().draw(&CARD);
    assert!(bytes.len() < 80_000, "{} bytes", bytes.len());
    let picture = drawn(&CARD);
    assert_eq!(picture.dimensions(), (1200, 630));
    assert!(count(&picture, [0x22, 0x1c, 0x18]) > 5_000, "the name is drawn in ink");
    assert!(count(&picture, [0x9b, 0x1c, 0x1f]) > 500, "the site's name is drawn in red");
}

#[test]
fn equal_words_give_equal_bytes_and_names_and_others_do_not() {
    assert_eq!(press().draw(&CARD), press().draw(&CARD));
    let name = press().file_name(&CARD);
    assert_eq!(name, press().file_name(&CARD));
    assert!(name.starts_with("the/") && name.ends_with(".png"), "{name}");
    let others = [
        Card { title: "Bà Nguyễn Thị Đao", ..CARD },
        Card { line: "", ..CARD },
        Card { footer: CARD.kind_word, kind_word: CARD.footer, ..CARD },
    ];
    for other in others {
        assert_ne!(press().file_name(&other), name);
        assert_ne!(press().draw(&other), press().draw(&CARD));
    }
    let other_type = Press::new(TEXT, TEXT, STRONG).expect("the theme's fonts");
    assert_ne!(other_type.file_name(&CARD), name);
}

#[test]
fn words_of_any_length_stay_within_the_frame() {
    let long = "Ễ Ậ Ữ Ẵ Ỹ ợy ệg ".repeat(40);
    let unbroken = "Ữ".repeat(5000);
    for text in [long.as_str(), &unbroken, "Ễ", "", "★ 李 🙂", "\u{301}\u{301}"] {
        let picture = drawn(&Card { title: text, line: text, footer: text, kind_word: text });
        let empty = drawn(&Card::default());
        for (x, y, pixel) in picture.enumerate_pixels() {
            let is_outside = !(40..1160).contains(&x) || !(40..590).contains(&y);
            assert!(!is_outside || pixel == empty.get_pixel(x, y), "{text:.20} at {x}, {y}");
        }
    }
}

#[test]
fn composed_and_decomposed_letters_look_the_same() {
    use unicode_normalization::UnicodeNormalization;
    let decomposed: String = CARD.title.nfd().collect();
    assert_ne!(decomposed, CARD.title);
    assert_eq!(press().draw(&Card { title: &decomposed, ..CARD }), press().draw(&CARD));
}

#[test]
fn marks_above_capitals_are_drawn_whole() {
    // The same letters in the middle of the room and at its top have the same ink: nothing is cut off.
    let ink = |title: &str| count(&drawn(&Card { title, ..Card::default() }), [0x22, 0x1c, 0x18]);
    assert!(ink("Ễ") > ink("Ê") && ink("Ê") > ink("E"));
    assert!(ink("Ậ") > ink("Â"));
}

#[test]
fn lines_are_broken_at_spaces_and_balanced() {
    let press = press();
    let style = Style { face: &press.name, size: 0.0, tracking: 0.0 };
    let room = Room { width: 1000.0, height: 400.0, leading: 1.3, sizes: &[(100.0, 1), (60.0, 2)] };
    let fitted = |text| {
        let block = style.fit(text, &room);
        (block.style.size, block.lines)
    };
    assert_eq!(fitted("Lê Nam"), (100.0, vec!["Lê Nam".to_owned()]));
    let (size, lines) = fitted("Hợp tác xã Nông nghiệp Phú Lộc một hai");
    assert_eq!((size, lines.len()), (60.0, 2));
    let (upper, lower) = (style.width(&lines[0]), style.width(&lines[1]));
    assert!((upper - lower).abs() < 200.0, "{lines:?}");
    let (_, lines) = fitted(&"dài lắm ".repeat(30));
    assert_eq!(lines.len(), 2);
    assert!(lines[1].ends_with('…'), "{lines:?}");
}

#[test]
fn letters_are_kerned() {
    let press = press();
    let glyph = |character| press.name.glyph(character).expect("a Vietnamese letter");
    assert!(press.name.kerning(glyph('V'), glyph('à')) < 0.0);
    assert!(press.name.kerning(glyph('H'), glyph('H')).abs() < 0.02);
}

#[test]
fn bytes_that_are_no_font_are_refused() {
    assert!(Press::new(b"no font", TEXT, STRONG).is_err());
    assert!(Press::new(NAME, &TEXT[..100], STRONG).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_words_make_a_card(title in "\\PC{0,60}", line in ".{0,40}") {
        let bytes = press().draw(&Card { title: &title, line: &line, ..CARD });
        prop_assert_eq!(&bytes[1..4], b"PNG");
    }
}
