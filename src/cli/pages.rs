//! What each file was made from at the last build, kept beside the photos made ready: one that would be made from the
//! same again is not, and one that saw nothing of what changed is not even looked at. Forgotten with another program or
//! theme; without it everything is made anew.

mod record;

use crate::diagnostic::{Diagnostic, Place};
use crate::hashing::QuickMap;
use crate::plan::{Entry, Grounds, Plan, Seen};
use crate::render::Rendered;
use crate::theme::Theme;
use crate::write::Staging;
use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::UNIX_EPOCH;

/// The record's name in the folder of what is kept between builds.
const NAME: &str = "pages";

/// What a file was made from, and what it came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Made {
    /// Of what was put into its template; 0 for files that have none.
    pub key: u128,
    /// Of the file's bytes.
    pub hash: u128,
    pub seen: Seen,
}

/// The files of the last build, and those of this one.
pub(super) struct Pages {
    folder: PathBuf,
    /// Tells program and theme; none where the program cannot be told, and then nothing is kept.
    maker: Option<String>,
    grounds: Grounds,
    last: QuickMap<String, Made>,
    changes: Changes,
    now: Mutex<Vec<(String, Made)>>,
}

/// What changed since the last build.
enum Changes {
    /// More than what stands of some honorees, or nothing is known.
    Much,
    /// At most what stands of those whose flag is up.
    Honorees(Vec<bool>),
}

impl Pages {
    /// The record in `folder`; of nothing where there is none, or it is damaged, or another program or theme wrote it.
    pub fn open(folder: &Path, theme: &Theme, grounds: impl FnOnce() -> Grounds + Send) -> Self {
        let maker = program().ok().map(|program| format!("{program} {:032x}", theme.hash()));
        let read = || {
            let text = fs::read_to_string(folder.join(NAME)).ok()?;
            record::read(&text, maker.as_deref()?)
        };
        let (last, grounds) = rayon::join(read, grounds);
        let (before, last) = last.unwrap_or_default();
        let changes = Changes::between(&before, &grounds);
        Self { folder: folder.to_owned(), maker, grounds, last, changes, now: Mutex::default() }
    }

    /// Whether the last build made its files from the same.
    pub fn are_same(&self) -> bool {
        self.changes.are_none()
    }

    /// Makes a file of the plan and puts it into the site, unless it would be the one of the last build.
    pub fn put(&self, entry: &Entry, plan: &Plan, staging: &Staging) -> Result<(), Diagnostic> {
        if self.last(&entry.path).is_some_and(|last| self.changes.spare(&last.seen))
            && self.keep(entry, staging)
        {
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
        self.note(&entry.path, Made { key: 0, hash, seen: Seen::All });
        Ok(())
    }

    /// False where the last build made no such file, or somebody changed it or took it away.
    fn keep(&self, entry: &Entry, staging: &Staging) -> bool {
        let last = self.last(&entry.path).filter(|last| staging.keep_hashed(&entry.path, last.hash));
        if let Some(last) = last {
            self.note(&entry.path, last.clone());
        }
        last.is_some()
    }

    fn put_page(&self, entry: &Entry, plan: &Plan, staging: &Staging) -> Result<(), Diagnostic> {
        let make = |known| plan.page_unless(entry, known).map_err(|fault| fault.diagnostic());
        let last = self.last(&entry.path).filter(|made| staging.had(&entry.path, made.hash));
        let (mut made, seen) = make(last.map(|made| made.key))?;
        if let (Rendered::Same, Some(last)) = (&made, last) {
            if staging.keep_hashed(&entry.path, last.hash) {
                self.note(&entry.path, Made { seen, ..*last });
                return Ok(());
            }
            made = make(None)?.0;
        }
        if let Rendered::New { key, text } = made {
            let hash =
                staging.put_hashed(&entry.path, text.as_bytes()).map_err(|fault| fault.diagnostic())?;
            self.note(&entry.path, Made { key, hash, seen });
        }
        Ok(())
    }

    fn last(&self, path: &str) -> Option<&Made> {
        self.last.get(path)
    }

    fn note(&self, path: &str, made: Made) {
        self.now.lock().expect("nothing panics while it is held").push((path.to_string(), made));
    }

    /// Keeps what was noted for the next build, whole or not at all.
    pub fn save(self) -> io::Result<()> {
        let mut now = self.now.into_inner().expect("nothing panics while it is held");
        now.sort_unstable_by(|(a, _), (b, _)| a.cmp(b));
        let Some(maker) = self.maker else { return Ok(()) };
        fs::create_dir_all(&self.folder)?;
        let mut part = tempfile::NamedTempFile::new_in(&self.folder)?;
        let mut out = BufWriter::new(&mut part);
        record::write(&mut out, &maker, &self.grounds, &now)?;
        out.flush()?;
        drop(out);
        part.persist(self.folder.join(NAME))?;
        Ok(())
    }
}

impl Changes {
    fn between(before: &Grounds, now: &Grounds) -> Self {
        if before.common != now.common || before.honorees.len() != now.honorees.len() {
            return Self::Much;
        }
        Self::Honorees(before.honorees.iter().zip(&now.honorees).map(|(before, now)| before != now).collect())
    }

