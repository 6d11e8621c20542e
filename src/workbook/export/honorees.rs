//! Everybody who is honoured, in the order of the lists; and every award, from the highest.

use super::Export;
use crate::public::{Award, AwardState, Honoree};
use crate::workbook::paper::{Cell, Column, Paper, Row};
use crate::workbook::words;

const HONOREES: [Column; 15] = [
    Column { title: "STT", width: 5.0 },
    Column { title: "Loại", width: 10.0 },
    Column { title: "Danh xưng", width: 10.0 },
    Column { title: "Họ và tên, tên tập thể", width: 22.0 },
    Column { title: "Năm sinh", width: 7.0 },
    Column { title: "Chức vụ", width: 18.0 },
    Column { title: "Đơn vị", width: 20.0 },
    Column { title: "Cấp", width: 9.0 },
    Column { title: "Lĩnh vực", width: 15.0 },
    Column { title: "Danh mục", width: 14.0 },
    Column { title: "Khen thưởng cao nhất", width: 20.0 },
    Column { title: "Số lần khen", width: 6.0 },
    Column { title: "Hội nghị", width: 20.0 },
    Column { title: "Phong trào", width: 16.0 },
    Column { title: "Tóm tắt thành tích", width: 36.0 },
];

const AWARDS: [Column; 12] = [
    Column { title: "STT", width: 5.0 },
    Column { title: "Danh hiệu, hình thức khen thưởng", width: 26.0 },
    Column { title: "Họ và tên, tên tập thể", width: 22.0 },
    Column { title: "Loại", width: 10.0 },
    Column { title: "Đơn vị", width: 22.0 },
    Column { title: "Tình trạng", width: 9.0 },
    Column { title: "Số quyết định", width: 14.0 },
    Column { title: "Ngày", width: 11.0 },
    Column { title: "Cơ quan ban hành", width: 22.0 },
    Column { title: "Năm", width: 9.0 },
    Column { title: "Nhóm hình thức", width: 16.0 },
    Column { title: "Lý do", width: 24.0 },
];

/// All honorees.
pub(super) fn list(export: &Export<'_>) -> Paper {
    let rows = (1..).zip(&export.site.honorees).map(|(number, honoree)| honoree_row(export, number, honoree));
    Paper {
        title: "DANH SÁCH GƯƠNG ĐIỂN HÌNH".into(),
        about: export.about(),
        columns: HONOREES.to_vec(),
        rows: rows.collect(),
        totals: false,
    }
}

fn honoree_row(export: &Export<'_>, number: usize, honoree: &Honoree) -> Row {
    let site = export.site;
    let unit = honoree.unit.map(|id| site.unit(id));
    let granted: Vec<&Award> =
        honoree.awards.iter().filter(|award| award.state == AwardState::Granted).collect();
    let events: Vec<&str> = honoree.events.iter().map(|&id| site.event(id).name.as_str()).collect();
    let movements: Vec<&str> = honoree.movements.iter().map(|&id| site.movement(id).name.as_str()).collect();
    Row::Cells(vec![
        Cell::place(number),
        Cell::text(words::kind(honoree.kind)),
        Cell::text(honoree.title.as_str()),
        Cell::text(honoree.name.as_str()),
        honoree.birth_year.map_or(Cell::Blank, |year| Cell::Number(i64::from(year))),
        Cell::maybe(honoree.position.as_ref()),
        Cell::maybe(unit.map(|unit| &unit.name)),
        unit.and_then(|unit| unit.level).map_or(Cell::Blank, |level| Cell::text(words::level(level))),
        Cell::maybe(honoree.field.as_ref()),
        Cell::text(honoree.categories.join("; ")),
        Cell::maybe(granted.first().map(|award| &award.name)),
        Cell::count(granted.len()),
        Cell::text(events.join("; ")),
        Cell::text(movements.join("; ")),
        Cell::text(honoree.achievements.join("\n")),
    ])
}

/// All awards, from the highest rank; equal ones by their order in the lists.
pub(super) fn awards(export: &Export<'_>) -> Paper {
    let honorees = export.site.honorees.iter();
    let mut all: Vec<(&Award, &Honoree)> =
        honorees.flat_map(|honoree| honoree.awards.iter().map(move |award| (award, honoree))).collect();
    all.sort_by_key(|(award, _)| (award.rank, award.state == AwardState::Proposed));
    let rows = (1..).zip(all).map(|(number, (award, honoree))| award_row(export, number, (award, honoree)));
    Paper {
        title: "KHEN THƯỞNG, XẾP TỪ HÌNH THỨC CAO NHẤT".into(),
        about: export.about(),
        columns: AWARDS.to_vec(),
        rows: rows.collect(),
        totals: false,
    }
}

fn award_row(export: &Export<'_>, number: usize, (award, honoree): (&Award, &Honoree)) -> Row {
    let state = match award.state {
        AwardState::Granted => "Đã khen",
        AwardState::Proposed => "Đề nghị",
    };
    Row::Cells(vec![
        Cell::place(number),
        Cell::text(award.name.as_str()),
        Cell::text(honoree.name.as_str()),
        Cell::text(words::kind(honoree.kind)),
        Cell::maybe(honoree.unit.map(|id| &export.site.unit(id).name)),
        Cell::text(state),
        Cell::maybe(award.decision.as_ref()),
        Cell::when(award.date),
        Cell::maybe(award.issuer.as_ref()),
        Cell::when(award.year),
        Cell::text(award.form.as_str()),
        Cell::maybe(award.reason.as_ref()),
    ])
}
