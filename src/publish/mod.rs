//! The built site onto the place from which visitors get it: only what changed, and in an order in which no page ever
//! refers to what is not there. Knows files of a built site and the open data among them; nothing of workbooks.
//!
//! Beside the site the target holds what is remembered of it. Everything in it stands in the public site as well:
//!
//! ```text
//! .guong-publish.json       which list holds, and which publications are under way
//! .guong-publish-RUN.gz     the list of a publication: its files with their prints; people, awards and conferences
//! ```
//!
//! A publication first puts its own list there and says that it is under way; then come new files, changed pages, and
//! deletions last. Whatever interrupts it, the next one knows every file that can be there.

mod address;
mod changes;
mod compare;
#[cfg(feature = "publish-remote")]
mod credentials;
mod fault;
mod index;
mod journal;
mod list;
mod log;
mod order;
mod problems;
mod publication;
mod retry;
mod site;
mod state;
mod target;
#[cfg(test)]
mod tests;
mod upload;
mod words;

pub use address::{Address, AddressFault};
pub use changes::Changes;
pub use compare::Tally;
pub use fault::{PublishFault, Refusal, TargetFault};
pub use index::{Event, Index, Person};
pub use journal::Journal;
pub use log::append as append_log;
pub use order::{Action, Stage, Step};
pub use publication::{Done, How, Publication};
pub use site::Site;
pub use target::{Connection, Target, open};