    fn are_none(&self) -> bool {
        matches!(self, Self::Honorees(changed) if !changed.contains(&true))
    }

    /// Whether a file is the same that saw these.
    fn spare(&self, seen: &Seen) -> bool {
        match (self, seen) {
            (Self::Honorees(changed), Seen::These(ids)) => {
                ids.iter().all(|&id| changed.get(id as usize) == Some(&false))
            }
            _ => self.are_none(),
        }
    }
}

/// The next build takes as long as this one; nothing else is lost.
pub(super) fn unsaved(error: &io::Error) -> Diagnostic {
    Diagnostic::note("cache-unusable", Place::default())
        .vi(format!("không ghi được bộ nhớ tạm của các trang (.guong-cache): {error}; lần sau mọi trang sẽ được dựng lại"), "")
        .en(format!("the cache of pages (.guong-cache) cannot be written: {error}; all pages are made anew next time"), "")
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

    /// Of so many honorees.
    fn grounds(honorees: &[u64]) -> Grounds {
        Grounds { common: 1, honorees: honorees.to_vec() }
    }

    #[test]
    fn what_was_noted_is_known_to_the_next_build_of_the_same_program_and_theme() {
        let folder = tempfile::tempdir().expect("a folder");
        let theme = Theme::load(DEFAULT, None).value;
        let cache = folder.path().join("cache");
        let open = |theme: &Theme| Pages::open(&cache, theme, || grounds(&[1]));
        let made = Made { key: 1, hash: u128::MAX, seen: Seen::All };
        let pages = open(&theme);
        pages.note("guong/a.html", made.clone());
        assert!(!pages.are_same());
        pages.save().expect("written");
        assert_eq!(open(&theme).last("guong/a.html"), Some(&made));
        assert_eq!(open(&theme).last("guong/b.html"), None);
        assert!(open(&theme).are_same());

        let own = folder.path().join("sen/templates");
        fs::create_dir_all(&own).expect("made");
        fs::write(own.join("notice.html"), "mine").expect("written");
        let other = Theme::load(DEFAULT, Some(folder.path())).value;
        assert_eq!(open(&other).last("guong/a.html"), None);
        assert!(!open(&other).are_same());
    }

    #[test]
    fn a_file_is_spared_that_saw_nobody_who_changed() {
        let changes = |honorees: &[u64]| Changes::between(&grounds(&[1, 2, 3]), &grounds(honorees));
        let these = |ids: &[u32]| Seen::These(ids.into());
        let one = changes(&[1, 0, 3]);
        assert!(one.spare(&these(&[0, 2])) && one.spare(&these(&[])) && !one.are_none());
        assert!(!one.spare(&these(&[0, 1])) && !one.spare(&these(&[7])) && !one.spare(&Seen::All));
        assert!(changes(&[1, 2, 3]).spare(&Seen::All));
        assert!(!changes(&[1, 2]).spare(&these(&[0])));
        let elsewhere = Changes::between(&Grounds::default(), &grounds(&[]));
        assert!(!elsewhere.spare(&these(&[])));
    }
}
