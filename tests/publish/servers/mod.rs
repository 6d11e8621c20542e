//! Servers on this machine, each with data, keys and passwords of its own, ended with the test.

mod s3;
mod sftp;
mod web;
mod webdav;

pub use s3::s3;
pub use sftp::sftp;
pub use web::web;
pub use webdav::webdav;

use crate::office::Place;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// A server that runs.
pub struct Server {
    child: Child,
    setup: Setup,
    port: u16,
    home: TempDir,
}

/// What makes a server: its command, and how it is reached.
pub struct Setup {
    pub command: Command,
    /// Below the server's folder: where the files of a unit lie.
    pub files: PathBuf,
    /// Arguments and environment for a unit at this server.
    pub known: Known,
    /// The same without the right to come in.
    pub unknown: Known,
    pub secrets: Vec<String>,
}

/// How a client comes in.
#[derive(Clone)]
pub struct Known {
    /// `UNIT` stands for the unit.
    pub arguments: Vec<String>,
    pub environment: Vec<(String, String)>,
}

/// Prepares a server in a folder of its own; none where its program is not installed.
pub type Make = fn(home: &Path, port: u16) -> Option<Setup>;

impl Server {
    /// Starts a server and waits until it answers. None where its program is missing, which is said.
    pub fn start(make: Make) -> Option<Self> {
        let home = tempfile::tempdir().expect("a folder");
        open_to_all(home.path());
        let port = free_port();
        let Some(mut setup) = make(home.path(), port) else {
            assert!(std::env::var_os("GUONG_SERVERS").is_none(), "a server of these tests is not installed");
            eprintln!("a server is not installed; its test is left out (bash tests/run installs it)");
            return None;
        };
        let log = std::fs::File::create(home.path().join("server.log")).expect("a log");
        let child =
            setup.command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(log).spawn().expect("a server");
        let server = Self { child, setup, port, home };
        server.wait();
        Some(server)
    }

    /// Ends the server, and starts it again after a while.
    pub fn interrupt(&mut self, pause: Duration) {
        self.child.kill().and_then(|()| self.child.wait()).expect("an end");
        thread::sleep(pause);
        self.child = self.setup.command.spawn().expect("a server");
        self.wait();
    }

    /// Where a unit publishes.
    pub fn place(&self, unit: &str) -> Place {
        self.reached(unit, &self.setup.known)
    }

    /// The same place for somebody who may not.
    pub fn place_of_stranger(&self, unit: &str) -> Place {
        self.reached(unit, &self.setup.unknown)
    }

    pub fn secrets(&self) -> &[String] {
        &self.setup.secrets
    }

    /// What the store keeps of a file beside its bytes.
    pub fn told_of(&self, place: &Place, path: &str) -> String {
        s3::told_of(self.home.path(), place, path)
    }

    fn reached(&self, unit: &str, known: &Known) -> Place {
        let arguments = known.arguments.iter().map(|argument| argument.replace("UNIT", unit)).collect();
        Place { arguments, environment: known.environment.clone(), files: self.setup.files.join(unit) }
    }

    fn wait(&self) {
        let started = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            let log = || std::fs::read_to_string(self.home.path().join("server.log")).unwrap_or_default();
            assert!(started.elapsed() < Duration::from_secs(60), "the server does not answer: {}", log());
            thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // A child that has ended needs no ending.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A program in the path, or where administrators' programs are.
pub fn program(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&path).chain(["/usr/sbin".into(), "/usr/local/sbin".into()]);
    folders.map(|folder| folder.join(name)).find(|program| program.is_file())
}

/// Servers that run as another user come in as well.
pub fn open_to_all(folder: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(folder, std::fs::Permissions::from_mode(0o777)).expect("rights");
    }
}

fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|port| port.local_addr()).expect("a port").port()
}
