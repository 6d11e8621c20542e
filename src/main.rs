//! The terminal: prints, shows progress, exits. Everything else is in the library.

use guong::cli::{Exit, Screen, run};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::{IsTerminal, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::sync::Mutex;

/// Pages are made of millions of short texts: a sixth of a build's time goes to the system's own allocator.
#[cfg(feature = "mimalloc")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Progress is shown when this much work is under way; less is done before an eye has found the bar.
const WORTH_SHOWING: usize = 8;

/// Where the program last failed: file and line of its source.
static FAILED_AT: Mutex<Option<String>> = Mutex::new(None);

struct Terminal {
    bar: Mutex<Option<ProgressBar>>,
    shows_progress: bool,
}

impl Screen for Terminal {
    fn out(&self, text: &str) {
        self.progress_done();
        // A reader that went away (`| head`) is no fault of ours.
        let _ = std::io::stdout().lock().write_all(text.as_bytes());
    }

    fn err(&self, text: &str) {
        self.progress_done();
        let _ = std::io::stderr().lock().write_all(text.as_bytes());
    }

    fn progress(&self, stage: &str, done: usize, all: usize) {
        if !self.shows_progress || all < WORTH_SHOWING {
            return;
        }
        let Ok(mut bar) = self.bar.lock() else { return };
        let bar = bar.get_or_insert_with(|| {
            let style = ProgressStyle::with_template("{msg} {bar:30} {pos}/{len}");
            let bar = ProgressBar::with_draw_target(Some(all as u64), ProgressDrawTarget::stderr());
            bar.with_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()))
                .with_message(stage.to_string())
        });
        bar.set_position(done as u64);
    }

    fn ask(&self, question: &str) -> Option<String> {
        if !std::io::stdin().is_terminal() || !std::io::stdout().is_terminal() {
            return None;
        }
        self.out(question);
        let mut answer = String::new();
        match std::io::stdin().read_line(&mut answer) {
            // The input was closed: that is no Enter.
            Ok(0) | Err(_) => Some(String::from("\u{4}")),
            Ok(_) => Some(answer.trim().to_owned()),
        }
    }

    fn progress_done(&self) {
        if let Ok(mut bar) = self.bar.lock()
            && let Some(bar) = bar.take()
        {
            bar.finish_and_clear();
        }
    }
}

fn main() -> ExitCode {
    // What goes wrong inside is told below in the program's own words. Where it did is told, not with what words: they may
    // be those of a cell, and the line is sent to others.
    std::panic::set_hook(Box::new(|panic| {
        if let (Some(at), Ok(mut last)) = (panic.location(), FAILED_AT.lock()) {
            *last = Some(format!("{}:{}", at.file(), at.line()));
        }
    }));
    let terminal = Terminal { bar: Mutex::new(None), shows_progress: std::io::stderr().is_terminal() };
    let exit = catch_unwind(AssertUnwindSafe(|| run(std::env::args_os(), &terminal))).unwrap_or_else(|_| {
        let at = FAILED_AT.lock().ok().and_then(|mut last| last.take());
        let at = at.as_deref().unwrap_or("không rõ chỗ");
        terminal.err(&format!("lỗi: chương trình gặp sự cố ({at})\n  → trang cũ giữ nguyên; hãy gửi dòng này cho người làm chương trình\n"));
        Exit::Fault
    });
    if exit != Exit::Done {
        hold(&terminal);
    }
    ExitCode::from(exit as u8)
}

/// Windows closes the window of a program started by a double click as soon as it ends, before anybody has read why.
fn hold(terminal: &Terminal) {
    if cfg!(windows) && std::env::args_os().len() == 1 {
        terminal.confirm("\nNhấn Enter để đóng cửa sổ này.\n");
    }
}
