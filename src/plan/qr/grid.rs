//! The modules of a code: the patterns by which it is found, and the codewords between them.

use super::correction::{self, Divisor};
use super::mask::{self, Mask};
use super::version::{LARGEST, Level, Version};
use std::sync::OnceLock;

/// Lines of modules, the first in the lowest bit; dark is 1.
pub type Lines = [u64; LARGEST];

/// Modules, kept as rows and as columns, so that what is asked of one is asked of the other alike.
#[derive(Clone, Copy, Debug)]
pub struct Grid {
    pub size: usize,
    pub rows: Lines,
    pub columns: Lines,
}

impl Grid {
    fn light(size: usize) -> Self {
        Self { size, rows: [0; LARGEST], columns: [0; LARGEST] }
    }

    /// The bits of a line.
    pub fn whole(&self) -> u64 {
        (1 << self.size) - 1
    }

    /// Makes a light module dark or leaves it.
    fn set(&mut self, (x, y): (usize, usize), is_dark: bool) {
        self.rows[y] |= u64::from(is_dark) << x;
        self.columns[x] |= u64::from(is_dark) << y;
    }

    /// Each module turned where the other is dark.
    fn turned(&self, other: &Grid) -> Self {
        let mut turned = *self;
        for line in 0..self.size {
            turned.rows[line] ^= other.rows[line];
            turned.columns[line] ^= other.columns[line];
        }
        turned
    }
}

/// What all codes of a version have in common.
#[derive(Debug)]
pub struct Blank {
    /// Under each mask: the patterns, what tells the mask, and the mask itself where codewords stand.
    masks: [Grid; Mask::ALL.len()],
    /// Where the bits of the codewords stand, in their order.
    places: Vec<(usize, usize)>,
    version: Version,
    divisor: Divisor,
}

impl Blank {
    pub fn of(version: Version) -> &'static Blank {
        static BLANKS: [[OnceLock<Box<Blank>>; Version::LAST]; Level::ALL.len()] =
            [const { [const { OnceLock::new() }; Version::LAST] }; Level::ALL.len()];
        BLANKS[version.level as usize][version.number - 1].get_or_init(|| Box::new(Blank::new(version)))
    }

    fn new(version: Version) -> Self {
        let drafts = Mask::ALL.map(|mask| {
            let mut draft = Draft::of(version);
            draft.set_format(version.level, mask);
            draft
        });
        // All of them have their patterns in the same places.
        let places = drafts[0].places();
        let masks = std::array::from_fn(|mask| drafts[mask].masked(Mask::ALL[mask]));
        Self { masks, places, version, divisor: Divisor::of(version) }
    }

    /// The code of some data, under the mask that makes it most even.
    pub fn code(&self, data: &[u8]) -> Grid {
        let codewords = correction::interleaved(data, self.version, &self.divisor);
        let mut grid = Grid::light(self.version.size());
        for (places, codeword) in self.places.chunks_exact(8).zip(&codewords) {
            for (bit, &(x, y)) in places.iter().rev().enumerate() {
                grid.rows[y] |= u64::from(codeword >> bit & 1) << x;
            }
        }
        grid.columns = transposed(&grid.rows);
        let mut best = (u32::MAX, Grid::light(0));
        for mask in &self.masks {
            let turned = grid.turned(mask);
            if let Some(penalty) = mask::penalty(&turned, best.0) {
                best = (penalty, turned);
            }
        }
        best.1
    }
}

/// Rows as columns: blocks are exchanged across the diagonal, each half as wide as the one before (H. S. Warren, Hacker's
/// Delight, 7-3).
fn transposed(rows: &Lines) -> Lines {
    let mut lines = [0; 64];
    lines[..LARGEST].copy_from_slice(rows);
    let (mut width, mut low) = (32, u64::MAX >> 32);
    while width > 0 {
        for upper in (0..64).filter(|line| line & width == 0) {
            let differ = (lines[upper] >> width ^ lines[upper + width]) & low;
            lines[upper] ^= differ << width;
            lines[upper + width] ^= differ;
        }
        width /= 2;
        low ^= low << width;
    }
    std::array::from_fn(|line| lines[line])
}

/// The patterns of a version while they are set.
struct Draft {
    grid: Grid,
    /// Rows of modules that belong to patterns: they are not masked, and hold no codewords.
    fixed: Lines,
}

impl Draft {
    fn of(version: Version) -> Self {
        let mut draft = Self { grid: Grid::light(version.size()), fixed: [0; LARGEST] };
        draft.set_patterns(version);
        draft
    }

