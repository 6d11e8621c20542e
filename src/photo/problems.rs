//! The words for what is wrong with photos: one rule, one function, both languages side by side. The row is published
//! all the same, with a monogram.

use super::{Foreign, Found, NameFault, PhotoFault};
use crate::diagnostic::{Diagnostic, Place};

impl PhotoFault {
    /// The fault of the photo `source` (a path below `input/`, or a cell's picture), wanted at `place`.
    pub fn diagnostic(&self, source: &str, place: Place) -> Diagnostic {
        match self {
            Self::Unreadable(reason) => photo_is_unreadable(source, reason, place),
            Self::Empty => photo_is_empty(source, place),
            Self::Foreign(kind) => photo_is_of_another_kind(source, *kind, place),
            Self::Unknown => photo_is_unknown(source, place),
            Self::TooHeavy { bytes } => photo_is_too_heavy(source, *bytes, place),
            Self::TooLarge { width, height } => photo_is_too_large(source, (*width, *height), place),
            Self::Truncated => photo_is_truncated(source, place),
            Self::Damaged(reason) => photo_is_damaged(source, reason, place),
        }
    }
}

impl NameFault {
    /// The fault of the photo's name `text`, which stands in the cell at `place`.
    pub fn diagnostic(&self, text: &str, place: Place) -> Diagnostic {
        match self {
            Self::Outside { near } => photo_name_leads_out(text, near, place),
            Self::Link => photo_name_is_a_link(text, place),
            Self::Missing { near } => photo_is_missing(text, near, place),
            Self::Ambiguous(files) => photo_name_is_ambiguous(text, files, place),
        }
    }
}

impl Found<'_> {
    /// Why the person of this `name` and `place` has no photo though there seem to be some.
    pub fn diagnostic(&self, name: &str, place: Place) -> Option<Diagnostic> {
        match self {
            Self::Nothing | Self::Photos(_) => None,
            Self::SeveralFiles(files) => Some(photos_compete(name, files, place)),
            Self::SeveralPeople { file, people } => Some(people_compete(name, file, *people, place)),
        }
    }
}

/// A photo of `input/` that no row asks for and no name fits.
pub fn photo_is_nobodys(file: &str) -> Diagnostic {
    Diagnostic::note("photo-is-nobodys", Place::file(file))
        .vi(
            "Ảnh này không được dòng nào nhắc đến và tên tệp không trùng tên ai.",
            "Đặt tên tệp đúng như họ tên trong bảng, hoặc ghi tên tệp vào cột “Ảnh”.",
        )
        .en(
            "No row asks for this photo, and its name is nobody's.",
            "Name the file just as the person is named in the sheet, or write its name into the column “Ảnh”.",
        )
}

fn photo_is_unreadable(source: &str, reason: &str, place: Place) -> Diagnostic {
    Diagnostic::warning("photo-is-unreadable", place)
        .vi(format!("Không đọc được ảnh “{source}”: “{reason}”."), "Kiểm tra tệp và quyền đọc tệp.")
        .en(
            format!("The photo “{source}” cannot be read: “{reason}”."),
            "Check the file and the right to read it.",
        )
}

fn photo_is_empty(source: &str, place: Place) -> Diagnostic {
    Diagnostic::warning("photo-is-empty", place)
        .vi(format!("Tệp ảnh “{source}” rỗng (0 byte)."), "Sao chép lại ảnh từ máy ảnh hoặc điện thoại.")
        .en(
            format!("The photo “{source}” is empty (0 bytes)."),
            "Copy it again from the camera or the phone.",
        )
}

