//! The search index as scripts, so that it can also be read from a disk: what there is, words in ranges of about equal
//! size, records in groups, and the values of the filters. A query costs the ranges of its words and a few groups.

use super::words::{Inverted, Postings};
use crate::plan::facets::{Dimension, Facet, FacetId};
use crate::plan::here::Here;
use crate::plan::page::SearchFile;
use crate::plan::view::parts;
use crate::plan::{Plan, address};
use crate::public::{EventId, Honoree, HonoreeId, UnitId};
use crate::render::markdown;
use serde_json::{Value, json};
use std::ops::Range;

/// Characters of a range of words before compression: some 15 KB on the wire.
const RANGE: usize = 48_000;

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
    words: Inverted,
    common: Vec<String>,
    ranges: Vec<(String, Range<usize>)>,
}

impl Index {
    pub fn new(plan: &Plan) -> Self {
        let mut words = Inverted::default();
        for record in records(plan) {
            let (name, rest) = texts(plan, record);
            let rest: Vec<&str> = rest.iter().map(String::as_str).collect();
            words.add(&name, &rest);
        }
        let common = words.drop_common();
        let ranges = ranges(&words, word_shards(plan));
        Self { words, common, ranges }
    }
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
    honoree.name.len() + achievements + awards + honoree.story.as_ref().map_or(0, String::len) + 100
}

/// Files of records.
pub fn record_shards(plan: &Plan) -> u32 {
    records(plan).count().div_ceil(GROUP) as u32
}

pub fn file(here: &Here<'_>, file: SearchFile) -> String {
    match file {
        SearchFile::Contents => script("contents", &[contents(here)]),
        SearchFile::Filters => script("filters", &[filters(here)]),
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
        "records": index.words.records(), "group": GROUP, "words": firsts,
        "common": index.common, "abbreviations": abbreviations,
    })
}

/// `[accented word, records in whose name, records in whose text]`, the records as steps in base 36.
fn words(here: &Here<'_>, number: u32) -> Value {
    let index = here.search();
    let (_, range) = &index.ranges[number as usize];
    let words = index.words.iter().skip(range.start).take(range.len());
    words.map(|(_, word, postings)| json!([word, steps(&postings.name), steps(&postings.text)])).collect()
}

/// `[address, name, line, award, field]` of each record.
fn group(here: &Here<'_>, number: u32) -> Value {
    let all = records(here);
    let shown = all.skip(number as usize * GROUP).take(GROUP);
    shown.map(|record| row(here, record)).collect()
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
            let when = event.when.or(event.expected).map(|when| here.date(when).text).unwrap_or_default();
            json!([address::event(&event.slug), event.name, when, "", ""])
        }
    }
}

/// For each filter its values: `[label, records]`. Records of honorees come first, so their number is their place.
fn filters<'p>(here: &Here<'p>) -> Value {
    let index = here.index();
    let value = |(_, facet): (FacetId, &'p Facet)| {
        let places: Vec<u32> = facet.members.iter().map(|&id| index.position(id) as u32).collect();
        json!([facet.slug, here.label(facet), steps(&places)])
    };
    let all = Dimension::FILTERS.map(|dimension| {
        (dimension.folder().to_string(), index.facets.of(dimension).map(value).collect::<Value>())
    });
    Value::Object(all.into_iter().collect())
}

fn records(plan: &Plan) -> impl Iterator<Item = Record> + '_ {
    let honorees = plan.index.order.iter().map(|&id| Record::Honoree(id));
    let units = (0..plan.site.units.len()).map(|index| Record::Unit(UnitId(index as u32)));
    let events = plan.index.events.iter().map(|&id| Record::Event(id));
    honorees.chain(units).chain(events)
}

