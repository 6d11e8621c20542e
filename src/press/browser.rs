//! The browser that prints: one of the Chromium family, where the systems usually have them. Asks no registry.

use super::PressFault;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// A program that can be started.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Browser(PathBuf);

/// The families of systems, as far as they keep their programs in different places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum System {
    Windows,
    MacOs,
    Unix,
}

const ON_WINDOWS: [&str; 5] = [
    r"Microsoft\Edge\Application\msedge.exe",
    r"Google\Chrome\Application\chrome.exe",
    r"CocCoc\Browser\Application\browser.exe",
    r"BraveSoftware\Brave-Browser\Application\brave.exe",
    r"Chromium\Application\chrome.exe",
];

const ON_MAC: [&str; 4] = [
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "Brave Browser.app/Contents/MacOS/Brave Browser",
    "Chromium.app/Contents/MacOS/Chromium",
];

const ON_UNIX: [&str; 8] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
    "brave-browser",
    "brave",
];

impl Browser {
    /// The browser that was asked for (a path, or a name in `PATH`), else the first that the machine has; none where it
    /// has none.
    ///
    /// # Errors
    /// The one that was asked for is not there.
    pub fn find(asked: Option<&Path>) -> Result<Option<Browser>, PressFault> {
        let variable = |name: &str| std::env::var_os(name);
        let Some(asked) = asked else {
            let found = candidates(system(), &variable).into_iter().find(|path| path.is_file());
            return Ok(found.map(Browser));
        };
        let in_path = || folders(&variable).into_iter().map(|folder| folder.join(asked));
        let is_name = asked.components().count() == 1;
        let named = is_name.then(in_path).into_iter().flatten();
        let found = std::iter::once(asked.to_owned()).chain(named).find(|path| path.is_file());
        found.map(|path| Some(Browser(path))).ok_or_else(|| PressFault::NoSuchBrowser(asked.to_owned()))
    }

    pub fn path(&self) -> &Path {
        &self.0
    }
}

fn system() -> System {
    match () {
        () if cfg!(windows) => System::Windows,
        () if cfg!(target_os = "macos") => System::MacOs,
        () => System::Unix,
    }
}

/// Every place where a browser may be, the likeliest first.
fn candidates(system: System, variable: &dyn Fn(&str) -> Option<OsString>) -> Vec<PathBuf> {
    let below = |roots: Vec<PathBuf>, names: &[&str]| -> Vec<PathBuf> {
        names.iter().flat_map(|name| roots.iter().map(move |root| root.join(name))).collect()
    };
    match system {
        System::Windows => {
            let roots = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"];
            below(roots.into_iter().filter_map(variable).map(PathBuf::from).collect(), &ON_WINDOWS)
        }
        System::MacOs => {
            let own = variable("HOME").map(|home| PathBuf::from(home).join("Applications"));
            below([PathBuf::from("/Applications")].into_iter().chain(own).collect(), &ON_MAC)
        }
        System::Unix => {
            let mut roots = folders(variable);
            roots.push("/snap/bin".into());
            below(roots, &ON_UNIX)
        }
    }
}

fn folders(variable: &dyn Fn(&str) -> Option<OsString>) -> Vec<PathBuf> {
    variable("PATH").map(|path| std::env::split_paths(&path).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_are_looked_for_where_each_system_has_them() {
        let variable = |name: &str| {
            let value = match name {
                "ProgramFiles" => "C:/Program Files",
                "LocalAppData" => "C:/Users/a/AppData/Local",
                "HOME" => "/Users/a",
                "PATH" => "/usr/bin",
                _ => return None,
            };
            Some(value.into())
        };
        let shown = |system| -> Vec<String> {
            let paths = candidates(system, &variable);
            paths.iter().map(|path| path.to_string_lossy().replace('\\', "/")).collect()
        };
        let windows = shown(System::Windows);
        assert_eq!(windows[0], "C:/Program Files/Microsoft/Edge/Application/msedge.exe");
        assert!(
            windows.contains(&"C:/Users/a/AppData/Local/Google/Chrome/Application/chrome.exe".to_string())
        );
        assert!(shown(System::MacOs)[1].starts_with("/Users/a/Applications/Google Chrome.app/"));
        assert!(shown(System::Unix).starts_with(&["/usr/bin/chromium".into(), "/snap/bin/chromium".into()]));
    }

    #[test]
    fn a_browser_that_was_asked_for_is_there_or_told() {
        let missing = Browser::find(Some(Path::new("/khong/co/trinh-duyet")));
        assert!(matches!(missing, Err(PressFault::NoSuchBrowser(_))));
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("b");
        std::fs::write(&path, "").expect("a file");
        assert_eq!(
            Browser::find(Some(&path)).ok().flatten().as_ref().map(Browser::path),
            Some(path.as_path())
        );
    }
}
