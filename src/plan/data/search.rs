//! The search index as scripts, so that it can also be read from a disk: what there is, words in ranges of about equal
//! size, records in groups, and the values of the filters. A query costs the ranges of its words and a few groups.

use super::postings::Postings;
use super::words::{Collector, Word};
use crate::plan::facets::{Dimension, Facet, FacetId};
use crate::plan::here::Here;
use crate::plan::page::SearchFile;
use crate::plan::view::parts;
use crate::plan::{Plan, address};
use crate::public::{EventId, Honoree, HonoreeId, Site, UnitId};
use crate::render::markdown;
use rayon::prelude::*;
use serde_json::{Value, json};
use std::borrow::Cow;
use std::ops::Range;

/// Characters of a range of words before compression: some 15 KB on the wire.
const RANGE: usize = 48_000;

/// Records whose words are collected together, while other cores do the next ones.
const PART: usize = 2000;

/// Records in a group: some 2 KB on the wire.
const GROUP: usize = 50;

/// Abbreviations that offices use, and what they stand for, folded.
const ABBREVIATIONS: &[(&str, &str)] = &[
    ("bk", "bang khen"),
    ("cstd", "chien si thi dua"),
    ("cstdcs", "chien si thi dua co so"),
    ("dhtt", "dien hinh tien tien"),
    ("dvqt", "don vi quyet thang"),
    ("gk", "giay khen"),
    ("hcld", "huan chuong lao dong"),
    ("htx", "hop tac xa"),
    ("knc", "ky niem chuong"),
    ("ldtt", "lao dong tien tien"),
    ("mttq", "mat tran to quoc"),
    ("ntm", "nong thon moi"),
    ("ntvt", "nguoi tot viec tot"),
    ("tdp", "to dan pho"),
    ("th", "tieu hoc"),
    ("thcs", "trung hoc co so"),
    ("thpt", "trung hoc pho thong"),
    ("ttldxs", "tap the lao dong xuat sac"),
    ("tx", "thi xa"),
    ("ubnd", "uy ban nhan dan"),
];

/// What a search can find, in the order in which equal finds are shown.
#[derive(Clone, Copy)]
enum Record {
    Honoree(HonoreeId),
    Unit(UnitId),
    Event(EventId),
}

/// The index of a plan and its division into files.
#[derive(Debug, Default)]
pub struct Index {
    words: Vec<Word>,
    common: Vec<String>,
    /// The first folded word of each file, and which words stand in it.
    ranges: Vec<(String, Range<usize>)>,
}

impl Index {
    pub fn new(plan: &Plan) -> Self {
        let count = record_count(plan);
        let parts = (0..count.div_ceil(PART)).into_par_iter();
        let all = parts.map(|part| collect(plan, part * PART..count.min((part + 1) * PART)));
        // One core's parts are joined before the next is made.
        let all = all.reduce(|| Collector::new(0, count), Collector::joined);
        let (words, common) = all.finish();
        let ranges = ranges(&words, word_shards(plan));
        Self { words, common, ranges }
    }
}

fn collect(plan: &Plan, places: Range<usize>) -> Collector {
    let mut collector = Collector::new(places.start as u32, record_count(plan));
    for place in places {
        let (name, rest, story) = texts(plan, record(plan, place));
        collector.add(name, rest.into_iter().chain(story.as_deref()));
    }
    collector
}

/// Files of words, told from the length of all texts, so that a plan is made without the index.
pub fn word_shards(plan: &Plan) -> u32 {
    let length: usize = plan.site.honorees.iter().map(length).sum();
    // A word of five letters and a space costs about three characters in the index.
    (length / 2).div_ceil(RANGE).max(1) as u32
}

fn length(honoree: &Honoree) -> usize {
    let achievements: usize = honoree.achievements.iter().map(String::len).sum();
    let awards: usize = honoree.awards.iter().map(|award| award.name.len()).sum();
    // Unit, field and category have about this length.
    honoree.name.len() + achievements + awards + honoree.story.as_deref().map_or(0, str::len) + 100
}

