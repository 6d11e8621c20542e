//! What is doubtful about a granted award by the calendar: the award or the level did not exist at the time.

use super::problems;
use super::records::AwardRecord;
use super::row::RowView;
use crate::catalogue;
use crate::public::{AwardState, Level};
use crate::values::When;
use chrono::NaiveDate;

/// Says what cannot be, for each award. It is published all the same: the officer knows better.
pub(super) fn say(row: &mut RowView<'_, '_>, awards: &[AwardRecord]) {
    for award in awards.iter().filter(|award| award.state == AwardState::Granted) {
        let Some(time) = award.date.or(award.year) else { continue };
        if let Some(known) = catalogue::awards().iter().find(|known| known.name == award.form)
            && !known.is_valid_in(time)
        {
            row.say(problems::award_out_of_time(row.place(award.at), &award.name, time));
        } else if award.level == Some(Level::District) && time.first_day() >= districts_ended() {
            row.say(problems::no_more_districts(row.place(award.at), &award.name, time));
        }
    }
}

/// 1 July 2025: local government of two levels.
fn districts_ended() -> NaiveDate {
    When::Month { year: 2025, month: 7 }.first_day()
}
