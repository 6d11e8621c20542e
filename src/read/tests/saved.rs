//! What management systems export under the name .xls, and what Excel saves besides workbooks: web pages, messages, XML
//! documents, bare text.

use super::{problem, read, shown};
use crate::read::sniff::{self, Format};
use crate::read::workbook;
use proptest::prelude::*;

#[test]
fn a_page_of_tables_is_one_sheet() {
    let page = r#"<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"><title>t</title>
        <style>.an{display:none}</style><!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet>
        <x:Name>Danh s&#225;ch</x:Name></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]--></head>
        <body><table><tr><td>UBND XÃ<br>SỐ 1</td><td>CỘNG HÒA</td></tr></table>
        <h3>DANH SÁCH&nbsp;KHEN THƯỞNG</h3><p style="display:none">ẩn</p><div>(Kèm theo)</div>
        <TABLE border=1><col width=64><col width=0 style='display:none'><col>
        <thead><tr><th rowspan=2>STT</th><th rowspan=2>Mã</th><th colspan="2">Năm sinh</th><th class=an>Ẩn</th>
        <tr><th>Nam<th>Nữ</thead>
        <tr><td>1</td><td>7</td><td>Nguyễn  Văn
          B&igrave;nh &amp; c&#7897;ng sự</td><td><p>a</p><p>b</p></td></tr>
        <tr style="display: none"><td>2<td colspan=3 rowspan=2>gộp<div style='display:none'>x<table><tr><td>y</table></div>z</tr>
        <tr><td>3</tr></TABLE><script>var x = "<table><tr><td>không";</script><i>Hết</i></body></html>"#;
    let expected = r#"0 Danh sách
  0: 0 "UBND XÃ\nSỐ 1" | 1 "CỘNG HÒA"
  1: 0 "DANH SÁCH\u{a0}KHEN THƯỞNG"
  2: 0 "(Kèm theo)"
  3: 0 "STT" | 1 "Mã" | 2 "Năm sinh" | 4 "Ẩn"
  4: 2 "Nam" | 3 "Nữ"
  5: 0 "1" | 1 "7" | 2 "Nguyễn Văn Bình & cộng sự" | 3 "a\nb"
  6 hidden: 0 "2" | 1 "gộpz"
  7: 0 "3"
  8: 0 "Hết"
  hidden columns [1, 4]
  merged rows 3..=4 columns 0..=0
  merged rows 3..=4 columns 1..=1
  merged rows 3..=3 columns 2..=3
  merged rows 6..=7 columns 1..=3
"#;
    assert_eq!(shown(&read("bieu.xls", page.as_bytes())), expected);
}

#[test]
fn tables_in_cells_begin_at_their_cell() {
    let page = "<table><tr><td>a<table><tr><td>b</td><td>c</td></tr><tr><td>d</td></tr></table>e</td><td>f</td></tr>\
                <tr><td>g</td></tr></table>";
    let expected =
        "0 bieu\n  0: 0 \"a\" | 2 \"f\"\n  1: 0 \"b\" | 1 \"c\"\n  2: 0 \"d\"\n  3: 0 \"e\"\n  4: 0 \"g\"\n";
    assert_eq!(shown(&read("thu/bieu.xls", page.as_bytes())), expected);
}

#[test]
fn pages_in_other_encodings_are_read() {
    let expected = "0 x\n  0: 0 \"Đào\"\n";
    let page = "<table><tr><td>Đào</td></tr></table>";
    let utf_16: Vec<u8> = page.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(shown(&read("x.xls", &utf_16)), expected);
    assert_eq!(shown(&read("x.xls", &[b"\xEF\xBB\xBF", page.as_bytes()].concat())), expected);
    let old = b"<html><meta http-equiv=Content-Type content=\"text/html; charset=windows-1258\"><table><td>\xD0\xE0o</td>";
    assert_eq!(shown(&read("x.xls", old)), expected);
}

#[test]
fn a_page_without_tables_is_told() {
    let page = "<!DOCTYPE html><html><body><form>Đăng nhập <input name=u></form></body></html>";
    assert_eq!(problem("x.xls", page.as_bytes()), "workbook-is-html");
    assert_eq!(problem("x.csv", page.as_bytes()), "workbook-is-html");
}

#[test]
fn a_saved_page_with_its_sheets_is_read() {
    let message = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"B\"\r\n\r\n--B\r\n\
        Content-Location: file:///C:/a.htm\r\nContent-Type: text/html; charset=\"us-ascii\"\r\n\r\n\
        <html><xml><x:ExcelWorksheet><x:Name>Mot</x:Name><x:WorksheetSource HRef=\"a.files/sheet001.htm\"/></x:ExcelWorksheet>\
        <x:ExcelWorksheet><x:Name>Hai</x:Name><x:WorksheetSource HRef=\"a.files/sheet002.htm\"/><x:Visible>SheetHidden\
        </x:Visible></x:ExcelWorksheet></xml><frameset></frameset></html>\r\n--B\r\n\
        Content-Location: file:///C:/a.files/sheet002.htm\r\nContent-Transfer-Encoding: quoted-printable\r\n\
        Content-Type: text/html; charset=\"utf-8\"\r\n\r\n<table><tr><td colspan=3D2>=C4=90=C3=A0o</td></tr></table>\r\n--B\r\n\
        Content-Location: file:///C:/a.files/sheet001.htm\r\nContent-Type: text/html\r\n\r\n<table><tr><td>a</td></tr></table>\r\n\
        --B--\r\n";
    let expected = "0 Hai hidden\n  0: 0 \"Đào\"\n  merged rows 0..=0 columns 0..=1\n1 Mot\n  0: 0 \"a\"\n";
    for name in ["x.mht", "x.xls"] {
        assert_eq!(shown(&read(name, message.as_bytes())), expected);
    }
}

