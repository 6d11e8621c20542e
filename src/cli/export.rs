//! `guong export`: the consolidated workbook, from the same reading as the site.

use super::args;
use super::build;
use super::options::Options;
use super::screen::{Exit, Screen};
use crate::project::Reading;
use crate::workbook::{self, Export, WorkbookFault};
use std::path::Path;

pub(super) fn run(options: &Options, export: &args::Export, screen: &dyn Screen) -> Exit {
    let target = &export.file;
    // Before the reading: nobody should wait for a minute only to be told of a wrong name.
    if let Err(fault) = workbook::check_target(target, &options.input) {
        return build::fail(options, screen, &fault.diagnostic());
    }
    let reading = build::read(options, screen);
    build::tell(options, &reading, screen);
    if reading.has_errors() && !options.keep_going {
        screen.out(options.say(
            "Chưa lập bảng tổng hợp vì còn lỗi. Sửa các ô trên, hoặc thêm --keep-going để bỏ qua những dòng có lỗi.\n",
            "No workbook was written because of errors. Mend the cells, or leave their rows out with --keep-going.\n",
        ));
        return Exit::Errors;
    }
    match write(options, &reading, target) {
        Ok(()) => {
            screen.out(&done(options, target));
            Exit::Done
        }
        Err(fault) => build::fail(options, screen, &fault.diagnostic()),
    }
}

fn done(options: &Options, target: &Path) -> String {
    let shown = target.display();
    match options.json {
        true => format!("{}\n", serde_json::json!({ "workbook": shown.to_string() })),
        false => {
            let said = options.say("Đã lập bảng tổng hợp:", "Wrote the consolidated workbook:");
            format!("{said} {shown}\n")
        }
    }
}

fn write(options: &Options, reading: &Reading, target: &Path) -> Result<(), WorkbookFault> {
    let export = Export { site: &reading.site, account: &reading.account, today: options.today };
    workbook::save(&workbook::export(&export)?, target)
}
