//! Conferences against their deadlines, with the units that have none yet; and who the delegates were, as far as that
//! may be told.

use super::Export;
use crate::plan::{Progress, progress as state};
use crate::public::{Composition, Event, Level, Share, Unit, UnitId};
use crate::workbook::paper::{Cell, Column, Paper, Row};
use crate::workbook::words;

const PROGRESS: [Column; 11] = [
    Column { title: "STT", width: 6.0 },
    Column { title: "Đơn vị tổ chức", width: 28.0 },
    Column { title: "Hội nghị", width: 44.0 },
    Column { title: "Hình thức", width: 28.0 },
    Column { title: "Làm điểm", width: 9.0 },
    Column { title: "Thời hạn", width: 14.0 },
    Column { title: "Dự kiến", width: 14.0 },
    Column { title: "Đã tổ chức", width: 14.0 },
    Column { title: "Tiến độ", width: 22.0 },
    Column { title: "Số đại biểu", width: 10.0 },
    Column { title: "Người được biểu dương", width: 12.0 },
];

const COMPOSITION: [Column; 5] = [
    Column { title: "STT", width: 6.0 },
    Column { title: "Tiêu chí", width: 32.0 },
    Column { title: "Nhóm", width: 50.0 },
    Column { title: "Số lượng", width: 14.0 },
    Column { title: "Tỷ lệ", width: 10.0 },
];

/// Conferences by level, and the units of the level that have none.
pub(super) fn progress(export: &Export<'_>) -> Paper {
    let mut rows = Vec::new();
    for level in words::LEVELS.iter().map(|&level| Some(level)).chain([None]) {
        let own: Vec<&Event> =
            export.site.events.iter().filter(|event| level_of(export, event) == level).collect();
        if own.is_empty() {
            continue;
        }
        rows.push(Row::Group(level.map_or("Chưa rõ cấp".into(), |level| {
            format!("Cấp {}", words::level(level).to_lowercase())
        })));
        let silent = silent(export, level);
        rows.extend((1..).zip(&own).map(|(number, event)| event_row(export, number, event)));
        rows.extend((own.len() + 1..).zip(silent).map(|(number, unit)| silent_row(number, unit)));
    }
    Paper {
        title: "TIẾN ĐỘ TỔ CHỨC HỘI NGHỊ".into(),
        about: export.about(),
        columns: PROGRESS.to_vec(),
        rows,
        totals: false,
    }
}

fn level_of(export: &Export<'_>, event: &Event) -> Option<Level> {
    event.level.or_else(|| event.host.and_then(|id| export.site.unit(id).level))
}

/// Units of a level that hold no conference, though others of the level do. A unit that came in another's place was not
/// there when the plan was made.
fn silent<'e>(export: &Export<'e>, level: Option<Level>) -> Vec<&'e Unit> {
    let units = &export.site.units;
    let is_silent = |id: UnitId, unit: &Unit| {
        let newer = units.iter().any(|other| other.successor == Some(id));
        level.is_some()
            && unit.level == level
            && !newer
            && export.site.events.iter().all(|event| event.host != Some(id))
    };
    (0..).zip(units).filter(|(index, unit)| is_silent(UnitId(*index), unit)).map(|(_, unit)| unit).collect()
}

fn event_row(export: &Export<'_>, number: usize, event: &Event) -> Row {
    let progress = state(event, Some(export.today));
    let held = matches!(progress, Progress::OnTime | Progress::Late);
    let (done, expected) =
        if held { (event.when, event.expected) } else { (None, event.when.or(event.expected)) };
    Row::Cells(vec![
        Cell::place(number),
        Cell::maybe(event.host.map(|id| &export.site.unit(id).name)),
        Cell::text(event.name.as_str()),
        Cell::maybe(event.form.as_ref()),
        Cell::text(if event.pilot { "Có" } else { "" }),
        Cell::when(event.deadline),
        Cell::when(expected),
        Cell::when(done),
        Cell::text(words::progress(progress)),
        event.delegates.map_or(Cell::Blank, |count| Cell::Count(u64::from(count))),
        Cell::count(event.honorees.len()),
    ])
}

fn silent_row(number: usize, unit: &Unit) -> Row {
    let mut cells = vec![Cell::place(number), Cell::text(unit.name.as_str())];
    cells.resize(PROGRESS.len(), Cell::Blank);
    cells[8] = Cell::text(words::progress(Progress::Unknown));
    Row::Cells(cells)
}

/// Delegates of each conference by dimension and group; small groups without a number.
pub(super) fn composition(export: &Export<'_>) -> Paper {
    let told = export.site.events.iter().filter(|event| !event.composition.is_empty());
    Paper {
        title: "CƠ CẤU ĐẠI BIỂU".into(),
        about: format!("{}. Nhóm ít người không nêu số.", export.about()),
        columns: COMPOSITION.to_vec(),
        rows: told.flat_map(shares).collect(),
        totals: false,
    }
}

/// The conference, then a row for each group.
fn shares(event: &Event) -> Vec<Row> {
    let groups = event.composition.iter().flat_map(|own| own.shares.iter().map(move |share| (own, share)));
    let rows = (1..).zip(groups).map(|(number, (own, share))| share_row(number, own, share));
    let title = match event.delegates {
        Some(delegates) => format!("{} ({delegates} đại biểu)", event.name),
        None => event.name.clone(),
    };
    std::iter::once(Row::Group(title)).chain(rows).collect()
}

fn share_row(number: usize, own: &Composition, share: &Share) -> Row {
    // A share of the whole would give a withheld count away.
    let whole: Option<u32> = own.shares.iter().map(|share| share.count).sum();
    let whole = whole.filter(|whole| *whole > 0);
    let part = whole.zip(share.count).map(|(whole, count)| f64::from(count) / f64::from(whole));
    Row::Cells(vec![
        Cell::place(number),
        Cell::text(own.dimension.as_str()),
        Cell::text(share.group.as_str()),
        share.count.map_or(Cell::text("không nêu"), |count| Cell::Count(u64::from(count))),
        part.map_or(Cell::Blank, Cell::Share),
    ])
}
