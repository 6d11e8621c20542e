//! Tables of open data → lists as offices write them, whose headings every project understands.

use super::package::Table;
use crate::read::{self, Value};
use crate::vietnamese::fold;
use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

/// What the tables of one source hold.
#[derive(Default)]
pub(super) struct Tables {
    tables: HashMap<Table, Vec<Row>>,
}

/// Units and conferences of which a source has told already: those of the whole province stand in the data of each unit.
#[derive(Default)]
pub(super) struct Told {
    names: HashSet<(Table, String)>,
}

/// The cells of a row by the names of their columns.
type Row = HashMap<String, String>;

/// A column of open data, and the heading under which offices write the same.
type Columns = [(&'static str, &'static str)];

const PEOPLE: &Columns = &[
    ("loai", "Loại đối tượng"),
    ("danh_xung", "Danh xưng"),
    ("ten", "Họ và tên"),
    ("chuc_vu", "Chức vụ"),
    ("don_vi", "Đơn vị công tác"),
    ("linh_vuc", "Lĩnh vực"),
    ("danh_muc", "Danh mục"),
    ("nam_sinh", "Năm sinh"),
    ("phong_trao", "Phong trào"),
    ("thanh_tich", "Tóm tắt thành tích"),
];

/// Beside the columns of their person.
const AWARDS: &Columns = &[
    ("so_quyet_dinh", "Số quyết định"),
    ("ngay", "Ngày quyết định"),
    ("co_quan", "Cơ quan ban hành"),
    ("nam", "Năm"),
];

/// An award is under one of two headings, by whether it was granted.
const AWARD: [&str; 2] = ["Danh hiệu/Hình thức khen thưởng", "Hình thức đề nghị khen thưởng"];

/// A person keeps a code, so that two of one name in one unit stay two.
const CODE: &str = "Mã";

const EVENTS: &Columns = &[
    ("ten", "Tên hội nghị"),
    ("hinh_thuc", "Hình thức"),
    ("cap", "Cấp"),
    ("don_vi", "Đơn vị tổ chức"),
    ("thoi_gian", "Thời gian"),
    ("du_kien", "Thời gian dự kiến"),
    ("thoi_han", "Thời hạn"),
    ("dia_diem", "Địa điểm"),
    ("tinh_trang", "Trạng thái"),
    ("lam_diem", "Làm điểm"),
    ("dai_bieu", "Số đại biểu"),
];

const UNITS: &Columns = &[
    ("ten", "Tên đơn vị"),
    ("cap", "Cấp"),
    ("truc_thuoc", "Đơn vị cấp trên"),
    ("nay_la", "Nay là"),
    ("tu", "Từ ngày"),
];

/// Read as any list of an office: charset, separators and bounds are the reader's.
const NAME: &str = "du-lieu.csv";

impl Tables {
    /// Takes a table in. One that cannot be read as a list has no rows.
    pub fn add(&mut self, table: Table, bytes: &[u8]) {
        self.tables.insert(table, rows(bytes));
    }

    /// The lists that have rows: name and text. `source` tells codes of one source from those of others.
    pub fn lists(&self, source: &str, told: &mut Told) -> Vec<(&'static str, String)> {
        let events = self.rows(Table::Events).iter().filter(|row| told.is_new(Table::Events, row));
        let events = csv(headings(EVENTS), events.map(|row| cells(row, EVENTS)));
        let units = self.governing().into_iter().filter(|row| told.is_new(Table::Units, row));
        let units = csv(headings(UNITS), units.map(|row| cells(&row, UNITS)));
        let lists = [("guong.csv", self.people(source)), ("hoi-nghi.csv", events), ("don-vi.csv", units)];
        lists.into_iter().filter(|(_, text)| text.lines().nth(1).is_some()).collect()
    }

