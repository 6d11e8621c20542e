//! Photos for the web: found by name, turned upright, resized, re-encoded without any metadata, cached between builds.
//! Does not know whose photo may be shown: that is decided before.
//!
//! ```text
//! shelf     names of files × names of people → which photo is whose
//! kind      bytes → what they are, told by content
//! decode    bytes → pixels, under limits
//! develop   pixels → renditions: a few widths, each as JPEG and as WebP
//! cache     content of the source → renditions of an earlier build
//! prepare   requests → all of this, on all cores, within a memory budget
//! ```

mod budget;
mod cache;
mod decode;
mod develop;
mod fault;
mod jpeg;
mod kind;
mod prepare;
mod problems;
mod rendition;
mod shelf;
mod stem;
#[cfg(test)]
mod tests;

pub use fault::PhotoFault;
pub use kind::{Foreign, is_photo_name};
pub use prepare::{Developed, PhotoBytes, Request, prepare};
pub use problems::photo_is_nobodys;
pub use rendition::{Format, Prepared, Rendition};
pub use shelf::{Found, Matches, NameFault, Person, Shelf};
