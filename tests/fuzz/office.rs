//! The stages from cells to pages in memory, and what must hold of them whatever the cells say.

use chrono::NaiveDate;
use guong::interpret::{self, Habits};
use guong::plan::{Images, Options, Plan};
use guong::public::Site;
use guong::read::Workbook;
use guong::theme::Theme;
use guong::unite::{self, Files};
use guong::vocabulary::Vocabulary;
use guong::withhold::{self, Withheld};
use std::sync::{Arc, LazyLock};

static THEME: LazyLock<Arc<Theme>> = LazyLock::new(|| Arc::new(Theme::load("sen", None).value));

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 15).expect("a day of the calendar")
}

/// What of the workbooks may be published.
pub fn site(workbooks: Vec<Workbook>) -> Site {
    let habits = Habits { words: Vocabulary::standard().clone(), publish_hidden: false };
    let interpreted = workbooks.into_iter().map(|workbook| interpret::workbook(workbook, &habits)).collect();
    let mut said = Vec::new();
    let model = unite::unite(interpreted, &Files::default(), false).collect(&mut said);
    let Withheld { site, account } = withhold::withhold(model, today()).collect(&mut said);
    let totals = account.totals();
    assert_eq!(totals.read, totals.published + totals.withheld + totals.refused, "{totals:?}");
    site
}

/// Every file of the site but photos: path and bytes.
pub fn pages(site: Site) -> Vec<(String, Vec<u8>)> {
    let options = Options { today: Some(today()), ..Options::default() };
    let plan = Plan::new(Arc::new(site), THEME.clone(), Arc::new(Images::default()), options).value;
    let render = |entry| plan.render(entry).unwrap_or_else(|fault| panic!("{}: {fault:?}", plan_path(entry)));
    plan.entries().iter().map(|entry| (entry.path.clone(), render(entry))).collect()
}

fn plan_path(entry: &guong::plan::Entry) -> &str {
    &entry.path
}
