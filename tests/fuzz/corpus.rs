//! The files that are changed: real workbooks of all formats, those that did harm once, and a list in every format of
//! text.

use std::path::Path;
use std::sync::LazyLock;

/// A file by its name.
pub struct Seed {
    pub name: String,
    pub bytes: Vec<u8>,
}

pub static SEEDS: LazyLock<Vec<Seed>> = LazyLock::new(|| {
    let mut seeds: Vec<Seed> = found();
    seeds.extend(folder("tests/workbooks").into_iter().filter(|seed| !seed.name.starts_with("make.")));
    seeds.extend(texts());
    seeds
});

/// Files that did harm once.
pub fn found() -> Vec<Seed> {
    folder("tests/fuzz/found")
}

fn folder(name: &str) -> Vec<Seed> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
    let mut files: Vec<_> = std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).collect();
    files.sort_by_key(|file| file.file_name());
    let read = |file: std::fs::DirEntry| {
        let bytes = std::fs::read(file.path()).expect("a file of the source tree");
        Seed { name: file.file_name().to_string_lossy().into_owned(), bytes }
    };
    files.into_iter().map(read).collect()
}

const ROWS: [[&str; 5]; 5] = [
    ["STT", "Họ và tên", "Năm sinh", "Đơn vị", "Danh hiệu"],
    ["1", "Nguyễn Thị Đào", "1961", "Xã Trúc Vân", "Giấy khen"],
    ["2", "Lê Văn Tâm", "7/3/1959", "Xã Sa Mai", "Bằng khen"],
    ["II", "TẬP THỂ", "", "", ""],
    ["3", "Đội thu gom rác thôn Mây", "", "Xã Sa Mai", "Giấy khen"],
];

/// The list in the formats that are text.
fn texts() -> Vec<Seed> {
    let rows = |begin: &str, cell: &dyn Fn(&str) -> String, end: &str| -> String {
        let row = |row: &[&str; 5]| format!("{begin}{}{end}\n", row.map(cell).concat());
        ROWS.iter().map(row).collect()
    };
    let html = rows(
        "<tr>",
        &|text| format!("<td colspan=\"1\" style=\"mso-number-format:'\\@'\">{text}</td>"),
        "</tr>",
    );
    let html = format!(
        "<html><head><meta charset=\"utf-8\"></head><body><table border=\"1\">{html}</table></body></html>"
    );
    let excel = rows(
        "<Row ss:Height=\"15\">",
        &|text| format!("<Cell ss:MergeAcross=\"0\"><Data ss:Type=\"String\">{text}</Data></Cell>"),
        "</Row>",
    );
    let excel = format!(
        "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook \
         xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">\
         <Worksheet ss:Name=\"S\"><Table ss:ExpandedColumnCount=\"5\">{excel}</Table></Worksheet></Workbook>"
    );
    let flat = rows(
        "<table:table-row table:number-rows-repeated=\"1\">",
        &|text| {
            format!(
                "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
            )
        },
        "</table:table-row>",
    );
    let flat = format!(
        "<?xml version=\"1.0\"?><office:document office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\">\
         <office:body><office:spreadsheet><table:table table:name=\"S\">{flat}</table:table></office:spreadsheet>\
         </office:body></office:document>"
    );
    let message = format!(
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"b\"\n\n--b\nContent-Location: a.htm\n\
         Content-Transfer-Encoding: quoted-printable\nContent-Type: text/html; charset=\"utf-8\"\n\n{}\n--b--\n",
        html.replace('=', "=3D")
    );
    let separated = rows("", &|text| format!("\"{text}\";"), "");
    let wide: Vec<u8> = format!("\u{feff}{}", separated.replace(';', "\t"))
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let named =
        [("a.xls", html), ("b.xls", excel), ("c.fods", flat), ("d.mht", message), ("e.csv", separated)];
    let mut seeds: Vec<Seed> =
        named.into_iter().map(|(name, text)| Seed { name: name.into(), bytes: text.into_bytes() }).collect();
    seeds.push(Seed { name: "f.csv".into(), bytes: wide });
    seeds
}
