//! Records of all workbooks → one model: the same person once, units known by all their names, references resolved.
//! Decides nothing about what may be published.

mod events;
mod likeness;
mod link;
mod merge;
mod model;
mod names;
mod neighbours;
mod people;
mod places;
mod problems;
mod rows;
mod settings;
mod spelling;
mod texts;
mod units;

pub use link::speaker_key;
pub use model::{EventModel, Fact, Model, Person, PersonId, Private, Takedown, TalkModel};
pub use settings::publishes_hidden;
pub use texts::Files;

use crate::diagnostic::{Diagnostic, Severity, Warned};
use crate::interpret::{HonoreeRecord, Interpreted, Large, Origin, Reason, RowFate};
use texts::Texts;

/// Unites the workbooks, which come in the order of their names.
pub fn unite(mut workbooks: Vec<Interpreted>, files: &Files, publish_hidden: bool) -> Warned<Model> {
    let texts = Texts::new(files);
    let mut diagnostics = Vec::new();
    let mut model = Model::default();
    for workbook in &mut workbooks {
        model.account.extend(std::mem::take(&mut workbook.account));
        model.pictures.append(&mut workbook.pictures);
    }
    let honorees = honorees(&mut workbooks);
    let records = Gathered::new(&workbooks);
    (model.settings, model.show_birth_years) =
        settings::settings(&records.settings, &texts).collect(&mut diagnostics);
    let mut rows = rows::Rows::new(&records, &texts).collect(&mut diagnostics);
    (model.movements, model.documents) = rows.movements_and_documents(&records);
    model.events = rows.events(&records, publish_hidden, &mut model.account);
    model.talks = rows.talks(&records);
    model.takedowns = rows.takedowns(&records);
    let people = rows.people(honorees, publish_hidden, &mut model.account);
    diagnostics.extend(rows.take_diagnostics());
    let united = people::People::unite(people, &rows.units);
    diagnostics.extend(united.diagnostics);
    (model.people, model.perhaps) = (united.list, united.perhaps);
    model.declared_units = rows.units.declared_count();
    model.units = rows.finish();
    diagnostics.extend(link::photos(&mut model.people, &model.units, texts.photos()));
    link::talks(&mut model);
    link::documents(&mut model);
    model.files = texts.published();
    refuse(&mut model, &diagnostics);
    Warned::new(model, diagnostics)
}

/// The rows of people of all workbooks. Sheets of awards alone come after the lists that they complete.
fn honorees(workbooks: &mut [Interpreted]) -> Large<HonoreeRecord> {
    let rows = workbooks.iter().map(|workbook| &workbook.records);
    let count: usize = rows.map(|rows| rows.honorees.len() + rows.awards.len()).sum();
    // Those of the first workbook, often the only one, stay where they are.
    let first = workbooks.first_mut().map(|workbook| std::mem::take(&mut workbook.records.honorees));
    let mut all = first.unwrap_or_default();
    all.reserve_exact(count - all.len());
    workbooks.iter_mut().for_each(|workbook| all.append(&mut workbook.records.honorees));
    workbooks.iter_mut().for_each(|workbook| all.append(&mut workbook.records.awards));
    all
}

/// Rows with an error are refused; the people, conferences and talks that stand in such rows alone go with them.
fn refuse(model: &mut Model, diagnostics: &[Diagnostic]) {
    for problem in diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error) {
        if let Some(cell) = problem.place.cell {
            let sheet = crate::diagnostic::Place { cell: None, ..problem.place.clone() };
            let origin = Origin { sheet: sheet.into(), row: cell.row };
            if model.account.fate(&origin).is_some() {
                model.account.set(&origin, RowFate::Refused);
            }
        }
    }
}

/// Notes a hidden row as withheld.
fn withhold_hidden(account: &mut crate::interpret::Account, origin: &Origin) {
    account.set(origin, RowFate::Withheld(Reason::HiddenRow));
}

/// The records of all workbooks by kind, in order; those of people aside.
struct Gathered<'w> {
    units: Vec<&'w crate::interpret::UnitRecord>,
    events: Vec<&'w crate::interpret::EventRecord>,
    programme: Vec<&'w crate::interpret::ProgrammeRecord>,
    delegates: Vec<&'w crate::interpret::DelegatesRecord>,
    movements: Vec<&'w crate::interpret::MovementRecord>,
    documents: Vec<&'w crate::interpret::DocumentRecord>,
    talks: Vec<&'w crate::interpret::TalkRecord>,
    takedowns: Vec<&'w crate::interpret::TakedownRecord>,
    settings: Vec<&'w crate::interpret::SettingRecord>,
}

impl<'w> Gathered<'w> {
    fn new(workbooks: &'w [Interpreted]) -> Self {
        let records = || workbooks.iter().map(|workbook| &workbook.records);
        Self {
            units: records().flat_map(|records| &records.units).collect(),
            events: records().flat_map(|records| &records.events).collect(),
            programme: records().flat_map(|records| &records.programme).collect(),
            delegates: records().flat_map(|records| &records.delegates).collect(),
            movements: records().flat_map(|records| &records.movements).collect(),
            documents: records().flat_map(|records| &records.documents).collect(),
            talks: records().flat_map(|records| &records.talks).collect(),
            takedowns: records().flat_map(|records| &records.takedowns).collect(),
            settings: records().flat_map(|records| &records.settings).collect(),
        }
    }
}
