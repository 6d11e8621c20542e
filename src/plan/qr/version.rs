//! The sizes of codes, and what each holds at error correction level Q (ISO/IEC 18004, tables 7 and 9).

/// Correction codewords of a block, and blocks, from version 1 on.
const BLOCKS: [(usize, usize); Version::LAST] =
    [(13, 1), (22, 1), (18, 2), (26, 2), (18, 4), (24, 4), (18, 6), (22, 6), (20, 8), (24, 8), (28, 8)];

/// The modules of a side of the largest: a line of them is a number of 64 bits.
pub const LARGEST: usize = Version::LAST * 4 + 17;

/// From 1 to [`Version::LAST`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Version(pub usize);

impl Version {
    pub const LAST: usize = 11;

    /// The smallest that holds as many bytes.
    pub fn for_bytes(count: usize) -> Option<Self> {
        let fits = |version: &Self| 4 + version.length_bits() + count * 8 <= version.data_codewords() * 8;
        (1..=BLOCKS.len()).map(Version).find(fits)
    }

    pub fn size(self) -> usize {
        self.0 * 4 + 17
    }

    /// Bits in which the number of bytes is told.
    pub fn length_bits(self) -> usize {
        if self.0 < 10 { 8 } else { 16 }
    }

    pub fn correction(self) -> usize {
        BLOCKS[self.0 - 1].0
    }

    pub fn blocks(self) -> usize {
        BLOCKS[self.0 - 1].1
    }

    pub fn data_codewords(self) -> usize {
        self.codewords() - self.correction() * self.blocks()
    }

    /// Data and correction.
    pub fn codewords(self) -> usize {
        let whole = (16 * self.0 + 128) * self.0 + 64;
        let patterns = match self.alignments().len() {
            0 => 0,
            count => (25 * count - 10) * count - 55,
        };
        let told = if self.0 < 7 { 0 } else { 36 };
        (whole - patterns - told) / 8
    }

    /// The middles of the alignment patterns, across and down alike.
    pub fn alignments(self) -> Vec<usize> {
        if self.0 == 1 {
            return Vec::new();
        }
        let count = self.0 / 7 + 2;
        let step = (self.0 * 4 + count * 2 + 1) / (count * 2 - 2) * 2;
        let rest = (0..count - 1).rev().map(|place| self.size() - 7 - place * step);
        std::iter::once(6).chain(rest).collect()
    }
}
