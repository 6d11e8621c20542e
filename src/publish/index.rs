//! People, awards and conferences of a built site, as its open data tells them: what two publications are compared by.

use super::PublishFault;
use crate::plan::{DataFile, address};
use serde::de::{Deserializer, MapAccess, Visitor};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use std::fs::File;
use std::io::BufReader;
use std::path::Path;
use xxhash_rust::xxh3::Xxh3;

/// What a site tells of whom, by the code in the address of their page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Index {
    pub people: BTreeMap<String, Person>,
    pub events: BTreeMap<String, Event>,
}

/// A person, collective, household or model.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    pub name: String,
    /// The word of the open data: “Cá nhân”, “Tập thể” …
    pub kind: String,
    /// Changes when a published fact does, awards not counted.
    pub facts: u64,
    /// Each award with its year, in the order of the site.
    pub awards: Vec<String>,
}

/// A conference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    pub name: String,
    pub facts: u64,
}

#[derive(Deserialize)]
struct OpenData {
    guong: Vec<Row>,
    hoi_nghi: Vec<Row>,
    khen_thuong: Vec<Row>,
}

/// A row of open data, of which only what is compared is kept.
#[derive(Default)]
struct Row {
    code: String,
    name: String,
    kind: String,
    award: String,
    year: String,
    facts: u64,
}

impl Index {
    /// Reads the open data of a built site.
    pub fn of_site(site: &Path) -> Result<Self, PublishFault> {
        let path = address::data(DataFile::Json);
        let fault = |error: &dyn fmt::Display| PublishFault::OpenData(format!("{path}: {error}"));
        let file = File::open(site.join(&path)).map_err(|error| fault(&error))?;
        let data: OpenData = serde_json::from_reader(BufReader::new(file)).map_err(|error| fault(&error))?;
        Ok(Self::new(data))
    }

    fn new(data: OpenData) -> Self {
        let person = |row: Row| {
            (row.code, Person { name: row.name, kind: row.kind, facts: row.facts, awards: Vec::new() })
        };
        let event = |row: Row| (row.code, Event { name: row.name, facts: row.facts });
        let mut people: BTreeMap<String, Person> = data.guong.into_iter().map(person).collect();
        for row in data.khen_thuong {
            let award = if row.year.is_empty() { row.award } else { format!("{} ({})", row.award, row.year) };
            if let Some(person) = people.get_mut(&row.code) {
                person.awards.push(award);
            }
        }
        Self { people, events: data.hoi_nghi.into_iter().map(event).collect() }
    }
}

impl<'de> Deserialize<'de> for Row {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Columns)
    }
}

/// Reads the columns of a row one by one: all texts of a large site at once would take too much memory.
struct Columns;

impl<'de> Visitor<'de> for Columns {
    type Value = Row;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a row of open data")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut columns: M) -> Result<Row, M::Error> {
        let (mut row, mut facts) = (Row::default(), Xxh3::new());
        while let Some((column, cell)) = columns.next_entry::<String, String>()? {
            for part in [&column, &cell] {
                facts.update(part.as_bytes());
                facts.update(&[0]);
            }
            match column.as_str() {
                "ma" => row.code = cell,
                "ten" => row.name = cell,
                "loai" => row.kind = cell,
                "khen_thuong" => row.award = cell,
                "nam" => row.year = cell,
                _ => {}
            }
        }
        row.facts = facts.digest();
        Ok(row)
    }
}
