//! What is said of single cells and rows.

use crate::diagnostic::{Diagnostic, Place};
use crate::values::date::DateFault;
use crate::values::sensitive::SensitiveKind;

pub(in crate::interpret) fn nameless(place: Place, found: &str) -> Diagnostic {
    Diagnostic::error("name-missing", place)
        .vi(format!("dòng có “{found}” nhưng không có tên"), "điền tên, hoặc xóa cả dòng")
        .en(format!("the row has “{found}” but no name"), "fill in the name, or delete the row")
}

pub(in crate::interpret) fn formula_error(place: Place, error: &str, heading: &str) -> Diagnostic {
    Diagnostic::error("formula-error", place)
        .vi(
            format!("ô của cột “{heading}” báo lỗi công thức {error}"),
            "sửa công thức, hoặc gõ thẳng giá trị vào ô",
        )
        .en(format!("the formula in column “{heading}” gives {error}"), "mend the formula, or type the value")
}

pub(in crate::interpret) fn too_long(place: Place, letters: usize, heading: &str) -> Diagnostic {
    Diagnostic::error("cell-too-long", place)
        .vi(
            format!("ô của cột “{heading}” dài {letters} ký tự, quá dài để là nội dung của cột này"),
            "chỉ ghi nội dung của cột; bài viết và báo cáo để ở cột “Thành tích” hoặc “Câu chuyện”",
        )
        .en(
            format!(
                "the cell in column “{heading}” has {letters} characters, too many for what the column holds"
            ),
            "write only what the column asks for; stories go into a column of their own",
        )
}

pub(in crate::interpret) fn private_in_text(place: Place, kind: SensitiveKind) -> Diagnostic {
    Diagnostic::error("private-in-text", place)
        .vi(format!("trong phần chữ sẽ công bố có {}", kind.vi()), "xóa số hoặc địa chỉ ấy khỏi ô")
        .en(
            format!("the text to be published holds a private number or address: {}", kind.en()),
            "take it out of the cell",
        )
}

pub(in crate::interpret) fn date(place: Place, text: &str, fault: DateFault) -> Diagnostic {
    match fault {
        DateFault::NoSuchDay => Diagnostic::error("no-such-day", place)
            .vi(format!("“{text}” là ngày không có trong lịch"), "sửa thành ngày/tháng/năm đúng")
            .en(format!("“{text}” is no day of the calendar"), "write day/month/year"),
        DateFault::MonthFirst { year } => Diagnostic::warning("month-first", place)
            .vi(
                format!("“{text}” không thể là ngày/tháng/năm; chỉ dùng năm {year}"),
                "ghi lại theo thứ tự ngày/tháng/năm",
            )
            .en(
                format!("“{text}” cannot be day/month/year; only the year {year} is used"),
                "write day/month/year",
            ),
        DateFault::NoYear => Diagnostic::warning("no-year", place)
            .vi(format!("“{text}” thiếu năm"), "ghi đủ ngày/tháng/năm")
            .en(format!("“{text}” lacks the year"), "write day/month/year"),
        DateFault::NotADate => Diagnostic::warning("not-a-date", place)
            .vi(
                format!("“{text}” không đọc được thành ngày tháng"),
                "ghi theo dạng 22/8/2014, 8/2014, quý III/2014 hoặc 2014",
            )
            .en(
                format!("“{text}” cannot be read as a date"),
                "write 22/8/2014, 8/2014, quý III/2014 or 2014",
            ),
    }
}

pub(in crate::interpret) fn not_a_count(place: Place, text: &str) -> Diagnostic {
    Diagnostic::error("not-a-count", place)
        .vi(format!("“{text}” không phải là số đếm"), "ghi một số nguyên, ví dụ 120")
        .en(format!("“{text}” is not a count"), "write a whole number such as 120")
}

pub(in crate::interpret) fn not_yes_or_no(place: Place, text: &str) -> Diagnostic {
    Diagnostic::warning("not-yes-or-no", place)
        .vi(format!("“{text}” không rõ là Có hay Không; hiểu là Không"), "ghi Có hoặc Không")
        .en(format!("“{text}” is neither yes nor no; it is taken for no"), "write Có or Không")
}

pub(in crate::interpret) fn unknown_word(
    place: Place,
    text: &str,
    heading: &str,
    wanted: &str,
) -> Diagnostic {
    Diagnostic::warning("unknown-word", place)
        .vi(
            format!("“{text}” ở cột “{heading}” không có trong danh sách"),
            format!("chọn một trong: {wanted}"),
        )
        .en(format!("“{text}” in column “{heading}” is not in the list"), format!("choose one of: {wanted}"))
}

pub(in crate::interpret) fn unknown_code(place: Place, code: &str) -> Diagnostic {
    Diagnostic::warning("unknown-code", place)
        .vi(
            format!("mã “{code}” không có (hoặc có hai nghĩa) trong các danh mục của tệp nên không dùng"),
            "ghi tên danh hiệu hoặc hình thức khen, hoặc kèm trang tính danh mục có mã ấy",
        )
        .en(
            format!("the code “{code}” is in no list of the file, or has two meanings, and is not used"),
            "write the award's name, or add the list of codes",
        )
}

pub(in crate::interpret) fn unlikely_birth(place: Place, text: &str) -> Diagnostic {
    Diagnostic::warning("unlikely-birth", place)
        .vi(format!("năm sinh “{text}” không hợp lý nên không dùng"), "sửa năm sinh")
        .en(format!("the birth year “{text}” is not plausible and is not used"), "mend the year")
}

pub(in crate::interpret) fn doubtful_birth(place: Place, text: &str) -> Diagnostic {
    Diagnostic::warning("doubtful-birth", place)
        .vi(
            format!("năm sinh “{text}” quá xa, có thể gõ nhầm"),
            "kiểm tra lại năm sinh; nếu đúng thì giữ nguyên",
        )
        .en(
            format!("the birth year “{text}” is long ago and may be mistyped"),
            "check it; leave it if it is right",
        )
}

pub(in crate::interpret) fn unknown_setting(place: Place, key: &str) -> Diagnostic {
    Diagnostic::warning("unknown-setting", place)
        .vi(
            format!("không có mục thiết lập “{key}”"),
            "xem tên các mục trong tệp mẫu do lệnh “guong new” tạo",
        )
        .en(format!("there is no setting “{key}”"), "see the names in the template that “guong new” makes")
}

pub(in crate::interpret) fn missing(place: Place, heading: &str) -> Diagnostic {
    Diagnostic::error("value-missing", place)
        .vi(format!("dòng này thiếu “{heading}”"), "điền vào ô, hoặc xóa cả dòng")
        .en(format!("the row lacks “{heading}”"), "fill in the cell, or delete the row")
}

pub(in crate::interpret) fn home_withheld(place: Place, home: &str) -> Diagnostic {
    Diagnostic::note("home-withheld", place)
        .vi(format!("“{home}” được hiểu là nơi ở, không phải đơn vị công tác, nên không công bố"), "")
        .en(
            format!("“{home}” was taken for where the person lives, not for the unit, and is not published"),
            "",
        )
}

pub(in crate::interpret) fn beside_name(place: Place, kept: &str, left: &str) -> Diagnostic {
    Diagnostic::note("beside-name", place)
        .vi(
            format!(
                "ô này được hiểu là tên “{kept}”; phần “{left}” không thuộc tên nên không hiển thị trong tên"
            ),
            "",
        )
        .en(
            format!("the name in this cell is “{kept}”; “{left}” is no part of it and is not shown in it"),
            "",
        )
}
