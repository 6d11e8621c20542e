//! What is known of each letter, worked out once: Vietnamese text is folded, keyed and taken apart millions of times in
//! a long list, and Unicode's own algorithms cost a hundred times a look into a table.

/// Basic Latin to Latin Extended-B, then Latin Extended Additional, which hold all letters of Vietnamese in NFC, then
/// general punctuation. No combining mark is among them.
const BLOCKS: [(u32, u32); 3] = [(0, 0x24F), (0x1E00, 0x1EFF), (0x2000, 0x206F)];

/// One value for each character of the blocks.
#[derive(Debug)]
pub(super) struct PerLetter<T> {
    /// By code; none between the blocks.
    values: Vec<Option<T>>,
}

impl<T> PerLetter<T> {
    /// Works out the value of every character.
    pub fn new(of: impl Fn(char) -> T) -> Self {
        let mut values: Vec<Option<T>> = Vec::new();
        for (first, last) in BLOCKS {
            values.resize_with(first as usize, || None);
            values.extend((first..=last).map(|code| char::from_u32(code).map(&of)));
        }
        Self { values }
    }

    /// The value of a character; none where it lies outside the blocks.
    pub fn get(&self, letter: char) -> Option<&T> {
        self.values.get(letter as usize)?.as_ref()
    }
}