#[test]
fn every_kind_of_cell_of_an_xml_document() {
    let document = r##"<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Excel.Sheet"?>
        <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
        <Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="e" ss:Parent="d"/>
          <Style ss:ID="f"><NumberFormat ss:Format="dd/mm/yyyy;@"/></Style></Styles>
        <Worksheet ss:Name="S &amp; T"><Table ss:ExpandedColumnCount="99999">
        <Column ss:Width="20"/><Column ss:Index="3" ss:Hidden="1" ss:Span="1"/><Column ss:Width="0"/>
        <Row ss:Index="2"><Cell ss:MergeAcross="1" ss:MergeDown="1"><Data ss:Type="String">Họ &#10;tên & chữ</Data></Cell>
          <Cell><Data ss:Type="Number">2.5</Data></Cell><Cell ss:Index="6" ss:StyleID="e"><Data ss:Type="Number">41873</Data></Cell>
          <Cell ss:StyleID="f"><Data ss:Type="Number">41873</Data></Cell></Row>
        <Row ss:Hidden="1"><Cell ss:Index="3"><Data ss:Type="DateTime">2014-08-22T00:00:00.000</Data><Comment ss:Author="a">
          <ss:Data>chú thích</ss:Data></Comment></Cell><Cell><Data ss:Type="DateTime">1899-12-31T07:30:00.000</Data></Cell></Row>
        <Row ss:Span="2"/>
        <Row ss:Height="0"><Cell ss:Formula="=1=1"><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell>
          <Cell/><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40"><B>đậm</B> <I>nghiêng</I></ss:Data></Cell></Row>
        </Table></Worksheet>
        <Worksheet ss:Name="Mã"><WorksheetOptions><Visible>SheetVeryHidden</Visible></WorksheetOptions></Worksheet></Workbook>"##;
    let expected = r##"0 S & T
  1: 0 "Họ \ntên & chữ" | 2 2.5 | 5 2014-08-22 00:00:00 | 6 2014-08-22 00:00:00
  2 hidden: 2 2014-08-22 00:00:00 | 3 1899-12-31 07:30:00
  6 hidden: 0 true | 1 #N/A | 3 "đậm nghiêng"
  hidden columns [2, 3, 4]
  merged rows 1..=2 columns 0..=1
1 Mã hidden
"##;
    for name in ["x.xls", "x.xml"] {
        assert_eq!(shown(&read(name, document.as_bytes())), expected);
    }
    assert_eq!(problem("x.xls", &document.as_bytes()[..document.len() - 20]), "workbook-broken");
    let far = document.replace("ss:Index=\"2\"", "ss:Index=\"2000000\"");
    assert_eq!(problem("x.xls", far.as_bytes()), "workbook-too-large");
}

#[test]
fn a_flat_opendocument_is_read() {
    let document = r#"<?xml version="1.0" encoding="UTF-8"?><office:document office:mimetype="x"><office:automatic-styles>
        <style:style style:name="t"><style:table-properties table:display="false"/></style:style></office:automatic-styles>
        <office:body><office:spreadsheet><table:table table:name="S" table:style-name="t"><table:table-row><table:table-cell>
        <text:p>Đào</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document>"#;
    for name in ["x.fods", "x.xml"] {
        assert_eq!(shown(&read(name, document.as_bytes())), "0 S hidden\n  0: 0 \"Đào\"\n");
    }
}

#[test]
fn text_under_the_name_of_a_workbook_is_a_list_or_nothing() {
    let list = "0 x\n  0: 0 \"Họ\" | 1 \"tên\"\n";
    assert_eq!(shown(&read("x.xls", "Họ\ttên\n".as_bytes())), list);
    let utf_16: Vec<u8> = "\u{feff}Họ\ttên".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(shown(&read("x.xlsx", &utf_16)), list);
    for other in [
        "Kính gửi các đơn vị",
        "%PDF-1.4\n1,2",
        "{\\rtf1\\ansi a;b;c}",
        "{\"a\": 1, \"b\": 2}",
        "ID;PWXL;N;E\nC;K1",
    ] {
        assert_eq!(problem("x.xls", other.as_bytes()), "not-a-workbook", "{other}");
    }
    assert_eq!(problem("x.xls", b"a,b\x01,c"), "not-a-workbook");
}

#[test]
fn documents_are_workbooks_only_where_they_say_so() {
    for (name, text, expected) in [
        ("x.htm", "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">", true),
        ("x.htm", "<html><table>", false),
        ("x.xml", "<?xml?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", true),
        ("x.xml", "<rss>", false),
        ("x.docx", "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\">", false),
    ] {
        assert_eq!(sniff::may_be_workbook(name, text.as_bytes()), expected, "{name} {text}");
    }
    assert_eq!(sniff::format("x.csv", b"<b>,c"), Ok(Format::Csv));
}

proptest! {
    #[test]
    fn any_page_is_read_or_refused(
        parts in proptest::collection::vec(
            prop_oneof![
                Just("<table>"), Just("</table>"), Just("<tr>"), Just("</tr>"), Just("<td>"), Just("</td>"), Just("x"),
                Just("<td colspan=3 rowspan=2>"), Just("<div style=display:none>"), Just("</div>"), Just("<p>"), Just("<br>"),
                Just("<td hidden>"), Just("<tbody hidden>"), Just("<col width=0>"), Just("&amp"),
            ],
            0..60,
        ),
    ) {
        let _ = workbook("x.xls", format!("<html>{}", parts.concat()).as_bytes());
    }
}
