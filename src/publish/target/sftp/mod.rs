//! A folder that is reached by SSH, through the system's own `sftp`: keys, agent, known hosts, jump hosts and whatever
//! else stands in the user's configuration hold as they do for `ssh` itself. Windows carries the program since 10.

mod session;

use super::Target;
use crate::publish::address::SftpAddress;
use crate::publish::fault::{Refusal, TargetFault};
use crate::write::folders_above;
use session::{Session, part, quoted};
use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::Path;
use std::process::Command;
use std::sync::Mutex;
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

/// Servers take some ten connections that are not yet logged in (`MaxStartups`); fewer leave room for others.
const LANES: usize = 4;

/// Another program in the place of `sftp`, where it is not in the path.
const PROGRAM: &str = "GUONG_SFTP";

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

    /// Has commands done in a session.
    fn perform(&self, path: &str, commands: &[String]) -> Result<(), TargetFault> {
        self.within(path, |session| session.perform(path, commands))
    }

    /// Lends a session, which stays for others if what is done with it succeeds.
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
        let mut folders = self.folders.lock().expect("nothing panics while it is held");
        let missing: Vec<&str> = folders_above(&remote)
            .filter(|folder| !folder.is_empty() && !folders.contains(*folder))
            .collect();
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
        let rmdir = |folder: &str| format!("-rmdir {}", quoted(&self.remote(folder)));
        let mut commands: Vec<String> = folders_above(path).map(rmdir).collect();
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

/// The program gives the file on the server the rights of the local one; the web server must be able to read it.
fn write_readable(path: &Path, bytes: &[u8]) -> io::Result<()> {
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
