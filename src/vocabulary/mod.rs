//! What headings and sheet names mean. The words stand in `headings.toml`; a project adds its own in a sheet "Tên cột".
//! Knows nothing of where a table stands or what its rows hold.

mod compose;
mod consent;
mod key;
mod kinds;
mod private;
mod remembered;
mod template;

pub use key::heading_keys;
pub use kinds::{Field, Fields, RecordKind};
pub use template::{ColumnWords, SheetWords, sheets, title};

use crate::vietnamese::{distance, fold, is_syllable, name_key, nearly};
use private::Private;
use remembered::Remembered;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// What a heading (with the groups above it) means for a kind of record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// `exact` is false where a typing error was forgiven; `word` is then the heading it was taken for.
    Known { field: Field, exact: bool, word: &'static str },
    /// Never published: the word that makes it private.
    Private { word: String },
    /// Never published; the nearest known heading, if any is near.
    Unknown { nearest: Option<&'static str> },
}

/// Looks up headings. Made once; a project's own headings make a new one.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    /// Folded heading → what it may be, for each kind.
    fields: HashMap<RecordKind, HashMap<String, Vec<Sense>>>,
    /// Folded sheet name → kind.
    sheet_names: HashMap<String, RecordKind>,
    private: Private,
    /// Every folded heading of any kind, for finding heading rows.
    known: HashSet<String>,
    /// The project's own: folded heading → field.
    own: HashMap<String, Field>,
    remembered: Remembered,
}

/// One thing that a folded heading may be. "Năm" and "Nam" fold to the same letters: the accents decide.
#[derive(Clone, Debug)]
struct Sense {
    /// With its accents.
    spoken: String,
    field: Field,
    /// The heading in the template.
    word: &'static str,
}

static STANDARD: LazyLock<Vocabulary> = LazyLock::new(Vocabulary::from_words);

