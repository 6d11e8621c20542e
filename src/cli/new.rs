//! `guong new`: a project's folder, with the template workbook to fill, the form to send and a page that says how.

use super::args::New;
use super::build;
use super::doors;
use super::options::Options;
use super::screen::{Exit, Screen};
use crate::servers;
use crate::workbook::{self, FORM_NAME, TEMPLATE_NAME, WorkbookFault};
use std::fs;
use std::io;
use std::path::Path;

/// The page that says how, below the project's folder.
const GUIDE_NAME: &str = "HUONG-DAN.txt";

const GUIDE: &str = include_str!("huong-dan.txt");

/// Without this mark older versions of Notepad take the text for one of a Windows code page.
const BYTE_ORDER_MARK: &str = "\u{feff}";

pub(super) fn run(options: &Options, new: &New, screen: &dyn Screen) -> Exit {
    match create(&new.folder) {
        Ok(()) => {
            screen.out(&done(options, &new.folder));
            Exit::Done
        }
        Err(fault) => build::fail(options, screen, &fault.diagnostic()),
    }
}

/// As [`run`], in a folder that may hold other things, such as the program itself.
pub(super) fn begin_here(options: &Options, folder: &Path, screen: &dyn Screen) -> Exit {
    let taken = [FORM_NAME, GUIDE_NAME].into_iter().find(|name| folder.join(name).exists());
    let written = match taken {
        Some(name) => Err(WorkbookFault::NotEmpty { folder: folder.to_owned(), example: name.to_string() }),
        None => write(folder),
    };
    match written {
        Ok(()) => Exit::Done,
        Err(fault) => build::fail(options, screen, &fault.diagnostic()),
    }
}

fn create(folder: &Path) -> Result<(), WorkbookFault> {
    refuse_contents(folder)?;
    write(folder)
}

/// All contents are made before the first file is written.
fn write(folder: &Path) -> Result<(), WorkbookFault> {
    let lines: String = GUIDE.lines().map(|line| format!("{line}\r\n")).collect();
    let guide = format!("{BYTE_ORDER_MARK}{lines}");
    let template = workbook::template()?;
    let form = workbook::form()?;
    workbook::save(&template, &folder.join("input").join(TEMPLATE_NAME))?;
    workbook::save(&form, &folder.join(FORM_NAME))?;
    workbook::save(guide.as_bytes(), &folder.join(GUIDE_NAME))?;
    for (name, text) in servers::FILES {
        workbook::save(text.as_bytes(), &folder.join(servers::FOLDER).join(name))?;
    }
    if cfg!(windows) {
        for door in &doors::DOORS {
            workbook::save(door.text().as_bytes(), &folder.join(door.name))?;
        }
    }
    Ok(())
}

/// A folder that holds anything is somebody's; a file in its place is, too.
fn refuse_contents(folder: &Path) -> Result<(), WorkbookFault> {
    let machine = |error| WorkbookFault::Machine { path: folder.to_owned(), error };
    let mut entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
            return Err(WorkbookFault::IsFile(folder.to_owned()));
        }
        Err(error) => return Err(machine(error)),
    };
    match entries.next() {
        None => Ok(()),
        Some(Err(error)) => Err(machine(error)),
        Some(Ok(entry)) => {
            let example = entry.file_name().to_string_lossy().into_owned();
            Err(WorkbookFault::NotEmpty { folder: folder.to_owned(), example })
        }
    }
}

fn done(options: &Options, folder: &Path) -> String {
    // `.` would tell nobody where it is.
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let shown = folder.display();
    let template = folder.join("input").join(TEMPLATE_NAME);
    let template = template.display();
    if options.json {
        return format!(
            "{}\n",
            serde_json::json!({ "folder": shown.to_string(), "template": template.to_string() })
        );
    }
    match options.language {
        crate::diagnostic::Language::Vi => format!(
            "Đã tạo thư mục {shown}.\n\
             1. Mở {template} và điền: trang tính Hướng dẫn chỉ cách điền.\n\
             2. Gửi {FORM_NAME} cho các đơn vị; danh sách nhận về chép vào thư mục input.\n\
             3. Vào thư mục {shown}, chạy: guong watch để xem trang, guong build để dựng trang.\n\
             Sổ tay đầy đủ, có hình: guong help\n"
        ),
        crate::diagnostic::Language::En => format!(
            "Created the folder {shown}.\n\
             1. Open {template} and fill it in: the sheet “Hướng dẫn” says how.\n\
             2. Send {FORM_NAME} to the units; copy the lists that come back into the folder input.\n\
             3. In the folder {shown}, run: guong watch to see the pages, guong build to make the site.\n\
             The whole handbook, with pictures: guong help\n"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beginning_here_leaves_what_is_there() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        fs::write(folder.path().join("guong.exe"), "x").expect("written");
        assert!(write(folder.path()).is_ok());
        assert!(folder.path().join("guong.exe").exists() && folder.path().join("input").is_dir());
    }

    #[test]
    fn a_folder_with_contents_stays_as_it_is() {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let project = folder.path().join("du-an");
        assert!(create(&project).is_ok());
        let names = || fs::read_dir(&project).map(|entries| entries.count()).ok();
        let made = if cfg!(windows) { 4 + doors::DOORS.len() } else { 4 };
        assert_eq!(names(), Some(made));
        assert!(matches!(create(&project), Err(WorkbookFault::NotEmpty { .. })));
        assert!(matches!(create(&project.join(GUIDE_NAME)), Err(WorkbookFault::IsFile(_))));
        assert_eq!(names(), Some(made));
    }
}
