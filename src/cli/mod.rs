//! The command line: what was typed, what it means, and the commands. Speaks through a [`Screen`]; only `main` owns the
//! terminal.

mod args;
mod book;
mod build;
mod cards;
mod check;
mod copies;
mod doors;
mod explain;
mod export;
mod help;
mod images;
mod new;
mod options;
mod pages;
mod paper;
mod print;
mod publish;
mod screen;
mod shop;
mod start;
mod summary;
mod usage;
mod watch;

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
    let command = args.command.clone();
    let options = Options::resolve(args);
    let Some(command) = command else { return start::run(&options, screen) };
    match command {
        Command::Book(book) => book::run(&options, &book, screen),
        Command::Build(build) => build::run(&options, &build, screen),
        Command::Check(check) => check::run(&options, &check, screen),
        Command::Export(export) => export::run(&options, &export, screen),
        Command::Help(help) => help::run(&options, &help, screen),
        Command::New(new) => new::run(&options, &new, screen),
        Command::Print(print) => print::run(&options, &print, screen),
        Command::Publish(publish) => publish::run(&options, &publish, screen),
        Command::Watch(watch) => watch::run(&options, &watch, screen),
    }
}
