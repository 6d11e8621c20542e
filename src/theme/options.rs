//! What a theme lets be chosen in `theme.toml`. Every option has a default, so a project's file names only its own.

use super::files::Files;
use super::problems;
use crate::diagnostic::Warned;
use serde::Deserialize;
use std::collections::BTreeMap;

/// The choices of `theme.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Options {
    /// Custom properties by name (`red = "#9B1C1F"`), over those of the style sheet; by day.
    pub colours: BTreeMap<String, String>,
    /// The same by night.
    pub night: BTreeMap<String, String>,
    /// The office's own mark, a file of `img/`, in the place of the lotus beside the site's name.
    pub logo: Option<String>,
    pub home: Home,
    pub list: List,
    /// Whether the site has a page that shows every component of the theme.
    pub gallery: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Home {
    /// The parts of the home page, in their order.
    pub sections: Vec<HomeSection>,
    /// How many honorees are shown at most.
    pub honorees: usize,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct List {
    /// Honorees on a page of a list.
    pub page_size: usize,
}

/// A part of the home page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum HomeSection {
    Honorees,
    Events,
    Numbers,
    Doors,
}

impl Default for Home {
    fn default() -> Self {
        use HomeSection::*;
        Self { sections: vec![Honorees, Events, Numbers, Doors], honorees: 5 }
    }
}

impl Default for List {
    fn default() -> Self {
        // Enough to browse, little enough for a cheap phone: about 15 KB of compressed HTML.
        Self { page_size: 48 }
    }
}

impl Options {
    /// The options of a theme's files; the defaults where they cannot be understood.
    pub(super) fn read(files: &Files, theme: &str) -> Warned<Options> {
        let text = files.text("theme.toml").unwrap_or_default();
        match toml::from_str::<Options>(text)
            .map_err(|fault| fault.to_string())
            .and_then(|options| options.checked(files))
        {
            Ok(options) => Warned::new(options, Vec::new()),
            Err(fault) => Warned::new(Options::default(), vec![problems::options_invalid(theme, &fault)]),
        }
    }

    fn checked(mut self, files: &Files) -> Result<Self, String> {
        self.list.page_size = self.list.page_size.clamp(10, 500);
        if let Some(logo) = self.logo.as_ref().filter(|logo| files.get(&format!("img/{logo}")).is_none()) {
            return Err(format!("logo = \"{logo}\": img/{logo}"));
        }
        let mut colours = self.colours.iter().chain(&self.night);
        match colours.find(|(name, value)| !is_name(name) || !is_colour(value)) {
            Some((name, value)) => Err(format!("{name} = \"{value}\": #RRGGBB")),
            None => Ok(self),
        }
    }
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
}

/// `#RGB` or `#RRGGBB` only: the value stands in a style sheet.
fn is_colour(value: &str) -> bool {
    let digits = value.strip_prefix('#').unwrap_or_default();
    matches!(digits.len(), 3 | 6) && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}
