//! The modules of a code: the patterns by which it is found, and the codewords between them.

use super::mask::Mask;
use super::version::{LARGEST, Version};

/// Lines of modules, the first in the lowest bit; dark is 1.
pub type Lines = [u128; LARGEST];

/// A code, kept as rows and as columns, so that what is asked of one is asked of the other alike.
#[derive(Clone)]
pub struct Grid {
    pub size: usize,
    pub rows: Lines,
    pub columns: Lines,
    /// Which modules belong to patterns: they are not masked.
    fixed_rows: Lines,
    fixed_columns: Lines,
}

impl Grid {
    /// The code of a version, not yet masked, and without what tells the mask.
    pub fn of(version: Version, codewords: &[u8]) -> Self {
        let nothing = [0; LARGEST];
        let mut grid = Self {
            size: version.size(),
            rows: nothing,
            columns: nothing,
            fixed_rows: nothing,
            fixed_columns: nothing,
        };
        grid.set_patterns(version);
        // Keeps the place of what tells the mask.
        grid.set_format(Mask::ALL[0]);
        grid.set_codewords(codewords);
        grid
    }

    /// The same under a mask, which it tells.
    pub fn masked(&self, mask: Mask) -> Self {
        let mut masked = self.clone();
        for line in 0..self.size {
            masked.rows[line] ^= mask.row(line) & !self.fixed_rows[line] & self.whole();
            masked.columns[line] ^= mask.column(line) & !self.fixed_columns[line] & self.whole();
        }
        masked.set_format(mask);
        masked
    }

    /// The bits of a line.
    pub fn whole(&self) -> u128 {
        (1 << self.size) - 1
    }

    fn set(&mut self, (x, y): (usize, usize), dark: bool) {
        let put = |line: &mut u128, bit: usize| *line = *line & !(1 << bit) | u128::from(dark) << bit;
        put(&mut self.rows[y], x);
        put(&mut self.columns[x], y);
    }

    fn fix(&mut self, (x, y): (usize, usize), dark: bool) {
        self.set((x, y), dark);
        self.fixed_rows[y] |= 1 << x;
        self.fixed_columns[x] |= 1 << y;
    }

    fn set_patterns(&mut self, version: Version) {
        let end = self.size - 1;
        for place in 0..self.size {
            self.fix((6, place), place % 2 == 0);
            self.fix((place, 6), place % 2 == 0);
        }
        for corner in [(3, 3), (end - 3, 3), (3, end - 3)] {
            self.set_square(corner, 4, |ring| ring != 2 && ring != 4);
        }
        let middles = version.alignments();
        let (first, last) = (6, end - 6);
        for (&x, &y) in middles.iter().flat_map(|x| middles.iter().map(move |y| (x, y))) {
            if ![(first, first), (first, last), (last, first)].contains(&(x, y)) {
                self.set_square((x, y), 2, |ring| ring != 1);
            }
        }
        if version.0 >= 7 {
            self.set_version(version);
        }
    }

    /// Square rings around a middle, as far as they are on the grid.
    fn set_square(&mut self, (x, y): (usize, usize), reach: usize, is_dark: impl Fn(usize) -> bool) {
        let on_grid = |middle: usize| middle.saturating_sub(reach)..=(middle + reach).min(self.size - 1);
        let (across, down) = (on_grid(x), on_grid(y));
        for (at_x, at_y) in across.flat_map(|at_x| down.clone().map(move |at_y| (at_x, at_y))) {
            self.fix((at_x, at_y), is_dark(at_x.abs_diff(x).max(at_y.abs_diff(y))));
        }
    }

    /// The version, twice, with its own correction (§7.10).
    fn set_version(&mut self, version: Version) {
        let rest = (0..12).fold(version.0, |rest, _| (rest << 1) ^ ((rest >> 11) * 0x1f25));
        let bits = version.0 << 12 | rest;
        for bit in 0..18 {
            let (near, far) = (bit / 3, self.size - 11 + bit % 3);
            self.fix((near, far), bits >> bit & 1 == 1);
            self.fix((far, near), bits >> bit & 1 == 1);
        }
    }

    /// Level and mask, twice, with their own correction (§7.9).
    fn set_format(&mut self, mask: Mask) {
        const LEVEL_Q: usize = 0b11;
        let told = LEVEL_Q << 3 | mask.number();
        let rest = (0..10).fold(told, |rest, _| (rest << 1) ^ ((rest >> 9) * 0x537));
        let bits = (told << 10 | rest) ^ 0x5412;
        let end = self.size - 1;
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
    fn set_codewords(&mut self, codewords: &[u8]) {
        let mut bits = codewords.iter().flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1 == 1));
        // The timing column belongs to no pair.
        let rights = (1..self.size).rev().step_by(2).map(|right| if right <= 6 { right - 1 } else { right });
        for (pair, right) in rights.enumerate() {
            for step in 0..self.size {
                let y = if pair % 2 == 0 { self.size - 1 - step } else { step };
                for x in [right, right - 1] {
                    if self.fixed_rows[y] >> x & 1 == 0 {
                        self.set((x, y), bits.next().unwrap_or(false));
                    }
                }
            }
        }
    }
}
