//! A form: one person or collective with labels down the side instead of headings above. Gathers what its rows say until
//! the next form, a list or the signatures. What each label means is `labels`' to say.

use super::labels::{self, Label, Piece};
use super::words::{self, Footer, Marker};
use super::{Column, Filled, Grid, Line, RowKind, Table, TableRow, heading};
use crate::diagnostic::CellAt;
use crate::read::{Row, Value};
use crate::vietnamese::fold;
use crate::vocabulary::{Field, Meaning, Vocabulary};

/// How far below the name the labels are looked for that make it a form.
const FORM_DEPTH: usize = 30;

/// Labels (the name's included) that make a form of rows under no title. A list's banner has fewer.
const SURELY_FORM: usize = 3;

/// How the titles of forms call them.
const TITLES: [&str; 10] = [
    "bao cao thanh tich",
    "bao cao tom tat thanh tich",
    "tom tat thanh tich",
    "ban khai",
    "ban thanh tich",
    "to khai",
    "phieu ",
    "so yeu",
    "thong tin ca nhan",
    "ho so",
];

/// Parts of a form whose lines are paragraphs.
const LONG: [Field; 7] = [
    Field::Achievement,
    Field::Story,
    Field::Method,
    Field::Results,
    Field::Lessons,
    Field::Replicated,
    Field::Award,
];

/// A form being gathered.
#[derive(Debug)]
pub(super) struct Draft {
    /// Its place among the tables of the sheet.
    pub position: usize,
    banner: Vec<Line>,
    /// First and last row.
    rows: (u32, u32),
    name_row: u32,
    columns: Vec<Column>,
    values: Vec<Option<Filled>>,
    /// The label that lines below it belong to, and its mark.
    prose: Option<(usize, Option<Marker>)>,
    /// The column of this form's values, where several forms share their labels.
    pick: Option<u32>,
    /// A row that it reads is hidden.
    hidden: bool,
    /// The signatures have begun.
    closed: bool,
}

/// Whether a row names whom a form is about, with enough around it to be a form rather than the banner of a list.
pub(super) fn begins(grid: &Grid<'_>, row: &Row, above: &[&Row], words: &Vocabulary) -> bool {
    let mentions_name = |text: &str| text.len() < 400 && text.to_lowercase().contains("tên");
    if !row.cells.iter().any(|cell| cell.value.as_text().is_some_and(mentions_name)) {
        return false;
    }
    let pieces = labels::pieces(row, None, words);
    let Some(name) = pieces.iter().filter_map(|piece| piece.label.as_ref()).find(|label| names(label)) else {
        return false;
    };
    let collective = labels::names_collective(&name.title);
    let around = Surroundings::of(grid, row, above, words);
    match collective {
        true => !around.list_below && around.titled && around.labels >= 2,
        false => {
            around.labels >= SURELY_FORM || (around.labels >= 2 && around.titled) || around.history_below
        }
    }
}

/// Whether a label asks for the name of whom the form is about, and is answered.
fn names(label: &Label) -> bool {
    let asked = label.field().is_some_and(Field::is_name) || labels::names_collective(&label.title);
    let answered = label.value.as_ref().and_then(|(_, value)| value.as_text());
    let collective = labels::names_collective(&label.title) && label.field() != Some(Field::Name);
    let is_name = |text: &str| match collective {
        true => text.trim().starts_with(char::is_uppercase),
        false => labels::is_persons_name(text),
    };
    asked && answered.is_some_and(is_name)
}

/// What stands above and below the name.
#[derive(Debug, Default)]
struct Surroundings {
    /// Known labels, the name's among them.
    labels: usize,
    titled: bool,
    list_below: bool,
    history_below: bool,
}

impl Surroundings {
    fn of(grid: &Grid<'_>, row: &Row, above: &[&Row], words: &Vocabulary) -> Self {
        let mut around = Self { titled: above.iter().any(|row| is_titled(row)), ..Self::default() };
        let first = grid.sheet.rows.partition_point(|other| other.index < row.index);
        for row in grid.sheet.rows[first..].iter().take(FORM_DEPTH) {
            let pieces = labels::pieces(row, None, words);
            if !answered(&pieces) && heading::reads_as_headings(row, words) {
                around.history_below = is_history(&pieces);
                around.list_below = !around.history_below;
                break;
            }
            let known = pieces.iter().filter_map(|piece| piece.label.as_ref());
            around.labels += known.filter(|label| !matches!(label.meaning, Meaning::Unknown { .. })).count();
        }
        around
    }
}

