//! Headings whose meaning depends on those beside them: a date of birth over three columns, a unit that is itself the
//! one honoured, a commune that is only somebody's home.

use super::Column;
use crate::vietnamese::{VILLAGES, fold};
use crate::vocabulary::{Field, Meaning, title};

/// Settles the columns of a list of people. `honours` says that the words above the table speak of honours.
pub(super) fn settle(columns: &mut [Column], honours: bool) {
    behind_private(columns);
    birth_over_three(columns);
    name_over_two(columns);
    decision_dates(columns);
    homes(columns);
    mothers_honoured(columns);
    proposals(columns);
    levels(columns);
    match columns.iter().any(|column| column.field().is_some_and(Field::is_name)) {
        true => nearer_units(columns),
        false => units_honoured(columns, honours),
    }
}

/// "Ngày" or "Ngày cấp" right behind "Số quyết định" is the decision's.
pub(super) fn decision_dates(columns: &mut [Column]) {
    const DAYS: [&str; 8] = [
        "ngay",
        "ngay thang",
        "ngay ky",
        "ngay ki",
        "ngay cap",
        "ngay thang nam",
        "ngay thang nam ky",
        "ngay thang nam cap",
    ];
    for at in 1..columns.len() {
        let day = DAYS.contains(&fold(&columns[at].title()).as_str());
        if columns[at - 1].field() == Some(Field::Decision) && day {
            columns[at].meaning = known(Field::DecisionDate);
        }
    }
}

/// "CCCD | Ngày cấp | Nơi cấp", "Vào Đảng | Ngày | Số": bare words right behind a private column tell more of what that
/// one tells.
fn behind_private(columns: &mut [Column]) {
    const BARE: [&str; 14] = [
        "so",
        "so hieu",
        "so quyet dinh",
        "ngay",
        "ngay thang",
        "ngay thang nam",
        "ngay cap",
        "cap ngay",
        "ngay thang nam cap",
        "noi cap",
        "co quan cap",
        "nam",
        "thang",
        "ten",
    ];
    for at in 1..columns.len() {
        let bare = columns[at].path.len() == 1 && BARE.contains(&fold(&columns[at].title()).as_str());
        let before = match &columns[at - 1].meaning {
            private @ Meaning::Private { .. } => private.clone(),
            Meaning::Known { field: Field::Party, .. } => known(Field::Ignored),
            _ => continue,
        };
        if bare && !is_name(&columns[at]) {
            columns[at].meaning = before;
        }
    }
}

fn is_name(column: &Column) -> bool {
    column.field().is_some_and(Field::is_name)
}

/// "Họ và tên Mẹ" beside the number of her sons who fell: a list of heroic mothers. Anywhere else she is somebody's
/// mother, and private.
fn mothers_honoured(columns: &mut [Column]) {
    let tells_of_martyrs = |column: &Column| {
        let title = format!(" {} ", fold(&column.title()));
        [" liet si ", " liet sy ", " vnah ", " ba me "].iter().any(|word| title.contains(word))
    };
    if columns.iter().any(is_name) || !columns.iter().any(tells_of_martyrs) {
        return;
    }
    let is_mother = |column: &&mut Column| {
        matches!(fold(&column.title()).as_str(), "ho va ten me" | "ho ten me" | "ten me" | "ho va ten cua me")
    };
    if let Some(mother) = columns.iter_mut().find(is_mother) {
        mother.meaning = known(Field::Name);
    }
}

/// "Đề nghị" beside a column of awards is a remark; "Kết quả" beside what is proposed says whether it passed.
fn proposals(columns: &mut [Column]) {
    let bare = |column: &Column| matches!(fold(&column.title()).as_str(), "de nghi" | "de xuat");
    let is_award = |column: &Column| {
        matches!(column.field(), Some(Field::Award | Field::ProposedAward)) && !bare(column)
    };
    if columns.iter().any(is_award) {
        columns
            .iter_mut()
            .filter(|column| bare(column))
            .for_each(|column| column.meaning = known(Field::Remark));
    }
    if columns.iter().any(|column| column.field() == Some(Field::ProposedAward)) {
        let is_outcome = |column: &&mut Column| fold(&column.title()) == "ket qua";
        columns.iter_mut().filter(is_outcome).for_each(|column| column.meaning = known(Field::Outcome));
    }
    let results = |column: &Column| fold(&column.title()).starts_with("ket qua");
    if columns.iter().any(results) {
        // Why somebody was refused, not what they did.
        let is_reason =
            |column: &&mut Column| matches!(fold(&column.title()).as_str(), "ly do" | "nguyen nhan");
        columns.iter_mut().filter(is_reason).for_each(|column| column.meaning = known(Field::Remark));
    }
}

