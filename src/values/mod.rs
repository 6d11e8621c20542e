//! What a cell's text means on its own: dates, names, decisions, marks. Knows nothing of sheets; faults are bare.

pub mod date;
pub mod decision;
pub mod ditto;
pub mod mark;
pub mod number;
pub mod person;
pub mod sensitive;
mod when;
mod wording;

pub use date::DateFault;
pub use decision::{Decision, DocumentKind};
pub use mark::Publication;
pub use person::Sex;
pub use when::When;
