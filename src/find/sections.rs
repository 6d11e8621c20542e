//! The sections of a table: which lies in which. What shape of row is a section is decided in `shape`.

use super::Section;
use super::words::{self, Marker};
use crate::diagnostic::CellAt;
use crate::vietnamese::fold;

/// What a row says when it speaks for those below it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told<'s> {
    pub column: u32,
    pub marker: Option<Marker>,
    /// The marker begins a series: "I", "A", "1", "a".
    pub first: bool,
    /// Without its marker.
    pub text: &'s str,
}

impl<'s> Told<'s> {
    /// A text without a marker.
    pub fn unmarked(column: u32, text: &'s str) -> Self {
        Self { column, marker: None, first: false, text }
    }

    /// A text that begins with its marker: "II. CÁ NHÂN".
    pub fn marked(column: u32, whole: &'s str) -> Option<Self> {
        let (marker, text) = words::split_marker(whole)?;
        let mark = &whole[..whole.len() - text.len()];
        Some(Self { column, marker: Some(marker), first: words::begins_series(mark), text })
    }
}

/// The sections seen so far, and the one that is open.
#[derive(Clone, Debug, Default)]
pub(super) struct Sections {
    pub all: Vec<Section>,
    pub current: Option<usize>,
}

impl Sections {
    /// Opens a section in the place that its marker gives it among those that are open.
    pub fn open(&mut self, row: u32, told: Told<'_>) -> usize {
        let section = Section {
            at: CellAt::new(row, told.column),
            text: told.text.to_string(),
            parent: self.parent_of(told),
            marker: told.marker,
        };
        self.all.push(section);
        self.current = Some(self.all.len() - 1);
        self.all.len() - 1
    }

    /// The sections around the one of a row, for a list below that goes on with them: "II." below "A.".
    pub fn around(&self, row: u32) -> Self {
        let parent = self.all.iter().find(|section| section.at.row == row).and_then(|section| section.parent);
        let chain = std::iter::successors(parent, |&index| self.all[index].parent);
        let mut all: Vec<Section> = chain.map(|index| self.all[index].clone()).collect();
        all.reverse();
        for (index, section) in all.iter_mut().enumerate() {
            section.parent = index.checked_sub(1);
        }
        Self { current: all.len().checked_sub(1), all }
    }

    /// The section that a new one lies in. A marker seen before goes on at its own depth; one that begins a series opens
    /// a new depth ("I" > "A" in one office, "A" > "I" in the next); else the customary order of markers decides.
    fn parent_of(&self, told: Told<'_>) -> Option<usize> {
        let chain = || std::iter::successors(self.current, |&index| self.all[index].parent);
        let same = |index: &usize| self.all[*index].marker == told.marker;
        let other_kind = |index: &usize| {
            told.marker.is_none() && says_kind(told.text) && says_kind(&self.all[*index].text)
        };
        if let Some(sibling) = chain().find(|index| same(index) || other_kind(index)) {
            return self.all[sibling].parent;
        }
        if told.first || matches!(told.marker, None | Some(Marker::Dash)) {
            return self.current;
        }
        let rank = |marker: Option<Marker>| marker.map_or(u8::MAX, |marker| marker as u8);
        chain().find(|&index| rank(self.all[index].marker) < rank(told.marker))
    }
}

/// Bytes of the name of a kind, and as many of what stands around it.
const LONGEST_KIND: usize = 64;

/// "CÁ NHÂN", "Tập thể:", "HỘ GIA ĐÌNH (02)": a kind and nothing else.
pub(super) fn says_kind(text: &str) -> bool {
    let head = text.split(['(', ':']).next().unwrap_or_default();
    if head.len() > LONGEST_KIND {
        return false;
    }
    matches!(
        fold(head).as_str(),
        "ca nhan" | "tap the" | "ho gia dinh" | "mo hinh" | "doanh nghiep" | "doanh nhan"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The texts of the innermost section and those around it, after all lines were opened in turn.
    fn chain(lines: &[&'static str]) -> Vec<String> {
        let mut sections = Sections::default();
        for line in lines {
            let told = Told::marked(0, line).unwrap_or(Told::unmarked(0, line));
            sections.open(0, told);
        }
        let chain = std::iter::successors(sections.current, |&index| sections.all[index].parent);
        chain.map(|index| sections.all[index].text.clone()).collect()
    }

    #[test]
    fn a_section_ends_the_one_before_it_at_its_depth() {
        assert_eq!(chain(&["I. TẬP THỂ", "1. Khối trường", "II. CÁ NHÂN"]), ["CÁ NHÂN"]);
        assert_eq!(chain(&["A. X", "I. Y", "B. Z", "I. W"]), ["W", "Z"]);
        assert_eq!(chain(&["I. TẬP THỂ", "CÁ NHÂN"]), ["CÁ NHÂN"]);
        assert_eq!(chain(&["Phần thứ nhất: TẬP THỂ", "I. Khối xã", "Phần thứ hai: CÁ NHÂN"]), ["CÁ NHÂN"]);
    }

    #[test]
    fn a_series_that_begins_opens_a_depth_in_any_order_of_markers() {
        assert_eq!(chain(&["I. CẤP TỈNH", "A. Tập thể", "B. Cá nhân"]), ["Cá nhân", "CẤP TỈNH"]);
        assert_eq!(chain(&["I. CẤP TỈNH", "A. Cá nhân", "II. CẤP XÃ"]), ["CẤP XÃ"]);
        assert_eq!(chain(&["Trường A", "1. Tập thể", "2. Cá nhân"]), ["Cá nhân", "Trường A"]);
        assert_eq!(chain(&["Trường A", "1. Tập thể", "Trường B"]), ["Trường B"]);
        assert_eq!(chain(&["PHẦN I. CÁ NHÂN", "I. Xã A", "1. Tổ B"]), ["Tổ B", "Xã A", "CÁ NHÂN"]);
    }
}
