//! What a cell's text means on its own: dates, names, decisions, marks. Knows nothing of sheets; faults are bare.

mod when;

pub use when::When;
