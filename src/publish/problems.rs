//! The words for what hinders a publication: one fault, one function, both languages side by side.

use super::address::AddressFault;
use super::fault::{PublishFault, Refusal, TargetFault};
use crate::diagnostic::{Diagnostic, Place};
use std::path::Path;

impl PublishFault {
    /// The fault as it is told. It concerns the machine, not a cell: it has no place.
    pub fn diagnostic(&self) -> Diagnostic {
        match self {
            Self::NotBuilt(folder) => site_is_not_built(folder),
            Self::Site(fault) => fault.diagnostic(),
            Self::SiteChanged(path) => site_changed(path),
            Self::OpenData(detail) => open_data_is_unreadable(detail),
            Self::Overlap(folder) => target_overlaps(folder),
            Self::Foreign { target, example } => target_is_foreign(target, example),
            Self::Busy { target } => another_computer_publishes(target),
            Self::BusyHere { target } => this_computer_publishes(target),
            Self::Overtaken { target } => was_overtaken(target),
            Self::Unreadable { target, path } => state_is_unreadable(target, path),
            Self::NotCarried(target) => target_is_not_carried(target),
            Self::Journal { path, error } => journal_is_not_written(path, error),
            Self::Target { target, fault } => target_refuses(target, fault),
        }
    }
}

impl AddressFault {
    /// The fault as it is told.
    pub fn diagnostic(&self) -> Diagnostic {
        match self {
            Self::Password => problem("password-in-address")
                .vi(
                    "Mật khẩu không được ghi trong địa chỉ nơi công bố.",
                    "Ghi mật khẩu vào biến môi trường hoặc tệp riêng của máy; xem: guong publish --help.",
                )
                .en(
                    "A password must not stand in the address.",
                    "Put it into the environment or a file of the system; see guong publish --help.",
                ),
            Self::UnknownScheme(scheme) => problem("address-unknown")
                .vi(
                    format!("Không biết cách công bố tới địa chỉ “{scheme}://”."),
                    "Dùng một thư mục, s3://, sftp:// hoặc webdavs://.",
                )
                .en(
                    format!("There is no way to publish to “{scheme}://”."),
                    "Use a folder, s3://, sftp:// or webdavs://.",
                ),
            Self::Incomplete => problem("address-incomplete")
                .vi(
                    "Địa chỉ nơi công bố chưa đủ.",
                    "Ví dụ: D:\\web, s3://kho/xa-truc-van, sftp://ten@may-chu/var/www/guong, webdavs://may-chu/guong.",
                )
                .en(
                    "The address is not complete.",
                    "Such as D:\\web, s3://bucket/prefix, sftp://name@host/var/www/site, webdavs://host/site.",
                ),
        }
    }
}

fn site_is_not_built(folder: &Path) -> Diagnostic {
    let folder = folder.display();
    problem("site-is-not-built")
        .vi(
            format!("“{folder}” không phải trang do guong dựng, nên không được công bố."),
            "Chạy guong build trước, hoặc chỉ đúng thư mục bằng --output.",
        )
        .en(
            format!("“{folder}” is no site that guong built; it is not published."),
            "Run guong build first, or name the right folder with --output.",
        )
}

fn site_changed(path: &str) -> Diagnostic {
    problem("site-changed")
        .vi(
            format!("Tệp “{path}” của trang không còn như lúc dựng xong."),
            "Chạy guong build rồi công bố lại; những gì đã gửi không phải gửi lại.",
        )
        .en(
            format!("“{path}” of the site is not what was built."),
            "Run guong build, then publish again; what has arrived is not sent again.",
        )
}

fn open_data_is_unreadable(detail: &str) -> Diagnostic {
    problem("open-data-unreadable")
        .vi(format!("Không đọc được dữ liệu mở của trang: {detail}"), "Chạy guong build rồi công bố lại.")
        .en(
            format!("The open data of the site cannot be read: {detail}"),
            "Run guong build, then publish again.",
        )
}

fn target_overlaps(folder: &Path) -> Diagnostic {
    let folder = folder.display();
    problem("target-overlaps")
        .vi(
            format!(
                "Nơi công bố “{folder}” trùng, chứa hoặc nằm trong thư mục dữ liệu hay thư mục trang đã dựng."
            ),
            "Chọn một thư mục khác, chẳng hạn thư mục của máy chủ web hoặc USB.",
        )
        .en(
            format!("The target “{folder}” is, holds or lies in the input or the built site."),
            "Choose another folder, such as that of the web server or a USB stick.",
        )
}

fn target_is_foreign(target: &str, example: &str) -> Diagnostic {
    problem("target-is-foreign")
        .vi(
            format!("Nơi công bố “{target}” đã có nội dung không do guong đưa lên, chẳng hạn “{example}”."),
            "Chọn nơi trống; hoặc thêm --take-over nếu chắc chắn muốn đưa trang vào đó (tệp trùng tên bị ghi đè, tệp khác giữ nguyên).",
        )
        .en(
            format!("“{target}” holds what guong did not publish, such as “{example}”."),
            "Choose an empty place; or add --take-over to publish there all the same (files of the same name are replaced, others stay).",
        )
}

fn another_computer_publishes(target: &str) -> Diagnostic {
    problem("another-computer-publishes")
        .vi(
            format!("Một máy khác đang công bố lên “{target}”, hoặc đã dừng giữa chừng."),
            "Chờ máy ấy xong rồi chạy lại. Nếu chắc chắn máy ấy không còn chạy, thêm --take-over để làm tiếp từ máy này.",
        )
        .en(
            format!("Another computer is publishing to “{target}”, or was interrupted."),
            "Wait until it is done. If it surely runs no more, add --take-over to go on from here.",
        )
}

