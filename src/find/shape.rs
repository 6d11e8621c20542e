//! What shape of row is a section: a marker and a text, a text alone, a text that counts its rows.

use super::rows::{Rows, Seen, is_nothing};
use super::sections::{Told, says_kind};
use super::words::{self, Marker};
use crate::catalogue;
use crate::public::Kind;
use crate::read::{Row, Value};

/// How far below a row the next numbered row of data is looked for.
const NUMBER_DEPTH: usize = 4;

/// The cells of a row that could be a section.
struct Line<'s> {
    row: &'s Row,
    /// What stands in the column of row numbers, if it is a number or a marker.
    lead: Option<&'s str>,
    filled: Vec<(u32, &'s Value)>,
    texts: Vec<(u32, &'s str)>,
    /// The number of columns that the row's texts run over, at most.
    widest: u32,
}

impl<'s> Rows<'_, 's> {
    /// The one text of the row, with its marker, if the row has the shape of a section.
    pub(super) fn section_text(
        &self,
        row: &'s Row,
        seen: &Seen<'s>,
        number: Option<u32>,
    ) -> Option<Told<'s>> {
        let line = self.line(row, seen);
        if let Some(counted) = self.counted_section(&line) {
            return Some(counted);
        }
        if let Some(kind) = number.map_or_else(|| self.counted_kind(&line), |_| None) {
            return Some(kind);
        }
        let &[(column, text)] = line.texts.as_slice() else { return None };
        let alone = line.filled.len() == 1;
        if alone && let Some(told) = Told::marked(column, text) {
            return Some(told);
        }
        if alone && words::says_none(text) {
            return Some(Told::unmarked(column, text));
        }
        if alone && number.is_none() && seen.cells.len() < 3 && self.speaks(&line, column, text) {
            return Some(Told::unmarked(column, text));
        }
        // "1 | Tập thể", "1 | Trường THCS" over "1.1 | …": numbered, but the rows below are its parts.
        let heads = |number: u32| says_kind(text) || self.parts_below(row, number);
        let numbered = number.filter(|&number| line.filled.len() == 2 && heads(number))?;
        Some(Told { column, marker: Some(Marker::Number), first: numbered == 1, text })
    }

    fn line(&self, row: &'s Row, seen: &Seen<'s>) -> Line<'s> {
        let lead = self.order.and_then(|order| row.value(order).filter(|value| self.is_lead(order, value)));
        let filled: Vec<(u32, &'s Value)> =
            seen.cells.iter().copied().filter(|(_, value)| !is_nothing(value)).collect();
        let texts = filled
            .iter()
            .filter(|(column, value)| !self.is_lead(*column, value))
            .filter_map(|(column, value)| value.as_text().map(|text| (*column, text)))
            .collect();
        Line { row, lead: lead.and_then(Value::as_text), filled, texts, widest: seen.widest }
    }

    /// Whether a text that stands alone, without a marker, speaks for the rows below rather than naming somebody.
    fn speaks(&self, line: &Line<'s>, column: u32, text: &str) -> bool {
        line.widest >= 3
            || words::in_capitals(text)
            || !self.names.contains(&column)
            || self.has_numbers(line.row)
            || self.heads_people(line.row, text)
    }

    /// "I | TẬP THỂ | | 12", "I. TẬP THỂ | | 12 đơn vị": a marker, a text, and nothing else but counts.
    fn counted_section(&self, line: &Line<'s>) -> Option<Told<'s>> {
        let &[(column, text), ..] = line.texts.as_slice() else { return None };
        let lead = line.lead.and_then(|lead| Some((words::marker(lead)?, lead)));
        let told = match lead {
            Some((marker, lead)) => {
                Told { column, marker: Some(marker), first: words::begins_series(lead), text }
            }
            None => Told::marked(column, text)?,
        };
        let only_text = line.filled.len() == 2 && line.texts.len() == 1 && lead.is_some();
        let counts = line.filled.iter().all(|(other, value)| {
            Some(*other) == self.order && lead.is_some()
                || *other == column
                || self.only_counts(*other, value)
        });
        let wanted = match told.marker? {
            Marker::Part | Marker::Roman | Marker::Letter => counts,
            Marker::Small | Marker::Dash | Marker::Decimal => only_text,
            Marker::Number => false,
        };
        (wanted && (lead.is_some() || line.filled.len() > 1)).then_some(told)
    }

    /// "TẬP THỂ | | 1.200.000": a kind without a mark, and nothing else but counts.
    fn counted_kind(&self, line: &Line<'s>) -> Option<Told<'s>> {
        let &(column, text) = line.texts.iter().find(|(_, text)| says_kind(text))?;
        let counts =
            line.filled.iter().all(|(other, value)| *other == column || self.only_counts(*other, value));
        counts.then_some(Told::unmarked(column, text))
    }

    /// Whether a cell says nothing of somebody: a count, a sum, or what is in a column of private things or remarks.
    fn only_counts(&self, column: u32, value: &Value) -> bool {
        self.quiet.contains(&column) || (is_count(value) && !self.births.contains(&column))
    }

    /// Whether the table numbers its rows: then an unnumbered name is no row of data.
    fn has_numbers(&self, row: &Row) -> bool {
        self.last_number.is_some()
            || self
                .below(row)
                .take(NUMBER_DEPTH)
                .any(|below| self.number(below).is_some() && self.named(below).is_some())
    }

    /// A collective alone on its line in a list of people, with a person below it.
    fn heads_people(&self, row: &Row, text: &str) -> bool {
        let person_below = || {
            self.below(row).next().is_some_and(|below| below.cells.len() >= 2 && self.named(below).is_some())
        };
        self.of_people && catalogue::kind::guess(text) == Some(Kind::Collective) && person_below()
    }

    /// Whether the next row is numbered as a part of this one: "1.1" below "1".
    fn parts_below(&self, row: &Row, number: u32) -> bool {
        let next = self.below(row).next().and_then(|below| below.value(self.order?));
        next.is_some_and(|value| value.shown().starts_with(&format!("{number}.")) && value.shown().len() > 2)
    }

    fn below(&self, row: &Row) -> impl Iterator<Item = &'s Row> + use<'s> {
        let rows = &self.grid.sheet.rows;
        let sheet: &'s [Row] = rows;
        sheet[sheet.partition_point(|other| other.index <= row.index)..].iter()
    }
}

/// "12", "05 người", "02 tập thể", "1.200.000 đồng"
fn is_count(value: &Value) -> bool {
    match value {
        Value::Number(_) => true,
        Value::Text(text) => {
            let mut words = text.split_whitespace();
            words.next().is_some_and(|word| words::is_ordinal(word) || is_sum(word)) && words.count() <= 2
        }
        _ => false,
    }
}

/// "1.200.000", "600,000đ"
fn is_sum(word: &str) -> bool {
    let digits = word.trim_end_matches(['đ', 'Đ', '₫', '.', ',']);
    let mut groups = digits.split(['.', ',']);
    let is_group = |group: &str| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit());
    let first = groups.next().unwrap_or_default();
    (1..=3).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_digit()) && groups.all(is_group)
}
