//! `guong watch`: the project behind the preview. Builds a plan in memory after every save; a page is rendered when it is
//! asked for.

mod changes;
mod shown;

use super::args::Watch;
use super::build;
use super::images::{self, Album};
use super::options::Options;
use super::screen::{Exit, Screen};
use crate::diagnostic::{self, Diagnostic, Severity, Warned};
use crate::plan::{self, Dress, Plan};
use crate::project::Project;
use crate::public::Site;
use crate::theme::Theme;
use crate::watch::{self, Browser, ChangedPaths, Said, Snapshot};
use changes::changes;
use shown::Shown;
use std::sync::{Arc, mpsc};
use std::time::Duration;

pub(super) fn run(options: &Options, watch: &Watch, screen: &dyn Screen) -> Exit {
    let (say, said) = mpsc::channel::<Said>();
    let live = Live::new(options);
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

/// The project as the preview sees it. Keeps all that a save leaves as it is.
struct Live {
    project: Project,
    options: Options,
    album: Album,
    dress: Option<Dress>,
    /// The site of the last build, to tell what changed.
    last: Option<Arc<Site>>,
}

impl Live {
    fn new(options: &Options) -> Self {
        Self {
            project: Project::watched(options.project()).with_sources(options.sources()),
            options: options.clone(),
            album: Album::default(),
            dress: None,
            last: None,
        }
    }

    /// Forgets what is kept of files that are not as they were.
    fn forget(&mut self, paths: &ChangedPaths) {
        if paths.is_empty() {
            self.project.touch_all();
            self.album.forget_all();
            self.dress = None;
            return;
        }
        self.project.forget(&paths.removed);
        self.project.touch(&paths.changed);
        self.album.forget(&paths.changed);
        self.album.forget(&paths.removed);
        if paths.all().any(|path| path.starts_with(&self.options.themes)) {
            self.dress = None;
        }
    }

    /// The theme, read again if it may have changed. One that has something to say says it after each save.
    fn dress(&mut self) -> Warned<Dress> {
        if let Some(dress) = &self.dress {
            return Warned::new(dress.clone(), Vec::new());
        }
        let mut diagnostics = Vec::new();
        let themes = self.options.themes.is_dir().then_some(self.options.themes.as_path());
        let theme = Theme::load(&self.options.theme, themes).collect(&mut diagnostics);
        let dress = Dress::new(Arc::new(theme)).collect(&mut diagnostics);
        self.dress = diagnostics.is_empty().then(|| dress.clone());
        Warned::new(dress, diagnostics)
    }
}

impl watch::Project for Live {
    fn build(&mut self, changed: &ChangedPaths) -> Result<Arc<dyn Snapshot>, Vec<Diagnostic>> {
        self.forget(changed);
        let mut reading = self.project.read(&|_| {});
        let mut broken = Vec::new();
        let dress = self.dress().collect(&mut broken);
        let photos = images::prepare_again(&self.options, &reading, &mut self.album, &Quiet);
        reading.diagnostics.extend(photos.diagnostics);
        let (site, images) = (&reading.site, Arc::new(photos.images));
        let options = plan::Options { cards: false, ..build::plan_options(&self.options) };
        let last = self.last.as_deref();
        let (plan, mut changed) = rayon::join(
            || Plan::dressed(site.clone(), &dress, images, options),
            || last.map(|last| changes(last, site)).unwrap_or_default(),
        );
        if broken.iter().any(|problem| problem.severity == Severity::Error) {
            return Err(broken);
        }
        reading.diagnostics.append(&mut broken);
        diagnostic::sort(&mut reading.diagnostics);
        // A record may stand on another's page, or on none.
        changed.retain(|changed| plan.find(&changed.path).is_some());
        self.last = Some(reading.site.clone());
        Ok(Arc::new(Shown::new(plan, photos.files, reading, changed, self.options.language)))
    }
}

/// The preview shows its own progress.
struct Quiet;

impl Screen for Quiet {
    fn out(&self, _: &str) {}
    fn err(&self, _: &str) {}
    fn progress(&self, _: &str, _: usize, _: usize) {}
    fn progress_done(&self) {}
}
