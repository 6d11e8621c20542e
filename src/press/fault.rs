//! Why something could not be printed. The words for the officer stand in `problems`.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

#[derive(Debug)]
pub enum PressFault {
    /// The name ends neither in `.pdf` nor in `.html`.
    Name(PathBuf),
    /// It would lie in the input folder.
    InInput(PathBuf),
    IsFolder(PathBuf),
    /// What `--browser` names is not there.
    NoSuchBrowser(PathBuf),
    /// The browser ended without a PDF; `said` is the last that it wrote.
    Failed {
        browser: PathBuf,
        said: String,
    },
    TooSlow {
        browser: PathBuf,
        seconds: u64,
    },
    /// What the browser wrote cannot be read.
    Pdf(String),
    /// The system refused: no right, disk full, the file open elsewhere.
    Machine {
        path: PathBuf,
        error: io::Error,
    },
}

impl fmt::Display for PressFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(path) | Self::InInput(path) | Self::IsFolder(path) | Self::NoSuchBrowser(path) => {
                write!(f, "{}", path.display())
            }
            Self::Failed { browser, said } => write!(f, "{}: {said}", browser.display()),
            Self::TooSlow { browser, seconds } => write!(f, "{}: {seconds} s", browser.display()),
            Self::Pdf(reason) => write!(f, "PDF: {reason}"),
            Self::Machine { path, error } => write!(f, "{}: {error}", path.display()),
        }
    }
}

impl std::error::Error for PressFault {}

/// Names the path at which the system refused.
pub(super) trait At<T> {
    fn at(self, path: &Path) -> Result<T, PressFault>;
}

impl<T> At<T> for io::Result<T> {
    fn at(self, path: &Path) -> Result<T, PressFault> {
        self.map_err(|error| PressFault::Machine { path: path.to_owned(), error })
    }
}
