//! What is remembered on the target: a small head that says which list holds and which publications are under way.

use super::fault::{PublishFault, TargetFault};
use super::list::List;
use super::target::Target;
use serde::{Deserialize, Serialize};
use std::hash::{BuildHasher, RandomState};

/// The head's name at the root of the target.
const HEAD: &str = ".guong-publish.json";

/// Raised when the head's meaning changes.
const FORMAT: u32 = 1;

/// The name of one run of a publication: 16 hexadecimal digits, different for every run anywhere.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Run(String);

/// Where the target stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    format: u32,
    /// How many publications were completed.
    pub generation: u64,
    /// When the last one was, in RFC 3339 and UTC.
    pub time: Option<String>,
    /// Whose list tells what is there.
    pub list: Option<Run>,
    /// Runs that began and did not end, the latest last; something of each of their lists may be there.
    pub under_way: Vec<Run>,
    /// Runs whose lists hold no more and are to be cleared away: they may name people who were taken down since.
    #[serde(default)]
    pub stale: Vec<Run>,
}

impl Run {
    /// A name that no other run has: the keys of the hasher are random.
    pub fn new() -> Self {
        Self(format!("{:016x}", RandomState::new().hash_one(std::process::id())))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Where its list is.
    pub fn list_path(&self) -> String {
        format!(".guong-publish-{}.gz", self.0)
    }
}

impl TryFrom<String> for Run {
    type Error = &'static str;

    /// It becomes part of a path: nothing but digits.
    fn try_from(text: String) -> Result<Self, Self::Error> {
        let is_run = text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_run.then_some(Self(text)).ok_or("a run has 16 hexadecimal digits")
    }
}

impl From<Run> for String {
    fn from(run: Run) -> Self {
        run.0
    }
}

impl Head {
    /// Reads the head; none where nothing was ever published.
    pub fn read(target: &dyn Target) -> Result<Option<Self>, PublishFault> {
        let Some(bytes) = told(target, target.read(HEAD))? else { return Ok(None) };
        let head: Option<Self> = serde_json::from_slice(&bytes).ok();
        head.filter(|head| head.format == FORMAT).map(Some).ok_or_else(|| unreadable(target, HEAD))
    }

    /// After the publication of `run`, which ended at `now` (RFC 3339, UTC).
    pub fn completed(self, now: &str, run: &Run) -> Self {
        let stale = self.list.into_iter().chain(self.under_way).chain(self.stale);
        Self {
            format: FORMAT,
            generation: self.generation + 1,
            time: Some(now.to_owned()),
            list: Some(run.clone()),
            under_way: Vec::new(),
            stale: stale.filter(|other| other != run).collect(),
        }
    }

    pub fn write(&self, target: &dyn Target) -> Result<(), PublishFault> {
        let head = Self { format: FORMAT, ..self.clone() };
        let mut bytes = serde_json::to_vec_pretty(&head).expect("a struct of strings serializes");
        bytes.push(b'\n');
        told(target, target.put(HEAD, &bytes))
    }
}

/// Reads the list of a run. One that a later publication has cleared away names nothing that is still there.
pub(super) fn read_list(target: &dyn Target, run: &Run) -> Result<List, PublishFault> {
    let path = run.list_path();
    match told(target, target.read(&path))? {
        Some(bytes) => List::from_bytes(&bytes).ok_or_else(|| unreadable(target, &path)),
        None => Err(unreadable(target, &path)),
    }
}

/// Names the target that refused.
pub(super) fn told<T>(target: &dyn Target, done: Result<T, TargetFault>) -> Result<T, PublishFault> {
    done.map_err(|fault| PublishFault::Target { target: target.name().to_owned(), fault })
}

fn unreadable(target: &dyn Target, path: &str) -> PublishFault {
    PublishFault::Unreadable { target: target.name().to_owned(), path: path.to_owned() }
}
