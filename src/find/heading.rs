//! Where headings stand: the row that reads as headings, and the rows above and below that belong to them.

use super::Grid;
use crate::catalogue;
use crate::read::{Row, Value};
use crate::vietnamese::fold;
use crate::vocabulary::{Field, Meaning, RecordKind, Vocabulary};

/// Forms have at most four heading rows (statistics forms, `domain.md` §2.3).
const MOST_HEADING_ROWS: u32 = 4;

/// Longer texts are prose. The longest heading of the statutory forms has 99 characters.
const LONGEST_HEADING: usize = 140;

/// The rows and columns of a table's headings, inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Block {
    pub top: u32,
    pub bottom: u32,
    pub first_column: u32,
    pub last_column: u32,
}

/// Whether a row reads as headings: most of its texts are known, and there are enough of them.
pub(super) fn reads_as_headings(row: &Row, words: &Vocabulary) -> bool {
    let mut texts: Vec<&str> = Vec::new();
    for cell in &row.cells {
        match &cell.value {
            Value::Text(text) if text.chars().count() <= LONGEST_HEADING => texts.push(text),
            // Years head columns ("2021"); any other number or date means data.
            Value::Number(number) if (1900.0..2200.0).contains(number) => {}
            _ => return false,
        }
    }
    // The first texts decide cheaply for the many rows of data.
    if row.cells.len() < 2 || !texts.iter().take(3).any(|text| is_known(text, words)) {
        return false;
    }
    texts.sort_unstable();
    texts.dedup();
    let known = texts.iter().filter(|text| is_known(text, words)).count();
    known * 2 > texts.len() && (known >= 3 || (known == 2 && row.cells.len() <= 4))
        || known >= 4
        || numbers_names(&texts, words)
        || names_over_awards(row, &texts, words)
}

/// Whether a row is the one heading of a list of bare names: nothing else stands in it, and the next row has a single
/// text below it.
pub(super) fn heads_bare_names(grid: &Grid<'_>, row: &Row, words: &Vocabulary) -> bool {
    let [cell] = row.cells.as_slice() else { return false };
    let Some(text) = cell.value.as_text() else { return false };
    let folded = fold(text);
    let says_names = ["ho va ten", "ho ten", "ten tap the", "ten don vi tap the"]
        .iter()
        .any(|start| folded.starts_with(start));
    let exact = matches!(words.meaning(RecordKind::Honoree, &[text]), Meaning::Known { exact: true, .. });
    let below = grid.sheet.row(row.index + 1).map(|row| row.cells.as_slice());
    let single =
        matches!(below, Some([only]) if only.column == cell.column && only.value.as_text().is_some());
    says_names && exact && single
}

/// A column of names beside columns that are awards or years, and nothing that is neither: no row of data names itself so.
fn names_over_awards(row: &Row, texts: &[&str], words: &Vocabulary) -> bool {
    let means = |text: &str| match words.meaning(RecordKind::Honoree, &[text]) {
        Meaning::Known { field, exact: true, .. } => Some(field),
        _ => None,
    };
    let names = texts.iter().any(|text| means(text).is_some_and(Field::is_name));
    let matrix = || row.cells.iter().filter(|cell| heads_matrix(&cell.value)).count();
    names && matrix() >= 2 && texts.iter().all(|text| is_known(text, words) || is_matrix_word(text))
}

/// Whether a value heads a column of its own kind: an award ("CSTĐCS") or a year.
fn heads_matrix(value: &Value) -> bool {
    match value {
        Value::Number(number) => (1945.0..2200.0).contains(number),
        Value::Text(text) => is_matrix_word(text),
        _ => false,
    }
}

fn is_matrix_word(text: &str) -> bool {
    let folded = fold(text);
    let year = folded.strip_prefix("nam hoc ").or(folded.strip_prefix("nam ")).unwrap_or(&folded);
    let is_year =
        |part: &str| part.len() == 4 && part.parse::<u32>().is_ok_and(|year| (1945..2200).contains(&year));
    year.split(' ').all(is_year) || catalogue::resolve(text).iter().any(|award| award.exact)
}

