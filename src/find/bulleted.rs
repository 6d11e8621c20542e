//! Lists without headings: names with a dash before them, below a line that says what they were given ("I. Danh hiệu Đơn
//! vị quyết thắng", "- Đại đội 3").

use super::sections::{Sections, says_kind};
use super::words::Marker;
use super::{Column, Line, RowKind, Table, TableRow, above};
use crate::catalogue;
use crate::vietnamese::{fold, is_syllable};
use crate::vocabulary::{Field, Meaning, RecordKind};

/// Longer lines are sentences.
const LONGEST_NAME: usize = 14;

/// Takes such a list out of the lines above a table; `inherited` is the banner of the list before it.
pub(super) fn take(lines: &mut Vec<Line>, inherited: &[Line]) -> Option<Table> {
    let first = lines.iter().position(gives)?;
    let named = named(&lines[first..]);
    let &at = named.first()?;
    let column = lines[first + at].at.column;
    let (banner, _) = above::split(lines[..first].to_vec(), inherited);
    let mut table = Table {
        kind: RecordKind::Honoree,
        columns: vec![column_of(&lines[first], column)],
        headings: (lines[first].at.row, lines[first].at.row),
        banner,
        ..Table::default()
    };
    let mut sections = Sections::default();
    for (place, line) in lines[first..].iter().enumerate() {
        let what = match named.contains(&place) {
            true => RowKind::Data { section: sections.current },
            false if gives(line) => RowKind::Section(sections.open(line.at.row, above::told(line))),
            false => continue,
        };
        table.rows.push(TableRow { index: line.at.row, hidden: false, what });
    }
    table.sections = sections.all;
    let taken: Vec<u32> = named.iter().map(|&place| lines[first + place].at.row).collect();
    lines.retain(|line| !taken.contains(&line.at.row));
    Some(table)
}

/// The places of the names: lines with a dash, right below a line that gives or another name, in one column.
fn named(lines: &[Line]) -> Vec<usize> {
    let (mut named, mut given): (Vec<usize>, bool) = (Vec::new(), false);
    for (place, line) in lines.iter().enumerate() {
        let one_column = named.first().is_none_or(|&first| lines[first].at.column == line.at.column);
        let alone = lines.iter().filter(|other| other.at.row == line.at.row).count() == 1;
        if gives(line) {
            given = true;
        } else if given && alone && one_column && names(line) {
            named.push(place);
        } else {
            given = false;
        }
    }
    named
}

/// A marked line that says an award or a kind.
fn gives(line: &Line) -> bool {
    let told = above::told(line);
    let says_award = || {
        fold(told.text).starts_with("danh hieu ")
            || catalogue::resolve(told.text).iter().any(|award| award.exact)
    };
    told.marker.is_some_and(|marker| marker != Marker::Dash) && (says_kind(told.text) || says_award())
}

/// "- Đại đội 3", "- Nguyễn Văn An"
fn names(line: &Line) -> bool {
    let told = above::told(line);
    let words: Vec<&str> = told.text.split_whitespace().collect();
    let person = || {
        let capital = |word: &&str| word.starts_with(char::is_uppercase) && is_syllable(word);
        (2..=5).contains(&words.len()) && words.iter().all(capital)
    };
    told.marker == Some(Marker::Dash)
        && words.len() <= LONGEST_NAME
        && (catalogue::kind::guess(told.text).is_some() || person())
}

fn column_of(line: &Line, index: u32) -> Column {
    Column {
        index,
        path: vec![line.text.clone()],
        at: line.at,
        meaning: Meaning::Known { field: Field::AnyName, exact: true, word: "" },
    }
}