impl Vocabulary {
    /// The vocabulary as built into the program.
    pub fn standard() -> &'static Vocabulary {
        &STANDARD
    }

    fn from_words() -> Self {
        let words = template::words();
        let mut vocabulary = Self {
            fields: HashMap::new(),
            sheet_names: HashMap::new(),
            private: Private::new(&words.private, &words.not_private),
            known: HashSet::new(),
            own: HashMap::new(),
            remembered: Remembered::default(),
        };
        for sheet in &words.sheet {
            vocabulary.add_sheet(sheet);
        }
        let honoree = vocabulary.fields.get(&RecordKind::Honoree).cloned().unwrap_or_default();
        vocabulary.fields.insert(RecordKind::Award, honoree);
        vocabulary
    }

    fn add_sheet(&mut self, sheet: &'static SheetWords) {
        for name in std::iter::once(&sheet.title).chain(&sheet.names) {
            self.sheet_names.entry(fold(name)).or_insert(sheet.kind);
        }
        let fields = self.fields.entry(sheet.kind).or_default();
        for column in &sheet.columns {
            for name in std::iter::once(&column.title).chain(&column.names) {
                for key in heading_keys(name) {
                    // What is set aside has no name in common.
                    let word = if is_set_aside(column.field) { name } else { &column.title };
                    let sense = Sense { spoken: spoken(name), field: column.field, word };
                    fields.entry(key.clone()).or_default().push(sense);
                    self.known.insert(key);
                }
            }
        }
    }

    /// The vocabulary with a project's own headings: (heading in the file, canonical heading it stands for). Those whose
    /// meaning is not a known heading are returned by their position.
    pub fn with_own(&self, own: &[(String, String)]) -> (Self, Vec<usize>) {
        let mut vocabulary = self.clone();
        let mut unknown = Vec::new();
        for (position, (heading, meaning)) in own.iter().enumerate() {
            match self.any_field(meaning) {
                Some(field) => {
                    vocabulary.own.insert(fold(heading), field);
                    vocabulary.known.insert(fold(heading));
                }
                None => unknown.push(position),
            }
        }
        (vocabulary, unknown)
    }

    fn any_field(&self, title: &str) -> Option<Field> {
        let key = fold(title);
        // People's headings come first in the order of kinds: most of what a project declares are theirs.
        let mut kinds: Vec<_> = self.fields.keys().copied().collect();
        kinds.sort();
        kinds.iter().find_map(|kind| Some(choose(self.fields.get(kind)?.get(&key)?, title)?.field))
    }

    /// The kind that a sheet's name says, if it is one of the known names.
    pub fn sheet_kind(&self, name: &str) -> Option<RecordKind> {
        self.sheet_names.get(&fold(name)).copied()
    }

    /// Whether a text is a heading of any kind, letter by letter after folding, or made of such.
    pub fn is_heading(&self, text: &str) -> bool {
        heading_keys(text).iter().any(|key| self.known.contains(key)) || self.composed_word(text)
    }

    /// Whether a text could be a private column's heading.
    pub fn private_word(&self, path: &[&str]) -> Option<&str> {
        self.private.word(path)
    }

    /// The meaning of a heading for records of `kind`; `path` holds the groups above and then the heading itself.
    pub fn meaning(&self, kind: RecordKind, path: &[&str]) -> Meaning {
        self.remembered.get(kind, path, || self.look_up(kind, path))
    }

    fn look_up(&self, kind: RecordKind, path: &[&str]) -> Meaning {
        if let Some(field) = self.own_field(path) {
            return Meaning::Known { field, exact: true, word: "" };
        }
        let exact = self.exact(kind, path);
        if let Some(known) = &exact
            && matches!(known, Meaning::Known { field: Field::GuardianConsent | Field::ChildConsent, .. })
        {
            return known.clone();
        }
        if let Some(word) = self.private_word(path) {
            // "Phụ huynh đồng ý đăng": an answer must be heard, and is never published itself.
            let answer = consent::consent(kind, path).filter(|_| consent::speaks_for_others(word));
            return answer.unwrap_or_else(|| Meaning::Private { word: word.to_string() });
        }
        let mistyped = || self.private.mistyped(path).map(|word| Meaning::Private { word: word.to_string() });
        let plain = exact.or_else(|| consent::consent(kind, path)).or_else(mistyped);
        plain.unwrap_or_else(|| self.likeliest(kind, path))
    }

    /// The meaning of a heading that is not among the known ones.
    fn likeliest(&self, kind: RecordKind, path: &[&str]) -> Meaning {
        let forgiven = self.forgiven(kind, path);
        match forgiven {
            Some(withheld) if is_withheld(&withheld) => withheld,
            _ => self.composed(kind, path).or(forgiven).unwrap_or_else(|| self.unknown(kind, path)),
        }
    }

    /// What the heading is made of, for lists of people.
    fn composed(&self, kind: RecordKind, path: &[&str]) -> Option<Meaning> {
        if !matches!(kind, RecordKind::Honoree | RecordKind::Award) {
            return None;
        }
        let fields = self.fields.get(&kind)?;
        let exact = |key: &str| Some(fields.get(key)?.first()?.field);
        let field = compose::compose(path.last()?, &template::words().wording, &exact)?;
        let word = if is_set_aside(field) { "" } else { template::title(field)? };
        Some(Meaning::Known { field, exact: false, word })
    }

    /// Whether a text that is not among the known ones is made of them. Most rows of data fail the first test.
    fn composed_word(&self, text: &str) -> bool {
        let joins = text.contains(['/', ',', '.', '&']) || text.split_whitespace().count() >= 3;
        joins
            && text.chars().count() <= 80
            && matches!(
                self.composed(RecordKind::Honoree, &[text]),
                Some(Meaning::Known { field, .. }) if !matches!(field, Field::Category | Field::Movement | Field::Ignored)
            )
    }

    fn own_field(&self, path: &[&str]) -> Option<Field> {
        let joined = fold(&path.join(" "));
        self.own.get(&joined).or_else(|| self.own.get(&fold(path.last()?))).copied()
    }

    fn exact(&self, kind: RecordKind, path: &[&str]) -> Option<Meaning> {
        let fields = self.fields.get(&kind)?;
        candidates(path).iter().find_map(|(key, said)| {
            let sense = choose(fields.get(key)?, said)?;
            Some(Meaning::Known { field: sense.field, exact: true, word: sense.word })
        })
    }

    fn forgiven(&self, kind: RecordKind, path: &[&str]) -> Option<Meaning> {
        let sense = self.near(kind, path)?;
        Some(Meaning::Known { field: sense.field, exact: false, word: sense.word })
    }

    /// The nearest heading within the tolerance for typing errors; the smallest key decides between equals, so that
    /// the answer does not depend on the order of a hash map.
    fn near(&self, kind: RecordKind, path: &[&str]) -> Option<&Sense> {
        let fields = self.fields.get(&kind)?;
        let keys = candidates(path);
        let near = |key: &&String| {
            keys.iter().any(|(candidate, _)| nearly(candidate, key) || is_slip(candidate, key))
        };
        if is_deliberate(path.last()?) {
            return None;
        }
        let senses = |key: &String| fields.get(key).and_then(|senses| senses.first());
        // As near to something withheld as to something published: withheld.
        let best =
            fields.keys().filter(near).min_by_key(|key| (senses(key).is_some_and(is_published), *key))?;
        senses(best)
    }

    /// What the first known one of several headings in one means: "Đơn vị/Tổ dân phố".
    fn alternative(&self, kind: RecordKind, path: &[&str]) -> Option<(Field, &'static str)> {
        let leaf = path.last()?;
        let parts = leaf.split(['/', ',', ';']).map(str::trim).filter(|part| *part != *leaf);
        parts.filter_map(|part| self.exact(kind, &[part])).find_map(|meaning| match meaning {
            Meaning::Known { field, word, .. } => Some((field, word)),
            _ => None,
        })
    }

    fn unknown(&self, kind: RecordKind, path: &[&str]) -> Meaning {
        let nearest = match self.alternative(kind, path) {
            Some((field, word)) => (!is_set_aside(field)).then_some(word),
            None => self.alike(kind, path),
        };
        Meaning::Unknown { nearest }
    }

    /// The heading that has most words in common.
    fn alike(&self, kind: RecordKind, path: &[&str]) -> Option<&'static str> {
        let leaf = fold(path.last().copied().unwrap_or_default());
        let mut words: Vec<&str> = leaf.split(' ').filter(|word| word.len() > 1).collect();
        words.sort_unstable();
        words.dedup();
        let shared = |key: &str| words.iter().filter(|word| key.split(' ').any(|own| own == **word)).count();
        let fields = self.fields.get(&kind)?;
        let headings =
            fields.iter().filter(|(_, senses)| senses.iter().all(|sense| !is_set_aside(sense.field)));
        let scored = headings.filter_map(|(key, senses)| {
            Some((shared(key) * 200 / (key.split(' ').count() + words.len()), key, senses.first()?))
        });
        // Most of the words of both are the same.
        let near = scored.filter(|(score, ..)| *score > 50);
        near.max_by(|a, b| (a.0, b.1).cmp(&(b.0, a.1))).map(|(_, _, sense)| sense.word)
    }
}

