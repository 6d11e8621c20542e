//! A marked copy holds what the workbook held, and shows what is wrong.

use super::{NotMarked, marked};
use crate::diagnostic::{CellAt, Diagnostic, Place};
use crate::read;
use rust_xlsxwriter::{Format, Formula, Image, Note, Workbook};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::process::Command;

const SHEET: &str = "Cá nhân & tập thể";

/// A workbook with formats, a formula, a picture, a hidden column, and a second sheet with a comment of its own.
fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let bold = Format::new().set_bold().set_border(rust_xlsxwriter::FormatBorder::Thin);
    let sheet = book.add_worksheet();
    sheet.set_name(SHEET).expect("a name");
    sheet.write_string_with_format(0, 0, "Họ và tên", &bold).expect("a cell");
    sheet.write_string_with_format(1, 0, "Nguyễn Thị Đào", &bold).expect("a cell");
    sheet.write_string(1, 3, "31/02/2026").expect("a cell");
    sheet.write_formula(2, 1, Formula::new("=1+1").set_result("2")).expect("a cell");
    sheet.set_column_hidden(5).expect("a column");
    sheet.insert_image(4, 1, &Image::new_from_buffer(&png()).expect("a picture")).expect("a place");
    let second = book.add_worksheet();
    second.set_name("Tập thể").expect("a name");
    second.write_string(0, 0, "Tên").expect("a cell");
    second.insert_note(0, 0, &Note::new("ghi chú của đơn vị")).expect("a note");
    book.save_to_buffer().expect("in memory")
}

fn png() -> Vec<u8> {
    let mut bytes = Vec::new();
    image::RgbImage::new(4, 4)
        .write_to(&mut Cursor::new(&mut bytes), image::ImageFormat::Png)
        .expect("in memory");
    bytes
}

fn wrong(sheet: &str, row: u32, column: u32, message: &str) -> Diagnostic {
    let place = Place::sheet("a.xlsx", 0, sheet).at(CellAt::new(row, column));
    Diagnostic::error("wrong", place).vi(message, "sửa ngày <này>")
}

fn doubtful(sheet: &str, row: u32, column: u32) -> Diagnostic {
    let place = Place::sheet("a.xlsx", 0, sheet).at(CellAt::new(row, column));
    Diagnostic::warning("doubtful", place).vi("chỗ này lạ", "")
}

fn copy(diagnostics: &[Diagnostic]) -> Vec<u8> {
    marked(&workbook(), &diagnostics.iter().collect::<Vec<_>>()).expect("a copy")
}

/// A cell that exists, one in a row that exists, one in a row that does not, one far behind.
fn everywhere() -> Vec<Diagnostic> {
    vec![
        wrong(SHEET, 1, 3, "ngày “31/02/2026” không có"),
        doubtful(SHEET, 1, 0),
        doubtful(SHEET, 2, 0),
        doubtful(SHEET, 2, 7),
        wrong(SHEET, 9, 2, "thiếu"),
        wrong("Tập thể", 0, 0, "đã có ghi chú"),
        doubtful("Tập thể", 3, 1),
    ]
}

fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let names: Vec<String> = (0..zip.len())
        .map(|index| zip.by_index(index).expect("a part").name().expect("a name").into_owned())
        .collect();
    let part = |name: String| {
        let mut bytes = Vec::new();
        zip.by_name(&name).expect("a part").read_to_end(&mut bytes).expect("its bytes");
        (name, bytes)
    };
    names.into_iter().map(part).collect()
}

fn text(parts: &BTreeMap<String, Vec<u8>>, name: &str) -> String {
    String::from_utf8(parts[name].clone()).expect("UTF-8")
}

