//! What the stages of a rebuild cost by themselves, in this process: medians over some saves.

use crate::median;
use crate::office::Office;
use guong::plan::{Images, Options, Plan};
use guong::project::{Project, Settings};
use guong::theme::Theme;
use guong::vocabulary::Vocabulary;
use guong::{interpret, read};
use std::sync::Arc;
use std::time::{Duration, Instant};

pub struct Stages {
    /// Reading and interpreting the workbook that was saved.
    pub workbook: Duration,
    /// All from the saved file to the public model, the workbook included.
    pub model: Duration,
    pub plan: Duration,
    pub render: Duration,
}

impl Stages {
    pub fn measure(office: &Office, saves: usize) -> Self {
        let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default();
        let settings = Settings { input: office.input(), today, base_url: None };
        let mut project = Project::watched(settings);
        let theme = Arc::new(Theme::load("sen", None).value);
        project.read(&|_| {});
        let mut times: [Vec<Duration>; 4] = Default::default();
        let page = office.page();
        for save in 1..=saves {
            office.save(1000 + save);
            times[0].push(timed(|| workbook(office)).0);
            project.touch(&[office.workbook(0)]);
            let (model, reading) = timed(|| project.read(&|_| {}));
            let images = Arc::new(Images::default());
            let options = Options { today: Some(today), cards: false };
            let (laid_out, plan) =
                timed(|| Plan::new(reading.site.clone(), theme.clone(), images, options).value);
            let entry = plan.find(&page).expect("a page");
            let (rendered, bytes) = timed(|| plan.render(entry));
            bytes.expect("a rendered page");
            times[1].push(model);
            times[2].push(laid_out);
            times[3].push(rendered);
        }
        let [workbook, model, plan, render] = times.map(|mut times| median(&mut times));
        Self { workbook, model, plan, render }
    }
}

fn workbook(office: &Office) {
    let bytes = std::fs::read(office.workbook(0)).expect("the saved workbook");
    let workbook = read::workbook("xa-00.xlsx", &bytes).value.expect("a readable workbook");
    let habits = interpret::Habits { words: Vocabulary::standard().clone(), publish_hidden: false };
    std::hint::black_box(interpret::workbook(workbook, &habits));
}

fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let begin = Instant::now();
    let done = work();
    (begin.elapsed(), done)
}
