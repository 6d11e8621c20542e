//! Between builds: nothing is made twice, and nothing damaged is used.

use super::pictures::*;
use super::*;
use image::ImageFormat;
use std::fs;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

struct Studio {
    root: TempDir,
}

impl Studio {
    fn new() -> Self {
        Self { root: tempfile::tempdir().expect("a temporary folder") }
    }

    fn photo(&self, name: &str, width: u32) -> Request {
        let path = self.root.path().join(name);
        fs::write(&path, encoded(quarters(width, 60), ImageFormat::Png)).expect("room on the disk");
        Request { source: name.to_owned(), bytes: PhotoBytes::File(path) }
    }

    fn prepare(&self, requests: &[Request]) -> Developed {
        prepare(requests, Some(&self.root.path().join("cache")), &|| {})
    }

    fn entries(&self) -> Vec<std::path::PathBuf> {
        let entries = fs::read_dir(self.root.path().join("cache")).expect("a cache");
        let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
        paths.sort();
        paths
    }
}

fn all_bytes(developed: &Developed) -> Vec<Arc<[u8]>> {
    let photos = developed.photos.iter().map(|photo| photo.as_ref().expect("a photo"));
    photos.flat_map(|photo| &photo.renditions).map(|made| made.bytes().expect("bytes")).collect()
}

#[test]
fn a_second_build_processes_none_and_gives_the_same_bytes() {
    let studio = Studio::new();
    let requests = [studio.photo("a.png", 500), studio.photo("b.png", 400), studio.photo("again.png", 500)];
    let told = AtomicUsize::new(0);
    let first = prepare(&requests, Some(&studio.root.path().join("cache")), &|| {
        told.fetch_add(1, Ordering::Relaxed);
    });
    assert_eq!((first.processed, told.into_inner()), (2, 2), "equal photos are made once");
    let second = studio.prepare(&requests);
    assert_eq!(second.processed, 0);
    assert_eq!(first.photos, second.photos);
    assert_eq!(all_bytes(&first), all_bytes(&second));
    assert_eq!(all_bytes(&first), all_bytes(&prepare(&requests, None, &|| {})), "as without a cache");
}

#[test]
fn damaged_entries_are_made_anew() {
    let studio = Studio::new();
    let requests = [studio.photo("a.png", 500)];
    let first = all_bytes(&studio.prepare(&requests));
    let entry = studio.entries().remove(0);
    let whole = fs::read(&entry).expect("an entry");
    let mut flipped = whole.clone();
    *flipped.last_mut().expect("bytes") ^= 1;
    for damaged in [Vec::new(), whole[..whole.len() / 2].to_vec(), vec![0; whole.len()], flipped] {
        fs::write(&entry, damaged).expect("room on the disk");
        let again = studio.prepare(&requests);
        assert_eq!(again.processed, 1);
        assert_eq!(all_bytes(&again), first);
        assert_eq!(studio.prepare(&requests).processed, 0);
    }
}

#[test]
fn old_entries_go_and_what_is_not_ours_stays() {
    let studio = Studio::new();
    let (used, unused) = (studio.photo("used.png", 500), studio.photo("unused.png", 400));
    studio.prepare(&[used.clone(), unused]);
    fs::write(studio.root.path().join("cache/notes.txt"), "mine").expect("room on the disk");
    let long_ago = SystemTime::now() - Duration::from_secs(100 * 24 * 3600);
    for entry in studio.entries() {
        let file = fs::File::options().append(true).open(entry).expect("an entry");
        file.set_modified(long_ago).expect("a changed time");
    }
    assert_eq!(studio.prepare(std::slice::from_ref(&used)).processed, 0);
    assert_eq!(studio.entries().len(), 2, "the used one and the notes");
    assert_eq!(studio.prepare(&[used]).processed, 0);
}

#[test]
fn a_cache_that_cannot_be_written_is_told_and_does_without() {
    let studio = Studio::new();
    let requests = [studio.photo("a.png", 500)];
    fs::write(studio.root.path().join("cache"), "a file").expect("room on the disk");
    let developed = studio.prepare(&requests);
    assert!(developed.cache_fault.is_some());
    assert!(!all_bytes(&developed).is_empty());
}
