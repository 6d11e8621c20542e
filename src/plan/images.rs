//! What the photo stage hands over: for each photo of the model, the renditions that stand in the site.

use std::collections::BTreeMap;

/// One size and format of a picture.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Rendition {
    /// In pixels.
    pub width: u32,
    pub height: u32,
    /// Below the site's root.
    pub path: String,
    /// `image/jpeg`, `image/webp`.
    pub mime: &'static str,
}

/// A photo as published.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Picture {
    /// All sizes and formats, in any order; never empty.
    pub renditions: Vec<Rendition>,
}

/// The published photos by [`crate::public::Photo::source`].
#[derive(Clone, Debug, Default, Hash)]
pub struct Images(BTreeMap<String, Picture>);

impl Images {
    pub fn insert(&mut self, source: impl Into<String>, picture: Picture) {
        self.0.insert(source.into(), picture);
    }

    /// Nothing where there is no such photo, or none of its renditions came to be.
    pub fn get(&self, source: &str) -> Option<&Picture> {
        self.0.get(source).filter(|picture| !picture.renditions.is_empty())
    }
}

impl FromIterator<(String, Picture)> for Images {
    fn from_iter<I: IntoIterator<Item = (String, Picture)>>(pictures: I) -> Self {
        Self(pictures.into_iter().collect())
    }
}
