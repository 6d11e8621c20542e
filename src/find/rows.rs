//! What each row below the headings is: data, section, total, signature, or nothing.

use super::words::{self, Footer, Marker};
use super::{Column, Grid, RowKind, Section, TableRow};
use crate::diagnostic::CellAt;
use crate::read::{Row, Value};
use crate::vietnamese::fold;
use crate::vocabulary::Field;

/// Takes the rows of one table, from the top.
pub(super) struct Rows<'g, 's> {
    grid: &'g Grid<'s>,
    order: Option<u32>,
    names: Vec<u32>,
    columns: Vec<u32>,
    pub sections: Vec<Section>,
    current: Option<usize>,
    /// A signature block has begun.
    closed: bool,
    /// The number of the last row of data, by which a numbered section is told from the next row of data.
    last_number: Option<u32>,
}

/// A row's cells inside the table, each merged area once.
struct Seen<'s> {
    cells: Vec<(u32, &'s Value)>,
    /// The number of distinct columns that the row's texts run over, at most.
    widest: u32,
}

impl<'g, 's> Rows<'g, 's> {
    pub fn new(grid: &'g Grid<'s>, columns: &[Column]) -> Self {
        let of = |wanted: fn(Field) -> bool| {
            columns.iter().filter(move |column| column.field().is_some_and(wanted)).map(|column| column.index)
        };
        Self {
            grid,
            order: of(|field| field == Field::Order).next(),
            names: of(is_naming).collect(),
            columns: columns.iter().map(|column| column.index).collect(),
            sections: Vec::new(),
            current: None,
            closed: false,
            last_number: None,
        }
    }

    /// What the row is; none if it holds nothing in the table's columns.
    pub fn take(&mut self, row: &'s Row) -> Option<TableRow> {
        let seen = self.seen(row);
        if seen.cells.is_empty() {
            return None;
        }
        Some(TableRow { index: row.index, hidden: row.hidden, what: self.classify(row, &seen) })
    }

