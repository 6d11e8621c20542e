//! One run of the browser: no window, no profile of the user, no network of its own accord, and no longer than it may.

use super::fault::At;
use super::{Browser, PressFault};
use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How often it is asked whether the browser is done.
const PAUSE: Duration = Duration::from_millis(25);

/// The last that a browser said before it failed, in bytes: more is of no use to anybody.
const SAID: usize = 400;

/// What is to be printed.
#[derive(Clone, Copy, Debug)]
pub struct Job<'j> {
    pub page: &'j Path,
    pub pdf: &'j Path,
    /// Whether the PDF is to be read by people, with tags, or only by this program.
    pub finished: bool,
    pub limit: Duration,
}

/// Prints a page. The PDF's folder also takes what the browser says meanwhile.
///
/// # Errors
/// The browser cannot be started, ends without a PDF, or takes too long.
pub fn print(browser: &Browser, job: &Job<'_>) -> Result<(), PressFault> {
    match once(browser, job, &[]) {
        // Of root, and in containers: the page is our own and holds no script.
        Err(PressFault::Failed { said, .. }) if said.contains("sandbox") => {
            once(browser, job, &["--no-sandbox"])
        }
        done => done,
    }
}

fn once(browser: &Browser, job: &Job<'_>, more: &[&str]) -> Result<(), PressFault> {
    let profile = tempfile::Builder::new().prefix("guong-in-").tempdir();
    let profile = profile.at(&std::env::temp_dir())?;
    let log = job.pdf.with_extension("log");
    // That of an earlier run would be taken for this one's.
    match fs::remove_file(job.pdf) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error).at(job.pdf),
        _ => {}
    }
    let said = File::create(&log).at(&log)?;
    let mut command = Command::new(browser.path());
    command.args(FLAGS).args(more);
    command.arg(if job.finished { "--export-tagged-pdf" } else { "--disable-pdf-tagging" });
    command.arg(option("--user-data-dir=", profile.path())).arg(option("--print-to-pdf=", job.pdf));
    command.arg(file_url(job.page)).stdin(Stdio::null()).stdout(Stdio::null()).stderr(said);
    let child = command.spawn().at(browser.path())?;
    let status = wait(child, job.limit).at(browser.path())?;
    let failed = |said| PressFault::Failed { browser: browser.path().to_owned(), said };
    match status {
        None => Err(PressFault::TooSlow { browser: browser.path().to_owned(), seconds: job.limit.as_secs() }),
        Some(_) if is_pdf(job.pdf) => Ok(()),
        Some(status) => Err(failed(format!("{status}; {}", last_said(&log)))),
    }
}

const FLAGS: [&str; 11] = [
    "--headless",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--no-pdf-header-footer",
    // The same in versions before 112.
    "--print-to-pdf-no-header",
];

fn option(name: &str, path: &Path) -> std::ffi::OsString {
    let mut option = std::ffi::OsString::from(name);
    option.push(path);
    option
}

/// How it ended; nothing where it had to be stopped.
fn wait(mut child: Child, limit: Duration) -> std::io::Result<Option<ExitStatus>> {
    let end = Instant::now() + limit;
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        if Instant::now() > end {
            child.kill()?;
            child.wait()?;
            return Ok(None);
        }
        sleep(PAUSE);
    }
}

fn is_pdf(path: &Path) -> bool {
    use std::io::Read;
    let mut start = [0; 5];
    File::open(path).and_then(|mut file| file.read_exact(&mut start)).is_ok() && &start == b"%PDF-"
}

fn last_said(log: &Path) -> String {
    let said = fs::read(log).unwrap_or_default();
    let said = String::from_utf8_lossy(&said[said.len().saturating_sub(SAID)..]).into_owned();
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// `file:///D:/K%E1%BB%B7%20y%E1%BA%BFu/in.html`; of a share, `file://server/share/in.html`.
fn file_url(path: &Path) -> String {
    let path = path.to_string_lossy();
    let path = path.strip_prefix(r"\\?\").unwrap_or(&path);
    let path = if cfg!(windows) { path.replace('\\', "/") } else { path.to_string() };
    let mut url = match path.strip_prefix("//") {
        Some(_) => String::from("file:"),
        None if path.starts_with('/') => String::from("file://"),
        None => String::from("file:///"),
    };
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' | b':' => {
                url.push(byte as char)
            }
            byte => url.push_str(&format!("%{byte:02X}")),
        }
    }
    url
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_path_is_an_address() {
        assert_eq!(
            file_url(Path::new("/tmp/Kỷ yếu#1/in.html")),
            "file:///tmp/K%E1%BB%B7%20y%E1%BA%BFu%231/in.html"
        );
        assert_eq!(file_url(Path::new("D:/a/in.html")), "file:///D:/a/in.html");
        assert_eq!(file_url(Path::new("//may-chu/a/in.html")), "file://may-chu/a/in.html");
    }

    #[cfg(unix)]
    #[test]
    fn a_browser_that_fails_or_never_ends_is_told() {
        let folder = tempfile::tempdir().expect("a folder");
        let script = |text: &str| {
            use std::os::unix::fs::PermissionsExt;
            let path = folder.path().join("browser");
            fs::write(&path, text).expect("a file");
            fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("its rights");
            Browser::find(Some(&path)).ok().flatten().expect("a browser")
        };
        let (page, pdf) = (folder.path().join("in.html"), folder.path().join("in.pdf"));
        let job = Job { page: &page, pdf: &pdf, finished: true, limit: Duration::from_millis(300) };
        let fault = print(&script("#!/bin/sh\necho 'no  screen' >&2\nexit 3\n"), &job);
        assert!(matches!(fault, Err(PressFault::Failed { said, .. }) if said.ends_with("no screen")));
        let fault = print(&script("#!/bin/sh\nexec sleep 60\n"), &job);
        assert!(matches!(fault, Err(PressFault::TooSlow { .. })));
    }
}
