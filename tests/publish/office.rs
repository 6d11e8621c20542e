//! A project in a temporary folder, and runs of the program on it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use tempfile::TempDir;

/// The day on which all runs take place.
const TODAY: &str = "2026-11-22";

const HEADINGS: &str = "STT,Họ và tên,Chức vụ,Đơn vị công tác,Danh hiệu,Số QĐ,Ngày QĐ\n";

pub struct Office {
    folder: TempDir,
}

/// What a run said and how it ended.
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// Where to publish: what is typed, what the environment has to hold, and where the files can be looked at.
pub struct Place {
    pub arguments: Vec<String>,
    pub environment: Vec<(String, String)>,
    pub files: PathBuf,
}

impl Office {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        std::fs::create_dir(folder.path().join("input")).expect("an input folder");
        Self { folder }
    }

    /// An office with so many people.
    pub fn of(people: usize) -> Self {
        let office = Self::new();
        office.people(&(0..people).map(person).collect::<Vec<_>>());
        office
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Writes the list: name and award of each.
    pub fn people(&self, people: &[(String, &str)]) {
        let mut text = HEADINGS.to_owned();
        for (number, (name, award)) in people.iter().enumerate() {
            text += &format!("{number},{name},Hội viên,Xã Trúc Vân,{award},{number}/QĐ-UBND,22/8/2024\n");
        }
        std::fs::write(self.path("input/ds.csv"), text).expect("a list");
    }

    pub fn run(&self, arguments: &[&str]) -> Run {
        self.run_with(arguments, &[])
    }

    /// Builds and publishes, as a scheduled run does.
    pub fn publish(&self, place: &Place, more: &[&str]) -> Run {
        let arguments: Vec<&str> =
            place.arguments.iter().map(String::as_str).chain(more.iter().copied()).collect();
        self.run_with(&[&["publish", "--yes"], arguments.as_slice()].concat(), &place.environment)
    }

    /// Begins to publish what is built.
    pub fn start(&self, place: &Place) -> Child {
        let mut command = self.command(&["publish", "--yes", "--no-build"], &place.environment);
        command.args(&place.arguments).stdout(Stdio::null()).stderr(Stdio::null());
        command.spawn().expect("a run")
    }

    /// How much of a publication is noted as done.
    pub fn noted(&self) -> usize {
        let Ok(journals) = std::fs::read_dir(self.path(".guong-cache/cong-bo")) else { return 0 };
        let texts = journals.filter_map(|entry| std::fs::read_to_string(entry.ok()?.path()).ok());
        texts.map(|text| text.lines().count()).sum()
    }

    /// All files of the built site that are to be published, by path.
    pub fn site(&self) -> BTreeMap<String, Vec<u8>> {
        published(&self.path("site"))
    }

    fn run_with(&self, arguments: &[&str], environment: &[(String, String)]) -> Run {
        let Output { status, stdout, stderr } = self.command(arguments, environment).output().expect("a run");
        Run {
            code: status.code().expect("no signal"),
            out: String::from_utf8(stdout).expect("UTF-8"),
            err: String::from_utf8(stderr).expect("UTF-8"),
        }
    }

    fn command(&self, arguments: &[&str], environment: &[(String, String)]) -> Command {
        let mut command = Command::new(assert_cmd::cargo::cargo_bin("guong"));
        command.current_dir(self.folder.path()).args(arguments).args(["--now", TODAY]);
        command.stdin(Stdio::null()).envs(environment.iter().cloned());
        command
    }
}

impl Place {
    /// A folder that need not exist.
    pub fn folder(path: &Path) -> Self {
        let arguments = vec![path.to_str().expect("UTF-8").to_owned()];
        Self { arguments, environment: Vec::new(), files: path.to_owned() }
    }

    /// What visitors can get, by path.
    pub fn published(&self) -> BTreeMap<String, Vec<u8>> {
        published(&self.files)
    }

    /// The paths at which visitors get something else than what an office has built.
    pub fn differences(&self, office: &Office) -> Vec<String> {
        let (published, site) = (self.published(), office.site());
        let paths: BTreeSet<&String> = published.keys().chain(site.keys()).collect();
        paths.into_iter().filter(|path| published.get(*path) != site.get(*path)).cloned().collect()
    }

    /// Whether a word stands in any file, packed lists and names of files included.
    pub fn tells_of(&self, word: &str) -> bool {
        let files = files(&self.files);
        files.iter().any(|(path, bytes)| path.contains(word) || text(path, bytes).contains(word))
    }
}

/// Somebody with a name of their own.
pub fn person(number: usize) -> (String, &'static str) {
    const MIDDLE: [&str; 5] = ["Thị", "Văn", "Ngọc", "Minh", "Thanh"];
    const GIVEN: [&str; 7] = ["Đào", "Bình", "Tâm", "Hạnh", "Sơn", "Lụa", "Quế"];
    let family = ["Nguyễn", "Trần", "Lê", "Phạm", "Vũ", "Đỗ", "Bùi", "Hồ"][number / 35 % 8];
    (format!("{family} {} {}", MIDDLE[number / 7 % 5], GIVEN[number % 7]), "Giấy khen")
}

fn text(path: &str, bytes: &[u8]) -> String {
    let mut text = Vec::new();
    match path.ends_with(".gz") {
        true => {
            let mut unpacked = flate2::read::GzDecoder::new(bytes);
            std::io::Read::read_to_end(&mut unpacked, &mut text).expect("packed");
        }
        false => text.extend_from_slice(bytes),
    }
    String::from_utf8_lossy(&text).into_owned()
}

fn published(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = files(folder);
    files.retain(|path, _| !path.starts_with(".guong"));
    files
}

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
    entries
        .filter(|entry| entry.file_type().is_file())
        .filter_map(|entry| {
            let path = entry.path().strip_prefix(folder).expect("below the folder");
            // Servers write into files that they name afterwards; one may be gone by now.
            Some((path.to_string_lossy().into_owned(), std::fs::read(entry.path()).ok()?))
        })
        .collect()
}
