//! A page of HTML in, a PDF out, by the browser that the machine has: found, run without a window in a profile of its
//! own, given a time limit; the PDF read for where things landed, and finished. The only room that knows lopdf.

mod artifacts;
mod browser;
mod fault;
mod folder;
mod outline;
mod pdf;
mod problems;
mod run;
mod target;

pub use browser::Browser;
pub use fault::PressFault;
pub use folder::{Beside, lay_out};
pub use pdf::{About, Finished, finish, landings};
pub use problems::{no_browser, unnumbered};
pub use run::{Job, print};
pub use target::{Target, save};
