//! How long after a save the browser shows the change: the real program on real workbooks, followed by a real browser.
//! `cargo bench --bench watching` prints the table; nothing is asserted, since the machine is not ours alone.
//!
//! Beside it stands what the stages cost in this process: reading the one workbook that was saved, all that follows from
//! reading to the public model, laying out the site, rendering the page.

#[path = "../office.rs"]
mod office;
#[path = "../program.rs"]
mod program;
mod stages;

use office::Office;
use program::{Browser, Watch};
use stages::Stages;
use std::time::Duration;

/// Twenty units send a workbook each.
const WORKBOOKS: usize = 20;

/// Honorees in all, and how many saves are measured.
const SIZES: [(usize, usize); 2] = [(1_000, 15), (10_000, 9)];

fn main() {
    println!("Milliseconds, median of the saves; {WORKBOOKS} workbooks, one of them saved each time.\n");
    println!(
        "| honorees | seen after | without settling | at best | beyond the workbook | workbook | to the model | plan | page | memory, MB |"
    );
    println!("|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
    for (honorees, saves) in SIZES {
        let office = Office::new(WORKBOOKS, honorees / WORKBOOKS);
        let stages = Stages::measure(&office, saves);
        let (mut seen, memory) = seen(&office, saves);
        print((honorees, memory), &mut seen, &stages);
    }
}

/// From the rename that ends each save to the frame that shows it; and what the program holds in the end.
fn seen(office: &Office, saves: usize) -> (Vec<Duration>, u64) {
    let watch = Watch::start(office.folder());
    let mut browser = Browser::open(&format!("{}{}", watch.address(), office.page()));
    let save = |number: usize| {
        let saved = office.save(number);
        browser.seen(&Office::mark(number)).duration_since(saved).unwrap_or_default()
    };
    // The first saves find cold caches in the browser and in the program.
    let times = (1..=saves + 2).map(save).skip(2).collect();
    (times, watch.memory().unwrap_or_default())
}

fn print((honorees, memory): (usize, u64), seen: &mut [Duration], stages: &Stages) {
    let without_settling = |time: Duration| time.saturating_sub(guong::watch::SETTLE);
    let usual = median(seen);
    let settled = without_settling(usual);
    // What other work on the machine adds to every save is least in the fastest.
    let best = without_settling(seen.first().copied().unwrap_or_default());
    let beyond = settled.saturating_sub(stages.workbook);
    let columns = [usual, settled, best, beyond, stages.workbook, stages.model, stages.plan, stages.render];
    let columns: Vec<String> =
        columns.iter().map(|time| format!("{:.0}", time.as_secs_f64() * 1000.0)).collect();
    println!("| {honorees} | {} | {memory} |", columns.join(" | "));
}

fn median(times: &mut [Duration]) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
