//! The consolidated workbook that the office reports upwards with. Made of the public model and the account of rows
//! alone: what may not be published is not in either.

mod conferences;
mod honorees;
mod overview;
#[cfg(test)]
mod tests;
mod units;
mod withheld;

use super::paper::Paper;
use super::{WorkbookFault, look};
use crate::interpret::Account;
use crate::public::Site;
use chrono::NaiveDate;
use rust_xlsxwriter::DocProperties;

/// What the consolidated workbook is made of.
#[derive(Clone, Copy, Debug)]
pub struct Export<'e> {
    pub site: &'e Site,
    pub account: &'e Account,
    /// The day against which a conference is late or overdue.
    pub today: NaiveDate,
}

/// The consolidated workbook.
pub fn export(export: &Export<'_>) -> Result<Vec<u8>, WorkbookFault> {
    let sheets: [(&str, Paper); 7] = [
        ("Tổng hợp", overview::paper(export)),
        ("Gương", honorees::list(export)),
        ("Khen thưởng", honorees::awards(export)),
        ("Theo đơn vị", units::paper(export)),
        ("Tiến độ hội nghị", conferences::progress(export)),
        ("Cơ cấu đại biểu", conferences::composition(export)),
        ("Không công bố", withheld::paper(export)),
    ];
    // The day is the run's, so that two runs for the same day give the same bytes.
    let mut workbook =
        look::workbook(DocProperties::new().set_title(export.site.settings.title.as_str()), export.today)?;
    for (name, paper) in sheets {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name)?;
        paper.write(sheet)?;
    }
    look::bytes(&mut workbook)
}

impl Export<'_> {
    /// "Gương sáng Sông Trăng, giai đoạn 2021–2025; số liệu đến ngày …".
    fn about(&self) -> String {
        let settings = &self.site.settings;
        let place =
            settings.place.as_deref().or(Some(settings.title.as_str())).filter(|place| !place.is_empty());
        let period = settings.period.as_ref().map(|period| format!("giai đoạn {period}"));
        let day = Some(format!("số liệu đến {}", crate::values::When::Day(self.today).vi_long()));
        let parts: Vec<String> = [place.map(str::to_string), period, day].into_iter().flatten().collect();
        parts.join("; ")
    }
}
