//! What real files hold now and then: every kind of cell in every format, old versions, unusual producers.

use super::made::{biff, compound, ods, packed, record, wide, words, xlsb, xlsx, zipped};
use super::{problem, read, shown};
use crate::read::workbook;

#[test]
fn every_kind_of_xlsx_cell() {
    let styles = r#"<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf
        numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>"#;
    let strings = r#"<sst uniqueCount="4294967295"><si><t>một</t></si><si/><si><r><t>h</t></r><r><t>ai</t></r></si></sst>"#;
    let inside = r#"<cols><col min="2" max="3" hidden="1"/></cols><sheetData>
        <row r="2"><c r="A2" t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>
        <row hidden="true"><c/><c><v>1.50</v></c><c s="1"><v>41873</v></c><c t="b"><v>1</v></c></row>
        <row r="5"><c r="B5" t="str"><f>A1&amp;"x"</f><v>a_x000D_b</v></c><c t="e"><v>#REF!</v></c>
          <c t="d"><v>2014-08-22T00:00:00</v></c><c t="inlineStr"><is><t>Th&#7883; &amp;</t></is></c><c><v>chữ</v></c></row>
        </sheetData><mergeCells><mergeCell ref="A2:B3"/><mergeCell ref="C9"/></mergeCells>"#;
    let book = xlsx(inside, &[("xl/styles.xml", styles), ("xl/sharedStrings.xml", strings)]);
    let expected = r##"0 S
  1: 0 "một" | 2 "hai"
  2 hidden: 1 1.5 | 2 2014-08-22 00:00:00 | 3 true
  4: 1 "a\rb" | 2 #REF! | 3 2014-08-22 00:00:00 | 4 "Thị &" | 5 "chữ"
  hidden columns [1, 2]
  merged rows 1..=2 columns 0..=1
"##;
    assert_eq!(shown(&read("x.xlsx", &book)), expected);
}

#[test]
fn prefixes_and_odd_part_names_do_not_matter() {
    let book = "<x:workbook><x:sheets><x:sheet name=\"S\" r:id=\"a\"/></x:sheets></x:workbook>";
    let sheet = "<x:worksheet><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"><x:v>7</x:v></x:c></x:row></x:sheetData>\
                 </x:worksheet>";
    let package = "<Relationships><Relationship Id=\"z\" Type=\"t/officeDocument\" Target=\"/XL/Book.xml\"/></Relationships>";
    let relations =
        "<Relationships><Relationship Id=\"a\" Type=\"t/worksheet\" Target=\"/xl/s.XML\"/></Relationships>";
    let bytes = zipped(&[
        ("_rels/.rels", package),
        ("xl\\book.xml", book),
        ("xl/_rels/Book.xml.rels", relations),
        ("xl/S.xml", sheet),
    ]);
    assert_eq!(shown(&read("x.xlsx", &bytes)), "0 S\n  0: 0 7\n");
}

#[test]
fn a_picture_placed_in_a_cell_stands_for_its_value() {
    let inside = "<sheetData><row r=\"1\"><c r=\"B1\" t=\"e\" vm=\"1\"><v>#VALUE!</v></c></row></sheetData>";
    let metadata = "<metadata><futureMetadata><bk><extLst><ext><xlrd:rvb i=\"0\"/></ext></extLst></bk></futureMetadata>\
                    <valueMetadata><bk><rc t=\"1\" v=\"0\"/></bk></valueMetadata></metadata>";
    let relation =
        "<Relationships><Relationship Id=\"p\" Type=\"t/image\" Target=\"../media/a.png\"/></Relationships>";
    let parts = [
        ("xl/metadata.xml", metadata),
        ("xl/richData/rdrichvalue.xml", "<rvData><rv s=\"0\"><v>0</v><v>5</v></rv></rvData>"),
        ("xl/richData/richValueRel.xml", "<richValueRels><rel r:id=\"p\"/></richValueRels>"),
        ("xl/richData/_rels/richValueRel.xml.rels", relation),
        ("xl/media/a.png", "png"),
    ];
    assert_eq!(shown(&read("x.xlsx", &xlsx(inside, &parts))), "0 S\n  picture 0 1: 3 bytes\n");
}

