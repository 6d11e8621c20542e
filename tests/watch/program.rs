//! The program and the browser as children of this process. Both end when they are dropped.

use std::io::{BufRead, BufReader, Lines};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, SystemTime};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/watch");

/// `guong watch` in a project's folder.
pub struct Watch {
    child: Child,
    address: String,
}

impl Watch {
    pub fn start(folder: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_guong"))
            .args(["watch", "--no-open"])
            .current_dir(folder)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines();
        let address = lines.by_ref().map_while(Result::ok).find_map(|line| address(&line));
        // The rest is read so that the program never waits for us.
        std::thread::spawn(move || lines.map_while(Result::ok).for_each(drop));
        Self { child, address: address.expect("the program says where it serves") }
    }

    /// With the slash behind it.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// What the program holds in memory, in MB; none where the system does not tell.
    pub fn memory(&self) -> Option<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).ok()?;
        let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
        Some(line.split_whitespace().nth(1)?.parse::<u64>().ok()? / 1024)
    }
}

fn address(line: &str) -> Option<String> {
    line.split_whitespace().find(|word| word.starts_with("http://")).map(str::to_string)
}

impl Drop for Watch {
    fn drop(&mut self) {
        end(&mut self.child);
    }
}

/// A page in Chromium, which tells what its main part says and when.
pub struct Browser {
    child: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Browser {
    pub fn open(address: &str) -> Self {
        let mut child = Command::new("node")
            .args(["follow.mjs", address])
            .current_dir(FOLDER)
            .env("GUONG_BROWSER", chromium())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("node starts; run `npm ci` in tests/watch");
        let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines();
        assert!(lines.by_ref().map_while(Result::ok).any(|line| line == "ready"), "the page opens");
        Self { child, lines }
    }

    /// Waits until the page has been loaded again and shows `text`; when it did.
    pub fn seen(&mut self, text: &str) -> SystemTime {
        let said = self.lines.by_ref().map_while(Result::ok).find_map(|line| {
            let (milliseconds, said) = line.split_once(' ')?;
            said.contains(text).then(|| milliseconds.parse::<f64>().ok()).flatten()
        });
        let milliseconds = said.expect("the page shows every save");
        SystemTime::UNIX_EPOCH + Duration::from_secs_f64(milliseconds / 1000.0)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Its input ends: it closes the browser and ends.
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}

fn chromium() -> PathBuf {
    let named = std::env::var_os("GUONG_BROWSER").map(PathBuf::from);
    named.unwrap_or_else(|| PathBuf::from("/usr/bin/chromium"))
}

fn end(child: &mut Child) {
    let _ = child.kill();
    let _ = child.wait();
}
