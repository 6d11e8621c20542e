//! The template workbook that `guong new` writes, and the form that units fill: regenerated from the words that the
//! reader uses, so that the two cannot drift apart. What of those words an office needs is said in `choice.toml`.

mod choice;
mod form;
mod guide;
mod lists;
mod rules;
mod sheet;
#[cfg(test)]
mod tests;

pub use form::form;

use super::WorkbookFault;
use super::look;
use choice::Choice;
use lists::Lists;
use rust_xlsxwriter::{DocProperties, Workbook, XlsxError};

/// The template's name below `input/`.
pub const TEMPLATE_NAME: &str = "danh-sach-guong.xlsx";

/// The name of the form, beside `input/`.
pub const FORM_NAME: &str = "bieu-gui-don-vi.xlsx";

/// The custom property that tells by which version of the template a workbook was made.
const VERSION_PROPERTY: &str = "guong-template";

/// The template workbook.
pub fn template() -> Result<Vec<u8>, WorkbookFault> {
    let choice = Choice::standard();
    let mut workbook = new_workbook("Danh sách gương điển hình tiên tiến, người tốt, việc tốt", choice)?;
    let lists = Lists::new(choice);
    guide::write(workbook.add_worksheet(), choice)?;
    for own in &choice.sheets {
        sheet::write(workbook.add_worksheet(), own, &lists)?;
    }
    lists.write(workbook.add_worksheet())?;
    look::bytes(&mut workbook)
}

/// An empty workbook, stamped with the template's version and the day of that version.
fn new_workbook(title: &str, choice: &Choice) -> Result<Workbook, XlsxError> {
    let properties =
        DocProperties::new().set_title(title).set_custom_property(VERSION_PROPERTY, choice.version.as_str());
    look::workbook(properties, choice.made)
}
