//! A table made for printing on A4: title, headings that repeat on every page, rows, totals. What it holds is decided by
//! the rooms beside it. Every text is written as text: what begins with `=` stays what it is.

use super::look;
use crate::diagnostic::column_letters;
use crate::values::When;
use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, Formula, Url, Worksheet, XlsxError};

/// Excel's bound for the text of a cell, in UTF-16 units.
const LONGEST_TEXT: usize = 32_767;

/// A sheet takes 65,530 links; what is beyond stays plain text.
const MOST_LINKS: usize = 65_000;

/// Zero is a dash, so that the eye finds what is there.
const COUNTS: &str = "#,##0;-#,##0;–";

/// The row of the headings.
const HEADINGS: u32 = 3;

/// A table with what stands above it.
#[derive(Debug, Default)]
pub(super) struct Paper {
    pub title: String,
    /// The line under the title.
    pub about: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    /// Whether a last row adds up the columns of counts.
    pub totals: bool,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    pub title: &'static str,
    /// In characters.
    pub width: f64,
}

#[derive(Debug)]
pub(super) enum Row {
    Cells(Vec<Cell>),
    /// Stands above the rows of a group.
    Group(String),
}

#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Cell {
    #[default]
    Blank,
    Text(String),
    /// A time in words; stands like a date.
    Time(String),
    Count(u64),
    /// A number that counts nothing: a year, a row, a place in a list.
    Number(i64),
    /// One is the whole.
    Share(f64),
    Day(NaiveDate),
    /// A text that leads to a place: `internal:` or `file:///`.
    Link {
        text: String,
        to: String,
    },
}

impl Cell {
    pub fn text(text: impl Into<String>) -> Cell {
        Cell::Text(text.into())
    }

    pub fn maybe(text: Option<&String>) -> Cell {
        text.map_or(Cell::Blank, Cell::text)
    }

    pub fn count(count: usize) -> Cell {
        Cell::Count(count as u64)
    }

    /// The place of a row in its list.
    pub fn place(number: usize) -> Cell {
        Cell::Number(number as i64)
    }

    /// A day as a date, anything less exact in words.
    pub fn when(when: Option<When>) -> Cell {
        match when {
            None => Cell::Blank,
            Some(When::Day(day)) => Cell::Day(day),
            Some(When::Year(year)) => Cell::Number(i64::from(year)),
            Some(when) => Cell::Time(when.vi()),
        }
    }
}

/// The formats of a table, made once.
struct Formats {
    text: Format,
    centred: Format,
    count: Format,
    share: Format,
    day: Format,
    link: Format,
    group: Format,
    total: Format,
    sum: Format,
}

impl Paper {
    /// Writes the table on an empty sheet.
    pub fn write(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        let formats = Formats::new();
        self.write_headings(sheet)?;
        self.write_rows(sheet, &formats)?;
        if self.totals && !self.rows.is_empty() {
            self.write_totals(sheet, &formats)?;
        }
        page(sheet)
    }

    fn write_headings(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        sheet.write_string_with_format(0, 0, shortened(&self.title), &look::title())?;
        sheet.write_string_with_format(1, 0, shortened(&self.about), &look::muted())?;
        sheet.set_row_height(0, 28)?;
        let format = look::heading(look::GOLD, look::INK);
        for (position, column) in (0u16..).zip(&self.columns) {
            sheet.set_column_width(position, column.width)?;
            sheet.write_string_with_format(HEADINGS, position, column.title, &format)?;
        }
        let titles = self.columns.iter().map(|column| (column.title, column.width - 2.0));
        sheet.set_row_height(HEADINGS, look::height(titles) + 6.0)?;
        Ok(())
    }

    fn write_rows(&self, sheet: &mut Worksheet, formats: &Formats) -> Result<(), XlsxError> {
        let last = (self.columns.len() as u16).saturating_sub(1);
        let mut links = 0;
        for (row, content) in (HEADINGS + 1..).zip(&self.rows) {
            match content {
                Row::Cells(cells) => {
                    sheet.set_row_height(row, self.height(cells))?;
                    write_cells(sheet, row, cells, (formats, &mut links))?;
                }
                Row::Group(text) => {
                    sheet.merge_range(row, 0, row, last, &shortened(text), &formats.group)?;
                }
            }
        }
        Ok(())
    }

    fn height(&self, cells: &[Cell]) -> f64 {
        look::height(cells.iter().zip(&self.columns).filter_map(|(cell, column)| match cell {
            Cell::Text(text) | Cell::Time(text) | Cell::Link { text, .. } => {
                Some((text.as_str(), column.width))
            }
            _ => None,
        }))
    }

