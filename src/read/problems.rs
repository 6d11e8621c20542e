//! What reading has to say: one rule, one function, one code, both languages side by side.

use super::fault::{Bound, Fault};
use super::limits;
use crate::diagnostic::{Diagnostic, Place};

/// What is wrong with the file, at the file.
pub fn fault(file: &str, fault: Fault) -> Diagnostic {
    match fault {
        Fault::Empty => empty(file),
        Fault::Html => html(file),
        Fault::XmlDocument => xml_document(file),
        Fault::OtherDocument | Fault::Unknown => not_a_workbook(file),
        Fault::Encrypted => encrypted(file),
        Fault::Broken => broken(file),
        Fault::Unsupported => unsupported(file),
        Fault::TooLarge(bound) => too_large(file, bound),
    }
}

/// The input folder itself, or a folder in it, cannot be listed.
pub fn folder_unreadable(folder: &str, reason: &std::io::Error) -> Diagnostic {
    Diagnostic::error("folder-unreadable", Place::file(folder))
        .vi(
            format!("Không mở được thư mục “{folder}”: {}.", reason_vi(reason)),
            "Kiểm tra thư mục có tồn tại và bạn có quyền đọc, rồi chạy lại.",
        )
        .en(
            format!("The folder “{folder}” cannot be opened: {reason}."),
            "Check that it exists and that you may read it, then run again.",
        )
}

pub fn file_unreadable(file: &str, reason: &std::io::Error) -> Diagnostic {
    Diagnostic::error("file-unreadable", Place::file(file))
        .vi(
            format!("Không đọc được tệp: {}.", reason_vi(reason)),
            "Đóng chương trình đang mở tệp (nếu có), kiểm tra quyền đọc, rồi chạy lại.",
        )
        .en(
            format!("The file cannot be read: {reason}."),
            "Close the program that holds it (if any), check that you may read it, then run again.",
        )
}

pub fn link_leads_out(file: &str) -> Diagnostic {
    Diagnostic::warning("link-leads-out", Place::file(file))
        .vi(
            "Lối tắt (symlink) này dẫn ra ngoài thư mục dữ liệu nên không được đọc.",
            "Chép chính tệp hoặc thư mục đó vào thư mục dữ liệu.",
        )
        .en(
            "This link leads out of the input folder and is not followed.",
            "Copy the file or folder itself into the input folder.",
        )
}

pub fn pictures_left_out(file: &str) -> Diagnostic {
    let most = limits::PICTURE_BYTES >> 20;
    Diagnostic::warning("pictures-too-large", Place::file(file))
        .vi(
            format!("Ảnh dán trong tệp quá lớn hoặc quá nhiều (mức cho phép: {most} MB); một số ảnh bị bỏ qua."),
            "Nén ảnh trong Excel (Picture Format › Compress Pictures), hoặc để ảnh thành tệp riêng trong thư mục dữ liệu.",
        )
        .en(
            format!("The pictures pasted into the file are too large or too many (at most {most} MB); some were left out."),
            "Compress them in Excel (Picture Format › Compress Pictures), or put them into the input folder as files.",
        )
}

pub fn read_otherwise(file: &str) -> Diagnostic {
    Diagnostic::warning("workbook-read-otherwise", Place::file(file))
        .vi(
            "Tệp được ghi khác thường nên đọc bằng cách dự phòng: có đủ các ô, không thấy dòng hoặc cột nào bị ẩn, \
             nhưng không biết ô nào được gộp và không lấy được ảnh dán trong tệp.",
            "Đối chiếu kết quả với tệp; để đọc đầy đủ, mở tệp bằng Excel rồi lưu lại thành .xlsx.",
        )
        .en(
            "The file is written in an unusual way and was read by a second reader: the cells are all there and no row \
             or column seems hidden, but merged areas and pasted pictures could not be told.",
            "Compare the result with the file; to have it read in full, open it in Excel and save it as .xlsx.",
        )
}

