//! The last words of a run: how much was read, published and withheld, and where to look.

use super::options::Options;
use crate::diagnostic::{Diagnostic, Language, Severity};
use crate::interpret::{Reason, RowTotals};
use crate::project::Reading;
use crate::public::Kind;
use crate::write::Written;
use serde_json::json;
use std::time::Duration;

/// What a run did.
pub(super) struct Summary<'r> {
    pub reading: &'r Reading,
    pub written: Option<Written>,
    pub pages: usize,
    pub took: Duration,
}

impl Summary<'_> {
    /// In words, or as one line of JSON; ends with a line break.
    pub fn text(&self, options: &Options) -> String {
        match (options.json, options.language) {
            (true, _) => self.json(options),
            (false, Language::Vi) => self.vi(options),
            (false, Language::En) => self.en(options),
        }
    }

    fn json(&self, options: &Options) -> String {
        let totals = self.reading.account.totals();
        let reasons: serde_json::Map<String, serde_json::Value> =
            totals.reasons.iter().map(|(reason, count)| (reason.word().to_string(), json!(count))).collect();
        let line = json!({
            "workbooks": self.reading.workbooks.len(),
            "rows": totals.read,
            "published": totals.published,
            "withheld": totals.withheld,
            "withheld_reasons": reasons,
            "refused": totals.refused,
            "honorees": self.reading.site.honorees.len(),
            "events": self.reading.site.events.len(),
            "errors": count(&self.reading.diagnostics, Severity::Error),
            "warnings": count(&self.reading.diagnostics, Severity::Warning),
            "pages": self.pages,
            "files": self.written.map_or(0, |written| written.files),
            "seconds": (self.took.as_secs_f64() * 1000.0).round() / 1000.0,
            "output": self.written.map(|_| options.output.display().to_string()),
        });
        format!("{line}\n")
    }

    fn vi(&self, options: &Options) -> String {
        let totals = self.reading.account.totals();
        let site = &self.reading.site;
        let kinds = [
            (Kind::Person, "cá nhân"),
            (Kind::Collective, "tập thể"),
            (Kind::Household, "hộ gia đình"),
            (Kind::Model, "mô hình"),
        ];
        let honorees = kinds.map(|(kind, word)| format!("{} {word}", of_kind(self.reading, kind))).join(", ");
        let mut text = format!(
            "Đã đọc {} tệp, {} dòng: {} công bố, {} không công bố{}, {} bị loại vì lỗi.\n",
            self.reading.workbooks.len(),
            totals.read,
            totals.published,
            totals.withheld,
            reasons_vi(&totals),
            totals.refused
        );
        text += &format!("Gồm {honorees}; {} hội nghị, {} đơn vị.\n", site.events.len(), site.units.len());
        text += &counts_vi(&self.reading.diagnostics);
        if let Some(written) = self.written {
            text += &format!(
                "Đã dựng {} trang ({} tệp: {} mới, {} đổi, {} giữ nguyên, {} bỏ) trong {} giây.\nMở để xem: {}\n",
                self.pages,
                written.files,
                written.new,
                written.changed,
                written.unchanged,
                written.removed,
                seconds(self.took).replace('.', ","),
                options.output.join("index.html").display()
            );
        }
        text
    }

    fn en(&self, options: &Options) -> String {
        let totals = self.reading.account.totals();
        let mut text = format!(
            "Read {} files, {} rows: {} published, {} withheld, {} refused for errors.\n",
            self.reading.workbooks.len(),
            totals.read,
            totals.published,
            totals.withheld,
            totals.refused
        );
        let diagnostics = &self.reading.diagnostics;
        text += &format!(
            "{} errors, {} warnings.\n",
            count(diagnostics, Severity::Error),
            count(diagnostics, Severity::Warning)
        );
        if let Some(written) = self.written {
            text += &format!(
                "Built {} pages ({} files: {} new, {} changed, {} unchanged, {} removed) in {} seconds.\nLook at {}\n",
                self.pages,
                written.files,
                written.new,
                written.changed,
                written.unchanged,
                written.removed,
                seconds(self.took),
                options.output.join("index.html").display()
            );
        }
        text
    }
}

fn seconds(took: Duration) -> String {
    format!("{:.2}", took.as_secs_f64())
}

fn of_kind(reading: &Reading, kind: Kind) -> usize {
    reading.site.honorees.iter().filter(|honoree| honoree.kind == kind).count()
}

fn count(diagnostics: &[Diagnostic], severity: Severity) -> usize {
    diagnostics.iter().filter(|diagnostic| diagnostic.severity == severity).count()
}

fn counts_vi(diagnostics: &[Diagnostic]) -> String {
    match (count(diagnostics, Severity::Error), count(diagnostics, Severity::Warning)) {
        (0, 0) => "Không có lỗi, không có cảnh báo.\n".to_string(),
        (0, warnings) => format!("Không có lỗi, {warnings} cảnh báo.\n"),
        (errors, warnings) => format!("{errors} lỗi, {warnings} cảnh báo.\n"),
    }
}

fn reasons_vi(totals: &RowTotals) -> String {
    if totals.reasons.is_empty() {
        return String::new();
    }
    let each = |(reason, count): (&Reason, &usize)| format!("{count} {}", reason.vi());
    format!(" ({})", totals.reasons.iter().map(each).collect::<Vec<_>>().join(", "))
}

impl Reason {
    /// For JSON.
    pub fn word(self) -> &'static str {
        match self {
            Reason::NotPublished => "not_published",
            Reason::Anonymous => "anonymous",
            Reason::Unclear => "unclear",
            Reason::TakenDown => "taken_down",
            Reason::HiddenRow => "hidden_row",
            Reason::NotAwarded => "not_awarded",
            Reason::NotHonours => "not_honours",
            Reason::Namesake => "namesake",
        }
    }

    pub fn vi(self) -> &'static str {
        match self {
            Reason::NotPublished => "ghi Không công bố",
            Reason::Anonymous => "ẩn danh",
            Reason::Unclear => "chưa rõ có được công bố",
            Reason::TakenDown => "gỡ theo yêu cầu",
            Reason::HiddenRow => "dòng ẩn",
            Reason::NotAwarded => "không được khen hoặc bị thu hồi",
            Reason::NotHonours => "không thuộc danh sách khen thưởng",
            Reason::Namesake => "trùng tên với người không công bố",
        }
    }

    pub fn en(self) -> &'static str {
        match self {
            Reason::NotPublished => "not to be published",
            Reason::Anonymous => "anonymous",
            Reason::Unclear => "unclear whether to be published",
            Reason::TakenDown => "taken down on request",
            Reason::HiddenRow => "hidden row",
            Reason::NotAwarded => "refused, or what was given was taken back",
            Reason::NotHonours => "in a list that is not of honours",
            Reason::Namesake => "name of somebody not to be published",
        }
    }
}
