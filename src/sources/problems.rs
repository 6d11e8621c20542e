//! What is to say about sources: one rule, one function, one code, both languages side by side.

use super::place::Place;
use crate::diagnostic::{Diagnostic, Place as At};

pub(super) fn unreachable(file: &str, place: &Place, error: &str) -> Diagnostic {
    Diagnostic::error("source-unreachable", At::file(file))
        .vi(
            format!("Không lấy được dữ liệu từ “{place}”: {error}."),
            "Kiểm tra địa chỉ và kết nối mạng rồi chạy lại; nguồn không dùng nữa thì xóa khỏi thư mục input.",
        )
        .en(
            format!("“{place}” cannot be fetched: {error}."),
            "Check the address and the network; remove a source that is no longer wanted from the input.",
        )
}

pub(super) fn copy_serves(file: &str, place: &Place, error: &str) -> Diagnostic {
    Diagnostic::warning("source-stale", At::file(file))
        .vi(
            format!("Không lấy được “{place}” ({error}); dùng bản đã lấy lần trước."),
            "Khi có mạng, chạy lại để có dữ liệu mới.",
        )
        .en(
            format!("“{place}” cannot be fetched ({error}); what was fetched last serves."),
            "Run again when it can be reached.",
        )
}

pub(super) fn not_understood(file: &str, place: &Place) -> Diagnostic {
    Diagnostic::error("source-not-understood", At::file(file))
        .vi(
            format!("“{place}” không phải dữ liệu mở của một trang do guong dựng."),
            "Ghi địa chỉ trang của đơn vị, địa chỉ tệp datapackage.json, hoặc địa chỉ một bảng tính.",
        )
        .en(
            format!("“{place}” is not the open data of a site that guong built."),
            "Name the unit's site, its datapackage.json, or a workbook.",
        )
}

pub(super) fn address_unknown(file: &str, line: usize, written: &str) -> Diagnostic {
    Diagnostic::error("source-address-unknown", At::file(file))
        .vi(
            format!("Dòng {line}: không hiểu địa chỉ “{written}”."),
            "Ghi địa chỉ bắt đầu bằng https://, hoặc đường dẫn tới một thư mục.",
        )
        .en(
            format!("Line {line}: “{written}” is no address."),
            "Write one that begins with https://, or the path of a folder.",
        )
}

pub(super) fn names_nothing(file: &str) -> Diagnostic {
    Diagnostic::warning("source-names-nothing", At::file(file))
        .vi("Tệp này không ghi địa chỉ nguồn dữ liệu nào.", "Ghi mỗi dòng một địa chỉ, hoặc xóa tệp.")
        .en("This file names no source.", "Write an address on each line, or remove the file.")
}

pub(super) fn not_kept(file: &str, error: &std::io::Error) -> Diagnostic {
    Diagnostic::error("source-not-kept", At::file(file))
        .vi(
            format!("Không ghi được dữ liệu lấy về: {error}."),
            "Kiểm tra quyền ghi và chỗ trống của ổ đĩa (thư mục .guong-cache cạnh thư mục input).",
        )
        .en(
            format!("What was fetched could not be kept: {error}."),
            "Check rights and space for the folder .guong-cache beside the input.",
        )
}