    fn write_totals(&self, sheet: &mut Worksheet, formats: &Formats) -> Result<(), XlsxError> {
        let (first, row) = (HEADINGS + 1, HEADINGS + 1 + self.rows.len() as u32);
        for position in 0..self.columns.len() {
            let column = position as u16;
            let Some(sum) = self.sum(position) else {
                let label = if position == 1 { "Cộng" } else { "" };
                sheet.write_string_with_format(row, column, label, &formats.total)?;
                continue;
            };
            let letters = column_letters(u32::from(column));
            let formula = Formula::new(format!("=SUM({letters}{}:{letters}{row})", first + 1))
                .set_result(sum.to_string());
            sheet.write_formula_with_format(row, column, formula, &formats.sum)?;
        }
        Ok(())
    }

    /// The sum of a column; none where it holds no counts.
    fn sum(&self, position: usize) -> Option<u64> {
        let cells = self.rows.iter().filter_map(|row| match row {
            Row::Cells(cells) => cells.get(position),
            Row::Group(_) => None,
        });
        let counts = cells.filter_map(|cell| match cell {
            Cell::Count(count) => Some(*count),
            _ => None,
        });
        counts.fold(None, |sum, count| Some(sum.unwrap_or(0) + count))
    }
}

impl Formats {
    fn new() -> Self {
        let text = look::bordered(look::wrapped());
        let count = text.clone().set_num_format(COUNTS).set_align(FormatAlign::Right).set_indent(1);
        Self {
            centred: text.clone().set_align(FormatAlign::Center),
            share: text.clone().set_num_format("0.0%").set_align(FormatAlign::Right).set_indent(1),
            day: text.clone().set_num_format("dd/mm/yyyy").set_align(FormatAlign::Center),
            link: text.clone().set_font_color(look::RED),
            group: text.clone().set_bold().set_background_color(look::PAPER),
            total: text.clone().set_bold().set_background_color(look::PAPER),
            sum: count.clone().set_bold().set_background_color(look::PAPER),
            count,
            text,
        }
    }
}

fn write_cells(
    sheet: &mut Worksheet,
    row: u32,
    cells: &[Cell],
    (formats, links): (&Formats, &mut usize),
) -> Result<(), XlsxError> {
    for (column, cell) in (0u16..).zip(cells) {
        match cell {
            Cell::Blank => sheet.write_blank(row, column, &formats.text)?,
            Cell::Text(text) => {
                sheet.write_string_with_format(row, column, shortened(text), &formats.text)?
            }
            Cell::Time(text) => sheet.write_string_with_format(row, column, text, &formats.centred)?,
            Cell::Count(count) => {
                sheet.write_number_with_format(row, column, *count as f64, &formats.count)?
            }
            Cell::Number(number) => {
                sheet.write_number_with_format(row, column, *number as f64, &formats.centred)?
            }
            Cell::Share(share) => sheet.write_number_with_format(row, column, *share, &formats.share)?,
            Cell::Day(day) => write_day(sheet, (row, column), *day, formats)?,
            Cell::Link { text, to } if *links < MOST_LINKS => {
                *links += 1;
                let link = Url::new(to.as_str()).set_text(shortened(text));
                sheet.write_url_with_format(row, column, link, &formats.link)?
            }
            Cell::Link { text, .. } => {
                sheet.write_string_with_format(row, column, shortened(text), &formats.text)?
            }
        };
    }
    Ok(())
}

/// Excel knows no day before 1900.
fn write_day<'s>(
    sheet: &'s mut Worksheet,
    (row, column): (u32, u16),
    day: NaiveDate,
    formats: &Formats,
) -> Result<&'s mut Worksheet, XlsxError> {
    match ExcelDateTime::from_ymd(u16::try_from(day.year()).unwrap_or(0), day.month() as u8, day.day() as u8)
    {
        Ok(date) => sheet.write_datetime_with_format(row, column, &date, &formats.day),
        Err(_) => sheet.write_string_with_format(row, column, When::Day(day).vi(), &formats.centred),
    }
}

fn page(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_paper_size(9).set_landscape().set_print_fit_to_pages(1, 0).set_screen_gridlines(false);
    sheet.set_margins(0.5, 0.5, 0.6, 0.6, 0.3, 0.3).set_footer("&L&A&RTrang &P/&N");
    sheet.set_repeat_rows(HEADINGS, HEADINGS)?.set_freeze_panes(HEADINGS + 1, 0)?;
    Ok(())
}

/// The text as far as a cell can hold it.
fn shortened(text: &str) -> String {
    let mut used = 0;
    let fits = |character: &char| {
        used += character.len_utf16();
        used < LONGEST_TEXT
    };
    let short: String = text.chars().take_while(fits).collect();
    if short.len() == text.len() { short } else { format!("{short}…") }
}
