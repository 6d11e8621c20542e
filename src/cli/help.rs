//! `guong help`: the handbook, written where the system keeps files for a while, and opened in the browser.

use super::args::Help;
use super::options::Options;
use super::screen::{Exit, Screen};
use crate::diagnostic::{Diagnostic, Place};
use crate::handbook;
use std::io;
use std::path::{Path, PathBuf};

pub(super) fn run(options: &Options, help: &Help, screen: &dyn Screen) -> Exit {
    match unpack(help.folder.as_deref()) {
        Ok(page) => {
            screen.out(&said(options, &page));
            if !help.no_open {
                open(options, &page, screen);
            }
            Exit::Done
        }
        Err(error) => super::build::fail(options, screen, &not_written(&error)),
    }
}

/// Where the page stands. A folder of our own making cannot hold anybody else's page.
fn unpack(folder: Option<&Path>) -> io::Result<PathBuf> {
    match folder {
        Some(folder) => handbook::unpack(folder),
        None => handbook::unpack(&tempfile::Builder::new().prefix("guong-so-tay-").tempdir()?.keep()),
    }
}

fn open(options: &Options, page: &Path, screen: &dyn Screen) {
    if webbrowser::open(&page.to_string_lossy()).is_err() {
        screen.out(options.say(
            "Không mở được trình duyệt. Hãy tự mở tệp trên.\n",
            "The browser could not be opened. Please open this file.\n",
        ));
    }
}

fn said(options: &Options, page: &Path) -> String {
    match options.json {
        true => format!("{}\n", serde_json::json!({ "handbook": page.display().to_string() })),
        false => format!("{} {}\n", options.say("Sổ tay:", "Handbook (in Vietnamese):"), page.display()),
    }
}

fn not_written(error: &io::Error) -> Diagnostic {
    Diagnostic::error("handbook-not-written", Place::default())
        .vi(
            format!("không ghi được sổ tay ra đĩa: “{error}”"),
            "kiểm tra quyền ghi và chỗ trống của ổ đĩa, hoặc chọn thư mục khác: guong help THƯ-MỤC",
        )
        .en(
            format!("the handbook could not be written: “{error}”"),
            "check the right to write and the space on the disk, or choose a folder: guong help FOLDER",
        )
}
