//! Why a photo cannot be shown. The words for the officer stand in `problems`.

use super::Foreign;
use std::fmt::Write;

/// What is wrong with one photo. The page shows a monogram in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PhotoFault {
    /// The file could not be read; the system's reason.
    Unreadable(String),
    Empty,
    /// Not a photo that can be decoded, though known.
    Foreign(Foreign),
    /// Neither a photo nor anything known.
    Unknown,
    /// A file of more bytes than any photo has.
    TooHeavy {
        bytes: u64,
    },
    /// More pixels than may be decoded.
    TooLarge {
        width: u32,
        height: u32,
    },
    /// The file ends before the photo does.
    Truncated,
    /// The decoder's reason.
    Damaged(String),
}

impl PhotoFault {
    pub(super) fn unreadable(error: &std::io::Error) -> Self {
        Self::Unreadable(error.to_string())
    }

    /// A decoder's error in one line, with all its causes.
    pub(super) fn damaged(error: &dyn std::error::Error) -> Self {
        let mut text = error.to_string();
        let mut cause = error.source();
        while let Some(error) = cause {
            // Writing to a string cannot fail.
            let _ = write!(text, ": {error}");
            cause = error.source();
        }
        Self::Damaged(text)
    }
}
