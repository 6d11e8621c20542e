//! Adds to a workbook's styles what coloured cells need: two fills, and a copy of each style in use with one of them.

use super::NotMarked;
use super::xml::{Kind, Tag, tags};
use crate::diagnostic::Severity;
use std::collections::BTreeMap;
use std::ops::Range;

/// Light enough for black text, in colour and in print: Excel's own "bad" and "neutral".
const GROUNDS: [(Severity, &str); 2] = [(Severity::Error, "FFFFC7CE"), (Severity::Warning, "FFFFEB9C")];

/// The styles of one workbook.
pub(super) struct Styles {
    text: String,
    fills: List,
    formats: List,
    /// The styles of cells, as they stand.
    own: Vec<Range<usize>>,
    made: BTreeMap<(u32, Severity), u32>,
    added: Vec<String>,
}

/// A list of the part: its opening tag, how many it holds, where it ends.
#[derive(Clone, Debug, Default)]
struct List {
    opening: Range<usize>,
    count: usize,
    end: usize,
}

impl Styles {
    pub fn read(text: String) -> Result<Self, NotMarked> {
        let (fills, _) = list(&text, "fills", "fill")?;
        let (formats, own) = list(&text, "cellXfs", "xf")?;
        Ok(Self { text, fills, formats, own, made: BTreeMap::new(), added: Vec::new() })
    }

    /// The style that looks as `base` but for its ground.
    pub fn coloured(&mut self, base: u32, severity: Severity) -> Result<u32, NotMarked> {
        if let Some(made) = self.made.get(&(base, severity)) {
            return Ok(*made);
        }
        let own = self.own.get(base as usize).ok_or(NotMarked::Unusual)?;
        let own = &self.text[own.clone()];
        let tag = tags(own).next().ok_or(NotMarked::Unusual)??;
        let ground = GROUNDS.iter().position(|(of, _)| *of == severity).ok_or(NotMarked::Unusual)?;
        let filled = tag.with("fillId", &(self.fills.count + ground).to_string());
        let filled = tags(&filled).next().ok_or(NotMarked::Unusual)??.with("applyFill", "1");
        self.added.push(format!("{filled}{}", &own[tag.range.end..]));
        let number = (self.formats.count + self.added.len() - 1) as u32;
        self.made.insert((base, severity), number);
        Ok(number)
    }

    /// The part with what was added.
    pub fn written(&self) -> Result<String, NotMarked> {
        let fills: String = GROUNDS.iter().map(|(_, colour)| fill(colour)).collect();
        let changes = [
            self.fills.counted(&self.text, GROUNDS.len())?,
            (self.fills.end..self.fills.end, fills),
            self.formats.counted(&self.text, self.added.len())?,
            (self.formats.end..self.formats.end, self.added.concat()),
        ];
        let mut out = self.text.clone();
        let mut changes = changes.to_vec();
        changes.sort_by_key(|(range, _)| std::cmp::Reverse((range.start, range.end)));
        for (range, new) in changes {
            out.replace_range(range, &new);
        }
        Ok(out)
    }
}

impl List {
    /// The opening tag with a count that includes what is added.
    fn counted(&self, text: &str, added: usize) -> Result<(Range<usize>, String), NotMarked> {
        let tag = tags(&text[self.opening.clone()]).next().ok_or(NotMarked::Unusual)??;
        Ok((self.opening.clone(), tag.with("count", &(self.count + added).to_string())))
    }
}

fn fill(colour: &str) -> String {
    format!(
        "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"{colour}\"/><bgColor indexed=\"64\"/></patternFill></fill>"
    )
}

/// The list of that name, and where each of its items stands.
fn list(text: &str, name: &str, item: &str) -> Result<(List, Vec<Range<usize>>), NotMarked> {
    let mut found = List::default();
    let mut items = Vec::new();
    let mut depth = 0;
    let mut begin = 0;
    for tag in tags(text) {
        let Tag { name: own, kind, range, .. } = tag?;
        match (own == name, own == item && depth > 0, kind) {
            (true, _, Kind::Open) if depth == 0 => {
                found.opening = range;
                depth = 1;
            }
            (true, _, Kind::Close) => {
                found.end = range.start;
                found.count = items.len();
                return Ok((found, items));
            }
            (_, true, Kind::Empty) => items.push(range),
            (_, true, Kind::Open) => begin = range.start,
            (_, true, Kind::Close) => items.push(begin..range.end),
            _ => {}
        }
    }
    Err(NotMarked::Unusual)
}
