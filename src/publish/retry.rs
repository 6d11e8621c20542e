//! A target that is asked again when what hindered it may pass.

use super::fault::{Refusal, TargetFault};
use super::target::Target;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

/// Asks another target, several times if need be, and counts how often.
pub(super) struct Patient<'t> {
    target: &'t dyn Target,
    asked: AtomicUsize,
}

/// Together half a minute: a router starts anew in less, and whoever waits longer should know why.
const PAUSES: [Duration; 6] = [
    Duration::from_millis(250),
    Duration::from_millis(500),
    Duration::from_secs(1),
    Duration::from_secs(3),
    Duration::from_secs(8),
    Duration::from_secs(15),
];

impl<'t> Patient<'t> {
    pub fn new(target: &'t dyn Target) -> Self {
        Self { target, asked: AtomicUsize::new(0) }
    }

    /// How often the target was asked for anything: at a store, its requests.
    pub fn asked(&self) -> usize {
        self.asked.load(Ordering::Relaxed)
    }

    fn patiently<T>(&self, action: impl Fn() -> Result<T, TargetFault>) -> Result<T, TargetFault> {
        let counted = || {
            self.asked.fetch_add(1, Ordering::Relaxed);
            action()
        };
        for pause in PAUSES {
            match counted() {
                Err(fault) if fault.refusal == Refusal::Passing => thread::sleep(pause),
                done => return done,
            }
        }
        counted()
    }
}

impl Target for Patient<'_> {
    fn name(&self) -> &str {
        self.target.name()
    }

    fn lanes(&self) -> usize {
        self.target.lanes()
    }

    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, TargetFault> {
        self.patiently(|| self.target.read(path))
    }

    fn put(&self, path: &str, bytes: &[u8]) -> Result<(), TargetFault> {
        self.patiently(|| self.target.put(path, bytes))
    }

    fn remove(&self, path: &str) -> Result<(), TargetFault> {
        self.patiently(|| self.target.remove(path))
    }

    fn foreign(&self) -> Result<Option<String>, TargetFault> {
        self.patiently(|| self.target.foreign())
    }

    fn finish(&self) -> Result<(), TargetFault> {
        self.patiently(|| self.target.finish())
    }
}
