//! Text that is HTML already, and the escaping of text that is not.

use super::mould::HTML;
use serde::{Serialize, Serializer};
use std::borrow::Cow;

/// HTML that a template writes as it is. Only this program makes it, from escaped parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Html(pub String);

impl Html {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl Serialize for Html {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(HTML, &self.0)
    }
}

/// `text` for HTML and XML, in content and in quoted attributes. `/` stays: addresses are readable and short.
pub fn escape(text: &str) -> Cow<'_, str> {
    // Nearly every text of a page is plain, and every one comes by here.
    if !text.as_bytes().chunks(64).any(has_special) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len() + 16);
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        if let Some(entity) = entity(byte) {
            safe.push_str(&text[from..at]);
            safe.push_str(entity);
            from = at + 1;
        }
    }
    safe.push_str(&text[from..]);
    Cow::Owned(safe)
}

/// Looks at all of them, which is faster than to stop at the first.
fn has_special(bytes: &[u8]) -> bool {
    let is_special = |byte: u8| matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'');
    bytes.iter().fold(false, |found, &byte| found | is_special(byte))
}

/// What stands for a character that means something to HTML; all of them are one byte long.
fn entity(byte: u8) -> Option<&'static str> {
    match byte {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        b'\'' => Some("&#39;"),
        _ => None,
    }
}
