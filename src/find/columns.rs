//! The columns under a block of headings: what each is called, what it means, and of what kind the table's rows are.

use super::heading::{Block, is_numbering};
use super::{Grid, context};
use crate::diagnostic::CellAt;
use crate::vietnamese::fold;
use crate::vocabulary::{Field, Meaning, RecordKind, Vocabulary};
use rayon::prelude::*;

/// A column of a table.
#[derive(Clone, Debug)]
pub struct Column {
    pub index: u32,
    /// The groups above the heading, then the heading: ["Quyết định", "Số QĐ"].
    pub path: Vec<String>,
    /// The cell of the heading itself.
    pub at: CellAt,
    pub meaning: Meaning,
}

impl Column {
    pub fn field(&self) -> Option<Field> {
        match self.meaning {
            Meaning::Known { field, .. } => Some(field),
            _ => None,
        }
    }

    /// The heading as a reader would call it: "Quyết định › Số QĐ".
    pub fn title(&self) -> String {
        self.path.join(" › ").replace('\n', " ")
    }
}

/// A column's headings before anything is known of their meaning.
#[derive(Clone, Debug)]
pub(super) struct Headed {
    pub index: u32,
    pub path: Vec<String>,
    pub at: CellAt,
}

/// The headed columns of a block, in order. A group's label covers its merged area, or the blank cells to its right
/// under which other headings stand.
pub(super) fn headed(grid: &Grid<'_>, block: &Block) -> Vec<Headed> {
    let indices: Vec<u32> = (block.first_column..=block.last_column).collect();
    let counts = |row: &u32| grid.sheet.row(*row).is_some_and(|cells| is_numbering(cells, &indices));
    let rows: Vec<u32> = (block.top..=block.bottom).filter(|row| !counts(row)).collect();
    let mut columns = Vec::new();
    for index in indices {
        let mut path: Vec<String> = Vec::new();
        let mut at = None;
        for &row in &rows {
            if let Some((text, place)) = label(grid, block, row, index) {
                if path.last() != Some(&text) {
                    path.push(text);
                }
                at = Some(place);
            }
        }
        // A group alone is no heading of a column it merely runs over, unless that column has values of its own.
        let own = (block.top..=block.bottom).any(|row| owns(grid, row, index)) || is_half(grid, block, index);
        if let Some(at) = at.filter(|_| own) {
            columns.push(Headed { index, path, at });
        }
    }
    columns
}

/// How far below the headings the second half of a wide column is looked for.
const HALF_DEPTH: usize = 12;

/// Whether a column is the second half of one whose heading is merged over both ("Họ và tên" over "Nguyễn Văn" and
/// "An"): it has texts of its own below.
fn is_half(grid: &Grid<'_>, block: &Block, index: u32) -> bool {
    let covered = |area: &crate::read::Area| area.first_column < index && area.last_row == block.bottom;
    if grid.area(block.bottom, index).filter(covered).is_none() {
        return false;
    }
    let first = grid.sheet.rows.partition_point(|row| row.index <= block.bottom);
    let below = grid.sheet.rows[first..].iter().take(HALF_DEPTH);
    below.filter(|row| row.value(index).is_some_and(|value| value.as_text().is_some())).count() > 0
}

fn owns(grid: &Grid<'_>, row: u32, column: u32) -> bool {
    grid.sheet.value(row, column).is_some()
}

fn label(grid: &Grid<'_>, block: &Block, row: u32, column: u32) -> Option<(String, CellAt)> {
    if let Some(value) = grid.seen(row, column) {
        let at = grid
            .area(row, column)
            .map_or(CellAt::new(row, column), |area| CellAt::new(area.first_row, area.first_column));
        return Some((value.shown(), at));
    }
    // Unmerged groups (CSV, careless tables): the label stands over the first of its columns only.
    let below = (row + 1..=block.bottom).any(|below| grid.seen(below, column).is_some());
    if !below || grid.area(row, column).is_some() {
        return None;
    }
    let group = (block.first_column..column).rev().find(|&left| grid.seen(row, left).is_some())?;
    let is_group = (row + 1..=block.bottom).any(|below| owns(grid, below, group));
    let text = grid.seen(row, group).filter(|_| is_group)?.shown();
    Some((text, CellAt::new(row, group)))
}

/// What stands around a table's headings.
#[derive(Clone, Copy, Debug)]
pub(super) struct Around {
    /// The kind that the sheet's name says.
    pub said: Option<RecordKind>,
    /// The words above speak of honours.
    pub honours: bool,
}

