//! One sheet of the template: the line that says what it is for, headings with their notes, an example row, and cells
//! that are formatted and checked though nothing stands in them.

use super::choice::{Choice, Column, Holds, Sheet, Tone};
use super::lists::{Lists, strictness};
use super::{look, rules};
use crate::interpret::setting_words;
use crate::vocabulary::RecordKind;
use chrono::NaiveDate;
use rust_xlsxwriter::{
    Color, ConditionalFormatFormula, ExcelDateTime, Format, FormatAlign, IgnoreError, Note, Worksheet,
    XlsxError,
};

/// The row of the headings on a sheet of the template.
const HEADINGS: u32 = 1;

/// The first row for data: below the headings and the example.
pub(super) const FIRST_ROW: u32 = 3;

/// The last row that is prepared. Rows below are read as well.
pub(super) const LAST_ROW: u32 = FIRST_ROW + 499;

/// In characters: what a landscape page holds that can still be read.
const PAGE_WIDTH: f64 = 260.0;

/// In pixels, about forty characters of a note.
const NOTE_WIDTH: u32 = 280;
const NOTE_LINE: u32 = 22;
const NOTE_CHARACTERS: usize = 38;

/// Writes a sheet of the template.
pub(super) fn write(into: &mut Worksheet, sheet: &Sheet, lists: &Lists) -> Result<(), XlsxError> {
    into.set_name(sheet.title())?.set_tab_color(tab_colour(sheet));
    into.write_string_with_format(0, 0, &sheet.intro, &look::muted())?;
    into.set_row_height(0, 24)?;
    table(into, sheet, HEADINGS, lists)?;
    into.set_freeze_panes(HEADINGS + 1, sheet.frozen)?;
    match sheet.kind {
        RecordKind::Setting => settings(into, sheet, lists)?,
        RecordKind::Heading => {}
        _ => {
            into.autofilter(HEADINGS, 0, LAST_ROW, column_count(sheet) - 1)?;
        }
    }
    page(into, sheet, HEADINGS)
}

/// Headings, example and prepared cells, from the given row on.
pub(super) fn table(
    into: &mut Worksheet,
    sheet: &Sheet,
    headings: u32,
    lists: &Lists,
) -> Result<(), XlsxError> {
    into.set_row_height(headings, headings_height(sheet))?;
    for (position, column) in (0u16..).zip(&sheet.columns) {
        into.set_column_width(position, column.width)?;
        into.set_column_format(position, &cell_format(column.holds))?;
        heading(into, (headings, position), sheet, column)?;
        if let Some(example) = &column.example {
            write_example(into, (headings + 1, position), column.holds, example)?;
        }
        if let Some(rule) = rules::rule(sheet, column, lists, headings + 1)? {
            into.add_data_validation(headings + 1, position, LAST_ROW, position, &rule)?;
        }
        if matches!(column.holds, Holds::Text | Holds::When) {
            into.ignore_error_range(
                headings + 1,
                position,
                LAST_ROW,
                position,
                IgnoreError::NumberStoredAsText,
            )?;
        }
    }
    let examples = sheet.columns.iter().filter_map(|column| Some((column.example.as_deref()?, column.width)));
    into.set_row_height(headings + 1, look::height(examples))?;
    frame(into, sheet, headings + 1)
}

/// Paper for printing: landscape A4, headings and names on each page.
pub(super) fn page(into: &mut Worksheet, sheet: &Sheet, headings: u32) -> Result<(), XlsxError> {
    let width: f64 = sheet.columns.iter().map(|column| column.width).sum();
    let pages = (width / PAGE_WIDTH).ceil() as u16;
    into.set_paper_size(9).set_landscape().set_print_fit_to_pages(pages, 0);
    if pages > 1 && sheet.frozen > 0 {
        into.set_repeat_columns(0, sheet.frozen - 1)?;
    }
    into.set_margins(0.5, 0.5, 0.6, 0.6, 0.3, 0.3).set_footer("&L&A&RTrang &P/&N");
    into.set_repeat_rows(headings, headings)?;
    Ok(())
}

/// Room for the longest heading with its word, and for the button of the filter.
fn headings_height(sheet: &Sheet) -> f64 {
    let said = |column: &Column| [sheet.heading(column), column.tone.word().unwrap_or_default()].join("\n");
    let texts: Vec<(String, f64)> =
        sheet.columns.iter().map(|column| (said(column), column.width - 2.0)).collect();
    look::height(texts.iter().map(|(text, width)| (text.as_str(), *width))) + 10.0
}

