//! The words for places, in small letters: what a name of one begins with.

/// Communes and wards, of the past too.
pub const COMMUNES: [&str; 4] = ["xã", "phường", "thị trấn", "đặc khu"];

/// What is above them, of the past too.
pub const ABOVE_COMMUNES: [&str; 5] = ["huyện", "quận", "thị xã", "thành phố", "tỉnh"];

/// What a commune is made of. "Sóc" is none of these: Sóc Trăng and Sóc Sơn are far more.
pub const VILLAGES: [&str; 11] =
    ["thôn", "bản", "ấp", "xóm", "buôn", "làng", "khóm", "khu phố", "khu dân cư", "tổ dân phố", "tdp"];

/// Communes and all above them.
pub fn communes_and_above() -> impl Iterator<Item = &'static str> {
    COMMUNES.into_iter().chain(ABOVE_COMMUNES)
}
