//! Parts that were filled before: a page holds one without its text, and prints it where it stands.

use serde::{Serialize, Serializer};
use std::cell::RefCell;
use std::fmt;
use std::sync::Arc;

/// The name by which [`Ready`] tells that it is one.
pub const READY: &str = "guong::Ready";

/// What was filled before.
pub trait Print: Send + Sync {
    /// A number of all that is printed. The same with each run of a program.
    fn key(&self) -> u64;
    /// Bytes of what is printed, about.
    fn size(&self) -> usize;
    /// Prints it, as safe HTML.
    fn print(&self, out: &mut String);
}

/// A part that was filled before; in the template of the page it is HTML.
#[derive(Clone)]
pub struct Ready(Arc<dyn Print>);

thread_local! {
    /// The part that is being laid out: what is serialised are values, and this is none.
    static HANDED: RefCell<Option<Arc<dyn Print>>> = const { RefCell::new(None) };
}

impl Ready {
    pub fn new(part: impl Print + 'static) -> Self {
        Self(Arc::new(part))
    }

    /// The part that was handed over as [`READY`].
    pub(super) fn handed() -> Option<Arc<dyn Print>> {
        HANDED.take()
    }
}

impl Serialize for Ready {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        HANDED.set(Some(self.0.clone()));
        serializer.serialize_unit_struct(READY)
    }
}

impl fmt::Debug for dyn Print {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:016x}", self.key())
    }
}

impl fmt::Debug for Ready {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}
