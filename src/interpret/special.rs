//! Rows of the sheets of their own (units, conferences, programmes …) → records. A row that lacks what makes it a record
//! is an error at its first cell.

use super::honoree::{publication, references, split, yes};
use super::problems;
use super::records::*;
use super::row::RowView;
use crate::catalogue;
use crate::diagnostic::CellAt;
use crate::public::{Level, Status};
use crate::vietnamese::fold;
use crate::vocabulary::Field;
use serde::Deserialize;
use std::collections::HashMap;
use std::sync::LazyLock;

/// A text of the row, or an error that names what is missing.
fn needed(row: &mut RowView<'_, '_>, field: Field, heading: &str) -> Option<At<String>> {
    let found = row.public_line(field);
    if found.is_none() {
        let column = row.columns(field).next().map_or(0, |column| column.index);
        row.say(problems::missing(row.place(CellAt::new(row.row.index, column)), heading));
    }
    found
}

fn plain(row: &mut RowView<'_, '_>, field: Field) -> Option<String> {
    row.public_line(field).map(|text| text.value)
}

fn long(row: &mut RowView<'_, '_>, field: Field) -> Option<String> {
    row.public_text(field).map(|text| text.value)
}

fn level(row: &mut RowView<'_, '_>) -> Option<Level> {
    let text = row.line(Field::Level)?;
    let level = catalogue::level::parse(&text.value);
    if level.is_none() {
        row.say(problems::unknown_word(
            row.place(text.at),
            &text.value,
            "Cấp",
            "Trung ương, Tỉnh, Huyện, Xã, Cơ sở",
        ));
    }
    level
}

pub(super) fn unit(row: &mut RowView<'_, '_>) -> Option<UnitRecord> {
    Some(UnitRecord {
        name: Some(needed(row, Field::Name, "Tên đơn vị")?),
        origin: row.origin(),
        code: row.line(Field::Code),
        other_names: row.line(Field::OtherNames).map(|names| split(&names.value)).unwrap_or_default(),
        level: level(row),
        sort: plain(row, Field::Sort),
        parent: row.line(Field::Parent),
        successor: row.line(Field::Successor),
        since: row.when(Field::Since).map(|when| when.value),
        about: row.public_text(Field::About),
    })
}

pub(super) fn event(row: &mut RowView<'_, '_>) -> Option<EventRecord> {
    let name = row.public_line(Field::Name);
    let host = row.public_line(Field::Host);
    let form = plain(row, Field::Form)
        .map(|form| catalogue::event_form(&form).map_or(form.clone(), str::to_string))
        .or_else(|| titled_form(row));
    let name = name.or_else(|| {
        Some(host.clone()?)
            .zip(form.clone())
            .map(|(host, form)| At::new(format!("{form} {}", inside_a_name(&host.value)), host.at))
    });
    if name.is_none() {
        needed(row, Field::Name, "Tên hội nghị");
        return None;
    }
    let (when, said_in_when) = event_time(row);
    Some(EventRecord {
        name,
        form,
        host,
        origin: row.origin(),
        hidden: row.row.hidden,
        code: row.line(Field::Code),
        level: level(row),
        venue: plain(row, Field::Venue),
        when,
        expected: row.when(Field::Expected),
        duration: plain(row, Field::Duration),
        deadline: row.when(Field::Deadline),
        status: status(row).or(said_in_when),
        pilot: yes(row, Field::Pilot),
        delegates: row.count(Field::Delegates).map(|count| count.value),
        result: row.public_text(Field::Results),
        photo: row.line(Field::Photo).map(|name| At::new(PhotoRecord::Named(name.value), name.at)),
        publication: publication(row),
    })
}

/// The form that the words above a table without names of conferences say: "TIẾN ĐỘ TỔ CHỨC HỘI NGHỊ ĐIỂN HÌNH TIÊN
/// TIẾN".
fn titled_form(row: &RowView<'_, '_>) -> Option<String> {
    if row.has_column(Field::Name) || row.has_column(Field::Form) {
        return None;
    }
    row.table.banner.iter().find_map(|line| catalogue::event_form(&line.text)).map(str::to_string)
}

/// "Xã Sa Mai" as it stands inside a longer name.
fn inside_a_name(unit: &str) -> String {
    let ranks = ["Xã ", "Phường ", "Đặc khu ", "Thị trấn ", "Thị xã ", "Tỉnh ", "Thành phố ", "Huyện "];
    match ranks.iter().find(|rank| unit.starts_with(**rank)) {
        Some(rank) => unit.replacen(rank, &rank.to_lowercase(), 1),
        None => unit.to_string(),
    }
}

/// The date of a conference; progress lists write "Chưa tổ chức" or "Hoãn" in its place.
fn event_time(row: &mut RowView<'_, '_>) -> (Option<At<crate::values::When>>, Option<Status>) {
    let said = row.line(Field::When).and_then(|text| status_word(&text.value));
    match said {
        Some(status) => (None, Some(status)),
        None => (row.when(Field::When), None),
    }
}

fn status(row: &mut RowView<'_, '_>) -> Option<Status> {
    let text = row.line(Field::Status)?;
    let status = status_word(&text.value);
    if status.is_none() {
        let wanted = "Kế hoạch, Dự kiến, Đã tổ chức, Hoãn";
        row.say(problems::unknown_word(row.place(text.at), &text.value, "Trạng thái", wanted));
    }
    status
}

