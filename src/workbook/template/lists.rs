//! The lists behind the drop-downs. They stand on a hidden sheet, since a list inside a rule may have 255 characters at
//! most (ECMA-376, 18.3.1.32); units, conferences and movements are those of their own sheets, as they grow.

use super::choice::{Choice, Recipient, Sheet};
use super::sheet::{FIRST_ROW, LAST_ROW};
use crate::catalogue::{self, Award, Entry};
use crate::diagnostic::column_letters;
use crate::public::{Kind, Level};
use crate::vocabulary::{Field, RecordKind};
use crate::workbook::words;
use rust_xlsxwriter::{Worksheet, XlsxError};
use std::collections::BTreeMap;

/// The sheet of the lists; it stays hidden.
const LISTS_SHEET: &str = "Danh mục";

const CLASSES: [&str; 3] = ["Nhất", "Nhì", "Ba"];

/// What happens when a cell holds something that is not in its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Strictness {
    /// The reader understands nothing else.
    Closed,
    /// The entry ought to exist on another sheet.
    Reference,
    /// The list only suggests.
    Open,
}

/// All lists of a workbook and where they stand.
pub(super) struct Lists {
    all: BTreeMap<String, Vec<String>>,
    /// Names of units and the like: list name → range that grows.
    growing: BTreeMap<&'static str, String>,
}

impl Lists {
    pub fn new(choice: &Choice) -> Self {
        let mut lists = Self::without_sheets(choice);
        for (name, kind) in
            [("units", RecordKind::Unit), ("events", RecordKind::Event), ("movements", RecordKind::Movement)]
        {
            lists.growing.extend(choice.sheet(kind).and_then(names_of).map(|range| (name, range)));
        }
        lists
    }

    /// The lists of a workbook that has no sheets of units, conferences and movements.
    pub fn without_sheets(choice: &Choice) -> Self {
        let mut all: BTreeMap<String, Vec<String>> = choice.lists.clone();
        all.extend(
            fixed()
                .map(|(name, values)| (name.to_string(), values.into_iter().map(str::to_string).collect())),
        );
        for (name, entries) in [
            ("fields", catalogue::fields()),
            ("categories", catalogue::categories()),
            ("event_forms", catalogue::event_forms()),
        ] {
            all.insert(name.to_string(), names(entries));
        }
        for recipient in [Recipient::All, Recipient::Person, Recipient::Collective, Recipient::Household] {
            all.insert(awards_for(recipient), awards(recipient));
        }
        Self { all, growing: BTreeMap::new() }
    }

    /// The range of a list as a formula; none if the workbook has no such list.
    pub fn range(&self, sheet: &Sheet, name: &str) -> Option<String> {
        let name = match name {
            "awards" => awards_for(sheet.recipient),
            "all_awards" => awards_for(Recipient::All),
            name => name.to_string(),
        };
        if let Some(range) = self.growing.get(name.as_str()) {
            return Some(range.clone());
        }
        let before = self.all.range(..name.clone()).map(|(_, values)| values.len()).sum::<usize>();
        let count = self.all.get(&name)?.len();
        Some(format!("='{LISTS_SHEET}'!$A${}:$A${}", before + 1, before + count))
    }

    /// Writes the hidden sheet: one list below the other in a single column, which no reader can take for a table.
    pub fn write(&self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        sheet.set_name(LISTS_SHEET)?.set_hidden(true);
        for (row, value) in (0u32..).zip(self.all.values().flatten()) {
            sheet.write_string(row, 0, value)?;
        }
        Ok(())
    }

    #[cfg(test)]
    pub fn values(&self, name: &str) -> &[String] {
        self.all.get(name).map_or(&[], Vec::as_slice)
    }
}

/// How strict a list is.
pub(super) fn strictness(name: &str) -> Strictness {
    match name {
        "yes_no" | "publication" | "sexes" | "levels" | "statuses" | "kinds" | "orders" | "hidden_rows"
        | "languages" => Strictness::Closed,
        "events" | "movements" => Strictness::Reference,
        _ => Strictness::Open,
    }
}

/// The lists that are closed by law or by the program itself.
fn fixed() -> [(&'static str, Vec<&'static str>); 6] {
    [
        ("kinds", Kind::ALL.map(words::kind).to_vec()),
        ("sexes", vec!["Nam", "Nữ"]),
        ("yes_no", vec!["Có", "Không"]),
        ("publication", vec!["Có", "Không", "Ẩn danh"]),
        ("statuses", words::STATUSES.map(words::status).to_vec()),
        ("levels", words::LEVELS.map(words::level).to_vec()),
    ]
}

fn names(entries: &[Entry]) -> Vec<String> {
    entries.iter().map(|entry| entry.name.clone()).collect()
}

fn awards_for(recipient: Recipient) -> String {
    format!("awards {recipient:?}")
}

/// The awards that a recipient can have, those that a commune gives first, each group from the highest rank.
fn awards(recipient: Recipient) -> Vec<String> {
    let wanted = |award: &&Award| !award.vague && can_have(recipient, award);
    let mut found: Vec<&Award> = catalogue::awards().iter().filter(wanted).collect();
    found.sort_by_key(|award| (distance(award.level()), award.rank));
    found.into_iter().flat_map(with_classes).collect()
}

fn can_have(recipient: Recipient, award: &Award) -> bool {
    let word = match recipient {
        Recipient::All => return true,
        Recipient::Person => "person",
        Recipient::Collective => "collective",
        Recipient::Household => "household",
    };
    award.recipients.iter().any(|known| known == word)
}

/// How far from a commune an award is given.
fn distance(level: Option<Level>) -> u8 {
    match level {
        None | Some(Level::Commune | Level::Grassroots) => 0,
        Some(Level::District | Level::Province | Level::Ministry) => 1,
        Some(Level::Central) => 2,
    }
}

fn with_classes(award: &Award) -> Vec<String> {
    match award.classes {
        0 => vec![award.name.clone()],
        classes => CLASSES
            .iter()
            .take(usize::from(classes))
            .map(|class| format!("{} hạng {class}", award.name))
            .collect(),
    }
}

/// The names on a sheet, as far as there are any.
fn names_of(sheet: &Sheet) -> Option<String> {
    let letters = column_letters(u32::try_from(sheet.position(Field::Name)?).ok()?);
    let (first, last) = (FIRST_ROW + 1, LAST_ROW + 1);
    let title = sheet.title();
    let cells = format!("'{title}'!${letters}${first}:${letters}${last}");
    Some(format!("=OFFSET('{title}'!${letters}${first},0,0,MAX(1,COUNTA({cells})),1)"))
}
