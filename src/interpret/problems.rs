//! What interpreting has to say: one rule, one function, one code; a room for each sort of place it is said at.

mod above;
mod awards;
mod cells;
mod columns;
mod tables;

pub(super) use above::*;
pub(super) use awards::*;
pub(super) use cells::*;
pub(super) use columns::*;
pub(super) use tables::*;
