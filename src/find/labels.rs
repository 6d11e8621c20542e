//! One row of a form → labels and what is written for them: beside the label, or behind its colon in the same cell.
//! Knows nothing of the rows around it.

use super::words::{self, Marker};
use crate::catalogue;
use crate::diagnostic::CellAt;
use crate::read::{Cell, Row, Value};
use crate::values::Sex;
use crate::vietnamese::fold;
use crate::vocabulary::{Field, Meaning, RecordKind, Vocabulary};

/// Longer texts before a colon are sentences. "Số, ngày, tháng, năm của quyết định công nhận …" has more words, but heads
/// a column.
const LONGEST_LABEL: usize = 16;

/// Words that a label shares with no other on its line: further labels of a cell are looked for in so many.
const LONGEST_INNER: usize = 7;

/// A part of a row.
#[derive(Debug)]
pub(super) struct Piece {
    pub at: CellAt,
    /// The mark before it: "1.", "-".
    pub marker: Option<Marker>,
    /// All that the cell says.
    pub whole: String,
    /// Without the mark.
    pub text: String,
    pub label: Option<Label>,
}

/// What a piece is labelled, and what is written for it.
#[derive(Debug)]
pub(super) struct Label {
    pub title: String,
    pub meaning: Meaning,
    pub value: Option<(CellAt, Value)>,
    /// Label and value stand in one cell.
    pub inside: bool,
}

impl Label {
    pub fn field(&self) -> Option<Field> {
        match self.meaning {
            Meaning::Known { field, .. } => Some(field),
            _ => None,
        }
    }
}

/// The pieces of a row, from the left. With `pick`, the row holds one label and a value for each of several people: that
/// of the picked column is taken.
pub(super) fn pieces(row: &Row, pick: Option<u32>, words: &Vocabulary) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut cells = row.cells.iter().peekable();
    while let Some(cell) = cells.next() {
        let at = CellAt::new(row.index, cell.column);
        let Some(text) = cell.value.as_text() else { continue };
        let (marker, bare) = bare(text);
        let mut found = inside(bare, at, words);
        if let Some(label) = found.last_mut().filter(|label| label.value.is_none()) {
            let field = label.field();
            let wanted = |next: &&Cell| {
                pick.is_none_or(|pick| next.column == pick) && answers(field, &next.value, words)
            };
            let beside = match pick {
                Some(_) => cells.by_ref().find(|next| wanted(next)),
                None => cells.next_if(wanted),
            };
            if let Some(value) = beside {
                label.value = Some(placed(row, value));
                label.inside = false;
            }
        } else if found.is_empty() && pieces.is_empty() && pairs(row, bare) {
            // "Nguyện vọng | …": a label that is not known.
            let value = cells.next().map(|value| placed(row, value));
            found.push(Label {
                title: bare.to_string(),
                meaning: meaning(bare, words),
                value,
                inside: false,
            });
        }
        let piece =
            |label| Piece { at, marker, whole: text.trim().to_string(), text: bare.to_string(), label };
        match found.is_empty() {
            true => pieces.push(piece(None)),
            false => pieces.extend(found.into_iter().map(|label| piece(Some(label)))),
        }
    }
    pieces
}

fn placed(row: &Row, cell: &Cell) -> (CellAt, Value) {
    (CellAt::new(row.index, cell.column), cell.value.clone())
}

/// Whether the first of a row's two cells may be a label nobody knows: short, and no signature.
fn pairs(row: &Row, text: &str) -> bool {
    let short = text.split_whitespace().count() <= LONGEST_LABEL;
    row.cells.len() == 2 && short && !text.starts_with('(') && words::footer(text).is_none()
}

/// The columns of the values where a row has one for each of several people: "Họ và tên | Nguyễn Văn An | Lê Thị Bình".
pub(super) fn value_columns(row: &Row, words: &Vocabulary) -> Vec<u32> {
    let Some((label, values)) = row.cells.split_first() else { return Vec::new() };
    let labels =
        |cell: &Cell| cell.value.as_text().map(|text| inside(bare(text).1, CellAt::new(0, 0), words));
    let asks = labels(label).is_some_and(|found| found.last().is_some_and(|label| label.value.is_none()));
    let names = |cell: &Cell| {
        labels(cell).is_none_or(|found| found.is_empty()) && cell.value.as_text().is_some_and(is_persons_name)
    };
    match asks && values.iter().all(names) {
        true => values.iter().map(|cell| cell.column).collect(),
        false => Vec::new(),
    }
}

/// Whether most words begin with a capital: "Nguyễn Văn An", "ông NGUYỄN VĂN AN", not "Ghi đầy đủ họ tên".
pub(super) fn is_persons_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let capital = words.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
    (1..=12).contains(&words.len()) && capital * 3 >= words.len() * 2
}

/// The text without the mark before it. A name's "Y. Moan" has none, for no label begins so.
fn bare(text: &str) -> (Option<Marker>, &str) {
    match words::split_marker(text) {
        Some((marker, rest)) if !matches!(marker, Marker::Part) => (Some(marker), rest),
        _ => (None, text.trim()),
    }
}

