//! What can hinder the writing of a workbook. The words for the officer stand in `problems`.

use rust_xlsxwriter::XlsxError;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why no workbook was written. Whatever stood at its place before is as it was.
#[derive(Debug)]
pub enum WorkbookFault {
    /// The name does not end in `.xlsx`.
    NotXlsx(PathBuf),
    /// It would lie in the input folder, and be read as a list on the next run.
    InInput(PathBuf),
    /// There is a folder of that name.
    IsFolder(PathBuf),
    /// There is a file where a new project's folder is to be.
    IsFile(PathBuf),
    /// The folder for a new project holds something.
    NotEmpty { folder: PathBuf, example: String },
    /// The contents do not fit what a workbook can hold.
    Contents(XlsxError),
    /// The system refused: no right, disk full, the file open in Excel.
    Machine { path: PathBuf, error: io::Error },
}

impl From<XlsxError> for WorkbookFault {
    fn from(error: XlsxError) -> Self {
        Self::Contents(error)
    }
}

/// What the system said, where it is at fault.
impl From<WorkbookFault> for io::Error {
    fn from(fault: WorkbookFault) -> Self {
        match fault {
            WorkbookFault::Machine { error, .. } | WorkbookFault::Contents(XlsxError::IoError(error)) => {
                error
            }
            WorkbookFault::Contents(XlsxError::ZipError(error)) => error.into(),
            fault => io::Error::other(fault.to_string()),
        }
    }
}

impl fmt::Display for WorkbookFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotXlsx(path) => write!(f, "{}: .xlsx", path.display()),
            Self::InInput(path) | Self::IsFolder(path) | Self::IsFile(path) => {
                write!(f, "{}", path.display())
            }
            Self::NotEmpty { folder, example } => write!(f, "{}: {example}", folder.display()),
            Self::Contents(error) => write!(f, "{error}"),
            Self::Machine { path, error } => write!(f, "{}: {error}", path.display()),
        }
    }
}

impl std::error::Error for WorkbookFault {}

/// Names the path at which the system refused.
pub(crate) trait At<T> {
    fn at(self, path: &Path) -> Result<T, WorkbookFault>;
}

impl<T> At<T> for io::Result<T> {
    fn at(self, path: &Path) -> Result<T, WorkbookFault> {
        self.map_err(|error| WorkbookFault::Machine { path: path.to_owned(), error })
    }
}
