//! Where the site is to be, made sure of before anything is written: not the input, not a file, not somebody's folder.

use super::WriteFault;
use super::fault::{At, Overlap};
use super::manifest::{Found, Manifest};
use super::site_path::OWN_PREFIX;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The folder to write, links resolved.
#[derive(Debug)]
pub(super) struct Target {
    pub folder: PathBuf,
    pub state: State,
}

#[derive(Debug)]
pub(super) enum State {
    Missing,
    /// Nothing in it but what git and file managers leave.
    Empty,
    /// Written by guong.
    Ours(Found),
}

/// Where `output` leads, refused where it overlaps `input` or is no folder. Creates the folders above it.
pub(super) fn locate(output: &Path, input: &Path) -> Result<PathBuf, WriteFault> {
    let folder = resolve(output)?;
    let input = resolve(input)?;
    if let Some(overlap) = overlap(&folder, &input) {
        return Err(WriteFault::Overlap { overlap, output: folder });
    }
    if folder.exists() && !folder.is_dir() {
        return Err(WriteFault::NotAFolder(folder));
    }
    if let Some(parent) = folder.parent() {
        fs::create_dir_all(parent).at(parent)?;
    }
    Ok(folder)
}

/// Looks into the folder; refuses one that guong did not write.
pub(super) fn inspect(folder: PathBuf) -> Result<Target, WriteFault> {
    let state = match Manifest::read(&folder)? {
        Some(found) => State::Ours(found),
        None => unmarked(&folder)?,
    };
    Ok(Target { folder, state })
}

fn unmarked(folder: &Path) -> Result<State, WriteFault> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(State::Missing),
        entries => entries.at(folder)?,
    };
    for entry in entries {
        let name = entry.at(folder)?.file_name().to_string_lossy().into_owned();
        if !is_harmless(&name) {
            return Err(WriteFault::Foreign { folder: folder.to_owned(), example: name });
        }
    }
    Ok(State::Empty)
}

/// What stands in a folder without anybody having put content there.
fn is_harmless(name: &str) -> bool {
    let by_managers = matches!(name, ".DS_Store" | "Thumbs.db" | "desktop.ini");
    by_managers || name.starts_with(".git") || name.starts_with(OWN_PREFIX)
}

/// The path with all links resolved, as far as it exists.
fn resolve(path: &Path) -> Result<PathBuf, WriteFault> {
    let error = match fs::canonicalize(path) {
        Ok(real) => return Ok(real),
        Err(error) => error,
    };
    if error.kind() == io::ErrorKind::NotFound && path.is_symlink() {
        return Err(WriteFault::DanglingLink(path.to_owned()));
    }
    let absolute = std::path::absolute(path).at(path)?;
    match (error.kind(), absolute.parent(), absolute.file_name()) {
        (io::ErrorKind::NotFound, Some(parent), Some(name)) => Ok(resolve(parent)?.join(name)),
        (io::ErrorKind::NotADirectory, Some(parent), _) => Err(WriteFault::NotAFolder(parent.to_owned())),
        _ => Err(error).at(path),
    }
}

fn overlap(output: &Path, input: &Path) -> Option<Overlap> {
    if output == input {
        Some(Overlap::Same)
    } else if input.starts_with(output) {
        Some(Overlap::OutputHoldsInput)
    } else {
        output.starts_with(input).then_some(Overlap::InputHoldsOutput)
    }
}
