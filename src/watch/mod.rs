//! The preview: watches the folders, builds in memory, serves on this machine only, and has the page on screen follow
//! every save. Knows nothing of how a site is made (see [`Project`]) and writes nothing to disk.

mod bell;
mod examine;
mod noise;
mod project;
mod scan;
mod settle;
mod watcher;

pub use project::{Changed, ChangedPaths, Counts, Page, Project, Snapshot};
pub use watcher::{Hint, News, SETTLE, Watcher};
