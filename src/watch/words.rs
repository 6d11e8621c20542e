//! What the preview says in the terminal, in the officer's language, as pure functions of what happened.

use super::project::Snapshot;
use super::run::WatchFault;
use super::watcher::{Hint, POLL};
use crate::diagnostic::{Diagnostic, Language, Severity, human};
use crate::handbook::FOLDER as HANDBOOK;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

/// Something worth a line.
#[derive(Clone, Debug)]
pub enum Said {
    Started(Started),
    Built(Built),
    /// Nothing could be built; the last good build stays on screen.
    Failed(Vec<Diagnostic>),
    Hint(Hint),
    /// The browser could not be opened.
    NoBrowser(SocketAddr),
    Stopped,
}

#[derive(Clone, Debug)]
pub struct Started {
    pub address: SocketAddr,
    pub folders: Vec<PathBuf>,
    pub poll: Option<Duration>,
}

/// A good build in numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Built {
    pub pages: usize,
    pub errors: usize,
    pub warnings: usize,
    pub withheld: usize,
    /// Names of those whose page changed.
    pub changed: Vec<String>,
}

/// As many names as fit into a line or two.
const NAMES_TOLD: usize = 5;

impl Built {
    pub fn of(snapshot: &dyn Snapshot) -> Self {
        let count = |severity| snapshot.diagnostics().iter().filter(|d| d.severity == severity).count();
        Self {
            pages: snapshot.counts().pages,
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            withheld: snapshot.counts().withheld,
            changed: snapshot.changed().iter().map(|changed| changed.name.clone()).collect(),
        }
    }
}

/// The text for `said`, ending with a line break.
pub fn told(said: &Said, language: Language) -> String {
    match said {
        Said::Started(started) => welcome(started, language),
        Said::Built(built) => tally(built, language),
        Said::Failed(fatal) => failed(fatal, language),
        Said::Hint(hint) => hinted(hint, language),
        Said::NoBrowser(address) => match language {
            Language::Vi => format!("Không mở được trình duyệt. Hãy tự mở địa chỉ http://{address}/\n"),
            Language::En => format!("The browser could not be opened. Please open http://{address}/\n"),
        },
        Said::Stopped => match language {
            Language::Vi => "Đã dừng xem trước.\n".to_string(),
            Language::En => "The preview has ended.\n".to_string(),
        },
    }
}

/// The text for a preview that cannot begin: what happened, how to mend it.
pub fn fault(fault: &WatchFault, language: Language) -> String {
    match (fault, language) {
        (WatchFault::Port(Some(port), error), Language::Vi) => format!(
            "Không dùng được cổng {port}: {error}\n  \
             → Bỏ tùy chọn --port để chương trình tự chọn cổng, hoặc cho một số khác.\n"
        ),
        (WatchFault::Port(Some(port), error), Language::En) => format!(
            "Port {port} cannot be used: {error}\n  \
             → Leave --port out to have a free one chosen, or give another.\n"
        ),
        (WatchFault::Port(None, error), Language::Vi) => format!(
            "Không tìm được cổng trống: {error}\n  \
             → Đóng các cửa sổ xem trước đang mở, hoặc cho một cổng bằng --port.\n"
        ),
        (WatchFault::Port(None, error), Language::En) => {
            format!(
                "No free port was found: {error}\n  → Close other previews, or give a port with --port.\n"
            )
        }
        (WatchFault::Machine(error), Language::Vi) => format!("Không bắt đầu xem trước được: {error}\n"),
        (WatchFault::Machine(error), Language::En) => format!("The preview cannot begin: {error}\n"),
    }
}

fn welcome(started: &Started, language: Language) -> String {
    let address = started.address;
    let folders: Vec<String> = started.folders.iter().map(|folder| folder.display().to_string()).collect();
    let folders = folders.join(", ");
    let poll = started.poll.map(|poll| poll.as_secs_f32());
    match language {
        Language::Vi => {
            let poll = poll.map_or(String::new(), |seconds| format!(" (xem lại mỗi {seconds} giây)"));
            format!(
                "\n  Gương Sáng, bản xem trước\n\n\
                 \x20 Trang xem trước   http://{address}/   (chỉ máy này mở được)\n\
                 \x20 Sổ tay            http://{address}/__guong/{HANDBOOK}/\n\
                 \x20 Đang theo dõi     {folders}{poll}\n\n\
                 \x20 Cứ sửa bảng tính rồi lưu, trang tự cập nhật theo.\n\
                 \x20 Muốn dừng: nhấn Ctrl+C hoặc đóng cửa sổ này.\n\n"
            )
        }
        Language::En => {
            let poll = poll.map_or(String::new(), |seconds| format!(" (looked at every {seconds} s)"));
            format!(
                "\n  Gương Sáng, preview\n\n\
                 \x20 Preview    http://{address}/   (on this computer only)\n\
                 \x20 Handbook   http://{address}/__guong/{HANDBOOK}/   (in Vietnamese)\n\
                 \x20 Watching   {folders}{poll}\n\n\
                 \x20 Edit your workbooks and save: the page follows.\n\
                 \x20 To stop: press Ctrl+C or close this window.\n\n"
            )
        }
    }
}

