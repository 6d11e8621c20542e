//! What can be wrong with a theme: one rule, one function, one code.

use crate::diagnostic::{Diagnostic, Place};

pub(super) fn theme_not_found(name: &str) -> Diagnostic {
    Diagnostic::error("theme-not-found", Place::default())
        .vi(
            format!("Không có giao diện tên “{name}” trong thư mục themes."),
            format!("Tạo thư mục themes/{name}, hoặc bỏ --theme để dùng giao diện “sen” có sẵn."),
        )
        .en(
            format!("There is no theme named “{name}” in the folder themes."),
            format!("Make the folder themes/{name}, or leave --theme out to use the built-in theme “sen”."),
        )
}

pub(super) fn file_unreadable(theme: &str, path: &str, fault: &str) -> Diagnostic {
    Diagnostic::error("theme-file-unreadable", place(theme, path))
        .vi(format!("Không đọc được tệp của giao diện: {fault}."), "Kiểm tra quyền đọc tệp này.")
        .en(format!("A file of the theme cannot be read: {fault}."), "Check that you may read this file.")
}

pub(super) fn file_not_utf8(theme: &str, path: &str) -> Diagnostic {
    Diagnostic::error("theme-file-not-utf8", place(theme, path))
        .vi("Tệp của giao diện không phải văn bản UTF-8.", "Lưu lại tệp với bảng mã UTF-8.")
        .en("A file of the theme is not UTF-8 text.", "Save the file again as UTF-8.")
}

pub(super) fn options_invalid(theme: &str, fault: &str) -> Diagnostic {
    Diagnostic::error("theme-options-invalid", place(theme, "theme.toml"))
        .vi(
            format!("Không hiểu được theme.toml: {fault}"),
            "So với themes/sen/theme.toml, nơi mọi tùy chọn đều được giải thích.",
        )
        .en(
            format!("theme.toml cannot be understood: {fault}"),
            "Compare with themes/sen/theme.toml, where every option is explained.",
        )
}

pub(super) fn strings_invalid(theme: &str, path: &str, fault: &str) -> Diagnostic {
    Diagnostic::error("theme-strings-invalid", place(theme, path))
        .vi(format!("Không hiểu được tệp chữ của giao diện: {fault}"), "Mỗi dòng có dạng: tên = \"chữ\".")
        .en(
            format!("The theme's words cannot be understood: {fault}"),
            "Each line has the form: name = \"words\".",
        )
}

fn place(theme: &str, path: &str) -> Place {
    Place::file(format!("themes/{theme}/{path}"))
}
