//! The consolidated workbook read back: counts that add up, dates that are dates, nothing that is withheld.

use super::{Export, export};
use crate::diagnostic::Place;
use crate::interpret::{Account, Origin, Reason, RowFate};
use crate::public::{
    Award, AwardState, Composition, Event, Honoree, Kind, Level, Share, Site, Status, Unit, UnitId,
};
use crate::read::{self, Value, Workbook};
use crate::values::When;
use chrono::NaiveDate;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

fn site() -> Site {
    let unit = |name: &str, level| Unit { name: name.into(), level: Some(level), ..Unit::default() };
    let award = |name: &str, rank, date| Award {
        name: name.into(),
        rank,
        date,
        state: AwardState::Granted,
        ..Award::default()
    };
    let person = |name: &str, awards: Vec<Award>| Honoree {
        name: name.into(),
        unit: Some(UnitId(0)),
        awards,
        ..Honoree::default()
    };
    let women = [Share { group: "Nữ".into(), count: Some(30) }, Share { group: "Khác".into(), count: None }];
    let event = Event {
        name: "Hội nghị phường".into(),
        host: Some(UnitId(0)),
        when: Some(When::Month { year: 2025, month: 9 }),
        deadline: Some(When::Day(day(2025, 8, 31))),
        status: Status::Held,
        composition: vec![Composition { dimension: "Giới tính".into(), shares: women.to_vec() }],
        ..Event::default()
    };
    Site {
        units: vec![unit("Phường A", Level::Commune), unit("Phường B", Level::Commune)],
        honorees: vec![
            person("=1+1", vec![award("Giấy khen", 640, Some(When::Day(day(2025, 9, 2))))]),
            Honoree {
                kind: Kind::Model,
                ..person("Mô hình B", vec![award("Huân chương Lao động", 151, Some(When::Year(2024)))])
            },
        ],
        events: vec![event],
        ..Site::default()
    }
}

fn account() -> Account {
    let origin = |row| Origin { sheet: Place::sheet("a.xlsx", 0, "Cá nhân").into(), row };
    let mut account = Account::default();
    account.read(&origin(2));
    account.set(&origin(3), RowFate::Withheld(Reason::NotPublished));
    account.set(&origin(4), RowFate::Refused);
    account
}

fn written() -> Workbook {
    let made = export(&Export { site: &site(), account: &account(), today: day(2026, 1, 1) });
    read::workbook("t.xlsx", &made.expect("it can be made")).value.expect("it could be read")
}

fn sheet<'w>(workbook: &'w Workbook, name: &str) -> &'w read::Sheet {
    workbook.sheets.iter().find(|sheet| &*sheet.name == name).expect("the sheet")
}

fn shown(workbook: &Workbook, name: &str, row: u32) -> Vec<String> {
    let row = sheet(workbook, name).row(row).expect("a row");
    row.cells.iter().map(|cell| cell.value.shown()).collect()
}

#[test]
fn awards_come_from_the_highest() {
    let workbook = written();
    assert_eq!(shown(&workbook, "Khen thưởng", 4)[1], "Huân chương Lao động");
    let lower = sheet(&workbook, "Khen thưởng").row(5).expect("a row");
    assert_eq!(lower.value(2), Some(&Value::Text("=1+1".into())));
    assert!(matches!(lower.value(7), Some(Value::Date(date)) if date.date() == day(2025, 9, 2)));
}

#[test]
fn units_add_up() {
    let workbook = written();
    assert_eq!(shown(&workbook, "Theo đơn vị", 4), ["Cấp xã"]);
    assert_eq!(shown(&workbook, "Theo đơn vị", 5), ["1", "Phường A", "1", "0", "0", "1", "2", "2", "1", "1"]);
    assert_eq!(shown(&workbook, "Theo đơn vị", 7), ["Cộng", "1", "0", "0", "1", "2", "2", "1", "1"]);
}

#[test]
fn a_conference_is_late_and_a_unit_silent() {
    let workbook = written();
    let held = shown(&workbook, "Tiến độ hội nghị", 5);
    assert!(
        held.contains(&"Đã tổ chức, muộn".to_string()) && held.contains(&"tháng 9/2025".to_string()),
        "{held:?}"
    );
    assert_eq!(shown(&workbook, "Tiến độ hội nghị", 6), ["2", "Phường B", "Chưa có thông tin"]);
}

#[test]
fn small_counts_cannot_be_computed() {
    let workbook = written();
    assert_eq!(shown(&workbook, "Cơ cấu đại biểu", 5), ["1", "Giới tính", "Nữ", "30"]);
    assert_eq!(shown(&workbook, "Cơ cấu đại biểu", 6), ["2", "Giới tính", "Khác", "không nêu"]);
}

#[test]
fn withheld_rows_are_places_and_reasons() {
    let workbook = written();
    assert_eq!(shown(&workbook, "Không công bố", 4), ["1", "a.xlsx", "Cá nhân", "4", "ghi Không công bố"]);
    assert_eq!(shown(&workbook, "Không công bố", 5), ["2", "a.xlsx", "Cá nhân", "5", "có lỗi cần sửa"]);
    assert!(sheet(&workbook, "Không công bố").row(6).is_none());
}

#[test]
fn the_same_bytes_every_time() {
    let (site, account) = (site(), account());
    let made = || export(&Export { site: &site, account: &account, today: day(2026, 1, 1) }).ok();
    assert_eq!(made(), made());
}
