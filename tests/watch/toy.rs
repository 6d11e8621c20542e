//! A project that publishes the files of a folder as they are, so that tests say with plain files what is on screen.
//!
//! `problems.txt` holds diagnostics, one a line: severity|file|sheet|cell|who|message|hint. While `fatal.txt` says
//! something, nothing can be built; while `panic.txt` does, building panics.

use guong::diagnostic::{CellAt, Diagnostic, Place};
use guong::watch::{Browser, Changed, ChangedPaths, Counts, Options, Page, Preview, Project, Snapshot};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub struct ToyProject {
    root: PathBuf,
    files: BTreeMap<String, Vec<u8>>,
    /// Held by every snapshot that is still alive.
    alive: Arc<()>,
}

struct ToySnapshot {
    files: BTreeMap<String, Vec<u8>>,
    diagnostics: Vec<Diagnostic>,
    changed: Vec<Changed>,
    _alive: Arc<()>,
}

pub fn project(root: &Path) -> ToyProject {
    ToyProject { root: root.to_path_buf(), files: BTreeMap::new(), alive: Arc::new(()) }
}

/// Starts a preview of `root` at `port`, or a free one.
pub fn start(root: &Path, port: Option<u16>) -> Preview {
    start_project(project(root), port)
}

pub fn start_project(project: ToyProject, port: Option<u16>) -> Preview {
    let options = Options {
        folders: vec![project.root.clone()],
        port,
        poll: None,
        browser: Browser::Leave,
        language: guong::diagnostic::Language::Vi,
    };
    Preview::start(Box::new(project), options, Arc::new(|_| {})).expect("a free port")
}

impl Project for ToyProject {
    fn build(&mut self, changed: &ChangedPaths) -> Result<Arc<dyn Snapshot>, Vec<Diagnostic>> {
        let before = self.files.clone();
        match changed.is_empty() {
            true => self.read_all(),
            false => self.read(changed),
        }
        assert_eq!(self.text("panic.txt"), "", "asked to panic");
        let fatal = self.text("fatal.txt");
        if !fatal.is_empty() {
            return Err(vec![Diagnostic::error("fatal", Place::file("mau.html")).vi(fatal, "Sửa mẫu.")]);
        }
        let differs = |path: &&String| path.ends_with(".html") && before.get(*path) != self.files.get(*path);
        let changed = self.files.keys().filter(differs).filter(|_| !before.is_empty());
        let changed =
            changed.map(|path| Changed { name: format!("Trang {path}"), path: path.clone() }).collect();
        let diagnostics = self.text("problems.txt").lines().filter_map(diagnostic).collect();
        Ok(Arc::new(ToySnapshot {
            files: self.files.clone(),
            diagnostics,
            changed,
            _alive: self.alive.clone(),
        }))
    }
}

impl ToyProject {
    fn read_all(&mut self) {
        let walk = walkdir::WalkDir::new(&self.root).into_iter().flatten();
        let files: Vec<PathBuf> =
            walk.filter(|entry| entry.file_type().is_file()).map(|entry| entry.into_path()).collect();
        self.files.clear();
        self.read(&ChangedPaths { changed: files, removed: Vec::new() });
    }

    fn read(&mut self, paths: &ChangedPaths) {
        for path in &paths.changed {
            let bytes = fs::read(path).expect("a settled file can be read");
            self.files.insert(self.name(path), bytes);
        }
        for path in &paths.removed {
            self.files.remove(&self.name(path));
        }
    }

    /// To count with: besides the project itself, only living snapshots hold it.
    pub fn alive(&self) -> Arc<()> {
        self.alive.clone()
    }

    fn text(&self, name: &str) -> String {
        let bytes = self.files.get(name).map_or(&[][..], Vec::as_slice);
        String::from_utf8_lossy(bytes).trim().to_string()
    }

    fn name(&self, path: &Path) -> String {
        let below = path.strip_prefix(&self.root).expect("paths begin with their root");
        below.to_string_lossy().replace('\\', "/")
    }
}

impl Snapshot for ToySnapshot {
    fn page(&self, path: &str) -> Option<Result<Page, String>> {
        let bytes = self.files.get(path)?.clone();
        let content_type = match path.rsplit('.').next() {
            Some("html") => "text/html; charset=utf-8",
            Some("css") => "text/css; charset=utf-8",
            _ => "application/octet-stream",
        };
        Some(Ok(Page { content_type: content_type.into(), bytes }))
    }

    fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    fn counts(&self) -> Counts {
        Counts { published: self.files.len(), withheld: 3, pages: self.files.len() }
    }

    fn changed(&self) -> &[Changed] {
        &self.changed
    }
}

fn diagnostic(line: &str) -> Option<Diagnostic> {
    let parts: Vec<&str> = line.split('|').collect();
    let [severity, file, sheet, cell, who, message, hint] = parts[..] else { return None };
    let (column, row) = cell.split_at(1);
    let column = u32::from(column.bytes().next()?) - u32::from(b'A');
    let place = Place::sheet(file, 0, sheet).at(CellAt::new(row.parse::<u32>().ok()? - 1, column));
    let diagnostic = match severity {
        "error" => Diagnostic::error("toy", place),
        "note" => Diagnostic::note("toy", place),
        _ => Diagnostic::warning("toy", place),
    };
    Some(diagnostic.vi(message, hint).en(message, hint).about(who))
}
