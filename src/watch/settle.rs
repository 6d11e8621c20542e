//! Decides which files have really changed and are ready to be read, from listings taken one after the other. Keeps no
//! time of its own and waits for nothing.

use super::examine::{Disk, Whole};
use super::project::ChangedPaths;
use super::scan::{Listing, Stamp};
use std::collections::{BTreeMap, HashSet};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// A format that does not show its own end (photo, text, xls) has to stand still for this long. A copy writes its next
/// block within milliseconds; a slow network drive pauses for some tenths of a second.
const STILL: Duration = Duration::from_millis(250);
/// A zip without its directory is waited for: copies over a network stall for seconds. After that it is handed over, and
/// the reader says what is wrong with it.
const HALF: Duration = Duration::from_secs(4);
/// A file that another program holds is tried again. Excel holds a workbook while it writes it, which takes seconds on a
/// network drive.
const HELD: Duration = Duration::from_secs(10);
/// Between taking the old workbook away and putting the new one in place, Excel lets up to two seconds pass (virus
/// scanners and network drives included).
const GONE: Duration = Duration::from_millis(2500);
/// FAT and some network drives keep times to two seconds: two saves within that may differ in nothing but their bytes.
const COARSE: Duration = Duration::from_millis(2500);
/// How soon to look again at files that are not ready.
const RETRY: Duration = Duration::from_millis(100);

/// What is known of a file that was handed over.
struct Known {
    stamp: Stamp,
    content: Content,
    /// When it was read, as long as its stamp cannot be relied on to show another save.
    doubted: Option<Instant>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Content {
    Hash(u64),
    /// Never read (a photo that was there from the start), or impossible to read.
    Unread,
}

/// A file that differs from what is known and may still be changing.
struct Pending {
    /// `None`: it has vanished.
    stamp: Option<Stamp>,
    since: Instant,
}

/// What is to be done with a pending file.
enum Verdict {
    Wait,
    Changed(Content),
    Same(Content),
}

/// The memory of a watched tree.
pub struct Settle<D> {
    known: BTreeMap<PathBuf, Known>,
    pending: BTreeMap<PathBuf, Pending>,
    disk: D,
}

impl<D: Disk> Settle<D> {
    /// Takes `listing` for the state that the first build sees. Photos are not read: there may be gigabytes of them.
    pub fn new(listing: Listing, disk: D) -> Self {
        let know = |(path, stamp): (PathBuf, Stamp)| {
            let content = match is_photo(&path) {
                true => Content::Unread,
                false => disk.hash(&path).map_or(Content::Unread, Content::Hash),
            };
            (path, Known { stamp, content, doubted: None })
        };
        let known = listing.files.into_iter().map(know).collect();
        Self { known, pending: BTreeMap::new(), disk }
    }

    /// Takes in the state of the folders at `now` and hands over what changed and is ready.
    pub fn step(&mut self, listing: &Listing, now: Instant) -> ChangedPaths {
        let mut changes = ChangedPaths { changed: self.doubted(listing, now), removed: Vec::new() };
        self.note_differences(listing, now);
        let arrived = self.take_ready(now, &mut changes);
        self.take_gone(now, &arrived, &mut changes);
        changes.changed.sort();
        changes.changed.dedup();
        changes
    }

    /// No file is still being waited for.
    pub fn is_calm(&self) -> bool {
        self.pending.is_empty()
    }

    /// When to look again even if nothing is heard; `None`: no need.
    pub fn again(&self, now: Instant) -> Option<Duration> {
        let left = |since: Instant, wait: Duration| (since + wait).saturating_duration_since(now);
        let pending = self.pending.values().map(|pending| left(pending.since, STILL)).min();
        let doubted =
            self.known.values().filter_map(|known| known.doubted).map(|read| left(read, COARSE)).max();
        pending.or(doubted).map(|left| left.max(RETRY))
    }

    /// Reads again what was read a moment ago and looks the same: its time may be too coarse to show a second save.
    fn doubted(&mut self, listing: &Listing, now: Instant) -> Vec<PathBuf> {
        let mut changed = Vec::new();
        for (path, known) in &mut self.known {
            let Some(read) = known.doubted else { continue };
            if listing.files.get(path) != Some(&known.stamp) {
                continue;
            }
            let Ok(hash) = self.disk.hash(path) else { continue };
            if Content::Hash(hash) != known.content {
                known.content = Content::Hash(hash);
                known.doubted = Some(now);
                changed.push(path.clone());
            } else if now.saturating_duration_since(read) >= COARSE {
                known.doubted = None;
            }
        }
        changed
    }

