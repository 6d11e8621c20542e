//! A bucket of an S3-compatible store, or a prefix in it. A file gets its type and its lifetime in caches with it, for
//! no web server stands behind that could add them.

use super::{Connection, Target, http};
use crate::publish::credentials::{self, AwsFiles};
use crate::publish::fault::{Refusal, TargetFault};
use crate::{servers, web};
use rusty_s3::{Bucket, Credentials, S3Action, UrlStyle};
use std::time::Duration;
use ureq::Agent;

pub(super) struct S3 {
    agent: Agent,
    bucket: Bucket,
    credentials: Credentials,
    prefix: String,
    name: String,
}

/// Each file costs a request and hardly a byte: the time goes into waiting for answers.
const LANES: usize = 16;

/// How long a signed request holds: as long as the largest file takes on a slow line.
const HOLDS: Duration = Duration::from_secs(3600);

impl S3 {
    pub fn new(bucket: &str, prefix: &str, connection: &Connection) -> Result<Self, TargetFault> {
        let files = AwsFiles::read();
        let missing = || TargetFault::new(Refusal::Denied, "", "AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY");
        let credentials = credentials::aws(&files).ok_or_else(missing)?;
        let given = |option: &Option<String>, names: &[&str]| {
            option.clone().or_else(|| names.iter().find_map(|name| credentials::variable(name)))
        };
        let region = given(&connection.region, &["AWS_REGION", "AWS_DEFAULT_REGION"])
            .or_else(|| files.setting("region"))
            .unwrap_or_else(|| "us-east-1".into());
        let endpoint = given(&connection.endpoint, &["AWS_ENDPOINT_URL_S3", "AWS_ENDPOINT_URL"])
            .or_else(|| files.setting("endpoint_url"));
        let address = format!("s3://{bucket}/{prefix}");
        let (name, url, style) = match endpoint {
            // Stores of one's own rarely have a host name for each bucket.
            Some(endpoint) => (format!("{address} ({endpoint})"), endpoint, UrlStyle::Path),
            None => (address, format!("https://s3.{region}.amazonaws.com"), UrlStyle::VirtualHost),
        };
        let wrong = |detail: &dyn std::fmt::Display| TargetFault::new(Refusal::Other, "", detail);
        let url = url.parse().map_err(|error| wrong(&format!("{url}: {error}")))?;
        let bucket = Bucket::new(url, style, bucket.to_owned(), region).map_err(|error| wrong(&error))?;
        Ok(Self { agent: web::agent(), bucket, credentials, prefix: prefix.to_owned(), name })
    }

    fn key(&self, path: &str) -> String {
        format!("{}{path}", self.prefix)
    }
}

impl Target for S3 {
    fn name(&self) -> &str {
        &self.name
    }

    fn lanes(&self) -> usize {
        LANES
    }

    fn read(&self, path: &str) -> Result<Option<Vec<u8>>, TargetFault> {
        let key = self.key(path);
        let url = self.bucket.get_object(Some(&self.credentials), &key).sign(HOLDS);
        let answer = self.agent.get(url.as_str()).call();
        http::bytes(path, answer)
    }

    fn put(&self, path: &str, bytes: &[u8]) -> Result<(), TargetFault> {
        let key = self.key(path);
        let (content, cache) = (servers::content_type(path), servers::cache_control(path));
        let mut action = self.bucket.put_object(Some(&self.credentials), &key);
        action.headers_mut().insert("content-type", content);
        action.headers_mut().insert("cache-control", cache);
        let request = self.agent.put(action.sign(HOLDS).as_str());
        let answer = request.header("content-type", content).header("cache-control", cache).send(bytes);
        http::accept(path, answer).map(drop)
    }

    fn remove(&self, path: &str) -> Result<(), TargetFault> {
        let key = self.key(path);
        let url = self.bucket.delete_object(Some(&self.credentials), &key).sign(HOLDS);
        http::gone(path, self.agent.delete(url.as_str()).call())
    }
}