fn is_titled(row: &Row) -> bool {
    row.cells.iter().filter_map(|cell| cell.value.as_text()).any(|text| {
        let folded = fold(text);
        TITLES.iter().any(|title| folded.starts_with(title))
    })
}

/// Whether something is written for a label of the row.
pub(super) fn answered(pieces: &[Piece]) -> bool {
    pieces.iter().any(|piece| piece.label.as_ref().is_some_and(|label| label.value.is_some()))
}

fn is_history(pieces: &[Piece]) -> bool {
    let fields: Vec<Field> =
        pieces.iter().filter_map(|piece| piece.label.as_ref()).filter_map(Label::field).collect();
    super::columns::is_history(&fields)
}

impl Draft {
    /// The forms whose names stand in `row`: one, or one for each column of values. `above` are the rows since the last
    /// table, `position` is the place of the first among the sheet's tables.
    pub fn begin(position: usize, row: &Row, above: &[&Row], words: &Vocabulary) -> Vec<Self> {
        let columns = labels::value_columns(row, words);
        let picks: Vec<Option<u32>> = match columns.len() {
            0 | 1 => vec![None],
            _ => columns.into_iter().map(Some).collect(),
        };
        let labelled = |row: &&&Row| answered(&labels::pieces(row, None, words));
        let own = above.iter().rev().take_while(labelled).count();
        let (banner, own) = above.split_at(above.len() - own);
        let lines = banner.iter().flat_map(|row| super::scan::lines(row)).collect();
        let (banner, _) = super::above::split(lines, &[]);
        let begun = |(nth, pick)| {
            let mut draft = Self::new(position + nth, row.index, banner.clone());
            draft.pick = pick;
            for row in own.iter().copied().chain([row]) {
                draft.rows.0 = draft.rows.0.min(row.index);
                draft.take(row, words);
            }
            draft
        };
        picks.into_iter().enumerate().map(begun).collect()
    }

    fn new(position: usize, row: u32, banner: Vec<Line>) -> Self {
        Self {
            position,
            banner,
            rows: (row, row),
            name_row: row,
            columns: Vec::new(),
            values: Vec::new(),
            prose: None,
            pick: None,
            hidden: false,
            closed: false,
        }
    }

    /// Whether a row goes on with the form after a history: a labelled line, or the title of a new part.
    pub fn resumes(&self, pieces: &[Piece]) -> bool {
        let [piece] = pieces else { return false };
        let known = |label: &Label| !matches!(label.meaning, Meaning::Unknown { .. });
        !self.closed && (piece.label.as_ref().is_some_and(known) || tells_achievement(&piece.text))
    }

    /// Takes a row of the form; false where it is none.
    pub fn take(&mut self, row: &Row, words: &Vocabulary) -> bool {
        let pieces = labels::pieces(row, self.pick, words);
        let signs = |piece: &Piece| words::footer(&piece.text) == Some(Footer::Signature);
        self.closed |= !answered(&pieces) && pieces.iter().any(signs);
        if self.closed {
            return false;
        }
        self.rows.1 = row.index;
        self.hidden |= row.hidden;
        let alone = pieces.len() == 1;
        for piece in pieces {
            match piece.label {
                Some(_) if self.belongs_to_prose(&piece) => self.paragraph(&piece),
                Some(label) => self.add(piece.at, piece.marker, label),
                None if alone => self.line(piece),
                None => {}
            }
        }
        true
    }

    /// Lines below belong to no label any more.
    pub fn end_prose(&mut self) {
        self.prose = None;
    }

    /// Whether a labelled line is only a sentence of the achievement it stands in ("Kết quả: đạt 98 %"). Private labels
    /// and those of the next part are not.
    fn belongs_to_prose(&self, piece: &Piece) -> bool {
        let Some((_, marker)) = self.prose.filter(|&(column, _)| self.is_long(column)) else { return false };
        let Some(label) = &piece.label else { return false };
        let asks = label.field().is_none_or(|field| {
            matches!(
                field,
                Field::Award | Field::ProposedAward | Field::Publication | Field::Photo | Field::PhotoConsent
            )
        });
        let unknown = matches!(label.meaning, Meaning::Unknown { .. });
        let next_part = piece.marker.is_some() && piece.marker == marker;
        label.inside && (unknown || !asks) && !next_part
    }

