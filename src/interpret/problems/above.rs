//! What is said of the lines above a table and between its sections, and of names that stand alone.

use crate::diagnostic::{Diagnostic, Place};

pub(in crate::interpret) fn from_banner(
    code: &'static str,
    place: Place,
    what: (&str, &str),
    value: &str,
) -> Diagnostic {
    Diagnostic::note(code, place)
        .vi(format!("{} “{value}” lấy từ phần đầu biểu, dùng cho các dòng để trống", what.0), "")
        .en(format!("{} “{value}” was taken from above the table, for rows that lack it", what.1), "")
}

pub(in crate::interpret) fn unit_from_sheet_name(place: Place, unit: &str) -> Diagnostic {
    Diagnostic::note("unit-from-sheet-name", place)
        .vi(format!("đơn vị “{unit}” lấy từ tên trang tính, dùng cho các dòng để trống"), "")
        .en(format!("the unit “{unit}” was taken from the sheet's name, for rows that lack it"), "")
}

pub(in crate::interpret) fn proposals(place: Place) -> Diagnostic {
    Diagnostic::note("proposals", place)
        .vi("đây là danh sách đề nghị: các danh hiệu được ghi là đang đề nghị, không phải đã tặng", "")
        .en("this is a list of proposals: its awards are shown as proposed, not as granted", "")
}

pub(in crate::interpret) fn decision_unfilled(place: Place) -> Diagnostic {
    Diagnostic::warning("decision-unfilled", place)
        .vi(
            "số quyết định còn để trống nên chưa coi là đã tặng: các danh hiệu được ghi là đang đề nghị",
            "khi quyết định đã ký, hãy điền số và ngày",
        )
        .en(
            "the decision's number is still blank: its awards are shown as proposed, not as granted",
            "fill in number and day once it is signed",
        )
}

pub(in crate::interpret) fn not_awarded(place: Place, text: &str) -> Diagnostic {
    Diagnostic::warning("not-awarded", place)
        .vi(
            format!(
                "“{text}”: những người, tập thể này không được khen hoặc đã bị thu hồi nên không công bố"
            ),
            "nếu không phải vậy, hãy sửa chữ ở ô này",
        )
        .en(
            format!("“{text}”: those listed were refused, or lost what they had; they are not published"),
            "change the words in this cell if that is not so",
        )
}

/// A list of delegates, staff or receipts: whoever stands in it is not honoured there.
pub(in crate::interpret) fn not_honours(place: Place, text: &str) -> Diagnostic {
    Diagnostic::warning("not-honours", place)
        .vi(
            format!("“{text}” không phải danh sách khen thưởng, biểu dương nên không công bố những người ở dưới"),
            "nếu là danh sách biểu dương, hãy ghi rõ ở tiêu đề, hoặc thêm cột “Danh hiệu/Hình thức khen thưởng”",
        )
        .en(
            format!("“{text}” is no list of honours; those below are not published"),
            "say so in the title if it is one, or add a column “Danh hiệu/Hình thức khen thưởng”",
        )
}

pub(in crate::interpret) fn award_unnamed(place: Place) -> Diagnostic {
    Diagnostic::warning("award-unnamed", place)
        .vi(
            "quyết định không cho biết tặng danh hiệu, hình thức khen nào nên chỉ ghi chung là “Khen thưởng”",
            "ghi hình thức khen ở tiêu đề danh sách hoặc thêm cột “Danh hiệu/Hình thức khen thưởng”",
        )
        .en(
            "the decision does not say which award it gives; it is shown as “Khen thưởng” alone",
            "name the award in the title, or add a column “Danh hiệu/Hình thức khen thưởng”",
        )
}

pub(in crate::interpret) fn period_from_sheet_name(place: Place, period: &str) -> Diagnostic {
    Diagnostic::note("period-from-sheet-name", place)
        .vi(format!("thời gian “{period}” lấy từ tên trang tính, dùng cho các dòng để trống"), "")
        .en(format!("the period “{period}” was taken from the sheet's name, for rows that lack it"), "")
}

pub(in crate::interpret) fn section_unclear(place: Place, text: &str) -> Diagnostic {
    Diagnostic::note("section-unclear", place)
        .vi(format!("dòng “{text}” được hiểu là tiêu đề nhóm, nhưng không rõ nhóm gì"), "")
        .en(format!("the row “{text}” was taken for a section of unknown meaning"), "")
}

pub(in crate::interpret) fn lonely_name(place: Place, text: &str) -> Diagnostic {
    Diagnostic::warning("lonely-name", place)
        .vi(
            format!("dòng chỉ có “{text}”: không rõ là tiêu đề nhóm hay một người, nên không công bố"),
            "nếu là một người, hãy ghi số thứ tự hoặc điền thêm một cột; nếu là nhóm, hãy ghi I., II. phía trước",
        )
        .en(
            format!("the row holds only “{text}”: a section or a person? It is not published"),
            "give the person a row number, or the section a mark such as I.",
        )
}
