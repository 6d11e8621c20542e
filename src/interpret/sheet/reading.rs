//! The rows of a table → records, each row by itself: pieces of a long list are read side by side, and come out in its
//! order.

use super::super::banner::Facts;
use super::super::explain::RowExplained;
use super::super::honoree::{self, Around};
use super::super::memo::Memo;
use super::super::row::RowView;
use super::super::{Reason, Records, form, notes, records, special};
use super::TableReader;
use crate::diagnostic::Diagnostic;
use crate::find::{RowKind, TableRow};
use crate::interpret::{Interpreted, Origin, RowFate, UnitHint};
use crate::vocabulary::RecordKind;
use rayon::prelude::*;
use std::sync::Arc;

/// Rows that are read one after the other by one core: enough to be worth handing over.
const PIECE: usize = 256;

/// Rows that are read before their records are taken: what they hold stands twice in memory for a moment.
pub(super) const ROWS_AHEAD: usize = 8 * PIECE;

/// What stands around the rows of one section, or outside all of them.
pub(super) struct Surroundings {
    facts: Facts,
    unit_hints: Arc<[UnitHint]>,
}

/// What a row came to.
pub(super) struct ReadRow {
    origin: Option<Origin>,
    said: Vec<Diagnostic>,
    fate: RowFate,
    produced: Produced,
}

impl ReadRow {
    /// A row without cells.
    fn empty() -> Self {
        Self { origin: None, said: Vec::new(), fate: RowFate::Refused, produced: Produced::Nothing }
    }

    /// Adds the row to its workbook.
    pub fn store(self, into: &mut Interpreted) -> RowFate {
        if let Some(origin) = self.origin {
            into.account.set(&origin, self.fate);
        }
        into.diagnostics.extend(self.said);
        self.produced.store(&mut into.records);
        self.fate
    }
}

impl TableReader<'_, '_> {
    /// What each of these rows came to; none for one that holds no record.
    pub(super) fn read_rows(
        &self,
        rows: &[TableRow],
        around: &[Surroundings],
    ) -> impl Iterator<Item = Option<ReadRow>> + Send + use<> {
        let read = |row: &TableRow, memo: &Memo| match RowExplained::of(row.what) {
            None => Some(self.read_row(row, around, memo)),
            Some(_) => None,
        };
        let piece = |rows: &[TableRow]| -> Vec<Option<ReadRow>> {
            Memo::with(|memo| rows.iter().map(|row| read(row, memo)).collect())
        };
        let pieces: Vec<_> = rows.par_chunks(PIECE).map(piece).collect();
        pieces.into_iter().flatten()
    }

    /// What stands around the rows outside all sections, then around those of each section.
    pub(super) fn surroundings(&self, sections: &[Facts]) -> Vec<Surroundings> {
        let suggestions = self.sheet.unit_hints();
        let around = |section: Option<usize>| {
            let facts = self.facts(section, sections);
            Surroundings { unit_hints: honoree::hints(&facts, &suggestions), facts }
        };
        let outside = std::iter::once(None);
        outside.chain((0..sections.len()).map(Some)).map(around).collect()
    }

    fn read_row(&self, row: &TableRow, around: &[Surroundings], memo: &Memo) -> ReadRow {
        let Some(cells) = self.sheet.sheet.row(row.index) else { return ReadRow::empty() };
        let mut view = RowView {
            grid: self.grid,
            table: self.table,
            fields: self.fields,
            row: cells,
            sheet: &self.sheet.place,
            hidden_columns: self.sheet.hidden_columns,
            diagnostics: Vec::new(),
        };
        let origin = Some(view.origin());
        if let Some(reason) = self.unshown_row(row.what, &mut view) {
            return self.withheld(reason, view);
        }
        let produced = match row.what {
            RowKind::Data { section } => {
                let around = &around[section.map_or(0, |section| section + 1)];
                self.produce(&mut view, (around, row.hidden), memo)
            }
            _ => {
                view.say(notes::nameless(&view));
                None
            }
        };
        let failed = view.failed() || produced.is_none();
        let mut said = view.diagnostics;
        if !said.is_empty()
            && let Some(who) = notes::who(self.grid, self.table, cells)
        {
            said = said.into_iter().map(|diagnostic| diagnostic.about(who.clone())).collect();
        }
        match produced.filter(|_| !failed) {
            Some(produced) => ReadRow { origin, said, fate: RowFate::Published, produced },
            None => ReadRow { origin, said, fate: RowFate::Refused, produced: Produced::Nothing },
        }
    }

    fn withheld(&self, reason: Reason, view: RowView<'_, '_>) -> ReadRow {
        ReadRow {
            origin: Some(view.origin()),
            said: view.diagnostics,
            fate: RowFate::Withheld(reason),
            produced: Produced::Nothing,
        }
    }

