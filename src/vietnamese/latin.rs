//! What is known of each letter, worked out once: Vietnamese text is folded, keyed and taken apart millions of times in
//! a long list, and Unicode's own algorithms cost a hundred times a look into a table.

/// Basic Latin to Latin Extended-B, then Latin Extended Additional, which hold all letters of Vietnamese in NFC, then
/// general punctuation. No combining mark is among them.
const BLOCKS: [(u32, u32); 3] = [(0, 0x24F), (0x1E00, 0x1EFF), (0x2000, 0x206F)];

/// One value for each character of the blocks.
#[derive(Debug)]
pub(super) struct PerLetter<T> {
    values: Vec<T>,
}

impl<T> PerLetter<T> {
    /// Works out the value of every character.
    pub fn new(of: impl Fn(char) -> T) -> Self {
        let codes = BLOCKS.into_iter().flat_map(|(first, last)| first..=last);
        Self { values: codes.filter_map(char::from_u32).map(of).collect() }
    }

    /// The value of a character; none where it lies outside the blocks.
    pub fn get(&self, letter: char) -> Option<&T> {
        let code = u32::from(letter);
        let mut before = 0;
        for (first, last) in BLOCKS {
            if code <= last {
                return self.values.get((before + code.checked_sub(first)?) as usize);
            }
            before += last - first + 1;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_finds_its_own_value() {
        let table = PerLetter::new(|letter| letter);
        for letter in ['\0', 'a', 'đ', '\u{24F}', '\u{1E00}', 'ễ', '\u{1EFF}', '\u{2000}', '…', '\u{206F}']
        {
            assert_eq!(table.get(letter), Some(&letter));
        }
        for letter in ['\u{250}', '\u{301}', '\u{1DFF}', '\u{1F00}', '\u{2070}', '李'] {
            assert_eq!(table.get(letter), None);
        }
    }
}
