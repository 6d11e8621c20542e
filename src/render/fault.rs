//! A template that could not be read or filled: which one, on which line, why.

use crate::diagnostic::{Diagnostic, Place};
use std::error::Error;
use std::fmt;

/// A fault of a theme's template. Nothing of the page was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RenderFault {
    /// The template's name below `templates/`.
    pub template: String,
    /// One-based; nothing where it is not known.
    pub line: Option<usize>,
    pub reason: String,
}

impl RenderFault {
    /// The same for the officer.
    pub fn diagnostic(&self) -> Diagnostic {
        let place = Place::file(format!("templates/{}", self.template));
        let line = self.line.map_or_else(|| "?".to_string(), |line| line.to_string());
        Diagnostic::error("template-invalid", place)
            .vi(
                format!("Mẫu trang bị lỗi ở dòng {line}: {}.", self.reason),
                "Sửa mẫu trang, hoặc xóa nó khỏi themes để dùng mẫu có sẵn.",
            )
            .en(
                format!("The template is at fault on line {line}: {}.", self.reason),
                "Mend the template, or remove it from themes to use the built-in one.",
            )
    }
}

impl From<minijinja::Error> for RenderFault {
    fn from(error: minijinja::Error) -> Self {
        let mut reason = error.detail().map_or_else(|| error.kind().to_string(), str::to_string);
        let mut cause = error.source();
        while let Some(inner) = cause {
            reason = format!("{reason} ({inner})");
            cause = inner.source();
        }
        Self { template: error.name().unwrap_or_default().to_string(), line: error.line(), reason }
    }
}

impl fmt::Display for RenderFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = self.line.unwrap_or_default();
        write!(f, "templates/{}:{line}: {}", self.template, self.reason)
    }
}

impl Error for RenderFault {}
