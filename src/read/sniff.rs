//! Which format the bytes of a file are in, whatever its name says. Reads no cells.

use super::fault::Fault;
use super::package::Package;
use super::xls;

/// The formats that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Excel 2007 and later: .xlsx, .xlsm.
    Xlsx,
    /// Excel 2007 and later, binary.
    Xlsb,
    /// Excel 5 to 2003.
    Xls,
    /// OpenDocument.
    Ods,
    /// Text with separators. Only the name tells it from other text.
    Csv,
}

/// How much of a text is looked at to tell what it is.
const HEAD: usize = 4096;

/// Extensions under which a file is expected to be a workbook.
pub const WORKBOOK_EXTENSIONS: [&str; 16] = [
    "xlsx", "xlsm", "xltx", "xltm", "xlsb", "xls", "xlt", "xlw", "et", "ods", "ots", "fods", "numbers",
    "csv", "tsv", "tab",
];
const TEXT_EXTENSIONS: [&str; 3] = ["csv", "tsv", "tab"];

/// The format of a file, or why it is no workbook.
pub fn format(name: &str, bytes: &[u8]) -> Result<Format, Fault> {
    match bytes {
        [] => Err(Fault::Empty),
        [b'P', b'K', 3..=8, ..] => zipped(bytes),
        [0xD0, 0xCF, 0x11, 0xE0, ..] => xls::format(bytes),
        _ => text(name, bytes),
    }
}

/// Whether the bytes may be those of a workbook without its name saying so.
pub fn is_container(head: &[u8]) -> bool {
    head.starts_with(b"PK\x03\x04") || head.starts_with(&[0xD0, 0xCF, 0x11, 0xE0])
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
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_lowercase();
    let head = head.trim_start_matches('\u{feff}').trim_start();
    if ["<html", "<!doctype html", "<table", "<meta"].iter().any(|start| head.starts_with(start)) {
        return Err(Fault::Html);
    }
    if head.starts_with("<?xml") {
        return Err(if head.contains("<html") { Fault::Html } else { Fault::XmlDocument });
    }
    let utf_16 = bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]);
    let is_text = utf_16 || !bytes.contains(&0);
    match TEXT_EXTENSIONS.contains(&extension(name).as_str()) && is_text {
        true => Ok(Format::Csv),
        false => Err(Fault::Unknown),
    }
}