    /// Schools, villages and offices bear the same names in every commune, and are left to what each list says around
    /// its people. Nothing refers to what is left out.
    fn governing(&self) -> Vec<Row> {
        let mut rows: Vec<Row> =
            self.rows(Table::Units).iter().filter(|row| is_governing(row)).cloned().collect();
        let names: HashSet<String> = rows.iter().map(|row| cell(row, "ten").to_owned()).collect();
        for row in &mut rows {
            for link in ["truc_thuoc", "nay_la"] {
                row.retain(|column, name| column != link || names.contains(name));
            }
        }
        rows
    }

    fn rows(&self, table: Table) -> &[Row] {
        self.tables.get(&table).map(Vec::as_slice).unwrap_or_default()
    }

    /// A row for each award of each person, and one for a person without.
    fn people(&self, source: &str) -> String {
        let mut awards: HashMap<&str, Vec<&Row>> = HashMap::new();
        for row in self.rows(Table::Awards) {
            awards.entry(cell(row, "ma")).or_default().push(row);
        }
        let none = Row::new();
        let rows = self.rows(Table::Honorees).iter().flat_map(|person| {
            let code = format!("{source}-{}", cell(person, "ma"));
            let of_person = awards.get(cell(person, "ma")).cloned().unwrap_or_else(|| vec![&none]);
            of_person.into_iter().map(move |award| person_row(&code, person, award))
        });
        let heading = [CODE].into_iter().chain(headings(PEOPLE)).chain(headings(AWARDS)).chain(AWARD);
        csv(heading, rows)
    }
}

impl Told {
    fn is_new(&mut self, table: Table, row: &Row) -> bool {
        self.names.insert((table, fold(cell(row, "ten"))))
    }
}

fn is_governing(unit: &Row) -> bool {
    matches!(cell(unit, "cap"), "Trung ương" | "Cấp tỉnh" | "Cấp huyện" | "Cấp xã")
}

fn person_row(code: &str, person: &Row, award: &Row) -> Vec<String> {
    let mut row = vec![code.to_owned()];
    row.extend(cells(person, PEOPLE));
    row.extend(cells(award, AWARDS));
    let name = cell(award, "khen_thuong").to_owned();
    let is_proposed = cell(award, "tinh_trang").to_lowercase().contains("đề nghị");
    row.extend(if is_proposed { [String::new(), name] } else { [name, String::new()] });
    row
}

fn headings(columns: &Columns) -> impl Iterator<Item = &'static str> {
    columns.iter().map(|(_, heading)| *heading)
}

fn cells(row: &Row, columns: &Columns) -> Vec<String> {
    columns.iter().map(|(column, _)| cell(row, column).to_owned()).collect()
}

fn cell<'r>(row: &'r Row, column: &str) -> &'r str {
    row.get(column).map(String::as_str).unwrap_or_default()
}

fn rows(bytes: &[u8]) -> Vec<Row> {
    let Some(workbook) = read::workbook(NAME, bytes).value else { return Vec::new() };
    let mut rows = workbook.sheets.into_iter().flat_map(|sheet| sheet.rows);
    let Some(first) = rows.next() else { return Vec::new() };
    let names: HashMap<u32, String> =
        first.cells.into_iter().filter_map(|cell| Some((cell.column, text(cell.value)?))).collect();
    let row = |row: read::Row| {
        let cells = row.cells.into_iter();
        cells.filter_map(|cell| Some((names.get(&cell.column)?.clone(), text(cell.value)?))).collect()
    };
    rows.map(row).collect()
}

/// Without the apostrophe that keeps a text from being a formula.
fn text(value: Value) -> Option<String> {
    let Value::Text(text) = value else { return None };
    let unmarked = text.strip_prefix('\'').filter(|rest| rest.trim_start().starts_with(['=', '+', '-', '@']));
    Some(unmarked.unwrap_or(&text).to_owned())
}

