//! What reading an office's list costs, against what calamine alone needs to stream the same cells:
//! `cargo bench --bench reading`. Prints a table of ratios, measured side by side in one run.
//!
//! Rows and rounds can be given: `cargo bench --bench reading -- 100000 7`.

mod made;

use calamine::{Reader, Xlsx};
use chrono::NaiveDate;
use guong::interpret::{self, Habits};
use guong::project::{Project, Settings};
use guong::read;
use guong::vocabulary::Vocabulary;
use std::hint::black_box;
use std::io::Cursor;
use std::path::Path;
use std::time::{Duration, Instant};

type Task<'a> = (&'static str, Box<dyn Fn() -> usize + 'a>);

fn main() {
    let numbers: Vec<usize> = std::env::args().skip(1).filter_map(|word| word.parse().ok()).collect();
    let rows = numbers.first().copied().unwrap_or(100_000);
    let rounds = numbers.get(1).copied().unwrap_or(7);
    let bytes = made::list(rows);
    println!("{rows} rows × {} columns, {:.1} MB, {rounds} rounds", made::COLUMNS, bytes.len() as f64 / 1e6);
    let input = tempfile::tempdir().expect("a folder for the list");
    std::fs::write(input.path().join("list.xlsx"), &bytes).expect("room for the list");
    let tasks: [Task; 4] = [
        ("calamine, cells streamed", Box::new(|| streamed(&bytes))),
        ("read: placed cells", Box::new(|| cells(&bytes))),
        ("read and interpret: records", Box::new(|| records(&bytes))),
        ("all that `guong check` reads", Box::new(|| published(input.path()))),
    ];
    print(&tasks, &measure(&tasks, rounds));
}

/// The times of each task, round by round, so that all meet the same noise.
fn measure(tasks: &[Task], rounds: usize) -> Vec<Vec<Duration>> {
    let mut times = vec![Vec::new(); tasks.len()];
    for _ in 0..rounds {
        for ((_, run), times) in tasks.iter().zip(&mut times) {
            let start = Instant::now();
            black_box(run());
            times.push(start.elapsed());
        }
    }
    times
}

/// Each task's median time and its median ratio to the first task of the same round.
fn print(tasks: &[Task], times: &[Vec<Duration>]) {
    println!("{:<30} {:>10} {:>8}", "", "seconds", "ratio");
    for ((name, _), own) in tasks.iter().zip(times) {
        let seconds = median(own.iter().map(Duration::as_secs_f64).collect());
        let ratios = own.iter().zip(&times[0]).map(|(own, first)| own.as_secs_f64() / first.as_secs_f64());
        println!("{name:<30} {seconds:>10.3} {:>8.2}", median(ratios.collect()));
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

fn streamed(bytes: &[u8]) -> usize {
    let mut book = Xlsx::new(Cursor::new(bytes)).expect("a workbook just written");
    let name = book.sheet_names().first().cloned().expect("it has a sheet");
    let mut reader = book.worksheet_cells_reader(&name).expect("its first sheet");
    let mut count = 0;
    while let Some(cell) = reader.next_cell().expect("cells just written") {
        black_box(&cell);
        count += 1;
    }
    count
}

fn cells(bytes: &[u8]) -> usize {
    let workbook = read::workbook("list.xlsx", bytes).value.expect("a workbook just written");
    workbook.sheets.iter().flat_map(|sheet| &sheet.rows).map(|row| row.cells.len()).sum()
}

/// From the folder to the public model.
fn published(input: &Path) -> usize {
    let today = NaiveDate::from_ymd_opt(2026, 11, 1).expect("a day of the calendar");
    let settings = Settings { input: input.to_path_buf(), today, base_url: None };
    Project::new(settings).read(&|_| {}).site.honorees.len()
}

fn records(bytes: &[u8]) -> usize {
    let workbook = read::workbook("list.xlsx", bytes).value.expect("a workbook just written");
    let habits = Habits { words: Vocabulary::standard().clone(), publish_hidden: false };
    interpret::workbook(workbook, &habits).records.honorees.len()
}
