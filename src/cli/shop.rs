//! Prints one thing after another: lays each out in a folder of its own, has the browser print it until its page numbers
//! stand, and puts it in its place.

use super::images;
use super::options::Options;
use super::paper::Work;
use super::screen::Screen;
use crate::diagnostic::Diagnostic;
use crate::plan::{Layout, PageNumbers, Plan, Print, Printed, Size};
use crate::press::{self, About, Beside, Browser, Finished, Job, PressFault, Target};
use crate::public::Settings;
use rayon::prelude::*;
use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// How often a book is laid out until its page numbers stand: the second time they are filled in, and take no more room
/// than they were given, so a third is needed by chance only.
const ROUNDS: usize = 4;

/// Browsers at one time: each takes some hundred megabytes.
const BROWSERS: usize = 3;

/// What is allowed to a browser for a paper, and more for each of its records.
const PATIENCE: Duration = Duration::from_secs(120);
const MORE_PATIENCE: Duration = Duration::from_millis(500);

/// All that is needed to print a part.
pub(super) struct Shop<'s> {
    pub options: &'s Options,
    pub plan: &'s Plan,
    pub settings: &'s Settings,
    pub photos: HashMap<&'s str, &'s images::File>,
    pub size: Size,
    pub target: Target,
}

/// What was made.
pub(super) struct Made {
    pub path: PathBuf,
    /// None of a page that is yet to be printed.
    pub pages: Option<usize>,
    /// Contents and index have no page numbers, though they should.
    pub unnumbered: bool,
}

impl Shop<'_> {
    /// Every part, some at one time.
    pub fn make(
        &self,
        work: &Work,
        browser: Option<&Browser>,
        screen: &dyn Screen,
    ) -> Result<Vec<Made>, Diagnostic> {
        let (done, all) = (AtomicUsize::new(0), work.parts());
        let stage = self.options.say("In", "Printing");
        let make = |at: usize| {
            let (print, records) = work.part(at);
            let path = self.target.of_volume(at + 1, all);
            let made = match browser.filter(|_| !self.target.html) {
                Some(browser) => self.print(print, &path, browser, PATIENCE + MORE_PATIENCE * records as u32),
                None => self.write_page(print, &path),
            };
            screen.progress(stage, done.fetch_add(1, Ordering::Relaxed) + 1, all);
            made
        };
        let pool =
            rayon::ThreadPoolBuilder::new().num_threads(BROWSERS.min(rayon::current_num_threads())).build();
        let pool = pool.map_err(|error| machine(self.target.folder(), io::Error::other(error)))?;
        pool.install(|| (0..all).into_par_iter().map(make).collect())
    }

    fn lay_out(&self, print: Print<'_>, folder: &str, pages: &PageNumbers) -> Result<Printed, Diagnostic> {
        let layout = Layout { size: self.size, folder, pages };
        self.plan.print(print, &layout).map_err(|fault| fault.diagnostic())
    }

    fn photo(&self, path: &str) -> io::Result<Vec<u8>> {
        let file = self.photos.get(path).ok_or(io::ErrorKind::NotFound)?;
        file.bytes().map(|bytes| bytes.to_vec())
    }

    /// A page to print by hand, with its folder beside it.
    fn write_page(&self, print: Print<'_>, path: &Path) -> Result<Made, Diagnostic> {
        let path = path.with_extension(if self.target.html {
            path.extension().unwrap_or_default()
        } else {
            "html".as_ref()
        });
        let name = format!("{}-tep", path.file_stem().unwrap_or_default().to_string_lossy());
        let printed = self.lay_out(print, &format!("{name}/"), &PageNumbers::new())?;
        let beside = Beside { theme: self.plan.theme(), photo: &|path| self.photo(path) };
        press::lay_out(&printed, &path, &path.with_file_name(name), &beside)
            .map_err(|fault| fault.diagnostic())?;
        Ok(Made { path, pages: None, unnumbered: false })
    }

    /// A PDF. Laid out beside its place: some browsers of Linux may read nothing in the system's folder for such files.
    fn print(
        &self,
        print: Print<'_>,
        path: &Path,
        browser: &Browser,
        limit: Duration,
    ) -> Result<Made, Diagnostic> {
        let place = self.target.folder();
        fs::create_dir_all(place).map_err(|error| machine(place, error))?;
        let scratch = tempfile::Builder::new().prefix("dang-in-").tempdir_in(place);
        let scratch = scratch.map_err(|error| machine(place, error))?;
        let (page, pdf) = (scratch.path().join("in.html"), scratch.path().join("in.pdf"));
        let job = Job { page: &page, pdf: &pdf, finished: true, limit };
        let (printed, unnumbered) = match print {
            Print::Book(_) => self.print_numbered(print, browser, &job)?,
            _ => (self.print_once(print, browser, &job, &PageNumbers::new())?, false),
        };
        let Finished { bytes, pages } = self.finish(&printed, &pdf)?;
        press::save(&bytes, path).map_err(|fault| fault.diagnostic())?;
        Ok(Made { path: path.to_owned(), pages: Some(pages), unnumbered })
    }

    fn print_once(
        &self,
        print: Print<'_>,
        browser: &Browser,
        job: &Job<'_>,
        pages: &PageNumbers,
    ) -> Result<Printed, Diagnostic> {
        let printed = self.lay_out(print, "", pages)?;
        let folder = job.page.parent().unwrap_or(self.target.folder());
        let beside = Beside { theme: self.plan.theme(), photo: &|path| self.photo(path) };
        press::lay_out(&printed, job.page, folder, &beside)
            .and_then(|()| press::print(browser, job))
            .map_err(|fault| fault.diagnostic())?;
        Ok(printed)
    }

    /// Prints until everything stands on the page that the contents say: browsers cannot fill them in. Tells also whether
    /// that could not be had.
    fn print_numbered(
        &self,
        print: Print<'_>,
        browser: &Browser,
        job: &Job<'_>,
    ) -> Result<(Printed, bool), Diagnostic> {
        self.print_once(print, browser, &Job { finished: false, ..*job }, &PageNumbers::new())?;
        let mut pages = landings(job.pdf)?;
        for _ in 1..ROUNDS {
            let printed = self.print_once(print, browser, job, &pages)?;
            let now = landings(job.pdf)?;
            if now == pages {
                return Ok((printed, pages.is_empty()));
            }
            pages = now;
        }
        self.print_once(print, browser, job, &PageNumbers::new()).map(|printed| (printed, true))
    }

    fn finish(&self, printed: &Printed, pdf: &Path) -> Result<Finished, Diagnostic> {
        let settings = self.settings;
        let author = settings.office.as_deref().unwrap_or(&settings.title);
        let about = About { title: &printed.title, author, day: self.options.today, marks: &printed.marks };
        let bytes = fs::read(pdf).map_err(|error| machine(pdf, error))?;
        press::finish(&bytes, &about).map_err(|fault| fault.diagnostic())
    }
}

fn landings(pdf: &Path) -> Result<PageNumbers, Diagnostic> {
    let bytes = fs::read(pdf).map_err(|error| machine(pdf, error))?;
    press::landings(&bytes).map_err(|fault| fault.diagnostic())
}

fn machine(path: &Path, error: io::Error) -> Diagnostic {
    PressFault::Machine { path: path.to_owned(), error }.diagnostic()
}
