//! The steps of a stage, several at once.

use super::fault::PublishFault;
use super::journal::Journal;
use super::list::Print;
use super::order::{Action, Step};
use super::state::told;
use super::target::Target;
use std::fs;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

/// From where, to where, and what notes it.
pub(super) struct Upload<'u> {
    pub site: &'u Path,
    pub target: &'u dyn Target,
    pub journal: &'u Journal,
    /// Called after each step.
    pub done: &'u (dyn Fn() + Sync),
}

impl Upload<'_> {
    /// Does all steps of a stage; after a fault begins no other, and tells the first one.
    pub fn perform(&self, steps: &[Step]) -> Result<(), PublishFault> {
        let (next, stopped) = (AtomicUsize::new(0), AtomicBool::new(false));
        let fault: Mutex<Option<PublishFault>> = Mutex::new(None);
        let work = || {
            while !stopped.load(Ordering::Relaxed) {
                let Some(step) = steps.get(next.fetch_add(1, Ordering::Relaxed)) else { return };
                match self.step(step) {
                    Ok(()) => (self.done)(),
                    Err(error) => {
                        stopped.store(true, Ordering::Relaxed);
                        fault.lock().expect("nothing panics while it is held").get_or_insert(error);
                    }
                }
            }
        };
        thread::scope(|scope| {
            for _ in 0..self.target.lanes().min(steps.len()) {
                scope.spawn(work);
            }
        });
        match fault.into_inner().expect("nothing panics while it is held") {
            Some(fault) => Err(fault),
            None => Ok(()),
        }
    }

    fn step(&self, step: &Step) -> Result<(), PublishFault> {
        match step.action {
            Action::Add(print) | Action::Replace(print) => {
                let bytes = self.bytes(&step.path, print)?;
                told(self.target, self.target.put(&step.path, &bytes))?;
                self.journal.arrived(&step.path, print)
            }
            Action::Remove => {
                self.journal.goes(&step.path)?;
                told(self.target, self.target.remove(&step.path))
            }
        }
    }

    /// The bytes that the list promises, no others.
    fn bytes(&self, path: &str, print: Print) -> Result<Vec<u8>, PublishFault> {
        let bytes = fs::read(self.site.join(path)).ok().filter(|bytes| Print::of(bytes) == print);
        bytes.ok_or_else(|| PublishFault::SiteChanged(path.to_owned()))
    }
}