fn heading(
    into: &mut Worksheet,
    (row, position): (u32, u16),
    sheet: &Sheet,
    column: &Column,
) -> Result<(), XlsxError> {
    let (ground, ink) = colours(column.tone);
    let format = look::heading(ground, ink);
    let title = sheet.heading(column);
    match column.tone.word() {
        Some(word) => {
            let bold = look::text().set_bold().set_font_color(ink);
            let small = look::text().set_italic().set_font_size(10).set_font_color(ink);
            let parts = [(&bold, title), (&small, "\n"), (&small, word)];
            into.write_rich_string_with_format(row, position, &parts, &format)?;
        }
        None => {
            into.write_string_with_format(row, position, title, &format)?;
        }
    }
    let text = sheet.note(column);
    if !text.is_empty() {
        into.insert_note(row, position, &note(&text))?;
    }
    Ok(())
}

fn note(text: &str) -> Note {
    let lines: usize = text.lines().map(|line| line.chars().count() / NOTE_CHARACTERS + 1).sum();
    let height = NOTE_LINE * (lines as u32 + 1);
    Note::new(text)
        .add_author_prefix(false)
        .set_width(NOTE_WIDTH)
        .set_height(height)
        .set_background_color(look::PAPER)
}

/// The ground and ink of a heading. Tones are also said in words.
pub(super) fn colours(tone: Tone) -> (Color, Color) {
    match tone {
        Tone::Required => (look::RED, Color::White),
        Tone::Public => (look::GOLD, look::INK),
        Tone::Private => (look::GREY, look::MUTED),
    }
}

fn tab_colour(sheet: &Sheet) -> Color {
    match sheet.kind {
        RecordKind::Honoree | RecordKind::Award => look::RED,
        RecordKind::Takedown | RecordKind::Heading => look::GREY,
        _ => look::GOLD,
    }
}

fn cell_format(holds: Holds) -> Format {
    let format = look::wrapped();
    match holds {
        Holds::Line | Holds::Long => format,
        Holds::Text | Holds::When => format.set_num_format("@"),
        Holds::Day => format.set_num_format("dd/mm/yyyy").set_align(FormatAlign::Left),
        Holds::Year => format.set_num_format("0").set_align(FormatAlign::Left),
        Holds::Count => format.set_num_format("#,##0"),
    }
}

fn write_example(
    into: &mut Worksheet,
    (row, position): (u32, u16),
    holds: Holds,
    text: &str,
) -> Result<(), XlsxError> {
    let format =
        cell_format(holds).set_italic().set_font_color(look::MUTED).set_background_color(look::PAPER);
    let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().filter(|_| holds == Holds::Day);
    match (day, text.parse::<f64>()) {
        (Some(_), _) => {
            into.write_datetime_with_format(row, position, &ExcelDateTime::parse_from_str(text)?, &format)?
        }
        (None, Ok(number)) if matches!(holds, Holds::Year | Holds::Count) => {
            into.write_number_with_format(row, position, number, &format)?
        }
        _ => into.write_string_with_format(row, position, text, &format)?,
    };
    Ok(())
}

/// Lines around the cells of a row as soon as something stands in it: an empty form prints no empty pages.
fn frame(into: &mut Worksheet, sheet: &Sheet, first: u32) -> Result<(), XlsxError> {
    let last = column_count(sheet) - 1;
    let letters = crate::diagnostic::column_letters(u32::from(last));
    let filled = format!("=COUNTA($A{row}:${letters}{row})>0", row = first + 1);
    let lines = look::bordered(Format::new());
    into.add_conditional_format(
        first,
        0,
        LAST_ROW,
        last,
        &ConditionalFormatFormula::new().set_rule(filled.as_str()).set_format(lines),
    )?;
    Ok(())
}

/// The settings, one a row: what each is called, and what it is for.
fn settings(into: &mut Worksheet, sheet: &Sheet, lists: &Lists) -> Result<(), XlsxError> {
    let choice = Choice::standard();
    for (row, words) in (HEADINGS + 1..).zip(setting_words()) {
        into.write_string_with_format(row, 0, &words.title, &look::wrapped().set_bold())?;
        into.write_string_with_format(row, 2, &words.note, &look::muted().set_text_wrap())?;
        let list = choice.settings.get(&words.key);
        if let Some((name, range)) = list.and_then(|name| Some((name, lists.range(sheet, name)?))) {
            into.add_data_validation(row, 1, row, 1, &rules::of_list(&range, strictness(name))?)?;
        }
    }
    Ok(())
}

fn column_count(sheet: &Sheet) -> u16 {
    sheet.columns.len() as u16
}
