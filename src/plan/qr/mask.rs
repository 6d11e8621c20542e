//! The eight masks, one of which makes a code even (§7.8): which modules each turns, and how uneven a code is.

use super::grid::{Grid, Lines};

/// One of the standard's masks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mask(usize);

/// All masks repeat after as many modules, across and down.
const PERIOD: usize = 12;

/// The lines of a period of each mask.
type Table = [[u128; PERIOD]; 8];

const ROWS: Table = table(true);
const COLUMNS: Table = table(false);

impl Mask {
    pub const ALL: [Mask; 8] = [Mask(0), Mask(1), Mask(2), Mask(3), Mask(4), Mask(5), Mask(6), Mask(7)];

    pub fn number(self) -> usize {
        self.0
    }

    pub fn row(self, y: usize) -> u128 {
        ROWS[self.0][y % PERIOD]
    }

    pub fn column(self, x: usize) -> u128 {
        COLUMNS[self.0][x % PERIOD]
    }
}

const fn table(of_rows: bool) -> Table {
    let mut table = [[0; PERIOD]; 8];
    let mut at = 0;
    while at < 8 * PERIOD * 128 {
        let (mask, line, bit) = (at / 128 / PERIOD, at / 128 % PERIOD, at % 128);
        let is_turned = if of_rows { turns(mask, bit, line) } else { turns(mask, line, bit) };
        table[mask][line] |= (is_turned as u128) << bit;
        at += 1;
    }
    table
}

/// Whether a mask turns the module at column `x` of row `y`.
const fn turns(mask: usize, x: usize, y: usize) -> bool {
    let both = x * y;
    0 == match mask {
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

/// How hard the code is to read, by the four rules of table 11; the least is best.
pub fn penalty(grid: &Grid) -> u32 {
    let lines = |lines: &Lines| -> u32 {
        lines[..grid.size].iter().map(|&line| runs(line, grid) + lookalikes(line)).sum()
    };
    lines(&grid.rows) + lines(&grid.columns) + squares(grid) + imbalance(grid)
}

/// Five and more alike in a line: three, and one for each beyond.
fn runs(line: u128, grid: &Grid) -> u32 {
    let alike = !(line ^ line >> 1) & grid.whole() >> 1;
    let fives = alike & alike >> 1 & alike >> 2 & alike >> 3;
    fives.count_ones() + 2 * (fives & !(fives << 1)).count_ones()
}

/// What looks like the corner of a code, with light before or behind it; around the code all is light.
fn lookalikes(line: u128) -> u32 {
    let line = line << 4;
    let corner = line & !(line >> 1) & line >> 2 & line >> 3 & line >> 4 & !(line >> 5) & line >> 6;
    let light = !(line | line >> 1 | line >> 2 | line >> 3);
    40 * ((corner & light >> 7).count_ones() + (corner & light << 4).count_ones())
}

/// Squares of two by two alike.
fn squares(grid: &Grid) -> u32 {
    let pairs = grid.rows[..grid.size].windows(2);
    let alike = |pair: &[u128]| {
        let across = |row: u128| !(row ^ row >> 1);
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
