//! Gives cells of a sheet another style. Cells that do not exist are put in their place; everything else stays.

use super::NotMarked;
use super::styles::Styles;
use super::xml::{Kind, Tag, tags};
use crate::diagnostic::{CellAt, Severity};
use std::collections::{BTreeMap, VecDeque};

/// The cells to colour, by row and column.
pub(super) type Wanted = BTreeMap<u32, BTreeMap<u32, Severity>>;

/// The sheet's part with the cells coloured.
pub(super) fn paint(text: &str, wanted: &Wanted, styles: &mut Styles) -> Result<String, NotMarked> {
    let rows = wanted.iter().map(|(row, cells)| (*row, cells.iter().map(|(c, s)| (*c, *s)).collect()));
    let mut painter = Painter {
        text,
        out: String::with_capacity(text.len() + 4096),
        done: 0,
        rows: rows.collect(),
        row: None,
        last: None,
        styles,
    };
    let mut inside = false;
    for tag in tags(text) {
        let tag = tag?;
        match (tag.name, tag.kind) {
            ("sheetData", Kind::Open) => inside = true,
            ("sheetData", Kind::Empty) => painter.fill_empty_data(&tag),
            ("sheetData", Kind::Close) => {
                painter.rows_before(u32::MAX, tag.range.start);
                inside = false;
            }
            ("row", kind) if inside => painter.row(&tag, kind)?,
            ("c", Kind::Open | Kind::Empty) if inside => painter.cell(&tag)?,
            _ => {}
        }
    }
    painter.finish()
}

struct Painter<'p> {
    text: &'p str,
    out: String,
    /// Up to where the text is in `out`.
    done: usize,
    /// What is still to be coloured in rows to come.
    rows: VecDeque<(u32, VecDeque<(u32, Severity)>)>,
    row: Option<Row>,
    /// The row met last.
    last: Option<u32>,
    styles: &'p mut Styles,
}

/// The row under way.
struct Row {
    index: u32,
    /// What cells have that do not exist.
    style: u32,
    last: Option<u32>,
    left: VecDeque<(u32, Severity)>,
}

impl Painter<'_> {
    fn row(&mut self, tag: &Tag<'_>, kind: Kind) -> Result<(), NotMarked> {
        if kind == Kind::Close {
            self.cells_before(u32::MAX, tag.range.start);
            self.row = None;
            return Ok(());
        }
        let given =
            tag.attribute("r").map(|row| row.parse::<u32>().map_err(|_| NotMarked::Unusual)).transpose()?;
        let index = match given {
            Some(row) => row.checked_sub(1).ok_or(NotMarked::Unusual)?,
            None => self.last.map_or(0, |last| last + 1),
        };
        if self.last.is_some_and(|last| last >= index) {
            return Err(NotMarked::Unusual);
        }
        self.rows_before(index, tag.range.start);
        self.last = Some(index);
        let left =
            self.rows.pop_front_if(|(row, _)| *row == index).map(|(_, cells)| cells).unwrap_or_default();
        let style = tag.attribute("s").and_then(|style| style.parse().ok()).unwrap_or(0);
        let row = Row { index, style, last: None, left };
        if kind == Kind::Empty && !row.left.is_empty() {
            self.copy_to(tag.range.start);
            self.out += &tag.raw.replacen("/>", ">", 1);
            self.done = tag.range.end;
            self.row = Some(row);
            self.cells_before(u32::MAX, tag.range.end);
            self.out += "</row>";
        } else if kind == Kind::Open {
            self.row = Some(row);
        }
        Ok(())
    }

    fn cell(&mut self, tag: &Tag<'_>) -> Result<(), NotMarked> {
        let row = self.row.as_mut().ok_or(NotMarked::Unusual)?;
        let column = match tag.attribute("r") {
            Some(name) => column(&name).ok_or(NotMarked::Unusual)?,
            None => row.last.map_or(0, |last| last + 1),
        };
        if row.last.is_some_and(|last| last >= column) {
            return Err(NotMarked::Unusual);
        }
        row.last = Some(column);
        self.cells_before(column, tag.range.start);
        let wanted = self.row.as_mut().and_then(|row| row.left.pop_front_if(|(own, _)| *own == column));
        if let Some((_, severity)) = wanted {
            let base = tag.attribute("s").and_then(|style| style.parse().ok()).unwrap_or(0);
            let style = self.styles.coloured(base, severity)?;
            self.copy_to(tag.range.start);
            self.out += &tag.with("s", &style.to_string());
            self.done = tag.range.end;
        }
        Ok(())
    }

    /// Adds the wanted cells of this row that stand before `column`; at `place` in the text.
    fn cells_before(&mut self, column: u32, place: usize) {
        let Some(mut row) = self.row.take() else { return };
        while let Some((own, severity)) = row.left.pop_front_if(|(own, _)| *own < column) {
            self.copy_to(place);
            self.add_cell(CellAt::new(row.index, own), row.style, severity);
        }
        self.row = Some(row);
    }

    /// Adds the wanted rows before `index` that do not exist; at `place` in the text.
    fn rows_before(&mut self, index: u32, place: usize) {
        while let Some((row, cells)) = self.rows.pop_front_if(|(row, _)| *row < index) {
            self.copy_to(place);
            self.add_row(row, cells);
        }
    }

    fn fill_empty_data(&mut self, tag: &Tag<'_>) {
        if self.rows.is_empty() {
            return;
        }
        self.copy_to(tag.range.start);
        self.done = tag.range.end;
        self.out += "<sheetData>";
        while let Some((row, cells)) = self.rows.pop_front() {
            self.add_row(row, cells);
        }
        self.out += "</sheetData>";
    }

    fn add_row(&mut self, row: u32, cells: VecDeque<(u32, Severity)>) {
        self.out += &format!("<row r=\"{}\">", row + 1);
        for (column, severity) in cells {
            self.add_cell(CellAt::new(row, column), 0, severity);
        }
        self.out += "</row>";
    }

    /// A style that cannot be made leaves the cell away: it holds nothing.
    fn add_cell(&mut self, at: CellAt, base: u32, severity: Severity) {
        if let Ok(style) = self.styles.coloured(base, severity) {
            self.out += &format!("<c r=\"{at}\" s=\"{style}\"/>");
        }
    }

    fn copy_to(&mut self, place: usize) {
        if place > self.done {
            self.out += &self.text[self.done..place];
            self.done = place;
        }
    }

    /// All marks have found their place, or the sheet is not as it should be.
    fn finish(mut self) -> Result<String, NotMarked> {
        self.copy_to(self.text.len());
        if self.rows.is_empty() { Ok(self.out) } else { Err(NotMarked::Unusual) }
    }
}

/// The zero-based column of a cell's name.
fn column(name: &str) -> Option<u32> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic);
    let column = letters.fold(0u32, |column, letter| {
        column.saturating_mul(26).saturating_add(u32::from(letter.to_ascii_uppercase() - b'A') + 1)
    });
    column.checked_sub(1).filter(|column| *column < 16_384)
}
