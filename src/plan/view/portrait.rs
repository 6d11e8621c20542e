//! The picture of an honoree, or the ornament that stands for it.

use crate::plan::Picture;
use crate::plan::here::Here;
use crate::plan::images::Rendition;
use crate::public::{Honoree, Kind, Photo};
use crate::vietnamese;
use serde::Serialize;

/// How wide a picture is shown, as the `sizes` attribute says it.
pub const CARD: &str = "(min-width: 48em) 8rem, 6rem";
pub const FEATURE: &str = "(min-width: 48em) 20rem, 40vw";
pub const LARGE: &str = "(min-width: 62em) 22rem, (min-width: 48em) 18rem, 60vw";
pub const FIGURE: &str = "(min-width: 48em) 40rem, 100vw";

/// How many quiet tints the ornaments have.
const TINTS: u64 = 4;

/// A frame: with a picture, or with a letter or the lotus.
#[derive(Serialize)]
pub struct Portrait<'p> {
    pub picture: Option<PictureView>,
    /// What the picture shows; empty beside a name that says the same.
    pub alt: String,
    pub caption: Option<&'p str>,
    /// Of the given name; persons only.
    pub letter: Option<char>,
    pub tint: u64,
    pub kind: &'static str,
}

/// A picture in all its sizes.
#[derive(Serialize)]
pub struct PictureView {
    pub src: String,
    pub width: u32,
    pub height: u32,
    pub sizes: &'static str,
    /// By format, the better one first; the last is that of `src`.
    pub sources: Vec<SourceView>,
}

#[derive(Serialize)]
pub struct SourceView {
    pub mime: &'static str,
    pub srcset: String,
}

/// The frame of an honoree beside the name.
pub fn of<'p>(here: &Here<'p>, honoree: &'p Honoree, sizes: &'static str) -> Portrait<'p> {
    let photo = honoree.photos.iter().find(|photo| here.images.get(&photo.source).is_some());
    Portrait {
        picture: photo.and_then(|photo| picture(here, photo, sizes)),
        alt: String::new(),
        caption: photo.and_then(|photo| photo.caption.as_deref()),
        letter: letter(honoree),
        tint: xxhash_rust::xxh3::xxh3_64(honoree.slug.as_bytes()) % TINTS,
        kind: honoree.kind.word(),
    }
}

/// A photo in all its sizes; nothing where it did not come to be.
pub fn picture(here: &Here<'_>, photo: &Photo, sizes: &'static str) -> Option<PictureView> {
    here.images.get(&photo.source).and_then(|picture| view(here, picture, sizes))
}

/// The first letter of a person's given name.
pub fn letter(honoree: &Honoree) -> Option<char> {
    if honoree.kind != Kind::Person {
        return None;
    }
    let first = vietnamese::given_name(&honoree.name).chars().find(|char| char.is_alphanumeric())?;
    first.to_uppercase().next()
}

fn view(here: &Here<'_>, picture: &Picture, sizes: &'static str) -> Option<PictureView> {
    let (plain, modern): (Vec<&Rendition>, Vec<&Rendition>) = picture
        .renditions
        .iter()
        .partition(|rendition| rendition.mime == "image/jpeg" || rendition.mime == "image/png");
    let fallback = if plain.is_empty() { &modern } else { &plain };
    let largest = fallback.iter().max_by_key(|rendition| rendition.width)?;
    let sources = [&modern, &plain].into_iter().filter_map(|group| source(here, group));
    Some(PictureView {
        src: here.file(&largest.path),
        width: largest.width,
        height: largest.height,
        sizes,
        sources: sources.collect(),
    })
}

fn source(here: &Here<'_>, group: &[&Rendition]) -> Option<SourceView> {
    let mut group = group.to_vec();
    group.sort_by_key(|rendition| rendition.width);
    let mime = group.first()?.mime;
    let set = group.iter().map(|rendition| format!("{} {}w", here.file(&rendition.path), rendition.width));
    Some(SourceView { mime, srcset: set.collect::<Vec<_>>().join(", ") })
}
