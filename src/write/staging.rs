//! A site in the making: files are put from many threads, and become the site together or not at all.

use super::exchange::{exchange, settle};
use super::fault::{At, WriteFault};
use super::journal::Journal;
use super::manifest::{Found, Manifest, Stamp};
use super::target::{State, Target};
use super::workplace::Workplace;
use super::{Patience, carry, files, leftover, site_path, target};
use rayon::prelude::*;
use std::borrow::Cow;
use std::cmp::Reverse;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// A site in the making. Dropped without [`Staging::finish`], it leaves the old site as it was.
#[derive(Debug)]
pub struct Staging {
    target: Target,
    entries: Mutex<Vec<Entry>>,
    place: Workplace,
}

/// How the new site takes the place of the old one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// In one step where the system has it, else by the journal.
    #[default]
    Exchange,
    /// File by file under a journal.
    Journal,
}

/// How to begin, where the defaults do not serve.
#[derive(Clone, Copy, Default)]
pub struct Options<'o> {
    pub way: Way,
    pub patience: Patience<'o>,
}

/// What became of the files. `files` is the sum of the first three; `bytes` are those of the whole site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    pub files: usize,
    pub new: usize,
    pub changed: usize,
    pub unchanged: usize,
    pub removed: usize,
    pub bytes: u64,
}

/// All that was put and kept.
pub(super) struct Sum {
    manifest: Manifest,
    /// Of each file of the manifest.
    changes: Vec<Change>,
    written: Written,
}

impl Sum {
    fn files(&self) -> impl Iterator<Item = (&str, Change)> {
        self.manifest.paths().zip(self.changes.iter().copied())
    }
}

#[derive(Debug)]
struct Entry {
    path: Box<str>,
    stamp: Stamp,
    state: Change,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Change {
    New,
    Changed,
    /// Not in the staging folder: it is in the old site.
    Unchanged,
}

impl Staging {
    /// Begins a site that is to stand at `output`. Refuses an output that overlaps `input`, is no folder or holds what
    /// guong did not write; completes or clears away what an interrupted run left; waits for another build to end.
    pub fn begin(output: &Path, input: &Path) -> Result<Self, WriteFault> {
        Self::begin_with(output, input, Options::default())
    }

    /// [`Staging::begin`] with a way of its own, or a message while it waits.
    pub fn begin_with(output: &Path, input: &Path, options: Options) -> Result<Self, WriteFault> {
        let folder = target::locate(output, input)?;
        let place = Workplace::take(&folder, options.way, &options.patience)?;
        Self::begin_at(folder, place)
    }

    pub(super) fn begin_at(folder: PathBuf, place: Workplace) -> Result<Self, WriteFault> {
        leftover::tidy(&place.staging, &folder)?;
        let target = target::inspect(folder)?;
        fs::create_dir(&place.staging).at(&place.staging)?;
        let staging = Self { target, entries: Mutex::default(), place };
        Manifest::default().write(&staging.place.staging)?;
        Ok(staging)
    }

    /// Adds a file. `path` is relative to the site, its parts separated by `/`.
    pub fn put(&self, path: &str, bytes: &[u8]) -> Result<(), WriteFault> {
        self.put_hashed(path, bytes).map(drop)
    }

    /// [`Staging::put`], with the hash of the bytes, by which [`Staging::keep_hashed`] knows them again.
    pub fn put_hashed(&self, path: &str, bytes: &[u8]) -> Result<u128, WriteFault> {
        site_path::check(path)?;
        let stamp = Stamp::of(bytes);
        let state = self.compare(path, stamp);
        if state != Change::Unchanged && !files::write_new(&self.place.staging.join(path), bytes)? {
            return Err(WriteFault::Twice(path.to_owned()));
        }
        self.record(Entry { path: path.into(), stamp, state });
        Ok(stamp.hash)
    }

    /// Adds a file whose bytes are made piece by piece, and never held all at once. Tells their hash.
    pub fn stream(&self, path: &str, write: &files::Stream) -> Result<u128, WriteFault> {
        site_path::check(path)?;
        let file = self.place.staging.join(path);
        let stamp = files::stream_new(&file, write)?.ok_or_else(|| WriteFault::Twice(path.to_owned()))?;
        let state = self.compare(path, stamp);
        if state == Change::Unchanged {
            files::remove(&file)?;
        }
        self.record(Entry { path: path.into(), stamp, state });
        Ok(stamp.hash)
    }

