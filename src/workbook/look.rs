//! How the program's workbooks look: type, colours, formats. Dark text on light ground throughout, so that a page printed
//! in black and white reads as well.

use super::WorkbookFault;
use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, XlsxError,
};
use std::io::Write;

/// The type of official documents (NĐ 30/2020/NĐ-CP), which every office has.
const FONT: &str = "Times New Roman";

/// The height of a row and the width of a column that Excel gives this type at 12 points.
const ROW_PIXELS: u32 = 21;
const COLUMN_PIXELS: u32 = 72;

pub(super) const INK: Color = Color::RGB(0x221C18);
pub(super) const MUTED: Color = Color::RGB(0x5E534A);
pub(super) const RED: Color = Color::RGB(0x9B1C1F);
pub(super) const PAPER: Color = Color::RGB(0xFBF8F2);
pub(super) const GOLD: Color = Color::RGB(0xF6E7BE);
pub(super) const GREY: Color = Color::RGB(0xE4E0DA);
pub(super) const LINE: Color = Color::RGB(0xC9BFB0);

/// An empty workbook in this type. The day of its making is given, so that the same input gives the same bytes.
pub(super) fn workbook(properties: DocProperties, made: NaiveDate) -> Result<Workbook, XlsxError> {
    let year = u16::try_from(made.year()).unwrap_or_default();
    let day = ExcelDateTime::from_ymd(year, made.month() as u8, made.day() as u8)?;
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties.set_creation_datetime(&day));
    workbook.set_default_format(&text(), ROW_PIXELS, COLUMN_PIXELS)?;
    Ok(workbook)
}

/// Where a workbook is written: one type for all, for each of which the program would carry the code once more.
pub(super) type Out<'o> = &'o mut (dyn Write + Send);

/// The finished workbook as a file.
pub(super) fn bytes(workbook: &mut Workbook) -> Result<Vec<u8>, WorkbookFault> {
    let mut bytes = Vec::new();
    workbook.save_to_writer(&mut bytes as Out)?;
    Ok(bytes)
}

/// Text of the usual size, at the top of its cell.
pub(super) fn text() -> Format {
    Format::new().set_font_name(FONT).set_font_size(12).set_font_color(INK).set_align(FormatAlign::Top)
}

/// Text that breaks at the cell's edge.
pub(super) fn wrapped() -> Format {
    text().set_text_wrap()
}

pub(super) fn title() -> Format {
    text().set_bold().set_font_size(18).set_font_color(RED)
}

pub(super) fn subtitle() -> Format {
    text().set_bold().set_font_size(13).set_font_color(RED)
}

pub(super) fn muted() -> Format {
    text().set_italic().set_font_color(MUTED)
}

pub(super) fn bordered(format: Format) -> Format {
    format.set_border(FormatBorder::Thin).set_border_color(LINE)
}

/// A heading on the given ground.
pub(super) fn heading(ground: Color, ink: Color) -> Format {
    let format = text().set_bold().set_font_color(ink).set_background_color(ground).set_text_wrap();
    bordered(format.set_align(FormatAlign::Center).set_align(FormatAlign::VerticalCenter))
}

/// A line of text of the usual size, in points.
const LINE_HEIGHT: f64 = 15.75;

/// Excel's bound, in points.
const HIGHEST: f64 = 409.0;

/// Measured on Vietnamese text, less what line breaks cost.
const LETTERS_TO_A_FIGURE: f64 = 1.1;

/// The height that a row needs, in points, for texts in cells of the given widths (in characters). Stored, because not
/// every program works it out when it opens the file.
pub(super) fn height<'t>(cells: impl Iterator<Item = (&'t str, f64)>) -> f64 {
    let lines = cells.map(|(text, width)| text.lines().map(|line| lines(line, width)).sum::<usize>());
    let most = lines.max().unwrap_or(1).max(1);
    (most as f64 * LINE_HEIGHT).min(HIGHEST)
}

fn lines(line: &str, width: f64) -> usize {
    // Most letters are narrower than the figures by which widths are counted, though words do not fill their lines.
    (line.chars().count() as f64 / (width.max(1.0) * LETTERS_TO_A_FIGURE)).ceil().max(1.0) as usize
}
