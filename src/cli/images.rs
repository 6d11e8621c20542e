//! The photos of a site, made ready: what the pages need to know of them, and the files to write.

use super::options::Options;
use super::screen::Screen;
use crate::diagnostic::{Diagnostic, Place};
use crate::photo::{self, PhotoBytes, Prepared, Rendition, Request};
use crate::plan::{self, Images, Picture};
use crate::project::{PhotoSource, Reading};
use std::collections::{BTreeMap, BTreeSet};
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

/// Prepares the photos that the public model names, and no others.
pub(super) fn prepare(options: &Options, reading: &Reading, screen: &dyn Screen) -> Photos {
    let requests = requests(reading);
    let done = AtomicUsize::new(0);
    let stage = options.say("Xử lý ảnh", "Preparing photos");
    let developed = photo::prepare(&requests, Some(&options.cache), &|| {
        screen.progress(stage, done.fetch_add(1, Ordering::Relaxed) + 1, requests.len());
    });
    screen.progress_done();
    let mut photos = Photos { images: Images::default(), files: Vec::new(), diagnostics: Vec::new() };
    let mut files: BTreeMap<String, Rendition> = BTreeMap::new();
    for (request, photo) in requests.iter().zip(developed.photos) {
        match photo {
            Ok(prepared) => {
                photos.images.insert(&request.source, picture(&prepared));
                files.extend(
                    prepared.renditions.into_iter().map(|rendition| (rendition.file_name.clone(), rendition)),
                );
            }
            Err(fault) => {
                photos.diagnostics.push(fault.diagnostic(shown(&request.source), place(&request.source)))
            }
        }
    }
    photos.diagnostics.extend(developed.cache_fault.map(|error| cache_unusable(&error)));
    photos.files = files.into_iter().map(|(path, rendition)| File { path, rendition }).collect();
    photos
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
