//! Where a command speaks, and how it ends.

/// Where the words of a command go. Implemented by `main` on the terminal, by tests on strings.
pub trait Screen: Sync {
    /// A text for standard output.
    fn out(&self, text: &str);
    /// A text for standard error.
    fn err(&self, text: &str);
    /// Work under way: `done` of `all` in a stage (a few words); shown only to people, and only while it lasts.
    fn progress(&self, stage: &str, done: usize, all: usize);
    /// Asks somebody who sits at the terminal, and hands over the line that was typed. Nothing where nobody does.
    fn ask(&self, _question: &str) -> Option<String> {
        None
    }
    /// Asks the same; Enter agrees.
    fn confirm(&self, question: &str) -> Option<bool> {
        self.ask(question).map(|answer| answer.is_empty())
    }
    /// No more work is under way.
    fn progress_done(&self);
}

/// How a command ends, as an exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// Done; there may be warnings.
    Done = 0,
    /// The data has errors; nothing of an existing output was touched.
    Errors = 1,
    /// Wrong usage, or the machine is at fault.
    Fault = 2,
}
