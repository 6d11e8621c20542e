//! The template's first sheet: what to do, in the order in which it is done; what the colours mean; what is never
//! published; and a door to each of the other sheets.

use super::choice::{Choice, Tone};
use super::look;
use super::sheet::colours;
use rust_xlsxwriter::{FormatAlign, Url, Worksheet, XlsxError};

const NAME: &str = "Hướng dẫn";

const STEPS: [&str; 6] = [
    "Điền trang tính Thiết lập: tên trang, địa phương, cơ quan chủ quản, địa chỉ liên hệ.",
    "Điền trang tính Đơn vị, rồi trang tính Hội nghị và Phong trào nếu có: các trang tính khác chọn tên từ đó.",
    "Điền trang tính Cá nhân, Tập thể, Hộ gia đình, Mô hình: mỗi dòng một gương.",
    "Chép ảnh vào thư mục input, đặt tên tệp theo họ tên; hoặc dán ảnh vào ô Ảnh.",
    "Danh sách của đơn vị gửi lên: chép nguyên tệp vào thư mục input, không cần gõ lại.",
    "Bấm đúp guong.exe để xem trước; xong thì dựng trang bằng 3-dung-trang.cmd (lệnh guong build).",
];

const PRIVACY: [&str; 6] = [
    "Không bao giờ công bố: số căn cước, điện thoại, thư điện tử, địa chỉ nhà, tài khoản, ghi chú. Không nhập những thứ đó vào đây.",
    "Giới tính, dân tộc, tôn giáo, đảng viên chỉ dùng để thống kê; nhóm dưới 5 người không nêu số.",
    "Của ngày sinh chỉ dùng năm; có thể tắt hẳn ở trang tính Thiết lập.",
    "Trẻ em dưới 16 tuổi: chỉ nêu tên riêng, trừ khi cả trẻ và người giám hộ đồng ý.",
    "Công bố = Không: không có ở bất cứ đâu. Công bố = Ẩn danh: chỉ được đếm.",
    "Ai yêu cầu gỡ tên: ghi vào trang tính Gỡ bỏ rồi dựng lại trang.",
];

const TIPS: [&str; 5] = [
    "Dòng có chữ “Ví dụ” ở cột STT không bao giờ được công bố; xóa đi cũng được.",
    "Được thêm, bớt, đổi chỗ cột. Không đổi tên cột; cột có tên lạ thì không công bố.",
    "Thời gian chưa rõ ngày thì ghi đúng mức đã rõ: tháng 9/2025, quý III/2025, 2025, 2021-2025.",
    "Ô chọn được nhiều mục thì gõ các mục cách nhau bằng dấu chấm phẩy.",
    "Đưa chuột lên tiêu đề cột có dấu đỏ ở góc để đọc giải thích.",
];

const LEGEND: [(Tone, &str, &str); 3] = [
    (Tone::Required, "Bắt buộc", "Thiếu thì dòng không được nhận."),
    (Tone::Public, "Công bố", "Điền nếu có; nội dung hiện trên trang."),
    (Tone::Private, "Không công bố", "Chỉ để thống kê hoặc để cơ quan tự ghi nhớ."),
];

/// Writes the guide.
pub(super) fn write(sheet: &mut Worksheet, choice: &Choice) -> Result<(), XlsxError> {
    sheet.set_name(NAME)?.set_tab_color(look::INK).set_screen_gridlines(false);
    sheet.set_column_width(0, 3)?.set_column_width(1, 20)?.set_column_width(2, 92)?;
    sheet.set_row_height(0, 34)?;
    sheet.write_string_with_format(
        0,
        1,
        "Danh sách gương điển hình tiên tiến, người tốt, việc tốt",
        &look::title(),
    )?;
    let mut row = numbered(sheet, 2, "Các bước", &STEPS)?;
    row = legend(sheet, row + 1)?;
    row = bullets(sheet, row + 1, "Thông tin cá nhân", &PRIVACY)?;
    row = doors(sheet, row + 1, choice)?;
    bullets(sheet, row + 1, "Nên biết", &TIPS)?;
    sheet.set_paper_size(9).set_print_fit_to_pages(1, 0).set_margins(0.6, 0.6, 0.6, 0.6, 0.3, 0.3);
    Ok(())
}

fn numbered(sheet: &mut Worksheet, row: u32, title: &str, lines: &[&str]) -> Result<u32, XlsxError> {
    let numbers = (1..=lines.len()).map(|number| format!("Bước {number}"));
    let pairs: Vec<(String, &str)> = numbers.zip(lines.iter().copied()).collect();
    section(sheet, row, title, &pairs)
}

fn bullets(sheet: &mut Worksheet, row: u32, title: &str, lines: &[&str]) -> Result<u32, XlsxError> {
    sheet.write_string_with_format(row, 1, title, &look::subtitle())?;
    for (row, line) in (row + 1..).zip(lines) {
        sheet.merge_range(row, 1, row, 2, &format!("•  {line}"), &look::wrapped())?;
        sheet.set_row_height(row, look::height(std::iter::once((*line, 132.0))) + 3.0)?;
    }
    Ok(row + 1 + lines.len() as u32)
}

fn section(sheet: &mut Worksheet, row: u32, title: &str, pairs: &[(String, &str)]) -> Result<u32, XlsxError> {
    sheet.write_string_with_format(row, 1, title, &look::subtitle())?;
    for (row, (label, text)) in (row + 1..).zip(pairs) {
        sheet.write_string_with_format(row, 1, label, &look::text().set_bold())?;
        sheet.write_string_with_format(row, 2, *text, &look::wrapped())?;
        sheet.set_row_height(row, look::height(std::iter::once((*text, 110.0))) + 3.0)?;
    }
    Ok(row + 1 + pairs.len() as u32)
}

fn legend(sheet: &mut Worksheet, row: u32) -> Result<u32, XlsxError> {
    sheet.write_string_with_format(row, 1, "Màu của tiêu đề cột", &look::subtitle())?;
    for (row, (tone, label, text)) in (row + 1..).zip(LEGEND) {
        let (ground, ink) = colours(tone);
        sheet.write_string_with_format(row, 1, label, &look::heading(ground, ink))?;
        sheet.write_string_with_format(
            row,
            2,
            text,
            &look::wrapped().set_align(FormatAlign::VerticalCenter).set_indent(1),
        )?;
        sheet.set_row_height(row, 22)?;
    }
    Ok(row + 1 + LEGEND.len() as u32)
}

/// A link to each sheet, with what it is for.
fn doors(sheet: &mut Worksheet, row: u32, choice: &Choice) -> Result<u32, XlsxError> {
    sheet.write_string_with_format(row, 1, "Các trang tính", &look::subtitle())?;
    for (row, own) in (row + 1..).zip(&choice.sheets) {
        let link = Url::new(format!("internal:'{}'!A1", own.title())).set_text(own.title());
        sheet.write_url_with_format(row, 1, link, &look::text().set_font_color(look::RED))?;
        sheet.write_string_with_format(row, 2, &own.intro, &look::wrapped())?;
        sheet.set_row_height(row, look::height(std::iter::once((own.intro.as_str(), 110.0))) + 3.0)?;
    }
    Ok(row + 1 + choice.sheets.len() as u32)
}
