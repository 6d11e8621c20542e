//! The words of an explanation, in either language.

use super::rows::{Run, Sums};
use crate::cli::options::Options;
use crate::diagnostic::Language;
use crate::interpret::{
    ColumnExplained, Role, RowExplained, RowFate, SectionExplained, SheetExplained, TableExplained, TakenFor,
    Told,
};
use crate::project::Reading;
use crate::public::{Kind, Level};
use crate::vietnamese::fold;
use crate::vocabulary::{Field, RecordKind};

pub(super) fn not_found(options: &Options, file: &str, nearest: &[String]) -> String {
    let list = list(nearest);
    match (options.language, nearest.is_empty()) {
        (Language::Vi, true) => format!("lỗi: không có tệp “{file}”; thư mục input chưa có bảng tính nào\n"),
        (Language::Vi, false) => {
            format!("lỗi: không có tệp “{file}” trong thư mục input. Gần giống nhất là:\n{list}")
        }
        (Language::En, true) => {
            format!("error: there is no file “{file}”; the folder input holds no workbook\n")
        }
        (Language::En, false) => {
            format!("error: there is no file “{file}” in the folder input. The nearest are:\n{list}")
        }
    }
}

pub(super) fn several(options: &Options, file: &str, names: &[String]) -> String {
    let list = list(names);
    match options.language {
        Language::Vi => format!("lỗi: có {} tệp tên như “{file}”; hãy ghi rõ một tệp:\n{list}", names.len()),
        Language::En => {
            format!("error: {} files are called like “{file}”; name one of them:\n{list}", names.len())
        }
    }
}

fn list(names: &[String]) -> String {
    names.iter().map(|name| format!("  {name}\n")).collect()
}

pub(super) fn role(sheet: &SheetExplained, options: &Options) -> &'static str {
    match sheet.role {
        Role::Data if sheet.tables.is_empty() => options.say(
            ": không tìm thấy bảng (cần một dòng tiêu đề cột có “Họ và tên” hoặc tên tập thể)",
            ": no table found (headings with “Họ và tên” or a collective's name are wanted)",
        ),
        Role::Data => "",
        Role::Guide => options.say(
            ": trang hướng dẫn, mẫu hoặc danh mục, không đọc người ở đây",
            ": a guide, sample or code list, yields nobody",
        ),
        Role::Hidden => options.say(": trang tính ẩn, không công bố", ": hidden, not published"),
    }
}

pub(super) fn table(table: &TableExplained, range: &str, options: &Options) -> String {
    let (first, last) = (table.headings.0 + 1, table.headings.1 + 1);
    let rows = if first == last { first.to_string() } else { format!("{first}–{last}") };
    let sheets = crate::vocabulary::sheets();
    let kind = sheets.iter().find(|words| words.kind == table.kind).map_or("", |words| words.title.as_str());
    if let Some((vi, en)) = listed(table) {
        return match options.language {
            Language::Vi => format!("Bảng ở {range}, tiêu đề cột ở dòng {rows}; đọc là danh sách {vi}"),
            Language::En => format!("Table at {range}, headings in row {rows}; read as a list of {en}"),
        };
    }
    match options.language {
        Language::Vi => {
            format!("Bảng ở {range}, tiêu đề cột ở dòng {rows}; đọc như trang tính “{kind}” của tệp mẫu")
        }
        Language::En => {
            format!("Table at {range}, headings in row {rows}; read as the template's sheet “{kind}”")
        }
    }
}

/// Whom a list names, where they are no persons.
fn listed(table: &TableExplained) -> Option<(&'static str, &'static str)> {
    let named = |wanted: Field| {
        let mut columns = table.columns.iter();
        columns.any(|column| matches!(column.taken_for, TakenFor::Field(field, _) if field == wanted))
    };
    match () {
        () if table.kind != RecordKind::Honoree || named(Field::Name) || named(Field::FamilyName) => None,
        () if named(Field::AnyName) => Some(("tập thể, cá nhân", "collectives and persons")),
        () if named(Field::CollectiveName) => Some(("tập thể", "collectives")),
        () if named(Field::HouseholdName) => Some(("hộ gia đình", "households")),
        () if named(Field::ModelName) => Some(("mô hình", "models")),
        _ => None,
    }
}

/// What a column was taken for, and why.
pub(super) fn taken_for(column: &ColumnExplained, reading: &Reading, options: &Options) -> String {
    match &column.taken_for {
        TakenFor::Field(Field::Ignored | Field::Remark, _) => options
            .say("KHÔNG CÔNG BỐ: trang không dùng cột này", "NOT PUBLISHED: the site makes no use of it")
            .to_string(),
        TakenFor::Field(_, word) => {
            format!("{word}{}", why(column, word, reading, options))
        }
        TakenFor::Matrix(name) => match options.language {
            Language::Vi => format!("mỗi ô có dấu là một “{name}”"),
            Language::En => format!("every mark is a “{name}”"),
        },
        TakenFor::Private(word) => match options.language {
            Language::Vi => format!("KHÔNG CÔNG BỐ: thông tin riêng (có chữ “{word}”)"),
            Language::En => format!("NOT PUBLISHED: private (“{word}”)"),
        },
        TakenFor::Unknown => unknown(column, options),
        TakenFor::HiddenColumn => options
            .say("KHÔNG CÔNG BỐ: cột đang ẩn trong Excel", "NOT PUBLISHED: hidden in Excel")
            .to_string(),
    }
}

