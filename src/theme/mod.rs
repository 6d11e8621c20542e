//! A theme: templates, styles, scripts, fonts and words, from the copy the program carries and a project's own folder
//! over it, file by file. Knows nothing of the model or of how templates are written.

mod assets;
mod embedded;
mod files;
mod options;
mod problems;
mod strings;

pub use assets::Asset;
pub use options::{HomeSection, Options};
pub use strings::{Strings, fill};

use crate::diagnostic::{Diagnostic, Language, Warned};
use files::Files;
use std::path::Path;

/// The theme that the program carries.
pub const DEFAULT: &str = "sen";

/// Everything a site needs to look and speak as it does.
#[derive(Debug)]
pub struct Theme {
    files: Files,
    options: Options,
    vi: Strings,
    en: Strings,
    assets: Vec<Asset>,
}

impl Theme {
    /// The theme `name`: the carried one, with the files of `project_themes/name/` in the place of its own.
    pub fn load(name: &str, project_themes: Option<&Path>) -> Warned<Theme> {
        let mut diagnostics = Vec::new();
        let mut files = Files::carried();
        let own = project_themes.map(|folder| folder.join(name)).filter(|folder| folder.is_dir());
        match own {
            Some(folder) => diagnostics.extend(files.overlay(&folder, name)),
            None if name != DEFAULT => diagnostics.push(problems::theme_not_found(name)),
            None => {}
        }
        let theme = Self::assemble(files, name, &mut diagnostics);
        Warned::new(theme, diagnostics)
    }

    fn assemble(files: Files, name: &str, diagnostics: &mut Vec<Diagnostic>) -> Theme {
        let options = Options::read(&files, name).collect(diagnostics);
        let vi = Strings::read(&files, "strings/vi.toml", name).collect(diagnostics);
        let en = Strings::read(&files, "strings/en.toml", name).collect(diagnostics);
        let assets = assets::assets(&files, &options);
        Theme { files, options, vi, en, assets }
    }

    /// A number that changes with any of its files.
    pub fn hash(&self) -> u128 {
        self.files.hash()
    }

    /// Whether every file is the program's own, none a project's.
    pub fn is_carried(&self) -> bool {
        self.files.are_carried()
    }

    /// Whether every template is the program's own.
    pub fn has_carried_templates(&self) -> bool {
        self.files.are_carried_below("templates/")
    }

    pub fn options(&self) -> &Options {
        &self.options
    }

    pub fn strings(&self, language: Language) -> &Strings {
        match language {
            Language::Vi => &self.vi,
            Language::En => &self.en,
        }
    }

    /// Name below `templates/` and text of every template, sorted by name.
    pub fn templates(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files
            .below("templates/")
            .filter_map(|(name, bytes)| Some((name, std::str::from_utf8(bytes).ok()?)))
    }

    /// What is published of the theme itself: the style bundle, scripts, fonts, pictures.
    pub fn assets(&self) -> &[Asset] {
        &self.assets
    }

    /// The site-relative address of an asset by its name in the theme (`css`, `js/site.js`).
    pub fn asset(&self, name: &str) -> Option<&str> {
        self.assets.iter().find(|asset| asset.name == name).map(|asset| asset.path.as_str())
    }

    /// The bytes of a file of the theme by its path in it, also of those that are not published (fonts for cards).
    pub fn file(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path)
    }
}

#[cfg(test)]
mod tests;
