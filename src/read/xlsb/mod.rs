//! Workbooks of Excel 2007 and later in binary form (.xlsb; [MS-XLSB]) → sheets.
use super::Contents;
use super::fault::Fault;
use super::package::Package;
pub fn read(_package: &mut Package<'_>) -> Result<Contents, Fault> {
    Err(Fault::Broken)
}
