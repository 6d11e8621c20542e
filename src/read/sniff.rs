//! Which format the bytes of a file are in, whatever its name says. Reads no cells.

use super::fault::Fault;
use super::package::Package;
use super::{charset, csv, mime, xls};

/// The formats that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Excel 2007 and later: .xlsx, .xlsm.
    Xlsx,
    /// Excel 2007 and later, binary.
    Xlsb,
    /// Excel 2 to 2003.
    Xls,
    /// OpenDocument.
    Ods,
    /// OpenDocument as one XML document: .fods.
    FlatOds,
    /// Excel 2003 as one XML document.
    Xml2003,
    /// Tables of a web page, as many systems export their lists under the name .xls.
    Html,
    /// A web page with all that belongs to it in one file: .mht.
    Message,
    /// Text with separators.
    Csv,
}

/// How much of a text is looked at to tell what it is.
pub const HEAD: usize = 4096;

/// Extensions under which a file is expected to be a workbook.
pub const WORKBOOK_EXTENSIONS: [&str; 16] = [
    "xlsx", "xlsm", "xltx", "xltm", "xlsb", "xls", "xlt", "xlw", "et", "ods", "ots", "fods", "numbers",
    "csv", "tsv", "tab",
];
/// Extensions under which a file is text with separators even if it has but one column.
const TEXT_EXTENSIONS: [&str; 3] = ["csv", "tsv", "tab"];
/// Extensions under which Excel saves workbooks, and everybody other things.
const DOCUMENT_EXTENSIONS: [&str; 5] = ["xml", "htm", "html", "mht", "mhtml"];

/// How a web page begins that bears the name of a text with separators.
const PAGE_STARTS: [&str; 6] = ["<html", "<!doctype html", "<table", "<meta", "<head", "<style"];
/// What begins like text and is none.
const OTHER_STARTS: [&str; 5] = ["%pdf", "{\\rtf", "id;p", "{\"", "[{"];

/// The format of a file, or why it is no workbook.
pub fn format(name: &str, bytes: &[u8]) -> Result<Format, Fault> {
    match bytes {
        [] => Err(Fault::Empty),
        [b'P', b'K', 3..=8, ..] => zipped(bytes),
        [0xD0, 0xCF, 0x11, 0xE0, ..] | [9, 0 | 2 | 4 | 8, 4..=16, 0, ..] => xls::format(bytes),
        _ => text(name, bytes),
    }
}

/// Whether the bytes that a file of this name begins with may be those of a workbook without the name saying so.
pub fn may_be_workbook(name: &str, bytes: &[u8]) -> bool {
    if DOCUMENT_EXTENSIONS.contains(&extension(name).as_str()) {
        let head = head(bytes);
        return ["office:spreadsheet", "office:excel", "excel.sheet"].iter().any(|mark| head.contains(mark));
    }
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0])
}

/// The file's own name without its extension.
pub fn stem(name: &str) -> &str {
    let file = name.rsplit('/').next().unwrap_or(name);
    file.rsplit_once('.').map_or(file, |(stem, _)| stem)
}

/// The extension in lower case, or nothing.
pub fn extension(name: &str) -> String {
    let file = name.rsplit('/').next().unwrap_or(name);
    file.rsplit_once('.').map(|(_, extension)| extension.to_lowercase()).unwrap_or_default()
}

fn zipped(bytes: &[u8]) -> Result<Format, Fault> {
    let mut package = Package::open(bytes)?;
    if package.has("xl/workbook.bin") {
        return Ok(Format::Xlsb);
    }
    if package.has_folder("xl/") {
        return Ok(Format::Xlsx);
    }
    let mimetype = package.bytes("mimetype")?.unwrap_or_default();
    match mimetype.starts_with(b"application/vnd.oasis.opendocument.spreadsheet") {
        true => Ok(Format::Ods),
        false => Err(Fault::OtherDocument),
    }
}

fn text(name: &str, bytes: &[u8]) -> Result<Format, Fault> {
    let head = head(bytes);
    let is_csv = TEXT_EXTENSIONS.contains(&extension(name).as_str());
    if mime::is_message(&head) {
        return Ok(Format::Message);
    }
    if head.contains("urn:schemas-microsoft-com:office:spreadsheet") && head.contains("workbook") {
        return Ok(Format::Xml2003);
    }
    if head.contains("<office:document") {
        return Ok(Format::FlatOds);
    }
    match is_csv {
        _ if is_page(&head, is_csv.then_some(&PAGE_STARTS[..])) => Ok(Format::Html),
        _ if head.starts_with("<?xml") => Err(Fault::XmlDocument),
        true if is_text(bytes) => Ok(Format::Csv),
        false if is_text(bytes) && is_list(&head, bytes) => Ok(Format::Csv),
        _ => Err(Fault::Unknown),
    }
}

/// The beginning of a text in lower case.
fn head(bytes: &[u8]) -> String {
    let head = charset::decode_markup(&bytes[..bytes.len().min(HEAD)]).to_lowercase();
    head.trim_start().to_owned()
}

/// Whether a web page begins so; with `starts`, only one of these will do.
fn is_page(head: &str, starts: Option<&[&str]>) -> bool {
    let begins = |start: &&str| head.starts_with(*start);
    let is_xml = head.starts_with("<?xml");
    match starts {
        _ if is_xml => head.contains("<html"),
        Some(starts) => starts.iter().any(begins),
        None => head.starts_with('<') || head.contains("<table"),
    }
}

/// Whether all bytes may stand in a text.
fn is_text(bytes: &[u8]) -> bool {
    let utf_16 = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    utf_16 || !bytes.iter().any(|byte| matches!(byte, 0..=8 | 14..=31))
}

/// Whether a text under the name of a workbook is rows of several columns, as some systems export them.
fn is_list(head: &str, bytes: &[u8]) -> bool {
    !OTHER_STARTS.iter().any(|start| head.starts_with(start)) && csv::has_columns(&charset::decode(bytes))
}
