//! The records of an old workbook's stream, one behind the other ([MS-XLS] 2.1.4). Knows none of their contents.

use crate::read::binary::{Body, split};
use crate::read::fault::Fault;

/// Record types.
pub const BOF: u16 = 0x0809;
pub const EOF: u16 = 0x000A;

/// Walks the records of a stream.
pub struct Records<'a> {
    rest: &'a [u8],
}

/// A record's type and content.
pub struct Record<'a> {
    pub kind: u16,
    pub body: Body<'a>,
}

impl<'a> Records<'a> {
    pub fn new(stream: &'a [u8]) -> Self {
        Self { rest: stream }
    }

    /// The next record; a stream that ends without `EOF` is cut off.
    pub fn next(&mut self) -> Result<Record<'a>, Fault> {
        let (kind, segment, after) = split(self.rest).ok_or(Fault::Broken)?;
        self.rest = after;
        Ok(Record { kind, body: Body::continued(segment, after) })
    }

    /// Bytes that are left.
    pub fn left(&self) -> usize {
        self.rest.len()
    }
}
