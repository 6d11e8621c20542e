//! Meanings that were looked up, kept for the next table with the same headings: offices fill in one form, and each of its
//! headings is tried as every kind of record.

use super::{Meaning, RecordKind};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// Meanings by kind and path. A copy begins anew: it may be given other words.
#[derive(Debug, Default)]
pub(super) struct Remembered(Mutex<HashMap<(RecordKind, String), Meaning>>);

/// Meanings that are kept; a workbook whose headings are all its own is forgotten now and then.
const MOST: usize = 8192;

impl Clone for Remembered {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl Remembered {
    /// The meaning of a path, which `find` finds where it was not asked for before.
    pub fn get(&self, kind: RecordKind, path: &[&str], find: impl FnOnce() -> Meaning) -> Meaning {
        let key = (kind, path.join("\u{1f}"));
        if let Some(known) = self.known().get(&key) {
            return known.clone();
        }
        let found = find();
        let mut known = self.known();
        if known.len() >= MOST {
            known.clear();
        }
        known.insert(key, found.clone());
        found
    }

    fn known(&self) -> std::sync::MutexGuard<'_, HashMap<(RecordKind, String), Meaning>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_meaning_is_found_once_and_a_copy_finds_its_own() {
        let meaning = |nearest| move || Meaning::Unknown { nearest };
        let remembered = Remembered::default();
        let ask =
            |own: &Remembered, path: &[&str], nearest| own.get(RecordKind::Honoree, path, meaning(nearest));
        assert_eq!(ask(&remembered, &["Số", "Ngày"], None), Meaning::Unknown { nearest: None });
        assert_eq!(ask(&remembered, &["Số", "Ngày"], Some("Số")), Meaning::Unknown { nearest: None });
        assert_eq!(ask(&remembered, &["Số Ngày"], Some("Số")), Meaning::Unknown { nearest: Some("Số") });
        let copy = remembered.clone();
        assert_eq!(ask(&copy, &["Số", "Ngày"], Some("Số")), Meaning::Unknown { nearest: Some("Số") });
    }
}
