//! The parts of a workbook's package: read on demand, changed in memory, and written so that every part that was not
//! changed keeps its compressed bytes.

use super::NotMarked;
use super::xml::{self, Kind, tags};
use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// A part that unpacks to more than this is no list of people.
const LARGEST: u64 = 256 << 20;

const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

pub(super) struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    /// Of the parts in the archive, in its order.
    own: Vec<String>,
    changed: BTreeMap<String, String>,
}

/// A line of a part's relationships.
#[derive(Clone, Debug)]
pub(super) struct Relation {
    pub id: String,
    /// The last word of its type: `worksheet`, `comments`.
    pub kind: String,
    /// The name of the part that is meant.
    pub target: String,
}

impl<'b> Package<'b> {
    pub fn open(bytes: &'b [u8]) -> Result<Self, NotMarked> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| NotMarked::OtherFormat)?;
        let own = archive.file_names().map(|name| Ok(name.map_err(|_| NotMarked::Unusual)?.into_owned()));
        let own = own.collect::<Result<Vec<String>, NotMarked>>()?;
        Ok(Self { archive, own, changed: BTreeMap::new() })
    }

    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.own.iter().chain(self.changed.keys()).map(String::as_str)
    }

    pub fn has(&self, name: &str) -> bool {
        self.names().any(|own| own == name)
    }

    /// The text of a part as it is now.
    pub fn text(&mut self, name: &str) -> Result<String, NotMarked> {
        if let Some(text) = self.changed.get(name) {
            return Ok(text.clone());
        }
        let file = self.archive.by_name(name).map_err(|_| NotMarked::Unusual)?;
        let mut text = String::new();
        // What is not UTF-8 is not understood well enough to be changed.
        file.take(LARGEST).read_to_string(&mut text).map_err(|_| NotMarked::Unusual)?;
        if text.len() as u64 == LARGEST { Err(NotMarked::Unusual) } else { Ok(text) }
    }

    pub fn put(&mut self, name: &str, text: String) {
        self.changed.insert(name.to_string(), text);
    }

    /// Does all of `change`, or nothing of it.
    pub fn attempt(&mut self, change: impl FnOnce(&mut Self) -> Result<(), NotMarked>) {
        let before = self.changed.clone();
        if change(self).is_err() {
            self.changed = before;
        }
    }

    /// A name that no part has: the pattern with its `*` made a number.
    pub fn free(&self, pattern: &str) -> String {
        let mut names = (1..).map(|number: u32| pattern.replace('*', &number.to_string()));
        names.find(|name| !self.has(name)).unwrap_or_else(|| pattern.to_string())
    }

    /// What a part refers to.
    pub fn relations(&mut self, part: &str) -> Result<Vec<Relation>, NotMarked> {
        let name = relations_of(part);
        if !self.has(&name) {
            return Ok(Vec::new());
        }
        let text = self.text(&name)?;
        let mut found = Vec::new();
        for tag in tags(&text) {
            let tag = tag?;
            let (id, kind, target) = (tag.attribute("Id"), tag.attribute("Type"), tag.attribute("Target"));
            if let (Some(id), Some(kind), Some(target)) = (id, kind, target) {
                let kind = kind.rsplit('/').next().unwrap_or_default().to_string();
                found.push(Relation { id, kind, target: absolute(part, &target) });
            }
        }
        Ok(found)
    }

    /// Adds a reference from a part to another, and returns its name.
    pub fn relate(&mut self, part: &str, kind: &str, target: &str) -> Result<String, NotMarked> {
        let used: Vec<String> = self.relations(part)?.into_iter().map(|relation| relation.id).collect();
        let id = (1..)
            .map(|number: u32| format!("rIdGuong{number}"))
            .find(|id| !used.contains(id))
            .unwrap_or_default();
        let line = format!("<Relationship Id=\"{id}\" Type=\"{kind}\" Target=\"/{}\"/>", xml::escape(target));
        let name = relations_of(part);
        let text = match self.has(&name) {
            true => self.text(&name)?,
            false => format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"{RELATIONSHIPS}\"></Relationships>"
            ),
        };
        self.put(&name, inserted(&text, "Relationships", &line)?);
        Ok(id)
    }

    /// Says of what kind a new part is.
    pub fn declare(&mut self, line: &str) -> Result<(), NotMarked> {
        let text = self.text("[Content_Types].xml")?;
        if !text.contains(line) {
            self.put("[Content_Types].xml", inserted(&text, "Types", line)?);
        }
        Ok(())
    }

    /// The whole package, in the order in which it was.
    pub fn written(mut self) -> Result<Vec<u8>, NotMarked> {
        let mut out = ZipWriter::new(Cursor::new(Vec::new()));
        let failed = |_: ZipError| NotMarked::Unusual;
        for (index, name) in self.own.iter().enumerate() {
            let file = self.archive.by_index_raw(index).map_err(failed)?;
            match self.changed.remove(name) {
                None => out.raw_copy_file(file).map_err(failed)?,
                Some(text) => {
                    let options = SimpleFileOptions::default()
                        .last_modified_time(file.last_modified().unwrap_or_default());
                    add(&mut out, name, options, &text)?;
                }
            }
        }
        for (name, text) in &self.changed {
            add(&mut out, name, SimpleFileOptions::default(), text)?;
        }
        Ok(out.finish().map_err(failed)?.into_inner())
    }
}

fn add(
    out: &mut ZipWriter<Cursor<Vec<u8>>>,
    name: &str,
    options: SimpleFileOptions,
    text: &str,
) -> Result<(), NotMarked> {
    out.start_file(name, options).map_err(|_| NotMarked::Unusual)?;
    out.write_all(text.as_bytes()).map_err(|_| NotMarked::Unusual)
}

/// The text with something more before the end of its outermost element, which may have been empty.
pub(super) fn inserted(text: &str, outermost: &str, more: &str) -> Result<String, NotMarked> {
    let mut last = None;
    for tag in tags(text) {
        let tag = tag?;
        if tag.name == outermost {
            last = Some(tag);
        }
    }
    let tag = last.ok_or(NotMarked::Unusual)?;
    let (before, after) = (&text[..tag.range.start], &text[tag.range.end..]);
    match tag.kind {
        Kind::Close => Ok(format!("{before}{more}{}{after}", tag.raw)),
        Kind::Empty => Ok(format!("{before}{}{more}</{outermost}>{after}", tag.raw.replacen("/>", ">", 1))),
        Kind::Open => Err(NotMarked::Unusual),
    }
}

fn relations_of(part: &str) -> String {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    format!("{folder}_rels/{name}.rels")
}

/// The name of the part that a part calls `target`.
fn absolute(part: &str, target: &str) -> String {
    if let Some(rooted) = target.strip_prefix('/') {
        return rooted.to_string();
    }
    let mut steps: Vec<&str> = part.split('/').collect();
    steps.pop();
    for step in target.split('/') {
        match step {
            "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}
