//! The records of a binary part, one behind the other ([MS-XLSB] 2.1.4). Knows none of their contents.

use crate::read::binary::Body;
use crate::read::fault::Fault;
use std::io::{BufRead, Read};

/// Walks the records of a part.
pub struct Records<R> {
    part: R,
    content: Vec<u8>,
}

impl<R: BufRead> Records<R> {
    pub fn new(part: R) -> Self {
        Self { part, content: Vec::new() }
    }

    /// Type and content of the next record; nothing at the end of the part.
    pub fn next(&mut self) -> Result<Option<(u32, Body<'_>)>, Fault> {
        if self.part.fill_buf()?.is_empty() {
            return Ok(None);
        }
        let kind = self.packed(2)?;
        let length = self.packed(4)?;
        self.content.clear();
        // Takes memory for what comes, not for what was announced.
        let read = self.part.by_ref().take(length.into()).read_to_end(&mut self.content)?;
        if read < length as usize {
            return Err(Fault::Broken);
        }
        Ok(Some((kind, Body::new(&self.content))))
    }

    /// A number of seven bits a byte, of which the last has its upper bit clear, in at most `most` bytes.
    fn packed(&mut self, most: u32) -> Result<u32, Fault> {
        let mut number = 0;
        for position in 0..most {
            let mut byte = [0];
            self.part.read_exact(&mut byte)?;
            number |= u32::from(byte[0] & 0x7F) << (7 * position);
            if byte[0] & 0x80 == 0 {
                break;
            }
        }
        Ok(number)
    }
}