/// A sheet that cannot be read, in a workbook whose other sheets can.
pub fn sheet_broken(file: &str, (position, name): &(u16, String)) -> Diagnostic {
    Diagnostic::error("sheet-broken", Place::sheet(file, *position, name.as_str()))
        .vi(
            format!("Trang tính “{name}” bị hỏng nên không đọc được; các trang tính khác của tệp vẫn được đọc."),
            "Mở tệp bằng Excel: nếu thấy đủ trang tính này thì lưu lại thành .xlsx; nếu không, xin nơi gửi gửi lại.",
        )
        .en(
            format!("The sheet “{name}” is damaged and cannot be read; the other sheets of the file are."),
            "Open the file in Excel: if the sheet is all there, save it as .xlsx; if not, ask its sender for it again.",
        )
}

fn empty(file: &str) -> Diagnostic {
    Diagnostic::error("file-empty", Place::file(file))
        .vi("Tệp rỗng (0 byte).", "Chép lại tệp từ nơi gửi; có thể lần chép trước chưa xong.")
        .en(
            "The file is empty (0 bytes).",
            "Copy it again from where it came; the last copy may not have finished.",
        )
}

fn html(file: &str) -> Diagnostic {
    Diagnostic::error("workbook-is-html", Place::file(file))
        .vi(
            "Tệp mang đuôi bảng tính nhưng thực ra là trang web không có bảng nào: thường là trang đăng nhập hoặc trang \
             báo lỗi của phần mềm, bị lưu nhầm khi kết xuất.",
            "Đăng nhập lại phần mềm, kết xuất danh sách lần nữa, mở thử bằng Excel, rồi thay tệp này.",
        )
        .en(
            "The file is named as a workbook but is a web page without any table: mostly the login page or an error \
             page of a system, saved by mistake.",
            "Log in again, export the list once more, look at it in Excel, and replace this file.",
        )
}

fn xml_document(file: &str) -> Diagnostic {
    Diagnostic::error("workbook-is-xml", Place::file(file))
        .vi(
            "Tệp mang đuôi bảng tính nhưng thực ra là văn bản XML không phải của bảng tính.",
            "Mở tệp bằng Excel, chọn Lưu thành (Save As), kiểu Excel Workbook (.xlsx), rồi thay tệp này.",
        )
        .en(
            "The file is named as a workbook but is an XML document that is no workbook.",
            "Open it in Excel, save it as Excel Workbook (.xlsx), and replace this file.",
        )
}

fn not_a_workbook(file: &str) -> Diagnostic {
    Diagnostic::error("not-a-workbook", Place::file(file))
        .vi(
            "Tệp mang đuôi bảng tính nhưng nội dung không phải là bảng tính.",
            "Lưu dữ liệu thành tệp Excel (.xlsx, .xls), OpenDocument (.ods) hoặc CSV, hoặc đưa tệp ra khỏi thư mục dữ liệu.",
        )
        .en(
            "The file is named as a workbook but its content is none.",
            "Save the data as Excel (.xlsx, .xls), OpenDocument (.ods) or CSV, or take the file out of the input folder.",
        )
}

fn encrypted(file: &str) -> Diagnostic {
    Diagnostic::error("workbook-encrypted", Place::file(file))
        .vi(
            "Tệp được đặt mật khẩu mở nên không đọc được.",
            "Mở tệp bằng Excel, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc › Mã hóa bằng mật khẩu), rồi lưu lại.",
        )
        .en(
            "The file needs a password to open and cannot be read.",
            "Open it in Excel, remove the password (File › Info › Protect Workbook › Encrypt with Password), and save.",
        )
}