fn this_computer_publishes(target: &str) -> Diagnostic {
    problem("this-computer-publishes")
        .vi(
            format!("Máy này đang công bố lên “{target}” trong một cửa sổ khác."),
            "Chờ lượt ấy xong rồi chạy lại.",
        )
        .en(format!("This computer is already publishing to “{target}”."), "Wait until that is done.")
}

fn was_overtaken(target: &str) -> Diagnostic {
    problem("publication-overtaken")
        .vi(
            format!(
                "Một máy khác vừa bắt đầu công bố lên “{target}”; lượt này dừng lại để không ghi đè lẫn nhau."
            ),
            "Chờ máy ấy xong rồi chạy lại.",
        )
        .en(
            format!(
                "Another computer began to publish to “{target}”; this run stopped so as not to mix the two."
            ),
            "Wait until that is done, then run again.",
        )
}

fn state_is_unreadable(target: &str, path: &str) -> Diagnostic {
    problem("publication-state-unreadable")
        .vi(
            format!("Sổ ghi “{path}” ở “{target}” bị thiếu, bị hỏng hoặc thuộc phiên bản guong mới hơn."),
            "Dùng phiên bản guong mới nhất; nếu tệp hỏng hẳn, xóa mọi tệp “.guong-publish…” ở đó rồi công bố lại với --take-over.",
        )
        .en(
            format!("“{path}” at “{target}” is missing, damaged or of a newer version of guong."),
            "Use the newest version; if it is damaged, delete all files “.guong-publish…” there and publish with --take-over.",
        )
}

fn target_is_not_carried(target: &str) -> Diagnostic {
    problem("target-not-carried")
        .vi(
            format!("Bản guong này không kèm phần gửi tới “{target}”."),
            "Dùng bản đầy đủ (dựng với --features publish-remote), hoặc công bố ra thư mục rồi chép lên.",
        )
        .en(
            format!("This program was built without what “{target}” needs."),
            "Build it with --features publish-remote, or publish to a folder and copy that.",
        )
}

fn journal_is_not_written(path: &Path, error: &std::io::Error) -> Diagnostic {
    let path = path.display();
    problem("publication-journal-failed")
        .vi(
            format!("Không ghi được sổ theo dõi “{path}”: “{error}”."),
            "Kiểm tra quyền ghi và chỗ trống của ổ đĩa rồi chạy lại.",
        )
        .en(
            format!("“{path}” could not be written: “{error}”."),
            "Check the right to write and the space on the disk, then run again.",
        )
}

fn target_refuses(target: &str, fault: &TargetFault) -> Diagnostic {
    let (code, [vi, en], [vi_hint, en_hint]) = refusal(fault.refusal);
    let (detail, file) = (&fault.detail, &fault.path);
    let at = if file.is_empty() { String::new() } else { format!(" ({file})") };
    problem(code)
        .vi(format!("“{target}”: {vi}{at}: “{detail}”."), vi_hint)
        .en(format!("“{target}”: {en}{at}: “{detail}”."), en_hint)
}

/// Code, what happened, and what to do, in both languages.
fn refusal(refusal: Refusal) -> (&'static str, [&'static str; 2], [&'static str; 2]) {
    match refusal {
        Refusal::Passing => (
            "target-unreachable",
            ["kết nối bị gián đoạn nhiều lần", "the connection failed several times"],
            [
                "Kiểm tra mạng rồi chạy lại; những gì đã gửi không phải gửi lại.",
                "Check the network and run again; what has arrived is not sent again.",
            ],
        ),
        Refusal::Denied => (
            "target-denied",
            ["không được phép ghi", "there is no right to write"],
            [
                "Kiểm tra tài khoản và quyền ghi; cách khai báo tài khoản: guong publish --help.",
                "Check account and rights; how to give them: guong publish --help.",
            ],
        ),
        Refusal::Missing => (
            "target-missing",
            ["không tìm thấy nơi công bố", "the place is not there"],
            [
                "Kiểm tra địa chỉ, ổ đĩa hoặc tên kho lưu trữ rồi chạy lại.",
                "Check the address, the drive or the name of the bucket, and run again.",
            ],
        ),
        Refusal::Full => (
            "target-full",
            ["nơi công bố đã hết chỗ", "there is no room left"],
            [
                "Dọn bớt rồi chạy lại; những gì đã gửi không phải gửi lại.",
                "Free some space and run again; what has arrived is not sent again.",
            ],
        ),
        Refusal::Unproven => (
            "target-unproven",
            ["máy chủ không chứng minh được là chính nó", "the server does not prove to be itself"],
            [
                "Hỏi người quản trị máy chủ: khóa hoặc chứng chỉ đã đổi, hay chưa được máy này tin cậy.",
                "Ask whoever runs the server: its key or certificate changed, or this computer does not trust it yet.",
            ],
        ),
        Refusal::NoProgram => (
            "program-missing",
            ["thiếu chương trình sftp của OpenSSH", "the program sftp of OpenSSH is missing"],
            [
                "Windows 10 trở lên: bật “OpenSSH Client” trong Settings → Optional features; Linux: cài openssh-client.",
                "Windows 10 and later: switch on “OpenSSH Client” in Settings → Optional features; Linux: install openssh-client.",
            ],
        ),
        Refusal::Other => (
            "target-failed",
            ["nơi công bố từ chối", "the target refused"],
            [
                "Xem lời báo trên, sửa rồi chạy lại; những gì đã gửi không phải gửi lại.",
                "See what it says and run again; what has arrived is not sent again.",
            ],
        ),
    }
}

fn problem(code: &'static str) -> Diagnostic {
    Diagnostic::error(code, Place::default())
}
