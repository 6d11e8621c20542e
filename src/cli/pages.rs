//! What each file was made from at the last build, kept beside the photos made ready: one that would be made from the
//! same again is not, and where nothing changed none is. Forgotten with another program or theme; without it everything is
//! made anew.

use crate::diagnostic::{Diagnostic, Place};
use crate::plan::{Entry, Plan};
use crate::render::Rendered;
use crate::theme::Theme;
use crate::write::Staging;
use std::collections::HashMap;
use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::UNIX_EPOCH;

/// The record's name in the folder of what is kept between builds.
const NAME: &str = "pages";

/// What a file was made from, and what it came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Made {
    /// Of the page; of the plan for files that are no pages.
    pub key: u128,
    /// Of the file's bytes.
    pub hash: u128,
}

/// The files of the last build, and those of this one.
pub(super) struct Pages {
    folder: PathBuf,
    /// Tells program and theme; none where the program cannot be told, and then nothing is kept.
    maker: Option<String>,
    /// The plan's key.
    plan: u128,
    last: Record,
    now: Mutex<Vec<(String, Made)>>,
}

/// What was kept of a build.
#[derive(Default)]
struct Record {
    /// The key of its plan.
    plan: Option<u128>,
    files: HashMap<String, Made>,
}

impl Pages {
    /// The record in `folder`; of nothing where there is none, or it is damaged, or another program or theme wrote it.
    /// `plan` is the key of what is built now.
    pub fn open(folder: &Path, theme: &Theme, plan: u128) -> Self {
        let maker = program().ok().map(|program| format!("{program} {:032x}", theme.hash()));
        let text = fs::read_to_string(folder.join(NAME)).unwrap_or_default();
        let last = maker.as_deref().and_then(|maker| read(&text, maker)).unwrap_or_default();
        Self { folder: folder.to_owned(), maker, plan, last, now: Mutex::default() }
    }

    /// Whether the last build made its files from the same.
    pub fn are_same(&self) -> bool {
        self.last.plan == Some(self.plan)
    }

    /// Makes a file of the plan and puts it into the site, unless it would be the one of the last build.
    pub fn put(&self, entry: &Entry, plan: &Plan, staging: &Staging) -> Result<(), Diagnostic> {
        if self.are_same() && self.keep(entry, staging) {
            return Ok(());
        }
        let put = if entry.page.is_long() {
            staging.stream(&entry.path, &|out| plan.stream(entry, out))
        } else if entry.page.is_html() {
            return self.put_page(entry, plan, staging);
        } else {
            let bytes = plan.render(entry).map_err(|fault| fault.diagnostic())?;
            staging.put_hashed(&entry.path, &bytes)
        };
        let hash = put.map_err(|fault| fault.diagnostic())?;
        self.note(&entry.path, Made { key: self.plan, hash });
        Ok(())
    }

    /// False where the last build made no such file, or somebody changed it or took it away.
    fn keep(&self, entry: &Entry, staging: &Staging) -> bool {
        let last = self.last(&entry.path).filter(|last| staging.keep_hashed(&entry.path, last.hash));
        if let Some(last) = last {
            self.note(&entry.path, last);
        }
        last.is_some()
    }

    fn put_page(&self, entry: &Entry, plan: &Plan, staging: &Staging) -> Result<(), Diagnostic> {
        let make = |known| plan.page_unless(entry, known).map_err(|fault| fault.diagnostic());
        let last = self.last(&entry.path).filter(|made| staging.had(&entry.path, made.hash));
        let mut made = make(last.map(|made| made.key))?;
        if made == Rendered::Same {
            if self.keep(entry, staging) {
                return Ok(());
            }
            made = make(None)?;
        }
        if let Rendered::New { key, text } = made {
            let hash =
                staging.put_hashed(&entry.path, text.as_bytes()).map_err(|fault| fault.diagnostic())?;
            self.note(&entry.path, Made { key, hash });
        }
        Ok(())
    }

