//! The preview: watches the folders, builds in memory, serves on this machine only, and has the page on screen follow
//! every save. Knows nothing of how a site is made (see [`Project`]) and writes nothing to disk.
//!
//! ```text
//! watcher   folders  → which files changed          (bell, scan, noise, examine, settle; only here: notify)
//! run       Project  → one build after the other    (its own thread)
//! screen    build    → what is on screen            (mended, fingerprint)
//! server    request  → answer                       (answer, host, site_path, inject, report; the runtime's threads)
//! preview/  the script in the page: reloads it, shows what is wrong
//! ```

mod answer;
mod bell;
mod examine;
mod fingerprint;
mod host;
mod inject;
mod mended;
mod noise;
mod notice;
mod problems;
mod project;
mod report;
mod run;
mod scan;
mod screen;
mod script;
mod server;
mod settle;
mod site_path;
mod slow;
mod tags;
#[cfg(test)]
mod toy;
mod watcher;
mod words;

pub use project::{Changed, ChangedPaths, Counts, Page, Project, Snapshot};
pub use run::{Browser, Options, Preview, Say, WatchFault, run};
pub use watcher::{Hint, News, SETTLE, Watcher};
pub use words::{Built, Said, Started, fault, told};
