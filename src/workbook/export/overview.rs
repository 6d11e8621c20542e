//! The first sheet: how many of each, in groups that the report upwards asks for.

use super::Export;
use crate::interpret::RowTotals;
use crate::public::{AwardState, Honoree, Kind, Level, Status};
use crate::workbook::paper::{Cell, Column, Paper, Row};
use crate::workbook::words;
use std::collections::BTreeMap;

const COLUMNS: [Column; 3] = [
    Column { title: "STT", width: 8.0 },
    Column { title: "Nội dung", width: 84.0 },
    Column { title: "Số lượng", width: 16.0 },
];

/// A line that sums those above it has no place among them.
const SUM: &str = "Cộng";

type Line = (String, usize);

/// The counts of everything that is published, and of what is not.
pub(super) fn paper(export: &Export<'_>) -> Paper {
    let groups = [
        ("Gương điển hình", by_kind(export)),
        ("Theo danh mục", counted(export, |honoree| honoree.categories.clone())),
        ("Theo lĩnh vực", counted(export, |honoree| honoree.field.clone().into_iter().collect())),
        ("Theo cấp của đơn vị", by_level(export)),
        ("Khen thưởng", awards(export)),
        ("Hội nghị", conferences(export)),
        ("Số dòng đã đọc", rows(&export.account.totals())),
    ];
    let filled = groups.into_iter().filter(|(_, lines)| !lines.is_empty());
    let rows = filled
        .flat_map(|(title, lines)| std::iter::once(Row::Group(title.to_string())).chain(numbered(lines)));
    Paper {
        title: "BẢNG TỔNG HỢP".into(),
        about: export.about(),
        columns: COLUMNS.to_vec(),
        rows: rows.collect(),
        totals: false,
    }
}

fn numbered(lines: Vec<Line>) -> Vec<Row> {
    let row = |(number, (text, count)): (usize, Line)| {
        let place = if text == SUM { Cell::Blank } else { Cell::place(number) };
        Row::Cells(vec![place, Cell::Text(text), Cell::count(count)])
    };
    (1..).zip(lines).map(row).collect()
}

fn by_kind(export: &Export<'_>) -> Vec<Line> {
    let honorees = &export.site.honorees;
    let of = |kind: Kind| honorees.iter().filter(|honoree| honoree.kind == kind).count();
    let mut lines: Vec<Line> =
        Kind::ALL.iter().map(|&kind| (words::kind(kind).to_string(), of(kind))).collect();
    lines.push((SUM.into(), honorees.len()));
    lines.push((
        "Người xin không nêu tên (chỉ tính vào số liệu)".into(),
        export.site.totals.anonymous as usize,
    ));
    lines
}

/// Most first, then by name.
fn counted(export: &Export<'_>, names: impl Fn(&Honoree) -> Vec<String>) -> Vec<Line> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for name in export.site.honorees.iter().flat_map(names) {
        *counts.entry(name).or_default() += 1;
    }
    let mut lines: Vec<Line> = counts.into_iter().collect();
    lines.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    lines
}

fn by_level(export: &Export<'_>) -> Vec<Line> {
    let level = |honoree: &Honoree| honoree.unit.and_then(|id| export.site.unit(id).level);
    let of = |wanted: Option<Level>| {
        export.site.honorees.iter().filter(|honoree| level(honoree) == wanted).count()
    };
    let known = words::LEVELS.iter().map(|&wanted| (words::level(wanted).to_string(), of(Some(wanted))));
    known.chain([("Chưa rõ cấp".to_string(), of(None))]).filter(|(_, count)| *count > 0).collect()
}

fn awards(export: &Export<'_>) -> Vec<Line> {
    let all = export.site.honorees.iter().flat_map(|honoree| &honoree.awards);
    let granted = all.clone().filter(|award| award.state == AwardState::Granted).count();
    let proposed = all.filter(|award| award.state == AwardState::Proposed).count();
    let lines = [("Đã được khen thưởng".to_string(), granted), ("Đang đề nghị".to_string(), proposed)];
    lines.into_iter().filter(|(_, count)| *count > 0).collect()
}

fn conferences(export: &Export<'_>) -> Vec<Line> {
    let of = |status: Status| export.site.events.iter().filter(|event| event.status == status).count();
    let lines = words::STATUSES.iter().map(|&status| (words::status(status).to_string(), of(status)));
    lines.filter(|(_, count)| *count > 0).collect()
}

fn rows(totals: &RowTotals) -> Vec<Line> {
    let withheld =
        totals.reasons.iter().map(|(reason, count)| (format!("Không công bố: {}", reason.vi()), *count));
    let lines = [("Được công bố".to_string(), totals.published)].into_iter().chain(withheld);
    lines.chain([("Bị loại vì có lỗi".to_string(), totals.refused), (SUM.to_string(), totals.read)]).collect()
}
