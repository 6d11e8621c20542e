//! What uniting has to say: one rule, one function, one code. Where two cells disagree, both are named.

use crate::diagnostic::{Diagnostic, Place};
use crate::values::sensitive::SensitiveKind;

pub(super) fn two_settings(place: Place, value: &str, first: &Place) -> Diagnostic {
    Diagnostic::warning("two-settings", place)
        .vi(
            format!("“{value}” khác với giá trị đã ghi ở {first}; dùng giá trị ghi trước"),
            "giữ lại một dòng",
        )
        .en(format!("“{value}” differs from {first}, which is used"), "keep one of the lines")
}

pub(super) fn not_a_web_address(place: Place, found: &str) -> Diagnostic {
    Diagnostic::error("not-a-web-address", place)
        .vi(format!("“{found}” không phải địa chỉ trang web"), "ghi đầy đủ, bắt đầu bằng https://")
        .en(format!("“{found}” is no web address"), "begin with https://")
}

pub(super) fn story_missing(place: Place, name: &str) -> Diagnostic {
    Diagnostic::error("story-missing", place)
        .vi(
            format!("không thấy tệp bài viết “{name}” trong thư mục input"),
            "chép tệp vào input, hoặc sửa tên trong ô",
        )
        .en(format!("the story “{name}” is not in the folder input"), "put it there, or mend the name")
}

pub(super) fn private_in_story(place: Place, name: &str, kind: SensitiveKind) -> Diagnostic {
    Diagnostic::error("private-in-text", place)
        .vi(format!("trong tệp bài viết “{name}” có {}", kind.vi()), "xóa số hoặc địa chỉ ấy khỏi bài")
        .en(
            format!("the story “{name}” holds a private number or address: {}", kind.en()),
            "take it out of the story",
        )
}

pub(super) fn paper_missing(place: Place, name: &str) -> Diagnostic {
    Diagnostic::warning("paper-missing", place)
        .vi(
            format!("không thấy tệp “{name}” trong thư mục input"),
            "chép tệp vào input, hoặc sửa tên trong ô",
        )
        .en(format!("the file “{name}” is not in the folder input"), "put it there, or mend the name")
}

pub(super) fn not_found(place: Place, what: (&str, &str), name: &str, nearest: Option<&str>) -> Diagnostic {
    let vi = nearest.map_or_else(
        || format!("thêm vào trang tính “{}”, hoặc sửa tên trong ô", what.0),
        |nearest| format!("có phải là “{nearest}”? Hãy sửa tên trong ô"),
    );
    let en = nearest.map_or_else(
        || format!("add it to the sheet “{}”", what.0),
        |nearest| format!("perhaps “{nearest}”?"),
    );
    Diagnostic::warning("reference-missing", place)
        .vi(format!("“{name}” không có trong trang tính “{}”", what.0), vi)
        .en(format!("no {} is called “{name}”", what.1), en)
}

/// The same, where the row cannot be placed without it.
pub(super) fn must_be_found(
    place: Place,
    what: (&str, &str),
    name: &str,
    nearest: Option<&str>,
) -> Diagnostic {
    let mut problem = not_found(place, what, name, nearest);
    problem.severity = crate::diagnostic::Severity::Error;
    problem
}

pub(super) fn unit_nearly(place: Place, name: &str, other: &str) -> Diagnostic {
    Diagnostic::warning("unit-nearly", place)
        .vi(
            format!("đơn vị “{name}” gần giống “{other}”: có phải là một?"),
            "nếu là một, hãy viết cùng một cách, hoặc ghi vào cột “Tên khác” của trang tính “Đơn vị”",
        )
        .en(
            format!("the unit “{name}” is nearly “{other}”: are they one?"),
            "if so, write it one way, or add it to “Tên khác” in the sheet “Đơn vị”",
        )
}

pub(super) fn told_twice(place: Place, what: (&str, &str), name: &str, first: &Place) -> Diagnostic {
    Diagnostic::warning("told-twice", place)
        .vi(format!("{} “{name}” đã có ở {first}; dùng dòng ghi trước", what.0), "xóa một trong hai dòng")
        .en(format!("{} “{name}” stands already at {first}, which is used", what.1), "delete one of the rows")
}

/// All members, from the first back to itself: `A” → “B” → “A`.
pub(super) fn unit_circle(place: Place, members: &str) -> Diagnostic {
    Diagnostic::error("unit-circle", place)
        .vi(
            format!("“{members}”: các đơn vị nối thành vòng qua cột “Đơn vị cấp trên” hoặc “Nay là”"),
            "sửa cột ấy",
        )
        .en(
            format!("“{members}”: these units lead back to the first through parents or successors"),
            "mend that column",
        )
}

