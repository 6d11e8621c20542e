//! A page or file that could not be made: which template is at fault, on which line, why; or what the machine refused.

use crate::diagnostic::{Diagnostic, Place};
use std::error::Error;
use std::fmt;

/// Why a page or file could not be made. Nothing of it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RenderFault {
    /// A fault of a theme's template.
    Template {
        /// The template's name below `templates/`.
        template: String,
        /// One-based; nothing where it is not known.
        line: Option<usize>,
        reason: String,
    },
    /// A file of data that could not be put together, as when the disk of temporary files is full.
    File { path: String, reason: String },
}

impl RenderFault {
    /// The same for the officer.
    pub fn diagnostic(&self) -> Diagnostic {
        match self {
            Self::Template { template, line, reason } => template_invalid(template, *line, reason),
            Self::File { path, reason } => file_not_made(path, reason),
        }
    }
}

fn template_invalid(template: &str, line: Option<usize>, reason: &str) -> Diagnostic {
    let line = line.map_or_else(|| "?".to_string(), |line| line.to_string());
    Diagnostic::error("template-invalid", Place::file(format!("templates/{template}")))
        .vi(
            format!("Mẫu trang bị lỗi ở dòng {line}: {reason}."),
            "Sửa mẫu trang, hoặc xóa nó khỏi themes để dùng mẫu có sẵn.",
        )
        .en(
            format!("The template is at fault on line {line}: {reason}."),
            "Mend the template, or remove it from themes to use the built-in one.",
        )
}

fn file_not_made(path: &str, reason: &str) -> Diagnostic {
    Diagnostic::error("file-not-made", Place::file(path))
        .vi(
            format!("Không lập được tệp dữ liệu: {reason}."),
            "Kiểm tra chỗ trống và quyền ghi của thư mục tạm trên máy, rồi chạy lại.",
        )
        .en(
            format!("The data file could not be made: {reason}."),
            "See whether the folder of temporary files is full or read-only, then run again.",
        )
}

impl From<minijinja::Error> for RenderFault {
    fn from(error: minijinja::Error) -> Self {
        let mut reason = error.detail().map_or_else(|| error.kind().to_string(), str::to_string);
        let mut cause = error.source();
        while let Some(inner) = cause {
            reason = format!("{reason} ({inner})");
            cause = inner.source();
        }
        Self::Template { template: error.name().unwrap_or_default().to_string(), line: error.line(), reason }
    }
}

impl fmt::Display for RenderFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Template { template, line, reason } => {
                write!(f, "templates/{template}:{}: {reason}", line.unwrap_or_default())
            }
            Self::File { path, reason } => write!(f, "{path}: {reason}"),
        }
    }
}

impl Error for RenderFault {}
