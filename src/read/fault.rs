//! Why a file could not be read, without its name: the caller who holds the file makes a diagnostic of it.

use std::io;

/// What is wrong with the bytes of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// No byte at all.
    Empty,
    /// A web page without a table under the name of a workbook: a login page, as a rule.
    Html,
    /// An XML document that is no workbook.
    XmlDocument,
    /// A Word document or the like under the name of a workbook.
    OtherDocument,
    /// Nothing that is known.
    Unknown,
    /// Needs a password to open.
    Encrypted,
    /// A workbook, but cut off or damaged.
    Broken,
    /// A workbook, whole as it seems, but written in a way that neither reader understands.
    Unsupported,
    /// Larger than the bounds of this program or of Excel.
    TooLarge(Bound),
}

/// The bound that was passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    File,
    Unpacked,
    Cells,
    Text,
    CellText,
    Position,
    Sheets,
    Merges,
    Styles,
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            // Only the bounded reader of zip parts gives this kind.
            io::ErrorKind::FileTooLarge => Fault::TooLarge(Bound::Unpacked),
            _ => Fault::Broken,
        }
    }
}

impl From<quick_xml::Error> for Fault {
    fn from(error: quick_xml::Error) -> Self {
        match error {
            quick_xml::Error::Io(error) if error.kind() == io::ErrorKind::FileTooLarge => {
                Fault::TooLarge(Bound::Unpacked)
            }
            _ => Fault::Broken,
        }
    }
}

impl From<quick_xml::events::attributes::AttrError> for Fault {
    fn from(_: quick_xml::events::attributes::AttrError) -> Self {
        Fault::Broken
    }
}
