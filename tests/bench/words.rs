//! Names, positions, fields and awards of which invented lists are made.

pub const FAMILIES: [&str; 12] =
    ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Giàng", "Lò"];
pub const MIDDLES: [&str; 9] = ["Văn", "Thị", "Đức", "Minh", "Ngọc", "Hữu", "Thanh", "Quang", "Kim"];
pub const GIVENS: [&str; 14] = [
    "An", "Bình", "Cường", "Dung", "Đào", "Giang", "Hạnh", "Khánh", "Lan", "Mai", "Ngân", "Phúc", "Sơn",
    "Yến",
];
pub const POSITIONS: [&str; 6] =
    ["Giáo viên", "Trưởng thôn", "Nông dân", "Chủ tịch Hội Phụ nữ", "Chuyên viên", "Chi hội trưởng"];
pub const FIELDS: [&str; 4] = ["Y tế", "Giáo dục - Đào tạo", "Nông nghiệp - Nông thôn", "Quản lý Nhà nước"];
pub const AWARDS: [&str; 6] = [
    "Lao động tiên tiến",
    "Chiến sĩ thi đua cơ sở",
    "Giấy khen của Chủ tịch UBND xã",
    "Bằng khen của Chủ tịch UBND tỉnh",
    "CSTĐCS",
    "Người tốt, việc tốt",
];