    /// Adds a file of the old site as it is, without its bytes being made again: for files whose name tells their
    /// content. False where the old site has no such file, or it was tampered with; then [`Staging::put`] it.
    pub fn keep(&self, path: &str) -> bool {
        self.keep_where(path, |_| true)
    }

    /// [`Staging::keep`], only where the old site's file has this hash.
    pub fn keep_hashed(&self, path: &str, hash: u128) -> bool {
        self.keep_where(path, |stamp| stamp.hash == hash)
    }

    /// Whether the old site has a file of this hash there, as far as its marker tells.
    pub fn had(&self, path: &str, hash: u128) -> bool {
        self.old_manifest().get(path).is_some_and(|stamp| stamp.hash == hash)
    }

    fn keep_where(&self, path: &str, is_wanted: impl Fn(Stamp) -> bool) -> bool {
        let Some(old) = self.old() else { return false };
        match old.manifest.get(path).filter(|&stamp| is_wanted(stamp)) {
            Some(stamp) if self.is_intact(old, path, stamp) => {
                self.record(Entry { path: path.into(), stamp, state: Change::Unchanged });
                true
            }
            _ => false,
        }
    }

    /// Lets the new site take the place of the old one. On a fault the old one stays, or the next run completes the
    /// new one.
    pub fn finish(self) -> Result<Written, WriteFault> {
        let sum = self.sum_up()?;
        let is_change = sum.written.new + sum.written.changed + sum.written.removed > 0;
        if is_change || self.old().is_none() {
            self.install(&sum)?;
        }
        leftover::tidy(&self.place.staging, &self.target.folder)?;
        Ok(sum.written)
    }

    fn install(&self, sum: &Sum) -> Result<(), WriteFault> {
        let is_installed = match (&self.target.state, self.place.way) {
            (State::Missing, _) => self.stand_where_nothing_is(sum).map(|()| true),
            (State::Empty | State::Ours(_), Way::Exchange) => self.exchange(sum),
            (State::Empty | State::Ours(_), Way::Journal) => Ok(false),
        };
        if is_installed? {
            Ok(())
        } else {
            self.decide(sum)?.complete(&self.place.staging, &self.target.folder)
        }
    }

    fn stand_where_nothing_is(&self, sum: &Sum) -> Result<(), WriteFault> {
        sum.manifest.write(&self.place.staging)?;
        settle(&self.place.staging)?;
        files::replace(&self.place.staging, &self.target.folder)
    }

    /// The one step. False where the system does not know it.
    fn exchange(&self, sum: &Sum) -> Result<bool, WriteFault> {
        let (staging, site) = (&self.place.staging, &self.target.folder);
        if matches!(self.target.state, State::Empty) {
            // So that the next run knows the folder, should this one be interrupted before it is cleared away.
            Manifest::default().write(site)?;
        }
        self.complete_staging(sum)?;
        sum.manifest.write(staging)?;
        settle(staging)?;
        exchange(staging, site)
    }

    /// Writes the journal: from here on the new site is certain to come.
    pub(super) fn decide(&self, sum: &Sum) -> Result<Journal, WriteFault> {
        let staging = &self.place.staging;
        sum.manifest.write(staging)?;
        settle(staging)?;
        let written = sum.files().filter(|(_, change)| *change != Change::Unchanged);
        let (changed, new): (Vec<_>, Vec<_>) = written.partition(|(_, change)| *change == Change::Changed);
        let moves = new.into_iter().chain(changed).map(|(path, _)| path.to_string()).collect();
        let removals = self.old_manifest().paths().filter(|path| sum.manifest.get(path).is_none());
        let journal = Journal::new(moves, removals.map(str::to_owned).collect());
        journal.refuse_obstacles(&self.target.folder)?;
        journal.write(staging)?;
        Ok(journal)
    }

