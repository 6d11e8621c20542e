//! Runs of digits as people group them, and which of them look like phones or identity numbers by form alone.

use std::ops::Range;

/// Digits with single separators between their groups.
#[derive(Clone, Debug)]
pub struct Run {
    pub digits: String,
    /// Length of each group.
    groups: Vec<usize>,
    /// Starts with `+`.
    international: bool,
    pub range: Range<usize>,
}

struct Group {
    range: Range<usize>,
    /// Whether only one separator stands between it and the group before.
    is_joined: bool,
}

/// All runs of one or more neighbouring groups, longer ones first at each start, of the 6 to 19 digits that the numbers
/// sought can have.
pub fn runs(text: &str) -> Vec<Run> {
    let groups = groups(text);
    let mut runs = Vec::new();
    for first in 0..groups.len() {
        let joined = groups[first + 1..].iter().take_while(|group| group.is_joined).take(7).count();
        let ends = (first..=first + joined).rev();
        let digits =
            |last: &usize| groups[first..=*last].iter().map(|group| group.range.len()).sum::<usize>();
        let fitting = ends.filter(|last| (6..=19).contains(&digits(last)));
        runs.extend(fitting.map(|last| run(text, &groups[first..=last])));
    }
    runs
}

fn run(text: &str, groups: &[Group]) -> Run {
    let range = groups[0].range.start..groups[groups.len() - 1].range.end;
    let international = text[..range.start].ends_with('+');
    Run {
        digits: text[range.clone()].chars().filter(char::is_ascii_digit).collect(),
        groups: groups.iter().map(|group| group.range.len()).collect(),
        international,
        range: range.start - usize::from(international)..range.end,
    }
}

/// Groups of digits that are not part of a word.
fn groups(text: &str) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut at = 0;
    let bytes = text.as_bytes();
    while let Some(start) = first_digit(&bytes[at..]).map(|offset| at + offset) {
        let length = bytes[start..].iter().position(|byte| !byte.is_ascii_digit());
        let end = length.map_or(text.len(), |length| start + length);
        let between = groups.last().map(|group| &text[group.range.end..start]);
        groups.push(Group { range: start..end, is_joined: between.is_some_and(is_joint) });
        at = end;
    }
    groups.into_iter().filter(|group| !is_in_word(text, &group.range)).collect()
}

/// Bytes that the processor compares at once, twice over.
const BLOCK: usize = 32;

/// Where the first digit stands. Stories have few, and what has none is passed over in blocks.
fn first_digit(bytes: &[u8]) -> Option<usize> {
    let has_none = |block: &&[u8]| !block.iter().fold(false, |any, byte| any | byte.is_ascii_digit());
    let start = bytes.chunks_exact(BLOCK).take_while(has_none).count() * BLOCK;
    bytes[start..].iter().position(u8::is_ascii_digit).map(|offset| start + offset)
}

/// One separator, or one and a space.
fn is_joint(between: &str) -> bool {
    matches!(between, " " | "." | "-" | "\u{A0}" | "–" | ")" | "," | ") " | ". " | ")." | ")-" | " - ")
}

fn is_in_word(text: &str, range: &Range<usize>) -> bool {
    let before = text[..range.start].chars().next_back();
    let after = text[range.end..].chars().next();
    before.is_some_and(|c| c.is_alphanumeric() || c == '/') || after.is_some_and(char::is_alphanumeric)
}

impl Run {
    /// Mobile and fixed numbers of Viet Nam, in the groupings in use.
    pub fn is_phone(&self) -> bool {
        let number = self.national();
        let is_mobile =
            number.len() == 10 && ["03", "05", "07", "08", "09"].iter().any(|code| number.starts_with(code));
        let is_fixed = (10..=11).contains(&number.len()) && number.starts_with("02");
        let is_old_mobile = number.len() == 11 && number.starts_with("01");
        (is_mobile || is_fixed || is_old_mobile) && self.is_grouped_like_a_phone()
    }

    /// 12 digits as on a citizen's card (the first is 0), or 9 together as on the older one.
    pub fn is_identity(&self) -> bool {
        let in_groups = self.groups.iter().all(|group| *group >= 3);
        let is_card = self.digits.len() == 12 && self.digits.starts_with('0') && in_groups;
        let is_old_card = self.digits.len() == 9 && self.groups.len() == 1;
        is_card || is_old_card
    }

    /// With 0 for the country's code.
    fn national(&self) -> String {
        let has_code =
            self.digits.len() == 11 && (self.international || self.groups.len() == 1 || self.groups[0] == 2);
        match self.digits.strip_prefix("84").filter(|_| has_code) {
            Some(rest) => format!("0{rest}"),
            None => self.digits.clone(),
        }
    }

    /// A first group of two digits would be the day of a date, unless all are pairs.
    fn is_grouped_like_a_phone(&self) -> bool {
        let in_pairs = self.groups.iter().all(|group| *group == 2);
        self.groups[0] >= 3 || in_pairs || self.digits.starts_with("84")
    }
}
