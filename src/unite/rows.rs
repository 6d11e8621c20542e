//! Records with their references resolved: units, movements, conferences, files. One row at a time; who is the same
//! person is decided by `people`.

use super::model::{Fact, Person, Private, SaidAt, Takedown, TalkModel};
use super::names::Names;
use super::texts::Texts;
use super::units::{Units, unique_slug};
use super::{Gathered, events, problems, withhold_hidden};
use crate::diagnostic::{Diagnostic, Warned};
use crate::interpret::{Account, At, AwardRecord, HonoreeRecord, Large, Origin, PhotoRecord};
use crate::public::{
    Award, Document, DocumentId, EventId, ModelFacts, Movement, MovementId, Paper, Photo, Talk, Unit, UnitId,
};
use crate::values::{Publication, When};
use crate::vietnamese::slug;
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

/// Resolves references. Problems gather in it.
pub(super) struct Rows<'a> {
    pub units: Units,
    pub movements: Names,
    pub events: Names,
    pub texts: &'a Texts<'a>,
    pub diagnostics: Vec<Diagnostic>,
}

impl<'a> Rows<'a> {
    /// Knows the declared units and the names of movements and conferences.
    pub fn new(records: &Gathered<'_>, texts: &'a Texts<'a>) -> Warned<Self> {
        let mut diagnostics = Vec::new();
        let units = Units::declared(&records.units).collect(&mut diagnostics);
        let mut rows = Self {
            units,
            movements: Names::default(),
            events: Names::default(),
            texts,
            diagnostics: Vec::new(),
        };
        let called = records.movements.iter().map(|record| (&record.code, &record.name, &record.origin));
        rows.movements = rows.names(called.collect(), ("phong trào", "the movement"));
        let called = records.events.iter().map(|record| (&record.code, &record.name, &record.origin));
        rows.events = rows.names(called.collect(), ("hội nghị", "the conference"));
        diagnostics.append(&mut rows.diagnostics);
        Warned::new(rows, diagnostics)
    }

    pub fn take_diagnostics(&mut self) -> Vec<Diagnostic> {
        std::mem::take(&mut self.diagnostics)
    }

    pub fn finish(self) -> Vec<Unit> {
        self.units.finish()
    }

    #[allow(clippy::type_complexity)]
    fn names(
        &mut self,
        called: Vec<(&Option<At<String>>, &Option<At<String>>, &Origin)>,
        what: (&str, &str),
    ) -> Names {
        let mut names = Names::default();
        for (index, (code, name, origin)) in called.iter().enumerate() {
            for text in [code, name].into_iter().filter_map(|text| text.as_ref()) {
                if let Some(known) = names.add(&text.value, index as u32) {
                    let first = called[known as usize].2.start();
                    self.diagnostics.push(problems::told_twice(
                        origin.at(text.at),
                        what,
                        &text.value,
                        &first,
                    ));
                }
            }
        }
        names
    }

    pub fn movements_and_documents(&mut self, records: &Gathered<'_>) -> (Vec<Movement>, Vec<Document>) {
        let mut taken = HashMap::new();
        let movement = |record: &&crate::interpret::MovementRecord| {
            let name = record.name.as_ref().map(|name| name.value.clone()).unwrap_or_default();
            Movement {
                slug: unique_slug(&slug(&name), "phong-trao", &mut taken),
                name,
                period: record.period,
                launched_by: record.launched_by.clone(),
                goal: record.goal.clone(),
                content: record.content.clone(),
                result: record.result.clone(),
            }
        };
        let movements = records.movements.iter().map(movement).collect();
        let mut taken = HashMap::new();
        let documents = records.documents.iter().map(|record| self.document(record, &mut taken)).collect();
        (movements, documents)
    }

    fn document(
        &mut self,
        record: &crate::interpret::DocumentRecord,
        taken: &mut HashMap<String, u32>,
    ) -> Document {
        let sort = record.sort.as_deref().unwrap_or("văn bản");
        Document {
            slug: unique_slug(&slug(&format!("{sort} {}", record.number)), "van-ban", taken),
            number: record.number.clone(),
            sort: record.sort.clone(),
            date: record.date,
            issuer: record.issuer.clone(),
            summary: record.summary.clone(),
            paper: self.paper(record.paper.as_ref().or(record.link.as_ref()), &record.origin),
            events: self
                .refer(&record.events, &record.origin, Referred::Event)
                .into_iter()
                .map(EventId)
                .collect(),
            movements: self
                .refer(&record.movements, &record.origin, Referred::Movement)
                .into_iter()
                .map(MovementId)
                .collect(),
        }
    }

