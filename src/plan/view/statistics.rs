//! Statistics: each chart answers one question and is a table. Everything told of persons as such is a total.

use super::events::{Bar, Chart};
use super::shell::{self, Head, Section};
use crate::plan::facets::Dimension;
use crate::plan::here::Here;
use crate::public::{Breakdown, UnitId};
use crate::render::{RenderFault, Rendered};
use serde::Serialize;

/// Bars of a chart; the page of all lists shows every value.
const BARS: usize = 15;

#[derive(Serialize)]
struct StatisticsPage<'p> {
    count: usize,
    anonymous: u32,
    charts: Vec<Chart<'p>>,
    totals: Vec<Total<'p>>,
}

/// A chart over persons, and what share its first group has.
#[derive(Serialize)]
struct Total<'p> {
    chart: Chart<'p>,
    note: Option<String>,
}

pub fn page(here: &Here<'_>) -> Result<Rendered, RenderFault> {
    let questions = [
        (Dimension::Kind, "stat.kind"),
        (Dimension::Field, "stat.field"),
        (Dimension::Year, "stat.year"),
        (Dimension::Award, "stat.award"),
        (Dimension::Level, "stat.level"),
        (Dimension::Unit, "stat.unit"),
        (Dimension::Movement, "stat.movement"),
        (Dimension::Category, "stat.category"),
    ];
    let charts = questions.map(|(dimension, word)| match dimension {
        Dimension::Unit => units(here, word),
        dimension => chart(here, dimension, word),
    });
    let totals = &here.site().totals;
    let it = StatisticsPage {
        count: here.index().order.len(),
        anonymous: totals.anonymous,
        charts: charts.into_iter().filter(|chart| chart.bars.len() > 1).collect(),
        totals: totals.breakdowns.iter().map(|breakdown| total(here, breakdown)).collect(),
    };
    let title = here.say("nav.statistics").to_string();
    let description = here.say("stat.description").to_string();
    let head = Head { title, description, section: Section::Statistics, ..Head::default() };
    shell::fill(here, "statistics.html", &head, &it)
}

/// The largest values of a dimension, in its own order.
fn chart<'p>(here: &Here<'p>, dimension: Dimension, word: &'static str) -> Chart<'p> {
    let mut all: Vec<_> = here.index().facets.of(dimension).collect();
    if all.len() > BARS {
        all.sort_by_key(|(id, facet)| (std::cmp::Reverse(facet.members.len()), *id));
        all.truncate(BARS);
    }
    let counts = all.into_iter().map(|(_, facet)| (here.label(facet), facet.members.len() as u32));
    bars(here.say(word), counts.collect())
}

/// Of the units themselves: lists also count those of the units below, and a chart would show everybody twice.
fn units<'p>(here: &Here<'p>, word: &'static str) -> Chart<'p> {
    let count = |index: usize| here.index().unit_honorees(UnitId(index as u32)).len() as u32;
    let units = here.site().units.iter().enumerate();
    let mut counts: Vec<(&str, u32)> =
        units.map(|(index, unit)| (unit.name.as_str(), count(index))).collect();
    counts.retain(|(_, count)| *count > 0);
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts.truncate(BARS);
    bars(here.say(word), counts)
}

fn total<'p>(here: &Here<'p>, breakdown: &'p Breakdown) -> Total<'p> {
    let counts = breakdown.groups.iter().map(|(group, count)| (group.as_str(), *count));
    Total {
        chart: bars(here.say(question(breakdown.dimension)), counts.collect()),
        note: note(here, breakdown),
    }
}

fn question(dimension: &str) -> &'static str {
    match dimension {
        "sex" => "stat.sex",
        "age" => "stat.age",
        "ethnicity" => "stat.ethnicity",
        "religion" => "stat.religion",
        "party" => "stat.party",
        _ => "stat.other",
    }
}

/// "Nữ: 48% trong 64 người có thông tin"; nothing where only one answer was ever given.
fn note(here: &Here<'_>, breakdown: &Breakdown) -> Option<String> {
    let known = breakdown.known.filter(|&known| known > 0 && breakdown.groups.len() > 1)?;
    let women = breakdown.groups.iter().find(|(group, _)| breakdown.dimension == "sex" && group == "Nữ");
    match women {
        Some((group, count)) => {
            let percent = (count * 200 + known) / (2 * known);
            let values =
                [("group", group.as_str()), ("percent", &percent.to_string()), ("known", &known.to_string())];
            Some(here.fill("stat.share", &values))
        }
        None => Some(here.fill("stat.known", &[("known", &known.to_string())])),
    }
}

fn bars<'p>(title: &'p str, counts: Vec<(&'p str, u32)>) -> Chart<'p> {
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(1).max(1);
    let bar = |(label, count): (&'p str, u32)| Bar { label, count: Some(count), length: count * 100 / most };
    Chart { title, bars: counts.into_iter().map(bar).collect(), withheld: false }
}
