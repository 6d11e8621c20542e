//! The codewords by which a damaged code is read all the same: Reed–Solomon over the field of 256 elements.

use super::version::Version;

/// Powers of the generator (0x02, modulo 0x11d), twice over so that sums of two exponents need no reduction, and to which
/// power each element is.
const TABLES: ([u8; 510], [u8; 256]) = tables();

const fn tables() -> ([u8; 510], [u8; 256]) {
    let (mut powers, mut logs) = ([0; 510], [0; 256]);
    let (mut value, mut power) = (1usize, 0);
    while power < 255 {
        powers[power] = value as u8;
        powers[power + 255] = value as u8;
        logs[value] = power as u8;
        value <<= 1;
        if value > 255 {
            value ^= 0x11d;
        }
        power += 1;
    }
    (powers, logs)
}

fn product(a: u8, b: u8) -> u8 {
    match (a, b) {
        (0, _) | (_, 0) => 0,
        (a, b) => TABLES.0[log(a) + log(b)],
    }
}

/// To which power an element is that is not 0.
fn log(element: u8) -> usize {
    usize::from(TABLES.1[usize::from(element)])
}

/// Room for the correction of a block in any version.
const ROOM: usize = 32;

/// The generator polynomial of a degree, highest power first, without its leading 1, times each element: a block is
/// divided by looking up, a site has as many codes as pages.
#[derive(Debug)]
pub struct Divisor {
    degree: usize,
    multiples: Vec<[u8; ROOM]>,
}

impl Divisor {
    pub fn of(version: Version) -> Self {
        let degree = version.correction();
        let mut divisor = [0; ROOM];
        divisor[degree - 1] = 1;
        let mut root = 1;
        for _ in 0..degree {
            for place in 0..degree {
                divisor[place] = product(divisor[place], root) ^ divisor[place + 1];
            }
            root = product(root, 2);
        }
        let multiples = (0..=u8::MAX).map(|factor| divisor.map(|own| product(own, factor))).collect();
        Self { degree, multiples }
    }

    /// What is left of a block.
    fn remainder(&self, block: &[u8]) -> [u8; ROOM] {
        let mut rest = [0; ROOM];
        for byte in block {
            let multiple = &self.multiples[usize::from(byte ^ rest[0])];
            rest.copy_within(1.., 0);
            rest[ROOM - 1] = 0;
            rest.iter_mut().zip(multiple).for_each(|(rest, own)| *rest ^= own);
        }
        rest
    }
}

/// The data in blocks with their correction, in the order in which the codewords stand in the code.
pub fn interleaved(data: &[u8], version: Version, divisor: &Divisor) -> Vec<u8> {
    let blocks = blocks(data, version.blocks());
    let corrections: Vec<[u8; ROOM]> = blocks.iter().map(|block| divisor.remainder(block)).collect();
    let longest = blocks.iter().map(|block| block.len()).max().unwrap_or(0);
    let mut all = Vec::with_capacity(version.codewords());
    for place in 0..longest {
        all.extend(blocks.iter().filter_map(|block| block.get(place)));
    }
    for place in 0..divisor.degree {
        all.extend(corrections.iter().map(|correction| correction[place]));
    }
    all
}

/// Of equal length, the last ones longer by one where it does not divide.
fn blocks(data: &[u8], count: usize) -> Vec<&[u8]> {
    let (length, longer) = (data.len() / count, data.len() % count);
    let mut rest = data;
    let mut take = |length| {
        let (block, others) = rest.split_at(length);
        rest = others;
        block
    };
    (0..count).map(|number| take(length + usize::from(number >= count - longer))).collect()
}
