//! QR codes (ISO/IEC 18004) of addresses: any bytes, error correction of level Q. A site has one on every page, so a code
//! is made with whole rows of bits at once. Tells the modules; draws nothing.

mod correction;
mod grid;
mod mask;
#[cfg(test)]
mod tests;
mod version;

use grid::Blank;
use version::Version;

/// A code, without the quiet zone around it.
pub struct Code {
    /// Modules of a side.
    pub size: usize,
    rows: grid::Lines,
}

impl Code {
    /// The code of a text; none for one of more than 177 bytes, whose code in the size of a stamp no phone reads.
    pub fn new(text: &str) -> Option<Self> {
        let version = Version::for_bytes(text.len())?;
        let best = Blank::of(version).codes(&data(text.as_bytes(), version)).min_by_key(mask::penalty)?;
        Some(Self { size: version.size(), rows: best.rows })
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

/// Bits one behind the other, the highest of each number first.
struct Bits {
    bytes: Vec<u8>,
    count: usize,
}

impl Bits {
    fn push(&mut self, value: usize, count: usize) {
        for bit in (0..count).rev() {
            if self.count.is_multiple_of(8) {
                self.bytes.push(0);
            }
            if let Some(last) = self.bytes.last_mut() {
                *last |= ((value >> bit & 1) as u8) << (7 - self.count % 8);
            }
            self.count += 1;
        }
    }
}

/// Mode and length, the bytes, an end, and padding up to what the version holds (§7.4).
fn data(text: &[u8], version: Version) -> Vec<u8> {
    const BYTES: usize = 0b0100;
    let capacity = version.data_codewords();
    let mut bits = Bits { bytes: Vec::with_capacity(capacity), count: 0 };
    bits.push(BYTES, 4);
    bits.push(text.len(), version.length_bits());
    text.iter().for_each(|&byte| bits.push(usize::from(byte), 8));
    bits.push(0, (capacity * 8 - bits.count).min(4));
    let mut bytes = bits.bytes;
    let padding = [0xec, 0x11].into_iter().cycle();
    bytes.extend(padding.take(capacity - bytes.len()));
    bytes
}
