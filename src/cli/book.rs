//! `guong book`: the yearbook, in volumes where one could not be bound.

use super::args;
use super::options::Options;
use super::paper::{self, Asked, Work};
use super::screen::{Exit, Screen};

pub(super) fn run(options: &Options, book: &args::Book, screen: &dyn Screen) -> Exit {
    let asked = Asked { file: &book.file, press: &book.press };
    paper::run(options, &asked, screen, &|plan| Ok(Work::Book(plan.volumes())))
}
