//! Memory for decoded photos: as many at once as fit, each at least in its turn.

use std::sync::{Condvar, Mutex};

/// Bytes that may be in use at one time.
pub(super) struct Budget {
    free: Mutex<u64>,
    returned: Condvar,
    whole: u64,
}

/// A part of the budget, given back when dropped.
pub(super) struct Share<'b> {
    budget: &'b Budget,
    bytes: u64,
}

impl Budget {
    pub fn new(whole: u64) -> Self {
        Self { free: Mutex::new(whole), returned: Condvar::new(), whole }
    }

    /// Waits until `bytes` are free. More than there is at all is cut down: such a photo is worked on alone.
    pub fn take(&self, bytes: u64) -> Share<'_> {
        let bytes = bytes.min(self.whole);
        let free = self.free.lock().expect("nothing panics while it is held");
        let enough = self.returned.wait_while(free, |free| *free < bytes);
        *enough.expect("nothing panics while it is held") -= bytes;
        Share { budget: self, bytes }
    }
}

impl Drop for Share<'_> {
    fn drop(&mut self) {
        *self.budget.free.lock().expect("nothing panics while it is held") += self.bytes;
        self.budget.returned.notify_all();
    }
}
