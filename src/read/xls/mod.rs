//! Workbooks of Excel 5 to 2003 (.xls; [MS-XLS] in [MS-CFB]) → sheets.
use super::Contents;
use super::fault::Fault;
use super::sniff::Format;
pub fn storage(_bytes: &[u8]) -> Result<Format, Fault> {
    Ok(Format::Xls)
}
pub fn read(_bytes: &[u8]) -> Result<Contents, Fault> {
    Err(Fault::Broken)
}