fn status_word(text: &str) -> Option<Status> {
    match fold(text).as_str() {
        "da to chuc" | "hoan thanh" | "da hoan thanh" | "da xong" | "xong" | "da thuc hien" => {
            Some(Status::Held)
        }
        "ke hoach" | "chua to chuc" | "theo ke hoach" | "chua thuc hien" | "chua" => Some(Status::Planned),
        "du kien" | "sap to chuc" | "dang chuan bi" => Some(Status::Expected),
        "hoan" | "tam hoan" | "da hoan" | "lui thoi gian" => Some(Status::Postponed),
        _ => None,
    }
}

pub(super) fn programme(row: &mut RowView<'_, '_>) -> Option<ProgrammeRecord> {
    let content = needed(row, Field::Content, "Nội dung")?;
    let event = needed(row, Field::Event, "Hội nghị")?;
    Some(ProgrammeRecord {
        origin: row.origin(),
        event: Some(event),
        order: row.line(Field::Order).and_then(|order| order.value.trim_end_matches('.').parse().ok()),
        time: time(row),
        content: content.value,
        presenter: plain(row, Field::Presenter),
        paper: row.line(Field::Paper),
    })
}

/// "7 giờ 30"; a time cell is a fraction of a day.
fn time(row: &mut RowView<'_, '_>) -> Option<String> {
    use crate::read::Value;
    let found = row.value(Field::Time)?;
    let clock = |minutes: u32| format!("{} giờ {:02}", minutes / 60, minutes % 60);
    Some(match found.value {
        Value::Number(number) if (0.0..1.0).contains(number) => clock((number * 1440.0).round() as u32),
        Value::Date(date) => date.format("%-H giờ %M").to_string(),
        value => super::row::shown_line(value),
    })
}

pub(super) fn delegates(row: &mut RowView<'_, '_>) -> Option<DelegatesRecord> {
    let event = needed(row, Field::Event, "Hội nghị")?;
    let group = needed(row, Field::Group, "Nhóm")?;
    let Some(count) = row.count(Field::Count) else {
        needed(row, Field::Count, "Số lượng");
        return None;
    };
    Some(DelegatesRecord {
        origin: row.origin(),
        event: Some(event),
        dimension: plain(row, Field::Dimension),
        group: group.value,
        count: count.value,
    })
}

pub(super) fn movement(row: &mut RowView<'_, '_>) -> Option<MovementRecord> {
    Some(MovementRecord {
        name: Some(needed(row, Field::Name, "Tên phong trào")?),
        origin: row.origin(),
        code: row.line(Field::Code),
        period: row.when(Field::When).map(|when| when.value),
        launched_by: plain(row, Field::Host),
        goal: long(row, Field::Goal),
        content: long(row, Field::Content),
        result: long(row, Field::Results),
    })
}

pub(super) fn document(row: &mut RowView<'_, '_>) -> Option<DocumentRecord> {
    Some(DocumentRecord {
        number: needed(row, Field::Number, "Số ký hiệu")?.value,
        origin: row.origin(),
        sort: plain(row, Field::Sort),
        date: row.when(Field::When).map(|when| when.value),
        issuer: plain(row, Field::Issuer),
        summary: long(row, Field::Summary),
        paper: row.line(Field::Paper),
        link: row.line(Field::Link),
        events: references(row, Field::Event),
        movements: references(row, Field::Movement),
    })
}

pub(super) fn talk(row: &mut RowView<'_, '_>) -> Option<TalkRecord> {
    Some(TalkRecord {
        name: Some(needed(row, Field::Name, "Tên tham luận")?),
        origin: row.origin(),
        event: row.line(Field::Event),
        presenter: row.public_line(Field::Presenter),
        unit: row.public_line(Field::Unit),
        summary: row.public_text(Field::Summary),
        paper: row.line(Field::Paper),
    })
}

pub(super) fn takedown(row: &mut RowView<'_, '_>) -> Option<TakedownRecord> {
    let (code, name) = (row.line(Field::Code), row.line(Field::Name));
    if code.is_none() && name.is_none() {
        needed(row, Field::Name, "Họ và tên");
        return None;
    }
    Some(TakedownRecord {
        origin: row.origin(),
        code,
        name,
        unit: row.line(Field::Unit),
        birth: row.when(Field::Birth),
    })
}

pub(super) fn heading(row: &mut RowView<'_, '_>) -> Option<HeadingRecord> {
    let heading = needed(row, Field::Key, "Tên cột trong tệp")?;
    let meaning = needed(row, Field::Value, "Nghĩa là")?;
    Some(HeadingRecord { origin: row.origin(), heading, meaning })
}

pub(super) fn setting(row: &mut RowView<'_, '_>) -> Option<SettingRecord> {
    let name = row.line(Field::Key)?;
    let found = row.value(Field::Value)?;
    // Settings are the office's own words: its phone and address are meant to be read.
    let value = At::new(found.value.shown(), found.at);
    let key = setting_words().iter().find(|words| words.is_called(&name.value)).map(|words| words.key);
    if key.is_none() {
        row.say(problems::unknown_setting(row.place(name.at), &name.value));
    }
    Some(SettingRecord { origin: row.origin(), key: key?, value })
}

/// A line of the settings sheet, as the template writes it.
#[derive(Debug, Deserialize)]
pub struct SettingWords {
    pub key: Setting,
    pub title: String,
    pub names: Vec<String>,
    pub note: String,
}

impl SettingWords {
    fn is_called(&self, name: &str) -> bool {
        let name = fold(name);
        std::iter::once(&self.title).chain(&self.names).any(|own| fold(own) == name)
    }
}

static SETTINGS: LazyLock<HashMap<String, Vec<SettingWords>>> = LazyLock::new(|| {
    toml::from_str(include_str!("settings.toml")).expect("settings.toml is part of the program")
});

/// All settings, in the template's order.
pub fn setting_words() -> &'static [SettingWords] {
    SETTINGS.get("setting").map_or(&[], Vec::as_slice)
}
