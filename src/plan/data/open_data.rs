//! Open data: the public facts as CSV (safe to open in Excel), JSON, and a Frictionless data package.

use crate::plan::address;
use crate::plan::dates;
use crate::plan::facets;
use crate::plan::here::Here;
use crate::plan::page::DataFile;
use crate::plan::view::parts;
use crate::public::{Award, AwardState, Event, Honoree, Level, Unit, UnitId};
use crate::values::When;
use crate::workbook::{self, PlainTable, Properties};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Value, json};
use std::borrow::Cow;
use std::io::{self, BufWriter, Write};

/// A cell for each column.
type Row<'h> = Vec<Cow<'h, str>>;

/// Names of columns, and what they hold.
type Columns = [(&'static str, &'static str)];

const HONOREES: &Columns = &[
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

const AWARDS: &Columns = &[
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

const EVENTS: &Columns = &[
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

const UNITS: &Columns = &[
    ("ma", "Mã trong địa chỉ của trang"),
    ("ten", "Tên đơn vị"),
    ("cap", "Cấp"),
    ("truc_thuoc", "Đơn vị cấp trên"),
    ("nay_la", "Nay là"),
    ("tu", "Từ khi nào"),
];

/// The columns that hold whole numbers.
const NUMBERS: &[&str] = &["nam_sinh", "dai_bieu"];

/// The tables, with the names of their sheets.
const TABLES: [(DataFile, &str); 4] = [
    (DataFile::Honorees, "Tấm gương"),
    (DataFile::Awards, "Khen thưởng"),
    (DataFile::Events, "Hội nghị"),
    (DataFile::Units, "Đơn vị"),
];

/// Writes a file row by row: all of a large site at once would take more memory than its pages.
pub fn write(here: &Here<'_>, file: DataFile, out: &mut (dyn Write + Send)) -> io::Result<()> {
    match file {
        DataFile::Package => out.write_all(package(here).as_bytes()),
        DataFile::Json => {
            // Written sign by sign: into a buffer that is known here, or each would be a call of its own.
            let mut out = BufWriter::new(out);
            serde_json::to_writer_pretty(&mut out, &All(here))?;
            out.write_all(b"\n")?;
            out.flush()
        }
        DataFile::Workbook => workbook(here, out),
        table => {
            let mut out = BufWriter::new(out);
            csv(columns(table), rows(here, table), &mut out)?;
            out.flush()
        }
    }
}

fn columns(table: DataFile) -> &'static Columns {
    match table {
        DataFile::Honorees => HONOREES,
        DataFile::Awards => AWARDS,
        DataFile::Events => EVENTS,
        DataFile::Units => UNITS,
        DataFile::Package | DataFile::Json | DataFile::Workbook => &[],
    }
}

fn rows<'h>(here: &'h Here<'_>, table: DataFile) -> Box<dyn Iterator<Item = Row<'h>> + 'h> {
    let site = here.whole_site();
    let honorees = here.index().order.iter().map(|&id| site.honoree(id));
    match table {
        DataFile::Honorees => Box::new(honorees.map(move |honoree| honoree_row(here, honoree))),
        DataFile::Awards => Box::new(honorees.flat_map(move |honoree| {
            honoree.awards.iter().map(move |award| award_row(here, honoree, award))
        })),
        DataFile::Events => {
            Box::new(here.index().events.iter().map(move |&id| event_row(here, site.event(id))))
        }
        DataFile::Units => Box::new(site.units.iter().map(move |unit| unit_row(here, unit))),
        DataFile::Package | DataFile::Json | DataFile::Workbook => Box::new(std::iter::empty()),
    }
}

/// All tables in one workbook, dated by the site so that the same data give the same bytes.
fn workbook(here: &Here<'_>, out: &mut (dyn Write + Send)) -> io::Result<()> {
    let table =
        |(file, name)| PlainTable { name, columns: columns(file), numbers: NUMBERS, rows: rows(here, file) };
    let made = dates::reference(here.options.today, here.settings()).unwrap_or_default();
    let properties = Properties { title: &here.settings().title, made };
    Ok(workbook::tables(properties, TABLES.map(table), out)?)
}

/// A byte-order mark, so that Excel reads UTF-8; a text that would be a formula gets an apostrophe.
fn csv<'h>(columns: &Columns, rows: impl Iterator<Item = Row<'h>>, out: &mut impl Write) -> io::Result<()> {
    let names: Row<'_> = columns.iter().map(|(name, _)| Cow::from(*name)).collect();
    write!(out, "\u{feff}")?;
    std::iter::once(names).chain(rows).try_for_each(|row| {
        for (place, cell) in row.iter().enumerate() {
            if place > 0 {
                out.write_all(b",")?;
            }
            out.write_all(quoted(cell).as_bytes())?;
        }
        out.write_all(b"\r\n")
    })
}

fn quoted(cell: &str) -> Cow<'_, str> {
    let harmless = match cell
        .trim_start()
        .starts_with(['=', '+', '-', '@', '\t', '\r', '\u{ff1d}', '\u{ff0b}', '\u{ff20}'])
    {
        true => Cow::from(format!("'{cell}")),
        false => Cow::from(cell),
    };
    match harmless.bytes().any(|byte| matches!(byte, b',' | b'"' | b'\n' | b'\r')) {
        true => Cow::from(format!("\"{}\"", harmless.replace('"', "\"\""))),
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

/// Of a column, as data packages name it.
fn kind(column: &str) -> &'static str {
    if NUMBERS.contains(&column) { "integer" } else { "string" }
}

