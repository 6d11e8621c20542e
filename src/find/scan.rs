//! Goes through a sheet from the top: headings open a table, rows fill it, the next headings close it.

use super::columns::{self, Around, Headed};
use super::form::{self, Draft};
use super::heading::{self, Block};
use super::rows::Rows;
use super::sections::{self, Sections};
use super::words;
use super::{Column, Grid, Line, RowKind, Table, TableRow};
use super::{above, beside, bulleted, context, labels};
use crate::diagnostic::CellAt;
use crate::read::Row;
use crate::vietnamese::fold;
use crate::vocabulary::{RecordKind, Vocabulary};

/// Known headings that make a row the headings of some table, even where nothing says what its rows are about.
const SURELY_HEADINGS: usize = 4;

/// Words of a title that make its list one of honours.
const HONOURS: [&str; 6] = ["khen thuong", "bieu duong", "tap the", "danh hieu", "dien hinh", "tieu bieu"];

/// What a sheet holds.
#[derive(Debug, Default)]
pub struct Found {
    /// From the top, then from the left.
    pub tables: Vec<Table>,
    /// Columns of headings under which nobody is named, so that the rows below them cannot be read.
    pub nameless: Vec<Vec<Column>>,
}

/// All tables of a prepared sheet.
pub fn find(grid: &Grid<'_>, words: &Vocabulary) -> Found {
    let said = words.sheet_kind(&grid.sheet.name);
    let mut scan = Scan {
        grid,
        words,
        said,
        found: Found::default(),
        open: Vec::new(),
        loose: Vec::new(),
        forms: Vec::new(),
    };
    let mut skip_to = 0;
    for row in &grid.sheet.rows {
        if row.index < skip_to {
            continue;
        }
        skip_to = scan.row(row);
    }
    scan.finish();
    scan.found
}

struct Scan<'g, 's> {
    grid: &'g Grid<'s>,
    words: &'g Vocabulary,
    said: Option<RecordKind>,
    found: Found,
    /// The tables that the current rows belong to: more than one where they stand side by side.
    open: Vec<Open<'g, 's>>,
    /// Rows outside any table since the last one closed.
    loose: Vec<&'s Row>,
    /// The form that the current rows belong to, or whose history of awards they are; several where they share labels.
    forms: Vec<Draft>,
}

struct Open<'g, 's> {
    table: Table,
    rows: Rows<'g, 's>,
    /// Heading texts by column, to know them again.
    texts: Vec<(u32, String)>,
}

