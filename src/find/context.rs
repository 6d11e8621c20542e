//! Headings whose meaning depends on those beside them: a date of birth over three columns, a unit that is itself the
//! one honoured, a commune that is only somebody's home.

use super::Column;
use crate::vietnamese::fold;
use crate::vocabulary::{Field, Meaning};

/// Settles the columns of a list of people. `honours` says that the words above the table speak of honours.
pub(super) fn settle(columns: &mut [Column], honours: bool) {
    birth_over_three(columns);
    name_over_two(columns);
    decision_dates(columns);
    homes(columns);
    if !columns.iter().any(|column| column.field().is_some_and(Field::is_name)) {
        units_honoured(columns, honours);
    }
}

/// "Ngày" right behind "Số quyết định" is the decision's.
pub(super) fn decision_dates(columns: &mut [Column]) {
    let is_day =
        |column: &Column| matches!(fold(&column.title()).as_str(), "ngay" | "ngay thang" | "ngay ky");
    for at in 1..columns.len() {
        if columns[at - 1].field() == Some(Field::Decision) && is_day(&columns[at]) {
            columns[at].meaning = known(Field::DecisionDate);
        }
    }
}

/// One heading over two columns of names: family and middle name, then the given name.
fn name_over_two(columns: &mut [Column]) {
    let twice = |two: &[Column]| two[0].at == two[1].at && two[0].field() == Some(Field::Name);
    if let Some(first) = columns.windows(2).position(twice) {
        columns[first].meaning = known(Field::FamilyName);
        columns[first + 1].meaning = known(Field::GivenName);
    }
}

/// "Ngày | Tháng | năm" side by side, under no group: when somebody was born ("Trích ngang" forms).
fn birth_over_three(columns: &mut [Column]) {
    let alone = |column: &Column, word: &str| column.path.len() == 1 && fold(&column.path[0]) == word;
    let found = columns
        .windows(3)
        .position(|three| alone(&three[0], "ngay") && alone(&three[1], "thang") && alone(&three[2], "nam"));
    let Some(first) = found else { return };
    for (column, field) in
        columns[first..].iter_mut().zip([Field::BirthDay, Field::BirthMonth, Field::BirthYear])
    {
        column.meaning = known(field);
    }
}

/// "Xã" beside a unit's own column is where somebody comes from.
fn homes(columns: &mut [Column]) {
    let is_place = |column: &Column| {
        let title = fold(&column.title());
        column.field() == Some(Field::Unit) && matches!(title.as_str(), "xa" | "phuong" | "thi tran")
    };
    if columns.iter().any(|column| column.field() == Some(Field::Unit) && !is_place(column)) {
        columns
            .iter_mut()
            .filter(|column| is_place(column))
            .for_each(|column| column.meaning = known(Field::Ignored));
    }
}

/// A list that names units and what they are given, and nobody else: the units are honoured.
fn units_honoured(columns: &mut [Column], honours: bool) {
    let has = |wanted: &[Field]| {
        columns.iter().any(|column| column.field().is_some_and(|field| wanted.contains(&field)))
    };
    // A private column or a position speaks of persons, though none is named.
    let of_persons = has(&[Field::Position])
        || columns
            .iter()
            .any(|column| matches!(column.meaning, Meaning::Private { .. }) || is_unread_name(column));
    let given =
        has(&[Field::Award, Field::ProposedAward, Field::Decision, Field::DecisionAll, Field::Category]);
    if of_persons || (!given && !honours) {
        return;
    }
    let unit = columns.iter_mut().find(|column| column.field() == Some(Field::Unit));
    if let Some(unit) = unit {
        unit.meaning = known(Field::CollectiveName);
    }
}

/// "Họ và tên …" of whomever: a heading nobody knows, but of people.
fn is_unread_name(column: &Column) -> bool {
    let title = fold(&column.title());
    matches!(column.meaning, Meaning::Unknown { .. })
        && (title.starts_with("ho ten ") || title.starts_with("ho va ten "))
}

fn known(field: Field) -> Meaning {
    Meaning::Known { field, exact: true, word: "" }
}
