//! Tables that are asked so often that the library's way of hashing, which withstands chosen keys, takes too long: for words
//! of the program, and for those of texts, where a collision costs time and nothing else. Hashes in digits.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use xxhash_rust::xxh3::xxh3_64;

/// A table by text or by number.
pub type QuickMap<K, V> = HashMap<K, V, BuildHasherDefault<Mixer>>;

/// Hashes one text or number.
#[derive(Default)]
pub struct Mixer(u64);

impl Hasher for Mixer {
    fn write(&mut self, bytes: &[u8]) {
        self.0 ^= xxh3_64(bytes);
    }

    /// The end of a text.
    fn write_u8(&mut self, _: u8) {}

    fn write_u128(&mut self, number: u128) {
        const SALTS: [u64; 2] = [0x9e37_79b9_7f4a_7c15, 0xc2b2_ae3d_27d4_eb4f];
        let (low, high) = (number as u64 ^ SALTS[0], (number >> 64) as u64 ^ SALTS[1]);
        let product = u128::from(low) * u128::from(high);
        self.0 ^= product as u64 ^ (product >> 64) as u64;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// A number in so many digits of base 16; formatting takes longer than all else in a record of a site.
pub fn hex<const COUNT: usize>(number: u128) -> [u8; COUNT] {
    std::array::from_fn(|place| b"0123456789abcdef"[(number >> (4 * (COUNT - 1 - place)) & 15) as usize])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_those_of_formatting() {
        for number in [0, 1, 0xabc, u128::from(u64::MAX), u128::MAX] {
            assert_eq!(hex::<32>(number), format!("{number:032x}").as_bytes());
        }
        assert_eq!(&hex::<2>(0x1f), b"1f");
    }
}