    fn is_long(&self, column: usize) -> bool {
        self.columns[column].field().is_some_and(|field| LONG.contains(&field))
    }

    fn add(&mut self, at: CellAt, marker: Option<Marker>, label: Label) {
        let index = self.columns.len();
        let meaning = self.meaning_here(&label);
        let in_prose = self.prose.is_some_and(|(column, _)| self.is_long(column));
        if label.value.is_none() || !in_prose {
            self.prose = label.value.is_none().then_some((index, marker));
        }
        self.values.push(label.value.map(|(at, value)| Filled { at, value }));
        self.columns.push(Column { index: index as u32, path: vec![label.title], at, meaning });
    }

    /// "Tên đơn vị" names a collective's form, where no person's name does.
    fn meaning_here(&self, label: &Label) -> Meaning {
        let named = self.columns.iter().any(|column| column.field().is_some_and(Field::is_name));
        match !named && labels::names_collective(&label.title) {
            true => Meaning::Known { field: Field::CollectiveName, exact: true, word: "Tên tập thể" },
            false => label.meaning.clone(),
        }
    }

    /// A line without a label: the title of a part, or a paragraph of the one above.
    fn line(&mut self, piece: Piece) {
        let at_depth = match self.prose {
            Some((column, marker)) if self.is_long(column) => {
                piece.marker.is_some() && piece.marker == marker
            }
            _ => true,
        };
        let short = piece.text.split_whitespace().count() <= 20;
        let titles = piece.marker.is_some() || words::in_capitals(&piece.text);
        if !(at_depth && short && titles) {
            return self.paragraph(&piece);
        }
        let meaning = match tells_achievement(&piece.text) {
            true => {
                Meaning::Known { field: Field::Achievement, exact: true, word: "Tóm tắt thành tích" }
            }
            false => Meaning::Unknown { nearest: None },
        };
        let title = piece.text.trim_end_matches(':').to_string();
        self.add(piece.at, piece.marker, Label { title, meaning, value: None, inside: true });
    }

    fn paragraph(&mut self, piece: &Piece) {
        let Some((column, _)) = self.prose else { return };
        let long = self.is_long(column) || self.columns[column].field().is_none();
        // Awards one below the other are a list of them.
        let (stop, text) = match self.columns[column].field() {
            Some(Field::Award) => ("; ", year_last(&piece.text)),
            _ => ("\n", piece.whole.clone()),
        };
        match &mut self.values[column] {
            Some(filled) => {
                filled.value = Value::Text(format!("{}{stop}{text}", filled.value.shown()).into())
            }
            empty => *empty = Some(Filled { at: piece.at, value: Value::Text(text.into()) }),
        }
        if !long {
            self.prose = None;
        }
    }

    /// The form as a table of one row.
    pub fn table(self) -> Table {
        let (index, hidden) = (self.name_row, self.hidden);
        Table {
            columns: self.columns,
            headings: self.rows,
            banner: self.banner,
            rows: vec![TableRow { index, hidden, what: RowKind::Data { section: None } }],
            form: Some(self.values),
            ..Table::default()
        }
    }
}

/// "Năm 2022: Giấy khen" as lists of awards write it: "Giấy khen năm 2022", before the brackets of its decision.
fn year_last(text: &str) -> String {
    let Some((year, award)) = text.split_once(':') else { return text.to_string() };
    let folded = fold(year);
    if folded.strip_prefix("nam ").is_none_or(|year| year.parse::<u16>().is_err()) {
        return text.to_string();
    }
    let (name, decision) = award.split_at(award.find('(').unwrap_or(award.len()));
    let parts = [name.trim(), &year.trim().to_lowercase(), decision.trim()];
    parts.iter().filter(|part| !part.is_empty()).copied().collect::<Vec<_>>().join(" ")
}

/// "II. THÀNH TÍCH ĐẠT ĐƯỢC TRONG 5 NĂM"
fn tells_achievement(text: &str) -> bool {
    let folded = fold(text);
    folded.contains("thanh tich") && !folded.starts_with("bao cao") && !folded.contains("khen thuong")
}
