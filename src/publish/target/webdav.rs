//! A folder of a WebDAV server (Nextcloud, Apache, IIS and others).

use super::{Target, http};
use crate::publish::credentials::{self, Login};
use crate::publish::fault::{Refusal, TargetFault};
use crate::web;
use crate::write::folders_above;
use base64::prelude::{BASE64_STANDARD, Engine};
use std::collections::HashSet;
use std::sync::Mutex;
use ureq::Agent;
use ureq::http::{Method, Request};
use url::Url;

pub(super) struct WebDav {
    agent: Agent,
    /// Of the folder, with a slash at the end and without a user.
    url: Url,
    name: String,
    authorization: Option<String>,
    /// Folders that are known to be there.
    folders: Mutex<HashSet<String>>,
}

/// What small servers bear.
const LANES: usize = 6;

impl WebDav {
    pub fn new(address: &str) -> Result<Self, TargetFault> {
        let wrong = |error| TargetFault::new(Refusal::Other, "", format!("{address}: {error}"));
        let mut url = Url::parse(address).map_err(wrong)?;
        let name = super::Address::WebDav(address.to_owned()).to_string();
        let user = (!url.username().is_empty()).then(|| url.username().to_owned());
        let login = credentials::login(url.host_str().unwrap_or_default(), user.as_deref());
        // It always can: the address has a host.
        let _ = url.set_username("");
        let authorization = login.map(|Login { user, password }| {
            format!("Basic {}", BASE64_STANDARD.encode(format!("{user}:{password}")))
        });
        Ok(Self { agent: web::agent(), url, name, authorization, folders: Mutex::default() })
    }

    fn ask(&self, method: &str, url: &Url, bytes: Option<&[u8]>) -> http::Answer {
        let method = Method::from_bytes(method.as_bytes()).expect("a method");
        let mut request = Request::builder().method(method).uri(url.as_str());
        if let Some(authorization) = &self.authorization {
            request = request.header("authorization", authorization);
        }
        match bytes {
            Some(bytes) => self.agent.run(request.body(bytes)?),
            None => self.agent.run(request.body(())?),
        }
    }

    /// The address of a file, each part written as addresses are.
    fn file(&self, path: &str) -> Url {
        let mut url = self.url.clone();
        if let Ok(mut parts) = url.path_segments_mut() {
            parts.pop_if_empty().extend(path.split('/'));
        }
        url
    }

    /// Makes the folders above a path, that of the site included.
    fn make_folders(&self, path: &str) -> Result<(), TargetFault> {
        let mut folders = self.folders.lock().expect("nothing panics while it is held");
        for folder in std::iter::once("").chain(folders_above(path)) {
            if folders.contains(folder) {
                continue;
            }
            let mut url = if folder.is_empty() { self.url.clone() } else { self.file(folder) };
            if let Ok(mut parts) = url.path_segments_mut() {
                parts.pop_if_empty().push("");
            }
            let answer = self.ask("MKCOL", &url, None);
            // Method not allowed: it is there. Some servers redirect what exists.
            let is_there =
                answer.as_ref().is_ok_and(|answer| matches!(answer.status().as_u16(), 405 | 301 | 302));
            if !is_there {
                http::accept(folder, answer)?;
            }
            folders.insert(folder.to_owned());
        }
        Ok(())
    }
}

impl Target for WebDav {
    fn name(&self) -> &str {
        &self.name
    }

    fn lanes(&self) -> usize {
        LANES
    }

    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, TargetFault> {
        http::bytes(path, self.ask("GET", &self.file(path), None))
    }

    fn put(&self, path: &str, bytes: &[u8]) -> Result<(), TargetFault> {
        self.make_folders(path)?;
        http::accept(path, self.ask("PUT", &self.file(path), Some(bytes))).map(drop)
    }

    /// Folders stay: a server that is told to take a folder away takes all that is in it.
    fn remove(&self, path: &str) -> Result<(), TargetFault> {
        http::gone(path, self.ask("DELETE", &self.file(path), None))
    }
}
