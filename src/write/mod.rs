//! The built site onto the disk, all or nothing. Knows folders and files; nothing of what stands in them.
//!
//! A build writes into a *staging* folder and ends with one exchange of the two folders. Where the system has no such
//! exchange, the changed files are moved one by one under a journal that the next run completes. Beside the target
//! (or in it, where nothing may be written beside it) stand for the while of a build:
//!
//! ```text
//! site/.guong             the marker: guong wrote this folder, and these are its files
//! .site.guong-new/        the staging folder; after the exchange the old site, until it is removed
//! .site.guong-lock        held by the one build that may write
//! ```

mod carry;
mod exchange;
mod fault;
mod files;
mod journal;
mod leftover;
mod listing;
mod lock;
mod manifest;
mod problems;
mod site_path;
mod staging;
mod target;
#[cfg(test)]
mod tests;
mod workplace;

pub use fault::{Overlap, WriteFault};
pub(crate) use files::{in_folder, is_absence};
pub(crate) use journal::folders_above;
pub use listing::{Listing, listing, marked_paths};
pub use lock::Patience;
pub use manifest::Stamp;
pub use site_path::{PathFlaw, flaw as path_flaw};
pub use staging::{Options, Staging, Way, Written};