impl<'s> Scan<'_, 's> {
    /// Takes a row; returns the index of the first row not yet taken.
    fn row(&mut self, row: &'s Row) -> u32 {
        if self.takes_as_form(row) {
            return row.index + 1;
        }
        let bare_names = self.open.is_empty() && heading::heads_bare_names(self.grid, row, self.words);
        if bare_names || (!self.holds_headings() && self.heads_a_table(row)) {
            let block = heading::block(self.grid, row, self.words);
            self.settle_tails(&block);
            if self.repeats(&block) {
                return self.skip_repeated(&block);
            }
            if self.open_history(&block) || self.open_tables(block) || self.gives_up(&block) {
                return block.bottom + 1;
            }
        }
        match self.open.is_empty() {
            true => self.loose.push(row),
            false => self.open.iter_mut().for_each(|open| open.take(row)),
        }
        row.index + 1
    }

    /// Takes a row that begins a form or goes on with one. Inside a list none does.
    fn takes_as_form(&mut self, row: &'s Row) -> bool {
        let listing = self.open.first().is_some_and(|open| open.table.owner.is_none());
        if listing {
            return false;
        }
        if form::begins(self.grid, row, &self.loose, self.words) {
            self.begin_form(row);
            return true;
        }
        let Some(first) = self.forms.first() else { return false };
        let pieces = labels::pieces(row, None, self.words);
        let takes = match self.open.is_empty() {
            true => form::answered(&pieces) || !heading::reads_as_headings(row, self.words),
            false => first.resumes(&pieces),
        };
        let words = self.words;
        let taken =
            takes && self.forms.iter_mut().map(|form| form.take(row, words)).fold(false, |a, b| a | b);
        if taken {
            self.close();
        }
        taken
    }

    fn begin_form(&mut self, row: &'s Row) {
        self.close();
        self.close_forms();
        let above = std::mem::take(&mut self.loose);
        self.forms = Draft::begin(self.found.tables.len(), row, &above, self.words);
        // Keeps the forms' places before their histories, which close before they do.
        self.found.tables.extend(self.forms.iter().map(|_| Table::default()));
    }

    fn close_forms(&mut self) {
        for draft in self.forms.drain(..) {
            let position = draft.position;
            self.found.tables[position] = draft.table();
        }
    }

    /// Opens the history of awards of the form's person; false if the headings are none of one.
    fn open_history(&mut self, block: &Block) -> bool {
        let [draft] = self.forms.as_mut_slice() else { return false };
        let headed = columns::headed(self.grid, block);
        let texts = texts(&headed);
        let mut columns = columns::meanings(&headed, RecordKind::Award, self.words);
        context::decision_dates(&mut columns);
        let fields: Vec<_> = columns.iter().filter_map(Column::field).collect();
        if !columns::is_history(&fields) {
            return false;
        }
        draft.end_prose();
        let owner = Some(draft.position);
        let lines = self.banner(block);
        self.close();
        let (banner, sections) = above::split(lines, &[]);
        let mut rows = Rows::new(self.grid, &columns);
        sections.iter().for_each(|line| rows.open_section(line.at.row, above::told(line)));
        let headings = (block.top, block.bottom);
        let table = Table { kind: RecordKind::Award, columns, headings, banner, owner, ..Table::default() };
        self.open.push(Open { table, rows, texts });
        true
    }

    /// Whether a row reads as headings of its own, rather than as what stands over the headings below it.
    fn heads_a_table(&self, row: &Row) -> bool {
        let stands_over = || {
            self.grid
                .sheet
                .row(row.index + 1)
                .is_some_and(|below| stands_over(row, below) && heading::reads_as_headings(below, self.words))
        };
        heading::reads_as_headings(row, self.words) && !stands_over()
    }

    /// Whether the open table's own rows are made of headings ("Tên cột").
    fn holds_headings(&self) -> bool {
        self.open.first().is_some_and(|open| open.table.kind == RecordKind::Heading)
    }

    /// Whether the headings are those of the open table, printed again, with nothing but data and sections between.
    fn repeats(&self, block: &Block) -> bool {
        let Some(open) = self.open.first() else { return false };
        let again = columns::headed(self.grid, block);
        let same = open.texts.len() == again.len()
            && open
                .texts
                .iter()
                .zip(&again)
                .all(|((index, text), column)| *index == column.index && *text == column.path.join(" "));
        same && !open.rows.closed
    }

    /// Tells signers from data below the lists that these headings may end. What begins the next list is none of theirs:
    /// its title, and the line over its headings.
    fn settle_tails(&mut self, block: &Block) {
        let grid = self.grid;
        for open in &mut self.open {
            let data = open.table.rows.iter().rposition(|row| matches!(row.what, RowKind::Data { .. }));
            let tail = &open.table.rows[data.map_or(0, |last| last + 1)..];
            let begins = tail.iter().map(|row| row.index).find(|&row| above::begins_anew(grid, row));
            let end = begins.unwrap_or(block.top.saturating_sub(1)).min(block.top.saturating_sub(1));
            open.rows.settle_tail(&mut open.table.rows, end);
        }
    }

    fn skip_repeated(&mut self, block: &Block) -> u32 {
        for open in &mut self.open {
            for index in block.top..=block.bottom {
                open.table.rows.push(TableRow { index, hidden: false, what: RowKind::RepeatedHeadings });
            }
        }
        block.bottom + 1
    }

    /// Opens the tables under a block of headings; false if no table's headings are understood.
    fn open_tables(&mut self, block: Block) -> bool {
        let headed = columns::headed(self.grid, &block);
        let parts = beside::side_by_side(headed, self.words);
        let around = Around { said: self.said, honours: self.speaks_of_honours() };
        let found: Vec<_> = parts
            .into_iter()
            .filter_map(|part| {
                let texts = texts(&part);
                columns::understand(part, around, self.words).map(|(kind, columns)| (kind, columns, texts))
            })
            .collect();
        if found.is_empty() {
            return false;
        }
        let mut lines = self.banner(&block);
        let bulleted = bulleted::take(&mut lines, self.inherited());
        let (banner, sections) = above::split(lines, self.inherited());
        let around = self.sections_around(&sections);
        self.close();
        self.close_forms();
        self.found.tables.extend(bulleted);
        for (kind, columns, texts) in found {
            let mut rows = Rows::new(self.grid, &columns);
            rows.sections = around.clone();
            sections.iter().for_each(|line| rows.open_section(line.at.row, above::told(line)));
            let table = Table {
                kind,
                columns,
                headings: (block.top, block.bottom),
                banner: banner.clone(),
                ..Table::default()
            };
            self.open.push(Open { table, rows, texts });
        }
        true
    }

    /// What stands above the open table and speaks for the next as well, if nobody signed between them.
    fn inherited(&self) -> &[Line] {
        self.open.first().filter(|open| !open.rows.closed).map_or(&[], |open| &open.table.banner)
    }

    /// The sections of the open table that the next goes on with, by the first of its own lines.
    fn sections_around(&self, lines: &[Line]) -> Sections {
        let open = self.open.first().filter(|open| !open.rows.closed);
        let around = open.zip(lines.first()).map(|(open, line)| open.rows.sections.around(line.at.row));
        around.unwrap_or_default()
    }

    /// Headings that name nobody: the rows below are not those of the table above, and cannot be read.
    fn gives_up(&mut self, block: &Block) -> bool {
        let headed = columns::headed(self.grid, block);
        let is_known =
            |column: &&Headed| self.words.is_heading(column.path.last().map_or("", String::as_str));
        let of_relatives = headed.iter().any(columns::tells_of_relatives);
        let surely = of_relatives || headed.iter().filter(is_known).count() >= SURELY_HEADINGS;
        if surely || self.open.is_empty() {
            self.forms.iter_mut().for_each(Draft::end_prose);
            self.found.nameless.push(columns::meanings(&headed, RecordKind::Honoree, self.words));
        }
        if surely {
            self.close();
            self.loose.clear();
        }
        surely
    }

    /// Whether the words above the table speak of people or units that are honoured.
    fn speaks_of_honours(&self) -> bool {
        let below = self.open.first().map_or(&[][..], |open| &open.table.rows);
        let below = below.iter().rev().take_while(|row| !matches!(row.what, RowKind::Data { .. }));
        let above = self.loose.iter().copied().chain(below.filter_map(|row| self.grid.sheet.row(row.index)));
        let speaks = |text: &str| {
            let folded = fold(text);
            folded.starts_with("danh sach") && HONOURS.iter().any(|word| folded.contains(word))
        };
        above.flat_map(|row| &row.cells).filter_map(|cell| cell.value.as_text()).any(speaks)
    }

    /// The texts above the block, since the last row of data.
    fn banner(&mut self, block: &Block) -> Vec<Line> {
        let mut rows = std::mem::take(&mut self.loose);
        for open in &mut self.open {
            let data = open.table.rows.iter().rposition(|row| {
                matches!(row.what, RowKind::Data { .. } | RowKind::Total | RowKind::Nameless { .. })
            });
            let mut end = data.map_or(0, |last| last + 1);
            // What stands above the signatures belongs to the table above, too.
            let signed = open.table.rows[end..].iter().position(|row| row.what == RowKind::Footer);
            end += signed.unwrap_or(0);
            let tail = open.table.rows.split_off(end);
            // Signatures belong to the table above; its number row and footers explain nothing below.
            let last = tail.iter().rposition(|row| row.what == RowKind::Footer);
            let begins = tail.iter().position(|row| above::begins_anew(self.grid, row.index));
            let signed = last.map_or(0, |last| begins.unwrap_or(last + 1).min(last + 1));
            let (kept, above): (Vec<_>, Vec<_>) =
                tail.into_iter().enumerate().partition(|(position, row)| {
                    *position < signed || matches!(row.what, RowKind::Numbering | RowKind::RepeatedHeadings)
                });
            let rows_of =
                |part: Vec<(usize, TableRow)>| part.into_iter().map(|(_, row)| row).collect::<Vec<_>>();
            let (kept, above) = (rows_of(kept), rows_of(above));
            open.table.rows.extend(kept);
            if rows.is_empty() {
                rows.extend(above.iter().filter_map(|row| self.grid.sheet.row(row.index)));
            }
        }
        rows.into_iter().filter(|row| row.index < block.top).flat_map(lines).collect()
    }

    /// Closes the last table, and reads the names that stand below it, or in a sheet without any, under no headings.
    fn finish(&mut self) {
        self.open.iter_mut().for_each(|open| open.rows.settle_tail(&mut open.table.rows, u32::MAX));
        let below = self.open.first().map_or(&[][..], |open| &open.table.rows);
        let unread = below.iter().rev().take_while(|row| matches!(row.what, RowKind::Section(_))).count();
        let tail = below[below.len() - unread..].iter().filter_map(|row| self.grid.sheet.row(row.index));
        let mut found: Vec<Line> = tail.chain(self.loose.iter().copied()).flat_map(lines).collect();
        let in_names =
            |line: &Line| self.open.first().is_some_and(|open| open.rows.names.contains(&line.at.column));
        let bulleted = match found.iter().any(in_names) {
            true => None,
            false => bulleted::take(&mut found, self.inherited()),
        };
        self.close();
        self.found.tables.extend(bulleted);
        self.close_forms();
    }

    fn close(&mut self) {
        for open in self.open.drain(..) {
            let (mut table, mut rows) = (open.table, open.rows);
            rows.settle_tail(&mut table.rows, u32::MAX);
            rows.settle_bullets(&mut table.rows);
            table.sections = rows.sections.all;
            self.found.tables.push(table);
        }
    }
}

