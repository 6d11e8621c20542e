//! What is said of files, sheets and tables: nothing found, no names, nothing to honour, hidden, converted.

use crate::diagnostic::{Diagnostic, Place};

pub(in crate::interpret) fn no_table(place: Place) -> Diagnostic {
    Diagnostic::error("no-table", place)
        .vi(
            "không tìm thấy bảng nào trong tệp này",
            "cần một dòng tiêu đề cột có “Họ và tên” hoặc tên tập thể; nếu đơn vị gọi cột khác đi, hãy khai trong trang tính “Tên cột”",
        )
        .en(
            "no table was found in this file",
            "a row of headings with “Họ và tên” (or the name of a collective) is wanted; name your own headings in a sheet “Tên cột”",
        )
}

/// The row that looks most like headings, in a file in which no table was found.
pub(in crate::interpret) fn no_table_at(place: Place, headings: &str) -> Diagnostic {
    Diagnostic::error("no-table", place)
        .vi(
            format!(
                "không tìm thấy bảng nào trong tệp này; dòng này giống tiêu đề cột nhất ({headings}) nhưng không có cột họ tên hay tên tập thể"
            ),
            "ghi “Họ và tên” (hoặc “Tên tập thể”) trên cột ghi tên; nếu đơn vị gọi cột khác đi, hãy khai trong trang tính “Tên cột”",
        )
        .en(
            format!(
                "no table was found in this file; this row looks most like headings ({headings}), but names no column of people or collectives"
            ),
            "write “Họ và tên” (or “Tên tập thể”) above the names, or declare your own heading in a sheet “Tên cột”",
        )
}

/// The code of [`no_name_column`].
pub(in crate::interpret) const NO_NAME_COLUMN: &str = "no-name-column";

pub(in crate::interpret) fn no_name_column(place: Place) -> Diagnostic {
    Diagnostic::warning(NO_NAME_COLUMN, place)
        .vi(
            "bảng bắt đầu ở dòng này không có cột họ tên hay tên tập thể nên các dòng bên dưới không đọc được",
            "thêm cột “Họ và tên” (hoặc “Tên tập thể”); nếu đơn vị gọi cột khác đi, hãy khai trong trang tính “Tên cột”",
        )
        .en(
            "the table that begins here has no column of names, so that the rows below cannot be read",
            "add a column “Họ và tên” (or “Tên tập thể”), or declare your own heading in a sheet “Tên cột”",
        )
}

/// A table of somebody's family: whoever stands in it is honoured for nothing.
pub(in crate::interpret) fn relatives(place: Place, heading: &str) -> Diagnostic {
    Diagnostic::note("relatives", place)
        .vi(format!("bảng có cột “{heading}” kê khai người thân nên không đọc và không công bố"), "")
        .en(format!("the table with the column “{heading}” lists relatives; it is not read"), "")
}

/// A table that counts awards by unit is no list of those who were given them.
pub(in crate::interpret) fn count_in_matrix(place: Place, count: &str, award: &str) -> Diagnostic {
    Diagnostic::warning("count-in-matrix", place)
        .vi(
            format!(
                "ô của cột “{award}” ghi số {count}: là số lượng, không phải dấu đã được tặng, nên không tính"
            ),
            "nếu dòng này được tặng, hãy ghi x; nếu là bảng số liệu, hãy chuyển ra khỏi thư mục input",
        )
        .en(
            format!("the column “{award}” holds the number {count}: a count and no mark; it is passed over"),
            "write x if the row was given the award, or move the table of figures out of the folder input",
        )
}

/// A form that has an error takes the history of awards below it along.
pub(in crate::interpret) fn owner_refused(place: Place) -> Diagnostic {
    Diagnostic::error("form-refused", place)
        .vi(
            "dòng khen thưởng này thuộc bản khai phía trên đang có lỗi nên không đọc được",
            "sửa lỗi của bản khai trước",
        )
        .en("this row of awards belongs to the form above, which has an error", "mend the form first")
}

pub(in crate::interpret) fn statistics(place: Place) -> Diagnostic {
    Diagnostic::warning("statistics-form", place)
        .vi(
            "tệp là biểu thống kê, chỉ có số liệu và không có tên ai, nên không dùng",
            "nếu không cần, hãy chuyển ra khỏi thư mục input",
        )
        .en(
            "the file is a statistics form: figures and no names; it is not used",
            "move it out of the folder input",
        )
}

pub(in crate::interpret) fn sheet_without_table(place: Place, rows: usize) -> Diagnostic {
    Diagnostic::note("sheet-without-table", place)
        .vi(
            format!(
                "trang tính có {rows} dòng nhưng không có dòng tiêu đề cột nào nhận ra được nên không đọc"
            ),
            "",
        )
        .en(format!("the sheet has {rows} rows but no headings that are known, and is not read"), "")
}

/// The same, where rows hold what looks like people's names.
pub(in crate::interpret) fn people_without_headings(place: Place, people: usize) -> Diagnostic {
    Diagnostic::warning("people-without-headings", place)
        .vi(
            format!("trang tính có {people} dòng giống danh sách người nhưng không có dòng tiêu đề cột nên không đọc"),
            "thêm một dòng tiêu đề (STT, Họ và tên, Đơn vị, …) phía trên danh sách",
        )
        .en(
            format!("the sheet has {people} rows that look like people but no headings, and is not read"),
            "add a row of headings above the list",
        )
}

pub(in crate::interpret) fn behind_signatures(place: Place, who: &str) -> Diagnostic {
    Diagnostic::warning("behind-signatures", place)
        .about(who)
        .vi(
            format!("“{who}” đứng sau phần ký tên nên không được đọc"),
            "nếu là người được khen, hãy chuyển dòng này lên trên phần ký",
        )
        .en(
            format!("“{who}” stands below the signatures and is not read"),
            "move the row above the signatures if it belongs to the list",
        )
}

pub(in crate::interpret) fn nothing_in_workbook(place: Place) -> Diagnostic {
    Diagnostic::warning("empty-workbook", place)
        .vi("tệp không có dữ liệu", "nếu tệp không dùng nữa, hãy chuyển ra khỏi thư mục input")
        .en("the file holds no data", "if it is no longer used, move it out of the folder input")
}

pub(in crate::interpret) fn hidden_sheet(place: Place, rows: usize) -> Diagnostic {
    Diagnostic::note("hidden-sheet", place)
        .vi(
            format!("trang tính ẩn, có {rows} dòng, không được công bố"),
            "nếu cần công bố, hãy bỏ ẩn trang tính trong Excel",
        )
        .en(format!("a hidden sheet with {rows} rows is not published"), "unhide it in Excel if it should be")
}

pub(in crate::interpret) fn converted(
    place: Place,
    encoding: &str,
    cells: usize,
    example: &str,
) -> Diagnostic {
    Diagnostic::note("text-converted", place)
        .vi(
            format!(
                "cột gõ bằng bảng mã {encoding} đã được chuyển sang Unicode ({cells} ô), ví dụ “{example}”"
            ),
            "xem lại vài ô; nếu sai, hãy chuyển mã trong Unikey rồi lưu lại",
        )
        .en(
            format!("text in {encoding} was converted to Unicode ({cells} cells), e.g. “{example}”"),
            "look at a few cells",
        )
}
