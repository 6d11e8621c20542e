//! Runs the tests of the page's script in a real browser: `preview.test.mjs`, under node with playwright-core.
//!
//! The browser's side says what the server is to do, one word a line on its standard output (`@start`, `@stop`), and
//! reads the answer from its standard input. Everything else it prints is passed on.

use super::toy;
use guong::watch::Preview;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

const TESTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/watch");

#[test]
fn the_page_follows_every_save() {
    let browser = browser();
    let packages = Path::new(TESTS).join("node_modules/playwright-core");
    assert!(packages.exists(), "the browser tests need their packages: run `npm ci` in tests/watch");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut child = Command::new("node")
        .arg("preview.test.mjs")
        .current_dir(TESTS)
        .env("GUONG_INPUT", folder.path())
        .env("GUONG_BROWSER", browser)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the browser tests need node (version 20 or later) in the path");
    serve(&mut child, folder.path());
    let status = child.wait().expect("node ends");
    assert!(status.success(), "the tests above failed in the browser");
}

/// The browser under test: `GUONG_BROWSER`, or Chromium where systems put it.
fn browser() -> PathBuf {
    let usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    let named = std::env::var_os("GUONG_BROWSER").map(PathBuf::from);
    let found = named.into_iter().chain(usual.map(PathBuf::from)).find(|path| path.exists());
    found.expect(
        "no browser found: install chromium, or set GUONG_BROWSER to the program of a Chromium browser",
    )
}

/// Does what the browser's side says, until it ends.
fn serve(child: &mut Child, folder: &Path) {
    let output = BufReader::new(child.stdout.take().expect("piped"));
    let mut input = child.stdin.take().expect("piped");
    let mut preview: Option<Preview> = None;
    let mut port = None;
    for line in output.lines() {
        match line.expect("node prints UTF-8").as_str() {
            "@start" => {
                let started = toy::start(folder, port);
                port = Some(started.address().port());
                writeln!(input, "http://{}", started.address()).expect("node listens");
                preview = Some(started);
            }
            "@stop" => {
                drop(preview.take());
                writeln!(input, "stopped").expect("node listens");
            }
            other => println!("{other}"),
        }
    }
}
