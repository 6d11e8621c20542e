//! What is put into a template, laid out flat: how it is built, and its texts in order. Tapes of one *shape* differ in
//! their texts alone.

use super::ready::Print;
use super::serial::Layer;
use minijinja::value::Value;
use serde::Serialize;
use std::borrow::Cow;
use std::cell::RefCell;
use std::mem::{replace, take};
use std::sync::Arc;
use xxhash_rust::xxh3::{xxh3_64, xxh3_64_with_seed, xxh3_128_with_seed};

/// A template and the value that is put into it, as marks and texts. Truths, names of variants, lengths, and whether
/// a text is empty or a number 0 stand in the marks; other texts and numbers stand apart, each with a mark in its place.
/// Parts of the page that have a template of their own stand one behind the other, an inner one before its outer.
#[derive(Debug)]
pub struct Tape {
    template: String,
    /// The page itself, and what of a part is being laid out.
    page: Stretch,
    keys_hash: u64,
    /// Parts of what is being laid out, by their numbers.
    inner: Vec<usize>,
    /// Where the texts of what is being laid out begin.
    texts_from: usize,
    /// All parts.
    behind: Stretch,
    parts: Vec<TapePart>,
}

/// What is laid out, all of each kind one behind the other.
#[derive(Debug, Default)]
struct Stretch {
    marks: Vec<u8>,
    /// Of the fields, in their order.
    keys: Vec<&'static str>,
    texts: String,
    /// Where each text ends, from where the texts of its page or part begin.
    ends: Vec<usize>,
}

/// A place in a stretch: how much of each kind is before it.
#[derive(Clone, Copy, Debug)]
struct Place {
    marks: usize,
    keys: usize,
    texts: usize,
    ends: usize,
}

/// A part of a page.
#[derive(Debug)]
enum TapePart {
    Laid(PartOf),
    Ready(Arc<dyn Print>),
}

/// A part of a page as it is printed.
pub enum Part<'t> {
    Laid(Laid<'t>),
    /// It was filled before.
    Ready(&'t dyn Print),
}

/// Where a part stands that is laid out.
#[derive(Debug)]
struct PartOf {
    template: &'static str,
    keys_hash: u64,
    from: Place,
    to: Place,
    inner: Vec<usize>,
}

/// What was being laid out when a part began.
#[derive(Debug)]
pub(super) struct Outer {
    from: Place,
    keys_hash: u64,
    inner: Vec<usize>,
    texts_from: usize,
}

/// A page or a part of it, as it is laid out.
#[derive(Clone, Copy)]
pub struct Laid<'t> {
    pub template: &'t str,
    marks: &'t [u8],
    keys: &'t [&'static str],
    /// Of where each of the keys stands in the program.
    keys_hash: u64,
    texts: &'t str,
    ends: &'t [usize],
    inner: &'t [usize],
}

/// Bytes of an ordinary page: marks and texts, and how many fields it has.
const MARKS: usize = 8 << 10;
const TEXTS: usize = 48 << 10;
const FIELDS: usize = 512;

/// Bytes beyond which the room of a tape is given back.
const LONG_TEXTS: usize = 16 * TEXTS;

/// Stretches that a thread keeps: those of a page, and of a card that is filled while it is laid out.
const SPARES: usize = 4;

/// The marks of a tape: what follows each.
pub(super) mod mark {
    /// Pairs of a key and a value, then [`END`].
    pub const MAP: u8 = b'{';
    /// Values, then [`END`].
    pub const LIST: u8 = b'[';
    pub const END: u8 = b'.';
    /// The next of the keys.
    pub const FIELD: u8 = b'k';
    /// Two bytes of length, the key.
    pub const KEY: u8 = b'm';
    pub const NONE: u8 = b'n';
    pub const FALSE: u8 = b'f';
    pub const TRUE: u8 = b't';
    /// Eight bytes, little-endian.
    pub const FLOAT: u8 = b'd';
    pub const ZERO: u8 = b'z';
    /// The next text, which is that of a number.
    pub const NUMBER: u8 = b'#';
    /// Two bytes of length, the text.
    pub const NAME: u8 = b'e';
    pub const EMPTY: u8 = b'0';
    /// The next text.
    pub const TEXT: u8 = b'"';
    /// The next text, which is HTML.
    pub const HTML: u8 = b'<';
    /// The next part.
    pub const PART: u8 = b'p';
}

