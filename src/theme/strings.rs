//! The words of a theme in one language, by dotted name (`list.count`). A project's file names only those it changes.

use super::files::Files;
use super::{embedded, problems};
use crate::diagnostic::Warned;
use toml::{Table, Value};

/// The words of one language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Strings(Table);

impl Strings {
    /// The words of `path`, over the carried ones of the same path.
    pub(super) fn read(files: &Files, path: &str, theme: &str) -> Warned<Strings> {
        let carried = embedded::files().find(|(name, _)| *name == path).map_or(&b""[..], |(_, bytes)| bytes);
        let mut table = parse(std::str::from_utf8(carried).unwrap_or_default()).unwrap_or_default();
        match parse(files.text(path).unwrap_or_default()) {
            Ok(own) => {
                merge(&mut table, own);
                Warned::new(Strings(table), Vec::new())
            }
            Err(fault) => Warned::new(Strings(table), vec![problems::strings_invalid(theme, path, &fault)]),
        }
    }

    /// The words of that name; the name itself where there are none, so that a gap is seen and not silent.
    pub fn get<'s>(&'s self, name: &'s str) -> &'s str {
        let mut parts = name.split('.');
        let first = parts.next().and_then(|part| self.0.get(part));
        let found = parts.fold(first, |value, part| value.and_then(Value::as_table)?.get(part));
        found.and_then(Value::as_str).unwrap_or(name)
    }

    /// The words of that name with `{key}` replaced.
    pub fn fill(&self, name: &str, values: &[(&str, &str)]) -> String {
        fill(self.get(name), values)
    }

    /// All words, for templates.
    pub fn table(&self) -> &Table {
        &self.0
    }
}

/// `text` with every `{key}` replaced by its value.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    values.iter().fold(text.to_string(), |text, (key, value)| text.replace(&format!("{{{key}}}"), value))
}

fn parse(text: &str) -> Result<Table, String> {
    text.parse::<Table>().map_err(|fault| fault.to_string())
}

fn merge(into: &mut Table, from: Table) {
    for (key, value) in from {
        match (into.get_mut(&key), value) {
            (Some(Value::Table(old)), Value::Table(new)) => merge(old, new),
            (_, value) => {
                into.insert(key, value);
            }
        }
    }
}