    /// The patterns, and the mask where none are.
    fn masked(&self, mask: Mask) -> Grid {
        let mut masked = self.grid;
        let free = self.all().filter(|&place| !self.is_fixed(place));
        free.for_each(|place| masked.set(place, mask.turns(place)));
        masked
    }

    fn all(&self) -> impl Iterator<Item = (usize, usize)> + use<> {
        let size = self.grid.size;
        (0..size).flat_map(move |y| (0..size).map(move |x| (x, y)))
    }

    fn is_fixed(&self, (x, y): (usize, usize)) -> bool {
        self.fixed[y] >> x & 1 == 1
    }

    fn fix(&mut self, place: (usize, usize), is_dark: bool) {
        self.grid.set(place, is_dark);
        self.fixed[place.1] |= 1 << place.0;
    }

    fn set_patterns(&mut self, version: Version) {
        let end = self.grid.size - 1;
        for corner in [(3, 3), (end - 3, 3), (3, end - 3)] {
            self.set_square(corner, 4, |ring| ring != 2 && ring != 4);
        }
        for place in 8..end - 7 {
            self.fix((6, place), place % 2 == 0);
            self.fix((place, 6), place % 2 == 0);
        }
        let middles = version.alignments();
        let (first, last) = (6, end - 6);
        for (&x, &y) in middles.iter().flat_map(|x| middles.iter().map(move |y| (x, y))) {
            if ![(first, first), (first, last), (last, first)].contains(&(x, y)) {
                self.set_square((x, y), 2, |ring| ring != 1);
            }
        }
        if version.number >= 7 {
            self.set_version(version);
        }
    }

    /// Square rings around a middle, as far as they are on the grid.
    fn set_square(&mut self, (x, y): (usize, usize), reach: usize, is_dark: impl Fn(usize) -> bool) {
        let on_grid = |middle: usize| middle.saturating_sub(reach)..=(middle + reach).min(self.grid.size - 1);
        let (across, down) = (on_grid(x), on_grid(y));
        for (at_x, at_y) in across.flat_map(|at_x| down.clone().map(move |at_y| (at_x, at_y))) {
            self.fix((at_x, at_y), is_dark(at_x.abs_diff(x).max(at_y.abs_diff(y))));
        }
    }

    /// The version, twice, with its own correction (§7.10).
    fn set_version(&mut self, version: Version) {
        let rest = (0..12).fold(version.number, |rest, _| (rest << 1) ^ ((rest >> 11) * 0x1f25));
        let bits = version.number << 12 | rest;
        for bit in 0..18 {
            let (near, far) = (bit / 3, self.grid.size - 11 + bit % 3);
            self.fix((near, far), bits >> bit & 1 == 1);
            self.fix((far, near), bits >> bit & 1 == 1);
        }
    }

    /// Level and mask, twice, with their own correction (§7.9).
    fn set_format(&mut self, level: Level, mask: Mask) {
        let told = level.bits() << 3 | mask.number();
        let rest = (0..10).fold(told, |rest, _| (rest << 1) ^ ((rest >> 9) * 0x537));
        let bits = (told << 10 | rest) ^ 0x5412;
        let end = self.grid.size - 1;
        for bit in 0..15 {
            // Around the corner at the top left, past the timing lines.
            let corner = match bit {
                0..6 => (8, bit),
                6 | 7 => (8, bit + 1),
                8 => (7, 8),
                bit => (14 - bit, 8),
            };
            let edges = if bit < 8 { (end - bit, 8) } else { (8, end + bit - 14) };
            self.fix(corner, bits >> bit & 1 == 1);
            self.fix(edges, bits >> bit & 1 == 1);
        }
        self.fix((8, end - 7), true);
    }

    /// Up and down in pairs of columns from the right, past all that is fixed (§7.7.3).
    fn places(&self) -> Vec<(usize, usize)> {
        let size = self.grid.size;
        // The timing column belongs to no pair.
        let rights = (1..size).rev().step_by(2).map(|right| if right <= 6 { right - 1 } else { right });
        let pairs = rights.enumerate().flat_map(|(pair, right)| {
            (0..size).flat_map(move |step| {
                let y = if pair % 2 == 0 { size - 1 - step } else { step };
                [(right, y), (right - 1, y)]
            })
        });
        pairs.filter(|&place| !self.is_fixed(place)).collect()
    }
}
