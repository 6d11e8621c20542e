//! The way without an exchange: file by file, under a journal from which the next run goes on after an interruption.
//!
//! Once the journal stands, the new site is decided; every step can be done twice. New files come first, so that no page
//! links to what is not there; then changed ones; what is gone goes last, and the marker after it.

use super::WriteFault;
use super::fault::At;
use super::files;
use super::manifest::MARKER;
use super::site_path;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashSet};
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// The journal's name in the staging folder.
const JOURNAL: &str = ".guong-journal";

/// What is left to do to a site: paths in the order in which they are done.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Journal {
    /// Out of the site, before anything else: they stand where a new file or folder is to stand.
    pub clearances: Vec<String>,
    /// From the staging folder into the site, over what is there.
    pub moves: Vec<String>,
    /// Out of the site, at last.
    pub removals: Vec<String>,
}

/// One step; doing it again changes nothing.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step<'j> {
    Move(&'j str),
    Remove(&'j str),
    Mark,
}

impl Journal {
    /// What brings the files `moves` into a site, in this order, and `removals` out of it.
    pub fn new(moves: Vec<String>, removals: Vec<String>) -> Self {
        let folded: HashSet<String> = moves.iter().map(|path| path.to_lowercase()).collect();
        let folders: HashSet<&str> = folded.iter().flat_map(|path| folders_above(path)).collect();
        let (clearances, removals) = removals.into_iter().partition(|path| {
            let path = path.to_lowercase();
            let is_file_above = folders.contains(&*path) || folded.contains(&path);
            is_file_above || folders_above(&path).any(|folder| folded.contains(folder))
        });
        Self { clearances, moves, removals }
    }

    /// Refuses what others put where the journal would need the place; once it stands, it must be able to go on.
    pub fn refuse_obstacles(&self, site: &Path) -> Result<(), WriteFault> {
        let cleared: HashSet<&str> = self.clearances.iter().map(String::as_str).collect();
        let emptied: HashSet<&str> = self.clearances.iter().flat_map(|path| folders_above(path)).collect();
        let folders: BTreeSet<&str> = self.moves.iter().flat_map(|path| folders_above(path)).collect();
        let file_above =
            folders.into_iter().find(|path| !cleared.contains(path) && site.join(path).is_file());
        let is_folder = |path: &&str| !emptied.contains(path) && site.join(path).is_dir();
        match file_above.or_else(|| self.moves.iter().map(String::as_str).find(is_folder)) {
            Some(path) => Err(WriteFault::Foreign { folder: site.to_owned(), example: path.to_owned() }),
            None => Ok(()),
        }
    }

    /// Writes the journal whole or not at all, and makes sure that it is on the disk.
    pub fn write(&self, staging: &Path) -> Result<(), WriteFault> {
        let path = staging.join(JOURNAL);
        let part = staging.join(".guong-journal-part");
        let text = serde_json::to_vec(self).expect("a struct of strings serializes");
        let written = File::create(&part).and_then(|mut file| {
            file.write_all(&text)?;
            file.sync_all()
        });
        written.at(&part)?;
        files::replace(&part, &path)
    }

    /// The journal of an interrupted run, if there is one.
    pub fn read(staging: &Path) -> Result<Option<Self>, WriteFault> {
        let path = staging.join(JOURNAL);
        let bytes = match fs::read(&path) {
            Err(error) if files::is_absence(&error) => return Ok(None),
            read => read.at(&path)?,
        };
        let journal: Option<Self> = serde_json::from_slice(&bytes).ok();
        match journal.filter(Self::stays_inside) {
            Some(journal) => Ok(Some(journal)),
            None => Err(WriteFault::Unreadable(path)),
        }
    }

    /// All steps in order.
    pub fn steps(&self) -> impl Iterator<Item = Step<'_>> {
        let clearances = self.clearances.iter().map(|path| Step::Remove(path));
        let moves = self.moves.iter().map(|path| Step::Move(path));
        let removals = self.removals.iter().map(|path| Step::Remove(path));
        clearances.chain(moves).chain(removals).chain([Step::Mark])
    }

    /// Does all steps, then takes the journal away.
    pub fn complete(&self, staging: &Path, site: &Path) -> Result<(), WriteFault> {
        self.steps().try_for_each(|step| step.perform(staging, site))?;
        files::remove(&staging.join(JOURNAL))
    }

    fn stays_inside(&self) -> bool {
        self.clearances
            .iter()
            .chain(&self.moves)
            .chain(&self.removals)
            .all(|path| site_path::flaw(path).is_none())
    }
}

impl Step<'_> {
    pub fn perform(self, staging: &Path, site: &Path) -> Result<(), WriteFault> {
        match self {
            Step::Move(path) => move_in(&staging.join(path), &site.join(path)),
            Step::Remove(path) => remove_with_folders(site, path),
            Step::Mark => mark(staging, site),
        }
    }
}

/// What is no longer in the staging folder was moved before the interruption.
fn move_in(from: &Path, to: &Path) -> Result<(), WriteFault> {
    match fs::symlink_metadata(from) {
        Err(error) if files::is_absence(&error) => Ok(()),
        Err(error) => Err(error).at(from),
        Ok(_) => files::replace(from, to),
    }
}

/// Removes a file, and the folders that it leaves empty.
fn remove_with_folders(site: &Path, path: &str) -> Result<(), WriteFault> {
    files::remove(&site.join(path))?;
    for folder in Path::new(path).ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty()) {
        let folder = site.join(folder);
        match fs::remove_dir(&folder) {
            Ok(()) => {}
            Err(error) if files::is_absence(&error) => {}
            Err(error) if error.kind() == io::ErrorKind::DirectoryNotEmpty => break,
            Err(error) => return Err(error).at(&folder),
        }
    }
    Ok(())
}

/// The staging folder keeps its own marker, by which the next run knows it; the site gets a copy.
fn mark(staging: &Path, site: &Path) -> Result<(), WriteFault> {
    let part = site.join(".guong-part");
    fs::create_dir_all(site).at(site)?;
    fs::copy(staging.join(MARKER), &part).at(&part)?;
    files::replace(&part, &site.join(MARKER))
}

/// `a` and `a/b` for `a/b/c.html`.
pub fn folders_above(path: &str) -> impl Iterator<Item = &str> {
    path.match_indices('/').map(|(end, _)| &path[..end])
}