/// "Chi hội", "Đội sản xuất" where no column names a unit: nearer than the unit in the banner.
fn nearer_units(columns: &mut [Column]) {
    const WORK: [&str; 17] = [
        "chi hoi",
        "chi doan",
        "doi san xuat",
        "doi thi cong",
        "to doi",
        "doi to",
        "phong giao dich",
        "pgd",
        "chi nhanh",
        "phan xuong",
        "xuong",
        "to san xuat",
        "to cong tac",
        "dai doi",
        "tieu doan",
        "trung doan",
        "khoa vien",
    ];
    let has_unit = columns.iter().any(|column| {
        matches!(column.field(), Some(Field::Unit | Field::PositionAndUnit | Field::CollectiveName))
    });
    let is_near = |column: &&mut Column| {
        let title = fold(&column.title());
        column.field() == Some(Field::Department) && WORK.contains(&title.as_str())
    };
    if !has_unit && let Some(near) = columns.iter_mut().find(is_near) {
        near.meaning = known(Field::Unit);
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

/// "Xã" beside a unit's own column is where somebody comes from, and so is "Tổ" beside "Khu phố".
fn homes(columns: &mut [Column]) {
    let titled = |column: &Column, words: &[&str]| words.contains(&fold(&column.title()).as_str());
    let is_place = |column: &Column| {
        column.field() == Some(Field::Unit) && titled(column, &["xa", "phuong", "thi tran", "xa phuong"])
    };
    let set_aside = |columns: &mut [Column], is_home: &dyn Fn(&Column) -> bool| {
        let found = columns.iter_mut().filter(|column| is_home(column));
        found.for_each(|column| column.meaning = known(Field::Ignored));
    };
    if columns.iter().any(|column| column.field() == Some(Field::Unit) && !is_place(column)) {
        set_aside(columns, &is_place);
    }
    if columns.iter().any(is_dwelling) {
        set_aside(columns, &|column| titled(column, &["to", "khu", "doi", "ban", "to so"]));
    }
}

/// Whether a column says in which village or quarter somebody lives.
fn is_dwelling(column: &Column) -> bool {
    let title = fold(&column.title());
    let title = title.strip_prefix("ten ").unwrap_or(&title);
    let begins =
        |place: &str| title.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    let unpublished = match &column.meaning {
        Meaning::Known { field, .. } => *field == Field::Ignored,
        Meaning::Private { word } => fold(word).starts_with("thon "),
        Meaning::Unknown { .. } => false,
    };
    unpublished && VILLAGES.into_iter().chain(["đường", "sóc"]).any(|place| begins(&fold(place)))
}

/// A list that names units or villages and what they are given, and nobody else: those are honoured.
fn units_honoured(columns: &mut [Column], honours: bool) {
    let has = |wanted: &[Field]| {
        columns.iter().any(|column| column.field().is_some_and(|field| wanted.contains(&field)))
    };
    // A private column or a position speaks of persons, though none is named.
    let of_persons = has(&[Field::Position])
        || columns
            .iter()
            .filter(|column| !is_dwelling(column))
            .any(|column| matches!(column.meaning, Meaning::Private { .. }) || is_unread_name(column));
    let given =
        has(&[Field::Award, Field::ProposedAward, Field::Decision, Field::DecisionAll, Field::Category]);
    if of_persons || (!given && !honours) {
        return;
    }
    let unit = columns.iter().position(|column| column.field() == Some(Field::Unit));
    let honoured = unit.or_else(|| columns.iter().position(is_dwelling));
    // Whatever stands before them may be the names.
    let is_unknown = |column: &Column| matches!(column.meaning, Meaning::Unknown { .. });
    if let Some(at) = honoured.filter(|at| !columns[..*at].iter().any(is_unknown)) {
        columns[at].meaning = known(Field::CollectiveName);
    }
}

/// "Họ và tên …", "Người …" of whomever: a heading nobody knows, but of people.
/// "Đạt danh hiệu cấp › Xã | Tỉnh | TW": the levels of what is honoured, each ticked in a column of its own. None of them
/// names where somebody works.
fn levels(columns: &mut [Column]) {
    let is_place = |column: &Column| matches!(column.field(), Some(Field::Unit | Field::Department));
    let is_level = |column: &Column| match column.path.as_slice() {
        [.., group, _] => fold(group).split(' ').next_back() == Some("cap"),
        _ => false,
    };
    for column in columns.iter_mut().filter(|column| is_level(column) && is_place(column)) {
        column.meaning = Meaning::Unknown { nearest: None };
    }
}

fn is_unread_name(column: &Column) -> bool {
    let title = fold(&column.title());
    let starts = ["ho ten ", "ho va ten ", "ho va ", "nguoi ", "ten "];
    matches!(column.meaning, Meaning::Unknown { .. }) && starts.iter().any(|start| title.starts_with(start))
}

fn known(field: Field) -> Meaning {
    Meaning::Known { field, exact: true, word: title(field).unwrap_or_default() }
}
