//! The bytes of sources, with a copy of each kept for when it cannot be reached.

use super::place::Place;
use super::write_if_new;
use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::PathBuf;
use std::sync::Mutex;
use xxhash_rust::xxh3::xxh3_64;

#[derive(Debug)]
pub(super) struct Copies {
    folder: PathBuf,
    /// What was fetched in this run of the program: a preview does not ask anew at every save.
    asked: Mutex<HashSet<Place>>,
}

/// Bytes of a source.
pub(super) struct Got {
    pub bytes: Vec<u8>,
    /// Why the source itself could not be reached, where these are a copy's.
    pub stale: Option<String>,
}

/// What a copy is called in the folder of its source.
const COPY: &str = "ban-sao";

/// In bytes; more is no open data of a province.
#[cfg(feature = "publish-remote")]
const LARGEST: u64 = 1 << 30;

impl Copies {
    pub fn new(folder: PathBuf) -> Self {
        Self { folder, asked: Mutex::default() }
    }

    /// The bytes of a file, of its copy if need be, or why there are none.
    pub fn get(&self, place: &Place) -> Result<Got, String> {
        match place {
            Place::Web(address) => self.of_web(place, address),
            Place::Path(path) => {
                let bytes = fs::read(path).map_err(|error| error.to_string())?;
                Ok(Got { bytes, stale: None })
            }
        }
    }

    fn of_web(&self, place: &Place, address: &str) -> Result<Got, String> {
        let copy = self.path(place, COPY);
        let was_asked = self.asked.lock().expect("nothing panics while it is held").contains(place);
        if let (true, Ok(bytes)) = (was_asked, fs::read(&copy)) {
            return Ok(Got { bytes, stale: None });
        }
        match ask(address) {
            Ok(bytes) => {
                // Without a copy the next run needs the source, nothing else.
                let _ = write_if_new(&copy, &bytes);
                self.asked.lock().expect("nothing panics while it is held").insert(place.clone());
                Ok(Got { bytes, stale: None })
            }
            Err(error) => match fs::read(copy) {
                Ok(bytes) => Ok(Got { bytes, stale: Some(error) }),
                Err(_) => Err(error),
            },
        }
    }

    /// Keeps a workbook that was made of a source, under its own name.
    pub fn lay(&self, place: &Place, name: &str, bytes: &[u8]) -> io::Result<PathBuf> {
        let path = self.path(place, name);
        write_if_new(&path, bytes).map(|()| path)
    }

    fn path(&self, place: &Place, name: &str) -> PathBuf {
        self.folder.join(format!("{:016x}", xxh3_64(place.to_string().as_bytes()))).join(name)
    }
}

#[cfg(feature = "publish-remote")]
fn ask(address: &str) -> Result<Vec<u8>, String> {
    let request = crate::web::agent().get(address).config().max_redirects(5).build();
    let mut answer = request.call().map_err(|error| error.to_string())?;
    if !answer.status().is_success() {
        return Err(answer.status().to_string());
    }
    answer.body_mut().with_config().limit(LARGEST).read_to_vec().map_err(|error| error.to_string())
}

#[cfg(not(feature = "publish-remote"))]
fn ask(_address: &str) -> Result<Vec<u8>, String> {
    Err("--features publish-remote".into())
}
