//! The form that a commune or agency fills and sends: one sheet, a banner with the office and the title, some fifteen
//! columns. The reader takes the unit and the period from the banner.

use super::choice::{Choice, Sheet};
use super::lists::Lists;
use super::{look, new_workbook, sheet};
use crate::workbook::WorkbookFault;
use rust_xlsxwriter::{FormatAlign, Worksheet, XlsxError};

/// The row of the headings, below the banner.
pub(super) const HEADINGS: u32 = 5;

/// The form as a workbook.
pub fn form() -> Result<Vec<u8>, WorkbookFault> {
    let choice = Choice::standard();
    let own = Choice::form();
    let lists = Lists::without_sheets(choice);
    let mut workbook = new_workbook("Biểu gửi danh sách gương tiêu biểu", choice)?;
    let into = workbook.add_worksheet();
    into.set_name(own.title())?.set_tab_color(look::RED);
    banner(into, own)?;
    sheet::table(into, own, HEADINGS, &lists)?;
    into.set_freeze_panes(HEADINGS + 1, own.frozen)?;
    sheet::page(into, own, HEADINGS)?;
    lists.write(workbook.add_worksheet())?;
    look::bytes(&mut workbook)
}

/// The lines above the headings. "Đơn vị:" and "Giai đoạn:" are to be completed in their own cells.
fn banner(into: &mut Worksheet, own: &Sheet) -> Result<(), XlsxError> {
    let last = own.columns.len() as u16 - 1;
    let middle = last / 2;
    let centre = |format: rust_xlsxwriter::Format| format.set_align(FormatAlign::Center);
    let bold = look::text().set_bold();
    into.merge_range(0, 0, 0, 5, "Đơn vị: ……………………………………………", &bold)?;
    into.merge_range(0, middle + 1, 0, last, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", &centre(bold.clone()))?;
    into.merge_range(1, 0, 1, 5, "Giai đoạn: ……………", &look::text())?;
    into.merge_range(1, middle + 1, 1, last, "Độc lập - Tự do - Hạnh phúc", &centre(bold))?;
    into.merge_range(3, 0, 3, last, "DANH SÁCH GƯƠNG TIÊU BIỂU", &centre(look::title()))?;
    into.merge_range(4, 0, 4, last, &own.intro, &centre(look::muted()))?;
    into.set_row_height(3, 30)?;
    Ok(())
}
