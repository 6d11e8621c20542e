//! Where a site is published to: one file for each kind of place. What they share is this trait; they know paths and
//! bytes, nothing of what is published.

mod folder;
#[cfg(feature = "publish-remote")]
mod http;
#[cfg(feature = "publish-remote")]
mod s3;
mod sftp;
#[cfg(feature = "publish-remote")]
mod webdav;

use super::address::Address;
use super::fault::{PublishFault, TargetFault};

/// A place that holds files. Each operation is whole or not at all, and may be done again.
pub trait Target: Sync {
    /// As it is told to people: without credentials, and the same for the same place.
    fn name(&self) -> &str;

    /// How many files are best under way at once.
    fn lanes(&self) -> usize;

    /// The bytes of a file; none where there is none.
    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, TargetFault>;

    /// Puts a file there, with the folders above it, over one that is there.
    fn put(&self, path: &str, bytes: &[u8]) -> Result<(), TargetFault>;

    /// Takes a file away, and where possible the folders that it leaves empty. One that is not there is no fault.
    fn remove(&self, path: &str) -> Result<(), TargetFault>;

    /// The name of something that others put there, asked where nothing was ever published.
    fn foreign(&self) -> Result<Option<String>, TargetFault> {
        Ok(self.read(HOME)?.map(|_| HOME.to_owned()))
    }

    /// Clears away what the operations need for themselves.
    fn finish(&self) -> Result<(), TargetFault> {
        Ok(())
    }
}

/// What every site has.
const HOME: &str = "index.html";

/// How to reach a store, beside its address; empty where the environment or the store's own files tell.
#[derive(Clone, Debug, Default)]
pub struct Connection {
    /// The address of an S3-compatible store.
    pub endpoint: Option<String>,
    /// Its region.
    pub region: Option<String>,
}

/// Opens a target. Nothing is asked of it yet.
pub fn open(address: &Address, connection: &Connection) -> Result<Box<dyn Target>, PublishFault> {
    match address {
        Address::Folder(folder) => Ok(Box::new(folder::Folder::new(folder))),
        Address::Sftp(sftp) => told(address, sftp::Sftp::new(sftp)),
        #[cfg(feature = "publish-remote")]
        Address::S3 { bucket, prefix } => told(address, s3::S3::new(bucket, prefix, connection)),
        #[cfg(feature = "publish-remote")]
        Address::WebDav(url) => told(address, webdav::WebDav::new(url)),
        #[cfg(not(feature = "publish-remote"))]
        Address::S3 { .. } | Address::WebDav(_) => {
            let _ = connection;
            Err(PublishFault::NotCarried(address.to_string()))
        }
    }
}

fn told<T: Target + 'static>(
    address: &Address,
    opened: Result<T, TargetFault>,
) -> Result<Box<dyn Target>, PublishFault> {
    match opened {
        Ok(target) => Ok(Box::new(target)),
        Err(fault) => Err(PublishFault::Target { target: address.to_string(), fault }),
    }
}
