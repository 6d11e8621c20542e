//! What the arguments mean, resolved once; the commands see only this.

use super::args::{Args, Lang, MessageFormat};
use crate::diagnostic::Language;
use crate::project;
use crate::sources::Sources;
use chrono::NaiveDate;
use std::path::PathBuf;

#[derive(Clone, Debug)]
pub struct Options {
    pub input: PathBuf,
    pub output: PathBuf,
    pub theme: String,
    /// The project's own themes, which go over the carried one.
    pub themes: PathBuf,
    /// Photos already made ready, kept between builds; beside the input, outside the site.
    pub cache: PathBuf,
    /// The office's log of publications, beside the input.
    pub publication_log: PathBuf,
    pub base_url: Option<String>,
    pub language: Language,
    pub json: bool,
    pub keep_going: bool,
    pub today: NaiveDate,
}

impl Options {
    pub fn resolve(args: Args) -> Self {
        let common = args.common;
        let beside = |name: &str| match common.input.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder.join(name),
            _ => PathBuf::from(name),
        };
        Self {
            themes: beside("themes"),
            cache: beside(".guong-cache"),
            publication_log: beside("nhat-ky-cong-bo.txt"),
            input: common.input,
            output: common.output,
            theme: common.theme,
            base_url: common.base_url,
            language: match common.lang {
                Lang::Vi => Language::Vi,
                Lang::En => Language::En,
            },
            json: common.message_format == MessageFormat::Json,
            keep_going: common.keep_going,
            today: common.now.unwrap_or_else(|| chrono::Local::now().date_naive()),
        }
    }

    pub fn project(&self) -> project::Settings {
        project::Settings { input: self.input.clone(), today: self.today, base_url: self.base_url.clone() }
    }

    /// What the input names of other places, with copies kept beside the input.
    pub fn sources(&self) -> Sources {
        Sources::new(self.cache.join("nguon"))
    }

    /// The words of the program's language.
    pub fn say<'w>(&self, vi: &'w str, en: &'w str) -> &'w str {
        match self.language {
            Language::Vi => vi,
            Language::En => en,
        }
    }
}