    /// The paper that a cell names; a missing one is told.
    pub fn paper(&mut self, cell: Option<&At<String>>, origin: &Origin) -> Option<Paper> {
        let cell = cell?;
        self.texts.paper(&cell.value, &origin.at(cell.at)).collect(&mut self.diagnostics)
    }

    /// What the cells refer to; unknown names are told at their cell.
    pub fn refer(&mut self, cells: &[At<String>], origin: &Origin, what: Referred) -> Vec<u32> {
        let mut found = Vec::new();
        for cell in cells {
            let names = match what {
                Referred::Event => &self.events,
                Referred::Movement => &self.movements,
            };
            match names.find(&cell.value) {
                Some(index) if !found.contains(&index) => found.push(index),
                Some(_) => {}
                None => {
                    let nearest = names.nearest(&cell.value);
                    let place = origin.at(cell.at);
                    self.diagnostics.push(problems::not_found(place, what.words(), &cell.value, nearest));
                }
            }
        }
        found
    }

    /// A unit named in a cell, made if it is new.
    pub fn unit(&mut self, cell: Option<&At<String>>, origin: &Origin) -> Option<UnitId> {
        let cell = cell?;
        Some(self.units.named(&cell.value, &origin.at(cell.at)).collect(&mut self.diagnostics))
    }

    pub fn talks(&mut self, records: &Gathered<'_>) -> Vec<TalkModel> {
        let mut taken = HashMap::new();
        let talks = records.talks.iter().map(|record| {
            let title = record.name.as_ref().map(|name| name.value.clone()).unwrap_or_default();
            let summary = record.summary.as_ref().and_then(|cell| self.story(cell, &record.origin));
            let events: Vec<At<String>> = record.event.iter().cloned().collect();
            let talk = Talk {
                slug: unique_slug(&slug(&title), "tham-luan", &mut taken),
                title,
                event: self.refer(&events, &record.origin, Referred::Event).first().copied().map(EventId),
                speaker: record.presenter.as_ref().map(|presenter| presenter.value.clone()),
                honoree: None,
                unit: self.unit(record.unit.as_ref(), &record.origin),
                summary,
                paper: self.paper(record.paper.as_ref(), &record.origin),
            };
            TalkModel { origin: record.origin.clone(), talk, speaker: None }
        });
        talks.collect()
    }

    /// The text of a cell or of the file that it names.
    pub fn story(&mut self, cell: &At<String>, origin: &Origin) -> Option<String> {
        let story = self.texts.story(&cell.value, &origin.at(cell.at)).collect(&mut self.diagnostics);
        story.map(Cow::into_owned)
    }

    /// [`Self::story`] of a person; a cell's own text is not copied.
    fn own_story(&mut self, cell: &At<Arc<str>>, origin: &Origin) -> Option<Arc<str>> {
        let story = self.texts.story(&cell.value, &origin.at(cell.at)).collect(&mut self.diagnostics)?;
        let is_whole = matches!(story, Cow::Borrowed(text) if text.len() == cell.value.len());
        Some(if is_whole { cell.value.clone() } else { story.into() })
    }

    pub fn takedowns(&mut self, records: &Gathered<'_>) -> Vec<Takedown> {
        let takedown = |record: &&crate::interpret::TakedownRecord| {
            let unit = record.unit.as_ref().map(|unit| self.units.known(&unit.value));
            Takedown {
                origin: record.origin.clone(),
                code: record.code.as_ref().map(|code| code.value.clone()),
                name: record
                    .name
                    .as_ref()
                    .map(|name| crate::values::person::split_title(&name.value).1.to_string()),
                unknown_unit: unit == Some(None),
                unit: unit.flatten(),
                birth_year: record.birth.as_ref().map(|birth| birth.value.year()),
            }
        };
        records.takedowns.iter().map(takedown).collect()
    }

    pub fn events(
        &mut self,
        records: &Gathered<'_>,
        hidden: bool,
        account: &mut Account,
    ) -> Vec<super::EventModel> {
        events::events(self, records, hidden, account)
    }

    /// One person a row; hidden rows are withheld here, since nothing of them may be united with what is shown.
    pub fn people(
        &mut self,
        rows: Large<HonoreeRecord>,
        hidden: bool,
        account: &mut Account,
    ) -> Large<Person> {
        let mut people = Vec::with_capacity(rows.len());
        for record in rows {
            if record.hidden && !hidden {
                withhold_hidden(account, &record.origin);
                continue;
            }
            let before = self.diagnostics.len();
            let person = Box::new(self.person(*record));
            let failed = self.diagnostics[before..]
                .iter()
                .any(|said| said.severity == crate::diagnostic::Severity::Error);
            if !failed {
                people.push(person);
            }
        }
        people
    }