/// A column of row numbers beside one of names: whatever the others are called (a title of honour each), no row of data
/// says so.
fn numbers_names(texts: &[&str], words: &Vocabulary) -> bool {
    let means = |wanted: fn(Field) -> bool| {
        texts.iter().any(|text| match words.meaning(RecordKind::Honoree, &[text]) {
            Meaning::Known { field, exact: true, .. } => wanted(field),
            _ => false,
        })
    };
    means(|field| field == Field::Order) && means(Field::is_name)
}

fn is_known(text: &str, words: &Vocabulary) -> bool {
    words.is_heading(text) || words.private_word(&[text]).is_some()
}

/// The block of headings around a row that reads as headings.
pub(super) fn block(grid: &Grid<'_>, row: &Row, words: &Vocabulary) -> Block {
    let columns = |row: &Row| {
        (row.cells.first().map_or(0, |cell| cell.column), row.cells.last().map_or(0, |cell| cell.column))
    };
    let (first_column, last_column) = columns(row);
    let mut block = Block { top: row.index, bottom: row.index, first_column, last_column };
    while let Some(bottom) = continues(grid, &block, words) {
        block.bottom = bottom;
    }
    if block.top > 0 && is_group_row(grid, &block, words) {
        block.top -= 1;
    }
    for index in block.top..=block.bottom {
        if let Some(row) = grid.sheet.row(index) {
            // Groups may reach beyond the row of most headings; the office's name to the right of them does not.
            let inside =
                |column: u32| grid.area(index, column).is_none_or(|area| area.last_row <= block.bottom);
            if let Some(last) = row.cells.iter().rev().map(|cell| cell.column).find(|&column| inside(column))
            {
                let end = grid.area(index, last).map_or(last, |area| area.last_column);
                block.last_column = block.last_column.max(end);
            }
        }
    }
    block
}

/// The next row that still belongs to the headings: merged with the rows above, or of leaves under unmerged groups. A
/// blank row or one of numbers may stand between groups and leaves.
fn continues(grid: &Grid<'_>, block: &Block, words: &Vocabulary) -> Option<u32> {
    let next = block.bottom + 1;
    if next >= block.top + MOST_HEADING_ROWS {
        return None;
    }
    let columns = block.first_column..=block.last_column;
    let spans = |column: u32| {
        grid.area(block.bottom, column).is_some_and(|area| {
            area.last_row > block.bottom
                && area.last_row < block.top + MOST_HEADING_ROWS
                && grid.seen(area.first_row, area.first_column).is_some_and(|value| value.as_text().is_some())
        })
    };
    if columns.clone().any(spans) || is_leaf_row(grid, next, block, words) {
        return Some(next);
    }
    let columns: Vec<u32> = columns.collect();
    let between = grid.sheet.row(next).is_none_or(|row| row.cells.is_empty() || is_numbering(row, &columns));
    (between && is_leaf_row(grid, next + 1, block, words)).then_some(next + 1)
}

/// Unmerged leaves under groups: all texts or years, mostly known, and nothing under the headings that stand alone.
fn is_leaf_row(grid: &Grid<'_>, next: u32, block: &Block, words: &Vocabulary) -> bool {
    let Some(row) = grid.sheet.row(next) else { return false };
    // The first heading (a number, a name) has no leaf: if something stands under it, the row is data.
    let is_prose = |value: &Value| value.as_text().is_some_and(|text| text.chars().count() > LONGEST_HEADING);
    if row.value(block.first_column).is_some() || row.cells.iter().any(|cell| is_prose(&cell.value)) {
        return false;
    }
    let (mut known, mut matrix) = (0, 0);
    for cell in &row.cells {
        matrix += usize::from(heads_matrix(&cell.value));
        let Some(text) = cell.value.as_text() else {
            if heads_matrix(&cell.value) {
                continue;
            }
            return false;
        };
        let group = (block.first_column..=cell.column)
            .rev()
            .find_map(|left| grid.text(block.bottom, left))
            .unwrap_or("");
        let joined = || !is_name(group, words) && words.is_heading(&format!("{group} {text}"));
        let is_private = words.private_word(&[group, text]).is_some();
        known += usize::from(is_private || words.is_heading(text) || joined());
    }
    // One award alone may be a section's; two side by side are columns.
    let headed = known * 2 > row.cells.len() || (matrix >= 2 && (known + matrix) * 2 > row.cells.len());
    !row.cells.is_empty() && headed
}

