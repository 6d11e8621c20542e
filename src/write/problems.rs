//! The words for what hinders the writing: one fault, one function, both languages side by side.

use super::fault::{Overlap, WriteFault};
use super::site_path::PathFlaw;
use crate::diagnostic::{Diagnostic, Place};
use std::io;
use std::path::Path;
use std::time::Duration;

impl WriteFault {
    /// The fault as it is told. It concerns the machine, not a cell: it has no place.
    pub fn diagnostic(&self) -> Diagnostic {
        match self {
            Self::Overlap { overlap, output } => output_overlaps_input(*overlap, output),
            Self::NotAFolder(path) => output_is_a_file(path),
            Self::DanglingLink(path) => output_link_leads_nowhere(path),
            Self::Foreign { folder, example } => folder_is_foreign(folder, example),
            Self::Unreadable(path) => marker_is_unreadable(path),
            Self::Busy { folder, waited } => another_build_is_running(folder, *waited),
            Self::BadPath { path, flaw } => path_does_not_work_everywhere(path, *flaw),
            Self::Twice(path) => path_is_used_twice(path),
            Self::Machine { path, error } => machine_refuses(path, error),
        }
    }
}

fn output_overlaps_input(overlap: Overlap, output: &Path) -> Diagnostic {
    let output = shown(output);
    let (vi, en) = match overlap {
        Overlap::Same => ("cũng là thư mục dữ liệu đầu vào", "is the input folder itself"),
        Overlap::OutputHoldsInput => ("chứa thư mục dữ liệu đầu vào", "holds the input folder"),
        Overlap::InputHoldsOutput => ("nằm trong thư mục dữ liệu đầu vào", "lies in the input folder"),
    };
    problem("output-overlaps-input")
        .vi(
            format!("Thư mục ghi trang “{output}” {vi}."),
            "Chọn một thư mục khác bằng --output, để dữ liệu gốc không bao giờ bị ghi đè.",
        )
        .en(
            format!("The output folder “{output}” {en}."),
            "Choose another folder with --output, so that the source data can never be overwritten.",
        )
}

fn output_is_a_file(path: &Path) -> Diagnostic {
    let path = shown(path);
    problem("output-is-a-file")
        .vi(
            format!("“{path}” là một tệp, trong khi nơi ghi trang phải là một thư mục."),
            "Đổi tên hoặc dời tệp ấy đi, hoặc chọn thư mục khác bằng --output.",
        )
        .en(
            format!("“{path}” is a file, but the site is written to a folder."),
            "Rename or move that file, or choose another folder with --output.",
        )
}

fn output_link_leads_nowhere(path: &Path) -> Diagnostic {
    let path = shown(path);
    problem("output-link-leads-nowhere")
        .vi(
            format!("“{path}” là một liên kết trỏ tới nơi không tồn tại."),
            "Tạo thư mục mà liên kết trỏ tới, hoặc xóa liên kết.",
        )
        .en(
            format!("“{path}” is a link to a place that does not exist."),
            "Create the folder that it leads to, or remove the link.",
        )
}

fn folder_is_foreign(folder: &Path, example: &str) -> Diagnostic {
    let folder = shown(folder);
    problem("folder-is-foreign")
        .vi(
            format!("Thư mục “{folder}” có nội dung không do guong ghi, chẳng hạn “{example}”, nên được giữ nguyên."),
            "Chọn một thư mục trống bằng --output, hoặc tự dời nội dung ấy đi nơi khác.",
        )
        .en(
            format!("The folder “{folder}” has content that guong did not write, such as “{example}”; nothing in it was touched."),
            "Choose an empty folder with --output, or move that content elsewhere.",
        )
}

fn marker_is_unreadable(path: &Path) -> Diagnostic {
    let path = shown(path);
    problem("marker-is-unreadable")
        .vi(
            format!("Tệp đánh dấu “{path}” bị hỏng hoặc thuộc phiên bản guong mới hơn; thư mục được giữ nguyên."),
            "Dùng phiên bản guong mới nhất, hoặc tự xóa cả thư mục chứa tệp ấy rồi chạy lại.",
        )
        .en(
            format!("The marker file “{path}” is damaged or of a newer version of guong; the folder was not touched."),
            "Use the newest version of guong, or remove the folder that holds the file by hand and run again.",
        )
}

