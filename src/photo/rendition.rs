//! A photo as it is published: a few sizes of it, each in a format that every browser shows and in a smaller one.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::PathBuf;
use std::sync::Arc;

/// A photo ready for the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prepared {
    /// Ascending by width, JPEG before WebP. Never empty.
    pub renditions: Vec<Rendition>,
}

/// One file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendition {
    /// In pixels, upright.
    pub width: u32,
    pub height: u32,
    pub format: Format,
    /// Below the site's root: `anh/9f3a0c5d2e7b4a61-640.webp`. Tells the content: equal names, equal bytes.
    pub file_name: String,
    /// In bytes.
    pub size: u64,
    pub(super) content: Content,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    Jpeg,
    WebP,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Content {
    Memory(Arc<[u8]>),
    /// In an entry of the cache, `size` bytes from `offset`.
    Cached {
        entry: Arc<PathBuf>,
        offset: u64,
    },
}

impl Prepared {
    /// The renditions of one format, ascending by width.
    pub fn of(&self, format: Format) -> impl Iterator<Item = &Rendition> {
        self.renditions.iter().filter(move |rendition| rendition.format == format)
    }
}

impl Rendition {
    /// The file's bytes, from memory or from the cache, where they were checked when the photo was prepared.
    pub fn bytes(&self) -> io::Result<Arc<[u8]>> {
        match &self.content {
            Content::Memory(bytes) => Ok(bytes.clone()),
            Content::Cached { entry, offset } => {
                let mut file = File::open(&**entry)?;
                file.seek(SeekFrom::Start(*offset))?;
                let mut bytes = Vec::new();
                file.take(self.size).read_to_end(&mut bytes)?;
                Ok(bytes.into())
            }
        }
    }
}

impl Format {
    pub fn ending(self) -> &'static str {
        match self {
            Format::Jpeg => "jpg",
            Format::WebP => "webp",
        }
    }

    /// The media type.
    pub fn mime(self) -> &'static str {
        match self {
            Format::Jpeg => "image/jpeg",
            Format::WebP => "image/webp",
        }
    }

    pub(super) fn of_ending(ending: &str) -> Option<Self> {
        [Format::Jpeg, Format::WebP].into_iter().find(|format| format.ending() == ending)
    }
}
