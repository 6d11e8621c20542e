//! `guong build`: the stages from `read` to `write`.

use super::args;
use super::options::Options;
use super::pages::Pages;
use super::screen::{Exit, Screen};
use super::summary::Summary;
use super::{cards, images, pages};
use crate::diagnostic::{self, Diagnostic, Place, Severity, Warned};
use crate::plan::{self, Entry, Images, Page, Plan};
use crate::project::{Project, Reading};
use crate::theme::Theme;
use crate::write::{Staging, WriteFault};
use rayon::prelude::*;
use std::mem::ManuallyDrop;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

pub(super) fn run(options: &Options, build: &args::Build, screen: &dyn Screen) -> Exit {
    let started = Instant::now();
    // The lock first: a second build should not read for a minute only to be told to wait.
    let staging = match Staging::begin(&options.output, &options.input) {
        Ok(staging) => staging,
        Err(fault) => return fail(options, screen, &fault.diagnostic()),
    };
    // The program ends with it and the plan: to free them piece by piece takes time.
    let (reading, theme) = rayon::join(|| read(options, screen), || theme(options));
    let mut reading = ManuallyDrop::new(reading);
    let theme = Arc::new(theme.collect(&mut reading.diagnostics));
    if reading.has_errors() && !options.keep_going {
        return refuse(options, &reading, started, screen);
    }
    let photos = images::prepare(options, &reading, screen);
    reading.diagnostics.extend(photos.diagnostics);
    let plan_options = plan::Options { cards: !build.no_cards, ..plan_options(options) };
    let plan = Plan::new(reading.site.clone(), theme, Arc::new(photos.images), plan_options);
    let plan = ManuallyDrop::new(plan.collect(&mut reading.diagnostics));
    diagnostic::sort(&mut reading.diagnostics);
    if reading.has_errors() && !options.keep_going {
        return refuse(options, &reading, started, screen);
    }
    tell_problems(options, &reading, screen);
    let stage = options.say("Dựng trang", "Building pages");
    let rendered = |done, all| screen.progress(stage, done, all);
    let pages = Pages::open(&options.cache, plan.theme(), || plan.grounds());
    let making = Making { plan: &plan, pages: &pages, photos: &photos.files, reading: &reading };
    if let Err(problem) = put_all(making, &staging, &rendered) {
        return fail(options, screen, &problem);
    }
    // What was made is true of the files whatever becomes of the exchange.
    let (written, saved) = rayon::join(|| staging.finish(), || pages.save());
    if let Err(error) = saved {
        tell_one(options, screen, &pages::unsaved(&error));
    }
    match written {
        Ok(written) => {
            let pages = plan.entries().iter().filter(|entry| is_page(entry.page)).count();
            let summary =
                Summary { reading: &reading, written: Some(written), pages, took: started.elapsed() };
            screen.out(&summary.text(options));
            Exit::Done
        }
        Err(fault) => fail(options, screen, &fault.diagnostic()),
    }
}

/// Reads the project, showing how far it is.
pub(super) fn read(options: &Options, screen: &dyn Screen) -> Reading {
    let done = AtomicUsize::new(0);
    let stage = options.say("Đọc bảng tính", "Reading workbooks");
    let reading = Project::new(options.project()).with_sources(options.sources()).read(&|all| {
        screen.progress(stage, done.fetch_add(1, Ordering::Relaxed) + 1, all);
    });
    screen.progress_done();
    reading
}

/// Lays the site out and renders every page without keeping any, for what only that tells: a fault in the project's own
/// templates. The carried ones have none, and rendering them would take longer than reading the workbooks.
pub(super) fn lay_out(options: &Options, reading: &mut Reading) {
    let theme = load_theme(options, reading);
    if theme.is_carried() {
        return diagnostic::sort(&mut reading.diagnostics);
    }
    let plan = Plan::new(reading.site.clone(), theme, Arc::new(Images::default()), plan_options(options));
    let plan = plan.collect(&mut reading.diagnostics);
    plan.prepare();
    let faults: Vec<Diagnostic> = plan
        .entries()
        .par_iter()
        .filter_map(|entry| plan.render(entry).err().map(|fault| fault.diagnostic()))
        .collect();
    // One template's fault shows on each of its pages; it is told once.
    for fault in faults {
        if !reading.diagnostics.contains(&fault) {
            reading.diagnostics.push(fault);
        }
    }
    diagnostic::sort(&mut reading.diagnostics);
}

pub(super) fn load_theme(options: &Options, reading: &mut Reading) -> Arc<Theme> {
    Arc::new(theme(options).collect(&mut reading.diagnostics))
}

fn theme(options: &Options) -> Warned<Theme> {
    let themes = options.themes.is_dir().then_some(options.themes.as_path());
    Theme::load(&options.theme, themes)
}

pub(super) fn plan_options(options: &Options) -> plan::Options {
    plan::Options { today: Some(options.today), cards: true }
}

