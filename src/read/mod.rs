//! Bytes of a workbook → sheets of placed cells. The only room that knows calamine.

mod sheet;

pub use sheet::{Area, Cell, Picture, Row, Sheet, Value, Workbook};
