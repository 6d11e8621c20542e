//! A built site as it is to be published: what guong wrote, and the few files by which offices tell a server how to serve.

use super::fault::PublishFault;
use super::index::Index;
use super::list::{List, Print};
use crate::write::{self, Listing};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;
use walkdir::WalkDir;

/// A built site.
#[derive(Debug)]
pub struct Site {
    pub folder: PathBuf,
    pub list: List,
    /// When it was built.
    pub built: SystemTime,
    /// Files in the folder that guong did not write and that are not published, by path.
    pub strangers: Vec<String>,
}

/// What people put into a site for a server, and is published with it.
const FOR_SERVERS: [&str; 6] = [".htaccess", "web.config", "_headers", "_redirects", "CNAME", ".nojekyll"];

impl Site {
    /// Reads what stands in a folder; refused where guong did not build it.
    pub fn open(folder: &Path) -> Result<Self, PublishFault> {
        let listing = write::listing(folder).map_err(PublishFault::Site)?;
        let Some(Listing { files, written }) = listing else {
            return Err(PublishFault::NotBuilt(folder.to_owned()));
        };
        let mut list = List { index: Index::of_site(folder)?, ..List::default() };
        list.files = files.into_iter().map(|(path, stamp)| (path, stamp.into())).collect();
        for name in FOR_SERVERS {
            if let Ok(bytes) = fs::read(folder.join(name)) {
                list.files.insert(name.into(), Print::of(&bytes));
            }
        }
        let strangers = strangers(folder, &list);
        Ok(Self { folder: folder.to_owned(), list, built: written, strangers })
    }
}

/// What nobody would miss on the web is not told: git's own files, and what file managers leave.
fn strangers(folder: &Path, list: &List) -> Vec<String> {
    let is_hidden = |name: &str| name.starts_with('.') || matches!(name, "Thumbs.db" | "desktop.ini");
    let entries = WalkDir::new(folder).min_depth(1).sort_by_file_name().into_iter();
    let entries = entries.filter_entry(|entry| !is_hidden(&entry.file_name().to_string_lossy()));
    let files = entries.filter_map(Result::ok).filter(|entry| !entry.file_type().is_dir());
    let paths = files.map(|entry| {
        let path = entry.path().strip_prefix(folder).expect("walked from the folder");
        path.to_string_lossy().replace('\\', "/")
    });
    paths.filter(|path| !list.files.contains_key(path.as_str())).collect()
}
