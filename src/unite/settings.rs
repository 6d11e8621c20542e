//! The lines of all settings sheets → the settings of the site.

use super::problems;
use super::texts::Texts;
use crate::diagnostic::{Diagnostic, Warned};
use crate::interpret::{Setting, SettingRecord};
use crate::public::{Order, Settings, UNNAMED};
use crate::values::{date, mark};
use crate::vietnamese::{clean_line, fold};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Settings, and whether birth years may be shown.
pub(super) fn settings(records: &[&SettingRecord], texts: &Texts<'_>) -> Warned<(Settings, bool)> {
    let mut diagnostics = Vec::new();
    let lines = first_of_each(records, &mut diagnostics);
    let mut reader = Reader { lines, texts, diagnostics };
    let settings = reader.settings();
    let show_birth_years =
        reader.line(Setting::BirthYear).is_none_or(|text| mark::yes_no(&text) != Some(false));
    Warned::new((settings, show_birth_years), reader.diagnostics)
}

/// Whether hidden rows and columns are read like the others.
pub fn publishes_hidden(records: &[&SettingRecord]) -> bool {
    let said = records.iter().find(|record| record.key == Setting::HiddenRows);
    said.is_some_and(|record| matches!(fold(&record.value.value).as_str(), "cong bo" | "co"))
}

/// The first line of each key; another with a different value is told.
fn first_of_each<'r>(
    records: &[&'r SettingRecord],
    diagnostics: &mut Vec<Diagnostic>,
) -> BTreeMap<Setting, &'r SettingRecord> {
    let mut lines: BTreeMap<Setting, &SettingRecord> = BTreeMap::new();
    for record in records {
        match lines.get(&record.key) {
            Some(first) if first.value.value != record.value.value => {
                diagnostics.push(problems::two_settings(
                    record.origin.at(record.value.at),
                    &record.value.value,
                    &first.origin.at(first.value.at),
                ))
            }
            Some(_) => {}
            None => {
                lines.insert(record.key, record);
            }
        }
    }
    lines
}

struct Reader<'a> {
    lines: BTreeMap<Setting, &'a SettingRecord>,
    texts: &'a Texts<'a>,
    diagnostics: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn settings(&mut self) -> Settings {
        Settings {
            title: self.title(),
            place: self.line(Setting::Place),
            period: self.line(Setting::Period),
            slogan: self.line(Setting::Slogan),
            office: self.line(Setting::Office),
            address: self.line(Setting::Address),
            phone: self.line(Setting::Phone),
            email: self.line(Setting::Email),
            responsible: self.line(Setting::Responsible),
            about: self.long(Setting::About),
            privacy: self.long(Setting::Privacy),
            foreword: self.long(Setting::Foreword),
            notice: self.line(Setting::Notice),
            source: self.line(Setting::Source),
            updated: self.line(Setting::Updated).and_then(|text| date::parse(&text).ok()),
            order: self.order(),
            base_url: self.base_url(),
            english: self.line(Setting::Languages).is_some_and(|text| {
                fold(&text).split(' ').any(|word| ["en", "anh", "english"].contains(&word))
            }),
        }
    }

    /// The site's name; without one, what all such sites show: no page may be nameless.
    fn title(&self) -> String {
        let place = || self.line(Setting::Place).map(|place| format!("Gương sáng {place}"));
        self.line(Setting::Title).or_else(place).unwrap_or_else(|| UNNAMED.into())
    }

    fn line(&self, key: Setting) -> Option<String> {
        Some(clean_line(&self.lines.get(&key)?.value.value).into_owned()).filter(|text| !text.is_empty())
    }

    fn long(&mut self, key: Setting) -> Option<String> {
        let record = self.lines.get(&key)?;
        let place = record.origin.at(record.value.at);
        self.texts.story(&record.value.value, &place).collect(&mut self.diagnostics).map(Cow::into_owned)
    }

    fn order(&self) -> Order {
        match self.line(Setting::Order).map(|text| fold(&text)) {
            Some(text) if text.contains("ten") => Order::Name,
            _ => Order::Protocol,
        }
    }

    /// Only addresses of the web; without the slash at the end.
    fn base_url(&mut self) -> Option<String> {
        let record = self.lines.get(&Setting::BaseUrl)?;
        let url = self.line(Setting::BaseUrl)?;
        let web = url.starts_with("https://") || url.starts_with("http://");
        if !web {
            self.diagnostics.push(problems::not_a_web_address(record.origin.at(record.value.at), &url));
        }
        web.then(|| url.trim_end_matches('/').to_string())
    }
}
