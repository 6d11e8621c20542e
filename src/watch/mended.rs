//! Which problems of the last build are gone in this one. Rows move when one is inserted above, so a problem is
//! recognised by what it says and of whom, and by its cell only where several say the same.

use crate::diagnostic::{Diagnostic, Language};
use std::collections::HashMap;

/// What makes a problem the same although its row has moved.
type Sameness<'d> = (&'d str, &'d str, &'d str, Option<&'d str>, &'d str);

/// The problems in `before` that have no match in `after`, in their order.
pub fn mended(before: &[Diagnostic], after: &[Diagnostic]) -> Vec<Diagnostic> {
    let mut left: HashMap<Sameness<'_>, Vec<&Diagnostic>> = HashMap::new();
    for diagnostic in after {
        left.entry(sameness(diagnostic)).or_default().push(diagnostic);
    }
    // Those in the same place first, so that of two alike the right one counts as mended.
    let moved: Vec<&Diagnostic> = before.iter().filter(|old| !take(&mut left, old, same_place)).collect();
    moved.into_iter().filter(|old| !take(&mut left, old, anywhere)).cloned().collect()
}

/// Takes the match of `old` out of those `left`; whether there was one.
fn take<'d>(
    left: &mut HashMap<Sameness<'d>, Vec<&'d Diagnostic>>,
    old: &'d Diagnostic,
    fits: fn(&Diagnostic, &Diagnostic) -> bool,
) -> bool {
    let Some(same) = left.get_mut(&sameness(old)) else { return false };
    let found = same.iter().position(|new| fits(old, new));
    found.map(|at| same.remove(at)).is_some()
}

fn same_place(old: &Diagnostic, new: &Diagnostic) -> bool {
    old.place.cell == new.place.cell
}

fn anywhere(_: &Diagnostic, _: &Diagnostic) -> bool {
    true
}

fn sameness(diagnostic: &Diagnostic) -> Sameness<'_> {
    let place = &diagnostic.place;
    let message = &diagnostic.words(Language::Vi).message;
    (diagnostic.code, &place.file, place.sheet_name(), diagnostic.who.as_deref(), message)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{CellAt, Place};

    fn problem(row: u32, who: &str, message: &str) -> Diagnostic {
        let place = Place::sheet("a.xlsx", 0, "Cá nhân").at(CellAt::new(row, 2));
        Diagnostic::error("wrong", place).vi(message, "").about(who)
    }

    #[test]
    fn a_moved_row_is_not_mended() {
        let before = [problem(4, "An", "sai"), problem(5, "Bình", "sai")];
        let after = [problem(6, "Bình", "sai")];
        assert_eq!(mended(&before, &after), [problem(4, "An", "sai")]);
    }

    #[test]
    fn of_two_alike_the_one_whose_cell_is_free_is_mended() {
        let before = [problem(4, "", "trống"), problem(7, "", "trống")];
        let after = [problem(7, "", "trống")];
        assert_eq!(mended(&before, &after), [problem(4, "", "trống")]);
    }

    #[test]
    fn another_message_in_the_same_cell_mends_the_first() {
        let mended =
            mended(&[problem(4, "An", "ngày “32/1” không có")], &[problem(4, "An", "ngày “33/1” không có")]);
        assert_eq!(mended.len(), 1);
    }
}
