//! All photos of a site, on all cores: each content once, from the cache where an earlier build made it.

use super::budget::Budget;
use super::cache::{Cache, Key};
use super::decode::{self, shielded};
use super::develop::{PARAMETERS, develop};
use super::{PhotoFault, Prepared};
use rayon::prelude::*;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::SystemTime;

/// A photo that is wanted.
#[derive(Clone, Debug)]
pub struct Request {
    /// As in [`crate::public::Photo::source`]; for the caller.
    pub source: String,
    pub bytes: PhotoBytes,
}

#[derive(Clone, Debug)]
pub enum PhotoBytes {
    File(PathBuf),
    Memory(Arc<[u8]>),
}

/// What came of the requests.
#[derive(Debug, Default)]
pub struct Developed {
    /// One for each request, in their order.
    pub photos: Vec<Result<Prepared, PhotoFault>>,
    /// How many were decoded and encoded; the others were cached, the same as another, or at fault.
    pub processed: usize,
    /// Why the cache could not be used or written; the photos are complete all the same.
    pub cache_fault: Option<io::Error>,
}

/// A photo of more bytes is none: the largest cameras' JPEGs have 60 MB.
const HEAVIEST: u64 = 200 << 20;

/// For all decoded photos at one time, in bytes: two of 48 million pixels, or twelve of a phone.
const MEMORY: u64 = 900 << 20;

struct Darkroom<'d> {
    cache: Option<Cache>,
    cache_fault: Mutex<Option<io::Error>>,
    budget: Budget,
    progress: &'d (dyn Fn() + Sync),
}

/// Makes what is wanted ready for the site. With `cache_dir`, renditions are kept there for the next build and the
/// result holds no bytes; without, they are in memory. `progress` is called once for each distinct photo.
pub fn prepare(requests: &[Request], cache_dir: Option<&Path>, progress: &(dyn Fn() + Sync)) -> Developed {
    let opened = cache_dir.map(Cache::open).transpose();
    let (cache, cache_fault) = match opened {
        Ok(cache) => (cache, None),
        Err(error) => (None, Some(error)),
    };
    let darkroom =
        Darkroom { cache, cache_fault: Mutex::new(cache_fault), budget: Budget::new(MEMORY), progress };
    let keys: Vec<Result<Key, PhotoFault>> = requests.par_iter().map(|request| request.bytes.key()).collect();
    let made = darkroom.make(&distinct(requests, &keys));
    let processed = made.values().filter(|(_, is_new)| *is_new).count();
    let photos = keys.into_iter().map(|key| made[&key?].0.clone()).collect();
    darkroom.tidy();
    let cache_fault = darkroom.cache_fault.into_inner().expect("nothing panics while it is held");
    Developed { photos, processed, cache_fault }
}

/// One request for each content.
fn distinct<'r>(requests: &'r [Request], keys: &[Result<Key, PhotoFault>]) -> BTreeMap<Key, &'r PhotoBytes> {
    let found =
        keys.iter().zip(requests).filter_map(|(key, request)| Some((*key.as_ref().ok()?, &request.bytes)));
    found.collect()
}

impl Darkroom<'_> {
    /// The photos, and for each whether it was processed.
    fn make(
        &self,
        wanted: &BTreeMap<Key, &PhotoBytes>,
    ) -> BTreeMap<Key, (Result<Prepared, PhotoFault>, bool)> {
        let made = wanted.par_iter().map(|(key, bytes)| {
            let cached = self.cache.as_ref().and_then(|cache| cache.get(*key));
            let made = match cached {
                Some(prepared) => (Ok(prepared), false),
                None => (self.process(*key, bytes), true),
            };
            (self.progress)();
            (*key, made)
        });
        made.collect()
    }

    fn process(&self, key: Key, bytes: &PhotoBytes) -> Result<Prepared, PhotoFault> {
        let bytes = bytes.read()?;
        if Key::new(&bytes, PARAMETERS) != key {
            return Err(PhotoFault::Unreadable("the file changed while it was read".to_owned()));
        }
        let opened = decode::open(&bytes)?;
        let share = self.budget.take(opened.memory);
        let prints = shielded(|| develop(opened.decode()?))?;
        drop(share);
        let Some(cache) = &self.cache else { return Ok(key.in_memory(prints)) };
        cache.put(key, &prints).or_else(|error| {
            self.note(error);
            Ok(key.in_memory(prints))
        })
    }

    fn tidy(&self) {
        if let Some(Err(error)) = self.cache.as_ref().map(|cache| cache.prune(SystemTime::now())) {
            self.note(error);
        }
    }

    /// The first fault of the cache is told; the others are most likely the same.
    fn note(&self, error: io::Error) {
        self.cache_fault.lock().expect("nothing panics while it is held").get_or_insert(error);
    }
}

impl PhotoBytes {
    fn key(&self) -> Result<Key, PhotoFault> {
        Ok(Key::new(&self.read()?, PARAMETERS))
    }

    fn read(&self) -> Result<Cow<'_, [u8]>, PhotoFault> {
        match self {
            PhotoBytes::Memory(bytes) => Ok(Cow::Borrowed(bytes)),
            PhotoBytes::File(path) => read_file(path).map(Cow::Owned),
        }
    }
}

fn read_file(path: &Path) -> Result<Vec<u8>, PhotoFault> {
    let metadata = fs::metadata(path).map_err(|error| PhotoFault::unreadable(&error))?;
    if metadata.len() > HEAVIEST {
        return Err(PhotoFault::TooHeavy { bytes: metadata.len() });
    }
    fs::read(path).map_err(|error| PhotoFault::unreadable(&error))
}