/// Whether a heading asks for names: with whatever stands below it, it still does.
fn is_name(heading: &str, words: &Vocabulary) -> bool {
    matches!(words.meaning(RecordKind::Honoree, &[heading]), Meaning::Known { field, .. } if field.is_name())
}

/// Whether the row above holds groups of the block's headings, rather than the end of the banner.
fn is_group_row(grid: &Grid<'_>, block: &Block, words: &Vocabulary) -> bool {
    let above = block.top - 1;
    let Some(row) = grid.sheet.row(above) else { return false };
    let is_group = |column: u32, text: &str| {
        let Some(area) = grid.area(above, column) else { return false };
        let wide = area.last_column > area.first_column;
        let whole = area.first_column <= block.first_column && area.last_column >= block.last_column;
        let leaf = grid.text(block.top, column).unwrap_or("");
        wide && !whole && (words.is_heading(text) || words.is_heading(&format!("{text} {leaf}")))
    };
    row.cells.iter().any(|cell| cell.value.as_text().is_some_and(|text| is_group(cell.column, text)))
        || is_unmerged_group_row(grid, row, block, words)
}

/// Groups that nobody merged: each stands over the first of its leaves, with which it makes a known heading, and so it
/// does with the next.
fn is_unmerged_group_row(grid: &Grid<'_>, row: &Row, block: &Block, words: &Vocabulary) -> bool {
    let heads = |text: &str, column: u32| {
        let leaf = |column: u32| grid.text(block.top, column).map(|leaf| format!("{text} {leaf}"));
        [column, column + 1]
            .into_iter()
            .all(|column| leaf(column).is_some_and(|path| words.is_heading(&path)))
    };
    let groups = row.cells.iter().filter_map(|cell| Some((cell.value.as_text()?, cell.column)));
    row.cells.iter().all(|cell| cell.column > block.first_column && cell.value.as_text().is_some())
        && groups.into_iter().any(|(text, column)| heads(text, column))
}

/// Whether a row holds the numbers of the columns: "1 2 3", "(1) (2)", "A B C 1 2", "1=(2+3)", "1 1 2 3 … 25 25".
pub(super) fn is_numbering(row: &Row, columns: &[u32]) -> bool {
    let cells: Vec<String> = row
        .cells
        .iter()
        .filter(|cell| columns.contains(&cell.column))
        .map(|cell| cell.value.shown())
        .collect();
    if cells.len() < 3 || cells.len() * 2 < columns.len() {
        return false;
    }
    if is_roman_count(&cells) {
        return true;
    }
    let numbers: Vec<u32> = cells.iter().filter_map(|text| column_number(text)).collect();
    let letters = cells.iter().filter(|text| matches!(text.trim().as_bytes(), [b'A'..=b'Z'])).count();
    let in_order = numbers.windows(2).filter(|pair| pair[0] <= pair[1]).count() + 1 >= numbers.len();
    in_order
        && (numbers.len() + letters) * 10 >= cells.len() * 6
        && numbers.len() + letters >= 3
        && numbers.first().is_none_or(|&first| first <= 3)
}

/// "I II III IV": every column in Roman numerals.
fn is_roman_count(cells: &[String]) -> bool {
    const ROMAN: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
    cells.iter().zip(ROMAN).all(|(cell, numeral)| cell.trim() == numeral) && cells.len() <= ROMAN.len()
}

/// "3", "(3)", "[3]", "Cột 3", "3=(1+2)"
fn column_number(text: &str) -> Option<u32> {
    let text = text.trim();
    let text = text.strip_prefix("Cột").or(text.strip_prefix("cột")).unwrap_or(text);
    let text = text.trim_start_matches(['(', '[', ' ']).trim_end_matches([')', ']']);
    let digits: String = text.chars().take_while(char::is_ascii_digit).collect();
    let rest = &text[digits.len()..];
    let plain = rest.is_empty() || rest.starts_with('=') || rest.starts_with('.');
    digits.parse().ok().filter(|&number| plain && (1..=99).contains(&number))
}
