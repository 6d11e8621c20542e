//! The words for what hinders the writing of a workbook: one fault, one function, both languages side by side.

use super::WorkbookFault;
use crate::diagnostic::{Diagnostic, Place};
use std::io;
use std::path::Path;

impl WorkbookFault {
    /// The fault as it is told. It concerns the machine or the command, not a cell: it has no place.
    pub fn diagnostic(&self) -> Diagnostic {
        match self {
            Self::NotXlsx(path) => not_xlsx(path),
            Self::InInput(path) => workbook_in_input(path),
            Self::IsFolder(path) => workbook_is_a_folder(path),
            Self::IsFile(path) => folder_is_a_file(path),
            Self::NotEmpty { folder, example } => folder_is_not_empty(folder, example),
            Self::Contents(error) => contents_do_not_fit(&error.to_string()),
            Self::Machine { path, error } => machine_refuses(path, error),
        }
    }
}

fn not_xlsx(path: &Path) -> Diagnostic {
    let path = path.display();
    problem("not-xlsx")
        .vi(
            format!("tên tệp “{path}” không kết thúc bằng .xlsx"),
            "ghi tên tệp có đuôi .xlsx, ví dụ tong-hop.xlsx",
        )
        .en(
            format!("the name “{path}” does not end in .xlsx"),
            "give a name that does, such as tong-hop.xlsx",
        )
}

fn workbook_in_input(path: &Path) -> Diagnostic {
    let path = path.display();
    problem("workbook-in-input")
        .vi(
            format!("“{path}” nằm trong thư mục dữ liệu đầu vào, lần chạy sau sẽ bị đọc như một danh sách"),
            "chọn nơi khác, để dữ liệu gốc không bao giờ bị ghi đè",
        )
        .en(
            format!("“{path}” lies in the input folder and would be read as a list on the next run"),
            "choose another place, so that the source data can never be overwritten",
        )
}

fn workbook_is_a_folder(path: &Path) -> Diagnostic {
    let path = path.display();
    problem("workbook-is-a-folder")
        .vi(format!("“{path}” là một thư mục"), "chọn một tên tệp khác")
        .en(format!("“{path}” is a folder"), "choose another name for the file")
}

fn folder_is_a_file(path: &Path) -> Diagnostic {
    let path = path.display();
    problem("folder-is-a-file")
        .vi(format!("“{path}” là một tệp, không phải thư mục"), "chọn một tên thư mục khác")
        .en(format!("“{path}” is a file, not a folder"), "choose another name for the folder")
}

fn folder_is_not_empty(folder: &Path, example: &str) -> Diagnostic {
    let folder = folder.display();
    problem("folder-is-not-empty")
        .vi(
            format!("thư mục “{folder}” đã có nội dung, chẳng hạn “{example}”, nên được giữ nguyên"),
            "chọn một tên thư mục chưa có, hoặc một thư mục trống",
        )
        .en(
            format!("the folder “{folder}” has content, such as “{example}”; nothing in it was touched"),
            "choose the name of a new folder, or an empty one",
        )
}

fn contents_do_not_fit(error: &str) -> Diagnostic {
    problem("workbook-contents")
        .vi(format!("không lập được bảng tính: “{error}”"), "hãy gửi dòng này cho người làm chương trình")
        .en(
            format!("the workbook could not be made: “{error}”"),
            "send this line to the makers of the program",
        )
}

fn machine_refuses(path: &Path, error: &io::Error) -> Diagnostic {
    let path = path.display();
    problem("workbook-not-written")
        .vi(
            format!("không ghi được “{path}”: “{error}”"),
            "đóng tệp nếu đang mở trong Excel, kiểm tra quyền ghi và chỗ trống của ổ đĩa, rồi chạy lại",
        )
        .en(
            format!("“{path}” could not be written: “{error}”"),
            "close it if it is open in Excel, check the right to write and the space on the disk, then run again",
        )
}

fn problem(code: &'static str) -> Diagnostic {
    Diagnostic::error(code, Place::default())
}
