//! A web page → one sheet, as Excel opens it: tables one below the other, what stands between them in rows of its own,
//! a table in a cell from that cell on. All values stay text.

use super::grid::{Grid, Spot};
use super::style::Styles;
use super::text::Text;
use super::tokens::{Tag, Token, Tokens};
use crate::read::build::SheetBuilder;
use crate::read::fault::Fault;
use crate::read::sheet::Area;

/// How deep tables may lie in each other; what lies deeper is read as text.
const DEPTH: usize = 32;

/// Elements that begin a paragraph.
const BLOCKS: [&str; 14] =
    ["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "center", "caption", "form"];

/// Elements without an end.
const VOID: [&str; 8] = ["br", "hr", "img", "input", "col", "meta", "link", "wbr"];

struct Page<'s, 'b> {
    styles: Styles,
    builder: &'s mut SheetBuilder<'b>,
    /// The page itself and the tables that are open, the innermost last.
    tables: Vec<Table>,
    text: Text,
    unseen: Option<Unseen>,
    rows: usize,
}

/// An element that is not shown, while its content is passed over.
struct Unseen {
    name: String,
    /// How many elements of its name are open, itself included.
    depth: usize,
    /// How many tables are open in it.
    tables: usize,
}

#[derive(Default)]
struct Table {
    grid: Grid,
    cell: Option<Cell>,
    hidden: bool,
    /// Whether the rows of the part (`<tbody>`) are hidden.
    part_hidden: bool,
    /// The column that the next `<col>` is for.
    next_col: u32,
}

/// A cell whose text is being read.
#[derive(Clone, Copy)]
struct Cell {
    spot: Spot,
    hidden: bool,
    /// The row for the text that comes next: below a table that came before it.
    text_row: u32,
}

/// Reads the page into `builder`; returns how many rows its tables have.
pub fn read(page: &str, builder: &mut SheetBuilder<'_>) -> Result<usize, Fault> {
    let tables = vec![Table::default()];
    let styles = Styles::of(page);
    let mut reader = Page { styles, builder, tables, text: Text::default(), unseen: None, rows: 0 };
    for token in Tokens::new(page) {
        match token {
            token if reader.is_unseen(&token) => {}
            Token::Text(text) => reader.text.push(text),
            Token::Start(tag) => reader.begin(&tag)?,
            Token::End(tag) => reader.end(&tag)?,
        }
    }
    while reader.tables.len() > 1 {
        reader.end_table()?;
    }
    reader.flush()?;
    Ok(reader.rows)
}

impl Page<'_, '_> {
    /// Whether the token lies in an element that is not shown.
    fn is_unseen(&mut self, token: &Token<'_>) -> bool {
        let in_table = self.tables.len() > 1;
        let Some(unseen) = &mut self.unseen else { return false };
        let passed_over = unseen.passes_over(token, in_table);
        if unseen.depth == 0 {
            self.unseen = None;
        }
        passed_over
    }

    fn begin(&mut self, tag: &Tag<'_>) -> Result<(), Fault> {
        let hidden = self.styles.hides(tag);
        match tag.name.to_ascii_lowercase().as_str() {
            "table" if self.tables.len() < DEPTH => self.begin_table(hidden),
            "tr" => self.begin_row(hidden),
            "td" | "th" => self.begin_cell(tag, hidden),
            "thead" | "tbody" | "tfoot" => self.begin_part(hidden),
            "col" => {
                self.column(tag, hidden);
                Ok(())
            }
            "br" => self.line(),
            name if hidden && !VOID.contains(&name) => {
                self.unseen = Some(Unseen { name: name.to_owned(), depth: 1, tables: 0 });
                Ok(())
            }
            name if BLOCKS.contains(&name) => self.paragraph(),
            _ => Ok(()),
        }
    }

    fn end(&mut self, tag: &Tag<'_>) -> Result<(), Fault> {
        match tag.name.to_ascii_lowercase().as_str() {
            "table" if self.tables.len() > 1 => self.end_table(),
            "tr" => self.end_row(),
            "td" | "th" => self.end_cell(),
            "thead" | "tbody" | "tfoot" => self.begin_part(false),
            name if BLOCKS.contains(&name) => self.paragraph(),
            _ => Ok(()),
        }
    }

    fn table(&mut self) -> &mut Table {
        // The page itself is never taken off.
        let last = self.tables.len() - 1;
        &mut self.tables[last]
    }

    /// A table in a cell begins at the cell, or below the text that the cell has before it.
    fn begin_table(&mut self, hidden: bool) -> Result<(), Fault> {
        let before = self.flush()?;
        let table = self.table();
        let (row, column) = match table.cell {
            Some(cell) => (cell.text_row + u32::from(before), cell.spot.column),
            None => (table.grid.next_row, 0),
        };
        let hidden = hidden || table.hidden || table.cell.is_some_and(|cell| cell.hidden);
        self.tables.push(Table { grid: Grid::at(row, column), hidden, next_col: column, ..Table::default() });
        Ok(())
    }

    fn end_table(&mut self) -> Result<(), Fault> {
        self.end_row()?;
        if let Some(nested) = self.tables.pop() {
            let table = self.table();
            table.grid.surround(&nested.grid);
            if let Some(cell) = &mut table.cell {
                cell.text_row = nested.grid.next_row;
            }
        }
        Ok(())
    }

    fn begin_part(&mut self, hidden: bool) -> Result<(), Fault> {
        self.end_row()?;
        self.table().part_hidden = hidden;
        Ok(())
    }

    /// Rows outside a table are none.
    fn begin_row(&mut self, hidden: bool) -> Result<(), Fault> {
        self.end_row()?;
        if self.tables.len() == 1 {
            return Ok(());
        }
        self.rows += 1;
        let table = self.table();
        let row = table.grid.begin_row()?;
        if hidden || table.hidden || table.part_hidden {
            self.builder.hide_row(row);
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Fault> {
        self.end_cell()?;
        self.table().grid.end_row();
        Ok(())
    }

    fn begin_cell(&mut self, tag: &Tag<'_>, hidden: bool) -> Result<(), Fault> {
        self.end_cell()?;
        if self.tables.len() == 1 {
            return Ok(());
        }
        if !self.table().grid.in_row() {
            self.begin_row(false)?;
        }
        let (rows, columns) = (tag.number("rowspan").unwrap_or(1), tag.number("colspan").unwrap_or(1));
        let spot = self.table().grid.place(rows, columns)?;
        self.table().cell = Some(Cell { spot, hidden, text_row: spot.row });
        // A cell that is hidden is a cell of a hidden column, unless it lies over several.
        if hidden && spot.columns == 1 {
            self.builder.hide_columns(spot.column, spot.column);
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), Fault> {
        self.flush()?;
        let Some(Cell { spot, .. }) = self.table().cell.take() else { return Ok(()) };
        self.builder.merge(Area {
            first_row: spot.row,
            last_row: spot.row + spot.rows - 1,
            first_column: spot.column,
            last_column: spot.column + spot.columns - 1,
        })
    }

    fn column(&mut self, tag: &Tag<'_>, hidden: bool) {
        let columns = tag.number("span").unwrap_or(1).max(1);
        let first = self.table().next_col;
        if hidden || tag.number("width") == Some(0) {
            self.builder.hide_columns(first, first.saturating_add(columns - 1));
        }
        self.table().next_col = first.saturating_add(columns);
    }

    fn line(&mut self) -> Result<(), Fault> {
        if self.table().cell.is_none() {
            return self.flush().map(drop);
        }
        self.text.line();
        Ok(())
    }

    fn paragraph(&mut self) -> Result<(), Fault> {
        if self.table().cell.is_none() {
            return self.flush().map(drop);
        }
        self.text.paragraph();
        Ok(())
    }

    /// Adds the text read so far to its cell, or as a row of its own; returns whether there was any.
    fn flush(&mut self) -> Result<bool, Fault> {
        let text = self.text.take();
        if text.trim().is_empty() {
            return Ok(false);
        }
        let table = self.table();
        let (row, column) = match table.cell {
            // Hidden over several columns, which cannot all be hidden for it.
            Some(cell) if cell.hidden && cell.spot.columns > 1 => return Ok(true),
            Some(cell) => {
                table.grid.next_row = table.grid.next_row.max(cell.text_row + 1);
                (cell.text_row, cell.spot.column)
            }
            None => {
                let spot = table.grid.place(1, 1)?;
                table.grid.end_row();
                (spot.row, spot.column)
            }
        };
        self.builder.text(row, column, &text)?;
        Ok(true)
    }
}

impl Unseen {
    /// Whether the token belongs to the element; if it does not, the element ended before it, as it does where its own
    /// end is missing: with its cell, or a paragraph with the next one.
    fn passes_over(&mut self, token: &Token<'_>, in_table: bool) -> bool {
        let tag = match token {
            Token::Text(_) => return true,
            Token::Start(tag) | Token::End(tag) => tag,
        };
        let begins = matches!(token, Token::Start(_));
        let next_paragraph = begins && self.name == "p" && (tag.is("table") || is_block(tag));
        if next_paragraph || in_table && self.tables == 0 && is_border(tag, begins) {
            self.depth = 0;
            return false;
        }
        match begins {
            true if tag.is("table") => self.tables += 1,
            true => {}
            false if tag.is("table") => self.tables = self.tables.saturating_sub(1),
            false => {}
        }
        if tag.is(&self.name) {
            self.depth = if begins { self.depth + 1 } else { self.depth - 1 };
        }
        true
    }
}

fn is_block(tag: &Tag<'_>) -> bool {
    BLOCKS.iter().any(|block| tag.is(block))
}

/// Whether the tag ends whatever is open in a cell.
fn is_border(tag: &Tag<'_>, begins: bool) -> bool {
    ["td", "th", "tr"].iter().any(|name| tag.is(name)) || !begins && tag.is("table")
}