/// Every cell in quotes, so that no text is taken for a separator.
fn csv<'h>(headings: impl Iterator<Item = &'h str>, rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut text = String::new();
    for row in std::iter::once(headings.map(str::to_owned).collect()).chain(rows) {
        let cells: Vec<String> =
            row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}", cells.join(","));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vocabulary::Vocabulary;

    const DATA: &str = "\u{feff}ma,loai,ten,don_vi,nam_sinh,thanh_tich\r\n\
        dao,Cá nhân,Nguyễn Thị Đào,Xã Trúc Vân,1961,\"Chèo đò, dạy \"\"bơi\"\"\"\r\n\
        to-1,Tập thể,Tổ 1,,,'=1+1\r\n";
    const GIVEN: &str = "ma,ten,khen_thuong,tinh_trang,so_quyet_dinh,ngay,co_quan,nam\r\n\
        dao,Nguyễn Thị Đào,Giấy khen,Đã quyết định,12/QĐ-UBND,22/08/2014,UBND xã,2014\r\n\
        dao,Nguyễn Thị Đào,Bằng khen,Đang đề nghị,,,,2026\r\n";

    #[test]
    fn people_get_a_row_for_each_award() {
        let mut tables = Tables::default();
        tables.add(Table::Honorees, DATA.as_bytes());
        tables.add(Table::Awards, GIVEN.as_bytes());
        let [(name, text)] = tables.lists("x", &mut Told::default()).try_into().expect("one list");
        assert_eq!(name, "guong.csv");
        let expected = [
            "\"x-dao\",\"Cá nhân\",\"\",\"Nguyễn Thị Đào\",\"\",\"Xã Trúc Vân\",\"\",\"\",\"1961\",\"\",\"Chèo đò, dạy \"\"bơi\"\"\",\"12/QĐ-UBND\",\"22/08/2014\",\"UBND xã\",\"2014\",\"Giấy khen\",\"\"",
            "\"x-dao\",\"Cá nhân\",\"\",\"Nguyễn Thị Đào\",\"\",\"Xã Trúc Vân\",\"\",\"\",\"1961\",\"\",\"Chèo đò, dạy \"\"bơi\"\"\",\"\",\"\",\"\",\"2026\",\"\",\"Bằng khen\"",
            "\"x-to-1\",\"Tập thể\",\"\",\"Tổ 1\",\"\",\"\",\"\",\"\",\"\",\"\",\"=1+1\",\"\",\"\",\"\",\"\",\"\",\"\"",
        ];
        assert_eq!(text.lines().skip(1).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn what_a_source_has_told_is_not_told_by_the_next() {
        let mut tables = Tables::default();
        tables.add(Table::Events, "ma,ten\r\na,Hội nghị tỉnh\r\n".as_bytes());
        let units = "ma,ten,cap,truc_thuoc\r\na,Xã A,Cấp xã,Tỉnh B\r\nb,Trường A,Cơ sở,Xã A\r\n";
        tables.add(Table::Units, units.as_bytes());
        let mut told = Told::default();
        let names =
            |lists: &[(&'static str, String)]| lists.iter().map(|(name, _)| *name).collect::<Vec<_>>();
        let first = tables.lists("x", &mut told);
        assert_eq!(names(&first), ["hoi-nghi.csv", "don-vi.csv"]);
        assert_eq!(first[1].1.lines().nth(1), Some("\"Xã A\",\"Cấp xã\",\"\",\"\",\"\""));
        assert_eq!(first[1].1.lines().count(), 2);
        tables.add(Table::Events, "ma,ten\r\na,Hội nghị tỉnh\r\nb,Hội nghị xã\r\n".as_bytes());
        let second = tables.lists("y", &mut told);
        assert_eq!(names(&second), ["hoi-nghi.csv"]);
        assert!(!second[0].1.contains("Hội nghị tỉnh"));
    }

    /// The lists are read like those of any office: every heading must be one that is known.
    #[test]
    fn headings_are_those_of_the_vocabulary() {
        let words = Vocabulary::standard();
        let all = [PEOPLE, AWARDS, EVENTS, UNITS].into_iter().flat_map(headings).chain(AWARD).chain([CODE]);
        let unknown: Vec<&str> = all.filter(|heading| !words.is_heading(heading)).collect();
        assert_eq!(unknown, [""; 0]);
    }
}
