//! Plain tables as a workbook: the open data for those who work in Excel. Texts are texts, numbers are numbers, and
//! nothing can be a formula.

use super::{WorkbookFault, look};
use chrono::NaiveDate;
use rust_xlsxwriter::{DocProperties, Workbook};
use std::borrow::Cow;

/// A table of texts; the columns named in `numbers` hold whole numbers.
pub struct PlainTable<'t> {
    /// Of the sheet: at most 31 characters.
    pub name: &'static str,
    /// Name of each column, and what it holds.
    pub columns: &'static [(&'static str, &'static str)],
    pub numbers: &'static [&'static str],
    pub rows: Box<dyn Iterator<Item = Vec<Cow<'t, str>>> + 't>,
}

/// What a workbook says of itself.
#[derive(Clone, Copy)]
pub struct Properties<'p> {
    pub title: &'p str,
    pub made: NaiveDate,
}

/// The longest text that a cell holds, in UTF-16 units.
const LONGEST: usize = 32_767;

/// A sheet for each table, the first row its columns, and a last sheet that says what the columns hold. Rows go to the
/// disk as they are written, and the file to `out`: memory does not grow with the table.
pub fn tables<'t>(
    properties: Properties<'_>,
    tables: impl IntoIterator<Item = PlainTable<'t>>,
    out: look::Out<'_>,
) -> Result<(), WorkbookFault> {
    let Properties { title, made } = properties;
    let mut workbook = look::workbook(DocProperties::new().set_title(title), made)?;
    // Written at each build, read by few.
    workbook.set_zip_compression_level(1);
    let mut about = Vec::new();
    for table in tables {
        about.extend(table.columns.iter().map(|(column, holds)| [table.name, *column, *holds]));
        write(&mut workbook, table)?;
    }
    explain(&mut workbook, &about)?;
    Ok(workbook.save_to_writer(out)?)
}

fn write(workbook: &mut Workbook, table: PlainTable<'_>) -> Result<(), WorkbookFault> {
    let head = look::text().set_bold();
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    sheet.set_name(table.name)?.set_freeze_panes(1, 0)?;
    for (column, (name, _)) in (0..).zip(table.columns) {
        sheet.set_column_width(column, if table.numbers.contains(name) { 10.0 } else { 28.0 })?;
        sheet.write_string_with_format(0, column, *name, &head)?;
    }
    let numbers: Vec<bool> = table.columns.iter().map(|(name, _)| table.numbers.contains(name)).collect();
    for (row, cells) in (1..).zip(table.rows) {
        // Without a format of its own: a cell is set in that of the workbook.
        let cells = (0..).zip(&numbers).zip(cells).filter(|(_, cell)| !cell.is_empty());
        for ((column, is_number), cell) in cells {
            match is_number.then(|| cell.parse::<u32>().ok()).flatten() {
                Some(number) => sheet.write_number(row, column, number)?,
                None => sheet.write_string(row, column, fitting(cell))?,
            };
        }
    }
    Ok(())
}

fn explain(workbook: &mut Workbook, about: &[[&str; 3]]) -> Result<(), WorkbookFault> {
    let sheet = workbook.add_worksheet();
    sheet
        .set_name("Giải thích")?
        .set_column_width(0, 18)?
        .set_column_width(1, 20)?
        .set_column_width(2, 60)?;
    for (row, line) in (0..).zip([["Bảng", "Cột", "Nội dung"]].iter().chain(about)) {
        let format = if row == 0 { look::text().set_bold() } else { look::text() };
        for (column, text) in (0..).zip(line) {
            sheet.write_string_with_format(row, column, *text, &format)?;
        }
    }
    Ok(())
}

/// The beginning of a text that a cell cannot hold whole, with an ellipsis; the CSV has all of it.
fn fitting(text: Cow<'_, str>) -> Cow<'_, str> {
    // No letter takes more units than bytes.
    if text.len() <= LONGEST || text.encode_utf16().count() <= LONGEST {
        return text;
    }
    let mut units = 0;
    let kept = text.chars().take_while(|letter| {
        units += letter.len_utf16();
        units < LONGEST
    });
    kept.chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::{self, Value};

    #[test]
    fn nothing_is_a_formula_and_numbers_are_numbers() {
        let rows = [["=1+1", "1961"], ["", "khoảng 1960"]];
        let table = || PlainTable {
            name: "Tấm gương",
            columns: &[("ten", "Họ và tên"), ("nam_sinh", "Năm sinh")],
            numbers: &["nam_sinh"],
            rows: Box::new(rows.iter().map(|row| row.iter().map(|cell| Cow::from(*cell)).collect())),
        };
        let day = NaiveDate::from_ymd_opt(2026, 11, 20).expect("a day");
        let write = || {
            let mut bytes = Vec::new();
            let properties = Properties { title: "Gương", made: day };
            tables(properties, [table()], &mut bytes).expect("written");
            bytes
        };
        let bytes = write();
        assert_eq!(bytes, write());
        let workbook = read::workbook("t.xlsx", &bytes).value.expect("it could be read");
        let value = |row, column| workbook.sheets[0].row(row)?.value(column).cloned();
        assert_eq!(value(1, 0), Some(Value::Text("=1+1".into())));
        assert_eq!(value(1, 1), Some(Value::Number(1961.0)));
        assert_eq!(value(2, 1), Some(Value::Text("khoảng 1960".into())));
        assert_eq!(workbook.sheets.len(), 2);
    }

    #[test]
    fn texts_that_a_cell_cannot_hold_are_cut() {
        assert_eq!(fitting("Đào".into()), "Đào");
        let long = fitting("𐐀".repeat(20_000).into());
        assert!(long.encode_utf16().count() <= LONGEST && long.ends_with('…'));
    }
}
