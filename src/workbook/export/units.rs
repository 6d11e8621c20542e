//! Units by level: how many of each kind they have, how often they were commended, which conferences they held.

use super::Export;
use crate::public::{AwardState, Honoree, Kind, Level, Status, Unit, UnitId};
use crate::workbook::paper::{Cell, Column, Paper, Row};
use crate::workbook::words;

const COLUMNS: [Column; 10] = [
    Column { title: "STT", width: 6.0 },
    Column { title: "Đơn vị", width: 44.0 },
    Column { title: "Cá nhân", width: 11.0 },
    Column { title: "Tập thể", width: 11.0 },
    Column { title: "Hộ gia đình", width: 11.0 },
    Column { title: "Mô hình", width: 11.0 },
    Column { title: "Tổng số gương", width: 12.0 },
    Column { title: "Số lần được khen", width: 12.0 },
    Column { title: "Hội nghị đã tổ chức", width: 12.0 },
    Column { title: "Hội nghị theo kế hoạch", width: 12.0 },
];

/// All units, by level from the top.
pub(super) fn paper(export: &Export<'_>) -> Paper {
    let levels = words::LEVELS.iter().map(|&level| Some(level)).chain([None]);
    let mut rows = Vec::new();
    for level in levels {
        let units = units_of(export, level);
        if units.is_empty() {
            continue;
        }
        rows.push(Row::Group(level.map_or("Chưa rõ cấp".into(), |level| {
            format!("Cấp {}", words::level(level).to_lowercase())
        })));
        rows.extend((1..).zip(units).map(|(number, (id, unit))| unit_row(export, number, (id, unit))));
    }
    rows.extend(without_unit(export));
    Paper {
        title: "SỐ LIỆU THEO ĐƠN VỊ".into(),
        about: export.about(),
        columns: COLUMNS.to_vec(),
        rows,
        totals: true,
    }
}

fn units_of<'e>(export: &Export<'e>, level: Option<Level>) -> Vec<(UnitId, &'e Unit)> {
    let units = (0..).zip(&export.site.units).map(|(index, unit)| (UnitId(index), unit));
    units.filter(|(_, unit)| unit.level == level).collect()
}

fn unit_row(export: &Export<'_>, number: usize, (id, unit): (UnitId, &Unit)) -> Row {
    let name = match unit.successor {
        Some(successor) => format!("{} (nay là {})", unit.name, export.site.unit(successor).name),
        None => unit.name.clone(),
    };
    let hosted = export.site.events.iter().filter(|event| event.host == Some(id));
    let held = hosted.clone().filter(|event| event.status == Status::Held).count();
    let planned = hosted.count();
    let mut cells = vec![Cell::place(number), Cell::Text(name)];
    cells.extend(counts(export, Some(id)));
    cells.extend([Cell::count(held), Cell::count(planned)]);
    Row::Cells(cells)
}

/// Those whose unit nobody knows, so that the sums are right.
fn without_unit(export: &Export<'_>) -> Vec<Row> {
    let hosted = export.site.events.iter().filter(|event| event.host.is_none());
    let held = hosted.clone().filter(|event| event.status == Status::Held).count();
    let planned = hosted.count();
    let honorees = export.site.honorees.iter().filter(|honoree| honoree.unit.is_none()).count();
    if honorees + planned == 0 {
        return Vec::new();
    }
    let mut cells = vec![Cell::place(1), Cell::text("Không ghi đơn vị")];
    cells.extend(counts(export, None));
    cells.extend([Cell::count(held), Cell::count(planned)]);
    vec![Row::Group("Khác".into()), Row::Cells(cells)]
}

/// Honorees of each kind, all, and their awards.
fn counts(export: &Export<'_>, unit: Option<UnitId>) -> Vec<Cell> {
    let own: Vec<&Honoree> = export.site.honorees.iter().filter(|honoree| honoree.unit == unit).collect();
    let of = |kind: Kind| own.iter().filter(|honoree| honoree.kind == kind).count();
    let granted =
        |honoree: &&Honoree| honoree.awards.iter().filter(|award| award.state == AwardState::Granted).count();
    let kinds = Kind::ALL.iter().map(|&kind| Cell::count(of(kind)));
    kinds.chain([Cell::count(own.len()), Cell::count(own.iter().map(granted).sum())]).collect()
}
