//! A build made of data, for the tests of this room.

use super::project::{Changed, Counts, Page, Snapshot};
use crate::diagnostic::Diagnostic;
use std::collections::BTreeMap;

#[derive(Default)]
pub struct Toy {
    pub files: BTreeMap<&'static str, &'static str>,
    pub diagnostics: Vec<Diagnostic>,
    pub changed: Vec<Changed>,
}

impl Toy {
    pub fn of(files: &[(&'static str, &'static str)]) -> Self {
        Self { files: files.iter().copied().collect(), ..Self::default() }
    }
}

impl Snapshot for Toy {
    fn page(&self, path: &str) -> Option<Result<Page, String>> {
        let text = *self.files.get(path)?;
        assert_ne!(text, "panic", "this page was asked to panic");
        if let Some(reason) = text.strip_prefix("error: ") {
            return Some(Err(reason.to_string()));
        }
        let content_type = match path.ends_with(".html") {
            true => "text/html; charset=utf-8",
            false => "text/css; charset=utf-8",
        };
        Some(Ok(Page { content_type: content_type.into(), bytes: text.as_bytes().to_vec() }))
    }

    fn is_lasting(&self, path: &str) -> bool {
        path.contains("-lasting.") && self.files.contains_key(path)
    }

    fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    fn counts(&self) -> Counts {
        Counts { published: 4, withheld: 3, pages: self.files.len() }
    }

    fn changed(&self) -> &[Changed] {
        &self.changed
    }
}
