//! What each page was made from at the last build, kept beside the photos made ready: a page that would be made from the
//! same again is not. Forgotten with another program or theme; without it everything is made anew.

use crate::diagnostic::{Diagnostic, Place};
use crate::plan::{Entry, Plan};
use crate::render::Rendered;
use crate::theme::Theme;
use crate::write::Staging;
use std::collections::HashMap;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use xxhash_rust::xxh3::Xxh3;

/// The record's name in the folder of what is kept between builds.
const NAME: &str = "pages";

/// What a page was made from, and what it came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Made {
    pub key: u128,
    /// Of the page's bytes.
    pub hash: u128,
}

/// The pages of the last build, and those of this one.
pub(super) struct Pages {
    folder: PathBuf,
    /// Tells program and theme; none where the program cannot be told, and then nothing is kept.
    maker: Option<String>,
    last: HashMap<String, Made>,
    now: Mutex<Vec<(String, Made)>>,
}

impl Pages {
    /// The record in `folder`; of nothing where there is none, or it is damaged, or another program or theme wrote it.
    pub fn open(folder: &Path, theme: &Theme) -> Self {
        let maker = program().ok().map(|program| format!("{program:032x}{:032x}", theme.hash()));
        let text = fs::read_to_string(folder.join(NAME)).unwrap_or_default();
        let last = maker.as_deref().and_then(|maker| read(&text, maker)).unwrap_or_default();
        Self { folder: folder.to_owned(), maker, last, now: Mutex::default() }
    }

    /// Makes a file of the plan and puts it into the site, unless it would be the one of the last build.
    pub fn put(&self, entry: &Entry, plan: &Plan, staging: &Staging) -> Result<(), Diagnostic> {
        let put = if entry.page.is_long() {
            staging.stream(&entry.path, &|out| plan.stream(entry, out))
        } else if entry.page.is_html() {
            return self.put_page(entry, plan, staging);
        } else {
            let bytes = plan.render(entry).map_err(|fault| fault.diagnostic())?;
            staging.put(&entry.path, &bytes)
        };
        put.map_err(|fault| fault.diagnostic())
    }

    fn put_page(&self, entry: &Entry, plan: &Plan, staging: &Staging) -> Result<(), Diagnostic> {
        let make = |known| plan.page_unless(entry, known).map_err(|fault| fault.diagnostic());
        let last = self.last(&entry.path).filter(|made| staging.had(&entry.path, made.hash));
        let mut made = make(last.map(|made| made.key))?;
        if let (Rendered::Same, Some(last)) = (&made, last) {
            if staging.keep_hashed(&entry.path, last.hash) {
                self.note(&entry.path, last);
                return Ok(());
            }
            // Somebody changed the old site's page, or took it away.
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
        self.last.get(path).copied()
    }

    fn note(&self, path: &str, made: Made) {
        self.now.lock().expect("nothing panics while it is held").push((path.to_string(), made));
    }

    /// Keeps what was noted for the next build, whole or not at all.
    pub fn save(self) -> io::Result<()> {
        let mut now = self.now.into_inner().expect("nothing panics while it is held");
        now.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        let Some(maker) = self.maker else { return Ok(()) };
        let mut text = format!("{maker}\n");
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

fn read(text: &str, maker: &str) -> Option<HashMap<String, Made>> {
    let mut lines = text.lines();
    lines.next().filter(|line| *line == maker)?;
    lines.map(line).collect()
}

fn line(line: &str) -> Option<(String, Made)> {
    let mut parts = line.splitn(3, ' ');
    let mut number = || u128::from_str_radix(parts.next()?, 16).ok();
    let made = Made { key: number()?, hash: number()? };
    Some((parts.next()?.to_string(), made))
}

/// A number that changes with the program.
fn program() -> io::Result<u128> {
    let mut file = File::open(std::env::current_exe()?)?;
    let (mut hash, mut buffer) = (Xxh3::new(), vec![0; 1 << 16]);
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(hash.digest128()),
            count => hash.update(&buffer[..count]),
        }
    }
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
        let made = Made { key: 1, hash: u128::MAX };
        let pages = Pages::open(&cache, &theme);
        pages.note("guong/a.html", made);
        pages.save().expect("written");
        assert_eq!(Pages::open(&cache, &theme).last("guong/a.html"), Some(made));
        assert_eq!(Pages::open(&cache, &theme).last("guong/b.html"), None);

        let own = folder.path().join("sen/templates");
        fs::create_dir_all(&own).expect("made");
        fs::write(own.join("notice.html"), "mine").expect("written");
        let other = Theme::load(DEFAULT, Some(folder.path())).value;
        assert_eq!(Pages::open(&cache, &other).last("guong/a.html"), None);

        let text = fs::read_to_string(cache.join(NAME)).expect("there");
        fs::write(cache.join(NAME), &text[..text.len() - 14]).expect("written");
        assert_eq!(Pages::open(&cache, &theme).last("guong/a.html"), None);
    }
}
