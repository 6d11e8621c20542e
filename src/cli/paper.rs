//! What the printing commands have in common: read, lay out, print, and say where it lies.

use super::args;
use super::build;
use super::images::{self, Photos};
use super::options::Options;
use super::screen::{Exit, Screen};
use crate::diagnostic::{Diagnostic, Place};
use crate::plan::{self, Ceremony, Layout, PageNumbers, Plan, Print, Printed, Size, Subject, Volume};
use crate::press::{self, About, Beside, Browser, Finished, Job, PressFault, Target};
use crate::public::{EventId, HonoreeId, Settings};
use rayon::prelude::*;
use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
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

/// What was typed.
pub(super) struct Asked<'a> {
    pub file: &'a Path,
    pub press: &'a args::Press,
}

/// What is to be printed, each part into a file of its own.
pub(super) enum Work {
    Book(Vec<Volume>),
    Posters(Vec<Vec<Subject>>),
    Programme(EventId),
    Ceremony(Ceremony),
    Scripts(Vec<Vec<HonoreeId>>),
}

impl Work {
    fn parts(&self) -> usize {
        match self {
            Work::Book(volumes) => volumes.len(),
            Work::Posters(parts) => parts.len(),
            Work::Scripts(parts) => parts.len(),
            Work::Programme(_) | Work::Ceremony(_) => 1,
        }
    }

    /// A part, from 0, and how many records it has.
    fn part(&self, at: usize) -> (Print<'_>, usize) {
        match self {
            Work::Book(volumes) => (Print::Book(&volumes[at]), volumes[at].honorees.len()),
            Work::Posters(parts) => (Print::Posters(&parts[at]), parts[at].len()),
            Work::Programme(event) => (Print::Programme(*event), 1),
            Work::Ceremony(ceremony) => (Print::Ceremony(ceremony), ceremony.honorees.len()),
            Work::Scripts(parts) => (Print::Scripts(&parts[at]), parts[at].len()),
        }
    }
}

/// All that is needed to print a part.
struct Shop<'s> {
    options: &'s Options,
    plan: &'s Plan,
    settings: &'s Settings,
    photos: HashMap<&'s str, &'s images::File>,
    size: Size,
    target: Target,
}

/// What was made.
struct Made {
    path: PathBuf,
    /// None of a page that is yet to be printed.
    pages: Option<usize>,
    /// Contents and index have no page numbers, though they should.
    unnumbered: bool,
}

pub(super) fn run(
    options: &Options,
    asked: &Asked<'_>,
    screen: &dyn Screen,
    work: &dyn Fn(&Plan) -> Result<Work, Diagnostic>,
) -> Exit {
    let found = Target::new(asked.file, &options.input)
        .and_then(|target| Ok((target, Browser::find(asked.press.browser.as_deref())?)));
    let (target, browser) = match found {
        Ok(found) => found,
        Err(fault) => return build::fail(options, screen, &fault.diagnostic()),
    };
    let mut reading = build::read(options, screen);
    let theme = build::load_theme(options, &mut reading);
    let photos = images::prepare(options, &reading, screen);
    let Photos { images, files, diagnostics } = photos;
    reading.diagnostics.extend(diagnostics);
    let plan_options = plan::Options { cards: false, ..build::plan_options(options) };
    let plan = Plan::new(reading.site.clone(), theme, Arc::new(images), plan_options);
    let plan = plan.collect(&mut reading.diagnostics);
    build::tell_problems(options, &reading, screen);
    if reading.has_errors() && !options.keep_going {
        return refuse(options, screen);
    }
    let size = size(asked.press.paper);
    let photos = files.iter().map(|file| (file.path.as_str(), file)).collect();
    let shop = Shop { options, plan: &plan, settings: &reading.site.settings, photos, size, target };
    let made = work(&plan).and_then(|work| shop.make(&work, browser.as_ref(), screen));
    screen.progress_done();
    match made {
        Ok(made) => shop.tell(&made, browser.as_ref(), screen),
        Err(problem) => build::fail(options, screen, &problem),
    }
}

fn refuse(options: &Options, screen: &dyn Screen) -> Exit {
    if !options.json {
        screen.out(options.say(
            "Chưa in vì còn lỗi. Sửa các ô trên, hoặc thêm --keep-going để bỏ qua những dòng có lỗi.\n",
            "Nothing was printed because of errors. Mend the cells, or leave their rows out with --keep-going.\n",
        ));
    }
    Exit::Errors
}

fn size(paper: args::Paper) -> Size {
    match paper {
        args::Paper::A3 => Size::A3,
        args::Paper::A4 => Size::A4,
        args::Paper::A5 => Size::A5,
    }
}

impl Shop<'_> {
    /// Every part, some at one time.
    fn make(
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

    /// Says where everything lies, and what it lacks.
    fn tell(&self, made: &[Made], browser: Option<&Browser>, screen: &dyn Screen) -> Exit {
        if let (true, Some(browser)) = (made.iter().any(|made| made.unnumbered), browser) {
            build::tell_one(self.options, screen, &press::unnumbered(browser.path()));
        }
        if let (None, false, Some(first)) = (browser, self.target.html, made.first()) {
            return build::fail(self.options, screen, &press::no_browser(&first.path));
        }
        if self.settings.base_url.is_none() {
            build::tell_one(self.options, screen, &without_code());
        }
        screen.out(&self.said(made));
        Exit::Done
    }

    fn said(&self, made: &[Made]) -> String {
        let files: Vec<String> = made.iter().map(|made| made.path.display().to_string()).collect();
        let pages: Option<usize> = made.iter().map(|made| made.pages).sum();
        if self.options.json {
            return format!("{}\n", serde_json::json!({ "files": files, "pages": pages }));
        }
        let lines = made.iter().map(|made| match made.pages {
            Some(pages) => format!(
                "{} {} ({pages} {})\n",
                self.options.say("Đã in:", "Printed:"),
                made.path.display(),
                self.options.say("trang", "pages")
            ),
            None => format!(
                "{} {}\n",
                self.options.say(
                    "Đã ghi trang để tự in (mục lục không có số trang):",
                    "Wrote the page to print by hand (its contents have no page numbers):"
                ),
                made.path.display()
            ),
        });
        lines.collect()
    }
}

fn landings(pdf: &Path) -> Result<PageNumbers, Diagnostic> {
    let bytes = fs::read(pdf).map_err(|error| machine(pdf, error))?;
    press::landings(&bytes).map_err(|fault| fault.diagnostic())
}

fn machine(path: &Path, error: io::Error) -> Diagnostic {
    PressFault::Machine { path: path.to_owned(), error }.diagnostic()
}

/// What leads from paper to the site needs its address.
fn without_code() -> Diagnostic {
    Diagnostic::warning("print-without-code", Place::default())
        .vi(
            "bản in không có mã QR vì chưa biết địa chỉ của trang web",
            "ghi dòng “Địa chỉ trang” ở trang tính “Thiết lập”, hoặc thêm --base-url https://…",
        )
        .en(
            "what is printed has no QR code, as the address of the site is not known",
            "give “Địa chỉ trang” in the sheet “Thiết lập”, or add --base-url https://…",
        )
}