    fn note_differences(&mut self, listing: &Listing, now: Instant) {
        let known = &self.known;
        self.pending.retain(|path, pending| match listing.files.get(path) {
            Some(stamp) => {
                pending.stamp.is_some() && known.get(path).is_none_or(|known| known.stamp != *stamp)
            }
            None => pending.stamp.is_none(),
        });
        for (path, stamp) in &listing.files {
            if self.known.get(path).is_none_or(|known| known.stamp != *stamp) {
                self.note(path, Some(*stamp), now);
            }
        }
        let gone = |path: &&PathBuf| !listing.files.contains_key(*path) && listing.covers(path);
        let gone: Vec<PathBuf> = self.known.keys().filter(gone).cloned().collect();
        for path in &gone {
            self.note(path, None, now);
            self.forget_if_just_told(path);
        }
    }

    /// The clock of a file starts again with each new stamp.
    fn note(&mut self, path: &Path, stamp: Option<Stamp>, now: Instant) {
        match self.pending.get_mut(path) {
            Some(pending) if pending.stamp == stamp => {}
            Some(pending) => *pending = Pending { stamp, since: now },
            None => {
                self.pending.insert(path.to_path_buf(), Pending { stamp, since: now });
            }
        }
    }

    /// A file that went away right after it was told may have been missed by who was to read it: when it comes back it is
    /// told again, though its bytes be the same.
    fn forget_if_just_told(&mut self, path: &Path) {
        if let Some(known) = self.known.get_mut(path).filter(|known| known.doubted.is_some()) {
            known.content = Content::Unread;
        }
    }

    /// Hands over the files that are complete. Returns the hashes of those that are new, to recognise a renamed file.
    fn take_ready(&mut self, now: Instant, changes: &mut ChangedPaths) -> HashSet<u64> {
        let mut arrived = HashSet::new();
        let present: Vec<(PathBuf, Stamp, Duration)> = (self.pending.iter())
            .filter_map(|(path, p)| Some((path.clone(), p.stamp?, now.saturating_duration_since(p.since))))
            .collect();
        for (path, stamp, waited) in present {
            let (content, changed) = match self.judge(&path, waited) {
                Verdict::Wait => continue,
                Verdict::Same(content) => (content, false),
                Verdict::Changed(content) => (content, true),
            };
            self.pending.remove(&path);
            let before = self.known.insert(path.clone(), Known { stamp, content, doubted: Some(now) });
            if let (None, Content::Hash(hash)) = (before, content) {
                arrived.insert(hash);
            }
            if changed {
                changes.changed.push(path);
            }
        }
        arrived
    }

    fn judge(&self, path: &Path, waited: Duration) -> Verdict {
        let content = match self.disk.whole(path).map(|whole| waited >= patience(whole)) {
            Ok(true) => self.disk.hash(path).map(Content::Hash),
            Ok(false) => return Verdict::Wait,
            Err(error) => Err(error),
        };
        match content {
            Ok(content) if self.known.get(path).is_some_and(|known| known.content == content) => {
                Verdict::Same(content)
            }
            Ok(content) => Verdict::Changed(content),
            Err(_) if waited >= HELD => Verdict::Changed(Content::Unread),
            Err(_) => Verdict::Wait,
        }
    }

    /// A file is gone when it stayed away, or at once when its bytes have just arrived under another name.
    fn take_gone(&mut self, now: Instant, arrived: &HashSet<u64>, changes: &mut ChangedPaths) {
        let gone = |(path, pending): (&PathBuf, &Pending)| {
            let renamed = self.known.get(path).is_some_and(|known| match known.content {
                Content::Hash(hash) => arrived.contains(&hash),
                Content::Unread => false,
            });
            let late = now.saturating_duration_since(pending.since) >= GONE;
            (pending.stamp.is_none() && (late || renamed)).then(|| path.clone())
        };
        changes.removed = self.pending.iter().filter_map(gone).collect();
        for path in &changes.removed {
            self.pending.remove(path);
            self.known.remove(path);
        }
    }
}

/// How long a file has to stand still.
fn patience(whole: Whole) -> Duration {
    match whole {
        Whole::Yes => Duration::ZERO,
        Whole::Unknown => STILL,
        Whole::Half => HALF,
    }
}

fn is_photo(path: &Path) -> bool {
    let extension = path.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
    matches!(extension.as_str(), "jpg" | "jpeg" | "png" | "webp" | "gif" | "bmp" | "tif" | "tiff" | "heic")
}

#[cfg(test)]
#[path = "settle_tests.rs"]
mod tests;
