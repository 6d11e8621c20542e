//! What the preview itself has to say about a build.

use crate::diagnostic::{Diagnostic, Place};

/// The program failed while building; `detail` is what it said.
pub fn program_failed(detail: &str) -> Diagnostic {
    Diagnostic::error("program-failed", Place::default())
        .vi(
            format!("Chương trình gặp sự cố khi dựng trang: “{detail}”."),
            "Hoàn tác thay đổi vừa rồi rồi lưu lại. Nếu sự cố còn, hãy gửi dòng này cho người phát triển chương trình.",
        )
        .en(
            format!("The program failed while building the pages: “{detail}”."),
            "Undo the last change and save again. If it goes on, send this line to the developers.",
        )
}
