//! `guong check`: everything but writing. Templates are rendered too, since only then a fault in one shows.

use super::args::Check;
use super::options::Options;
use super::screen::{Exit, Screen};
use super::summary::Summary;
use super::{build, explain};
use std::time::Instant;

pub(super) fn run(options: &Options, check: &Check, screen: &dyn Screen) -> Exit {
    let started = Instant::now();
    let mut reading = build::read(options, screen);
    if let Some(file) = &check.explain {
        return explain::run(options, &reading, file, screen);
    }
    build::lay_out(options, &mut reading);
    build::tell(options, &reading, screen);
    screen
        .out(&Summary { reading: &reading, written: None, pages: 0, took: started.elapsed() }.text(options));
    if reading.has_errors() && !options.keep_going { Exit::Errors } else { Exit::Done }
}
