//! The eight masks, one of which makes a code even (§7.8): which modules each turns, and how uneven a code is.

use super::grid::{Grid, Lines};

/// One of the standard's masks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mask(usize);

impl Mask {
    pub const ALL: [Mask; 8] = [Mask(0), Mask(1), Mask(2), Mask(3), Mask(4), Mask(5), Mask(6), Mask(7)];

    pub fn number(self) -> usize {
        self.0
    }

    /// Whether it turns the module at column `x` of row `y`.
    pub fn turns(self, (x, y): (usize, usize)) -> bool {
        let both = x * y;
        0 == match self.0 {
            0 => (x + y) % 2,
            1 => y % 2,
            2 => x % 3,
            3 => (x + y) % 3,
            4 => (x / 3 + y / 2) % 2,
            5 => both % 2 + both % 3,
            6 => (both % 2 + both % 3) % 2,
            _ => ((x + y) % 2 + both % 3) % 2,
        }
    }
}

/// How hard the code is to read, by the four rules of table 11; the least is best. Nothing once it is as much as
/// `least`, which is told of most masks before all is counted. Without other branches: a processor counts several lines at
/// once.
pub fn penalty(grid: &Grid, least: u32) -> Option<u32> {
    let lines = |lines: &Lines| -> u32 {
        lines[..grid.size].iter().map(|&line| runs(line, grid) + lookalikes(line)).sum()
    };
    let below = |sum: u32| (sum < least).then_some(sum);
    let sum = below(squares(grid) + imbalance(grid))?;
    let sum = below(sum + lines(&grid.rows))?;
    below(sum + lines(&grid.columns))
}

/// Five and more alike in a line: three, and one for each beyond.
fn runs(line: u64, grid: &Grid) -> u32 {
    let alike = !(line ^ line >> 1) & grid.whole() >> 1;
    let fives = alike & alike >> 1 & alike >> 2 & alike >> 3;
    fives.count_ones() + 2 * (fives & !(fives << 1)).count_ones()
}

/// What looks like the corner of a code, with light before or behind it; around the code all is light.
fn lookalikes(line: u64) -> u32 {
    let corner = line & !(line >> 1) & line >> 2 & line >> 3 & line >> 4 & !(line >> 5) & line >> 6;
    let before = !(line << 1 | line << 2 | line << 3 | line << 4);
    let behind = !(line >> 7 | line >> 8 | line >> 9 | line >> 10);
    40 * ((corner & before).count_ones() + (corner & behind).count_ones())
}

/// Squares of two by two alike.
fn squares(grid: &Grid) -> u32 {
    let pairs = grid.rows[..grid.size].windows(2);
    let alike = |pair: &[u64]| {
        let across = |row: u64| !(row ^ row >> 1);
        across(pair[0]) & across(pair[1]) & !(pair[0] ^ pair[1]) & grid.whole() >> 1
    };
    pairs.map(|pair| 3 * alike(pair).count_ones()).sum()
}

/// Ten for each twentieth by which dark and light differ from half and half.
fn imbalance(grid: &Grid) -> u32 {
    let dark: u32 = grid.rows[..grid.size].iter().map(|row| row.count_ones()).sum();
    let all = (grid.size * grid.size) as u32;
    (dark * 20).abs_diff(all * 10) / all * 10
}
