//! Codes are those of another program, module for module.

use super::grid::Grid;
use super::mask::{Mask, penalty};
use super::version::{LARGEST, Level};
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

/// What each size holds by table 7.
#[test]
fn a_code_has_the_fewest_modules_and_then_the_most_correction() {
    for (bytes, number, level) in [
        (1, 1, Level::Q),
        (12, 1, Level::M),
        (15, 2, Level::Q),
        (46, 4, Level::Q),
        (58, 4, Level::M),
        (251, 11, Level::M),
        (252, 10, Level::L),
        (272, 11, Level::L),
        (321, 11, Level::L),
    ] {
        assert_eq!(Version::for_bytes(bytes), Some(Version { number, level }), "{bytes} bytes");
    }
}

#[test]
fn the_mask_is_the_first_of_those_that_make_the_code_most_even() {
    let mut met = std::collections::BTreeSet::new();
    for number in 0..60 {
        let text = format!("https://guong.example/guong/{number}.html");
        let uneven = |mask: Mask| penalty(&grid(&theirs(&text, mask)?), u32::MAX);
        let best = Mask::ALL.into_iter().min_by_key(|&mask| uneven(mask)).map(Mask::number);
        assert_eq!(mask_alike(&text).map(Mask::number), best, "{text}");
        met.extend(best);
    }
    assert!(met.len() > 4, "{met:?}");
}

fn grid(rows: &[u64]) -> Grid {
    let mut grid = Grid { size: rows.len(), rows: [0; LARGEST], columns: [0; LARGEST] };
    grid.rows[..rows.len()].copy_from_slice(rows);
    for (y, row) in rows.iter().enumerate() {
        (0..rows.len()).for_each(|x| grid.columns[x] |= (row >> x & 1) << y);
    }
    grid
}

proptest! {
    #[test]
    fn any_text_has_the_code_of_the_standard(text in "\\PC{0,80}") {
        prop_assert!(mask_alike(&text).is_some());
    }
}
