//! `guong watch` as a child, and plain requests to it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long the first build may take, and an answer that goes on for ever is listened to.
const PATIENCE: Duration = Duration::from_secs(60);
const LISTEN: Duration = Duration::from_secs(2);

/// Ends when it is dropped.
pub struct Preview {
    child: Child,
    /// `127.0.0.1:8000`.
    address: String,
}

impl Preview {
    /// Starts in a project's folder and waits until its site is on screen.
    pub fn start(folder: &Path) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_guong"))
            .args(["watch", "--no-open", "--now", "2026-11-22"])
            .current_dir(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines().map_while(Result::ok);
        let address = lines.find_map(|line| {
            let word = line.split_whitespace().find(|word| word.starts_with("http://"))?.to_string();
            Some(word.trim_start_matches("http://").trim_end_matches('/').to_string())
        });
        std::thread::spawn(move || lines.for_each(drop));
        let preview = Self { child, address: address.expect("the program says where it serves") };
        let begun = Instant::now();
        while !preview.get("").starts_with(b"HTTP/1.1 200") {
            assert!(begun.elapsed() < PATIENCE, "no page comes");
            std::thread::sleep(Duration::from_millis(100));
        }
        preview
    }

    /// The whole answer, its head included; of a stream what comes at first.
    pub fn get(&self, path: &str) -> Vec<u8> {
        let mut stream = TcpStream::connect(&self.address).expect("a connection");
        stream.set_read_timeout(Some(LISTEN)).expect("a timeout");
        write!(stream, "GET /{path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address)
            .expect("sent");
        let mut answer = Vec::new();
        // A stream ends by our patience.
        let _ = stream.read_to_end(&mut answer);
        answer
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
