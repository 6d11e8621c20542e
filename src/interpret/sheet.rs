//! One sheet → records: its role, its tables, the facts around each row, and the account of every row.

mod reading;
mod unshown;

use super::banner::{self, Facts};
use super::codes::Codes;
use super::explain::{self, Role, RowExplained, SheetExplained, TableExplained};
use super::matrix::{self, Matrix};
use super::notes;
use super::problems;
use super::records::{HonoreeRecord, Large, Origin, UnitHint};
use super::rows::RowFate;
use super::standing;
use super::{Habits, Interpreted};
use crate::diagnostic::{CellAt, Diagnostic, Place};
use crate::find::{self, Column, Conversion, Grid, RowKind, Table, TableRow};
use crate::read::{Sheet, Workbook};
use crate::vietnamese::fold;
use crate::vocabulary::{Fields, RecordKind, Vocabulary};
use reading::{ROWS_AHEAD, ReadRow};
use std::collections::HashMap;
use std::sync::Arc;
use unshown::Unshown;

/// The code lists of a workbook.
pub(super) fn codes(workbook: &Workbook, words: &Vocabulary) -> Codes {
    let mut codes = Codes::default();
    for sheet in workbook.sheets.iter().filter(|sheet| role(sheet, words) != Role::Data) {
        codes.add(sheet);
    }
    codes
}

/// What a sheet serves for, by its visibility and its name.
fn role(sheet: &Sheet, words: &Vocabulary) -> Role {
    const GUIDES: [&str; 10] = [
        "huong dan",
        "vi du",
        "danh muc",
        "danhmuc",
        "phan loai",
        "ma hoa",
        "ghi chu",
        "bang ma",
        "template",
        "chu thich",
    ];
    let name = fold(&sheet.name);
    let guide = GUIDES.iter().any(|start| name.starts_with(start)) || name == "mau" || name == "dm";
    match (sheet.hidden, guide && words.sheet_kind(&sheet.name).is_none()) {
        (true, _) => Role::Hidden,
        (false, true) => Role::Guide,
        (false, false) => Role::Data,
    }
}

pub(super) struct Interpreter<'w> {
    sheet: &'w Sheet,
    place: Arc<Place>,
    habits: &'w Habits,
    codes: &'w Codes,
    hidden_columns: &'w [u32],
    role: Role,
}

impl<'w> Interpreter<'w> {
    pub fn new(file: &std::sync::Arc<str>, sheet: &'w Sheet, habits: &'w Habits, codes: &'w Codes) -> Self {
        Self {
            place: Place::sheet(file.clone(), sheet.position, sheet.name.clone()).into(),
            hidden_columns: if habits.publish_hidden { &[] } else { &sheet.hidden_columns },
            role: role(sheet, &habits.words),
            sheet,
            habits,
            codes,
        }
    }

    pub fn run(&self, conversions: &[Conversion], into: &mut Interpreted) {
        let mut explained =
            SheetExplained { sheet: Place::clone(&self.place), role: self.role, tables: Vec::new() };
        let grid = Grid::new(self.sheet);
        if self.role != Role::Guide {
            let find::Found { tables, nameless } = find::find(&grid, &self.habits.words);
            if self.role == Role::Hidden {
                into.diagnostics.extend(self.hidden(&tables));
            } else {
                into.diagnostics.extend(notes::conversions(&self.place, self.sheet, conversions));
                into.diagnostics.extend(notes::nameless_tables(&self.place, &nameless));
                into.diagnostics.extend(tables.iter().skip(1).flat_map(|table| self.between(table)));
                self.read_tables(&grid, &tables, into, &mut explained);
            }
        }
        into.explained.push(Arc::new(explained));
    }

    /// Reads the tables in turn; a history of awards comes after the form that it belongs to.
    fn read_tables(
        &self,
        grid: &Grid<'w>,
        tables: &[Table],
        into: &mut Interpreted,
        explained: &mut SheetExplained,
    ) {
        let mut forms: HashMap<usize, Large<HonoreeRecord>> = HashMap::new();
        let mut document = Facts::default();
        for (position, table) in tables.iter().enumerate() {
            let before = into.records.honorees.len();
            let owners = table.owner.and_then(|owner| forms.get(&owner)).map_or(&[][..], Vec::as_slice);
            let mut reader = TableReader::new(self, grid, Subject { table, owners }, into);
            if table.form.is_none() && table.owner.is_none() {
                reader.banner = std::mem::take(&mut reader.banner).of_document(&document);
                document =
                    if self.is_signed(table) { reader.banner.of_office() } else { reader.banner.clone() };
            }
            explained.tables.push(reader.run(into));
            if table.form.is_some() {
                forms.insert(position, into.records.honorees[before..].to_vec());
            }
        }
    }

