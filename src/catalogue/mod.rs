//! What the field calls things: awards with their legal rank, levels, kinds, fields, categories. Data files and their
//! lookup; nothing here knows of people or cells.

mod award;
pub mod kind;
pub mod level;
mod lists;
mod matching;
mod money;
mod nothing;
mod personal;
mod resolve;
mod tail;

pub use award::{Award, award, awards};
pub use lists::{
    Entry, categories, categories_in, category, event_form, event_forms, field, fields, object_class,
    object_classes,
};
pub use nothing::{is_grading, is_refusal};
pub use personal::is_bare_name;
pub use resolve::{ResolvedAward, UNKNOWN_RANK, gradings, resolve};
