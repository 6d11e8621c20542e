//! Plain tables as a workbook: the open data for those who work in Excel. Texts are texts, numbers are numbers, and
//! nothing can be a formula.

use super::{WorkbookFault, look};
use chrono::NaiveDate;
use rust_xlsxwriter::{DocProperties, Format, Workbook};

/// A table of texts; the columns named in `numbers` hold whole numbers.
#[derive(Clone, Debug)]
pub struct PlainTable<'t> {
    /// Of the sheet: at most 31 characters.
    pub name: &'t str,
    /// Name of each column, and what it holds.
    pub columns: &'t [(&'t str, &'t str)],
    pub numbers: &'t [&'t str],
    pub rows: &'t [Vec<String>],
}

/// The longest text that a cell holds, in UTF-16 units.
const LONGEST: usize = 32_767;

/// A sheet for each table, the first row its columns, and a last sheet that says what the columns hold. Rows go to the
/// disk as they are written: memory does not grow with the table.
pub fn tables(title: &str, made: NaiveDate, tables: &[PlainTable<'_>]) -> Result<Vec<u8>, WorkbookFault> {
    let mut workbook = look::workbook(DocProperties::new().set_title(title), made)?;
    // Written at each build, read by few.
    workbook.set_zip_compression_level(1);
    for table in tables {
        write(&mut workbook, table)?;
    }
    explain(&mut workbook, tables)?;
    Ok(workbook.save_to_buffer()?)
}

fn write(workbook: &mut Workbook, table: &PlainTable<'_>) -> Result<(), WorkbookFault> {
    let (text, head) = (look::text(), look::text().set_bold());
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    sheet.set_name(table.name)?.set_freeze_panes(1, 0)?;
    for (column, (name, _)) in (0..).zip(table.columns) {
        sheet.set_column_width(column, if table.numbers.contains(name) { 10.0 } else { 28.0 })?;
        sheet.write_string_with_format(0, column, *name, &head)?;
    }
    for (row, cells) in (1..).zip(table.rows) {
        let filled = (0..).zip(table.columns).zip(cells).filter(|(_, cell)| !cell.is_empty());
        for ((column, (name, _)), cell) in filled {
            match cell.parse::<u32>().ok().filter(|_| table.numbers.contains(name)) {
                Some(number) => sheet.write_number_with_format(row, column, number, &text)?,
                None => sheet.write_string_with_format(row, column, fitting(cell), &text)?,
            };
        }
    }
    Ok(())
}

fn explain(workbook: &mut Workbook, tables: &[PlainTable<'_>]) -> Result<(), WorkbookFault> {
    let sheet = workbook.add_worksheet();
    sheet
        .set_name("Giải thích")?
        .set_column_width(0, 18)?
        .set_column_width(1, 20)?
        .set_column_width(2, 60)?;
    let lines = tables.iter().flat_map(|table| table.columns.iter().map(|column| (table.name, column)));
    let head = [("Bảng", &("cột", "Nội dung"))];
    for (row, (table, (name, about))) in (0..).zip(head.into_iter().chain(lines)) {
        let format: Format = if row == 0 { look::text().set_bold() } else { look::text() };
        for (column, text) in (0..).zip([table, *name, *about]) {
            sheet.write_string_with_format(row, column, text, &format)?;
        }
    }
    Ok(())
}

/// The beginning of a text that a cell cannot hold whole, with an ellipsis; the CSV has all of it.
fn fitting(text: &str) -> String {
    if text.encode_utf16().count() <= LONGEST {
        return text.to_string();
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
        let rows = [vec!["=1+1".to_string(), "1961".to_string()], vec![String::new(), "khoảng 1960".to_string()]];
        let table = PlainTable {
            name: "Tấm gương",
            columns: &[("ten", "Họ và tên"), ("nam_sinh", "Năm sinh")],
            numbers: &["nam_sinh"],
            rows: &rows,
        };
        let day = NaiveDate::from_ymd_opt(2026, 11, 20).expect("a day");
        let bytes = tables("Gương", day, std::slice::from_ref(&table)).expect("written");
        assert_eq!(bytes, tables("Gương", day, &[table]).expect("written"));
        let workbook = read::workbook("t.xlsx", &bytes).value.expect("it could be read");
        let value = |row, column| workbook.sheets[0].row(row)?.value(column).cloned();
        assert_eq!(value(1, 0), Some(Value::Text("=1+1".into())));
        assert_eq!(value(1, 1), Some(Value::Number(1961.0)));
        assert_eq!(value(2, 1), Some(Value::Text("khoảng 1960".into())));
        assert_eq!(workbook.sheets.len(), 2);
    }

    #[test]
    fn texts_that_a_cell_cannot_hold_are_cut() {
        assert_eq!(fitting("Đào"), "Đào");
        let long = fitting(&"𐐀".repeat(20_000));
        assert!(long.encode_utf16().count() <= LONGEST && long.ends_with('…'));
    }
}
