//! Changed files, cells and texts: whatever stands in them, nothing panics, the account adds up, and pages stay whole.
//!
//! A fixed number of rounds from a fixed seed. `GUONG_FUZZ_SECONDS=900 cargo test --test fuzz` goes on for so long, each
//! time from other seeds; `GUONG_FUZZ_SEED=…` repeats the one round that a failure names. A file that did harm is kept in
//! the folder that the failure names: put it into `fuzz/found`, which every run reads first.

#[path = "fuzz/cells.rs"]
mod cells;
#[path = "fuzz/chance.rs"]
mod chance;
#[path = "fuzz/corpus.rs"]
mod corpus;
#[path = "fuzz/files.rs"]
mod files;
#[path = "fuzz/html.rs"]
mod html;
#[path = "fuzz/mutate.rs"]
mod mutate;
#[path = "fuzz/office.rs"]
mod office;
#[path = "fuzz/pieces.rs"]
mod pieces;
#[path = "cases/support/text.rs"]
#[allow(dead_code, reason = "the cases need what is not needed here")]
mod text;
#[path = "fuzz/texts.rs"]
mod texts;