/// Files of records.
pub fn record_shards(plan: &Plan) -> u32 {
    record_count(plan).div_ceil(GROUP) as u32
}

pub fn file(here: &Here<'_>, file: SearchFile) -> String {
    match file {
        SearchFile::Contents => script("contents", &[contents(here)]),
        SearchFile::Filters => script("filters", &[filters(here)]),
        SearchFile::Filter(number) => script("filter", &[json!(number), filter(here, number)]),
        SearchFile::Words(number) => script("words", &[json!(number), words(here, number)]),
        SearchFile::Records(number) => script("records", &[json!(number), group(here, number)]),
    }
}

/// A call that hands the data over; the page's script waits for it.
fn script(name: &str, values: &[Value]) -> String {
    let values: Vec<String> = values.iter().map(Value::to_string).collect();
    format!("guongTim.{name}({});\n", values.join(","))
}

fn contents(here: &Here<'_>) -> Value {
    let index = here.search();
    let firsts: Vec<&str> = index.ranges.iter().map(|(first, _)| first.as_str()).collect();
    let abbreviations: serde_json::Map<String, Value> =
        ABBREVIATIONS.iter().map(|(short, long)| (short.to_string(), json!(long))).collect();
    json!({
        "group": GROUP, "words": firsts,
        "common": index.common, "abbreviations": abbreviations,
    })
}

/// `[accented word, records in whose name, records in whose text]`, the records as steps in base 36.
fn words(here: &Here<'_>, number: u32) -> Value {
    let index = here.search();
    let (_, range) = &index.ranges[number as usize];
    let words = index.words[range.clone()].iter();
    words.map(|word| json!([word.word, word.name.to_string(), word.text.to_string()])).collect()
}

/// `[address, name, line, award, field]` of each record.
fn group(here: &Here<'_>, number: u32) -> Value {
    let first = number as usize * GROUP;
    let shown = first..record_count(here).min(first + GROUP);
    shown.map(|place| row(here, record(here, place))).collect()
}

fn row(here: &Here<'_>, record: Record) -> Value {
    let site = here.site();
    match record {
        Record::Honoree(id) => {
            let honoree = site.honoree(id);
            let name = format!("{} {}", honoree.title, honoree.name);
            let seal = parts::seal(honoree).map(|award| award.name.as_str()).unwrap_or_default();
            let field = honoree.field.as_deref().unwrap_or_default();
            json!([address::honoree(&honoree.slug), name.trim(), parts::line(here, honoree), seal, field])
        }
        Record::Unit(id) => {
            let unit = site.unit(id);
            json!([address::unit(&unit.slug), unit.name, here.say("facet.unit"), "", ""])
        }
        Record::Event(id) => {
            let event = site.event(id);
            let when = event.when.or(event.expected).map(|when| here.date_text(when)).unwrap_or_default();
            json!([address::event(&event.slug), event.name, when, "", ""])
        }
    }
}