pub(super) fn contradiction(
    place: Place,
    what: (&str, &str),
    who: &str,
    values: (&str, &str),
    first: &Place,
) -> Diagnostic {
    Diagnostic::warning("contradiction", place)
        .about(who)
        .vi(
            format!("{} của “{who}” là “{}”, nhưng ở {first} là “{}”", what.0, values.0, values.1),
            "sửa ô sai; nếu là hai người khác nhau, hãy ghi năm sinh cho cả hai",
        )
        .en(
            format!("the {} of “{who}” is “{}” here but “{}” at {first}", what.1, values.0, values.1),
            "mend the wrong cell; if they are two people, give the birth year of both",
        )
}

/// As [`contradiction`], for what is private: the values are not repeated.
pub(super) fn private_contradiction(
    place: Place,
    what: (&str, &str),
    who: &str,
    first: &Place,
) -> Diagnostic {
    Diagnostic::warning("contradiction", place)
        .about(who)
        .vi(
            format!("{} của “{who}” khác với {first}", what.0),
            "sửa ô sai; nếu là hai người khác nhau, hãy ghi năm sinh cho cả hai",
        )
        .en(
            format!("the {} of “{who}” differs from {first}", what.1),
            "mend the wrong cell; if they are two people, give the birth year of both",
        )
}

pub(super) fn newer_position(place: Place, who: &str, used: &str, first: &Place) -> Diagnostic {
    Diagnostic::note("position-changed", place)
        .about(who)
        .vi(format!("“{who}” có chức vụ khác ở {first}; trang dùng “{used}”"), "")
        .en(format!("“{who}” has another position at {first}; the page shows “{used}”"), "")
}

pub(super) fn which_namesake(place: Place, who: &str, count: usize) -> Diagnostic {
    Diagnostic::warning("which-namesake", place)
        .about(who)
        .vi(
            format!("cùng đơn vị có {count} người tên “{who}” khác năm sinh, mà dòng này không ghi năm sinh; để thành một trang riêng"),
            "ghi năm sinh vào dòng này",
        )
        .en(format!("{count} people of this unit are called “{who}”, and the row has no birth year; it gets a page of its own"), "give the birth year")
}

pub(super) fn namesakes(place: Place, who: &str, first: &Place) -> Diagnostic {
    Diagnostic::warning("namesakes", place)
        .about(who)
        .vi(
            format!("“{who}” đã có ở {first} trong cùng danh sách, cùng đơn vị, cùng hình thức khen, nhưng khác chức vụ hoặc ngày sinh; hiểu là hai người, mỗi người một trang"),
            "nếu là một người, hãy ghi chức vụ, ngày sinh giống nhau; nếu là hai người, nên ghi năm sinh",
        )
        .en(
            format!("“{who}” also stands at {first} in this list, of the same unit, for the same award, but with another position or birth date; taken for two people"),
            "if it is one person, write position and birth alike; if two, give the birth years",
        )
}

pub(super) fn perhaps_same(place: Place, who: &str, first: &Place) -> Diagnostic {
    Diagnostic::warning("perhaps-same", place)
        .about(who)
        .vi(
            format!("“{who}” trùng tên với người ở {first}, nhưng chưa đủ căn cứ để biết có phải là một; để thành một trang riêng"),
            "ghi đơn vị và năm sinh vào cả hai dòng",
        )
        .en(
            format!("“{who}” has the name of somebody at {first}, but nothing else tells whether they are one; it gets a page of its own"),
            "give unit and birth year in both rows",
        )
}

pub(super) fn newer_unit(place: Place, who: &str, used: &str, first: &Place) -> Diagnostic {
    Diagnostic::note("unit-changed", place)
        .about(who)
        .vi(format!("“{who}” thuộc đơn vị khác ở {first}, hiểu là cùng một người; trang dùng “{used}”"), "")
        .en(format!("“{who}” is of another unit at {first}, and is taken for the same person; the page shows “{used}”"), "")
}

pub(super) fn whose_award(place: Place, who: &str, count: usize) -> Diagnostic {
    Diagnostic::warning("whose-award", place)
        .about(who)
        .vi(
            format!("có {count} người tên “{who}”, mà dòng khen thưởng này không ghi đơn vị; để thành một trang riêng"),
            "ghi đơn vị công tác (hoặc năm sinh) vào dòng này",
        )
        .en(format!("{count} people are called “{who}”, and the award's row names no unit; it gets a page of its own"), "give the unit or the birth year")
}

pub(super) fn repeated_row(place: Place, who: &str, first: &Place) -> Diagnostic {
    Diagnostic::note("repeated-row", place)
        .about(who)
        .vi(format!("“{who}” lặp lại y nguyên dòng ở {first}; chỉ tính một lần"), "")
        .en(format!("“{who}” repeats {first} word for word and counts once"), "")
}
