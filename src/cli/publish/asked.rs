//! What has to be agreed to before a publication, and why nothing is published without.

use super::super::options::Options;
use crate::diagnostic::{Diagnostic, Language, Place};
use crate::publish::Publication;

pub(super) fn question(options: &Options) -> &'static str {
    match options.language {
        Language::Vi => "Nhấn Enter để công bố; muốn thôi thì gõ một chữ bất kỳ rồi Enter: ",
        Language::En => "Press Enter to publish; type anything else to leave: ",
    }
}

pub(super) fn loss_question(options: &Options, publication: &Publication<'_>) -> String {
    let (gone, before) = (publication.changes().withdrawn.len(), publication.people_before());
    match options.language {
        Language::Vi => format!(
            "Chú ý: {gone} trên {before} người và tập thể sẽ biến mất khỏi trang. Có thể thiếu bảng tính nào đó trong thư mục input.\n\
             Nếu đúng là vậy, gõ số {gone} rồi Enter để công bố; muốn thôi thì nhấn Enter: "
        ),
        Language::En => format!(
            "Note: {gone} of {before} people and collectives will vanish. A workbook may be missing from the input.\n\
             If this is right, type {gone} and Enter to publish; press Enter to leave: "
        ),
    }
}

pub(super) fn great_loss(publication: &Publication<'_>) -> Diagnostic {
    let (gone, before) = (publication.changes().withdrawn.len(), publication.people_before());
    Diagnostic::error("many-people-vanish", Place::default())
        .vi(
            format!("{gone} trên {before} người và tập thể sẽ biến mất khỏi trang; chưa công bố gì."),
            "Xem có thiếu bảng tính nào trong thư mục input; nếu đúng là vậy, chạy lại với --allow-loss.",
        )
        .en(
            format!("{gone} of {before} people and collectives would vanish; nothing was published."),
            "See whether a workbook is missing from the input; if this is right, run again with --allow-loss.",
        )
}

pub(super) fn nobody_to_ask() -> Diagnostic {
    Diagnostic::error("nobody-to-ask", Place::default())
        .vi(
            "Không có ai ở cửa sổ lệnh để hỏi trước khi công bố; chưa gửi gì.",
            "Khi hẹn giờ chạy, thêm --yes; để xem trước, thêm --dry-run.",
        )
        .en(
            "There is nobody at a terminal to be asked; nothing was sent.",
            "Add --yes for scheduled runs, or --dry-run to see what would change.",
        )
}

pub(super) fn strangers(paths: &[String]) -> Diagnostic {
    let (count, example) = (paths.len(), paths.first().map(String::as_str).unwrap_or_default());
    Diagnostic::warning("strangers-in-site", Place::default())
        .vi(
            format!("Không công bố {count} tệp không do guong dựng trong thư mục trang, chẳng hạn “{example}”."),
            "Tài liệu cần công bố thì để trong thư mục input.",
        )
        .en(
            format!("{count} files of the site's folder that guong did not build are not published, such as “{example}”."),
            "Put papers to be published into the input.",
        )
}