    fn seen(&self, row: &'s Row) -> Seen<'s> {
        let first = self.columns.first().copied().unwrap_or(0);
        let last = self.columns.last().copied().unwrap_or(0);
        let mut widest = 0;
        let inside = row.cells.iter().filter(|cell| (first..=last).contains(&cell.column));
        let cells = inside
            .map(|cell| {
                let width = self
                    .grid
                    .area(row.index, cell.column)
                    .map_or(1, |area| area.last_column - area.first_column + 1);
                widest = widest.max(width);
                (cell.column, &cell.value)
            })
            .collect();
        Seen { cells, widest }
    }

    fn classify(&mut self, row: &'s Row, seen: &Seen<'s>) -> RowKind {
        let number = self.number(row);
        if number.is_none()
            && seen.cells.iter().any(|(_, value)| value.as_text().is_some_and(words::is_total))
        {
            return RowKind::Total;
        }
        if self.is_example(row) {
            return RowKind::Example;
        }
        let others = seen
            .cells
            .iter()
            .filter(|(column, value)| !self.is_lead(*column, value) && !is_nothing(value))
            .count();
        if others == 0 {
            return RowKind::Empty;
        }
        if number.is_none()
            && let Some(footer) = self.footer(seen)
        {
            self.closed |= footer == Footer::Signature;
            return RowKind::Footer;
        }
        if self.closed && !(number.is_some() && others >= 2) {
            return RowKind::Footer;
        }
        self.closed = false;
        self.section(row, seen, number).unwrap_or_else(|| self.data(row, seen, number))
    }

    /// The row's own number, where it has one.
    fn number(&self, row: &Row) -> Option<u32> {
        match row.value(self.order?)? {
            Value::Number(number) if number.fract() == 0.0 && (0.0..1e6).contains(number) => {
                Some(*number as u32)
            }
            Value::Text(text) if words::is_ordinal(text) => {
                text.trim().trim_end_matches(['.', ')', '/']).parse().ok()
            }
            _ => None,
        }
    }

    fn is_example(&self, row: &Row) -> bool {
        let text = self.order.and_then(|order| row.value(order)).and_then(Value::as_text);
        text.is_some_and(|text| matches!(fold(text).as_str(), "vi du" | "vd" | "mau"))
    }

    /// Whether a cell is the row's number or marker. A section's whole text often begins in the column of numbers.
    fn is_lead(&self, column: u32, value: &Value) -> bool {
        let is_mark = |text: &str| words::is_ordinal(text) || words::marker(text).is_some();
        Some(column) == self.order && value.as_text().is_none_or(is_mark)
    }

    fn footer(&self, seen: &Seen<'_>) -> Option<Footer> {
        let texts = seen.cells.iter().filter_map(|(_, value)| value.as_text());
        let found: Vec<Footer> = texts.filter_map(words::footer).collect();
        // A signature phrase among many cells of data (a position "CHỦ TỊCH" in capitals) closes nothing.
        match seen.cells.len() - found.len() {
            0..=2 if !found.is_empty() => {
                found.iter().copied().max_by_key(|footer| *footer == Footer::Signature)
            }
            _ => None,
        }
    }

    /// A row that speaks for the rows below it.
    fn section(&mut self, row: &'s Row, seen: &Seen<'s>, number: Option<u32>) -> Option<RowKind> {
        let (column, marker, text) = self.section_text(row, seen, number)?;
        if words::says_none(text) {
            return Some(RowKind::Empty);
        }
        let section = Section {
            at: CellAt::new(row.index, column),
            text: text.to_string(),
            parent: self.parent_of(marker),
            marker,
        };
        self.sections.push(section);
        self.current = Some(self.sections.len() - 1);
        self.last_number = None;
        self.current.map(RowKind::Section)
    }

    /// The one text of the row, with its marker, if the row has the shape of a section.
    fn section_text(
        &self,
        row: &'s Row,
        seen: &Seen<'s>,
        number: Option<u32>,
    ) -> Option<(u32, Option<Marker>, &'s str)> {
        let lead = self.order.and_then(|order| row.value(order).filter(|value| self.is_lead(order, value)));
        let lead = lead.and_then(Value::as_text);
        let filled: Vec<(u32, &'s Value)> =
            seen.cells.iter().copied().filter(|(_, value)| !is_nothing(value)).collect();
        let texts: Vec<(u32, &'s str)> = filled
            .iter()
            .filter(|(column, value)| !self.is_lead(*column, value))
            .filter_map(|(column, value)| value.as_text().map(|text| (*column, text)))
            .collect();
        if let Some(counted) = self.counted_section(lead, &filled, &texts) {
            return Some(counted);
        }
        let &[(column, text)] = texts.as_slice() else { return None };
        let marker = lead.and_then(words::marker).filter(|_| filled.len() == 2);
        if matches!(
            marker,
            Some(Marker::Roman | Marker::Letter | Marker::Small | Marker::Dash | Marker::Decimal)
        ) {
            return Some((column, marker, text));
        }
        let marked = words::split_marker(text);
        let alone = filled.len() == 1;
        if alone && let Some((marker, rest)) = marked {
            return Some((column, Some(marker), rest));
        }
        if alone && words::says_none(text) {
            return Some((column, None, text));
        }
        let speaks = alone
            && (seen.widest >= 3
                || words::in_capitals(text)
                || !self.names.contains(&column)
                || self.has_numbers());
        if speaks && seen.cells.len() < 3 && number.is_none() {
            return Some((column, None, text));
        }
        // "1 | Tập thể": numbered, but what it says is a kind.
        (number.is_some() && filled.len() == 2 && says_kind(text)).then_some((
            column,
            Some(Marker::Number),
            text,
        ))
    }

    /// "I | TẬP THỂ | | 12": a section that counts its rows.
    fn counted_section(
        &self,
        lead: Option<&str>,
        filled: &[(u32, &'s Value)],
        texts: &[(u32, &'s str)],
    ) -> Option<(u32, Option<Marker>, &'s str)> {
        let &[(column, text), ..] = texts else { return None };
        let marker =
            lead.and_then(words::marker).filter(|marker| matches!(marker, Marker::Roman | Marker::Letter))?;
        let rest_counts = filled.iter().all(|(other, value)| {
            let is_count = || value.as_text().map_or(matches!(value, Value::Number(_)), words::is_ordinal);
            Some(*other) == self.order || *other == column || is_count()
        });
        rest_counts.then_some((column, Some(marker), text))
    }

    /// Bulleted lines in the column of names with nothing below them are rows of data: "- Tiểu đoàn 1".
    pub fn settle_bullets(&mut self, rows: &mut [TableRow]) {
        let mut has_rows = vec![false; self.sections.len()];
        for row in rows.iter() {
            if let RowKind::Data { section: Some(section) } | RowKind::Nameless { section: Some(section) } =
                row.what
            {
                has_rows[section] = true;
            }
        }
        self.sections.iter().filter_map(|section| section.parent).for_each(|parent| has_rows[parent] = true);
        for row in rows {
            let RowKind::Section(index) = row.what else { continue };
            let section = &self.sections[index];
            let bulleted = section.marker == Some(Marker::Dash) && self.names.contains(&section.at.column);
            if bulleted && !has_rows[index] && !says_kind(&section.text) && !words::says_part(&section.text) {
                row.what = RowKind::Data { section: section.parent };
            }
        }
    }

    /// Whether the table numbers its rows: then an unnumbered name is no row of data.
    fn has_numbers(&self) -> bool {
        self.last_number.is_some()
    }

    /// The innermost open section that a new one lies in: the last with a marker of a higher rank.
    fn parent_of(&self, marker: Option<Marker>) -> Option<usize> {
        let chain = std::iter::successors(self.current, |&index| self.sections[index].parent);
        let rank = |marker: Option<Marker>| marker.map_or(10, |marker| marker as u8);
        chain.into_iter().find(|&index| rank(self.sections[index].marker) < rank(marker))
    }

    fn data(&mut self, row: &'s Row, seen: &Seen<'s>, number: Option<u32>) -> RowKind {
        let named = self
            .names
            .iter()
            .any(|&name| self.grid.applies(row, name).is_some_and(|(_, value)| !is_nothing(value)));
        let section = self.current;
        if named {
            self.last_number = number.or(self.last_number);
            return RowKind::Data { section };
        }
        let spoken =
            seen.cells.iter().filter(|(column, value)| Some(*column) != self.order && is_text(value)).count();
        match spoken {
            0 => RowKind::Empty,
            _ => RowKind::Nameless { section },
        }
    }
}

fn says_kind(text: &str) -> bool {
    matches!(
        fold(text).as_str(),
        "ca nhan" | "tap the" | "ho gia dinh" | "mo hinh" | "doanh nghiep" | "doanh nhan"
    )
}

/// Fields that name the record of the row, for any kind of record.
pub fn is_naming(field: Field) -> bool {
    field.is_name()
        || matches!(
            field,
            Field::Key | Field::Content | Field::Group | Field::Number | Field::GivenName | Field::Host
        )
}

/// Formula errors, zeros and dashes stand in prepared rows and mean nothing.
fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Error(_) => true,
        Value::Number(number) => *number == 0.0,
        Value::Bool(_) => true,
        Value::Text(text) => matches!(text.trim(), "0" | "-" | "–" | "…" | "..." | "N/A" | "#N/A"),
        Value::Date(_) => false,
    }
}

fn is_text(value: &Value) -> bool {
    !is_nothing(value) && value.as_text().is_some_and(|text| !words::is_ordinal(text))
}
