//! Lists and rows of which nobody is shown, because they say that those were refused, or because the list serves another
//! end than to honour.

use super::super::row::RowView;
use super::super::{problems, standing, title};
use super::TableReader;
use crate::diagnostic::{Diagnostic, Place};
use crate::find::RowKind;
use crate::interpret::{Interpreted, Reason};
use crate::vocabulary::{Field, RecordKind};

/// Why nobody of a list is shown, and how it is said.
pub(super) struct Unshown {
    pub reason: Reason,
    pub said: Diagnostic,
}

impl TableReader<'_, '_> {
    /// That the decision above the table is still a draft, or that the whole table is of those who were refused.
    pub(super) fn say_standing(&self, into: &mut Interpreted) {
        let place = &self.sheet.place;
        let draft =
            standing::unfilled(&self.table.banner).map(|at| problems::decision_unfilled(place.at(at)));
        into.diagnostics.extend(draft);
        into.diagnostics.extend(self.unshown.as_ref().map(|unshown| unshown.said.clone()));
    }

    /// "KHÔNG ĐỦ ĐIỀU KIỆN", "THU HỒI", "ĐẠI BIỂU DỰ HỘI NGHỊ" in the title or the sheet's name.
    pub(super) fn unshown(&self) -> Option<Unshown> {
        if !matches!(self.table.kind, RecordKind::Honoree | RecordKind::Award) {
            return None;
        }
        let name = (Place::clone(&self.sheet.place), self.sheet.sheet.name.to_string());
        let title =
            title::title(&self.table.banner).map(|title| (self.sheet.place.at(title.at), title.value));
        let because = |says: fn(&str) -> bool| {
            [Some(name.clone()), title.clone()].into_iter().flatten().find(|(_, text)| says(text))
        };
        if let Some((place, text)) = because(standing::says_refused) {
            return Some(Unshown { reason: Reason::NotAwarded, said: problems::not_awarded(place, &text) });
        }
        let honours = title.as_ref().is_some_and(|(_, text)| standing::speaks_of_honours(text));
        let other = because(standing::serves_otherwise).filter(|_| !honours && !self.tells_of_honours());
        let (place, text) = other?;
        Some(Unshown { reason: Reason::NotHonours, said: problems::not_honours(place, &text) })
    }

    /// Whether a column says what was done or given.
    fn tells_of_honours(&self) -> bool {
        let tells = |field: Field| {
            matches!(
                field,
                Field::Award | Field::ProposedAward | Field::Achievement | Field::Story | Field::Category
            )
        };
        !self.matrix.is_empty() || self.table.columns.iter().any(|column| column.field().is_some_and(tells))
    }

    /// Why a row is not shown: by the sheet, a section, or a column of results.
    pub(super) fn unshown_row(&self, row: RowKind, view: &mut RowView<'_, '_>) -> Option<Reason> {
        if !matches!(self.table.kind, RecordKind::Honoree | RecordKind::Award) {
            return None;
        }
        if let Some(unshown) = &self.unshown {
            return Some(unshown.reason);
        }
        let section = match row {
            RowKind::Data { section } => section,
            _ => None,
        };
        let sections = &self.table.sections;
        let mut chain = std::iter::successors(section, |&index| sections[index].parent);
        if chain.any(|index| standing::says_refused(&sections[index].text)) {
            return Some(Reason::NotAwarded);
        }
        let (at, text) = standing::refused_in_row(view, &self.outcomes)?;
        view.say(problems::not_awarded(view.place(at), &text));
        Some(Reason::NotAwarded)
    }
}