/// Whether a cell can be what is written for the label before it: it is no label itself, unless it answers the question
/// ("Giới tính | Nam").
fn answers(field: Option<Field>, value: &Value, words: &Vocabulary) -> bool {
    let Some(text) = value.as_text() else { return !matches!(value, Value::Error(_)) };
    if field == Some(Field::Sex) && Sex::parse(text).is_some() {
        return true;
    }
    let (_, text) = bare(text);
    let is_label = match text.split_once(':') {
        Some((label, _)) => is_known(&meaning(label, words)),
        // A unit's name may hold a private word: "Ngân hàng Nông nghiệp".
        None => is_known(&meaning(text, words)) && catalogue::kind::guess(text).is_none(),
    };
    !text.starts_with('(') && !is_label
}

/// The labels of a cell: all of it, or what stands before its colons.
fn inside(text: &str, at: CellAt, words: &Vocabulary) -> Vec<Label> {
    let label = |title: &str, value: &str| Label {
        title: title.trim().to_string(),
        meaning: meaning(title, words),
        value: written(value).map(|value| (at, Value::Text(value.into()))),
        inside: true,
    };
    let Some((first, mut rest)) = text.split_once(':') else {
        let whole = label(text, "");
        return match whole.meaning {
            Meaning::Unknown { .. } | Meaning::Known { exact: false, .. } => Vec::new(),
            _ => vec![whole],
        };
    };
    if first.split_whitespace().count() > LONGEST_LABEL {
        return Vec::new();
    }
    let mut labels = Vec::new();
    let mut title = first;
    while let Some((start, end)) = next_label(rest, words) {
        labels.push(label(title, &rest[..start]));
        (title, rest) = (&rest[start..end], &rest[end + 1..]);
    }
    labels.push(label(title, rest));
    labels
}

/// Where the next known label stands in the rest of a cell: "NGUYỄN VĂN A   Giới tính: Nam".
fn next_label(text: &str, words: &Vocabulary) -> Option<(usize, usize)> {
    text.match_indices(':').find_map(|(end, _)| {
        let before = &text[..end];
        let starts = before.char_indices().filter(|&(at, letter)| {
            letter.is_uppercase() && before[..at].chars().next_back().is_none_or(|c| !c.is_alphanumeric())
        });
        let known = |&start: &usize| {
            let title = &before[start..];
            title.split_whitespace().count() <= LONGEST_INNER && is_known(&meaning(title, words))
        };
        starts.map(|(start, _)| start).find(known).map(|start| (start, end))
    })
}

fn is_known(meaning: &Meaning) -> bool {
    matches!(meaning, Meaning::Known { exact: true, .. } | Meaning::Private { .. })
}

/// What a label means. "… hiện nay" asks for the same.
pub(super) fn meaning(title: &str, words: &Vocabulary) -> Meaning {
    let title = title.trim().trim_end_matches(['.', ',', ';', '…']);
    let found = words.meaning(RecordKind::Honoree, &[title]);
    let lower = title.to_lowercase();
    let shorter = [" hiện nay", " hiện tại"].iter().find_map(|end| lower.strip_suffix(end));
    match (&found, shorter) {
        (Meaning::Unknown { .. }, Some(shorter)) => words.meaning(RecordKind::Honoree, &[shorter]),
        _ => found,
    }
}

/// What is written behind a colon; dots left to be filled in are nothing.
fn written(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches([';', ',']).trim_end();
    let is_blank = text.chars().all(|c| !c.is_alphanumeric());
    (!is_blank).then(|| text.trim_start_matches(['.', '…', ' ']).to_string())
}

/// Whether a label asks for the name of a collective: "Tên đơn vị" means the unit of a person elsewhere.
pub(super) fn names_collective(title: &str) -> bool {
    const NAMES: [&str; 9] = [
        "ten don vi",
        "ten tap the",
        "ten co quan",
        "ten co quan don vi",
        "ten don vi tap the",
        "ten tap the don vi",
        "ten doanh nghiep",
        "ten truong",
        "ten to chuc",
    ];
    let bare = title.split('(').next().unwrap_or_default();
    let folded = fold(bare);
    let asked = folded.strip_suffix(" de nghi khen thuong").unwrap_or(&folded);
    NAMES.contains(&asked)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(String, Option<String>)> {
        let labels = inside(text, CellAt::new(0, 0), Vocabulary::standard());
        labels.into_iter().map(|label| (label.title, label.value.map(|(_, value)| value.shown()))).collect()
    }

    fn pair(title: &str, value: &str) -> (String, Option<String>) {
        (title.to_string(), Some(value.to_string()))
    }

    #[test]
    fn labels_of_one_cell_are_told_apart() {
        assert_eq!(
            found("Họ và tên: NGUYỄN VĂN AN      Giới tính: Nam"),
            [pair("Họ và tên", "NGUYỄN VĂN AN"), pair("Giới tính", "Nam")]
        );
        assert_eq!(found("Bí danh: ………"), [("Bí danh".to_string(), None)]);
        assert_eq!(
            found("Chức vụ: Trưởng ban: Nguyễn Văn An"),
            [pair("Chức vụ", "Trưởng ban: Nguyễn Văn An")]
        );
        assert_eq!(found("Nguyễn Văn An"), []);
    }
}
