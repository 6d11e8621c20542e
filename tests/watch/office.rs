//! A project of an invented province: some units with a workbook each. One cell of the first changes with every save.

use guong::project::{Project, Settings};
use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use tempfile::TempDir;
use words::{AWARDS, FAMILIES, FIELDS, GIVENS, MIDDLES, POSITIONS};

#[path = "../bench/words.rs"]
mod words;

const HEADINGS: [&str; 9] = [
    "STT",
    "Họ và tên",
    "Năm sinh",
    "Chức vụ",
    "Lĩnh vực",
    "Hình thức khen thưởng",
    "Số quyết định",
    "Ngày quyết định",
    "Tóm tắt thành tích",
];
/// The one whose page is open.
const FOLLOWED: &str = "Đinh Công Mẫn";

pub struct Office {
    folder: TempDir,
    rows: usize,
}

impl Office {
    /// A project whose `workbooks` hold `rows` people each.
    pub fn new(workbooks: usize, rows: usize) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir(folder.path().join("input")).expect("a new folder");
        let office = Self { folder, rows };
        for unit in 0..workbooks {
            fs::write(office.workbook(unit), office.bytes(unit, 0)).expect("a written workbook");
        }
        office
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn input(&self) -> PathBuf {
        self.folder.path().join("input")
    }

    /// What the followed page says after a save.
    pub fn mark(number: usize) -> String {
        format!("lần sửa {number}.")
    }

    /// Saves the first workbook as Excel does; when the last rename was done.
    pub fn save(&self, number: usize) -> SystemTime {
        let (path, fresh, old) =
            (self.workbook(0), self.input().join("5F3A9C10"), self.input().join("1B2C3D4E.tmp"));
        fs::write(&fresh, self.bytes(0, number)).expect("a written workbook");
        fs::rename(&path, &old).expect("the old one goes");
        fs::rename(&fresh, &path).expect("the new one comes");
        let saved = SystemTime::now();
        fs::remove_file(&old).expect("the old one is removed");
        saved
    }

    /// The workbook of a unit; the first is the one that is saved.
    pub fn workbook(&self, unit: usize) -> PathBuf {
        self.input().join(format!("xa-{unit:02}.xlsx"))
    }

    /// The path of the followed page in the site.
    pub fn page(&self) -> String {
        let settings = Settings { input: self.input(), today: Default::default(), base_url: None };
        let site = Project::new(settings).read(&|_| {}).site;
        let person = site.honorees.iter().find(|honoree| honoree.name == FOLLOWED);
        format!("guong/{}.html", person.expect("the followed person").slug)
    }

    fn bytes(&self, unit: usize, save: usize) -> Vec<u8> {
        write(unit, self.rows, save).expect("a list within the bounds of a sheet")
    }
}

fn write(unit: usize, rows: usize, save: usize) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let day = Format::new().set_num_format("dd/mm/yyyy");
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, format!("Đơn vị: Xã Tân Hòa {}", unit + 1))?;
    sheet.write_string(1, 0, "DANH SÁCH ĐIỂN HÌNH TIÊN TIẾN GIAI ĐOẠN 2021 - 2025")?;
    sheet.write_row(3, 0, HEADINGS)?;
    for at in 0..rows {
        person(sheet, at, unit * rows + at, &day)?;
    }
    if unit == 0 {
        sheet.write_string(4, 1, FOLLOWED)?;
        sheet.write_string(4, 8, format!("Hiến đất mở đường thôn, {}", Office::mark(save)))?;
    }
    book.save_to_buffer()
}

/// The `at`th row of its sheet; `number` counts the people of all.
fn person(sheet: &mut Worksheet, at: usize, number: usize, day: &Format) -> Result<(), XlsxError> {
    let row = at as u32 + 4;
    let pick = |words: &[&'static str], step: usize| words[number / step % words.len()];
    let texts = [
        (1, format!("{} {} {}", pick(&FAMILIES, 1), pick(&MIDDLES, 12), pick(&GIVENS, 108))),
        (3, pick(&POSITIONS, 5).to_string()),
        (4, pick(&FIELDS, 7).to_string()),
        (5, pick(&AWARDS, 11).to_string()),
        (6, format!("{}/QĐ-UBND", number % 3000 + 1)),
        (8, format!("Vận động bà con góp công làm cầu qua suối, việc thứ {}.", number % 977)),
    ];
    for (column, text) in texts {
        sheet.write_string(row, column, text)?;
    }
    sheet.write_number(row, 0, at as f64 + 1.0)?;
    sheet.write_number(row, 2, (1950 + number % 50) as f64)?;
    sheet.write_number_with_format(row, 7, (44_200 + number % 1_800) as f64, day)?;
    Ok(())
}
