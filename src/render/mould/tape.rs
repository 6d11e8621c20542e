//! What is put into a template, laid out flat: how it is built, and its texts in order. Tapes of one *shape* differ in
//! their texts alone.

use super::laid::Laid;
use super::ready::Print;
use super::serial::Layer;
use super::stretch::{Place, Stretch};
use serde::Serialize;
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

impl Drop for Tape {
    fn drop(&mut self) {
        [take(&mut self.page), take(&mut self.behind)].into_iter().for_each(Stretch::put_by);
    }
}

/// A number of all that was mixed so far and one more.
fn mixed(hash: u64, next: u64) -> u64 {
    (hash.rotate_left(5) ^ next).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}