impl<'s> Open<'_, 's> {
    fn take(&mut self, row: &'s Row) {
        let columns: Vec<u32> = self.texts.iter().map(|(index, _)| *index).collect();
        let fresh =
            self.table.rows.iter().all(|row| {
                matches!(row.what, RowKind::Numbering | RowKind::RepeatedHeadings | RowKind::Empty)
            }) || self.table.rows.last().is_some_and(|row| row.what == RowKind::RepeatedHeadings);
        if fresh && heading::is_numbering(row, &columns) {
            self.table.rows.push(TableRow { index: row.index, hidden: row.hidden, what: RowKind::Numbering });
            return;
        }
        self.table.rows.extend(self.rows.take(row));
    }
}

/// Groups without anything over the first heading below, or what two tables side by side are called ("TẬP THỂ" and
/// "CÁ NHÂN").
fn stands_over(row: &Row, below: &Row) -> bool {
    let first = |row: &Row| row.cells.first().map(|cell| cell.column);
    let kind = |value: &crate::read::Value| value.as_text().is_some_and(sections::says_kind);
    let kinds = row.cells.len() == 2 && row.cells.iter().all(|cell| kind(&cell.value));
    below.cells.len() > row.cells.len() && (kinds || first(row) > first(below))
}

fn texts(headed: &[Headed]) -> Vec<(u32, String)> {
    headed.iter().map(|column| (column.index, column.path.join(" "))).collect()
}

pub(super) fn lines(row: &Row) -> Vec<Line> {
    row.cells
        .iter()
        .map(|cell| Line { at: CellAt::new(row.index, cell.column), text: cell.value.shown() })
        .filter(|line| !words::is_ordinal(&line.text))
        .collect()
}
