//! Open data: the public facts as CSV (safe to open in Excel), JSON, and a Frictionless data package.

use crate::plan::address;
use crate::plan::dates;
use crate::plan::facets;
use crate::plan::here::Here;
use crate::plan::page::DataFile;
use crate::plan::view::parts;
use crate::public::{AwardState, Event, Honoree, Level, UnitId};
use crate::render::RenderFault;
use crate::values::When;
use crate::workbook::{self, PlainTable};
use serde_json::{Value, json};

type Row = Vec<String>;

/// A table: its columns with what they hold, and its rows.
struct Table {
    columns: &'static [(&'static str, &'static str)],
    rows: Vec<Row>,
}

const HONOREES: &[(&str, &str)] = &[
    ("ma", "Mã trong địa chỉ của trang"),
    ("loai", "Loại: Cá nhân, Tập thể, Hộ gia đình, Mô hình"),
    ("danh_xung", "Cách xưng hô"),
    ("ten", "Họ và tên, hoặc tên tập thể"),
    ("chuc_vu", "Chức vụ"),
    ("don_vi", "Đơn vị"),
    ("linh_vuc", "Lĩnh vực"),
    ("danh_muc", "Danh mục"),
    ("nam_sinh", "Năm sinh, nếu được công bố"),
    ("nam", "Các năm được tôn vinh"),
    ("phong_trao", "Phong trào"),
    ("thanh_tich", "Thành tích"),
    ("dia_chi_trang", "Địa chỉ của trang"),
];

const AWARDS: &[(&str, &str)] = &[
    ("ma", "Mã của người hoặc tập thể"),
    ("ten", "Họ và tên, hoặc tên tập thể"),
    ("khen_thuong", "Danh hiệu hoặc hình thức khen thưởng"),
    ("tinh_trang", "Đã quyết định, hoặc đang đề nghị"),
    ("so_quyet_dinh", "Số quyết định"),
    ("ngay", "Ngày quyết định"),
    ("co_quan", "Cơ quan quyết định"),
    ("nam", "Năm hoặc giai đoạn"),
    ("ly_do", "Lý do"),
];

const EVENTS: &[(&str, &str)] = &[
    ("ma", "Mã trong địa chỉ của trang"),
    ("ten", "Tên hội nghị"),
    ("hinh_thuc", "Hình thức"),
    ("cap", "Cấp"),
    ("don_vi", "Đơn vị tổ chức"),
    ("thoi_gian", "Thời gian tổ chức"),
    ("du_kien", "Thời gian dự kiến"),
    ("thoi_han", "Thời hạn"),
    ("dia_diem", "Địa điểm"),
    ("tinh_trang", "Tình trạng"),
    ("lam_diem", "Làm điểm"),
    ("dai_bieu", "Số đại biểu"),
    ("dia_chi_trang", "Địa chỉ của trang"),
];

const UNITS: &[(&str, &str)] = &[
    ("ma", "Mã trong địa chỉ của trang"),
    ("ten", "Tên đơn vị"),
    ("cap", "Cấp"),
    ("truc_thuoc", "Đơn vị cấp trên"),
    ("nay_la", "Nay là"),
    ("tu", "Từ khi nào"),
];

/// The columns that hold whole numbers.
const NUMBERS: &[&str] = &["nam_sinh", "dai_bieu"];

pub fn file(here: &Here<'_>, file: DataFile) -> Result<Vec<u8>, RenderFault> {
    Ok(match file {
        DataFile::Package => package(here).into_bytes(),
        DataFile::Json => all(here).into_bytes(),
        DataFile::Honorees => csv(&honorees(here)),
        DataFile::Awards => csv(&awards(here)),
        DataFile::Events => csv(&events(here)),
        DataFile::Units => csv(&units(here)),
        DataFile::Workbook => workbook(here)?,
    })
}

/// All tables in one workbook, dated by the site so that the same data give the same bytes.
fn workbook(here: &Here<'_>) -> Result<Vec<u8>, RenderFault> {
    let tables = [honorees(here), awards(here), events(here), units(here)];
    let sheets: Vec<PlainTable<'_>> = tables
        .iter()
        .zip(["Tấm gương", "Khen thưởng", "Hội nghị", "Đơn vị"])
        .map(|(table, name)| PlainTable { name, columns: table.columns, numbers: NUMBERS, rows: &table.rows })
        .collect();
    let made = dates::reference(here.options.today, here.settings()).unwrap_or_default();
    workbook::tables(&here.settings().title, made, &sheets).map_err(|fault| RenderFault::File {
        path: address::data(DataFile::Workbook),
        reason: fault.to_string(),
    })
}

/// A byte-order mark, so that Excel reads UTF-8; a text that would be a formula gets an apostrophe.
fn csv(table: &Table) -> Vec<u8> {
    let mut text = String::from("\u{feff}");
    let names: Row = table.columns.iter().map(|(name, _)| name.to_string()).collect();
    for row in [&names].into_iter().chain(&table.rows) {
        let cells: Row = row.iter().map(|cell| quoted(cell)).collect();
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text.into_bytes()
}

fn quoted(cell: &str) -> String {
    let harmless = match cell
        .trim_start()
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\u{ff1d}', '\u{ff0b}', '\u{ff20}'])
    {
        true => format!("'{cell}"),
        false => cell.to_string(),
    };
    match harmless.contains([',', '"', '\n', '\r']) {
        true => format!("\"{}\"", harmless.replace('"', "\"\"")),
        false => harmless,
    }
}

fn package(here: &Here<'_>) -> String {
    let resource = |file: DataFile, columns: &[(&str, &str)]| {
        let fields: Vec<Value> = columns
            .iter()
            .map(|(name, about)| json!({ "name": name, "type": kind(name), "description": about }))
            .collect();
        json!({
            "name": file.name().trim_end_matches(".csv"), "path": file.name(), "format": "csv",
            "mediatype": "text/csv", "encoding": "utf-8", "schema": { "fields": fields },
        })
    };
    let package = json!({
        "name": "guong",
        "title": here.settings().title,
        "description": here.say("data.description"),
        "homepage": here.absolute(address::HOME),
        "resources": [
            resource(DataFile::Honorees, HONOREES), resource(DataFile::Awards, AWARDS),
            resource(DataFile::Events, EVENTS), resource(DataFile::Units, UNITS),
        ],
    });
    format!("{package:#}\n")
}

fn kind(column: &str) -> &'static str {
    if NUMBERS.contains(&column) { "integer" } else { "string" }
}

