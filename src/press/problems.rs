//! The words for what hinders printing: one fault, one function, both languages side by side.

use super::PressFault;
use crate::diagnostic::{Diagnostic, Place};
use std::path::Path;

impl PressFault {
    /// The fault as it is told. It concerns the machine or the command: it has no place.
    pub fn diagnostic(&self) -> Diagnostic {
        match self {
            Self::Name(path) => not_a_paper(path),
            Self::InInput(path) => paper_in_input(path),
            Self::IsFolder(path) => paper_is_a_folder(path),
            Self::NoSuchBrowser(path) => browser_not_found(path),
            Self::Failed { browser, said } => browser_failed(browser, said),
            Self::TooSlow { browser, seconds } => browser_too_slow(browser, *seconds),
            Self::Pdf(reason) => pdf_unreadable(reason),
            Self::Machine { path, error } => machine_refuses(path, &error.to_string()),
        }
    }
}

fn problem(code: &'static str) -> Diagnostic {
    Diagnostic::error(code, Place::default())
}

fn not_a_paper(path: &Path) -> Diagnostic {
    let path = path.display();
    problem("not-pdf")
        .vi(
            format!("tên tệp “{path}” không kết thúc bằng .pdf hoặc .html"),
            "ghi tên tệp có đuôi .pdf, ví dụ ky-yeu.pdf",
        )
        .en(
            format!("the name “{path}” ends neither in .pdf nor in .html"),
            "give a name that does, such as ky-yeu.pdf",
        )
}

fn paper_in_input(path: &Path) -> Diagnostic {
    let path = path.display();
    problem("paper-in-input")
        .vi(
            format!("“{path}” nằm trong thư mục dữ liệu đầu vào"),
            "chọn nơi khác, để dữ liệu gốc không bao giờ bị ghi đè",
        )
        .en(
            format!("“{path}” lies in the input folder"),
            "choose another place, so that the source data can never be overwritten",
        )
}

fn paper_is_a_folder(path: &Path) -> Diagnostic {
    let path = path.display();
    problem("paper-is-a-folder")
        .vi(format!("“{path}” là một thư mục"), "chọn một tên tệp khác")
        .en(format!("“{path}” is a folder"), "choose another name for the file")
}

fn browser_not_found(path: &Path) -> Diagnostic {
    let path = path.display();
    problem("browser-not-found")
        .vi(
            format!("không có trình duyệt ở “{path}”"),
            "ghi đúng đường dẫn sau --browser, hoặc bỏ tùy chọn này để chương trình tự tìm",
        )
        .en(
            format!("there is no browser at “{path}”"),
            "give its path after --browser, or leave the option out and one is looked for",
        )
}

fn browser_failed(browser: &Path, said: &str) -> Diagnostic {
    let browser = browser.display();
    problem("browser-failed")
        .vi(
            format!("trình duyệt “{browser}” không in được tệp PDF: {said}"),
            "thử trình duyệt khác (Edge, Chrome, Cốc Cốc) với --browser; hoặc ghi tên tệp có đuôi .html rồi tự in từ trình duyệt",
        )
        .en(
            format!("the browser “{browser}” could not print the PDF: {said}"),
            "try another (Edge, Chrome) with --browser; or ask for a file that ends in .html and print it by hand",
        )
}

fn browser_too_slow(browser: &Path, seconds: u64) -> Diagnostic {
    let browser = browser.display();
    problem("browser-too-slow")
        .vi(
            format!("trình duyệt “{browser}” in quá {seconds} giây mà chưa xong nên đã bị dừng"),
            "đóng bớt chương trình khác rồi thử lại; hoặc ghi tên tệp có đuôi .html rồi tự in từ trình duyệt",
        )
        .en(
            format!("the browser “{browser}” was stopped after {seconds} seconds without having printed"),
            "close other programs and try again; or ask for a file that ends in .html and print it by hand",
        )
}

fn pdf_unreadable(reason: &str) -> Diagnostic {
    problem("pdf-unreadable")
        .vi(
            format!("không đọc được tệp PDF mà trình duyệt vừa in: {reason}"),
            "cập nhật trình duyệt, hoặc thử trình duyệt khác với --browser",
        )
        .en(
            format!("the PDF that the browser printed cannot be read: {reason}"),
            "update the browser, or try another with --browser",
        )
}

fn machine_refuses(path: &Path, error: &str) -> Diagnostic {
    let path = path.display();
    problem("paper-not-written")
        .vi(
            format!("không ghi được “{path}”: {error}"),
            "nếu tệp đang mở trong chương trình khác thì đóng lại; kiểm tra quyền ghi và chỗ trống của ổ đĩa",
        )
        .en(
            format!("“{path}” cannot be written: {error}"),
            "close it if it is open elsewhere; check the right to write and the space on the disk",
        )
}

/// The page was written in the place of a PDF.
pub fn no_browser(page: &Path) -> Diagnostic {
    let page = page.display();
    problem("no-browser")
        .vi(
            format!("máy này không có Edge, Chrome, Cốc Cốc hay Chromium ở chỗ thường gặp nên chưa in được PDF; đã ghi bản để tự in: “{page}”"),
            "mở tệp ấy bằng một trình duyệt, nhấn Ctrl+P, chọn máy in “Lưu thành PDF” và đánh dấu “Đồ họa nền”, rồi bấm Lưu; nếu có trình duyệt ở chỗ khác thì chạy lại với --browser ĐƯỜNG-DẪN để mục lục có số trang",
        )
        .en(
            format!("no Edge, Chrome or Chromium was found in the usual places, so there is no PDF; the page to print by hand is “{page}”"),
            "open it in a browser, press Ctrl+P, choose “Save as PDF” with “Background graphics”, and save; if a browser is elsewhere, run again with --browser PATH, and the contents will have page numbers",
        )
}

/// The contents of a book are without page numbers.
pub fn unnumbered(browser: &Path) -> Diagnostic {
    let browser = browser.display();
    Diagnostic::warning("contents-unnumbered", Place::default())
        .vi(
            format!("mục lục và bảng tên không ghi được số trang vì trình duyệt “{browser}” không cho biết mục nào ở trang nào"),
            "cập nhật trình duyệt, hoặc thử trình duyệt khác với --browser",
        )
        .en(
            format!("contents and index have no page numbers: the browser “{browser}” does not tell what stands on which page"),
            "update the browser, or try another with --browser",
        )
}
