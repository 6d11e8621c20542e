//! Fields and texts of binary records, as old and new binary workbooks have them in common.

use super::fault::Fault;
use encoding_rs::Encoding;

/// The record that goes on with the one before, of which each holds at most 8,224 bytes ([MS-XLS] 2.4.58).
const CONTINUE: u16 = 0x003C;

/// How texts are written.
#[derive(Clone, Copy)]
pub enum Charset {
    /// Excel 97 and later: UTF-16, or its lower bytes alone.
    Unicode,
    /// Excel 5 and 95: a code page.
    Bytes(&'static Encoding),
}

/// Reads a record's content from its start; goes on into `CONTINUE` records where it is longer.
#[derive(Clone)]
pub struct Body<'a> {
    segment: &'a [u8],
    /// The stream after the segment.
    after: &'a [u8],
}

impl<'a> Body<'a> {
    /// A record that is whole.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { segment: bytes, after: &[] }
    }

    /// A record that may go on in the stream after it.
    pub fn continued(segment: &'a [u8], after: &'a [u8]) -> Self {
        Self { segment, after }
    }

    /// Bytes left in this record, continuations not counted.
    pub fn left(&self) -> usize {
        self.segment.len()
    }

    /// What is left of this record, continuations not counted.
    pub fn rest(&self) -> &'a [u8] {
        self.segment
    }

    /// Whether nothing is left, continuations counted.
    pub fn is_at_end(&self) -> bool {
        let goes_on = split(self.after).is_some_and(|(kind, ..)| kind == CONTINUE);
        self.segment.is_empty() && !goes_on
    }

    pub fn u8(&mut self) -> Result<u8, Fault> {
        if self.segment.is_empty() {
            self.go_on()?;
        }
        let (first, rest) = self.segment.split_first().ok_or(Fault::Broken)?;
        self.segment = rest;
        Ok(*first)
    }

    pub fn u16(&mut self) -> Result<u16, Fault> {
        Ok(u16::from_le_bytes(self.array()?))
    }

    pub fn u32(&mut self) -> Result<u32, Fault> {
        Ok(u32::from_le_bytes(self.array()?))
    }

    pub fn f64(&mut self) -> Result<f64, Fault> {
        Ok(f64::from_le_bytes(self.array()?))
    }

    /// The next `N` bytes.
    pub fn array<const N: usize>(&mut self) -> Result<[u8; N], Fault> {
        if let Some((bytes, rest)) = self.segment.split_first_chunk::<N>() {
            self.segment = rest;
            return Ok(*bytes);
        }
        let mut bytes = [0; N];
        for byte in &mut bytes {
            *byte = self.u8()?;
        }
        Ok(bytes)
    }

    pub fn skip(&mut self, mut bytes: usize) -> Result<(), Fault> {
        while bytes > self.segment.len() {
            bytes -= self.segment.len();
            self.go_on()?;
        }
        self.segment = &self.segment[bytes..];
        Ok(())
    }

    /// Appends `count` characters, before which stand the flags of a text of Excel 97; returns the flags.
    pub fn unicode(&mut self, count: usize, text: &mut String) -> Result<u8, Fault> {
        let flags = self.u8()?;
        self.unicode_after(flags, count, text)?;
        Ok(flags)
    }

    /// Appends `count` characters of a text whose flags were read. Each continuation begins with flags of its own, so
    /// that the width of the characters may change.
    pub fn unicode_after(&mut self, flags: u8, count: usize, text: &mut String) -> Result<(), Fault> {
        let mut units = Vec::new();
        let (mut wide, mut left) = (flags & 1 != 0, count);
        while left > 0 {
            if self.segment.is_empty() {
                self.go_on()?;
                wide = self.u8()? & 1 != 0;
            }
            let width = if wide { 2 } else { 1 };
            let here = left.min(self.segment.len() / width);
            let (chars, rest) = self.segment.split_at(here * width);
            match wide {
                true => {
                    units.extend(chars.chunks_exact(2).map(|unit| u16::from_le_bytes([unit[0], unit[1]])))
                }
                false => units.extend(chars.iter().map(|unit| u16::from(*unit))),
            }
            // Half a character at the end of a segment is damage.
            if here < left && !rest.is_empty() {
                return Err(Fault::Broken);
            }
            self.segment = rest;
            left -= here;
        }
        text.extend(char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)));
        Ok(())
    }

    /// Appends a text of `count` characters in the workbook's charset.
    pub fn text(&mut self, count: usize, charset: Charset, text: &mut String) -> Result<(), Fault> {
        match charset {
            Charset::Unicode => drop(self.unicode(count, text)?),
            Charset::Bytes(encoding) => {
                let (bytes, rest) = self.segment.split_at_checked(count).ok_or(Fault::Broken)?;
                self.segment = rest;
                text.push_str(&encoding.decode_without_bom_handling(bytes).0);
            }
        }
        Ok(())
    }

    fn go_on(&mut self) -> Result<(), Fault> {
        let (kind, segment, after) = split(self.after).ok_or(Fault::Broken)?;
        if kind != CONTINUE {
            return Err(Fault::Broken);
        }
        (self.segment, self.after) = (segment, after);
        Ok(())
    }
}

/// Type and content of the first record of an old workbook's stream, and the stream after it.
pub fn split(stream: &[u8]) -> Option<(u16, &[u8], &[u8])> {
    let (head, rest) = stream.split_first_chunk::<4>()?;
    let (segment, after) = rest.split_at_checked(usize::from(u16::from_le_bytes([head[2], head[3]])))?;
    Some((u16::from_le_bytes([head[0], head[1]]), segment, after))
}

/// A number in 30 bits ([MS-XLS] 2.5.217): bit 0 divides by 100, bit 1 tells whole numbers.
pub fn rk(packed: u32) -> f64 {
    let number = match packed & 0b10 != 0 {
        true => f64::from(packed.cast_signed() >> 2),
        false => f64::from_bits(u64::from(packed & !0b11) << 32),
    };
    if packed & 0b01 != 0 { number / 100.0 } else { number }
}

#[cfg(test)]
mod tests {
    use super::rk;

    #[test]
    fn packed_numbers_are_unpacked() {
        for (packed, expected) in [
            (0x0000_0006, 1.0),
            (0xFFFF_FFFE, -1.0),
            (0x0000_01F7, 1.25),
            (0x3FF8_0000, 1.5),
            (0x4059_0001, 1.0),
        ] {
            assert_eq!(rk(packed), expected, "{packed:08X}");
        }
    }
}