fn broken(file: &str) -> Diagnostic {
    Diagnostic::error("workbook-broken", Place::file(file))
        .vi(
            "Tệp bị hỏng hoặc chưa chép xong nên không đọc được.",
            "Mở thử bằng Excel: nếu mở được thì lưu lại thành .xlsx; nếu không, xin nơi gửi gửi lại.",
        )
        .en(
            "The file is damaged or was not copied completely and cannot be read.",
            "Try to open it in Excel: if that works, save it as .xlsx; if not, ask its sender for it again.",
        )
}

fn unsupported(file: &str) -> Diagnostic {
    Diagnostic::error("workbook-unsupported", Place::file(file))
        .vi(
            "Tệp được ghi theo cách khác thường nên chưa đọc được đầy đủ; cả tệp không được đọc.",
            "Mở tệp bằng Excel, chọn Lưu thành (Save As), kiểu Excel Workbook (.xlsx), rồi thay tệp này.",
        )
        .en(
            "The file is written in an unusual way that cannot be read in full; nothing of it was read.",
            "Open it in Excel, save it as Excel Workbook (.xlsx), and replace this file.",
        )
}

fn too_large(file: &str, bound: Bound) -> Diagnostic {
    let (vi, en) = bound_words(bound);
    Diagnostic::error("workbook-too-large", Place::file(file))
        .vi(
            format!("Tệp vượt mức cho phép: {vi}; cả tệp không được đọc."),
            "Xóa các dòng, cột thừa và ảnh lớn, hoặc tách thành nhiều tệp nhỏ hơn.",
        )
        .en(
            format!("The file passes a bound: {en}; nothing of it was read."),
            "Delete needless rows, columns and large pictures, or split it into several files.",
        )
}

fn bound_words(bound: Bound) -> (String, String) {
    let both = |vi: String, en: String| (vi, en);
    match bound {
        Bound::File => {
            let most = limits::FILE_BYTES >> 20;
            both(format!("lớn hơn {most} MB"), format!("larger than {most} MB"))
        }
        Bound::Unpacked => {
            let most = limits::PART_BYTES >> 20;
            both(
                format!(
                    "sau khi giải nén lớn bất thường (một phần quá {most} MB, hoặc phình quá {} lần)",
                    limits::UNPACKING
                ),
                format!(
                    "unusually large once unpacked (a part of over {most} MB, or grown over {} times)",
                    limits::UNPACKING
                ),
            )
        }
        Bound::Cells => both(
            format!("nhiều hơn {} ô có dữ liệu", limits::CELLS),
            format!("more than {} filled cells", limits::CELLS),
        ),
        Bound::Text => {
            let most = limits::TEXT_BYTES >> 20;
            both(format!("chữ trong các ô quá {most} MB"), format!("more than {most} MB of text"))
        }
        Bound::CellText => both(
            format!("có ô dài quá {} ký tự", limits::CELL_TEXT),
            format!("a cell of more than {} characters", limits::CELL_TEXT),
        ),
        Bound::Position => both(
            format!("có ô nằm ngoài {} dòng × {} cột", limits::ROWS, limits::COLUMNS),
            format!("a cell outside {} rows × {} columns", limits::ROWS, limits::COLUMNS),
        ),
        Bound::Sheets => both(
            format!("nhiều hơn {} trang tính", limits::SHEETS),
            format!("more than {} sheets", limits::SHEETS),
        ),
        Bound::Merges => both(
            format!("nhiều hơn {} vùng gộp ô", limits::MERGES),
            format!("more than {} merged areas", limits::MERGES),
        ),
        Bound::Styles => both(
            format!("nhiều hơn {} kiểu định dạng", limits::STYLES),
            format!("more than {} cell styles", limits::STYLES),
        ),
    }
}

/// The usual reasons in Vietnamese; others as the system words them.
fn reason_vi(reason: &std::io::Error) -> String {
    match reason.kind() {
        std::io::ErrorKind::NotFound => "không tìm thấy".to_owned(),
        std::io::ErrorKind::PermissionDenied => "không có quyền đọc".to_owned(),
        _ => reason.to_string(),
    }
}
