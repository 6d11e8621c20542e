//! One case: its folder loaded, the stages from `interpret` to `withhold` run over it, and what must hold of any case.

mod account;
pub mod expected;
pub mod real;
mod site;
mod text;

use chrono::NaiveDate;
use guong::diagnostic::{self, Diagnostic, Language, Severity};
use guong::interpret::{self, Account, Habits, Interpreted, Origin, RowFate, SheetExplained};
use guong::photo::Shelf;
use guong::public::Site;
use guong::read::Workbook;
use guong::unite::{self, Files};
use guong::vocabulary::Vocabulary;
use guong::withhold;
use std::path::Path;
use std::sync::Arc;

/// The ending of a workbook written as text: `xa-an/ds.sheet.txt` is read as `xa-an/ds.xlsx`.
const SHEETS: &str = ".sheet.txt";

/// Every case is read on this day.
const TODAY: (i32, u32, u32) = (2026, 11, 15);

/// The input of a case.
pub struct Case {
    /// Name below `input/` and text of each workbook, in the order of their names.
    workbooks: Vec<(String, String)>,
    files: Files,
    /// Words that must not be published (`# never …`).
    secrets: Vec<String>,
}

/// What the program makes of a case.
pub struct Outcome {
    site: Site,
    account: Account,
    explained: Vec<Arc<SheetExplained>>,
    diagnostics: Vec<Diagnostic>,
}

impl Case {
    pub fn load(folder: &Path) -> Self {
        let mut case = Self { workbooks: Vec::new(), files: Files::default(), secrets: Vec::new() };
        let mut photos = Vec::new();
        for (name, path) in inputs(folder) {
            let (_, ending) = name.rsplit_once('.').unwrap_or((&name, ""));
            match ending {
                _ if name.ends_with(SHEETS) => {
                    let text = std::fs::read_to_string(&path).expect("a case is readable text");
                    case.secrets.extend(text::secrets(&text));
                    case.workbooks.push((name.replace(SHEETS, ".xlsx"), text));
                }
                "md" | "txt" => {
                    let text = std::fs::read_to_string(&path).expect("a case is readable text");
                    case.files.stories.insert(name, text);
                }
                "jpg" | "png" => photos.push(name),
                _ => {
                    case.files.papers.insert(name, 0);
                }
            }
        }
        case.files.photos = Shelf::new(photos.iter().map(String::as_str));
        case
    }

    /// The workbooks as their texts say.
    pub fn workbooks(&self) -> impl Iterator<Item = Workbook> {
        self.workbooks.iter().map(|(name, text)| text::workbook(name, text))
    }

    pub fn run(&self) -> Outcome {
        self.run_on(&|| self.workbooks().collect())
    }

    /// Runs the case on its workbooks as they are loaded from elsewhere.
    pub fn run_on(&self, load: &dyn Fn() -> Vec<Workbook>) -> Outcome {
        let interpret = |habits: &Habits| -> Vec<Interpreted> {
            load().into_iter().map(|workbook| interpret::workbook(workbook, habits)).collect()
        };
        let standard = Habits { words: Vocabulary::standard().clone(), publish_hidden: false };
        let habits = own_habits(&interpret(&standard));
        let mut interpreted = interpret(&habits);
        let (mut diagnostics, mut explained) = (Vec::<Diagnostic>::new(), Vec::new());
        for workbook in &mut interpreted {
            diagnostics.append(&mut workbook.diagnostics);
            explained.append(&mut workbook.explained);
        }
        let model = unite::unite(interpreted, &self.files, habits.publish_hidden).collect(&mut diagnostics);
        let today = NaiveDate::from_ymd_opt(TODAY.0, TODAY.1, TODAY.2).expect("a day of the calendar");
        let withheld = withhold::withhold(model, today).collect(&mut diagnostics);
        diagnostic::sort(&mut diagnostics);
        Outcome { site: withheld.site, account: withheld.account, explained, diagnostics }
    }
}

/// What the workbooks say about how they are to be read.
fn own_habits(all: &[Interpreted]) -> Habits {
    let headings = all.iter().flat_map(|workbook| &workbook.records.headings);
    let own: Vec<_> = headings.map(|own| (own.heading.value.clone(), own.meaning.value.clone())).collect();
    let settings: Vec<_> = all.iter().flat_map(|workbook| &workbook.records.settings).collect();
    Habits {
        words: Vocabulary::standard().with_own(&own).0,
        publish_hidden: unite::publishes_hidden(&settings),
    }
}

/// All files of a case but its expectations, by their name below its folder, in order.
fn inputs(folder: &Path) -> Vec<(String, std::path::PathBuf)> {
    let walk = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter();
    let entries = walk.filter_entry(|entry| entry.file_name() != "expected").filter_map(Result::ok);
    let files = entries.filter(|entry| entry.file_type().is_file());
    let named = files.filter_map(|entry| {
        let name = entry.path().strip_prefix(folder).ok()?.to_string_lossy().replace('\\', "/");
        Some((name, entry.path().to_path_buf()))
    });
    named.collect()
}

impl Outcome {
    /// The expectation files and their contents.
    pub fn files(&self) -> Vec<(&'static str, String)> {
        vec![
            ("diagnostics.txt", diagnostic::human(&self.diagnostics, Language::Vi)),
            ("model.txt", site::dump(&self.site)),
            ("rows.txt", account::dump(&self.explained, &self.account)),
        ]
    }

    /// Whether a row is that of the origin, or one of the form whose name stands there.
    fn is_of_row(&self, row: u32, origin: &Origin) -> bool {
        let tables = self
            .explained
            .iter()
            .filter(|sheet| sheet.sheet == *origin.sheet)
            .flat_map(|sheet| &sheet.tables);
        let mut forms = tables.filter(|table| table.is_form());
        let within =
            |(first, last): (u32, u32)| (first..=last).contains(&row) && (first..=last).contains(&origin.row);
        row == origin.row || forms.any(|form| within(form.headings))
    }

    /// What must hold whatever a workbook says: the account adds up, a refused row is told why, secrets stay secret.
    pub fn broken_promises(&self, case: &Case) -> Vec<String> {
        let totals = self.account.totals();
        let mut broken = Vec::new();
        if totals.read != totals.published + totals.withheld + totals.refused {
            broken.push(format!("the account does not add up: {totals:?}"));
        }
        for (origin, _) in self.account.rows().iter().filter(|(_, fate)| *fate == RowFate::Refused) {
            let told = |said: &&Diagnostic| {
                let here = said.place.cell.is_some_and(|cell| self.is_of_row(cell.row, origin));
                here && said.place.sheet == origin.sheet.sheet && said.severity > Severity::Note
            };
            if !self.diagnostics.iter().any(|said| told(&said)) {
                broken.push(format!("row {} of {} is refused without a word", origin.row + 1, origin.sheet));
            }
        }
        let published = site::dump(&self.site);
        let leaked = case.secrets.iter().filter(|secret| published.contains(secret.as_str()));
        broken.extend(leaked.map(|secret| format!("“{secret}” is published")));
        broken
    }
}