    /// Whether somebody signs below a table.
    fn is_signed(&self, table: &Table) -> bool {
        let below = table.rows.iter().rev().take_while(|row| !matches!(row.what, RowKind::Data { .. }));
        let cells = below.filter_map(|row| self.sheet.row(row.index)).flat_map(|row| &row.cells);
        cells.filter_map(|cell| cell.value.as_text()).any(find::signs_below)
    }

    /// A hidden sheet publishes nothing; that it held rows of people is said.
    fn hidden(&self, tables: &[Table]) -> Option<Diagnostic> {
        let is_data = |row: &&TableRow| matches!(row.what, RowKind::Data { .. });
        let rows = tables.iter().flat_map(|table| &table.rows).filter(is_data).count();
        (rows > 0).then(|| problems::hidden_sheet(Place::clone(&self.place), rows))
    }

    /// Rows between a table and the one above it are taken for the words above; one that looks like a row of the list is
    /// told.
    fn between(&self, table: &Table) -> Vec<Diagnostic> {
        let mut rows: Vec<u32> = table.banner.iter().map(|line| line.at.row).collect();
        rows.dedup();
        let cells = rows.into_iter().filter_map(|row| self.sheet.row(row));
        cells.filter_map(|row| notes::behind_signatures(&self.place, table, row)).collect()
    }

    /// What the names of sheet, file and folder suggest as the unit of rows that have none.
    fn unit_hints(&self) -> Vec<UnitHint> {
        let file = &*self.place.file;
        let stem = file.rsplit('/').next().unwrap_or(file).rsplit_once('.').map_or(file, |(stem, _)| stem);
        let folders = file.split('/').rev().skip(1);
        let names = std::iter::once(&*self.sheet.name).chain(std::iter::once(stem)).chain(folders);
        names.map(|name| UnitHint { name: name.to_string(), certain: false }).collect()
    }
}

/// A table, and whom the form above it is about, where it has no names of its own.
#[derive(Clone, Copy)]
struct Subject<'a> {
    table: &'a Table,
    owners: &'a [Box<HonoreeRecord>],
}

/// Reads the rows of one table.
struct TableReader<'a, 'w> {
    sheet: &'a Interpreter<'w>,
    grid: &'a Grid<'w>,
    table: &'a Table,
    owners: &'a [Box<HonoreeRecord>],
    banner: Facts,
    /// What the sheet's name says, where nothing nearer does.
    sheet_name: Facts,
    /// Why nobody of the whole list is shown.
    unshown: Option<Unshown>,
    matrix: Vec<(u32, Matrix)>,
    fields: Fields,
    /// Columns that say what came of a proposal.
    outcomes: Vec<u32>,
    /// Of each section, whether rows stand below it.
    heads: Vec<bool>,
    pictures: HashMap<u32, String>,
}

impl<'a, 'w> TableReader<'a, 'w> {
    fn new(
        sheet: &'a Interpreter<'w>,
        grid: &'a Grid<'w>,
        Subject { table, owners }: Subject<'a>,
        into: &mut Interpreted,
    ) -> Self {
        let matrix = match table.kind {
            _ if table.form.is_some() => Vec::new(),
            RecordKind::Honoree | RecordKind::Award => matrix::columns(&table.columns),
            _ => Vec::new(),
        };
        let mut reader = Self {
            banner: banner::banner(&table.banner),
            sheet_name: banner::sheet_name(&sheet.sheet.name, &table.banner),
            fields: table.columns.iter().filter_map(Column::field).collect(),
            outcomes: standing::outcomes(&table.columns),
            heads: table.sections_with_rows(),
            pictures: HashMap::new(),
            unshown: None,
            matrix,
            sheet,
            grid,
            table,
            owners,
        };
        reader.keep_pictures(into);
        reader.unshown = reader.unshown();
        reader
    }

    /// Pictures beside the table's rows, one a row, under a key that says where they stood.
    fn keep_pictures(&mut self, into: &mut Interpreted) {
        let (first, last) = self.table.headings;
        for picture in &self.sheet.sheet.pictures {
            let beside_form = self.table.form.is_some() && (first..=last).contains(&picture.row);
            if !beside_form && picture.row <= last {
                continue;
            }
            let form_row = self.table.rows.first().filter(|_| beside_form).map(|row| row.index);
            let place = self.sheet.place.at(CellAt::new(picture.row, picture.column));
            let key = format!("{}#{}!{}", place.file, place.sheet_name(), place.cell_name());
            if let std::collections::hash_map::Entry::Vacant(free) =
                self.pictures.entry(form_row.unwrap_or(picture.row))
            {
                free.insert(key.clone());
                into.pictures.insert(key, picture.bytes.clone());
            }
        }
    }