#[test]
fn what_is_not_touched_stays_byte_for_byte() {
    let (before, after) = (parts(&workbook()), parts(&copy(&everywhere())));
    let changed: Vec<&str> = before
        .iter()
        .filter(|(name, bytes)| after.get(*name) != Some(bytes))
        .map(|(name, _)| name.as_str())
        .collect();
    let expected = [
        "[Content_Types].xml",
        "xl/comments1.xml",
        "xl/drawings/vmlDrawing1.vml",
        "xl/styles.xml",
        "xl/worksheets/_rels/sheet1.xml.rels",
        "xl/worksheets/sheet1.xml",
        "xl/worksheets/sheet2.xml",
    ];
    assert_eq!(changed, expected);
    let sheet = text(&after, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("<f>1+1</f><v>2</v>") && sheet.contains("hidden=\"1\""), "{sheet}");
}

#[test]
fn the_copy_reads_as_the_workbook_does() {
    let read = |bytes: &[u8]| read::workbook("a.xlsx", bytes);
    let (before, after) = (read(&workbook()), read(&copy(&everywhere())));
    assert_eq!(after.diagnostics, before.diagnostics);
    let shown = |book: Option<read::Workbook>| {
        let sheets = book.expect("a readable workbook").sheets;
        let filled = |sheet: read::Sheet| {
            let rows = sheet.rows.into_iter().filter(|row| !row.cells.is_empty());
            (sheet.name, rows.map(|row| (row.index, row.cells)).collect::<Vec<_>>())
        };
        sheets.into_iter().map(filled).collect::<Vec<_>>()
    };
    assert_eq!(shown(after.value), shown(before.value));
}

#[test]
fn cells_are_coloured_and_say_what_to_mend() {
    let after = parts(&copy(&everywhere()));
    let comments = text(&after, "xl/guongComments1.xml");
    assert!(comments.contains("ref=\"D2\"") && comments.contains("Sửa ngày &lt;này&gt;."), "{comments}");
    let sheet = text(&after, "xl/worksheets/sheet1.xml");
    assert!(sheet.contains("<legacyDrawing"), "{sheet}");
    for cell in ["<c r=\"C10\" s=", "<c r=\"A3\" s=", "<c r=\"H3\" s="] {
        assert!(sheet.contains(cell), "{cell} in {sheet}");
    }
}

#[test]
fn a_comment_that_is_there_is_left_and_others_are_added() {
    let comments = text(&parts(&copy(&everywhere())), "xl/comments1.xml");
    assert_eq!(comments.matches("ref=\"A1\"").count(), 1);
    assert!(comments.contains("ghi chú của đơn vị") && comments.contains("ref=\"B4\""), "{comments}");
}

/// LibreOffice opens the copy and saves it: colours, comments and contents are there.
#[test]
fn libreoffice_takes_the_copy_for_a_workbook() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    std::fs::write(folder.path().join("a.xlsx"), copy(&everywhere())).expect("written");
    let ran = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", folder.path().join("profile").display()))
        .args(["--headless", "--convert-to", "fods", "--outdir"])
        .args([folder.path(), &folder.path().join("a.xlsx")])
        .output()
        .expect("LibreOffice is needed for this test: apt-get install libreoffice-calc");
    let saved = std::fs::read_to_string(folder.path().join("a.fods"));
    let saved = saved.unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&ran.stderr)));
    for wanted in ["#ffc7ce", "#ffeb9c", "31/02/2026", "ghi chú của đơn vị", "Chỗ này lạ.", "of:=1+1"]
    {
        assert!(saved.contains(wanted), "{wanted}");
    }
    assert_eq!(saved.matches("<office:annotation ").count(), 7, "six of ours and the unit's own");
}

#[test]
fn where_a_copy_could_do_harm_there_is_none() {
    let one = wrong(SHEET, 1, 3, "sai");
    assert_eq!(marked(b"h\xe1\xbb\x8d t\xc3\xaan;", &[&one]), Err(NotMarked::OtherFormat));
    assert_eq!(marked(&workbook(), &[&wrong("Trang khác", 0, 0, "sai")]), Err(NotMarked::Unusual));
    let nowhere = Diagnostic::error("wrong", Place::file("a.xlsx")).vi("sai", "");
    assert_eq!(marked(&workbook(), &[&nowhere]), Err(NotMarked::NoCell));
}