#[test]
fn every_kind_of_ods_cell() {
    let inside = r#"<table:tracked-changes><table:table-cell><text:p>cũ</text:p></table:table-cell></table:tracked-changes>
        <table:table table:name="S" table:style-name="t"><table:shapes><draw:frame/></table:shapes>
        <table:table-column/><table:table-column table:number-columns-repeated="2" table:visibility="collapse"/>
        <table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>
        <table:table-row table:number-rows-repeated="2" table:visibility="filter">
          <table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="3"/></table:table-row>
        <table:table-row><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="3"
            office:value-type="string"><office:annotation><text:p>chú thích</text:p></office:annotation>
            <text:p>a<text:s text:c="2"/>b<text:tab/></text:p><text:p><text:span>c</text:span><text:line-break/>d</text:p>
            <draw:custom-shape><text:p>hình</text:p></draw:custom-shape></table:table-cell><table:covered-table-cell/>
          <table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell>
          <table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50%</text:p></table:table-cell>
          <table:table-cell office:value-type="date" office:date-value="2014-08-22"><text:p>22/8</text:p></table:table-cell>
          <table:table-cell office:value-type="time" office:time-value="PT07H30M00S"/>
          <table:table-cell office:value-type="time" office:time-value="PT36H00M00S"/>
          <table:table-cell office:value-type="string" office:string-value="" calcext:value-type="error">
            <text:p>#N/A</text:p></table:table-cell></table:table-row>
        <table:table-row table:number-rows-repeated="1048570"><table:table-cell/></table:table-row></table:table>"#;
    let styles =
        r#"<style:style style:name="t"><style:table-properties table:display="false"/></style:style>"#;
    let expected = r##"0 S hidden
  2 hidden: 0 3 | 1 3
  3 hidden: 0 3 | 1 3
  4: 0 "a  b\t\nc\nd" | 2 true | 3 0.5 | 4 2014-08-22 00:00:00 | 5 1899-12-31 07:30:00 | 6 1.5 | 7 #N/A
  hidden columns [1, 2]
  merged rows 4..=6 columns 0..=1
"##;
    assert_eq!(shown(&read("x.ods", &ods(inside, styles))), expected);
}

#[test]
fn every_kind_of_xlsb_cell() {
    let styles = [
        packed(615, &[1, 0, 0, 0]),
        packed(44, &[&170_u16.to_le_bytes(), wide("dd/mm/yyyy").as_slice()].concat()),
        packed(617, &[2, 0, 0, 0]),
        packed(47, &words(&[0, 0])),
        packed(47, &words(&[0, 170])),
        packed(618, &[]),
    ];
    let strings =
        [packed(159, &[9, 0, 0, 0, 9, 0, 0, 0]), packed(19, &[&[0], wide("chung").as_slice()].concat())]
            .concat();
    // A cell's place and style, then its value.
    let cell = |kind: u32, column: u8, style: u8, value: &[u8]| {
        packed(kind, &[&[column, 0, 0, 0, style, 0, 0, 0], value].concat())
    };
    let row =
        |number: u8, flags: u8| packed(0, &[number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, flags, 0, 0, 0, 0, 0]);
    let formula = |value: &[u8]| [value, &[0, 0, 9, 9, 9]].concat();
    let sheet = [
        packed(60, &[1, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]),
        row(1, 0x10),
        cell(7, 0, 0, &[0, 0, 0, 0]),
        cell(2, 1, 0, &0x0000_01F7_u32.to_le_bytes()),
        cell(5, 2, 1, &41_873_f64.to_le_bytes()),
        // Short: right of the one before.
        packed(16, &[&[0, 0, 0, 0], 2.5_f64.to_le_bytes().as_slice()].concat()),
        row(3, 0),
        cell(1, 0, 0, &[]),
        cell(3, 1, 0, &[0x2A]),
        cell(4, 2, 0, &[1]),
        cell(6, 3, 0, &wide("ngắn")),
        cell(62, 4, 0, &[&[1], wide("đậm").as_slice()].concat()),
        cell(8, 5, 0, &formula(&wide("tính"))),
        cell(9, 6, 0, &formula(&6_f64.to_le_bytes())),
        cell(10, 7, 0, &formula(&[0])),
        cell(11, 8, 0, &formula(&[0x17])),
        packed(146, &[]),
        packed(176, &[3, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0]),
        packed(130, &[]),
    ];
    let expected = r##"0 S hidden
  1 hidden: 0 "chung" | 1 1.25 | 2 2014-08-22 00:00:00 | 3 2.5
  3: 1 #N/A | 2 true | 3 "ngắn" | 4 "đậm" | 5 "tính" | 6 6 | 7 false | 8 #REF!
  hidden columns [1, 2]
  merged rows 3..=4 columns 0..=1
"##;
    let book = xlsb(&sheet.concat(), &styles.concat(), &strings);
    assert_eq!(shown(&read("x.xlsb", &book)), expected);
}

