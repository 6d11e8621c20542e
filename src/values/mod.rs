//! What a cell's text means on its own: dates, names, decisions, marks. Knows nothing of sheets; faults are bare.

pub mod date;
mod when;
mod wording;

pub use when::When;