fn tally(built: &Built, language: Language) -> String {
    let Built { pages, errors, warnings, withheld, .. } = built;
    let mut text = match language {
        Language::Vi => format!(
            "Đã dựng {pages} trang: {errors} lỗi, {warnings} cảnh báo, {withheld} dòng không công bố\n"
        ),
        Language::En => {
            format!("{pages} pages: {errors} errors, {warnings} warnings, {withheld} rows withheld\n")
        }
    };
    if !built.changed.is_empty() {
        text.push_str(&changed(&built.changed, language));
    }
    text
}

fn changed(names: &[String], language: Language) -> String {
    let told = names[..names.len().min(NAMES_TOLD)].join(", ");
    let more = names.len().saturating_sub(NAMES_TOLD);
    match (language, more) {
        (Language::Vi, 0) => format!("  đã đổi: {told}\n"),
        (Language::Vi, more) => format!("  đã đổi: {told} và {more} trang nữa\n"),
        (Language::En, 0) => format!("  changed: {told}\n"),
        (Language::En, more) => format!("  changed: {told} and {more} more\n"),
    }
}

fn failed(fatal: &[Diagnostic], language: Language) -> String {
    let head = match language {
        Language::Vi => "Chưa dựng được trang; bản tốt gần nhất vẫn đang hiện.\n",
        Language::En => "The pages cannot be built; the last good ones stay on screen.\n",
    };
    head.to_string() + &human(fatal, language)
}

fn hinted(hint: &Hint, language: Language) -> String {
    match hint {
        Hint::NoEvents => no_events(language),
        Hint::Unreachable(folder) => unreachable(&folder.display().to_string(), language),
        Hint::Reachable(folder) => match language {
            Language::Vi => format!("Thư mục “{}” đã mở lại được.\n", folder.display()),
            Language::En => format!("The folder “{}” can be opened again.\n", folder.display()),
        },
    }
}

fn no_events(language: Language) -> String {
    let seconds = POLL.as_secs();
    match language {
        Language::Vi => format!(
            "Ổ đĩa này không báo khi tệp thay đổi, nên chương trình tự xem lại mỗi {seconds} giây.\n  \
             → Lần sau hãy chạy với --poll.\n"
        ),
        Language::En => format!(
            "This drive does not tell about changes, so the folders are looked at every {seconds} seconds.\n  \
             → Next time run with --poll.\n"
        ),
    }
}

fn unreachable(folder: &str, language: Language) -> String {
    match language {
        Language::Vi => format!(
            "Không mở được thư mục “{folder}”; dữ liệu đã đọc vẫn được giữ.\n  \
             → Kiểm tra ổ mạng hoặc quyền đọc thư mục.\n"
        ),
        Language::En => format!(
            "The folder “{folder}” cannot be opened; what was read is kept.\n  \
             → Check the network drive, or the right to read it.\n"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Place;

    #[test]
    fn the_first_screen_says_where_and_what() {
        let started = Started {
            address: ([127, 0, 0, 1], 4780).into(),
            folders: vec!["input".into(), "themes".into()],
            poll: None,
        };
        let screen = told(&Said::Started(started), Language::Vi);
        assert_eq!(
            screen,
            "
  Gương Sáng, bản xem trước

  Trang xem trước   http://127.0.0.1:4780/   (chỉ máy này mở được)
  Sổ tay            http://127.0.0.1:4780/__guong/so-tay/
  Đang theo dõi     input, themes

  Cứ sửa bảng tính rồi lưu, trang tự cập nhật theo.
  Muốn dừng: nhấn Ctrl+C hoặc đóng cửa sổ này.

"
        );
    }

    #[test]
    fn a_build_is_told_in_two_lines_at_most() {
        let names = (1..=7).map(|at| format!("Người {at}")).collect();
        let built = Built { pages: 128, errors: 2, warnings: 1, withheld: 3, changed: names };
        assert_eq!(
            told(&Said::Built(built), Language::Vi),
            "Đã dựng 128 trang: 2 lỗi, 1 cảnh báo, 3 dòng không công bố\n  \
             đã đổi: Người 1, Người 2, Người 3, Người 4, Người 5 và 2 trang nữa\n"
        );
    }

    #[test]
    fn a_failed_build_is_told_with_its_reasons() {
        let reason = Diagnostic::error("x", Place::file("trang.html")).vi("Mẫu hỏng.", "Sửa mẫu.");
        assert_eq!(
            told(&Said::Failed(vec![reason]), Language::Vi),
            "Chưa dựng được trang; bản tốt gần nhất vẫn đang hiện.\nlỗi: trang.html\n  Mẫu hỏng.\n  → Sửa mẫu.\n"
        );
    }
}
