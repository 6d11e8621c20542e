//! The words of a theme in one language, by dotted name (`list.count`). A project's file names only those it changes.

use super::files::Files;
use super::{embedded, problems};
use crate::diagnostic::Warned;
use crate::hashing::QuickMap;
use toml::{Table, Value};

/// The words of one language.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Strings {
    table: Table,
    /// The same by dotted name: every page asks for dozens.
    words: QuickMap<String, String>,
}

impl Strings {
    /// The words of `path`, over the carried ones of the same path.
    pub(super) fn read(files: &Files, path: &str, theme: &str) -> Warned<Strings> {
        let carried = embedded::files().find(|(name, _)| *name == path).map_or(&b""[..], |(_, bytes)| bytes);
        let mut table = parse(std::str::from_utf8(carried).unwrap_or_default()).unwrap_or_default();
        match parse(files.text(path).unwrap_or_default()) {
            Ok(own) => {
                merge(&mut table, own);
                Warned::new(Strings::of(table), Vec::new())
            }
            Err(fault) => {
                Warned::new(Strings::of(table), vec![problems::strings_invalid(theme, path, &fault)])
            }
        }
    }

    fn of(table: Table) -> Self {
        let mut words = QuickMap::default();
        flatten(&table, "", &mut words);
        Self { table, words }
    }

    /// The words of that name; the name itself where there are none, so that a gap is seen and not silent.
    pub fn get<'s>(&'s self, name: &'s str) -> &'s str {
        self.words.get(name).map_or(name, String::as_str)
    }

    /// The words of that name with `{key}` replaced.
    pub fn fill(&self, name: &str, values: &[(&str, &str)]) -> String {
        fill(self.get(name), values)
    }

    /// All words, for templates.
    pub fn table(&self) -> &Table {
        &self.table
    }
}

fn flatten(table: &Table, prefix: &str, words: &mut QuickMap<String, String>) {
    for (key, value) in table {
        let name = format!("{prefix}{key}");
        match value {
            Value::Table(inner) => flatten(inner, &format!("{name}."), words),
            Value::String(text) => drop(words.insert(name, text.clone())),
            _ => {}
        }
    }
}

/// `text` with every `{key}` replaced by its value. A value is put in as it is, whatever braces it has.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len() + 32);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let known = values.iter().find_map(|(key, value)| {
            let after = after.strip_prefix(key)?.strip_prefix('}')?;
            Some((*value, after))
        });
        let (value, after) = known.unwrap_or(("{", after));
        filled.push_str(value);
        rest = after;
    }
    filled + rest
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
