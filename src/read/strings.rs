//! The shared texts of a workbook in one piece of memory, by number. Knows no format.

/// Texts by number.
#[derive(Debug, Default)]
pub struct Strings {
    all: String,
    ends: Vec<usize>,
}

impl Strings {
    /// None yet, with room for so many bytes.
    pub fn with_room(bytes: usize) -> Self {
        Self { all: String::with_capacity(bytes), ends: Vec::new() }
    }

    /// The text with this number, if the workbook has one.
    pub fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)?;
        let start = index.checked_sub(1).map_or(0, |previous| self.ends[previous]);
        Some(&self.all[start..end])
    }

    /// Gives the next numbers to the texts of another, in their order.
    pub fn append(&mut self, other: &Strings) {
        let before = self.all.len();
        self.all.push_str(&other.all);
        self.ends.extend(other.ends.iter().map(|end| before + end));
    }

    /// Gives the next number to what `write` appends.
    pub fn push_with<E>(&mut self, write: impl FnOnce(&mut String) -> Result<(), E>) -> Result<(), E> {
        write(&mut self.all)?;
        self.ends.push(self.all.len());
        Ok(())
    }
}
