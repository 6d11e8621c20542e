//! The lines above a table's headings: which are its banner, and which are a section that only happens to stand above
//! the headings ("I. TẬP THỂ", then the headings, then the rows).

use super::sections::{Told, says_kind};
use super::words::{self, Marker};
use super::{Grid, Line};
use crate::vietnamese::fold;

/// How the titles of lists begin.
const TITLES: [&str; 8] =
    ["danh sach", "dach sach", "bang ", "bieu ", "tong hop", "phu luc", "ket qua", "bao cao"];

/// The banner and the sections of a table, from the lines above it. A table without a title of its own is one more of
/// the list whose banner is `inherited`.
pub(super) fn split(mut lines: Vec<Line>, inherited: &[Line]) -> (Vec<Line>, Vec<Line>) {
    let first = lines.iter().rposition(|line| !is_section(line)).map_or(0, |last| last + 1);
    let alone = |line: &Line| lines.iter().filter(|other| other.at.row == line.at.row).count() == 1;
    let sections = match lines[first..].iter().all(alone) {
        true => lines.split_off(first),
        false => Vec::new(),
    };
    if !lines.iter().any(is_title) && !inherited.is_empty() {
        lines.splice(0..0, inherited.iter().cloned());
    }
    (lines, sections)
}

/// What the line of a section says.
pub(super) fn told(line: &Line) -> Told<'_> {
    Told::marked(line.at.column, &line.text).unwrap_or(Told::unmarked(line.at.column, &line.text))
}

/// Whether a row begins what belongs to the next table: a title, an office, a section.
pub(super) fn begins_anew(grid: &Grid<'_>, row: u32) -> bool {
    let Some(cells) = grid.sheet.row(row) else { return false };
    let text = cells.cells.first().and_then(|cell| cell.value.as_text());
    text.is_some_and(|text| {
        let line = Line { at: crate::diagnostic::CellAt::new(row, 0), text: text.to_string() };
        // With accents: "TRƯỜNG" is an office, "TRƯỞNG THÔN" signs.
        let office =
            ["ubnd ", "ủy ban nhân dân", "uỷ ban nhân dân", "đảng ủy ", "đảng uỷ ", "trường ", "sở "];
        is_title(&line)
            || (cells.cells.len() == 1 && is_section(&line))
            || (words::in_capitals(text)
                && office.iter().any(|start| text.trim().to_lowercase().starts_with(start)))
    })
}

/// "I. TẬP THỂ", "2. Danh hiệu Lao động tiên tiến", "CÁ NHÂN"; not the marked title of a list.
fn is_section(line: &Line) -> bool {
    let marked = words::split_marker(&line.text).is_some_and(|(marker, rest)| {
        !matches!(marker, Marker::Decimal) && !TITLES.iter().any(|start| fold(rest).starts_with(start))
    });
    (marked || says_kind(&line.text)) && words::footer(&line.text).is_none()
}

fn is_title(line: &Line) -> bool {
    let text = words::split_marker(&line.text).map_or(line.text.as_str(), |(_, rest)| rest);
    let folded = fold(text);
    TITLES.iter().any(|start| folded.starts_with(start))
}
