//! Workbooks that the program writes: the template, the form that units fill, the correction list with its marked copies,
//! the consolidated workbook, open data. The only room that knows rust_xlsxwriter; understands no workbook.

mod export;
mod fault;
mod look;
mod marked;
mod paper;
mod problems;
mod report;
mod save;
mod sheet_name;
mod tables;
mod template;
mod words;

pub use export::{Export, export};
pub use fault::WorkbookFault;
pub use marked::{NotMarked, marked};
pub use report::{Copy, Report, report};
pub use save::{check_target, lies_in, relative, remove, save};
pub use tables::{PlainTable, Properties, tables};
pub use template::{FORM_NAME, TEMPLATE_NAME, form, template};
