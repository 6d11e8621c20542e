//! A long list as a province would keep it: sixteen columns, half of them private, everybody invented.

use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};
use words::{AWARDS, FAMILIES, FIELDS, GIVENS, MIDDLES, POSITIONS};

#[path = "words.rs"]
mod words;

pub const COLUMNS: usize = HEADINGS.len();

const HEADINGS: [&str; 16] = [
    "STT",
    "Họ và tên",
    "Giới tính",
    "Ngày sinh",
    "Số CCCD",
    "Điện thoại",
    "Địa chỉ",
    "Dân tộc",
    "Chức vụ",
    "Đơn vị công tác",
    "Lĩnh vực",
    "Danh hiệu thi đua/Hình thức khen thưởng",
    "Số quyết định",
    "Ngày quyết định",
    "Tóm tắt thành tích",
    "Ghi chú",
];

const DEEDS: [&str; 4] = [
    "Vận động bà con hiến đất mở đường liên thôn và góp công làm ba cây cầu qua suối.",
    "Mười năm liền dạy lớp học tình thương vào buổi tối cho trẻ em làng chài.",
    "Chuyển vườn tạp sang trồng cam, giúp mười hai hộ cùng làm và bao tiêu sản phẩm.",
    "Trả lại của rơi cho người mất, số tiền bằng cả năm làm lụng của gia đình.",
];

/// An .xlsx with this many people.
pub fn list(rows: usize) -> Vec<u8> {
    write(rows).expect("a list within the bounds of a sheet")
}

fn write(rows: usize) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let day = Format::new().set_num_format("dd/mm/yyyy");
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN GIAI ĐOẠN 2021 - 2025")?;
    sheet.write_row(2, 0, HEADINGS)?;
    (0..rows).try_for_each(|at| person(sheet, at, &day))?;
    book.save_to_buffer()
}

fn person(sheet: &mut Worksheet, at: usize, day: &Format) -> Result<(), XlsxError> {
    let row = at as u32 + 3;
    let pick = |words: &[&'static str], step: usize| words[at / step % words.len()];
    let name = format!("{} {} {}", pick(&FAMILIES, 1), pick(&MIDDLES, 12), pick(&GIVENS, 108));
    sheet.write_number(row, 0, at as f64 + 1.0)?;
    let texts = [
        (1, name),
        (2, pick(&["Nam", "Nữ"], 1).to_string()),
        (4, format!("0{:011}", at * 7919)),
        (5, format!("09{:08}", at * 104_729 % 100_000_000)),
        (6, format!("Thôn {}, xã {}", at % 9 + 1, at % 133)),
        (7, pick(&["Kinh", "Mường", "Thái", "Mông"], 3).to_string()),
        (8, pick(&POSITIONS, 5).to_string()),
        (9, format!("Xã Tân {}", at % 1000)),
        (10, pick(&FIELDS, 7).to_string()),
        (11, pick(&AWARDS, 11).to_string()),
        (12, format!("{}/QĐ-UBND", at % 3000 + 1)),
        (14, format!("{} Năm thứ {}.", pick(&DEEDS, 13), at % 20 + 1)),
        (15, format!("hồ sơ {at}")),
    ];
    for (column, text) in texts {
        sheet.write_string(row, column, text)?;
    }
    sheet.write_number_with_format(row, 3, (20_000 + at % 15_000) as f64, day)?;
    sheet.write_number_with_format(row, 13, (44_200 + at % 1_800) as f64, day)?;
    Ok(())
}
