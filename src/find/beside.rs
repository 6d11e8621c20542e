//! Tables side by side: where among the headings of one row a second table begins.

use super::columns::Headed;
use crate::vocabulary::{Field, Meaning, RecordKind, Vocabulary};

/// Splits headings where a second table begins: at a second column of row numbers, or at a second name behind a gap or
/// behind other columns than names.
pub(super) fn side_by_side(headed: Vec<Headed>, words: &Vocabulary) -> Vec<Vec<Headed>> {
    let mut parts: Vec<Vec<Headed>> = vec![Vec::new()];
    let mut seen: Vec<(Field, String)> = Vec::new();
    for column in headed {
        let means = field(&column, words);
        let last = parts.last().and_then(|part| part.last());
        let gap = last.is_some_and(|last| column.index > last.index + 1);
        if means.is_some_and(|field| begins(field, gap, &column, &seen)) {
            parts.push(Vec::new());
            seen.clear();
        }
        seen.extend(means.map(|field| (field, column.path.join(" "))));
        if let Some(part) = parts.last_mut() {
            part.push(column);
        }
    }
    parts
}

/// Whether a column repeats what only the first column of another table would.
fn begins(field: Field, gap: bool, column: &Headed, seen: &[(Field, String)]) -> bool {
    let named = seen.iter().position(|(seen, _)| seen.is_name());
    let again = seen.iter().rposition(|(seen, _)| *seen == field);
    let Some(again) = again else { return false };
    // "Họ và tên | Danh hiệu | Họ và tên | Danh hiệu": the same words, and something told of the first in between.
    let told = seen[again + 1..].iter().any(|(seen, _)| !seen.is_name());
    let same = seen[again].1 == column.path.join(" ");
    match field {
        Field::Order => named.is_some(),
        field => field.is_name() && (gap || (told && same)),
    }
}

fn field(column: &Headed, words: &Vocabulary) -> Option<Field> {
    let path: Vec<&str> = column.path.iter().map(String::as_str).collect();
    match words.meaning(RecordKind::Honoree, &path) {
        Meaning::Known { field, exact: true, .. } => Some(field),
        _ => None,
    }
}