fn another_build_is_running(folder: &Path, waited: Duration) -> Diagnostic {
    let (folder, seconds) = (shown(folder), waited.as_secs());
    problem("another-build-is-running")
        .vi(
            format!("Một lượt chạy khác vẫn đang ghi “{folder}” sau {seconds} giây chờ."),
            "Chờ lượt ấy xong, hoặc đóng nó, rồi chạy lại.",
        )
        .en(
            format!("Another run was still writing “{folder}” after {seconds} seconds of waiting."),
            "Wait until it ends, or close it, then run again.",
        )
}

fn path_does_not_work_everywhere(path: &str, flaw: PathFlaw) -> Diagnostic {
    let (vi, en) = match flaw {
        PathFlaw::Shape => {
            ("dẫn ra ngoài trang hoặc có phần trống", "leads out of the site or has an empty part")
        }
        PathFlaw::Character => {
            ("có ký tự mà Windows không cho phép", "has a character that Windows does not allow")
        }
        PathFlaw::Ending => {
            ("có phần kết thúc bằng dấu chấm hoặc dấu cách", "has a part that ends in a dot or a space")
        }
        PathFlaw::Device => ("trùng tên thiết bị của Windows", "is the name of a device on Windows"),
        PathFlaw::Length => ("có phần dài quá 255 byte", "has a part of more than 255 bytes"),
        PathFlaw::Reserved => ("là tên mà guong dành cho mình", "is a name that guong keeps for itself"),
    };
    problem("path-does-not-work-everywhere")
        .vi(format!("Địa chỉ trang “{path}” {vi}."), "Đổi tên tệp hoặc mục sinh ra địa chỉ này.")
        .en(format!("The page address “{path}” {en}."), "Rename the file or entry that it comes from.")
}

fn path_is_used_twice(path: &str) -> Diagnostic {
    problem("path-is-used-twice")
        .vi(
            format!("Hai trang cùng có địa chỉ “{path}” (chữ hoa và chữ thường được coi là một)."),
            "Đổi tên một trong hai tệp hoặc mục sinh ra địa chỉ này.",
        )
        .en(
            format!("Two pages have the address “{path}” (upper and lower case count as the same)."),
            "Rename one of the two files or entries that it comes from.",
        )
}

fn machine_refuses(path: &Path, error: &io::Error) -> Diagnostic {
    match error.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => no_right_to_write(path),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => disk_is_full(path),
        _ => writing_failed(path, error),
    }
}

fn no_right_to_write(path: &Path) -> Diagnostic {
    let path = shown(path);
    problem("no-right-to-write")
        .vi(
            format!("Không có quyền ghi “{path}”."),
            "Kiểm tra quyền của thư mục (và tệp có đang mở ở chương trình khác không), hoặc chọn thư mục khác bằng --output.",
        )
        .en(
            format!("There is no right to write “{path}”."),
            "Check the rights of the folder (and whether another program has the file open), or choose another one with --output.",
        )
}

fn disk_is_full(path: &Path) -> Diagnostic {
    let path = shown(path);
    problem("disk-is-full")
        .vi(
            format!("Ổ đĩa đã đầy khi ghi “{path}”; trang cũ vẫn còn nguyên."),
            "Dọn bớt ổ đĩa, hoặc chọn ổ đĩa khác bằng --output, rồi chạy lại.",
        )
        .en(
            format!("The disk was full when writing “{path}”; the old site is as it was."),
            "Free some space, or choose another disk with --output, then run again.",
        )
}

fn writing_failed(path: &Path, error: &io::Error) -> Diagnostic {
    let path = shown(path);
    problem("writing-failed")
        .vi(
            format!("Không ghi được “{path}”: “{error}”."),
            "Kiểm tra ổ đĩa và đường dẫn rồi chạy lại; lượt chạy sau sẽ dọn những gì còn dở.",
        )
        .en(
            format!("“{path}” could not be written: “{error}”."),
            "Check the disk and the path, then run again; the next run clears away what is unfinished.",
        )
}

fn problem(code: &'static str) -> Diagnostic {
    Diagnostic::error(code, Place::default())
}

/// The path without the prefix that Windows puts before resolved paths.
fn shown(path: &Path) -> String {
    let text = path.display().to_string();
    text.strip_prefix(r"\\?\").map_or_else(|| text.clone(), str::to_owned)
}
