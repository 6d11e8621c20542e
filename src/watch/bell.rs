//! How other threads wake the one that watches. Rings are not counted: many rings before a look are one.

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Why the waiting ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ring {
    /// Something happened in a watched folder.
    Event,
    /// Nothing happened for the whole time.
    Silence,
    /// The preview is to end. Holds for good.
    Stop,
}

#[derive(Clone, Default)]
pub struct Bell(Arc<(Mutex<Rung>, Condvar)>);

#[derive(Default)]
struct Rung {
    event: bool,
    stop: bool,
}

impl Bell {
    pub fn ring(&self) {
        self.lock().event = true;
        self.0.1.notify_all();
    }

    pub fn stop(&self) {
        self.lock().stop = true;
        self.0.1.notify_all();
    }

    /// Waits for a ring, at most for `time`.
    pub fn wait(&self, time: Duration) -> Ring {
        let quiet = |rung: &mut Rung| !rung.event && !rung.stop;
        let waited = self.0.1.wait_timeout_while(self.lock(), time, quiet);
        let (mut rung, _) = waited.unwrap_or_else(PoisonError::into_inner);
        match (rung.stop, std::mem::take(&mut rung.event)) {
            (true, _) => Ring::Stop,
            (false, true) => Ring::Event,
            (false, false) => Ring::Silence,
        }
    }

    /// Two flags cannot be left half-changed, so a panic elsewhere does not matter here.
    fn lock(&self) -> MutexGuard<'_, Rung> {
        self.0.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