/// What stands in the place of a text.
pub trait Texts {
    /// `number` counts the texts of a page or part from 0.
    fn text(&mut self, number: usize, text: &str) -> Value;
    fn html(&mut self, number: usize, text: &str) -> Value;
    /// A whole number that is not 0.
    fn number(&mut self, number: usize, text: &str) -> Value;
    /// `number` counts those of the page or part from 0; see [`Laid::inner`].
    fn part(&mut self, number: usize) -> Value;
}

impl Tape {
    /// Lays a value out.
    pub fn of(template: &str, value: &impl Serialize) -> Result<Tape, String> {
        let mut tape = Tape::empty(template);
        tape.page = Stretch::spare();
        value.serialize(Layer::new(&mut tape)).map_err(|fault| fault.to_string())?;
        Ok(tape)
    }

    fn empty(template: &str) -> Tape {
        Tape {
            template: template.to_string(),
            page: Stretch::default(),
            keys_hash: 0,
            inner: Vec::new(),
            texts_from: 0,
            behind: Stretch::default(),
            parts: Vec::new(),
        }
    }

    /// The text as which a value is printed; for names that are not known to the program.
    pub(super) fn name(value: &(impl Serialize + ?Sized)) -> Result<String, super::serial::Fault> {
        let mut tape = Tape::empty("");
        value.serialize(Layer::new(&mut tape))?;
        Ok(take(&mut tape.page.texts))
    }

    /// The page itself.
    pub fn page(&self) -> Laid<'_> {
        let Stretch { marks, keys, texts, ends } = &self.page;
        let (template, keys_hash, inner) = (&self.template, self.keys_hash, &self.inner);
        Laid { template, marks, keys, keys_hash, texts, ends, inner }
    }

    /// All parts, inner ones before their outer ones.
    pub fn parts(&self) -> impl Iterator<Item = Part<'_>> {
        self.parts.iter().map(|part| match part {
            TapePart::Ready(part) => Part::Ready(&**part),
            TapePart::Laid(PartOf { template, keys_hash, from, to, inner }) => Part::Laid(Laid {
                template,
                marks: &self.behind.marks[from.marks..to.marks],
                keys: &self.behind.keys[from.keys..to.keys],
                keys_hash: *keys_hash,
                texts: &self.behind.texts[from.texts..to.texts],
                ends: &self.behind.ends[from.ends..to.ends],
                inner,
            }),
        })
    }

    /// A number of all that is in it but the names of fields, which a program does not change.
    pub fn key(&self, seed: u64) -> u128 {
        let seed = mixed(seed, xxh3_64(self.template.as_bytes()));
        let seed = self.parts.iter().fold(seed, |seed, part| match part {
            TapePart::Laid(part) => {
                mixed(mixed(seed, xxh3_64(part.template.as_bytes())), part.to.texts as u64)
            }
            TapePart::Ready(part) => mixed(seed, part.key()),
        });
        let whole = |seed, Stretch { marks, texts, ends, .. }: &Stretch| {
            let seed = ends.iter().fold(seed, |seed, &end| mixed(seed, end as u64));
            let marks = xxh3_64_with_seed(marks, seed);
            xxh3_128_with_seed(texts.as_bytes(), marks)
        };
        let behind = whole(seed, &self.behind);
        whole(behind as u64, &self.page) ^ (behind & !u128::from(u64::MAX))
    }

    pub(super) fn push_mark(&mut self, mark: u8) {
        self.page.marks.push(mark);
    }

    pub(super) fn push_marks(&mut self, marks: &[u8]) {
        self.page.marks.extend_from_slice(marks);
    }

    /// A text that stands apart; its mark says what it is.
    pub(super) fn push_text(&mut self, mark: u8, text: &str) {
        self.page.texts.push_str(text);
        self.end_text(mark);
    }

    /// As [`Tape::push_text`], the text being what the number is written as. A page has dozens: formatting is slow.
    pub(super) fn push_number(&mut self, number: u64, is_negative: bool) {
        if is_negative {
            self.page.texts.push('-');
        }
        let highest = number.checked_ilog10().unwrap_or(0);
        for place in (0..=highest).rev() {
            self.page.texts.push((b'0' + (number / 10_u64.pow(place) % 10) as u8).into());
        }
        self.end_text(mark::NUMBER);
    }

    fn end_text(&mut self, mark: u8) {
        self.page.ends.push(self.page.texts.len() - self.texts_from);
        self.page.marks.push(mark);
    }

    pub(super) fn push_field(&mut self, name: &'static str) {
        self.page.marks.push(mark::FIELD);
        self.page.keys.push(name);
        // A name stands where it stands as long as the program runs; its letters need not be read.
        self.keys_hash = mixed(self.keys_hash, name.as_ptr() as u64);
    }

    /// What is laid out from here on is a part, until [`Tape::end_part`].
    pub(super) fn begin_part(&mut self) -> Outer {
        if self.behind.marks.capacity() == 0 {
            self.behind = Stretch::spare();
        }
        let from = self.page.end();
        Outer {
            from,
            keys_hash: take(&mut self.keys_hash),
            inner: take(&mut self.inner),
            texts_from: replace(&mut self.texts_from, from.texts),
        }
    }

    pub(super) fn end_part(&mut self, template: &'static str, outer: Outer) {
        let (from, to) = self.behind.take_from(&mut self.page, outer.from);
        let inner = replace(&mut self.inner, outer.inner);
        let keys_hash = replace(&mut self.keys_hash, outer.keys_hash);
        self.texts_from = outer.texts_from;
        self.push_part(TapePart::Laid(PartOf { template, keys_hash, from, to, inner }));
    }

    pub(super) fn push_ready(&mut self, part: Arc<dyn Print>) {
        self.push_part(TapePart::Ready(part));
    }

    fn push_part(&mut self, part: TapePart) {
        self.inner.push(self.parts.len());
        self.parts.push(part);
        self.page.marks.push(mark::PART);
    }
}

