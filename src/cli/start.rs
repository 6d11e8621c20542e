//! The program started without a command, as by a double click: shows the site of the project around it, or offers to
//! begin one.

use super::options::Options;
use super::screen::{Exit, Screen};
use super::{args, new, watch};
use std::path::{Path, PathBuf};

pub(super) fn run(options: &Options, screen: &dyn Screen) -> Exit {
    if options.input.is_dir() {
        return preview(options, screen);
    }
    let here = std::env::current_dir().unwrap_or_default();
    let program = std::env::current_exe().unwrap_or_default();
    match project(&here, &program, &options.input) {
        Some(folder) if std::env::set_current_dir(&folder).is_ok() => preview(options, screen),
        _ => begin(options, &here, screen),
    }
}

fn preview(options: &Options, screen: &dyn Screen) -> Exit {
    watch::run(options, &args::Watch::default(), screen)
}

/// The project's folder, when it is not the one we are in: that around us where we are inside its input folder, or that
/// of the program, which some systems start elsewhere on a double click.
fn project(here: &Path, program: &Path, input: &Path) -> Option<PathBuf> {
    if input.is_absolute() || input.components().count() != 1 {
        return None;
    }
    let around = here.parent().filter(|_| here.ends_with(input));
    let candidates = [around, program.parent()];
    candidates.into_iter().flatten().find(|folder| folder.join(input).is_dir()).map(Path::to_path_buf)
}

/// Somebody who sits at the terminal may begin a project here; anybody else is told what there is to do.
fn begin(options: &Options, here: &Path, screen: &dyn Screen) -> Exit {
    match screen.confirm(&question(options, here)) {
        None => {
            screen.out(&args::help());
            Exit::Done
        }
        Some(false) => Exit::Done,
        Some(true) => match new::begin_here(options, here, screen) {
            Exit::Done => preview(options, screen),
            failed => failed,
        },
    }
}

fn question(options: &Options, here: &Path) -> String {
    let here = here.display();
    match options.language {
        crate::diagnostic::Language::Vi => format!(
            "\n  Gương Sáng\n\n  Ở đây chưa có thư mục input.\n\n  \
             Nhấn Enter để bắt đầu tại {here}:\n  \
             tạo tệp mẫu để điền, biểu gửi các đơn vị và hướng dẫn, rồi mở trang xem trước.\n  \
             Nếu chưa muốn: đóng cửa sổ này.\n\n"
        ),
        crate::diagnostic::Language::En => format!(
            "\n  Gương Sáng\n\n  There is no folder “input” here.\n\n  \
             Press Enter to begin in {here}:\n  \
             a template to fill in, a form to send to the units, and a guide; then the preview opens.\n  \
             If you would rather not: close this window.\n\n"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_project_is_found_from_inside_and_beside_the_program() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let own = folder.path().join("du-an");
        std::fs::create_dir_all(own.join("input")).expect("a folder for the test");
        let (input, nowhere) = (Path::new("input"), folder.path().join("khac"));
        let program = own.join("guong.exe");
        assert_eq!(project(&own.join("input"), &nowhere.join("guong"), input), Some(own.clone()));
        assert_eq!(project(&nowhere, &program, input), Some(own.clone()));
        assert_eq!(project(&nowhere, &nowhere.join("guong"), input), None);
        assert_eq!(
            project(&nowhere, &program, Path::new("other/input")),
            None,
            "a folder that was asked for"
        );
    }
}