    fn person(&mut self, mut record: HonoreeRecord) -> Person {
        let facts = facts(&mut record);
        let origin = &record.origin;
        let text = |cell: Option<At<String>>| cell.map(|cell| cell.value);
        let unit = self
            .units
            .of_row(record.unit.as_ref(), &record.unit_hints, origin)
            .collect(&mut self.diagnostics);
        Person {
            unit,
            movements: self.refer(&record.movements, origin, Referred::Movement),
            events: self.refer(&record.events, origin, Referred::Event),
            story: record.story.as_ref().and_then(|cell| self.own_story(cell, origin)),
            photos: self.photo(&record).into_iter().collect(),
            said_at: said_at(&record),
            private: private(&record),
            origins: vec![record.origin],
            kind: record.kind,
            code: text(record.code),
            title: record.title,
            name: text(record.name).unwrap_or_default(),
            former_names: record.former_names,
            sort_name: record.sort_name,
            position: text(record.position),
            field: record.field,
            categories: record.categories,
            awards: record.awards.into_iter().map(award).collect(),
            achievements: text(record.achievement).into_iter().collect(),
            quote: text(record.quote),
            facts,
            featured: record.featured,
            posthumous: record.posthumous,
            only_awards: record.only_awards,
        }
    }

    fn photo(&mut self, record: &HonoreeRecord) -> Option<Photo> {
        let cell = record.photo.as_ref()?;
        let source = self.photo_source(cell, &record.origin)?;
        Some(Photo { source, caption: record.photo_caption.clone() })
    }

    /// Where the photo of a cell lies; a name that fits no file, or several, is told.
    pub fn photo_source(&mut self, cell: &At<PhotoRecord>, origin: &Origin) -> Option<String> {
        match &cell.value {
            PhotoRecord::Pasted(key) => Some(key.clone()),
            PhotoRecord::Named(name) => {
                let folder = origin.sheet.file.rsplit_once('/').map_or("", |(folder, _)| folder);
                match self.texts.photos().named(name, folder) {
                    Ok(path) => Some(path.to_string()),
                    Err(fault) => {
                        self.diagnostics.push(fault.diagnostic(name, origin.at(cell.at)));
                        None
                    }
                }
            }
        }
    }
}

/// What a cell can refer to.
#[derive(Clone, Copy, Debug)]
pub(super) enum Referred {
    Event,
    Movement,
}

impl Referred {
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Referred::Event => ("Hội nghị", "conference"),
            Referred::Movement => ("Phong trào", "movement"),
        }
    }
}

/// Takes what the row tells of a model; none where that is nothing.
fn facts(record: &mut HonoreeRecord) -> Option<Box<ModelFacts>> {
    let text = |cell: &mut Option<At<String>>| cell.take().map(|cell| cell.value);
    let facts = ModelFacts {
        method: text(&mut record.method),
        cost: text(&mut record.cost),
        results: text(&mut record.results),
        lessons: text(&mut record.lessons),
        replicated: text(&mut record.replicated),
    };
    (!facts.is_empty()).then(|| Box::new(facts))
}

/// The cells of what two rows may say differently, or what is doubtful.
fn said_at(record: &HonoreeRecord) -> Vec<(Fact, SaidAt)> {
    let unclear = record.publication.as_ref().filter(|said| said.value == Publication::Unclear);
    let cells = [
        (Fact::Sex, record.sex.as_ref().map(|sex| sex.at)),
        (Fact::Birth, record.birth.as_ref().map(|birth| birth.at)),
        (Fact::Position, record.position.as_ref().map(|position| position.at)),
        (Fact::Award, record.awards.first().map(|award| award.at)),
        (Fact::UnclearPublication, unclear.map(|said| said.at)),
    ];
    let said = |cell| SaidAt { sheet: record.origin.sheet.clone(), cell };
    cells.into_iter().filter_map(|(fact, cell)| Some((fact, said(cell?)))).collect()
}

fn private(record: &HonoreeRecord) -> Private {
    Private {
        sex: record.sex.as_ref().map(|sex| sex.value),
        birth: record.birth.as_ref().map(|birth| birth.value),
        ethnicity: record.ethnicity.clone(),
        religion: record.religion.clone(),
        party: record.party,
        photo_refused: record.photo_consent == Some(false),
        child_consent: record.child_consent,
        guardian_consent: record.guardian_consent,
        publication: record.publication.as_ref().map(|said| said.value),
    }
}

fn award(record: AwardRecord) -> Award {
    Award {
        year: record.year.or(record.date.map(|date| When::Year(date.year()))),
        name: record.name,
        rank: record.rank,
        form: record.form,
        state: record.state,
        decision: record.decision,
        date: record.date,
        issuer: record.issuer,
        reason: record.reason,
        document: None::<DocumentId>,
    }
}
