//! A folder that is reached by SSH, through the system's own `sftp`: keys, agent, known hosts, jump hosts and whatever
//! else stands in the user's configuration hold as they do for `ssh` itself. Windows carries the program since 10.
//!
//! The program runs in batch mode, one process for each file under way, and is fed commands. It echoes each before it
//! does it and ends at the first that fails; so an answer to `lpwd` says that all before it succeeded.

use super::Target;
use crate::publish::address::SftpAddress;
use crate::publish::fault::{Refusal, TargetFault};
use std::collections::HashSet;
use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::process::{Child, ChildStderr, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use tempfile::TempDir;

pub(super) struct Sftp {
    address: SftpAddress,
    name: String,
    /// Where files lie on their way.
    exchange: TempDir,
    sessions: Mutex<Sessions>,
    /// Folders that are known to be there.
    folders: Mutex<HashSet<String>>,
}

/// Sessions that nobody uses at the moment, numbers of those that ended, and how many there are.
#[derive(Default)]
struct Sessions {
    idle: Vec<Session>,
    ended: Vec<usize>,
    count: usize,
}

/// A running program.
struct Session {
    number: usize,
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

/// Servers take some ten connections that are not yet logged in (`MaxStartups`); fewer leave room for others.
const LANES: usize = 4;

/// Another program in the place of `sftp`, where it is not in the path.
const PROGRAM: &str = "GUONG_SFTP";

/// What the program says when it has done all before.
const DONE: &str = "Local working directory:";

impl Sftp {
    pub fn new(address: &SftpAddress) -> Result<Self, TargetFault> {
        let exchange = tempfile::tempdir().map_err(|error| TargetFault::of_system("", &error))?;
        let name = super::Address::Sftp(address.clone()).to_string();
        Ok(Self {
            address: address.clone(),
            name,
            exchange,
            sessions: Mutex::default(),
            folders: Mutex::default(),
        })
    }

    /// Has commands done in a session, which stays for others if they succeed. `%` stands for its number.
    fn perform(&self, path: &str, commands: &[String]) -> Result<(), TargetFault> {
        self.within(path, |session| session.perform(path, commands))
    }

    fn within<T>(
        &self,
        path: &str,
        action: impl FnOnce(&mut Session) -> Result<T, TargetFault>,
    ) -> Result<T, TargetFault> {
        let mut session = self.session().map_err(|error| not_started(path, &error))?;
        let done = action(&mut session);
        let mut sessions = self.sessions.lock().expect("nothing panics while it is held");
        match done.is_ok() {
            true => sessions.idle.push(session),
            false => sessions.ended.push(session.number),
        }
        done
    }

    fn session(&self) -> io::Result<Session> {
        let mut sessions = self.sessions.lock().expect("nothing panics while it is held");
        if let Some(session) = sessions.idle.pop() {
            return Ok(session);
        }
        let number = sessions.ended.pop().unwrap_or(sessions.count + 1);
        sessions.count = sessions.count.max(number);
        drop(sessions);
        Session::start(number, self.command())
    }

    fn command(&self) -> Command {
        let program = std::env::var_os(PROGRAM).unwrap_or_else(|| "sftp".into());
        let mut command = Command::new(program);
        // A connection that hangs is noticed within a minute.
        command.args(["-o", "ConnectTimeout=20", "-o", "ServerAliveInterval=20", "-b", "-"]);
        if let Some(port) = self.address.port {
            command.args(["-P", &port.to_string()]);
        }
        command.arg("--").arg(&self.address.host).current_dir(self.exchange.path());
        command
    }

    fn remote(&self, path: &str) -> String {
        format!("{}/{path}", self.address.path)
    }

    /// Makes the folders above a path. Some may be there; whether they all are, the next command tells.
    fn make_folders(&self, path: &str) -> Result<(), TargetFault> {
        let remote = self.remote(path);
        let above: Vec<&str> = remote.match_indices('/').map(|(end, _)| &remote[..end]).collect();
        let mut folders = self.folders.lock().expect("nothing panics while it is held");
        let missing: Vec<&str> =
            above.into_iter().filter(|folder| !folder.is_empty() && !folders.contains(*folder)).collect();
        let commands: Vec<String> =
            missing.iter().map(|folder| format!("-mkdir {}", quoted(folder))).collect();
        if !commands.is_empty() {
            self.perform(path, &commands)?;
            folders.extend(missing.into_iter().map(str::to_owned));
        }
        Ok(())
    }
}

impl Target for Sftp {
    fn name(&self) -> &str {
        &self.name
    }

    fn lanes(&self) -> usize {
        LANES
    }

    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, TargetFault> {
        let remote = self.remote(path);
        let read = self.within(path, |session| {
            let local = session.part();
            session.perform(path, &[format!("get {} {local}", quoted(&remote))])?;
            fs::read(self.exchange.path().join(local)).map_err(|error| TargetFault::of_system(path, &error))
        });
        match read {
            Err(fault) if fault.refusal == Refusal::Missing => Ok(None),
            read => read.map(Some),
        }
    }

    fn put(&self, path: &str, bytes: &[u8]) -> Result<(), TargetFault> {
        self.make_folders(path)?;
        let remote = quoted(&self.remote(path));
        self.within(path, |session| {
            let local = session.part();
            let part = quoted(&self.remote(&format!(".guong-publish-{local}")));
            write_readable(&self.exchange.path().join(&local), bytes)
                .map_err(|error| TargetFault::of_system(path, &error))?;
            session.perform(path, &[format!("put {local} {part}"), format!("rename {part} {remote}")])
        })
    }

    fn remove(&self, path: &str) -> Result<(), TargetFault> {
        let remote = self.remote(path);
        match self.perform(path, &[format!("rm {}", quoted(&remote))]) {
            Err(fault) if fault.refusal == Refusal::Missing => {}
            removed => removed?,
        }
        // Those that are not empty refuse to go, and the dash forgives it.
        let above = path.match_indices('/').map(|(end, _)| self.remote(&path[..end]));
        let mut commands: Vec<String> = above.map(|folder| format!("-rmdir {}", quoted(&folder))).collect();
        commands.reverse();
        self.perform(path, &commands)?;
        let mut folders = self.folders.lock().expect("nothing panics while it is held");
        folders.retain(|folder| !remote.starts_with(&format!("{folder}/")));
        Ok(())
    }

    fn finish(&self) -> Result<(), TargetFault> {
        let count = self.sessions.lock().expect("nothing panics while it is held").count;
        let part =
            |number| format!("-rm {}", quoted(&self.remote(&format!(".guong-publish-{}", part(number)))));
        self.perform("", &(1..=count.max(LANES)).map(part).collect::<Vec<_>>())
    }
}

impl Session {
    fn start(number: usize, mut command: Command) -> io::Result<Self> {
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
    fn part(&self) -> String {
        part(self.number)
    }

    fn perform(&mut self, path: &str, commands: &[String]) -> Result<(), TargetFault> {
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

fn part(number: usize) -> String {
    format!("part-{number}")
}

/// In quotes nothing but the quote and the backslash means anything to the program, patterns included.
fn quoted(path: &str) -> String {
    format!("\"{}\"", path.replace('\\', "\\\\").replace('"', "\\\""))
}

/// The program gives the file on the server the rights of the local one; the web server must be able to read it.
fn write_readable(path: &std::path::Path, bytes: &[u8]) -> io::Result<()> {
    fs::write(path, bytes)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(path, fs::Permissions::from_mode(0o644))?;
    }
    Ok(())
}

fn not_started(path: &str, error: &io::Error) -> TargetFault {
    match error.kind() {
        io::ErrorKind::NotFound => TargetFault::new(Refusal::NoProgram, path, error),
        _ => TargetFault::of_system(path, error),
    }
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