    fn run(self, into: &mut Interpreted) -> TableExplained {
        self.say_of_table(into);
        let sections: Vec<Facts> =
            self.table.sections.iter().map(|section| banner::section(&section.text, section.at)).collect();
        let before = (into.records.honorees.len(), into.records.awards.len());
        let around = self.surroundings(&sections);
        let data = self.table.rows.iter().filter(|row| RowExplained::of(row.what).is_none()).count();
        into.records.expect(self.table.kind, data);
        let mut rows = Vec::with_capacity(self.table.rows.len());
        let mut ahead = self.table.rows.chunks(ROWS_AHEAD);
        let mut read = ahead.next().map(|these| (these, self.read_rows(these, &around)));
        while let Some((these, found)) = read {
            // While the records of some rows are taken, the next are read.
            let next = ahead.next();
            let take = || {
                let taken = these.iter().zip(found).map(|read| self.take(read, &sections, into));
                rows.extend(taken);
            };
            let read_next = || next.map(|these| (these, self.read_rows(these, &around)));
            read = rayon::join(take, read_next).1;
        }
        let new = &into.records;
        let said = notes::unnamed_award(&self.sheet.place, &new.honorees[before.0..])
            .or_else(|| notes::unnamed_award(&self.sheet.place, &new.awards[before.1..]));
        into.diagnostics.extend(said);
        TableExplained {
            kind: self.table.kind,
            headings: self.table.headings,
            columns: explain::columns(self.table, &self.matrix, self.sheet.hidden_columns),
            sections: explain::sections(&self.table.sections, &sections),
            rows,
        }
    }

    /// Takes what was read of a row, and says what there is to doubt about one that holds no record.
    fn take(
        &self,
        (row, found): (&TableRow, Option<ReadRow>),
        sections: &[Facts],
        into: &mut Interpreted,
    ) -> (u32, RowExplained) {
        let fate = found.map(|found| found.store(into));
        match row.what {
            RowKind::Section(index) => self.doubt_section(index, &sections[index], into),
            RowKind::Footer => self.doubt_footer(row.index, into),
            _ => {}
        }
        let explained = RowExplained::of(row.what);
        (row.index, explained.unwrap_or(RowExplained::Record(fate.unwrap_or(RowFate::Refused))))
    }

    /// What is said of the table as a whole.
    fn say_of_table(&self, into: &mut Interpreted) {
        let (place, table) = (&self.sheet.place, self.table);
        into.diagnostics.extend(notes::headings(place, self.grid, table, &self.matrix));
        into.diagnostics.extend(notes::untitled(place, self.grid, table));
        into.diagnostics.extend(notes::hidden_columns(place, table, self.sheet.hidden_columns));
        if table.owner.is_none() && matches!(table.kind, RecordKind::Honoree | RecordKind::Award) {
            say_once(notes::banner(place, &self.banner), into);
            into.diagnostics.extend(notes::sheet_name(place, &self.sheet_name, &self.banner));
            self.say_standing(into);
        }
    }

    fn doubt_footer(&self, row: u32, into: &mut Interpreted) {
        let cells = self.sheet.sheet.row(row);
        let said = cells.and_then(|row| notes::behind_signatures(&self.sheet.place, self.table, row));
        into.diagnostics.extend(said);
    }

    /// A section that says nothing may be a person whose other cells are blank: then it is refused, aloud.
    fn doubt_section(&self, index: usize, facts: &Facts, into: &mut Interpreted) {
        let section = &self.table.sections[index];
        if standing::says_refused(&section.text) {
            let place = self.sheet.place.at(section.at);
            return into.diagnostics.push(problems::not_awarded(place, &section.text));
        }
        let heads = self.heads[index];
        // A unit's name that nothing stands below may be that of one honoured.
        let told = !facts.is_empty() && (heads || section.is_marked() || facts.unit.is_none());
        if told
            || self.table.owner.is_some()
            || find::says_part(&section.text)
            || !matches!(self.table.kind, RecordKind::Honoree | RecordKind::Award)
        {
            return;
        }
        let place = self.sheet.place.at(section.at);
        let in_name_column = self.table.columns.iter().any(|column| {
            column.index == section.at.column && column.field().is_some_and(|field| field.is_name())
        });
        let unsaid = !(section.is_marked() && heads);
        if in_name_column && unsaid && (facts.unit.is_some() || notes::looks_like_a_person(&section.text)) {
            into.diagnostics.push(problems::lonely_name(place, &section.text));
            let origin = Origin { sheet: self.sheet.place.clone(), row: section.at.row };
            into.account.set(&origin, RowFate::Refused);
        } else {
            into.diagnostics.push(problems::section_unclear(place, &section.text));
        }
    }
}

/// Says what no other table of the sheet has said of the same cell: lists share what stands above them.
fn say_once(said: Vec<Diagnostic>, into: &mut Interpreted) {
    for diagnostic in said {
        let again = |other: &Diagnostic| other.code == diagnostic.code && other.place == diagnostic.place;
        if !into.diagnostics.iter().any(again) {
            into.diagnostics.push(diagnostic);
        }
    }
}
