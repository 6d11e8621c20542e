//! What can hinder the writing of a site. The words for the officer stand in `problems`.

use super::PathFlaw;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Why nothing was written. Whatever the fault, the old site is as it was, or a journal completes the new one.
#[derive(Debug)]
pub enum WriteFault {
    /// The output may neither be, hold nor lie in the input.
    Overlap { overlap: Overlap, output: PathBuf },
    /// The output is an ordinary file.
    NotAFolder(PathBuf),
    /// The output is a link that leads nowhere.
    DanglingLink(PathBuf),
    /// A folder with content that guong did not write; `example` is the name of one of its entries.
    Foreign { folder: PathBuf, example: String },
    /// The marker or the journal is there, but cannot be understood: damaged, or of a later version.
    Unreadable(PathBuf),
    /// Another build held the folder for the whole of `waited`.
    Busy { folder: PathBuf, waited: Duration },
    /// A path that cannot be a file of a site on every system.
    BadPath { path: String, flaw: PathFlaw },
    /// Two pages with one path; upper and lower case are the same on many systems.
    Twice(String),
    /// The system refused: no right, disk full, a failing disk.
    Machine { path: PathBuf, error: io::Error },
}

/// How output and input lie to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Overlap {
    Same,
    OutputHoldsInput,
    InputHoldsOutput,
}

/// Names the path at which the system refused.
pub(super) trait At<T> {
    fn at(self, path: &Path) -> Result<T, WriteFault>;
}

impl<T> At<T> for io::Result<T> {
    fn at(self, path: &Path) -> Result<T, WriteFault> {
        self.map_err(|error| WriteFault::Machine { path: path.to_owned(), error })
    }
}
