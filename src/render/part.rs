//! A part of a page that has a template of its own.

use super::mould::PART;
use serde::{Serialize, Serializer};

/// A template and what is put into it; in the template of the page it is the HTML that comes of it. Parts that many pages
/// show, or that a page shows many times, are cheap so.
#[derive(Clone, Debug)]
pub struct Part<T> {
    template: &'static str,
    context: T,
}

impl<T> Part<T> {
    pub fn new(template: &'static str, context: T) -> Self {
        Self { template, context }
    }
}

impl<T: Serialize> Serialize for Part<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_variant(PART, 0, self.template, &self.context)
    }
}