thread_local! {
    /// What was laid out on is used again: a site has thousands of tapes, one after the other.
    static SPARE: RefCell<Vec<Stretch>> = const { RefCell::new(Vec::new()) };
}

impl Drop for Tape {
    fn drop(&mut self) {
        [take(&mut self.page), take(&mut self.behind)].into_iter().for_each(Stretch::put_by);
    }
}

impl Stretch {
    /// An empty one with room for an ordinary page.
    fn spare() -> Stretch {
        SPARE.with_borrow_mut(Vec::pop).unwrap_or_else(|| Stretch {
            marks: Vec::with_capacity(MARKS),
            keys: Vec::with_capacity(FIELDS),
            texts: String::with_capacity(TEXTS),
            ends: Vec::with_capacity(FIELDS),
        })
    }

    /// Keeps it for the next tape of this thread; not one that a page of unusual length has left.
    fn put_by(mut self) {
        if !(TEXTS..=LONG_TEXTS).contains(&self.texts.capacity()) {
            return;
        }
        let Stretch { marks, keys, texts, ends } = &mut self;
        marks.clear();
        keys.clear();
        texts.clear();
        ends.clear();
        SPARE.with_borrow_mut(|spare| {
            if spare.len() < SPARES {
                spare.push(self);
            }
        });
    }

    fn end(&self) -> Place {
        Place {
            marks: self.marks.len(),
            keys: self.keys.len(),
            texts: self.texts.len(),
            ends: self.ends.len(),
        }
    }

