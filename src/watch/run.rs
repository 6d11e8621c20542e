//! Ties the preview together: watch, build, put on screen, and tell what happened. Prints nothing itself.

use super::bell::Bell;
use super::problems::program_failed;
use super::project::{ChangedPaths, Project, Snapshot};
use super::screen::Screen;
use super::server::{listen, serve};
use super::watcher::{Hint, News, SETTLE, Watcher};
use super::words::{Built, Said, Started};
use crate::diagnostic::{Diagnostic, Language};
use std::any::Any;
use std::net::SocketAddr;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, SystemTime};
use std::{fmt, io, thread};

/// Parsers of foreign files nest deeply; as much as the main thread has on Linux.
const BUILD_STACK: usize = 8 * 1024 * 1024;
/// For the last answers, when the preview ends.
const FAREWELL: Duration = Duration::from_millis(200);

/// How the preview is to run.
#[derive(Clone, Debug)]
pub struct Options {
    /// The folders to watch; they need not exist yet.
    pub folders: Vec<PathBuf>,
    /// `None`: the usual port, or the next that is free.
    pub port: Option<u16>,
    /// Look this often instead of relying on events.
    pub poll: Option<Duration>,
    pub browser: Browser,
    pub language: Language,
}

/// Whether to show the preview by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    Open,
    Leave,
}

/// Why the preview cannot begin. A fault of the machine or of how it is used, never of the data.
#[derive(Debug)]
pub enum WatchFault {
    /// The port asked for, or every port tried.
    Port(Option<u16>, io::Error),
    /// No thread, no runtime.
    Machine(io::Error),
}

impl fmt::Display for WatchFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Port(Some(port), error) => write!(f, "port {port} cannot be used: {error}"),
            Self::Port(None, error) => write!(f, "no free port was found: {error}"),
            Self::Machine(error) => write!(f, "the preview cannot begin: {error}"),
        }
    }
}

impl std::error::Error for WatchFault {}

/// Where the preview says what happens; called from several threads.
pub type Say = Arc<dyn Fn(&Said) + Send + Sync>;

/// A running preview. Ends when dropped.
pub struct Preview {
    address: SocketAddr,
    bell: Bell,
    runtime: Option<tokio::runtime::Runtime>,
}

/// Runs the preview until Ctrl-C.
///
/// # Errors
/// The preview cannot begin. Once it has begun, nothing ends it but the user.
pub fn run(project: Box<dyn Project>, options: Options, say: Say) -> Result<(), WatchFault> {
    let preview = Preview::start(project, options, say.clone())?;
    preview.until_interrupted().map_err(WatchFault::Machine)?;
    drop(preview);
    say(&Said::Stopped);
    Ok(())
}

impl Preview {
    /// Begins to serve and to watch, and returns at once; the first build is on its way.
    ///
    /// # Errors
    /// See [`WatchFault`].
    pub fn start(project: Box<dyn Project>, options: Options, say: Say) -> Result<Self, WatchFault> {
        let listener = listen(options.port).map_err(|error| WatchFault::Port(options.port, error))?;
        let address = listener.local_addr().map_err(WatchFault::Machine)?;
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .map_err(WatchFault::Machine)?;
        let screen = Arc::new(Screen::new(options.language, milliseconds_now()));
        runtime.spawn(serve(listener, screen.clone()));
        let started = Started { address, folders: options.folders.clone(), poll: options.poll };
        say(&Said::Started(started));
        let watcher = Watcher::new(options.folders, SETTLE, options.poll);
        let bell = watcher.bell();
        let work = Work { project, watcher, screen, say, owed: Owed::Everything };
        let shown = (options.browser == Browser::Open).then_some(address);
        thread::Builder::new()
            .name("build".to_string())
            .stack_size(BUILD_STACK)
            .spawn(move || work.go_on(shown))
            .map_err(WatchFault::Machine)?;
        Ok(Self { address, bell, runtime: Some(runtime) })
    }

    /// Where it is served: always on 127.0.0.1.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    fn until_interrupted(&self) -> io::Result<()> {
        match &self.runtime {
            Some(runtime) => runtime.block_on(tokio::signal::ctrl_c()),
            None => Ok(()),
        }
    }
}

impl Drop for Preview {
    /// A build under way is not waited for: it writes nothing, so it can be left behind at any point.
    fn drop(&mut self) {
        self.bell.stop();
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_timeout(FAREWELL);
        }
    }
}

/// What the project has not yet built successfully.
enum Owed {
    Everything,
    Paths(ChangedPaths),
}

/// The life of the build thread.
struct Work {
    project: Box<dyn Project>,
    watcher: Watcher,
    screen: Arc<Screen>,
    say: Say,
    owed: Owed,
}

impl Work {
    fn go_on(mut self, browser: Option<SocketAddr>) {
        self.build();
        if let Some(address) = browser {
            self.open(address);
        }
        while let Some(changes) = self.next_changes() {
            self.owe(changes);
            self.build();
        }
    }

    /// Waits for changes, telling hints meanwhile; `None`: the end.
    fn next_changes(&mut self) -> Option<ChangedPaths> {
        loop {
            match self.watcher.wait() {
                News::Changed(changes) => return Some(changes),
                News::Hint(hint) => self.hint(hint),
                News::Stopped => return None,
            }
        }
    }

    fn hint(&self, hint: Hint) {
        (self.say)(&Said::Hint(hint));
    }

    /// What a failed build was told it is told again with the next.
    fn owe(&mut self, changes: ChangedPaths) {
        if let Owed::Paths(paths) = &mut self.owed {
            paths.merge(changes);
        }
    }

    fn build(&mut self) {
        let everything = ChangedPaths::default();
        let paths = match &self.owed {
            Owed::Everything => &everything,
            Owed::Paths(paths) => paths,
        };
        let project = &mut self.project;
        // After a panic the project may remember half of something, so it is asked to begin anew.
        let outcome = catch_unwind(AssertUnwindSafe(|| project.build(paths))).unwrap_or_else(|panic| {
            self.owed = Owed::Everything;
            Err(vec![program_failed(panic_text(panic.as_ref()))])
        });
        if outcome.is_ok() {
            self.owed = Owed::Paths(ChangedPaths::default());
        }
        let said = self.told(&outcome);
        self.screen.publish(outcome);
        (self.say)(&said);
    }

    fn told(&self, outcome: &Result<Arc<dyn Snapshot>, Vec<Diagnostic>>) -> Said {
        match outcome {
            Ok(snapshot) => Said::Built(Built::of(snapshot.as_ref())),
            Err(fatal) => Said::Failed(fatal.clone()),
        }
    }

    /// Opens the browser, unless a page of an earlier run has found its way back already.
    fn open(&self, address: SocketAddr) {
        if self.screen.followers() > 0 {
            return;
        }
        let say = self.say.clone();
        // A text browser would keep the thread until it is closed.
        thread::spawn(move || {
            if webbrowser::open(&format!("http://{address}/")).is_err() {
                say(&Said::NoBrowser(address));
            }
        });
    }
}

/// Since 1970; 0 where the clock is off. Only has to differ from run to run.
fn milliseconds_now() -> u64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or_default()
}

fn panic_text(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("panic")
}
