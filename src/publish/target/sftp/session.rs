//! A running `sftp` in batch mode. It is fed commands, echoes each before it does it, and ends at the first that fails;
//! so an answer to `lpwd` says that all before it succeeded.

use crate::publish::fault::{Refusal, TargetFault};
use std::io::{self, BufRead, BufReader, Write};
use std::process::{Child, ChildStderr, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

/// A running program.
pub(super) struct Session {
    pub number: usize,
    child: Child,
    commands: ChildStdin,
    answers: BufReader<ChildStdout>,
    complaints: Complaints,
}

/// What a program says of what fails. Read all the while: one that nobody listens to waits for ever.
struct Complaints {
    said: Arc<Mutex<String>>,
    reader: Option<JoinHandle<()>>,
}

/// What the program says when it has done all before.
const DONE: &str = "Local working directory:";

impl Session {
    /// Starts the program; `command` says how.
    pub fn start(number: usize, mut command: Command) -> io::Result<Self> {
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn()?;
        match (child.stdin.take(), child.stdout.take(), child.stderr.take()) {
            (Some(commands), Some(answers), Some(errors)) => {
                let (answers, complaints) = (BufReader::new(answers), Complaints::listen(errors));
                Ok(Self { number, child, commands, answers, complaints })
            }
            _ => Err(io::Error::other("no pipes")),
        }
    }

    /// The name of the file by which this session hands bytes over.
    pub fn part(&self) -> String {
        part(self.number)
    }

    /// Has commands done one after the other. After a fault the session is of no more use.
    pub fn perform(&mut self, path: &str, commands: &[String]) -> Result<(), TargetFault> {
        self.complaints.forget();
        let text: String = commands.iter().map(|command| format!("{command}\n")).collect();
        // Where it cannot be written to, the program has ended; what it said tells why.
        let written = self.commands.write_all(format!("{text}lpwd\n").as_bytes());
        let mut line = String::new();
        while written.is_ok() {
            line.clear();
            match self.answers.read_line(&mut line) {
                Ok(0) | Err(_) => break,
                Ok(_) if line.starts_with(DONE) => return Ok(()),
                Ok(_) => {}
            }
        }
        Err(failed(path, &self.complaints.last()))
    }
}

impl Complaints {
    fn listen(errors: ChildStderr) -> Self {
        let said = Arc::<Mutex<String>>::default();
        let into = Arc::clone(&said);
        let reader = thread::spawn(move || {
            for line in BufReader::new(errors).lines().map_while(Result::ok) {
                let mut said = into.lock().expect("nothing panics while it is held");
                said.push_str(&line);
                said.push('\n');
            }
        });
        Self { said, reader: Some(reader) }
    }

    fn forget(&self) {
        self.said.lock().expect("nothing panics while it is held").clear();
    }

    /// Everything that was said until the program ended.
    fn last(&mut self) -> String {
        if let Some(reader) = self.reader.take() {
            // It only reads; one that panicked has said what it has.
            let _ = reader.join();
        }
        self.said.lock().expect("nothing panics while it is held").clone()
    }
}

impl Drop for Session {
    /// The end of its input ends the program; one that hangs is ended.
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The name of a file on its way in the session of a number.
pub(super) fn part(number: usize) -> String {
    format!("part-{number}")
}

/// In quotes nothing but the quote and the backslash means anything to the program, patterns included.
pub(super) fn quoted(path: &str) -> String {
    format!("\"{}\"", path.replace('\\', "\\\\").replace('"', "\\\""))
}

/// What the last words of the program mean. It speaks English everywhere.
fn failed(path: &str, said: &str) -> TargetFault {
    let has = |words: &[&str]| words.iter().any(|word| said.contains(word));
    let refusal = if has(&["Host key verification failed", "REMOTE HOST IDENTIFICATION"]) {
        Refusal::Unproven
    } else if has(&["Permission denied", "Too many authentication failures"]) {
        Refusal::Denied
    } else if has(&["not found", "No such file"]) {
        Refusal::Missing
    } else if has(&["No space left", "quota"]) {
        Refusal::Full
    } else if said.is_empty()
        || has(&["onnection", "timed out", "resolve hostname", "Broken pipe", "kex_exchange"])
    {
        Refusal::Passing
    } else {
        Refusal::Other
    };
    let last = said.lines().rev().map(str::trim).find(|line| !line.is_empty()).unwrap_or("no answer");
    TargetFault::new(refusal, path, last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_quoted_for_the_program() {
        assert_eq!(quoted("/var/www/a b[1]*.html"), "\"/var/www/a b[1]*.html\"");
        assert_eq!(quoted("a\"b\\c"), "\"a\\\"b\\\\c\"");
    }

    #[test]
    fn what_the_program_says_is_understood() {
        let cases = [
            ("Host key verification failed.\nConnection closed", Refusal::Unproven),
            ("web@host: Permission denied (publickey).\nConnection closed.\n", Refusal::Denied),
            ("ssh: connect to host a port 22: Connection refused", Refusal::Passing),
            ("File \"/var/www/x\" not found.", Refusal::Missing),
            ("", Refusal::Passing),
            ("remote write: Failure", Refusal::Other),
        ];
        for (said, refusal) in cases {
            assert_eq!(failed("x", said).refusal, refusal, "{said}");
        }
    }
}
