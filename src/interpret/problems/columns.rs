//! What is said of columns and their headings.

use crate::diagnostic::{Diagnostic, Place};

pub(in crate::interpret) fn hidden_column(place: Place, heading: &str) -> Diagnostic {
    Diagnostic::note("hidden-column", place)
        .vi(format!("cột ẩn “{heading}” không được công bố"), "nếu cần công bố, hãy bỏ ẩn cột trong Excel")
        .en(format!("the hidden column “{heading}” is not published"), "unhide it in Excel if it should be")
}

pub(in crate::interpret) fn unknown_heading(
    place: Place,
    heading: &str,
    nearest: Option<&str>,
) -> Diagnostic {
    let (vi, en) = match nearest {
        Some(nearest) => (
            format!("nếu là “{nearest}”, hãy sửa tiêu đề cột hoặc khai trong trang tính “Tên cột”"),
            format!("if it means “{nearest}”, mend the heading or declare it in the sheet “Tên cột”"),
        ),
        None => (
            "nếu cần dùng, hãy khai trong trang tính “Tên cột”".to_string(),
            "declare it in the sheet “Tên cột” if it is wanted".to_string(),
        ),
    };
    Diagnostic::warning("unknown-heading", place)
        .vi(format!("không rõ cột “{heading}” là gì nên không công bố"), vi)
        .en(format!("the column “{heading}” is not known and is not published"), en)
}

pub(in crate::interpret) fn untitled_column(place: Place) -> Diagnostic {
    Diagnostic::warning("untitled-column", place)
        .vi(
            "cột này có dữ liệu nhưng không có tiêu đề nên không công bố",
            "ghi tiêu đề cột, hoặc xóa dữ liệu thừa",
        )
        .en(
            "this column holds data but has no heading, and is not published",
            "give it a heading, or clear it",
        )
}

pub(in crate::interpret) fn forgiven_heading(place: Place, heading: &str, taken_for: &str) -> Diagnostic {
    Diagnostic::note("heading-forgiven", place)
        .vi(format!("cột “{heading}” được hiểu là “{taken_for}”"), "")
        .en(format!("the column “{heading}” was taken for “{taken_for}”"), "")
}

pub(in crate::interpret) fn private_name_column(place: Place, heading: &str, word: &str) -> Diagnostic {
    Diagnostic::error("private-name-column", place)
        .vi(
            format!("cột “{heading}” gộp tên với thông tin riêng (“{word}”) nên không đọc được"),
            "tách thành hai cột: một cột họ và tên, một cột thông tin riêng",
        )
        .en(
            format!("the column “{heading}” joins names with private facts (“{word}”)"),
            "split it into a column of names and a private one",
        )
}

pub(in crate::interpret) fn repeated_column(place: Place, heading: &str, first: &str) -> Diagnostic {
    Diagnostic::note("repeated-column", place)
        .vi(format!("cột “{heading}” trùng nghĩa với cột “{first}”; chỉ dùng khi cột kia để trống"), "")
        .en(
            format!("the column “{heading}” means the same as “{first}”; it serves where that one is blank"),
            "",
        )
}
