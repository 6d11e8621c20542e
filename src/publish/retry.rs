//! A target that is asked again when what hindered it may pass.

use super::fault::{Refusal, TargetFault};
use super::target::Target;
use std::thread;
use std::time::Duration;

/// Asks another target, several times if need be.
pub(super) struct Patient<'t> {
    pub target: &'t dyn Target,
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

impl Target for Patient<'_> {
    fn name(&self) -> &str {
        self.target.name()
    }

    fn lanes(&self) -> usize {
        self.target.lanes()
    }

    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, TargetFault> {
        patiently(|| self.target.read(path))
    }

    fn put(&self, path: &str, bytes: &[u8]) -> Result<(), TargetFault> {
        patiently(|| self.target.put(path, bytes))
    }

    fn remove(&self, path: &str) -> Result<(), TargetFault> {
        patiently(|| self.target.remove(path))
    }

    fn foreign(&self) -> Result<Option<String>, TargetFault> {
        patiently(|| self.target.foreign())
    }

    fn finish(&self) -> Result<(), TargetFault> {
        patiently(|| self.target.finish())
    }
}

fn patiently<T>(action: impl Fn() -> Result<T, TargetFault>) -> Result<T, TargetFault> {
    for pause in PAUSES {
        match action() {
            Err(fault) if fault.refusal == Refusal::Passing => thread::sleep(pause),
            done => return done,
        }
    }
    action()
}
