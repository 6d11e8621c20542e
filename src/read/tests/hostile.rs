//! Files that are broken, mistaken or made to do harm: each gives one diagnostic, in little time and memory.

use super::made::{biff, compound, ods, packed, record, unzipped, words, xlsb, xlsx, zipped};
use super::{file, problem, read};
use crate::read::{Value, limits, workbook};
use proptest::prelude::*;

const REAL: [&str; 6] =
    ["people.xlsx", "people.xlsb", "people.xls", "people.ods", "pictures.xlsx", "people-1904.xls"];

#[test]
fn what_is_no_workbook_is_named() {
    for (name, bytes, code) in [
        ("rong.xlsx", &b""[..], "file-empty"),
        ("web.xls", b"\xEF\xBB\xBF \n<HTML><body><table>", "workbook-is-html"),
        ("web.xls", b"<?xml version='1.0'?><html xmlns=''>", "workbook-is-html"),
        (
            "cu.xls",
            b"<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'>",
            "workbook-broken",
        ),
        ("tin.xls", b"<?xml version='1.0'?><rss><channel/></rss>", "workbook-is-xml"),
        ("van-ban.xlsx", b"Ho va ten: Nguyen Thi Dao", "not-a-workbook"),
        ("anh.xlsx", b"\x89PNG\r\n\x1a\n", "not-a-workbook"),
        ("so.csv", b"a\0b\0c", "not-a-workbook"),
        ("zip.xlsx", b"PK\x03\x04", "workbook-broken"),
        ("cfb.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "workbook-broken"),
    ] {
        assert_eq!(problem(name, bytes), code, "{name}");
    }
    assert_eq!(problem("word.xlsx", &zipped(&[("word/document.xml", "<w/>")])), "not-a-workbook");
    assert_eq!(problem("word.xls", &compound("WordDocument", b"x")), "not-a-workbook");
}

#[test]
fn encrypted_files_are_named() {
    assert_eq!(problem("x.xlsx", &compound("EncryptedPackage", b"x")), "workbook-encrypted");
    let password = biff(0x0600, &record(0x002F, &words(&[1, 1, 1])), &[1, 0, b'S'], &[]);
    assert_eq!(problem("x.xls", &compound("Workbook", &password)), "workbook-encrypted");
    let parts = [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        (
            "META-INF/manifest.xml",
            "<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>",
        ),
        ("content.xml", "\u{1}\u{2}"),
    ];
    assert_eq!(problem("x.ods", &zipped(&parts)), "workbook-encrypted");
}

#[test]
fn a_file_cut_off_anywhere_is_one_problem() {
    for name in REAL {
        let whole = file(name);
        for length in (1..whole.len()).step_by(97) {
            let read = workbook("x", &whole[..length]);
            // An .xls may lack nothing but what stands behind its last sheet.
            let complete = read.value.is_some() && name.ends_with(".xls") && read.diagnostics.is_empty();
            assert!(
                complete || read.value.is_none() && read.diagnostics.len() == 1,
                "{name} cut at {length}"
            );
        }
    }
}

#[test]
fn far_cells_cost_nothing() {
    let inside = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c>\
                  </row></sheetData>";
    let book = read("x.xlsx", &xlsx(inside, &[]));
    assert_eq!(book.sheets[0].value(1_048_575, 16_383), Some(&Value::Number(2.0)));
    let outside = "<sheetData><row r=\"1048577\"><c r=\"A1048577\"><v>2</v></c></row></sheetData>";
    assert_eq!(problem("x.xlsx", &xlsx(outside, &[])), "workbook-too-large");
}

#[test]
fn zip_bombs_are_stopped() {
    let spaces = " ".repeat(limits::UNPACKING_FREE as usize + (1 << 20));
    let sheet = format!("<sheetData>{spaces}</sheetData>");
    assert_eq!(problem("x.xlsx", &xlsx(&sheet, &[])), "workbook-too-large");
    assert_eq!(
        problem("x.xlsx", &xlsx("<sheetData/>", &[("xl/sharedStrings.xml", &spaces)])),
        "workbook-too-large"
    );
    assert_eq!(problem("x.ods", &ods(&spaces, "")), "workbook-too-large");
    let record = packed(1, &vec![0; spaces.len()]);
    assert_eq!(problem("x.xlsb", &xlsb(&record, &[], &[])), "workbook-too-large");
}

#[test]
fn one_text_cannot_be_used_beyond_the_bounds() {
    let text = "x".repeat(limits::CELL_TEXT);
    let strings = format!("<sst><si><t>{text}</t></si></sst>");
    let cells = "<c t=\"s\"><v>0</v></c>".repeat(limits::TEXT_BYTES / limits::CELL_TEXT + 1);
    let inside = format!("<sheetData><row>{cells}</row></sheetData>");
    assert_eq!(
        problem("x.xlsx", &xlsx(&inside, &[("xl/sharedStrings.xml", &strings)])),
        "workbook-too-large"
    );
    let longer = format!("<sheetData><row><c t=\"str\"><v>{text}x</v></c></row></sheetData>");
    assert_eq!(problem("x.xlsx", &xlsx(&longer, &[])), "workbook-too-large");
    assert_eq!(problem("x.csv", format!("{text}x").as_bytes()), "workbook-too-large");
}

#[test]
fn repeated_rows_and_cells_cannot_be_used_beyond_the_bounds() {
    for inside in [
        "<table:table-row table:number-rows-repeated=\"4294967295\"><table:table-cell office:value-type=\"float\" \
         office:value=\"1\"/></table:table-row>",
        "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"16384\" \
         office:value-type=\"float\" office:value=\"1\"/></table:table-row>",
        "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell table:number-columns-repeated=\"9\" \
         table:number-columns-spanned=\"9\"/></table:table-row>",
    ] {
        let table = format!("<table:table table:name=\"S\">{inside}</table:table>");
        assert_eq!(problem("x.ods", &ods(&table, "")), "workbook-too-large", "{inside}");
    }
    let blank =
        "<table:table-row table:number-rows-repeated=\"4294967295\"><table:table-cell/></table:table-row>"
            .repeat(3);
    read("x.ods", &ods(&format!("<table:table table:name=\"S\">{blank}</table:table>"), ""));
}

#[test]
fn hidden_columns_may_be_said_often() {
    let columns = "<col min=\"1\" max=\"4294967295\" hidden=\"1\"/>".repeat(100_000);
    let book = read("x.xlsx", &xlsx(&format!("<cols>{columns}</cols><sheetData/>"), &[]));
    assert_eq!(book.sheets[0].hidden_columns.len(), limits::COLUMNS as usize);
}

#[test]
fn claims_of_old_workbooks_are_not_believed() {
    let strings = record(0x00FC, &[0xFF; 8]);
    read("x.xls", &compound("Workbook", &biff(0x0600, &strings, &[1, 0, b'S'], &[])));
    let short = record(0x00FC, &[1, 0, 0, 0, 1, 0, 0, 0, 0xFF, 0xFF, 1, b'x', 0]);
    let stream = biff(0x0600, &short, &[1, 0, b'S'], &[]);
    assert_eq!(problem("x.xls", &compound("Workbook", &stream)), "workbook-broken");
    // Many sheets that share the same records.
    let sheet = record(0x0085, &[&0_u32.to_le_bytes(), [0, 0, 1, 0, b'T'].as_slice()].concat());
    let stream = biff(0x0600, &sheet.repeat(900), &[1, 0, b'S'], &[]);
    assert_eq!(problem("x.xls", &compound("Workbook", &stream)), "workbook-broken");
}

#[test]
fn circles_of_sectors_end() {
    let mut bytes = compound("Workbook", &biff(0x0600, &record(0, &[0; 8000]), &[1, 0, b'S'], &[]));
    // The stream's second sector leads back to its first.
    bytes[512 + 4 * 4..512 + 5 * 4].copy_from_slice(&3_u32.to_le_bytes());
    assert_eq!(problem("x.xls", &bytes), "workbook-broken");
}

#[test]
fn broken_pictures_take_no_cells_along() {
    let mut parts = unzipped(&file("pictures.xlsx"));
    parts.retain(|(name, _)| !name.starts_with("xl/media/"));
    let parts: Vec<_> = parts.iter().map(|(name, content)| (name.as_str(), content)).collect();
    let book = read("x.xlsx", &zipped(&parts));
    assert_eq!(book.sheets[0].pictures.len(), 0);
    assert_eq!(book.sheets[0].rows.len(), 3);
}

/// Some bytes of a file changed: where (in millionths of its length), and to what.
fn changes() -> impl Strategy<Value = Vec<(usize, u8)>> {
    proptest::collection::vec((0_usize..1_000_000, any::<u8>()), 1..6)
}

fn change(bytes: &mut [u8], changes: &[(usize, u8)]) {
    for (place, byte) in changes {
        if !bytes.is_empty() {
            let at = place * bytes.len() / 1_000_000;
            bytes[at] = *byte;
        }
    }
}

fn is_told(bytes: &[u8]) {
    let read = workbook("x.xlsx", bytes);
    assert!(read.value.is_some() || read.diagnostics.len() == 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn changed_bytes_do_no_harm(which in 0..REAL.len(), changes in changes()) {
        let mut bytes = file(REAL[which]);
        change(&mut bytes, &changes);
        is_told(&bytes);
    }

    #[test]
    fn changed_parts_do_no_harm(which in 0..REAL.len(), part in 0_usize..20, changes in changes()) {
        prop_assume!(!REAL[which].ends_with(".xls"));
        let mut parts = unzipped(&file(REAL[which]));
        let part = part % parts.len();
        change(&mut parts[part].1, &changes);
        let parts: Vec<_> = parts.iter().map(|(name, content)| (name.as_str(), content)).collect();
        is_told(&zipped(&parts));
    }

    #[test]
    fn any_records_do_no_harm(records in proptest::collection::vec((0_u16..0x300, proptest::collection::vec(any::<u8>(), 0..40)), 0..30)) {
        let old: Vec<u8> = records.iter().flat_map(|(kind, content)| record(*kind, content)).collect();
        is_told(&compound("Workbook", &biff(0x0600, &[], &[1, 0, b'S'], &old)));
        is_told(&compound("Workbook", &biff(0x0600, &old, &[1, 0, b'S'], &[])));
        let new: Vec<u8> = records.iter().flat_map(|(kind, content)| packed(u32::from(*kind), content)).collect();
        let end = packed(146, &[]);
        is_told(&xlsb(&[new.as_slice(), &end].concat(), &[], &[]));
        is_told(&xlsb(&end, &new, &new));
    }
}
