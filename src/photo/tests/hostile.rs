//! Files that are broken, foreign or meant to harm: each one fault, and the others come out.

use super::pictures::*;
use super::*;
use image::ImageFormat;
use proptest::prelude::*;

#[test]
fn a_photo_that_is_cut_off_is_not_shown_in_part() {
    let whole = jpeg_with_exif(&quarters(400, 300), 1);
    for part in [whole.len() - 2, whole.len() / 2, whole.len() / 10, 30, 4, 3] {
        assert_eq!(
            one(whole[..part].to_vec()),
            Err(PhotoFault::Truncated),
            "{part} of {} bytes",
            whole.len()
        );
    }
    let png = encoded(quarters(400, 300), ImageFormat::Png);
    assert!(matches!(one(png[..png.len() / 2].to_vec()), Err(PhotoFault::Damaged(_))));
}

#[test]
fn a_bomb_is_refused_before_it_is_decoded() {
    let fault = one(png_claiming(60_000, 60_000));
    assert_eq!(fault, Err(PhotoFault::TooLarge { width: 60_000, height: 60_000 }));
    assert!(one(png_claiming(9_000, 9_000)).is_err());
    let huge = [&b"GIF89a\xff\xff\xff\xff\x80\0\0"[..], &[0; 64]].concat();
    assert!(one(huge).is_err());
}

#[test]
fn foreign_files_are_named_for_what_they_are() {
    let svg = br#"<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>"#;
    assert_eq!(one(svg.to_vec()), Err(PhotoFault::Foreign(Foreign::Svg)));
    let html = b"<!DOCTYPE html><title>404</title>";
    assert_eq!(one(html.to_vec()), Err(PhotoFault::Foreign(Foreign::Html)));
    assert_eq!(one(Vec::new()), Err(PhotoFault::Empty));
}

#[test]
fn a_broken_photo_does_not_hinder_the_others() {
    let request = |bytes: Vec<u8>| Request { source: String::new(), bytes: PhotoBytes::Memory(bytes.into()) };
    let good = encoded(quarters(100, 100), ImageFormat::Png);
    let missing = PhotoBytes::File(Path::new("no/such/photo.jpg").to_owned());
    let requests = [
        request(b"\xff\xd8\xff broken".to_vec()),
        request(good.clone()),
        Request { source: String::new(), bytes: missing },
        request(good),
    ];
    let photos = prepare(&requests, None, &|| {}).photos;
    let fine: Vec<_> = photos.iter().map(Result::is_ok).collect();
    assert_eq!(fine, [false, true, false, true]);
    assert_eq!(photos[1], photos[3]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn damaged_bytes_never_stop_the_program(
        kind in 0..5_usize,
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in any::<prop::sample::Index>(),
    ) {
        let picture = quarters(64, 48);
        let mut bytes = match kind {
            0 => jpeg_with_exif(&picture, 3),
            1 => encoded(picture, ImageFormat::Png),
            2 => animated_gif(&picture),
            3 => encoded(picture, ImageFormat::WebP),
            _ => encoded(picture, ImageFormat::Bmp),
        };
        for (place, value) in damage {
            let place = place.index(bytes.len());
            bytes[place] = value;
        }
        bytes.truncate(bytes.len() - cut.index(bytes.len()) / 4);
        if let Ok(prepared) = one(bytes) {
            prop_assert!(prepared.renditions.iter().all(|made| made.width <= 1280 && made.size > 0));
        }
    }
}