/// The kind of the rows and the meaning of each column; none if the headings say nothing that is known.
pub(super) fn understand(
    headed: Vec<Headed>,
    around: Around,
    words: &Vocabulary,
) -> Option<(RecordKind, Vec<Column>)> {
    if headed.iter().any(tells_of_relatives) {
        return None;
    }
    let as_kind = |kind: RecordKind| {
        let mut columns = meanings(&headed, kind, words);
        if matches!(kind, RecordKind::Honoree | RecordKind::Award) {
            context::settle(&mut columns, around.honours);
        }
        let score = score(&columns) * 10
            + i32::from(around.said == Some(kind)) * 25
            + i32::from(kind == RecordKind::Honoree);
        essential(kind, &columns).then_some((score, kind, columns))
    };
    let found: Vec<_> = KINDS.into_par_iter().filter_map(as_kind).collect();
    // Of equals the first.
    let best = found.into_iter().reduce(|best, other| if other.0 > best.0 { other } else { best });
    best.map(|(_, kind, columns)| (kind, columns))
}

/// Whether columns are those of somebody's history of awards: each award with its year or decision, and no name.
pub(super) fn is_history(fields: &[Field]) -> bool {
    let dates = [Field::Year, Field::DecisionAll, Field::Decision, Field::DecisionDate];
    fields.contains(&Field::Award)
        && dates.iter().any(|field| fields.contains(field))
        && !fields.iter().any(|field| field.is_name())
}

/// "Quan hệ": the rows name somebody's parents and children, who are honoured for nothing.
pub(super) fn tells_of_relatives(column: &Headed) -> bool {
    column.path.last().is_some_and(|text| is_kinship(text))
}

/// Whether a heading asks how somebody is related to another.
pub fn is_kinship(text: &str) -> bool {
    let folded = fold(text);
    ["quan he", "moi quan he"]
        .iter()
        .any(|start| folded == *start || folded.starts_with(&format!("{start} ")))
}

const KINDS: [RecordKind; 12] = [
    RecordKind::Honoree,
    RecordKind::Setting,
    RecordKind::Unit,
    RecordKind::Event,
    RecordKind::Programme,
    RecordKind::Delegates,
    RecordKind::Movement,
    RecordKind::Award,
    RecordKind::Document,
    RecordKind::Talk,
    RecordKind::Takedown,
    RecordKind::Heading,
];

pub(super) fn meanings(headed: &[Headed], kind: RecordKind, words: &Vocabulary) -> Vec<Column> {
    headed
        .iter()
        .map(|column| {
            let path: Vec<&str> = column.path.iter().map(String::as_str).collect();
            let meaning = words.meaning(kind, &path);
            Column { index: column.index, path: column.path.clone(), at: column.at, meaning }
        })
        .collect()
}

fn score(columns: &[Column]) -> i32 {
    let worth = |column: &Column| match column.meaning {
        Meaning::Known { field: Field::Order | Field::Remark | Field::Ignored, .. } => 0,
        Meaning::Known { exact: true, .. } => 2,
        Meaning::Known { .. } => 1,
        _ => 0,
    };
    columns.iter().map(worth).sum()
}

/// Whether a table has the columns without which its rows could not be records of this kind.
pub fn essential(kind: RecordKind, columns: &[Column]) -> bool {
    let has = |field: Field| columns.iter().any(|column| column.field() == Some(field));
    match kind {
        RecordKind::Honoree => columns.iter().any(|column| column.field().is_some_and(Field::is_name)),
        RecordKind::Award => has(Field::Name) && has(Field::Award),
        RecordKind::Setting | RecordKind::Heading => has(Field::Key) && has(Field::Value),
        RecordKind::Unit => {
            has(Field::Name)
                && [Field::Level, Field::Sort, Field::Parent, Field::Successor, Field::Code]
                    .into_iter()
                    .any(has)
        }
        RecordKind::Event => {
            let held = [Field::When, Field::Expected, Field::Deadline, Field::Status].into_iter().any(has);
            held && (has(Field::Name) || has(Field::Host))
                && (has(Field::Name) || has(Field::Form) || has(Field::Status))
        }
        RecordKind::Programme => has(Field::Event) && has(Field::Content),
        RecordKind::Delegates => has(Field::Event) && has(Field::Count) && has(Field::Group),
        RecordKind::Movement => {
            has(Field::Name) && [Field::When, Field::Goal, Field::Host].into_iter().any(has)
        }
        RecordKind::Document => has(Field::Number) && (has(Field::Summary) || has(Field::Sort)),
        RecordKind::Talk => has(Field::Name) && has(Field::Presenter),
        RecordKind::Takedown => has(Field::Name),
    }
}
