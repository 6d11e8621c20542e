//! Workbooks made to do harm, each beside a good one: it is one thing said of that file, and hides nobody else.

use crate::office::Office;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const GOOD: &[&[&str]] =
    &[&["STT", "Họ và tên", "Đơn vị", "Danh hiệu"], &["1", "Nguyễn Thị Đào", "Xã Trúc Vân", "Giấy khen"]];
const BOOK: &str = "<workbook xmlns:r=\"r\"><sheets><sheet name=\"S\" r:id=\"rId1\"/></sheets></workbook>";
const RELATIONS: &str = "<Relationships><Relationship Id=\"rId1\" Type=\"t/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>";
const ENTITIES: &str = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\"><!ENTITY b \"zqzqzqzqzq\">\
                        <!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">]>";

/// A workbook of one sheet; the parts in `more` take the place of those of the same name.
fn book(sheet: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let sheet = format!("<worksheet>{sheet}</worksheet>");
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    parts.retain(|(name, _)| more.iter().all(|(other, _)| other != name));
    parts.extend(more);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(name, SimpleFileOptions::default()).expect("a part");
        writer.write_all(bytes).expect("memory");
    }
    writer.finish().expect("memory").into_inner()
}

/// One person whose name is written so.
fn named(name: &str) -> String {
    let text = |cell: &str, text: &str| format!("<c r=\"{cell}\" t=\"str\"><v>{text}</v></c>");
    let headings = [text("A1", "STT"), text("B1", "Họ và tên"), text("C1", "Đơn vị")].concat();
    let row = [text("A2", "1"), text("B2", name), text("C2", "Xã Sa Mai")].concat();
    format!("<sheetData><row r=\"1\">{headings}</row><row r=\"2\">{row}</row></sheetData>")
}

fn bomb() -> Vec<u8> {
    book(&format!("<sheetData>{}</sheetData>", " ".repeat(12 << 20)), &[])
}

#[test]
fn a_harmful_workbook_is_told_and_hides_nobody() {
    let claims = "<sst count=\"4294967295\" uniqueCount=\"4294967295\"><si><t>x</t></si></sst>";
    let circle = "<Relationships><Relationship Id=\"rId1\" Type=\"t/worksheet\" Target=\"_rels/workbook.xml.rels\"/>\
                  </Relationships>";
    let outside = RELATIONS.replace("worksheets/sheet1.xml", "../../../../etc/passwd");
    let fetched =
        RELATIONS.replace("Target=", "TargetMode=\"External\" Target=\"http://evil.example/x.xml\" Was=");
    let far = "<dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>";
    let inner = bomb();
    let harmful: Vec<(&str, Vec<u8>)> = vec![
        ("rong.xlsx", Vec::new()),
        ("cat.xlsx", book(&named("Lê A"), &[])[..200].to_vec()),
        ("bom.xlsx", bomb()),
        (
            "bom-long.xlsx",
            book("<sheetData/>", &[("xl/embeddings/a.xlsx", &inner), ("xl/worksheets/sheet1.xml", &inner)]),
        ),
        ("xa.xlsx", book(far, &[])),
        (
            "khai-khong.xlsx",
            book(
                "<sheetData><row><c t=\"s\"><v>9</v></c></row></sheetData>",
                &[("xl/sharedStrings.xml", claims.as_bytes())],
            ),
        ),
        ("vong.xlsx", book("", &[("xl/_rels/workbook.xml.rels", circle.as_bytes())])),
        ("ngoai.xlsx", book("", &[("xl/_rels/workbook.xml.rels", outside.as_bytes())])),
        ("mang.xlsx", book("", &[("xl/_rels/workbook.xml.rels", fetched.as_bytes())])),
        ("thieu.xlsx", book("", &[("xl/_rels/workbook.xml.rels", b"<Relationships/>")])),
        ("trang.xls", b"<html><script>alert(1)</script></html>".to_vec()),
        ("hong.xls", [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice(), &[0xFF; 4096]].concat()),
    ];
    for (name, bytes) in harmful {
        let office = Office::new();
        office.people("tot.xlsx", GOOD);
        std::fs::write(office.path("input").join(name), bytes).expect("a file");
        let run = office.run(&["build", "--keep-going", "--no-cards", "--message-format", "json"]);
        assert_eq!(run.code, 0, "{name}: {}", run.err);
        assert!(run.err.lines().filter(|line| line.contains(name)).count() <= 2, "{name}: {}", run.err);
        assert!(run.err.contains(name), "{name} is passed over without a word");
        assert!(office.page("guong/nguyen-thi-dao").contains("Nguyễn Thị Đào"), "{name}");
    }
}

#[test]
fn entities_of_a_workbook_bring_nothing_in() {
    for name in ["Lê &a; Mai", "Lê &d; Mai", "Lê &khong; Mai"] {
        let office = Office::new();
        let sheet = format!("{ENTITIES}<worksheet>{}</worksheet>", named(name));
        let bytes = book("", &[("xl/worksheets/sheet1.xml", sheet.as_bytes())]);
        std::fs::write(office.path("input/ds.xlsx"), bytes).expect("a file");
        let run = office.run(&["build", "--keep-going", "--no-cards"]);
        assert!([0, 1].contains(&run.code), "{}", run.err);
        let site = office.site();
        let leaks = |bytes: &Vec<u8>| {
            let text = String::from_utf8_lossy(bytes);
            text.contains("root:") || text.contains("zqzqzqzqzq")
        };
        assert!(!site.values().any(leaks) && !run.err.contains("root:"), "{name}");
    }
}

/// What Excel itself lets a cell hold.
const LONGEST: usize = 32_767;

#[test]
fn the_longest_cells_in_every_column_are_read() {
    let office = Office::new();
    office.people("tot.xlsx", GOOD);
    for (name, piece) in [("ngoac.xlsx", "("), ("so.xlsx", "12-")] {
        let text: String = piece.chars().cycle().take(LONGEST).collect();
        let headings: &[&str] = &["STT", "Họ và tên", "Đơn vị", "Ngày quyết định", "Số quyết định"];
        office.people(name, &[headings, &["1", &text, &text, &text, &text]]);
    }
    let run = office.run(&["build", "--keep-going", "--no-cards"]);
    assert_eq!(run.code, 0, "{}", run.err);
    for cell in ["ngoac.xlsx › Sheet1 › B2", "so.xlsx › Sheet1 › B2"] {
        assert!(run.err.contains(cell), "{}", run.err);
    }
    assert!(run.err.contains("dài 32767 ký tự") && run.err.len() < 20_000, "{}", run.err);
    assert!(office.page("guong/nguyen-thi-dao").contains("Nguyễn Thị Đào"));
}