fn photo_is_of_another_kind(source: &str, kind: Foreign, place: Place) -> Diagnostic {
    const SAVE_VI: &str = "Mở ảnh rồi lưu lại dưới dạng JPEG hoặc PNG.";
    const SAVE_EN: &str = "Open it and save it as JPEG or PNG.";
    let (what, vi, en) = match kind {
        Foreign::Heic => (
            "HEIC",
            "Trên iPhone chọn Cài đặt › Camera › Định dạng › Tương thích nhất; ảnh đã chụp thì xuất ra dạng JPEG.",
            "On the iPhone choose Settings › Camera › Formats › Most Compatible; export photos already taken as JPEG.",
        ),
        Foreign::Avif => ("AVIF", SAVE_VI, SAVE_EN),
        Foreign::Tiff => ("TIFF", SAVE_VI, SAVE_EN),
        Foreign::Svg => ("SVG", SAVE_VI, SAVE_EN),
        Foreign::Html => (
            "HTML",
            "Đây là một trang web được lưu dưới tên ảnh; hãy tải lại chính tấm ảnh.",
            "This is a web page saved under the name of a photo; download the photo itself.",
        ),
        Foreign::Pdf => (
            "PDF",
            "Xuất ảnh từ tệp PDF ra dạng JPEG hoặc PNG.",
            "Export the photo from the PDF as JPEG or PNG.",
        ),
        Foreign::Zip => (
            "ZIP/Word/Excel",
            "Lấy ảnh ra khỏi tệp ấy rồi lưu dưới dạng JPEG hoặc PNG.",
            "Take the photo out of it and save it as JPEG or PNG.",
        ),
        Foreign::Video => (
            "video",
            "Chụp lại một khung hình dưới dạng JPEG hoặc PNG.",
            "Save one frame of it as JPEG or PNG.",
        ),
    };
    Diagnostic::warning("photo-is-of-another-kind", place)
        .vi(format!("Tệp “{source}” có nội dung dạng {what}, chưa đăng được làm ảnh."), vi)
        .en(format!("The content of “{source}” is {what}, which cannot be published as a photo."), en)
}

fn photo_is_unknown(source: &str, place: Place) -> Diagnostic {
    Diagnostic::warning("photo-is-unknown", place)
        .vi(
            format!("Nội dung tệp “{source}” không phải là ảnh JPEG, PNG, WebP, GIF hay BMP."),
            "Mở tệp bằng chương trình xem ảnh; nếu xem được, lưu lại dưới dạng JPEG hoặc PNG.",
        )
        .en(
            format!("The content of “{source}” is no JPEG, PNG, WebP, GIF or BMP photo."),
            "Open it in an image viewer; if it shows, save it again as JPEG or PNG.",
        )
}

fn photo_is_too_heavy(source: &str, bytes: u64, place: Place) -> Diagnostic {
    let megabytes = bytes >> 20;
    Diagnostic::warning("photo-is-too-heavy", place)
        .vi(
            format!("Ảnh “{source}” nặng {megabytes} MB, quá mức 200 MB."),
            "Lưu lại ảnh với kích thước nhỏ hơn.",
        )
        .en(format!("The photo “{source}” has {megabytes} MB, more than 200."), "Save it in a smaller size.")
}

fn photo_is_too_large(source: &str, (width, height): (u32, u32), place: Place) -> Diagnostic {
    Diagnostic::warning("photo-is-too-large", place)
        .vi(
            format!("Ảnh “{source}” ghi kích thước {width} × {height} điểm, quá mức 100 triệu điểm."),
            "Thu nhỏ ảnh (4000 × 3000 điểm là quá đủ) rồi lưu lại.",
        )
        .en(
            format!("The photo “{source}” claims {width} × {height} pixels, more than 100 million."),
            "Make it smaller (4000 × 3000 is more than enough) and save it again.",
        )
}

fn photo_is_truncated(source: &str, place: Place) -> Diagnostic {
    Diagnostic::warning("photo-is-truncated", place)
        .vi(format!("Ảnh “{source}” bị cụt: tệp kết thúc giữa chừng."), "Sao chép hoặc tải lại ảnh từ nguồn.")
        .en(
            format!("The photo “{source}” is cut off: the file ends in the middle."),
            "Copy or download it again.",
        )
}

fn photo_is_damaged(source: &str, reason: &str, place: Place) -> Diagnostic {
    Diagnostic::warning("photo-is-damaged", place)
        .vi(
            format!("Ảnh “{source}” bị hỏng: “{reason}”."),
            "Mở ảnh bằng chương trình xem ảnh rồi lưu lại, hoặc sao chép lại từ nguồn.",
        )
        .en(
            format!("The photo “{source}” is damaged: “{reason}”."),
            "Open it in an image viewer and save it again, or copy it again from where it came.",
        )
}