#[test]
fn every_kind_of_xls_cell() {
    // “Họ và tên” cut within its letters: the first piece narrow, the second wide. Nine texts are claimed, two come.
    let narrow = [words(&[9, 0, 9, 0, 9]).as_slice(), &[0, b'H']].concat();
    let wide_rest: Vec<u16> = "ọ và tên".encode_utf16().collect();
    let rich = [&[2, 0, 0b1000, 1, 0, b'a', b'b'], [0; 4].as_slice()].concat();
    let globals = [
        record(0x041E, &[words(&[170, 10]).as_slice(), &[0], b"dd/mm/yyyy"].concat()),
        record(0x00E0, &words(&[0, 0])),
        record(0x00E0, &words(&[0, 170])),
        record(0x00FC, &narrow),
        record(0x003C, &[&[1], words(&wide_rest).as_slice(), &rich].concat()),
    ];
    let cell = |kind: u16, column: u16, style: u16, value: &[u8]| {
        record(kind, &[words(&[4, column, style]).as_slice(), value].concat())
    };
    let result = |kind: u8, code: u8| [kind, 0, code, 0, 0, 0, 0xFF, 0xFF, 0, 0];
    let sheet = [
        record(0x0208, &words(&[4, 0, 9, 0, 0, 0, 0x20, 0])),
        record(0x007D, &words(&[1, 2, 0, 0, 1, 0])),
        cell(0x00FD, 0, 0, &[0, 0, 0, 0]),
        cell(0x00FD, 1, 0, &[1, 0, 0, 0]),
        record(
            0x00BD,
            &[
                words(&[4, 2, 0]).as_slice(),
                &6_u32.to_le_bytes(),
                &words(&[1]),
                &(41_873_u32 << 2 | 2).to_le_bytes(),
                &words(&[3]),
            ]
            .concat(),
        ),
        // A chart on the sheet has cells of its own.
        record(0x0809, &words(&[0x0600, 0x0020])),
        cell(0x0203, 0, 0, &1_f64.to_le_bytes()),
        record(0x000A, &[]),
        cell(0x0205, 4, 0, &[1, 0]),
        cell(0x0205, 5, 0, &[0x07, 1]),
        cell(0x0006, 6, 0, &2.5_f64.to_le_bytes()),
        cell(0x0006, 7, 0, &result(0, 0)),
        record(0x0207, &[2, 0, 0, b'o', b'k']),
        cell(0x0006, 8, 0, &result(1, 1)),
        cell(0x0006, 9, 0, &result(2, 0x2A)),
        cell(0x0006, 10, 0, &result(3, 0)),
        record(0x00E5, &words(&[1, 4, 5, 0, 1])),
    ];
    let expected = r##"0 S
  4 hidden: 0 "Họ và tên" | 1 "ab" | 2 1 | 3 2014-08-22 00:00:00 | 4 true | 5 #DIV/0! | 6 2.5 | 7 "ok" | 8 true | 9 #N/A
  hidden columns [1, 2]
  merged rows 4..=5 columns 0..=1
"##;
    let stream = biff(0x0600, &globals.concat(), &[1, 0, b'S'], &sheet.concat());
    assert_eq!(shown(&read("x.xls", &compound("Workbook", &stream))), expected);
    // The same among a stream long enough to lie in ordinary sectors.
    let padded = [stream, record(0x0000, &[0; 8000])].concat();
    assert_eq!(shown(&read("x.xls", &compound("workbook", &padded))), expected);
}

#[test]
fn excel_95_texts_keep_the_letters_of_old_fonts() {
    // “Nguyễn Thi” in TCVN3.
    let label = [words(&[0, 0, 0, 9]).as_slice(), b"Nguy\xD4nThi"].concat();
    let stream = biff(0x0500, &record(0x0042, &words(&[1252])), &[1, b'S'], &record(0x0204, &label));
    assert_eq!(shown(&read("x.xls", &compound("Book", &stream))), "0 S\n  0: 0 \"NguyÔnThi\"\n");
    let vietnamese = biff(0x0500, &record(0x0042, &words(&[1258])), &[1, b'S'], &record(0x0204, &label));
    assert_eq!(shown(&read("x.xls", &compound("Book", &vietnamese))), "0 S\n  0: 0 \"NguyÔnThi\"\n");
}

#[test]
fn a_width_or_height_of_nothing_hides() {
    let inside = r#"<sheetFormatPr zeroHeight="1"/><cols><col min="1" max="1" width="0" customWidth="1"/><col min="2" max="2"
        width="9"/></cols><sheetData><row r="1" ht="0" customHeight="1"><c r="A1"><v>1</v></c></row><row r="2" ht="15">
        <c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row></sheetData>"#;
    let expected = "0 S\n  0 hidden: 0 1\n  1: 0 2\n  2: 0 3\n  hidden columns [0]\n";
    assert_eq!(shown(&read("x.xlsx", &xlsx(inside, &[]))), expected);
    let number = |row: u16| record(0x0203, &[words(&[row, 0, 0]).as_slice(), &1_f64.to_le_bytes()].concat());
    let row = |row: u16, height: u16| record(0x0208, &words(&[row, 0, 1, height, 0, 0, 0, 0]));
    let sheet = [
        record(0x007D, &words(&[0, 0, 0, 0, 0, 0])),
        row(0, 0),
        row(1, 0x8000),
        row(2, 300),
        number(0),
        number(1),
        number(2),
    ];
    let book = compound("Workbook", &biff(0x0600, &[], &[1, 0, b'S'], &sheet.concat()));
    let expected = "0 S\n  0 hidden: 0 1\n  1: 0 1\n  2: 0 1\n  hidden columns [0]\n";
    assert_eq!(shown(&read("x.xls", &book)), expected);
}