    fn last(&self, path: &str) -> Option<Made> {
        self.last.files.get(path).copied()
    }

    fn note(&self, path: &str, made: Made) {
        self.now.lock().expect("nothing panics while it is held").push((path.to_string(), made));
    }

    /// Keeps what was noted for the next build, whole or not at all.
    pub fn save(self) -> io::Result<()> {
        let mut now = self.now.into_inner().expect("nothing panics while it is held");
        now.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        let Some(maker) = self.maker else { return Ok(()) };
        let mut text = format!("{maker}\n{:032x}\n", self.plan);
        for (path, made) in now {
            writeln!(text, "{:032x} {:032x} {path}", made.key, made.hash).map_err(io::Error::other)?;
        }
        fs::create_dir_all(&self.folder)?;
        let mut part = tempfile::NamedTempFile::new_in(&self.folder)?;
        part.write_all(text.as_bytes())?;
        part.persist(self.folder.join(NAME))?;
        Ok(())
    }
}

/// The next build takes as long as this one; nothing else is lost.
pub(super) fn unsaved(error: &io::Error) -> Diagnostic {
    Diagnostic::note("cache-unusable", Place::default())
        .vi(format!("không ghi được bộ nhớ tạm của các trang (.guong-cache): {error}; lần sau mọi trang sẽ được dựng lại"), "")
        .en(format!("the cache of pages (.guong-cache) cannot be written: {error}; all pages are made anew next time"), "")
}

fn read(text: &str, maker: &str) -> Option<Record> {
    let mut lines = text.lines();
    lines.next().filter(|line| *line == maker)?;
    let plan = u128::from_str_radix(lines.next()?, 16).ok()?;
    Some(Record { plan: Some(plan), files: lines.map(line).collect::<Option<_>>()? })
}

fn line(line: &str) -> Option<(String, Made)> {
    let mut parts = line.splitn(3, ' ');
    let mut number = || u128::from_str_radix(parts.next()?, 16).ok();
    let made = Made { key: number()?, hash: number()? };
    Some((parts.next()?.to_string(), made))
}

/// What changes with the program: to read all of it would take longer than to read a workbook.
fn program() -> io::Result<String> {
    let file = fs::metadata(std::env::current_exe()?)?;
    let modified = file.modified()?.duration_since(UNIX_EPOCH).map_err(io::Error::other)?;
    Ok(format!("{} {} {}", env!("CARGO_PKG_VERSION"), file.len(), modified.as_nanos()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::DEFAULT;

    #[test]
    fn what_was_noted_is_known_to_the_next_build_of_the_same_program_and_theme() {
        let folder = tempfile::tempdir().expect("a folder");
        let theme = Theme::load(DEFAULT, None).value;
        let cache = folder.path().join("cache");
        let open = |theme: &Theme| Pages::open(&cache, theme, 7);
        let made = Made { key: 1, hash: u128::MAX };
        let pages = open(&theme);
        pages.note("guong/a.html", made);
        assert!(!pages.are_same());
        pages.save().expect("written");
        assert_eq!(open(&theme).last("guong/a.html"), Some(made));
        assert_eq!(open(&theme).last("guong/b.html"), None);
        assert!(open(&theme).are_same() && !Pages::open(&cache, &theme, 8).are_same());

        let own = folder.path().join("sen/templates");
        fs::create_dir_all(&own).expect("made");
        fs::write(own.join("notice.html"), "mine").expect("written");
        let other = Theme::load(DEFAULT, Some(folder.path())).value;
        assert_eq!(open(&other).last("guong/a.html"), None);

        let text = fs::read_to_string(cache.join(NAME)).expect("there");
        fs::write(cache.join(NAME), &text[..text.len() - 14]).expect("written");
        assert_eq!(open(&theme).last("guong/a.html"), None);
    }
}
