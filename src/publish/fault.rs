//! What can hinder a publication. The words for the officer stand in `problems`.

use crate::write::WriteFault;
use std::io;
use std::path::PathBuf;

/// Why a publication did not take place, or not wholly. What visitors see is consistent in every case.
#[derive(Debug)]
pub enum PublishFault {
    /// There is no site in the folder, or guong did not build it.
    NotBuilt(PathBuf),
    /// The built site cannot be read.
    Site(WriteFault),
    /// A file of the site is not what the build wrote: changed meanwhile, or by hand.
    SiteChanged(String),
    /// The open data of the site, from which changes are told, cannot be understood.
    OpenData(String),
    /// The target lies in the site or the input, or holds one of them.
    Overlap(PathBuf),
    /// The target holds what guong did not publish; `example` is one of its files.
    Foreign { target: String, example: String },
    /// Another computer says that it is publishing.
    Busy { target: String },
    /// This computer is publishing to the same target.
    BusyHere { target: String },
    /// Another computer began to publish while this one did.
    Overtaken { target: String },
    /// What is remembered on the target is damaged, or of a later version.
    Unreadable { target: String, path: String },
    /// This program was built without what the target needs.
    NotCarried(String),
    /// The local record of the publication cannot be written.
    Journal { path: PathBuf, error: io::Error },
    /// The target refused.
    Target { target: String, fault: TargetFault },
}

/// What a target says of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetFault {
    pub refusal: Refusal,
    /// The file concerned, below the target; empty where it is the target as a whole.
    pub path: String,
    /// The target's own words, without credentials.
    pub detail: String,
}

/// Why a target refuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// May succeed a moment later: a connection that broke, a server that is busy.
    Passing,
    /// Credentials missing, wrong, or without the right to write.
    Denied,
    /// The place itself (drive, bucket, folder of the server) is not there.
    Missing,
    /// No room left.
    Full,
    /// The server is not the one it was (host key, certificate).
    Unproven,
    /// A program that the target needs is not installed.
    NoProgram,
    Other,
}

impl TargetFault {
    pub fn new(refusal: Refusal, path: &str, detail: impl ToString) -> Self {
        Self { refusal, path: path.to_owned(), detail: detail.to_string() }
    }

    /// Of the system, at a path of the target.
    pub fn of_system(path: &str, error: &io::Error) -> Self {
        Self::new(refusal(error), path, error)
    }
}

fn refusal(error: &io::Error) -> Refusal {
    use io::ErrorKind as Kind;
    match error.kind() {
        // On Windows a virus scanner or an indexer holds new files for moments (errors 5 and 32).
        _ if cfg!(windows) && matches!(error.raw_os_error(), Some(5 | 32)) => Refusal::Passing,
        Kind::PermissionDenied | Kind::ReadOnlyFilesystem => Refusal::Denied,
        Kind::StorageFull | Kind::QuotaExceeded => Refusal::Full,
        Kind::NotFound => Refusal::Missing,
        Kind::Interrupted
        | Kind::TimedOut
        | Kind::ResourceBusy
        | Kind::StaleNetworkFileHandle
        | Kind::ConnectionReset
        | Kind::ConnectionAborted
        | Kind::ConnectionRefused
        | Kind::NotConnected
        | Kind::BrokenPipe
        | Kind::UnexpectedEof
        | Kind::NetworkDown
        | Kind::NetworkUnreachable
        | Kind::HostUnreachable => Refusal::Passing,
        _ => Refusal::Other,
    }
}
