//! The command line: what was typed, what it means, and the commands. Speaks through a [`Screen`]; only `main` owns the
//! terminal.

mod args;
mod build;
mod check;
mod explain;
mod images;
mod options;
mod screen;
mod summary;
mod usage;

pub use screen::{Exit, Screen};

use args::{Args, Command};
use clap::Parser;
use options::Options;
use std::ffi::OsString;

/// Runs the program on its arguments (the first is its own name).
pub fn run(arguments: impl IntoIterator<Item = OsString>, screen: &dyn Screen) -> Exit {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let args = match Args::try_parse_from(&arguments) {
        Ok(args) => args,
        Err(error) => return usage::answer(&error, screen),
    };
    let command = args.command.clone().unwrap_or_default();
    let options = Options::resolve(args);
    match command {
        Command::Build => build::run(&options, screen),
        Command::Check(check) => check::run(&options, &check, screen),
    }
}