/// The name, and all other public words.
fn texts(plan: &Plan, record: Record) -> (String, Vec<String>) {
    let site = &plan.site;
    match record {
        Record::Honoree(id) => (site.honoree(id).name.clone(), honoree_texts(plan, id)),
        Record::Unit(id) => (site.unit(id).name.clone(), site.unit(id).other_names.clone()),
        Record::Event(id) => {
            let event = site.event(id);
            let host = event.host.map(|id| site.unit(id).name.clone());
            (
                event.name.clone(),
                [event.venue.clone(), event.form.clone(), host].into_iter().flatten().collect(),
            )
        }
    }
}

fn honoree_texts(plan: &Plan, id: HonoreeId) -> Vec<String> {
    let site = &plan.site;
    let honoree = site.honoree(id);
    let mut texts: Vec<String> = honoree.achievements.clone();
    texts.extend(honoree.unit.map(|id| site.unit(id).name.clone()));
    texts.extend([&honoree.position, &honoree.field, &honoree.quote].into_iter().flatten().cloned());
    texts.extend(honoree.categories.iter().cloned());
    texts.extend(honoree.awards.iter().map(|award| award.name.clone()));
    texts.extend(honoree.movements.iter().map(|&id| site.movement(id).name.clone()));
    texts.extend(honoree.story.as_deref().map(markdown::plain));
    texts
}

/// Divides the words into `count` files of about equal size. Words that fold alike stay together, so that one file
/// answers for a word; the last files may be empty.
fn ranges(words: &Inverted, count: u32) -> Vec<(String, Range<usize>)> {
    let total: usize = words.iter().map(|(_, word, postings)| cost(word, postings)).sum();
    let full = total.div_ceil(count as usize).max(1);
    let mut ranges: Vec<(String, Range<usize>)> = Vec::new();
    let (mut size, mut last, mut end) = (0, "", 0);
    for (place, (folded, word, postings)) in words.iter().enumerate() {
        if ranges.is_empty() || (size >= full && folded != last && ranges.len() < count as usize) {
            ranges.push((folded.to_string(), place..place));
            size = 0;
        }
        end = place + 1;
        if let Some((_, range)) = ranges.last_mut() {
            range.end = end;
        }
        size += cost(word, postings);
        last = folded;
    }
    // After every word.
    ranges.resize(count as usize, (char::MAX.to_string(), end..end));
    ranges
}

fn cost(word: &str, postings: &Postings) -> usize {
    word.len() + 10 + 3 * (postings.name.len() + postings.text.len())
}

/// Each number as its distance from the one before, in base 36: `0 3 4 40` is `0 3 1 10`. Short and well compressed.
fn steps(numbers: &[u32]) -> String {
    let mut text = String::with_capacity(numbers.len() * 2);
    let mut before = 0;
    for (place, &number) in numbers.iter().enumerate() {
        if place > 0 {
            text.push(' ');
        }
        push_base36(&mut text, number - before);
        before = number;
    }
    text
}

fn push_base36(text: &mut String, mut number: u32) {
    let mut digits = Vec::new();
    loop {
        digits.push(char::from_digit(number % 36, 36).unwrap_or('0'));
        number /= 36;
        if number == 0 {
            break;
        }
    }
    text.extend(digits.iter().rev());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_told_as_steps() {
        assert_eq!(steps(&[0, 3, 4, 40, 4000]), "0 3 1 10 320");
        assert_eq!(steps(&[]), "");
    }

    #[test]
    fn words_that_fold_alike_stay_in_one_file() {
        let mut words = Inverted::default();
        for record in 0..9000 {
            words.add(["đào", "đạo", "dao", "dạo", "vân"][record % 5], &[]);
        }
        let ranges = ranges(&words, 3);
        assert_eq!(
            ranges.iter().map(|(first, _)| first.as_str()).collect::<Vec<_>>(),
            ["dao", "van", "\u{10ffff}"]
        );
        let most: usize = ranges.iter().map(|(_, range)| range.len()).sum();
        assert_eq!(most, 5);
    }
}
