//! Tells which files below some folders changed, once each save is over; the only file that knows `notify`. Bursts,
//! renames, lock files and lost events end here: nobody else ever sees an event.

use super::bell::{Bell, Ring};
use super::examine::Files;
use super::noise::is_noise;
use super::project::ChangedPaths;
use super::scan::{Listing, scan};
use super::settle::Settle;
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};
use std::collections::VecDeque;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// How long it has to be quiet before the folders are looked at. Excel and LibreOffice put the finished file in place by
/// one rename, and what grows in place is recognised by [`Settle`], so this need only outlast the burst of renames of
/// one save (some tens of milliseconds on a local disk).
pub const SETTLE: Duration = Duration::from_millis(150);
/// A long copy never is quiet; what is complete is handed over all the same.
const LONGEST_BURST: Duration = Duration::from_secs(2);
/// The folders are looked at this often even if nothing is heard: Windows drops events when its buffer overflows, and a
/// file made in a folder created a moment ago may give none.
const ROUND: Duration = Duration::from_secs(6);
/// How often to look where events do not come.
pub const POLL: Duration = Duration::from_secs(2);
/// One unheard change may be bad luck; two in a row are a drive without events.
const UNHEARD: u32 = 2;

/// What [`Watcher::wait`] returns with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    Changed(ChangedPaths),
    Hint(Hint),
    /// The bell was stopped.
    Stopped,
}

/// What the officer should know about the watching itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hint {
    /// The drive does not tell about changes; from now on the folders are looked at every [`POLL`].
    NoEvents,
    /// A folder cannot be listed now.
    Unreachable(PathBuf),
    /// It can again.
    Reachable(PathBuf),
}

/// Watches some folders. Everything between two calls of `wait` is told by the second.
pub struct Watcher {
    roots: Vec<PathBuf>,
    quiet: Duration,
    round: Duration,
    events: Option<RecommendedWatcher>,
    bell: Bell,
    settle: Settle<Files>,
    /// An event came since all was calm.
    heard: bool,
    /// Changes in a row that came without an event.
    unheard: u32,
    unreachable: Vec<PathBuf>,
    hints: VecDeque<Hint>,
}

impl Watcher {
    /// Begins to watch `roots`, which need not exist yet, and takes their present state for known. `quiet`: how long a
    /// save is given to end, usually [`SETTLE`]. `poll`: look this often and do not rely on events.
    pub fn new(roots: Vec<PathBuf>, quiet: Duration, poll: Option<Duration>) -> Self {
        let bell = Bell::default();
        let mut watcher = Self {
            quiet,
            round: poll.unwrap_or(ROUND),
            events: None,
            bell,
            settle: Settle::new(Listing::default(), Files),
            heard: false,
            unheard: 0,
            unreachable: Vec::new(),
            hints: VecDeque::new(),
            roots,
        };
        if poll.is_none() {
            watcher.listen();
        }
        watcher.settle = Settle::new(scan(&watcher.roots), Files);
        watcher
    }

    /// Wakes or stops `wait` from another thread.
    pub fn bell(&self) -> Bell {
        self.bell.clone()
    }

    /// Returns when files have changed and are complete, or when there is something to tell.
    pub fn wait(&mut self) -> News {
        loop {
            if let Some(hint) = self.hints.pop_front() {
                return News::Hint(hint);
            }
            let again = self.settle.again(Instant::now());
            match self.bell.wait(again.unwrap_or(self.round).min(self.round)) {
                Ring::Stop => return News::Stopped,
                Ring::Event => self.until_quiet(),
                Ring::Silence => {}
            }
            let listing = scan(&self.roots);
            self.note_unreachable(&listing);
            let changes = self.settle.step(&listing, Instant::now());
            if !changes.is_empty() {
                self.judge_events();
                return News::Changed(changes);
            }
        }
    }

    fn until_quiet(&mut self) {
        self.heard = true;
        let begin = Instant::now();
        while begin.elapsed() < LONGEST_BURST && self.bell.wait(self.quiet) == Ring::Event {}
    }

    /// Begins to listen to events, or gives up and polls.
    fn listen(&mut self) {
        let bell = self.bell.clone();
        let heard = move |event: notify::Result<Event>| {
            if event.map_or(true, |event| matters(&event)) {
                bell.ring();
            }
        };
        let listening = notify::recommended_watcher(heard).and_then(|mut events| {
            let mut present = self.roots.iter().filter(|root| root.exists());
            present.try_for_each(|root| events.watch(root, RecursiveMode::Recursive))?;
            Ok(events)
        });
        match listening {
            Ok(events) => self.events = Some(events),
            Err(_) => self.poll_from_now_on(),
        }
    }

    /// A change that came without an event: listen anew (the folder may have been replaced), then stop relying on it.
    fn judge_events(&mut self) {
        let heard = self.heard;
        self.heard &= !self.settle.is_calm();
        if self.events.is_none() {
            return;
        }
        self.unheard = if heard { 0 } else { self.unheard + 1 };
        match self.unheard {
            0 => {}
            UNHEARD.. => self.poll_from_now_on(),
            _ => self.listen(),
        }
    }

    fn poll_from_now_on(&mut self) {
        self.events = None;
        self.round = self.round.min(POLL);
        self.hints.push_back(Hint::NoEvents);
    }

    fn note_unreachable(&mut self, listing: &Listing) {
        let now = &listing.unreachable;
        let lost = now.iter().filter(|folder| !self.unreachable.contains(folder));
        let found = self.unreachable.iter().filter(|folder| !now.contains(folder));
        let lost = lost.cloned().map(Hint::Unreachable);
        let hints: Vec<Hint> = lost.chain(found.cloned().map(Hint::Reachable)).collect();
        self.hints.extend(hints);
        self.unreachable.clone_from(now);
    }
}

/// Reading is no change: else our own reading would wake us for ever. An event without a path says that some were lost.
fn matters(event: &Event) -> bool {
    let content = |path: &PathBuf| !path.file_name().is_some_and(is_noise);
    !matches!(event.kind, EventKind::Access(_)) && (event.paths.is_empty() || event.paths.iter().any(content))
}
