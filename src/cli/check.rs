//! `guong check`: everything but writing. Templates of the project are rendered too, since only then a fault in one
//! shows. With `--report`, what is wrong is also written as a list to send back.

use super::args::Check;
use super::options::Options;
use super::screen::{Exit, Screen};
use super::summary::Summary;
use super::{build, copies, explain};
use crate::project::Reading;
use crate::workbook::{self, Report, WorkbookFault};
use std::mem::ManuallyDrop;
use std::path::Path;
use std::time::Instant;

pub(super) fn run(options: &Options, check: &Check, screen: &dyn Screen) -> Exit {
    let started = Instant::now();
    if let Some(Err(fault)) =
        check.report.as_ref().map(|target| workbook::check_target(target, &options.input))
    {
        return build::fail(options, screen, &fault.diagnostic());
    }
    // The program ends with it: to free what a province sent piece by piece would take as long as to read a village.
    let mut reading = ManuallyDrop::new(build::read(options, screen));
    if let Some(file) = &check.explain {
        return explain::run(options, &reading, file, screen);
    }
    build::lay_out(options, &mut reading);
    build::tell(options, &reading, screen);
    if let Some(target) = &check.report {
        if let Err(fault) = report(options, &reading, target) {
            return build::fail(options, screen, &fault.diagnostic());
        }
        if !options.json {
            screen.out(&format!(
                "{}{}\n",
                options.say("Đã lập danh sách cần sửa: ", "Wrote the correction list: "),
                target.display()
            ));
        }
    }
    screen
        .out(&Summary { reading: &reading, written: None, pages: 0, took: started.elapsed() }.text(options));
    if reading.has_errors() && !options.keep_going { Exit::Errors } else { Exit::Done }
}

/// The copies come first: the list says where they are.
fn report(options: &Options, reading: &Reading, target: &Path) -> Result<(), WorkbookFault> {
    let copies = copies::write(options, reading, target)?;
    let report = Report {
        diagnostics: &reading.diagnostics,
        workbooks: &reading.workbooks,
        units: &reading.site.units,
        input: workbook::relative(target, &options.input),
        copies: &copies,
        today: options.today,
    };
    workbook::save(&workbook::report(&report)?, target)
}
