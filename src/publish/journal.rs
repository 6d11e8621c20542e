//! The local record of a publication under way: what has arrived need not be sent again after an interruption. Losing it
//! costs time, nothing else.

use super::fault::PublishFault;
use super::list::Print;
use super::state::Run;
use std::collections::{HashMap, HashSet};
use std::fs::{self, File, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use xxhash_rust::xxh3::xxh3_64;

/// What has arrived at one target, in a file that this process alone holds.
#[derive(Debug)]
pub struct Journal {
    file: Option<(PathBuf, Mutex<File>)>,
    /// The runs of this computer that are not completed.
    runs: HashSet<Run>,
    arrived: HashMap<Box<str>, Print>,
}

impl Journal {
    /// One that knows nothing and keeps nothing, for looking only.
    pub fn none() -> Self {
        Self { file: None, runs: HashSet::new(), arrived: HashMap::new() }
    }

    /// The journal for a target, kept in `folder`. Refused while another process of this computer has it.
    pub fn open(folder: &Path, target: &str) -> Result<Self, PublishFault> {
        let path = folder.join(format!("{:016x}.txt", xxh3_64(target.as_bytes())));
        let fault = |error| PublishFault::Journal { path: path.clone(), error };
        fs::create_dir_all(folder).map_err(fault)?;
        let file = File::options().create(true).truncate(false).read(true).write(true).open(&path);
        let mut file = file.map_err(fault)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(PublishFault::BusyHere { target: target.to_owned() });
            }
            // A drive that knows no locks must not hinder the office from publishing.
            Err(TryLockError::Error(error)) if error.kind() == std::io::ErrorKind::Unsupported => {}
            Err(TryLockError::Error(error)) => return Err(fault(error)),
        }
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map_err(fault)?;
        let (runs, arrived) = read(&String::from_utf8_lossy(&bytes));
        Ok(Self { file: Some((path, Mutex::new(file))), runs, arrived })
    }

    /// Whether a run began on this computer.
    pub fn began(&self, run: &Run) -> bool {
        self.runs.contains(run)
    }

    /// Forgets what arrived: somebody else has been at the target since.
    pub fn distrust(&mut self) -> Result<(), PublishFault> {
        self.arrived.clear();
        self.append("forget\n")
    }

    /// Whether this content was seen to arrive.
    pub fn confirms(&self, path: &str, print: Print) -> bool {
        self.arrived.get(path) == Some(&print)
    }

    /// Notes that a run begins. On a new line, for the last one may have broken off.
    pub fn begin(&self, run: &Run) -> Result<(), PublishFault> {
        self.append(&format!("\nrun {}\n", run.as_str()))
    }

    /// Notes what has arrived.
    pub fn arrived(&self, path: &str, print: Print) -> Result<(), PublishFault> {
        self.append(&format!("{:016x} {} {path}\n", print.hash, print.size))
    }

    /// Notes that a file is to go.
    pub fn goes(&self, path: &str) -> Result<(), PublishFault> {
        self.append(&format!("gone {path}\n"))
    }

    /// Notes that all is done: nothing needs remembering.
    pub fn complete(&self) -> Result<(), PublishFault> {
        self.write(|file| {
            file.set_len(0)?;
            file.rewind()
        })
    }

    fn append(&self, text: &str) -> Result<(), PublishFault> {
        self.write(|file| file.write_all(text.as_bytes()))
    }

    fn write(&self, write: impl FnOnce(&mut File) -> std::io::Result<()>) -> Result<(), PublishFault> {
        let Some((path, file)) = &self.file else { return Ok(()) };
        let mut file = file.lock().expect("nothing panics while it is held");
        write(&mut file).map_err(|error| PublishFault::Journal { path: path.clone(), error })
    }
}

/// What a journal says. A line that broke off says nothing.
fn read(text: &str) -> (HashSet<Run>, HashMap<Box<str>, Print>) {
    let (mut runs, mut arrived) = (HashSet::new(), HashMap::new());
    let whole = text.rfind('\n').map_or("", |end| &text[..end]);
    for line in whole.lines() {
        if line == "forget" {
            arrived.clear();
        } else if let Some(run) = line.strip_prefix("run ") {
            runs.extend(Run::try_from(run.to_owned()));
        } else if let Some(path) = line.strip_prefix("gone ") {
            arrived.remove(path);
        } else {
            arrived.extend(arrival_of(line));
        }
    }
    (runs, arrived)
}

fn arrival_of(line: &str) -> Option<(Box<str>, Print)> {
    let mut parts = line.splitn(3, ' ');
    let hash = u64::from_str_radix(parts.next()?, 16).ok()?;
    let size = parts.next()?.parse().ok()?;
    Some((parts.next()?.into(), Print { size, hash }))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PRINT: Print = Print { size: 5, hash: 7 };

    #[test]
    fn what_arrived_is_known_to_the_next_run_until_all_is_done() {
        let folder = tempfile::tempdir().expect("a folder");
        let run = Run::new();
        let journal = Journal::open(folder.path(), "s3://a").expect("open");
        journal.begin(&run).expect("noted");
        journal.arrived("guong/a b.html", PRINT).expect("noted");
        assert!(matches!(Journal::open(folder.path(), "s3://a"), Err(PublishFault::BusyHere { .. })));
        drop(journal);

        let journal = Journal::open(folder.path(), "s3://a").expect("open");
        assert!(journal.began(&run) && journal.confirms("guong/a b.html", PRINT));
        assert!(!Journal::open(folder.path(), "s3://b").expect("open").began(&run));
        let second = Run::new();
        journal.begin(&second).expect("noted");
        drop(journal);

        let journal = Journal::open(folder.path(), "s3://a").expect("open");
        assert!(journal.began(&run) && journal.began(&second) && journal.confirms("guong/a b.html", PRINT));
        journal.complete().expect("noted");
        drop(journal);
        assert!(!Journal::open(folder.path(), "s3://a").expect("open").began(&run));
    }

    #[test]
    fn a_line_that_broke_off_says_nothing_and_what_went_is_not_there() {
        let text =
            "0000000000000007 5 c.html\ngone c.html\n0000000000000007 5 a.html\n0000000000000007 5 b.htm";
        let (_, arrived) = read(text);
        assert_eq!(arrived.keys().map(|path| &**path).collect::<Vec<_>>(), ["a.html"]);
    }
}
