//! `guong watch`: the project behind the preview. Builds a plan in memory after every save; a page is rendered when it is
//! asked for.

use super::args::Watch;
use super::images::{self, File};
use super::options::Options;
use super::screen::{Exit, Screen};
use super::{build, media};
use crate::diagnostic::{self, Diagnostic, Severity};
use crate::plan::{self, Plan};
use crate::project::{Project, Reading};
use crate::public::{Event, Honoree, Site};
use crate::render::RenderFault;
use crate::theme::Theme;
use crate::watch::{self, Browser, Changed, ChangedPaths, Counts, Page, Said, Snapshot};
use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;
use std::sync::{Arc, mpsc};
use std::time::Duration;
use xxhash_rust::xxh3::xxh3_64;

pub(super) fn run(options: &Options, watch: &Watch, screen: &dyn Screen) -> Exit {
    let (say, said) = mpsc::channel::<Said>();
    let live = Live { project: Project::watched(options.project()), options: options.clone(), last: None };
    let settings = watch::Options {
        folders: vec![options.input.clone(), options.themes.clone()],
        port: watch.port,
        poll: watch.poll.map(Duration::from_secs),
        browser: if watch.no_open { Browser::Leave } else { Browser::Open },
        language: options.language,
    };
    std::thread::scope(|scope| {
        let running = scope.spawn(move || {
            watch::run(
                Box::new(live),
                settings,
                Arc::new(move |news: &Said| {
                    // The screen is gone only when the program ends.
                    let _ = say.send(news.clone());
                }),
            )
        });
        for news in said {
            screen.out(&format!("{}\n", watch::told(&news, options.language)));
        }
        match running.join() {
            Ok(Ok(())) => Exit::Done,
            Ok(Err(fault)) => {
                screen.err(&format!("{}\n", watch::fault(&fault, options.language)));
                Exit::Fault
            }
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}

/// The project as the preview sees it.
struct Live {
    project: Project,
    options: Options,
    /// The site of the last build, to tell what changed.
    last: Option<Arc<Site>>,
}

impl watch::Project for Live {
    fn build(&mut self, changed: &ChangedPaths) -> Result<Arc<dyn Snapshot>, Vec<Diagnostic>> {
        self.project.forget(&changed.removed);
        let mut reading = self.project.read(&|_| {});
        let themes = self.options.themes.is_dir().then_some(self.options.themes.as_path());
        let mut broken = Vec::new();
        let theme = Arc::new(Theme::load(&self.options.theme, themes).collect(&mut broken));
        let photos = images::prepare(&self.options, &reading, &Quiet);
        reading.diagnostics.extend(photos.diagnostics);
        let plan = Plan::new(
            reading.site.clone(),
            theme,
            Arc::new(photos.images),
            plan::Options { cards: false, ..build::plan_options(&self.options) },
        );
        let plan = plan.collect(&mut broken);
        if broken.iter().any(|problem| problem.severity == Severity::Error) {
            return Err(broken);
        }
        reading.diagnostics.append(&mut broken);
        diagnostic::sort(&mut reading.diagnostics);
        let changed = self.last.as_ref().map(|last| changes(last, &reading.site)).unwrap_or_default();
        self.last = Some(reading.site.clone());
        Ok(Arc::new(Shown::new(plan, photos.files, reading, changed, self.options.language)))
    }
}

/// One build on screen.
struct Shown {
    plan: Plan,
    photos: BTreeMap<String, File>,
    /// Path in the site → file of the input folder.
    papers: HashMap<String, PathBuf>,
    diagnostics: Vec<Diagnostic>,
    counts: Counts,
    changed: Vec<Changed>,
    language: diagnostic::Language,
}

impl Shown {
    fn new(
        plan: Plan,
        photos: Vec<File>,
        reading: Reading,
        changed: Vec<Changed>,
        language: diagnostic::Language,
    ) -> Self {
        let totals = reading.account.totals();
        let papers = reading
            .site
            .files
            .iter()
            .filter_map(|file| Some((file.target.clone(), reading.papers.get(&file.source)?.clone())));
        Self {
            counts: Counts {
                published: totals.published,
                withheld: totals.withheld + totals.refused,
                pages: plan.entries().iter().filter(|entry| entry.page.is_html()).count(),
            },
            papers: papers.collect(),
            photos: photos.into_iter().map(|photo| (photo.path.clone(), photo)).collect(),
            diagnostics: reading.diagnostics,
            changed,
            plan,
            language,
        }
    }

    fn fault(&self, fault: &RenderFault) -> String {
        fault.diagnostic().words(self.language).message.clone()
    }
}

impl Snapshot for Shown {
    fn page(&self, path: &str) -> Option<Result<Page, String>> {
        let path = if path.is_empty() || path.ends_with('/') {
            format!("{path}index.html")
        } else {
            path.to_string()
        };
        let bytes = if let Some(entry) = self.plan.find(&path) {
            self.plan.render(entry).map_err(|fault| self.fault(&fault))
        } else if let Some(photo) = self.photos.get(&path) {
            photo.bytes().map(|bytes| bytes.to_vec()).map_err(|error| error.to_string())
        } else {
            std::fs::read(self.papers.get(&path)?).map_err(|error| error.to_string())
        };
        Some(bytes.map(|bytes| Page { content_type: media::of(&path).into(), bytes }))
    }

    fn stamp(&self, path: &str) -> Option<u64> {
        // A photo's name tells its content.
        if self.photos.contains_key(path) {
            return Some(xxh3_64(path.as_bytes()));
        }
        self.page(path)
            .map(|page| page.map_or_else(|reason| xxh3_64(reason.as_bytes()), |page| xxh3_64(&page.bytes)))
    }

    fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    fn counts(&self) -> Counts {
        self.counts
    }

    fn changed(&self) -> &[Changed] {
        &self.changed
    }
}

/// People and conferences that are new, or not as they were.
fn changes(old: &Site, new: &Site) -> Vec<Changed> {
    let people: HashMap<&str, &Honoree> =
        old.honorees.iter().map(|honoree| (honoree.slug.as_str(), honoree)).collect();
    let events: HashMap<&str, &Event> = old.events.iter().map(|event| (event.slug.as_str(), event)).collect();
    let people = new
        .honorees
        .iter()
        .filter(|honoree| people.get(honoree.slug.as_str()).is_none_or(|old| !same(old, honoree)));
    let events =
        new.events.iter().filter(|event| events.get(event.slug.as_str()).is_none_or(|old| old != event));
    let people = people
        .map(|honoree| Changed { name: honoree.name.clone(), path: format!("guong/{}.html", honoree.slug) });
    let events = events
        .map(|event| Changed { name: event.name.clone(), path: format!("hoi-nghi/{}.html", event.slug) });
    people.chain(events).collect()
}

/// Indices of units, conferences and talks move when rows are added above; they alone are no change of the person.
fn same(old: &Honoree, new: &Honoree) -> bool {
    let mut moved = new.clone();
    moved.unit = old.unit.filter(|_| new.unit.is_some());
    moved.events = if old.events.len() == new.events.len() { old.events.clone() } else { moved.events };
    moved.talks = if old.talks.len() == new.talks.len() { old.talks.clone() } else { moved.talks };
    moved.movements =
        if old.movements.len() == new.movements.len() { old.movements.clone() } else { moved.movements };
    moved == *old
}

/// The preview shows its own progress.
struct Quiet;

impl Screen for Quiet {
    fn out(&self, _: &str) {}
    fn err(&self, _: &str) {}
    fn progress(&self, _: &str, _: usize, _: usize) {}
    fn progress_done(&self) {}
}