fn is_page(page: Page) -> bool {
    page.is_html()
}

/// As [`tell`], without notes in words: a build says what is wrong or doubtful, `check` also what was understood.
pub(super) fn tell_problems(options: &Options, reading: &Reading, screen: &dyn Screen) {
    if options.json {
        return tell(options, reading, screen);
    }
    screen.err(&worst_first(&reading.diagnostics, Severity::Warning, options));
}

/// Problems of at least this severity in words: first what stops the build, then what is doubtful, then what was
/// understood, each in the order of the files.
fn worst_first(diagnostics: &[Diagnostic], least: Severity, options: &Options) -> String {
    let mut told: Vec<Diagnostic> =
        diagnostics.iter().filter(|said| said.severity >= least).cloned().collect();
    told.sort_by_key(|said| std::cmp::Reverse(said.severity));
    diagnostic::human(&told, options.language)
}

/// Tells every problem: in words grouped, as JSON one by one.
pub(super) fn tell(options: &Options, reading: &Reading, screen: &dyn Screen) {
    match options.json {
        true => reading.diagnostics.iter().for_each(|problem| {
            screen.err(&format!("{}\n", diagnostic::json(problem, options.language)));
        }),
        false => screen.err(&worst_first(&reading.diagnostics, Severity::Note, options)),
    }
}

fn refuse(options: &Options, reading: &Reading, started: std::time::Instant, screen: &dyn Screen) -> Exit {
    tell_problems(options, reading, screen);
    screen.out(&Summary { reading, written: None, pages: 0, took: started.elapsed() }.text(options));
    if !options.json {
        screen.out(options.say(
            "Chưa dựng trang vì còn lỗi; trang cũ giữ nguyên. Sửa các ô trên, hoặc thêm --keep-going để bỏ qua những dòng có lỗi.\n",
            "Nothing was built because of errors; the old site is as it was. Mend the cells, or leave their rows out with --keep-going.\n",
        ));
    }
    Exit::Errors
}

/// A fault of the machine: one plain message.
pub(super) fn fail(options: &Options, screen: &dyn Screen, problem: &Diagnostic) -> Exit {
    tell_one(options, screen, problem);
    Exit::Fault
}

pub(super) fn tell_one(options: &Options, screen: &dyn Screen, said: &Diagnostic) {
    match options.json {
        true => screen.err(&format!("{}\n", diagnostic::json(said, options.language))),
        false => screen.err(&diagnostic::human(std::slice::from_ref(said), options.language)),
    }
}

/// Files that a core takes at once at most: in the end no core waits long for another.
const AT_ONCE: usize = 32;

/// What a site is made from.
struct Making<'m> {
    plan: &'m Plan,
    pages: &'m Pages,
    photos: &'m [images::File],
    reading: &'m Reading,
}

/// Renders every page on all cores and streams it to the staging folder; then photos and papers.
fn put_all(
    Making { plan, pages, photos, reading }: Making,
    staging: &Staging,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Result<(), Diagnostic> {
    let wrong = |fault: WriteFault| fault.diagnostic();
    let done = AtomicUsize::new(0);
    let all = plan.entries().len();
    let put = |entry: &Entry| -> Result<(), Diagnostic> {
        pages.put(entry, plan, staging)?;
        progress(done.fetch_add(1, Ordering::Relaxed) + 1, all);
        Ok(())
    };
    let (long, others): (Vec<&Entry>, Vec<&Entry>) =
        plan.entries().iter().partition(|entry| entry.page.is_long());
    // What takes one core long begins first, or the others would wait for it in the end.
    let (long, others) = rayon::join(
        || long.into_par_iter().try_for_each(put),
        || {
            if !pages.are_same() {
                plan.prepare();
            }
            others.into_par_iter().with_max_len(AT_ONCE).try_for_each(put)
        },
    );
    long.and(others)?;
    cards::put(plan, staging)?;
    photos.par_iter().try_for_each(|photo| {
        // A photo's name tells its content: what the old site has under it is the same.
        if staging.keep(&photo.path) {
            return Ok(());
        }
        let bytes = photo.bytes().map_err(|error| unreadable(&photo.path, &error))?;
        staging.put(&photo.path, &bytes).map_err(wrong)
    })?;
    for file in &reading.site.files {
        let Some(path) = reading.papers.get(&file.source) else { continue };
        let bytes = std::fs::read(path).map_err(|error| unreadable(&file.source, &error))?;
        staging.put(&file.target, &bytes).map_err(wrong)?;
    }
    Ok(())
}

fn unreadable(name: &str, error: &std::io::Error) -> Diagnostic {
    Diagnostic::error("file-unreadable", Place::file(name))
        .vi(format!("không đọc được tệp “{name}”: {error}"), "kiểm tra quyền đọc tệp, rồi chạy lại")
        .en(format!("“{name}” cannot be read: {error}"), "check the right to read it, and run again")
}
