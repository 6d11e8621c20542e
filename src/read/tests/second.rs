//! Workbooks in XML that our own reader gives up and the second one reads, and those that nobody may read.

use super::made::{unzipped, xlsx, zipped};
use super::{file, problem, shown};
use crate::read::{Workbook, limits, workbook};

const ROWS: &str = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Đào</t></is></c><c r=\"B1\"><v>7</v></c>\
                    </row></sheetData>";
const SHEET: &str = "xl/worksheets/sheet1.xml";

/// A workbook with this as its sheet, and more parts.
fn book(sheet: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let package = "<Relationships><Relationship Id=\"a\" Type=\"t/relationships/officeDocument\" Target=\"xl/workbook.xml\"/>\
                   </Relationships>";
    let mut parts = vec![("_rels/.rels", package), ("xl/styles.xml", "<styleSheet/>"), (SHEET, sheet)];
    parts.retain(|(name, _)| more.iter().all(|(other, _)| other != name));
    xlsx("", &[&parts, more].concat())
}

/// A workbook that only the second reader reads.
fn read_otherwise(bytes: &[u8]) -> Workbook {
    let read = workbook("x.xlsx", bytes);
    let codes: Vec<_> = read.diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
    assert_eq!(codes, ["workbook-read-otherwise"]);
    read.value.expect("a workbook")
}

#[test]
fn a_sheet_without_its_end_is_read_as_far_as_its_rows() {
    let unclosed = book(&format!("<worksheet>{ROWS}"), &[]);
    assert_eq!(shown(&read_otherwise(&unclosed)), "0 S\n  0: 0 \"Đào\" | 1 7\n");
    let cut = ROWS.replace("</row></sheetData>", "");
    assert_eq!(problem("x.xlsx", &book(&format!("<worksheet>{cut}"), &[])), "workbook-broken");
}

#[test]
fn a_hidden_sheet_stays_hidden() {
    let list = "<workbook><sheets><sheet name=\"S\" state=\"veryHidden\" r:id=\"rId1\"/></sheets></workbook>";
    let book = book(&format!("<worksheet>{ROWS}"), &[("xl/workbook.xml", list)]);
    assert!(read_otherwise(&book).sheets[0].hidden);
}

#[test]
fn what_may_hide_something_is_refused() {
    for hidden in ["<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>", "<x hidden='true'/>"] {
        let hiding = book(&format!("<worksheet>{hidden}{ROWS}"), &[]);
        assert_eq!(problem("x.xlsx", &hiding), "workbook-unsupported", "{hidden}");
    }
    let shown = "<cols><col min=\"2\" max=\"2\" hidden=\"0\"/></cols>";
    read_otherwise(&book(&format!("<worksheet>{shown}{ROWS}"), &[]));
}

#[test]
fn what_would_take_too_much_memory_is_refused() {
    let unclosed = format!("<worksheet>{ROWS}");
    let texts = "<sst uniqueCount=\"4294967295\"><si><t>a</t></si></sst>";
    assert_eq!(problem("x.xlsx", &book(&unclosed, &[("xl/sharedStrings.xml", texts)])), "workbook-broken");
    let styles = format!("<styleSheet>{}</styleSheet>", " ".repeat(limits::OPENED_STYLES as usize));
    assert_eq!(problem("x.xlsx", &book(&unclosed, &[("xl/styles.xml", &styles)])), "workbook-too-large");
    let far = ROWS.replace("B1", "XFD1048577");
    assert_eq!(problem("x.xlsx", &book(&format!("<worksheet>{far}"), &[])), "workbook-too-large");
}

#[test]
fn parts_of_the_same_name_are_refused() {
    let mut parts = unzipped(&book(&format!("<worksheet>{ROWS}"), &[]));
    parts.push((SHEET.to_uppercase(), Vec::new()));
    let parts: Vec<_> = parts.iter().map(|(name, content)| (name.as_str(), content)).collect();
    assert_eq!(problem("x.xlsx", &zipped(&parts)), "workbook-broken");
}

#[test]
fn a_relation_that_leads_nowhere_is_no_panic() {
    for (name, code) in [("people.xlsx", "workbook-broken"), ("people.xlsb", "workbook-broken")] {
        let mut parts = unzipped(&file(name));
        parts.retain(|(part, _)| !part.starts_with("xl/_rels/workbook."));
        let parts: Vec<_> = parts.iter().map(|(name, content)| (name.as_str(), content)).collect();
        assert_eq!(problem(name, &zipped(&parts)), code, "{name}");
    }
}
