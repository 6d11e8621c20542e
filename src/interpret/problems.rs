//! What interpreting has to say: one rule, one function, one code.

use crate::diagnostic::{Diagnostic, Place};
use crate::values::When;
use crate::values::date::DateFault;
use crate::values::sensitive::SensitiveKind;

pub(super) fn no_table(place: Place) -> Diagnostic {
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
pub(super) fn no_table_at(place: Place, headings: &str) -> Diagnostic {
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

pub(super) fn no_name_column(place: Place) -> Diagnostic {
    Diagnostic::warning("no-name-column", place)
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
pub(super) fn relatives(place: Place, heading: &str) -> Diagnostic {
    Diagnostic::note("relatives", place)
        .vi(format!("bảng có cột “{heading}” kê khai người thân nên không đọc và không công bố"), "")
        .en(format!("the table with the column “{heading}” lists relatives; it is not read"), "")
}

/// A table that counts awards by unit is no list of those who were given them.
pub(super) fn count_in_matrix(place: Place, count: &str, award: &str) -> Diagnostic {
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
pub(super) fn owner_refused(place: Place) -> Diagnostic {
    Diagnostic::error("form-refused", place)
        .vi(
            "dòng khen thưởng này thuộc bản khai phía trên đang có lỗi nên không đọc được",
            "sửa lỗi của bản khai trước",
        )
        .en("this row of awards belongs to the form above, which has an error", "mend the form first")
}

pub(super) fn statistics(place: Place) -> Diagnostic {
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

pub(super) fn sheet_without_table(place: Place, rows: usize) -> Diagnostic {
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
pub(super) fn people_without_headings(place: Place, people: usize) -> Diagnostic {
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

pub(super) fn behind_signatures(place: Place, who: &str) -> Diagnostic {
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

pub(super) fn nothing_in_workbook(place: Place) -> Diagnostic {
    Diagnostic::warning("empty-workbook", place)
        .vi("tệp không có dữ liệu", "nếu tệp không dùng nữa, hãy chuyển ra khỏi thư mục input")
        .en("the file holds no data", "if it is no longer used, move it out of the folder input")
}

pub(super) fn hidden_sheet(place: Place, rows: usize) -> Diagnostic {
    Diagnostic::note("hidden-sheet", place)
        .vi(
            format!("trang tính ẩn, có {rows} dòng, không được công bố"),
            "nếu cần công bố, hãy bỏ ẩn trang tính trong Excel",
        )
        .en(format!("a hidden sheet with {rows} rows is not published"), "unhide it in Excel if it should be")
}

pub(super) fn hidden_column(place: Place, heading: &str) -> Diagnostic {
    Diagnostic::note("hidden-column", place)
        .vi(format!("cột ẩn “{heading}” không được công bố"), "nếu cần công bố, hãy bỏ ẩn cột trong Excel")
        .en(format!("the hidden column “{heading}” is not published"), "unhide it in Excel if it should be")
}

pub(super) fn converted(place: Place, encoding: &str, cells: usize, example: &str) -> Diagnostic {
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

pub(super) fn unknown_heading(place: Place, heading: &str, nearest: Option<&str>) -> Diagnostic {
    let (vi, en) = match nearest {
        Some(nearest) => (
            format!("nếu là “{nearest}”, hãy sửa tiêu đề cột hoặc khai trong trang tính “Tên cột”"),
            format!("if it means “{nearest}”, mend the heading or declare it in the sheet “Tên cột”"),
        ),
        None => (
            "nếu cần dùng, hãy khai trong trang tính “Tên cột”".to_string(),
            "declare it in the sheet “Tên cột” if it is wanted".to_string(),
        ),
    };
    Diagnostic::warning("unknown-heading", place)
        .vi(format!("không rõ cột “{heading}” là gì nên không công bố"), vi)
        .en(format!("the column “{heading}” is not known and is not published"), en)
}

pub(super) fn untitled_column(place: Place) -> Diagnostic {
    Diagnostic::warning("untitled-column", place)
        .vi(
            "cột này có dữ liệu nhưng không có tiêu đề nên không công bố",
            "ghi tiêu đề cột, hoặc xóa dữ liệu thừa",
        )
        .en(
            "this column holds data but has no heading, and is not published",
            "give it a heading, or clear it",
        )
}

pub(super) fn forgiven_heading(place: Place, heading: &str, taken_for: &str) -> Diagnostic {
    Diagnostic::note("heading-forgiven", place)
        .vi(format!("cột “{heading}” được hiểu là “{taken_for}”"), "")
        .en(format!("the column “{heading}” was taken for “{taken_for}”"), "")
}

pub(super) fn private_name_column(place: Place, heading: &str, word: &str) -> Diagnostic {
    Diagnostic::error("private-name-column", place)
        .vi(
            format!("cột “{heading}” gộp tên với thông tin riêng (“{word}”) nên không đọc được"),
            "tách thành hai cột: một cột họ và tên, một cột thông tin riêng",
        )
        .en(
            format!("the column “{heading}” joins names with private facts (“{word}”)"),
            "split it into a column of names and a private one",
        )
}

pub(super) fn repeated_column(place: Place, heading: &str, first: &str) -> Diagnostic {
    Diagnostic::note("repeated-column", place)
        .vi(format!("cột “{heading}” trùng nghĩa với cột “{first}”; chỉ dùng khi cột kia để trống"), "")
        .en(
            format!("the column “{heading}” means the same as “{first}”; it serves where that one is blank"),
            "",
        )
}

pub(super) fn from_banner(code: &'static str, place: Place, what: (&str, &str), value: &str) -> Diagnostic {
    Diagnostic::note(code, place)
        .vi(format!("{} “{value}” lấy từ phần đầu biểu, dùng cho các dòng để trống", what.0), "")
        .en(format!("{} “{value}” was taken from above the table, for rows that lack it", what.1), "")
}

pub(super) fn unit_from_sheet_name(place: Place, unit: &str) -> Diagnostic {
    Diagnostic::note("unit-from-sheet-name", place)
        .vi(format!("đơn vị “{unit}” lấy từ tên trang tính, dùng cho các dòng để trống"), "")
        .en(format!("the unit “{unit}” was taken from the sheet's name, for rows that lack it"), "")
}

pub(super) fn proposals(place: Place) -> Diagnostic {
    Diagnostic::note("proposals", place)
        .vi("đây là danh sách đề nghị: các danh hiệu được ghi là đang đề nghị, không phải đã tặng", "")
        .en("this is a list of proposals: its awards are shown as proposed, not as granted", "")
}

pub(super) fn decision_unfilled(place: Place) -> Diagnostic {
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

pub(super) fn not_awarded(place: Place, text: &str) -> Diagnostic {
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
pub(super) fn not_honours(place: Place, text: &str) -> Diagnostic {
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

pub(super) fn award_unnamed(place: Place) -> Diagnostic {
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

pub(super) fn period_from_sheet_name(place: Place, period: &str) -> Diagnostic {
    Diagnostic::note("period-from-sheet-name", place)
        .vi(format!("thời gian “{period}” lấy từ tên trang tính, dùng cho các dòng để trống"), "")
        .en(format!("the period “{period}” was taken from the sheet's name, for rows that lack it"), "")
}

pub(super) fn section_unclear(place: Place, text: &str) -> Diagnostic {
    Diagnostic::note("section-unclear", place)
        .vi(format!("dòng “{text}” được hiểu là tiêu đề nhóm, nhưng không rõ nhóm gì"), "")
        .en(format!("the row “{text}” was taken for a section of unknown meaning"), "")
}

pub(super) fn lonely_name(place: Place, text: &str) -> Diagnostic {
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

pub(super) fn nameless(place: Place, found: &str) -> Diagnostic {
    Diagnostic::error("name-missing", place)
        .vi(format!("dòng có “{found}” nhưng không có tên"), "điền tên, hoặc xóa cả dòng")
        .en(format!("the row has “{found}” but no name"), "fill in the name, or delete the row")
}

pub(super) fn formula_error(place: Place, error: &str, heading: &str) -> Diagnostic {
    Diagnostic::error("formula-error", place)
        .vi(
            format!("ô của cột “{heading}” báo lỗi công thức {error}"),
            "sửa công thức, hoặc gõ thẳng giá trị vào ô",
        )
        .en(format!("the formula in column “{heading}” gives {error}"), "mend the formula, or type the value")
}

pub(super) fn private_in_text(place: Place, kind: SensitiveKind) -> Diagnostic {
    Diagnostic::error("private-in-text", place)
        .vi(format!("trong phần chữ sẽ công bố có {}", kind.vi()), "xóa số hoặc địa chỉ ấy khỏi ô")
        .en(
            format!("the text to be published holds a private number or address: {}", kind.en()),
            "take it out of the cell",
        )
}

pub(super) fn date(place: Place, text: &str, fault: DateFault) -> Diagnostic {
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

pub(super) fn not_a_count(place: Place, text: &str) -> Diagnostic {
    Diagnostic::error("not-a-count", place)
        .vi(format!("“{text}” không phải là số đếm"), "ghi một số nguyên, ví dụ 120")
        .en(format!("“{text}” is not a count"), "write a whole number such as 120")
}

pub(super) fn not_yes_or_no(place: Place, text: &str) -> Diagnostic {
    Diagnostic::warning("not-yes-or-no", place)
        .vi(format!("“{text}” không rõ là Có hay Không; hiểu là Không"), "ghi Có hoặc Không")
        .en(format!("“{text}” is neither yes nor no; it is taken for no"), "write Có or Không")
}

pub(super) fn unknown_word(place: Place, text: &str, heading: &str, wanted: &str) -> Diagnostic {
    Diagnostic::warning("unknown-word", place)
        .vi(
            format!("“{text}” ở cột “{heading}” không có trong danh sách"),
            format!("chọn một trong: {wanted}"),
        )
        .en(format!("“{text}” in column “{heading}” is not in the list"), format!("choose one of: {wanted}"))
}

pub(super) fn unknown_award(place: Place, text: &str) -> Diagnostic {
    Diagnostic::note("unknown-award", place)
        .vi(format!("“{text}” chưa có trong danh mục khen thưởng; vẫn hiển thị đúng như đã ghi"), "")
        .en(format!("“{text}” is not in the catalogue of awards; it is shown as written"), "")
}

pub(super) fn grading(place: Place, text: &str) -> Diagnostic {
    Diagnostic::note("grading-no-award", place)
        .vi(format!("“{text}” là mức xếp loại, không phải danh hiệu hay hình thức khen, nên không ghi là khen thưởng"), "")
        .en(format!("“{text}” is a grading and no award, and is not shown as one"), "")
}

pub(super) fn mark_without_award(place: Place, text: &str) -> Diagnostic {
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

pub(super) fn decisions_unmatched(place: Place, text: &str, awards: usize) -> Diagnostic {
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

pub(super) fn award_out_of_time(place: Place, name: &str, time: When) -> Diagnostic {
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

pub(super) fn no_more_districts(place: Place, name: &str, time: When) -> Diagnostic {
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

pub(super) fn unknown_code(place: Place, code: &str) -> Diagnostic {
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

pub(super) fn misfiled_award(place: Place, text: &str, meant: &str) -> Diagnostic {
    Diagnostic::warning("misfiled-award", place)
        .vi(format!("“{text}” được hiểu là “{meant}”"), format!("theo luật gọi là “{meant}”; hãy sửa ô này"))
        .en(format!("“{text}” was taken for “{meant}”"), format!("the law calls it “{meant}”"))
}

pub(super) fn unlikely_birth(place: Place, text: &str) -> Diagnostic {
    Diagnostic::warning("unlikely-birth", place)
        .vi(format!("năm sinh “{text}” không hợp lý nên không dùng"), "sửa năm sinh")
        .en(format!("the birth year “{text}” is not plausible and is not used"), "mend the year")
}

pub(super) fn doubtful_birth(place: Place, text: &str) -> Diagnostic {
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

pub(super) fn unknown_setting(place: Place, key: &str) -> Diagnostic {
    Diagnostic::warning("unknown-setting", place)
        .vi(
            format!("không có mục thiết lập “{key}”"),
            "xem tên các mục trong tệp mẫu do lệnh “guong new” tạo",
        )
        .en(format!("there is no setting “{key}”"), "see the names in the template that “guong new” makes")
}

pub(super) fn missing(place: Place, heading: &str) -> Diagnostic {
    Diagnostic::error("value-missing", place)
        .vi(format!("dòng này thiếu “{heading}”"), "điền vào ô, hoặc xóa cả dòng")
        .en(format!("the row lacks “{heading}”"), "fill in the cell, or delete the row")
}

pub(super) fn home_withheld(place: Place, home: &str) -> Diagnostic {
    Diagnostic::note("home-withheld", place)
        .vi(format!("“{home}” được hiểu là nơi ở, không phải đơn vị công tác, nên không công bố"), "")
        .en(
            format!("“{home}” was taken for where the person lives, not for the unit, and is not published"),
            "",
        )
}

pub(super) fn beside_name(place: Place, kept: &str, left: &str) -> Diagnostic {
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
