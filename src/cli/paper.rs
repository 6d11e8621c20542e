//! What the printing commands have in common: read, lay out, print, and say where it lies.

use super::args;
use super::build;
use super::images::{self, Photos};
use super::options::Options;
use super::screen::{Exit, Screen};
use super::shop::{Made, Shop};
use crate::diagnostic::{self, Diagnostic, Place};
use crate::plan::{self, Ceremony, Plan, Print, Size, Subject, Volume};
use crate::press::{self, Browser, Target};
use crate::project::Reading;
use crate::public::{EventId, HonoreeId};
use crate::theme::Theme;
use std::path::Path;
use std::sync::Arc;

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
    pub fn parts(&self) -> usize {
        match self {
            Work::Book(volumes) => volumes.len(),
            Work::Posters(parts) => parts.len(),
            Work::Scripts(parts) => parts.len(),
            Work::Programme(_) | Work::Ceremony(_) => 1,
        }
    }

    /// Whether each of its pages has a code for phones.
    fn leads_to_the_site(&self) -> bool {
        matches!(self, Work::Posters(_))
    }

    /// A part, from 0, and how many records it has.
    pub fn part(&self, at: usize) -> (Print<'_>, usize) {
        match self {
            Work::Book(volumes) => (Print::Book(&volumes[at]), volumes[at].honorees.len()),
            Work::Posters(parts) => (Print::Posters(&parts[at]), parts[at].len()),
            Work::Programme(event) => (Print::Programme(*event), 1),
            Work::Ceremony(ceremony) => (Print::Ceremony(ceremony), ceremony.honorees.len()),
            Work::Scripts(parts) => (Print::Scripts(&parts[at]), parts[at].len()),
        }
    }
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
    if reading.has_errors() && !options.keep_going {
        return refuse(options, &reading, screen);
    }
    let (plan, files) = lay_out(options, &mut reading, theme, screen);
    if reading.has_errors() && !options.keep_going {
        return refuse(options, &reading, screen);
    }
    build::tell_problems(options, &reading, screen);
    let size = size(asked.press.paper);
    let photos = files.iter().map(|file| (file.path.as_str(), file)).collect();
    let shop = Shop { options, plan: &plan, settings: &reading.site.settings, photos, size, target };
    let made = work(&plan).and_then(|work| Ok((shop.make(&work, browser.as_ref(), screen)?, work)));
    screen.progress_done();
    match made {
        Ok((made, work)) => {
            if reading.site.settings.base_url.is_none() && work.leads_to_the_site() {
                build::tell_one(options, screen, &without_code());
            }
            shop.tell(&made, browser.as_ref(), screen)
        }
        Err(problem) => build::fail(options, screen, &problem),
    }
}

/// Photos made ready, and the plan that shows them.
fn lay_out(
    options: &Options,
    reading: &mut Reading,
    theme: Arc<Theme>,
    screen: &dyn Screen,
) -> (Plan, Vec<images::File>) {
    let Photos { images, files, diagnostics } = images::prepare(options, reading, screen);
    reading.diagnostics.extend(diagnostics);
    let plan_options = plan::Options { cards: false, ..build::plan_options(options) };
    let plan = Plan::new(reading.site.clone(), theme, Arc::new(images), plan_options);
    let plan = plan.collect(&mut reading.diagnostics);
    diagnostic::sort(&mut reading.diagnostics);
    (plan, files)
}

fn refuse(options: &Options, reading: &Reading, screen: &dyn Screen) -> Exit {
    build::tell_problems(options, reading, screen);
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
    /// Says where everything lies, and what it lacks.
    fn tell(&self, made: &[Made], browser: Option<&Browser>, screen: &dyn Screen) -> Exit {
        if let (true, Some(browser)) = (made.iter().any(|made| made.unnumbered), browser) {
            build::tell_one(self.options, screen, &press::unnumbered(browser.path()));
        }
        if let (None, false, Some(first)) = (browser, self.target.html, made.first()) {
            return build::fail(self.options, screen, &press::no_browser(&first.path));
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

/// What leads from a poster to the site needs its address.
fn without_code() -> Diagnostic {
    Diagnostic::warning("posters-without-code", Place::default())
        .vi(
            "áp phích không có mã QR vì chưa biết địa chỉ của trang web",
            "ghi dòng “Địa chỉ trang” ở trang tính “Thiết lập”, hoặc thêm --base-url https://…",
        )
        .en(
            "the posters have no QR code, as the address of the site is not known",
            "give “Địa chỉ trang” in the sheet “Thiết lập”, or add --base-url https://…",
        )
}
