//! The shared texts of a workbook, by number. Knows no format.

use std::sync::Arc;

/// Texts by number.
#[derive(Debug, Default)]
pub struct Strings {
    all: Vec<Arc<str>>,
    /// What is being put together.
    next: String,
}

impl Strings {
    /// The text with this number, if the workbook has one.
    pub fn get(&self, index: usize) -> Option<&Arc<str>> {
        self.all.get(index)
    }

    /// Gives the next numbers to the texts of another, in their order.
    pub fn append(&mut self, other: Strings) {
        self.all.extend(other.all);
    }

    /// Gives the next number to what `write` appends.
    pub fn push_with<E>(&mut self, write: impl FnOnce(&mut String) -> Result<(), E>) -> Result<(), E> {
        self.next.clear();
        write(&mut self.next)?;
        self.all.push(self.next.as_str().into());
        Ok(())
    }
}