/// Fields that the site makes no use of.
fn is_set_aside(field: Field) -> bool {
    matches!(field, Field::Ignored | Field::Remark)
}

/// One or two words without a typing error, though a letter off a known heading: "Số phiếu" is no "Số hiệu".
fn is_deliberate(leaf: &str) -> bool {
    let words: Vec<&str> = leaf.split_whitespace().collect();
    words.len() <= 2 && words.iter().all(|word| is_syllable(word) && !word.is_ascii())
        || matches!(words.as_slice(), [only] if is_syllable(only))
}

fn is_published(sense: &Sense) -> bool {
    !is_set_aside(sense.field) && !matches!(sense.field, Field::Ethnicity | Field::Religion | Field::Party)
}

fn is_withheld(meaning: &Meaning) -> bool {
    matches!(meaning, Meaning::Known { field, .. } if is_set_aside(*field))
}

/// One slip anywhere in a long heading, a short word's included: "đơn vị công tcá"; and in the commonest of all.
fn is_slip(a: &str, b: &str) -> bool {
    (a.len() >= LONG_HEADING || b == "ho va ten") && distance(a, b, 1).is_some()
}

/// From this length (folded) no two known headings differ by one letter only.
const LONG_HEADING: usize = 12;

/// The keys by which a path may be known, each with the text it was made of, best first: all of it, a group with the
/// leaf, the leaf.
fn candidates(path: &[&str]) -> Vec<(String, String)> {
    let mut keys: Vec<(String, String)> = Vec::new();
    let leaf = path.last().copied().unwrap_or_default();
    let groups = &path[..path.len().saturating_sub(1)];
    let whole = (0..groups.len()).map(|start| path[start..].join(" "));
    // A group between says nothing in "Quyết định › Văn bản › Số".
    let around = groups.iter().map(|group| format!("{group} {leaf}"));
    for said in whole.chain(around).chain([leaf.to_string()]) {
        for key in heading_keys(&said) {
            if keys.iter().all(|(known, _)| *known != key) {
                keys.push((key, said.clone()));
            }
        }
    }
    keys
}

/// The sense whose accents are those of the text; the first where none is, since many type headings without accents.
fn choose<'s>(senses: &'s [Sense], said: &str) -> Option<&'s Sense> {
    let said = spoken(said);
    senses.iter().find(|sense| sense.spoken == said).or(senses.first())
}

fn spoken(text: &str) -> String {
    name_key(text)
}

#[cfg(test)]
mod tests;
