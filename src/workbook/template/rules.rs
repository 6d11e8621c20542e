//! What a column's cells may hold, as rules of the workbook: drop-downs, dates, numbers. A rule only stops what the
//! reader could not understand; of everything else it warns, or says nothing.

use super::choice::{Column, Holds, Sheet};
use super::lists::{Lists, Strictness, strictness};
use crate::diagnostic::CellAt;
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle as ErrorStyle, DataValidationRule as Rule, ExcelDateTime,
    Formula, XlsxError,
};

/// The years that a record can speak of.
const YEARS: (i32, i32) = (1900, 2100);

/// The rule for a column's cells from `first_row` on, if there is anything to check.
pub(super) fn rule(
    sheet: &Sheet,
    column: &Column,
    lists: &Lists,
    first_row: u32,
) -> Result<Option<DataValidation>, XlsxError> {
    if let Some(name) = sheet.list(column)
        && let Some(range) = lists.range(sheet, name)
    {
        return of_list(&range, strictness(name)).map(Some);
    }
    match column.holds {
        Holds::Day => day().map(Some),
        Holds::When => when(first_cell(sheet, column, first_row)).map(Some),
        Holds::Year => year().map(Some),
        Holds::Count => count().map(Some),
        Holds::Line | Holds::Text | Holds::Long => Ok(None),
    }
}

/// The drop-down of a list.
pub(super) fn of_list(range: &str, strictness: Strictness) -> Result<DataValidation, XlsxError> {
    let rule = DataValidation::new().allow_list_formula(Formula::new(range));
    match strictness {
        Strictness::Closed => alert(rule, ErrorStyle::Stop, "Chọn một mục trong danh sách."),
        Strictness::Reference => alert(
            rule,
            ErrorStyle::Warning,
            "Tên này chưa có ở trang tính tương ứng. Ghi thêm ở trang tính ấy, hoặc chọn trong danh sách.",
        ),
        Strictness::Open => Ok(rule.show_error_message(false)),
    }
}

fn day() -> Result<DataValidation, XlsxError> {
    let (first, last) =
        (ExcelDateTime::from_ymd(YEARS.0 as u16, 1, 1)?, ExcelDateTime::from_ymd(YEARS.1 as u16, 12, 31)?);
    let rule = DataValidation::new().allow_date(Rule::Between(first, last));
    alert(
        rule,
        ErrorStyle::Warning,
        "Ghi ngày/tháng/năm, ví dụ 22/8/2025. Nếu chỉ biết tháng hoặc năm, ghi: tháng 8/2025, 2025.",
    )
}

/// Every way of writing a date ends in its year.
fn when(cell: CellAt) -> Result<DataValidation, XlsxError> {
    let formula = format!("=ISNUMBER(VALUE(RIGHT(TRIM({cell}),4)))");
    let rule = DataValidation::new().allow_custom(Formula::new(formula));
    alert(
        rule,
        ErrorStyle::Warning,
        "Thời gian cần kết thúc bằng năm, ví dụ 22/8/2025, tháng 9/2025, quý III/2025, 2025, 2021-2025.",
    )
}

fn year() -> Result<DataValidation, XlsxError> {
    let rule = DataValidation::new().allow_whole_number(Rule::Between(YEARS.0, YEARS.1));
    alert(rule, ErrorStyle::Warning, "Chỉ cần ghi năm, gồm bốn chữ số.")
}

fn count() -> Result<DataValidation, XlsxError> {
    let rule = DataValidation::new().allow_whole_number(Rule::GreaterThanOrEqualTo(0));
    alert(rule, ErrorStyle::Stop, "Ghi một số nguyên, không âm.")
}

fn alert(rule: DataValidation, style: ErrorStyle, message: &str) -> Result<DataValidation, XlsxError> {
    rule.set_error_style(style).set_error_title("Xem lại ô này")?.set_error_message(message)
}

/// The cell for which a rule with a formula is written; for the others it moves along.
fn first_cell(sheet: &Sheet, column: &Column, row: u32) -> CellAt {
    let position = sheet.position(column.field).and_then(|position| u32::try_from(position).ok());
    CellAt::new(row, position.unwrap_or(0))
}
