//! Codes are those of another program, module for module.

use super::mask::Mask;
use super::version::Level;
use super::*;
use fast_qr::qr::QRBuilder;
use proptest::prelude::*;

fn theirs(text: &str, mask: Mask) -> Option<Vec<u64>> {
    use fast_qr::{ECL, Mask as Theirs, Mode};
    let level = match Version::for_bytes(text.len())?.level {
        Level::Q => ECL::Q,
        Level::M => ECL::M,
        Level::L => ECL::L,
    };
    let masks = [
        Theirs::Checkerboard,
        Theirs::HorizontalLines,
        Theirs::VerticalLines,
        Theirs::DiagonalLines,
        Theirs::LargeCheckerboard,
        Theirs::Fields,
        Theirs::Diamonds,
        Theirs::Meadow,
    ];
    let code = QRBuilder::new(text).ecl(level).mode(Mode::Byte).mask(masks[mask.number()]).build().ok()?;
    let row = |y: usize| (0..code.size).map(|x| u64::from(code[y][x].value()) << x).sum();
    Some((0..code.size).map(row).collect())
}

/// Under which mask both are alike.
fn mask_alike(text: &str) -> Option<Mask> {
    let code = Code::new(text)?;
    let ours: Vec<u64> = (0..code.size).map(|y| code.row(y)).collect();
    Mask::ALL.into_iter().find(|&mask| theirs(text, mask).as_ref() == Some(&ours))
}

#[test]
fn every_length_has_the_code_of_the_standard() {
    for length in 0..=321 {
        let text: String =
            "https://guong.example/guong/nguyen-thi-dao-2k7f9.html?".chars().cycle().take(length).collect();
        assert!(mask_alike(&text).is_some(), "{length} bytes");
    }
    assert!(Code::new(&"x".repeat(322)).is_none());
}

#[test]
fn the_mask_is_the_one_that_makes_the_code_most_even() {
    let masks: std::collections::BTreeSet<usize> = (0..60)
        .filter_map(|number| mask_alike(&format!("https://guong.example/guong/{number}.html")))
        .map(Mask::number)
        .collect();
    assert!(masks.len() > 4, "{masks:?}");
}

proptest! {
    #[test]
    fn any_text_has_the_code_of_the_standard(text in "\\PC{0,80}") {
        prop_assert!(mask_alike(&text).is_some());
    }
}