    /// Brings into the staging folder what the old site has: unchanged files, what others put there, and its rights.
    fn complete_staging(&self, sum: &Sum) -> Result<(), WriteFault> {
        let (staging, site) = (&self.place.staging, &self.target.folder);
        let unchanged = sum.files().filter(|(_, change)| *change == Change::Unchanged);
        let unchanged: Vec<&str> = unchanged.map(|(path, _)| path).collect();
        let link = |path: &&str| files::link(&site.join(path), &staging.join(path));
        // A folder at a time: two threads that put names into one folder wait for each other.
        let mut folders: Vec<&[&str]> = unchanged.chunk_by(|a, b| folder(a) == folder(b)).collect();
        folders.sort_by_key(|paths| Reverse(paths.len()));
        let (linked, carried) = rayon::join(
            || folders.into_par_iter().with_max_len(1).try_for_each(|paths| paths.iter().try_for_each(link)),
            || carry::carry(site, self.old_manifest(), staging),
        );
        linked.and(carried)?;
        let rights = fs::metadata(site).at(site)?.permissions();
        fs::set_permissions(staging, rights).at(staging)
    }

    fn compare(&self, path: &str, stamp: Stamp) -> Change {
        let Some(old) = self.old() else { return Change::New };
        match old.manifest.get(path) {
            None => Change::New,
            Some(before) if before == stamp && self.is_intact(old, path, stamp) => Change::Unchanged,
            Some(_) => Change::Changed,
        }
    }

    /// Whether the old site's file still is what the marker says. One that was not written since the marker was is
    /// believed by its size; others (edited by hand, checked out of git) are read.
    fn is_intact(&self, old: &Found, path: &str, stamp: Stamp) -> bool {
        let file = self.target.folder.join(path);
        let Ok(metadata) = fs::symlink_metadata(&file) else { return false };
        if !metadata.is_file() || metadata.len() != stamp.size {
            return false;
        }
        let is_older = metadata.modified().is_ok_and(|modified| modified < old.written);
        is_older || fs::read(&file).is_ok_and(|bytes| Stamp::of(&bytes) == stamp)
    }

    fn record(&self, entry: Entry) {
        self.entries.lock().expect("nothing panics while it is held").push(entry);
    }

    /// Puts together what was recorded; refuses two files of one path.
    pub(super) fn sum_up(&self) -> Result<Sum, WriteFault> {
        let mut entries = std::mem::take(&mut *self.entries.lock().expect("nothing panics while it is held"));
        entries.par_sort_unstable_by(|a, b| a.path.cmp(&b.path));
        refuse_twice(&entries)?;
        let bytes = entries.iter().map(|entry| entry.stamp.size).sum();
        let (files, changes): (Vec<_>, Vec<Change>) =
            entries.into_iter().map(|entry| ((entry.path, entry.stamp), entry.state)).unzip();
        let manifest = Manifest::new(files);
        let count = |state| changes.iter().filter(|change| **change == state).count();
        let written = Written {
            files: changes.len(),
            new: count(Change::New),
            changed: count(Change::Changed),
            unchanged: count(Change::Unchanged),
            removed: self.old_manifest().paths().filter(|path| manifest.get(path).is_none()).count(),
            bytes,
        };
        Ok(Sum { manifest, changes, written })
    }

    fn old(&self) -> Option<&Found> {
        match &self.target.state {
            State::Ours(found) => Some(found),
            State::Missing | State::Empty => None,
        }
    }

    fn old_manifest(&self) -> &Manifest {
        static NONE: Manifest = Manifest::none();
        self.old().map_or(&NONE, |found| &found.manifest)
    }
}

impl Drop for Staging {
    /// Clears the unfinished site away, unless a journal stands: then the next run completes it. What cannot be removed
    /// here is left to the next run as well.
    fn drop(&mut self) {
        let staging = &self.place.staging;
        if staging.exists() && matches!(Journal::read(staging), Ok(None)) {
            let _ = leftover::discard(staging, &self.target.folder);
        }
    }
}

/// Of a path below the site.
fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// Paths that differ in case alone are one file on Windows and macOS.
fn refuse_twice(entries: &[Entry]) -> Result<(), WriteFault> {
    let is_small = |byte: u8| byte.is_ascii() && !byte.is_ascii_uppercase();
    let mut folded: Vec<Cow<'_, str>> = Vec::with_capacity(entries.len());
    folded.extend(entries.iter().map(|entry| match entry.path.bytes().all(is_small) {
        true => Cow::from(&*entry.path),
        false => Cow::from(entry.path.to_lowercase()),
    }));
    folded.par_sort_unstable();
    match folded.windows(2).find(|pair| pair[0] == pair[1]) {
        Some(pair) => Err(WriteFault::Twice(pair[0].to_string())),
        None => Ok(()),
    }
}
