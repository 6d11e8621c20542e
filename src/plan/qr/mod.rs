//! QR codes (ISO/IEC 18004) of addresses: any bytes, error correction of level M or more, L for the longest. A site has
//! one on every page, so a code is made with whole rows of bits at once. Tells the modules; draws nothing.

mod correction;
mod grid;
mod mask;
#[cfg(test)]
mod tests;
mod version;

use grid::Blank;
use std::iter::once;
use version::Version;

/// A code, without the quiet zone around it.
pub struct Code {
    /// Modules of a side.
    pub size: usize,
    rows: grid::Lines,
}

impl Code {
    /// The code of a text; none for one of more than 321 bytes, whose code no camera likes.
    pub fn new(text: &str) -> Option<Self> {
        let version = Version::for_bytes(text.len())?;
        let code = Blank::of(version).code(&data(text.as_bytes(), version));
        Some(Self { size: version.size(), rows: code.rows })
    }

    /// Whether there is a code of the text.
    pub fn holds(text: &str) -> bool {
        Version::for_bytes(text.len()).is_some()
    }

    /// A row from the top, its leftmost module in the lowest bit; dark is 1.
    pub fn row(&self, y: usize) -> u64 {
        self.rows[y]
    }
}

/// Mode and length, the bytes, an end, and padding up to what the version holds (§7.4).
fn data(text: &[u8], version: Version) -> Vec<u8> {
    const BYTES: u8 = 0b0100;
    const END: u8 = 0;
    // The mode and the end are half a byte each, and so all between them is shifted by half a byte.
    let length = (0..version.length_bits() / 4).rev().map(|place| (text.len() >> (4 * place) & 15) as u8);
    let halves = text.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    let halves: Vec<u8> = once(BYTES).chain(length).chain(halves).chain(once(END)).collect();
    let mut bytes: Vec<u8> = halves.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect();
    bytes.extend([0xec, 0x11].into_iter().cycle().take(version.data_codewords() - bytes.len()));
    bytes
}
