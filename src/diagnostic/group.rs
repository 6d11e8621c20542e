//! Puts problems of the same kind in the same column of a sheet under one line ("và 37 ô nữa").

use super::Diagnostic;

/// A problem and its like, which are told by their cells alone.
#[derive(Debug)]
pub struct Group<'d> {
    pub first: &'d Diagnostic,
    pub more: Vec<&'d Diagnostic>,
}

/// Groups *sorted* diagnostics: same code, file, sheet and column. Keeps the order of the first of each group.
pub fn group(diagnostics: &[Diagnostic]) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    let mut index = std::collections::HashMap::new();
    for diagnostic in diagnostics {
        let place = &diagnostic.place;
        let column = place.cell.map(|cell| cell.column);
        let key = (diagnostic.code, &place.file, &place.sheet, column);
        // A problem without a cell is about the file or the sheet itself: never folded into another.
        let slot = if column.is_some() { *index.entry(key).or_insert(groups.len()) } else { groups.len() };
        match groups.get_mut(slot) {
            Some(group) => group.more.push(diagnostic),
            None => groups.push(Group { first: diagnostic, more: Vec::new() }),
        }
    }
    groups
}
