//! Workbooks of the benchmarks' people, as an office keeps them: a sheet of people, half of its columns private or
//! dull, and one of conferences.

use crate::people::{Conference, Person, UNIT, conferences};
use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};
use std::ops::Range;

const HEADINGS: [&str; 15] = [
    "STT",
    "Danh xưng",
    "Họ và tên",
    "Năm sinh",
    "Số CCCD",
    "Điện thoại",
    "Chức vụ",
    "Đơn vị công tác",
    "Lĩnh vực",
    "Danh hiệu/Hình thức khen thưởng",
    "Số quyết định",
    "Ngày quyết định",
    "Năm",
    "Tóm tắt thành tích",
    "Bài viết",
];

const CONFERENCES: [&str; 7] =
    ["STT", "Tên hội nghị", "Hình thức", "Đơn vị tổ chức", "Thời gian", "Địa điểm", "Số đại biểu"];

/// The people of these numbers, and the conferences of their units.
pub fn workbook(numbers: Range<usize>, person: &dyn Fn(usize) -> Person) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Cá nhân")?;
    sheet.write_string(0, 0, "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN")?;
    sheet.write_row(2, 0, HEADINGS)?;
    for (place, number) in numbers.clone().enumerate() {
        row(sheet, place as u32 + 3, &person(number))?;
    }
    let sheet = book.add_worksheet().set_name("Hội nghị")?;
    sheet.write_row(0, 0, CONFERENCES)?;
    let own = conferences(numbers.end).skip(numbers.start.div_ceil(UNIT));
    for (place, conference) in own.enumerate() {
        conference_row(sheet, place as u32 + 1, &conference)?;
    }
    book.save_to_buffer()
}

fn row(sheet: &mut Worksheet, row: u32, person: &Person) -> Result<(), XlsxError> {
    let number = person.number;
    let texts = [
        (1, person.title),
        (2, &person.name),
        (4, &format!("0{:011}", number * 7919)),
        (5, &format!("09{:08}", number * 104_729 % 100_000_000)),
        (6, person.position),
        (7, &person.unit),
        (8, person.field),
        (9, person.award),
        (10, &person.decision),
        (11, &person.date),
        (13, &person.summary),
        (14, &person.story),
    ];
    for (column, text) in texts {
        sheet.write_string(row, column, text)?;
    }
    for (column, value) in [(0, number + 1), (3, person.birth_year), (12, person.year)] {
        sheet.write_number(row, column, value as f64)?;
    }
    Ok(())
}

fn conference_row(sheet: &mut Worksheet, row: u32, conference: &Conference) -> Result<(), XlsxError> {
    let texts =
        [&conference.name, conference.form, &conference.host, &conference.date, conference.venue.as_str()];
    sheet.write_number(row, 0, f64::from(row))?;
    sheet.write_row(row, 1, texts)?;
    sheet.write_number(row, 6, conference.delegates as f64)?;
    Ok(())
}
