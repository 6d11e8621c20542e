//! `guong check --explain`: for each sheet of a file where the tables were found, what each column was taken for and
//! what became of each row.

use super::options::Options;
use super::screen::{Exit, Screen};
use crate::diagnostic::{CellAt, Language};
use crate::interpret::{
    ColumnExplained, Origin, Role, RowExplained, RowFate, SheetExplained, TableExplained, TakenFor,
};
use crate::project::Reading;
use crate::vietnamese::fold;

pub(super) fn run(options: &Options, reading: &Reading, file: &str, screen: &dyn Screen) -> Exit {
    let wanted = fold(&file.replace('\\', "/"));
    let named = |sheet: &&SheetExplained| {
        let name = fold(&sheet.sheet.file);
        name == wanted || name.ends_with(&wanted) || wanted.ends_with(&name)
    };
    let sheets: Vec<&SheetExplained> = reading.explained.iter().filter(named).collect();
    if sheets.is_empty() {
        screen.err(&match options.language {
            Language::Vi => format!("lỗi: không đọc được tệp nào tên “{file}” trong thư mục input\n"),
            Language::En => format!("error: no file “{file}” was read from the folder input\n"),
        });
        return Exit::Fault;
    }
    for sheet in sheets {
        screen.out(&explain(sheet, reading, options));
    }
    Exit::Done
}

fn explain(sheet: &SheetExplained, reading: &Reading, options: &Options) -> String {
    let role = match sheet.role {
        Role::Data if sheet.tables.is_empty() => options.say(": không tìm thấy bảng", ": no table found"),
        Role::Data => "",
        Role::Guide => options
            .say(": trang hướng dẫn hoặc danh mục, không đọc người", ": a guide or code list, yields nobody"),
        Role::Hidden => options.say(": trang tính ẩn, không công bố", ": hidden, not published"),
    };
    let mut text = format!("{}{role}\n", sheet.sheet);
    for table in &sheet.tables {
        text += &self::table(table, sheet, reading, options);
    }
    text + "\n"
}

fn table(table: &TableExplained, sheet: &SheetExplained, reading: &Reading, options: &Options) -> String {
    let (first, last) = table.headings;
    let rows = if first == last { format!("{}", first + 1) } else { format!("{}–{}", first + 1, last + 1) };
    let kind = crate::vocabulary::sheets()
        .iter()
        .find(|words| words.kind == table.kind)
        .map_or("", |words| &words.title);
    let found = match table.is_form() {
        true => options.say("Bản khai ở dòng", "Form in rows"),
        false => options.say("Tiêu đề ở dòng", "Headings in row"),
    };
    let mut text = format!("  {found} {rows}: {kind}\n");
    for column in &table.columns {
        text += &format!("    {:>3}  {}  →  {}\n", column.place(), column.title, taken_for(column, options));
    }
    for (row, what) in &table.rows {
        let origin = Origin { sheet: sheet.sheet.clone(), row: *row };
        // What became of a row is known only after everything was united.
        let what = match what {
            RowExplained::Record(_) => {
                RowExplained::Record(reading.account.fate(&origin).unwrap_or_default())
            }
            other => *other,
        };
        text += &format!(
            "    {} {}: {}\n",
            options.say("dòng", "row"),
            CellAt::new(*row, 0).row + 1,
            row_word(what, options.language)
        );
    }
    text
}

fn taken_for(column: &ColumnExplained, options: &Options) -> String {
    match &column.taken_for {
        TakenFor::Field(_, word) if !word.is_empty() => word.to_string(),
        TakenFor::Field(field, _) => format!("{field:?}"),
        TakenFor::Matrix(name) => format!("{} “{name}”", options.say("dấu cho", "marks")),
        TakenFor::Private(word) => {
            format!("{} (“{word}”)", options.say("thông tin riêng, không công bố", "private, not published"))
        }
        TakenFor::Unknown => options.say("không rõ, không công bố", "unknown, not published").to_string(),
        TakenFor::HiddenColumn => options.say("cột ẩn, không công bố", "hidden, not published").to_string(),
    }
}

fn row_word(row: RowExplained, language: Language) -> String {
    let (vi, en) = match row {
        RowExplained::Record(RowFate::Published) => ("công bố", "published"),
        RowExplained::Record(RowFate::Refused) => ("bị loại vì lỗi", "refused"),
        RowExplained::Record(RowFate::Withheld(reason)) => {
            return match language {
                Language::Vi => format!("không công bố: {}", reason.vi()),
                Language::En => format!("withheld: {}", reason.en()),
            };
        }
        RowExplained::Section => ("tiêu đề nhóm", "section"),
        RowExplained::Numbering => ("dòng đánh số cột", "column numbers"),
        RowExplained::RepeatedHeadings => ("tiêu đề lặp lại", "repeated headings"),
        RowExplained::Total => ("dòng tổng", "total"),
        RowExplained::Footer => ("phần ký, ghi chú cuối biểu", "signatures, remarks"),
        RowExplained::Empty => ("dòng trống", "empty"),
        RowExplained::Example => ("dòng ví dụ", "example"),
    };
    match language {
        Language::Vi => vi.to_string(),
        Language::En => en.to_string(),
    }
}