fn photo_name_leads_out(text: &str, near: &[String], place: Place) -> Diagnostic {
    let (vi, en) = suggestion(near);
    Diagnostic::warning("photo-name-leads-out", place)
        .vi(
            format!("“{text}” chỉ tới một nơi ngoài thư mục dữ liệu, nên ảnh không được lấy."),
            format!("Chép ảnh vào thư mục “anh” rồi chỉ ghi tên tệp.{vi}"),
        )
        .en(
            format!("“{text}” leads out of the input folder; the photo was not taken."),
            format!("Copy the photo into the folder “anh” and write its name only.{en}"),
        )
}

fn photo_name_is_a_link(text: &str, place: Place) -> Diagnostic {
    Diagnostic::warning("photo-name-is-a-link", place)
        .vi(
            format!("“{text}” là một địa chỉ trên mạng; guong không tải ảnh về."),
            "Tải ảnh về thư mục “anh” rồi ghi tên tệp vào ô này.",
        )
        .en(
            format!("“{text}” is an address on the web; guong downloads no photos."),
            "Download it into the folder “anh” and write the file's name into this cell.",
        )
}

fn photo_is_missing(text: &str, near: &[String], place: Place) -> Diagnostic {
    let (vi, en) = suggestion(near);
    Diagnostic::warning("photo-is-missing", place)
        .vi(
            format!("Không có ảnh “{text}” trong thư mục dữ liệu."),
            format!("Chép ảnh vào thư mục “anh”, hoặc sửa tên tệp trong ô này.{vi}"),
        )
        .en(
            format!("There is no photo “{text}” in the input folder."),
            format!("Copy it into the folder “anh”, or correct the name in this cell.{en}"),
        )
}

fn photo_name_is_ambiguous(text: &str, files: &[String], place: Place) -> Diagnostic {
    let files = quoted(files);
    Diagnostic::warning("photo-name-is-ambiguous", place)
        .vi(format!("“{text}” có thể là nhiều tệp: {files}."), "Ghi đủ tên tệp, kèm thư mục và phần mở rộng.")
        .en(
            format!("“{text}” may be several files: {files}."),
            "Write the whole name, with folder and extension.",
        )
}

fn photos_compete(name: &str, files: &[&str], place: Place) -> Diagnostic {
    let files = quoted(files);
    Diagnostic::warning("photos-compete", place)
        .about(name)
        .vi(
            format!("Nhiều ảnh trùng tên “{name}”: {files}."),
            "Ghi tên tệp đúng vào cột “Ảnh”, hoặc đánh số nếu cả hai đều là ảnh của người này: “ten-1.jpg”, “ten-2.jpg”.",
        )
        .en(
            format!("Several photos have the name “{name}”: {files}."),
            "Write the right file into the column “Ảnh”, or number them if all are of this person: “ten-1.jpg”, “ten-2.jpg”.",
        )
}

fn people_compete(name: &str, file: &str, people: usize, place: Place) -> Diagnostic {
    Diagnostic::warning("people-compete-for-a-photo", place)
        .about(name)
        .vi(
            format!("Ảnh “{file}” trùng tên của {people} người cùng là “{name}”, nên chưa gắn cho ai."),
            "Ghi tên tệp vào cột “Ảnh” của đúng người, hoặc thêm tên đơn vị vào tên tệp.",
        )
        .en(
            format!("The photo “{file}” has the name of {people} people called “{name}”; it was given to none."),
            "Write the file's name into the column “Ảnh” of the right person, or add the unit to the file's name.",
        )
}

/// What the officer may have meant, as an addition to a hint.
fn suggestion(near: &[String]) -> (String, String) {
    if near.is_empty() {
        return Default::default();
    }
    let files = quoted(near);
    (format!(" Có phải là {files}?"), format!(" Did you mean {files}?"))
}

fn quoted(files: &[impl AsRef<str>]) -> String {
    let files: Vec<String> = files.iter().map(|file| format!("“{}”", file.as_ref())).collect();
    files.join(", ")
}