/// All tables as lists of objects, names in the order of the alphabet; empty cells are left out.
struct All<'h>(&'h Here<'h>);

impl Serialize for All<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let tables = [
            ("don_vi", DataFile::Units),
            ("guong", DataFile::Honorees),
            ("hoi_nghi", DataFile::Events),
            ("khen_thuong", DataFile::Awards),
        ];
        serializer.collect_map(tables.map(|(name, table)| (name, Objects { here: self.0, table })))
    }
}

struct Objects<'h> {
    here: &'h Here<'h>,
    table: DataFile,
}

impl Serialize for Objects<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut columns: Vec<(usize, &'static str)> =
            columns(self.table).iter().map(|(name, _)| *name).enumerate().collect();
        columns.sort_by_key(|(_, name)| *name);
        let columns = columns.as_slice();
        serializer.collect_seq(rows(self.here, self.table).map(|row| Object { columns, row }))
    }
}

struct Object<'h> {
    columns: &'h [(usize, &'static str)],
    row: Row<'h>,
}

impl Serialize for Object<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(None)?;
        for &(place, name) in self.columns {
            match self.row[place].as_ref() {
                "" => {}
                cell => object.serialize_entry(name, cell)?,
            }
        }
        object.end()
    }
}

fn honoree_row<'h>(here: &'h Here<'_>, honoree: &'h Honoree) -> Row<'h> {
    let movements = honoree.movements.iter().map(|&id| here.site().movement(id).name.as_str().into());
    let years = honoree.years.iter().map(|year| year.to_string().into());
    let texts = |texts: &'h [String]| texts.iter().map(Cow::from);
    vec![
        Cow::from(&honoree.slug),
        here.say(facets::kind_word(honoree.kind)).into(),
        Cow::from(&honoree.title),
        Cow::from(&honoree.name),
        text(&honoree.position),
        unit(here, honoree.unit),
        text(&honoree.field),
        joined(texts(&honoree.categories), "; "),
        honoree.birth_year.map(|year| year.to_string()).unwrap_or_default().into(),
        joined(years, "; "),
        joined(movements, "; "),
        joined(texts(&honoree.achievements), "\n"),
        page(here, &address::honoree(&honoree.slug)),
    ]
}

fn award_row<'h>(here: &'h Here<'_>, honoree: &'h Honoree, award: &'h Award) -> Row<'h> {
    let state = match award.state {
        AwardState::Granted => here.say("data.granted"),
        AwardState::Proposed => here.say("data.proposed"),
    };
    vec![
        Cow::from(&honoree.slug),
        Cow::from(&honoree.name),
        Cow::from(&award.name),
        state.into(),
        text(&award.decision),
        when(here, award.date),
        text(&award.issuer),
        when(here, award.year),
        text(&award.reason),
    ]
}

fn event_row<'h>(here: &'h Here<'_>, event: &'h Event) -> Row<'h> {
    vec![
        Cow::from(&event.slug),
        Cow::from(&event.name),
        text(&event.form),
        level(here, event.level),
        unit(here, event.host),
        when(here, event.when),
        when(here, event.expected),
        when(here, event.deadline),
        text(&event.venue),
        here.say(parts::status_word(event.status)).into(),
        if event.pilot { "x".into() } else { Cow::default() },
        event.delegates.map(|count| count.to_string()).unwrap_or_default().into(),
        page(here, &address::event(&event.slug)),
    ]
}

fn unit_row<'h>(here: &'h Here<'_>, own: &'h Unit) -> Row<'h> {
    vec![
        Cow::from(&own.slug),
        Cow::from(&own.name),
        level(here, own.level),
        unit(here, own.parent),
        unit(here, own.successor),
        when(here, own.succeeded),
    ]
}

/// The texts with something between them; one alone is not copied.
fn joined<'h>(mut texts: impl Iterator<Item = Cow<'h, str>>, between: &str) -> Cow<'h, str> {
    let first = texts.next().unwrap_or_default();
    texts.fold(first, |joined, text| format!("{joined}{between}{text}").into())
}

fn text(value: &Option<String>) -> Cow<'_, str> {
    value.as_deref().unwrap_or_default().into()
}

fn unit<'h>(here: &'h Here<'_>, id: Option<UnitId>) -> Cow<'h, str> {
    id.map(|id| here.site().unit(id).name.as_str()).unwrap_or_default().into()
}

fn level<'h>(here: &'h Here<'_>, level: Option<Level>) -> Cow<'h, str> {
    level.map(|level| here.say(facets::level_word(level))).unwrap_or_default().into()
}

fn when(here: &Here<'_>, when: Option<When>) -> Cow<'static, str> {
    when.map(|when| dates::text(when, here.language)).unwrap_or_default().into()
}

fn page(here: &Here<'_>, path: &str) -> Cow<'static, str> {
    here.absolute(path).unwrap_or_else(|| path.to_string()).into()
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