    fn produce(
        &self,
        view: &mut RowView<'_, '_>,
        (around, hidden): (&Surroundings, bool),
        memo: &Memo,
    ) -> Option<Produced> {
        match self.table.kind {
            RecordKind::Honoree | RecordKind::Award => self.honorees(view, (around, hidden), memo),
            RecordKind::Setting => match special::setting(view) {
                Some(setting) => Some(Produced::Setting(setting)),
                None => view.diagnostics.is_empty().then_some(Produced::Nothing),
            },
            RecordKind::Unit => special::unit(view).map(Produced::Unit),
            RecordKind::Event => special::event(view).map(|event| Produced::Event(Box::new(event))),
            RecordKind::Programme => special::programme(view).map(Produced::Programme),
            RecordKind::Delegates => special::delegates(view).map(Produced::Delegates),
            RecordKind::Movement => special::movement(view).map(Produced::Movement),
            RecordKind::Document => special::document(view).map(Produced::Document),
            RecordKind::Talk => special::talk(view).map(Produced::Talk),
            RecordKind::Takedown => special::takedown(view).map(Produced::Takedown),
            RecordKind::Heading => special::heading(view).map(Produced::Heading),
        }
    }

    /// Whom a row names; none, with a problem, if it names nobody.
    fn honorees(
        &self,
        view: &mut RowView<'_, '_>,
        (around, hidden): (&Surroundings, bool),
        memo: &Memo,
    ) -> Option<Produced> {
        let of_form = self.table.form.as_ref().map(|_| {
            let mut facts = around.facts.clone();
            let asked = form::asked(&mut facts);
            (facts, asked)
        });
        let around = Around {
            facts: of_form.as_ref().map_or(&around.facts, |(facts, _)| facts),
            codes: self.sheet.codes,
            matrix: &self.matrix,
            memo,
            unit_hints: &around.unit_hints,
            pictures: &self.pictures,
        };
        let mut records = match self.table.owner {
            Some(_) => form::history(view, &around, self.owners),
            None => honoree::honorees(view, &around),
        };
        let asked = of_form.as_ref().and_then(|(_, asked)| asked.as_ref());
        for record in &mut records {
            record.awards.extend(asked.cloned());
            record.hidden |= hidden;
        }
        if records.is_empty() {
            // A name that is too long has been told.
            let is_told = view.diagnostics.iter().any(|said| said.code == "cell-too-long");
            if self.table.owner.is_none() && !is_told {
                view.say(notes::nameless(view));
            }
            return None;
        }
        Some(match self.table.kind {
            RecordKind::Award if self.table.owner.is_none() => Produced::Awards(records),
            _ => Produced::Honorees(records),
        })
    }

    /// Facts from the innermost section outwards, then the banner's.
    fn facts(&self, section: Option<usize>, sections: &[Facts]) -> Facts {
        let chain = std::iter::successors(section, |&index| self.table.sections[index].parent);
        let inner = chain.fold(Facts::default(), |facts, index| facts.or(&sections[index]));
        if self.table.owner.is_some() {
            return inner;
        }
        inner.or(&self.banner).or(&self.sheet_name)
    }
}

/// The records of one row.
enum Produced {
    Honorees(Vec<records::HonoreeRecord>),
    Awards(Vec<records::HonoreeRecord>),
    Setting(records::SettingRecord),
    Unit(records::UnitRecord),
    Event(Box<records::EventRecord>),
    Programme(records::ProgrammeRecord),
    Delegates(records::DelegatesRecord),
    Movement(records::MovementRecord),
    Document(records::DocumentRecord),
    Talk(records::TalkRecord),
    Takedown(records::TakedownRecord),
    Heading(records::HeadingRecord),
    /// A line of settings left blank, or a row that is not shown.
    Nothing,
}

impl Produced {
    fn store(self, records: &mut Records) {
        match self {
            Produced::Honorees(found) => records.honorees.extend(found.into_iter().map(Box::new)),
            Produced::Awards(found) => records.awards.extend(found.into_iter().map(Box::new)),
            Produced::Setting(found) => records.settings.push(found),
            Produced::Unit(found) => records.units.push(found),
            Produced::Event(found) => records.events.push(*found),
            Produced::Programme(found) => records.programme.push(found),
            Produced::Delegates(found) => records.delegates.push(found),
            Produced::Movement(found) => records.movements.push(found),
            Produced::Document(found) => records.documents.push(found),
            Produced::Talk(found) => records.talks.push(found),
            Produced::Takedown(found) => records.takedowns.push(found),
            Produced::Heading(found) => records.headings.push(found),
            Produced::Nothing => {}
        }
    }
}