#[test]
fn parts_in_other_encodings_are_read() {
    let book = |sheet: &[u8]| {
        let list = "<workbook><sheets><sheet name=\"S\" r:id=\"a\"/><sheet name=\"M\" r:id=\"\"/></sheets></workbook>";
        let relations =
            "<Relationships><Relationship Id=\"a\" Type=\"t/worksheet\" Target=\"s.xml\"/></Relationships>";
        let parts =
            [("xl/workbook.xml", list.as_bytes()), ("xl/_rels/workbook.xml.rels", relations.as_bytes())];
        zipped(&[parts.as_slice(), &[("xl/s.xml", sheet)]].concat())
    };
    let sheet = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>\u{e0}</v></c></row></sheetData></worksheet>";
    let latin: Vec<u8> = sheet.chars().map(|letter| letter as u8).collect();
    let latin = [b"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>", latin.as_slice()].concat();
    let wide: Vec<u8> = format!("\u{feff}{sheet}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    for bytes in [latin, wide] {
        assert_eq!(shown(&read("x.xlsx", &book(&bytes))), "0 S\n  0: 0 \"à\"\n");
    }
}

#[test]
fn a_broken_sheet_hides_no_other() {
    let list = "<workbook><sheets><sheet name=\"A\" r:id=\"a\"/><sheet name=\"B\" r:id=\"b\"/><sheet name=\"C\" r:id=\"c\"/>\
                </sheets></workbook>";
    let relations = "<Relationships><Relationship Id=\"a\" Type=\"t/worksheet\" Target=\"a.xml\"/>\
                     <Relationship Id=\"b\" Type=\"t/worksheet\" Target=\"b.xml\"/></Relationships>";
    let whole = "<worksheet><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>";
    let parts = [
        ("xl/workbook.xml", list),
        ("xl/_rels/workbook.xml.rels", relations),
        ("xl/a.xml", "<worksheet><sheetData><row><c r=\"??\"/></row></sheetData></worksheet>"),
        ("xl/b.xml", whole),
    ];
    let result = workbook("x.xlsx", &zipped(&parts));
    let told: Vec<_> = result
        .diagnostics
        .iter()
        .map(|problem| (problem.code, problem.place.sheet_name().to_owned()))
        .collect();
    assert_eq!(told, [("sheet-broken", "A".to_owned()), ("sheet-broken", "C".to_owned())]);
    assert_eq!(shown(&result.value.expect("a workbook")), "1 B\n  0: 0 7\n");
}

#[test]
fn the_oldest_workbooks_are_read() {
    // Excel 2: attributes of three bytes, of which the second is the format.
    let cell = |kind: u16, column: u16, value: &[u8]| {
        record(kind, &[words(&[4, column]).as_slice(), &[0, 1, 0], value].concat())
    };
    let format = |name: &str| record(0x001E, &[&[name.len() as u8], name.as_bytes()].concat());
    let two = [
        record(0x0009, &words(&[2, 0x10])),
        format("General"),
        format("dd/mm/yyyy"),
        cell(0x0002, 0, &41_873_u16.to_le_bytes()),
        cell(0x0003, 1, &0.5_f64.to_le_bytes()),
        cell(0x0004, 2, b"\x03\xD0ao"),
        cell(0x0005, 3, &[1, 0]),
        cell(0x0006, 4, &[&[0, 0, 0, 0, 0, 0, 0xFF, 0xFF], [0; 8].as_slice()].concat()),
        record(0x0007, b"\x02ok"),
        record(0x000A, &[]),
    ];
    let expected =
        "0 Sheet1\n  4: 0 2014-08-22 00:00:00 | 1 1899-12-31 12:00:00 | 2 \"Ðao\" | 3 true | 4 \"ok\"\n";
    assert_eq!(shown(&read("x.xls", &two.concat())), expected);
    // What programs write by hand: a sheet of Excel 5 with nothing around it.
    let label = record(0x0204, &[words(&[0, 1, 0, 2]).as_slice(), b"ab"].concat());
    let hand = [record(0x0809, &words(&[0, 0x10, 0, 0])), label, record(0x000A, &[])].concat();
    assert_eq!(shown(&read("x.xls", &hand)), "0 Sheet1\n  0: 1 \"ab\"\n");
    assert_eq!(problem("x.xls", &hand[..hand.len() - 4]), "workbook-broken");
}
