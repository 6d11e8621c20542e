//! The sizes of codes, and what each holds at its level of error correction (ISO/IEC 18004, tables 7 and 9).

/// How much of a damaged code is corrected, the most first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// A quarter of the codewords.
    Q,
    /// 15 of a hundred.
    M,
    /// 7 of a hundred.
    L,
}

impl Level {
    pub const ALL: [Level; 3] = [Level::Q, Level::M, Level::L];

    /// The bits by which a code tells it.
    pub fn bits(self) -> usize {
        match self {
            Level::Q => 0b11,
            Level::M => 0b00,
            Level::L => 0b01,
        }
    }
}

/// Correction codewords of a block, and blocks, of each version from 1 on.
type Blocks = [(usize, usize); Version::LAST];

const Q: Blocks =
    [(13, 1), (22, 1), (18, 2), (26, 2), (18, 4), (24, 4), (18, 6), (22, 6), (20, 8), (24, 8), (28, 8)];

const M: Blocks =
    [(10, 1), (16, 1), (26, 1), (18, 2), (24, 2), (16, 4), (18, 4), (22, 4), (22, 5), (26, 5), (30, 5)];

const L: Blocks =
    [(7, 1), (10, 1), (15, 1), (20, 1), (26, 1), (18, 2), (20, 2), (24, 2), (30, 2), (18, 4), (20, 4)];

/// The modules of a side of the largest: a line of them is a number of 64 bits.
pub const LARGEST: usize = Version::LAST * 4 + 17;

/// A size, from 1 to [`Version::LAST`], at a level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Version {
    pub number: usize,
    pub level: Level,
}

impl Version {
    pub const LAST: usize = 11;

    /// The smallest that holds as many bytes at level M, what the standard's makers take for print on clean paper: the
    /// fewer modules, the larger each of them is. At the highest level that it holds them at; at L where no size holds
    /// them at M.
    pub fn for_bytes(count: usize) -> Option<Self> {
        let fits = |version: &Self| 4 + version.length_bits() + count * 8 <= version.data_codewords() * 8;
        let smallest = |level| (1..=Self::LAST).map(|number| Self { number, level }).find(fits);
        let Self { number, .. } = smallest(Level::M).or_else(|| smallest(Level::L))?;
        Level::ALL.into_iter().map(|level| Self { number, level }).find(fits)
    }

    pub fn size(self) -> usize {
        self.number * 4 + 17
    }

    /// Bits in which the number of bytes is told.
    pub fn length_bits(self) -> usize {
        if self.number < 10 { 8 } else { 16 }
    }

    pub fn correction(self) -> usize {
        self.blocks_of().0
    }

    pub fn blocks(self) -> usize {
        self.blocks_of().1
    }

    fn blocks_of(self) -> (usize, usize) {
        let blocks = match self.level {
            Level::Q => &Q,
            Level::M => &M,
            Level::L => &L,
        };
        blocks[self.number - 1]
    }

    pub fn data_codewords(self) -> usize {
        self.codewords() - self.correction() * self.blocks()
    }

    /// Data and correction.
    pub fn codewords(self) -> usize {
        let whole = (16 * self.number + 128) * self.number + 64;
        let patterns = match self.alignments().len() {
            0 => 0,
            count => (25 * count - 10) * count - 55,
        };
        let told = if self.number < 7 { 0 } else { 36 };
        (whole - patterns - told) / 8
    }

    /// The middles of the alignment patterns, across and down alike.
    pub fn alignments(self) -> Vec<usize> {
        if self.number == 1 {
            return Vec::new();
        }
        let count = self.number / 7 + 2;
        let step = (self.number * 4 + count * 2 + 1) / (count * 2 - 2) * 2;
        let rest = (0..count - 1).rev().map(|place| self.size() - 7 - place * step);
        std::iter::once(6).chain(rest).collect()
    }
}
