//! What is said of awards and their decisions.

use crate::diagnostic::{Diagnostic, Place};
use crate::values::When;

pub(in crate::interpret) fn unknown_award(place: Place, text: &str) -> Diagnostic {
    Diagnostic::note("unknown-award", place)
        .vi(format!("“{text}” chưa có trong danh mục khen thưởng; vẫn hiển thị đúng như đã ghi"), "")
        .en(format!("“{text}” is not in the catalogue of awards; it is shown as written"), "")
}

pub(in crate::interpret) fn grading(place: Place, text: &str) -> Diagnostic {
    Diagnostic::note("grading-no-award", place)
        .vi(format!("“{text}” là mức xếp loại, không phải danh hiệu hay hình thức khen, nên không ghi là khen thưởng"), "")
        .en(format!("“{text}” is a grading and no award, and is not shown as one"), "")
}

pub(in crate::interpret) fn mark_without_award(place: Place, text: &str) -> Diagnostic {
    Diagnostic::warning("mark-without-award", place)
        .vi(
            format!("ô ghi “{text}” nhưng không rõ là danh hiệu hay hình thức khen nào nên không dùng"),
            "ghi tên danh hiệu hoặc hình thức khen vào ô, hoặc vào tiêu đề của biểu",
        )
        .en(
            format!("the cell says “{text}”, but nothing tells which award is meant; it is not used"),
            "write the award's name in the cell or in the title",
        )
}

pub(in crate::interpret) fn decisions_unmatched(place: Place, text: &str, awards: usize) -> Diagnostic {
    Diagnostic::warning("decisions-unmatched", place)
        .vi(
            format!("ô có nhiều quyết định (“{text}”) nhưng dòng có {awards} khen thưởng; chỉ dùng quyết định đầu tiên"),
            "ghi mỗi khen thưởng một quyết định, hoặc mỗi khen thưởng một dòng",
        )
        .en(
            format!("the cell has several decisions (“{text}”) for {awards} award(s); only the first is used"),
            "write one decision for each award, or one award a row",
        )
}

pub(in crate::interpret) fn award_out_of_time(place: Place, name: &str, time: When) -> Diagnostic {
    Diagnostic::warning("award-out-of-time", place)
        .vi(
            format!("theo luật, “{name}” không có vào thời gian này ({})", time.vi()),
            "kiểm tra lại tên danh hiệu và năm; nếu đúng thì để nguyên",
        )
        .en(
            format!("by law there was no “{name}” at that time ({})", time.en()),
            "check the name and the year; leave it if it is right",
        )
}

pub(in crate::interpret) fn no_more_districts(place: Place, name: &str, time: When) -> Diagnostic {
    Diagnostic::warning("no-more-districts", place)
        .vi(
            format!("“{name}” ghi cấp huyện, nhưng từ 01/7/2025 không còn cấp huyện ({})", time.vi()),
            "kiểm tra lại cơ quan ban hành và ngày quyết định; nếu đúng thì để nguyên",
        )
        .en(
            format!("“{name}” is of a district, but there have been none since 1 July 2025 ({})", time.en()),
            "check the issuer and the date; leave it if it is right",
        )
}

pub(in crate::interpret) fn misfiled_award(place: Place, text: &str, meant: &str) -> Diagnostic {
    Diagnostic::warning("misfiled-award", place)
        .vi(format!("“{text}” được hiểu là “{meant}”"), format!("theo luật gọi là “{meant}”; hãy sửa ô này"))
        .en(format!("“{text}” was taken for “{meant}”"), format!("the law calls it “{meant}”"))
}