fn unknown(column: &ColumnExplained, options: &Options) -> String {
    let vi = column.nearest.map(|near| format!(", gần giống “{near}”")).unwrap_or_default();
    let en = column.nearest.map(|near| format!(", near “{near}”")).unwrap_or_default();
    match options.language {
        Language::Vi => {
            format!("KHÔNG CÔNG BỐ: không rõ là cột gì{vi}; nếu cần, khai trong trang tính “Tên cột”")
        }
        Language::En => format!("NOT PUBLISHED: unknown{en}; if needed, declare it in the sheet “Tên cột”"),
    }
}

fn why(column: &ColumnExplained, word: &str, reading: &Reading, options: &Options) -> &'static str {
    let title = fold(&column.title);
    if reading.own_headings.contains(&title) {
        return options.say(" (theo trang tính “Tên cột”)", " (by the sheet “Tên cột”)");
    }
    if column.forgiven {
        return options.say(" (đã bỏ qua lỗi gõ)", " (a typing error was forgiven)");
    }
    match title == fold(word) {
        true => "",
        false => options.say(" (tên gọi khác)", " (another name for it)"),
    }
}

pub(super) fn row(run: &Run, section: Option<&SectionExplained>, options: &Options) -> String {
    let word = row_word(run, options);
    let told = section.map(|section| self::section(section, options)).unwrap_or_default();
    format!("{word}{told}")
}

fn row_word(run: &Run, options: &Options) -> String {
    match (run.fate, run.what) {
        (Some(RowFate::Published), RowExplained::Record(_)) => options.say("công bố", "published"),
        (Some(RowFate::Refused), _) if !run.told => options.say(
            "BỊ LOẠI vì lỗi (xem từng ô bằng guong check)",
            "REFUSED for errors (guong check tells each)",
        ),
        (Some(RowFate::Refused), _) => options.say("BỊ LOẠI vì lỗi:", "REFUSED for errors:"),
        (Some(RowFate::Withheld(reason)), _) => {
            return match options.language {
                Language::Vi => format!("KHÔNG CÔNG BỐ: {}", reason.vi()),
                Language::En => format!("WITHHELD: {}", reason.en()),
            };
        }
        (_, RowExplained::Section) => options.say("tiêu đề nhóm", "section"),
        (_, RowExplained::Numbering) => options.say("dòng đánh số cột", "column numbers"),
        (_, RowExplained::RepeatedHeadings) => options.say("tiêu đề cột lặp lại", "repeated headings"),
        (_, RowExplained::Total) => options.say("dòng tổng cộng", "total"),
        (_, RowExplained::Footer) => {
            options.say("cuối biểu: chữ ký, ghi chú, nơi nhận", "signatures, remarks")
        }
        (_, RowExplained::Empty) => options.say("để trống", "empty"),
        (_, RowExplained::Example) => options.say("dòng ví dụ của tệp mẫu", "an example of the template"),
        (None, RowExplained::Record(_)) => options.say("công bố", "published"),
    }
    .to_string()
}

fn section(section: &SectionExplained, options: &Options) -> String {
    let told: Vec<String> = section.told.iter().map(|told| self::told(told, options)).collect();
    let meaning = match told.is_empty() {
        true => {
            options.say("không cho biết gì về các dòng dưới", "says nothing of the rows below").to_string()
        }
        false => format!("{}{}", options.say("các dòng dưới: ", "rows below: "), told.join("; ")),
    };
    format!(" “{}”: {meaning}", section.text)
}

fn told(told: &Told, options: &Options) -> String {
    let say = |vi: &'static str, en: &'static str| options.say(vi, en);
    match told {
        Told::Unit(name) => format!("{} “{name}”", say("đơn vị", "unit")),
        Told::Kind(kind) => format!("{} {}", say("loại", "kind"), kind_word(*kind, options)),
        Told::Category(name) => format!("{} “{name}”", say("danh mục", "category")),
        Told::Award(name) => format!("{} “{name}”", say("hình thức khen", "award")),
        Told::Level(level) => format!("{} {}", say("cấp", "level"), level_word(*level, options)),
        Told::Decision(number) => format!("{} {number}", say("quyết định", "decision")),
        Told::Year(year) => format!("{} {year}", say("thời gian", "period")),
        Told::Proposed => say("mới đề nghị, chưa tặng", "proposed only").to_string(),
    }
}

fn kind_word(kind: Kind, options: &Options) -> &'static str {
    match kind {
        Kind::Person => options.say("cá nhân", "person"),
        Kind::Collective => options.say("tập thể", "collective"),
        Kind::Household => options.say("hộ gia đình", "household"),
        Kind::Model => options.say("mô hình", "model"),
    }
}

fn level_word(level: Level, options: &Options) -> &'static str {
    match level {
        Level::Central => options.say("trung ương", "central"),
        Level::Ministry => options.say("bộ, ngành", "ministry"),
        Level::Province => options.say("tỉnh", "province"),
        Level::District => options.say("huyện", "district"),
        Level::Commune => options.say("xã", "commune"),
        Level::Grassroots => options.say("cơ sở", "grassroots"),
    }
}

pub(super) fn sums(sums: &Sums, options: &Options) -> String {
    let Sums { read, published, withheld, refused, others } = sums;
    match options.language {
        Language::Vi => format!(
            "Cộng: {read} dòng dữ liệu = {published} công bố + {withheld} không công bố + {refused} bị loại; {others} dòng khác."
        ),
        Language::En => format!(
            "In all: {read} rows of data = {published} published + {withheld} withheld + {refused} refused; {others} other rows."
        ),
    }
}
