//! `guong check --explain`: for each sheet of a file where the tables were found, what each column was taken for and
//! what became of each row. This is what the officer looks at when somebody is missing.

mod files;
mod json;
mod rows;
mod text;
mod words;

use super::options::Options;
use super::screen::{Exit, Screen};
use crate::diagnostic::{self, Diagnostic};
use crate::interpret::SheetExplained;
use crate::project::Reading;
use files::Wanted;

/// Files beyond these are named, not explained.
const MOST_FILES: usize = 3;

pub(super) fn run(options: &Options, reading: &Reading, file: &str, screen: &dyn Screen) -> Exit {
    match files::wanted(reading, options, file) {
        Wanted::Files(names) if names.len() <= MOST_FILES => {
            names.iter().for_each(|name| explain(options, reading, name, screen));
            Exit::Done
        }
        Wanted::Files(names) => {
            screen.err(&words::several(options, file, &names));
            Exit::Fault
        }
        Wanted::None(nearest) => {
            screen.err(&words::not_found(options, file, &nearest));
            Exit::Fault
        }
    }
}

fn explain(options: &Options, reading: &Reading, name: &str, screen: &dyn Screen) {
    let sheets: Vec<&SheetExplained> =
        reading.explained().filter(|sheet| *sheet.sheet.file == *name).collect();
    if options.json {
        sheets.iter().for_each(|sheet| screen.out(&json::sheet(sheet, reading)));
        return;
    }
    if sheets.is_empty() {
        // A file that could not be opened has problems and no sheets.
        let of_file = |said: &&Diagnostic| *said.place.file == *name;
        let said: Vec<Diagnostic> = reading.diagnostics.iter().filter(of_file).cloned().collect();
        screen.out(&diagnostic::human(&said, options.language));
    }
    for sheet in sheets {
        screen.out(&text::sheet(sheet, reading, options));
    }
}
