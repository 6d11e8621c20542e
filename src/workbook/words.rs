//! What the workbooks call kinds, levels and statuses: the words that the reader takes back.

use crate::plan::Progress;
use crate::public::{Kind, Level, Status};

pub(super) const LEVELS: [Level; 6] =
    [Level::Central, Level::Ministry, Level::Province, Level::District, Level::Commune, Level::Grassroots];

pub(super) const STATUSES: [Status; 4] = [Status::Planned, Status::Expected, Status::Held, Status::Postponed];

pub(super) fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "Cá nhân",
        Kind::Collective => "Tập thể",
        Kind::Household => "Hộ gia đình",
        Kind::Model => "Mô hình",
    }
}

pub(super) fn level(level: Level) -> &'static str {
    match level {
        Level::Central => "Trung ương",
        Level::Ministry => "Bộ, ngành",
        Level::Province => "Tỉnh",
        Level::District => "Huyện",
        Level::Commune => "Xã",
        Level::Grassroots => "Cơ sở",
    }
}

pub(super) fn status(status: Status) -> &'static str {
    match status {
        Status::Planned => "Kế hoạch",
        Status::Expected => "Dự kiến",
        Status::Held => "Đã tổ chức",
        Status::Postponed => "Hoãn",
    }
}

/// Where a conference stands against its deadline.
pub(super) fn progress(progress: Progress) -> &'static str {
    match progress {
        Progress::OnTime => "Đã tổ chức, đúng hạn",
        Progress::Late => "Đã tổ chức, muộn",
        Progress::Expected => "Sắp tổ chức",
        Progress::Overdue => "Quá hạn",
        Progress::Unknown => "Chưa có thông tin",
    }
}