/// All tables as lists of objects; empty cells are left out.
fn all(here: &Here<'_>) -> String {
    let list = |table: Table| -> Vec<Value> {
        let object = |row: Row| {
            let cells = table.columns.iter().zip(row).filter(|(_, cell)| !cell.is_empty());
            Value::Object(cells.map(|((name, _), cell)| (name.to_string(), Value::String(cell))).collect())
        };
        table.rows.into_iter().map(object).collect()
    };
    let all = json!({
        "guong": list(honorees(here)), "khen_thuong": list(awards(here)),
        "hoi_nghi": list(events(here)), "don_vi": list(units(here)),
    });
    format!("{all:#}\n")
}

fn honorees(here: &Here<'_>) -> Table {
    let all = here.index().order.iter().map(|&id| honoree_row(here, here.site().honoree(id)));
    Table { columns: HONOREES, rows: all.collect() }
}

fn honoree_row(here: &Here<'_>, honoree: &Honoree) -> Row {
    let movements: Vec<&str> =
        honoree.movements.iter().map(|&id| here.site().movement(id).name.as_str()).collect();
    let years: Vec<String> = honoree.years.iter().map(i32::to_string).collect();
    vec![
        honoree.slug.clone(),
        here.say(facets::kind_word(honoree.kind)).into(),
        honoree.title.clone(),
        honoree.name.clone(),
        text(&honoree.position),
        unit(here, honoree.unit),
        text(&honoree.field),
        honoree.categories.join("; "),
        honoree.birth_year.map(|year| year.to_string()).unwrap_or_default(),
        years.join("; "),
        movements.join("; "),
        honoree.achievements.join("\n"),
        page(here, &address::honoree(&honoree.slug)),
    ]
}

fn awards(here: &Here<'_>) -> Table {
    let mut rows = Vec::new();
    for honoree in here.index().order.iter().map(|&id| here.site().honoree(id)) {
        for award in &honoree.awards {
            let state = match award.state {
                AwardState::Granted => here.say("data.granted"),
                AwardState::Proposed => here.say("data.proposed"),
            };
            rows.push(vec![
                honoree.slug.clone(),
                honoree.name.clone(),
                award.name.clone(),
                state.into(),
                text(&award.decision),
                when(here, award.date),
                text(&award.issuer),
                when(here, award.year),
                text(&award.reason),
            ]);
        }
    }
    Table { columns: AWARDS, rows }
}

fn events(here: &Here<'_>) -> Table {
    let all = here.index().events.iter().map(|&id| event_row(here, here.site().event(id)));
    Table { columns: EVENTS, rows: all.collect() }
}

fn event_row(here: &Here<'_>, event: &Event) -> Row {
    vec![
        event.slug.clone(),
        event.name.clone(),
        text(&event.form),
        level(here, event.level),
        unit(here, event.host),
        when(here, event.when),
        when(here, event.expected),
        when(here, event.deadline),
        text(&event.venue),
        here.say(parts::status_word(event.status)).into(),
        if event.pilot { "x".into() } else { String::new() },
        event.delegates.map(|count| count.to_string()).unwrap_or_default(),
        page(here, &address::event(&event.slug)),
    ]
}

fn units(here: &Here<'_>) -> Table {
    let row = |own: &crate::public::Unit| {
        vec![
            own.slug.clone(),
            own.name.clone(),
            level(here, own.level),
            unit(here, own.parent),
            unit(here, own.successor),
            when(here, own.succeeded),
        ]
    };
    Table { columns: UNITS, rows: here.site().units.iter().map(row).collect() }
}

fn text(value: &Option<String>) -> String {
    value.clone().unwrap_or_default()
}

fn unit(here: &Here<'_>, id: Option<UnitId>) -> String {
    id.map(|id| here.site().unit(id).name.clone()).unwrap_or_default()
}

fn level(here: &Here<'_>, level: Option<Level>) -> String {
    level.map(|level| here.say(facets::level_word(level)).to_string()).unwrap_or_default()
}

fn when(here: &Here<'_>, when: Option<When>) -> String {
    when.map(|when| dates::text(when, here.language)).unwrap_or_default()
}

fn page(here: &Here<'_>, path: &str) -> String {
    here.absolute(path).unwrap_or_else(|| path.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_all_are_read_back() {
        let cases = [
            ("Đào", "Đào"),
            ("=1+1", "'=1+1"),
            (" @SUM(A1)", "' @SUM(A1)"),
            ("-2", "'-2"),
            ("a,b", "\"a,b\""),
            ("nói \"vâng\"", "\"nói \"\"vâng\"\"\""),
            ("a\nb", "\"a\nb\""),
        ];
        for (cell, expected) in cases {
            assert_eq!(quoted(cell), expected);
        }
    }
}
