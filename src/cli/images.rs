//! The photos of a site, made ready: what the pages need to know of them, and the files to write.

use super::options::Options;
use super::screen::Screen;
use crate::diagnostic::{Diagnostic, Place};
use crate::photo::{self, PhotoBytes, Prepared, Rendition, Request};
use crate::plan::{self, Images, Picture};
use crate::project::{PhotoSource, Reading};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

pub(super) struct Photos {
    pub images: Images,
    /// Each once, by path.
    pub files: Vec<File>,
    pub diagnostics: Vec<Diagnostic>,
}

pub(super) struct File {
    pub path: String,
    rendition: Rendition,
}

impl File {
    pub fn bytes(&self) -> std::io::Result<Arc<[u8]>> {
        self.rendition.bytes()
    }
}

/// Photos made ready before, by source, so that the preview need not read thousands of files again after each save.
#[derive(Default)]
pub(super) struct Album(HashMap<String, (PhotoBytes, Prepared)>);

impl Album {
    /// These files have other bytes by now, or are gone.
    pub fn forget(&mut self, files: &[PathBuf]) {
        let is_told = |path: &PathBuf| files.iter().any(|file| path.starts_with(file));
        self.0.retain(|_, (bytes, _)| !matches!(bytes, PhotoBytes::File(path) if is_told(path)));
    }

    pub fn forget_all(&mut self) {
        self.0.clear();
    }

    fn get(&self, request: &Request) -> Option<&Prepared> {
        let (bytes, prepared) = self.0.get(&request.source)?;
        let is_same = match (bytes, &request.bytes) {
            (PhotoBytes::File(old), PhotoBytes::File(new)) => old == new,
            (PhotoBytes::Memory(old), PhotoBytes::Memory(new)) => Arc::ptr_eq(old, new),
            _ => false,
        };
        is_same.then_some(prepared)
    }
}

/// Prepares the photos that the public model names, and no others.
pub(super) fn prepare(options: &Options, reading: &Reading, screen: &dyn Screen) -> Photos {
    prepare_again(options, reading, &mut Album::default(), screen)
}

/// As [`prepare`], taking what it can from the album, which then holds the photos of this reading.
pub(super) fn prepare_again(
    options: &Options,
    reading: &Reading,
    album: &mut Album,
    screen: &dyn Screen,
) -> Photos {
    let mut photos = Photos { images: Images::default(), files: Vec::new(), diagnostics: Vec::new() };
    let mut kept = HashMap::new();
    let mut wanted = Vec::new();
    for request in requests(reading) {
        match album.get(&request) {
            Some(prepared) => drop(kept.insert(request.source, (request.bytes, prepared.clone()))),
            None => wanted.push(request),
        }
    }
    kept.extend(develop(options, wanted, &mut photos.diagnostics, screen));
    for (source, (_, prepared)) in &kept {
        photos.images.insert(source, picture(prepared));
    }
    photos.files = files(kept.values().map(|(_, prepared)| prepared));
    album.0 = kept;
    photos
}

/// Each file once: equal photos have the same renditions.
fn files<'p>(photos: impl Iterator<Item = &'p Prepared>) -> Vec<File> {
    let renditions = photos.flat_map(|prepared| prepared.renditions.iter().cloned());
    let files: BTreeMap<String, Rendition> =
        renditions.map(|rendition| (rendition.file_name.clone(), rendition)).collect();
    files.into_iter().map(|(path, rendition)| File { path, rendition }).collect()
}

/// Makes photos ready, and says why where it cannot.
fn develop(
    options: &Options,
    requests: Vec<Request>,
    diagnostics: &mut Vec<Diagnostic>,
    screen: &dyn Screen,
) -> Vec<(String, (PhotoBytes, Prepared))> {
    if requests.is_empty() {
        return Vec::new();
    }
    let done = AtomicUsize::new(0);
    let stage = options.say("Xử lý ảnh", "Preparing photos");
    let developed = photo::prepare(&requests, Some(&options.cache), &|| {
        screen.progress(stage, done.fetch_add(1, Ordering::Relaxed) + 1, requests.len());
    });
    screen.progress_done();
    let mut made = Vec::new();
    for (request, photo) in requests.into_iter().zip(developed.photos) {
        match photo {
            Ok(prepared) => made.push((request.source, (request.bytes, prepared))),
            Err(fault) => diagnostics.push(fault.diagnostic(shown(&request.source), place(&request.source))),
        }
    }
    diagnostics.extend(developed.cache_fault.map(|error| cache_unusable(&error)));
    made
}

fn requests(reading: &Reading) -> Vec<Request> {
    let people = reading.site.honorees.iter().flat_map(|honoree| &honoree.photos);
    let events = reading.site.events.iter().flat_map(|event| &event.photos);
    let sources: BTreeSet<&str> = people.chain(events).map(|photo| photo.source.as_str()).collect();
    let request = |source: &str| {
        let bytes = match reading.photos.get(source)? {
            PhotoSource::File(path) => PhotoBytes::File(path.clone()),
            PhotoSource::Pasted(bytes) => PhotoBytes::Memory(bytes.clone()),
        };
        Some(Request { source: source.to_string(), bytes })
    };
    sources.into_iter().filter_map(request).collect()
}

fn picture(prepared: &Prepared) -> Picture {
    let rendition = |rendition: &Rendition| plan::Rendition {
        width: rendition.width,
        height: rendition.height,
        path: rendition.file_name.clone(),
        mime: rendition.format.mime(),
    };
    Picture { renditions: prepared.renditions.iter().map(rendition).collect() }
}

/// A pasted picture is told at its workbook.
fn place(source: &str) -> Place {
    Place::file(source.split('#').next().unwrap_or(source))
}

fn shown(source: &str) -> &str {
    source.rsplit('/').next().unwrap_or(source)
}

fn cache_unusable(error: &std::io::Error) -> Diagnostic {
    Diagnostic::note("cache-unusable", Place::default())
        .vi(
            format!(
                "không dùng được bộ nhớ tạm cho ảnh (.guong-cache): {error}; lần sau ảnh sẽ được xử lý lại"
            ),
            "",
        )
        .en(
            format!(
                "the cache of photos (.guong-cache) cannot be used: {error}; photos are made anew next time"
            ),
            "",
        )
}
