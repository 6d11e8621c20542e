//! Workbooks of Vietnamese offices in, a public website of the people they honour out.
//!
//! The way of the data, one room a stage; each returns its value and everything it has to say, none prints:
//!
//! ```text
//! read      bytes of a workbook        → sheets of placed cells          (only here: calamine)
//! find      sheet                      → tables: headings, rows, sections, what the banner says
//! interpret table × vocabulary         → typed records, each value with its cell
//! unite     records of all workbooks   → the model: units, honorees, events; references resolved, duplicates merged
//! withhold  model                      → the public model, which has no private fields
//! plan      public model               → pages: path ← template of data
//! render    page × theme               → bytes                           (only here: minijinja)
//! write     plan                       → folder, all or nothing
//! press     plan                       → PDF, by the browser of the machine (only here: lopdf)
//! publish   folder                     → the place from which visitors get it, only what changed
//! ```

pub mod aloud;
pub mod card;
pub mod catalogue;
pub mod cli;
pub mod diagnostic;
pub mod find;
pub mod handbook;
mod hashing;
pub mod interpret;
pub mod photo;
pub mod plan;
pub mod press;
pub mod project;
pub mod public;
pub mod publish;
pub mod read;
pub mod render;
pub mod servers;
pub mod sources;
pub mod theme;
pub mod unite;
pub mod values;
pub mod vietnamese;
pub mod vocabulary;
pub mod watch;
#[cfg(feature = "publish-remote")]
mod web;
pub mod withhold;
pub mod workbook;
pub mod write;