    /// Takes what stands behind a place of another: from where to where it stands now.
    fn take_from(&mut self, other: &mut Stretch, place: Place) -> (Place, Place) {
        let from = self.end();
        self.marks.extend_from_slice(&other.marks[place.marks..]);
        self.keys.extend_from_slice(&other.keys[place.keys..]);
        self.texts.push_str(&other.texts[place.texts..]);
        self.ends.extend_from_slice(&other.ends[place.ends..]);
        other.marks.truncate(place.marks);
        other.keys.truncate(place.keys);
        other.texts.truncate(place.texts);
        other.ends.truncate(place.ends);
        (from, self.end())
    }
}

impl<'t> Laid<'t> {
    pub fn text(&self, number: usize) -> &'t str {
        let from = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.texts[from..self.ends[number]]
    }

    /// The number of the part that is the `number`th of it, from 0, among all parts of the page.
    pub fn inner(&self, number: usize) -> usize {
        self.inner[number]
    }

    /// Bytes of its texts.
    pub fn size(&self) -> usize {
        self.texts.len()
    }

    /// A number of the shape alone, for this run of the program; that of its parts is their own.
    pub fn shape(&self) -> u128 {
        xxh3_128_with_seed(self.marks, xxh3_64(self.template.as_bytes()) ^ self.keys_hash)
    }

    /// The value, each text as `texts` has it.
    pub fn value(&self, texts: &mut impl Texts) -> Value {
        let mut reader = Reader { laid: *self, at: 0, key: 0, text: 0, part: 0 };
        reader.value(texts)
    }
}

/// Reads what is laid out from its start; the marks are those that [`Tape::of`] wrote.
struct Reader<'t> {
    laid: Laid<'t>,
    at: usize,
    key: usize,
    text: usize,
    part: usize,
}

impl Reader<'_> {
    fn value(&mut self, texts: &mut impl Texts) -> Value {
        match self.byte() {
            mark::MAP => self.map(texts),
            mark::LIST => self.list(texts),
            mark::FALSE => Value::from(false),
            mark::TRUE => Value::from(true),
            mark::ZERO => Value::from(0),
            mark::FLOAT => Value::from(f64::from_le_bytes(self.eight())),
            mark::NAME => Value::from(self.short()),
            mark::EMPTY => Value::from(""),
            mark::TEXT => {
                let number = self.next_text();
                texts.text(number, self.laid.text(number))
            }
            mark::HTML => {
                let number = self.next_text();
                texts.html(number, self.laid.text(number))
            }
            mark::NUMBER => {
                let number = self.next_text();
                texts.number(number, self.laid.text(number))
            }
            mark::PART => {
                self.part += 1;
                texts.part(self.part - 1)
            }
            _ => Value::from(()),
        }
    }

    fn map(&mut self, texts: &mut impl Texts) -> Value {
        let mut pairs = Vec::new();
        while let Some(key) = self.key() {
            pairs.push((key, self.value(texts)));
        }
        Value::from_pairs(pairs)
    }

    fn list(&mut self, texts: &mut impl Texts) -> Value {
        let mut values = Vec::new();
        while self.laid.marks[self.at] != mark::END {
            values.push(self.value(texts));
        }
        self.at += 1;
        Value::from(values)
    }

    /// None at the end of a map.
    fn key(&mut self) -> Option<Cow<'static, str>> {
        match self.byte() {
            mark::FIELD => {
                self.key += 1;
                Some(Cow::Borrowed(self.laid.keys[self.key - 1]))
            }
            mark::KEY => Some(Cow::Owned(self.short())),
            _ => None,
        }
    }

    fn next_text(&mut self) -> usize {
        self.text += 1;
        self.text - 1
    }

    fn byte(&mut self) -> u8 {
        self.at += 1;
        self.laid.marks[self.at - 1]
    }

    fn eight(&mut self) -> [u8; 8] {
        std::array::from_fn(|_| self.byte())
    }

    fn short(&mut self) -> String {
        let length = usize::from(u16::from_le_bytes([self.byte(), self.byte()]));
        self.at += length;
        String::from_utf8_lossy(&self.laid.marks[self.at - length..self.at]).into_owned()
    }
}

/// A number of all that was mixed so far and one more.
fn mixed(hash: u64, next: u64) -> u64 {
    (hash.rotate_left(5) ^ next).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}
