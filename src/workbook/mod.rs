//! Workbooks that the program writes: the template, the form that units fill, the correction list, the consolidated
//! workbook. The only room that knows rust_xlsxwriter; reads no workbook.

mod fault;
mod look;
mod problems;
mod save;
mod template;

pub use fault::WorkbookFault;
pub use save::{check_target, save};
pub use template::{FORM_NAME, TEMPLATE_NAME, form, template};