/// For each filter its values: `[slug, label]`.
fn filters<'p>(here: &Here<'p>) -> Value {
    let value = |(_, facet): (FacetId, &'p Facet)| json!([facet.slug, here.label(facet)]);
    let values = |dimension| here.index().facets.of(dimension).map(value).collect::<Value>();
    let all = Dimension::FILTERS.map(|dimension| (dimension.folder().to_string(), values(dimension)));
    Value::Object(all.into_iter().collect())
}

/// For each value of a filter its records. Those of honorees come first of all, so their number is their place.
fn filter(here: &Here<'_>, number: u32) -> Value {
    let index = here.index();
    let places =
        |facet: &Facet| facet.members.iter().map(|&id| index.position(id) as u32).collect::<Postings>();
    let values = index.facets.of(Dimension::FILTERS[number as usize]);
    Value::Object(values.map(|(_, facet)| (facet.slug.clone(), json!(places(facet).to_string()))).collect())
}

/// Honorees, units and conferences, in this order.
fn record(plan: &Plan, place: usize) -> Record {
    let (honorees, units) = (plan.index.order.len(), plan.site.units.len());
    match place {
        place if place < honorees => Record::Honoree(plan.index.order[place]),
        place if place < honorees + units => Record::Unit(UnitId((place - honorees) as u32)),
        place => Record::Event(plan.index.events[place - honorees - units]),
    }
}

fn record_count(plan: &Plan) -> usize {
    plan.index.order.len() + plan.site.units.len() + plan.index.events.len()
}

/// The name, all other public words, and the plain text of the story.
fn texts(plan: &Plan, record: Record) -> (&str, Vec<&str>, Option<Cow<'_, str>>) {
    let site = &plan.site;
    match record {
        Record::Honoree(id) => {
            let honoree = site.honoree(id);
            (&honoree.name, honoree_texts(site, honoree), honoree.story.as_deref().map(markdown::words))
        }
        Record::Unit(id) => {
            (&site.unit(id).name, site.unit(id).other_names.iter().map(String::as_str).collect(), None)
        }
        Record::Event(id) => {
            let event = site.event(id);
            let host = event.host.map(|id| site.unit(id).name.as_str());
            let rest = [event.venue.as_deref(), event.form.as_deref(), host];
            (&event.name, rest.into_iter().flatten().collect(), None)
        }
    }
}

fn honoree_texts<'p>(site: &'p Site, honoree: &'p Honoree) -> Vec<&'p str> {
    let mut texts: Vec<&str> = honoree.achievements.iter().map(String::as_str).collect();
    texts.extend(honoree.unit.map(|id| site.unit(id).name.as_str()));
    texts
        .extend([&honoree.position, &honoree.field, &honoree.quote].into_iter().filter_map(Option::as_deref));
    texts.extend(honoree.categories.iter().map(String::as_str));
    texts.extend(honoree.awards.iter().map(|award| award.name.as_str()));
    texts.extend(honoree.movements.iter().map(|&id| site.movement(id).name.as_str()));
    texts
}

/// Divides the words into `count` files of about equal size. Words that fold alike stay together, so that one file
/// answers for a word; the last files may be empty.
fn ranges(words: &[Word], count: u32) -> Vec<(String, Range<usize>)> {
    let full = words.iter().map(cost).sum::<usize>().div_ceil(count as usize).max(1);
    let mut ranges: Vec<(String, Range<usize>)> = Vec::new();
    let mut size = 0;
    for (place, word) in words.iter().enumerate() {
        let another = place == 0 || word.folded != words[place - 1].folded;
        if place == 0 || (size >= full && another && ranges.len() < count as usize) {
            ranges.push((word.folded.clone(), place..place));
            size = 0;
        }
        if let Some((_, range)) = ranges.last_mut() {
            range.end = place + 1;
        }
        size += cost(word);
    }
    // After every word.
    ranges.resize(count as usize, (char::MAX.to_string(), words.len()..words.len()));
    ranges
}

fn cost(word: &Word) -> usize {
    word.word.len() + 10 + 3 * (word.name.len() + word.text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_fold_alike_stay_in_one_file() {
        let mut collector = Collector::new(0, 9000);
        for record in 0..9000 {
            collector.add(["đào", "đạo", "dao", "dạo", "vân"][record % 5], []);
        }
        let ranges = ranges(&collector.finish().0, 3);
        let firsts: Vec<&str> = ranges.iter().map(|(first, _)| first.as_str()).collect();
        assert_eq!(firsts, ["dao", "van", "\u{10ffff}"]);
        let most: usize = ranges.iter().map(|(_, range)| range.len()).sum();
        assert_eq!(most, 5);
    }
}
