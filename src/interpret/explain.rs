//! What every sheet, column and row was taken for: what the officer looks at when something is missing.

use super::banner::Facts;
use super::rows::RowFate;
use crate::diagnostic::{CellAt, Place, column_letters};
use crate::find::{RowKind, Section, Table};
use crate::public::{Kind, Level};
use crate::vocabulary::{Field, Meaning, RecordKind};

/// How one sheet was read.
#[derive(Clone, Debug)]
pub struct SheetExplained {
    pub sheet: Place,
    pub role: Role,
    pub tables: Vec<TableExplained>,
}

/// What a sheet serves for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Data,
    /// A guide, sample or code list: it never yields people.
    Guide,
    Hidden,
}

#[derive(Clone, Debug)]
pub struct TableExplained {
    pub kind: RecordKind,
    /// First and last heading row, zero-based; all rows of a form.
    pub headings: (u32, u32),
    pub columns: Vec<ColumnExplained>,
    pub sections: Vec<SectionExplained>,
    pub rows: Vec<(u32, RowExplained)>,
}

impl TableExplained {
    /// Whether the labels stand down the side.
    pub fn is_form(&self) -> bool {
        self.columns.iter().any(|column| column.row.is_some())
    }
}

impl ColumnExplained {
    /// The column's letters; of a form's label, its cell.
    pub fn place(&self) -> String {
        match self.row {
            Some(row) => CellAt::new(row, self.column).to_string(),
            None => column_letters(self.column),
        }
    }
}

#[derive(Clone, Debug)]
pub struct ColumnExplained {
    pub column: u32,
    /// The row of the label, in a form.
    pub row: Option<u32>,
    pub title: String,
    pub taken_for: TakenFor,
    /// A typing error in the heading was forgiven.
    pub forgiven: bool,
    /// The nearest known heading of one that is unknown.
    pub nearest: Option<&'static str>,
}

/// A row inside the table that speaks for those below it.
#[derive(Clone, Debug)]
pub struct SectionExplained {
    /// Zero-based.
    pub row: u32,
    /// Without its marker.
    pub text: String,
    /// What it tells of the rows below.
    pub told: Vec<Told>,
}

/// A fact that a section gives to the rows below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    Unit(String),
    Kind(Kind),
    Category(String),
    Award(String),
    Level(Level),
    Decision(String),
    Year(String),
    Proposed,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TakenFor {
    Field(Field, &'static str),
    /// A column per award or year.
    Matrix(String),
    Private(String),
    Unknown,
    HiddenColumn,
}

/// What a row was taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowExplained {
    Record(RowFate),
    Section,
    Numbering,
    RepeatedHeadings,
    Total,
    Footer,
    Empty,
    Example,
}

impl RowExplained {
    pub(super) fn of(what: RowKind) -> Option<Self> {
        match what {
            RowKind::Data { .. } | RowKind::Nameless { .. } => None,
            RowKind::Section(_) => Some(Self::Section),
            RowKind::Numbering => Some(Self::Numbering),
            RowKind::RepeatedHeadings => Some(Self::RepeatedHeadings),
            RowKind::Total => Some(Self::Total),
            RowKind::Footer => Some(Self::Footer),
            RowKind::Empty => Some(Self::Empty),
            RowKind::Example => Some(Self::Example),
        }
    }
}

/// The columns of a table; `matrix` are those that are awards or years, `hidden` those that the sheet hides.
pub(super) fn columns(
    table: &Table,
    matrix: &[(u32, super::matrix::Matrix)],
    hidden: &[u32],
) -> Vec<ColumnExplained> {
    let taken = |column: &crate::find::Column| {
        let (index, meaning) = (column.index, &column.meaning);
        if hidden.binary_search(&table.place(column)).is_ok() {
            return TakenFor::HiddenColumn;
        }
        if let Some((_, matrix)) = matrix.iter().find(|(column, _)| *column == index) {
            return TakenFor::Matrix(matrix.name());
        }
        match meaning {
            Meaning::Known { field, word, .. } => TakenFor::Field(*field, word),
            Meaning::Private { word } => TakenFor::Private(word.clone()),
            Meaning::Unknown { .. } => TakenFor::Unknown,
        }
    };
    let explain = |column: &crate::find::Column| ColumnExplained {
        column: table.form.as_ref().map_or(column.index, |_| column.at.column),
        row: table.form.as_ref().map(|_| column.at.row),
        title: column.title(),
        taken_for: taken(column),
        forgiven: matches!(column.meaning, Meaning::Known { exact: false, .. }),
        nearest: match column.meaning {
            Meaning::Unknown { nearest } => nearest,
            _ => None,
        },
    };
    table.columns.iter().map(explain).collect()
}

/// The sections of a table with what was understood of each.
pub(super) fn sections(sections: &[Section], facts: &[Facts]) -> Vec<SectionExplained> {
    let explain = |(section, facts): (&Section, &Facts)| SectionExplained {
        row: section.at.row,
        text: section.text.clone(),
        told: told(facts),
    };
    sections.iter().zip(facts).map(explain).collect()
}

fn told(facts: &Facts) -> Vec<Told> {
    let number = |decision: &crate::values::decision::Decision| decision.number.clone().unwrap_or_default();
    let told = [
        facts.unit.as_ref().map(|unit| Told::Unit(unit.value.clone())),
        facts.kind.map(Told::Kind),
        facts.category.as_ref().map(|category| Told::Category(category.value.clone())),
        facts.award.as_ref().map(|award| Told::Award(award.value.name.clone())),
        facts.level.map(Told::Level),
        facts.decision.as_ref().map(|decision| Told::Decision(number(&decision.value))),
        facts.year.as_ref().map(|year| Told::Year(year.value.vi())),
        facts.proposed.map(|_| Told::Proposed),
    ];
    told.into_iter().flatten().collect()
}
